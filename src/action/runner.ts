import { defined } from '../core/defined.ts'
import { linesToMask, Secret } from '../core/secret.ts'
import { safeForLog } from '../core/text.ts'
import type { Env, Log } from '../core/types.ts'

/** The runner's toolkit. */
export type Core = typeof import('@actions/core')

/**
 * The GitHub runner as this step sees it.
 *
 * The toolkit is loaded late, while the first connections are opened. Masks and messages before that wait in order, so
 * that no message is printed before an earlier mask.
 */
export interface Runner extends Log {
  readonly env: Env
  warning(message: string, title?: string): void
  /** Prints an error annotation. */
  error(message: string, title: string): void
  /** Masks a value, line by line, in everything printed from now on, and wraps it. */
  mask(value: string): Secret
  /** Loads the toolkit and prints waiting messages. Safe to call again. */
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
