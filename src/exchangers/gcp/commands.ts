import type { Claims } from '../../core/jwt.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Provider } from './provider.ts'

/** Quotes a word for a POSIX shell. */
export function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** Whether a log shows all of these unchanged; otherwise they are not offered for pasting. */
export function quoteAll(words: readonly string[]): boolean {
  return words.every((word) => word !== '' && quoteForeign(word, 1000) === word)
}

/** Grants a role on a service account to a member. */
export function bindingCommand(serviceAccount: string, role: string, member: string): string {
  const words = ['gcloud', 'iam', 'service-accounts', 'add-iam-policy-binding', serviceAccount]
  return [...words, `--role=${role}`, `--member=${member}`].map(quoteWord).join(' ')
}

/** The pool's identities of a token, with the usual attribute mapping. */
export interface Members {
  /** The token's subject. */
  readonly subject: string | undefined
  /** Every job of the repository. */
  readonly repository: string | undefined
}

/**
 * Names the members for a policy.
 *
 * @see https://cloud.google.com/iam/docs/principal-identifiers
 */
export function membersOf({ pool }: Provider, { sub, repository }: Claims): Members {
  const base = `iam.googleapis.com/${pool}`
  const shown = (text: unknown, member: (text: string) => string) =>
    typeof text === 'string' && quoteAll([text]) ? member(text) : undefined
  return {
    subject: shown(sub, (text) => `principal://${base}/subject/${text}`),
    repository: shown(repository, (text) => `principalSet://${base}/attribute.repository/${text}`),
  }
}
