import { describeClaims } from '../../core/jwt.ts'
import { type Context, defineExchanger, type Env, type TokenSupply } from '../../core/types.ts'
import { explainingRefusals, type RefusalFacts } from '../refusal.ts'
import { describeStack, metadataUrl } from './azure-stack.ts'
import { azureCauses } from './causes.ts'
import { azureClouds } from './clouds.ts'
import { announcedVariables, type Obtained, toCredentials } from './credentials.ts'
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
    'expires-at': { description: 'When that access token ends, in ISO 8601.' },
    'access-tokens': {
      description:
        'All access tokens as a JSON object, by the scopes and resources as they were given, where there are several.',
    },
  },
  subActionDefaults: { 'azure-cli-login': 'true' },
  // @azure/identity's identity client defaults it with ??, so an empty one becomes the host.
  neutral: { AZURE_AUTHORITY_HOST: azureClouds.azurecloud.authority },

  prepare(values, env) {
    const request = readRequest(values, env)
    return {
      token:
        request.way.kind === 'federated'
          ? { kind: 'now', audience: request.cloud.audience }
          : { kind: 'none' },
      ...(env.AZURE_LOGIN_POST_CLEANUP === 'false' ? { cleanup: false } : {}),
      endpoints: endpointsOf(request, env),
      variables: announcedVariables(request, env),
      async run(tokens, context) {
        for (const warning of request.warnings) context.log.warning(`azure: ${warning}`)
        if (request.way.kind === 'federated') await tellClaims(tokens, context)
        return toCredentials(request, await obtain(request, tokens, context), tokens, context)
      },
    }
  },
})

function endpointsOf(request: AzureRequest, env: Env): readonly URL[] {
  if (request.way.kind === 'managed-identity') return [findIdentityEndpoint(env).url]
  const { authority, cloud } = request
  return authority === '' ? [metadataUrl(cloud.resource)] : [tokenUrl(authority, request)]
}

function tokenUrl(authority: string, request: AzureRequest): URL {
  return new URL(`${authority}/${request.tenantId}/oauth2/v2.0/token`)
}

/** Gets every token that is wanted, in parallel. */
async function obtain(
  request: AzureRequest,
  tokens: TokenSupply,
  context: Context,
): Promise<Obtained> {
  const { way, cloud, clientId = '' } = request
  if (way.kind === 'managed-identity') {
    const endpoint = findIdentityEndpoint(context.env)
    const results = request.tokens.map(async ({ name, scope }) => {
      const wanted = { scope: scope || `${cloud.resource}/.default`, clientId: request.clientId }
      return { name, ...(await requestIdentityToken(endpoint, wanted, context)) }
    })
    return { authority: request.authority, secret: undefined, tokens: await Promise.all(results) }
  }
  // Masked before the first request.
  const secret = way.kind === 'secret' ? context.mask(way.secret) : undefined
  const site =
    request.authority === ''
      ? await describeStack(cloud.resource, context)
      : { authority: request.authority, scope: `${cloud.resource}/.default` }
  const facts: RefusalFacts = {
    service: 'Entra ID',
    compares: describeTrust(request),
    causes: azureCauses(clientId),
    async advise(claims, said) {
      const { adviseOnRefusal } = await import('../../trust/advice.ts')
      return adviseOnRefusal({ cloud: 'azure', claims, said })
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

/** What azure/login tells too: mostly, this is all that is needed to write the federated credential. */
async function tellClaims(tokens: TokenSupply, context: Context): Promise<void> {
  const { claims } = await tokens.get()
  const telling = describeClaims(claims).filter((line) => /^(?:iss|job_workflow_ref):/.test(line))
  if (telling.length > 0) context.log.info(`azure: its ${telling.join(', its ')}`)
}

function describeTrust(request: AzureRequest): readonly string[] {
  return [
    `application: ${request.clientId} in tenant ${request.tenantId}, its federated credentials`,
    "iss: the credential's issuer, exactly, a slash at the end included",
    "sub: the credential's subject, exactly, capital letters included, or its claims matching expression",
    `aud: the credential's audience, usually ${request.cloud.audience}`,
  ]
}
