import { safeForLog } from '../core/text.ts'
import type { Env } from '../core/types.ts'

/** The parts of the process that a command uses. */
export interface CliIo {
  readonly env: Env
  /** @default process.stdin */
  readonly stdin?: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  /** Variables that this program has set for itself, which a command that it runs must not get. */
  readonly added?: readonly string[]
  /** How often `-v` was given. */
  readonly verbosity?: number
  /** The arguments as they were given. */
  readonly args?: readonly string[]
  /** Set by a command that runs another one, whose exit code is its own. */
  exitCode?: number
}

/** Switches off a notice of the SDK of AWS, which announces on Node 20 that its later releases need Node 22. */
export const sdkNotice = 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'

/** Writes lines to standard error, safe for a runner's log. Standard output belongs to the command's result. */
export function say(
  io: Pick<CliIo, 'stderr' | 'env'>,
  text: string,
  color: number = colors.bold,
): void {
  const safe = safeForLog(text)
  const [prefix = ''] = /^oidc-exchange:(?: warning:)?/.exec(safe) ?? []
  const shown = prefix.endsWith('warning:') ? colors.yellow : color
  io.stderr.write(`${prefix && paint(io, 'stderr', shown, prefix)}${safe.slice(prefix.length)}\n`)
}

/** Codes of ANSI terminals. */
export const colors = { bold: 1, red: 31, green: 32, yellow: 33 } as const

/** Colours text for a terminal. `NO_COLOR` and `FORCE_COLOR` decide first (https://no-color.org). */
export function paint(
  io: Pick<CliIo, 'env'> & Partial<Pick<CliIo, 'stdout' | 'stderr'>>,
  stream: 'stdout' | 'stderr',
  color: number,
  text: string,
): string {
  return hasColors(io, stream) ? `\u001b[${color}m${text}\u001b[0m` : text
}

/** Whether a stream gets colours. */
export function hasColors(
  { env, ...streams }: Pick<CliIo, 'env'> & Partial<Pick<CliIo, 'stdout' | 'stderr'>>,
  stream: 'stdout' | 'stderr',
): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env
  if (NO_COLOR) return false
  if (FORCE_COLOR) return FORCE_COLOR !== '0'
  const target: object = streams[stream] ?? {}
  return 'isTTY' in target && target.isTTY === true && TERM !== 'dumb'
}

/** Help with headings that a terminal shows in bold. */
export function printHelp(io: CliIo, text: string): void {
  io.stdout.write(
    text.replace(/^[A-Z][\w -]*:/gm, (title) => paint(io, 'stdout', colors.bold, title)),
  )
}

/** Rows with the first column as wide as its longest cell. */
export function alignRows(rows: readonly (readonly [string, string])[], indent = ''): string {
  const width = Math.max(0, ...rows.map(([first]) => first.length))
  return rows.map(([first, second]) => `${indent}${first.padEnd(width)}  ${second}\n`).join('')
}
