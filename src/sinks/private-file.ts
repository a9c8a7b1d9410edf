import { randomUUID } from 'node:crypto'
import {
  closeSync,
  constants,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { messageOf, OidcError } from '../core/errors.ts'

/**
 * Makes a file that only this user can read (0600; Windows keeps the folder's rights) and that was not there before:
 * whatever lies there, a link included, is an error. It is on the disk, whole, when this returns.
 */
export function createPrivateFile(path: string, text: string): void {
  // Windows does not know the flag for links.
  const flags =
    constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0)
  const file = openSync(path, flags, 0o600)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Writes a file that only this user can read (0600), all of it at once: a reader sees the old one or the new one, and
 * a link that lies there is replaced, not followed.
 *
 * @throws {OidcError} `ERR_PUBLISH`
 */
export function writePrivateFile(path: string, text: string): void {
  const draft = join(dirname(path), `.oidc-exchange-${randomUUID()}`)
  try {
    createPrivateFile(draft, text)
    renameSync(draft, path)
  } catch (cause) {
    rmSync(draft, { force: true })
    throw new OidcError('ERR_PUBLISH', `${path} could not be written: ${messageOf(cause)}`, {
      cause,
    })
  }
}
