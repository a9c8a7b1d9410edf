import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf, OidcError } from '../core/errors.ts'
import { Secret } from '../core/secret.ts'
import type { Env, FinishedExchange, Revocation, Value } from '../core/types.ts'
import { cacheFolderOf } from './credential-cache.ts'
import { openFileCommands } from './file-commands.ts'
import { type InstallState, planInstalls, saveInstalls, undoInstalls } from './installs/install.ts'
import type { Place } from './installs/installer.ts'
import { nameFolder, removeFolder, writeFolder } from './private-folder.ts'

/** The part of `@actions/core` that publishing needs. */
export interface JobCommands {
  setSecret(value: string): void
  saveState(name: string, value: string): void
  exportVariable(name: string, value: string): void
  setOutput(name: string, value: string): void
}

/** What becomes of one exchange's credentials. */
export interface Publication {
  readonly finished: FinishedExchange
  /** Put before the name of each output. */
  readonly outputPrefix: string
  /** Whether variables are exported. */
  readonly environment: boolean
  /** Whether variables of the provider that these credentials do not set are emptied. */
  readonly unsetOthers?: boolean
  /** Whether variables in `plan.ownVariables` are set although the job has another value. */
  readonly overwrite?: boolean
  /** Whether outputs that repeat a variable's credential are set as well. */
  readonly onRequestOutputs: boolean
  /** Whether the post step gives variables their earlier values back and removes files. */
  readonly cleanup: boolean
  /** Whether the post step revokes the credentials. */
  readonly revoke: boolean
}

/** What was published, for the log and the summary. */
export interface Published {
  readonly variables: readonly { readonly name: string; readonly shown: string }[]
  readonly outputs: readonly { readonly name: string; readonly shown: string }[]
}

interface Resolved {
  readonly publication: Publication
  readonly folder: string
  readonly env: ReadonlyMap<string, string>
  readonly outputs: ReadonlyMap<string, string>
  readonly installs: readonly {
    readonly kind: string
    readonly data: Readonly<Record<string, string>>
  }[]
  readonly cleanup: boolean
}

/**
 * Hands credentials to the job, everything or nothing: first the state that the post step needs (so that being killed
 * in between is cleaned up too), then files, installs, variables, outputs.
 *
 * @throws {OidcError} `ERR_PUBLISH`; then nothing is exported and no file is left
 */
export async function publish(
  publications: readonly Publication[],
  env: Env,
  job: JobCommands,
  during: Omit<Place, 'env'> = {},
): Promise<readonly Published[]> {
  const commands = openFileCommands(env)
  const parent = env.RUNNER_TEMP || tmpdir()
  const set = new Set(
    publications.flatMap(({ environment, finished: { credentials } }) =>
      environment ? Object.keys(credentials.env) : [],
    ),
  )
  const resolved = publications.map((publication) =>
    resolve(publication, nameFolder(parent), { env, set }),
  )
  const installs = await planInstalls(resolved, { ...during, env })
  saveUndo(resolved, env, job)
  saveInstalls(
    installs.filter(({ cleanup }) => cleanup),
    job,
  )
  const applied: InstallState[] = []
  try {
    for (const { publication, folder } of resolved) {
      const { files, folders = [] } = publication.finished.credentials
      if (files.length + folders.length > 0) writeFolder(folder, files, folders)
    }
    for (const install of installs) {
      applied.unshift(install)
      await install.apply()
    }
    for (const { env: variables } of resolved)
      for (const [name, value] of variables) job.exportVariable(name, value)
    for (const { outputs } of resolved)
      for (const [name, value] of outputs) job.setOutput(name, value)
  } catch (error) {
    commands.rollBack()
    await undoInstalls(applied, { env })
    for (const { folder } of resolved) tryToRemove(folder)
    if (error instanceof OidcError) throw error
    throw new OidcError(
      'ERR_PUBLISH',
      `The credentials could not be exported: ${messageOf(error)}`,
      { cause: error },
    )
  }
  return resolved.map(describe)
}

/** What failed before is what is to be told; the post step tries again, and tells of it. */
function tryToRemove(folder: string): void {
  try {
    removeFolder(folder)
  } catch {}
}

