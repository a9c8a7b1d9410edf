import { audiencesOf, dateOf } from '../../core/jwt.ts'
import type { Context, Credentials, TokenSupply, Value } from '../../core/types.ts'
import type { JsonObject } from '../../http/reply.ts'
import type { AccessToken } from '../../http/request.ts'
import { explainingRefusals, type RefusalFacts } from '../refusal.ts'
import { gcpCauses, missingRole } from './causes.ts'
import {
  chooseSource,
  describeChain,
  describeFederation,
  executableSource,
  type FilePlan,
  nameOf,
  type PlacedFile,
  placeFile,
  type SourcePlan,
  urlSource,
  write,
} from './credentials-file.ts'
import { exchangeToken, stsUrl } from './exchange.ts'
import {
  actionFileVariable,
  executablesVariable,
  fileVariables,
  gcloudFileVariable,
  gcloudImpersonationVariable,
} from './inputs.ts'
import type { Provider } from './provider.ts'
import {
  accountUrl,
  delegationClaims,
  generateAccessToken,
  generateIdToken,
  redeemAssertion,
  signJwt,
} from './service-account.ts'
import { below, plainAccount, type Settings } from './settings.ts'

/** A checked exchange of an ID token. */
export interface FederationPlan {
  readonly settings: Settings
  readonly provider: Provider
  readonly serviceAccount: string | undefined
  readonly file: FilePlan | undefined
}

/** The tokens that Google issued. */
export interface IssuedTokens {
  /** The federated token, the runner's access token or the assertion of a key. */
  readonly auth: AccessToken
  readonly access?: AccessToken | undefined
  readonly id?: AccessToken | undefined
}

/** Files and the variables with their paths. */
export interface PublishedFile {
  readonly env: Readonly<Record<string, Value>>
  readonly path: Value | undefined
  readonly files: NonNullable<Credentials['files']>
  readonly installs: NonNullable<Credentials['installs']>
}

/** The provider's name for the STS and the credentials file. */
export function stsAudience({ settings, provider }: FederationPlan): string {
  return `//${settings.endpoints.iam.host}/${provider.name}`
}

/** The audience that a provider expects by default. */
export function defaultAudience({ name }: Provider): string {
  return `https://iam.googleapis.com/${name}`
}

/** The URLs that the exchange will call. */
export function federationEndpoints({ settings, serviceAccount }: FederationPlan): readonly URL[] {
  const { endpoints, tokens } = settings
  return [
    stsUrl(settings),
    ...(serviceAccount === undefined ? [] : [endpoints.iamcredentials]),
    ...(tokens.subject === undefined ? [] : [endpoints.oauth2]),
  ]
}

/** Exchanges the ID token, then requests the tokens of the service account. */
export async function federate(
  plan: FederationPlan,
  tokens: TokenSupply,
  context: Context,
): Promise<IssuedTokens> {
  const { serviceAccount, settings } = plan
  return explainingRefusals(tokens, describeTrust(plan), async (present) => {
    const isLast = serviceAccount === undefined && settings.tokens.access
    const scope = isLast
      ? settings.scopes.join(' ')
      : below(settings.endpoints.www, '/auth/cloud-platform').href
    const request = { audience: stsAudience(plan), scope }
    const auth = await exchangeToken(settings, request, present, context)
    return issueTokens(settings, serviceAccount, auth, context)
  })
}

/** Requests the tokens of a service account; without one, the identity's own token is the access token. */
export async function issueTokens(
  settings: Settings,
  serviceAccount: string | undefined,
  auth: AccessToken,
  context: Context,
): Promise<IssuedTokens> {
  const { subject, id, exported, access: isWanted } = settings.tokens
  if (serviceAccount === undefined) return { auth, access: isWanted ? auth : undefined }
  const impersonation = { settings, serviceAccount, bearer: auth.token }
  if (subject !== undefined) {
    const claims = delegationClaims(settings, { issuer: serviceAccount, now: context.now() })
    const assertion = await signJwt(impersonation, claims, context)
    return { auth, access: await redeemAssertion(settings, assertion, context) }
  }
  // Also if only the file is requested: a missing permission then fails this step and not a later one.
  const access =
    id === undefined || exported ? await generateAccessToken(impersonation, context) : undefined
  return {
    auth,
    access,
    id: id === undefined ? undefined : await generateIdToken(impersonation, id, context),
  }
}

/** The variables that {@link createFile} may set. */
export function fileVariablesOf(plan: FederationPlan): readonly string[] {
  const { file, settings, serviceAccount } = plan
  if (file === undefined) return []
  return [
    ...fileVariables,
    ...(file.canCall ? [executablesVariable] : []),
    ...(isChain(settings, serviceAccount) ? Object.keys(chainVariables(plan)) : []),
  ]
}

