import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Cloud } from '../../src/trust/judgement.ts'
import { levelOf } from '../../src/trust/lint/sarif.ts'
import { lintPolicy } from '../../src/trust/lint.ts'
import { platformOf } from '../../src/trust/platforms.ts'
import { readPolicies } from '../../src/trust/policies.ts'
import { issuer, key, trustPolicy } from './claims.ts'

const aud = 'sts.amazonaws.com'
type Condition = Readonly<Record<string, string | readonly string[]>>

/** Conditions by claim: a value with a wildcard is a pattern. */
function aws(exact: Condition, patterns: Condition = {}) {
  const keys = (claims: Condition) =>
    Object.fromEntries(Object.entries(claims).map(([claim, value]) => [`${key}:${claim}`, value]))
  return trustPolicy({ StringEquals: keys({ aud, ...exact }), StringLike: keys(patterns) })
}
const gcp = (attributeCondition: string) => ({
  name: 'projects/1/locations/global/workloadIdentityPools/p/providers/q',
  oidc: { issuerUri: issuer },
  attributeMapping: { 'google.subject': 'assertion.sub' },
  attributeCondition,
})
const vault = (bound_claims: object, more = {}) => ({
  role_type: 'jwt',
  user_claim: 'sub',
  bound_audiences: ['a'],
  bound_claims,
  ...more,
})
const glob = { bound_claims_type: 'glob' }
const azure = (value: string) => [
  { issuer, audiences: ['a'], claimsMatchingExpression: { value, languageVersion: 1 } },
]
const worst = (cloud: Cloud, document: unknown) => {
  const levels = lintPolicy(cloud, document).flatMap(({ rule }) =>
    rule === 'required-key' ? [] : levelOf(rule),
  )
  return (['error', 'warning', 'note'] as const).find((level) => levels.includes(level)) ?? 'none'
}

const main = 'refs/heads/main'
const required = [
  ['aws', aws({ repository_id: '74', ref: main }), 'required-key'],
  ['azure', azure("claims['sub'] eq 'repo:o/r:pull_request'"), 'required-claim'],
] as const

/** Each accepts a job of evil/…: our own explain says so. */
const open: readonly (readonly [Cloud, string, unknown])[] = [
  ['aws', 'any repository id', aws({ ref: main }, { repository_id: '*' })],
  ['aws', 'any owner id', aws({ environment: 'prod' }, { repository_owner_id: '*' })],
  ['aws', 'four characters', aws({}, { sub: '????:*' })],
  ['aws', 'an owner that ends alike', aws({}, { sub: `repo?*octo-org/x:ref:${main}` })],
  ['aws', 'an enterprise', aws({ enterprise_id: '7' })],
  ['aws', 'any enterprise', aws({}, { enterprise_id: '*' })],
  [
    'gcp',
    'an alternative',
    gcp("assertion.repository.matches('^octo-org/app|octo-org/app-staging$')"),
  ],
  ['gcp', 'anything before', gcp("assertion.repository.matches('^.*octo-org/app$')")],
  ['gcp', 'a dot', gcp("assertion.repository.matches('^octo.org/app$')")],
  ['gcp', 'a digit', gcp("assertion.repository_id.startsWith('1')")],
  ['gcp', 'a name alone', gcp("assertion.repository.split('/')[1] == 'app'")],
  ['gcp', 'the end without a slash', gcp("assertion.repository.endsWith('octo-org')")],
  ['gcp', 'the end', gcp("assertion.repository.endsWith('/app')")],
  ['gcp', 'an owner without a slash', gcp("assertion.repository.startsWith('octo-org')")],
  ['gcp', 'a ref alone', gcp(`assertion.ref == '${main}'`)],
  ['gcp', 'not one', gcp("assertion.repository_owner != 'someone'")],
  ['vault', 'a pointer to the ref', vault({ '/ref': main })],
  ['vault', 'a pointer to any subject', vault({ '/sub': '*' }, glob)],
  ['vault', 'any id', vault({ repository_id: '*', ref: main }, glob)],
  ['vault', 'an owner that ends alike', vault({ repository: '*octo-org/app', ref: main }, glob)],
  ['vault', 'any group', vault({ project_path: '*/app', ref: 'main' }, glob)],
  ['azure', 'any owner', azure("claims['sub'] matches 'repo:*/app:ref:refs/heads/main'")],
  ['aws', 'pull requests', aws({ repository_id: '74' })],
  ['aws', 'everything of a repository', aws({}, { sub: 'repo:octo-org/app:*' })],
]

