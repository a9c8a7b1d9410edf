import { isLoopback } from '../http/endpoint.ts'
import type { VerifiedClaims } from './claims.ts'
import type { JsonWebKeySet } from './keys.ts'
import type { RuleField } from './rule.ts'

/** An issuer that is trusted to say who someone is. Made by a preset, or by {@link oidc} for any other. */
export interface Issuer<C extends VerifiedClaims = VerifiedClaims>
  extends Omit<IssuerSettings, 'maxAgeSeconds'> {
  /** The `iss` of its tokens, exactly. */
  readonly issuer: string
  /** The preset's name, which a rule of the policy may use for the issuer. */
  readonly name: string
  readonly algorithms: readonly string[]
  readonly maxAgeSeconds: number | undefined
  /** Claims that it is known to send twice. */
  readonly toleratedDuplicates: readonly string[]
  readonly jwksHosts: readonly string[]
  /** Which claim is meant by which field of a rule. */
  readonly fields: Readonly<Partial<Record<RuleField, string>>>
  readonly identity: IdentityRules
  /** Claims whose capital and small letters the issuer does not tell apart. */
  readonly foldedClaims: readonly string[]
  readonly hasGithubSubjects: boolean
  /** Never set: it carries the type of the claims. */
  readonly claims?: C
}

/** How an issuer's keys are fetched, and what its tokens may be; every preset takes these. */
export interface IssuerSettings {
  /** The keys themselves; nothing is fetched then. */
  readonly keys?: JsonWebKeySet
  /** Where the keys are, for an issuer without discovery. @default found by discovery */
  readonly jwksUrl?: string
  /** Further hosts that discovery may name for the keys. @default the issuer's own host */
  readonly jwksHosts?: readonly string[]
  /** An authority of your own that the issuer's certificate is checked against, as PEM, besides the public ones. */
  readonly ca?: string
  /** Whether names of the issuer and its keys may resolve to private addresses. @default false */
  readonly allowPrivateAddresses?: boolean
  /** The `Authorization` header for fetching discovery and keys, read anew each time. @default none */
  readonly authorization?: () => string | Promise<string>
  /** Accepted signature algorithms. @default ['RS256'] */
  readonly algorithms?: readonly string[]
  /** The greatest age of a token in seconds, from its `iat`; `false` leaves it to `exp`. @default the preset's */
  readonly maxAgeSeconds?: number | false
}

/** Which claims say who someone is, and what a pattern for them must hold to name somebody. */
export interface IdentityRules {
  /** What the literal beginning of a pattern with wildcards must look like, by claim; without one: no wildcards. */
  readonly claims: Readonly<Record<string, RegExp | undefined>>
  /** Whether claims that are not listed count as identity: for issuers that serve one organization only. */
  readonly others: boolean
  /** Claims that name the code that runs but not its caller. */
  readonly callees?: readonly string[]
}

/** The part of an issuer that its preset knows. */
export interface PresetFacts {
  readonly name: string
  readonly issuer: string
  readonly fields: Issuer['fields']
  readonly identity: IdentityRules
  readonly maxAgeSeconds?: number
  readonly algorithms?: readonly string[]
  readonly jwksHosts?: readonly string[]
  readonly toleratedDuplicates?: readonly string[]
  readonly foldedClaims?: readonly string[]
  readonly hasGithubSubjects?: boolean
}

/** Completes a preset; what the caller says wins. */
export function defineIssuer<C extends VerifiedClaims>(
  facts: PresetFacts,
  settings: IssuerSettings,
): Issuer<C> {
  const { issuer } = facts
  checkUrl(issuer, 'issuer')
  const { jwksUrl, jwksHosts = [], allowPrivateAddresses = false } = settings
  if (jwksUrl !== undefined) checkUrl(jwksUrl, 'jwksUrl')
  if (!Array.isArray(jwksHosts)) throw new TypeError('jwksHosts must be a list of hosts')
  if (typeof allowPrivateAddresses !== 'boolean') {
    throw new TypeError('allowPrivateAddresses must be true or false')
  }
  const maxAge = settings.maxAgeSeconds ?? facts.maxAgeSeconds ?? 24 * 3600
  return {
    toleratedDuplicates: [],
    foldedClaims: [],
    hasGithubSubjects: false,
    ...facts,
    ...settings,
    algorithms: settings.algorithms ?? facts.algorithms ?? ['RS256'],
    maxAgeSeconds: maxAge === false ? undefined : maxAge,
    jwksHosts: [new URL(issuer).host, ...(facts.jwksHosts ?? []), ...jwksHosts],
  }
}

/** An origin and path out of what a caller wrote: `https://ghes.example.com/` and the like, without a slash at the end. */
export function baseOf(url: string, name: string): string {
  checkUrl(url, name)
  return url.replace(/\/+$/, '')
}

/** One segment of a path that becomes part of an issuer. */
export function segmentOf(value: string, name: string): string {
  if (/^[\w.{}-]+$/.test(value) && !/^\.+$/.test(value)) return value
  throw new TypeError(`${name} must be a name of letters, digits, hyphens, dots and underscores`)
}

function checkUrl(text: string, name: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isSecure =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  if (!url || !isSecure || url.username || url.password || url.search || url.hash) {
    throw new TypeError(
      `${name} must be an https URL (http on this machine) without user, query and fragment`,
    )
  }
}
