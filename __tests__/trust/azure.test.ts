import { expect, test } from '@jest/globals'
import { readExpression } from '../../src/trust/azure/expression.ts'
import { readFederatedCredentials } from '../../src/trust/azure/policy.ts'
import { judgeAzure } from '../../src/trust/azure.ts'
import { githubClaims, issuer, now } from './claims.ts'

const audience = 'api://AzureADTokenExchange'
const main = 'repo:octo-org/octo-repo:ref:refs/heads/main'
const classic = (more: Readonly<Record<string, unknown>> = {}) => ({
  name: 'main',
  issuer,
  subject: main,
  audiences: [audience],
  ...more,
})
const flexible = (value: string, more: Readonly<Record<string, unknown>> = {}) =>
  classic({ subject: null, claimsMatchingExpression: { value, languageVersion: 1 }, ...more })

function judge(credentials: unknown, claims: Readonly<Record<string, unknown>> = {}) {
  const token = { ...githubClaims({}, audience), ...claims }
  return judgeAzure(token, readFederatedCredentials(credentials), { now })
}

const job = 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main'
test.each<[string, unknown, Readonly<Record<string, unknown>>, string | undefined]>([
  ['the subject', [classic()], {}, undefined],
  ['one credential', classic(), {}, undefined],
  ["Graph's answer", { value: [classic()] }, {}, undefined],
  ["Resource Manager's form", [{ name: 'a', properties: classic() }], {}, undefined],
  ['none', [], {}, 'AADSTS700211'],
  ['the second', [classic({ subject: 'x' }), classic()], {}, undefined],
  [
    'another subject',
    [classic()],
    { sub: 'repo:x' },
    "AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:x'.",
  ],
  ['another case', [classic({ subject: main.toUpperCase() })], {}, 'AADSTS700213'],
  ['a pattern', [classic({ subject: 'repo:octo-org/octo-repo:*' })], {}, 'AADSTS700213'],
  ['another issuer', [classic()], { iss: 'https://gitlab.com' }, 'AADSTS700211'],
  ['a slash after the issuer', [classic({ issuer: `${issuer}/` })], {}, 'AADSTS700211'],
  ['an issuer in another case', [classic({ issuer: issuer.toUpperCase() })], {}, 'AADSTS700211'],
  [
    'another audience',
    [classic()],
    { aud: 'x' },
    "AADSTS700212: No matching federated identity record found for presented assertion audience 'x'.",
  ],
  ['an audience in another case', [classic()], { aud: audience.toLowerCase() }, 'AADSTS700212'],
  ['one of the audiences', [classic()], { aud: ['x', audience] }, undefined],
  [
    'parts of two credentials',
    [classic({ subject: 'x' }), classic({ issuer: 'https://x' })],
    {},
    'AADSTS700213',
  ],
  ['an expired token', [classic()], { exp: 1_795_348_000 }, 'AADSTS700024'],
  ['a token that expired within the tolerance', [classic()], { exp: 1_795_348_700 }, undefined],
  ['an expression', [flexible("claims['sub'] matches 'repo:octo-org/octo-repo:*'")], {}, undefined],
  [
    '? in an expression',
    [flexible("claims['sub'] matches 'repo:octo-org/octo-rep?:*'")],
    {},
    undefined,
  ],
  [
    'an expression that does not fit',
    [flexible("claims['sub'] matches 'repo:octo-org/x:*'")],
    {},
    'AADSTS700213',
  ],
  [
    'eq with a pattern',
    [flexible("claims['sub'] eq 'repo:octo-org/octo-repo:*'")],
    {},
    'AADSTS700213',
  ],
  [
    'two comparisons',
    [flexible(`claims['sub'] eq '${main}' and claims['job_workflow_ref'] eq '${job}'`)],
    {},
    undefined,
  ],
  [
    'two comparisons, one wrong',
    [flexible(`claims['sub'] eq '${main}' and claims['job_workflow_ref'] eq 'x'`)],
    {},
    'AADSTS700213',
  ],
  [
    'a claim that Entra does not compare',
    [flexible("claims['repository'] eq 'octo-org/octo-repo'")],
    {},
    'AADSTS700213',
  ],
  [
    'an issuer without expressions',
    [flexible("claims['sub'] matches '*'", { issuer: 'https://x' })],
    { iss: 'https://x' },
    'AADSTS700213',
  ],
  [
    'GitLab',
    [flexible("claims['sub'] matches 'project_path:*'", { issuer: 'https://gitlab.example.com' })],
    { iss: 'https://gitlab.example.com', sub: 'project_path:g/p:ref_type:branch:ref:main' },
    undefined,
  ],
  [
    "GitLab's other claims",
    [flexible("claims['job_workflow_ref'] matches '*'", { issuer: 'https://gitlab.com' })],
    { iss: 'https://gitlab.com' },
    'AADSTS700213',
  ],
])('%s', (_, credentials, claims, refusal) => {
  const judgement = judge(credentials, claims)
  if (refusal === undefined) expect(judgement.verdict).toBe('accepted')
  else expect(judgement.refusal).toContain(refusal)
})

