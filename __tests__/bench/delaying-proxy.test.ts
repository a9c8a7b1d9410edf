import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from '@jest/globals'
import { startDelayingProxy } from '../../scripts/bench/delaying-proxy.js'

const rttMs = 80
const closing: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A server that answers every chunk with its capitals, behind a proxy; and a connection to that. */
async function connectThroughProxy(onConnection: (socket: Socket) => void = answer) {
  const server = createServer({ allowHalfOpen: true }, onConnection).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const proxy = await startDelayingProxy(new URL(`http://127.0.0.1:${port}`), rttMs)
  const client = connect({ host: '127.0.0.1', port: Number(proxy.url.port), allowHalfOpen: true })
  closing.push(
    () => client.destroy(),
    () => proxy.close(),
    () => server.close(),
  )
  const startedAt = performance.now()
  await once(client, 'connect')
  return { client, proxy, startedAt }
}

function answer(socket: Socket): void {
  socket.setEncoding('utf8')
  socket.on('data', (text: string) => socket.write(text.toUpperCase()))
  socket.on('end', () => socket.end('END'))
}

test('the first bytes pay for the connection, later ones only for their way', async () => {
  const { client, startedAt } = await connectThroughProxy()
  client.write('first')
  expect(String((await once(client, 'data'))[0])).toBe('FIRST')
  const firstMs = performance.now() - startedAt
  const secondAt = performance.now()
  client.write('second')
  expect(String((await once(client, 'data'))[0])).toBe('SECOND')
  const secondMs = performance.now() - secondAt
  expect(firstMs).toBeGreaterThanOrEqual(2 * rttMs - 1)
  expect(secondMs).toBeGreaterThanOrEqual(rttMs - 1)
})

test('a connection that was opened in time has paid already', async () => {
  const old = await connectThroughProxy()
  await wait(rttMs + 20)
  const young = await connectThroughProxy()
  const arrived: string[] = []
  const ask = async ({ client }: { client: Socket }, name: string) => {
    client.write(name)
    await once(client, 'data')
    arrived.push(name)
  }
  // Both at once, so that whatever slows this machine slows both.
  await Promise.all([ask(young, 'young'), ask(old, 'old')])
  expect(arrived).toEqual(['old', 'young'])
})

test('what is sent arrives in order, and so does the end of both directions', async () => {
  const { client } = await connectThroughProxy()
  for (const part of ['a', 'b', 'c']) client.write(part)
  client.end('d')
  let text = ''
  for await (const chunk of client) text += chunk
  expect(text).toBe('ABCDEND')
})

test('a server that breaks off breaks off for the client too', async () => {
  const { client } = await connectThroughProxy((socket) => {
    socket.on('data', () => socket.resetAndDestroy())
  })
  client.write('x')
  const [error] = await once(client, 'error')
  expect(error).toMatchObject({ code: 'ECONNRESET' })
})

test('closing ends what is open', async () => {
  const { client, proxy } = await connectThroughProxy()
  client.on('error', () => undefined)
  const closed = once(client, 'close')
  await proxy.close()
  client.resume().end()
  await closed
  expect(client.destroyed).toBe(true)
})
