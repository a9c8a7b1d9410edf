import type { VerifiedClaims } from './claims.ts'
import { bearerOf, type Denial, denialOf, denialOfNothing } from './response.ts'
import type { Verifier } from './verifier.ts'

/** The options of the guards. */
export interface GuardOptions {
  /** Called with every refusal; `denial.log` is the line for the log. @default none */
  readonly onDenied?: (denial: Denial) => void
}

/** The part of a `node:http`, Express or Fastify request that the guards use. */
export interface IncomingRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** The part of a `node:http` or Express response that the guards use. */
export interface OutgoingResponse {
  writeHead(status: number, headers: Record<string, string>): unknown
  end(body: string): unknown
}

/**
 * Guards a `node:http` handler.
 *
 * @example
 * ```ts
 * const claims = await guardNode(verifier, request, response)
 * if (claims === undefined) return // already answered
 * ```
 * @returns the claims, or `undefined` when the request was refused and answered
 */
export async function guardNode<C extends VerifiedClaims>(
  verifier: Verifier<C>,
  request: IncomingRequest,
  response: OutgoingResponse,
  options: GuardOptions = {},
): Promise<C | undefined> {
  const result = await judge(verifier, request.headers.authorization, options)
  if (!('denial' in result)) return result.claims
  response.writeHead(result.denial.status, { ...result.denial.headers })
  response.end(result.denial.body)
  return undefined
}

/** Makes a middleware for Express; `request.oidc` then holds the claims. */
export function guardExpress(verifier: Verifier, options: GuardOptions = {}) {
  return (
    request: IncomingRequest & { oidc?: VerifiedClaims },
    response: OutgoingResponse,
    next: (error?: unknown) => void,
  ): void => {
    guardNode(verifier, request, response, options).then((claims) => {
      if (claims === undefined) return
      request.oidc = claims
      next()
    }, next)
  }
}

/** The part of a Fastify reply that the guards use. */
export interface FastifyReplyLike {
  code(status: number): FastifyReplyLike
  headers(values: Record<string, string>): FastifyReplyLike
  send(body: string): unknown
}

/** Makes a hook for Fastify (`onRequest` or `preHandler`); `request.oidc` then holds the claims. */
export function guardFastify(verifier: Verifier, options: GuardOptions = {}) {
  return async (
    request: IncomingRequest & { oidc?: VerifiedClaims },
    reply: FastifyReplyLike,
  ): Promise<unknown> => {
    const result = await judge(verifier, request.headers.authorization, options)
    if (!('denial' in result)) {
      request.oidc = result.claims
      return undefined
    }
    const { status, headers, body } = result.denial
    reply
      .code(status)
      .headers({ ...headers })
      .send(body)
    return reply
  }
}

/** The part of a Hono context that the guards use. */
export interface HonoContextLike {
  readonly req: { header(name: string): string | undefined }
  set(name: 'oidc', claims: VerifiedClaims): void
}

/** Makes a middleware for Hono; `context.get('oidc')` then gives the claims. */
export function guardHono(verifier: Verifier, options: GuardOptions = {}) {
  return async (
    context: HonoContextLike,
    next: () => Promise<void>,
  ): Promise<Response | undefined> => {
    const result = await judge(verifier, context.req.header('authorization'), options)
    if ('denial' in result) {
      const { status, headers, body } = result.denial
      return new Response(body, { status, headers: { ...headers } })
    }
    context.set('oidc', result.claims)
    await next()
    return undefined
  }
}

/** Verifies the token of a request: the claims, or the refusal to answer with. */
export async function judge<C extends VerifiedClaims>(
  verifier: Verifier<C>,
  authorization: string | readonly string[] | undefined,
  { onDenied }: GuardOptions,
  header = 'Authorization',
): Promise<{ readonly claims: C } | { readonly denial: Denial }> {
  const token = typeof authorization === 'string' ? bearerOf(authorization) : undefined
  if (token === undefined) {
    return report(denialOfNothing(whyNone(authorization, header)), onDenied)
  }
  try {
    return { claims: await verifier.verify(token) }
  } catch (error) {
    return report(denialOf(error), onDenied)
  }
}

function whyNone(value: string | readonly string[] | undefined, header: string): string {
  if (value === undefined) return `no ${header} header`
  if (typeof value !== 'string') return `more than one ${header} header`
  return `no bearer in the ${header} header`
}

function report(denial: Denial, onDenied: GuardOptions['onDenied']): { readonly denial: Denial } {
  onDenied?.(denial)
  return { denial }
}
