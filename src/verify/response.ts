import { randomBytes } from 'node:crypto'
import { messageOf, OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'

/** A refusal: an answer for the caller, which reveals nothing, and a log line for the owner of the service. */
export interface Denial {
  /** 401 for a missing or invalid token, 403 for one that is not allowed, 503 when no decision is possible now. */
  readonly status: 401 | 403 | 503
  readonly headers: Readonly<Record<string, string>>
  /** JSON: one of three codes, and the id. Nothing about the token, the policy or the reason. */
  readonly body: string
  /** The id in the answer and in the log line. */
  readonly id: string
  /** One line for the log: the code, the failed rule with its value, and advice. */
  readonly log: string
  readonly error: OidcError | undefined
}

const answers = {
  401: { error: 'invalid_token', 'www-authenticate': 'Bearer error="invalid_token"' },
  403: { error: 'access_denied', 'www-authenticate': 'Bearer error="insufficient_scope"' },
  503: { error: 'temporarily_unavailable', 'www-authenticate': undefined },
} as const

const unavailable: readonly string[] = ['ERR_ISSUER_KEYS', 'ERR_REPLAY_STORE']

/**
 * Makes a refusal's answer (RFC 6750 §3) and log line from an error of {@link Verifier.verify}.
 *
 * @throws any error that is not an {@link OidcError}: a fault of the program
 */
export function denialOf(error: unknown): Denial {
  if (!(error instanceof OidcError)) throw error
  const status = unavailable.includes(error.code) ? 503 : error.code === 'ERR_POLICY' ? 403 : 401
  const details = error.details.length === 0 ? '' : ` (${error.details.join('; ')})`
  return deny(status, `${error.code}: ${adviceOf(error)}${details}`, error)
}

/** An error's message and hint. */
export function adviceOf(error: unknown): string {
  const { hint } = error instanceof OidcError ? error : {}
  return hint === undefined ? messageOf(error) : `${messageOf(error)}. ${hint}`
}

/** The refusal of a request without a token. */
export function denialOfNothing(reason: string): Denial {
  const denial = deny(401, `no token: ${reason}`, undefined)
  // RFC 6750 §3.1: no error code for a request without any authentication.
  return { ...denial, headers: { ...denial.headers, 'www-authenticate': 'Bearer' } }
}

function deny(status: Denial['status'], reason: string, error: OidcError | undefined): Denial {
  const id = randomBytes(9).toString('base64url')
  const { error: code, 'www-authenticate': challenge } = answers[status]
  return {
    status,
    id,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(challenge === undefined ? { 'retry-after': '5' } : { 'www-authenticate': challenge }),
    },
    body: JSON.stringify({ error: code, id }),
    log: `${status} ${id} ${quoteForeign(reason, 2000)}`,
    error,
  }
}

/** The token of an `Authorization: Bearer` header (RFC 6750 §2.1), or `undefined`. */
export function bearerOf(authorization: string | null | undefined): string | undefined {
  return /^bearer +([^\s,]+) *$/i.exec(authorization ?? '')?.[1]
}
