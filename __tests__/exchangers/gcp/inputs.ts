import { Secret } from '../../../src/core/secret.ts'
import type { Credentials } from '../../../src/core/types.ts'
import gcp from '../../../src/exchangers/gcp/exchanger.ts'
import {
  createTestContext,
  createTokens,
  githubTokenUrl,
  json,
  type Reply,
  startServer,
} from '../loopback.ts'

export type Inputs = Parameters<typeof gcp.prepare>[0]

export const name = 'projects/123/locations/global/workloadIdentityPools/pool/providers/github'
export const account = 'deploy@my-project.iam.gserviceaccount.com'

/** Inputs as they are when a workflow gives a provider and a service account and nothing else. */
export function inputs(changes: Partial<Inputs> = {}): Inputs {
  return {
    workload_identity_provider: name,
    'runner-identity': false,
    credentials_json: undefined,
    service_account: account,
    delegates: undefined,
    project_id: undefined,
    token_format: undefined,
    access_token_lifetime: 3600,
    access_token_scopes: ['https://www.googleapis.com/auth/cloud-platform'],
    access_token_subject: undefined,
    id_token_audience: undefined,
    id_token_include_email: false,
    create_credentials_file: true,
    'credential-source': undefined,
    'credentials-location': 'temp',
    'export-access-token': false,
    universe: 'googleapis.com',
    request_reason: undefined,
    export_environment_variables: undefined,
    cleanup_credentials: undefined,
    ...changes,
  }
}

export const federated = json({
  access_token: 'federated-token',
  expires_in: 3599,
  token_type: 'Bearer',
})
export const access = json({ accessToken: 'access-token', expireTime: '2030-01-01T00:00:00Z' })

/** Runs an exchange against a server that gives these answers one after another. */
export async function run(
  replies: readonly Reply[],
  changes: Partial<Inputs> = {},
  tokens = createTokens({ tokenUrl: githubTokenUrl }),
  more: Readonly<Record<string, string>> = {},
) {
  const server = await startServer(...replies)
  const { context, masked, lines } = createTestContext()
  const env = {
    GHA_ENDPOINT_OVERRIDE_sts: `${server.url}/sts/v1/`,
    GHA_ENDPOINT_OVERRIDE_iamcredentials: `${server.url}/v1`,
    GHA_ENDPOINT_OVERRIDE_oauth2: `${server.url}/oauth2/`,
    ...more,
  }
  const prepared = gcp.prepare(inputs(changes), env, ['/opt/node', '/opt/action/index.js'])
  const outcome = prepared.run(tokens, context)
  await outcome.catch(() => undefined)
  await server[Symbol.asyncDispose]()
  return { outcome, prepared, seen: server.seen, masked, lines, url: server.url }
}

/** The document of a file that the sink writes. */
export function documentOf(credentials: Credentials, variable = 'GOOGLE_APPLICATION_CREDENTIALS') {
  const value = credentials.env[variable]
  const file = credentials.files.find(
    (candidate) => typeof value === 'object' && 'file' in value && candidate.name === value.file,
  )
  if (!(file?.content instanceof Secret)) throw new Error('There is no secret file')
  return JSON.parse(file.content.reveal())
}
