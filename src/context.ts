import { setMaxListeners } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { cancelledError } from './core/errors.ts'
import { linesToMask, Secret } from './core/secret.ts'
import type { Context, Env, Log, RetryPolicy } from './core/types.ts'
import { version } from './core/version.ts'
import { createHttp, type HttpOptions } from './http/client.ts'
import { deadlineError, defaultRetryPolicy, endedError } from './http/retry.ts'

/** What a {@link Context} is made from; everything has a default. */
export interface ContextOptions {
  /** @default process.env */
  readonly env?: Env
  /** @default says nothing */
  readonly log?: Log
  readonly retry?: Partial<RetryPolicy>
  /** Requests' limits and proxies. */
  readonly http?: Partial<HttpOptions>
  /** How long all work together may take, in milliseconds. @default 120000 */
  readonly deadlineMs?: number
  /** Ends all work as `ERR_CANCELLED` when aborted. @default nobody ends it */
  readonly cancelled?: AbortSignal
  /**
   * Registers a value with whatever filters the log; called before a secret is used.
   *
   * @default in a GitHub job, the runner's `::add-mask::` command on standard output; elsewhere nothing
   */
  readonly onSecret?: (value: string) => void
}

/** A {@link Context} that holds timers and connections until it is closed. */
export interface OwnedContext extends Context, Disposable {
  /** Ends the connections and the timer. */
  close(): void
}

/** A log that says nothing. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warning: () => undefined,
}

/** What runners give a cancelled step before they kill it is less, but a request takes longer than that only where it hangs. */
const afterwardsMs = 10_000

/** Makes the default {@link Context}: this process's environment, clock and network. */
export function createContext(options: ContextOptions = {}): OwnedContext {
  const env = options.env ?? process.env
  const deadlineMs = options.deadlineMs ?? 120_000
  const onSecret =
    options.onSecret ?? (env.GITHUB_ACTIONS === 'true' ? maskOnOutput : () => undefined)
  const lifetime = new AbortController()
  // Every request and connection listens to it, and lets go when it is done; that is no leak.
  setMaxListeners(0, lifetime.signal)
  const timer = setTimeout(() => lifetime.abort(deadlineError('Exchanging the token')), deadlineMs)
  const { cancelled, ...uncancelled } = options
  const cancel = () => lifetime.abort(cancelledError())
  if (cancelled?.aborted) cancel()
  cancelled?.addEventListener('abort', cancel, { once: true })
  const close = () => {
    clearTimeout(timer)
    cancelled?.removeEventListener('abort', cancel)
    lifetime.abort(deadlineError('Exchanging the token'))
  }
  return {
    env,
    log: options.log ?? silentLog,
    retry: { ...defaultRetryPolicy, ...options.retry },
    deadlineAt: new Date(Date.now() + deadlineMs),
    signal: lifetime.signal,
    http: createHttp(env, {
      userAgent: `oidc-exchange/${version}`,
      ...options.http,
      signal: lifetime.signal,
    }),
    mask(value) {
      onSecret(value)
      return new Secret(value)
    },
    now: () => new Date(),
    random: Math.random,
    async sleep(ms) {
      await delay(ms, undefined, { signal: lifetime.signal }).catch(() => {
        throw endedError(lifetime.signal, 'Waiting for the next attempt')
      })
    },
    afterwards: () => createContext({ ...uncancelled, deadlineMs: afterwardsMs }),
    self: [process.execPath, process.argv[1] ?? ''],
    close,
    [Symbol.dispose]: close,
  }
}

/** Hides a value in a GitHub job's log, as `setSecret` of `@actions/core` does, for programs that do not have that. */
export function maskOnOutput(value: string): void {
  for (const line of linesToMask(value)) {
    process.stdout.write(`::add-mask::${line.replace(/%/g, '%25')}\n`)
  }
}

/** This process's variables, for those who set them. */
export function processVariables(): Record<string, string | undefined> {
  return process.env
}
