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
 * The action's post step: undoes the changes of the main step.
 *
 * A failure is a warning, so that the job's result stays as it is.
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
    runner.warning(`The cleanup stopped: ${messageOf(error)}`, notCleanedUp)
  }
}

/** The post step gets the same inputs. The main step has reported wrong ones; they must not stop the cleanup. */
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
    allowHttpHosts: settings?.['allow-http-hosts'] ?? [],
    deadlineMs: 30_000,
    onSecret: runner.mask,
  })
}
