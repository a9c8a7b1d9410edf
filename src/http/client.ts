import type { IncomingMessage, RequestOptions } from 'node:http'
import type { LookupFunction, Socket } from 'node:net'
import { defined } from '../core/defined.ts'
import { cancellationIn, codeOf, OidcError } from '../core/errors.ts'
import { formatMs } from '../core/text.ts'
import type {
  Env,
  Http,
  HttpReply,
  HttpRequest,
  TlsSettings,
  WarmConnection,
} from '../core/types.ts'
import { watchConnection } from './connection.ts'
import { checkEndpoint } from './endpoint.ts'
import { describeFailure } from './failure.ts'
import { createProxyResolver, type ProxySettings } from './proxy.ts'
import { chooseRoute } from './route.ts'
import { createWarmSockets } from './sockets.ts'
import { tlsOptions } from './tls.ts'

/** Limits and proxies of an {@link Http} client. */
export interface HttpOptions extends ProxySettings {
  /** Sent as `User-Agent`. */
  readonly userAgent: string
  /** The time limit for a connection, including TLS, in milliseconds. @default 10000 */
  readonly connectTimeoutMs?: number
  /** The time limit for one request, in milliseconds. @default 20000 */
  readonly requestTimeoutMs?: number
  /** The maximum size of a response, in bytes. @default 1048576 */
  readonly maxReplyBytes?: number
  /** Hosts besides this machine that plain http may be used for. @default none */
  readonly allowHttpHosts?: readonly string[]
  /** Ends every connection when aborted. */
  readonly signal?: AbortSignal
  /** CA certificates that replace Node's, as PEM. @default Node's, with NODE_EXTRA_CA_CERTS */
  readonly ca?: readonly string[]
  /** Resolves host names for direct connections. @default dns.lookup */
  readonly lookup?: LookupFunction
}

/**
 * Creates the HTTP client that every request goes through.
 *
 * It adds to `@actions/http-client`: responses are complete or an error and have limits for size and time; redirects are
 * not followed; a signal ends connections, including those through a proxy; an early connection that closed unused is
 * replaced.
 */
export function createHttp(env: Env, options: HttpOptions): Http {
  const {
    connectTimeoutMs = 10_000,
    requestTimeoutMs = 20_000,
    maxReplyBytes = 1024 * 1024,
  } = options
  const proxyFor = createProxyResolver(env, options)
  const never = new AbortController().signal
  const lifetime = options.signal ?? never
  return withTls(defined({ ca: options.ca?.join('\n') }))

  function withTls(settings: TlsSettings): Http {
    const tls = tlsOptions(settings)
    const warmSockets = createWarmSockets(tls)
    return {
      with: (own) => withTls({ ...settings, ...own }),

      warm(url) {
        if (proxyFor(url) !== undefined || lifetime.aborted) return notWarmed
        return warmSockets.open(url, lifetime)
      },

      async send(request, signal = never) {
        checkEndpoint(request.url, 'The request', options.allowHttpHosts)
        const warmed = await warmSockets.take(request.url)
        const limits = {
          connectTimeoutMs: Math.min(connectTimeoutMs, requestTimeoutMs),
          requestTimeoutMs,
          maxReplyBytes,
        }
        const attempt = (socket: Socket | undefined) =>
          exchange(request, { ...options, ...limits, tls, socket, proxyFor }, [lifetime, signal])
        if (warmed === undefined) return attempt(undefined)
        try {
          return await attempt(warmed)
        } catch (error) {
          // A server may close an idle connection. That is no failure of the service, so the request is sent again.
          if (codeOf(error) !== 'ERR_UNREACHABLE') throw error
          return attempt(undefined)
        }
      },
    }
  }
}

const notWarmed: WarmConnection = { connected: Promise.resolve(), ready: Promise.resolve() }

interface Exchange extends Pick<HttpOptions, 'lookup'> {
  readonly tls: ReturnType<typeof tlsOptions>
  readonly connectTimeoutMs: number
  readonly requestTimeoutMs: number
  readonly maxReplyBytes: number
  readonly socket: Socket | undefined
  readonly userAgent: string
  proxyFor(url: URL): URL | undefined
}

