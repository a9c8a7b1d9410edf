import type { Claims } from '../../core/jwt.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Provider } from './provider.ts'

/** A word of a command for pasting into a POSIX shell. */
export function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** Whether all of these can be shown as they are: what would look different in a log is not offered for pasting. */
export function quoteAll(words: readonly string[]): boolean {
  return words.every((word) => word !== '' && quoteForeign(word, 1000) === word)
}

/** Grants a role on a service account to somebody. */
export function bindingCommand(serviceAccount: string, role: string, member: string): string {
  const words = ['gcloud', 'iam', 'service-accounts', 'add-iam-policy-binding', serviceAccount]
  return [...words, `--role=${role}`, `--member=${member}`].map(quoteWord).join(' ')
}

/** The identities of a pool that a token's claims stand for, with the usual attribute mapping. */
export interface Members {
  /** One subject: the branch, environment or event that the job has now. */
  readonly subject: string | undefined
  /** Every job of the repository. */
  readonly repository: string | undefined
}

/**
 * Names the members that a policy can be given.
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
