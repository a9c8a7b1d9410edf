import { createServer, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import express from 'express'
import fastify from 'fastify'
import { Hono } from 'hono'
import {
  createVerifier,
  type Denial,
  denialOf,
  guardExpress,
  guardFastify,
  guardHono,
  guardNode,
  nodeListener,
  oidc,
  type VerifiedClaims,
  type Verifier,
} from '../../src/verify/index.ts'
import { audience, createKey, jobClaims, signWith } from './issuer.ts'

const key = createKey('k')
const issuer = 'https://issuer.example'
const verifier = createVerifier({
  issuers: [oidc(issuer, { keys: { keys: [key.jwk] } })],
  audience,
  policy: { repository: 'octo-org/octo-repo' },
})
const mint = (changes: Readonly<Record<string, unknown>> = {}) =>
  signWith(key, jobClaims({ iss: issuer, ...changes }))
const good = mint()
const down: Verifier = createVerifier({
  issuers: ['http://127.0.0.1:1'],
  audience,
  policy: { repository: 'octo-org/octo-repo' },
  fetchTimeoutMs: 500,
})

/** Every framework, as a service would set it up. */
const services: Readonly<
  Record<string, (log: (denial: Denial) => void, by: Verifier) => Promise<RequestListener>>
> = {
  'node:http': async (onDenied, by) => (request, response) => {
    void guardNode(by, request, response, { onDenied }).then((claims) => {
      if (claims !== undefined) response.end(claims.sub)
    })
  },
  Express: async (onDenied, by) => {
    const app = express()
    app.use(guardExpress(by, { onDenied }))
    app.get('/', (request, response) => {
      response.send((request as unknown as { oidc: VerifiedClaims }).oidc.sub)
    })
    return app
  },
  Fastify: async (onDenied, by) => {
    const app = fastify()
    app.addHook('onRequest', guardFastify(by, { onDenied }))
    app.get('/', async (request) => (request as unknown as { oidc: VerifiedClaims }).oidc.sub)
    await app.ready()
    return (request, response) => void app.server.emit('request', request, response)
  },
  Hono: async (onDenied, by) => {
    const app = new Hono<{ Variables: { oidc: VerifiedClaims } }>()
    app.use(guardHono(by, { onDenied }))
    app.get('/', (context) => context.text(context.get('oidc').sub))
    return nodeListener((request) => app.fetch(request))
  },
}

async function call(listener: RequestListener, authorization?: string) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    const headers = authorization === undefined ? undefined : { authorization }
    const reply = await fetch(`http://127.0.0.1:${port}/`, { ...(headers && { headers }) })
    return { status: reply.status, headers: reply.headers, body: await reply.text() }
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

describe.each(Object.keys(services))('the guard of %s', (name) => {
  test.each<[string, string | undefined, number, string | null, RegExp]>([
    ['lets a good token in', `Bearer ${good}`, 200, null, /^repo:octo-org/],
    ['takes the scheme in any letters', `bearer ${good}`, 200, null, /^repo:octo-org/],
    ['asks for a token', undefined, 401, 'Bearer', /"invalid_token"/],
    ['refuses another scheme', `Basic ${good}`, 401, 'Bearer', /"invalid_token"/],
    ['refuses two tokens', `Bearer ${good} ${good}`, 401, 'Bearer', /"invalid_token"/],
    [
      'refuses a bad token',
      `Bearer ${good}A`,
      401,
      'Bearer error="invalid_token"',
      /"invalid_token"/,
    ],
    [
      'refuses who is not allowed',
      `Bearer ${mint({ repository: 'evil/evil' })}`,
      403,
      'Bearer error="insufficient_scope"',
      /"access_denied"/,
    ],
  ])('%s', async (_, authorization, status, challenge, body) => {
    const denials: Denial[] = []
    const listener = await services[name]?.((denial) => denials.push(denial), verifier)
    const reply = await call(listener as RequestListener, authorization)
    expect(reply.status).toBe(status)
    expect(reply.headers.get('www-authenticate')).toBe(challenge)
    expect(reply.body).toMatch(body)
    if (status === 200) return
    // The answer says nothing but the id, by which the log line is found.
    const answer = JSON.parse(reply.body)
    expect(Object.keys(answer)).toEqual(['error', 'id'])
    expect(denials).toHaveLength(1)
    expect(denials[0]?.log).toContain(answer.id)
    expect(reply.body).not.toMatch(/octo|evil|rule|policy/)
  })

  test('answers 503 when it can not be told now', async () => {
    const listener = await services[name]?.(() => undefined, down)
    const token = mint({ iss: 'http://127.0.0.1:1' })
    const reply = await call(listener as RequestListener, `Bearer ${token}`)
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '5'])
  })
})

test('a listener takes every method that a Request has, and keeps each cookie', async () => {
  const server = createServer(
    nodeListener(({ method }) => {
      const reply = new Response(method === 'HEAD' ? null : method)
      reply.headers.append('set-cookie', 'a=1')
      reply.headers.append('set-cookie', 'b=2')
      return reply
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const ask = (method: string) =>
    new Promise<[number | undefined, readonly string[] | undefined]>((resolve, reject) =>
      request({ host: '127.0.0.1', port, method }, (reply) => {
        reply.resume()
        resolve([reply.statusCode, reply.headers['set-cookie']])
      })
        .once('error', reject)
        .end(),
    )
  for (const method of ['GET', 'POST', 'HEAD', 'OPTIONS', 'PROPFIND']) {
    expect(await ask(method)).toEqual([200, ['a=1', 'b=2']])
  }
  expect(await ask('TRACE')).toEqual([405, undefined])
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

test('a fault of the program is no refusal', () => {
  expect(() => denialOf(new RangeError('bug'))).toThrow(RangeError)
})
