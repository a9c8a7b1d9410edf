import { createHash } from 'node:crypto'
import { readFileSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { codeOf, messageOf, OidcError } from '../../core/errors.ts'
import type { Env } from '../../core/types.ts'
import { nameFolder, removeFolder, writeFolder } from '../private-folder.ts'
import { editSection, endOfLines, findSection, leadTo, renderSection } from './ini-section.ts'
import type { Installer } from './installer.ts'
import { readPrivate, writePrivate } from './private-edit.ts'

/** One of the two files of a profile, and what goes into it. */
interface Edit {
  readonly path: string
  readonly heading: string
  readonly settings: Readonly<Record<string, string>>
  /** Keys that would make a tool look elsewhere for the credentials. */
  readonly removed: readonly string[]
}

/** What was done to a file, kept until it is undone; written before the file is. */
interface Done {
  readonly path: string
  readonly heading: string
  /** What was put between the earlier text and a new section. */
  readonly lead: string
  /** The section's earlier text; `null` where it is new. */
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
 * Every byte of the files that is not this profile's stays as it was. What a profile held that is overwritten is kept
 * in a private folder until the post step puts it back.
 */
const awsProfile: Installer = {
  async plan(data, { env }) {
    const { profile = '' } = data
    const record = nameFolder(env.RUNNER_TEMP || tmpdir())
    let edits: readonly Edit[]
    try {
      edits = planEdits(data, env)
      for (const edit of edits) checkFree(edit, profile, data.overwrite === 'true')
    } catch (error) {
      throw failure(profile, error)
    }
    return {
      state: { record },
      async apply() {
        try {
          const done = edits.map(describe)
          writeFolder(record, [{ name: 'profile.json', content: JSON.stringify(done) }])
          for (const edit of edits)
            writePrivate(edit.path, applyTo(readPrivate(edit.path) ?? '', edit))
        } catch (error) {
          throw failure(profile, error)
        }
      },
    }
  },

  async undo({ record = '' }) {
    const done = readRecord(record)
    if (done === undefined) return undefined
    const results = [...done].reverse().map(takeBack)
    removeFolder(record)
    const changed = results.filter((result) => result === 'changed').length
    const [first] = done
    const name = first?.heading ?? ''
    if (changed > 0)
      return `Left the profile ${name} alone in ${changed} of ${done.length} files: changed by a later step`
    return `Took the profile ${name} back`
  },
}

export default awsProfile

function planEdits(data: Readonly<Record<string, string>>, env: Env): readonly Edit[] {
  const { profile = '', region = '', overwrite: _, ...settings } = data
  for (const [key, value] of Object.entries({ ...settings, region })) {
    if (/[\r\n]/.test(value) || value !== value.trim())
      throw new OidcError('ERR_PUBLISH', `The value of ${key} does not fit into a profile`)
  }
  const folder = join(env.HOME || env.USERPROFILE || homedir(), '.aws')
  const renewed = 'credential_process' in settings
  return [
    {
      path: env.AWS_SHARED_CREDENTIALS_FILE || join(folder, 'credentials'),
      heading: profile,
      settings: renewed ? {} : settings,
      removed: [...keys, ...elsewhere],
    },
    {
      path: env.AWS_CONFIG_FILE || join(folder, 'config'),
      heading: profile === 'default' ? profile : `profile ${profile}`,
      settings: { ...(renewed ? settings : {}), region },
      removed: [...keys, ...elsewhere],
    },
  ].filter((edit) => Object.keys(edit.settings).length > 0 || hasSection(edit))
}

function hasSection({ path, heading }: Pick<Edit, 'path' | 'heading'>): boolean {
  return findSection(readPrivate(path) ?? '', heading) !== undefined
}

function checkFree(edit: Edit, profile: string, overwrite: boolean): void {
  if (!overwrite && hasSection(edit)) {
    throw new OidcError('ERR_PUBLISH', `There is a profile ${profile} in ${edit.path} already`, {
      hint: 'Nothing was published. Choose another aws-profile, or set overwrite-aws-profile: true; the post step then gives it its earlier text back.',
    })
  }
}

function failure(profile: string, error: unknown): unknown {
  if (error instanceof OidcError) return error
  return new OidcError(
    'ERR_PUBLISH',
    `The profile ${profile} could not be written: ${messageOf(error)}`,
    { cause: error, hint: 'Let AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name plain files.' },
  )
}

function describe(edit: Edit): Done {
  const { path, heading } = edit
  const text = readPrivate(path)
  const section = findSection(text ?? '', heading)
  return {
    path,
    heading,
    lead: section === undefined ? leadTo(text ?? '') : '',
    earlier: section === undefined ? null : (text ?? '').slice(section.start, section.end),
    written: hash(sectionOf(applyTo(text ?? '', edit), heading)),
    newFile: text === undefined,
    newFolder: statSync(dirname(path), { throwIfNoEntry: false }) === undefined,
  }
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

function readRecord(record: string): readonly Done[] | undefined {
  try {
    return JSON.parse(readFileSync(join(record, 'profile.json'), 'utf8')) as readonly Done[]
  } catch (error) {
    // Nothing was changed yet when the record was not written.
    if (codeOf(error) === 'ENOENT') return undefined
    throw new OidcError('ERR_CLEANUP', `${record} could not be read: ${messageOf(error)}`)
  }
}

function takeBack(done: Done): 'done' | 'changed' {
  const { path, heading, lead, earlier } = done
  const text = readPrivate(path)
  const section = text === undefined ? undefined : findSection(text, heading)
  if (text === undefined || section === undefined) return 'done'
  const current = text.slice(section.start, section.end)
  if (current === earlier) return 'done'
  if (hash(current) !== done.written) return 'changed'
  const isLed = text.slice(0, section.start).endsWith(lead)
  const start = section.start - (isLed ? lead.length : 0)
  const left = text.slice(0, start) + (earlier ?? '') + text.slice(section.end)
  if (left.trim() !== '' || !done.newFile) {
    writePrivate(path, left)
    return 'done'
  }
  rmSync(path)
  if (done.newFolder) removeIfEmpty(dirname(path))
  return 'done'
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
