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
   * Verifies a token and lets it through the policy.
   *
   * @returns its claims
   * @throws {OidcError} `ERR_TOKEN_…` for a token that is not good, `ERR_POLICY` for one that is not allowed,
   * `ERR_ISSUER_KEYS` and `ERR_REPLAY_STORE` when it can't be told now. Its message is for the log; for the caller of
   * the service there is {@link denialOf}.
   */
  verify(token: string): Promise<C>
  /** Fetches the keys of all issuers that are not there yet, for a readiness check. */
  ready(): Promise<void>
  /** What it holds, for metrics. */
  stats(): VerifierStats
  /** Ends fetches of keys that are running or waited for, for a process that stops; it fetches none after that. */
  close(): void
}

export interface VerifierStats {
  readonly rememberedTokens: number
  /** Seconds since an issuer's keys were fetched; `undefined` when they never were. */
  readonly keyAgeSeconds: Readonly<Record<string, number | undefined>>
}

/** The claims that an issuer's preset knows; of several issuers, those of any of them. */
export type ClaimsOf<One> = One extends Issuer<infer C> ? C : VerifiedClaims

/**
 * Creates a verifier: signature by the issuer's own keys, issuer, audience, times, subject, then the policy.
 *
 * The issuer must be one of the list before any request is made; algorithms come from its preset, never from the token
 * or from discovery. Keys are fetched when the first token comes, and kept (see {@link KeyCacheOptions}). A token that
 * was verified is remembered by its hash as long as it is good; times, policy and replay are judged every time.
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
 * @throws {TypeError} for options that would turn a check off, or let in people who are not named
 */
export function createVerifier<const Issuers extends VerifierOptions['issuers']>(
  options: VerifierOptions & { readonly issuers: Issuers },
): Verifier<ClaimsOf<Issuers[number]>> {
  const lifetime = new AbortController()
  const setup = prepareVerifier({ ...options, signal: lifetime.signal })
  const maxTokens = options.rememberedTokens ?? 2000
  const remembered = createRememberedTokens(maxTokens)
  const { clockSkewSeconds, now, policy, trusted } = setup

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
    // A made-up token is not worth a look for newer keys, unless it would get in with a good signature.
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
      policy.decide(issuer, claims)
      if (options.replay !== undefined) await useOnce(options.replay, claims, clockSkewSeconds)
      return claims as ClaimsOf<Issuers[number]>
    },
    async ready() {
      await Promise.all([...trusted.values()].map(({ keys }) => keys.ready()))
    },
    close: () => lifetime.abort(),
    stats: () => ({
      rememberedTokens: remembered.size,
      keyAgeSeconds: Object.fromEntries(
        [...trusted].map(([url, { keys }]) => [url, keys.ageSeconds()]),
      ),
    }),
  }
}

/** How far the clocks of this service's replicas and of the store may be apart. */
const maxClockDifferenceSeconds = 300

/** The store may forget a token once every replica would refuse it as expired anyway. */
async function useOnce(
  store: ReplayStore,
  { iss, jti, exp }: VerifiedClaims,
  clockSkewSeconds: number,
): Promise<void> {
  if (typeof jti !== 'string' || jti === '') {
    throw new OidcError(
      'ERR_TOKEN_CLAIM',
      'The token has no id (jti), so it can not be used only once',
    )
  }
  const expiresAt = new Date((exp + clockSkewSeconds + maxClockDifferenceSeconds) * 1000)
  let isFirst: boolean
  try {
    isFirst = await store.use(replayKeyOf(iss, jti), expiresAt)
  } catch (cause) {
    if (cause instanceof OidcError) throw cause
    throw new OidcError('ERR_REPLAY_STORE', 'The store of used tokens failed', { cause })
  }
  if (!isFirst) throw new OidcError('ERR_TOKEN_REPLAYED', 'The token was used before')
}
