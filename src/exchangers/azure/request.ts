import { join } from 'node:path'
import { OidcError } from '../../core/errors.ts'
import { closest, quoteForeign } from '../../core/text.ts'
import type { Env } from '../../core/types.ts'
import { parseHttpEndpoint } from '../../http/endpoint.ts'
import { azureClouds, azureStack, type Cloud } from './clouds.ts'
import { checkGuid, type Principal, readPrincipal } from './creds.ts'
import { type AzureInputs, exportGroups } from './inputs.ts'

type ExportGroup = (typeof exportGroups)[number]

/** How the identity proves itself. */
export type SignIn =
  | { readonly kind: 'federated' }
  /** `secret` is not masked yet. */
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'managed-identity' }

/** One access token to request. */
export interface WantedToken {
  /** The scope or resource as given, its key in the output access-tokens. */
  readonly name: string
  readonly scope: string
}

/** The checked inputs. */
export interface AzureRequest {
  readonly cloud: Cloud
  /** Entra ID's origin and path; empty if only the Azure Stack's Resource Manager knows it. */
  readonly authority: string
  readonly signIn: SignIn
  readonly clientId: string | undefined
  readonly tenantId: string | undefined
  readonly subscriptionId: string | undefined
  /** An empty scope stands for an Azure Stack's own Resource Manager. */
  readonly tokens: readonly WantedToken[]
  readonly groups: ReadonlySet<ExportGroup>
  readonly cli: boolean
  readonly powershell: boolean
  readonly allowNoSubscriptions: boolean
  /** Whether a background process keeps the token file fresh. */
  readonly renew: boolean
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
  const signIn = readSignIn(values['auth-type'], principal)
  const cloud = readCloud(values.environment, principal.resourceManagerEndpoint)
  const { clientId, tenantId, subscriptionId, warnings } = principal
  const request: AzureRequest = {
    cloud,
    authority: readAuthority(cloud, env),
    signIn,
    clientId,
    tenantId,
    subscriptionId,
    tokens: readTokens(values, cloud, signIn),
    groups: readGroups(values['export-groups'], signIn),
    cli: values['azure-cli-login'],
    powershell: values['enable-AzPSSession'],
    allowNoSubscriptions: values['allow-no-subscriptions'],
    renew: values.renew,
    warnings,
  }
  checkSubscription(request)
  return request
}

