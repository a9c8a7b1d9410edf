import { OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import type { ClaimExpectations, VerifiedClaims } from './claims.ts'
import { type FetchOptions, fetchKeys } from './fetch-keys.ts'
import type { Issuer } from './issuer.ts'
import {
  createFixedKeys,
  createKeyCache,
  type KeyCache,
  type KeyCacheOptions,
} from './key-cache.ts'
import { compilePolicy } from './policy.ts'
import { issuerOf } from './presets.ts'
import type { ReplayStore } from './replay.ts'
import type { Policy } from './rule.ts'
import { requireNumber, requireUsable } from './token.ts'

/** The issuers that need no settings. */
export type IssuerName = 'github' | 'gitlab' | 'google' | 'buildkite' | 'circleci'

/** An issuer's URL; plain http only on loopback. */
export type IssuerUrl = `https://${string}` | `http://${string}`

/** The options of {@link createVerifier}. */
export interface VerifierOptions extends KeyCacheOptions, Omit<FetchOptions, 'signal'> {
  /** The trusted issuers: presets (`github()`), names of presets without required settings (`'github'`), or URLs. */
  readonly issuers: readonly (Issuer | IssuerName | IssuerUrl)[]
  /** The exact audience of tokens for this service, or several. */
  readonly audience: string | readonly string[]
  /** The jobs that are accepted. */
  readonly policy: Policy
  /** Refuses tokens that name other audiences too. @default false */
  readonly singleAudience?: boolean
  /** How far an issuer's clock may be off, in seconds. @default 60 */
  readonly clockSkewSeconds?: number
  /** Accepts each token once, by its `jti`. @default tokens may be used until they expire */
  readonly replay?: ReplayStore
  /** Decides about a valid token when the replay store fails. @default () => 'deny' */
  readonly onReplayFailure?: (error: OidcError) => 'deny' | 'allow'
  /** Called with every accepted token's claims and the name of the rule that accepted it, for an audit log. */
  readonly onAccepted?: (claims: VerifiedClaims, rule: string) => void
  /** How many tokens are remembered, so that their signature is checked once. @default 2000 */
  readonly rememberedTokens?: number
  /** @default () => new Date() */
  readonly now?: () => Date
}

/** An issuer with its keys. */
export interface Trusted {
  readonly issuer: Issuer
  readonly keys: KeyCache
  readonly expected: ClaimExpectations
}

const numbers = [
  'refreshAfterSeconds',
  'staleUntilSeconds',
  'coolDownSeconds',
  'fetchTimeoutMs',
  'rememberedTokens',
] as const

/**
 * Checks the options and creates the key caches and the policy. Nothing is fetched.
 *
 * @throws {TypeError}
 */
export function prepareVerifier(options: VerifierOptions & FetchOptions) {
  const { clockSkewSeconds = 60, audience } = options
  const issuers: readonly Issuer[] = options.issuers.map((one) =>
    typeof one === 'string' ? issuerOf(one) : one,
  )
  const audiences = typeof audience === 'string' ? [audience] : audience
  if (issuers.length === 0) throw new TypeError('issuers must not be empty')
  for (const name of numbers) if (options[name] !== undefined) requireNumber(name, options[name])
  const { singleAudience, now = () => new Date() } = options
  const expectationsFor = ({ issuer, maxAgeSeconds }: Issuer): ClaimExpectations => ({
    issuer,
    audiences,
    singleAudience,
    clockSkewSeconds,
    maxAgeSeconds,
  })
  const trusted = new Map<string, Trusted>()
  for (const issuer of issuers) {
    const expected = expectationsFor(issuer)
    requireUsable({ ...expected, algorithms: issuer.algorithms })
    if (trusted.has(issuer.issuer)) throw new TypeError(`issuers names ${issuer.issuer} twice`)
    const keys =
      issuer.keys === undefined
        ? createKeyCache(() => fetchKeys(issuer, options), options)
        : createFixedKeys(issuer.keys)
    trusted.set(issuer.issuer, { issuer, keys, expected })
  }
  const policy = compilePolicy(options.policy, issuers)
  const toleratedFor = (iss: unknown) =>
    (typeof iss === 'string' ? trusted.get(iss)?.issuer.toleratedDuplicates : undefined) ?? []
  return { clockSkewSeconds, expectationsFor, now, policy, trusted, toleratedFor }
}

/**
 * Finds the issuer that an unverified `iss` names.
 *
 * @throws {OidcError} `ERR_TOKEN_ISSUER`
 */
export function findIssuer(iss: unknown, trusted: ReadonlyMap<string, Trusted>): Trusted {
  const found = typeof iss === 'string' ? trusted.get(iss) : undefined
  if (found !== undefined) return found
  const shown = iss === undefined ? 'missing' : quoteForeign(JSON.stringify(iss))
  const expected = [...trusted.keys()].map((url) => `"${url}"`).join(' or ')
  throw new OidcError('ERR_TOKEN_ISSUER', `The token's issuer is ${shown}, expected ${expected}`)
}
