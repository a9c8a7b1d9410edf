import { join } from 'node:path'
import { OidcError } from '../../core/errors.ts'
import { closest, quoteForeign } from '../../core/text.ts'
import type { Env } from '../../core/types.ts'
import { parseEndpoint } from '../../http/endpoint.ts'
import { azureClouds, azureStack, type Cloud } from './clouds.ts'
import { checkGuid, type Principal, readPrincipal } from './creds.ts'
import { type AzureInputs, exportGroups } from './inputs.ts'

type ExportGroup = (typeof exportGroups)[number]

/** How the access tokens are obtained. */
export type Way =
  | { readonly kind: 'federated' }
  /** `secret` is not masked yet. */
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'managed-identity' }

/** One access token that is wanted. */
export interface WantedToken {
  /** The name under which it is handed out: as it was given. */
  readonly name: string
  readonly scope: string
}

/** Everything that was asked for, checked. */
export interface AzureRequest {
  readonly cloud: Cloud
  /** Entra's origin and path; empty where only the Azure Stack's Resource Manager knows it. */
  readonly authority: string
  readonly way: Way
  readonly clientId: string | undefined
  readonly tenantId: string | undefined
  readonly subscriptionId: string | undefined
  /** Never empty; empty text as scope stands for an Azure Stack's own Resource Manager. */
  readonly tokens: readonly [WantedToken, ...WantedToken[]]
  readonly groups: ReadonlySet<ExportGroup>
  readonly cli: boolean
  readonly powershell: boolean
  readonly allowNoSubscriptions: boolean
  readonly warnings: readonly string[]
}

/**
 * Checks the inputs as a whole.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT`
 */
export function readRequest(values: AzureInputs, env: Env): AzureRequest {
  for (const name of ['client-id', 'tenant-id', 'subscription-id'] as const)
    checkGuid(name, values[name])
  const principal = readPrincipal(values)
  const way = readWay(values['auth-type'], principal)
  const cloud = readCloud(values.environment, principal.resourceManagerEndpoint)
  const { clientId, tenantId, subscriptionId, warnings } = principal
  const request: AzureRequest = {
    cloud,
    authority: readAuthority(cloud, env),
    way,
    clientId,
    tenantId,
    subscriptionId,
    tokens: readTokens(values, cloud),
    groups: readGroups(values['export-groups'], way),
    cli: values['azure-cli-login'],
    powershell: values['enable-AzPSSession'],
    allowNoSubscriptions: values['allow-no-subscriptions'],
    warnings,
  }
  checkSubscription(request)
  return request
}

function readWay(authType: string, principal: Principal): Way {
  switch (authType.toUpperCase()) {
    case 'IDENTITY':
      return { kind: 'managed-identity' }
    case 'SERVICE_PRINCIPAL':
      break
    default: {
      const meant = closest(authType, ['SERVICE_PRINCIPAL', 'IDENTITY'])
      throw new OidcError('ERR_INPUT', `auth-type is not known: ${quoteForeign(authType, 60)}`, {
        hint: `It is SERVICE_PRINCIPAL or IDENTITY${meant === undefined ? '' : `; is ${meant} meant?`}.`,
      })
    }
  }
  const missing = [
    ...(principal.clientId === undefined ? ['client-id'] : []),
    ...(principal.tenantId === undefined ? ['tenant-id'] : []),
  ]
  if (missing.length > 0) {
    throw new OidcError(
      'ERR_INPUT',
      `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`,
      {
        hint: "Give client-id and tenant-id, or creds; with auth-type: IDENTITY the machine's managed identity needs neither. An input that comes from a secret is empty where the secret does not exist, as in pull requests from forks.",
      },
    )
  }
  const { clientSecret } = principal
  return clientSecret === undefined
    ? { kind: 'federated' }
    : { kind: 'secret', secret: clientSecret }
}

