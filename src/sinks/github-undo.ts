import { messageOf } from '../core/errors.ts'
import type { Context, Env } from '../core/types.ts'
import { revoke } from '../http/revoke.ts'
import { undoInstalls } from './installs/install.ts'
import { removeFolder } from './private-folder.ts'
import { fingerprint, readKey, type UndoState } from './undo-state.ts'

/** The saved state, the job's variables as they are now, and a way to set them. */
export interface UndoOptions {
  readonly env: Env
  readonly state: UndoState
  exportVariable(name: string, value: string): void
}

/** The results, as sentences for the log. */
export interface Undone {
  readonly done: readonly string[]
  /** What could not be undone; each is a warning. */
  readonly failed: readonly string[]
}

/**
 * Undoes what `publish` did, from the saved state alone: it never follows a path or a token that a later step put into
 * the environment. One failure does not stop the rest.
 */
export async function undo(options: UndoOptions, context: Context): Promise<Undone> {
  const { env, state } = options
  const done: string[] = []
  const failed: string[] = []
  restoreVariables(options, done)
  // Before the folders: an install may have files of its own there.
  const installs = await undoInstalls(state.installs, { env })
  done.push(...installs.done)
  failed.push(...installs.failed)
  removeFolders(state, done, failed)
  await revokeAll(state, context, { done, failed })
  return { done, failed }
}

function restoreVariables({ env, state, exportVariable }: UndoOptions, done: string[]): void {
  const key = state.keyFolder === undefined ? undefined : readKey(state.keyFolder)
  const kept: string[] = []
  const restored: string[] = []
  const emptied: string[] = []
  for (const { name, earlier = '', neutral = '', ours } of state.variables) {
    const current = env[name] ?? ''
    // The step failed before it set this one: there is nothing to undo.
    if (current === earlier) continue
    // A later step's value is left alone. Without the key, the owner of a value is unknown.
    if (key === undefined || fingerprint(current, key) !== ours) {
      kept.push(name)
      continue
    }
    // A job's variable cannot be unset, only emptied. Where an empty value breaks a tool, it gets a harmless one.
    exportVariable(name, earlier || neutral)
    if (earlier) restored.push(name)
    else emptied.push(name)
  }
  if (emptied.length > 0) done.push(`Cleared ${emptied.join(', ')}`)
  if (restored.length > 0) done.push(`Restored ${restored.join(', ')}`)
  if (kept.length > 0) done.push(`Left ${kept.join(', ')} unchanged: a later step set a new value`)
}

function removeFolders({ folders }: UndoState, done: string[], failed: string[]): void {
  for (const folder of folders) {
    try {
      if (removeFolder(folder)) done.push(`Removed ${folder}`)
    } catch (error) {
      failed.push(messageOf(error))
    }
  }
}

async function revokeAll(
  { revocations }: UndoState,
  context: Context,
  { done, failed }: { done: string[]; failed: string[] },
): Promise<void> {
  const pending = revocations.map(async ({ label, revocation }) => {
    try {
      await revoke(revocation, context)
      done.push(`Revoked the credentials of ${label}`)
    } catch (error) {
      failed.push(`The credentials of ${label} could not be revoked: ${messageOf(error)}`)
    }
  })
  await Promise.all(pending)
}
