import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type Fault, type Lab, type RecordedRequest, startLab } from '../../src/lab/index.ts'

let lab: Lab
const seen: RecordedRequest[] = []
beforeAll(async () => {
  lab = await startLab({ onRequest: (request) => void seen.push(request) })
  // Its key is made meanwhile, which on a busy machine takes longer than these tests have patience.
  await lab.mintToken('x')
})
afterAll(() => lab.close())
beforeEach(() => {
  lab.clearRequests()
  seen.length = 0
})

interface Outcome {
  readonly status?: number
  readonly headers?: Readonly<Record<string, unknown>>
  readonly body: string
  /** `end`, or why it did not get there. */
  readonly end: string
  readonly ms: number
}

function get(path = '/.well-known/jwks', patienceMs = 700): Promise<Outcome> {
  const startedAt = Date.now()
  return new Promise((resolve) => {
    let head: Pick<Outcome, 'status' | 'headers'> = {}
    let body = ''
    const settle = (end: string) => resolve({ ...head, body, end, ms: Date.now() - startedAt })
    const request = httpRequest(new URL(path, lab.services.issuer), { agent: false }, (reply) => {
      head = { status: reply.statusCode ?? 0, headers: reply.headers }
      reply.on('data', (chunk) => {
        body += String(chunk)
      })
      reply.on('end', () => settle(reply.complete ? 'end' : 'incomplete'))
      reply.on('error', (error) => settle(`error: ${(error as NodeJS.ErrnoException).code}`))
    })
    request.setTimeout(patienceMs, () => {})
    request.on('error', (error) => settle(`error: ${(error as NodeJS.ErrnoException).code}`))
    setTimeout(() => {
      settle('patience')
      request.destroy()
    }, patienceMs).unref()
    request.end()
  })
}

const keys = expect.stringContaining('"keys"')

test.each<[Omit<Fault, 'service'>, Partial<Record<keyof Outcome, unknown>>]>([
  [{ status: 503 }, { status: 503, body: '', end: 'end' }],
  [
    { status: 429, headers: { 'retry-after': '1' }, body: 'slow down' },
    { status: 429, body: 'slow down', headers: expect.objectContaining({ 'retry-after': '1' }) },
  ],
  [
    { headers: { 'x-more': 'y' } },
    { status: 200, body: keys, headers: expect.objectContaining({ 'x-more': 'y' }) },
  ],
  [{ body: '{"keys":[]}' }, { status: 200, body: '{"keys":[]}' }],
  [
    { html: true },
    {
      status: 200,
      body: expect.stringContaining('<!doctype html>'),
      headers: expect.objectContaining({ 'content-type': 'text/html; charset=utf-8' }),
    },
  ],
  [{ empty: true }, { status: 200, body: '', end: 'end' }],
  [{ 'empty-json': true }, { status: 200, body: '{}' }],
  [
    { redirect: 'http://127.0.0.1:1/' },
    { status: 302, headers: expect.objectContaining({ location: 'http://127.0.0.1:1/' }) },
  ],
  [{ redirect: '/x', status: 307 }, { status: 307 }],
  [{ reset: true }, { end: 'error: ECONNRESET' }],
  [{ hang: true }, { end: 'patience' }],
  [{ drip: true }, { status: 200, body: expect.stringMatching(/^\{"?k?$/), end: 'patience' }],
  [{ truncate: true }, { status: 200, body: keys, end: 'error: ECONNRESET' }],
  [
    { truncate: true, empty: true },
    { status: 200, end: 'error: ECONNRESET' },
  ],
  [{ 'delay-ms': 300 }, { status: 200, body: keys, ms: expect.any(Number) }],
  [{ 'delay-ms': 300, reset: true }, { end: 'error: ECONNRESET' }],
])('%j', async (fault, expected) => {
  lab.setRules({ faults: [{ service: 'issuer', ...fault }] })
  const outcome = await get()
  expect(outcome).toMatchObject(expected)
  if (fault['delay-ms']) expect(outcome.ms).toBeGreaterThanOrEqual(295)
  expect(lab.requests).toMatchObject([
    { service: 'issuer', method: 'GET', path: '/.well-known/jwks', status: outcome.status ?? 0 },
  ])
  expect(seen[0]?.refusal).toMatch(/^fault: /)
})

test('a fault ends after its times, and the next one takes over', async () => {
  lab.setRules({
    faults: [
      { service: 'issuer', status: 503, times: 2 },
      { service: 'issuer', path: '/.well-known/jwks', status: 429, times: 1 },
      { service: 'aws', status: 500 },
    ],
  })
  const statuses: (number | undefined)[] = []
  for (const path of [
    '/.well-known/jwks',
    '/other',
    '/other',
    '/.well-known/jwks',
    '/.well-known/jwks',
  ]) {
    statuses.push((await get(path)).status)
  }
  expect(statuses).toEqual([503, 503, 404, 429, 200])
  lab.setRules({})
  expect((await fetch(lab.services.aws)).status).toBe(400)
})

test('close ends at once with requests that hang, drip and wait', async () => {
  const other = await startLab({
    rules: {
      faults: [
        { service: 'issuer', hang: true },
        { service: 'aws', drip: true },
        { service: 'azure', 'delay-ms': 60_000 },
      ],
    },
  })
  const open = (['issuer', 'aws', 'azure'] as const).map(async (name) => {
    const reply = await fetch(other.services[name])
    return reply.text()
  })
  const settled = Promise.allSettled(open)
  while (other.requests.length < 3) await new Promise((resolve) => setTimeout(resolve, 10))
  const startedAt = Date.now()
  await other.close()
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(Date.now() - startedAt).toBeLessThan(500)
})

test('ports follow a base port, and a taken one is an error that leaves nothing open', async () => {
  const { port } = lab.services.issuer
  await expect(startLab({ port: Number(port) - 1 })).rejects.toMatchObject({ code: 'ERR_INPUT' })
  const base = 20_000 + Math.floor(Math.random() * 10_000)
  const other = await startLab({ port: base })
  expect(Object.values(other.services).map((url) => Number(url.port) - base)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8,
  ])
  await other.close()
  const again = await startLab({ port: base })
  await again.close()
})

test.each([
  ['127.0.0.1:1', 200],
  ['localhost', 200],
  ['[::1]:80', 200],
  ['rebound.example', 421],
  ['127.0.0.1.rebound.example:80', 421],
])('a request for the host %j gets %i', async (host, status) => {
  await using lab = await startLab()
  const url = new URL('/.well-known/openid-configuration', lab.issuer)
  const reply = await new Promise<number | undefined>((resolve, reject) => {
    httpRequest(url, { headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .once('error', reject)
      .end()
  })
  expect(reply).toBe(status)
})

test('a throttled service answers requests within its rate', async () => {
  const faults = [{ service: 'issuer', throttle: '1/s', status: 429 }] as const
  await using throttled = await startLab({ rules: { faults } })
  const url = new URL('/.well-known/openid-configuration', throttled.issuer)
  const replies = await Promise.all(Array.from({ length: 20 }, () => fetch(url)))
  const statuses = new Set(replies.map(({ status }) => status))
  expect([...statuses].sort()).toEqual([200, 429])
})
