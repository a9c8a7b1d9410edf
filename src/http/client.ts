import type { IncomingMessage, RequestOptions } from 'node:http'
import type { LookupFunction, Socket } from 'node:net'
import { cancellationIn, codeOf, messageOf, OidcError } from '../core/errors.ts'
import { formatMs, quoteForeign } from '../core/text.ts'
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
import { createProxyResolver, type ProxySettings } from './proxy.ts'
import { chooseRoute } from './route.ts'
import { createWarmSockets } from './sockets.ts'
import { tlsOptions } from './tls.ts'

/** Limits and routes of an {@link Http} client. */
export interface HttpOptions extends ProxySettings {
  /** Sent as `User-Agent`. */
  readonly userAgent: string
  /** How long a connection may take, TLS included, in milliseconds. @default 10000 */
  readonly connectTimeoutMs?: number
  /** How long one request may take as a whole, in milliseconds. @default 20000 */
  readonly requestTimeoutMs?: number
  /** The largest answer that is read, in bytes. @default 1048576 */
  readonly maxReplyBytes?: number
  /** Ends every connection when aborted. */
  readonly signal?: AbortSignal
  /** The authorities that certificates are checked against, as PEM. @default Node's, with NODE_EXTRA_CA_CERTS */
  readonly ca?: readonly string[]
  /** Finds the address of a host that is connected to directly. @default dns.lookup */
  readonly lookup?: LookupFunction
}

/**
 * Creates the HTTP client that every request goes through.
 *
 * It is `@actions/http-client` with what that leaves out: an answer must arrive whole, within its size and its time; no
 * redirect is followed; a signal ends connections, also those through a proxy; a connection that was opened early and
 * died unused is replaced.
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
  return withTls({ ...(options.ca === undefined ? {} : { ca: options.ca.join('\n') }) })

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
        checkEndpoint(request.url, 'The request')
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
          // A server may close a connection that stayed idle, so this failure says nothing of the service: ask again.
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
    // What has not begun to answer when its time is over may never say so: the time alone ends the waiting.
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
  // The signal is aborted behind every answer too, when nobody waits any more.
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
    // The signal ends the request first; this is only above it, so that the library's own timer never speaks.
    socketTimeout: options.requestTimeoutMs + 60_000,
  })
  // The library declares the body as a string but sends null as it should: no body, no Content-Length.
  const body = (request.body ?? null) as string
  const { message } = await client.request(request.method, request.url.href, body, {
    ...request.headers,
  })
  return message
}

/** Reads a whole answer, or fails: a truncated one must not look like a short one. */
function readWhole(message: IncomingMessage, limit: number, url: URL): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const cutOff = (cause?: unknown) => {
      reject(
        new OidcError('ERR_RESPONSE', `The answer of ${url.host} was cut off after ${size} bytes`, {
          transient: true,
          cause,
        }),
      )
    }
    message.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) {
        message.destroy()
        reject(
          new OidcError('ERR_RESPONSE', `The answer of ${url.host} is larger than ${limit} bytes`),
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
  return timeoutError(url, "had not answered when the step's time was over", false).with({
    hint: 'Raise action-timeout-s when the service needs longer.',
  })
}

function timeoutError(url: URL, what: string, transient: boolean): OidcError {
  return new OidcError('ERR_TIMEOUT', `${url.host} ${what}`, { transient })
}

function describeFailure(error: unknown, url: URL): unknown {
  if (error instanceof OidcError) return error
  const code = codeOf(error) ?? ''
  // Of OpenSSL's line only the reason is for people.
  const said = messageOf(error).replace(/^[\dA-F]+:error:(?:[^:]*:){3}([^:]*):.*$/s, '$1')
  const reason = quoteForeign(code === '' || said.includes(code) ? said : `${said} (${code})`)
  const cause = new Error(reason)
  // Said by the server, and only about the certificate that this side has shown.
  if (/_ALERT_(?:.*CERTIFICATE|UNKNOWN_CA)/.test(code)) {
    return new OidcError(
      'ERR_UNREACHABLE',
      `${url.host} does not take this job's certificate: ${reason}`,
      {
        cause,
        hint: 'Give client-certificate and client-key, of an authority that the server trusts.',
      },
    )
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|ERR_SSL|ERR_TLS|EPROTO/.test(code)) {
    return new OidcError('ERR_UNREACHABLE', `${url.host} could not be trusted: ${reason}`, {
      cause,
      hint: 'When the host or a proxy has a certificate of your own authority, give that authority in ca-certificate, where the provider has it, or in NODE_EXTRA_CA_CERTS.',
    })
  }
  if (code === 'ENOTFOUND') {
    return new OidcError('ERR_UNREACHABLE', `There is no host ${url.hostname} (ENOTFOUND)`, {
      cause,
      transient: true,
      // A mistyped name stays wrong; a resolver that hiccups is right again at once.
      maxAttempts: 3,
      hint: 'Check the region or the URL for a typing error, and that this machine may resolve the name.',
    })
  }
  return new OidcError('ERR_UNREACHABLE', `${url.host} could not be reached: ${reason}`, {
    cause,
    transient: true,
  })
}
