import { OidcError } from '../../core/errors.ts'
import { type Context, type Credentials, defineExchanger } from '../../core/types.ts'
import { planFile } from './credentials-file.ts'
import {
  createFile,
  defaultAudience,
  type FederationPlan,
  federate,
  federationEndpoints,
  fileVariablesOf,
  type IssuedTokens,
  type PublishedFile,
} from './federation.ts'
import { type GcpInputs, gcloudTokenVariable, gcpInputs, projectVariables } from './inputs.ts'
import { parseKey } from './key.ts'
import { parseProvider, projectOf } from './provider.ts'
import { readSettings, type Settings } from './settings.ts'
import { prepareWithKey } from './with-key.ts'

/**
 * Google Cloud, through Workload Identity Federation or, for those who must, with a service account key.
 *
 * It has no `neutral` values. Where an empty variable breaks a tool (CLOUDSDK_CORE_PROJECT in gcloud,
 * GOOGLE_APPLICATION_CREDENTIALS in Python's google-auth), any other text would name a project or a file that is not
 * meant, and break it just as well.
 *
 * @see https://cloud.google.com/iam/docs/workload-identity-federation
 */
export default defineExchanger({
  name: 'gcp',
  title: 'Google Cloud',
  summary:
    'Authenticates with a workload identity provider and, where one is given, acts as a service account.',
  inputs: gcpInputs,
  outputs: {
    project_id: { description: 'The project, where it is known.' },
    credentials_file_path: { description: 'The path of the credentials file.' },
    auth_token: {
      description:
        "The federated token that Google's token service issued; with credentials_json, an assertion signed with the key.",
    },
    auth_token_expiration: { description: 'When auth_token ends, in ISO 8601.' },
    access_token: {
      description: 'The access token of the service account, with token_format: access_token.',
    },
    access_token_expiration: { description: 'When that access token ends, in ISO 8601.' },
    id_token: {
      description: 'The ID token of the service account, with token_format: id_token.',
    },
    id_token_expiration: { description: 'When that ID token ends, in ISO 8601.' },
  },
  subActionDefaults: {
    create_credentials_file: 'true',
    export_environment_variables: 'true',
    cleanup_credentials: 'true',
    access_token_lifetime: '3600s',
    access_token_scopes: 'https://www.googleapis.com/auth/cloud-platform',
    id_token_include_email: 'false',
    universe: 'googleapis.com',
  },

  prepare(values, env, self) {
    checkIdentity(values)
    const settings = readSettings(values, env)
    const { credentials_json: json, service_account: serviceAccount } = values
    if (json !== undefined) {
      const key = parseKey(json)
      const project = values.project_id ?? projectOf(serviceAccount) ?? key.projectId
      const prepared = prepareWithKey({
        settings,
        key,
        serviceAccount: serviceAccount ?? key.clientEmail,
        file: planFile(values, env, self),
      })
      return {
        token: { kind: 'none' },
        endpoints: prepared.endpoints,
        variables: variablesOf(settings, project, prepared.variables),
        async run(_, context) {
          warn(settings, context)
          const { tokens, file } = await prepared.run(context)
          return toCredentials(
            { settings, project, identity: key.clientEmail, tokens, file },
            context,
          )
        },
      }
    }
    const provider = parseProvider(values.workload_identity_provider ?? '')
    const file = planFile(values, env, self)
    const plan: FederationPlan = { settings, provider, serviceAccount, file }
    const project = values.project_id ?? projectOf(serviceAccount)
    return {
      token: { kind: 'now', audience: defaultAudience(provider) },
      endpoints: federationEndpoints(plan),
      variables: variablesOf(settings, project, fileVariablesOf(plan)),
      async run(supply, context) {
        warn(settings, context)
        // First, because it is what can still be wrong of the inputs.
        const published = await createFile(plan, supply)
        const tokens = await federate(plan, supply, context)
        const identity = serviceAccount ?? provider.name
        return toCredentials({ settings, project, identity, tokens, file: published }, context)
      },
    }
  },
})

function checkIdentity(values: GcpInputs): void {
  const { workload_identity_provider: provider, credentials_json: key } = values
  if ((provider === undefined) !== (key === undefined)) return
  throw new OidcError(
    'ERR_INPUT',
    provider === undefined
      ? 'workload_identity_provider is missing'
      : 'workload_identity_provider and credentials_json are given both',
    {
      hint:
        provider === undefined
          ? 'Where it comes from a secret or a variable: pull requests from forks and Dependabot get none, and a reusable workflow only what its caller passes on. A key in credentials_json does as well.'
          : 'Leave credentials_json out: a key is not needed where there is a provider.',
    },
  )
}

function variablesOf(
  settings: Settings,
  project: string | undefined,
  file: readonly string[],
): readonly string[] {
  return [
    ...file,
    ...(project === undefined ? [] : projectVariables),
    ...(settings.tokens.exported ? [gcloudTokenVariable] : []),
  ]
}

function warn(settings: Settings, { log }: Context): void {
  for (const note of settings.notes) log.warning(`gcp: ${note}.`)
}

interface Result {
  readonly settings: Settings
  readonly project: string | undefined
  readonly identity: string
  readonly tokens: IssuedTokens
  readonly file: PublishedFile | undefined
}

function toCredentials(result: Result, context: Context): Credentials {
  const { settings, project, tokens, file } = result
  const { auth, access, id } = tokens
  const { access: withAccess, exported } = settings.tokens
  const token = exported ? (access ?? auth) : undefined
  if (token !== undefined) {
    const end = token.expiresAt === undefined ? 'at an unknown time' : endOf(token.expiresAt)
    context.log.info(`gcp: ${gcloudTokenVariable} ends ${end} and is not renewed`)
  }
  const expiresAt = (access ?? id ?? auth).expiresAt
  return {
    identity: result.identity,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    env: {
      ...file?.env,
      ...(project === undefined
        ? {}
        : Object.fromEntries(projectVariables.map((name) => [name, project]))),
      ...(token === undefined ? {} : { [gcloudTokenVariable]: token.token }),
    },
    outputs: {
      ...(project === undefined ? {} : { project_id: project }),
      ...(file?.path === undefined ? {} : { credentials_file_path: file.path }),
      ...outputsOf('auth_token', auth),
      ...(withAccess ? outputsOf('access_token', access) : {}),
      ...outputsOf('id_token', id),
    },
    files: file?.files ?? [],
    ...(file === undefined || file.installs.length === 0 ? {} : { installs: file.installs }),
  }
}

function outputsOf(name: string, issued: IssuedTokens['access']) {
  if (issued === undefined) return {}
  const { token, expiresAt } = issued
  return {
    [name]: token,
    ...(expiresAt === undefined ? {} : { [`${name}_expiration`]: endOf(expiresAt) }),
  }
}

function endOf(date: Date): string {
  return date.toISOString()
}
