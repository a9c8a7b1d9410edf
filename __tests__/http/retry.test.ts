import { describe, expect, test } from '@jest/globals'
import { OidcError } from '../../src/core/errors.ts'
import { retry, waitBeforeNext } from '../../src/http/retry.ts'
import { catchError, createTestContext } from '../helpers/context.ts'

const passing = new OidcError('ERR_SERVICE', 'busy', { transient: true })
const policy = { maxAttempts: 4, baseMs: 100, capMs: 300, deniedMs: 0 }

function failing(times: number, error: unknown) {
  let calls = 0
  return async () => {
    calls++
    if (calls <= times) throw error
    return calls
  }
}

test('tries again until it works, one log line for each retry', async () => {
  const context = createTestContext({ retry: policy })
  expect(await retry('Asking', context, failing(2, passing))).toBe(3)
  expect(context.slept).toEqual([50, 100])
  expect(context.lines).toEqual([
    'info: Asking: attempt 1 failed: busy. Trying again in 50 ms.',
    'info: Asking: attempt 2 failed: busy. Trying again in 100 ms.',
  ])
})

test('what one loop gave up, a loop around it does not begin again', async () => {
  const context = createTestContext({ retry: policy })
  let calls = 0
  const inner = () =>
    retry('Inner', context, async () => {
      calls++
      throw passing
    })
  await catchError(() => retry('Outer', context, inner))
  expect(calls).toBe(4)
})

test('stops after the last attempt without sleeping again, and says what was tried', async () => {
  const context = createTestContext({ retry: policy })
  const error = await catchError(() => retry('Asking', context, failing(99, passing)))
  expect(error.code).toBe('ERR_SERVICE')
  expect(error.message).toMatch(/^busy \(4 attempts in \d+ ms\)$/)
  expect(context.slept).toEqual([50, 100, 150])
})

describe('does not try again', () => {
  test.each([
    ['a refusal', new OidcError('ERR_REFUSED', 'no')],
    ['bad input', new OidcError('ERR_INPUT', 'no')],
    ['a fault in the code', new TypeError('no')],
  ])('%s', async (_what, error) => {
    const context = createTestContext()
    expect(await catchError(() => retry('Asking', context, failing(1, error)))).toBe(error)
    expect(context.slept).toEqual([])
  })
})

const throttled = (status: number, code: string) =>
  passing.with({ service: { host: 'sts.example', status, code, text: '' } })
const garbage = new OidcError('ERR_RESPONSE', 'html', { transient: true })

describe('waitBeforeNext', () => {
  const at = new Date('2026-11-22T12:00:00Z')
  const context = (overrides: object = {}) => ({
    retry: policy,
    random: () => 1,
    now: () => at,
    deadlineAt: new Date(at.getTime() + 10_000),
    ...overrides,
  })

  test.each([
    ['doubles', passing, 2, 0, 200],
    ['is capped', passing, 3, 0, 300],
    ['ends with the attempts', passing, 4, 0, undefined],
    ['honours Retry-After', passing.with({ retryAfterMs: 5000 }), 1, 0, 5100],
    [
      'gives up at once on a Retry-After beyond the deadline',
      passing.with({ retryAfterMs: 60_000 }),
      1,
      0,
      undefined,
    ],
    ['waits longer for a throttled service', throttled(429, ''), 1, 0, 900],
    ['knows the throttling codes of AWS', throttled(400, 'Throttling'), 1, 0, 900],
    ['ends sooner for an answer of something else', garbage, 8, 0, undefined],
    ['keeps to what the failure is worth', passing.with({ maxAttempts: 2 }), 2, 0, undefined],
    ['takes a refusal for final', new OidcError('ERR_REFUSED', 'no'), 1, 0, undefined],
  ])('%s', (_what, error, number, elapsedMs, expected) => {
    expect(waitBeforeNext(error, { number, elapsedMs }, context())).toBe(expected)
  })

  test('goes on with a refusal for as long as was asked for, however many attempts that takes', () => {
    const patient = context({ retry: { ...policy, deniedMs: 5000 } })
    const refusal = new OidcError('ERR_REFUSED', 'no')
    expect(waitBeforeNext(refusal, { number: 30, elapsedMs: 4999 }, patient)).toBe(300)
    expect(waitBeforeNext(refusal, { number: 31, elapsedMs: 5000 }, patient)).toBeUndefined()
  })
})
