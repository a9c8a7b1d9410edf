import { OidcError } from '../../core/errors.ts'
import type { Context } from '../../core/types.ts'
import { parseEndpoint } from '../../http/endpoint.ts'
import { requestJson } from '../../http/request.ts'
import { azureClouds } from './clouds.ts'

/** The sign-in address of an Azure Stack Hub, and the scope of its Resource Manager. */
export interface StackSite {
  readonly authority: string
  readonly scope: string
}

/** The address at which an Azure Stack Hub describes itself. */
export function metadataUrl(resource: string): URL {
  return new URL('/metadata/endpoints?api-version=2015-01-01', resource)
}

/**
 * Asks an Azure Stack Hub where it signs in.
 *
 * @see https://learn.microsoft.com/azure-stack/user/azure-stack-rest-api-use
 * @throws {OidcError} `ERR_ENDPOINT` when it names a host that is neither Microsoft's nor its own
 */
export async function describeStack(resource: string, context: Context): Promise<StackSite> {
  const url = metadataUrl(resource)
  const { login, audience } = await requestJson(
    {
      service: `Azure Stack (${url.host})`,
      label: 'Reading the metadata of the Azure Stack',
      request: () => ({ method: 'GET', url, headers: { Accept: 'application/json' } }),
      wanted: 'authentication.loginEndpoint and authentication.audiences',
      pick: pickAuthentication,
    },
    context,
  )
  const authority = parseEndpoint(login, `The login endpoint of ${url.host}`)
  if (!isTrusted(authority, url)) {
    throw new OidcError(
      'ERR_ENDPOINT',
      `The login endpoint of ${url.host} is ${authority.host}, which belongs neither to Microsoft nor to the same domain`,
      { hint: 'Check resource-manager-endpoint. The ID token was not sent.' },
    )
  }
  if (/\/adfs\/?$/.test(authority.pathname)) {
    throw new OidcError('ERR_INPUT', `The Azure Stack ${url.host} signs in through AD FS`, {
      hint: 'AD FS does not accept ID tokens of other issuers. Only an Azure Stack that is connected to Entra ID does.',
    })
  }
  context.log.info(`azure: the Azure Stack ${url.host} signs in at ${authority.host}`)
  return { authority: authority.origin, scope: `${audience}/.default` }
}

function pickAuthentication(body: Readonly<Record<string, unknown>>) {
  const { authentication } = body
  if (typeof authentication !== 'object' || authentication === null) return undefined
  const { loginEndpoint, audiences } = authentication as Record<string, unknown>
  const [audience] = Array.isArray(audiences) ? (audiences as unknown[]) : []
  if (typeof loginEndpoint !== 'string' || typeof audience !== 'string') return undefined
  return /^\S+$/.test(audience) ? { login: loginEndpoint, audience } : undefined
}

/** A token goes only to Microsoft's hosts or to the domain that the user named. */
export function isTrusted(authority: URL, resource: URL): boolean {
  if (Object.values(azureClouds).some((cloud) => cloud.authority === authority.origin)) return true
  if (authority.hostname === resource.hostname) return true
  // Its addresses are management.<region>.<domain> and adfs.<region>.<domain>.
  const own = /^(?:admin)?management(\.[^.]+\..+)$/.exec(resource.hostname)?.[1]
  return own !== undefined && authority.hostname.endsWith(own)
}
