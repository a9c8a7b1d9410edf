import { mkdtempSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttp2Server, type ServerHttp2Stream } from 'node:http2'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Env } from '../../src/core/types.ts'
import { encodeRequest, readFirstToken } from '../../src/sources/spiffe/messages.ts'
import { parseAddress } from '../../src/sources/spiffe.ts'
import { createTokenSupply, findSource } from '../../src/step/tokens.ts'
import { catchError, createTestContext } from '../helpers/context.ts'
import { makeToken } from '../helpers/token.ts'

const token = makeToken({ aud: 'mine' })
const open: Server[] = []

afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

async function listen(server: Server): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 's-')), 'api.sock')
  open.push(server)
  await new Promise<void>((resolve) => server.listen(path, resolve))
  return path
}

async function mint(env: Env, deadlineMs = 5000) {
  using context = createTestContext({ env, deadlineMs, retry: { maxAttempts: 2 } })
  return (await createTokenSupply(await findSource(context), 'mine', context).get()).token.reveal()
}

describe("a machine's API on a socket", () => {
  const start = (...answers: ((response: ServerResponse) => void)[]) => {
    const seen: { request: IncomingMessage; body: string }[] = []
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += String(chunk)
      })
      request.on('end', () => {
        seen.push({ request, body })
        answers[Math.min(seen.length, answers.length) - 1]?.(response)
      })
    })
    return { server, seen }
  }

  test('gives tokens for the audience', async () => {
    const { server, seen } = start((response) => response.end(`${token}\n`))
    expect(await mint({ CURSOR_AGENT_SOCKET: await listen(server) })).toBe(token)
    expect(seen.map(({ request, body }) => [request.method, request.url, body])).toEqual([
      ['POST', '/v1/tokens/oidc', '{"aud":"mine"}'],
    ])
  })

  test('is asked again when it failed, was cut off or sent a page', async () => {
    for (const fault of [
      (response: ServerResponse) => response.writeHead(503).end(),
      (response: ServerResponse) => response.destroy(),
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '1000' }).write('x')
        setTimeout(() => response.destroy(), 10)
      },
      (response: ServerResponse) => response.end('<html>'),
    ]) {
      const { server, seen } = start(fault, (response) => response.end(token))
      expect(await mint({ CURSOR_AGENT_SOCKET: await listen(server) })).toBe(token)
      expect(seen).toHaveLength(2)
    }
  })

  test('is explained when it refuses, is silent or gone', async () => {
    const refusing = start((response) => response.writeHead(403).end('{"error":"no"}'))
    const socket = await listen(refusing.server)
    const error = await catchError(() => mint({ CURSOR_AGENT_SOCKET: socket }))
    expect(error).toMatchObject({ code: 'ERR_TOKEN_REQUEST', hint: expect.stringMatching(/root/) })
    expect(refusing.seen).toHaveLength(1)
    const silent = await listen(start(() => undefined).server)
    expect(await catchError(() => mint({ CURSOR_AGENT_SOCKET: silent }, 300))).toMatchObject({
      code: 'ERR_TIMEOUT',
    })
    expect(await catchError(() => mint({ CURSOR_AGENT_SOCKET: '/nowhere.sock' }))).toMatchObject({
      code: 'ERR_UNREACHABLE',
    })
  })
})

