/** The settings of one Azure cloud. */
export interface Cloud {
  /** Entra ID's origin. */
  readonly authority: string
  /** Azure Resource Manager's origin, the default resource. */
  readonly resource: string
  /** The default audience of this cloud's federated credentials. */
  readonly audience: string
  /** Its name in Terraform's ARM_ENVIRONMENT. */
  readonly terraform: string | undefined
  /** Its name in `az` and Az PowerShell. */
  readonly name: string
}

/**
 * The clouds by their names in azure/login.
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
 * Azure Stack Hub: its Resource Manager names the sign-in address and the scope at run time.
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
