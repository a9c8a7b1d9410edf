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
