import { type ErrorCode, messageOf, OidcError } from '../../core/errors.ts'
import { audiencesOf, dateOf, decodeToken } from '../../core/jwt.ts'
import { Secret } from '../../core/secret.ts'
import { quoteForeign } from '../../core/text.ts'
import type {
  Context,
  Env,
  Exchanger,
  Http,
  InputSpec,
  PreparedExchange,
} from '../../core/types.ts'
import { parseHttpEndpoint } from '../../http/endpoint.ts'
import { checkStatus, readJson } from '../../http/reply.ts'
import { requestJson, secondsAt, textAt } from '../../http/request.ts'
import { retry } from '../../http/retry.ts'
import { wrapHttp } from '../../http/wrap.ts'
import { explainingRefusals } from '../refusal.ts'
import { readResult } from './module-result.ts'

/** The helpers passed to a module of the repository, which cannot import from the bundle. */
export const moduleHelpers = Object.freeze({
  OidcError,
  Secret,
  audiencesOf,
  checkStatus,
  dateOf,
  decodeToken,
  explainingRefusals,
  parseEndpoint: parseHttpEndpoint,
  quoteForeign,
  readJson,
  requestJson,
  retry,
  secondsAt,
  textAt,
})

/** See {@link moduleHelpers}. */
export type ModuleHelpers = typeof moduleHelpers

/** The result of a module's `prepare`: a prepared exchange that may name its audience. */
export interface ModuleExchange extends Omit<PreparedExchange, 'token'> {
  /** The audience of the ID token; `undefined` leaves the choice to the source. */
  readonly audience?: string | undefined
}

/** The default export of a module of the repository: an exchanger whose `prepare` also gets the helpers. */
export interface ExchangerModule {
  readonly title?: string
  readonly summary?: string
  readonly inputs?: Readonly<Record<string, InputSpec>>
  readonly outputs?: Exchanger['outputs']
  prepare(
    inputs: Readonly<Record<string, unknown>>,
    env: Env,
    helpers: ModuleHelpers,
  ): ModuleExchange
}

/**
 * Loads a module as an exchanger that can send requests only to the hosts that it announces.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export async function loadModule(path: string, url: string): Promise<Exchanger> {
  const shown = quoteForeign(path, 120)
  const loaded = await importModule(url).catch((error: unknown) => {
    throw failed(`${shown}${lineIn(url, error)}`, 'cannot be loaded', error)
  })
  const module = checkModule(shown, loaded)
  return {
    name: path,
    title: typeof module.title === 'string' ? module.title : shown,
    summary: typeof module.summary === 'string' ? module.summary : `The module ${shown}.`,
    inputs: module.inputs ?? {},
    outputs: module.outputs ?? {},
    hasOwnServer: true,
    takesParameters: true,
    prepare: (inputs, env) => prepare({ shown, url, module }, inputs, env),
  }
}

/** The comment keeps the bundler from looking for the file at build time. */
async function importModule(url: string): Promise<unknown> {
  const module: unknown = await import(/* webpackIgnore: true */ url)
  return typeof module === 'object' && module !== null ? Reflect.get(module, 'default') : undefined
}

const types: readonly string[] = [
  'string',
  'secret',
  'boolean',
  'integer',
  'seconds',
  'list',
  'map',
  'headers',
]

function checkModule(shown: string, found: unknown): ExchangerModule {
  const wrong = (what: string) =>
    new OidcError('ERR_INPUT', `${shown} ${what}`, {
      hint: 'The default export of a module is an object with inputs and prepare; see examples/ci/exchanger.mjs.',
    })
  if (typeof found !== 'object' || found === null)
    throw wrong('has no default export that is an exchanger')
  const { prepare: prepares, inputs = {}, outputs = {} } = found as Record<string, unknown>
  if (typeof prepares !== 'function') throw wrong('has no function prepare')
  for (const [name, specs] of [['inputs', inputs] as const, ['outputs', outputs] as const]) {
    if (typeof specs !== 'object' || specs === null)
      throw wrong(`has ${name} that are not an object`)
    for (const [key, spec] of Object.entries(specs)) {
      const { description, type } = (spec ?? {}) as Record<string, unknown>
      if (typeof description !== 'string') throw wrong(`has no description of ${key} in ${name}`)
      if (type !== undefined && !types.includes(String(type))) {
        throw wrong(`gives ${key} a type that is not one of ${types.join(', ')}`)
      }
    }
  }
  return found as ExchangerModule
}

interface LoadedModule {
  readonly shown: string
  readonly url: string
  readonly module: ExchangerModule
}

function prepare(
  loaded: LoadedModule,
  inputs: Readonly<Record<string, unknown>>,
  env: Env,
): PreparedExchange {
  const { shown, module } = loaded
  const prepared = attempt(loaded, () => module.prepare(inputs, env, moduleHelpers))
  const { audience, endpoints, variables, run } = (prepared ?? {}) as Partial<ModuleExchange>
  const isWhole =
    (audience === undefined || typeof audience === 'string') &&
    Array.isArray(endpoints) &&
    endpoints.every((url) => url instanceof URL) &&
    Array.isArray(variables) &&
    variables.every((name) => typeof name === 'string') &&
    typeof run === 'function'
  if (!isWhole) {
    throw new OidcError('ERR_INPUT', `${shown}: prepare did not return a complete exchange`, {
      hint: 'Return an object, not a promise, with audience (a text), endpoints (URL objects), variables (names) and run.',
    })
  }
  return {
    ...prepared,
    token: { kind: 'now', audience },
    async run(tokens, context) {
      let found: unknown
      try {
        found = await prepared.run(tokens, held(context, endpoints, shown))
      } catch (error) {
        throw describe(loaded, error, 'ERR_RESPONSE')
      }
      return readResult(shown, found, context)
    },
  }
}

/** Allows requests only to the announced hosts, which the log names. */
function held(context: Context, endpoints: readonly URL[], shown: string): Context {
  const hold = (http: Http): Http => ({
    warm: (url) => http.warm(url),
    with: (tls) => hold(http.with(tls)),
    async send(request, signal) {
      if (endpoints.some(({ origin }) => origin === request.url.origin)) {
        return http.send(request, signal)
      }
      throw new OidcError(
        'ERR_ENDPOINT',
        `${shown} would send a request to ${request.url.host}, which is not in its endpoints`,
        { hint: 'Add the host to the endpoints that prepare returns.' },
      )
    },
  })
  return wrapHttp(context, hold)
}

function attempt<T>(loaded: LoadedModule, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw describe(loaded, error, 'ERR_INPUT')
  }
}

function describe({ shown, url }: LoadedModule, error: unknown, code: ErrorCode): OidcError {
  if (error instanceof OidcError) return error
  return failed(`${shown}${lineIn(url, error)}`, 'failed', error, code)
}

/** The place of an error in the module, `:line` or `:line:column`; empty if unknown. */
function lineIn(url: string, error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const place = url.replace(/^file:\/\//, '')
  const at = stack.indexOf(`${place}:`)
  return at < 0 ? '' : (/^(?::\d+){1,2}/.exec(stack.slice(at + place.length))?.[0] ?? '')
}

function failed(
  shown: string,
  what: string,
  error: unknown,
  code: ErrorCode = 'ERR_INPUT',
): OidcError {
  return new OidcError(code, `${shown} ${what}: ${quoteForeign(messageOf(error))}`, {
    hint:
      error instanceof SyntaxError ? 'Run node --check with the file to see the line.' : undefined,
  })
}
