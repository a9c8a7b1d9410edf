import { createHash, randomUUID } from 'node:crypto'
import { existsSync, rmdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { codeOf, messageOf, OidcError } from '../../core/errors.ts'
import type { Env } from '../../core/types.ts'
import { parseObject } from '../../http/reply.ts'
import { editSection, endOfLines, findSection, leadTo, renderSection } from './ini-section.ts'
import type { Installer } from './installer.ts'
import { readPrivate, withLock, writePrivate } from './private-edit.ts'

/** One of the two files of a profile, and what goes into it. */
interface Edit {
  readonly path: string
  readonly heading: string
  readonly settings: Readonly<Record<string, string>>
  /** Keys that would make a tool look elsewhere for the credentials. */
  readonly removed: readonly string[]
}

/** What is known of a section that this action wrote, beside the file, under its folder's lock. */
interface Entry {
  /** The install that wrote it last. */
  readonly id: string
  readonly job: string
  /** The text between the earlier text and a new section. */
  readonly lead: string
  /** The section's text before the first install; `null` if it is new. Never a section that this action wrote. */
  readonly earlier: string | null
  /** The hash of the section as it was written. */
  readonly written: string
  readonly newFile: boolean
  readonly newFolder: boolean
}

const keys = [
  'aws_access_key_id',
  'aws_secret_access_key',
  'aws_session_token',
  'aws_security_token',
]
const elsewhere = [
  ...[
    'role_arn',
    'source_profile',
    'credential_source',
    'web_identity_token_file',
    'credential_process',
  ],
  ...[
    'sso_session',
    'sso_account_id',
    'sso_role_name',
    'sso_start_url',
    'sso_region',
    'login_session',
  ],
]

/**
 * A profile in `~/.aws`, or where AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE say.
 *
 * Every byte of the files that is not this profile's stays as it was. Runners of one user share these files: a lock
 * guards each change, and a section that another run of this action left is replaced, never taken for the user's.
 *
 * `data`: `profile`, `region`, `overwrite`, the settings, and optionally the paths `config` and `credentials`.
 */
const awsProfile: Installer = {
  async plan(data, { env }) {
    const { profile = '' } = data
    const id = randomUUID()
    const job = hash(`${env.RUNNER_TEMP} ${env.GITHUB_RUN_ID} ${env.GITHUB_RUN_ATTEMPT}`)
    const overwrite = data.overwrite === 'true'
    let edits: readonly Edit[]
    try {
      edits = planEdits(data, env)
      for (const edit of edits) checkFree(edit, profile, { job, overwrite })
    } catch (error) {
      throw failure(profile, error)
    }
    const targets = edits.map(({ path, heading }) => [path, heading])
    return {
      state: { id, targets: JSON.stringify(targets) },
      async apply() {
        try {
          for (const edit of edits) {
            const newFolder = !existsSync(dirname(edit.path))
            await withLock(dirname(edit.path), () => {
              checkFree(edit, profile, { job, overwrite })
              write(edit, { id, job, newFolder })
            })
          }
        } catch (error) {
          throw failure(profile, error)
        }
      },
    }
  },

  async undo({ id = '', targets = '[]' }) {
    const results: string[] = []
    const list = JSON.parse(targets) as readonly [string, string][]
    for (const [path, heading] of [...list].reverse()) {
      if (!existsSync(dirname(path))) continue
      const removesFolder = await withLock(dirname(path), () => {
        const entry = readLedger(path)[heading]
        if (entry?.id !== id) return false
        results.push(takeBack(path, heading, entry))
        return entry.newFolder
      })
      if (removesFolder) removeIfEmpty(dirname(path))
    }
    const name = list[0]?.[1] ?? ''
    const changed = results.filter((result) => result === 'changed').length
    if (results.length === 0) return undefined
    if (changed > 0)
      return `Left the profile ${name} unchanged in ${changed} of ${list.length} files: a later step changed it`
    return `Removed the profile ${name}, or restored its earlier text`
  },
}

export default awsProfile

function planEdits(data: Readonly<Record<string, string>>, env: Env): readonly Edit[] {
  const { profile = '', region = '', overwrite: _, config, credentials, ...settings } = data
  for (const [key, value] of Object.entries({ ...settings, region })) {
    if (/[\r\n]/.test(value) || value !== value.trim())
      throw new OidcError('ERR_PUBLISH', `The value of ${key} does not fit into a profile`)
  }
  const folder = join(env.HOME || env.USERPROFILE || homedir(), '.aws')
  const renewed = 'credential_process' in settings
  return [
    {
      path: credentials || env.AWS_SHARED_CREDENTIALS_FILE || join(folder, 'credentials'),
      heading: profile,
      settings: renewed ? {} : settings,
      removed: [...keys, ...elsewhere],
    },
    {
      path: config || env.AWS_CONFIG_FILE || join(folder, 'config'),
      heading: profile === 'default' ? profile : `profile ${profile}`,
      settings: { ...(renewed ? settings : {}), region },
      removed: [...keys, ...elsewhere],
    },
  ].filter((edit) => Object.keys(edit.settings).length > 0 || hasSection(edit))
}

function hasSection({ path, heading }: Pick<Edit, 'path' | 'heading'>): boolean {
  return findSection(readPrivate(path) ?? '', heading) !== undefined
}

function checkFree(
  { path, heading }: Edit,
  profile: string,
  { job, overwrite }: { readonly job: string; readonly overwrite: boolean },
): void {
  const current = sectionOf(readPrivate(path) ?? '', heading)
  const entry = readLedger(path)[heading]
  const isLeftOver = entry?.written === hash(current) && entry.job !== job
  if (overwrite || current === '' || isLeftOver) return
  throw new OidcError('ERR_PUBLISH', `The profile ${profile} exists in ${path}`, {
    hint: 'Nothing was published. Choose another aws-profile, or set overwrite-aws-profile: true; the post step then restores its earlier text.',
  })
}

function failure(profile: string, error: unknown): unknown {
  if (error instanceof OidcError) return error
  return new OidcError(
    'ERR_PUBLISH',
    `The profile ${profile} could not be written: ${messageOf(error)}`,
    { cause: error, hint: 'Let AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name plain files.' },
  )
}

/** Writes the section, after the entry with which it can be undone. */
function write(edit: Edit, own: Pick<Entry, 'id' | 'job' | 'newFolder'>): void {
  const { path, heading } = edit
  const text = readPrivate(path)
  const current = sectionOf(text ?? '', heading)
  const ledger = readLedger(path)
  const known = ledger[heading]
  const others = Object.values(ledger)
  const isOurs = known !== undefined && known.written === hash(current)
  const next = applyTo(text ?? '', edit)
  const origin = isOurs
    ? known
    : {
        lead: current === '' ? leadTo(text ?? '') : '',
        earlier: current === '' ? null : current,
        newFile: text === undefined || others.some(({ newFile }) => newFile),
        newFolder: own.newFolder || others.some(({ newFolder }) => newFolder),
      }
  writeLedger(path, {
    ...ledger,
    [heading]: { ...origin, id: own.id, job: own.job, written: hash(sectionOf(next, heading)) },
  })
  writePrivate(path, next)
}

function applyTo(text: string, { heading, settings, removed }: Edit): string {
  const section = findSection(text, heading)
  if (section === undefined)
    return `${text}${leadTo(text)}${renderSection(heading, settings, endOfLines(text))}`
  const others = removed.filter((key) => !Object.hasOwn(settings, key))
  const edited = editSection(text.slice(section.start, section.end), settings, others)
  return text.slice(0, section.start) + edited + text.slice(section.end)
}

function sectionOf(text: string, heading: string): string {
  const section = findSection(text, heading)
  return section === undefined ? '' : text.slice(section.start, section.end)
}

function ledgerOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.oidc-exchange.json`)
}

function readLedger(path: string): Readonly<Record<string, Entry>> {
  return (parseObject(readPrivate(ledgerOf(path)) ?? '') ?? {}) as Readonly<Record<string, Entry>>
}

function writeLedger(path: string, entries: Readonly<Record<string, Entry>>): void {
  if (Object.keys(entries).length > 0) writePrivate(ledgerOf(path), JSON.stringify(entries))
  else rmSync(ledgerOf(path), { force: true })
}

function takeBack(path: string, heading: string, entry: Entry): 'done' | 'changed' {
  const { lead, earlier, written, newFile } = entry
  const text = readPrivate(path)
  const section = text === undefined ? undefined : findSection(text, heading)
  const { [heading]: _, ...others } = readLedger(path)
  const current = sectionOf(text ?? '', heading)
  const isOurs = hash(current) === written
  if (text !== undefined && section !== undefined && isOurs) {
    const isLed = text.slice(0, section.start).endsWith(lead)
    const start = section.start - (isLed ? lead.length : 0)
    const left = text.slice(0, start) + (earlier ?? '') + text.slice(section.end)
    if (left.trim() === '' && newFile) rmSync(path)
    else writePrivate(path, left)
  }
  writeLedger(path, others)
  return section === undefined || isOurs || current === earlier ? 'done' : 'changed'
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error) ?? '')) throw error
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
