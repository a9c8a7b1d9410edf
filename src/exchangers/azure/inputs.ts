import type { InputSpecs, InputValues } from '../../core/types.ts'

export const guid = {
  test: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  example: '00000000-0000-0000-0000-000000000000',
}

/** Groups of variables for later steps. */
export const exportGroups = ['identity', 'terraform', 'token-file', 'none'] as const

/** The inputs; those of azure/login have its names. */
export const azureInputs = {
  'client-id': {
    description:
      'The application (client) ID of the app registration or user-assigned managed identity, a GUID. With auth-type: IDENTITY, set it only for a user-assigned identity.',
    pattern: guid,
  },
  'tenant-id': {
    description: 'The directory (tenant) ID, a GUID.',
    pattern: guid,
  },
  'subscription-id': {
    description: 'The subscription that later steps work in, a GUID.',
    pattern: guid,
  },
  creds: {
    description:
      'The IDs in one JSON object: clientId, tenantId, subscriptionId, resourceManagerEndpointUrl. With clientSecret, no ID token is used and the step warns. Ignored if one of the IDs is an input.',
    type: 'secret',
  },
  environment: {
    description:
      'The Azure cloud: azurecloud, azureusgovernment, azurechinacloud or azurestack, in any case. Default: azurecloud.',
    default: 'azurecloud',
  },
  'resource-manager-endpoint': {
    description:
      'The Resource Manager URL of an Azure Stack Hub. Required with environment: azurestack, here or in creds.',
  },
  'auth-type': {
    description:
      "SERVICE_PRINCIPAL exchanges the ID token; IDENTITY uses this machine's managed identity. Default: SERVICE_PRINCIPAL.",
    default: 'SERVICE_PRINCIPAL',
  },
  scope: {
    description:
      "The scopes of the access tokens, each ending in /.default. Default: the cloud's Azure Resource Manager.",
    type: 'list',
  },
  resource: {
    description:
      'The same by resource, such as https://vault.azure.net: each stands for the scope RESOURCE/.default.',
    type: 'list',
  },
  'export-groups': {
    description:
      'The variables for later steps: identity (AZURE_CLIENT_ID and others), terraform (ARM_CLIENT_ID and others), token-file (AZURE_FEDERATED_TOKEN_FILE, for the Azure SDKs), or none. Default: identity, terraform, token-file; in the azure action: none.',
    type: 'list',
  },
  renew: {
    description:
      'Whether a background process keeps the token file fresh until the job ends. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  'azure-cli-login': {
    description:
      'Whether az is logged in for later steps, in a separate configuration folder that the post step removes. Default: false; in the azure action: true.',
    type: 'boolean',
    default: 'false',
  },
  'enable-AzPSSession': {
    description: 'Whether Azure PowerShell is logged in for later steps. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  'allow-no-subscriptions': {
    description:
      'Whether az and Azure PowerShell may be logged in without access to any subscription. Default: false.',
    type: 'boolean',
    default: 'false',
  },
} as const satisfies InputSpecs

/** Their parsed values. */
export type AzureInputs = InputValues<typeof azureInputs>
