import { expect, test } from '@jest/globals'
import type { Change } from '../../src/trust/change.ts'
import { explainJudgement, renderExplanation } from '../../src/trust/explain.ts'
import type { Cloud } from '../../src/trust/judgement.ts'
import { readPolicies } from '../../src/trust/policies.ts'
import { compareSubjects, explainSubject } from '../../src/trust/subject.ts'
import { githubClaims, issuer, key, now, trustPolicy } from './claims.ts'

type Record_ = Readonly<Record<string, unknown>>

function explain(cloud: Cloud, document: unknown, claims: Record_) {
  const [policy] = readPolicies(cloud, [{ name: 'policy', document }])
  if (policy === undefined) throw new Error('no policy')
  const whole = githubClaims(claims, policy.audiences[0])
  return explainJudgement(policy.judge(whole, { now }), whole)
}

const aws = (operator: string, sub: string) => trustPolicy({ [operator]: { [`${key}:sub`]: sub } })
const gcp = (attributeCondition: string, more: Record_ = {}) => ({
  name: 'projects/1/locations/global/workloadIdentityPools/p/providers/q',
  oidc: { issuerUri: issuer },
  attributeMapping: { 'google.subject': 'assertion.sub' },
  attributeCondition,
  ...more,
})
const azure = (more: Record_) => ({
  issuer,
  subject: 'repo:octo-org/octo-repo:ref:refs/heads/main',
  audiences: ['a'],
  ...more,
})
const vault = (more: Record_) => ({
  role_type: 'jwt',
  user_claim: 'sub',
  bound_audiences: ['a'],
  ...more,
})

