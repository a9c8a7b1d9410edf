import type { Http } from './http-messages.ts'
import type { Secret } from './secret.ts'

/** Environment variables, read-only; only `context.ts`, `action/` and `cli/` read them from the process. */
export type Env = Readonly<Record<string, string | undefined>>

/** Receives progress messages. They never contain a secret. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  warning(message: string): void
}

/** How often requests are sent and how long retries wait. */
export interface RetryPolicy {
  /** Attempts at one request, the first included. @default 25 */
  readonly maxAttempts: number
  /** The upper limit of the first wait, in milliseconds. It doubles with each attempt. @default 250 */
  readonly baseMs: number
  /** The largest upper limit of a wait, in milliseconds. @default 8000 */
  readonly capMs: number
  /** How long refusals are retried, in milliseconds, while new permissions take effect. @default 0 */
  readonly deniedMs: number
}

/** What a later call of this program needs to repeat an exchange: values of its flags by name, and no secret. */
export interface Repetition {
  /** Of the run: the token source, proxies and limits. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Of the exchange: the provider's inputs and the audience. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** The names of shared inputs that are left out because they have a secret. */
  readonly withheld: readonly string[]
}

/** Everything that plug-ins use from the outside world. Tests pass their own. */
export interface Context {
  readonly env: Env
  readonly http: Http
  /** Hosts besides this machine that plain http may be used for: `localstack`, `forgejo.internal:3000`. */
  readonly allowHttpHosts?: readonly string[]
  readonly log: Log
  readonly retry: RetryPolicy
  /** When the step must end. */
  readonly deadlineAt: Date
  /** Aborted at the deadline. */
  readonly signal: AbortSignal
  /** Masks a value in the log from now on, and wraps it so that it does not print. The value must not be empty. */
  mask(value: string): Secret
  now(): Date
  /** A number from 0 up to 1, for jitter. */
  random(): number
  /** Waits. Rejects with `ERR_TIMEOUT` when `signal` is aborted. */
  sleep(ms: number): Promise<void>
  /** A context with a few extra seconds, for work that follows the step's deadline. Close it afterwards. */
  afterwards(): Context & Disposable
  /** The command that starts this program, for tools that call it for new credentials. */
  readonly self: readonly [node: string, script: string]
  /** The inputs for such calls. */
  readonly repetition?: Repetition
}
