import { Agent, type Agent as HttpAgent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import * as net from 'node:net'
import type { Duplex } from 'node:stream'
import type { ConnectionOptions } from 'node:tls'
import { defined } from '../core/defined.ts'
import type { WarmConnection } from '../core/types.ts'

/** Connections that were opened early, by origin. */
export interface WarmSockets {
  open(url: URL, signal: AbortSignal): WarmConnection
  /** Takes a connection that is still usable. */
  take(url: URL): Promise<net.Socket | undefined>
}

/** Creates the store of early connections of one {@link Http} client. */
export function createWarmSockets(settings: ConnectionOptions = {}): WarmSockets {
  const byOrigin = new Map<string, Promise<net.Socket>[]>()
  return {
    open(url, signal) {
      const isDefault = Object.keys(settings).length === 0
      const { tcp, socket } =
        (isDefault ? takeEarly(url, signal) : undefined) ?? connect(url, settings, signal)
      byOrigin.set(url.origin, [...(byOrigin.get(url.origin) ?? []), socket])
      const connected = settled(tcp, 'connect', 'connecting')
      return {
        connected,
        ready:
          url.protocol === 'https:'
            ? socket.then((tls) => settled(tls, 'secureConnect', 'secureConnecting'))
            : connected,
      }
    },
    async take(url) {
      const socket = await byOrigin.get(url.origin)?.shift()
      if (socket === undefined) return undefined
      return isUsable(socket) ? socket : this.take(url)
    },
  }
}

interface Connection {
  readonly tcp: net.Socket
  /** The TLS connection over it, for https. */
  readonly socket: Promise<net.Socket>
}

function connect(url: URL, settings: ConnectionOptions, signal?: AbortSignal): Connection {
  const { host, port } = addressOf(url)
  const own = defined({ signal })
  const tcp = ignoreErrors(net.connect({ host, port, ...own }))
  const isSecure = url.protocol === 'https:'
  return {
    tcp,
    socket: isSecure ? startTls(tcp, host, { ...settings, ...own }) : Promise.resolve(tcp),
  }
}

let early: (Connection & { readonly origin: string }) | undefined

/** Opens a connection of this process for the first {@link WarmSockets.open} of its origin, before a client exists. */
export function openEarly(url: URL): void {
  early = { origin: url.origin, ...connect(url, {}) }
}

function takeEarly({ origin }: URL, signal: AbortSignal): Connection | undefined {
  if (early?.origin !== origin) return undefined
  const { tcp, socket } = early
  early = undefined
  signal.addEventListener('abort', () => void tcp.destroy(), { once: true })
  return { tcp, socket }
}

/** An agent for one request. It uses the given connection or a new one, and closes it after the response. */
export async function createOneShotAgent(
  url: URL,
  socket: net.Socket | undefined,
  onSocket: (socket: Duplex) => void,
): Promise<HttpAgent | HttpsAgent> {
  const agent = url.protocol === 'https:' ? new (await import('node:https')).Agent() : new Agent()
  const createConnection = agent.createConnection.bind(agent)
  agent.createConnection = (options, callback) => {
    // It may have closed since it was taken, and a request on a closed connection gets no event.
    const used = socket && isUsable(socket) ? socket : createConnection(options, callback)
    if (used) onSocket(used)
    return used
  }
  return agent
}

function isUsable(socket: net.Socket): boolean {
  return !socket.destroyed && !socket.readableEnded && socket.writable
}

/** Loads Node's TLS, which takes 10 ms, while TCP connects. */
async function startTls(
  tcp: net.Socket,
  host: string,
  settings: ConnectionOptions & { readonly signal?: AbortSignal },
): Promise<net.Socket> {
  const tls = await import('node:tls')
  const options = { ...settings, socket: tcp, ALPNProtocols: ['http/1.1'] }
  const name = net.isIP(host) === 0 ? { servername: host } : { host }
  return ignoreErrors(tls.connect({ ...options, ...name }))
}

function addressOf(url: URL): { host: string; port: number } {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return { host, port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80) }
}

/** Failures are ignored here: the request opens another connection and reports its own failure. */
function ignoreErrors<S extends net.Socket>(socket: S): S {
  socket.on('error', () => undefined)
  return socket
}

function settled(socket: net.Socket, event: string, pending: string): Promise<void> {
  return new Promise<void>((resolve) => {
    if (socket.destroyed || Reflect.get(socket, pending) === false) resolve()
    for (const name of [event, 'error', 'close']) socket.once(name, () => resolve())
  })
}
