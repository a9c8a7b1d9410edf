import { audiencesOf } from '../../core/jwt.ts'
import type { Context, Credentials, TokenSupply, Value } from '../../core/types.ts'
import type { AccessToken } from '../../http/request.ts'
import { explainingRefusals, type RefusalFacts } from '../refusal.ts'
import { gcpCauses } from './causes.ts'
import {
  commandLine,
  describeChain,
  describeFederation,
  type FilePlan,
  type PlacedFile,
  placeFile,
  urlSource,
  write,
} from './credentials-file.ts'
import { exchangeToken, stsUrl } from './exchange.ts'
import {
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
import { plainAccount, type Settings } from './settings.ts'

/** An exchange of an ID token, all of it decided. */
export interface FederationPlan {
  readonly settings: Settings
  readonly provider: Provider
  readonly serviceAccount: string | undefined
  readonly file: FilePlan | undefined
}

/** The tokens that Google issued. */
export interface IssuedTokens {
  /** The federated token, or the assertion of a key. */
  readonly auth: AccessToken
  readonly access?: AccessToken | undefined
  readonly id?: AccessToken | undefined
}

/** Files with the variables that make tools find them. */
export interface PublishedFile {
  readonly env: Readonly<Record<string, Value>>
  readonly path: Value | undefined
  readonly files: NonNullable<Credentials['files']>
  readonly installs: NonNullable<Credentials['installs']>
}

/** The provider as the STS and the credentials file name it. */
export function stsAudience({ settings, provider }: FederationPlan): string {
  return `//${settings.endpoints.iam.host}/${provider.name}`
}

/** The audience that a provider expects where it has no list of its own. */
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

/** Exchanges the ID token, then gets what was asked for of the service account. */
export async function federate(
  plan: FederationPlan,
  tokens: TokenSupply,
  context: Context,
): Promise<IssuedTokens> {
  const facts = describeTrust(plan)
  return explainingRefusals(tokens, facts, async (present) => {
    const auth = await exchangeToken(plan.settings, stsAudience(plan), present, context)
    const { serviceAccount, settings } = plan
    if (serviceAccount === undefined) return { auth }
    const impersonation = { settings, serviceAccount, bearer: auth.token }
    const { subject, id, exported } = settings.tokens
    if (subject !== undefined) {
      const claims = delegationClaims(settings, { issuer: serviceAccount, now: context.now() })
      const assertion = await signJwt(impersonation, claims, context)
      return { auth, access: await redeemAssertion(settings, assertion, context) }
    }
    // Also where only the file is wanted: a missing permission then shows here and not in a later step.
    const access =
      id === undefined || exported ? await generateAccessToken(impersonation, context) : undefined
    return {
      auth,
      access,
      id: id === undefined ? undefined : await generateIdToken(impersonation, id, context),
    }
  })
}

/** The variables that {@link createFile} sets. */
export function fileVariablesOf(plan: FederationPlan): readonly string[] {
  const { file } = plan
  if (file === undefined) return []
  return [
    ...fileVariables,
    ...(file.source === 'executable' ? [executablesVariable] : []),
    ...Object.keys(chainVariables(plan)),
  ]
}

/**
 * Makes the credentials file, and a second one for gcloud where there are delegates.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export async function createFile(
  plan: FederationPlan,
  tokens: TokenSupply,
): Promise<PublishedFile | undefined> {
  const { file, settings, serviceAccount } = plan
  if (file === undefined) return undefined
  const { credentialSource, extra } = await createSource(plan, file, tokens)
  const impersonationUrl =
    serviceAccount === undefined
      ? undefined
      : accountUrl(settings, serviceAccount, 'generateAccessToken')
  const federation = {
    universe: settings.universe,
    audience: stsAudience(plan),
    stsUrl: stsUrl(settings),
    source: credentialSource,
    impersonationUrl,
    lifetimeSeconds: settings.lifetimeSeconds,
  }
  const executables = file.source === 'executable' ? { [executablesVariable]: '1' } : {}
  if (impersonationUrl === undefined || !isChain(settings, serviceAccount)) {
    const placed = placeFile(file.folder, write(describeFederation(federation)))
    return publishFile(placed.path, [placed, ...extra], { ...pathsOf(placed.path), ...executables })
  }
  const chain = describeChain(federation, impersonationUrl, settings.delegates)
  const placed = placeFile(file.folder, write(chain))
  const direct = { ...federation, impersonationUrl: undefined }
  const forGcloud = placeFile(file.folder, write(describeFederation(direct)))
  return publishFile(placed.path, [placed, forGcloud, ...extra], {
    ...pathsOf(placed.path),
    [gcloudFileVariable]: forGcloud.path,
    ...chainVariables(plan),
    ...executables,
  })
}

function isChain(settings: Settings, serviceAccount: string | undefined): boolean {
  return serviceAccount !== undefined && settings.delegates.length > 0
}

/** The access token itself is the last account's already. */
function chainVariables({ settings, serviceAccount }: FederationPlan) {
  if (!isChain(settings, serviceAccount) || settings.tokens.exported) return {}
  const accounts = [...settings.delegates.map(plainAccount), serviceAccount ?? '']
  return { [gcloudImpersonationVariable]: accounts.join(',') }
}

function pathsOf(path: Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(fileVariables.map((name) => [name, path]))
}

function publishFile(
  path: Value,
  placed: readonly PlacedFile[],
  env: Readonly<Record<string, Value>>,
): PublishedFile {
  return {
    env,
    path,
    files: placed.flatMap(({ files }) => files),
    installs: placed.flatMap(({ installs }) => installs),
  }
}

async function createSource(plan: FederationPlan, file: FilePlan, tokens: TokenSupply) {
  if (file.source === 'url') return { credentialSource: urlSource(tokens.tokenUrl), extra: [] }
  const { token, claims } = await tokens.get()
  if (file.source === 'file') {
    const placed = placeFile(file.folder, token, 'jwt')
    return {
      credentialSource: { file: placed.path, format: { type: 'text' } },
      extra: [placed],
    }
  }
  const audiences = audiencesOf(claims)
  const isDefault = audiences.includes(`https:${stsAudience(plan)}`)
  const command = commandLine(file.command ?? [], isDefault ? undefined : audiences[0])
  // Asking GitHub for a token is tried again for a while; the libraries' own limit is 30 seconds.
  return { credentialSource: { executable: { command, timeout_millis: 60_000 } }, extra: [] }
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
      `aud: the provider's allowed audiences, or https:${stsAudience(plan)} where it has none`,
      "others: the provider's attribute mapping and attribute condition",
      ...(account === undefined
        ? []
        : [
            `then: who has roles/iam.workloadIdentityUser on ${account}, by the mapped google.subject and attributes`,
          ]),
    ],
    causes: gcpCauses(plan),
    async advise(claims, said) {
      const { adviseOnRefusal } = await import('../../trust/advice.ts')
      return adviseOnRefusal({ cloud: 'gcp', claims, said })
    },
  }
}
