import type { Context, Env } from './context.ts'
import type { Credentials } from './credentials.ts'
import type { TlsSettings } from './http-messages.ts'
import type { InputSpecs, InputValues } from './input-spec.ts'
import type { TokenSupply } from './source.ts'

/** Whether an exchange takes an ID token, when it asks for it, and for which audience. */
export type TokenNeed =
  /** No ID token is needed (keys that were given, a managed identity); no source is asked. */
  | { readonly kind: 'none' }
  /** Requested before `run`. An `undefined` audience leaves the choice to the source. */
  | { readonly kind: 'now'; readonly audience: string | undefined }
  /** Requested by `run`, and only if it turns out to be needed. */
  | { readonly kind: 'on-demand'; readonly audience: string | undefined }
  /** An earlier answer names the audience; `run` asks with {@link TokenSupply.ofAudience}. */
  | { readonly kind: 'later' }

/** The audience that is known before `run`, if any. */
export function audienceOf(need: TokenNeed): string | undefined {
  return 'audience' in need ? need.audience : undefined
}

/** An exchange whose inputs were all checked; nothing was sent yet. */
export interface PreparedExchange {
  readonly token: TokenNeed
  /** False where the environment asks, in the words of the action that this replaces, that nothing be undone after the job. */
  readonly cleanup?: boolean
  /** The URLs that the exchange will call; connections to them are opened while the ID token is on its way. */
  readonly endpoints: readonly URL[]
  /** Every variable that the credentials may set, so that collisions show before any request. */
  readonly variables: readonly string[]
  /**
   * Variables that the job may set itself, and what happens when such a variable has another value: `leave` keeps the
   * job's value and warns, `refuse` fails the step. A value that an earlier step of this action set is not the job's own.
   * The input `overwrite-environment` overrides both.
   */
  readonly ownVariables?: Readonly<Record<string, 'leave' | 'refuse'>>
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
  /** True if the action takes the inputs in its input `parameters`; `action.yml` does not declare them. */
  readonly takesParameters?: boolean
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

/** One exchange with everything checked that can be checked without a request. */
export interface PlannedExchange extends PreparedExchange {
  readonly exchanger: Exchanger
  readonly name: string | undefined
  /** How messages call it: its name, or its exchanger's. */
  readonly label: string
  /** Values given under a peer action's names for shared inputs: `export-environment` → `false`. */
  readonly shared: Readonly<Record<string, unknown>>
}

/** A finished exchange with the credentials it brought. */
export interface FinishedExchange {
  readonly plan: PlannedExchange
  readonly credentials: Credentials
  /** How long it took, its ID token included, in milliseconds. */
  readonly tookMs: number
}
