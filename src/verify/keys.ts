import { type CryptoKey, createLocalJWKSet, type JSONWebKeySet } from 'jose'
import { OidcError } from '../errors.ts'

/** An issuer's public keys (RFC 7517 §5). */
export type JsonWebKeySet = Readonly<{ keys: JSONWebKeySet['keys'] }>

/**
 * Finds the public key that a token's header names.
 *
 * Whoever fetches keys (discovery, caching, rotation) plugs in here. It must never take a key, or the address of one,
 * from the header itself; it throws an {@link OidcError} when it has none.
 */
export type KeyResolver = (header: KeyHeader) => Promise<CryptoKey>

/** What a header says of the key, unverified. */
export interface KeyHeader {
  readonly alg: string
  readonly kid?: string | undefined
}

/** Makes a key set that is already here into a resolver. */
export function resolverOf(keys: JsonWebKeySet | KeyResolver): KeyResolver {
  if (typeof keys === 'function') return keys
  const resolve = createLocalJWKSet({ keys: keys.keys })
  return ({ alg, kid }) => resolve(kid === undefined ? { alg } : { alg, kid })
}

/** `kid` and `alg` of a decoded header, and nothing else, so that `jwk`, `jku` or `x5u` can't reach a resolver. */
export function keyHeaderOf(header: Readonly<Record<string, unknown>>, alg: string): KeyHeader {
  const { kid } = header
  if (kid === undefined) return { alg }
  if (typeof kid !== 'string' || kid === '' || kid.length > 512) {
    throw new OidcError('ERR_TOKEN_KEY', 'The token names its key by something that is not a kid')
  }
  return { alg, kid }
}
