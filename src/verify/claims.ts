import { OidcError } from '../core/errors.ts'
import { type Claims, describeClaims } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'

/** The claims of a verified token. These are present and have these types; all others are as the issuer sent them. */
export interface VerifiedClaims extends Claims {
  readonly iss: string
  readonly sub: string
  readonly aud: string | readonly string[]
  readonly exp: number
  readonly iat?: number
  readonly nbf?: number
}

/** The values that the claims are compared with. */
export interface ClaimExpectations {
  /** Compared character by character: a slash at the end counts. */
  readonly issuer: string
  /** Accepted audiences; the token must name one of them. */
  readonly audiences: readonly string[]
  /** Refuses a token that names other audiences too. @default false */
  readonly singleAudience?: boolean | undefined
  readonly clockSkewSeconds: number
  /** The greatest time since `iat`, which is then required. @default none */
  readonly maxAgeSeconds?: number | undefined
}

type ClaimCheck = (claims: Claims, expected: ClaimExpectations, now: Date) => void

/** Every check of the claims by its name, in the order in which they are made. */
export const claimChecks: readonly (readonly [name: string, check: ClaimCheck])[] = [
  ['issuer', checkIssuer],
  ['audience', checkAudience],
  ['expiry', checkExpiry],
  ['not before', (claims, expected, now) => checkNotAhead(claims, 'nbf', expected, now)],
  ['issued at', (claims, expected, now) => checkNotAhead(claims, 'iat', expected, now)],
  ['age', checkAge],
  ['subject', checkSubject],
]

/**
 * Checks issuer, audience, times and subject, in that order (RFC 7519 §4.1, OpenID Connect Core §3.1.3.7).
 *
 * Only for claims whose signature was verified.
 *
 * @throws {OidcError} `ERR_TOKEN_ISSUER`, `ERR_TOKEN_AUDIENCE`, `ERR_TOKEN_EXPIRED`, `ERR_TOKEN_NOT_YET_VALID`,
 * `ERR_TOKEN_CLAIM`
 */
export function checkClaims(
  claims: Claims,
  expected: ClaimExpectations,
  now: Date,
): VerifiedClaims {
  for (const [, check] of claimChecks) check(claims, expected, now)
  return claims as VerifiedClaims
}

function checkIssuer(claims: Claims, { issuer }: ClaimExpectations): void {
  if (claims.iss === issuer) return
  const message = `The token's issuer is ${quoteValue(claims.iss)}, expected "${issuer}"`
  throw fail('ERR_TOKEN_ISSUER', message, claims)
}

function checkAudience(claims: Claims, expected: ClaimExpectations): void {
  const { audiences, singleAudience } = expected
  const values: readonly unknown[] = Array.isArray(claims.aud) ? claims.aud : [claims.aud]
  // One element that is not a string makes the whole claim invalid, RFC 7519 §4.1.3.
  const isValid = values.every((value) => typeof value === 'string')
  const isMeant = isValid && values.some((value) => audiences.includes(value))
  if (isMeant && (!singleAudience || values.length === 1)) return
  const only = isMeant ? ' and no other' : ''
  const message = `The token's audience is ${quoteValue(claims.aud)}, expected "${audiences.join('" or "')}"${only}`
  throw fail('ERR_TOKEN_AUDIENCE', message, claims)
}

function checkExpiry(claims: Claims, { clockSkewSeconds }: ClaimExpectations, now: Date): void {
  const exp = readTime(claims, 'exp')
  if (exp === undefined) {
    throw fail('ERR_TOKEN_CLAIM', 'The token never expires: it has no exp', claims)
  }
  const agoSeconds = now.getTime() / 1000 - exp
  if (agoSeconds < clockSkewSeconds) return
  throw fail('ERR_TOKEN_EXPIRED', `The token expired ${Math.round(agoSeconds)} s ago`, claims)
}

function checkNotAhead(
  claims: Claims,
  name: 'nbf' | 'iat',
  { clockSkewSeconds }: ClaimExpectations,
  now: Date,
): void {
  const time = readTime(claims, name)
  const aheadSeconds = (time ?? 0) - now.getTime() / 1000
  if (time === undefined || aheadSeconds <= clockSkewSeconds) return
  const message = `The token is not valid yet: its ${name} is ${Math.round(aheadSeconds)} s ahead`
  throw fail('ERR_TOKEN_NOT_YET_VALID', message, claims)
}

function checkAge(claims: Claims, expected: ClaimExpectations, now: Date): void {
  const { maxAgeSeconds, clockSkewSeconds } = expected
  if (maxAgeSeconds === undefined) return
  const iat = readTime(claims, 'iat')
  if (iat === undefined) {
    throw fail('ERR_TOKEN_CLAIM', 'The token has no iat, so its age is unknown', claims)
  }
  const ageSeconds = now.getTime() / 1000 - iat
  if (ageSeconds <= maxAgeSeconds + clockSkewSeconds) return
  const message = `The token is ${Math.round(ageSeconds)} s old, more than the ${maxAgeSeconds} s that are accepted`
  throw fail('ERR_TOKEN_EXPIRED', message, claims)
}

function checkSubject(claims: Claims): void {
  if (typeof claims.sub === 'string' && claims.sub !== '') return
  throw fail('ERR_TOKEN_CLAIM', 'The token has no subject (sub)', claims)
}

/** The last second of the year 9999, the latest time that every store and message can hold. */
const latest = 253_402_300_799

/** A NumericDate in whole seconds; issuers of CI tokens send nothing else, so a fraction is a sign of forgery. */
function readTime(claims: Claims, name: 'exp' | 'nbf' | 'iat'): number | undefined {
  const value = claims[name]
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= latest)
    return value
  const message = `The token's ${name} is ${quoteValue(value)}, not a whole number of seconds since 1970`
  throw fail('ERR_TOKEN_CLAIM', message, claims)
}

function fail(code: OidcError['code'], message: string, claims: Claims): OidcError {
  return new OidcError(code, message, { details: describeClaims(claims) })
}

function quoteValue(value: unknown): string {
  return value === undefined ? 'missing' : quoteForeign(JSON.stringify(value))
}
