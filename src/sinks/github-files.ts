import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import type { Env } from '../core/types.ts'
import { openFileCommands } from './file-commands.ts'
import type { Placed } from './placed.ts'
import { checkVariableName } from './variable-names.ts'

/**
 * Hands credentials to a GitHub job from a `run:` step: variables for the steps that follow, and outputs of this step.
 *
 * There is no post step, so nothing is undone; the runner empties its temporary folder by itself.
 *
 * @throws {OidcError} `ERR_PUBLISH`, `ERR_INPUT`; then nothing is exported
 */
export function writeGithubFiles(placed: Pick<Placed, 'env' | 'outputs'>, env: Env): void {
  for (const name of Object.keys(placed.env)) checkVariableName(name)
  const commands = openFileCommands(env)
  try {
    append(env.GITHUB_ENV, placed.env)
    append(env.GITHUB_OUTPUT, placed.outputs)
  } catch (error) {
    commands.rollBack()
    throw error
  }
}

/** A value may have several lines; the delimiter is one that it can't know. */
function append(file = '', values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const delimiter = `ghadelimiter_${randomUUID()}`
    appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
  }
}
