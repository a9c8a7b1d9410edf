import type { GitlabClaims, KubernetesClaims, WindmillClaims } from '../core/claims.ts'
import { quoteForeign } from '../core/text.ts'
import type { VerifiedClaims } from './claims.ts'
import { github, githubFields } from './github.ts'
import { baseOf, defineIssuer, type Issuer, type IssuerSettings, segmentOf } from './issuer.ts'

const slashed = /^[^/]+\//

/** GitLab CI: gitlab.com, or your own instance. https://docs.gitlab.com/ci/secrets/id_token_authentication/ */
export function gitlab(
  settings: IssuerSettings & { readonly url?: string } = {},
): Issuer<GitlabClaims> {
  const { url = 'https://gitlab.com', ...others } = settings
  const facts = {
    name: 'gitlab',
    issuer: baseOf(url, 'url'),
    fields: {
      repository: 'project_path',
      repositoryId: 'project_id',
      owner: 'namespace_path',
      ownerId: 'namespace_id',
      ref: 'ref_path',
      environment: 'environment',
      workflow: 'ci_config_ref_uri',
      event: 'pipeline_source',
      runnerEnvironment: 'runner_environment',
      subject: 'sub',
    },
    identity: {
      claims: {
        sub: /^project_path:[^:/]+\//,
        project_path: slashed,
        project_id: undefined,
        namespace_path: slashed,
        namespace_id: undefined,
        job_project_path: slashed,
        job_project_id: undefined,
        ci_config_ref_uri: /^[^/]+\/[^/]+\//,
      },
      others: false,
      callees: ['ci_config_ref_uri'],
    },
  }
  return defineIssuer(facts, others)
}

/** Google: service accounts and users of Google Cloud. https://cloud.google.com/docs/authentication/get-id-token */
export function google(settings: IssuerSettings = {}): Issuer {
  const facts = {
    name: 'google',
    issuer: 'https://accounts.google.com',
    maxAgeSeconds: 3600,
    jwksHosts: ['www.googleapis.com'],
    fields: { subject: 'sub' },
    identity: { claims: { sub: undefined, email: undefined, hd: undefined }, others: false },
  }
  return defineIssuer(facts, settings)
}

/** Buildkite pipelines. https://buildkite.com/docs/pipelines/security/oidc */
export function buildkite(settings: IssuerSettings = {}): Issuer {
  const facts = {
    name: 'buildkite',
    issuer: 'https://agent.buildkite.com',
    fields: {
      owner: 'organization_slug',
      ownerId: 'organization_id',
      event: 'build_source',
      runnerEnvironment: 'runner_environment',
      subject: 'sub',
    },
    identity: {
      claims: {
        sub: /^organization:[^:]+:/,
        organization_slug: undefined,
        organization_id: undefined,
        pipeline_id: undefined,
      },
      others: false,
    },
  }
  return defineIssuer(facts, settings)
}

/** CircleCI: the issuer of one organization, or the common one. https://circleci.com/docs/openid-connect-tokens/ */
export function circleci(
  settings: IssuerSettings & { readonly organizationId?: string } = {},
): Issuer {
  const { organizationId, ...others } = settings
  const root = 'https://oidc.circleci.com'
  const claim = (name: string) => `oidc.circleci.com/${name}`
  const facts = {
    name: 'circleci',
    issuer:
      organizationId === undefined
        ? root
        : `${root}/org/${segmentOf(organizationId, 'organizationId')}`,
    fields: {
      repository: claim('vcs-origin'),
      repositoryId: claim('project-id'),
      ref: claim('vcs-ref'),
      subject: 'sub',
    },
    identity: {
      claims: {
        sub: /^org\/[^/]+\//,
        [claim('project-id')]: undefined,
        [claim('org-id')]: undefined,
        [claim('vcs-origin')]: /^[^/]+\/[^/]+\//,
      },
      others: false,
    },
  }
  return defineIssuer(facts, others)
}

/**
 * Azure Pipelines of one organization: pipelines (`p://ORGANIZATION/PROJECT/PIPELINE`) and service connections
 * (`sc://ORGANIZATION/PROJECT/CONNECTION`). The audience of their tokens is always `api://AzureADTokenExchange`, so a
 * service must not lean on it alone. Claims as in gravitational/teleport lib/azuredevops/azuredevops.go.
 */
export function azureDevOps(
  settings: IssuerSettings & { readonly organizationId: string },
): Issuer {
  const { organizationId, ...others } = settings
  const facts = {
    name: 'azure-devops',
    issuer: `https://vstoken.dev.azure.com/${segmentOf(organizationId, 'organizationId')}`,
    fields: { repository: 'rpo_id', ownerId: 'org_id', ref: 'rpo_ref', subject: 'sub' },
    identity: {
      claims: {
        sub: /^(sc|p):\/\/[^/]+\//,
        org_id: undefined,
        prj_id: undefined,
        def_id: undefined,
        rpo_id: /^[^/]+\//,
      },
      others: false,
    },
  }
  return defineIssuer(facts, others)
}

