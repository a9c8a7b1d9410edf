import { spawn } from 'node:child_process'
import { cancellationIn, codeOf, messageOf, OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import type { Context, Env } from '../core/types.ts'

/** A program to run, and its name in messages. */
export interface ToolCall {
  /** `the Buildkite agent` */
  readonly title: string
  /** A program on PATH with its arguments, or one line for the shell. */
  readonly command: readonly [program: string, ...args: string[]] | string
  /** Variables in addition to the job's. */
  readonly env?: Env
  /** The hint when the program is not installed. */
  readonly missing: string
}

const maxOutput = 256 * 1024

/**
 * Runs a program on this machine and returns its output, trimmed.
 *
 * @throws {OidcError} `ERR_TOKEN_REQUEST` when it is missing, fails or prints nothing; `ERR_TIMEOUT` at the deadline
 */
export async function runTool(call: ToolCall, context: Context): Promise<string> {
  const { title } = call
  const { exitCode, stdout, stderr } = await start(call, context)
  if (context.signal.aborted) {
    throw (
      cancellationIn([context.signal]) ??
      new OidcError('ERR_TIMEOUT', `${title} did not end before the step's time was over`)
    )
  }
  const text = stdout.trim()
  if (exitCode !== 0) {
    const said = quoteForeign(stderr.trim() || text)
    throw new OidcError(
      'ERR_TOKEN_REQUEST',
      `${title} ended with ${exitCode === null ? 'a signal' : `exit code ${exitCode}`}${said === '' ? '' : `: ${said}`}`,
    )
  }
  if (text === '') throw new OidcError('ERR_TOKEN_REQUEST', `${title} printed nothing`)
  return text
}

function start(
  { title, command, env, missing }: ToolCall,
  context: Context,
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const options = {
    env: { ...context.env, ...env },
    signal: context.signal,
    stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  }
  return new Promise((resolve, reject) => {
    const child =
      typeof command === 'string'
        ? spawn(command, { ...options, shell: true })
        : spawn(command[0], command.slice(1), options)
    const output = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        if (output[name].length < maxOutput) output[name] += chunk
      })
    }
    child.once('error', (error) => {
      if (context.signal.aborted) return
      const isMissing = codeOf(error) === 'ENOENT'
      const what = isMissing ? 'was not found on PATH' : `could not be run: ${messageOf(error)}`
      reject(
        new OidcError('ERR_TOKEN_REQUEST', `${title} ${what}`, isMissing ? { hint: missing } : {}),
      )
    })
    child.once('close', (exitCode) => resolve({ exitCode, ...output }))
  })
}
