import { lstatSync, unlinkSync } from 'node:fs'
import { basename, isAbsolute } from 'node:path'
import { messageOf, OidcError } from '../../core/errors.ts'
import { createPrivateFile } from '../private-file.ts'
import type { Installer } from './installer.ts'

const ownName = /^gha-creds-[0-9a-f]{16}\.[a-z]+$/

/**
 * A single file at a place of its own choice, for where the private folder cannot be seen: a container's workspace, or
 * a path that another file must name. Only its owner can read it.
 *
 * `data`: `path`, absolute, its name `gha-creds-<16 hex digits>.<extension>`; `content`.
 */
const file: Installer = {
  async plan({ path = '', content = '' }) {
    if (!isAbsolute(path) || !ownName.test(basename(path))) {
      throw new OidcError('ERR_PUBLISH', `${path} is not a place for a file of credentials`)
    }
    return { state: { path }, apply: async () => write(path, content) }
  },

  async undo({ path = '' }) {
    const found = lstatSync(path, { throwIfNoEntry: false })
    if (found === undefined) return undefined
    if (!ownName.test(basename(path)) || !found.isFile()) {
      throw new OidcError(
        'ERR_CLEANUP',
        `${path} could not be removed: it is not a file that this action made`,
      )
    }
    try {
      unlinkSync(path)
    } catch (error) {
      throw new OidcError('ERR_CLEANUP', `${path} could not be removed: ${messageOf(error)}`)
    }
    return `Removed ${path}`
  },
}

export default file

function write(path: string, content: string): void {
  try {
    createPrivateFile(path, content)
  } catch (error) {
    throw new OidcError('ERR_PUBLISH', `${path} could not be written: ${messageOf(error)}`, {
      hint: 'The folder must be there already: with credentials-location: workspace, run the step after actions/checkout.',
      cause: error,
    })
  }
}