/**
 * Bitbucket Pipelines of one workspace; UUIDs have braces, and `branchName` is a bare name.
 * https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/
 */
export function bitbucket(settings: IssuerSettings & { readonly workspace: string }): Issuer {
  const { workspace, ...others } = settings
  const path = `${segmentOf(workspace, 'workspace')}/pipelines-config/identity/oidc`
  const facts = {
    name: 'bitbucket',
    issuer: `https://api.bitbucket.org/2.0/workspaces/${path}`,
    fields: {
      repositoryId: 'repositoryUuid',
      ownerId: 'workspaceUuid',
      environment: 'deploymentEnvironmentUuid',
      ref: 'branchName',
      subject: 'sub',
    },
    // A subject ends in the step's id, so only a pattern with a wildcard can match it.
    identity: {
      claims: { sub: /^\{[^}]+\}:/, repositoryUuid: undefined, workspaceUuid: undefined },
      others: false,
    },
  }
  return defineIssuer(facts, others)
}

/**
 * Windmill. Its discovery names PS256, but its tokens are signed with RS256. Its `iss` ends in a slash, `aud` is a list,
 * `email` occurs twice, and tokens live for 48 hours by default. https://www.windmill.dev/docs
 *
 * @param settings.url the instance's URL: `https://windmill.example.com`
 */
export function windmill(
  settings: IssuerSettings & { readonly url: string },
): Issuer<WindmillClaims> {
  const { url, ...others } = settings
  const facts = {
    name: 'windmill',
    issuer: `${baseOf(url, 'url')}/api/oidc/`,
    maxAgeSeconds: 48 * 3600,
    toleratedDuplicates: ['email'],
    fields: { subject: 'sub' },
    identity: {
      claims: { sub: /^[^:]+@[^:]+::/, email: undefined, workspace: undefined },
      others: false,
    },
  }
  return defineIssuer(facts, others)
}

/** The settings of {@link kubernetes}. */
export interface KubernetesSettings extends IssuerSettings {
  /** The cluster's `iss`: the value of its API server's `--service-account-issuer`. */
  readonly issuer: string
  /** Fetch the keys from the API server instead of the issuer's own address: `https://kubernetes.default.svc`. */
  readonly apiServer?: string
}

/** A cluster's service accounts, by their projected tokens. https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/ */
export function kubernetes(settings: KubernetesSettings): Issuer<KubernetesClaims> {
  const { issuer, apiServer, ...others } = settings
  const viaApiServer =
    apiServer === undefined
      ? {}
      : { jwksUrl: `${baseOf(apiServer, 'apiServer')}/openid/v1/jwks`, allowPrivateAddresses: true }
  const facts = {
    name: 'kubernetes',
    issuer,
    fields: { subject: 'sub', owner: '/kubernetes.io/namespace' },
    identity: {
      claims: { sub: /^system:serviceaccount:[^:]+:/, '/kubernetes.io/namespace': undefined },
      others: false,
    },
  }
  return defineIssuer(facts, { ...viaApiServer, ...others })
}

/** Any OpenID Connect issuer, by its `iss`. Fields of rules have the names of GitHub's claims, which some others share. */
export function oidc(issuer: string, settings: IssuerSettings = {}): Issuer<VerifiedClaims> {
  const identity = { claims: { sub: /^[^:/]+[:/][^:/]+/ }, others: true }
  return defineIssuer({ name: 'oidc', issuer, fields: githubFields, identity }, settings)
}

const byName: Readonly<Record<string, (() => Issuer) | undefined>> = {
  github,
  gitlab,
  google,
  buildkite,
  circleci,
}

/** The issuers without required settings. */
const publicNames: readonly string[] = Object.keys(byName)

/** Finds an issuer by a preset's name or a URL; a URL of a known form gives its preset. */
export function issuerOf(text: string): Issuer {
  const preset = Object.hasOwn(byName, text) ? byName[text] : undefined
  if (preset !== undefined) return preset()
  const publicOne = publicNames
    .map((name) => byName[name]?.())
    .find((candidate) => candidate?.issuer === text)
  if (publicOne !== undefined) return publicOne
  if (!URL.canParse(text)) {
    throw new TypeError(
      `The issuer ${quoteForeign(text)} is neither a URL nor one of ${publicNames.join(', ')}`,
    )
  }
  return presetOf(text) ?? oidc(text)
}

/** Identifies an issuer by the form of its URL. */
function presetOf(text: string): Issuer | undefined {
  const enterprise = /^https:\/\/token\.actions\.githubusercontent\.com\/([\w.-]+)$/.exec(text)?.[1]
  if (enterprise !== undefined) return github({ enterprise })
  const server = /^(https:\/\/[^/]+)\/_services\/token$/.exec(text)?.[1]
  if (server !== undefined) return github({ server })
  const tenant = /^https:\/\/token\.actions\.([\w-]+\.ghe\.com)$/.exec(text)?.[1]
  if (tenant !== undefined) return github({ server: `https://${tenant}` })
  const url = /^(https:\/\/.+)\/api\/oidc\/$/.exec(text)?.[1]
  return url === undefined ? undefined : windmill({ url })
}
