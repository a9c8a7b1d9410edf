import { appendFileSync } from 'node:fs'

/**
 * The action's entry: `main` and `post` are the same file, told apart by the state that `main` saves.
 *
 * The exit code is 1 until everything was published: a promise that never settles must not end green.
 */
export async function runAction(): Promise<void> {
  const { env } = process
  if (env.STATE_isPost === 'true') {
    const { runPost } = await import('./post.ts')
    await runPost(env)
    return exit(0)
  }
  process.exitCode = 1
  // Before anything else and by hand, not through the toolkit: a step that is killed while it loads would otherwise
  // have a post step that takes itself for the main one.
  if (env.GITHUB_STATE) appendFileSync(env.GITHUB_STATE, 'isPost=true\n')
  const { runMain } = await import('./main.ts')
  return exit((await runMain(env)) ? 0 : 1)
}

/** Ends the process although a connection or a timer may still be open, once what was written has left it. */
async function exit(code: number): Promise<void> {
  await new Promise((resolve) => process.stdout.write('', resolve))
  process.exit(code)
}
