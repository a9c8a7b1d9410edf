import { tmpdir } from 'node:os'
import { defined } from '../core/defined.ts'
import { messageOf, OidcError } from '../core/errors.ts'
import { Secret } from '../core/secret.ts'
import type { Env, FinishedExchange, Value } from '../core/types.ts'
import { cacheFolderOf } from './credential-cache.ts'
import { openFileCommands } from './file-commands.ts'
import {
  type InstallState,
  planInstalls,
  type ReadyInstall,
  undoInstalls,
} from './installs/install.ts'
import type { Place } from './installs/installer.ts'
import { keptByJob, readEarlierSteps, recordSet } from './own-variables.ts'
import { textOf } from './placed.ts'
import { nameFolder, removeFolder, writeFolder } from './private-folder.ts'
import {
  createKey,
  fingerprint,
  openState,
  type SavedVariable,
  type StateKeeper,
  type UndoState,
} from './undo-state.ts'

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

/** The published variables and outputs, for the log and the summary. */
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
  { state = openState(job), ...during }: Omit<Place, 'env'> & { readonly state?: StateKeeper } = {},
): Promise<readonly Published[]> {
  const commands = openFileCommands(env)
  const parent = env.RUNNER_TEMP || tmpdir()
  const set = new Set(
    publications.flatMap(({ environment, finished: { credentials } }) =>
      environment ? Object.keys(credentials.env) : [],
    ),
  )
  const isOurs = readEarlierSteps(env, parent)
  const resolved = publications.map((publication) =>
    leaveOwn(resolve(publication, nameFolder(parent), { env, set }), { env, isOurs }, during),
  )
  const installs = await planInstalls(resolved, { ...during, env })
  const { key, file } = createKey()
  const keyFolder = nameFolder(parent)
  const undo = planUndo(resolved, installs, key, { env, job, keyFolder })
  state.save(undo)
  const applied: InstallState[] = []
  try {
    const allSet = resolved.flatMap(({ env: variables }) => [...variables])
    if (allSet.length > 0) writeFolder(keyFolder, [file, recordSet(allSet, key)])
    for (const { publication, folder } of resolved) {
      const { files, folders = [] } = publication.finished.credentials
      if (hasFiles(publication)) writeFolder(folder, files, folders)
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
    for (const { folder } of [...resolved, { folder: keyFolder }]) tryToRemove(folder)
    if (error instanceof OidcError) throw error
    throw new OidcError(
      'ERR_PUBLISH',
      `The credentials could not be exported: ${messageOf(error)}`,
      { cause: error },
    )
  }
  return resolved.map(describe)
}

/** The earlier failure is the one to report. The post step tries again and reports its own. */
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

/** Leaves variables that the job sets itself, as the provider asks for. */
function leaveOwn(
  resolved: Resolved,
  own: { readonly env: Env; isOurs(name: string): boolean },
  { log }: Pick<Place, 'log'>,
): Resolved {
  const { plan } = resolved.publication.finished
  if (resolved.publication.overwrite) return resolved
  const values = Object.fromEntries(resolved.env)
  const kept = keptByJob(values, plan.ownVariables, { ...own, label: plan.label })
  if (kept.length === 0) return resolved
  log?.warning(
    `${plan.label}: ${kept.join(', ')} ${kept.length === 1 ? 'keeps its value' : 'keep their values'} from the job. Set overwrite-environment: true to replace ${kept.length === 1 ? 'it' : 'them'}.`,
  )
  return { ...resolved, env: new Map([...resolved.env].filter(([name]) => !kept.includes(name))) }
}

/** A longer earlier value is not saved, because a system limits the length of one variable. */
const longestEarlier = 16_384

/** Collects what undoing the publications needs. */
function planUndo(
  resolved: readonly Resolved[],
  installs: readonly ReadyInstall[],
  key: Buffer,
  {
    env,
    job,
    keyFolder,
  }: { readonly env: Env; readonly job: JobCommands; readonly keyFolder: string },
): UndoState {
  const cleaned = resolved.filter(({ cleanup }) => cleanup)
  const variables = cleaned.flatMap(({ publication, env: set }) => {
    const { credentials, plan } = publication.finished
    return [...set].map(([name, value]): SavedVariable => {
      const earlier = env[name] || undefined
      // An emptied value was a credential too.
      const isSecret = value === '' || credentials.env[name] instanceof Secret
      if (earlier !== undefined && isSecret) job.setSecret(earlier)
      return {
        name,
        ours: fingerprint(value, key),
        ...defined({
          earlier: earlier !== undefined && earlier.length <= longestEarlier ? earlier : undefined,
          neutral: plan.exchanger.neutral?.[name],
        }),
      }
    })
  })
  // Tools that call back for credentials keep their answers there.
  const cache = cleaned.length > 0 ? cacheFolderOf(env) : undefined
  return {
    ...(variables.length > 0 && { keyFolder }),
    variables,
    folders: [
      ...cleaned.filter(({ publication }) => hasFiles(publication)).map(({ folder }) => folder),
      ...(cache === undefined ? [] : [cache]),
      ...(variables.length > 0 ? [keyFolder] : []),
    ],
    installs: installs
      .filter(({ cleanup }) => cleanup)
      .map(({ kind, state }) => ({ kind, state }))
      .reverse(),
    revocations: resolved.flatMap(({ publication: { finished, revoke } }) => {
      const { revocation } = finished.credentials
      return revoke && revocation !== undefined ? [{ label: finished.plan.label, revocation }] : []
    }),
  }
}

function hasFiles({ finished: { credentials } }: Publication): boolean {
  return credentials.files.length + (credentials.folders ?? []).length > 0
}

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