test.each<[string, Cloud, unknown, Record_, string | undefined, string]>([
  [
    'an environment for a branch',
    'aws',
    aws('StringEquals', 'repo:octo-org/octo-repo:ref:refs/heads/main'),
    { environment: 'prod' },
    `"${key}:sub": "repo:octo-org/octo-repo:environment:prod"`,
    'The job has an environment',
  ],
  [
    'a branch for an environment',
    'aws',
    aws('StringEquals', 'repo:octo-org/octo-repo:environment:prod'),
    {},
    `"${key}:sub": "repo:octo-org/octo-repo:ref:refs/heads/main"`,
    'add environment: prod to the job',
  ],
  [
    'the newer form',
    'aws',
    aws('StringLike', 'repo:octo-org/octo-repo:*'),
    { 'subject-form': 'immutable' },
    `"${key}:sub": "repo:octo-org@65/octo-repo@74:ref:refs/heads/main"`,
    'immutable form',
  ],
  [
    'the older form',
    'aws',
    aws('StringLike', 'repo:octo-org@65/octo-repo@74:*'),
    {},
    `"${key}:sub": "repo:octo-org/octo-repo:ref:refs/heads/main"`,
    'the token the older one',
  ],
  [
    'other ids',
    'aws',
    aws('StringLike', 'repo:octo-org@1/octo-repo@2:*'),
    { 'subject-form': 'immutable' },
    `"${key}:sub": "repo:octo-org@65/octo-repo@74:ref:refs/heads/main"`,
    'The ids differ',
  ],
  [
    'a literal *',
    'aws',
    aws('StringEquals', 'repo:octo-org/octo-repo:*'),
    {},
    `"StringLike": { "${key}:sub": "repo:octo-org/octo-repo:*" }`,
    'ordinary character',
  ],
  [
    'what would be a pattern or a variable',
    'aws',
    aws('StringLike', 'repo:octo-org/octo-repo:environment:x'),
    { environment: '*${aws:x}?' },
    `"${key}:sub": "repo:octo-org/octo-repo:environment:\${*}\${$}{aws%3Ax}\${?}"`,
    '',
  ],
  [
    'a quote',
    'aws',
    aws('StringEquals', 'x'),
    { environment: 'a"b\\' },
    `"${key}:sub": "repo:octo-org/octo-repo:environment:a\\"b\\\\"`,
    '',
  ],
  [
    'a pull request',
    'aws',
    aws('StringEquals', 'repo:octo-org/octo-repo:ref:refs/heads/main'),
    { event_name: 'pull_request' },
    undefined,
    'No line is offered: the token belongs to a pull request',
  ],
  [
    'a claim that AWS does not expose',
    'aws',
    trustPolicy({ StringEquals: { [`${key}:event_name`]: 'push' } }),
    {},
    `"${key}:sub": "repo:octo-org/octo-repo:ref:refs/heads/main"`,
    'AWS does not expose the claim event_name',
  ],
  [
    'a Deny',
    'aws',
    {
      ...aws('StringEquals', 'x'),
      Statement: [{ ...trustPolicy({}).Statement[0], Effect: 'Deny' }],
    },
    {},
    undefined,
    'no Allow overrides it',
  ],
  [
    'another provider',
    'aws',
    trustPolicy({}, { Principal: { Federated: 'arn:aws:iam::1:oidc-provider/x' } }),
    {},
    `"Federated": "arn:aws:iam::ACCOUNT_ID:oidc-provider/${key}"`,
    'does not name',
  ],
  ['an expired token', 'aws', trustPolicy({}), { exp: 1 }, undefined, 'request a new token'],
  [
    'one part of a condition',
    'gcp',
    gcp(
      "assertion.actor == 'octocat' && assertion.sub == 'repo:octo-org/octo-repo:environment:prod'",
    ),
    {},
    "assertion.sub == 'repo:octo-org/octo-repo:ref:refs/heads/main'",
    'is false',
  ],
  [
    'a missing claim',
    'gcp',
    gcp("assertion.environment == 'prod'"),
    {},
    undefined,
    'No such key: environment',
  ],
  [
    'another issuer',
    'gcp',
    gcp('true', { oidc: { issuerUri: 'https://x' } }),
    {},
    `--issuer-uri='${issuer}'`,
    'they differ',
  ],
  [
    'a slash',
    'azure',
    azure({ issuer: `${issuer}/` }),
    {},
    `"issuer": "${issuer}"`,
    'a trailing slash',
  ],
  [
    'the case',
    'azure',
    azure({ subject: 'repo:Octo-Org/octo-repo:ref:refs/heads/main' }),
    {},
    '"subject": "repo:octo-org/octo-repo:ref:refs/heads/main"',
    'only in case',
  ],
  ['an audience', 'azure', azure({}), { aud: 'x' }, 'audience: a', 'another audience'],
  [
    'a type',
    'vault',
    vault({ bound_claims: { run_attempt: 1 } }),
    {},
    '"run_attempt": "1"',
    'a string never equals a number',
  ],
  [
    'a glob',
    'vault',
    vault({ bound_claims: { ref: 'refs/heads/*' } }),
    {},
    '"bound_claims_type": "glob"',
    'ordinary character',
  ],
  [
    'an audience of a role',
    'vault',
    vault({ bound_subject: 'repo:octo-org/octo-repo:ref:refs/heads/main' }),
    { aud: 'x' },
    'audience: a',
    'accepts another audience',
  ],
  [
    'another case of the owner in a pattern',
    'aws',
    aws('StringLike', 'repo:Octo-Org/octo-repo:*'),
    {},
    `"${key}:sub": "repo:octo-org/octo-repo:ref:refs/heads/main"`,
    'octo-org/octo-repo and Octo-Org/octo-repo differ only in case',
  ],
  [
    'a tag for a branch',
    'aws',
    aws('StringLike', 'repo:octo-org/octo-repo:ref:refs/tags/*'),
    {},
    `"${key}:sub": "repo:octo-org/octo-repo:ref:refs/heads/main"`,
    'The job runs for a branch, the policy expects a tag.',
  ],
  [
    'half a ref',
    'azure',
    azure({ subject: 'repo:octo-org/octo-repo:ref:main' }),
    {},
    '"subject": "repo:octo-org/octo-repo:ref:refs/heads/main"',
    'Write the whole ref, as in refs/heads/main.',
  ],
  [
    'a customised subject',
    'azure',
    azure({
      subject: 'repo:octo-org/octo-repo:job_workflow_ref:octo-org/w/.github/workflows/w.yml@v1',
    }),
    {},
    '"subject": "repo:octo-org/octo-repo:ref:refs/heads/main"',
    'The policy expects a customised subject',
  ],
  [
    'one more of several values, which stay',
    'aws',
    trustPolicy({
      StringLike: {
        [`${key}:sub`]: ['repo:octo-org/other:*', 'repo:octo-org/octo-repo:environment:prod'],
      },
    }),
    { environment: 'production' },
    `"${key}:sub": ["repo:octo-org/other:*","repo:octo-org/octo-repo:environment:prod","repo:octo-org/octo-repo:environment:production"]`,
    '',
  ],
  [
    'a key of another issuer',
    'aws',
    trustPolicy({ StringLike: { 'gitlab.com:sub': 'project_path:a/*' } }),
    {},
    `"${key}:sub": "repo:octo-org/octo-repo:ref:refs/heads/main"`,
    'the key belongs to gitlab.com',
  ],
  [
    'a needless condition beside the subject',
    'aws',
    trustPolicy({
      StringEquals: {
        [`${key}:repository_owner`]: 'octo-org',
        [`${key}:sub`]: 'repo:octo-org/octo-repo:ref:refs/heads/main',
      },
    }),
    {},
    undefined,
    'Remove the condition on token.actions.githubusercontent.com:repository_owner',
  ],
  [
    'an attribute that is not mapped',
    'gcp',
    gcp("attribute.repository == 'octo-org/octo-repo'"),
    {},
    'attribute.repository=assertion.repository',
    'The mapping makes no attribute.repository.',
  ],
  [
    'a claim that the job lacks',
    'gcp',
    gcp("assertion.environment == 'prod'"),
    {},
    undefined,
    'add environment: prod to the job',
  ],
  [
    'a list',
    'gcp',
    gcp('assertion.repository in [\'octo-org/a\', "octo-org/b"]'),
    {},
    "assertion.repository in ['octo-org/a', \"octo-org/b\", 'octo-org/octo-repo']",
    'is false',
  ],
  [
    'a beginning',
    'gcp',
    gcp("assertion.ref.startsWith('refs/tags/')"),
    {},
    "assertion.ref == 'refs/heads/main'",
    'The job runs for a branch, the policy expects a tag.',
  ],
  [
    'alternatives',
    'gcp',
    gcp(
      "(assertion.repository == 'o/a' || assertion.repository == 'o/b') && assertion.actor == 'octocat'",
    ),
    {},
    "(assertion.repository == 'o/a' || assertion.repository == 'o/b' || assertion.repository == 'octo-org/octo-repo')",
    'is false',
  ],
  [
    'session tags',
    'aws',
    trustPolicy({}),
    { 'https://aws.amazon.com/tags': { principal_tags: { a: ['b'] } } },
    '"Action": ["sts:AssumeRoleWithWebIdentity","sts:TagSession"]',
    'it does not cover sts:TagSession',
  ],
  [
    'another provider of the account',
    'aws',
    trustPolicy({}, { Principal: { Federated: 'arn:aws-cn:iam::123456789012:oidc-provider/x' } }),
    {},
    `"Federated": "arn:aws-cn:iam::123456789012:oidc-provider/${key}"`,
    'does not name',
  ],
  [
    'an environment beside the subject',
    'aws',
    trustPolicy({
      StringLike: { [`${key}:sub`]: 'repo:octo-org/octo-repo:*' },
      StringEquals: { [`${key}:environment`]: 'prod' },
    }),
    {},
    undefined,
    'add environment: prod to the job',
  ],
  [
    'a subject of other claims',
    'azure',
    azure({}),
    { sub: 'repository_owner:octo-org:environment:prod' },
    '"subject": "repository_owner:octo-org:environment:prod"',
    'The token has a customised subject',
  ],
  [
    'a number',
    'gcp',
    gcp('assertion.repository_id == 74'),
    {},
    "assertion.repository_id == '74'",
    'is false',
  ],
  [
    'a claim that no flexible credential may compare',
    'azure',
    azure({
      subject: null,
      claimsMatchingExpression: { value: "claims['environment'] eq 'x'", languageVersion: 1 },
    }),
    {},
    "claims['sub'] eq 'repo:octo-org/octo-repo:ref:refs/heads/main'",
    'compares only sub, job_workflow_ref, repository_id',
  ],
  [
    'no credential',
    'azure',
    [],
    {},
    '"subject": "repo:octo-org/octo-repo:ref:refs/heads/main"',
    'oidc-exchange trust azure writes one',
  ],
  [
    'a pattern in bound_subject',
    'vault',
    vault({ bound_subject: 'repo:octo-org/octo-repo:*' }),
    {},
    '"bound_subject": "repo:octo-org/octo-repo:ref:refs/heads/main"',
    'A pattern must be in bound_claims',
  ],
  [
    'one more of several bound values',
    'vault',
    vault({ bound_claims: { repository: ['octo-org/a', 'octo-org/b'], ref: 'refs/heads/main' } }),
    {},
    '"repository": ["octo-org/a","octo-org/b","octo-org/octo-repo"]',
    'does not match',
  ],
  [
    'a bound claim that the job lacks',
    'vault',
    vault({ bound_claims: { environment: 'prod' } }),
    {},
    undefined,
    'add environment: prod to the job',
  ],
])('%s: %s', (_, cloud, document, claims, line, why) => {
  const { changes, verdict } = explain(cloud, document, claims)
  expect(verdict).toBe('refused')
  expect(changes[0]?.line).toBe(line)
  expect(changes.map((change) => change.why).join(' ')).toContain(why)
})

