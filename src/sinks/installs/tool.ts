import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { cancellationIn, OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Env } from '../../core/types.ts'

const maxOutputCharacters = 1024 * 1024

/** A program's start on one operating system. */
export interface Command {
  readonly file: string
  readonly args: readonly string[]
  /** Windows only: the arguments are one command line already. */
  readonly verbatim: boolean
}

/** The options of a program's start. */
export interface ToolOptions {
  readonly env: Env
  /** Its working folder. */
  readonly cwd: string
  /** Written to its standard input, which is then closed. */
  readonly input?: string
  /** Ends it when aborted. */
  readonly signal?: AbortSignal | undefined
}

/** The result of a program. */
export interface ToolRun {
  /** `null` when it was killed. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * The candidate paths of a program, in order. Relative entries of `PATH` are left out, because the working folder
 * contains checked-out code.
 */
export function pathsOf(name: string, env: Env, platform: NodeJS.Platform): readonly string[] {
  const path = platform === 'win32' ? win32 : posix
  const folders = (env.PATH ?? env.Path ?? '')
    .split(path.delimiter)
    .map((folder) => folder.replace(/^"(.*)"$/, '$1'))
    .filter((folder) => path.isAbsolute(folder))
  const endings = platform === 'win32' ? ['.exe', '.cmd', '.bat'] : ['']
  return folders.flatMap((folder) => endings.map((ending) => path.join(folder, `${name}${ending}`)))
}

/** Finds a program on the `PATH`. */
export function findTool(
  name: string,
  env: Env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  return pathsOf(name, env, platform).find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return statSync(path).isFile()
    } catch {
      return false
    }
  })
}

/**
 * Builds the start of a program. Windows runs scripts such as `az.cmd` only through its shell, whose quoting is not
 * safe for every text, so it accepts only plain arguments there.
 *
 * @throws TypeError for an argument that is not plain
 */
export function commandFor(
  path: string,
  args: readonly string[],
  platform: NodeJS.Platform,
  env: Env,
): Command {
  if (platform !== 'win32' || !/\.(?:cmd|bat)$/i.test(path)) {
    return { file: path, args, verbatim: false }
  }
  const plain = args.find((arg) => !/^[\w.:/@=~-]+$/.test(arg))
  if (plain !== undefined || /["%\r\n]/.test(path)) {
    throw new TypeError(`Not plain enough for a Windows script: ${plain ?? path}`)
  }
  const shell = win32.join(env.SystemRoot ?? env.SYSTEMROOT ?? 'C:\\Windows', 'System32', 'cmd.exe')
  return {
    file: shell,
    args: ['/d', '/s', '/c', `""${path}" ${args.join(' ')}"`],
    verbatim: true,
  }
}

/**
 * Runs a program to its end.
 *
 * @throws {OidcError} `ERR_PUBLISH` when it cannot be started, `ERR_TIMEOUT` when the signal ended it
 */
export function runTool(
  path: string,
  args: readonly string[],
  options: ToolOptions,
): Promise<ToolRun> {
  const { env, cwd, input = '', signal } = options
  const command = commandFor(path, args, process.platform, env)
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.args, {
      env: { ...env },
      cwd,
      windowsHide: true,
      windowsVerbatimArguments: command.verbatim,
    })
    const collected = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        collected[name] = (collected[name] + text).slice(0, maxOutputCharacters)
      })
    }
    // It may end without having read everything; its exit code tells the rest.
    child.stdin.on('error', () => undefined).end(input)
    const onAbort = () => {
      child.kill('SIGKILL')
      child.stdout.destroy()
      child.stderr.destroy()
      reject(
        cancellationIn(signal === undefined ? [] : [signal]) ??
          new OidcError('ERR_TIMEOUT', `${path} was ended because the step timed out`, {
            hint: 'Raise action-timeout-s: tools can take more than a minute on small runners.',
          }),
      )
    }
    if (signal?.aborted) onAbort()
    signal?.addEventListener('abort', onAbort, { once: true })
    child.once('error', (cause) => {
      signal?.removeEventListener('abort', onAbort)
      const message = `${path} could not be started: ${cause.message}`
      reject(new OidcError('ERR_PUBLISH', message, { cause }))
    })
    child.once('close', (exitCode) => {
      signal?.removeEventListener('abort', onAbort)
      resolve({ exitCode, ...collected })
    })
  })
}

/** The last lines of a program's output, safe for a log. */
export function quoteOutput(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => quoteForeign(line, 1000))
    .filter((line) => line !== '')
    .slice(-20)
    .join('\n')
}

/** A job's variables without the action's inputs and the tokens that can request more tokens. */
export function toolEnvironment(env: Env): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !/^(?:INPUT|STATE)_/.test(entry[0]) &&
      !/^ACTIONS_(?:ID_TOKEN_REQUEST|RUNTIME)_TOKEN$/.test(entry[0]),
  )
  return Object.fromEntries(kept)
}
