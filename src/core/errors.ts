import { isNativeError } from 'node:util/types'
import { redactTokens } from './text.ts'

/** Every `code` an {@link OidcError} can carry; `docs/errors.md` has a row for each. */
export const errorCodes = [
  'ERR_INPUT',
  'ERR_ENDPOINT',
  'ERR_NO_SOURCE',
  'ERR_TOKEN_PERMISSION',
  'ERR_TOKEN_REQUEST',
  'ERR_TOKEN_MALFORMED',
  'ERR_TOKEN_AUDIENCE',
  'ERR_UNREACHABLE',
  'ERR_TIMEOUT',
  'ERR_CANCELLED',
  'ERR_RESPONSE',
  'ERR_SERVICE',
  'ERR_REFUSED',
  'ERR_PUBLISH',
  'ERR_CLEANUP',
  'ERR_TOKEN_ALGORITHM',
  'ERR_TOKEN_KEY',
  'ERR_TOKEN_SIGNATURE',
  'ERR_TOKEN_ISSUER',
  'ERR_TOKEN_EXPIRED',
  'ERR_TOKEN_NOT_YET_VALID',
  'ERR_TOKEN_CLAIM',
  'ERR_TOKEN_REPLAYED',
  'ERR_POLICY',
  'ERR_ISSUER_KEYS',
  'ERR_REPLAY_STORE',
] as const

/** A stable name for a failure. Switch on it, not on the message. */
export type ErrorCode = (typeof errorCodes)[number]

/** A service's answer as facts. Decisions use these and never a message of this tool. */
export interface ServiceAnswer {
  /** The host that answered, with the port if the URL has one: `sts.googleapis.com`. */
  readonly host: string
  /** The HTTP status. */
  readonly status: number
  /** The service's own error code: `invalid_target`, `AccessDenied`. Empty when it gave none. */
  readonly code: string
  /** The service's own error text, safe for a log, without the code. Empty when it gave none. */
  readonly text: string
}

/** The parts of an {@link OidcError} besides its message. */
export interface OidcErrorOptions extends ErrorOptions {
  /** The next action, in one or a few sentences. */
  readonly hint?: string | undefined
  /** Facts for the log, one a line: the token's claims and the service's settings. */
  readonly details?: readonly string[] | undefined
  /** The service's answer, if that is the failure. */
  readonly service?: ServiceAnswer | undefined
  /** Whether the same request may succeed later. @default false */
  readonly transient?: boolean | undefined
  /** The wait that the service asked for, in milliseconds. */
  readonly retryAfterMs?: number | undefined
  /** The maximum number of attempts for this failure, if lower than the policy's. */
  readonly maxAttempts?: number | undefined
}

/**
 * The one error class: a failure of the environment, the network, a service or an input.
 *
 * Misuse of the API is a `TypeError`; any other error is a bug. The message, hint, details and cause never contain a token,
 * a secret or a raw response body: anything that looks like a JWT is replaced.
 */
export class OidcError extends Error {
  override readonly name = 'OidcError'
  readonly code: ErrorCode
  readonly hint: string | undefined
  readonly details: readonly string[]
  readonly service: ServiceAnswer | undefined
  readonly transient: boolean
  readonly retryAfterMs: number | undefined
  readonly maxAttempts: number | undefined

  constructor(code: ErrorCode, message: string, options: OidcErrorOptions = {}) {
    super(redactTokens(message), options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.hint = options.hint === undefined ? undefined : redactTokens(options.hint)
    this.details = (options.details ?? []).map(redactTokens)
    this.service = options.service
    this.transient = options.transient ?? false
    this.retryAfterMs = options.retryAfterMs
    this.maxAttempts = options.maxAttempts
  }

  /** Copies the error with changes. */
  with(changes: OidcErrorOptions & { message?: string; code?: ErrorCode }): OidcError {
    const { message, code, cause, hint, details, service, transient, retryAfterMs, maxAttempts } =
      this
    return new OidcError(changes.code ?? code, changes.message ?? message, {
      cause,
      hint,
      details,
      service,
      transient,
      retryAfterMs,
      maxAttempts,
      ...changes,
    })
  }
}

/** Several exchanges of one step failed; `errors` holds each failure in the order of the exchanges. */
export class ExchangesFailedError extends AggregateError {
  override readonly name = 'ExchangesFailedError'
}

/** The message of a caught value; works for an `Error` of another realm, as in jest. */
export function messageOf(error: unknown): string {
  return isNativeError(error) || error instanceof Error ? error.message : String(error)
}

/** The `code` of a caught value (`ECONNRESET`, `ERR_REFUSED` …), if it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** The error of cancelled work. */
export function cancelledError(): OidcError {
  return new OidcError('ERR_CANCELLED', 'The step was cancelled')
}

/** The cancellation among the signals' reasons; `undefined` if none was cancelled. */
export function cancellationIn(signals: readonly AbortSignal[]): OidcError | undefined {
  return signals
    .map(({ reason }): unknown => reason)
    .find(
      (reason): reason is OidcError =>
        reason instanceof OidcError && reason.code === 'ERR_CANCELLED',
    )
}
