import { OidcError } from '../../core/errors.ts'
import type { Context, Env, HttpRequest } from '../../core/types.ts'
import { parseEndpoint } from '../../http/endpoint.ts'
import { type AccessToken, pickAccessToken, requestJson } from '../../http/request.ts'

/** The endpoint of this machine's managed identity. */
export interface IdentityEndpoint {
  readonly url: URL
  readonly version: string
  readonly headers: Readonly<Record<string, string>>
  /** Its name in messages. */
  readonly title: string
}

/**
 * Finds the endpoint for managed identity tokens: the one that variables name on App Service, Container Apps and the
 * like, or the metadata service of a virtual machine.
 *
 * @see https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
 * @throws {OidcError} `ERR_ENDPOINT`
 */
export function findIdentityEndpoint(env: Env): IdentityEndpoint {
  if (env.IDENTITY_ENDPOINT && env.IDENTITY_HEADER) {
    return {
      url: parseEndpoint(env.IDENTITY_ENDPOINT, 'IDENTITY_ENDPOINT'),
      version: '2019-08-01',
      headers: { 'X-IDENTITY-HEADER': env.IDENTITY_HEADER },
      title: 'The managed identity endpoint',
    }
  }
  const host = env.AZURE_POD_IDENTITY_AUTHORITY_HOST || 'http://169.254.169.254'
  const base = parseEndpoint(host, 'AZURE_POD_IDENTITY_AUTHORITY_HOST')
  return {
    url: new URL('/metadata/identity/oauth2/token', base),
    version: '2018-02-01',
    headers: { Metadata: 'true' },
    title: "The machine's metadata service",
  }
}

/** Requests a token of the managed identity. `clientId` selects one if the machine has several. */
export async function requestIdentityToken(
  endpoint: IdentityEndpoint,
  wanted: { readonly scope: string; readonly clientId: string | undefined },
  context: Context,
): Promise<AccessToken> {
  try {
    return await requestJson(
      {
        service: endpoint.title,
        label: 'Requesting a token of the managed identity',
        request: () => toRequest(endpoint, wanted),
        wanted: 'access_token',
        pick: (body) => pickAccessToken(body, context),
        // Documented as transient: 410 while the service is updated.
        isTransient: (reply) => reply.status === 410,
      },
      context,
    )
  } catch (error) {
    if (!(error instanceof OidcError)) throw error
    const hint =
      'auth-type: IDENTITY works on an Azure machine (a self-hosted runner) that has a managed identity. ' +
      'If it has several, set client-id. Elsewhere, leave auth-type out to use the ID token.'
    throw error.with({ hint })
  }
}

function toRequest(
  endpoint: IdentityEndpoint,
  { scope, clientId }: { readonly scope: string; readonly clientId: string | undefined },
): HttpRequest {
  const url = new URL(endpoint.url)
  url.searchParams.set('api-version', endpoint.version)
  url.searchParams.set('resource', scope.replace(/\/\.default$/, ''))
  if (clientId !== undefined) url.searchParams.set('client_id', clientId)
  return { method: 'GET', url, headers: { ...endpoint.headers, Accept: 'application/json' } }
}
