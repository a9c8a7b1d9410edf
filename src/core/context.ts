import type { Http } from './http-messages.ts'
import type { Secret } from './secret.ts'

/** Environment variables, read-only; only `context.ts`, `action/` and `cli/` read them from the process. */
export type Env = Readonly<Record<string, string | undefined>>

/** Where progress is told; never a secret in any of it. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  warning(message: string): void
}

/** How often and how long requests are tried. */
export interface RetryPolicy {
  /** Attempts at one request, the first included. @default 25 */
  readonly maxAttempts: number
  /** The upper bound of the first wait, in milliseconds; it doubles with each attempt. @default 250 */
  readonly baseMs: number
  /** The greatest upper bound of a wait, in milliseconds. @default 8000 */
  readonly capMs: number
  /** For how long a refusal is tried again, in milliseconds, for permissions that are still spreading. @default 0 */
  readonly deniedMs: number
}

/** Everything that plug-ins may use from the outside world; tests pass their own. */
export interface Context {
  readonly env: Env
  readonly http: Http
  readonly log: Log
  readonly retry: RetryPolicy
  /** When the step must be over. */
  readonly deadlineAt: Date
  /** Aborted at the deadline. */
  readonly signal: AbortSignal
  /** Hides a value in the log from now on, and wraps it so that it does not print. The value must not be empty. */
  mask(value: string): Secret
  now(): Date
  /** A number from 0 up to 1, for jitter. */
  random(): number
  /** Waits; rejects with `ERR_TIMEOUT` when `signal` is aborted. */
  sleep(ms: number): Promise<void>
  /** The same with some seconds of its own, for what must be done although the step's time is over; close it after. */
  afterwards(): Context & Disposable
  /** How this program is started: its Node and its script, for tools that call it back for new credentials. */
  readonly self: readonly [node: string, script: string]
}
