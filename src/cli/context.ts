import { createContext, type OwnedContext, silentLog } from '../context.ts'
import { linesToMask } from '../core/secret.ts'
import type { InputValues, Log } from '../core/types.ts'
import { contextOptions } from '../inputs/context-options.ts'
import { type CliIo, say } from './io.ts'
import type { sharedFlags } from './shared-flags.ts'

/** The flags that every command with a request has, parsed. */
export type SharedSettings = InputValues<typeof sharedFlags>

/** How a command's context speaks. */
export interface Voice {
  /** Says nothing at all, for tools that read standard error as part of the answer. */
  readonly silent?: boolean
}

/** The context of a command: it speaks, and registers masks, on standard error only. */
export function createCliContext(
  io: CliIo,
  settings: SharedSettings,
  voice: Voice = {},
): OwnedContext {
  return createContext({
    env: io.env,
    log: voice.silent ? silentLog : createLog(io, io.verbosity ?? 0),
    ...contextOptions(settings),
    onSecret: (value) => {
      if (!voice.silent) maskInJob(value, io)
    },
  })
}

/** A runner takes its commands from both streams; standard output belongs to the command's answer. */
export function maskInJob(value: string, io: CliIo): void {
  if (io.env.GITHUB_ACTIONS !== 'true') return
  for (const line of linesToMask(value))
    io.stderr.write(`::add-mask::${line.replace(/%/g, '%25')}\n`)
}

function createLog(io: CliIo, verbosity: number): Log {
  const print = (line: string) => say(io, `oidc-exchange: ${line}`)
  return {
    debug: verbosity >= 2 ? print : silentLog.debug,
    info: verbosity >= 1 ? print : silentLog.info,
    warning: (line) => print(`warning: ${line}`),
  }
}
