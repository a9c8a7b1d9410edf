import { describe, expect, test } from '@jest/globals'
import { claimAt } from '../../src/trust/vault/claims.ts'
import { readVaultConfig, readVaultRole } from '../../src/trust/vault/policy.ts'
import { judgeVault } from '../../src/trust/vault.ts'
import { now } from './claims.ts'

/**
 * What the tests of Vault's own plugin expect: github.com/hashicorp/vault-plugin-auth-jwt at
 * 2e68bbaf4c9291dd8ad4cf2cb0bec24e9db4f632, each case under its name there, with values of ours. OpenBao has the same
 * code. Numbers are as they come out of a token.
 */
const seconds = now.getTime() / 1000
const base = { role_type: 'jwt', user_claim: 'sub', bound_audiences: ['vault'] }
const token = {
  iss: 'https://ci.example',
  sub: 'job',
  aud: 'vault',
  iat: seconds,
  exp: seconds + 300,
}

function judge(
  role: Readonly<Record<string, unknown>>,
  claims: Readonly<Record<string, unknown>> = {},
  header: Readonly<Record<string, unknown>> = { alg: 'RS256' },
  config?: unknown,
) {
  const settings = config === undefined ? undefined : readVaultConfig(config)
  const read = readVaultRole({ ...base, ...role })
  const defined = Object.entries({ ...token, ...claims }).filter(([, value]) => value !== undefined)
  return judgeVault(Object.fromEntries(defined), read, { now, header, config: settings })
}

describe('claims_test.go TestGetClaim', () => {
  const claims = { n: 7, t: 'x', m: { n: 9, list: ['p', 'q', 'r'], deep: { t: 'z' } } }
  test.each<[string, unknown]>([
    ['n', 7],
    ['/n', 7],
    ['t', 'x'],
    ['/m/n', 9],
    ['/m/list/1', 'q'],
    ['/m/deep/t', 'z'],
    ['nope', undefined],
    ['/m/deep/nope', undefined],
    ['/m/list/length', undefined],
    ['', undefined],
    ['\\', undefined],
  ])('%s', (name, value) => {
    expect(claimAt(claims, name)).toEqual(value)
  })
})

