/**
 * One run of a candidate.
 *
 * @typedef {object} Measurement
 * @property {number} tookMs
 * @property {number | undefined} peakBytes undefined where it could not be measured
 */

/**
 * @typedef {object} Summary
 * @property {number} medianMs
 * @property {number} minMs
 * @property {number | undefined} peakBytes the median of the runs' peaks
 */

/**
 * @param {readonly number[]} values
 * @returns {number} NaN of nothing
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
  return (lower + upper) / 2
}

/**
 * @param {readonly Measurement[]} runs at least one
 * @returns {Summary}
 */
export function summarize(runs) {
  const times = runs.map(({ tookMs }) => tookMs)
  const peaks = runs.flatMap(({ peakBytes }) => (peakBytes === undefined ? [] : [peakBytes]))
  return {
    medianMs: median(times),
    minMs: Math.min(...times),
    peakBytes: peaks.length === 0 ? undefined : median(peaks),
  }
}
