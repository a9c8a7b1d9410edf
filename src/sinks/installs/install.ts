import { messageOf, OidcError } from '../../core/errors.ts'
import type { Place, PlannedInstall } from './installer.ts'
import { installers } from './registry.ts'

/** An install as the credentials ask for it, its values in plain text. */
export interface WantedInstall {
  readonly kind: string
  readonly data: Readonly<Record<string, string>>
}

/** The data that undoing an install needs. */
export interface InstallState {
  readonly kind: string
  readonly state: Readonly<Record<string, string>>
}

/** An install that is ready to be applied. */
export interface ReadyInstall extends InstallState, PlannedInstall {
  /** Whether the post step is to undo it. */
  readonly cleanup: boolean
}

/**
 * Thinks every install of a step through before the first one is applied.
 *
 * @throws {OidcError} `ERR_PUBLISH`
 */
export async function planInstalls(
  wanted: readonly { readonly installs: readonly WantedInstall[]; readonly cleanup: boolean }[],
  place: Place,
): Promise<readonly ReadyInstall[]> {
  const ready: ReadyInstall[] = []
  for (const { installs, cleanup } of wanted) {
    for (const { kind, data } of installs) {
      const planned = await (await load(kind)).plan(data, place)
      ready.push({ kind, cleanup, state: planned.state, apply: () => planned.apply() })
    }
  }
  return ready
}

/** Undoes installs in the order given. A failure does not stop the rest. */
export async function undoInstalls(
  installs: readonly InstallState[],
  place: Place,
): Promise<{ readonly done: readonly string[]; readonly failed: readonly string[] }> {
  const done: string[] = []
  const failed: string[] = []
  for (const { kind, state } of installs) {
    try {
      const sentence = await (await load(kind)).undo(state, place)
      if (sentence !== undefined) done.push(sentence)
    } catch (error) {
      failed.push(messageOf(error))
    }
  }
  return { done, failed }
}

async function load(kind: string) {
  const loader = Object.hasOwn(installers, kind) ? installers[kind] : undefined
  if (loader === undefined)
    throw new OidcError('ERR_PUBLISH', `There is no install of the kind ${kind}`)
  return (await loader()).default
}
