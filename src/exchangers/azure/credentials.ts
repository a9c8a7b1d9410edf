import type { Secret } from '../../core/secret.ts'
import type {
  Context,
  CredentialFile,
  Credentials,
  Env,
  Install,
  TokenSupply,
  Value,
} from '../../core/types.ts'
import type { AccessToken } from '../../http/request.ts'
import { type AzureRequest, extensionFolder } from './request.ts'

/** The names of the file and the folder that later steps are pointed to. */
const tokenFile = 'azure-id-token'
const configFolder = 'azure-cli'

/** What the requests brought. */
export interface Obtained {
  /** Empty where no one was asked who knows it. */
  readonly authority: string
  /** The client secret, when that was the way. */
  readonly secret: Secret | undefined
  readonly tokens: readonly (AccessToken & { readonly name: string })[]
}

/** Every variable that {@link toCredentials} may set. */
export function announcedVariables(request: AzureRequest, env: Env): readonly string[] {
  const has = (value: unknown, name: string) => (value === undefined ? [] : [name])
  const ids = (prefix: string) => [
    ...has(request.clientId, `${prefix}_CLIENT_ID`),
    ...has(request.tenantId, `${prefix}_TENANT_ID`),
    ...has(request.subscriptionId, `${prefix}_SUBSCRIPTION_ID`),
  ]
  const { groups } = request
  return [
    ...(groups.has('identity') ? [...ids('AZURE'), 'AZURE_AUTHORITY_HOST'] : []),
    ...(groups.has('terraform') ? [...ids('ARM'), ...terraformVariables(request)] : []),
    ...(groups.has('token-file') ? ['AZURE_FEDERATED_TOKEN_FILE'] : []),
    ...(request.cli ? ['AZURE_CONFIG_DIR'] : []),
    ...(request.cli && extensionFolder(env) !== undefined ? ['AZURE_EXTENSION_DIR'] : []),
  ]
}

function terraformVariables({ cloud, way }: AzureRequest): readonly string[] {
  return [
    ...(way.kind === 'federated'
      ? ['ARM_USE_OIDC', 'ARM_OIDC_REQUEST_URL', 'ARM_OIDC_TOKEN_FILE_PATH']
      : []),
    ...(way.kind === 'managed-identity' ? ['ARM_USE_MSI'] : []),
    ...(cloud.terraform === undefined ? [] : ['ARM_ENVIRONMENT']),
  ]
}

/** Puts together what later steps get. */
export async function toCredentials(
  request: AzureRequest,
  obtained: Obtained,
  tokens: TokenSupply,
  context: Context,
): Promise<Credentials> {
  const [first] = obtained.tokens
  const ends = obtained.tokens.flatMap(({ expiresAt }) => expiresAt ?? [])
  const [earliest] = ends.sort((a, b) => a.getTime() - b.getTime())
  const files = await tokenFiles(request, tokens)
  return {
    identity: describeIdentity(request),
    ...(earliest === undefined ? {} : { expiresAt: earliest }),
    env: environmentOf(request, obtained.authority, tokens, context.env),
    outputs: {
      ...(first === undefined ? {} : { 'access-token': first.token }),
      ...(first?.expiresAt === undefined ? {} : { 'expires-at': first.expiresAt.toISOString() }),
      ...(obtained.tokens.length > 1 ? { 'access-tokens': joinTokens(obtained, context) } : {}),
    },
    files,
    ...(request.cli ? { folders: [configFolder] } : {}),
    installs: await installsOf(request, obtained, tokens, context),
  }
}

function describeIdentity({ way, clientId, tenantId }: AzureRequest): string {
  if (way.kind !== 'managed-identity') return `application ${clientId} in tenant ${tenantId}`
  return clientId === undefined
    ? "this machine's managed identity"
    : `the managed identity ${clientId}`
}

function joinTokens({ tokens }: Obtained, context: Context): Secret {
  const entries = tokens.map(({ name, token }) => [name, token.reveal()])
  return context.mask(JSON.stringify(Object.fromEntries(entries)))
}

async function tokenFiles(
  request: AzureRequest,
  tokens: TokenSupply,
): Promise<readonly CredentialFile[]> {
  if (!request.groups.has('token-file')) return []
  return [{ name: tokenFile, content: (await tokens.get()).token }]
}

