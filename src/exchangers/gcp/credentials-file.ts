import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { OidcError } from '../../core/errors.ts'
import { Secret } from '../../core/secret.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Credentials, Env, TokenUrl, Value } from '../../core/types.ts'
import type { JsonObject } from '../../http/reply.ts'
import { type GcpInputs, gcpInputs } from './inputs.ts'

/** How and where the credentials file is written. */
export interface FilePlan {
  /** Where its readers get ID tokens from. */
  readonly source: 'url' | 'executable' | 'file'
  /** The folder where the file lies; `undefined` leaves it to the sink. */
  readonly folder: string | undefined
  /** What readers run for a new ID token, with {@link source} `executable`. */
  readonly command: readonly string[] | undefined
}

/** What becomes of a file: its path as a value, and what the sink writes or installs. */
export type PlacedFile = { readonly path: Value } & Required<
  Pick<Credentials, 'files' | 'installs'>
>

/**
 * Decides on the file by the inputs.
 *
 * @returns `undefined` where none is wanted
 * @throws {OidcError} `ERR_INPUT`
 */
export function planFile(
  values: GcpInputs,
  env: Env,
  self: readonly string[] | undefined,
): FilePlan | undefined {
  if (!values.create_credentials_file) return undefined
  const source = readSource(values)
  const inWorkspace = values['credentials-location'] === 'workspace'
  const variable = inWorkspace ? 'GITHUB_WORKSPACE' : 'RUNNER_TEMP'
  // A file that names another one needs that one's path before either is written.
  const isChosen = inWorkspace || source === 'file'
  const folder = isChosen ? env[variable] : undefined
  if (isChosen && !folder) {
    throw new OidcError(
      'ERR_INPUT',
      `${inWorkspace ? 'credentials-location: workspace' : 'credential-source: file'} needs the variable ${variable}, which is not set`,
      { hint: 'GitHub sets it in every job; elsewhere, set it to a folder of the job.' },
    )
  }
  const command = source === 'executable' ? commandOf(values, self) : undefined
  return { source, folder, command }
}

function readSource(values: GcpInputs): FilePlan['source'] {
  const given = values['credential-source']
  const source = gcpInputs['credential-source'].choices.find((choice) => choice === given) ?? 'url'
  if (given === undefined || values.credentials_json === undefined) return source
  throw new OidcError('ERR_INPUT', 'credential-source does nothing with credentials_json', {
    hint: 'The file then holds the key itself, and no ID token is asked for.',
  })
}

function commandOf(values: GcpInputs, self: readonly string[] | undefined): readonly string[] {
  if (self === undefined || self.includes('')) {
    throw new OidcError(
      'ERR_INPUT',
      'credential-source: executable needs to know how this program is started',
      { hint: 'Use it in the action or on the command line.' },
    )
  }
  const words = [...self, 'exchange', 'gcp', '--format', 'gcp-executable']
  words.push('--workload_identity_provider', values.workload_identity_provider ?? '')
  checkWords(words)
  return words
}

/** Google's libraries take the command apart at its spaces; most know no quotes, and one takes them away. */
function checkWords(words: readonly string[]): void {
  const split = words.find((word) => /[\s"]/.test(word))
  if (split === undefined) return
  throw new OidcError(
    'ERR_INPUT',
    `credential-source: executable is not possible here, because of a space or a quote in ${quoteForeign(split, 300)}`,
    {
      hint: "Google's libraries split the command at spaces and know no way around that. Use credential-source: url, or a runner in a folder without spaces in its name.",
    },
  )
}

/** The line that readers of the file run; the audience is in it only where it is not the provider's own. */
export function commandLine(command: readonly string[], audience: string | undefined): string {
  const words = audience === undefined ? command : [...command, '--audience', audience]
  checkWords(words)
  return words.join(' ')
}

/**
 * Says how the file's reader gets its ID tokens by URL, or why it cannot.
 *
 * @throws {OidcError} `ERR_INPUT` where the source of the ID tokens has no URL
 */
export function urlSource(tokenUrl: TokenUrl | undefined): JsonObject {
  if (tokenUrl === undefined) {
    throw new OidcError(
      'ERR_INPUT',
      'create_credentials_file needs a source of ID tokens that later steps can ask by URL, which this one is not',
      {
        hint: 'Set credential-source: executable, or create_credentials_file: false and use the output access_token or auth_token.',
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

/** What the file tells Google's libraries. */
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
 * Makes the `external_account` document (AIP-4117) with which Google's libraries do the exchange themselves, again and
 * again as long as the job runs.
 *
 * > [!WARNING]
 * > With the source `url` the file holds what that URL asks for, on GitHub the job's request token: its reader can get
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
    // The libraries refuse a lifetime outside of this range.
    ...(impersonationUrl === undefined || lifetimeSeconds < 600 || lifetimeSeconds > 43_200
      ? {}
      : { service_account_impersonation: { token_lifetime_seconds: lifetimeSeconds } }),
  }
}

/**
 * Makes the document of a chain of service accounts, which `external_account` has no member for.
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

/** A name that no other step has used, of the form that many a .gitignore and .dockerignore knows. */
export function nameFile(extension: 'json' | 'jwt'): string {
  return `gha-creds-${randomBytes(8).toString('hex')}.${extension}`
}

/** Leaves a file to the sink, or puts it where the plan says. */
export function placeFile(
  folder: string | undefined,
  content: Secret,
  extension: 'json' | 'jwt' = 'json',
): PlacedFile {
  const name = nameFile(extension)
  if (folder === undefined)
    return { path: { file: name }, files: [{ name, content }], installs: [] }
  const path = join(folder, name)
  return { path, files: [], installs: [{ kind: 'file', data: { path, content } }] }
}

/** A document as a file's content; its secrets are masked already, each by itself. */
export function write(document: JsonObject): Secret {
  return new Secret(JSON.stringify(document))
}
