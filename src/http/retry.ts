import { cancellationIn, OidcError } from '../core/errors.ts'
import { formatMs } from '../core/text.ts'
import type { Context, RetryPolicy } from '../core/types.ts'

/** The default policy. See {@link RetryPolicy} for the units. */
export const defaultRetryPolicy: RetryPolicy = {
  maxAttempts: 25,
  baseMs: 250,
  capMs: 8000,
  deniedMs: 0,
}

/**
 * Runs `attempt` until it succeeds, fails permanently, or runs out of time or attempts. This is the only retry loop.
 *
 * Waits have full jitter: a random time up to a limit that doubles with each attempt, added to a `Retry-After`. A wait that ends
 * after the deadline fails at once. Each retry is one log line.
 *
 * @param label the action, for the log: `Asking GitHub for an ID token`
 */
export async function retry<T>(
  label: string,
  context: Context,
  attempt: (number: number) => Promise<T>,
): Promise<T> {
  const startedAt = context.now().getTime()
  for (let number = 1; ; number++) {
    if (context.signal.aborted) throw endedError(context.signal, label)
    try {
      return await attempt(number)
    } catch (error) {
      const elapsedMs = context.now().getTime() - startedAt
      const waitMs = waitBeforeNext(error, { number, elapsedMs }, context)
      if (waitMs === undefined) throw finalError(error, number, elapsedMs)
      context.log.info(
        `${label}: attempt ${number} failed: ${(error as OidcError).message}. Trying again in ${formatMs(waitMs)}.`,
      )
      await context.sleep(waitMs)
    }
  }
}

/** The wait before the next attempt; `undefined` if there is none. */
export function waitBeforeNext(
  error: unknown,
  spent: { readonly number: number; readonly elapsedMs: number },
  context: Pick<Context, 'retry' | 'random' | 'now' | 'deadlineAt'>,
): number | undefined {
  if (!(error instanceof OidcError)) return undefined
  const policy = context.retry
  const isSpreading = error.code === 'ERR_REFUSED' && spent.elapsedMs < policy.deniedMs
  if (!error.transient && !isSpreading) return undefined
  const most = Math.min(policy.maxAttempts, error.maxAttempts ?? attemptsFor(error))
  // Permissions take minutes to take effect, so the time limit decides and not the number of attempts.
  if (!isSpreading && spent.number >= most) return undefined
  const [baseFactor, capFactor] = isThrottled(error) ? throttleFactors : [1, 1]
  const bound = Math.min(
    policy.capMs * capFactor,
    policy.baseMs * baseFactor * 2 ** (spent.number - 1),
  )
  const jitter = Math.round(context.random() * bound)
  // The jitter is added to Retry-After, because every client of a throttled service gets the same one.
  const waitMs = (error.retryAfterMs ?? 0) + jitter
  return context.now().getTime() + waitMs < context.deadlineAt.getTime() ? waitMs : undefined
}

/** A response that is not the service's own usually means a wrong URL, so it gets fewer attempts than an outage. */
function attemptsFor({ code }: OidcError): number {
  return code === 'ERR_RESPONSE' ? 8 : Number.POSITIVE_INFINITY
}

/**
 * A throttled service recovers only if its clients spread out: their first wait has a limit of 4 s instead of 250 ms, and the
 * limit grows to 24 s. `npm run bench:storm` shows why.
 */
const throttleFactors = [16, 3] as const

/** Whether the service limits the rate of requests (RFC 6585 §4; the error codes of AWS). */
function isThrottled({ service }: OidcError): boolean {
  if (service === undefined) return false
  return (
    service.status === 429 ||
    /Throttl|SlowDown|TooManyRequests|RequestLimitExceeded/.test(service.code)
  )
}

/** The error at the step's deadline. */
export function deadlineError(label: string): OidcError {
  return new OidcError('ERR_TIMEOUT', `${label}: the step's deadline was reached`, {
    hint: 'Raise action-timeout-s if the service needs longer. The log lines above show the retries.',
  })
}

/** The error that ends work: a cancellation, or the deadline. */
export function endedError(signal: AbortSignal, label: string): OidcError {
  return cancellationIn([signal]) ?? deadlineError(label)
}

/** The error after the last attempt. It is not transient, so that an outer loop does not retry it. */
function finalError(error: unknown, attempts: number, elapsedMs: number): unknown {
  if (!(error instanceof OidcError) || (attempts === 1 && !error.transient)) return error
  const effort = attempts === 1 ? [] : [`${attempts} attempts in ${formatMs(elapsedMs)}`]
  const asked =
    error.retryAfterMs === undefined ? [] : [`it asks to wait ${formatMs(error.retryAfterMs)}`]
  const facts = [...effort, ...asked].join('; ')
  const message = facts === '' ? error.message : `${error.message} (${facts})`
  return error.with({ message, transient: false, cause: error })
}