describe('a SPIFFE agent', () => {
  const field = (number: number, content: Buffer) =>
    Buffer.concat([
      Buffer.from([(number << 3) | 2, (content.length & 127) | 128, content.length >> 7]),
      content,
    ])
  const message = field(
    1,
    Buffer.concat([field(1, Buffer.from('spiffe://x/y')), field(2, Buffer.from(token))]),
  )
  const framed = (content: Buffer) => {
    const head = Buffer.alloc(5)
    head.writeUInt32BE(content.length, 1)
    return Buffer.concat([head, content])
  }
  const start = async (...answers: ((stream: ServerHttp2Stream) => void)[]) => {
    const seen: { headers: Record<string, unknown>; body: Buffer }[] = []
    const server = createHttp2Server()
    server.on('stream', (stream, headers) => {
      const chunks: Buffer[] = []
      stream.on('error', () => undefined)
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        seen.push({ headers, body: Buffer.concat(chunks) })
        answers[Math.min(seen.length, answers.length) - 1]?.(stream)
      })
    })
    return { address: `unix://${await listen(server)}`, seen }
  }
  const answer = (content: Buffer) => (stream: ServerHttp2Stream) => {
    stream.respond(
      { ':status': 200, 'content-type': 'application/grpc' },
      { waitForTrailers: true },
    )
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }))
    stream.end(framed(content))
  }
  const fail = (status: string, reason: string) => (stream: ServerHttp2Stream) =>
    stream.respond(
      { ':status': 200, 'grpc-status': status, 'grpc-message': reason },
      { endStream: true },
    )

  test('gives a JWT-SVID over gRPC', async () => {
    const agent = await start(answer(message))
    expect(await mint({ SPIFFE_ENDPOINT_SOCKET: agent.address })).toBe(token)
    expect(agent.seen[0]?.headers).toMatchObject({
      ':method': 'POST',
      ':path': '/SpiffeWorkloadAPI/FetchJWTSVID',
      'content-type': 'application/grpc',
      te: 'trailers',
      'workload.spiffe.io': 'true',
    })
    expect(agent.seen[0]?.body).toEqual(framed(Buffer.from('\n\x04mine')))
  })

  test('is asked again while it is not available', async () => {
    const agent = await start(fail('14', 'starting'), answer(message))
    expect(await mint({ SPIFFE_ENDPOINT_SOCKET: agent.address })).toBe(token)
  })

  test.each<[string, (stream: ServerHttp2Stream) => void, string, RegExp]>([
    ['refuses', fail('7', 'no%20identity'), 'ERR_TOKEN_REQUEST', /status 7: no identity/],
    ['has no identity', answer(Buffer.alloc(0)), 'ERR_RESPONSE', /without a token/],
    ['sends nonsense', answer(Buffer.from([0xff])), 'ERR_RESPONSE', /not a message/],
    ['cuts off', (stream) => stream.close(), 'ERR_RESPONSE', /response was truncated/],
    ['is silent', () => undefined, 'ERR_TIMEOUT', /./],
  ])('that %s', async (_what, fault, code, text) => {
    const agent = await start(fault)
    const error = await catchError(() => mint({ SPIFFE_ENDPOINT_SOCKET: agent.address }, 400))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(text)
  })

  test('that is gone', async () => {
    expect(
      await catchError(() => mint({ SPIFFE_ENDPOINT_SOCKET: 'unix:///nowhere.sock' })),
    ).toMatchObject({ code: 'ERR_UNREACHABLE' })
  })

  test.each([
    ['unix:///run/a.sock', { path: '/run/a.sock' }],
    ['unix:/run/a.sock', { path: '/run/a.sock' }],
    ['tcp://127.0.0.1:8081', { host: '127.0.0.1', port: 8081 }],
    ['tcp://[::1]:8081', { host: '::1', port: 8081 }],
  ])('at %s', (text, target) => {
    expect(parseAddress(text)).toEqual(target)
  })

  test.each(['/run/a.sock', 'tcp://10.0.0.1:8081', 'tcp://localhost', 'https://x'])(
    'not at %s',
    async (text) => {
      expect(await catchError(() => parseAddress(text))).toMatchObject({ code: 'ERR_ENDPOINT' })
    },
  )

  test('long audiences and unknown fields are encoded and read', () => {
    expect([...encodeRequest('a'.repeat(300)).subarray(0, 3)]).toEqual([10, 172, 2])
    const unknown = Buffer.from([0x18, 0x96, 0x01, 0x21, 1, 2, 3, 4, 5, 6, 7, 8, 0x2d, 1, 2, 3, 4])
    expect(readFirstToken(Buffer.concat([unknown, message]))).toBe(token)
  })
})
