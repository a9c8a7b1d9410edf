import { randomUUID } from 'node:crypto'
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOf } from '../../core/errors.ts'
import { createPrivateFile } from '../private-file.ts'

/**
 * The text of a file that may be changed, or `undefined` where there is none.
 *
 * @throws {Error} when the file or its folder is a link, or it is not a file
 */
export function readPrivate(path: string): string | undefined {
  refuseLink(dirname(path))
  const found = refuseLink(path)
  if (found === undefined) return undefined
  if (!found.isFile()) throw new Error(`${path} is not a regular file`)
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    return readFileSync(file, 'utf8')
  } finally {
    closeSync(file)
  }
}

/**
 * Puts a new text in a file's place, at once and for this user only (0600, its folder 0700 where it is new).
 *
 * A reader sees the old text or the new one, never a half; a link in the file's place is not followed.
 */
export function writePrivate(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  refuseLink(dirname(path))
  refuseLink(path)
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    createPrivateFile(temporary, text)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function refuseLink(path: string) {
  const found = find(path)
  if (found?.isSymbolicLink()) throw new Error(`${path} is a symbolic link, which is not followed`)
  return found
}

function find(path: string) {
  try {
    return lstatSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
