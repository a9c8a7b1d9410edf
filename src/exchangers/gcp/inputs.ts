import { parseEndpoint } from '../../endpoint.ts'
import { OidcError } from '../../errors.ts'
import { quoteForeign } from '../../text.ts'
import type { Env, InputSpecs, InputValues } from '../../types.ts'
import type { GcpRequest } from './exchange.ts'
import { parseProvider, projectOf } from './provider.ts'

/** The inputs, named as in google-github-actions/auth. */
export const gcpInputs = {
  workload_identity_provider: {
    description:
      'The full name of the workload identity provider: projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>.',
    required: true,
  },
  service_account: {
    description:
      'The email address or unique id of the service account to act as. Left out, the permissions are those that the pool itself was granted.',
    pattern: {
      test: /^(?:\d{1,30}|[\w.:-]+@[\w-]+(?:\.[\w-]+)+)$/,
      example: 'deploy@my-project.iam.gserviceaccount.com',
    },
  },
  project_id: {
    description:
      'The project that later steps work in. Default: the project of service_account, where its address says which.',
    pattern: { test: /^[a-z0-9][a-z0-9.:-]{1,62}$/, example: 'my-project' },
  },
  token_format: {
    description:
      'Set it to access_token to get an access token of the service account as the output access_token.',
    choices: ['access_token'],
  },
  access_token_lifetime: {
    description:
      'How long the access token is valid, up to 12 hours; more than 1 hour needs an organization policy. Default: 3600.',
    type: 'seconds',
    range: [1, 43_200],
    default: '3600',
  },
  access_token_scopes: {
    description:
      'The OAuth scopes of the access token. Default: https://www.googleapis.com/auth/cloud-platform.',
    type: 'list',
    default: 'https://www.googleapis.com/auth/cloud-platform',
  },
  create_credentials_file: {
    description:
      "Whether to write a file with which Google's tools and libraries get and renew their tokens themselves. Default: true.",
    type: 'boolean',
    default: 'true',
  },
  universe: {
    description: 'The domain of the Google Cloud universe. Default: googleapis.com.',
    default: 'googleapis.com',
    pattern: {
      test: /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i,
      example: 'googleapis.com',
    },
  },
  export_environment_variables: {
    description: 'The name that google-github-actions/auth has for export-environment.',
    type: 'boolean',
    alias: 'export-environment',
  },
  cleanup_credentials: {
    description: 'The name that google-github-actions/auth has for cleanup.',
    type: 'boolean',
    alias: 'cleanup',
  },
} as const satisfies InputSpecs

/** Their parsed values. */
export type GcpInputs = InputValues<typeof gcpInputs>

/** The variables that google-github-actions/auth gives the project in, one for each kind of tool. */
export const projectVariables: readonly string[] = [
  'CLOUDSDK_CORE_PROJECT',
  'CLOUDSDK_PROJECT',
  'GCLOUD_PROJECT',
  'GCP_PROJECT',
  'GOOGLE_CLOUD_PROJECT',
]

/** The variables that hold the path of the credentials file. */
export const fileVariables: readonly string[] = [
  'GOOGLE_APPLICATION_CREDENTIALS',
  'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
  'GOOGLE_GHA_CREDS_PATH',
]

/** Checks the inputs as a whole and resolves the URLs of both requests. */
export function readRequest(values: GcpInputs, env: Env) {
  const provider = parseProvider(values.workload_identity_provider)
  const { service_account: serviceAccount } = values
  checkPatterns(values)
  if (values.token_format === 'access_token' && serviceAccount === undefined) {
    throw new OidcError('ERR_INPUT', 'token_format: access_token needs service_account', {
      hint: 'Set service_account, or leave token_format out and use the output auth_token.',
    })
  }
  const { universe } = values
  const sts = resolveApi('sts', universe, env)
  const credentials = resolveApi('iamcredentials', universe, env)
  const request: GcpRequest = {
    universe,
    audience: `//iam.${universe}/${provider.name}`,
    stsUrl: below(sts, '/token'),
    serviceAccount,
    impersonationUrl:
      serviceAccount === undefined
        ? undefined
        : below(credentials, `/projects/-/serviceAccounts/${serviceAccount}:generateAccessToken`),
    scopes: values.access_token_scopes,
    lifetimeSeconds: values.access_token_lifetime,
  }
  return { provider, request, project: values.project_id ?? projectOf(serviceAccount) }
}

/** The forms count here too, for callers of the toolkit that did not come through the declared inputs. */
function checkPatterns(values: GcpInputs): void {
  for (const name of ['service_account', 'project_id', 'universe'] as const) {
    const { test, example } = gcpInputs[name].pattern
    const value = values[name]
    if (value === undefined || test.test(value)) continue
    throw new OidcError('ERR_INPUT', `${name} is not valid: ${quoteForeign(value, 100)}`, {
      hint: `It looks like ${example}.`,
    })
  }
}

/** The variables are those of google-github-actions/auth, where they hold the version of the API as well. */
function resolveApi(name: 'sts' | 'iamcredentials', universe: string, env: Env): URL {
  const variable = `GHA_ENDPOINT_OVERRIDE_${name}`
  const override = env[variable]
  return override === undefined || override === ''
    ? parseEndpoint(`https://${name}.${universe}/v1`, 'universe')
    : parseEndpoint(override, variable)
}

function below(base: URL, path: string): URL {
  return new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}${path}`)
}
