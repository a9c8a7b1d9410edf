import { describe, expect, test } from '@jest/globals'
import { readVaultConfig, readVaultRole } from '../../src/trust/vault/policy.ts'
import { judgeVault } from '../../src/trust/vault.ts'
import { githubClaims, issuer, now } from './claims.ts'

const audience = 'https://github.com/octo-org'
const main = 'repo:octo-org/octo-repo:ref:refs/heads/main'
const role = (more: Readonly<Record<string, unknown>> = {}) => ({
  role_type: 'jwt',
  user_claim: 'sub',
  bound_audiences: [audience],
  bound_subject: main,
  ...more,
})
const seconds = now.getTime() / 1000

function judge(
  given: Readonly<Record<string, unknown>> = {},
  claims: Readonly<Record<string, unknown>> = {},
  config?: unknown,
  header: Readonly<Record<string, unknown>> = { alg: 'RS256' },
) {
  const token = Object.entries({ ...githubClaims({}, audience), ...claims })
  const defined = Object.fromEntries(token.filter(([, value]) => value !== undefined))
  const settings = config === undefined ? undefined : readVaultConfig(config)
  return judgeVault(defined, readVaultRole(role(given)), { now, header, config: settings })
}

const validating = 'error validating token: '
test.each<
  [string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>, string | undefined]
>([
  ['nothing is wrong', {}, {}, undefined],
  ['a role for browsers', { role_type: 'oidc' }, {}, 'role with oidc role_type is not allowed'],
  [
    'a name that could be taken for another',
    {},
    { SUB: 'x' },
    `${validating}ambiguous claim: key "SUB" collides`,
  ],
  ['a name with a long s', {}, { ſub: 'x' }, `${validating}ambiguous claim: key "ſub" collides`],
  ['another subject', {}, { sub: 'x' }, `${validating}invalid subject (sub) claim`],
  [
    'a pattern as subject',
    { bound_subject: 'repo:*' },
    {},
    `${validating}invalid subject (sub) claim`,
  ],
  [
    'another audience',
    {},
    { aud: 'x' },
    `${validating}invalid audience (aud) claim: audience claim does not match any expected audience`,
  ],
  ['one of the audiences', {}, { aud: ['x', audience] }, undefined],
  ['audiences in one text', { bound_audiences: `x, ${audience}` }, {}, undefined],
  [
    'no audience bound',
    { bound_audiences: [] },
    {},
    'audience claim found in JWT but no audiences bound to the role',
  ],
  ['no audience at all', { bound_audiences: [] }, { aud: undefined }, undefined],
  [
    'no time at all',
    {},
    { exp: undefined, iat: undefined, nbf: undefined },
    `${validating}no issued at (iat), not before (nbf), or expiration time (exp) claims in token`,
  ],
  [
    'an expired token',
    {},
    { exp: seconds - 61 },
    `${validating}invalid expiration time (exp) claim: token is expired`,
  ],
  ['a token expired within the skew', {}, { exp: seconds - 59 }, undefined],
  [
    'no skew',
    { clock_skew_leeway: -1 },
    { exp: seconds - 1 },
    `${validating}invalid expiration time (exp)`,
  ],
  ['a skew of its own', { clock_skew_leeway: '5m' }, { exp: seconds - 299 }, undefined],
  [
    'a token before its time',
    {},
    { nbf: seconds + 61 },
    `${validating}invalid not before (nbf) claim: token not yet valid`,
  ],
  [
    'a token issued in the future',
    {},
    { iat: seconds + 61 },
    `${validating}invalid issued at (iat) claim: token issued in the future`,
  ],
  ['exp made up from iat', {}, { exp: undefined, iat: seconds - 200 }, undefined],
  [
    'exp made up from an old iat',
    {},
    { exp: undefined, iat: seconds - 211 },
    `${validating}invalid expiration time (exp)`,
  ],
  [
    'exp made up without leeway',
    { expiration_leeway: -1 },
    { exp: undefined, iat: seconds - 61 },
    `${validating}invalid expiration time (exp)`,
  ],
  ['nbf made up from exp', {}, { nbf: undefined, iat: undefined, exp: seconds + 200 }, undefined],
  [
    'nbf made up from a late exp',
    {},
    { nbf: undefined, iat: undefined, exp: seconds + 211 },
    `${validating}invalid not before (nbf)`,
  ],
  ['no user', { user_claim: 'user' }, {}, 'claim "user" not found in token'],
  [
    'a user that is a number',
    { user_claim: 'exp' },
    {},
    'claim "exp" could not be converted to string',
  ],
  [
    'a user by pointer',
    { user_claim: '/a/b~1c', user_claim_json_pointer: true },
    { a: { 'b/c': 'x' } },
    undefined,
  ],
  ['groups', { groups_claim: 'groups' }, { groups: ['a'] }, undefined],
  ['no groups', { groups_claim: 'groups' }, {}, '"groups" claim not found in token'],
  [
    'groups of numbers',
    { groups_claim: 'groups' },
    { groups: [1] },
    'value 1 in groups claim could not be parsed as string',
  ],
])('%s', (_, given, claims, refusal) => {
  const judgement = judge(given, claims)
  if (refusal === undefined) expect(judgement).toMatchObject({ verdict: 'accepted' })
  else expect(judgement.refusal).toContain(refusal)
})