describe('claims_test.go TestValidateBoundClaims', () => {
  type Values = Readonly<Record<string, unknown>>
  test.each<[string, 'string' | 'glob', Values, Values, boolean]>([
    ['valid', 'string', { ref: 'x', team: 'y' }, { ref: 'x', team: 'y' }, true],
    ['valid - boolean claim', 'string', { ok: [false] }, { ok: [false] }, true],
    ['valid - match within list', 'string', { ref: 'x' }, { ref: ['x', 'y'] }, true],
    ['valid - match list against list', 'string', { r: ['x', 'y'] }, { r: ['y', 'z'] }, true],
    [
      'valid match with numeric claim conversion from float64',
      'string',
      { n: 123 },
      { n: 123 },
      true,
    ],
    ['a number loses its fraction', 'string', { n: 123 }, { n: 123.9 }, true],
    ['invalid match with numeric claim conversion', 'string', { n: 456 }, { n: 123 }, false],
    ['a number within a list is not converted', 'string', { n: [42] }, { n: [42] }, false],
    ['invalid - no match within list', 'string', { ref: 'z' }, { ref: ['x', 'y'] }, false],
    ['invalid - no match list against list', 'string', { r: ['x'] }, { r: ['y'] }, false],
    ['valid - extra data', 'string', { ref: 'x' }, { ref: 'x', color: 'red' }, true],
    ['mismatched value', 'string', { ref: 'x', team: 'y' }, { ref: 'x', team: 'z' }, false],
    ['missing claim', 'string', { ref: 'x', team: 'y' }, { ref: 'x' }, false],
    ['valid - JSONPointer', 'string', { '/a/b/1': 'q' }, { a: { b: ['p', 'q'] } }, true],
    [
      'invalid - JSONPointer value mismatch',
      'string',
      { '/a/b/1': 'p' },
      { a: { b: ['p', 'q'] } },
      false,
    ],
    ['invalid - JSONPointer not found', 'string', { '/a/X/9': 'p' }, { a: { b: ['p'] } }, false],
    ['valid - match alternates', 'string', { e: ['x', 'y'] }, { e: 'y' }, true],
    ['invalid - no match alternates', 'string', { e: ['x', 'y'] }, { e: 'z' }, false],
    ['invalid bound claim expected value', 'string', { e: 42 }, { e: 'x' }, false],
    ['invalid bound claim expected boolean value', 'string', { e: true }, { e: 'true' }, false],
    ['invalid received claim expected value', 'string', { e: 'x' }, { e: 42 }, false],
    ['matching glob', 'glob', { e: '4*' }, { e: '42' }, true],
    ['invalid string value', 'glob', { e: '4*' }, { e: 42 }, false],
    ['not matching glob', 'glob', { e: '4*' }, { e: 'd42' }, false],
    ['not matching glob at the end', 'glob', { e: '*2' }, { e: '42x' }, false],
    ['matching glob in list', 'glob', { e: ['4*d', '42*'] }, { e: '42x' }, true],
    ['not matching glob in list', 'glob', { e: ['4*d', '42*'] }, { e: '43x' }, false],
    ['valid complex glob', 'glob', { e: '*@*.org' }, { e: 'me@example.org' }, true],
    ['non matching complex glob', 'string', { e: 'y*@*.org' }, { e: 'me@example.org' }, false],
  ])('%s (%s)', (_, type, bound, claims, fits) => {
    const { verdict } = judge({ bound_claims_type: type, bound_claims: bound }, claims)
    expect(verdict).toBe(fits ? 'accepted' : 'refused')
  })

  // "valid - non-string claim" compares numbers of Go, which no token holds.
  test('Test_normalizeList: what is no list', () => {
    const { refusal } = judge({ bound_claims: { m: 'x' } }, { m: { a: 'x' } })
    expect(refusal).toContain('received claim is not a string, bool, int or list')
  })
})

describe('claims_test.go TestExtractMetadata', () => {
  test.each<[string, unknown, Readonly<Record<string, unknown>>, string | undefined]>([
    ['full match', { a: 'x' }, { a: 'v' }, undefined],
    ['no match', { gone: 'x' }, { a: 'v' }, undefined],
    ['nested data', { '/m/a': 'x' }, { m: { a: 'v' } }, undefined],
    ['error: non-string data', { a: 'x' }, { a: 42 }, "error converting claim 'a' to string"],
  ])('%s', (_, mappings, claims, refusal) => {
    expect(judge({ claim_mappings: mappings }, claims).refusal).toBe(refusal)
  })
})

describe('claims_test.go TestValidateAudience, strict as logins are', () => {
  test.each<[readonly string[], readonly string[] | undefined, boolean]>([
    [['a'], ['a'], true],
    [['a'], ['b'], false],
    [['a'], [''], false],
    [[], ['a'], false],
    [[], undefined, true],
    [['a', 'b'], ['b'], true],
    [['a', 'b'], ['a', 'b', 'c'], true],
    [['a', 'b'], ['c', 'd'], false],
  ])('bound %j, presented %j: %s', (bound, aud, fits) => {
    const { verdict } = judge({ bound_audiences: bound, bound_subject: 'job' }, { aud })
    expect(verdict).toBe(fits ? 'accepted' : 'refused')
  })
})

