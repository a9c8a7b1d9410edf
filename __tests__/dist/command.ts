import { spawn } from 'node:child_process'
import { bundle } from './job.ts'

/** What a command did. */
export interface CommandRun {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** How a command is started. */
export interface CommandOptions {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly stdin?: string
  readonly cwd?: string
}

/** Runs the built command in a process of its own. */
export function runCommand(
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandRun> {
  return runProgram(process.execPath, [bundle, ...args], options)
}

/** Runs any program, with little more than the variables that are given. */
export function runProgram(
  program: string,
  args: readonly string[],
  { env = {}, stdin, cwd }: CommandOptions = {},
): Promise<CommandRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: {
        PATH: process.env.PATH,
        SystemRoot: process.env.SystemRoot,
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        ...env,
      },
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.stdin.end(stdin ?? '')
    child.once('error', reject)
    child.once('close', (exitCode, signal) => {
      const text = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString('utf8')
      resolve({ exitCode, signal, stdout: text(stdout), stderr: text(stderr) })
    })
  })
}
