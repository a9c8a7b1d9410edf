import { expect, test } from '@jest/globals'
import type { Claims } from '../../../src/core/jwt.ts'
import { awsCauses } from '../../../src/exchangers/aws/causes.ts'

const iss = 'https://token.actions.githubusercontent.com'

test.each<[string, Claims, RegExp]>([
  [
    'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
    { sub: 'repo:o/r:environment:x' },
    /environment/,
  ],
  [
    'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
    { sub: 'repo:o@1/r@2:ref:refs/heads/m' },
    /immutable form/,
  ],
  ['AccessDenied: x', { sub: 'x', iss: `${iss}/octo-enterprise` }, /enterprise's name/],
  [
    'InvalidIdentityToken: No OpenIDConnect provider found in your account for x',
    { iss: `${iss}/octo` },
    /exactly the token's issuer.*enterprise's name/s,
  ],
  ['InvalidIdentityToken: Incorrect token audience', {}, /client ID list/],
  ['ExpiredTokenException: x', {}, /clock/],
])('%s of %j says what to look at', (said, claims, advice) => {
  const [, code = '', text = ''] = /^(\w+): (.*)$/.exec(said) ?? []
  const answer = { host: 'sts.amazonaws.com', status: 403, code, text }
  const cause = awsCauses.find(({ when }) => when(answer))
  expect(cause?.advise(claims, said)).toMatch(advice)
})
