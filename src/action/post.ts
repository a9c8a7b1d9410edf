import { createContext } from '../context.ts'
import { messageOf } from '../core/errors.ts'
import type { Env } from '../core/types.ts'
import { undo } from '../sinks/github-undo.ts'
import { stateName } from '../sinks/state-name.ts'
import { decodeState } from '../sinks/undo-state.ts'
import { createRunner, type Runner } from './runner.ts'
import { readSettings } from './settings.ts'

const notCleanedUp = 'oidc-exchange: not cleaned up'

/**
 * The action's post step: undoes what the main step did, as far as it got.
 *
 * What cannot be undone is a warning: the job's own result stays what it was.
 */
export async function runPost(env: Env): Promise<void> {
  const runner = createRunner(env)
  const core = await runner.load()
  try {
    using context = await createPostContext(runner)
    const { done, failed } = await undo(
      {
        env,
        state: decodeState(core.getState(stateName), context),
        exportVariable: (name, value) => core.exportVariable(name, value),
      },
      context,
    )
    for (const line of done) runner.info(line)
    for (const line of failed) runner.warning(line, notCleanedUp)
  } catch (error) {
    runner.warning(`The clean-up stopped: ${messageOf(error)}`, notCleanedUp)
  }
}

/** The runner gives the post step the same inputs; wrong ones, which main has reported, must not stop the clean-up. */
async function createPostContext(runner: Runner) {
  const settings = await readSettings(runner.env, runner).catch(() => undefined)
  return createContext({
    env: runner.env,
    log: runner,
    http: {
      requestTimeoutMs: 10_000,
      httpProxy: settings?.['http-proxy'],
      noProxy: settings?.['no-proxy'],
    },
    deadlineMs: 30_000,
    onSecret: runner.mask,
  })
}
