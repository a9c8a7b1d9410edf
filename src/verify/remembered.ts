import { hash } from 'node:crypto'
import type { CryptoKey } from './keys.ts'

/** The facts that are kept of a token with a valid signature. Its claims are not kept: the next caller sends them again. */
export interface Remembered {
  readonly issuer: string
  /** The key that verified it. */
  readonly key: CryptoKey
}

/**
 * Tokens whose signature was checked, by their SHA-256, because a job calls a service many times with one token.
 *
 * Holds at most `maxTokens`: two generations, of which the older one is dropped; a token that is used again moves to the
 * newer one.
 */
export interface RememberedTokens {
  get(hash: string): Remembered | undefined
  set(hash: string, token: Remembered): void
  delete(hash: string): void
  readonly size: number
}

export function createRememberedTokens(maxTokens: number): RememberedTokens {
  const half = Math.max(1, Math.floor(maxTokens / 2))
  let young = new Map<string, Remembered>()
  let old = new Map<string, Remembered>()
  const set = (hash: string, token: Remembered) => {
    if (maxTokens === 0) return
    if (young.size >= half) {
      old = maxTokens === 1 ? new Map() : young
      young = new Map()
    }
    young.set(hash, token)
  }
  return {
    set,
    get(hash) {
      const found = young.get(hash)
      if (found !== undefined) return found
      const older = old.get(hash)
      if (older === undefined) return undefined
      old.delete(hash)
      set(hash, older)
      return older
    },
    delete(hash) {
      young.delete(hash)
      old.delete(hash)
    },
    get size() {
      return young.size + old.size
    },
  }
}

/** Hashes the whole token, signature included. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'base64')
}
