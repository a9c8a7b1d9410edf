// A storm in virtual time: many jobs ask one service at once, under the retry policy that the action uses.

/**
 * @typedef {object} Answer
 * @property {boolean} ok
 * @property {number} [status] of a failure; 503 by default
 * @property {number | undefined} [retryAfterMs]
 * @property {number} [tookMs]
 */

/**
 * @typedef {object} Storm
 * @property {string} name
 * @property {number} jobs
 * @property {number} [spreadMs] the jobs start at random times within this many milliseconds
 * @property {(atMs: number, random: () => number) => Answer} answer what the service answers to a request at that time
 */

/**
 * The retry policy, as the caller has loaded it.
 *
 * @typedef {object} Policy
 * @property {typeof import('../../src/core/errors.ts').OidcError} OidcError
 * @property {typeof import('../../src/http/retry.ts').waitBeforeNext} waitBeforeNext
 * @property {typeof import('../../src/http/retry.ts').defaultRetryPolicy} defaultRetryPolicy
 */

/**
 * @typedef {object} Outcome
 * @property {number} succeeded
 * @property {number} requests
 * @property {number} lastMs when the last job was through
 * @property {readonly number[]} successesMs when each job was through
 */

const deadlineMs = 120_000

/** @typedef {{ atMs: number, startMs: number, number: number }} Turn a job's next request */

/**
 * Runs a storm.
 *
 * @param {Storm} storm
 * @param {Policy} policy
 * @param {number} seed
 * @returns {Outcome}
 */
export function simulate(storm, { OidcError, waitBeforeNext, defaultRetryPolicy }, seed = 1) {
  const random = randomFrom(seed)
  /** @type {Turn[]} */
  const queue = []
  for (let job = 0; job < storm.jobs; job++) {
    const startMs = random() * (storm.spreadMs ?? 0)
    push(queue, { atMs: startMs, startMs, number: 1 })
  }
  /** @type {number[]} */
  const successesMs = []
  let requests = 0
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    requests++
    const { ok, retryAfterMs, status = 503, tookMs = 50 } = storm.answer(next.atMs, random)
    const endMs = next.atMs + tookMs
    if (ok) {
      successesMs.push(endMs)
      continue
    }
    const error = new OidcError('ERR_SERVICE', 'busy', {
      transient: true,
      retryAfterMs,
      service: { host: 'sts.example', status, code: '', text: '' },
    })
    const waitMs = waitBeforeNext(
      error,
      { number: next.number, elapsedMs: endMs - next.startMs },
      {
        retry: defaultRetryPolicy,
        random,
        now: () => new Date(endMs),
        deadlineAt: new Date(next.startMs + deadlineMs),
      },
    )
    if (waitMs !== undefined)
      push(queue, { ...next, atMs: endMs + waitMs, number: next.number + 1 })
  }
  return {
    succeeded: successesMs.length,
    requests,
    lastMs: Math.max(0, ...successesMs),
    successesMs,
  }
}

/**
 * A service that takes so many requests a second and no more than that at once (a token bucket).
 *
 * @param {number} perSecond
 * @param {number} [retryAfterMs]
 * @returns {Storm['answer']}
 */
export function throttled(perSecond, retryAfterMs) {
  let tokens = perSecond
  let lastMs = 0
  return (atMs) => {
    tokens = Math.min(perSecond, tokens + ((atMs - lastMs) / 1000) * perSecond)
    lastMs = atMs
    if (tokens < 1) return { ok: false, status: 429, retryAfterMs }
    tokens -= 1
    return { ok: true }
  }
}

/**
 * mulberry32: the same storm for the same seed.
 *
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Keeps the queue in order, the next request last.
 *
 * @param {Turn[]} queue
 * @param {Turn} item
 */
function push(queue, item) {
  let low = 0
  let high = queue.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((queue[middle]?.atMs ?? 0) > item.atMs) low = middle + 1
    else high = middle
  }
  queue.splice(low, 0, item)
}
