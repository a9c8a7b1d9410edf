import { expect, test } from '@jest/globals'
import { readAwsPolicy } from '../../src/trust/aws/policy.ts'
import { judgeAws } from '../../src/trust/aws.ts'
import { now } from './claims.ts'

/**
 * What the emulator floci expects of a trust policy: the cases of `WebIdentityTrustPolicyEvaluatorTest.java` in
 * github.com/floci-io/floci at a2389e7733249102c9736cfb3698cf409f41bc4b, each under its name there, with values of ours.
 */
const provider = 'oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF'
const arn = `arn:aws:iam::123456789012:oidc-provider/${provider}`
const subject = 'system:serviceaccount:builds:runner'

interface Case {
  /** Conditions; those that a policy for a service account usually has where it is left out. */
  readonly condition?: Readonly<Record<string, unknown>>
  /** Parts of the statement. */
  readonly statement?: Readonly<Record<string, unknown>>
  /** Statements besides. */
  readonly more?: readonly unknown[]
  readonly claims?: Readonly<Record<string, unknown>>
}

function judge({ condition, statement, more = [], claims }: Case) {
  const usual = {
    StringEquals: { [`${provider}:sub`]: subject, [`${provider}:aud`]: 'sts.amazonaws.com' },
  }
  const first = {
    Effect: 'Allow',
    Principal: { Federated: arn },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: condition ?? usual,
    ...statement,
  }
  const Statement = more.length > 0 ? [first, ...more] : first
  const policy = readAwsPolicy({ Version: '2012-10-17', Statement })
  const token = { iss: `https://${provider}`, sub: subject, aud: 'sts.amazonaws.com', ...claims }
  return judgeAws(token, policy, {
    now,
    provider: { url: provider, clientIds: ['sts.amazonaws.com'] },
  })
}

const sub = (value: unknown, operator = 'StringEquals') => ({
  condition: { [operator]: { [`${provider}:sub`]: value } },
})

test.each<[string, Case, 'accepted' | 'refused']>([
  ['allowsMatchingSubjectAndAudience', {}, 'accepted'],
  ['deniesDifferentServiceAccount', { claims: { sub: `${subject}2` } }, 'refused'],
  ['deniesDifferentNamespace', { claims: { sub: 'system:serviceaccount:x:runner' } }, 'refused'],
  ['subjectComparisonIsCaseSensitive', sub(subject.replace('runner', 'Runner')), 'refused'],
  ['deniesWrongAudience', { claims: { aud: 'elsewhere' } }, 'refused'],
  ['deniesUnrelatedOidcProvider', { claims: { iss: `https://${provider}0` } }, 'refused'],
  [
    'deniesConditionKeyedToAnotherProvider',
    { condition: { StringEquals: { [`${provider}0:sub`]: subject } } },
    'refused',
  ],
  [
    'deniesAwsPrincipalOnlyPolicy',
    { statement: { Principal: { AWS: 'arn:aws:iam::123456789012:root' } } },
    'refused',
  ],
  ['deniesWrongAction', { statement: { Action: 'sts:AssumeRole' } }, 'refused'],
  ['allowsWildcardAction', { statement: { Action: 'sts:*' } }, 'accepted'],
  [
    'explicitDenyOverridesAllow',
    {
      more: [
        { Effect: 'Deny', Principal: { Federated: arn }, Action: 'sts:AssumeRoleWithWebIdentity' },
      ],
    },
    'refused',
  ],
  ['allowsSubjectListContainingClaim', sub(['system:serviceaccount:x:y', subject]), 'accepted'],
  [
    'allowsStringLikeWildcardSubject',
    sub('system:serviceaccount:builds:*', 'StringLike'),
    'accepted',
  ],
  [
    'stringLikeComparisonIsCaseSensitive',
    sub('system:serviceaccount:Builds:*', 'StringLike'),
    'refused',
  ],
  [
    'stringNotLikeComparisonIsCaseSensitive',
    sub('system:serviceaccount:BUILDS:*', 'StringNotLike'),
    'accepted',
  ],
  ['allowsFederatedPrincipalWithoutConditions', { condition: {} }, 'accepted'],
  ['handlesSingleStatementObject', sub(subject), 'accepted'],
  [
    'conditionKeyPrefixIsCaseInsensitive',
    {
      statement: { Action: 'STS:assumerolewithwebidentity' },
      condition: { StringEquals: { [`${provider.toUpperCase()}:SUB`]: subject } },
    },
    'accepted',
  ],
])('%s', (_, given, verdict) => {
  expect(judge(given).verdict).toBe(verdict)
})

/** floci knows four operators and refuses the others, as an emulator may; AWS has them all. */
test('deniesUnsupportedConditionOperator is judged', () => {
  const condition = { DateGreaterThan: { 'aws:CurrentTime': '2020-01-01T00:00:00Z' } }
  expect(judge({ condition }).verdict).toBe('accepted')
})

/** floci refuses the token; whoever asks for an explanation hears that the document is none. */
test.each([[null], [''], ['{not json']])('deniesNullBlankOrMalformedPolicy: %j', (document) => {
  expect(() => readAwsPolicy(document)).toThrow('must be an object')
})
