import { messageOf } from '../core/errors.ts'
import type { Context, Env, Revocation, TlsSettings } from '../core/types.ts'
import { revoke } from '../http/revoke.ts'
import { fingerprint, revocationParts, revokedState } from './github.ts'
import { readInstalls, undoInstalls } from './installs/install.ts'
import { removeFolder } from './private-folder.ts'

/** What undoing needs: the saved state, the job's variables as they are now, and a way to set them. */
export interface UndoOptions {
  readonly env: Env
  /** Reads what `publish` saved; empty where it saved nothing. */
  state(name: string): string
  exportVariable(name: string, value: string): void
}

/** What was undone, in sentences for the log. */
export interface Undone {
  readonly done: readonly string[]
  /** What could not be undone; each is a warning. */
  readonly failed: readonly string[]
}

/**
 * Undoes what `publish` did, from the saved state alone: a path or a token that a later step put into the environment
 * is never followed. Every part is tried, whatever becomes of the others.
 */
export async function undo(options: UndoOptions, context: Context): Promise<Undone> {
  const done: string[] = []
  const failed: string[] = []
  restoreVariables(options, done)
  // Before the folders: an install may have files of its own there.
  const installs = await undoInstalls(readInstalls(options.state), { env: options.env })
  done.push(...installs.done)
  failed.push(...installs.failed)
  removeFolders(options, done, failed)
  await revokeAll(options, context, { done, failed })
  return { done, failed }
}

function restoreVariables({ env, state, exportVariable }: UndoOptions, done: string[]): void {
  const names = state('variables').split(',').filter(Boolean)
  const kept: string[] = []
  const restored: string[] = []
  const emptied: string[] = []
  for (const name of names) {
    // The step failed before it set this one: there is nothing to undo.
    if ((env[name] ?? '') === state(`was_${name}`)) continue
    // Set anew by a later step: then it is that step's value, not ours.
    if (fingerprint(env[name] ?? '') !== state(`ours_${name}`)) {
      kept.push(name)
      continue
    }
    const earlier = state(`was_${name}`)
    // A job's variable cannot be unset, only emptied; where a tool trips over that, it gets a harmless value.
    exportVariable(name, earlier || state(`neutral_${name}`))
    if (earlier) restored.push(name)
    else emptied.push(name)
  }
  if (emptied.length > 0) done.push(`Cleared ${emptied.join(', ')}`)
  if (restored.length > 0) done.push(`Gave ${restored.join(', ')} the earlier value back`)
  if (kept.length > 0) done.push(`Left ${kept.join(', ')} alone: changed by a later step`)
}

function removeFolders({ state }: UndoOptions, done: string[], failed: string[]): void {
  for (let index = 0; state(`folder_${index}`) !== ''; index++) {
    const folder = state(`folder_${index}`)
    try {
      if (removeFolder(folder)) done.push(`Removed ${folder}`)
    } catch (error) {
      failed.push(messageOf(error))
    }
  }
}

async function revokeAll(
  { state }: UndoOptions,
  context: Context,
  { done, failed }: { done: string[]; failed: string[] },
): Promise<void> {
  if (state(revokedState) === 'true') return
  const pending: Promise<void>[] = []
  for (let index = 0; state(`revoke_${index}_url`) !== ''; index++) {
    const read = (name: string) => state(`revoke_${index}_${name}`)
    const sending = async () => revoke(readRevocation(read, context), context)
    pending.push(
      sending().then(
        () => void done.push(`Revoked the credentials of ${read('label')}`),
        (error: unknown) =>
          void failed.push(
            `The credentials of ${read('label')} could not be revoked: ${messageOf(error)}`,
          ),
      ),
    )
  }
  await Promise.all(pending)
}

function readRevocation(read: (name: string) => string, context: Context): Revocation {
  const bearer = read('bearer')
  const parts = revocationParts.flatMap((part) => {
    const fields = read(part).split(',').filter(Boolean)
    const secrets = read(`${part}_secrets`).split(',')
    const readField = (name: string) => {
      const value = read(`${part}_${name}`)
      return secrets.includes(name) ? context.mask(value) : value
    }
    if (fields.length === 0) return []
    return [[part, Object.fromEntries(fields.map((name) => [name, readField(name)]))]]
  })
  return {
    method: read('method') === 'DELETE' ? 'DELETE' : 'POST',
    url: read('url'),
    ...(bearer === '' ? {} : { bearer: context.mask(bearer) }),
    ...readTlsState(read, context),
    ...Object.fromEntries(parts),
  }
}

function readTlsState(
  read: (name: string) => string,
  context: Context,
): { readonly tls?: TlsSettings } {
  const [ca, cert, key] = [read('tls_ca'), read('tls_cert'), read('tls_key')]
  const tls = {
    ...(ca === '' ? {} : { ca }),
    ...(cert === '' ? {} : { cert }),
    ...(key === '' ? {} : { key: context.mask(key) }),
    ...(read('tls_unverified') === 'true' ? { isUnverified: true } : {}),
  }
  return Object.keys(tls).length === 0 ? {} : { tls }
}
