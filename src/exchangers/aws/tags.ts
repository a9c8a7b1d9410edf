import { quoteForeign } from '../../core/text.ts'
import type { Env } from '../../core/types.ts'
import { inputError } from '../../inputs/inputs.ts'

/** A session tag. */
export interface Tag {
  readonly key: string
  readonly value: string
}

/** The tags of one AssumeRole call. */
export interface SessionTags {
  readonly tags: readonly Tag[]
  /** Keys of {@link tags} that stay for all roles assumed from this session. */
  readonly transitiveKeys: readonly string[]
  /** The same without the tags that nobody's policies should depend on. */
  withoutDroppable(): SessionTags
  /** What a role assumed from this session may still be given: AWS refuses a transitive key that is set again. */
  afterwards(): SessionTags
}

/** What the tags are made from. */
export interface TagOptions {
  readonly custom: Readonly<Record<string, unknown>> | undefined
  readonly transitiveKeys: readonly string[]
  readonly skip: boolean
}

/** By tag, the variable of the job that its value is from; named as configure-aws-credentials does. */
const always = {
  Repository: 'GITHUB_REPOSITORY',
  Workflow: 'GITHUB_WORKFLOW',
  Action: 'GITHUB_ACTION',
  Actor: 'GITHUB_ACTOR',
  Commit: 'GITHUB_SHA',
  Branch: 'GITHUB_REF',
}
const droppable = {
  EventName: 'GITHUB_EVENT_NAME',
  BaseRef: 'GITHUB_BASE_REF',
  HeadRef: 'GITHUB_HEAD_REF',
  RunId: 'GITHUB_RUN_ID',
  Job: 'GITHUB_JOB',
  TriggeringActor: 'GITHUB_TRIGGERING_ACTOR',
}
/** The tag that says where the session is from, set in every job of GitHub Actions. */
const origin: Tag = { key: 'GitHub', value: 'Actions' }

const foreign = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu
const most = 50

/**
 * The session tags: what is known of the job, and the workflow's own.
 *
 * @throws {OidcError} `ERR_INPUT` for tags that AWS would refuse, all of them in one
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
export function readTags(options: TagOptions, env: Env): SessionTags {
  const custom = readCustom(options.custom ?? {})
  const lasting = [origin, ...fromJob(always, env), ...custom]
  const passing = fromJob(droppable, env)
  const total = lasting.length + passing.length
  if (total > most) {
    throw inputError([
      `custom-tags: the session would have ${total} tags, and AWS allows ${most}; this step sets ${total - custom.length} of its own`,
    ])
  }
  if (options.skip) return noTags
  return compose(lasting, passing, options.transitiveKeys)
}

/** No tags at all. */
export const noTags: SessionTags = {
  tags: [],
  transitiveKeys: [],
  withoutDroppable: () => noTags,
  afterwards: () => noTags,
}

function compose(
  lasting: readonly Tag[],
  passing: readonly Tag[],
  wanted: readonly string[],
): SessionTags {
  const tags = [...lasting, ...passing]
  const transitiveKeys = [...new Set(wanted)].filter((key) => tags.some((tag) => tag.key === key))
  const rest = (list: readonly Tag[]) => list.filter(({ key }) => !transitiveKeys.includes(key))
  return {
    tags,
    transitiveKeys,
    withoutDroppable: () => compose(lasting, [], transitiveKeys),
    afterwards: () => compose(rest(lasting), rest(passing), []),
  }
}

function fromJob(names: Readonly<Record<string, string>>, env: Env): readonly Tag[] {
  return Object.entries(names).flatMap(([key, variable]) => {
    const value = env[variable]
    return value === undefined || value === '' ? [] : [{ key, value: sanitise(value) }]
  })
}

/** Makes any text a tag's value: what AWS does not take becomes an underscore. */
export function sanitise(text: string): string {
  return text.replace(foreign, '_').slice(0, 256)
}

function readCustom(given: Readonly<Record<string, unknown>>): readonly Tag[] {
  const entries = Object.entries(given)
  const problems = entries.flatMap(([key, value]) => {
    const problem = findProblem(key, value)
    return problem === undefined ? [] : [`custom-tags: ${problem}`]
  })
  if (problems.length > 0) throw inputError(problems)
  return entries.map(([key, value]) => ({ key, value: String(value) }))
}

const ownKeys = [origin.key, ...Object.keys(always), ...Object.keys(droppable)]
const allowed = 'letters, digits, spaces and characters of _.:/=+-@'

function findProblem(key: string, value: unknown): string | undefined {
  const shown = quoteForeign(key, 60)
  if (key.length < 1 || key.length > 128) return `the key ${shown} is not of 1 to 128 characters`
  if (key.search(foreign) >= 0)
    return `the key ${shown} contains invalid characters; use ${allowed}`
  if (ownKeys.includes(key)) return `${shown} conflicts with a tag that this step sets itself`
  if (!['string', 'number', 'boolean'].includes(typeof value))
    return `the value of ${shown} must be text, a number or a boolean`
  const text = String(value)
  if (text.length > 256) return `the value of ${shown} is longer than 256 characters`
  if (text.search(foreign) >= 0)
    return `the value of ${shown} contains invalid characters; use ${allowed}`
  return undefined
}
