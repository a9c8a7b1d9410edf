import { safeForLog } from '../core/text.ts'
import type { Env } from '../core/types.ts'

/** What a command may use of its process. */
export interface CliIo {
  readonly env: Env
  /** @default process.stdin */
  readonly stdin?: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  /** Set by a command that runs another one, whose exit code is its own. */
  exitCode?: number
}

/** Writes lines to standard error, safe for a runner's log. Standard output belongs to the command's result. */
export function say(io: Pick<CliIo, 'stderr'>, text: string): void {
  io.stderr.write(`${safeForLog(text)}\n`)
}
