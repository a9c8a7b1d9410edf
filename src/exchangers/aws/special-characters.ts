import type { Keys } from './sts.ts'

/** About a third of all keys have none, so that so many tries fail once in millions. */
export const mostTries = 50

/** Whether keys hold what some tools cannot take unquoted. */
export function hasSpecialCharacters({ accessKeyId, secretAccessKey }: Keys): boolean {
  return /[^A-Za-z0-9]/.test(accessKeyId.reveal() + secretAccessKey.reveal())
}