async function exchange(
  request: HttpRequest,
  options: Exchange,
  signals: readonly AbortSignal[],
): Promise<HttpReply> {
  const { url } = request
  const attempt = new AbortController()
  const onAbort = () => attempt.abort(cancellationIn(signals) ?? deadlineReached(url))
  for (const signal of signals) signal.addEventListener('abort', onAbort, { once: true })
  if (signals.some((signal) => signal.aborted)) onAbort()
  const timer = setTimeout(() => {
    attempt.abort(
      timeoutError(url, `did not answer within ${formatMs(options.requestTimeoutMs)}`, true),
    )
  }, options.requestTimeoutMs)
  const connection = watchConnection(attempt, options.connectTimeoutMs, url)
  try {
    const route = await chooseRoute(url, {
      ...options,
      signal: attempt.signal,
      onSocket: connection.watch,
    })
    attempt.signal.throwIfAborted()
    // A request without a response at its time limit may never emit an event, so the signal ends the wait.
    const aborted = rejectionOf(attempt.signal)
    const opening = open(request, options, { agent: route.agent, signal: attempt.signal })
    const message = await Promise.race([opening, aborted])
    connection.stop()
    const body = await Promise.race([readWhole(message, options.maxReplyBytes, url), aborted])
    route.check()
    const { host } = url
    return { host, status: message.statusCode ?? 0, headers: flatten(message), body }
  } catch (error) {
    if (attempt.signal.aborted) throw attempt.signal.reason
    throw describeFailure(error, url)
  } finally {
    clearTimeout(timer)
    connection.stop()
    for (const signal of signals) signal.removeEventListener('abort', onAbort)
    attempt.abort()
  }
}

function rejectionOf(signal: AbortSignal): Promise<never> {
  const rejection = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  // The signal is aborted after every response too.
  rejection.catch(() => undefined)
  return rejection
}

async function open(
  request: HttpRequest,
  options: Exchange,
  settings: { agent: RequestOptions['agent']; signal: AbortSignal },
): Promise<IncomingMessage> {
  const { HttpClient } = await import('@actions/http-client')
  const handler = {
    prepareRequest(prepared: RequestOptions) {
      prepared.agent = settings.agent
      prepared.signal = settings.signal
      if (options.lookup !== undefined) prepared.lookup = options.lookup
      Object.assign(prepared, options.tls)
      prepared.host = prepared.host?.replace(/^\[|\]$/g, '')
    },
    canHandleAuthentication: () => false,
    handleAuthentication: () => Promise.reject(new Error('not used')),
  }
  const client = new HttpClient(options.userAgent, [handler], {
    allowRedirects: false,
    allowRetries: false,
    // Longer than the signal's limit, so that the library's own timer never fires.
    socketTimeout: options.requestTimeoutMs + 60_000,
  })
  // The library declares the body as a string but accepts null: no body and no Content-Length.
  const body = (request.body ?? null) as string
  const { message } = await client.request(request.method, request.url.href, body, {
    ...request.headers,
  })
  return message
}

/** Reads a complete response or fails, so that a truncated one never looks like a short one. */
function readWhole(message: IncomingMessage, limit: number, url: URL): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const cutOff = (cause?: unknown) => {
      reject(
        new OidcError(
          'ERR_RESPONSE',
          `The response of ${url.host} was cut off after ${size} bytes`,
          {
            transient: true,
            cause,
          },
        ),
      )
    }
    message.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) {
        message.destroy()
        reject(
          new OidcError(
            'ERR_RESPONSE',
            `The response of ${url.host} is larger than ${limit} bytes`,
          ),
        )
      }
      chunks.push(chunk)
    })
    message.on('end', () =>
      message.complete ? resolve(Buffer.concat(chunks).toString('utf8')) : cutOff(),
    )
    message.on('error', cutOff)
    message.on('close', cutOff)
  })
}

function flatten(message: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
}

function deadlineReached(url: URL): OidcError {
  return timeoutError(url, "did not answer before the step's deadline", false).with({
    hint: 'Raise action-timeout-s if the service needs longer.',
  })
}

function timeoutError(url: URL, what: string, transient: boolean): OidcError {
  return new OidcError('ERR_TIMEOUT', `${url.host} ${what}`, { transient })
}
