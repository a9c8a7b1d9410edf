import { OidcError } from '../../core/errors.ts'
import { githubIssuer } from '../../core/github.ts'
import { quoteForeign } from '../../core/text.ts'
import { exposedClaims } from '../aws/keys.ts'
import type { Cloud } from '../judgement.ts'
import { platformOf } from '../platforms.ts'

/** Which jobs a policy is to accept. */
export interface TrustTarget {
  /** `OWNER/REPOSITORY`, in the case that GitHub shows. */
  readonly repository: string
  readonly ownerId?: string | undefined
  readonly repositoryId?: string | undefined
  /** `refs/heads/main` */
  readonly ref?: string | undefined
  readonly environment?: string | undefined
  /** `event_name` */
  readonly event?: string | undefined
  /** `job_workflow_ref`: `OWNER/REPOSITORY/.github/workflows/FILE@REF` */
  readonly workflow?: string | undefined
  /** The form of the subject; both when the ids are known and nothing else is said. */
  readonly subjectForm?: 'legacy' | 'immutable' | 'both' | undefined
  /** @default https://token.actions.githubusercontent.com */
  readonly issuer?: string | undefined
  readonly audience?: string | undefined
}

/** One claim with the values of which it must have one. */
export interface WantedClaim {
  readonly claim: string
  readonly values: readonly string[]
  /** Whether `*` stands for anything: only in the subject, and only where a workflow alone was named. */
  readonly wildcards: boolean
}

