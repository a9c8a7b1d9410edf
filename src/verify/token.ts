import { compactVerify } from 'jose'
import { codeOf, type ErrorCode, OidcError } from '../core/errors.ts'
import type { DecodedToken } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import { type ClaimExpectations, checkClaims, type VerifiedClaims } from './claims.ts'
import { decodeStrictly, malformed } from './decode.ts'
import {
  type CryptoKey,
  type JsonWebKeySet,
  type KeyResolver,
  keyHeaderOf,
  resolverOf,
} from './keys.ts'

/** The conditions for accepting a token. */
export interface VerifyTokenOptions {
  /** The accepted issuer, compared character by character. */
  readonly issuer: string
  /** The audience of this service, or several. */
  readonly audience: string | readonly string[]
  /** The issuer's keys, or a function that finds them. Never taken from the token. */
  readonly keys: JsonWebKeySet | KeyResolver
  /** Accepted signature algorithms, public-key ones only. @default ['RS256'] */
  readonly algorithms?: readonly string[]
  /** Refuses a token that names other audiences too. @default false */
  readonly singleAudience?: boolean
  /** The greatest time since `iat`, in seconds. @default none, `exp` alone decides */
  readonly maxAgeSeconds?: number
  /** Claims that the issuer may send twice; the last one counts. @default none */
  readonly toleratedDuplicates?: readonly string[]
  /** How far the issuer's clock may be off, in seconds. @default 60 */
  readonly clockSkewSeconds?: number
  /** @default () => new Date() */
  readonly now?: () => Date
}

/**
 * Verifies an ID token: form, algorithm, signature, issuer, audience, times and subject, in that order.
 *
 * Follows RFC 7519 §7.2 with the advice of RFC 8725: the algorithm comes from the caller, header parameters that bring
 * a key are ignored, and tokens that declare another type (`at+jwt`, `logout+jwt`) or an extension (`crit`) are refused.
 *
 * > [!WARNING]
 * > The returned claims are authentic, but not yet allowed: an issuer such as GitHub signs tokens for everyone. Compare
 * > the subject or other claims with a policy.
 *
 * @throws {OidcError} `ERR_TOKEN_MALFORMED`, `ERR_TOKEN_ALGORITHM`, `ERR_TOKEN_KEY`, `ERR_TOKEN_SIGNATURE`,
 * `ERR_TOKEN_ISSUER`, `ERR_TOKEN_AUDIENCE`, `ERR_TOKEN_EXPIRED`, `ERR_TOKEN_NOT_YET_VALID`, `ERR_TOKEN_CLAIM`, and
 * the errors of `keys` when it is a function
 */
export async function verifyToken(
  token: string,
  options: VerifyTokenOptions,
): Promise<VerifiedClaims> {
  const { issuer, algorithms = ['RS256'], clockSkewSeconds = 60, maxAgeSeconds } = options
  const audiences = typeof options.audience === 'string' ? [options.audience] : options.audience
  requireUsable({ issuer, audiences, algorithms, clockSkewSeconds, maxAgeSeconds })
  const decoded = decodeStrictly(token, options.toleratedDuplicates)
  const algorithm = checkHeader(decoded.header, algorithms)
  await checkSignature(token, decoded, algorithm, resolverOf(options.keys))
  const { singleAudience, now = () => new Date() } = options
  const expected = { issuer, audiences, singleAudience, clockSkewSeconds, maxAgeSeconds }
  return checkClaims(decoded.claims, expected, now())
}

/** An empty value, or one of another type, would silently turn off a check: `900 + '60'` is a day. */
export function requireUsable(
  expected: ClaimExpectations & { readonly algorithms: readonly string[] },
): void {
  const { issuer, audiences, algorithms, clockSkewSeconds, maxAgeSeconds = 0 } = expected
  if (issuer === '') throw new TypeError('issuer must not be empty')
  if (!isListOf(audiences, /./s))
    throw new TypeError('audience must be a non-empty string or a list of them')
  if (!isListOf(algorithms, /^(RS|PS|ES)\d|^Ed/)) {
    throw new TypeError('algorithms must be a list of public-key signature algorithms')
  }
  requireNumber('clockSkewSeconds', clockSkewSeconds, 600)
  requireNumber('maxAgeSeconds', maxAgeSeconds)
}

