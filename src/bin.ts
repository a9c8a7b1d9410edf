#!/usr/bin/env node
import { writeSync } from 'node:fs'
import { basename } from 'node:path'
import { runMainStep, runPostStep } from './action/index.ts'
import { openCache } from './sinks/credential-cache.ts'

// `dist/post.js` is the post step: no variable can make the main step take itself for it, or the other way round. Without
// arguments and with the inputs of a runner, this is the main step. Otherwise it is the command line.
const [, script = '', ...args] = process.argv
if (basename(script) === 'post.js') {
  await runPostStep()
} else if (args.length === 0 && hasInputs()) {
  await runMainStep()
} else if (!answerFromCache()) {
  const { runCli } = await import('./cli/index.ts')
  await runCli(args)
}

function hasInputs(): boolean {
  return Object.keys(process.env).some((name) => name.startsWith('INPUT_'))
}

/** A tool that calls this often gets a fresh cached answer before anything else is loaded. */
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
