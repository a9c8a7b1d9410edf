import type { RequestOptions } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { OidcError } from '../core/errors.ts'
import { createOneShotAgent } from './sockets.ts'

/** The connection for one request. */
export interface Route {
  readonly agent: RequestOptions['agent']
  /** Throws if the response came from the proxy instead of the host. */
  check(): void
}

/** The settings for {@link chooseRoute}. */
export interface RouteOptions {
  proxyFor(url: URL): URL | undefined
  /** A connection that was opened early, if any. */
  readonly socket: Socket | undefined
  /** Ends the connection, including one to a proxy. */
  readonly signal: AbortSignal
  /** Receives the connection if there is no proxy. */
  onSocket(socket: Duplex): void
}

/** Chooses between a direct connection and a tunnel through a proxy, and loads the library for tunnels if necessary. */
export async function chooseRoute(url: URL, options: RouteOptions): Promise<Route> {
  const proxy = options.proxyFor(url)
  if (proxy === undefined) {
    const { socket, onSocket } = options
    return { agent: await createOneShotAgent(url, socket, onSocket), check: () => undefined }
  }
  const { HttpsProxyAgent } = await import('https-proxy-agent')
  // Without the signal, the connection to the proxy itself would wait forever.
  const agent = new HttpsProxyAgent(proxy, { signal: options.signal } as object)
  let status = 200
  agent.on('proxyConnect', (connect: { statusCode: number }) => {
    status = connect.statusCode
  })
  return {
    agent,
    check() {
      if (status === 200) return
      throw refusedBy(proxy, url, status)
    },
  }
}

function refusedBy(proxy: URL, url: URL, status: number): OidcError {
  const hasUser = proxy.username !== '' || proxy.password !== ''
  if (status === 407 && hasUser) {
    return new OidcError(
      'ERR_UNREACHABLE',
      `The proxy ${proxy.host} rejected the user name and password in its address (HTTP 407)`,
      { hint: "Check the user name and password in http-proxy or the job's proxy variables." },
    )
  }
  return new OidcError(
    'ERR_UNREACHABLE',
    `The proxy ${proxy.host} refused to connect to ${url.host} (HTTP ${status})`,
    {
      hint:
        status === 407
          ? "Add the user name and password to the proxy's address."
          : 'Check http-proxy and no-proxy.',
      transient: status >= 500,
    },
  )
}