function isListOf(values: readonly unknown[], form: RegExp): boolean {
  return (
    Array.isArray(values) &&
    values.length > 0 &&
    values.every((value) => typeof value === 'string' && form.test(value))
  )
}

/** @param most the greatest value; by default the longest timer, in seconds */
export function requireNumber(name: string, value: unknown, most = 2_147_483): void {
  if (typeof value === 'number' && value >= 0 && value <= most) return
  throw new TypeError(`${name} must be a number from 0 to ${most}`)
}

/**
 * Checks a header; the algorithm must be one of the caller's.
 *
 * @throws {OidcError} `ERR_TOKEN_ALGORITHM`, `ERR_TOKEN_MALFORMED`
 */
export function checkHeader(header: DecodedToken['header'], algorithms: readonly string[]): string {
  const { alg, typ } = header
  if (typeof alg !== 'string' || !algorithms.includes(alg)) {
    const name = alg === undefined ? 'no algorithm' : quoteForeign(JSON.stringify(alg), 40)
    throw new OidcError(
      'ERR_TOKEN_ALGORITHM',
      `The token is signed with ${name}, expected ${algorithms.join(' or ')}`,
    )
  }
  if (header.crit !== undefined) {
    throw malformed('The token requires an unknown extension (crit)')
  }
  if (header.b64 !== undefined && header.b64 !== true) {
    throw malformed('The payload is not encoded (b64)')
  }
  if (typ !== undefined && (typeof typ !== 'string' || /\+jwt$/i.test(typ))) {
    throw malformed(
      `The token is of type ${quoteForeign(JSON.stringify(typ), 40)}, not an ID token`,
    )
  }
  return alg
}

/**
 * Checks the signature with the key that the resolver finds.
 *
 * @returns that key
 * @throws {OidcError} `ERR_TOKEN_KEY`, `ERR_TOKEN_SIGNATURE`, and the resolver's errors
 */
export async function checkSignature(
  token: string,
  decoded: DecodedToken,
  algorithm: string,
  resolve: KeyResolver,
): Promise<CryptoKey> {
  const keyHeader = keyHeaderOf(decoded.header, algorithm)
  try {
    const found = resolve(keyHeader)
    const key = 'then' in found ? await found : found
    await compactVerify(token, key, { algorithms: [algorithm] })
    return key
  } catch (error) {
    throw error instanceof OidcError ? error : translate(error, keyHeader.kid)
  }
}

const meanings: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: [
    'ERR_TOKEN_SIGNATURE',
    "The token's signature does not match the issuer's key",
  ],
  ERR_JWS_INVALID: ['ERR_TOKEN_MALFORMED', 'The token is not a valid JWS'],
  ERR_JOSE_ALG_NOT_ALLOWED: ['ERR_TOKEN_ALGORITHM', "The token's algorithm is not allowed"],
  ERR_JOSE_NOT_SUPPORTED: ['ERR_TOKEN_ALGORITHM', "The token's algorithm is not supported"],
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: [
    'ERR_TOKEN_KEY',
    "Several of the issuer's keys match the token",
  ],
  ERR_JWKS_NO_MATCHING_KEY: ['ERR_TOKEN_KEY', 'The issuer has no key that matches the token'],
}

function translate(cause: unknown, kid: string | undefined): OidcError {
  const [code, message] = meanings[codeOf(cause) ?? ''] ?? [
    'ERR_TOKEN_KEY',
    "The issuer's key for the token can't be used",
  ]
  const details = [kid === undefined ? 'kid: missing' : `kid: ${quoteForeign(kid, 80)}`]
  return new OidcError(code, message, { cause, details })
}
