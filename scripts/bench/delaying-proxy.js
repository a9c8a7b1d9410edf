import { connect, createServer } from 'node:net'

/** @typedef {import('node:net').Socket} Socket */

/**
 * @typedef {object} DelayingProxy
 * @property {URL} url
 * @property {() => Promise<void>} close
 */

/**
 * Starts a TCP proxy on 127.0.0.1 that makes a server look as if it were far away.
 *
 * Each direction takes half a round trip. What a client sends on a new connection is held until a whole round trip has
 * passed since it was accepted, because the connection itself costs one: on loopback `connect` returns at once, so the
 * price is taken from the first bytes. A connection that was opened a round trip before it is used has paid already.
 *
 * @param {URL} target
 * @param {number} rttMs
 * @returns {Promise<DelayingProxy>}
 */
export async function startDelayingProxy(target, rttMs) {
  /** @type {Set<Socket>} */
  const sockets = new Set()
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const openAt = performance.now() + rttMs
    const upstream = connect({
      host: target.hostname,
      port: Number(target.port),
      allowHalfOpen: true,
      noDelay: true,
    })
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    }
    relay(client, upstream, (now) => Math.max(now, openAt) + rttMs / 2)
    relay(upstream, client, (now) => now + rttMs / 2)
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(undefined))
  })
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    url: new URL(`http://127.0.0.1:${port}`),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

/**
 * Passes on what one socket receives, its end included, each part at its time and in order.
 *
 * @param {Socket} from
 * @param {Socket} to
 * @param {(nowMs: number) => number} dueAt
 */
function relay(from, to, dueAt) {
  /** @type {{ at: number, pass: () => void }[]} */
  const queue = []
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const flush = () => {
    timer = undefined
    // A timer may fire a little early, but nothing is passed on before its time.
    while (queue[0] !== undefined && queue[0].at <= performance.now()) queue.shift()?.pass()
    const [next] = queue
    if (next !== undefined) timer = setTimeout(flush, Math.ceil(next.at - performance.now()))
  }
  const add = (/** @type {() => void} */ pass) => {
    queue.push({ at: dueAt(performance.now()), pass })
    if (timer === undefined) flush()
  }
  from.on('data', (chunk) => add(() => to.write(chunk)))
  from.on('end', () => add(() => to.end()))
  from.on('error', () => to.resetAndDestroy())
  from.on('close', () => {
    if (from.readableEnded) return
    clearTimeout(timer)
    to.destroy()
  })
}