/** What a cloud can compare besides the subject; for AWS that depends on whose tokens they are. */
function comparableTo(cloud: Cloud, { issuer = githubIssuer }: TrustTarget): readonly string[] {
  if (cloud === 'aws') return exposedClaims(issuer.replace(/^https:\/\//, ''))
  if (cloud === 'azure') return ['job_workflow_ref', 'repository_id', 'repository_owner_id']
  return ['ref', 'job_workflow_ref', 'repository_id', 'event_name']
}

/**
 * The claims that single out a target's jobs; never fewer than were asked for.
 *
 * @throws {OidcError} `ERR_INPUT` for a target that is not clear, or that the cloud can't tell from others
 */
export function wantedClaims(cloud: Cloud, target: TrustTarget): readonly WantedClaim[] {
  checkTarget(target)
  const exact = (claim: string, value: string | undefined): readonly WantedClaim[] =>
    value === undefined ? [] : [{ claim, values: [value], wildcards: false }]
  const { environment, event, ref, workflow, repositoryId } = target
  const isPullRequest = event === 'pull_request' && environment === undefined
  const subjectHasRef = environment === undefined && !isPullRequest && ref !== undefined
  const wanted = [
    subjectClaim(target),
    ...(subjectHasRef ? [] : exact('ref', ref)),
    ...(isPullRequest ? [] : exact('event_name', event)),
    ...exact('job_workflow_ref', workflow),
  ]
  const comparable = comparableTo(cloud, target)
  const missing = wanted.find(({ claim }) => claim !== 'sub' && !comparable.includes(claim))
  if (missing) throw cannotCompare(cloud, missing.claim)
  // A classic credential of Azure's compares the subject alone.
  const isClassic = cloud === 'azure' && wanted.length === 1 && !wanted[0]?.wildcards
  const hasIds = comparable.includes('repository_id') && !isClassic
  const byId = hasIds ? exact('repository_id', repositoryId) : []
  if (cloud === 'azure' && !isClassic && repositoryId === undefined) {
    throw new OidcError(
      'ERR_INPUT',
      'Entra compares workflows only beside an id: give --repository-id.',
    )
  }
  return [...wanted, ...byId]
}

function subjectClaim(target: TrustTarget): WantedClaim {
  const context = contextOf(target)
  const values = repositoryForms(target).map((form) => `repo:${form}:${context ?? '*'}`)
  return { claim: 'sub', values, wildcards: context === undefined }
}

/** Environment before pull request before ref, as GitHub composes it; `undefined` when a workflow alone counts. */
function contextOf({ environment, event, ref }: TrustTarget): string | undefined {
  if (environment !== undefined) return `environment:${escapeColons(environment)}`
  if (event === 'pull_request') return 'pull_request'
  return ref === undefined ? undefined : `ref:${escapeColons(ref)}`
}

function repositoryForms(target: TrustTarget): readonly string[] {
  const { repository, ownerId, repositoryId } = target
  const hasIds = ownerId !== undefined && repositoryId !== undefined
  const form = target.subjectForm ?? (hasIds ? 'both' : 'legacy')
  if (form !== 'legacy' && !hasIds) {
    throw new OidcError(
      'ERR_INPUT',
      'The immutable form of the subject has ids: give --owner-id and --repository-id.',
    )
  }
  const [owner = '', name = ''] = repository.split('/')
  const immutable = `${owner}@${ownerId}/${name}@${repositoryId}`
  if (form === 'both') return [repository, immutable]
  return form === 'legacy' ? [repository] : [immutable]
}

function checkTarget(target: TrustTarget): void {
  const { repository, environment, ref, event, workflow, ownerId, repositoryId } = target
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new OidcError('ERR_INPUT', '--repo must look like OWNER/REPOSITORY.')
  }
  for (const id of [ownerId, repositoryId]) {
    if (id !== undefined && !/^\d+$/.test(id)) throw new OidcError('ERR_INPUT', 'Ids are numbers.')
  }
  for (const text of [environment, ref, event, workflow, target.audience, target.issuer]) {
    if (text === undefined || (text !== '' && quoteForeign(text, 1000) === text)) continue
    throw new OidcError(
      'ERR_INPUT',
      'A value is empty, too long or has characters that do not print.',
    )
  }
  if (ref !== undefined && !ref.startsWith('refs/')) {
    const hint = `A branch is refs/heads/${ref}, a tag refs/tags/${ref}.`
    throw new OidcError('ERR_INPUT', '--ref must start with refs/.', { hint })
  }
  if (ref !== undefined && /[*?]/.test(ref)) {
    const message = '--ref has a * or ?, which no ref has: this writes what is named, not patterns.'
    throw new OidcError('ERR_INPUT', message, { hint: 'Give an environment instead.' })
  }
  checkPullRequest(target)
  const platform = platformOf(target.issuer ?? githubIssuer)
  if (platform !== undefined && platform.id !== 'github') {
    const message = `The subjects of ${platform.issuer} are not GitHub's, and only GitHub's are written.`
    throw new OidcError('ERR_INPUT', message)
  }
  if (target.issuer !== undefined && !target.issuer.startsWith('https://')) {
    throw new OidcError('ERR_INPUT', '--issuer must start with https://.')
  }
  if (workflow !== undefined && !/^[^@/]+\/[^@/]+\/[^@]+@.+$/.test(workflow)) {
    throw new OidcError('ERR_INPUT', '--workflow must look like OWNER/REPOSITORY/PATH@REF.')
  }
  if (environment ?? ref ?? workflow ?? (event === 'pull_request' || undefined)) return
  throw new OidcError(
    'ERR_INPUT',
    'Which jobs of the repository? Give --environment, --ref or --workflow.',
    {
      hint: 'An environment with protection rules is the best choice: people decide who may deploy to it.',
    },
  )
}

/** A pull request runs for its own ref, and its subject names none. */
function checkPullRequest({ event, ref, environment }: TrustTarget): void {
  const isOfOne = ref?.startsWith('refs/pull/') === true
  if (event === 'pull_request' && ref !== undefined && !isOfOne) {
    const hint = 'Leave --ref out, or --event.'
    const message =
      'A job for a pull request runs for refs/pull/NUMBER/merge, never for another ref.'
    throw new OidcError('ERR_INPUT', message, { hint })
  }
  if (isOfOne && event !== 'pull_request' && environment === undefined) {
    const message =
      'The subject of a job for a pull request names no ref: give --event pull_request.'
    throw new OidcError('ERR_INPUT', message)
  }
}

function cannotCompare(cloud: Cloud, claim: string): OidcError {
  const names = { aws: 'AWS', gcp: 'Google Cloud', azure: 'Azure', vault: 'Vault' }
  const hints: Readonly<Record<string, string>> = {
    ref: 'Restrict the branches of the environment on GitHub instead, and leave --ref out.',
    event_name:
      'Put the job into an environment with protection rules instead, and leave --event out.',
  }
  const message = `${names[cloud]} can't compare ${claim} of these tokens, so no policy accepts just that.`
  return new OidcError('ERR_INPUT', message, { hint: hints[claim] })
}

/** A colon within a value would let it forge segments. */
function escapeColons(value: string): string {
  return value.replaceAll(':', '%3A')
}
