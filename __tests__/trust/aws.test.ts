import { describe, expect, test } from '@jest/globals'
import { readAwsPolicy, readAwsProvider } from '../../src/trust/aws/policy.ts'
import { type AwsJudgeOptions, judgeAws } from '../../src/trust/aws.ts'
import { githubClaims, key, now, providerArn, trustPolicy } from './claims.ts'

const main = 'repo:octo-org/octo-repo:ref:refs/heads/main'
const good = trustPolicy({ StringEquals: { [`${key}:sub`]: main } })

function judge(
  policy: unknown,
  claims: Readonly<Record<string, unknown>> = githubClaims(),
  options: Partial<AwsJudgeOptions> = {},
) {
  return judgeAws(claims, readAwsPolicy(policy), { now, ...options })
}

describe('the trust policy', () => {
  test.each<[string, unknown, string]>([
    ['its own subject', good, 'accepted'],
    [
      'a list of one statement or the statement',
      { ...good, Statement: good.Statement[0] },
      'accepted',
    ],
    [
      'keys in another case',
      trustPolicy({ StringEquals: { [`${key}:SUB`.toUpperCase()]: main } }),
      'accepted',
    ],
    [
      'a value in another case',
      trustPolicy({ StringEquals: { [`${key}:sub`]: main.toUpperCase() } }),
      'refused',
    ],
    [
      'all operators and keys',
      trustPolicy({ StringEquals: { [`${key}:sub`]: main, [`${key}:ref`]: 'x' } }),
      'refused',
    ],
    [
      'any of the values',
      trustPolicy({ StringEquals: { [`${key}:sub`]: ['x', main] } }),
      'accepted',
    ],
    ['a pattern', trustPolicy({ StringLike: { [`${key}:sub`]: 'repo:octo-org/*' } }), 'accepted'],
    [
      'a pattern in StringEquals',
      trustPolicy({ StringEquals: { [`${key}:sub`]: 'repo:octo-org/*' } }),
      'refused',
    ],
    ['no condition', trustPolicy({}), 'accepted'],
    ['no statement', { Version: '2012-10-17', Statement: [] }, 'refused'],
    ['another action', trustPolicy({}, { Action: 'sts:AssumeRole' }), 'refused'],
    [
      'an action in another case',
      trustPolicy({}, { Action: ['STS:assumeRoleWithWebIdentity'] }),
      'accepted',
    ],
    ['an action with wildcards', trustPolicy({}, { Action: 'sts:AssumeRole*' }), 'accepted'],
    ['all actions', trustPolicy({}, { Action: '*' }), 'accepted'],
    [
      'NotAction of others',
      trustPolicy({}, { Action: undefined, NotAction: 'sts:TagSession' }),
      'accepted',
    ],
    ['NotAction of this', trustPolicy({}, { Action: undefined, NotAction: 'sts:*' }), 'refused'],
    [
      'another provider',
      trustPolicy({}, { Principal: { Federated: `${providerArn}/octo` } }),
      'refused',
    ],
    [
      'a pattern of providers',
      trustPolicy({}, { Principal: { Federated: 'arn:aws:iam::*:oidc-provider/*' } }),
      'refused',
    ],
    ['a service', trustPolicy({}, { Principal: { Service: 'ec2.amazonaws.com' } }), 'refused'],
    ['everyone', trustPolicy({}, { Principal: '*' }), 'accepted'],
    ['everyone by AWS', trustPolicy({}, { Principal: { AWS: '*' } }), 'accepted'],
    ['any provider', trustPolicy({}, { Principal: { Federated: '*' } }), 'undecided'],
    [
      'a claim that AWS does not expose',
      trustPolicy({ StringEquals: { [`${key}:repository_owner`]: 'octo-org' } }),
      'refused',
    ],
    [
      "the owner's id",
      trustPolicy({ StringEquals: { [`${key}:repository_owner_id`]: '65' } }),
      'accepted',
    ],
    [
      'a claim that the token lacks',
      trustPolicy({ StringEquals: { [`${key}:environment`]: 'prod' } }),
      'refused',
    ],
    [
      'a misspelt key in ForAllValues',
      trustPolicy({ 'ForAllValues:StringEquals': { [`${key}:subject`]: 'x' } }),
      'accepted',
    ],
    ["another issuer's key", trustPolicy({ StringEquals: { 'gitlab.com:sub': main } }), 'refused'],
    [
      "another issuer's key, negated",
      trustPolicy({ StringNotEquals: { 'gitlab.com:sub': main } }),
      'accepted',
    ],
    [
      'a key that is not in the token',
      trustPolicy({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
      'undecided',
    ],
    [
      'the time',
      trustPolicy({ DateLessThan: { 'aws:CurrentTime': '2026-12-01T00:00:00Z' } }),
      'accepted',
    ],
    ['the time in seconds', trustPolicy({ NumericLessThan: { 'aws:EpochTime': 1 } }), 'refused'],
    [
      'numbers and booleans',
      trustPolicy({
        StringEquals: { [`${key}:repository_id`]: 74 },
        Bool: { 'aws:SecureTransport': true },
      }),
      'accepted',
    ],
  ])('%s: %#', (_, policy, verdict) => {
    expect(judge(policy).verdict).toBe(verdict)
  })

  const deny = (condition: object, more: object = {}) => ({
    ...good,
    Statement: [
      ...good.Statement,
      { ...trustPolicy({}).Statement[0], Effect: 'Deny', Condition: condition, ...more },
    ],
  })

  test.each<[string, unknown, string]>([
    ['a Deny that fits', deny({ StringLike: { [`${key}:sub`]: '*' } }), 'refused'],
    ['a Deny that does not', deny({ StringLike: { [`${key}:sub`]: 'x' } }), 'accepted'],
    [
      'a Deny of an absent key, negated',
      deny({ StringNotEquals: { [`${key}:environment`]: 'x' } }),
      'refused',
    ],
    [
      'a Deny that depends on the address',
      deny({ NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }),
      'undecided',
    ],
    [
      'a Deny to all but this provider',
      deny({}, { Principal: undefined, NotPrincipal: { Federated: providerArn } }),
      'accepted',
    ],
    [
      'a Deny to all but another',
      deny({}, { Principal: undefined, NotPrincipal: { Federated: `${providerArn}x` } }),
      'refused',
    ],
  ])('%s', (_, policy, verdict) => {
    expect(judge(policy).verdict).toBe(verdict)
  })

  test('session tags need sts:TagSession too', () => {
    const tags = { 'https://aws.amazon.com/tags': { principal_tags: { Team: ['a'] } } }
    const claims = { ...githubClaims(), ...tags }
    expect(judge(good, claims).verdict).toBe('refused')
    const both = { Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'] }
    const tagged = (team: string) =>
      trustPolicy({ StringEquals: { 'aws:RequestTag/Team': team } }, both)
    expect(judge(tagged('a'), claims).verdict).toBe('accepted')
    expect(judge(tagged('b'), claims).verdict).toBe('refused')
    expect(judge(tagged('a')).verdict).toBe('refused')
    const keys = trustPolicy({ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team'] } }, both)
    expect(judge(keys, claims).verdict).toBe('accepted')
  })

  test('conditions that the caller knows are told', () => {
    const policy = trustPolicy({ StringLike: { 'sts:RoleSessionName': 'ci-*' } })
    expect(judge(policy).verdict).toBe('undecided')
    const told = (name: string) =>
      judge(policy, githubClaims(), { context: { 'sts:RoleSessionName': name } })
    expect(told('ci-1').verdict).toBe('accepted')
    expect(told('x').verdict).toBe('refused')
  })
})

describe('keys by issuer', () => {
  const of = (iss: string, condition: object) => {
    const bare = iss.replace('https://', '')
    const principal = {
      Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${bare}` },
    }
    return trustPolicy({ StringEquals: condition }, principal)
  }
  test.each<[string, Readonly<Record<string, unknown>>, object, string]>([
    [
      'https://github.example/_services/token',
      {},
      { 'github.example/_services/token:sub': main },
      'accepted',
    ],
    [
      'https://github.example/_services/token',
      {},
      { 'github.example/_services/token:repository_id': '74' },
      'refused',
    ],
    [
      'https://token.actions.githubusercontent.com/octo',
      {},
      { [`${key}/octo:sub`]: main },
      'accepted',
    ],
    [
      'https://token.actions.githubusercontent.com/octo',
      {},
      { [`${key}/octo:repository_id`]: '74' },
      'accepted',
    ],
    [
      'https://token.actions.octo.ghe.com',
      {},
      { 'token.actions.octo.ghe.com:repository_owner_id': '65' },
      'accepted',
    ],
    [
      'https://agent.buildkite.com',
      { organization_id: 'o', pipeline_slug: 'p' },
      { 'agent.buildkite.com:organization_id': 'o', 'agent.buildkite.com:pipeline_slug': 'p' },
      'accepted',
    ],
    [
      'https://idcs-1.identity.oraclecloud.com',
      { rpst_id: 'r' },
      { 'idcs-1.identity.oraclecloud.com:rpst_id': 'r' },
      'accepted',
    ],
    [
      'https://gitlab.com',
      { namespace_id: '5', ref_protected: 'true' },
      { 'gitlab.com:namespace_id': '5', 'gitlab.com:ref_protected': 'true' },
      'accepted',
    ],
    [
      'https://gitlab.example',
      { project_id: '5' },
      { 'gitlab.example:project_id': '5' },
      'refused',
    ],
    ['https://token.actions.githubusercontent.com/octo', {}, { [`${key}:sub`]: main }, 'refused'],
    ['https://ci.example/api/oidc/', { sub: 'a' }, { 'ci.example/api/oidc/:sub': 'a' }, 'accepted'],
    [
      'https://oidc.circleci.com/org/1-2',
      { 'oidc.circleci.com/project-id': 'p' },
      { 'oidc.circleci.com/org/1-2:oidc.circleci.com/project-id': 'p' },
      'accepted',
    ],
    [
      'https://gitlab.com',
      { sub: 's', project_path: 'g/p' },
      { 'gitlab.com:project_path': 'g/p' },
      'refused',
    ],
  ])('%s %#', (iss, claims, condition, verdict) => {
    expect(judge(of(iss, condition), { ...githubClaims(), iss, ...claims }).verdict).toBe(verdict)
  })

  test('Google is known without a provider, and azp takes the place of aud', () => {
    const claims = { ...githubClaims(), iss: 'https://accounts.google.com', azp: 'me', aud: 'you' }
    const policy = trustPolicy(
      { StringEquals: { 'accounts.google.com:aud': 'me', 'accounts.google.com:oaud': 'you' } },
      { Principal: { Federated: 'accounts.google.com' } },
    )
    expect(judge(policy, claims).verdict).toBe('accepted')
    const number = { NumericEquals: { 'accounts.google.com:google/organization_number': '12' } }
    const ofGoogle = trustPolicy(number, { Principal: { Federated: 'accounts.google.com' } })
    const google = { organization_number: 12 }
    expect(judge(ofGoogle, { ...claims, google }).verdict).toBe('accepted')
    expect(judge(ofGoogle, claims).verdict).toBe('refused')
  })
})

describe('before the trust policy', () => {
  const provider = readAwsProvider({ Url: `https://${key}`, ClientIDList: ['sts.amazonaws.com'] })
  test.each<[string, Readonly<Record<string, unknown>>, string | undefined]>([
    ['nothing is wrong', {}, undefined],
    [
      'another issuer',
      { iss: 'https://gitlab.com' },
      'InvalidIdentityToken: No OpenIDConnect provider found in your account for https://gitlab.com',
    ],
    [
      'a slash at the end',
      { iss: `https://${key}/` },
      `InvalidIdentityToken: No OpenIDConnect provider found in your account for https://${key}/`,
    ],
    ['another audience', { aud: 'x' }, 'InvalidIdentityToken: Incorrect token audience'],
    ['one of several audiences', { aud: ['x', 'sts.amazonaws.com'] }, undefined],
    ['azp', { azp: 'x' }, 'InvalidIdentityToken: Incorrect token audience'],
    ['an expired token', { exp: 1_795_348_000 }, 'ExpiredTokenException: Token expired'],
    [
      'a token of the future',
      { iat: 1_795_349_000 },
      'IDPRejectedClaim: The token contains a claim that is not valid',
    ],
    [
      'another subject',
      { sub: 'x' },
      'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
    ],
  ])('%s', (_, changes, refusal) => {
    expect(judge(good, { ...githubClaims(), ...changes }, { provider }).refusal).toBe(refusal)
  })

  test("a role's account and its provider's must be one", () => {
    const role = (account: string) => ({
      Role: {
        Arn: `arn:aws:iam::${account}:role/x`,
        AssumeRolePolicyDocument: good,
      },
    })
    expect(judge(role('123456789012')).verdict).toBe('accepted')
    expect(judge(role('999999999999')).verdict).toBe('refused')
  })
})

test('the nearest rule is the one with the fewest mismatches', () => {
  const other = { ...trustPolicy({}, { Sid: 'Far', Action: 'sts:AssumeRole' }).Statement[0] }
  const near = { ...good.Statement[0], Sid: 'Near' }
  const policy = {
    Version: '2012-10-17',
    Statement: [{ ...other, Principal: '*', Condition: { Null: { 'a:b': 'false' } } }, near],
  }
  expect(judge(policy, githubClaims({ ref: 'refs/heads/x' })).nearest).toBe(
    'Statement[1] (Near) Allow',
  )
})

test.each<[string, unknown, string]>([
  ['no object', [], 'the policy: must be an object'],
  ['no statement', {}, 'the policy: has no Statement'],
  ['another version', { Version: '2020-01-01', Statement: [] }, 'Version: must be 2012-10-17'],
  ['an effect', { Statement: [{ Effect: 'allow' }] }, 'Statement[0].Effect: must be Allow or Deny'],
  [
    'a resource',
    trustPolicy({}, { Resource: '*' }),
    'Statement[0].Resource: a trust policy has none',
  ],
  [
    'an operator',
    trustPolicy({ StringMatches: {} }),
    'Statement[0].Condition.StringMatches: is no condition operator',
  ],
  [
    'a key',
    trustPolicy({ StringLike: { sub: 'x' } }),
    'Statement[0].Condition.StringLike["sub"]: a key has the form',
  ],
  ['a value', trustPolicy({ StringLike: { 'a:b': {} } }), 'must be text'],
  [
    'no principal',
    trustPolicy({}, { Principal: undefined }),
    'Statement[0]: must have either Principal or',
  ],
  ['no action', trustPolicy({}, { Action: undefined }), 'Statement[0]: must have either Action or'],
  [
    'a principal',
    trustPolicy({}, { Principal: { OIDC: 'x' } }),
    'Statement[0].Principal.OIDC: must be',
  ],
])('IAM would not store %s', (_, policy, message) => {
  expect(() => readAwsPolicy(policy)).toThrow(message)
})
