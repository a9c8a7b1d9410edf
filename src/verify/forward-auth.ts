import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  validateHeaderName,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf, messageOf, OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import type { VerifiedClaims } from './claims.ts'
import { readClaim } from './condition.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { judge } from './middleware.ts'
import { adviceOf, type Denial } from './response.ts'
import type { Verifier } from './verifier.ts'

/** The options of {@link startForwardAuth}. */
export interface ForwardAuthOptions {
  readonly verifier: Verifier
  /** @default '127.0.0.1' */
  readonly host?: string
  /** The port, or 0 for any free one. @default 9180 */
  readonly port?: number
  /** The header with the token, after `Bearer ` or alone. @default 'authorization' */
  readonly tokenHeader?: string
  /**
   * The headers of a 200 response, each with the claim that it carries. `*` carries all claims, as base64url of JSON.
   *
   * A header is never empty, so that it always replaces the client's own. A missing claim is `-`. A value that is not
   * printable ASCII, or that starts or ends with a space, is encoded as `UTF-8''%C3%A9` (RFC 8187).
   *
   * @default { 'x-oidc-issuer': 'iss', 'x-oidc-subject': 'sub' }
   */
  readonly headers?: Readonly<Record<string, string>>
  /** Called with a line for every refusal and fault. */
  readonly log?: (line: string) => void
  /** Called with every refusal, after `log`. */
  readonly onDenied?: (denial: Denial) => void
  /** How long a client may take to send a request, in milliseconds. @default 10000 */
  readonly requestTimeoutMs?: number
  /** Connections beyond this number are closed at once. @default 10000 */
  readonly maxConnections?: number
  /** Renders `/metrics`. @default this service's own metrics */
  readonly renderMetrics?: (own: string) => string | Promise<string>
}

/** A running forward-auth service. */
export interface ForwardAuth {
  readonly url: URL
  /**
   * Reports "not ready" and closes each connection after its next answer. After `drainMs`, or when no connection is left, it
   * stops listening and lets running requests end, for up to `graceMs`.
   */
  stop(graceMs?: number, drainMs?: number): Promise<void>
  /** This service's own metrics, in the text format of Prometheus. */
  metrics(): string
}

/**
 * Starts a service that a proxy asks about every request: `auth_request` of nginx, `forward_auth` of Caddy, ForwardAuth of
 * Traefik, `ext_authz` of Envoy over HTTP.
 *
 * It answers `/auth` and all paths below it with 200 or a refusal, and `/healthz`, `/readyz` and `/metrics`. Replicas share no
 * state, except the replay store.
 *
 * @throws {OidcError} `ERR_INPUT` when it can't listen on the address
 * @throws {TypeError} for an invalid header name
 */
export async function startForwardAuth(options: ForwardAuthOptions): Promise<ForwardAuth> {
  const { verifier, log = () => undefined } = options
  for (const name of Object.keys(options.headers ?? {})) validateHeaderName(name)
  const metrics = createMetrics()
  const state = { isStopping: false }
  const { requestTimeoutMs = 10_000, maxConnections = 10_000 } = options
  const limits = {
    maxHeaderSize: 64 * 1024,
    headersTimeout: requestTimeoutMs,
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.min(requestTimeoutMs, 1000),
    // Longer than proxies keep idle connections, so that the proxy closes them first.
    keepAliveTimeout: 75_000,
  }
  const server = createServer(limits, (request, response) => {
    // An unread body would block the connection.
    request.resume()
    route(options, metrics, state, request)
      .then((reply) => {
        // A connection that stays open would delay the stop until it is idle.
        if (state.isStopping) response.setHeader('connection', 'close')
        response.writeHead(reply.status, reply.headers).end(reply.body)
      })
      .catch((error) => fail(error, response, log))
  })
  server.maxConnections = maxConnections
  await listen(server, options.host ?? '127.0.0.1', options.port ?? 9180)
  verifier.ready().catch((error) => log(`not ready: ${adviceOf(error)}`))
  const { address, port, family } = server.address() as AddressInfo
  return {
    url: new URL(`http://${family === 'IPv6' ? `[${address}]` : address}:${port}`),
    metrics: () => metrics.render(verifier.stats()),
    async stop(graceMs = 10_000, drainMs = 0) {
      state.isStopping = true
      await drain(server, drainMs)
      const timer = setTimeout(() => server.closeAllConnections(), graceMs)
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      })
      clearTimeout(timer)
    },
  }
}