const mismatch =
  'error validating claims: claim "c" does not match any associated bound claim values'
describe.each(['string', 'glob'])('bound claims, %s', (type) => {
  const isGlob = type === 'glob'
  test.each<[string, unknown, unknown, string | undefined]>([
    ['the same', 'a', 'a', undefined],
    ['another', 'a', 'b', mismatch],
    ['another case', 'a', 'A', mismatch],
    ['one of several', ['x', 'a'], 'a', undefined],
    ['none of several', ['x', 'y'], 'a', mismatch],
    ['a list with it', 'a', ['x', 'a'], undefined],
    ['a list without it', 'a', ['x'], mismatch],
    ['an empty list', 'a', [], mismatch],
    ['missing', 'a', undefined, 'error validating claims: claim "c" is missing'],
    ['null', 'a', null, 'error validating claims: claim "c" is missing'],
    [
      'an object',
      'a',
      {},
      'error validating claims: received claim is not a string, bool, int or list',
    ],
    ['a star', 'a*', 'abc', isGlob ? undefined : mismatch],
    ['a star in the middle', 'a*c', 'abbc', isGlob ? undefined : mismatch],
    ['a star over slashes and colons', 'a*', 'a/b:c', isGlob ? undefined : mismatch],
    ['a star for nothing', 'a*', 'a', isGlob ? undefined : mismatch],
    ['a question mark', 'a?', 'ab', mismatch],
    ['a question mark itself', 'a?', 'a?', undefined],
    ['a number for text', '5', 5, mismatch],
    ['a list with a number', 'a', [5, 'a'], undefined],
  ])('%s', (_, expected, actual, refusal) => {
    const judgement = judge(
      { bound_claims: { c: expected }, bound_claims_type: type },
      { c: actual },
    )
    expect(judgement.refusal).toBe(refusal)
  })
})

test.each<[unknown, unknown, boolean]>([
  [5, 5, true],
  [5, '5', false],
  [true, true, true],
  [true, 'true', false],
])('bound to %j, the claim %j: %s', (expected, actual, fits) => {
  const judgement = judge({ bound_claims: { c: expected } }, { c: actual })
  expect(judgement.verdict).toBe(fits ? 'accepted' : 'refused')
})

test('claims by JSON pointer', () => {
  const of = (pointer: string) => judge({ bound_claims: { [pointer]: 'x' } }, { a: { b: ['x'] } })
  expect(of('/a/b').verdict).toBe('accepted')
  expect(of('/a/b/0').verdict).toBe('accepted')
  expect(of('/a/c').refusal).toBe('error validating claims: claim "/a/c" is missing')
})

test('all mismatches are reported, the first in the order of the server is the refusal', () => {
  const judgement = judge(
    { bound_claims: { ref: 'x', actor: 'y', repository: 'octo-org/octo-repo' } },
    { sub: 'other', aud: 'z' },
  )
  const failed = judgement.checks.filter(({ outcome }) => outcome === 'fail')
  expect(failed.map(({ name }) => name)).toEqual([
    'bound_subject',
    'bound_audiences',
    'bound_claims ref',
    'bound_claims actor',
  ])
  expect(judgement.refusal).toBe(`${validating}invalid subject (sub) claim`)
})

test.each<[string, unknown, object, string | undefined]>([
  ['the issuer', { data: { bound_issuer: issuer, oidc_discovery_url: issuer } }, {}, undefined],
  ['another issuer', { bound_issuer: `${issuer}/` }, {}, `${validating}invalid issuer (iss) claim`],
  ['no issuer', { jwks_url: issuer }, {}, undefined],
  [
    'an algorithm that is not listed',
    { jwks_url: issuer, jwt_supported_algs: ['ES256'] },
    {},
    `${validating}invalid algorithm (alg) header parameter: "RS256"`,
  ],
  [
    'an algorithm of shared keys',
    { jwks_url: issuer },
    { alg: 'HS256' },
    `${validating}invalid algorithm (alg) header parameter: "HS256"`,
  ],
])('the configuration: %s', (_, config, header, refusal) => {
  expect(judge({}, {}, config, { alg: 'RS256', ...header }).refusal).toBe(refusal)
})

test('addresses are not in the token', () => {
  expect(judge({ token_bound_cidrs: ['10.0.0.0/8'] }).verdict).toBe('undecided')
})

test.each<[string, unknown, string]>([
  [
    'nothing that binds',
    { role_type: 'jwt', user_claim: 'sub' },
    'must have at least one bound constraint',
  ],
  ['no user claim', role({ user_claim: '' }), 'a user claim must be defined'],
  ['a type', role({ bound_claims_type: 'regex' }), 'must be string or glob'],
  [
    'a glob that is no text',
    role({ bound_claims_type: 'glob', bound_claims: { a: 5 } }),
    'claim is not a string',
  ],
  ['a leeway', role({ clock_skew_leeway: 'soon' }), 'must be seconds'],
])('Vault would not store %s', (_, given, message) => {
  expect(() => readVaultRole(given)).toThrow(message)
})
