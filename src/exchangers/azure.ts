import { explainingRefusals } from '../refusal.ts'
import { type Credentials, defineExchanger, type TokenUrl } from '../types.ts'
import { azureCauses } from './azure/causes.ts'
import { type AzureToken, requestToken } from './azure/exchange.ts'
import { type AzureRequest, azureClouds, azureInputs, readRequest } from './azure/inputs.ts'

/**
 * Azure, through a federated identity credential of Microsoft Entra ID.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export default defineExchanger({
  name: 'azure',
  title: 'Azure',
  summary: 'Signs in as an app registration or managed identity that trusts the ID token.',
  inputs: azureInputs,
  outputs: {
    'access-token': { description: 'The access token for scope.' },
    'expires-at': { description: 'When that access token ends, in ISO 8601.' },
  },
  // @azure/identity's identity client defaults it with ??, so an empty one becomes the host.
  neutral: { AZURE_AUTHORITY_HOST: azureClouds.azurecloud.authority },

  prepare(values, env) {
    const request = readRequest(values, env)
    return {
      audience: request.cloud.audience,
      endpoints: [request.url],
      variables: [
        'AZURE_CLIENT_ID',
        'AZURE_TENANT_ID',
        ...(request.subscriptionId === undefined ? [] : ['AZURE_SUBSCRIPTION_ID']),
        'AZURE_AUTHORITY_HOST',
        'ARM_CLIENT_ID',
        'ARM_TENANT_ID',
        ...(request.subscriptionId === undefined ? [] : ['ARM_SUBSCRIPTION_ID']),
        'ARM_USE_OIDC',
        'ARM_ENVIRONMENT',
        'ARM_OIDC_REQUEST_URL',
      ],
      async run(tokens, context) {
        const facts = { service: 'Entra ID', compares: describeTrust(request), causes: azureCauses }
        const result = await explainingRefusals(tokens, facts, (present) =>
          requestToken(request, tokens, present, context),
        )
        return toCredentials(request, result, tokens.tokenUrl)
      },
    }
  },
})

function toCredentials(
  request: AzureRequest,
  result: AzureToken,
  tokenUrl: TokenUrl | undefined,
): Credentials {
  const { clientId, tenantId, subscriptionId } = request
  const { expiresAt } = result
  return {
    identity: `application ${clientId} in tenant ${tenantId}`,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    env: {
      AZURE_CLIENT_ID: clientId,
      AZURE_TENANT_ID: tenantId,
      ...(subscriptionId === undefined ? {} : { AZURE_SUBSCRIPTION_ID: subscriptionId }),
      AZURE_AUTHORITY_HOST: request.authority,
      ARM_CLIENT_ID: clientId,
      ARM_TENANT_ID: tenantId,
      ...(subscriptionId === undefined ? {} : { ARM_SUBSCRIPTION_ID: subscriptionId }),
      ARM_USE_OIDC: 'true',
      ARM_ENVIRONMENT: request.cloud.terraform,
      // Terraform asks for the public cloud's audience unless its URL has one: hashicorp/terraform-provider-azurerm#28059.
      // It reads the answer as GitHub writes it, so another shape is of no use to it.
      ...(tokenUrl?.field === 'value' ? { ARM_OIDC_REQUEST_URL: tokenUrl.url.href } : {}),
    },
    outputs: {
      'access-token': result.token,
      ...(expiresAt === undefined ? {} : { 'expires-at': expiresAt.toISOString() }),
    },
    files: [],
  }
}

function describeTrust(request: AzureRequest): readonly string[] {
  return [
    `application: ${request.clientId} in tenant ${request.tenantId}, its federated credentials`,
    "iss: the credential's issuer, exactly, a slash at the end included",
    "sub: the credential's subject, exactly, capital letters included, or its claims matching expression",
    `aud: the credential's audience, usually ${request.cloud.audience}`,
  ]
}
