import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, resolve } from 'node:path'
import { codeOf, messageOf, OidcError } from '../../core/errors.ts'
import type { Env } from '../../core/types.ts'

const largest = 20_000

/** The path of web-identity-token-file: relative ones start in the workspace. */
export function locateTokenFile(path: string, env: Env): string {
  return isAbsolute(path) ? path : resolve(env.GITHUB_WORKSPACE || '.', path)
}

/**
 * Reads a web identity token from a file that is what it seems: no links, so that nobody who can write a folder can
 * have another file sent off. Two kinds of links are followed: those of the kubelet, which swaps tokens by them, and
 * folders that the system itself links at the root (`/tmp` and `/var` of macOS).
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function readTokenFile(path: string): string {
  const parent = dirname(path)
  try {
    const followed = isKubelet(path)
    if (!followed && lstatSync(path).isSymbolicLink()) throw refusal(path, 'it is a symbolic link')
    if (!followed && dirname(parent) !== parent && lstatSync(parent).isSymbolicLink()) {
      if (dirname(parent) !== dirname(dirname(parent)))
        throw refusal(path, 'its folder is a symbolic link')
    }
    return readRegular(path, followed)
  } catch (error) {
    if (error instanceof OidcError) throw error
    const missing = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
    throw missing
      ? new OidcError('ERR_INPUT', `web-identity-token-file does not exist: ${path}`, {
          hint: 'A relative path starts in the workspace.',
        })
      : new OidcError('ERR_INPUT', `web-identity-token-file cannot be read: ${messageOf(error)}`)
  }
}

/** Whether a path is that of a projected service account token, written plainly. */
export function isKubelet(path: string): boolean {
  return /^\/var\/run\/secrets\/(?!\.{1,2}\/)[^/]+\/serviceaccount\/token$/.test(path)
}

function readRegular(path: string, followed: boolean): string {
  const nofollow = followed ? 0 : (constants.O_NOFOLLOW ?? 0)
  const file = openSync(path, constants.O_RDONLY | nofollow | (constants.O_NONBLOCK ?? 0))
  try {
    const { size } = requireRegular(path, fstatSync(file))
    if (size > largest) throw refusal(path, `it is larger than ${largest} bytes`)
    const token = readFileSync(file, 'utf8').trim()
    if (token === '') throw refusal(path, 'it is empty')
    if (/\s/.test(token)) throw refusal(path, 'it holds more than a token')
    return token
  } finally {
    closeSync(file)
  }
}

function requireRegular(path: string, found: ReturnType<typeof fstatSync>) {
  if (!found.isFile()) throw refusal(path, 'it is not a regular file')
  return found
}

function refusal(path: string, reason: string): OidcError {
  return new OidcError('ERR_INPUT', `Refusing web-identity-token-file ${path}: ${reason}`, {
    hint: 'Give the path of the file itself, in a folder that is no link.',
  })
}
