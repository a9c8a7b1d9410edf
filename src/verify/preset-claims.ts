import type { VerifiedClaims } from './claims.ts'

/** GitHub sends every claim but the times as text. */
export interface GithubClaims extends VerifiedClaims {
  readonly jti?: string
  readonly repository?: string
  readonly repository_id?: string
  readonly repository_owner?: string
  readonly repository_owner_id?: string
  readonly repository_visibility?: 'public' | 'private' | 'internal'
  readonly ref?: string
  readonly ref_type?: 'branch' | 'tag'
  readonly ref_protected?: 'true' | 'false'
  readonly sha?: string
  readonly environment?: string
  readonly event_name?: string
  readonly workflow?: string
  readonly workflow_ref?: string
  readonly workflow_sha?: string
  readonly job_workflow_ref?: string
  readonly job_workflow_sha?: string
  readonly runner_environment?: 'github-hosted' | 'self-hosted'
  readonly run_id?: string
  readonly run_number?: string
  readonly run_attempt?: string
  readonly actor?: string
  readonly actor_id?: string
  readonly head_ref?: string
  readonly base_ref?: string
  readonly enterprise?: string
  readonly enterprise_id?: string
}

export interface GitlabClaims extends VerifiedClaims {
  readonly project_path?: string
  readonly project_id?: string
  readonly namespace_path?: string
  readonly namespace_id?: string
  readonly ref?: string
  readonly ref_type?: string
  readonly ref_path?: string
  readonly ref_protected?: string
  readonly environment?: string
  readonly environment_protected?: string
  readonly pipeline_id?: string
  readonly pipeline_source?: string
  readonly job_id?: string
  readonly user_login?: string
  readonly user_email?: string
  readonly runner_id?: number
  readonly runner_environment?: string
  readonly ci_config_ref_uri?: string
}

export interface KubernetesClaims extends VerifiedClaims {
  readonly 'kubernetes.io'?: {
    readonly namespace?: string
    readonly serviceaccount?: { readonly name?: string; readonly uid?: string }
    readonly pod?: { readonly name?: string; readonly uid?: string }
  }
}

export interface WindmillClaims extends VerifiedClaims {
  readonly email?: string
  readonly email_verified?: boolean
  readonly job_id?: string
  readonly path?: string
  readonly flow_path?: string | null
  readonly groups?: readonly string[]
  readonly username?: string
  readonly workspace?: string
}
