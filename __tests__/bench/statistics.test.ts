import { expect, test } from '@jest/globals'
import { median, summarize } from '../../scripts/bench/statistics.js'

test.each([
  [[7], 7],
  [[9, 1, 5], 5],
  [[10, 2, 4, 8], 6],
  [[100, 20, 3], 20],
  [[], Number.NaN],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected)
})

test('the values stay in their order', () => {
  const values = [3, 1, 2]
  median(values)
  expect(values).toEqual([3, 1, 2])
})

test('a summary leaves out peaks that could not be measured', () => {
  const runs = [
    { tookMs: 30, peakBytes: 5e6 },
    { tookMs: 10, peakBytes: undefined },
    { tookMs: 20, peakBytes: 7e6 },
  ]
  expect(summarize(runs)).toEqual({ medianMs: 20, minMs: 10, peakBytes: 6e6 })
  expect(summarize([{ tookMs: 1, peakBytes: undefined }]).peakBytes).toBeUndefined()
})
