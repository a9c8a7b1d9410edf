import { expect, test } from '@jest/globals'
import { adviseOnRefusal } from '../../src/trust/advice.ts'
import type { Cloud } from '../../src/trust/judgement.ts'
import { githubClaims, issuer } from './claims.ts'

const roleArn = 'arn:aws:iam::123456789012:role/deploy'
const denied = 'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity'
const newer = { 'subject-form': 'immutable' }

function advise(
  cloud: Cloud,
  said: string,
  rules: Readonly<Record<string, unknown>> = {},
  more: Readonly<Record<string, unknown>> = {},
) {
  const claims = { ...githubClaims(rules), ...more }
  return adviseOnRefusal({ cloud, claims, said, roleArn }).join('\n')
}

const main = 'repo:octo-org/octo-repo:ref:refs/heads/main'
const mainNewer = 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main'
const onAws =
  'AWS compares these claims of the issuer: aud, sub, amr, actor, actor_id, enterprise_id, environment, job_workflow_ref, ref, repository, repository_id, repository_owner_id, workflow. A condition on another claim always fails.'
const older = `A rule for ${mainNewer} must name ${main} instead: this repository sends the older form.`

test.each<[string, Cloud, string, string]>([
  ['AWS: the trust policy', 'aws', denied, `${older}\n${onAws}`],
  [
    'AWS: the provider',
    'aws',
    `InvalidIdentityToken: No OpenIDConnect provider found in your account for ${issuer}`,
    `What to change:
  in the account 123456789012:
    aws iam create-open-id-connect-provider --url '${issuer}' --client-id-list 'sts.amazonaws.com'
    (It has no provider with exactly this URL.)`,
  ],
  [
    'AWS: the audience',
    'aws',
    'InvalidIdentityToken: Incorrect token audience',
    `What to change:
  in the account 123456789012:
    aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' --client-id 'sts.amazonaws.com'
    (Its provider lacks the usual audience.)`,
  ],
  ['AWS: something else', 'aws', 'ExpiredTokenException: Token expired', ''],
  [
    'Google: the condition',
    'gcp',
    'unauthorized_client: The given credential is rejected by the attribute condition.',
    `${older}
What to change:
  in the attribute condition, if it compares the subject:
    assertion.sub == '${main}'
    (CEL compares every character. A missing claim is an error, which refuses the token.)`,
  ],
  [
    'Google: the members',
    'gcp',
    "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
    older,
  ],
  ['Google: something else', 'gcp', 'invalid_grant: The audience in ID Token [x]', ''],
  [
    'Azure: the subject',
    'azure',
    `AADSTS700213: No matching federated identity record found for presented assertion subject '${main}'.`,
    older,
  ],
  ['Azure: something else', 'azure', 'AADSTS700211: No matching', ''],
  [
    'Vault: a bound claim',
    'vault',
    'error validating claims: claim "ref" does not match any associated bound claim values',
    `What to change:
  in the role's bound_claims:
    "ref": "refs/heads/main"
    (Value and type must be the same.)`,
  ],
  [
    'Vault: a bound claim that is missing',
    'vault',
    'error validating claims: claim "environment" is missing',
    `What to change:
  in the role:
    (The role's bound_claims require environment, which the token does not have.)`,
  ],
  [
    'Vault: the subject',
    'vault',
    'error validating token: invalid subject (sub) claim',
    `What to change:
  in the role:
    "bound_subject": "${main}"
    (It is compared exactly. ${older})`,
  ],
  [
    'Vault: the audience',
    'vault',
    'audience claim found in JWT but no audiences bound to the role',
    `What to change:
  in the role:
    "bound_audiences": ["sts.amazonaws.com"]
    (Or request an audience that the role has.)`,
  ],
  [
    'Vault: the issuer',
    'vault',
    'error validating token: invalid issuer (iss) claim',
    `What to change:
  in the auth method's config:
    "bound_issuer": "${issuer}"
    (It is compared exactly; a trailing slash matters.)`,
  ],
  ['Vault: something else', 'vault', 'role "x" could not be found', ''],
])('%s', (_, cloud, said, expected) => {
  expect(advise(cloud, said)).toBe(expected)
})

test("a token of GitHub's newer form leads to the rule in the older one", () => {
  const rule = `A rule for ${main} must name ${mainNewer} instead.`
  expect(advise('aws', denied, newer)).toContain(rule)
  expect(advise('azure', 'AADSTS700213: No matching', newer)).toBe(rule)
})

test('of another form nothing is claimed', () => {
  const advice = advise('azure', 'AADSTS700213: No', {}, { repository_id: 'x' })
  expect(advice).toBe('')
  expect(advise('azure', 'AADSTS700213: No', {}, { sub: 'project_path:g/p' })).toBe('')
})

test('AWS: another audience, a chosen audience and session tags are pointed out', () => {
  const advice = advise('aws', denied, {}, { aud: 'mine', 'https://aws.amazon.com/tags': {} })
  expect(advice).toContain(
    "The token's audience is mine: a condition that expects sts.amazonaws.com in token.actions",
  )
  expect(advice).toContain('must also allow sts:TagSession')
  const said = 'InvalidIdentityToken: Incorrect token audience'
  expect(advise('aws', said, {}, { aud: 'x', azp: 'mine' })).toContain("--client-id 'mine'")
  expect(advise('aws', said, {}, { aud: 'mine' })).toContain('Or leave audience out')
})

test("AWS: of an issuer that is not GitHub's, three claims are compared", () => {
  const advice = advise('aws', denied, {}, { iss: 'https://gitlab.example', sub: 'x' })
  expect(advice).toContain('AWS compares these claims of the issuer: aud, sub, amr.')
})

test.each<[Cloud, string]>([
  ['gcp', 'rejected by the attribute condition'],
  ['vault', 'invalid subject (sub) claim'],
])('%s: nothing to paste is offered to a pull request', (cloud, said) => {
  const advice = advise(cloud, said, { event_name: 'pull_request' })
  expect(advice).toContain('No line is offered')
  expect(advice).not.toMatch(/assertion\.sub ==|"bound_subject"/)
})

test('what a token says can not forge lines or leave its quotes', () => {
  const sub = `a'\n::error::x\u202e"b`
  for (const [cloud, said] of [
    ['gcp', 'attribute condition'],
    ['vault', 'invalid subject (sub) claim'],
    ['aws', denied],
  ] as const) {
    for (const line of advise(cloud, said, {}, { sub, aud: sub }).split('\n')) {
      expect(line.trim()).not.toMatch(/^::|[\u202e]/)
    }
  }
  const shell = advise(
    'aws',
    'No OpenIDConnect provider found',
    {},
    { iss: "https://a'$(id)", aud: "b'c" },
  )
  expect(shell).toContain(`--url 'https://a'\\''$(id)' --client-id-list 'b'\\''c'`)
})
