import { defined } from '../../core/defined.ts'
import { audiencesOf, dateOf } from '../../core/jwt.ts'
import type { Secret } from '../../core/secret.ts'
import type {
  Context,
  CredentialFile,
  Credentials,
  Env,
  IdToken,
  Install,
  TokenSupply,
  Value,
} from '../../core/types.ts'
import type { AccessToken } from '../../http/request.ts'
import { type AzureRequest, extensionFolder } from './request.ts'

/** The names of the file and the folder for later steps. */
const tokenFile = 'azure-id-token'
const configFolder = 'azure-cli'
const renewalFile = 'azure-renewal.json'

/** The results of the requests. */
export interface AzureTokens {
  /** Empty if no request revealed it. */
  readonly authority: string
  /** The client secret, if the identity signs in with one. */
  readonly secret: Secret | undefined
  readonly tokens: readonly (AccessToken & { readonly name: string })[]
}

/** Every variable that {@link toCredentials} may set. */
export function announcedVariables(request: AzureRequest, env: Env): readonly string[] {
  const { groups, signIn, cloud } = request
  const isFederated = signIn.kind === 'federated'
  const ids = (prefix: string) => Object.keys(idsOf(request, prefix))
  return [
    ...(groups.has('identity') ? [...ids('AZURE'), 'AZURE_AUTHORITY_HOST'] : []),
    ...(groups.has('terraform') ? ids('ARM') : []),
    ...(groups.has('terraform') && isFederated ? oidcVariables : []),
    ...(groups.has('terraform') && signIn.kind === 'managed-identity' ? ['ARM_USE_MSI'] : []),
    ...(groups.has('terraform') && cloud.terraform !== undefined ? ['ARM_ENVIRONMENT'] : []),
    ...(groups.has('token-file') ? ['AZURE_FEDERATED_TOKEN_FILE'] : []),
    ...(request.cli ? ['AZURE_CONFIG_DIR'] : []),
    ...(request.cli && extensionFolder(env) !== undefined ? ['AZURE_EXTENSION_DIR'] : []),
  ]
}

/** Another client or tenant would give later steps a mixed identity. The folder of `az` belongs to the session. */
export function ownVariables(names: readonly string[]): Record<string, 'leave' | 'refuse'> {
  const own = names.filter((name) => !/^AZURE_(?:CONFIG|EXTENSION)_DIR$/.test(name))
  return Object.fromEntries(
    own.map((name) => [name, /_(?:CLIENT|TENANT)_ID$/.test(name) ? 'refuse' : 'leave']),
  )
}

/** Terraform's variables for ID tokens; the source of the ID token decides which of them are set. */
const oidcVariables = [
  'ARM_USE_OIDC',
  'ARM_OIDC_REQUEST_URL',
  'ARM_OIDC_REQUEST_TOKEN',
  'ARM_OIDC_TOKEN_FILE_PATH',
  'ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID',
]

/** Puts together the credentials for later steps. */
export async function toCredentials(
  request: AzureRequest,
  { authority, secret, tokens: issued }: AzureTokens,
  tokens: TokenSupply,
  context: Context,
): Promise<Credentials> {
  const [first] = issued
  const ends = issued.flatMap(({ expiresAt }) => expiresAt ?? [])
  const [earliest] = ends.sort((a, b) => a.getTime() - b.getTime())
  const idToken = request.signIn.kind === 'federated' ? await tokens.get() : undefined
  const plan = planTokenFile(request, tokens)
  const isOwn = plan.isNeeded && idToken !== undefined && typeof plan.path !== 'string'
  if (isOwn && plan.isNeeded) logLifetime(request, idToken, tokens, context)
  const refresher =
    isOwn && request.renew ? planRefresher(request, tokens, idToken, context) : undefined
  const terraform = request.groups.has('terraform') ? terraformOf(request, tokens, plan.path) : {}
  return {
    identity: describeIdentity(request),
    ...defined({ expiresAt: earliest }),
    // Terraform falls back to the request token of the job.
    requestsTokens: 'ARM_OIDC_REQUEST_URL' in terraform && !('ARM_OIDC_REQUEST_TOKEN' in terraform),
    env: {
      ...variablesOf(request, authority, context.env),
      ...terraform,
      ...(request.groups.has('token-file') ? { AZURE_FEDERATED_TOKEN_FILE: plan.path } : {}),
    },
    outputs: defined({
      'access-token': first?.token,
      'expires-at': first?.expiresAt?.toISOString(),
      'access-tokens': issued.length > 1 ? joinTokens(issued, context) : undefined,
    }),
    files: [
      ...(isOwn ? [{ name: tokenFile, content: idToken.token }] : []),
      ...(refresher?.files ?? []),
    ],
    ...(request.cli ? { folders: [configFolder] } : {}),
    installs: [...sessionInstalls(request, secret, idToken), ...(refresher?.installs ?? [])],
  }
}

function describeIdentity({ signIn, clientId, tenantId }: AzureRequest): string {
  if (signIn.kind !== 'managed-identity') return `application ${clientId} in tenant ${tenantId}`
  return clientId === undefined
    ? "this machine's managed identity"
    : `the managed identity ${clientId}`
}

function joinTokens(tokens: AzureTokens['tokens'], context: Context): Secret {
  const entries = tokens.map(({ name, token }) => [name, token.reveal()])
  return context.mask(JSON.stringify(Object.fromEntries(entries)))
}

interface TokenFilePlan {
  readonly isNeeded: boolean
  /** A file that another program keeps fresh, or a file of these credentials. */
  readonly path: Value
}