/** Each operator with a claim that is there, missing and a list, fitting and not. */
test.each<[string, unknown, string]>([
  ['eq', job, 'pass'],
  ['eq', `${job}x`, 'fail'],
  ['eq', job.toUpperCase(), 'fail'],
  ['eq', undefined, 'fail'],
  ['eq', [job], 'fail'],
  ['eq', 5, 'fail'],
  ['matches', job, 'pass'],
  ['matches', job.replace('main', 'release/1'), 'pass'],
  ['matches', job.replace('deploy', 'deploys'), 'fail'],
  ['matches', job.toUpperCase(), 'fail'],
  ['matches', undefined, 'fail'],
  ['matches', [job], 'fail'],
])('%s of %j: %s', (operator, claim, outcome) => {
  const wanted = operator === 'eq' ? job : job.replace('main', '*').replace('deploy', 'deplo?')
  const credential = flexible(`claims['job_workflow_ref'] ${operator} '${wanted}'`)
  const { checks } = judge([credential], { job_workflow_ref: claim })
  const check = checks.find(({ name }) => name === `claims['job_workflow_ref'] ${operator}`)
  expect(check?.outcome).toBe(outcome)
  if (claim === undefined) expect(check?.why).toBe('the token has none')
  if (Array.isArray(claim)) expect(check?.why).toBe('it is not text')
})

test('the nearest credential is named', () => {
  const far = classic({ name: 'far', issuer: 'https://x', subject: 'y' })
  expect(judge([far, classic({ name: 'near', subject: 'x' })]).nearest).toBe('near')
})

test.each<[string, unknown]>([
  ["claims['sub'] eq 'a'", [{ claim: 'sub', operator: 'eq', value: 'a' }]],
  [
    "claims['a'] eq 'b' and claims['c'] matches 'd*'",
    [
      { claim: 'a', operator: 'eq', value: 'b' },
      { claim: 'c', operator: 'matches', value: 'd*' },
    ],
  ],
  ["claims['sub'] eq 'it''s'", [{ claim: 'sub', operator: 'eq', value: "it's" }]],
  ["claims['sub']  eq 'a'", "claims['sub']  eq 'a'"],
  ["claims['sub'] ne 'a'", "claims['sub'] ne 'a'"],
  ["claims['sub'] eq 'a' or claims['sub'] eq 'b'", " or claims['sub'] eq 'b'"],
  ['claims["sub"] eq "a"', 'claims["sub"] eq "a"'],
  ["claims['sub'] eq 'a' and ", ''],
  ['', ''],
])('the expression %s', (text, expected) => {
  expect(readExpression(text)).toEqual(expected)
})

test.each<[string, unknown, string]>([
  ['both', flexible("claims['sub'] eq 'a'", { subject: 'a' }), 'must have either subject or'],
  ['neither', classic({ subject: undefined }), "Graph's beta version prints that"],
  ['no audience', classic({ audiences: [] }), '.audiences: must hold one audience'],
  ['two audiences', classic({ audiences: ['a', 'b'] }), '.audiences: must hold one audience'],
  ['an expression', flexible("claims['sub'] is 'a'"), "can't be read from here on"],
  ['21', Array.from({ length: 21 }, () => classic()), 'at most 20'],
])('Entra would not store %s', (_, credentials, message) => {
  expect(() => readFederatedCredentials(credentials)).toThrow(message)
})
