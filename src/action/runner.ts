import { defined } from '../core/defined.ts'
import { linesToMask, Secret } from '../core/secret.ts'
import { safeForLog } from '../core/text.ts'
import type { Env, Log } from '../core/types.ts'

/** What the action uses of `@actions/core`. */
export type Core = typeof import('@actions/core')

/**
 * The GitHub runner as this step sees it.
 *
 * The toolkit is loaded late, while the first connections are being made. What is to be masked or said before that
 * waits, in order, so that nothing is printed before the masks that come ahead of it.
 */
export interface Runner extends Log {
  readonly env: Env
  warning(message: string, title?: string): void
  /** Prints an error annotation. */
  error(message: string, title: string): void
  /** Hides a value, line by line where it has several, in everything printed from now on, and wraps it. */
  mask(value: string): Secret
  /** Loads the toolkit and prints what waited; safe to call again. */
  load(): Promise<Core>
}

/** Creates the {@link Runner} of this process. */
export function createRunner(env: Env): Runner {
  let core: Core | undefined
  let waiting: ((core: Core) => void)[] = []
  const say = (command: (core: Core) => void) => {
    if (core === undefined) waiting.push(command)
    else command(core)
  }
  return {
    env,
    mask(value) {
      for (const line of linesToMask(value)) say(({ setSecret }) => setSecret(line))
      return new Secret(value)
    },
    debug: (message) => say(({ debug }) => debug(safeForLog(message))),
    info: (message) => say(({ info }) => info(safeForLog(message))),
    warning: (message, title) =>
      say(({ warning }) => warning(safeForLog(message), defined({ title }))),
    error: (message, title) => say(({ error }) => error(safeForLog(message), { title })),
    async load() {
      core ??= await import('@actions/core')
      for (const command of waiting) command(core)
      waiting = []
      return core
    },
  }
}