test('what comes from a token stays on its line', () => {
  const claims = { sub: 'repo:a/b:ref:x\n::error::evil\u001b[31m', iss: `${issuer}\r\nhidden` }
  const text = renderExplanation(explain('azure', azure({}), claims))
  expect(text).not.toMatch(/^::/m)
  for (const control of ['\u001b', '\r']) expect(text).not.toContain(control)
  expect(
    text
      .split('\n')
      .filter((line) => line.includes('evil'))
      .every((line) => /^ {2}/.test(line)),
  ).toBe(true)
})

test.each<[string, string, boolean, string]>([
  ['repo:o/r:ref:refs/heads/main', 'repo:o/r:ref:refs/heads/main', false, '===='],
  ['repo:o/r:ref:refs/heads/main', 'repo:o/r:*', true, '==='],
  ['repo:o/r:ref:refs/heads/main', 'repo:o/r:*', false, '==≠≠'],
  ['repo:o/r:pull_request', 'repo:o/r:ref:refs/heads/main', false, '==≠≠'],
  ['repo:o/r:environment:prod', 'repo:o/x:environment:*', true, '=≠=='],
])('%s beside %s', (subject, pattern, wildcards, marks) => {
  const segments = compareSubjects(subject, pattern, wildcards)
  expect(segments.map(({ isSame }) => (isSame ? '=' : '≠')).join('')).toBe(marks)
})

