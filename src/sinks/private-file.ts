import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { messageOf, OidcError } from '../errors.ts'

/**
 * Writes a file that only this user can read (0600), all of it at once: a reader sees the old one or the new one, and
 * a link that lies there is replaced, not followed.
 *
 * @throws {OidcError} `ERR_PUBLISH`
 */
export function writePrivateFile(path: string, text: string): void {
  const draft = join(dirname(path), `.oidc-exchange-${randomUUID()}`)
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' })
    renameSync(draft, path)
  } catch (cause) {
    rmSync(draft, { force: true })
    throw new OidcError('ERR_PUBLISH', `${path} could not be written: ${messageOf(cause)}`, {
      cause,
    })
  }
}