function planTokenFile(request: AzureRequest, tokens: TokenSupply): TokenFilePlan {
  const { groups, signIn, renew } = request
  const { tokenFile: freshFile } = tokens.later?.() ?? {}
  const forTerraform = groups.has('terraform') && terraformRequest(tokens) === undefined
  const isNeeded =
    signIn.kind === 'federated' && (groups.has('token-file') || forTerraform || renew)
  return { isNeeded, path: freshFile ?? { file: tokenFile } }
}

/** The token in the file expires long before the job ends, and the SDKs do not say so. */
function logLifetime(
  { renew }: AzureRequest,
  { claims }: IdToken,
  tokens: TokenSupply,
  context: Context,
): void {
  const expiresAt = dateOf(claims.exp)
  const until = expiresAt === undefined ? '' : ` until ${expiresAt.toISOString()}`
  const advice = tokens.later?.().isFixed
    ? '. This job has no newer one'
    : renew
      ? ' and is renewed in the background'
      : '. Set renew: true to keep the file fresh'
  context.log.info(`azure: the ID token in the token file is valid${until}${advice}`)
}

function variablesOf(request: AzureRequest, authority: string, env: Env): Record<string, Value> {
  const { groups, cli } = request
  return {
    ...(groups.has('identity')
      ? { ...idsOf(request, 'AZURE'), ...defined({ AZURE_AUTHORITY_HOST: authority || undefined }) }
      : {}),
    ...(cli
      ? defined({
          AZURE_CONFIG_DIR: { file: configFolder },
          AZURE_EXTENSION_DIR: extensionFolder(env),
        })
      : {}),
  }
}

function idsOf(request: AzureRequest, prefix: string): Record<string, string> {
  const { clientId, tenantId, subscriptionId } = request
  const ids = { CLIENT_ID: clientId, TENANT_ID: tenantId, SUBSCRIPTION_ID: subscriptionId }
  const given = Object.entries(ids).flatMap(([name, id]) =>
    id === undefined ? [] : [[`${prefix}_${name}`, id] as const],
  )
  return Object.fromEntries(given)
}

function terraformOf(
  request: AzureRequest,
  tokens: TokenSupply,
  path: Value,
): Record<string, Value> {
  const { cloud, signIn } = request
  return {
    ...idsOf(request, 'ARM'),
    ...defined({ ARM_ENVIRONMENT: cloud.terraform }),
    ...(signIn.kind === 'managed-identity' ? { ARM_USE_MSI: 'true' } : {}),
    ...(signIn.kind === 'federated'
      ? {
          ARM_USE_OIDC: 'true',
          ...(terraformRequest(tokens) ?? { ARM_OIDC_TOKEN_FILE_PATH: path }),
        }
      : {}),
  }
}

/** The variables with which Terraform requests ID tokens itself; `undefined` if it needs a file, which it reads only once. */
function terraformRequest({ tokenUrl, later }: TokenSupply): Record<string, Value> | undefined {
  // Terraform requests the public cloud's audience unless its URL has one (hashicorp/terraform-provider-azurerm#28059),
  // and reads only answers in GitHub's format.
  if (tokenUrl?.field === 'value') return { ARM_OIDC_REQUEST_URL: tokenUrl.url.href }
  const { pipeline } = later?.() ?? {}
  return pipeline === undefined
    ? undefined
    : {
        ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID: pipeline.connection,
        ARM_OIDC_REQUEST_URL: pipeline.url.href,
        ARM_OIDC_REQUEST_TOKEN: pipeline.token,
      }
}

function sessionInstalls(
  request: AzureRequest,
  secret: Secret | undefined,
  idToken: IdToken | undefined,
): readonly Install[] {
  const { cloud, clientId, tenantId, subscriptionId } = request
  const session: Record<string, Value> = defined({
    cloud: cloud.name,
    resourceManager: cloud.name === 'azurestack' ? cloud.resource : undefined,
    clientId,
    tenantId,
    subscriptionId,
    signIn: request.signIn.kind,
    allowNoSubscriptions: String(request.allowNoSubscriptions),
    secret,
    assertion: idToken?.token,
  })
  return [
    ...(request.cli
      ? [{ kind: 'azure-cli', data: { ...session, folder: { file: configFolder } } }]
      : []),
    ...(request.powershell ? [{ kind: 'azure-powershell', data: session }] : []),
  ]
}

/** A background process renews the token file with the settings of this step, which lie in a private file. */
function planRefresher(
  request: AzureRequest,
  { tokenUrl, later }: TokenSupply,
  { claims }: IdToken,
  { self: [node, script], repetition, log }: Context,
): { readonly files: readonly CredentialFile[]; readonly installs: readonly Install[] } {
  if (later?.().isFixed) {
    log.warning('azure: the token file is not renewed, because this job has no newer ID token')
    return { files: [], installs: [] }
  }
  if (repetition?.withheld.includes('http-proxy')) {
    log.warning(
      'azure: the token file is renewed without http-proxy, because that has a password. Set the variable HTTPS_PROXY of the job instead.',
    )
  }
  const [audience] = audiencesOf(claims)
  const data: Record<string, Value> = defined({
    file: { file: tokenFile },
    inputsFile: { file: renewalFile },
    azureFolder: request.cli ? { file: configFolder } : undefined,
    // GitHub's request needs no other variables of the job.
    variables: tokenUrl === undefined ? 'all' : 'request',
    node,
    script,
  })
  const content = JSON.stringify({ ...repetition?.settings, audience })
  return {
    files: [{ name: renewalFile, content }],
    installs: [{ kind: 'token-refresher', data }],
  }
}
