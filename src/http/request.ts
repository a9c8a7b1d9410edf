import { type ErrorCode, OidcError } from '../core/errors.ts'
import type { Secret } from '../core/secret.ts'
import type { Context, HttpReply, HttpRequest } from '../core/types.ts'
import { checkStatus, type JsonObject, readJson } from './reply.ts'
import { retry } from './retry.ts'

/** One request of a protocol and what makes its answer good. */
export interface TextRequest {
  /** Who is asked, for messages: `Google STS`. */
  readonly service: string
  /** What is asked, for the retry log: `Exchanging the ID token at Google STS`. */
  readonly label: string
  /** Makes the request of one attempt; called anew for each, so that a token that has aged is replaced. */
  request(): Promise<HttpRequest> | HttpRequest
  /** What the answer should have held, for the message: `access_token`. */
  readonly wanted: string
  /** The code of a refusal, where it is not the exchange that was refused. @default 'ERR_REFUSED' */
  readonly refusedAs?: ErrorCode
  /** Whether an answer passes by itself although its status does not say so. */
  isTransient?(reply: HttpReply): boolean
  /** How it is sent, where that is not through `Context.http`. */
  send?(request: HttpRequest, signal: AbortSignal): Promise<HttpReply>
}

/** A request whose answer is a JSON object. */
export interface JsonRequest<T> extends TextRequest {
  /** Takes what is needed out of the answer; `undefined` when it is not there, which is tried again. */
  pick(body: JsonObject): T | undefined
}

/**
 * Sends a request under the retry policy and returns what was picked from its JSON answer.
 *
 * @throws {OidcError} what {@link readJson} and `Http.send` throw; a 2xx without what was wanted is `ERR_RESPONSE`
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
 * See {@link requestJson}, for an answer that is nothing but one line of text: a token by itself.
 *
 * @throws {OidcError} what {@link checkStatus} and `Http.send` throw; a 2xx that is no such line is `ERR_RESPONSE`
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

/** A member of a JSON answer that must be text and not empty. */
export function textAt(body: JsonObject, name: string): string | undefined {
  const value = Object.hasOwn(body, name) ? body[name] : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A member that must be a positive number, or text that is one: some services send lifetimes as text. */
export function secondsAt(body: JsonObject, name: string): number | undefined {
  const value = Object.hasOwn(body, name) ? Number(body[name]) : Number.NaN
  return Number.isFinite(value) && value > 0 ? value : undefined
}

/** A token that a service issued. */
export interface AccessToken {
  readonly token: Secret
  readonly expiresAt: Date | undefined
}

/** Takes `access_token` and `expires_in` (seconds) out of an answer, RFC 6749 §5.1; the token is masked at once. */
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
