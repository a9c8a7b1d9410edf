import type { webcrypto } from 'node:crypto'
import { createLocalJWKSet, type JSONWebKeySet } from 'jose'
import { defined } from '../core/defined.ts'
import { OidcError } from '../core/errors.ts'

/** A public key (RFC 7517 §4); the members depend on its type. */
export interface JsonWebKey {
  readonly kty?: string | undefined
  readonly kid?: string | undefined
  readonly use?: string | undefined
  readonly alg?: string | undefined
  readonly key_ops?: readonly string[] | undefined
  readonly n?: string | undefined
  readonly e?: string | undefined
  readonly crv?: string | undefined
  readonly x?: string | undefined
  readonly y?: string | undefined
}

/** An issuer's public keys (RFC 7517 §5). */
export interface JsonWebKeySet {
  readonly keys: readonly JsonWebKey[]
}

/** An imported key. */
export type CryptoKey = webcrypto.CryptoKey

/**
 * Finds the public key that a token's header names.
 *
 * Implement this to fetch keys yourself. It must never take a key, or the address of one, from the header; it throws an
 * {@link OidcError} when it has none.
 */
export type KeyResolver = (header: KeyHeader) => CryptoKey | Promise<CryptoKey>

/** The header's unverified reference to a key. */
export interface KeyHeader {
  readonly alg: string
  readonly kid?: string | undefined
}

/** Importing a key takes as long as using it, so each set is imported once. */
const resolvers = new WeakMap<JsonWebKeySet, KeyResolver>()

/** Makes a resolver for a key set. */
export function resolverOf(keys: JsonWebKeySet | KeyResolver): KeyResolver {
  if (typeof keys === 'function') return keys
  const known = resolvers.get(keys)
  if (known !== undefined) return known
  const usable = keys.keys.filter(isUsable).map(publicPart)
  const resolve = createLocalJWKSet({ keys: usable as JSONWebKeySet['keys'] })
  const found = new Map<string, CryptoKey>()
  const resolver: KeyResolver = ({ alg, kid }) => {
    const name = `${alg} ${kid ?? ''}`
    const known = found.get(name)
    if (known !== undefined) return known
    return resolve(kid === undefined ? { alg } : { alg, kid }).then((key) => {
      // Only existing keys are kept, so that invented names use no memory.
      found.set(name, key)
      return key
    })
  }
  resolvers.set(keys, resolver)
  return resolver
}

/** `kid` and `alg` of a decoded header, and nothing else, so that `jwk`, `jku` or `x5u` can't reach a resolver. */
export function keyHeaderOf(header: Readonly<Record<string, unknown>>, alg: string): KeyHeader {
  const { kid } = header
  if (kid === undefined) return { alg }
  if (typeof kid !== 'string' || kid === '' || kid.length > 512) {
    throw new OidcError('ERR_TOKEN_KEY', 'The token has an invalid kid')
  }
  return { alg, kid }
}

/** Reads the public keys of a JWKS document; unknown and broken ones are ignored, RFC 7517 §5. */
export function readKeySet(document: Readonly<Record<string, unknown>>): JsonWebKeySet {
  const { keys } = document
  const usable = Array.isArray(keys) ? keys.slice(0, maxKeys).filter(isUsable) : []
  return { keys: usable.map(publicPart) }
}

const maxKeys = 200

function isUsable(key: unknown): key is JsonWebKey {
  if (typeof key !== 'object' || key === null || !('kty' in key)) return false
  const { kty, use, e } = key as Record<string, unknown>
  if (use !== undefined && use !== 'sig') return false
  if (kty === 'RSA') return typeof e === 'string' && exponentOf(e) >= 3
  return kty === 'EC' || kty === 'OKP'
}

/** With an exponent of 1, every message is its own signature. */
function exponentOf(e: string): number {
  const bytes = Buffer.from(e, 'base64url')
  return bytes.length > 8
    ? Number.MAX_SAFE_INTEGER
    : Number.parseInt(bytes.toString('hex') || '0', 16)
}

/** Drops the private members, so that they are not kept. */
function publicPart(key: JsonWebKey): JsonWebKey {
  const { kty, kid, use, alg, key_ops, n, e, crv, x, y } = key
  const part = { kty, kid, use, alg, key_ops, n, e, crv, x, y }
  return defined(part)
}
