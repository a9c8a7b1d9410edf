import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { defined } from '../../core/defined.ts'
import { OidcError } from '../../core/errors.ts'
import { Secret } from '../../core/secret.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Context, Credentials, Env, TokenSupply, TokenUrl, Value } from '../../core/types.ts'
import type { JsonObject } from '../../http/reply.ts'
import { composeCallback } from '../callback.ts'
import { type GcpInputs, gcpInputs } from './inputs.ts'

/** How the readers of the credentials file get ID tokens. */
export type CredentialSource = (typeof gcpInputs)['credential-source']['choices'][number]

/** How and where the credentials file is written. */
export interface FilePlan {
  /** `undefined` leaves the choice to {@link chooseSource}. */
  readonly source: CredentialSource | undefined
  /** The folder of the file; `undefined` leaves it to the sink. */
  readonly folder: string | undefined
  /** Whether readers can call this program for a new ID token. */
  readonly canCall: boolean
}

/** A file's path as a value, and the file or install for the sink. */
export type PlacedFile = { readonly path: Value } & Required<
  Pick<Credentials, 'files' | 'installs'>
>

/**
 * Reads the inputs about the file.
 *
 * @returns `undefined` if no file is requested
 * @throws {OidcError} `ERR_INPUT`
 */
export function planFile(
  values: GcpInputs,
  env: Env,
  self: readonly string[] | undefined,
): FilePlan | undefined {
  if (!values.create_credentials_file) return undefined
  const source = gcpInputs['credential-source'].choices.find(
    (choice) => choice === values['credential-source'],
  )
  if (source !== undefined && values.credentials_json !== undefined) {
    throw new OidcError('ERR_INPUT', 'credential-source has no effect with credentials_json', {
      hint: 'The file then contains the key itself, and no ID token is requested.',
    })
  }
  const inWorkspace = values['credentials-location'] === 'workspace'
  const folder = inWorkspace ? env.GITHUB_WORKSPACE : undefined
  if (inWorkspace && !folder) {
    throw new OidcError(
      'ERR_INPUT',
      'credentials-location: workspace requires the variable GITHUB_WORKSPACE, which is not set',
      { hint: 'GitHub sets it in every job. Elsewhere, set it to a folder of the job.' },
    )
  }
  return { source, folder, canCall: planCommand(values, source, env, self) }
}

/** How the file's readers get ID tokens. */
export interface SourcePlan {
  /** The member `credential_source`. */
  readonly document: JsonObject
  readonly env?: Readonly<Record<string, string>>
  readonly extra: readonly PlacedFile[]
  readonly refersTo?: readonly string[] | undefined
}

/** The source for the file's readers: the one that renews, if there is one. */
export function chooseSource(plan: FilePlan, tokens: TokenSupply): CredentialSource {
  if (plan.source !== undefined) return plan.source
  if (tokens.tokenUrl !== undefined) return 'url'
  const { isFixed, tokenFile } = tokens.later?.() ?? {}
  return isFixed || tokenFile !== undefined || !plan.canCall ? 'file' : 'executable'
}

