import { hash } from 'node:crypto'

/** What is kept of a token whose signature and claims were good. */
export interface Remembered {
  readonly issuer: string
  /** As it was written: one text is kept in less room than what it says, and every caller gets claims of its own. */
  readonly payload: string
  /** Which of the issuer's key sets it was verified with. */
  readonly generation: number
}

/**
 * Tokens whose signature need not be checked again, by their SHA-256: a job calls a service many times with one.
 *
 * Holds at most `maxTokens`, the ones used last.
 */
export interface RememberedTokens {
  get(hash: string): Remembered | undefined
  set(hash: string, token: Remembered): void
  delete(hash: string): void
  readonly size: number
}

export function createRememberedTokens(maxTokens: number): RememberedTokens {
  const tokens = new Map<string, Remembered>()
  return {
    get(hash) {
      const found = tokens.get(hash)
      if (found === undefined) return undefined
      tokens.delete(hash)
      tokens.set(hash, found)
      return found
    },
    set(hash, token) {
      if (maxTokens === 0) return
      if (tokens.size >= maxTokens) {
        const [oldest] = tokens.keys()
        if (oldest !== undefined) tokens.delete(oldest)
      }
      tokens.set(hash, token)
    },
    delete: (hash) => void tokens.delete(hash),
    get size() {
      return tokens.size
    },
  }
}

/** Of the whole token, signature included; nothing of it can be told from the hash. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'base64')
}
