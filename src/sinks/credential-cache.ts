import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Env } from '../core/types.ts'

// A cached answer is about as fast as Node starts: nothing else of the project is loaded for it.

/** A helper's answer, and the time until which it can be reused. */
export interface HelperAnswer {
  readonly text: string
  readonly staleAt: Date
}

/** The answers of one helper command for one identity. */
export interface CredentialCache {
  /** The answer, while it is fresh. */
  read(): string | undefined
  /** The answer. If it is not fresh, one process makes a new one and the others wait. */
  refresh(make: () => Promise<HelperAnswer>): Promise<string>
}

const lockTimeoutMs = 150_000
const pollMs = 25

/** The variables that can change an answer; the job's own tokens are among them, so that no job gets another's. */
const telling =
  /^(?:ACTIONS_ID_TOKEN_|AWS_|AZURE_|ARM_|GOOGLE_|GCE_|GHA_|OIDC_|WM_|BASE_|BUILDKITE_|CIRCLE_OIDC_|CF_OIDC_|SYSTEM_(?:OIDC|ACCESS)|BITBUCKET_STEP_OIDC_|TFC_|SPACELIFT_OIDC_|VERCEL_OIDC_|CURSOR_AGENT_|SPIFFE_|GITLAB_CI|GITHUB_(?:ACTIONS|ACTOR|REF|REPOSITORY|RUN_ATTEMPT|RUN_ID|SHA|WORKFLOW)$)|ID_TOKEN$|OIDC_TOKEN$|_JWT$|PROXY$/i

/**
 * Whether a command line is a credential helper's: one that a tool calls again and again, and whose answer may be
 * kept. What is written to a file, or read from standard input, is not.
 */
export function isHelperCall(args: readonly string[]): boolean {
  const line = ` ${args.join(' ')} `
  return (
    args[0] === 'exchange' &&
    / --format[= ](?:aws-process|gcp-executable) /.test(line) &&
    !/ (?:--output[= ]|--help |-h |--inputs-file[= ]- |--[\w-]+-file[= ]- )/.test(line)
  )
}

/**
 * The folder for the answers of a GitHub job: in the runner's temporary folder, named by a hash of the job's request
 * token. `undefined` where there is no such job.
 */
export function cacheFolderOf(env: Env): string | undefined {
  const { RUNNER_TEMP: parent, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = env
  return parent && token
    ? join(parent, `oidc-exchange-cache-${sha256(token).slice(0, 32)}`)
    : undefined
}

/** The cache of a helper's command line; `undefined` where nothing may be kept. */
export function openCache(args: readonly string[], env: Env): CredentialCache | undefined {
  if (!isHelperCall(args)) return undefined
  const folder = folderAskedFor(args) ?? cacheFolderOf(env)
  if (folder === undefined) return undefined
  const variables = Object.entries(env)
    .filter(([name]) => telling.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const path = join(folder, `${sha256(JSON.stringify([args, statesOf(args), variables]))}.json`)
  const read = () => readFresh(folder, path)
  return { read, refresh: (make) => refresh({ folder, path, read, make }) }
}

/** `--cache-folder DIR`, outside of jobs or for another folder. */
function folderAskedFor(args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => /^--cache-folder(?:=|$)/.test(arg))
  const [, value] = /^--cache-folder=(.*)$/.exec(args[index] ?? '') ?? [undefined, args[index + 1]]
  return index < 0 || !value ? undefined : join(value, 'oidc-exchange-cache')
}

/** Files that the command reads count with their time and size. */
function statesOf(args: readonly string[]): readonly string[] {
  return args.flatMap((arg, index) => {
    const [, inline] = /^--[\w-]+-file(?:=(.*))?$/.exec(arg) ?? []
    const isFlag = /^--[\w-]+-file(?:=|$)/.test(arg)
    const found = isFlag
      ? statSync(inline ?? args[index + 1] ?? '', { throwIfNoEntry: false })
      : undefined
    return found === undefined ? [] : [`${found.mtimeMs} ${found.size}`]
  })
}

function readFresh(folder: string, path: string): string | undefined {
  try {
    if (!isPrivate(lstatSync(folder))) return undefined
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      if (!isPrivate(fstatSync(file))) return undefined
      const { staleAt, text } = JSON.parse(readFileSync(file, 'utf8')) as {
        staleAt?: unknown
        text?: unknown
      }
      const isFresh = typeof staleAt === 'number' && staleAt > Date.now()
      return isFresh && typeof text === 'string' ? text : undefined
    } finally {
      closeSync(file)
    }
  } catch {
    // Missing or unreadable: create it.
    return undefined
  }
}

/** Nobody else has made it or can read it; Windows has its own rights, those of the folder above. */
function isPrivate(stats: { readonly uid: number; readonly mode: number }): boolean {
  if (process.getuid === undefined) return true
  return stats.uid === process.getuid() && (stats.mode & 0o077) === 0
}

interface Refresh {
  readonly folder: string
  readonly path: string
  read(): string | undefined
  make(): Promise<HelperAnswer>
}

async function refresh({ folder, path, read, make }: Refresh): Promise<string> {
  const unlock = await lock(folder, path, read)
  try {
    const made = read()
    if (made !== undefined) return made
    const { text, staleAt } = await make()
    if (unlock !== undefined) keep(path, { text, staleAt: staleAt.getTime() })
    return text
  } finally {
    unlock?.()
  }
}

function keep(path: string, content: { text: string; staleAt: number }): void {
  const draft = `${path}.${process.pid}`
  try {
    writeFileSync(draft, JSON.stringify(content), { mode: 0o600, flag: 'wx' })
    renameSync(draft, path)
  } catch {
    // The answer is good without being kept.
    rmSync(draft, { force: true })
  }
}

/** Waits until this process may make the answer, or another one has made it; `undefined` where nothing can be kept. */
async function lock(
  folder: string,
  path: string,
  read: () => string | undefined,
): Promise<(() => void) | undefined> {
  const file = `${path}.lock`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!isPrivate(lstatSync(folder)) || !lstatSync(folder).isDirectory()) return undefined
  } catch {
    return undefined
  }
  for (const startedAt = Date.now(); Date.now() - startedAt < lockTimeoutMs; ) {
    try {
      writeFileSync(file, String(process.pid), { mode: 0o600, flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') return undefined
    }
    if (read() !== undefined) return () => undefined
    if (isAbandoned(file)) rmSync(file, { force: true })
    else await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  return undefined
}

/** Its process was killed, or its machine stopped, before it could unlock. */
function isAbandoned(file: string): boolean {
  try {
    if (Date.now() - statSync(file).mtimeMs > lockTimeoutMs) return true
    const pid = Number(readFileSync(file, 'utf8'))
    // Empty while it is being written.
    if (pid > 0) process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as { code?: string }).code === 'ESRCH'
  }
}

/** Loads `node:crypto` only here: it takes a fifth of the time in which Node starts, and most runs need no name. */
function sha256(text: string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex')
}
