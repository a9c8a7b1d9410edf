import { throttled } from './simulate.js'

/** @typedef {import('./simulate.js').Storm} Storm */

/** Each entry makes a new storm, because a service keeps count. */
export const storms = [
  () => storm('1,000 jobs at once, 20/s', { jobs: 1000, answer: throttled(20) }),
  () =>
    storm('1,000 jobs at once, 20/s, Retry-After: 1', { jobs: 1000, answer: throttled(20, 1000) }),
  () =>
    storm('1,000 jobs within 30 s, 20/s', { jobs: 1000, spreadMs: 30_000, answer: throttled(20) }),
  () => storm('1,000 jobs at once, 100/s', { jobs: 1000, answer: throttled(100) }),
  () => storm('1,000 jobs at once, 10/s', { jobs: 1000, answer: throttled(10) }),
  () => storm('50 jobs at once, 20/s', { jobs: 50, answer: throttled(20) }),
  () =>
    storm('1,000 jobs, 503 for 30 s', { jobs: 1000, answer: (atMs) => ({ ok: atMs > 30_000 }) }),
  () =>
    storm('1,000 jobs, connections refused for 30 s', {
      jobs: 1000,
      answer: (atMs) => ({ ok: atMs > 30_000, tookMs: 1 }),
    }),
  () =>
    storm('1,000 jobs, every second request fails', {
      jobs: 1000,
      answer: (_, random) => ({ ok: random() < 0.5 }),
    }),
  () =>
    storm('1,000 jobs, answers after 8 s', {
      jobs: 1000,
      answer: () => ({ ok: true, tookMs: 8000 }),
    }),
]

/**
 * @param {string} name
 * @param {Omit<Storm, 'name'>} rest
 * @returns {Storm}
 */
function storm(name, rest) {
  return { name, ...rest }
}
