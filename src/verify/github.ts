import type { GithubClaims } from '../core/claims.ts'
import { githubIssuer } from '../core/github.ts'
import { baseOf, defineIssuer, type Issuer, type IssuerSettings, segmentOf } from './issuer.ts'

const slashed = /^[^/]+\//

/** The claim behind each field of a rule. */
export const githubFields: Issuer['fields'] = {
  repository: 'repository',
  repositoryId: 'repository_id',
  owner: 'repository_owner',
  ownerId: 'repository_owner_id',
  ref: 'ref',
  environment: 'environment',
  workflow: 'workflow_ref',
  jobWorkflow: 'job_workflow_ref',
  event: 'event_name',
  runnerEnvironment: 'runner_environment',
  subject: 'sub',
}

/** The settings of {@link github}. */
export interface GithubSettings extends IssuerSettings {
  /** GitHub Enterprise Server or a ghe.com tenant: `https://github.example.com`, `https://octocorp.ghe.com`. */
  readonly server?: string
  /** The enterprise's slug, when its tokens have their own issuer (`include_enterprise_slug`). */
  readonly enterprise?: string
}

/**
 * GitHub Actions: github.com, an enterprise's own issuer, data residency on ghe.com, or an Enterprise Server.
 *
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export function github(settings: GithubSettings = {}): Issuer<GithubClaims> {
  const { server, enterprise, ...others } = settings
  const base = issuerOf(server === undefined ? undefined : baseOf(server, 'server'))
  const issuer = enterprise === undefined ? base : `${base}/${segmentOf(enterprise, 'enterprise')}`
  const facts = {
    name: 'github',
    issuer,
    maxAgeSeconds: 15 * 60,
    fields: githubFields,
    foldedClaims: ['repository', 'repository_owner', 'environment'],
    hasGithubSubjects: true,
    identity: {
      claims: {
        sub: /^repo:[^:/]+\/|^repository_owner:[^:]+:|^repository_(owner_)?id:\d+:|^repository:[^:/]+\//,
        repository: slashed,
        repository_id: undefined,
        repository_owner: undefined,
        repository_owner_id: undefined,
        workflow_ref: slashed,
        job_workflow_ref: slashed,
      },
      others: false,
      callees: ['job_workflow_ref'],
    },
  }
  return defineIssuer(facts, others)
}

function issuerOf(server: string | undefined): string {
  if (server === undefined || server === 'https://github.com') {
    return githubIssuer
  }
  const { host } = new URL(server)
  return host.endsWith('.ghe.com') ? `https://token.actions.${host}` : `${server}/_services/token`
}
