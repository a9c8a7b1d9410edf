#!/usr/bin/env node
import { writeSync } from 'node:fs'
import { runAction } from './action/index.ts'
import { openCache } from './sinks/credential-cache.ts'

// With arguments this is the command line; without any, the action's step: a runner sets INPUT_* or STATE_* for it.
const args = process.argv.slice(2)
if (args.length === 0 && isStep()) {
  await runAction()
} else if (!answerFromCache()) {
  const { runCli } = await import('./cli/index.ts')
  await runCli(args)
}

function isStep(): boolean {
  return Object.keys(process.env).some(
    (name) => name.startsWith('INPUT_') || name.startsWith('STATE_'),
  )
}

/** A tool that calls this again and again gets what is fresh at once, before anything else is loaded. */
function answerFromCache(): boolean {
  const answer = args[0] === 'exchange' ? openCache(args, process.env)?.read() : undefined
  if (answer === undefined) return false
  try {
    // Not through process.stdout, which has to be set up first. A pipe takes an answer of this size at once.
    writeSync(1, answer)
  } catch {
    // Unless it is full, and does not wait.
    process.stdout.write(answer)
  }
  return true
}