test('says nothing about subjects of others', () => {
  expect(explainSubject('project_path:g/p:ref:x', 'project_path:g/q:ref:x', false)).toEqual([])
})

test('of several values the closest is laid beside the subject, an audience is not taken apart', () => {
  const aud = trustPolicy({ StringEquals: { [`${key}:aud`]: 'https://github.com/octo-org' } })
  const { differences, changes } = explain('aws', aud, {})
  expect(differences).toEqual([])
  expect(changes[0]?.line).toBe('audience: https://github.com/octo-org')
})

test('a member of an attribute that is not mapped leads to the mapping', () => {
  const pool = 'iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p'
  const member = `principalSet://${pool}/attribute.repository/octo-org/octo-repo`
  const bindings = [{ role: 'roles/iam.workloadIdentityUser', members: [member] }]
  const { changes } = explain('gcp', gcp("assertion.sub != ''", { bindings }), {})
  expect(changes).toEqual([
    {
      where: 'the attribute mapping, in addition',
      line: 'attribute.repository=assertion.repository',
      why: 'the mapping has no attribute.repository.',
    },
  ])
})

type Conditions = Record<string, Record<string, unknown>>

/** Does what a person does who reads the change. */
function putIn(document: ReturnType<typeof trustPolicy>, changes: readonly Change[]): void {
  const statement = document.Statement[0] as { Principal: unknown; Condition: Conditions }
  const { Condition } = statement
  for (const { where, line, why } of changes) {
    const [, place = '', instead] =
      /^Statement\[0\] Allow (.+?)(?:, instead of (.+))?$/.exec(where) ?? []
    const [, needless] = /^Take the condition on (\S+) out/.exec(why) ?? []
    const given = JSON.parse(`{${line ?? ''}}`)
    if (needless !== undefined) delete Condition[place]?.[needless]
    else if (place === 'Principal') Object.assign(statement, { Principal: given })
    else if (place === 'Condition') {
      const [[operator = '', keys = {}] = []] = Object.entries<object>(given)
      for (const one of Object.keys(keys)) delete Condition[instead ?? '']?.[one]
      Condition[operator] = { ...Condition[operator], ...keys }
    } else {
      if (instead !== undefined) delete Condition[place]?.[instead]
      Condition[place] = { ...Condition[place], ...given }
    }
  }
}

