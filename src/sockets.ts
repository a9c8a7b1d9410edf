import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import * as net from 'node:net'
import type { Duplex } from 'node:stream'
import * as tls from 'node:tls'
import type { WarmConnection } from './types.ts'

/** Connections opened before their request is known, by origin. */
export interface WarmSockets {
  open(url: URL, signal: AbortSignal): WarmConnection
  /** Takes a connection that is still good. */
  take(url: URL): net.Socket | undefined
}

/** Creates the store of warmed connections of one {@link Http} client. */
export function createWarmSockets(): WarmSockets {
  const byOrigin = new Map<string, net.Socket[]>()
  return {
    open(url, signal) {
      const socket = connect(url, signal)
      byOrigin.set(url.origin, [...(byOrigin.get(url.origin) ?? []), socket])
      const settled = (event: string) =>
        new Promise<void>((resolve) => {
          for (const name of [event, 'error', 'close']) socket.once(name, () => resolve())
        })
      // A failure here costs nothing: the request opens its own connection and reports what it meets.
      socket.on('error', () => undefined)
      return {
        connected: settled('connect'),
        ready: settled(url.protocol === 'https:' ? 'secureConnect' : 'connect'),
      }
    },
    take(url) {
      const sockets = byOrigin.get(url.origin) ?? []
      const socket = sockets.shift()
      if (socket === undefined) return undefined
      if (socket.destroyed || socket.readableEnded || !socket.writable) return this.take(url)
      return socket
    },
  }
}

/** An agent for one request: its connection is the given one, or a new one, and is closed behind the answer. */
export function createOneShotAgent(
  url: URL,
  socket: net.Socket | undefined,
  onSocket: (socket: Duplex) => void,
): HttpAgent | HttpsAgent {
  const agent = url.protocol === 'https:' ? new HttpsAgent() : new HttpAgent()
  const createConnection = agent.createConnection.bind(agent)
  agent.createConnection = (options, callback) => {
    const used = socket ?? createConnection(options, callback)
    if (used) onSocket(used)
    return used
  }
  return agent
}

function connect(url: URL, signal: AbortSignal): net.Socket {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  if (url.protocol !== 'https:') return net.connect({ host, port, signal })
  const options = { host, port, signal, ALPNProtocols: ['http/1.1'] }
  return tls.connect(net.isIP(host) === 0 ? { ...options, servername: host } : options)
}
