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
import { setTimeout as delay } from 'node:timers/promises'
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

/** Longer than a change of one file takes: the process that holds the lock was killed. */
const abandonedMs = 10_000

/**
 * Changes files of a folder while no other process does. The folder is made if it is new, for this user only.
 *
 * @throws {Error} if the lock is not free after a minute
 */
export async function withLock<T>(folder: string, change: () => T): Promise<T> {
  const lock = join(folder, '.oidc-exchange.lock')
  for (const startedAt = Date.now(); ; ) {
    refuseLink(folder)
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      createPrivateFile(lock, '')
      break
    } catch (error) {
      // ENOENT: another process has just removed the empty folder. EPERM: Windows is still removing the file.
      if (!['EEXIST', 'ENOENT', 'EPERM'].includes(codeOf(error) ?? '')) throw error
      if (Date.now() - startedAt > 60_000) throw error
    }
    const found = lstatSync(lock, { throwIfNoEntry: false })
    if (found !== undefined && Date.now() - found.mtimeMs > abandonedMs)
      rmSync(lock, { force: true })
    else await delay(10 + 20 * Math.random())
  }
  try {
    return change()
  } finally {
    rmSync(lock, { force: true })
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