function readSignIn(authType: string, principal: Principal): SignIn {
  switch (authType.toUpperCase()) {
    case 'IDENTITY':
      return { kind: 'managed-identity' }
    case 'SERVICE_PRINCIPAL':
      break
    default: {
      const meant = closest(authType, ['SERVICE_PRINCIPAL', 'IDENTITY'])
      throw new OidcError('ERR_INPUT', `Unknown auth-type: ${quoteForeign(authType, 60)}`, {
        hint: `Use SERVICE_PRINCIPAL or IDENTITY.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
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
        hint: "Set client-id and tenant-id, or creds. With auth-type: IDENTITY, the machine's managed identity needs neither. An input from a secret is empty if the secret does not exist, as in pull requests from forks.",
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
      throw new OidcError(
        'ERR_INPUT',
        'environment: azurestack requires resource-manager-endpoint',
        {
          hint: 'Set it as an input, or as resourceManagerEndpointUrl in creds: https://management.<region>.<domain>.',
        },
      )
    }
    return azureStack(parseHttpEndpoint(endpoint, 'resource-manager-endpoint').origin)
  }
  const found = Object.entries(azureClouds).find(([cloud]) => cloud === key)
  if (found !== undefined) return found[1]
  const names = [...Object.keys(azureClouds), 'azurestack'].join(', ')
  throw new OidcError('ERR_INPUT', `Unknown environment: ${quoteForeign(name, 60)}`, {
    hint:
      key === 'azuregermancloud'
        ? `That cloud was closed in 2021. Use one of ${names}.`
        : `Use one of ${names}.`,
  })
}

function readAuthority(cloud: Cloud, env: Env): string {
  const override = env.AZURE_AUTHORITY_HOST
  if (override) {
    const base = parseHttpEndpoint(override, 'AZURE_AUTHORITY_HOST')
    return `${base.origin}${base.pathname.replace(/\/+$/, '')}`
  }
  return cloud.authority
}

function readTokens(values: AzureInputs, cloud: Cloud, signIn: SignIn): readonly WantedToken[] {
  const scopes = (values.scope ?? []).map((scope) => {
    if (/^\S+\/\.default$/.test(scope)) return { name: scope, scope }
    throw new OidcError(
      'ERR_INPUT',
      `scope does not end in /.default: ${quoteForeign(scope, 100)}`,
      {
        hint: 'For example https://vault.azure.net/.default. Separate several with commas or newlines.',
      },
    )
  })
  const resources = (values.resource ?? []).map((resource) => {
    if (/^\S+$/.test(resource) && !resource.endsWith('/.default'))
      return { name: resource, scope: `${resource}/.default` }
    throw new OidcError('ERR_INPUT', `resource is not valid: ${quoteForeign(resource, 100)}`, {
      hint: 'For example https://vault.azure.net. A value that ends in /.default belongs in scope.',
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
  // The tools ask the metadata service themselves, and it may answer only them.
  const isForTools = values['azure-cli-login'] || values['enable-AzPSSession']
  if (signIn.kind === 'managed-identity' && isForTools) return []
  // An Azure Stack names its audience at run time.
  if (cloud.authority === '') return [{ name: cloud.resource, scope: '' }]
  const scope = `${cloud.resource}/.default`
  return [{ name: scope, scope }]
}

function readGroups(
  names: readonly string[] | undefined,
  signIn: SignIn,
): ReadonlySet<ExportGroup> {
  const usual: readonly ExportGroup[] = ['identity', 'terraform']
  if (names === undefined)
    return new Set(signIn.kind === 'federated' ? [...usual, 'token-file'] : usual)
  const groups = new Set<ExportGroup>()
  for (const name of names) {
    const group = exportGroups.find((known) => known === name)
    if (group === undefined) {
      const meant = closest(name, exportGroups)
      throw new OidcError('ERR_INPUT', `export-groups has no ${quoteForeign(name, 60)}`, {
        hint: `Use ${exportGroups.join(', ')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
      })
    }
    groups.add(group)
  }
  if (groups.has('none') && groups.size > 1) {
    throw new OidcError('ERR_INPUT', 'export-groups combines none with other groups', {
      hint: 'Use none alone.',
    })
  }
  if (groups.has('token-file') && signIn.kind !== 'federated') {
    throw new OidcError(
      'ERR_INPUT',
      'export-groups has token-file, but this login uses no ID token',
      {
        hint: 'A token file requires auth-type: SERVICE_PRINCIPAL and no secret in creds.',
      },
    )
  }
  return groups
}

/** `az` and Az PowerShell work in a subscription; the exchange itself needs none. */
function checkSubscription(request: AzureRequest): void {
  if (!request.cli && !request.powershell) return
  if (request.subscriptionId !== undefined || request.allowNoSubscriptions) return
  throw new OidcError('ERR_INPUT', 'subscription-id is missing', {
    hint: 'Set it, or set allow-no-subscriptions: true. Without azure-cli-login and enable-AzPSSession, no subscription is needed.',
  })
}

/** The folder of the extensions that are installed for `az`. */
export function extensionFolder(env: Env): string | undefined {
  if (env.AZURE_EXTENSION_DIR) return env.AZURE_EXTENSION_DIR
  const home = env.HOME || env.USERPROFILE
  if (env.AZURE_CONFIG_DIR) return join(env.AZURE_CONFIG_DIR, 'cliextensions')
  return home ? join(home, '.azure', 'cliextensions') : undefined
}