function readCloud(name: string, endpoint: string | undefined): Cloud {
  const key = name.toLowerCase()
  if (key === 'azurestack') {
    if (endpoint === undefined) {
      throw new OidcError('ERR_INPUT', 'environment: azurestack needs resource-manager-endpoint', {
        hint: 'Give it as an input, or as resourceManagerEndpointUrl in creds: https://management.<region>.<domain>.',
      })
    }
    return azureStack(parseEndpoint(endpoint, 'resource-manager-endpoint').origin)
  }
  const found = Object.entries(azureClouds).find(([cloud]) => cloud === key)
  if (found !== undefined) return found[1]
  const names = [...Object.keys(azureClouds), 'azurestack'].join(', ')
  throw new OidcError('ERR_INPUT', `environment is not a known cloud: ${quoteForeign(name, 60)}`, {
    hint:
      key === 'azuregermancloud'
        ? `That cloud was closed in 2021. It is one of ${names}.`
        : `It is one of ${names}.`,
  })
}

function readAuthority(cloud: Cloud, env: Env): string {
  const override = env.AZURE_AUTHORITY_HOST
  if (override) {
    const base = parseEndpoint(override, 'AZURE_AUTHORITY_HOST')
    return `${base.origin}${base.pathname.replace(/\/+$/, '')}`
  }
  return cloud.authority
}

function readTokens(values: AzureInputs, cloud: Cloud): AzureRequest['tokens'] {
  const scopes = (values.scope ?? []).map((scope) => {
    if (/^\S+\/\.default$/.test(scope)) return { name: scope, scope }
    throw new OidcError(
      'ERR_INPUT',
      `scope does not end in /.default: ${quoteForeign(scope, 100)}`,
      {
        hint: 'Such as https://vault.azure.net/.default; several are separated by commas or lines.',
      },
    )
  })
  const resources = (values.resource ?? []).map((resource) => {
    if (/^\S+$/.test(resource) && !resource.endsWith('/.default'))
      return { name: resource, scope: `${resource}/.default` }
    throw new OidcError('ERR_INPUT', `resource is not one: ${quoteForeign(resource, 100)}`, {
      hint: 'Such as https://vault.azure.net; what ends in /.default goes into scope.',
    })
  })
  const [first, ...rest] = [...scopes, ...resources]
  if (first !== undefined) {
    const unique = rest.filter(
      ({ name }, index) =>
        name !== first.name && rest.findIndex((one) => one.name === name) === index,
    )
    return [first, ...unique]
  }
  // Which audience an Azure Stack has is known only when it was asked.
  if (cloud.authority === '') return [{ name: cloud.resource, scope: '' }]
  const scope = `${cloud.resource}/.default`
  return [{ name: scope, scope }]
}

function readGroups(names: readonly string[], way: Way): ReadonlySet<ExportGroup> {
  const groups = new Set<ExportGroup>()
  for (const name of names) {
    const group = exportGroups.find((known) => known === name)
    if (group === undefined) {
      const meant = closest(name, exportGroups)
      throw new OidcError('ERR_INPUT', `export-groups has no ${quoteForeign(name, 60)}`, {
        hint: `There are ${exportGroups.join(', ')}${meant === undefined ? '' : `; is ${meant} meant?`}.`,
      })
    }
    groups.add(group)
  }
  if (groups.has('none') && groups.size > 1) {
    throw new OidcError('ERR_INPUT', 'export-groups has none and others', {
      hint: 'none stands alone.',
    })
  }
  if (groups.has('token-file') && way.kind !== 'federated') {
    throw new OidcError('ERR_INPUT', 'export-groups has token-file, but no ID token is used here', {
      hint: 'A token file needs SERVICE_PRINCIPAL as auth-type and no secret in creds.',
    })
  }
  return groups
}

/** `az` and Az PowerShell are to work in a subscription; the exchange itself needs none. */
function checkSubscription(request: AzureRequest): void {
  if (!request.cli && !request.powershell) return
  if (request.subscriptionId !== undefined || request.allowNoSubscriptions) return
  throw new OidcError('ERR_INPUT', 'subscription-id is missing', {
    hint: 'Give it, or set allow-no-subscriptions: true. Without azure-cli-login and enable-AzPSSession no subscription is needed.',
  })
}

/** The folder where `az` keeps extensions when it is given a configuration folder of its own. */
export function extensionFolder(env: Env): string | undefined {
  if (env.AZURE_EXTENSION_DIR) return env.AZURE_EXTENSION_DIR
  const home = env.HOME || env.USERPROFILE
  if (env.AZURE_CONFIG_DIR) return join(env.AZURE_CONFIG_DIR, 'cliextensions')
  return home ? join(home, '.azure', 'cliextensions') : undefined
}
