import type { Credentials } from './credentials.ts'
import type { Claims } from './jwt.ts'
import type { Secret } from './secret.ts'
import type { Http, TlsSettings } from './wire.ts'

export type * from './credentials.ts'
export type * from './wire.ts'

/** Environment variables, read-only; only `context.ts`, `action/` and `cli/` read them from the process. */
export type Env = Readonly<Record<string, string | undefined>>

// ---------------------------------------------------------------------------------------------------- inputs

/** The type of an input's parsed value, by the name that a declaration gives it. */
export interface InputTypes {
  /** Trimmed text. */
  string: string
  /** Text that is masked before anything else happens to it. */
  secret: Secret
  /** `true`, `false` and the spellings that the peers' actions take. */
  boolean: boolean
  /** A whole number. */
  integer: number
  /** A length of time in seconds: `900`, `900s`, `15m`, `1h`, `1h 30m`. */
  seconds: number
  /** Items separated by commas or new lines; `\,` is a comma within an item. */
  list: readonly string[]
  /** A YAML or JSON map. */
  map: Readonly<Record<string, unknown>>
  /** Headers: lines of the form `Name: value`, or a map. */
  headers: Readonly<Record<string, unknown>>
  /** One or several X.509 certificates, checked: PEM, or the Base64 of it. */
  certificates: string
  /** A YAML or JSON list, whose items may be maps. */
  items: readonly unknown[]
}

/** One input, declared as data: the action input, the CLI flag, the docs row and the TypeScript type follow from it. */
export interface InputSpec {
  /** One or a few sentences, shown in `action.yml`, `--help` and the docs. */
  readonly description: string
  /** How the text is parsed. @default 'string' */
  readonly type?: keyof InputTypes
  readonly required?: true
  /** Used when the input is not given; written as a person would write it. */
  readonly default?: string
  /** The only values allowed, for text. */
  readonly choices?: readonly string[]
  /** The form that text must have, with an example that has it. */
  readonly pattern?: { readonly test: RegExp; readonly example: string }
  /** The least and the greatest number allowed, for `integer` and `seconds`. */
  readonly range?: readonly [least: number, greatest: number]
  /** The shared input that this is a peer action's name for; the value counts as given there. */
  readonly alias?: string
  /** The job's variable that is read where the input is not given. */
  readonly env?: string
  /** Why it has no effect: an input of the action that this replaces, taken with a warning so that nothing has to be removed. */
  readonly unused?: string
}

export type InputSpecs = Readonly<Record<string, InputSpec>>

type InputValue<Spec extends InputSpec> = Spec extends { type: infer T extends keyof InputTypes }
  ? InputTypes[T]
  : string

/** Parsed values for a set of declared inputs; required ones and ones with a default are always there. */
export type InputValues<Specs extends InputSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends { required: true } | { default: string }
    ? InputValue<Specs[Name]>
    : InputValue<Specs[Name]> | undefined
}

// --------------------------------------------------------------------------------------------------- context

/** Where progress is told; never a secret in any of it. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  warning(message: string): void
}

/** How often and how long requests are tried. */
export interface RetryPolicy {
  /** Attempts at one request, the first one included. @default 8 */
  readonly maxAttempts: number
  /** The upper bound of the first wait, in milliseconds; it doubles with each attempt. @default 250 */
  readonly baseMs: number
  /** The greatest upper bound of a wait, in milliseconds. @default 8000 */
  readonly capMs: number
  /** For how long a refusal is tried again, in milliseconds, for permissions that are still spreading. @default 0 */
  readonly deniedMs: number
}

/** Everything that plug-ins may use from the outside world; tests pass their own. */
export interface Context {
  readonly env: Env
  readonly http: Http
  readonly log: Log
  readonly retry: RetryPolicy
  /** When the step must be over. */
  readonly deadlineAt: Date
  /** Aborted at the deadline. */
  readonly signal: AbortSignal
  /** Hides a value in the log from now on, and wraps it so that it does not print. The value must not be empty. */
  mask(value: string): Secret
  now(): Date
  /** A number from 0 up to 1, for jitter. */
  random(): number
  /** Waits; rejects with `ERR_TIMEOUT` when `signal` is aborted. */
  sleep(ms: number): Promise<void>
  /** The same with some seconds of its own, for what must be done although the step's time is over; close it after. */
  afterwards(): Context & Disposable
  /** How this program is started: its Node and its script, for tools that call it back for new credentials. */
  readonly self: readonly [node: string, script: string]
}

// --------------------------------------------------------------------------------------------------- sources

/** How a program can fetch new ID tokens by itself as long as the job runs (GitHub's endpoint, for example). */
export interface TokenUrl {
  /** The URL, the audience included. */
  readonly url: URL
  readonly headers: Readonly<Record<string, Secret>>
  /** The member of the JSON answer that holds the token. */
  readonly field: string
}

/** A source that was found here and can mint tokens. */
export interface OpenSource {
  /** The URLs that minting will call, so that connections can be opened early. */
  readonly endpoints: readonly URL[]
  /** Gets a new token; asks for the source's own default audience when none is given. */
  mint(audience: string | undefined): Promise<string>
  /** How other programs can mint for themselves, where the source allows it. */
  tokenUrl?(audience: string | undefined): TokenUrl
}

