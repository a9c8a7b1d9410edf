import { parseEndpoint } from '../../endpoint.ts'
import { OidcError } from '../../errors.ts'
import { quoteForeign } from '../../text.ts'
import type { Env, InputSpecs, InputValues } from '../../types.ts'

const guid = {
  test: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  example: '00000000-0000-0000-0000-000000000000',
}

/** The inputs, named as in azure/login. */
export const azureInputs = {
  'client-id': {
    description:
      'The application (client) ID of the app registration or user-assigned managed identity, a GUID.',
    required: true,
    pattern: guid,
  },
  'tenant-id': {
    description: 'The directory (tenant) ID, a GUID.',
    required: true,
    pattern: guid,
  },
  'subscription-id': {
    description: 'The subscription that later steps work in, a GUID.',
    pattern: guid,
  },
  environment: {
    description:
      'The Azure cloud: azurecloud, azureusgovernment or azurechinacloud, in capital or small letters. Default: azurecloud.',
    default: 'azurecloud',
  },
  scope: {
    description:
      "What the access token is for, ending in /.default. Default: the cloud's Azure Resource Manager.",
  },
} as const satisfies InputSpecs

/** Their parsed values. */
export type AzureInputs = InputValues<typeof azureInputs>

/**
 * Each cloud's hosts and audience.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 */
export const azureClouds = {
  azurecloud: {
    authority: 'https://login.microsoftonline.com',
    resource: 'https://management.azure.com',
    audience: 'api://AzureADTokenExchange',
    terraform: 'public',
  },
  azureusgovernment: {
    authority: 'https://login.microsoftonline.us',
    resource: 'https://management.usgovcloudapi.net',
    audience: 'api://AzureADTokenExchangeUSGov',
    terraform: 'usgovernment',
  },
  azurechinacloud: {
    authority: 'https://login.chinacloudapi.cn',
    resource: 'https://management.chinacloudapi.cn',
    audience: 'api://AzureADTokenExchangeChina',
    terraform: 'china',
  },
} as const

type Cloud = (typeof azureClouds)[keyof typeof azureClouds]

/** What the one request needs, and what is published next to its token. */
export interface AzureRequest {
  readonly cloud: Cloud
  readonly authority: string
  readonly url: URL
  readonly clientId: string
  readonly tenantId: string
  readonly subscriptionId: string | undefined
  readonly scope: string
}

/** Checks the inputs as a whole and resolves the URL. */
export function readRequest(values: AzureInputs, env: Env): AzureRequest {
  for (const name of ['client-id', 'tenant-id', 'subscription-id'] as const) {
    const value = values[name]
    if (value === undefined || guid.test.test(value)) continue
    throw new OidcError('ERR_INPUT', `${name} is not a GUID: ${quoteForeign(value, 60)}`, {
      hint: `It looks like ${guid.example}; the portal shows it as an ID, not as a name.`,
    })
  }
  const cloud = readCloud(values.environment)
  const override = env.AZURE_AUTHORITY_HOST
  const base =
    override === undefined || override === ''
      ? parseEndpoint(cloud.authority, 'environment')
      : parseEndpoint(override, 'AZURE_AUTHORITY_HOST')
  const authority = `${base.origin}${base.pathname.replace(/\/+$/, '')}`
  return {
    cloud,
    authority,
    url: new URL(`${authority}/${values['tenant-id']}/oauth2/v2.0/token`),
    clientId: values['client-id'],
    tenantId: values['tenant-id'],
    subscriptionId: values['subscription-id'],
    scope: readScope(values.scope, cloud),
  }
}

function readCloud(name: string): Cloud {
  const key = name.toLowerCase()
  const found = Object.entries(azureClouds).find(([cloud]) => cloud === key)
  if (found !== undefined) return found[1]
  throw new OidcError('ERR_INPUT', `environment is not a known cloud: ${quoteForeign(name, 60)}`, {
    hint: `It is one of ${Object.keys(azureClouds).join(', ')}.`,
  })
}

function readScope(scope: string | undefined, cloud: Cloud): string {
  if (scope === undefined) return `${cloud.resource}/.default`
  if (/^\S+\/\.default$/.test(scope)) return scope
  throw new OidcError('ERR_INPUT', `scope does not end in /.default: ${quoteForeign(scope, 100)}`, {
    hint: 'Give one resource with /.default behind it, such as https://vault.azure.net/.default.',
  })
}
