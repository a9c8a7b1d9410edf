import { describe, expect, test } from '@jest/globals'
import type { Claims } from '../../../src/core/jwt.ts'
import { quoteAll, quoteWord } from '../../../src/exchangers/gcp/commands.ts'
import { createTokens, failureOf, githubClaims, githubTokenUrl, json } from '../loopback.ts'
import { account, federated, type Inputs, name, run } from './inputs.ts'

const pool = 'iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/pool'
const between = 'between@my-project.iam.gserviceaccount.com'

const denial = (permission: string) =>
  json(
    {
      error: {
        code: 403,
        message: `Permission 'iam.serviceAccounts.${permission}' denied on resource (or it may not exist).`,
        status: 'PERMISSION_DENIED',
      },
    },
    403,
  )
const refusal = (error: string, description: string, status = 400) =>
  json({ error, error_description: description }, status)

async function hintOf(
  replies: Parameters<typeof run>[0],
  claims: Claims = {},
  changes: Partial<Inputs> = {},
): Promise<string> {
  const tokens = createTokens({ claims: { ...githubClaims, ...claims }, tokenUrl: githubTokenUrl })
  const { outcome } = await run(replies, changes, tokens)
  const { hint = '', details } = await failureOf(outcome)
  return [...details, hint].join('\n')
}

const binding = `gcloud iam service-accounts add-iam-policy-binding '${account}'`

describe('a missing role', () => {
  test('is offered with the very members, each on a line of its own', async () => {
    const lines = (await hintOf([federated, denial('getAccessToken')])).split('\n')
    expect(lines).toContain(
      `  ${binding} --role=roles/iam.workloadIdentityUser --member='principal://${pool}/subject/repo:octo/app:environment:production'`,
    )
    expect(lines).toContain(
      `  ${binding} --role=roles/iam.workloadIdentityUser --member='principalSet://${pool}/attribute.repository/octo/app'`,
    )
  })

  test.each<[string, Claims]>([
    ['the subject of a pull request', { sub: 'repo:octo/app:pull_request' }],
    ['the event of one', { event_name: 'pull_request_target' }],
    ['the ref of one', { ref: 'refs/pull/1/merge' }],
    ['what a shell expands', { sub: "repo:o/r:environment:it's $(touch /tmp/x)" }],
    ['what a log would show differently', { sub: 'repo:o/r:environment:a\n::error::b' }],
  ])('is not offered for %s', async (_, claims) => {
    const said = await hintOf([federated, denial('getAccessToken')], claims)
    expect(said).toContain('No policy is offered')
    expect(said).not.toContain('add-iam-policy-binding')
  })

  test.each([
    [
      'getOpenIdToken',
      { token_format: 'id_token', id_token_audience: 'x' },
      'workloadIdentityUser',
    ],
    [
      'signJwt',
      { token_format: 'access_token', access_token_subject: 'a@b.example' },
      'serviceAccountTokenCreator',
    ],
  ])('for %s names the role that has it', async (permission, changes, role) => {
    const hint = await hintOf([federated, denial(permission)], {}, changes)
    expect(hint).toContain(`--role=roles/iam.${role} `)
  })

  test('in a chain is offered for its first account, and the others are named', async () => {
    const changes = { delegates: [between] }
    const hint = await hintOf([federated, denial('implicitDelegation')], {}, changes)
    expect(hint).toContain(
      `add-iam-policy-binding '${between}' --role=roles/iam.serviceAccountTokenCreator --member='principal:`,
    )
    expect(hint).toContain(`${between} → ${account}`)
  })
})

const user = { token_format: 'access_token', access_token_subject: 'a@b.example' }
const signed = json({ signedJwt: 'signed-claims' })

test.each<[string, Parameters<typeof run>[0], Claims, Partial<Inputs>, RegExp]>([
  [
    'the attribute condition',
    [
      refusal(
        'unauthorized_client',
        'The given credential is rejected by the attribute condition.',
      ),
    ],
    {},
    {},
    new RegExp(`providers describe ${name} --format='value\\(attributeCondition\\)'\n`),
  ],
  [
    'the audience',
    [
      refusal(
        'invalid_grant',
        'The audience in ID Token [x] does not match the expected audience.',
      ),
    ],
    { aud: 'https://my audience' },
    {},
    /update-oidc \S+ '--allowed-audiences=https:\/\/my audience'\n/,
  ],
  [
    'the issuer',
    [refusal('invalid_grant', 'The issuer in ID Token x does not match the expected ones: y.')],
    {},
    {},
    /update-oidc \S+ --issuer-uri=https:\/\/token\.actions\.githubusercontent\.com\n/,
  ],
  [
    'a hostile issuer',
    [refusal('invalid_grant', 'The issuer in ID Token x does not match the expected ones: y.')],
    { iss: 'https://a\n::b' },
    {},
    /A trailing slash matters\. If/,
  ],
  [
    'the subject',
    [
      refusal(
        'invalid_request',
        'The size of mapped attribute google.subject exceeds the 127 bytes limit.',
      ),
    ],
    { sub: 'ä'.repeat(70) },
    {},
    /sub has 140 bytes\.[\s\S]*assertion\.repository_id[\s\S]*yaml\(attributeMapping\)'\n/,
  ],
  [
    'another API',
    [
      refusal(
        'x',
        'Security Token Service API has not been used in project 4711 before or it is disabled. https://console.developers.google.com/apis/api/sts.googleapis.com/overview?project=4711',
        403,
      ),
    ],
    {},
    {},
    /Security Token Service API.*\n {2}gcloud services enable sts\.googleapis\.com --project=4711\n/,
  ],
  [
    'the domain',
    [federated, signed, refusal('unauthorized_client', 'Client is unauthorized', 401)],
    {},
    user,
    /Domain-wide delegation/,
  ],
  [
    'the user',
    [federated, signed, refusal('invalid_grant', 'Invalid email or User ID')],
    {},
    user,
    /access_token_subject is not a user/,
  ],
  [
    'what nobody knows',
    [refusal('invalid_grant', 'Unable to parse the ID Token.')],
    {},
    {},
    /Compare the token's claims with the trust settings of Google Cloud/,
  ],
])('a refusal because of %s says what to do', async (_, replies, claims, changes, hint) => {
  expect(await hintOf(replies, claims, changes)).toMatch(hint)
})

test.each([
  ['a', 'a'],
  ['--member=principal://x/y:z@1', '--member=principal://x/y:z@1'],
  ['', "''"],
  ['a b', "'a b'"],
  ["it's", "'it'\\''s'"],
  ['$(x)', "'$(x)'"],
])('%s is quoted as %s', (word, quoted) => {
  expect(quoteWord(word)).toBe(quoted)
})

test.each([
  [['a', 'b c'], true],
  [[''], false],
  [['a\nb'], false],
  [['\u200ba'], false],
  [['::error::'], false],
])('%j can be shown: %s', (words, expected) => {
  expect(quoteAll(words)).toBe(expected)
})