/** Seconds from now, or `undefined` for a claim that is not there; then the role's leeways. */
describe('path_login_test.go TestLogin_Leeways', () => {
  interface Times {
    readonly iat?: number
    readonly nbf?: number
    readonly exp?: number
    readonly skew?: number
    readonly expiration?: number
    readonly notBefore?: number
  }
  test.each<[string, Times, boolean]>([
    ['auto expire leeway using iat, auto skew', { iat: -205 }, true],
    ['expired auto expire leeway using iat, auto skew', { iat: -215 }, false],
    ['auto expire leeway using iat, custom skew', { iat: -150, skew: 10 }, true],
    ['expired auto expire leeway using iat, custom skew', { iat: -165, skew: 10 }, false],
    ['auto expire leeway using iat, no skew', { iat: -145, skew: -1 }, true],
    ['expired auto expire leeway using iat, no skew', { iat: -155, skew: -1 }, false],
    ['auto expire leeway using nbf, auto skew', { nbf: -205 }, true],
    ['expired auto expire leeway using nbf, auto skew', { nbf: -215 }, false],
    ['auto expire leeway using nbf, no skew', { nbf: -145, skew: -1 }, true],
    ['expired auto expire leeway using nbf, no skew', { nbf: -155, skew: -1 }, false],
    ['custom expire leeway using iat', { iat: -65, expiration: 10 }, true],
    ['expired custom expire leeway using iat', { iat: -75, expiration: 10 }, false],
    ['no expire leeway using iat', { iat: -5, skew: 10, expiration: -1 }, true],
    ['expired no expire leeway using iat', { iat: -15, skew: 10, expiration: -1 }, false],
    ['custom expire leeway using nbf', { nbf: -65, expiration: 10 }, true],
    ['expired custom expire leeway using nbf', { nbf: -75, expiration: 10 }, false],
    ['no expire leeway using nbf', { nbf: -5, skew: 10, expiration: -100 }, true],
    ['expired no expire leeway using nbf', { nbf: -15, skew: 10, expiration: -100 }, false],
    ['no nbf leeway using iat, auto skew', { iat: 55, exp: 0, notBefore: -1 }, true],
    ['not yet valid, no nbf leeway using iat', { iat: 65, exp: 0, notBefore: -1 }, false],
    ['no nbf leeway using iat, custom skew', { iat: 5, skew: 10, notBefore: -1 }, true],
    ['not yet valid using iat, custom skew', { iat: 15, skew: 10, notBefore: -1 }, false],
    ['nbf leeway using iat, no skew', { iat: 0, skew: -1, notBefore: 5 }, true],
    ['not yet valid nbf leeway using iat, no skew', { iat: 6, skew: -1, notBefore: 5 }, false],
    ['auto nbf leeway using exp, auto skew', { exp: 205 }, true],
    ['not yet valid auto nbf leeway using exp, auto skew', { exp: 215 }, false],
    ['auto nbf leeway using exp, custom skew', { exp: 150, skew: 10 }, true],
    ['not yet valid auto nbf leeway using exp, custom skew', { exp: 165, skew: 10 }, false],
    ['auto nbf leeway using exp, no skew', { exp: 145, skew: -1 }, true],
    ['not yet valid auto nbf leeway using exp, no skew', { exp: 152, skew: -1 }, false],
    ['custom nbf leeway using exp, auto skew', { exp: 65, notBefore: 10 }, true],
    ['not yet valid custom nbf leeway using exp', { exp: 75, notBefore: 10 }, false],
    ['custom nbf leeway using exp, no skew', { exp: 3, skew: -100, notBefore: 5 }, true],
    ['not yet valid, no skew', { exp: 7, skew: -100, notBefore: 5 }, false],
  ])('%s', (_, { iat, nbf, exp, skew = 0, expiration = 0, notBefore = 0 }, fits) => {
    const at = (offset: number | undefined) => (offset === undefined ? undefined : seconds + offset)
    const role = {
      clock_skew_leeway: skew,
      expiration_leeway: expiration,
      not_before_leeway: notBefore,
    }
    const { verdict } = judge(role, { iat: at(iat), nbf: at(nbf), exp: at(exp) })
    expect(verdict).toBe(fits ? 'accepted' : 'refused')
  })
})