const broad: readonly (readonly [Cloud, string, unknown])[] = [
  ['aws', "an owner's environments", aws({ repository_owner_id: '65', environment: 'prod' })],
  ['aws', "an owner's branches", aws({ repository_owner_id: '65', ref: main })],
  ['aws', 'branches that begin alike', aws({}, { sub: `repo:octo-org/app:ref:${main}*` })],
  [
    'gcp',
    'an owner and a ref',
    gcp(`assertion.repository_owner_id == '65' && assertion.ref == '${main}'`),
  ],
  ['vault', 'an owner and a ref', vault({ repository_owner: 'octo-org', ref: main })],
]

/** Nobody else gets in. */
const narrow: readonly (readonly [Cloud, string, unknown])[] = [
  ['aws', 'a subject', aws({ sub: 'repo:octo-org@65/app@74:environment:prod' })],
  ['aws', 'two subjects', aws({ sub: ['repo:o@1/r@2:environment:a', `repo:o@1/r@2:ref:${main}`] })],
  ['aws', 'release branches', aws({}, { sub: 'repo:o@1/r@2:ref:refs/heads/release/*' })],
  ['gcp', 'an id and a ref', gcp(`assertion.repository_id == '74' && assertion.ref == '${main}'`)],
  [
    'gcp',
    'one of two',
    gcp(`assertion.sub in ['repo:o@1/r@2:environment:a', 'repo:o@1/r@2:environment:b']`),
  ],
  ['gcp', 'a whole pattern', gcp(`assertion.sub.matches('^repo:octo-org@65/app@74:ref:${main}$')`)],
  ['vault', 'an id and a ref', vault({ repository_id: '74', ref: main })],
]

describe('who gets in decides the level', () => {
  test.each(open)('%s, %s: an error', (cloud, _, document) => {
    expect(worst(cloud, document)).toBe('error')
  })
  test.each(broad)('%s, %s: a warning', (cloud, _, document) => {
    expect(worst(cloud, document)).toBe('warning')
  })
  test.each(narrow)('%s, %s: nothing above a note', (cloud, _, document) => {
    expect(['note', 'none']).toContain(worst(cloud, document))
  })
})