function resolve(
  publication: Publication,
  folder: string,
  { env, set }: { readonly env: Env; readonly set: ReadonlySet<string> },
): Resolved {
  const { credentials, plan } = publication.finished
  const unset = [...(publication.unsetOthers ? plan.variables : []), ...(credentials.unset ?? [])]
  // What any exchange of the step sets, none empties.
  const emptied = unset.filter((name) => !set.has(name) && env[name])
  const wanted = (name: string) =>
    publication.onRequestOutputs || !plan.exchanger.outputs[name]?.onRequest
  const outputs = Object.entries(credentials.outputs).filter(([name]) => wanted(name))
  return {
    publication,
    folder,
    cleanup: publication.cleanup,
    installs: (credentials.installs ?? []).map(({ kind, data }) => ({
      kind,
      data: Object.fromEntries(
        Object.entries(data).map(([name, value]) => [name, textOf(value, folder)]),
      ),
    })),
    env: new Map(
      publication.environment
        ? [
            ...emptied.map((name) => [name, ''] as const),
            ...Object.entries(credentials.env).map(
              ([name, value]) => [name, textOf(value, folder)] as const,
            ),
          ]
        : [],
    ),
    outputs: new Map(
      outputs.map(([name, value]) => [`${publication.outputPrefix}${name}`, textOf(value, folder)]),
    ),
  }
}

function textOf(value: Value, folder: string): string {
  if (typeof value === 'string') return value
  return value instanceof Secret ? value.reveal() : join(folder, value.file)
}

/** The hash by which the post step knows a value as ours without the value being kept. */
export function fingerprint(value: string): string {
  return createHash('sha256').update(value).digest('hex')
}

/** Saves what `undo` needs: one value a key and raw, because a mask matches nothing that is wrapped or encoded. */
function saveUndo(resolved: readonly Resolved[], env: Env, job: JobCommands): void {
  const names: string[] = []
  let folders = 0
  let revocations = 0
  for (const { publication, folder, env: variables } of resolved) {
    const { credentials, plan } = publication.finished
    if (credentials.revocation !== undefined && publication.revoke) {
      saveRevocation(credentials.revocation, `revoke_${revocations++}_`, plan.label, job)
    }
    if (!publication.cleanup) continue
    const { files, folders: empty = [] } = credentials
    if (files.length + empty.length > 0) job.saveState(`folder_${folders++}`, folder)
    for (const [name, value] of variables) {
      names.push(name)
      const earlier = env[name]
      if (earlier) {
        // What is emptied was a credential too.
        if (value === '' || credentials.env[name] instanceof Secret) job.setSecret(earlier)
        job.saveState(`was_${name}`, earlier)
      }
      const neutral = plan.exchanger.neutral?.[name]
      if (neutral !== undefined) job.saveState(`neutral_${name}`, neutral)
      job.saveState(`ours_${name}`, fingerprint(value))
    }
  }
  // Tools that were told to call back for credentials keep their answers there.
  const cache = cacheFolderOf(env)
  if (cache !== undefined && resolved.some(({ cleanup }) => cleanup))
    job.saveState(`folder_${folders}`, cache)
  job.saveState('variables', names.join(','))
}

function saveRevocation(
  revocation: Revocation,
  prefix: string,
  label: string,
  job: JobCommands,
): void {
  job.saveState(`${prefix}label`, label)
  job.saveState(`${prefix}method`, revocation.method)
  job.saveState(`${prefix}url`, revocation.url)
  if (revocation.bearer !== undefined) job.saveState(`${prefix}bearer`, revocation.bearer.reveal())
  const { ca, cert, key, isUnverified } = revocation.tls ?? {}
  const settings = { ca, cert, key: key?.reveal(), unverified: isUnverified ? 'true' : undefined }
  for (const [name, value] of Object.entries(settings))
    if (value !== undefined) job.saveState(`${prefix}tls_${name}`, value)
  for (const part of revocationParts) {
    const fields = Object.entries(revocation[part] ?? {})
    const secret = fields.filter(([, value]) => value instanceof Secret)
    const names = (list: typeof fields) => list.map(([name]) => name).join(',')
    if (fields.length > 0) job.saveState(`${prefix}${part}`, names(fields))
    if (secret.length > 0) job.saveState(`${prefix}${part}_secrets`, names(secret))
    for (const [name, value] of fields) {
      job.saveState(`${prefix}${part}_${name}`, value instanceof Secret ? value.reveal() : value)
    }
  }
}

/** The state that says that nothing is left to revoke. */
export const revokedState = 'revoked'

/** The parts of a revocation that have fields of their own. */
export const revocationParts = ['headers', 'form', 'json'] as const

function describe({ publication, env, outputs }: Resolved): Published {
  const { credentials } = publication.finished
  const shown = (value: Value | undefined, text: string) => (value instanceof Secret ? '***' : text)
  return {
    variables: [...env].map(([name, text]) => ({
      name,
      shown: shown(credentials.env[name], text),
    })),
    outputs: [...outputs].map(([name, text]) => ({
      name,
      shown: shown(credentials.outputs[name.slice(publication.outputPrefix.length)], text),
    })),
  }
}
