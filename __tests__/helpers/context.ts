import { Secret } from '../../src/core/secret.ts'
import type { Context, Env, RetryPolicy } from '../../src/core/types.ts'
import { createHttp, type HttpOptions } from '../../src/http/client.ts'
import { deadlineError, defaultRetryPolicy } from '../../src/http/retry.ts'

/** A context for tests: the real HTTP client, no waiting, and a record of what was said and masked. */
export interface TestContext extends Context, Disposable {
  readonly lines: readonly string[]
  readonly masked: readonly string[]
  readonly slept: readonly number[]
}

/** What a test's context may differ in. */
export interface TestContextOptions {
  readonly env?: Env
  readonly retry?: Partial<RetryPolicy>
  readonly http?: Partial<HttpOptions>
  readonly allowHttpHosts?: readonly string[]
  readonly deadlineMs?: number
  readonly now?: () => Date
}

export function createTestContext(options: TestContextOptions = {}): TestContext {
  const lines: string[] = []
  const masked: string[] = []
  const slept: number[] = []
  const lifetime = new AbortController()
  const env = options.env ?? {}
  const now = options.now ?? (() => new Date())
  const deadlineMs = options.deadlineMs ?? 10_000
  const timer = setTimeout(() => lifetime.abort(deadlineError('The test')), deadlineMs)
  timer.unref()
  return {
    env,
    allowHttpHosts: options.allowHttpHosts ?? [],
    lines,
    masked,
    slept,
    retry: { ...defaultRetryPolicy, maxAttempts: 3, baseMs: 1, capMs: 2, ...options.retry },
    deadlineAt: new Date(now().getTime() + deadlineMs),
    signal: lifetime.signal,
    http: createHttp(env, {
      userAgent: 'oidc-exchange/test',
      ...options.http,
      allowHttpHosts: options.allowHttpHosts ?? [],
      signal: lifetime.signal,
    }),
    log: {
      debug: (line) => lines.push(`debug: ${line}`),
      info: (line) => lines.push(`info: ${line}`),
      warning: (line) => lines.push(`warning: ${line}`),
    },
    mask(value) {
      masked.push(value)
      return new Secret(value)
    },
    now,
    random: () => 0.5,
    sleep: async (ms) => {
      slept.push(ms)
    },
    afterwards: () => createTestContext(options),
    self: ['node', 'oidc-exchange.js'],
    [Symbol.dispose]() {
      clearTimeout(timer)
      lifetime.abort()
    },
  }
}

/** Runs something that must fail and returns what it threw. */
export async function catchError(run: () => unknown): Promise<{
  readonly code: string
  readonly message: string
  readonly hint: string | undefined
  readonly details: readonly string[]
  readonly transient: boolean
}> {
  try {
    await run()
  } catch (error) {
    return error as never
  }
  throw new Error('It should have failed')
}
