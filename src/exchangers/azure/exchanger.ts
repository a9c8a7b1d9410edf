import { describeClaims } from '../../core/jwt.ts'
import { type Context, defineExchanger, type Env, type TokenSupply } from '../../core/types.ts'
import { explainingRefusals, type RefusalFacts } from '../refusal.ts'
import { describeStack, metadataUrl } from './azure-stack.ts'
import { azureCauses } from './causes.ts'
import { azureClouds } from './clouds.ts'
import { type AzureTokens, announcedVariables, ownVariables, toCredentials } from './credentials.ts'
import { requestToken, requestTokenBySecret } from './exchange.ts'
import { azureInputs } from './inputs.ts'
import { findIdentityEndpoint, requestIdentityToken } from './managed-identity.ts'
import { type AzureRequest, readRequest } from './request.ts'

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
    'access-token': { description: 'The access token for the first scope or resource.' },
    'expires-at': { description: 'When that access token expires, in ISO 8601.' },
    'access-tokens': {
      description:
        'All access tokens as a JSON object with the given scopes and resources as its keys, if there are several.',
    },
  },
  subActionDefaults: {
    audience: azureClouds.azurecloud.audience,
    'azure-cli-login': 'true',
    'export-groups': 'none',
  },
  // @azure/identity uses an empty value as the host.
  neutral: { AZURE_AUTHORITY_HOST: azureClouds.azurecloud.authority },

  prepare(values, env) {
    const request = readRequest(values, env)
    return {
      token:
        request.signIn.kind === 'federated'
          ? { kind: 'now', audience: request.cloud.audience }
          : { kind: 'none' },
      // GitHub's expressions, with which azure/login reads it, ignore case.
      ...(env.AZURE_LOGIN_POST_CLEANUP?.toLowerCase() === 'false' ? { cleanup: false } : {}),
      endpoints: endpointsOf(request, env),
      variables: announcedVariables(request, env),
      ownVariables: ownVariables(announcedVariables(request, env)),
      async run(tokens, context) {
        for (const warning of request.warnings) context.log.warning(`azure: ${warning}`)
        if (request.signIn.kind === 'federated') await logClaims(tokens, context)
        return toCredentials(request, await obtain(request, tokens, context), tokens, context)
      },
    }
  },
})

function endpointsOf(request: AzureRequest, env: Env): readonly URL[] {
  if (request.signIn.kind === 'managed-identity')
    return request.tokens.length === 0 ? [] : [findIdentityEndpoint(env).url]
  const { authority, cloud } = request
  return authority === '' ? [metadataUrl(cloud.resource)] : [tokenUrl(authority, request)]
}

function tokenUrl(authority: string, request: AzureRequest): URL {
  return new URL(`${authority}/${request.tenantId}/oauth2/v2.0/token`)
}

/** Requests all tokens, in parallel. */
async function obtain(
  request: AzureRequest,
  tokens: TokenSupply,
  context: Context,
): Promise<AzureTokens> {
  const { signIn, cloud, clientId = '' } = request
  if (signIn.kind === 'managed-identity') {
    const endpoint = findIdentityEndpoint(context.env)
    const results = request.tokens.map(async ({ name, scope }) => {
      const wanted = { scope: scope || `${cloud.resource}/.default`, clientId: request.clientId }
      return { name, ...(await requestIdentityToken(endpoint, wanted, context)) }
    })
    return { authority: request.authority, secret: undefined, tokens: await Promise.all(results) }
  }
  // Masked before the first request.
  const secret = signIn.kind === 'secret' ? context.mask(signIn.secret) : undefined
  const site =
    request.authority === ''
      ? await describeStack(cloud.resource, context)
      : { authority: request.authority, scope: `${cloud.resource}/.default` }
  const facts: RefusalFacts = {
    service: 'Entra ID',
    compares: describeTrust(request),
    causes: azureCauses(cloud.audience),
    async advise(claims, said) {
      const { adviseOnRefusal } = await import('../../trust/advice.ts')
      return adviseOnRefusal({ cloud: 'azure', claims, said, offer: { cloud: 'azure', clientId } })
    },
  }
  const url = tokenUrl(site.authority, request)
  const results = request.tokens.map(async ({ name, scope }) => {
    const wanted = { url, clientId, scope: scope || site.scope }
    const token =
      secret === undefined
        ? await explainingRefusals(tokens, facts, (present) =>
            requestToken(wanted, tokens, present, context),
          )
        : await requestTokenBySecret(wanted, secret, context)
    return { name, ...token }
  })
  return { authority: site.authority, secret, tokens: await Promise.all(results) }
}

/** azure/login logs these too: they are usually all that a federated credential needs. */
async function logClaims(tokens: TokenSupply, context: Context): Promise<void> {
  const { claims } = await tokens.get()
  const lines = describeClaims(claims).filter((line) => /^(?:iss|job_workflow_ref):/.test(line))
  if (lines.length > 0) context.log.info(`azure: its ${lines.join(', its ')}`)
}

function describeTrust(request: AzureRequest): readonly string[] {
  return [
    `application: ${request.clientId} in tenant ${request.tenantId}, its federated credentials`,
    "iss: the credential's issuer, exactly, including a trailing slash",
    "sub: the credential's subject, exactly and case-sensitively, or its claims matching expression",
    `aud: the credential's audience, usually ${request.cloud.audience}`,
  ]
}
