import { readFileSync } from 'node:fs'
import { quoteForeign } from '../../core/text.ts'
import type { Env } from '../../core/types.ts'
import { parseObject } from '../../http/reply.ts'

/** The hidden command that keeps a token file fresh. */
export const refresherCommand = 'keep-token'

/** Its options; none is a secret. */
export interface RefresherOptions {
  readonly file: string
  /** The settings of the step, as JSON. */
  readonly inputsFile: string
  /** Identifies the process to the post step. */
  readonly id: string
  /** The job has ended when this process has. */
  readonly parent: number | undefined
  /** The configuration folder of an `az` session whose assertion is renewed too. */
  readonly azureFolder: string | undefined
}

/** Its arguments. */
export function refresherArgs(options: RefresherOptions): readonly string[] {
  const { file, inputsFile, id, parent, azureFolder } = options
  return [
    ...[refresherCommand, '--file', file, '--inputs-file', inputsFile, '--id', id],
    ...(parent === undefined ? [] : ['--parent', String(parent)]),
    ...(azureFolder === undefined ? [] : ['--azure-folder', azureFolder]),
  ]
}

const kept =
  /^(?:(?:https?|all|no)_proxy|NODE_EXTRA_CA_CERTS|NODE_OPTIONS|SSL_CERT_(?:FILE|DIR)|SystemRoot|windir|TMPDIR|TEMP|TMP|RUNNER_TRACKING_ID|ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN))$/i
const dropped = /^(?:(?:INPUT|STATE)_|ACTIONS_RUNTIME_TOKEN$)/

/**
 * The variables of the process: those that affect GitHub's request and the runner's mark on the processes that it ends,
 * or all of the job's, which other sources may need.
 */
export function refresherEnvironment(env: Env, which: string): Record<string, string> {
  const own = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (which === 'all' ? !dropped.test(entry[0]) : kept.test(entry[0])),
  )
  return Object.fromEntries(own)
}

/** The process's report, in a file beside the token. */
export interface RefresherStatus {
  readonly renewed: number
  readonly failed: number
  readonly lastFailure?: string
}

export const statusFileOf = (file: string) => `${file}.status`
export const pidFileOf = (file: string) => `${file}.pid`

/** The status in one sentence. */
export function describeStatus(file: string): string {
  const status = readStatus(file)
  if (status === undefined) return 'before the first renewal was due'
  const { renewed, failed, lastFailure } = status
  const failures =
    failed === 0
      ? ''
      : `; ${failed} attempts failed, the last one with: ${quoteForeign(lastFailure ?? '', 300)}`
  return `after ${renewed} ${renewed === 1 ? 'renewal' : 'renewals'}${failures}`
}

function readStatus(file: string): RefresherStatus | undefined {
  try {
    const { renewed, failed, lastFailure } =
      parseObject(readFileSync(statusFileOf(file), 'utf8')) ?? {}
    if (typeof renewed !== 'number' || typeof failed !== 'number') return undefined
    return { renewed, failed, ...(typeof lastFailure === 'string' ? { lastFailure } : {}) }
  } catch {
    return undefined
  }
}
