import { hash } from 'node:crypto'
import type { CryptoKey } from './keys.ts'

/** What is kept of a token whose signature was good: not what it says, which whoever brings it again brings as well. */
export interface Remembered {
  readonly issuer: string
  /** What it was verified with. */
  readonly key: CryptoKey
}

/**
 * Tokens whose signature need not be checked again, by their SHA-256: a job calls a service many times with one.
 *
 * Holds at most `maxTokens`; when half of that is new, the older half is forgotten but for what was used meanwhile.
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

/** Of the whole token, signature included; nothing of it can be told from the hash. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'base64')
}