test('the finding shows the job that would be accepted', () => {
  const found = lintPolicy('gcp', gcp("assertion.repository.matches('^.*octo-org/app$')"))
  const proof = found.find(({ rule }) => rule === 'stranger')
  expect(proof?.message).toMatch(/^a stranger's job is accepted: sub "repo:evil/)
  expect(proof?.claims?.repository).toMatch(/^evil.*octo-org\/app$/)
})

/** Strangers that were not made from the policy. */
function strangers() {
  const platform = platformOf(issuer)
  const owners = ['evil-corp', 'evil-octo-org', 'octo-org-evil', 'eviloctoorg', 'octoxorg']
  const jobs = owners.flatMap((owner) =>
    ['app', 'octo-org', 'main'].flatMap((name) =>
      [undefined, 'prod'].flatMap((environment) =>
        [main, 'refs/tags/v1'].flatMap((ref) =>
          [false, true].map((isImmutable) => {
            const ids = { ownerId: '990000001', nameId: '990000002' }
            return platform?.compose({ owner, name, ref, environment, isImmutable, ...ids })
          }),
        ),
      ),
    ),
  )
  const seconds = 1_800_000_000
  const times = { iat: seconds - 10, nbf: seconds - 10, exp: seconds + 300, jti: 'x' }
  return jobs.map((job) => ({ iss: issuer, enterprise_id: '7', ...times, ...job }))
}

const word = fc.constantFrom('octo-org', 'app', '*', '?', 'main', 'prod', 'o*', '*p', 'evil', '')
const subject = fc
  .tuple(
    fc.constantFrom('repo:', '*', 'repo*', '????:'),
    word,
    word,
    fc.constantFrom('*', `ref:${main}`, 'environment:prod', 'ref:*', 'pull_request'),
  )
  .map(([head, owner, name, run]) => `${head}${owner}/${name}:${run}`)
const value: Readonly<Record<string, fc.Arbitrary<string>>> = {
  sub: subject,
  repository: fc.tuple(word, word).map(([a, b]) => `${a}/${b}`),
  repository_id: fc.constantFrom('74', '*', '9*', '7?'),
  repository_owner_id: fc.constantFrom('65', '*', '9*'),
  ref: fc.constantFrom(main, '*', 'refs/*'),
  environment: fc.constantFrom('prod', '*', 'p*'),
}
const conditions = fc
  .subarray(Object.keys(value), { minLength: 1, maxLength: 3 })
  .chain((claims) =>
    fc.tuple(
      ...claims.map((claim) =>
        (value[claim] ?? fc.constant('')).map((text) => [claim, text] as const),
      ),
    ),
  )
const cel = fc
  .array(
    fc.tuple(
      fc.constantFrom('repository', 'sub', 'repository_owner', 'ref', 'repository_id'),
      fc.constantFrom('==', 'startsWith', 'endsWith', 'contains', 'matches', 'split'),
      fc.constantFrom(
        'octo-org',
        'octo-org/',
        'octo-org/app',
        '/app',
        'app',
        main,
        '9',
        `repo:octo-org/app:ref:${main}`,
        '^octo.org/app$',
        '^octo-org/app|octo-org/x$',
        '.*',
      ),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((parts) =>
    fc
      .constantFrom(' && ', ' || ')
      .map((sign) => parts.map(([claim, call, text]) => toCel(claim, call, text)).join(sign)),
  )
function toCel(claim: string, call: string, text: string) {
  if (call === '==') return `assertion.${claim} == '${text}'`
  if (call === 'split') return `assertion.${claim}.split('/')[0] == '${text}'`
  return `assertion.${claim}.${call}('${text}')`
}

const isPattern = (text: string) => /[*?]/.test(text)
const policies: Readonly<Record<Cloud, fc.Arbitrary<unknown>>> = {
  aws: conditions.map((all) =>
    aws(
      Object.fromEntries(all.filter(([, text]) => !isPattern(text))),
      Object.fromEntries(all.filter(([, text]) => isPattern(text))),
    ),
  ),
  vault: conditions.map((all) => vault(Object.fromEntries(all), glob)),
  azure: conditions.map((all) =>
    azure(
      all
        .map(
          ([claim, text]) => `claims['${claim}'] ${isPattern(text) ? 'matches' : 'eq'} '${text}'`,
        )
        .join(' and '),
    ),
  ),
  gcp: cel.map(gcp),
}

/** `npm run fuzz` runs it longer. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 2)

test.each(Object.entries(policies))(
  '%s: no policy that accepts a stranger ends without an error',
  (cloud, arbitrary) => {
    const all = strangers()
    fc.assert(
      fc.property(arbitrary, (document) => {
        let findings: ReturnType<typeof lintPolicy>
        try {
          findings = lintPolicy(cloud as Cloud, document)
        } catch {
          return true
        }
        const [policy] = readPolicies(cloud as Cloud, [{ name: '', document }])
        const audience = policy?.audiences[0] ?? 'a'
        const stranger = all.find((claims) => {
          const judged = policy?.judge(
            { ...claims, aud: audience },
            { now: new Date(1_800_000_000_000) },
          )
          return judged?.verdict === 'accepted'
        })
        if (stranger === undefined) return true
        return findings.some(({ rule }) => levelOf(rule) === 'error')
      }),
      {
        numRuns: 1_000_000,
        interruptAfterTimeLimit: seconds * 1000,
        markInterruptAsFailure: false,
      },
    )
  },
  seconds * 1000 + 20_000,
)

test.each(required)('%s: what the cloud does not store is an error', (cloud, document, rule) => {
  expect(lintPolicy(cloud, document).map((one) => one.rule)).toContain(rule)
})

// https://learn.microsoft.com/entra/workload-id/workload-identities-set-up-flexible-federated-identity-credential
test.each([
  ["claims['sub'] matches 'repo:o/r:ref:refs/heads/*'", /must compare repository_id or/],
  ["claims['repository_id'] eq '7'", /must compare sub/],
  [
    "claims['sub'] eq 'repo:o/r:x' and claims['repository_id'] matches '7*'",
    /only be compared with eq/,
  ],
  ["claims['sub'] eq 'repo:o/r:environment:p' and claims['repository_id'] eq '7'", undefined],
  ["claims['sub'] eq 'repo:o/r:environment:p' and claims['repository_owner_id'] eq '7'", undefined],
])('Entra: %s', (value, message) => {
  const found = lintPolicy('azure', azure(value)).filter(({ rule }) => rule === 'required-claim')
  expect(found.map((one) => one.message)).toEqual(message ? [expect.stringMatching(message)] : [])
})

test.each([
  ['https://gitlab.com', "claims['sub'] matches 'project_path:g/p:*'", 1],
  [
    'https://gitlab.com',
    "claims['sub'] matches 'project_path:g/p:*' and claims['project_id'] eq '4'",
    0,
  ],
  ['https://app.terraform.io', "claims['sub'] matches 'organization:o:project:p:workspace:w:*'", 0],
])('Entra, %s: %s', (other, value, count) => {
  const [credential] = azure(value)
  const found = lintPolicy('azure', [{ ...credential, issuer: other }])
  expect(found.filter(({ rule }) => rule === 'required-claim')).toHaveLength(count)
})
