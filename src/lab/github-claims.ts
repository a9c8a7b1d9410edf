import { createHash, randomUUID } from 'node:crypto'
import { defaultRepository, type TokenRules } from './rules.ts'

/** The inputs of a token's claims. */
export interface ClaimsRequest {
  readonly issuer: string
  readonly audience: string | undefined
  readonly rules: TokenRules
  readonly now: Date
}

/**
 * The claims of a GitHub Actions ID token: strings except the times, and `sub` as GitHub composes it. Every claim can be
 * replaced; `null` and `undefined` leave it out.
 *
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export function composeClaims(request: ClaimsRequest): Record<string, unknown> {
  const { 'subject-form': form = 'legacy', ...given } = request.rules
  const job = { ...jobClaims(given), ...given }
  const issuedAt = Math.floor(request.now.getTime() / 1000)
  const claims = {
    jti: randomUUID(),
    sub: composeSubject(job, form),
    iss: request.issuer,
    nbf: issuedAt - 300,
    exp: issuedAt + 300,
    iat: issuedAt,
    aud: request.audience ?? `https://github.com/${textOf(job.repository_owner)}`,
    ...job,
  }
  return Object.fromEntries(
    Object.entries(claims).filter(([, value]) => value !== undefined && value !== null),
  )
}

/** The default job. Some claims derive from the given ones: the ref's type, the workflow's refs. */
function jobClaims(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const repository = textOf(given.repository) || defaultRepository
  const owner = repository.split('/')[0] ?? ''
  const isPullRequest = given.event_name === 'pull_request'
  const ref = textOf(given.ref) || (isPullRequest ? 'refs/pull/7/merge' : 'refs/heads/main')
  const sha = createHash('sha1').update(`${repository}@${ref}`).digest('hex')
  const workflowRef = `${repository}/.github/workflows/deploy.yml@${ref}`
  const environment = textOf(given.environment)
  return {
    actor: 'octocat',
    actor_id: '583231',
    base_ref: isPullRequest ? 'main' : '',
    check_run_id: '51234567890',
    ...(environment !== '' && { environment, environment_node_id: 'EN_kwDOAAAAAM4AAAAB' }),
    event_name: 'push',
    head_ref: isPullRequest ? 'topic' : '',
    job_workflow_ref: workflowRef,
    job_workflow_sha: sha,
    ref,
    ref_protected: String(ref === 'refs/heads/main'),
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository,
    repository_id: '74',
    repository_owner: owner,
    repository_owner_id: '65',
    repository_visibility: 'private',
    run_attempt: '1',
    run_id: '9876543210',
    run_number: '10',
    runner_environment: 'github-hosted',
    sha,
    workflow: 'deploy',
    workflow_ref: workflowRef,
    workflow_sha: sha,
  }
}

/** `repo:…` and the context: the environment, else the pull request, else the ref. */
function composeSubject(
  job: Readonly<Record<string, unknown>>,
  form: 'legacy' | 'immutable',
): string {
  const [owner = '', name = ''] = textOf(job.repository).split('/')
  const repository =
    form === 'legacy'
      ? `${escapeColons(owner)}/${escapeColons(name)}`
      : `${escapeColons(owner)}@${textOf(job.repository_owner_id)}/${escapeColons(name)}@${textOf(job.repository_id)}`
  return `repo:${repository}:${composeContext(job)}`
}

function composeContext(job: Readonly<Record<string, unknown>>): string {
  const environment = textOf(job.environment)
  if (environment !== '') return `environment:${escapeColons(environment)}`
  // pull_request_target runs on the base branch, so its subject is that of a push; only event_name differs.
  if (job.event_name === 'pull_request') return 'pull_request'
  return `ref:${escapeColons(textOf(job.ref))}`
}

/** An unescaped colon would let a value forge segments. */
function escapeColons(value: string): string {
  return value.replaceAll(':', '%3A')
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
