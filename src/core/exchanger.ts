import type { Context, Env, Repetition } from './context.ts'
import type { Credentials } from './credentials.ts'
import type { TlsSettings } from './http-messages.ts'
import type { InputSpecs, InputValues } from './input-spec.ts'
import type { TokenSupply } from './source.ts'

/** Whether an exchange needs an ID token, when, and for which audience. */
export type TokenNeed =
  /** No ID token is needed, for example with a managed identity. No source is used. */
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

/** An exchange with checked inputs. No request was sent yet. */
export interface PreparedExchange {
  readonly token: TokenNeed
  /** False if a variable of the action that this replaces turns the cleanup off. */
  readonly cleanup?: boolean
  /** The URLs that the exchange calls. Connections to them are opened while the ID token is requested. */
  readonly endpoints: readonly URL[]
  /** The URLs for revoking that are known before the exchange. They are checked like `endpoints`. */
  readonly revocationEndpoints?: readonly URL[]
  /** Every variable that the credentials may set, so that collisions are found before any request. */
  readonly variables: readonly string[]
  /**
   * Variables that the job may set itself, and what happens when such a variable has another value: `leave` keeps the
   * job's value and warns, `refuse` fails the step. A value that an earlier step of this action set is not the job's own.
   * The input `overwrite-environment` overrides both.
   */
  readonly ownVariables?: Readonly<Record<string, 'leave' | 'refuse'>>
  /** True if an answer names further variables. They pass a stricter check and must not collide. */
  readonly variablesLater?: boolean
  /** TLS settings for the exchange's hosts. @default Node's */
  readonly tls?: TlsSettings
  /** Defaults of shared inputs for this exchange: `export-environment` → `false`. An alias overrides them. */
  readonly shared?: Readonly<Record<string, unknown>>
  /** Loads the code for {@link run} while the ID token is requested. */
  load?(): Promise<void>
  run(tokens: TokenSupply, context: Context): Promise<Credentials>
}

/** One output, declared as data. */
export interface OutputSpec {
  readonly description: string
  /** A credential that is also a variable. It is an output only with `output-credentials`. */
  readonly onRequest?: true
}

/** A service that turns an ID token into credentials. A literal, the default export of its file. */
export interface Exchanger<Specs extends InputSpecs = InputSpecs> {
  readonly name: string
  /** The service's own name. */
  readonly title: string
  /** One sentence for the docs and `providers`. */
  readonly summary: string
  readonly inputs: Specs
  readonly outputs: Readonly<Record<string, OutputSpec>>
  /** True if the server may be the user's own, so that `ca-certificate`, `client-certificate` and `client-key` apply. */
  readonly hasOwnServer?: boolean
  /** True if the action takes the inputs in its input `parameters`; `action.yml` does not declare them. */
  readonly takesParameters?: boolean
  /** Defaults of inputs in the sub-action, as in the action that it replaces. */
  readonly subActionDefaults?: Readonly<Record<string, string>>
  /** Values for the variables after cleanup, where an empty value would break a tool. */
  readonly neutral?: Readonly<Record<string, string>>
  /**
   * Checks the inputs together and resolves endpoints. It sends no request and reads no file.
   *
   * @param self see {@link Context.self}
   * @param namesSource whether the inputs name a source of ID tokens, which nothing may then replace
   * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT`
   */
  prepare(
    inputs: InputValues<Specs>,
    env: Env,
    self?: Context['self'],
    namesSource?: boolean,
  ): PreparedExchange
}

/** Gives an exchanger's literal its exact type. */
export function defineExchanger<const Specs extends InputSpecs>(
  exchanger: Exchanger<Specs>,
): Exchanger<Specs> {
  return exchanger
}

/** One exchange, checked as far as possible without a request. */
export interface PlannedExchange extends PreparedExchange {
  /** Hosts that the workflow names for the audience. */
  readonly audienceHosts?: readonly string[]
  readonly exchanger: Exchanger
  readonly name: string | undefined
  /** The exchange's name in messages: its own, or its exchanger's. */
  readonly label: string
  /** Values of shared inputs for this exchange: `export-environment` → `false`. */
  readonly shared: Readonly<Record<string, unknown>>
  /** See {@link Context.repetition}. */
  readonly repetition?: Omit<Repetition, 'settings'>
}

/** A finished exchange and its credentials. */
export interface FinishedExchange {
  readonly plan: PlannedExchange
  readonly credentials: Credentials
  /** The duration, including the ID token, in milliseconds. */
  readonly tookMs: number
}
