import { randomUUID } from 'node:crypto'
import { lstatSync, mkdirSync, rmSync, type Stats } from 'node:fs'
import { basename, join } from 'node:path'
import { codeOf, messageOf, OidcError } from '../core/errors.ts'
import { Secret } from '../core/secret.ts'
import type { CredentialFile } from '../core/types.ts'
import { createPrivateFile } from './private-file.ts'

/** How the name of every private folder begins. */
export const folderPrefix = 'oidc-exchange-'

/** Names a folder for the files of one exchange; it does not exist yet, so that its name can be saved first. */
export function nameFolder(parent: string): string {
  return join(parent, `${folderPrefix}${randomUUID()}`)
}

/**
 * Writes files into a new folder that only this user can enter (0700 and 0600; Windows keeps the parent's rights).
 *
 * @throws {OidcError} `ERR_PUBLISH`; TypeError for a name with a path in it
 */
export function writeFolder(
  folder: string,
  files: readonly CredentialFile[],
  folders: readonly string[] = [],
): void {
  for (const name of [...files.map((file) => file.name), ...folders]) {
    if (!/^[\w-][\w.-]*$/.test(name)) throw new TypeError(`Not a plain file name: ${name}`)
  }
  try {
    // Not recursive: a folder of this name that is here already was not made by this step.
    mkdirSync(folder, { mode: 0o700 })
    for (const name of folders) mkdirSync(join(folder, name), { mode: 0o700 })
    for (const file of files) {
      createPrivateFile(join(folder, file.name), contentOf(file, folder))
    }
  } catch (error) {
    throw new OidcError(
      'ERR_PUBLISH',
      `Files could not be written to ${folder}: ${messageOf(error)}`,
      { cause: error },
    )
  }
}

function contentOf({ content, refersTo = [] }: CredentialFile, folder: string): string {
  const text = content instanceof Secret ? content.reveal() : content
  const escaped = (path: string) => JSON.stringify(path).slice(1, -1)
  return refersTo.reduce(
    (all, name) => all.replaceAll(name, () => escaped(join(folder, name))),
    text,
  )
}

/**
 * Removes a folder of {@link writeFolder}; nothing when it is gone already.
 *
 * @returns whether there was one
 * @throws {OidcError} `ERR_CLEANUP` when what lies there is not a folder of ours, or cannot be removed
 */
export function removeFolder(folder: string): boolean {
  try {
    const found = find(folder)
    if (found === undefined) return false
    if (!basename(folder).startsWith(folderPrefix) || !found.isDirectory()) {
      throw new Error('it is not a folder that this action made')
    }
    rmSync(folder, { recursive: true })
    return true
  } catch (error) {
    throw new OidcError('ERR_CLEANUP', `${folder} could not be removed: ${messageOf(error)}`, {
      cause: error,
    })
  }
}

function find(folder: string): Stats | undefined {
  try {
    return lstatSync(folder, { throwIfNoEntry: false })
  } catch (error) {
    // Where something above it is no folder, it was never made.
    if (codeOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}
