import { isLoopback } from '../http/endpoint.ts'
import type { VerifiedClaims } from './claims.ts'
import type { JsonWebKeySet } from './keys.ts'
import type { RuleField } from './rule.ts'

/** A trusted issuer. Made by a preset, or by {@link oidc} for any other. */
export interface Issuer<C extends VerifiedClaims = VerifiedClaims>
  extends Omit<IssuerSettings, 'maxAgeSeconds'> {
  /** The `iss` of its tokens, exactly. */
  readonly issuer: string
  /** The preset's name, which a rule of the policy may use for the issuer. */
  readonly name: string
  readonly algorithms: readonly string[]
  readonly maxAgeSeconds: number | undefined
  /** Claims that it may send twice. */
  readonly toleratedDuplicates: readonly string[]
  readonly jwksHosts: readonly string[]
  /** The claim behind each field of a rule. */
  readonly fields: Readonly<Partial<Record<RuleField, string>>>
  readonly identity: IdentityRules
  /** Claims that the issuer compares without case. */
  readonly foldedClaims: readonly string[]
  readonly hasGithubSubjects: boolean
  /** Never set: it carries the type of the claims. */
  readonly claims?: C
}

/** The settings of every preset: how keys are fetched and which tokens are accepted. */
export interface IssuerSettings {
  /** The keys. If set, nothing is fetched. */
  readonly keys?: JsonWebKeySet
  /** The URL of the keys, for an issuer without discovery. @default found by discovery */
  readonly jwksUrl?: string
  /** Further hosts that discovery may name for the keys. @default the issuer's own host */
  readonly jwksHosts?: readonly string[]
  /** A CA certificate (PEM) that is trusted for the issuer, in addition to the public ones. */
  readonly ca?: string
  /** Whether names of the issuer and its keys may resolve to private addresses. @default false */
  readonly allowPrivateAddresses?: boolean
  /** The `Authorization` header for fetching discovery and keys, read for every fetch. @default none */
  readonly authorization?: () => string | Promise<string>
  /** Accepted signature algorithms. @default ['RS256'] */
  readonly algorithms?: readonly string[]
  /** The greatest age of a token in seconds, from its `iat`; `false` leaves it to `exp`. @default the preset's */
  readonly maxAgeSeconds?: number | false
}

/** The claims that identify a caller, and the literal part that a pattern for them needs. */
export interface IdentityRules {
  /** The required literal beginning of a pattern with wildcards, by claim; `undefined` allows no wildcards. */
  readonly claims: Readonly<Record<string, RegExp | undefined>>
  /** Whether unlisted claims identify a caller too: for issuers that serve one organization only. */
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

/** Completes a preset; the caller's settings win. */
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

/** A base URL such as `https://ghes.example.com/`, without the slash at the end. */
export function baseOf(url: string, name: string): string {
  checkUrl(url, name)
  return url.replace(/\/+$/, '')
}

/** A path segment of an issuer's URL. */
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