describe('path_login_test.go TestLogin_JWT', () => {
  const role = { bound_subject: 'job', groups_claim: 'groups', user_claim: 'user' }
  const claims = { user: 'me', groups: ['a', 'b'] }
  test.each<
    [
      string,
      Readonly<Record<string, unknown>>,
      Readonly<Record<string, unknown>>,
      string | undefined,
    ]
  >([
    ['valid inputs', {}, {}, undefined],
    ['role_type oidc', { role_type: 'oidc' }, {}, 'role with oidc role_type is not allowed'],
    [
      'audience without bound_audiences',
      { bound_audiences: [] },
      { aud: ['a', 'b', 'c'] },
      'no audiences bound to the role',
    ],
    ['bad subject', {}, { sub: 'other' }, 'invalid subject (sub) claim'],
    ['bad audience', {}, { aud: 'other' }, 'invalid audience (aud) claim'],
    ['missing user value', {}, { user: undefined }, 'claim "user" not found in token'],
    ['a user that is no text', {}, { user: 5 }, 'claim "user" could not be converted to string'],
    ['missing groups', {}, { groups: undefined }, '"groups" claim not found in token'],
    [
      'groups of objects',
      {},
      { groups: { a: 1 } },
      '"groups" claim could not be converted to string list',
    ],
    [
      'groups of numbers',
      {},
      { groups: [5] },
      'value 5 in groups claim could not be parsed as string',
    ],
    ['one group (TestLogin_OIDC_StringGroupClaim)', {}, { groups: 'a' }, undefined],
    [
      'nested groups (TestLogin_NestedGroups)',
      { groups_claim: '/m/groups' },
      { m: { groups: ['a'] } },
      undefined,
    ],
  ])('%s', (_, more, changed, refusal) => {
    const judged = judge({ ...role, ...more }, { ...claims, ...changed })
    if (refusal === undefined) expect(judged).toMatchObject({ verdict: 'accepted' })
    else expect(judged.refusal).toContain(refusal)
  })

  test('bad issuer', () => {
    const config = { bound_issuer: 'https://other.example' }
    expect(judge({}, {}, undefined, config).refusal).toContain('invalid issuer (iss) claim')
  })
})

describe('path_login_test.go TestLogin_JWTSupportedAlgs', () => {
  test.each<[string, readonly string[], boolean]>([
    ['empty signing algorithms', [], true],
    ['valid signing algorithm', ['ES256'], true],
    ['valid signing algorithms', ['RS256', 'ES256'], true],
    ['invalid signing algorithm', ['RS256'], false],
  ])('%s', (_, algorithms, fits) => {
    const config = { jwks_url: 'https://ci.example/jwks', jwt_supported_algs: algorithms }
    const { verdict } = judge({}, {}, { alg: 'ES256' }, config)
    expect(verdict).toBe(fits ? 'accepted' : 'refused')
  })
})

describe('path_role_test.go TestPath_Create', () => {
  const constraint = 'must have at least one bound constraint'
  const role = { role_type: 'jwt', user_claim: 'user' }
  test.each<[string, Readonly<Record<string, unknown>>, string | undefined]>([
    ['no user claim', { role_type: 'jwt', bound_subject: 'x' }, 'a user claim must be defined'],
    ['no constraint', role, constraint],
    ['a subject', { ...role, bound_subject: 'x' }, undefined],
    ['an audience', { ...role, bound_audiences: 'vault' }, undefined],
    ['addresses', { ...role, bound_cidrs: '127.0.0.1/8' }, undefined],
    ['claims', { ...role, bound_claims: { a: 10, b: ['x', 'y'] } }, undefined],
    [
      'leeways as lengths of time',
      { ...role, bound_subject: 'x', clock_skew_leeway: '5s' },
      undefined,
    ],
    [
      'a type of bound claims',
      { ...role, bound_subject: 'x', bound_claims_type: 'invalid' },
      'bound_claims_type',
    ],
    [
      'a glob that is a number',
      { ...role, bound_claims_type: 'glob', bound_claims: { a: 25 } },
      'claim is not a string',
    ],
    [
      'a glob with a number',
      { ...role, bound_claims_type: 'glob', bound_claims: { a: ['x', 10] } },
      'claim is not a string',
    ],
  ])('%s', (_, given, problem) => {
    if (problem === undefined) expect(() => readVaultRole(given)).not.toThrow()
    else expect(() => readVaultRole(given)).toThrow(problem)
  })
})
