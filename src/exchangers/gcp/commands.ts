import { quoteForeign } from '../../core/text.ts'

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
