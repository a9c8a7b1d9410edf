import { OidcError } from '../core/errors.ts'
import type { Claims } from '../core/jwt.ts'
import { checkClaims, type VerifiedClaims } from './claims.ts'
import { decodeStrictly, readClaimsAgain } from './decode.ts'
import type { Issuer } from './issuer.ts'
import { createRememberedTokens, hashToken } from './remembered.ts'
import { type ReplayStore, replayKeyOf } from './replay.ts'
import { checkHeader, checkSignature } from './token.ts'
import {
  findIssuer,
  prepareVerifier,
  type Trusted,
  type VerifierOptions,
} from './verifier-options.ts'

/** Verifies the tokens that a service receives. */
export interface Verifier<C extends VerifiedClaims = VerifiedClaims> {
  /**
   * Verifies a token and applies the policy.
   *
   * @returns its claims
   * @throws {OidcError} `ERR_TOKEN_…` for an invalid token, `ERR_POLICY` for one that is not allowed, `ERR_ISSUER_KEYS` and
   * `ERR_REPLAY_STORE` when no decision is possible now. The message is for your log; {@link denialOf} makes the answer for
   * the caller.
   */
  verify(token: string): Promise<C>
  /** Fetches the missing keys of all issuers, for a readiness check. */
  ready(): Promise<void>
  /** Figures for metrics. */
  stats(): VerifierStats
  /** Cancels running and waiting fetches of keys; there are none after it. */
  close(): void
}

export interface VerifierStats {
  readonly rememberedTokens: number
  /** Failures of the replay store. */
  readonly replayFailures: number
  /** Seconds since an issuer's keys were fetched; `undefined` before the first fetch. */
  readonly keyAgeSeconds: Readonly<Record<string, number | undefined>>
}

/** The claims that an issuer's preset declares; of several issuers, their union. */
export type ClaimsOf<One> = One extends Issuer<infer C> ? C : VerifiedClaims

/**
 * Creates a verifier: it checks the signature, issuer, audience, times and subject, then the policy.
 *
 * A request for keys is made only for an issuer of the list. Algorithms come from its preset, never from the token or from
 * discovery. Keys are fetched with the first token and cached (see {@link KeyCacheOptions}). The signature of a token is
 * checked once, and its hash remembered; times, policy and replay are checked every time.
 *
 * @example
 * ```ts
 * const verifier = createVerifier({
 *   issuers: [github()],
 *   audience: 'https://api.example.com',
 *   policy: { repository: 'octo-org/octo-repo', environment: 'production' },
 * })
 * const claims = await verifier.verify(token)
 * ```
 * @throws {TypeError} for options that would turn off a check or accept people who are not named
 */
export function createVerifier<const Issuers extends VerifierOptions['issuers']>(
  options: VerifierOptions & { readonly issuers: Issuers },
): Verifier<ClaimsOf<Issuers[number]>> {
  const lifetime = new AbortController()
  const setup = prepareVerifier({ ...options, signal: lifetime.signal })
  const maxTokens = options.rememberedTokens ?? 2000
  const remembered = createRememberedTokens(maxTokens)
  const { clockSkewSeconds, now, policy, trusted } = setup
  const { replay, onReplayFailure = () => 'deny' } = options
  let replayFailures = 0

  async function useOnce(claims: VerifiedClaims): Promise<void> {
    if (replay === undefined) return
    try {
      await useToken(replay, claims, clockSkewSeconds)
    } catch (error) {
      if (!(error instanceof OidcError) || error.code !== 'ERR_REPLAY_STORE') throw error
      replayFailures++
      if (onReplayFailure(error) !== 'allow') throw error
    }
  }

  async function authenticate(token: string): Promise<readonly [Trusted, VerifiedClaims]> {
    const isShort = typeof token === 'string' && token.length <= 16_384
    const hash = isShort && maxTokens > 0 ? hashToken(token) : undefined
    const known = hash === undefined ? undefined : remembered.get(hash)
    const knownIssuer = known && trusted.get(known.issuer)
    if (known && knownIssuer?.keys.isCurrent(known.key)) {
      const claims = readClaimsAgain(token)
      return [knownIssuer, checkClaims(claims, knownIssuer.expected, now())]
    }
    if (hash !== undefined && known) remembered.delete(hash)
    const decoded = decodeStrictly(token, setup.toleratedFor)
    const found = findIssuer(decoded.claims.iss, trusted)
    const algorithm = checkHeader(decoded.header, found.issuer.algorithms)
    // Only a token that a valid signature would make acceptable may cause a fetch of newer keys.
    const mayFetch = () => isAccepted(found, decoded.claims)
    const key = await checkSignature(token, decoded, algorithm, (header) =>
      found.keys.resolve(header, mayFetch),
    )
    const claims = checkClaims(decoded.claims, found.expected, now())
    if (hash !== undefined) remembered.set(hash, { issuer: claims.iss, key })
    return [found, claims]
  }

  function isAccepted({ issuer, expected }: Trusted, claims: Claims): boolean {
    try {
      return policy.couldAllow(issuer, checkClaims(claims, expected, now()))
    } catch {
      return false
    }
  }

  return {
    async verify(token) {
      const [{ issuer }, claims] = await authenticate(token)
      const rule = policy.decide(issuer, claims)
      await useOnce(claims)
      options.onAccepted?.(claims, rule)
      return claims as ClaimsOf<Issuers[number]>
    },
    async ready() {
      await Promise.all([...trusted.values()].map(({ keys }) => keys.ready()))
    },
    close: () => lifetime.abort(),
    stats: () => ({
      rememberedTokens: remembered.size,
      replayFailures,
      keyAgeSeconds: Object.fromEntries(
        [...trusted].map(([url, { keys }]) => [url, keys.ageSeconds()]),
      ),
    }),
  }
}

/** The greatest difference between the clocks of the replicas and of the store. */
const maxClockDifferenceSeconds = 300

/** The store may forget a token once every replica would refuse it as expired. */
async function useToken(
  store: ReplayStore,
  { iss, jti, exp }: VerifiedClaims,
  clockSkewSeconds: number,
): Promise<void> {
  if (typeof jti !== 'string' || jti === '') {
    throw new OidcError('ERR_TOKEN_CLAIM', 'The token has no jti, which one-time use requires')
  }
  const expiresAt = new Date((exp + clockSkewSeconds + maxClockDifferenceSeconds) * 1000)
  let isFirst: boolean
  try {
    isFirst = await store.use(replayKeyOf(iss, jti), expiresAt)
  } catch (cause) {
    if (cause instanceof OidcError) throw cause
    throw new OidcError('ERR_REPLAY_STORE', 'The store of used tokens failed', { cause })
  }
  if (!isFirst) throw new OidcError('ERR_TOKEN_REPLAYED', 'The token was already used')
}
