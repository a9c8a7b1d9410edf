import { setTimeout as wait } from 'node:timers/promises'
import { codeOf, OidcError } from '../core/errors.ts'
import type { FetchOptions } from './fetch-keys.ts'
import {
  type CryptoKey,
  type JsonWebKeySet,
  type KeyHeader,
  type KeyResolver,
  resolverOf,
} from './keys.ts'

/** When keys are fetched. Times are in seconds. */
export interface KeyCacheOptions {
  /** Older keys are fetched again in the background, and stay in use meanwhile. @default 600 */
  readonly refreshAfterSeconds?: number
  /** Older keys are not used, even when the issuer is down. @default 86400 */
  readonly staleUntilSeconds?: number
  /** The least time between two fetches for unknown keys, and between two failed ones. @default 10 */
  readonly coolDownSeconds?: number
}

/** A cache of an issuer's keys. */
export interface KeyCache {
  /**
   * Finds a key.
   *
   * @param mayFetch whether an unknown key may cause a fetch. @default true
   * @throws {OidcError} `ERR_ISSUER_KEYS`, and jose's error when there is no such key
   */
  resolve(header: KeyHeader, mayFetch?: () => boolean): CryptoKey | Promise<CryptoKey>
  /** Whether a key that {@link resolve} found is still the issuer's, and not too old to be used. Refreshes old keys. */
  isCurrent(key: CryptoKey): boolean
  /** The keys' age in seconds; `undefined` when there are none. */
  ageSeconds(): number | undefined
  /** Fetches the keys if there are none. */
  ready(): Promise<void>
}

/** Tokens with an unknown key that may wait for the next fetch; more are refused at once. */
const maxWaiting = 256

/** Keys that never change. */
export function createFixedKeys(keys: JsonWebKeySet): KeyCache {
  return {
    resolve: resolverOf(keys),
    isCurrent: () => true,
    ageSeconds: () => 0,
    ready: () => Promise.resolve(),
  }
}

/**
 * Caches an issuer's keys.
 *
 * There is one fetch at a time. Old keys stay in use during a fetch or an outage, up to `staleUntilSeconds`. An unknown key
 * causes at most one fetch per cool-down, so that invented keys cannot flood the issuer. A token that arrives within the
 * cool-down waits for its end, so that a rotation fails no request, unless too many wait already.
 */
export function createKeyCache(
  fetchKeys: () => Promise<JsonWebKeySet>,
  options: KeyCacheOptions & Pick<FetchOptions, 'signal'> = {},
): KeyCache {
  const { refreshAfterSeconds = 600, staleUntilSeconds = 86_400, coolDownSeconds = 10 } = options
  const cache = new Keys(fetchKeys, {
    refreshAfterMs: refreshAfterSeconds * 1000,
    staleUntilMs: staleUntilSeconds * 1000,
    coolDownMs: coolDownSeconds * 1000,
    signal: options.signal,
  })
  return {
    resolve: (header, mayFetch) => cache.resolve(header, mayFetch),
    isCurrent: (key) => cache.isCurrent(key),
    ageSeconds: () => (cache.isEmpty ? undefined : cache.ageMs / 1000),
    ready: () => cache.ready(),
  }
}

interface Times {
  readonly refreshAfterMs: number
  readonly staleUntilMs: number
  readonly coolDownMs: number
  /** Ends the wait for a cool-down; the fetch behind it then fails. */
  readonly signal: AbortSignal | undefined
}

class Keys {
  readonly #request: () => Promise<JsonWebKeySet>
  readonly #times: Times
  #resolver: KeyResolver | undefined
  /** Keys that were found in the set, ready for use. */
  readonly #known = new Map<string, CryptoKey>()
  #text = ''
  #fetchedAtMs = Number.NEGATIVE_INFINITY
  /** The last attempt that failed, or that an unknown key caused. */
  #coolSinceMs = Number.NEGATIVE_INFINITY
  #failure: unknown
  #running: Promise<void> | undefined
  #nextRound: Promise<void> | undefined
  #waiting = 0

