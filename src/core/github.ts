import type { Claims } from './jwt.ts'

/** The issuer of github.com's jobs. */
export const githubIssuer = 'https://token.actions.githubusercontent.com'

/** The parts of a `repo:…` subject. */
export interface GithubSubject {
  readonly owner: string
  readonly repository: string
  readonly ownerId?: string
  readonly repositoryId?: string
  /** The part after the repository: `environment:prod`, `ref:refs/heads/main`, `pull_request`. */
  readonly context: string
}

/** Parses a GitHub subject or a pattern for one. Returns `undefined` for another issuer's subject or a customised one. */
export function readGithubSubject(subject: string): GithubSubject | undefined {
  const [, owner = '', ownerId, repository = '', repositoryId, context = ''] =
    /^repo:([^:/@]+)(?:@([^:/@]+))?\/([^:/@]+)(?:@([^:/@]+))?(?::(.+))?$/.exec(subject) ?? []
  if (owner === '') return undefined
  return {
    owner,
    repository,
    ...(ownerId !== undefined && { ownerId }),
    ...(repositoryId !== undefined && { repositoryId }),
    context,
  }
}

const legacy = /^repo:([^@/:]+)\/([^@/:]+)(?=:|$)/
const immutable = /^repo:([^@/:]+)@\d+\/([^@/:]+)@\d+(?=:|$)/

/**
 * The subject of a GitHub token in both forms that GitHub writes, its own form first.
 *
 * Repositories created after July 2026 have `repo:OWNER@ID/REPOSITORY@ID:…`, older ones `repo:OWNER/REPOSITORY:…`. Names
 * never contain `@`, so neither form matches the other. The ids for the long form come from the token's own claims.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function githubSubjectForms(claims: Claims): readonly string[] {
  const { sub, repository_owner_id: ownerId, repository_id: id } = claims
  if (typeof sub !== 'string') return []
  if (immutable.test(sub)) return [sub, sub.replace(immutable, 'repo:$1/$2')]
  const hasIds =
    typeof ownerId === 'string' && typeof id === 'string' && /^\d+ \d+$/.test(`${ownerId} ${id}`)
  if (!hasIds || !legacy.test(sub)) return [sub]
  return [sub, sub.replace(legacy, `repo:$1@${ownerId}/$2@${id}`)]
}

/**
 * Whether a job runs for a pull request, so that its author may choose what runs.
 *
 * The event, the ref and the subject each say it: a job with an environment has no `pull_request` in its subject, and a
 * customised subject continues after it.
 */
export function isPullRequest({ sub, event_name: event, ref }: Claims): boolean {
  return (
    (typeof event === 'string' && event.startsWith('pull_request')) ||
    (typeof ref === 'string' && ref.startsWith('refs/pull/')) ||
    (typeof sub === 'string' && /(?<!:environment):pull_request(?::|$)|:ref:refs\/pull\//.test(sub))
  )
}

/** Whether an event's payload comes from a fork: its pull request or the workflow run that it follows. */
export function isFromFork(event: unknown): boolean {
  const pullRequest = at(event, 'pull_request')
  const run = at(event, 'workflow_run')
  const own = at(at(pullRequest, 'base'), 'repo') ?? at(event, 'repository')
  // The head repository of a deleted fork is null.
  const isOther = (head: unknown) => at(head, 'full_name') !== at(own, 'full_name')
  return (
    (pullRequest !== undefined && isOther(at(at(pullRequest, 'head'), 'repo'))) ||
    (run !== undefined && isOther(at(run, 'head_repository')))
  )
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
