import { OidcError } from '../core/errors.ts'
import type { Claims } from '../core/jwt.ts'
import { Secret } from '../core/secret.ts'
import {
  audienceOf,
  type Context,
  type Credentials,
  type HttpReply,
  type HttpRequest,
  type PreparedExchange,
  type TokenSupply,
} from '../core/types.ts'
import type { Preset } from '../exchangers/preset/preset.ts'
import { createPresetExchanger } from '../exchangers/preset/preset-exchanger.ts'
import { parsePreset } from '../exchangers/preset/preset-file.ts'
import { wrapHttp } from '../http/wrap.ts'
import { readInputs } from '../inputs/inputs.ts'

/** A preset's exchange without a network. */
export interface Trial {
  readonly preset: Preset
  readonly prepared: PreparedExchange
  /** The parameters, with samples for required ones that were not given. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** The requests in order; the ID token in them reads `<ID token>`. */
  readonly requests: readonly HttpRequest[]
  readonly credentials: Credentials
}

/** The inputs of a trial. */
export interface TrialOptions {
  readonly parameters: Readonly<Record<string, unknown>>
  /** The claims of the job's ID token. */
  claims(audience: string | undefined): Claims
  /** The bodies of the service's answers in order; samples follow after the last one. */
  readonly replies: readonly string[]
}

/**
 * Runs a preset's exchange with the real interpreter and with answers from files or samples instead of the service's.
 *
 * @throws {OidcError} `ERR_INPUT` for mistakes in the file or the parameters, and the errors of an exchange
 */
export async function tryPreset(
  file: string,
  text: string,
  options: TrialOptions,
  context: Context,
): Promise<Trial> {
  const preset = await parsePreset(file, text)
  const exchanger = createPresetExchanger(file, preset)
  const unknown = Object.keys(options.parameters).filter(
    (name) => !Object.hasOwn(preset.parameters, name),
  )
  if (unknown.length > 0) throw new OidcError('ERR_INPUT', `${unknown[0]} is not a parameter`)
  const parameters = { ...samplesFor(preset), ...options.parameters }
  const values = await readInputs(exchanger.inputs, (name) => parameters[name], context)
  const prepared = exchanger.prepare(values, {})
  const requests: HttpRequest[] = []
  const answering = wrapHttp(context, (http) => ({
    ...http,
    with: () => http,
    async send(request) {
      const step = preset.steps[requests.length]
      const given = options.replies[requests.length]
      requests.push(request)
      return { ...sampleReply(step?.pick ?? {}, preset, request.url), ...bodyOf(given) }
    },
  }))
  const supplyFor = (audience: string | undefined): TokenSupply => ({
    get: async () => ({ token: new Secret('<ID token>'), claims: options.claims(audience) }),
    renew: () => undefined,
    tokenUrl: undefined,
  })
  const supply = supplyFor(audienceOf(prepared.token))
  const credentials = await prepared.run({ ...supply, ofAudience: supplyFor }, answering)
  return { preset, prepared, parameters, requests, credentials }
}

function bodyOf(body: string | undefined): Partial<HttpReply> {
  return body === undefined ? {} : { body }
}

/** Whether a template uses a name as the URL of a server. */
function isAddress(preset: Preset, name: string): boolean {
  const { steps, revoke } = preset
  const urls = [...steps, ...(revoke ? [revoke] : [])].flatMap(({ url }) => url)
  return (
    urls.some((url) => url.startsWith(`{+${name}}`)) ||
    JSON.stringify(preset).includes(`{${name}.host`)
  )
}

/** Values for the required parameters: an address, the first choice, or the name in angle brackets. */
function samplesFor(preset: Preset): Record<string, unknown> {
  const samples: Readonly<Record<string, unknown>> = {
    boolean: true,
    integer: 1,
    seconds: 900,
    map: {},
    headers: {},
  }
  const required = Object.entries(preset.parameters).filter(([, spec]) => spec.required)
  return Object.fromEntries(
    required.map(([name, { type = 'string', choices }]) => {
      const text = isAddress(preset, name) ? `https://${name}.example` : `sample-${name}`
      return [name, choices?.[0] ?? samples[type] ?? text]
    }),
  )
}

/** An answer that has every pick: its name in angle brackets, or an address of the same host. */
function sampleReply(picks: Readonly<Record<string, string>>, preset: Preset, url: URL): HttpReply {
  const headers: Record<string, string> = {}
  const json: Record<string, unknown> = {}
  let body: string | undefined
  for (const [name, path] of Object.entries(picks)) {
    const value = isAddress(preset, name) ? `${url.origin}/${name}` : `<${name}>`
    const [kind, place = ''] = path.split(':', 2)
    if (kind === '$header') headers[place.toLowerCase()] = value
    else if (kind === '$body') body = value
    else if (kind === '$xml') body = `${body ?? ''}<${place}>&lt;${name}&gt;</${place}>`
    else if (kind !== '$jwt') putAt(json, path.split('.'), value)
  }
  return { status: 200, headers, body: body ?? JSON.stringify(json) }
}

function putAt(target: Record<string, unknown>, [name = '', ...rest]: string[], value: string) {
  const inner: Record<string, unknown> = { ...(target[name] as object | undefined) }
  target[name] = rest.length === 0 ? value : inner
  if (rest.length > 0) putAt(inner, rest, value)
}
