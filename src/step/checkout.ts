import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isFromFork } from '../core/github.ts'
import type { Env } from '../core/types.ts'

/**
 * Why a file in the workspace may not be the repository's own, as the end of a sentence; `undefined` if it is the commit
 * of the job's event, or if the job has no event (other CI systems, the command line).
 */
export function describeDoubt(file: string, env: Env): string | undefined {
  if (!env.GITHUB_EVENT_NAME) return undefined
  if (isForkEvent(env)) return `the event ${env.GITHUB_EVENT_NAME} comes from a fork`
  const commit = readCommit(file)
  if (commit === undefined) return 'the commit of the workspace cannot be read'
  if (commit === env.GITHUB_SHA) return undefined
  return `the workspace is at commit ${commit.slice(0, 12)}, not at that of the event`
}

function isForkEvent({ GITHUB_EVENT_PATH }: Env): boolean {
  if (!GITHUB_EVENT_PATH) return false
  try {
    return isFromFork(JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')))
  } catch {
    // Without its event, nothing is known of the job.
    return true
  }
}

/** The commit that is checked out in the innermost repository around a file. */
function readCommit(file: string): string | undefined {
  try {
    const folder = findGitFolder(dirname(file))
    const head = folder === undefined ? '' : read(folder, 'HEAD')
    const [, ref] = /^ref: (refs\/[\w./@+-]+)$/.exec(head) ?? []
    if (ref === undefined) return asCommit(head)
    return asCommit(readRef(folder ?? '', ref))
  } catch {
    return undefined
  }
}

function findGitFolder(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const git = join(folder, '.git')
    const found = statSync(git, { throwIfNoEntry: false })
    if (found?.isDirectory()) return git
    // A submodule or worktree has a file that names the folder.
    if (found !== undefined) return resolve(folder, read(folder, '.git').replace(/^gitdir: /, ''))
    if (dirname(folder) === folder) return undefined
  }
}

function readRef(folder: string, ref: string): string {
  try {
    return read(folder, ref)
  } catch {
    const packed = read(folder, 'packed-refs').split('\n')
    return packed.find((line) => line.endsWith(` ${ref}`))?.split(' ')[0] ?? ''
  }
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8').trim()
}

function asCommit(text: string): string | undefined {
  return /^(?:[\da-f]{40}|[\da-f]{64})$/.test(text) ? text : undefined
}
