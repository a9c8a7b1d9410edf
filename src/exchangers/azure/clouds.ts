/** What differs from one Azure cloud to the next. */
export interface Cloud {
  /** Entra ID's origin. */
  readonly authority: string
  /** Azure Resource Manager's origin, the default resource. */
  readonly resource: string
  /** The audience that federated credentials of this cloud have by default. */
  readonly audience: string
  /** Terraform's name for it, in ARM_ENVIRONMENT. */
  readonly terraform: string | undefined
  /** The name that `az` and Az PowerShell have for it. */
  readonly name: string
}

/**
 * The clouds by the names that azure/login has for them.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 */
export const azureClouds = {
  azurecloud: {
    authority: 'https://login.microsoftonline.com',
    resource: 'https://management.azure.com',
    audience: 'api://AzureADTokenExchange',
    terraform: 'public',
    name: 'AzureCloud',
  },
  azureusgovernment: {
    authority: 'https://login.microsoftonline.us',
    resource: 'https://management.usgovcloudapi.net',
    audience: 'api://AzureADTokenExchangeUSGov',
    terraform: 'usgovernment',
    name: 'AzureUSGovernment',
  },
  azurechinacloud: {
    authority: 'https://login.chinacloudapi.cn',
    resource: 'https://management.chinacloudapi.cn',
    audience: 'api://AzureADTokenExchangeChina',
    terraform: 'china',
    name: 'AzureChinaCloud',
  },
} as const satisfies Record<string, Cloud>

/**
 * Azure Stack Hub: its Resource Manager says at run time where tokens come from and what they are for.
 *
 * @param resource the origin of its Resource Manager
 */
export function azureStack(resource: string): Cloud {
  return {
    authority: '',
    resource,
    audience: azureClouds.azurecloud.audience,
    // The azurerm provider has no Azure Stack.
    terraform: undefined,
    name: 'azurestack',
  }
}
