import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OidcError } from '../core/errors.ts'
import type { Env, PreparedExchange } from '../core/types.ts'
import { folderPrefix } from './private-folder.ts'
import { fingerprint, readKey } from './undo-state.ts'

const setFile = 'set.json'

/** The file that lets later steps recognize the values that this step sets. */
export function recordSet(
  variables: Iterable<readonly [name: string, value: string]>,
  key: Buffer,
): { readonly name: string; readonly content: string } {
  const prints = [...variables].map(([name, value]) => [name, fingerprint(value, key)])
  return { name: setFile, content: JSON.stringify(Object.fromEntries(prints)) }
}

/** Finds out whether an earlier step of this action set a variable's current value. */
export function readEarlierSteps(env: Env, parent: string): (name: string) => boolean {
  const steps = listFolders(parent).flatMap((folder) => {
    const key = readKey(folder)
    const prints = key === undefined ? undefined : readPrints(folder)
    return key === undefined || prints === undefined ? [] : [{ key, prints }]
  })
  return (name) =>
    steps.some(({ key, prints }) => prints[name] === fingerprint(env[name] ?? '', key))
}

function listFolders(parent: string): readonly string[] {
  try {
    return readdirSync(parent)
      .filter((name) => name.startsWith(folderPrefix))
      .map((name) => join(parent, name))
      .filter((folder) => {
        const found = lstatSync(folder, { throwIfNoEntry: false })
        // Another user of the machine cannot claim a variable for this action.
        return found?.isDirectory() && (process.getuid?.() ?? found.uid) === found.uid
      })
  } catch {
    return []
  }
}

function readPrints(folder: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, setFile), 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * The variables in which the job keeps its own value.
 *
 * @throws {OidcError} `ERR_INPUT` if another value would give later steps a mixed identity
 */
export function keptByJob(
  values: Readonly<Record<string, string>>,
  rules: PreparedExchange['ownVariables'] = {},
  { env, isOurs, label }: { env: Env; isOurs(name: string): boolean; label: string },
): readonly string[] {
  const own = Object.entries(values)
    .filter(([name, value]) => env[name] && env[name] !== value && !isOurs(name))
    .map(([name]) => name)
  const refused = own.filter((name) => rules[name] === 'refuse')
  if (refused.length > 0) {
    throw new OidcError(
      'ERR_INPUT',
      `${label}: the job sets ${refused.join(', ')} to another value than this step`,
      {
        hint: 'Remove the variable from the job, or set overwrite-environment: true. Nothing was exported.',
      },
    )
  }
  return own.filter((name) => rules[name] === 'leave')
}
