import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { codeOf, OidcError } from '../../core/errors.ts'
import { replaceFile } from '../replace-file.ts'
import type { Installer, Place } from './installer.ts'
import { describeStatus, pidFileOf, refresherArgs, refresherEnvironment } from './refresher.ts'

const endTimeoutMs = 3000

/**
 * A background process that rewrites a token file before half of the token's lifetime has passed, until the job ends.
 *
 * It writes to no stream, so that the runner does not wait for it, and exits when the file is gone.
 */
const tokenRefresher: Installer = {
  async plan(data, place) {
    const id = randomUUID()
    const { file = '' } = data
    return { state: { file, id }, apply: () => start(data, id, place) }
  },

  async undo({ file = '', id = '' }) {
    const pid = readPid(file)
    if (pid === undefined) return undefined
    const wasRunning = await end(pid, id)
    const how = wasRunning ? 'Ended' : 'Found already ended'
    return `${how} the renewal of the ID token file, ${describeStatus(file)}`
  },
}

export default tokenRefresher

async function start(
  data: Readonly<Record<string, string>>,
  id: string,
  { env }: Place,
): Promise<void> {
  const { file = '', inputsFile = '', variables = '', node = '', script = '', azureFolder } = data
  // GitHub's runner starts a step directly and marks its processes; elsewhere the parent may be a short-lived shell.
  const parent = env.RUNNER_TRACKING_ID && process.ppid > 1 ? process.ppid : undefined
  const options = { file, inputsFile, id, parent, azureFolder }
  const child = spawn(node, [script, ...refresherArgs(options)], {
    cwd: pathOfFolder(file),
    env: refresherEnvironment(env, variables),
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  })
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', (cause) => {
      const message = `The renewal of the ID token file could not be started: ${cause.message}`
      reject(new OidcError('ERR_PUBLISH', message, { cause }))
    })
  })
  child.unref()
  await replaceFile(pidFileOf(file), String(child.pid ?? ''))
}

/** The root, so that the process keeps neither the workspace nor its own folder in use. */
function pathOfFolder(file: string): string {
  return /^[A-Za-z]:[\\/]/.exec(file)?.[0] ?? '/'
}

function readPid(file: string): number | undefined {
  try {
    const text = readFileSync(pidFileOf(file), 'utf8')
    return /^\d{1,10}$/.test(text) && Number(text) > 1 ? Number(text) : undefined
  } catch {
    return undefined
  }
}

/**
 * Ends the process if its command line is ours: another process may have the number by now.
 *
 * @returns whether it was running
 */
async function end(pid: number, id: string): Promise<boolean> {
  if (!isOurs(pid, id)) return false
  const deadline = Date.now() + endTimeoutMs
  send(pid, 'SIGTERM')
  while (isOurs(pid, id)) {
    if (Date.now() > deadline) {
      send(pid, 'SIGKILL')
      break
    }
    await delay(25)
  }
  return true
}

function isOurs(pid: number, id: string): boolean {
  return id !== '' && isAlive(pid) && commandLineOf(pid).includes(id)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in between.
  }
}

/** A process's command line; empty for one that has ended but is not reaped yet. */
function commandLineOf(pid: number): string {
  const question = commandLineQuestion(pid, process.platform)
  if (typeof question === 'string') {
    try {
      return readFileSync(question, 'utf8')
    } catch {
      return ''
    }
  }
  const [program, ...args] = question
  return spawnSync(program, args, { encoding: 'utf8', windowsHide: true }).stdout ?? ''
}

/** An operating system's source of a process's command line: a file to read, or a program to run. */
export function commandLineQuestion(
  pid: number,
  platform: NodeJS.Platform,
): string | readonly [string, ...string[]] {
  if (platform === 'linux') return `/proc/${pid}/cmdline`
  if (platform !== 'win32') return ['/bin/ps', '-ww', '-o', 'command=', '-p', String(pid)]
  const query = `(Get-CimInstance -ClassName Win32_Process -Filter 'ProcessId=${pid}').CommandLine`
  return ['powershell.exe', '-NoProfile', '-NonInteractive', '-Command', query]
}
