import { OidcError } from '../../core/errors.ts'
import {
  type Context,
  type Credentials,
  defineExchanger,
  type Env,
  type PreparedExchange,
} from '../../core/types.ts'
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
import {
  executablesVariable,
  type GcpInputs,
  gcloudTokenVariable,
  gcpInputs,
  projectVariables,
} from './inputs.ts'
import { parseKey, type ServiceAccountKey } from './key.ts'
import { parseProvider, projectOf } from './provider.ts'
import { prepareRunner } from './runner.ts'
import { readSettings, type Settings } from './settings.ts'
import { prepareWithKey } from './with-key.ts'

/**
 * Google Cloud, through Workload Identity Federation, a service account key or the machine's service account.
 *
 * It has no `neutral` values: an empty variable can break a tool (CLOUDSDK_CORE_PROJECT in gcloud,
 * GOOGLE_APPLICATION_CREDENTIALS in Python's google-auth), but so does a wrong project or file.
 *
 * @see https://cloud.google.com/iam/docs/workload-identity-federation
 */
export default defineExchanger({
  name: 'gcp',
  title: 'Google Cloud',
  summary:
    'Authenticates with a workload identity provider and optionally acts as a service account.',
  inputs: gcpInputs,
  outputs: {
    project_id: { description: 'The project, if it is known.' },
    credentials_file_path: { description: 'The path of the credentials file.' },
    auth_token: {
      description:
        "The federated token of Google's token service; with credentials_json, an assertion signed with the key.",
    },
    auth_token_expiration: { description: 'When auth_token expires, in ISO 8601.' },
    access_token: {
      description:
        'The access token, with token_format: access_token: of the service account, or of the pool if there is none.',
    },
    access_token_expiration: { description: 'When that access token expires, in ISO 8601.' },
    id_token: {
      description: 'The ID token of the service account, with token_format: id_token.',
    },
    id_token_expiration: { description: 'When that ID token expires, in ISO 8601.' },
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
    if (values.credentials_json !== undefined)
      return prepareKey(values, settings, parseKey(values.credentials_json), env)
    if (values['runner-identity']) return prepareIdentity(values, settings, env)
    const { service_account: serviceAccount } = values
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
        // First, because an input can still be wrong.
        const published = await createFile(plan, supply, context)
        const tokens = await federate(plan, supply, context)
        const identity = serviceAccount ?? provider.name
        return toCredentials({ settings, project, identity, tokens, file: published }, context)
      },
    }
  },
})

function prepareKey(
  values: GcpInputs,
  settings: Settings,
  key: ServiceAccountKey,
  env: Env,
): PreparedExchange {
  const serviceAccount = values.service_account ?? key.clientEmail
  const project = values.project_id ?? projectOf(values.service_account) ?? key.projectId
  const file = planFile(values, env, undefined)
  const prepared = prepareWithKey({ settings, key, serviceAccount, file })
  return {
    token: { kind: 'none' },
    endpoints: prepared.endpoints,
    variables: variablesOf(settings, project, prepared.variables),
    async run(_, context) {
      warn(settings, context)
      const { tokens, file } = await prepared.run(context)
      return toCredentials({ settings, project, identity: key.clientEmail, tokens, file }, context)
    },
  }
}

function prepareIdentity(values: GcpInputs, settings: Settings, env: Env): PreparedExchange {
  const { service_account: serviceAccount } = values
  const project = values.project_id ?? projectOf(serviceAccount)
  const prepared = prepareRunner({ settings, serviceAccount }, env)
  const { variables } = prepared
  return {
    token: { kind: 'none' },
    endpoints: prepared.endpoints,
    variables: variablesOf(settings, project, Object.keys(variables)),
    async run(_, context) {
      warn(settings, context)
      const tokens = await prepared.run(context)
      const identity = serviceAccount ?? "this machine's service account"
      const file = { env: variables, path: undefined, files: [], installs: [] }
      return toCredentials({ settings, project, identity, tokens, file }, context)
    },
  }
}

/** The machine's identity is never a fallback, because an input from a missing secret is empty. */
function checkIdentity(values: GcpInputs): void {
  const given = [
    ...(values.workload_identity_provider === undefined ? [] : ['workload_identity_provider']),
    ...(values.credentials_json === undefined ? [] : ['credentials_json']),
    ...(values['runner-identity'] ? ['runner-identity'] : []),
  ]
  if (given.length === 1) return
  throw given.length === 0
    ? new OidcError('ERR_INPUT', 'workload_identity_provider is missing', {
        hint: 'An input from a secret or a variable is empty in pull requests from forks and Dependabot, and in a reusable workflow whose caller does not pass it. Set it, or credentials_json.',
      })
    : new OidcError('ERR_INPUT', `${given.join(' and ')} cannot be combined`, {
        hint: 'Keep one of them. With workload_identity_provider, no key is needed.',
      })
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
    context.log.info(`gcp: ${gcloudTokenVariable} expires ${end} and is not renewed`)
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
    requestsTokens: file?.env[executablesVariable] !== undefined,
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
