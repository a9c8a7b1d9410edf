import { setMaxListeners } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { defined } from './core/defined.ts'
import { cancelledError } from './core/errors.ts'
import { linesToMask, Secret } from './core/secret.ts'
import type { Context, Env, Log, Repetition, RetryPolicy } from './core/types.ts'
import { version } from './core/version.ts'
import { createHttp, type HttpOptions } from './http/client.ts'
import { proxyPasswords } from './http/proxy.ts'
import { deadlineError, defaultRetryPolicy, endedError } from './http/retry.ts'

/** The settings of a {@link Context}. All have a default. */
export interface ContextOptions {
  /** @default process.env */
  readonly env?: Env
  /** @default no log */
  readonly log?: Log
  readonly retry?: Partial<RetryPolicy>
  /** Hosts besides this machine that plain http may be used for. @default none */
  readonly allowHttpHosts?: readonly string[]
  /** Limits and proxies of requests. */
  readonly http?: Partial<HttpOptions>
  /** The time limit for all work together, in milliseconds. @default 120000 */
  readonly deadlineMs?: number
  /** See {@link Context.repetition}. @default nothing */
  readonly repetition?: Repetition
  /** Ends all work with `ERR_CANCELLED` when aborted. @default never aborted */
  readonly cancelled?: AbortSignal
  /**
   * Registers a secret with the log's filter, before the secret is used.
   *
   * @default in a GitHub job, the command `::add-mask::` on standard output; elsewhere none
   */
  readonly onSecret?: (value: string) => void
}

/** A {@link Context} that keeps timers and connections open until it is closed. */
export interface OwnedContext extends Context, Disposable {
  /** Ends connections and timers. */
  close(): void
}

/** A log that discards messages. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warning: () => undefined,
}

/** Longer than a runner lets a cancelled step run, but a request that does not hang is done before that. */
const afterwardsMs = 10_000

/** Makes the default {@link Context}: this process's environment, clock and network. */
export function createContext(options: ContextOptions = {}): OwnedContext {
  const env = options.env ?? process.env
  const { allowHttpHosts = [] } = options
  const deadlineMs = options.deadlineMs ?? 120_000
  const onSecret =
    options.onSecret ?? (env.GITHUB_ACTIONS === 'true' ? maskOnOutput : () => undefined)
  const lifetime = new AbortController()
  // Every request and connection listens until it is done, which is no leak.
  setMaxListeners(0, lifetime.signal)
  const timer = setTimeout(() => lifetime.abort(deadlineError('Exchanging the token')), deadlineMs)
  for (const password of proxyPasswords(env, options.http ?? {})) onSecret(password)
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
      allowHttpHosts,
      signal: lifetime.signal,
    }),
    allowHttpHosts,
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
    ...defined({ repetition: options.repetition }),
    close,
    [Symbol.dispose]: close,
  }
}

/** Masks a value in a GitHub job's log, like `setSecret` of `@actions/core`. */
export function maskOnOutput(value: string): void {
  for (const line of linesToMask(value)) {
    process.stdout.write(`::add-mask::${line.replace(/%/g, '%25')}\n`)
  }
}

/** This process's variables, writable. */
export function processVariables(): Record<string, string | undefined> {
  return process.env
}