function planCommand(
  values: GcpInputs,
  source: CredentialSource | undefined,
  { RUNNER_TEMP: folder = '' }: Env,
  self: readonly string[] | undefined,
): boolean {
  if (source === 'url' || source === 'file' || values.credentials_json !== undefined) return false
  const isProgram = self !== undefined && !self.includes('')
  const unsplit = [...(self ?? []), folder].find((word) => /[\s"]/.test(word))
  if (isProgram && unsplit === undefined) return true
  if (source === undefined) return false
  if (unsplit === undefined) {
    throw new OidcError('ERR_INPUT', 'credential-source: executable works only in a program', {
      hint: 'Use it in the action or on the command line.',
    })
  }
  // Google's libraries split the command at spaces; most ignore quotes, and one removes them.
  throw new OidcError(
    'ERR_INPUT',
    `credential-source: executable is not possible here, because of a space or a quote in ${quoteForeign(unsplit, 300)}`,
    {
      hint: "Google's libraries split the command at spaces and support no quotes. Use credential-source: url, or a runner in a folder without spaces in its name.",
    },
  )
}

/**
 * Describes the program from which the file's readers get ID tokens, and the file that its command line names.
 *
 * @returns `undefined` if it is not possible and was not requested
 * @throws {OidcError} `ERR_INPUT` if it is not possible but was requested
 */
export function executableSource(
  { source, folder }: FilePlan,
  inputs: Readonly<Record<string, unknown>>,
  context: Context,
): Omit<SourcePlan, 'env'> | undefined {
  const call = {
    provider: 'gcp',
    format: 'gcp-executable',
    feature: 'credential-source: executable',
  }
  try {
    const { words, content } = composeCallback(call, inputs, context)
    const placed = placeFile(folder, new Secret(content))
    const command = [...words, nameOf(placed)].join(' ')
    return {
      // A request for an ID token can take several retries; the libraries' default is 30 seconds.
      document: { executable: { command, timeout_millis: 60_000 } },
      extra: [placed],
      refersTo: placed.files.map(({ name }) => name),
    }
  } catch (error) {
    if (source === undefined && error instanceof OidcError) return undefined
    throw error
  }
}

/** A file's path, or the name that the sink replaces with it. */
export function nameOf({ path }: PlacedFile): string {
  if (typeof path === 'string') return path
  return 'file' in path ? path.file : path.reveal()
}

/**
 * Describes the URL from which the file's readers get ID tokens.
 *
 * @throws {OidcError} `ERR_INPUT` if the source of the ID tokens has no URL
 */
export function urlSource(tokenUrl: TokenUrl | undefined): JsonObject {
  if (tokenUrl === undefined) {
    throw new OidcError(
      'ERR_INPUT',
      'credential-source: url requires a source of ID tokens with a URL, which this one is not',
      {
        hint: 'Leave credential-source out, or set create_credentials_file: false and use the output access_token or auth_token.',
      },
    )
  }
  const headers = Object.entries(tokenUrl.headers).map(([name, value]) => [name, value.reveal()])
  return {
    url: tokenUrl.url.href,
    headers: Object.fromEntries(headers),
    format: { type: 'json', subject_token_field_name: tokenUrl.field },
  }
}

/** The contents of the file for Google's libraries. */
export interface Federation {
  readonly universe: string
  /** The provider's name as an audience, `//iam.googleapis.com/projects/…`. */
  readonly audience: string
  readonly stsUrl: URL
  readonly source: JsonObject
  readonly impersonationUrl: URL | undefined
  readonly lifetimeSeconds: number
}

/**
 * Builds the `external_account` document (AIP-4117), with which Google's libraries do the exchange themselves, as often
 * as needed.
 *
 * > [!WARNING]
 * > With the source `url`, the file contains the URL's credential, on GitHub the job's request token: a reader can get
 * > ID tokens for any audience until the job ends.
 *
 * @see https://google.aip.dev/auth/4117
 */
export function describeFederation(federation: Federation): JsonObject {
  const { impersonationUrl, lifetimeSeconds } = federation
  return {
    type: 'external_account',
    universe_domain: federation.universe,
    audience: federation.audience,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: federation.stsUrl.href,
    credential_source: federation.source,
    ...(impersonationUrl === undefined
      ? {}
      : { service_account_impersonation_url: impersonationUrl.href }),
    // The libraries reject a lifetime outside of this range.
    ...(impersonationUrl === undefined || lifetimeSeconds < 600 || lifetimeSeconds > 43_200
      ? {}
      : { service_account_impersonation: { token_lifetime_seconds: lifetimeSeconds } }),
  }
}

/**
 * Builds the document of a chain of service accounts, which `external_account` does not support.
 *
 * @see https://google.aip.dev/auth/4115
 */
export function describeChain(
  federation: Federation,
  impersonationUrl: URL,
  delegates: readonly string[],
): JsonObject {
  return {
    type: 'impersonated_service_account',
    universe_domain: federation.universe,
    service_account_impersonation_url: impersonationUrl.href,
    delegates,
    lifetime: federation.lifetimeSeconds || 3600,
    source_credentials: describeFederation({ ...federation, impersonationUrl: undefined }),
  }
}

/** A unique name in the form that many .gitignore and .dockerignore files list. */
export function nameFile(extension: 'json' | 'jwt'): string {
  return `gha-creds-${randomBytes(8).toString('hex')}.${extension}`
}

interface PlacedFileOptions {
  readonly extension?: 'json' | 'jwt'
  /** See {@link CredentialFile.refersTo}. */
  readonly refersTo?: readonly string[] | undefined
}

/** Leaves a file to the sink, or puts it into the folder. */
export function placeFile(
  folder: string | undefined,
  content: Secret,
  { extension = 'json', refersTo }: PlacedFileOptions = {},
): PlacedFile {
  const name = nameFile(extension)
  if (folder === undefined)
    return {
      path: { file: name },
      files: [{ name, content, ...defined({ refersTo }) }],
      installs: [],
    }
  const path = join(folder, name)
  return { path, files: [], installs: [{ kind: 'file', data: { path, content } }] }
}

/** A document as a file's content; each of its secrets is masked already. */
export function write(document: JsonObject): Secret {
  return new Secret(JSON.stringify(document))
}
