import { Secret } from '../../core/secret.ts'
import type { HttpRequest } from '../../core/types.ts'
import { fillUrl } from './fill-url.ts'
import { checkHeaders } from './headers.ts'
import type { PresetRequest } from './preset.ts'
import { chooseTemplate, fillJson, fillText, placeholdersOf, type Scope } from './scope.ts'

/**
 * Makes a request out of its template.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT` for values that would break out of their places
 */
export function fillRequest(template: PresetRequest, scope: Scope): HttpRequest {
  const has = (name: string) => scope(name) !== undefined
  const method = template.method ?? 'POST'
  const url = fillUrl(chooseTemplate(template.url, has) ?? firstOf(template.url), scope)
  for (const [name, value] of fillFields(template.query, scope))
    url.searchParams.append(name, value)
  const { type, body } = fillBody(template, scope)
  const given = fillHeaders(template, scope)
  const named = new Set(Object.keys(given).map((name) => name.toLowerCase()))
  const own = {
    ...(named.has('accept') ? {} : { Accept: 'application/json' }),
    ...(type === undefined || named.has('content-type') ? {} : { 'Content-Type': type }),
    ...given,
  }
  const headers = { ...own, ...moreHeaders(template, scope, Object.keys(own)) }
  checkHeaders(headers, 'headers')
  return { method, url, headers, ...(body === undefined ? {} : { body }) }
}

/** The URL templates in the order in which they count. */
export function firstOf(templates: PresetRequest['url']): string {
  return typeof templates === 'string' ? templates : (templates[0] ?? '')
}

/** Every name that a request's templates use, those in its URL apart. */
export function namesIn(request: PresetRequest): {
  readonly url: readonly string[]
  readonly other: readonly string[]
} {
  const { url, headers, bearer, basic, query, form, json } = request
  const names = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return placeholdersOf(value).map(({ name }) => name)
    if (typeof value !== 'object' || value === null) return []
    return Object.values(value).flatMap(names)
  }
  return { url: names(url), other: names([headers, bearer, basic, query, form, json]) }
}

function fillHeaders(template: PresetRequest, scope: Scope): Record<string, string> {
  const filled: Record<string, string> = {}
  for (const [name, value] of Object.entries(template.headers ?? {})) {
    const text = fillText(value, scope)
    if (text !== undefined) filled[name] = text
  }
  return { ...filled, ...authorizationOf(template, scope) }
}

/** The header that `bearer` and `basic` stand for. */
export function authorizationOf(
  { bearer, basic }: Pick<PresetRequest, 'bearer' | 'basic'>,
  scope: Scope,
): { readonly Authorization?: string } {
  if (basic !== undefined) {
    const [user, password] = basic.map((part) => fillText(part, scope) ?? '')
    return { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }
  }
  const token = bearer === undefined ? undefined : fillText(bearer, scope)
  return token === undefined ? {} : { Authorization: `Bearer ${token}` }
}

/** Headers that a parameter adds; those that the request needs itself stay. */
export function moreHeaders(
  { moreHeaders: from }: PresetRequest,
  scope: Scope,
  own: readonly string[] = [],
): Record<string, string> {
  const given = from === undefined ? undefined : scope(from)
  if (from === undefined || typeof given !== 'object' || given instanceof Secret) return {}
  checkHeaders(given as Readonly<Record<string, unknown>>, from)
  const taken = own.map((name) => name.toLowerCase())
  return Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => !taken.includes(name.toLowerCase()))
      .map(([name, value]) => [name, String(value)]),
  )
}

function fillBody(template: PresetRequest, scope: Scope): { type?: string; body?: string } {
  if (template.form !== undefined) {
    const fields = fillFields(template.form, scope).map((field): [string, string] => [...field])
    return {
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams(fields).toString(),
    }
  }
  if (template.json === undefined) return {}
  return { type: 'application/json', body: JSON.stringify(fillJson(template.json, scope) ?? {}) }
}

/** The fields that have values; a list is a field that is repeated. */
function fillFields(
  templates: Readonly<Record<string, string>> | undefined,
  scope: Scope,
): readonly (readonly [string, string])[] {
  return Object.entries(templates ?? {}).flatMap(([name, template]) => {
    const [only] = placeholdersOf(template)
    const value = only?.text === template ? scope(only.name) : undefined
    if (Array.isArray(value)) return value.map((item) => [name, String(item)] as const)
    if (typeof value === 'object' && !(value instanceof Secret)) {
      return [[name, JSON.stringify(value)] as const]
    }
    const text = fillText(template, scope)
    return text === undefined ? [] : [[name, text] as const]
  })
}
