import { isNativeError } from 'node:util/types'

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

/** A stable name for what went wrong; switch on it rather than on the message. */
export type ErrorCode = (typeof errorCodes)[number]

/** What a service answered, as facts; decisions go by these and never by a message of this tool. */
export interface ServiceAnswer {
  /** Who answered, with the port where the URL has one: `sts.googleapis.com`. */
  readonly host: string
  /** The HTTP status. */
  readonly status: number
  /** The service's own error code: `invalid_target`, `AccessDenied`. Empty when it gave none. */
  readonly code: string
  /** The service's own error text, safe for a log, without the code. Empty when it gave none. */
  readonly text: string
}

/** What an {@link OidcError} can tell besides its message. */
export interface OidcErrorOptions extends ErrorOptions {
  /** What to do next, in one or a few sentences. */
  readonly hint?: string | undefined
  /** Facts for the log, one a line: the token's claims next to what the service compares. */
  readonly details?: readonly string[] | undefined
  /** What the service answered, when the failure is its answer. */
  readonly service?: ServiceAnswer | undefined
  /** Whether the same request may succeed when it is sent again. @default false */
  readonly transient?: boolean | undefined
  /** How long the service asked to be left alone, in milliseconds. */
  readonly retryAfterMs?: number | undefined
  /** The most attempts that this failure is worth, where that is fewer than the policy's. */
  readonly maxAttempts?: number | undefined
}

/**
 * The one error class: what the world can do to a token exchange.
 *
 * Misuse of the API is a `TypeError`; anything else that is thrown is a bug. Neither the message nor the hint, the
 * details or the cause ever hold a token, a secret or a raw response body.
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
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.hint = options.hint
    this.details = options.details ?? []
    this.service = options.service
    this.transient = options.transient ?? false
    this.retryAfterMs = options.retryAfterMs
    this.maxAttempts = options.maxAttempts
  }

  /** The same error with more to say. */
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

/** Reads a caught value; an `Error` of another realm (as in jest) counts as one too. */
export function messageOf(error: unknown): string {
  return isNativeError(error) || error instanceof Error ? error.message : String(error)
}

/** The `code` of a caught value (`ECONNRESET`, `ERR_REFUSED` …), when it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** The error of work that somebody has ended. */
export function cancelledError(): OidcError {
  return new OidcError('ERR_CANCELLED', 'The step was cancelled')
}

/** The error to give up with where one of the signals was aborted by a cancellation, and not because time was over. */
export function cancellationIn(signals: readonly AbortSignal[]): OidcError | undefined {
  return signals
    .map(({ reason }): unknown => reason)
    .find(
      (reason): reason is OidcError =>
        reason instanceof OidcError && reason.code === 'ERR_CANCELLED',
    )
}
