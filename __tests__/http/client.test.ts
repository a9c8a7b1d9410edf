import { createServer } from 'node:http'
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { createHttp } from '../../src/http/client.ts'
import { catchError } from '../helpers/context.ts'
import { type Answer, faults, startServer } from '../helpers/server.ts'

const limits = {
  userAgent: 'oidc-exchange/test',
  requestTimeoutMs: 300,
  connectTimeoutMs: 200,
  maxReplyBytes: 1000,
}

// Loaded with the first request otherwise, within the times that these tests are about.
beforeAll(async () => {
  await import('@actions/http-client')
})

test('sends what it is given, once, and returns the answer', async () => {
  await using server = await startServer({ status: 418, headers: { 'x-a': 'b' }, body: 'teapot' })
  const http = createHttp({}, limits)
  const reply = await http.send({
    method: 'POST',
    url: new URL('/a%20b?c=d', server.url),
    headers: { 'X-Name': 'value' },
    body: 'ünï',
  })
  expect(reply).toMatchObject({ status: 418, body: 'teapot' })
  expect(reply.headers['x-a']).toBe('b')
  expect(server.seen).toHaveLength(1)
  expect(server.seen[0]).toMatchObject({ method: 'POST', path: '/a%20b?c=d', body: 'ünï' })
  expect(server.seen[0]?.headers).toMatchObject({
    'x-name': 'value',
    'user-agent': 'oidc-exchange/test',
    'content-length': '5',
  })
})

describe('faults', () => {
  test.each<[string, Answer, { code: string; transient: boolean; message: RegExp }]>([
    [
      'reset',
      faults.reset,
      {
        code: 'ERR_UNREACHABLE',
        transient: true,
        message: /could not be reached: .*(ECONNRESET|hang up)/,
      },
    ],
    [
      'silent',
      faults.silent,
      { code: 'ERR_TIMEOUT', transient: true, message: /did not answer within 300 ms/ },
    ],
    [
      'drip',
      faults.drip,
      { code: 'ERR_TIMEOUT', transient: true, message: /did not answer within 300 ms/ },
    ],
    [
      'truncated',
      faults.truncated,
      { code: 'ERR_RESPONSE', transient: true, message: /cut off after 12 bytes/ },
    ],
    [
      'too large',
      { body: 'x'.repeat(1001) },
      { code: 'ERR_RESPONSE', transient: false, message: /larger than 1000 bytes/ },
    ],
  ])('%s', async (_what, answer, expected) => {
    await using server = await startServer(answer)
    const http = createHttp({}, limits)
    const error = await catchError(() => http.send({ method: 'GET', url: server.url }))
    expect(error).toMatchObject({ code: expected.code, transient: expected.transient })
    expect(error.message).toMatch(expected.message)
  })

  test('nothing listens', async () => {
    const server = await startServer({})
    await server[Symbol.asyncDispose]()
    const error = await catchError(() =>
      createHttp({}, limits).send({ method: 'GET', url: server.url }),
    )
    expect(error).toMatchObject({ code: 'ERR_UNREACHABLE', transient: true })
    expect(error.message).toContain('ECONNREFUSED')
  })

  test('a host that does not exist is tried a few times only', async () => {
    const url = new URL('https://sts.nowhere.invalid/')
    const error = await catchError(() =>
      createHttp({}, { ...limits, requestTimeoutMs: 5000, connectTimeoutMs: 5000 }).send({
        method: 'GET',
        url,
      }),
    )
    expect(error).toMatchObject({ code: 'ERR_UNREACHABLE', transient: true })
    if (error.message.includes('ENOTFOUND')) expect(error).toMatchObject({ maxAttempts: 3 })
  })

  test('a redirect is an answer, not a way', async () => {
    await using other = await startServer({ body: 'stolen' })
    await using server = await startServer({ status: 307, headers: { location: other.url.href } })
    const http = createHttp({}, limits)
    const reply = await http.send({
      method: 'GET',
      url: server.url,
      headers: { authorization: 'Bearer x' },
    })
    expect(reply.status).toBe(307)
    expect(other.seen).toEqual([])
  })

  test.each(['http://example.com/', 'ftp://127.0.0.1/', 'https://user:pass@example.com/'])(
    'sends nothing to %s',
    async (url) => {
      const error = await catchError(() =>
        createHttp({}, limits).send({ method: 'GET', url: new URL(url) }),
      )
      expect(error.code).toBe('ERR_ENDPOINT')
    },
  )
})