test('what is put in as it is told is accepted, and the subject or the repository is still compared', () => {
  const subjects = [
    'repo:octo-org/octo-repo:ref:refs/heads/main',
    'repo:octo-org@65/octo-repo@74:environment:prod',
    'repo:octo-org/octo-repo:environment:a*b?${x}"',
    'repository_owner:octo-org:environment:prod',
  ]
  const values = [
    'repo:octo-org/octo-repo:*',
    'repo:Octo-Org/octo-repo:environment:prod',
    ['repo:octo-org/octo-repo:ref:refs/tags/*', 'repo:octo-org@1/octo-repo@2:*'],
  ]
  const operators = [
    'StringEquals',
    'StringLike',
    'ForAnyValue:StringEquals',
    'ForAnyValue:StringLike',
  ]
  const keys = [`${key}:sub`, `${key}:repository`, `${key}:repository_owner`, 'gitlab.com:sub']
  const providers = ['gitlab.com', key]
  let refused = 0
  for (const sub of subjects)
    for (const value of values)
      for (const operator of operators)
        for (const name of keys)
          for (const provider of providers) {
            const Principal = { Federated: `arn:aws:iam::123456789012:oidc-provider/${provider}` }
            const document = trustPolicy({ [operator]: { [name]: value } }, { Principal })
            const before = explain('aws', document, { sub })
            if (before.verdict === 'accepted') continue
            refused++
            putIn(document, before.changes)
            const { Condition } = document.Statement[0] as { Condition: Conditions }
            const told = Object.values(Condition).flatMap((one) => Object.keys(one))
            expect([sub, Condition, explain('aws', document, { sub }).verdict]).toEqual([
              ...[sub, Condition, 'accepted'],
            ])
            expect(told).toContainEqual(expect.stringMatching(/:(sub|repository)$/))
          }
  expect(refused).toBeGreaterThan(300)
})
