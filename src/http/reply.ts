import { OidcError, type ServiceAnswer } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import type { HttpReply } from '../core/types.ts'

/** Transient statuses (RFC 9110 §15, RFC 6585 §4). */
export const transientStatuses: readonly number[] = [408, 429, 500, 502, 503, 504]

/** A JSON object from a response. */
export type JsonObject = Readonly<Record<string, unknown>>

/**
 * Checks a response that should be a JSON object with status 2xx.
 *
 * @param service the service's name in messages: `Google STS`
 * @throws {OidcError} `ERR_SERVICE` (5xx and transient statuses), `ERR_REFUSED` (any other 4xx), `ERR_RESPONSE` (a redirect,
 * an empty body, no JSON object)
 */
export function readJson(reply: HttpReply, service: string, now: Date): JsonObject {
  checkStatus(reply, service, now)
  const body = parseObject(reply.body)
  if (body !== undefined) return body
  const received =
    reply.body.trim() === '' ? 'nothing' : `${contentTypeOf(reply)} instead of a JSON object`
  throw new OidcError('ERR_RESPONSE', `${service} answered ${reply.status} with ${received}`, {
    transient: true,
  })
}

/** See {@link readJson}: throws unless the status is 2xx. */
export function checkStatus(reply: HttpReply, service: string, now: Date): void {
  const { status } = reply
  if (status >= 200 && status < 300) return
  if (status >= 300 && status < 400) {
    throw new OidcError(
      'ERR_RESPONSE',
      `${service} answered ${status}, a redirect${describeTarget(reply)}`,
      {
        hint: 'Redirects are not followed, because a token goes only to the host that it is for. Set the final URL.',
      },
    )
  }
  const said = readErrorBody(reply.body)
  const words = joinError(said)
  const message = `${service} answered ${status}${words === '' ? '' : `: ${words}`}`
  const answer: ServiceAnswer = { host: reply.host ?? '', status, ...said }
  if (transientStatuses.includes(status)) {
    throw new OidcError('ERR_SERVICE', message, {
      service: answer,
      transient: true,
      retryAfterMs: readRetryAfter(reply, now),
    })
  }
  throw new OidcError(status >= 500 ? 'ERR_SERVICE' : 'ERR_REFUSED', message, {
    service: answer,
  })
}

/** `Retry-After` in milliseconds (RFC 9110 §10.2.3: seconds or a date). */
export function readRetryAfter(reply: HttpReply, now: Date): number | undefined {
  const text = reply.headers['retry-after']?.trim()
  if (text === undefined || text === '') return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  // An HTTP date begins with the name of the day; Date.parse accepts nearly anything.
  const at = /^[A-Za-z]{3}/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime())
}

/** The service's own error in one line, safe for a log. Empty if there is none. */
export function extractErrorText(body: string): string {
  return joinError(readErrorBody(body))
}

function joinError({ code, text }: ErrorBody): string {
  return quoteForeign(code === '' || text === '' ? code + text : `${code}: ${text}`, errorLimit)
}

/** A service's error code and text, safe for a log. Empty if there is none. */
export type ErrorBody = Pick<ServiceAnswer, 'code' | 'text'>

const errorLimit = 500

/**
 * Reads the error bodies of OAuth (RFC 6749 §5.2), problem details (RFC 9457 §3.1), Google, Entra, Vault, AWS and similar
 * services. Other text becomes one line; an HTML page is ignored.
 */
export function readErrorBody(body: string): ErrorBody {
  const json = parseObject(body)
  if (json === undefined) {
    const xml = elementOf(body, 'Message')
    if (xml !== undefined) {
      return { code: quoteForeign(elementOf(body, 'Code') ?? '', 100), text: quoteForeign(xml) }
    }
    return { code: '', text: /^\s*</.test(body) ? '' : quoteForeign(body) }
  }
  const error = json.error ?? memberOf(json.Response, 'Error')
  const nested = typeof error === 'object' && error !== null ? (error as JsonObject) : {}
  const first = firstOf(json.errors ?? json.Errors ?? json.messages)
  const listed = typeof first === 'object' && first !== null ? (first as JsonObject) : {}
  const code = firstText([
    listed.code,
    error,
    nested.status,
    nested.Code,
    json.code,
    json.Code,
    json.error_code,
  ])
  const text = firstText([
    json.error_description,
    nested.message,
    nested.Message,
    listed.description,
    listed.detail,
    listed.message,
    first,
    json.message,
    json.Message,
    json.detail,
    json.title,
    json.description,
    json.ErrorMessage,
    json.error_msg,
  ])
  // Some services put a sentence where others put a code.
  const isSentence = text === undefined && /\s/.test(code ?? '')
  return {
    code: isSentence ? '' : quoteForeign(code ?? '', 200),
    text: quoteForeign((isSentence ? code : text) ?? '', errorLimit),
  }
}

/** The text of the first XML element of that name, found in linear time. */
function elementOf(xml: string, name: string): string | undefined {
  const start = xml.indexOf(`<${name}>`)
  const end = start < 0 ? -1 : xml.indexOf(`</${name}>`, start)
  return end < 0 ? undefined : xml.slice(start + name.length + 2, end)
}

/** Whether a response with status 2xx has an error, as with GraphQL and some clouds. */
export function statesError(body: string): boolean {
  const json = parseObject(body)
  if (json === undefined) return /<Error>/.test(body)
  const says = (value: unknown) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== ''
  return [json.error, json.errors, json.Errors, memberOf(json.Response, 'Error')].some(says)
}

/** The first item of a list. Of a map of lists, as validators send it, the first name with its first item. */
function firstOf(list: unknown): unknown {
  if (Array.isArray(list)) return list[0]
  if (typeof list !== 'object' || list === null) return undefined
  const [name = '', value] = Object.entries(list)[0] ?? []
  const item: unknown = Array.isArray(value) ? value[0] : value
  return typeof item === 'string' ? `${name} ${item}` : undefined
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return Reflect.get(value, name)
}

/** Parses a JSON object; `undefined` if it is none. */
export function parseObject(text: string): JsonObject | undefined {
  const value = parseJson(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined
}

/** Parses JSON; `undefined` if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function firstText(values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value !== '')
}

function contentTypeOf(reply: HttpReply): string {
  const type = reply.headers['content-type']?.split(';')[0]?.trim()
  return type === undefined || type === '' ? 'something' : quoteForeign(type, 60)
}

function describeTarget(reply: HttpReply): string {
  const location = reply.headers.location
  return location !== undefined && URL.canParse(location)
    ? ` to ${quoteForeign(new URL(location).host)}`
    : ''
}
