import type { Claims } from './jwt.ts'

/**
 * The claims of a GitHub Actions ID token; all are text but the times.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export interface GithubClaims extends Claims {
  readonly iss: string
  readonly sub: string
  readonly aud: string
  readonly exp: number
  readonly iat: number
  readonly nbf: number
  readonly jti: string
  readonly actor: string
  readonly actor_id: string
  /** Empty outside of pull requests. */
  readonly base_ref: string
  readonly head_ref: string
  readonly check_run_id?: string
  readonly enterprise?: string
  readonly enterprise_id?: string
  /** Only in a job that has one. */
  readonly environment?: string
  readonly environment_node_id?: string
  readonly event_name: string
  readonly job_workflow_ref: string
  readonly job_workflow_sha: string
  readonly ref: string
  readonly ref_type: 'branch' | 'tag'
  readonly ref_protected: 'true' | 'false'
  readonly repository: string
  readonly repository_id: string
  readonly repository_owner: string
  readonly repository_owner_id: string
  readonly repository_visibility: 'public' | 'private' | 'internal'
  readonly run_id: string
  readonly run_number: string
  readonly run_attempt: string
  readonly runner_environment: 'github-hosted' | 'self-hosted'
  readonly sha: string
  readonly workflow: string
  readonly workflow_ref: string
  readonly workflow_sha: string
}

/**
 * The claims of a GitLab CI ID token.
 *
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
export interface GitlabClaims extends Claims {
  readonly iss: string
  /** `project_path:GROUP/PROJECT:ref_type:branch:ref:NAME`, unless the project has composed its own. */
  readonly sub: string
  /** As the job wrote it: one or several. */
  readonly aud: string | readonly string[]
  readonly exp: number
  readonly iat: number
  readonly nbf: number
  readonly jti: string
  readonly namespace_id: string
  readonly namespace_path: string
  readonly project_id: string
  readonly project_path: string
  /** The project that runs the job; for a merge request from a fork not the one in `project_path`. */
  readonly job_project_id?: string
  readonly job_project_path?: string
  readonly job_namespace_id?: string
  readonly job_namespace_path?: string
  readonly project_visibility?: 'public' | 'internal' | 'private'
  readonly user_id: string
  readonly user_login: string
  readonly user_email: string
  readonly user_access_level?: string
  readonly groups_direct?: readonly string[]
  readonly pipeline_id: string
  readonly pipeline_source: string
  readonly job_id: string
  readonly job_source?: string
  /** A branch's or tag's name, without `refs/`. */
  readonly ref: string
  readonly ref_type: 'branch' | 'tag'
  readonly ref_path?: string
  readonly ref_protected: 'true' | 'false'
  readonly environment?: string
  readonly environment_protected?: 'true' | 'false'
  readonly environment_action?: string
  readonly deployment_tier?: string
  readonly runner_id: number
  readonly runner_environment: 'gitlab-hosted' | 'self-hosted'
  readonly sha: string
  readonly ci_config_ref_uri?: string
  readonly ci_config_sha?: string
}

/**
 * The claims of a Windmill ID token.
 *
 * @see https://www.windmill.dev/docs/core_concepts/oidc
 */
export interface WindmillClaims extends Claims {
  /** Ends in a slash. */
  readonly iss: string
  /** See {@link parseWindmillSubject}. */
  readonly sub: string
  /** Always a list of one. */
  readonly aud: readonly string[]
  readonly exp: number
  readonly iat: number
  readonly nbf?: number
  readonly email: string
  readonly email_verified: boolean
  readonly username: string
  readonly groups: readonly string[]
  readonly workspace: string
  readonly job_id: string
  /** The script's path. */
  readonly path: string | null
  readonly flow_path: string | null
}

/**
 * The claims of a Kubernetes service account's projected token.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/
 */
export interface KubernetesClaims extends Claims {
  readonly iss: string
  /** `system:serviceaccount:NAMESPACE:NAME` */
  readonly sub: string
  readonly aud: string | readonly string[]
  readonly exp: number
  readonly iat: number
  readonly nbf: number
  readonly 'kubernetes.io': {
    readonly namespace: string
    readonly serviceaccount?: { readonly name: string; readonly uid: string }
    readonly pod?: { readonly name: string; readonly uid: string }
  }
}

/** A Windmill subject, taken apart. */
export interface WindmillSubject {
  readonly email: string
  /** `undefined` for a job without one, such as a preview. */
  readonly scriptPath: string | undefined
  /** `undefined` for a job that is not part of a flow. */
  readonly flowPath: string | undefined
  readonly workspace: string
}

/**
 * Takes a Windmill subject apart: `email::script_path::flow_path::workspace`.
 *
 * > [!WARNING]
 * > The parts are joined without escaping. A subject with more than three `::` is ambiguous and is not taken apart.
 *
 * @example
 * ```ts
 * parseWindmillSubject('ann@example.com::f/ops/deploy::no_flow::prod')?.scriptPath // 'f/ops/deploy'
 * ```
 * @returns `undefined` for what is not the subject of a job
 */
export function parseWindmillSubject(subject: string): WindmillSubject | undefined {
  const [email, script, flow, workspace, ...more] = subject.split('::')
  if (!email || !script || !flow || !workspace || more.length > 0) return undefined
  return {
    email,
    scriptPath: script === 'no_path' ? undefined : script,
    flowPath: flow === 'no_flow' ? undefined : flow,
    workspace,
  }
}
