import { expect, test } from '@jest/globals'
import { renderPlot } from '../../scripts/storm/plot.js'
import { simulate } from '../../scripts/storm/simulate.js'
import { storms } from '../../scripts/storm/storms.js'
import { OidcError } from '../../src/core/errors.ts'
import { defaultRetryPolicy, waitBeforeNext } from '../../src/http/retry.ts'

const policy = { OidcError, waitBeforeNext, defaultRetryPolicy }

test.each(storms.map((make) => [make().name, make] as const))(
  '%s: every job succeeds within its deadline',
  (_, make) => {
    const storm = make()
    const { succeeded, lastMs } = simulate(storm, policy)
    expect(succeeded).toBe(storm.jobs)
    expect(lastMs).toBeLessThan(120_000 + (storm.spreadMs ?? 0))
  },
)

test('a throttled service gets at most five requests a job when its capacity is tight', () => {
  const [make] = storms
  if (make === undefined) throw new Error('no storm')
  expect(simulate(make(), policy).requests).toBeLessThan(5000)
})

test('a policy with few attempts loses jobs in the same storms', () => {
  const few = { ...policy, defaultRetryPolicy: { ...defaultRetryPolicy, maxAttempts: 8 } }
  const lost = storms.filter((make) => simulate(make(), few).succeeded < make().jobs)
  expect(lost.length).toBeGreaterThan(2)
})

test('the plot has a line a storm', () => {
  const outcome = { name: 'a', jobs: 2, succeeded: 2, requests: 2, lastMs: 9, successesMs: [3, 9] }
  expect(renderPlot([outcome, outcome]).match(/<polyline/g)).toHaveLength(2)
})
