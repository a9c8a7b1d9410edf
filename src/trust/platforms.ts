import { githubIssuer } from '../core/github.ts'
import type { Claims } from '../core/jwt.ts'

/** A job of a platform, in terms that all of them share. */
export interface PlatformJob {
  /** The customer: an owner, a group, an organization. */
  readonly owner: string
  /** The repository, project, pipeline or workspace. */
  readonly name: string
  readonly ownerId?: string | undefined
  readonly nameId?: string | undefined
  /** `refs/heads/main` */
  readonly ref: string
  readonly environment?: string | undefined
  readonly event?: string | undefined
  readonly workflow?: string | undefined
  /** GitHub: whether the subject has ids. */
  readonly isImmutable?: boolean
}

/** An issuer that serves many customers, so that a policy must name one of them. */
export interface Platform {
  readonly id: string
  readonly issuer: string
  /** Owner and name within a subject or a pattern for one. */
  readonly names: RegExp
  compose(job: PlatformJob): Claims
}

/** A colon within a value would forge segments of the subject. */
const encode = (text: string) => text.replaceAll(':', '%3A')
const branchOf = (ref: string) => ref.replace(/^refs\/(heads|tags)\//, '')
const kindOf = (ref: string) => (ref.startsWith('refs/tags/') ? 'tag' : 'branch')

function composeGithub(job: PlatformJob): Claims {
  const { owner, name, ref, environment, event = 'push', ownerId = '', nameId = '' } = job
  const repository = `${owner}/${name}`
  const names = job.isImmutable ? `${owner}@${ownerId}/${name}@${nameId}` : repository
  const context = environment
    ? `environment:${encode(environment)}`
    : event === 'pull_request'
      ? 'pull_request'
      : `ref:${encode(ref)}`
  const workflow = `${repository}/.github/workflows/ci.yml@${ref}`
  return {
    sub: `repo:${names}:${context}`,
    repository,
    repository_owner: owner,
    ...(ownerId && { repository_owner_id: ownerId }),
    ...(nameId && { repository_id: nameId }),
    ref,
    ref_type: kindOf(ref),
    event_name: event,
    ...(environment && { environment }),
    job_workflow_ref: job.workflow ?? workflow,
    workflow_ref: workflow,
    workflow: 'ci',
    actor: owner,
    actor_id: '990000003',
    runner_environment: 'github-hosted',
    repository_visibility: 'public',
  }
}

/** Each vendor's page for its claims is the source: GitLab, HCP Terraform, Buildkite. */
export const platforms: readonly Platform[] = [
  {
    id: 'github',
    issuer: githubIssuer,
    names: /^(?:repo:)?([^/:@]+)(?:@[^/:]*)?(?:\/([^:@]*))?/,
    compose: composeGithub,
  },
  {
    id: 'gitlab',
    issuer: 'https://gitlab.com',
    names: /^(?:project_path:)?([^/:]+)(?:\/([^:]*))?/,
    compose: ({ owner, name, ref, ownerId, nameId, environment, event = 'push' }) => ({
      sub: `project_path:${owner}/${name}:ref_type:${kindOf(ref)}:ref:${branchOf(ref)}`,
      project_path: `${owner}/${name}`,
      namespace_path: owner,
      ...(nameId && { project_id: nameId }),
      ...(ownerId && { namespace_id: ownerId }),
      ref: branchOf(ref),
      ref_type: kindOf(ref),
      ref_path: ref,
      ref_protected: 'true',
      pipeline_source: event,
      ...(environment && { environment }),
      runner_environment: 'gitlab-hosted',
      user_login: owner,
    }),
  },
  {
    id: 'terraform-cloud',
    issuer: 'https://app.terraform.io',
    names: /^(?:organization:)?([^:]+)(?::project:[^:]*:workspace:([^:]*))?/,
    compose: ({ owner, name, ownerId, nameId, event = 'apply' }) => ({
      sub: `organization:${owner}:project:Default Project:workspace:${name}:run_phase:${event}`,
      terraform_organization_name: owner,
      terraform_workspace_name: name,
      terraform_project_name: 'Default Project',
      ...(ownerId && { terraform_organization_id: ownerId }),
      ...(nameId && { terraform_workspace_id: nameId }),
      terraform_run_phase: event,
    }),
  },
  {
    id: 'buildkite',
    issuer: 'https://agent.buildkite.com',
    names: /^(?:organization:)?([^:]+)(?::pipeline:([^:]*))?/,
    compose: ({ owner, name, ref, ownerId, nameId }) => ({
      sub: `organization:${owner}:pipeline:${name}:ref:${ref}:commit:${'0'.repeat(40)}:step:deploy`,
      organization_slug: owner,
      pipeline_slug: name,
      ...(ownerId && { organization_id: ownerId }),
      ...(nameId && { pipeline_id: nameId }),
      build_branch: branchOf(ref),
      step_key: 'deploy',
    }),
  },
]

/** The platform of an issuer, with or without `https://`. */
export function platformOf(issuer: string): Platform | undefined {
  const host = issuer.replace(/^https:\/\//, '').replace(/\/$/, '')
  return platforms.find((one) => one.issuer === `https://${host}`)
}
