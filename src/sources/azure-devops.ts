import { OidcError } from '../core/errors.ts'
import type { Context, Env, OpenSource, TokenSource } from '../core/types.ts'
import { parseHttpEndpoint } from '../http/endpoint.ts'
import { requestJson, textAt } from '../http/request.ts'

const connectionVariables = [
  'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID',
  'ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID',
  'ARM_OIDC_AZURE_SERVICE_CONNECTION_ID',
] as const

/**
 * Azure Pipelines' ID tokens, one for each service connection with workload identity federation.
 *
 * @see https://learn.microsoft.com/rest/api/azure/devops/distributedtask/oidctoken/create
 */
const azureDevops: TokenSource = {
  name: 'azure-devops',
  summary:
    'Azure Pipelines, in a job with a service connection that uses workload identity federation.',
  detectedBy: 'the variable SYSTEM_OIDCREQUESTURI',

  open(context) {
    const { env } = context
    if (!env.SYSTEM_OIDCREQUESTURI) return undefined
    const endpoint = parseHttpEndpoint(env.SYSTEM_OIDCREQUESTURI, 'SYSTEM_OIDCREQUESTURI')
    if (!env.SYSTEM_ACCESSTOKEN) throw missingToken()
    return openEndpoint(endpoint, env.SYSTEM_ACCESSTOKEN, readConnection(env), context)
  },
}

export default azureDevops

function openEndpoint(
  endpoint: URL,
  token: string,
  connection: string,
  context: Context,
): OpenSource {
  const bearer = context.mask(token)
  const url = new URL(endpoint)
  url.searchParams.set('api-version', '7.1')
  url.searchParams.set('serviceConnectionId', connection)
  return {
    endpoints: [endpoint],
    later: () => ({ pipeline: { connection, url: endpoint, token: bearer } }),
    // The service sets the audience. The caller checks it.
    mint: () =>
      requestJson(
        {
          service: 'Azure DevOps',
          label: 'Requesting an ID token from Azure DevOps',
          request: () => ({
            method: 'POST',
            url,
            headers: {
              authorization: `Bearer ${bearer.reveal()}`,
              'content-type': 'application/json',
              accept: 'application/json',
              // Without this header, a refused request gets a sign-in page.
              'x-tfs-fedauthredirect': 'Suppress',
            },
          }),
          wanted: 'a token',
          pick: (body) => textAt(body, 'oidcToken'),
          refusedAs: 'ERR_TOKEN_REQUEST',
        },
        context,
      ).catch((error: unknown) => {
        throw explainFailure(error)
      }),
  }
}

function readConnection(env: Env): string {
  const connection = connectionVariables.map((name) => env[name]).find(Boolean)
  if (connection) return connection
  throw new OidcError('ERR_TOKEN_PERMISSION', 'No service connection is set', {
    hint: `Set ${connectionVariables[0]} to the id of a service connection with workload identity federation.`,
  })
}

function missingToken(): OidcError {
  return new OidcError(
    'ERR_TOKEN_PERMISSION',
    'This job may not request an ID token: SYSTEM_ACCESSTOKEN is not set',
    { hint: 'Map it in the step:\n  env:\n    SYSTEM_ACCESSTOKEN: $(System.AccessToken)' },
  )
}

function explainFailure(error: unknown): unknown {
  if (!(error instanceof OidcError) || error.code !== 'ERR_TOKEN_REQUEST') return error
  return error.with({
    hint: 'Reference the service connection in this stage, allow the pipeline to use it, and check that it uses workload identity federation.',
  })
}