test('the signal ends a request that hangs', async () => {
  await using server = await startServer(faults.silent)
  const abort = new AbortController()
  const sending = catchError(() =>
    createHttp({}, { ...limits, signal: abort.signal }).send({ method: 'GET', url: server.url }),
  )
  setTimeout(() => abort.abort(), 30)
  expect(await sending).toMatchObject({ code: 'ERR_TIMEOUT', transient: false })
})

describe('a connection opened early', () => {
  test('is used by the request', async () => {
    await using server = await startServer({ body: 'ok' })
    const http = createHttp({}, limits)
    await http.warm(server.url).ready
    expect(server.connections()).toBe(1)
    await http.send({ method: 'GET', url: server.url })
    expect(server.connections()).toBe(1)
  })

  test('is replaced when it died unused', async () => {
    let first: Socket | undefined
    const server = createServer((_request, response) => response.end('ok'))
    server.on('connection', (socket) => {
      first ??= socket
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const http = createHttp({}, limits)
    await http.warm(url).ready
    await new Promise((resolve) => setTimeout(resolve, 20))
    first?.resetAndDestroy()
    expect((await http.send({ method: 'GET', url })).body).toBe('ok')
    server.close()
  })

  test('costs nothing when it cannot be made', async () => {
    const server = await startServer({})
    await server[Symbol.asyncDispose]()
    const { connected, ready } = createHttp({}, limits).warm(server.url)
    await connected
    await ready
  })
})

describe('a proxy', () => {
  /** A proxy that tunnels every connection to one server, whatever host was asked for. */
  async function startProxy(target: URL, status = 200) {
    const asked: string[] = []
    const proxy = createTcpServer((socket) => {
      socket.once('data', (head) => {
        asked.push(head.toString().split('\r\n')[0] ?? '')
        if (status !== 200) {
          socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`)
          return
        }
        const upstream = connect(Number(target.port), target.hostname)
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        socket.pipe(upstream).pipe(socket)
        upstream.on('error', () => socket.destroy())
        socket.on('error', () => upstream.destroy())
      })
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const { port } = proxy.address() as AddressInfo
    return { url: `http://127.0.0.1:${port}`, asked, close: () => proxy.close() }
  }

  test('is asked to connect to https hosts, and its refusal is not taken for the service’s', async () => {
    await using server = await startServer({ body: 'ok' })
    const proxy = await startProxy(server.url, 407)
    const http = createHttp({}, { ...limits, httpProxy: proxy.url })
    const error = await catchError(() =>
      http.send({ method: 'GET', url: new URL('https://service.example/') }),
    )
    expect(proxy.asked).toEqual(['CONNECT service.example:443 HTTP/1.1'])
    expect(error).toMatchObject({ code: 'ERR_UNREACHABLE', transient: false })
    expect(error.message).toContain('refused to connect to service.example (HTTP 407)')
    proxy.close()
  })

  test('is said to reject a password that was sent, without repeating it', async () => {
    await using server = await startServer({ body: 'ok' })
    const proxy = await startProxy(server.url, 407)
    const httpProxy = proxy.url.replace('://', '://me:hunter2@')
    const http = createHttp({}, { ...limits, httpProxy })
    const error = await catchError(() =>
      http.send({ method: 'GET', url: new URL('https://service.example/') }),
    )
    expect(error.message).toMatch(/rejected the user name and password .*407/)
    expect(JSON.stringify(error)).not.toContain('hunter2')
    proxy.close()
  })

  test('that says nothing is given up, and its connection closed', async () => {
    const proxy = createTcpServer()
    const closed = new Promise<string>((resolve) => {
      proxy.on('connection', (socket) => {
        socket.resume()
        socket.on('error', () => undefined)
        socket.on('close', () => resolve('closed'))
      })
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const { port } = proxy.address() as AddressInfo
    const http = createHttp({ HTTPS_PROXY: `http://127.0.0.1:${port}` }, limits)
    const error = await catchError(() =>
      http.send({ method: 'GET', url: new URL('https://service.example/') }),
    )
    expect(error).toMatchObject({ code: 'ERR_TIMEOUT', transient: true })
    expect(await closed).toBe('closed')
    proxy.close()
  })

  test('is left out for this machine', async () => {
    await using server = await startServer({ body: 'ok' })
    const http = createHttp({ http_proxy: 'http://127.0.0.1:1' }, limits)
    expect((await http.send({ method: 'GET', url: server.url })).body).toBe('ok')
  })
})
