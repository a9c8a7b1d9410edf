import { accessSync, constants, statSync, truncateSync } from 'node:fs'
import { messageOf, OidcError } from '../core/errors.ts'
import type { Env } from '../core/types.ts'

const names = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE'] as const

/** The files that the runner reads after the step, as they were before it wrote to them. */
export interface FileCommands {
  /** Takes variables and outputs back, so that a step that failed half-way exports nothing. */
  rollBack(): void
}

/**
 * Checks that the runner's command files are there and can be written to.
 *
 * @throws {OidcError} `ERR_PUBLISH`
 */
export function openFileCommands(env: Env): FileCommands {
  const files = names.map((name) => {
    const path = env[name]
    if (!path) throw missing(name, 'is not set')
    try {
      accessSync(path, constants.W_OK)
      return { name, path, size: statSync(path).size }
    } catch (error) {
      throw missing(name, `cannot be written to: ${messageOf(error)}`)
    }
  })
  return {
    rollBack() {
      // The state stays, because the post step may have something to clean up.
      for (const { name, path, size } of files)
        if (name !== 'GITHUB_STATE') truncateSync(path, size)
    },
  }
}

function missing(name: string, what: string): OidcError {
  return new OidcError(
    'ERR_PUBLISH',
    `The runner's file ${name} ${what}, so nothing could be exported`,
    {
      hint: 'The step needs a GitHub Actions runner, or one that has its file commands. Elsewhere, use the command line.',
    },
  )
}
