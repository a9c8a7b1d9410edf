/** A step's output, as the runner treats it. */
export interface RunnerLog {
  /** The step's output before masking. */
  readonly raw: string
  /** The log as a reader sees it: masked, without debug lines and mask commands. */
  readonly log: readonly string[]
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  /** Every masked value. */
  readonly masks: readonly string[]
}

/** The commands that the runner runs; others are text (actions/runner, ActionCommandManager.cs). */
const commandNames = [
  'add-mask',
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'echo',
]
const obsoleteNames = [
  'set-env',
  'set-output',
  'save-state',
  'add-path',
  'add-matcher',
  'remove-matcher',
]
const known = new Set([
  ...commandNames,
  ...obsoleteNames,
  'stop-commands',
  'internal-set-repo-path',
])

interface WorkflowCommand {
  readonly name: string
  readonly properties: string
  readonly data: string
}

/**
 * Reads a line as the runner does: `::name key=value::data` at the line's start, or `##[name key=value]data` anywhere in it.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function parseCommand(line: string): WorkflowCommand | undefined {
  return parseCurrent(line.trimStart()) ?? parseOld(line)
}

function parseCurrent(line: string): WorkflowCommand | undefined {
  const end = line.startsWith('::') ? line.indexOf('::', 2) : -1
  return end < 0 ? undefined : commandOf(line.slice(2, end), line.slice(end + 2))
}

function parseOld(line: string): WorkflowCommand | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  return end < 0 ? undefined : commandOf(line.slice(start + 3, end), line.slice(end + 1))
}

function commandOf(head: string, data: string): WorkflowCommand | undefined {
  const [name = '', ...rest] = head.split(' ')
  return known.has(name.toLowerCase())
    ? { name: name.toLowerCase(), properties: rest.join(' '), data }
    : undefined
}

/** Reads a step's output as the runner does: it runs workflow commands, and masks apply to all later lines. */
export function readLog(raw: string): RunnerLog {
  const log: string[] = []
  const errors: string[] = []
  const warnings: string[] = []
  const masks: string[] = []
  const hide = (text: string) =>
    [...masks]
      .sort((a, b) => b.length - a.length)
      .reduce((shown, mask) => shown.replaceAll(mask, '***'), text)
  let resumeBy: string | undefined
  for (const line of raw.split(/\r?\n/)) {
    const { name: command, properties = '', data = '' } = parseCommand(line) ?? {}
    if (resumeBy !== undefined || command === undefined) {
      if (line.trimStart() === `::${resumeBy}::`) resumeBy = undefined
      else if (line !== '') log.push(hide(line))
      continue
    }
    const text = unescapeData(data)
    if (command === 'stop-commands') resumeBy = text
    if (command === 'add-mask') {
      masks.push(...text.split(/\r?\n/).filter((part) => part !== ''))
    } else if (command === 'error' || command === 'warning') {
      const title = /(?:^|,)title=([^,]*)/.exec(properties)?.[1]
      const shown = hide(title === undefined ? text : `${unescapeData(title)}: ${text}`)
      ;(command === 'error' ? errors : warnings).push(shown)
      log.push(...`${command === 'error' ? 'Error' : 'Warning'}: ${hide(text)}`.split('\n'))
    }
  }
  return { raw, log, errors, warnings, masks }
}

/**
 * Reads one of the runner's command files: `NAME=value` or `NAME<<DELIMITER`, lines, `DELIMITER`.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
export function parseFileCommand(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2)
      const end = lines.indexOf(delimiter, index + 1)
      if (end < 0)
        throw new Error(
          `A value in a command file has no closing delimiter: ${line.slice(0, heredoc)}`,
        )
      values[line.slice(0, heredoc)] = lines.slice(index + 1, end).join('\n')
      index = end
    } else if (equals > 0) {
      values[line.slice(0, equals)] = line.slice(equals + 1)
    } else {
      throw new Error('A line of a command file must be NAME=value or NAME<<DELIMITER')
    }
  }
  return values
}

function unescapeData(text: string): string {
  return text
    .replace(/%0D/g, '\r')
    .replace(/%0A/g, '\n')
    .replace(/%3A/g, ':')
    .replace(/%2C/g, ',')
    .replace(/%25/g, '%')
}
