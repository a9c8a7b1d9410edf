import { expect, test } from '@jest/globals'
import type { Claims } from '../../../src/core/jwt.ts'
import { awsCauses } from '../../../src/exchangers/aws/causes.ts'
import { offerCondition } from '../../../src/exchangers/aws/trust-condition.ts'

const iss = 'https://token.actions.githubusercontent.com'
const aud = 'sts.amazonaws.com'

const offer = (claims: Claims) => offerCondition({ iss, aud, ...claims }, 'eu-west-1')
function parsed(lines: readonly string[]): unknown {
  const at = lines.findIndex((line) => line.startsWith('A condition'))
  return at < 0 ? undefined : JSON.parse(`{${lines.slice(at + 1).join('\n')}}`)
}

test.each([
  'repo:octo-org/octo-repo:ref:refs/heads/main',
  'repo:octo-org/octo-repo:environment:production',
  'repo:octo-org@65/octo-repo@74:ref:refs/heads/main',
  'repo:octo-org/octo-repo:environment:a b',
])('of %s, the condition is the very subject', (sub) => {
  expect(parsed(offer({ sub }))).toEqual({
    Condition: {
      StringEquals: {
        'token.actions.githubusercontent.com:aud': aud,
        'token.actions.githubusercontent.com:sub': sub,
      },
    },
  })
})

test.each([
  'repo:octo-org/octo-repo:environment:*',
  'repo:octo-org/octo-repo:environment:a?',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
  'repo:octo-org/octo-repo:environment:${aws:username}',
  'repo:octo-org/octo-repo:environment:"}, "Bool": {',
  'repo:octo-org/octo-repo:environment:a\nb',
  'repo:octo-org/octo-repo:environment:\u202eb',
  '',
])('%j is never offered', (sub) => {
  const lines = offer({ sub })
  expect(parsed(lines)).toBeUndefined()
  expect(lines.join()).toContain('No trust condition is offered')
})

test.each([
  ['http://127.0.0.1:4000', '127.0.0.1:4000:sub'],
  ['https://gitlab.example.com', 'gitlab.example.com:sub'],
  ['http://gitlab.example.com', undefined],
  ['gitlab.example.com', undefined],
])('of the issuer %s the key is %s', (issuer, key) => {
  const lines = offer({ iss: issuer, sub: 'repo:octo-org/octo-repo:ref:refs/heads/main' })
  if (key === undefined) expect(lines.join()).toContain('AWS takes no issuer')
  else expect(lines.join('\n')).toContain(`"${key}": "repo:octo-org`)
})

test('the subject of pull requests comes with a warning before it', () => {
  const lines = offer({ sub: 'repo:octo-org/octo-repo:pull_request' })
  expect(lines[0]).toMatch(/^Think before you paste/)
  expect(parsed(lines)).toBeDefined()
})

test.each<Claims>([
  { iss: 'http://192.0.2.1:9', sub: 'x' },
  { iss: 'https://evil"x', sub: 'x' },
])('%j has an issuer that no policy can name', (claims) => {
  expect(parsed(offer(claims))).toBeUndefined()
})

test('a token without a subject has no condition', () => {
  expect(offerCondition({ iss, aud }, 'eu-west-1')).toEqual([])
})

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
  const cause = awsCauses.find(({ says }) => says?.test(said))
  expect(cause?.advise(claims, said)).toMatch(advice)
})