/** Waits until every client has closed its connection, which it does after an answer with `connection: close`. */
async function drain(server: Server, drainMs: number): Promise<void> {
  const end = performance.now() + drainMs
  while (performance.now() < end) {
    const open = await new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
    if (open === 0) return
    await wait(50)
  }
}

interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

async function route(
  options: ForwardAuthOptions,
  metrics: Metrics,
  { isStopping }: { readonly isStopping: boolean },
  request: IncomingMessage,
): Promise<Reply> {
  const path = (request.url ?? '').split('?')[0] ?? ''
  if (path === '/auth' || path.startsWith('/auth/')) return decide(options, metrics, request)
  switch (path) {
    case '/healthz':
      return plain(200, 'ok\n')
    case '/readyz':
      return isStopping ? plain(503, 'stopping\n') : readiness(options.verifier)
    case '/metrics': {
      const type = 'text/plain; version=0.0.4; charset=utf-8'
      const own = metrics.render(options.verifier.stats())
      const body = (await options.renderMetrics?.(own)) ?? own
      return { status: 200, headers: { 'content-type': type }, body }
    }
    default:
      return plain(404, 'not found\n')
  }
}

async function decide(
  options: ForwardAuthOptions,
  metrics: Metrics,
  request: IncomingMessage,
): Promise<Reply> {
  const startedAt = performance.now()
  const seconds = () => (performance.now() - startedAt) / 1000
  const onDenied = (denial: Denial) => {
    options.log?.(denial.log)
    options.onDenied?.(denial)
  }
  const { verifier, tokenHeader = 'Authorization' } = options
  const token = readToken(request, tokenHeader)
  const result = await judge(verifier, token, { onDenied }, tokenHeader)
  if ('denial' in result) {
    const { status, headers, body, error } = result.denial
    const outcome = status === 503 ? 'unavailable' : 'denied'
    metrics.count(outcome, error?.code ?? 'NO_TOKEN', seconds())
    return { status, headers, body }
  }
  metrics.count('accepted', '', seconds())
  return { status: 200, headers: headersFor(options, result.claims), body: '' }
}

/** The header's value as `Bearer …`; a list when it occurs twice, because the service may read the other one. */
function readToken(
  { rawHeaders }: IncomingMessage,
  name: string,
): string | readonly string[] | undefined {
  const values = rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name.toLowerCase(),
  )
  const [value] = values
  if (value === undefined || values.length > 1) return value && values
  return name.toLowerCase() === 'authorization' || /^bearer /i.test(value)
    ? value
    : `Bearer ${value.trim()}`
}

function headersFor(
  { headers = { 'x-oidc-issuer': 'iss', 'x-oidc-subject': 'sub' } }: ForwardAuthOptions,
  claims: VerifiedClaims,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, claim]) => {
      if (claim === '*') return [name, Buffer.from(JSON.stringify(claims)).toString('base64url')]
      return [name, headerValueOf(readClaim(claims, claim))]
    }),
  )
}

/**
 * A claim as a header value that is never empty and that no other claim value has.
 *
 * Some proxies (Caddy 2.9.0 to 2.11.1) do not copy an empty header, and the client's own would reach the service.
 */
export function headerValueOf(value: unknown): string {
  if (value === undefined) return '-'
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value)
  const text = isPlain ? String(value) : JSON.stringify(value)
  if (
    /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text) &&
    text !== '-' &&
    !text.startsWith(encoded)
  )
    return text
  const bytes = [...Buffer.from(text, 'utf8')].map((byte) => {
    const character = String.fromCharCode(byte)
    if (/[\w.-]/.test(character)) return character
    return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  })
  return encoded + bytes.join('')
}

/** RFC 8187 §3.2.1: the charset and an empty language, then percent-encoded bytes. */
const encoded = "UTF-8''"

async function readiness(verifier: Verifier): Promise<Reply> {
  try {
    await verifier.ready()
    return plain(200, 'ready\n')
  } catch (error) {
    if (!(error instanceof OidcError)) throw error
    return plain(503, `${error.code}\n`)
  }
}

function plain(status: number, body: string): Reply {
  return { status, headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' }, body }
}

function fail(error: unknown, response: ServerResponse, log: (line: string) => void): void {
  log(`500 ${quoteForeign(messageOf(error), 2000)}`)
  response.writeHead(500).end()
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const message = `Can't listen on ${host}, port ${port}: ${codeOf(cause) ?? messageOf(cause)}`
      reject(new OidcError('ERR_INPUT', message, { cause }))
    })
    server.listen(port, host, resolve)
  })
}