/**
 * Builds the credentials file, and a second one for gcloud if there are delegates.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export async function createFile(
  plan: FederationPlan,
  tokens: TokenSupply,
  context: Context,
): Promise<PublishedFile | undefined> {
  const { file, settings, serviceAccount } = plan
  if (file === undefined) return undefined
  const source = await createSource(plan, file, tokens, context)
  const impersonationUrl =
    serviceAccount === undefined
      ? undefined
      : accountUrl(settings, serviceAccount, 'generateAccessToken')
  const federation = {
    universe: settings.universe,
    audience: stsAudience(plan),
    stsUrl: stsUrl(settings),
    source: source.document,
    impersonationUrl,
    lifetimeSeconds: settings.lifetimeSeconds,
  }
  const place = (document: JsonObject) =>
    placeFile(file.folder, write(document), { refersTo: source.refersTo })
  if (impersonationUrl === undefined || !isChain(settings, serviceAccount)) {
    const placed = place(describeFederation(federation))
    return publishFile([placed, ...source.extra], { ...pathsOf(placed.path), ...source.env })
  }
  const placed = place(describeChain(federation, impersonationUrl, settings.delegates))
  const forGcloud = place(describeFederation({ ...federation, impersonationUrl: undefined }))
  return publishFile([placed, forGcloud, ...source.extra], {
    ...pathsOf(placed.path),
    // setup-gcloud logs in with this one.
    [actionFileVariable]: forGcloud.path,
    [gcloudFileVariable]: forGcloud.path,
    ...chainVariables(plan),
    ...source.env,
  })
}

function isChain(settings: Settings, serviceAccount: string | undefined): boolean {
  return serviceAccount !== undefined && settings.delegates.length > 0
}

/** The chain of service accounts for gcloud, unless it gets the last account's access token. */
export function chainVariables({
  settings,
  serviceAccount,
}: Pick<FederationPlan, 'settings' | 'serviceAccount'>): Readonly<Record<string, string>> {
  if (serviceAccount === undefined || settings.tokens.exported) return {}
  const accounts = [...settings.delegates.map(plainAccount), serviceAccount]
  return { [gcloudImpersonationVariable]: accounts.join(',') }
}

function pathsOf(path: Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(fileVariables.map((name) => [name, path]))
}

function publishFile(
  placed: readonly PlacedFile[],
  env: Readonly<Record<string, Value>>,
): PublishedFile {
  return {
    env,
    path: placed[0]?.path,
    files: placed.flatMap(({ files }) => files),
    installs: placed.flatMap(({ installs }) => installs),
  }
}

async function createSource(
  plan: FederationPlan,
  file: FilePlan,
  tokens: TokenSupply,
  context: Context,
): Promise<SourcePlan> {
  const kind = chooseSource(file, tokens)
  if (kind === 'url') return { document: urlSource(tokens.tokenUrl), extra: [] }
  const { token, claims } = await tokens.get()
  if (kind === 'executable') {
    const audiences = audiencesOf(claims)
    const isDefault = audiences.includes(`https:${stsAudience(plan)}`)
    const inputs = {
      workload_identity_provider: plan.provider.name,
      ...(isDefault ? {} : { audience: audiences[0] }),
    }
    const executable = executableSource(file, inputs, context)
    if (executable !== undefined) return { ...executable, env: { [executablesVariable]: '1' } }
  }
  const { tokenFile } = tokens.later?.() ?? {}
  const format = { type: 'text' }
  if (tokenFile !== undefined) return { document: { file: tokenFile, format }, extra: [] }
  const until = dateOf(claims.exp)?.toISOString() ?? 'an unknown time'
  context.log.info(`gcp: the credentials file has one ID token, which is valid until ${until}`)
  const placed = placeFile(file.folder, token, { extension: 'jwt' })
  return {
    document: { file: nameOf(placed), format },
    extra: [placed],
    refersTo: placed.files.map(({ name }) => name),
  }
}

function describeTrust(plan: FederationPlan): RefusalFacts {
  const { provider, serviceAccount, settings } = plan
  const [first] = settings.delegates
  const account = first === undefined ? serviceAccount : plainAccount(first)
  return {
    service: 'Google Cloud',
    compares: [
      `provider: ${provider.name}`,
      "iss: the provider's issuer URI",
      `aud: the provider's allowed audiences, or https:${stsAudience(plan)} if it has none`,
      "others: the provider's attribute mapping and attribute condition",
      ...(account === undefined
        ? []
        : [
            `then: the members with roles/iam.workloadIdentityUser on ${account}, by the mapped google.subject and attributes`,
          ]),
    ],
    causes: gcpCauses(plan),
    async advise(claims, said) {
      const { adviseOnRefusal } = await import('../../trust/advice.ts')
      const { account: target, role } = missingRole(plan, said)
      const offer = { cloud: 'gcp', pool: provider.pool, serviceAccount: target, role } as const
      return adviseOnRefusal({ cloud: 'gcp', claims, said, offer })
    },
  }
}