/** What a job may say about its source, beyond which one it is. */
export interface SourceParameters {
  /** The path of a file that holds a token, for the source `file`. */
  readonly file?: string | undefined
  /** The name of a variable that holds a token, for the source `env`. */
  readonly variable?: string | undefined
  /** A command that prints a token, for the source `command`. */
  readonly command?: string | undefined
  /** How long tokens should be valid, for sources that let their jobs choose. */
  readonly lifetimeSeconds?: number | undefined
}

/** One place where an ID token comes from. */
export interface TokenSource {
  readonly name: string
  /** One sentence for the docs and `sources`. */
  readonly summary: string
  /** What tells that it is here, as the end of a sentence: `the variable GITLAB_CI`. */
  readonly toldBy: string
  /**
   * Looks whether this source is here.
   *
   * @returns `undefined` when it is not here, so that the next one is asked
   * @throws {OidcError} when it is here but cannot work, so that no other one is asked
   */
  open(
    context: Context,
    parameters: SourceParameters,
  ): OpenSource | undefined | Promise<OpenSource | undefined>
}

/** An ID token in hand. */
export interface IdToken {
  readonly token: Secret
  /** Read, not verified. */
  readonly claims: Claims
}

/** Gives the token for each attempt: the same one while it is young, a new one after half of its life. */
export interface TokenSupply {
  get(): Promise<IdToken>
  /** The next {@link get} mints anew, as for a service that takes a token only once. */
  renew(): void
  /** Tokens of an audience that was not known before; one that the user gave wins over it. */
  ofAudience?(audience: string | undefined): TokenSupply
  /** See {@link OpenSource.tokenUrl}. */
  readonly tokenUrl: TokenUrl | undefined
}

// ------------------------------------------------------------------------------------------------ exchangers

/** An exchange whose inputs were all checked; nothing was sent yet. */
export interface PreparedExchange {
  /** The audience to ask the ID token for; `undefined` leaves it to the source. */
  readonly audience: string | undefined
  /** True for a way that takes no ID token (keys that were given, a managed identity): no source is asked then. */
  readonly withoutToken?: boolean
  /** False where the environment asks, in the words of the action that this replaces, that nothing be undone after the job. */
  readonly cleanup?: boolean
  /** True where it shows only on the way whether an ID token is needed: then none is asked for before `run` does. */
  readonly tokenOnDemand?: boolean
  /** True where an earlier answer tells the audience: the token is then asked for with {@link TokenSupply.ofAudience}, not before. */
  readonly audienceLater?: boolean
  /** The URLs that the exchange will call; connections to them are opened while the ID token is on its way. */
  readonly endpoints: readonly URL[]
  /** Every variable that the credentials may set, so that collisions show before any request. */
  readonly variables: readonly string[]
  /** True where an answer names further variables: each must pass the stricter check for such names, and collides with none. */
  readonly variablesLater?: boolean
  /** How the exchange's hosts are known, and this job to them, in place of what Node trusts. */
  readonly tls?: TlsSettings
  /** Values of shared inputs that follow from this exchange's own, where no alias gives another: `export-environment` → `false`. */
  readonly shared?: Readonly<Record<string, unknown>>
  /** Loads what {@link run} will need, while the ID token is on its way. */
  load?(): Promise<void>
  run(tokens: TokenSupply, context: Context): Promise<Credentials>
}

/** One output, declared as data. */
export interface OutputSpec {
  readonly description: string
  /** A credential that also is a variable: an output only when `output-credentials` asks for it. */
  readonly onRequest?: true
}

/** A service that turns an ID token into credentials: a literal, the default export of its file. */
export interface Exchanger<Specs extends InputSpecs = InputSpecs> {
  readonly name: string
  /** The service's own name. */
  readonly title: string
  /** One sentence for the docs and `providers`. */
  readonly summary: string
  readonly inputs: Specs
  readonly outputs: Readonly<Record<string, OutputSpec>>
  /** True where the server may be the user's own: the inputs `ca-certificate`, `client-certificate` and `client-key` are for it. */
  readonly hasOwnServer?: boolean
  /** Defaults of the inputs in the provider's own action, where the action that it replaces has them. */
  readonly subActionDefaults?: Readonly<Record<string, string>>
  /** What the variables are set to after the job's step is undone, where an empty value would break a tool. */
  readonly neutral?: Readonly<Record<string, string>>
  /**
   * Checks the inputs as a whole and resolves endpoints; sends nothing, reads nothing.
   *
   * @param self how this program is started, see {@link Context.self}
   * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT`
   */
  prepare(inputs: InputValues<Specs>, env: Env, self?: Context['self']): PreparedExchange
}

/** Gives an exchanger's literal its exact type. */
export function defineExchanger<const Specs extends InputSpecs>(
  exchanger: Exchanger<Specs>,
): Exchanger<Specs> {
  return exchanger
}
