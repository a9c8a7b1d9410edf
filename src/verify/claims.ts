import { OidcError } from '../errors.ts'
import { type Claims, describeClaims } from '../jwt.ts'
import { quoteForeign } from '../text.ts'

/** The claims of a token that was verified: these are there and of these types, all others as the issuer sent them. */
export interface VerifiedClaims extends Claims {
  readonly iss: string
  readonly sub: string
  readonly aud: string | readonly string[]
  readonly exp: number
  readonly iat?: number
  readonly nbf?: number
}

/** What the claims are compared with. */
export interface ClaimExpectations {
  /** Compared character by character: a slash at the end counts. */
  readonly issuer: string
  /** Accepted audiences; the token must name one of them. */
  readonly audiences: readonly string[]
  readonly clockSkewSeconds: number
  readonly now: Date
}

/**
 * Checks issuer, audience, times and subject, in that order (RFC 7519 §4.1, OpenID Connect Core §3.1.3.7).
 *
 * Only for claims whose signature was verified.
 *
 * @throws {OidcError} `ERR_TOKEN_ISSUER`, `ERR_TOKEN_AUDIENCE`, `ERR_TOKEN_EXPIRED`, `ERR_TOKEN_NOT_YET_VALID`,
 * `ERR_TOKEN_CLAIM`
 */
export function checkClaims(claims: Claims, expected: ClaimExpectations): VerifiedClaims {
  const details = describeClaims(claims)
  if (claims.iss !== expected.issuer) {
    const message = `The token's issuer is ${quoteValue(claims.iss)}, expected "${expected.issuer}"`
    throw new OidcError('ERR_TOKEN_ISSUER', message, { details })
  }
  checkAudience(claims, expected.audiences, details)
  checkTimes(claims, expected, details)
  if (typeof claims.sub !== 'string' || claims.sub === '') {
    throw new OidcError('ERR_TOKEN_CLAIM', 'The token has no subject (sub)', { details })
  }
  return claims as VerifiedClaims
}

function checkAudience(
  claims: Claims,
  expected: readonly string[],
  details: readonly string[],
): void {
  const values: readonly unknown[] = Array.isArray(claims.aud) ? claims.aud : [claims.aud]
  // One element that is no string makes the whole claim invalid, RFC 7519 §4.1.3.
  const isValid = values.every((value) => typeof value === 'string')
  if (isValid && values.some((value) => expected.includes(value))) return
  throw new OidcError(
    'ERR_TOKEN_AUDIENCE',
    `The token's audience is ${quoteValue(claims.aud)}, expected "${expected.join('" or "')}"`,
    { details },
  )
}

function checkTimes(claims: Claims, expected: ClaimExpectations, details: readonly string[]): void {
  const nowSeconds = expected.now.getTime() / 1000
  const exp = readTime(claims, 'exp', details)
  if (exp === undefined) {
    throw new OidcError('ERR_TOKEN_CLAIM', 'The token never expires: it has no exp', { details })
  }
  if (nowSeconds >= exp + expected.clockSkewSeconds) {
    const message = `The token expired ${Math.round(nowSeconds - exp)} s ago`
    throw new OidcError('ERR_TOKEN_EXPIRED', message, { details })
  }
  for (const name of ['nbf', 'iat'] as const) {
    const time = readTime(claims, name, details)
    if (time === undefined || time <= nowSeconds + expected.clockSkewSeconds) continue
    const message = `The token is not valid yet: its ${name} is ${Math.round(time - nowSeconds)} s ahead`
    throw new OidcError('ERR_TOKEN_NOT_YET_VALID', message, { details })
  }
}

/** A NumericDate in whole seconds; issuers of CI tokens send nothing else, so a fraction is a sign of forgery. */
function readTime(
  claims: Claims,
  name: 'exp' | 'nbf' | 'iat',
  details: readonly string[],
): number | undefined {
  const value = claims[name]
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  const message = `The token's ${name} is ${quoteValue(value)}, not a whole number of seconds`
  throw new OidcError('ERR_TOKEN_CLAIM', message, { details })
}

function quoteValue(value: unknown): string {
  return value === undefined ? 'missing' : quoteForeign(JSON.stringify(value))
}
