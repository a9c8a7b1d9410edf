import { safeForLog } from '../core/text.ts'
import type { Env } from '../core/types.ts'

/** What a command may use of its process. */
export interface CliIo {
  readonly env: Env
  /** @default process.stdin */
  readonly stdin?: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  /** Variables that this program has set for itself, which a command that it runs must not get. */
  readonly added?: readonly string[]
  /** Set by a command that runs another one, whose exit code is its own. */
  exitCode?: number
}

/** Switches off a notice of the SDK of AWS, which announces on Node 20 that its later releases need Node 22. */
export const sdkNotice = 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'

/** Writes lines to standard error, safe for a runner's log. Standard output belongs to the command's result. */
export function say(io: Pick<CliIo, 'stderr'>, text: string): void {
  io.stderr.write(`${safeForLog(text)}\n`)
}
