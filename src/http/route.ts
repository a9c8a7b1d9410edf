import type { RequestOptions } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { OidcError } from '../core/errors.ts'
import { createOneShotAgent } from './sockets.ts'

/** How one request reaches its host. */
export interface Route {
  readonly agent: RequestOptions['agent']
  /** Throws when the answer came from the proxy and not from the host. */
  check(): void
}

/** What a route is chosen from. */
export interface RouteOptions {
  proxyFor(url: URL): URL | undefined
  /** A connection that was opened early, if there is one. */
  readonly socket: Socket | undefined
  /** Ends the connection, the one to a proxy too. */
  readonly signal: AbortSignal
  /** Told of the connection when there is no proxy. */
  onSocket(socket: Duplex): void
}

/** Chooses between a connection of its own and a tunnel through a proxy; the library for that is loaded only then. */
export async function chooseRoute(url: URL, options: RouteOptions): Promise<Route> {
  const proxy = options.proxyFor(url)
  if (proxy === undefined) {
    const { socket, onSocket } = options
    return { agent: await createOneShotAgent(url, socket, onSocket), check: () => undefined }
  }
  const { HttpsProxyAgent } = await import('https-proxy-agent')
  // The signal reaches the connection to the proxy itself, which would otherwise wait for ever for its answer.
  const agent = new HttpsProxyAgent(proxy, { signal: options.signal } as object)
  let status = 200
  agent.on('proxyConnect', (connect: { statusCode: number }) => {
    status = connect.statusCode
  })
  return {
    agent,
    check() {
      if (status === 200) return
      throw new OidcError(
        'ERR_UNREACHABLE',
        `The proxy ${proxy.host} refused to connect to ${url.host} (HTTP ${status})`,
        {
          hint:
            status === 407
              ? "Put the user name and password into the proxy's address."
              : 'Check http-proxy and no-proxy.',
          transient: status >= 500,
        },
      )
    },
  }
}
