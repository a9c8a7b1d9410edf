import { type ContextOptions, createContext } from '../context.ts'
import { OidcError } from '../core/errors.ts'
import type { Credentials, SourceParameters, Value } from '../core/types.ts'
import { runStep } from '../step/run.ts'
import { createTokenSupply, findSource } from '../step/tokens.ts'
import type { ProviderInputs, ProviderOutputs, ProviderVariables } from './provider-types.ts'

/** The options of every function that gets a token. */
export interface ToolkitOptions extends ContextOptions {
  /** The name of the token source. @default the first one that is found */
  readonly source?: string
  /** Parameters of the source, such as the path of a file. */
  readonly parameters?: SourceParameters
}

/** The options of {@link exchange}. */
export interface ExchangeOptions extends ToolkitOptions {
  /** The audience of the ID token. @default the provider's own */
  readonly audience?: string
}

/**
 * Gets an ID token of this job, like `getIDToken` of `@actions/core`, from every source. Requests are retried and never
 * redirected, and the token's audience is checked.
 *
 * In a GitHub job, the token is masked in the log by a command on standard output. `onSecret` replaces that command.
 *
 * @example
 * ```ts
 * const token = await getIDToken('https://api.example.com')
 * ```
 * @param audience who the token is for; without it, the source decides (GitHub: the URL of the repository's owner)
 * @param options options, or the token's lifetime in seconds as in Windmill's client, for sources that let jobs choose it
 * @throws {OidcError} `ERR_NO_SOURCE`, `ERR_TOKEN_PERMISSION`, `ERR_TOKEN_REQUEST`, `ERR_TOKEN_MALFORMED`,
 * `ERR_TOKEN_AUDIENCE`, `ERR_TOKEN_EXPIRED`, `ERR_UNREACHABLE`, `ERR_TIMEOUT`, `ERR_SERVICE`, `ERR_RESPONSE`,
 * `ERR_ENDPOINT`
 */
export async function getIDToken(
  audience?: string,
  options: ToolkitOptions | number = {},
): Promise<string> {
  if (audience === '')
    throw new TypeError('The audience must not be empty; leave it out for the default one')
  const settings =
    typeof options === 'number' ? { parameters: { lifetimeSeconds: options } } : options
  using context = createContext(settings)
  const source = await findSource(context, settings.source, settings.parameters)
  const { token } = await createTokenSupply(source, audience, context).get()
  return token.reveal()
}

/**
 * Gets an ID token if this job has a source of them.
 *
 * @example
 * ```ts
 * const token = (await detectToken('sigstore')) ?? (await askTheUser())
 * ```
 * @param audience who the token is for
 * @returns `null` when no source was found; a source that fails is an error
 * @throws {OidcError} what {@link getIDToken} throws, except `ERR_NO_SOURCE`; `ERR_TOKEN_PERMISSION` when the job may not
 * request tokens
 */
export async function detectToken(
  audience: string,
  options: ToolkitOptions = {},
): Promise<string | null> {
  try {
    return await getIDToken(audience, options)
  } catch (error) {
    if (error instanceof OidcError && error.code === 'ERR_NO_SOURCE') return null
    throw error
  }
}

/** {@link detectToken} by the name that Python's `id` has for it. */
export const detectCredential = detectToken

/** The name of a provider: a cloud, a preset, or `vault` and `custom`. */
export type ProviderName = keyof ProviderInputs

/** A provider that is a file of the repository. */
export type ProviderFile = `./${string}`

/** Credentials of a provider, with the names of its variables and outputs. */
export type CredentialsOf<P extends ProviderName> = Omit<Credentials, 'env' | 'outputs'> & {
  readonly env: { readonly [Name in ProviderVariables[P]]?: Value }
  readonly outputs: { readonly [Name in ProviderOutputs[P]]?: Value }
}

/**
 * Exchanges this job's ID token for credentials and returns them as data. It exports and writes nothing.
 *
 * @example
 * ```ts
 * const { env, expiresAt } = await exchange('aws', {
 *   'role-to-assume': 'arn:aws:iam::123456789012:role/deploy',
 *   'aws-region': 'eu-central-1',
 * })
 * ```
 * @param provider the provider's name, or the path of a preset or module of the repository
 * @param inputs the provider's inputs, by the names that the action uses
 * @throws {OidcError} `ERR_INPUT`, `ERR_REFUSED`, and what {@link getIDToken} throws
 */
export function exchange<P extends ProviderName>(
  provider: P,
  inputs: Readonly<ProviderInputs[P]>,
  options?: ExchangeOptions,
): Promise<CredentialsOf<P>>
export function exchange(
  provider: ProviderFile,
  inputs: Readonly<Record<string, unknown>>,
  options?: ExchangeOptions,
): Promise<Credentials>
export async function exchange(
  provider: string,
  inputs: Readonly<Record<string, unknown>>,
  options: ExchangeOptions = {},
): Promise<Credentials> {
  using context = createContext(options)
  const request = {
    provider,
    audience: options.audience,
    given: Object.keys(inputs),
    raw: (name: string) => (Object.hasOwn(inputs, name) ? inputs[name] : undefined),
  }
  const { source, parameters } = options
  const [finished] = await runStep([request], context, { source, parameters })
  if (finished === undefined)
    throw new OidcError('ERR_RESPONSE', `${provider} returned no credentials`)
  return finished.credentials
}
