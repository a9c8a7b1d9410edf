import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Secret } from '../core/secret.ts'
import type { Context, Revocation } from '../core/types.ts'
import type { InstallState } from './installs/install.ts'
import { stateName } from './state-name.ts'

/** A variable that the step set, and how the post step undoes it. */
export interface SavedVariable {
  readonly name: string
  /** The value before the step; left out when there was none. */
  readonly earlier?: string
  /** The value to set where an empty one breaks a tool. */
  readonly neutral?: string
  /** The fingerprint of the step's own value. */
  readonly ours: string
}

/** A revocation with the name that messages use. */
export interface SavedRevocation {
  readonly label: string
  readonly revocation: Revocation
}

/** Everything that the post step needs. It is saved as one value, and the post step reads nothing else. */
export interface UndoState {
  /** The private folder that holds the key of the fingerprints. */
  readonly keyFolder?: string
  readonly variables: readonly SavedVariable[]
  readonly folders: readonly string[]
  readonly installs: readonly InstallState[]
  readonly revocations: readonly SavedRevocation[]
}

/** The part of `@actions/core` that saving needs. */
interface StateCommands {
  setSecret(value: string): void
  saveState(name: string, value: string): void
}

/** Saves the state of a step, and saves it again without its revocations once they are done. */
export interface StateKeeper {
  save(state: UndoState): void
  forgetRevocations(): void
}

/** Opens the {@link StateKeeper} of a step. */
export function openState(job: StateCommands): StateKeeper {
  let last: UndoState | undefined
  const save = (state: UndoState) => {
    last = state
    const text = encodeState(state)
    // With step debugging, the runner prints every state.
    job.setSecret(text)
    job.saveState(stateName, text)
  }
  return {
    save,
    forgetRevocations() {
      if (last !== undefined) save({ ...last, revocations: [] })
    },
  }
}

function encodeState(state: UndoState): string {
  return Buffer.from(JSON.stringify(revealed(state))).toString('base64')
}

const nothing: UndoState = { variables: [], folders: [], installs: [], revocations: [] }

/** Reads a saved state. An empty or damaged one has nothing to undo. */
export function decodeState(text: string, context: Pick<Context, 'mask'>): UndoState {
  try {
    const state: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'))
    return { ...nothing, ...(masked(state, context) as UndoState | null) }
  } catch {
    return nothing
  }
}

/** A secret in the state is `{ "secret": "…" }`. */
function revealed(value: unknown): unknown {
  if (value instanceof Secret) return { secret: value.reveal() }
  return mapValues(value, revealed)
}

function masked(value: unknown, context: Pick<Context, 'mask'>): unknown {
  if (typeof value === 'object' && value !== null && 'secret' in value)
    return context.mask(String(value.secret))
  return mapValues(value, (item) => masked(item, context))
}

function mapValues(value: unknown, change: (item: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, change(item)]))
}

const keyFile = 'key'

/** A new key for fingerprints, as the file that holds it. */
export function createKey(): {
  readonly key: Buffer
  readonly file: { name: string; content: string }
} {
  const key = randomBytes(32)
  return { key, file: { name: keyFile, content: key.toString('hex') } }
}

/** Reads the key back; `undefined` when it is gone or damaged. */
export function readKey(folder: string): Buffer | undefined {
  try {
    const key = Buffer.from(readFileSync(join(folder, keyFile), 'utf8'), 'hex')
    return key.length === 32 ? key : undefined
  } catch {
    return undefined
  }
}

/**
 * Identifies a value without storing it. The key is in a private file and not in the state, because a plain hash of a
 * short secret is guessed in no time.
 */
export function fingerprint(value: string, key: Buffer): string {
  return createHmac('sha256', key).update(value).digest('hex')
}
