#!/usr/bin/env node
import { runAction } from './action/index.ts'

// With arguments this is the command line; without any, the action's step: a runner sets INPUT_* or STATE_* for it.
const isStep = Object.keys(process.env).some(
  (name) => name.startsWith('INPUT_') || name.startsWith('STATE_'),
)
if (process.argv.length > 2 || !isStep) {
  const { runCli } = await import('./cli/index.ts')
  await runCli(process.argv.slice(2))
} else {
  await runAction()
}
