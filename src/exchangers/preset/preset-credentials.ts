import { defined } from '../../core/defined.ts'
import { OidcError } from '../../core/errors.ts'
import { type Claims, dateOf, decodeToken } from '../../core/jwt.ts'
import { Secret } from '../../core/secret.ts'
import type { Context, CredentialFile, Credentials, Revocation, Value } from '../../core/types.ts'
import { authorizationOf, fillRequest, moreHeaders, namesIn } from './fill-request.ts'
import { readExpiry } from './pick.ts'
import { checkHost, type PreparedPreset, variablesOf } from './prepared-preset.ts'
import type { Preset, PresetExpiry, PresetFile, PresetRequest, PresetVariable } from './preset.ts'
import {
  chooseTemplate,
  fillJson,
  fillText,
  isSet,
  placeholdersOf,
  plainText,
  type Scope,
} from './scope.ts'

/** Builds credentials from the picked values. */
export function buildCredentials(
  run: PreparedPreset & { readonly context: Context },
  scope: Scope,
  claims: Claims | undefined,
): Credentials {
  const { preset, context } = run
  const expiresAt = readEnd(preset.expires, scope, context.now(), claims)
  const env: Record<string, Value> = {}
  for (const [name, variable] of variablesOf(preset, scope, context.env)) {
    const value = valueFor(variable, scope, context)
    if (value !== undefined) env[name] = value
  }
  const revocation = buildRevocation(run, scope)
  return {
    identity: fillText(preset.identity ?? '', scope) || `a client of ${preset.title}`,
    env,
    outputs: outputsOf(preset, scope, context, expiresAt),
    files: Object.entries(preset.files ?? {}).map(([name, file]) =>
      fileOf(name, file, scope, context),
    ),
    ...defined({ expiresAt, revocation }),
  }
}

/**
 * Builds the request that revokes the credential, if the service has one and a credential was obtained.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT` for an address from an answer that is not allowed
 */
export function buildRevocation(
  { preset, endpoints, context }: PreparedPreset & { readonly context: Context },
  scope: Scope,
): Revocation | undefined {
  const template = preset.revoke
  if (template === undefined) return undefined
  const has = (name: string) => scope(name) !== undefined
  if (template.when !== undefined && !isSet(scope(template.when))) return undefined
  // Without the value to revoke, the request would be refused.
  const picked = new Set(preset.steps.flatMap(({ pick = {} }) => Object.keys(pick)))
  const names = namesIn(template)
  if (names.other.some((name) => picked.has(name) && !has(name))) return undefined
  const address = chooseTemplate(template.url, has)
  if (address === undefined && names.url.some((name) => picked.has(name))) return undefined
  const { url } = fillRequest(
    { url: address ?? template.url, ...defined({ query: template.query }) },
    scope,
  )
  if (address !== undefined && placeholdersOf(address).some(({ name }) => picked.has(name))) {
    checkHost(url, endpoints, preset)
  }
  const fill = (fields: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, text]) => {
        const value = fillSecret(text, scope, context)
        return value === undefined ? [] : [[name, value] as const]
      }),
    )
  const own = { ...fill(template.headers), ...basicOf(template, scope, context) }
  const headers = { ...moreHeaders(template, scope, Object.keys(own)), ...own }
  const bearer =
    template.bearer === undefined ? undefined : fillSecret(template.bearer, scope, context)
  return {
    method: template.method === 'DELETE' ? 'DELETE' : 'POST',
    url: url.href,
    ...defined({
      bearer: typeof bearer === 'string' ? context.mask(bearer) : bearer,
      headers: Object.keys(headers).length === 0 ? undefined : headers,
      form: template.form && fill(template.form),
      json: template.json && fill(template.json),
    }),
  }
}

function basicOf(
  { basic }: PresetRequest,
  scope: Scope,
  context: Context,
): Readonly<Record<string, Secret>> {
  const { Authorization: value } = basic === undefined ? {} : authorizationOf({ basic }, scope)
  return value === undefined ? {} : { Authorization: context.mask(value) }
}

/** A template that is a single placeholder keeps its secret. A text with a secret in it is masked as a whole. */
function fillSecret(template: string, scope: Scope, context: Context): string | Secret | undefined {
  const [only] = placeholdersOf(template)
  const value = only?.text === template ? scope(only.name) : undefined
  if (value instanceof Secret) return value
  const text = fillText(template, scope)
  return text && holdsSecret(template, scope) ? context.mask(text) : text
}

function fillValue(template: string, scope: Scope, context: Context): Value | undefined {
  return fillSecret(template, scope, context) || undefined
}

function holdsSecret(template: string, scope: Scope): boolean {
  return placeholdersOf(template).some(({ name }) => scope(name) instanceof Secret)
}

function valueFor(variable: PresetVariable, scope: Scope, context: Context): Value | undefined {
  if (typeof variable === 'string') return fillValue(variable, scope, context)
  return 'file' in variable ? { file: variable.file } : fillValue(variable.value, scope, context)
}

function outputsOf(
  preset: Preset,
  scope: Scope,
  context: Context,
  expiresAt: Date | undefined,
): Readonly<Record<string, Value>> {
  const outputs: Record<string, Value> = {}
  const add = (name: string, value: Value | undefined) => {
    if (value !== undefined) outputs[name] = value
  }
  if (preset.credential !== undefined) {
    add('access-token', fillValue(`{${preset.credential}}`, scope, context))
  }
  if (expiresAt !== undefined) outputs['expires-at'] = expiresAt.toISOString()
  for (const [name, { value }] of Object.entries(preset.outputs ?? {})) {
    const template = chooseTemplate(value, (one) => scope(one) !== undefined)
    add(name, template && fillValue(template, scope, context))
  }
  return outputs
}

function fileOf(name: string, file: PresetFile, scope: Scope, context: Context): CredentialFile {
  const text =
    'text' in file
      ? fillText(file.text, scope)
      : `${JSON.stringify(fillJson(file.json, scope), null, 2)}\n`
  if (text === undefined || text === '') {
    throw new OidcError('ERR_RESPONSE', `The file ${name} would be empty`)
  }
  return { name, content: context.mask(text) }
}

function readEnd(
  expiry: PresetExpiry | undefined,
  scope: Scope,
  now: Date,
  claims: Claims | undefined,
): Date | undefined {
  if (expiry === undefined) return undefined
  if ('after' in expiry) return new Date(now.getTime() + expiry.after * 1000)
  const name = 'in' in expiry ? expiry.in : 'at' in expiry ? expiry.at : expiry.jwt
  if ('jwt' in expiry && name === 'token') return dateOf(claims?.exp)
  const value = scope(name)
  if (value === undefined) return undefined
  const text = plainText(value)
  if ('jwt' in expiry) return endOfToken(text)
  if ('in' in expiry) {
    const seconds = Number(text) / (expiry.unit === 'ns' ? 1e9 : 1)
    return seconds > 0 && seconds < 1e10 ? new Date(now.getTime() + seconds * 1000) : undefined
  }
  return readExpiry(text, now)
}

/** The `exp` of a credential that is a JWT; `undefined` if it is not one. */
function endOfToken(text: string): Date | undefined {
  try {
    return dateOf(decodeToken(text).claims.exp)
  } catch {
    return undefined
  }
}