function environmentOf(
  request: AzureRequest,
  authority: string,
  tokens: TokenSupply,
  env: Env,
): Record<string, Value> {
  const { groups, cli } = request
  const extensions = extensionFolder(env)
  return {
    ...(groups.has('identity') ? idsOf(request, 'AZURE') : {}),
    ...(groups.has('identity') && authority !== '' ? { AZURE_AUTHORITY_HOST: authority } : {}),
    ...(groups.has('terraform') ? terraformOf(request, tokens) : {}),
    ...(groups.has('token-file') ? { AZURE_FEDERATED_TOKEN_FILE: { file: tokenFile } } : {}),
    ...(cli ? { AZURE_CONFIG_DIR: { file: configFolder } } : {}),
    ...(cli && extensions !== undefined ? { AZURE_EXTENSION_DIR: extensions } : {}),
  }
}

function idsOf(request: AzureRequest, prefix: string): Record<string, string> {
  const { clientId, tenantId, subscriptionId } = request
  return {
    ...(clientId === undefined ? {} : { [`${prefix}_CLIENT_ID`]: clientId }),
    ...(tenantId === undefined ? {} : { [`${prefix}_TENANT_ID`]: tenantId }),
    ...(subscriptionId === undefined ? {} : { [`${prefix}_SUBSCRIPTION_ID`]: subscriptionId }),
  }
}

function terraformOf(request: AzureRequest, { tokenUrl }: TokenSupply): Record<string, Value> {
  const { cloud, way, groups } = request
  return {
    ...idsOf(request, 'ARM'),
    ...(cloud.terraform === undefined ? {} : { ARM_ENVIRONMENT: cloud.terraform }),
    ...(way.kind === 'managed-identity' ? { ARM_USE_MSI: 'true' } : {}),
    ...(way.kind === 'federated' ? { ARM_USE_OIDC: 'true' } : {}),
    // Terraform asks for the public cloud's audience unless its URL has one: hashicorp/terraform-provider-azurerm#28059.
    // It reads the answer as GitHub writes it, so another shape is of no use to it; a file it reads only once.
    ...(way.kind !== 'federated'
      ? {}
      : tokenUrl?.field === 'value'
        ? { ARM_OIDC_REQUEST_URL: tokenUrl.url.href }
        : groups.has('token-file')
          ? { ARM_OIDC_TOKEN_FILE_PATH: { file: tokenFile } }
          : {}),
  }
}

async function installsOf(
  request: AzureRequest,
  { secret }: Obtained,
  tokens: TokenSupply,
  context: Context,
): Promise<readonly Install[]> {
  const { way, groups, cli, powershell } = request
  const session = { ...sessionOf(request), ...(secret === undefined ? {} : { secret }) }
  const federated = async () =>
    way.kind === 'federated' ? { assertion: (await tokens.get()).token } : {}
  const installs: Install[] = []
  if (cli) {
    const data = { ...session, ...(await federated()), folder: { file: configFolder } }
    installs.push({ kind: 'azure-cli', data })
  }
  if (powershell) {
    installs.push({ kind: 'azure-powershell', data: { ...session, ...(await federated()) } })
  }
  if (groups.has('token-file')) installs.push(...refresherOf(request, tokens, context))
  return installs
}

function sessionOf(request: AzureRequest): Record<string, string> {
  const { cloud, clientId, tenantId, subscriptionId } = request
  return {
    cloud: cloud.name,
    ...(cloud.name === 'azurestack' ? { resourceManager: cloud.resource } : {}),
    ...(clientId === undefined ? {} : { clientId }),
    ...(tenantId === undefined ? {} : { tenantId }),
    ...(subscriptionId === undefined ? {} : { subscriptionId }),
    way: request.way.kind,
    allowNoSubscriptions: String(request.allowNoSubscriptions),
  }
}

function refresherOf(
  request: AzureRequest,
  { tokenUrl }: TokenSupply,
  context: Context,
): readonly Install[] {
  if (tokenUrl === undefined) {
    context.log.warning(
      'azure: this source of ID tokens cannot be asked again by itself, so the token file is not kept fresh',
    )
    return []
  }
  const [authorization] = Object.values(tokenUrl.headers)
  const [node, script] = context.self
  const data = {
    file: { file: tokenFile },
    ...(request.cli ? { azureFolder: { file: configFolder } } : {}),
    url: tokenUrl.url.href,
    ...(authorization === undefined ? {} : { authorization }),
    field: tokenUrl.field,
    node,
    script,
  }
  return [{ kind: 'token-refresher', data }]
}
