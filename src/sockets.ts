import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import * as net from 'node:net'
import type { Duplex } from 'node:stream'
import * as tls from 'node:tls'

/** Connections opened before their request is known, by origin. */
export interface WarmSockets {
  /** Opens a connection; resolves when TCP is connected, or has failed. */
  open(url: URL, signal: AbortSignal): Promise<void>
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
      return new Promise((resolve) => {
        socket.once('connect', () => resolve())
        socket.once('close', () => resolve())
        // A failure here costs nothing: the request opens its own connection and reports what it meets.
        socket.on('error', () => resolve())
      })
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
