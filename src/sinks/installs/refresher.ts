import { readFileSync } from 'node:fs'
import { defined } from '../../core/defined.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Env } from '../../core/types.ts'
import { parseObject } from '../../http/reply.ts'

/** The hidden command that keeps a token file fresh. */
export const refresherCommand = 'keep-token'

/** The variables with the URL of new tokens; the job's request token is kept nowhere else. */
export const refresherVariables = {
  url: 'OIDC_EXCHANGE_TOKEN_URL',
  authorization: 'OIDC_EXCHANGE_TOKEN_AUTHORIZATION',
  field: 'OIDC_EXCHANGE_TOKEN_FIELD',
} as const

/** Its options; none is a secret. */
export interface RefresherOptions {
  readonly file: string
  /** Identifies the process to the post step. */
  readonly id: string
  /** The job has ended when this process has. */
  readonly parent: number | undefined
  /** The configuration folder of an `az` session whose assertion is renewed too. */
  readonly azureFolder: string | undefined
}

/** Its arguments. */
export function refresherArgs(options: RefresherOptions): readonly string[] {
  const { file, id, parent, azureFolder } = options
  return [
    ...[refresherCommand, '--file', file, '--id', id],
    ...(parent === undefined ? [] : ['--parent', String(parent)]),
    ...(azureFolder === undefined ? [] : ['--azure-folder', azureFolder]),
  ]
}

const kept =
  /^(?:(?:https?|all|no)_proxy|NODE_EXTRA_CA_CERTS|NODE_OPTIONS|SSL_CERT_(?:FILE|DIR)|SystemRoot|windir|TMPDIR|TEMP|TMP|RUNNER_TRACKING_ID)$/i

/** The job's variables that affect a request, and the runner's mark on the processes that it ends. */
export function refresherEnvironment(
  env: Env,
  data: Readonly<Record<string, string>>,
): Record<string, string> {
  const { proxy, noProxy } = data
  const replaced = /^(?:https?|all)_proxy$/i
  const own = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      kept.test(entry[0]) &&
      !(proxy !== undefined && replaced.test(entry[0])) &&
      !(noProxy !== undefined && /^no_proxy$/i.test(entry[0])),
  )
  return {
    ...Object.fromEntries(own),
    ...defined({ https_proxy: proxy, http_proxy: proxy, no_proxy: noProxy }),
    [refresherVariables.url]: data.url ?? '',
    [refresherVariables.authorization]: data.authorization ?? '',
    [refresherVariables.field]: data.field ?? '',
  }
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
