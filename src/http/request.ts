import { type ErrorCode, OidcError } from '../core/errors.ts'
import type { Secret } from '../core/secret.ts'
import type { Context, HttpReply, HttpRequest } from '../core/types.ts'
import { checkStatus, type JsonObject, readJson } from './reply.ts'
import { retry } from './retry.ts'

/** One request of a protocol and the checks of its response. */
export interface TextRequest {
  /** The service's name in messages: `Google STS`. */
  readonly service: string
  /** The action in the retry log: `Exchanging the ID token at Google STS`. */
  readonly label: string
  /** Makes the request for one attempt, so that each attempt can have a new token. */
  request(): Promise<HttpRequest> | HttpRequest
  /** The expected part of the response, for the message: `access_token`. */
  readonly wanted: string
  /** The error code of a refusal that is not one of the exchange. @default 'ERR_REFUSED' */
  readonly refusedAs?: ErrorCode
  /** Whether a response is transient although its status is not. */
  isTransient?(reply: HttpReply): boolean
  /** Sends the request. @default Context.http */
  send?(request: HttpRequest, signal: AbortSignal): Promise<HttpReply>
}

/** A request with a JSON object as response. */
export interface JsonRequest<T> extends TextRequest {
  /** Reads the response; `undefined` if a part is missing, which is retried. */
  pick(body: JsonObject): T | undefined
}

/**
 * Sends a request with retries and returns the picked part of its JSON response.
 *
 * @throws {OidcError} errors of {@link readJson} and `Http.send`; `ERR_RESPONSE` for a 2xx without the expected part
 */
export function requestJson<T>(spec: JsonRequest<T>, context: Context): Promise<T> {
  return retry(spec.label, context, async () => {
    const reply = await send(spec, context)
    const picked = spec.pick(judge(spec, reply, () => readJson(reply, spec.service, context.now())))
    if (picked !== undefined) return picked
    throw withoutWanted(spec, reply)
  })
}

/**
 * See {@link requestJson}, for a response that is one line of text, such as a token.
 *
 * @throws {OidcError} errors of {@link checkStatus} and `Http.send`; `ERR_RESPONSE` for a 2xx that is no such line
 */
export function requestText(spec: TextRequest, context: Context): Promise<string> {
  return retry(spec.label, context, async () => {
    const reply = await send(spec, context)
    judge(spec, reply, () => checkStatus(reply, spec.service, context.now()))
    const text = reply.body.trim()
    if (/^[^\s<{]+$/.test(text)) return text
    throw withoutWanted(spec, reply)
  })
}

async function send(spec: TextRequest, context: Context): Promise<HttpReply> {
  const request = await spec.request()
  const reply = await (spec.send?.(request, context.signal) ??
    context.http.send(request, context.signal))
  context.log.debug(`${request.method} ${request.url.host}: ${reply.status}`)
  return reply
}

function withoutWanted({ service, wanted }: TextRequest, { status }: HttpReply): OidcError {
  return new OidcError('ERR_RESPONSE', `${service} answered ${status} without ${wanted}`, {
    transient: true,
  })
}

/** A member of a JSON response that is text and not empty. */
export function textAt(body: JsonObject, name: string): string | undefined {
  const value = Object.hasOwn(body, name) ? body[name] : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A member that is a positive number, or text with one: some services send lifetimes as text. */
export function secondsAt(body: JsonObject, name: string): number | undefined {
  const value = Object.hasOwn(body, name) ? Number(body[name]) : Number.NaN
  return Number.isFinite(value) && value > 0 ? value : undefined
}

/** A token that a service issued. */
export interface AccessToken {
  readonly token: Secret
  readonly expiresAt: Date | undefined
}

/** Reads `access_token` and `expires_in` (seconds, RFC 6749 §5.1). The token is masked. */
export function pickAccessToken(body: JsonObject, context: Context): AccessToken | undefined {
  const token = textAt(body, 'access_token')
  if (token === undefined) return undefined
  const seconds = secondsAt(body, 'expires_in')
  const expiresAt =
    seconds === undefined ? undefined : new Date(context.now().getTime() + seconds * 1000)
  return { token: context.mask(token), expiresAt }
}

function judge<T>(spec: TextRequest, reply: HttpReply, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof OidcError)) throw error
    if (spec.isTransient?.(reply)) throw error.with({ transient: true, code: 'ERR_SERVICE' })
    if (error.code === 'ERR_REFUSED' && spec.refusedAs) throw error.with({ code: spec.refusedAs })
    throw error
  }
}
