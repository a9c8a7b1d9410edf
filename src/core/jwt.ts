import { OidcError } from './errors.ts'
import { quoteForeign } from './text.ts'

/** The claims of an ID token. Which claims exist depends on the issuer. */
export interface Claims {
  readonly iss?: unknown
  readonly sub?: unknown
  readonly aud?: unknown
  readonly exp?: unknown
  readonly iat?: unknown
  readonly nbf?: unknown
  readonly jti?: unknown
  readonly [claim: string]: unknown
}

/** A token's header and claims, not verified. */
export interface DecodedToken {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Claims
}

/**
 * Decodes a JWT's header and claims without verifying the signature (RFC 7519 §7.2).
 *
 * > [!WARNING]
 * > For expiry and diagnosis only. Never grant access on the result.
 *
 * @throws {OidcError} `ERR_TOKEN_MALFORMED`
 */
export function decodeToken(token: string): DecodedToken {
  const parts = token.split('.')
  const [header, payload, signature] = parts
  if (parts.length !== 3 || !header || !payload || !signature) {
    throw malformed(
      `it has ${parts.length === 3 ? 'an empty part' : `${parts.length} dot-separated parts, not 3`}`,
    )
  }
  if (!parts.every((part) => /^[\w-]+$/.test(part))) throw malformed('it is not base64url')
  return { header: readPart(header, 'header'), claims: readPart(payload, 'payload') }
}

/** The `aud` claim as a list. It is a string or an array (RFC 7519 §4.1.3). */
export function audiencesOf(claims: Claims): readonly string[] {
  const values = Array.isArray(claims.aud) ? claims.aud : [claims.aud]
  return values.filter((value): value is string => typeof value === 'string')
}

/** A NumericDate claim (RFC 7519 §2) as a `Date`. */
export function dateOf(value: unknown): Date | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > 8.64e12)
    return undefined
  return new Date(value * 1000)
}

const decisiveClaims = [
  'iss',
  'aud',
  'sub',
  'repository',
  'environment',
  'ref',
  'event_name',
  'job_workflow_ref',
  'runner_environment',
]

/** The claims that services compare, one a line, safe to log. */
export function describeClaims(claims: Claims): readonly string[] {
  return decisiveClaims
    .filter((name) => claims[name] !== undefined && claims[name] !== '')
    .map((name) => {
      const value = claims[name]
      return `${name}: ${quoteForeign(typeof value === 'string' ? value : JSON.stringify(value), 300)}`
    })
}

function readPart(part: string, name: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    throw malformed(`its ${name} is not JSON`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed(`its ${name} is not a JSON object`)
  }
  return value as Record<string, unknown>
}

function malformed(reason: string): OidcError {
  return new OidcError('ERR_TOKEN_MALFORMED', `The ID token is not a JWT: ${reason}`)
}
