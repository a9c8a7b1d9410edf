import { join } from 'node:path'
import { OidcError } from '../core/errors.ts'
import { Secret } from '../core/secret.ts'
import type { Credentials, Value } from '../core/types.ts'
import { nameFolder, removeFolder, writeFolder } from './private-folder.ts'

/** Credentials as text, their files written. */
export interface Placed {
  readonly identity: string
  readonly expiresAt: Date | undefined
  readonly env: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
  /** Where the files lie; `undefined` where there are none. */
  readonly folder: string | undefined
  /** Takes the files away again. */
  remove(): void
}

/**
 * Writes the credentials' files into a private folder and puts every value into text.
 *
 * @throws {OidcError} `ERR_PUBLISH`
 */
export function placeCredentials(credentials: Credentials, parent: string): Placed {
  const { files, folders = [], installs = [], identity, expiresAt } = credentials
  checkInstalls(installs)
  const folder = files.length + folders.length > 0 ? nameFolder(parent) : undefined
  if (folder !== undefined) writeFolder(folder, files, folders)
  const all = (values: Readonly<Record<string, Value>>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, textOf(value, folder ?? parent)]),
    )
  return {
    identity,
    expiresAt,
    env: all(credentials.env),
    outputs: all(credentials.outputs),
    folder,
    remove() {
      if (folder !== undefined) removeFolder(folder)
    },
  }
}

/** Without a post step, changes in other places would stay. */
function checkInstalls(installs: NonNullable<Credentials['installs']>): void {
  const [first] = installs
  if (first === undefined) return
  throw new OidcError(
    'ERR_PUBLISH',
    `These credentials come with something to install (${first.kind}), which only the action does`,
    { hint: 'Leave out the input that asks for it.' },
  )
}

/** A value in plain text; `folder` is where the files lie. */
export function textOf(value: Value, folder: string): string {
  if (typeof value === 'string') return value
  if (value instanceof Secret) return value.reveal()
  const path = join(folder, value.file)
  return value.within?.replaceAll(value.file, () => path) ?? path
}
