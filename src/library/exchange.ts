import { type ContextOptions, createContext } from '../context.ts'
import { OidcError } from '../core/errors.ts'
import type { Credentials, SourceParameters } from '../core/types.ts'
import { runStep } from '../step/run.ts'
import { createTokenSupply, findSource } from '../step/tokens.ts'

/** What the toolkit's functions take besides what they are for. */
export interface ToolkitOptions extends ContextOptions {
  /** The name of the source to ask. @default the first one that is here */
  readonly source?: string
  /** What the source has to know, such as the path of a file. */
  readonly parameters?: SourceParameters
}

/** What {@link exchange} takes besides the inputs. */
export interface ExchangeOptions extends ToolkitOptions {
  /** The audience to ask the ID token for. @default the provider's own */
  readonly audience?: string
}

/**
 * Gets an ID token of this job, like `getIDToken` of `@actions/core`, but from every source, retried, never redirected,
 * and checked to be for the audience that was asked for.
 *
 * In a GitHub job the token is masked in the log from then on (a command on standard output; give `onSecret` to do it
 * in another way).
 *
 * @example
 * ```ts
 * const token = await getIDToken('https://api.example.com')
 * ```
 * @param audience who the token is for; left out, the source decides (GitHub: the URL of the repository's owner)
 * @param options what to change, or, as in Windmill's client, for how many seconds the token should be valid, where the
 * source lets its jobs choose
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
 * Gets an ID token where there is one to be had: `null` where nothing here gives ID tokens, an error where something
 * does but failed.
 *
 * The errors tell what went wrong: `ERR_TOKEN_PERMISSION` means that the job must be allowed to ask, everything else
 * that it was allowed and did not get a token.
 *
 * @example
 * ```ts
 * const token = (await detectCredential('sigstore')) ?? (await askTheUser())
 * ```
 * @param audience who the token is for
 * @throws {OidcError} what {@link getIDToken} throws, but for `ERR_NO_SOURCE`
 */
export async function detectCredential(
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

/**
 * Exchanges this job's ID token for credentials and returns them as data; nothing is exported or written.
 *
 * @example
 * ```ts
 * const { env, expiresAt } = await exchange('aws', {
 *   'role-to-assume': 'arn:aws:iam::123456789012:role/deploy',
 *   'aws-region': 'eu-central-1',
 * })
 * ```
 * @param provider the exchanger's name
 * @param inputs its inputs, by the names of the action's
 * @throws {OidcError} `ERR_INPUT`, `ERR_REFUSED`, and what {@link getIDToken} throws
 */
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
