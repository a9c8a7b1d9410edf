import { appendFileSync } from 'node:fs'
import { stateName } from '../sinks/state-name.ts'
import { connectEarly } from './early.ts'

/**
 * Runs the main step.
 *
 * The exit code is 1 until everything is published: a promise that never settles must not end green.
 */
export async function runMainStep(): Promise<void> {
  const { env } = process
  process.exitCode = 1
  // First and by hand, not with the toolkit: the post step of a step that is killed while it loads must find a state of
  // this action, and not a variable of the job.
  if (env.GITHUB_STATE) appendFileSync(env.GITHUB_STATE, `${stateName}=\n`)
  connectEarly(env)
  const { runMain } = await import('./main.ts')
  return exit((await runMain(env)) ? 0 : 1)
}

/** Runs the post step. It never fails the job. */
export async function runPostStep(): Promise<void> {
  const { runPost } = await import('./post.ts')
  await runPost(process.env)
  return exit(0)
}

/** Ends the process although a connection or a timer may still be open, once all output has been written. */
async function exit(code: number): Promise<void> {
  await new Promise((resolve) => process.stdout.write('', resolve))
  process.exit(code)
}
