import { OidcError } from '../../core/errors.ts'
import type { Context } from '../../core/types.ts'
import { parseEndpoint } from '../../http/endpoint.ts'
import { requestJson } from '../../http/request.ts'
import { azureClouds } from './clouds.ts'

/** Where an Azure Stack Hub signs in, and what its Resource Manager's tokens are for. */
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
      label: 'Asking the Azure Stack where it signs in',
      request: () => ({ method: 'GET', url, headers: { Accept: 'application/json' } }),
      wanted: 'authentication.loginEndpoint and authentication.audiences',
      pick: pickAuthentication,
    },
    context,
  )
  const authority = parseEndpoint(login, `The login endpoint that ${url.host} names`)
  if (!isTrusted(authority, url)) {
    throw new OidcError(
      'ERR_ENDPOINT',
      `${url.host} says that it signs in at ${authority.host}, which is neither Microsoft's nor of its own domain`,
      { hint: 'Check resource-manager-endpoint. The ID token was sent nowhere.' },
    )
  }
  if (/\/adfs\/?$/.test(authority.pathname)) {
    throw new OidcError('ERR_INPUT', `The Azure Stack ${url.host} signs in through AD FS`, {
      hint: 'AD FS takes no ID tokens of other issuers; only an Azure Stack that is connected to Entra ID does.',
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

/** A token goes to Microsoft's own hosts, or to the domain that the user named: what its answer says is not enough. */
export function isTrusted(authority: URL, resource: URL): boolean {
  if (Object.values(azureClouds).some((cloud) => cloud.authority === authority.origin)) return true
  if (authority.hostname === resource.hostname) return true
  // Its addresses are management.<region>.<domain> and adfs.<region>.<domain>.
  const own = /^(?:admin)?management(\.[^.]+\..+)$/.exec(resource.hostname)?.[1]
  return own !== undefined && authority.hostname.endsWith(own)
}