  constructor(request: () => Promise<JsonWebKeySet>, times: Times) {
    this.#request = request
    this.#times = times
  }

  get isEmpty(): boolean {
    return this.#resolver === undefined
  }

  /** On the clock that nobody can set. */
  get ageMs(): number {
    return performance.now() - this.#fetchedAtMs
  }

  async ready(): Promise<void> {
    if (this.ageMs > this.#times.staleUntilMs) await this.#fetchOrFail()
  }

  isCurrent(key: CryptoKey): boolean {
    this.#touch()
    if (this.ageMs > this.#times.staleUntilMs) return false
    for (const known of this.#known.values()) if (known === key) return true
    return false
  }

  #touch(): void {
    const isOld = this.ageMs > this.#times.refreshAfterMs
    // A failure is reported once the keys are too old, or one is missing.
    if (isOld && !this.isEmpty && !this.#isCooling()) this.#refresh().catch(() => undefined)
  }

  resolve(header: KeyHeader, mayFetch = () => true): CryptoKey | Promise<CryptoKey> {
    const { refreshAfterMs, staleUntilMs } = this.#times
    const isFresh = this.ageMs <= Math.min(refreshAfterMs, staleUntilMs)
    const known = isFresh ? this.#known.get(nameOf(header)) : undefined
    return known ?? this.#search(header, mayFetch)
  }

  async #search(header: KeyHeader, mayFetch: () => boolean): Promise<CryptoKey> {
    await this.ready()
    this.#touch()
    try {
      return await this.#find(header)
    } catch (error) {
      const isMissing = codeOf(error) === 'ERR_JWKS_NO_MATCHING_KEY' && header.kid !== undefined
      if (!isMissing || !mayFetch()) throw error
      await this.#lookAgain(error)
      return this.#find(header)
    }
  }

  async #find(header: KeyHeader): Promise<CryptoKey> {
    const resolver = this.#resolver
    if (resolver === undefined) throw new OidcError('ERR_ISSUER_KEYS', 'There are no keys')
    const key = await resolver(header)
    // Another set may have come meanwhile, without this key.
    if (resolver !== this.#resolver) return this.#find(header)
    this.#known.set(nameOf(header), key)
    return key
  }

  #isCooling(): boolean {
    return performance.now() - this.#coolSinceMs < this.#times.coolDownMs
  }

  async #fetchOrFail(): Promise<void> {
    // While the issuer is down, its last failure is reported without a request for every token.
    if (this.#running === undefined && this.#failure !== undefined && this.#isCooling()) {
      throw this.#failure
    }
    await this.#refresh()
  }

  /** One fetch for all tokens whose key is missing, now or after the cool-down. */
  async #lookAgain(missing: unknown): Promise<void> {
    if (this.#waiting >= maxWaiting) throw missing
    this.#waiting++
    try {
      this.#nextRound ??= this.#waitAndRefresh().finally(() => {
        this.#nextRound = undefined
      })
      await this.#nextRound
    } finally {
      this.#waiting--
    }
  }

  async #waitAndRefresh(): Promise<void> {
    const waitMs = this.#coolSinceMs + this.#times.coolDownMs - performance.now()
    const { signal } = this.#times
    if (waitMs > 0) await wait(waitMs, undefined, { signal }).catch(() => undefined)
    this.#coolSinceMs = performance.now()
    await this.#refresh()
  }

  #refresh(): Promise<void> {
    this.#running ??= this.#load().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async #load(): Promise<void> {
    try {
      const keys = await this.#request()
      const text = JSON.stringify(keys)
      if (text !== this.#text) {
        this.#text = text
        this.#resolver = resolverOf(keys)
        this.#known.clear()
      }
      this.#fetchedAtMs = performance.now()
      this.#failure = undefined
    } catch (error) {
      this.#failure = error
      this.#coolSinceMs = performance.now()
      throw error
    }
  }
}

function nameOf({ alg, kid = '' }: KeyHeader): string {
  return `${alg} ${kid}`
}
