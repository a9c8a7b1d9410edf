import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type Lab, startLab } from '../../src/lab/index.ts'
import { inputsFor, leaksOf, startJob } from './job.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
const trusted = { NODE_EXTRA_CA_CERTS: fixture('localhost-cert.pem') }

let lab: Lab
let server: Server
let connections: Socket[]
let requests: number
let answer: (socket: Socket) => 'answer' | 'reset'

beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())

beforeEach(async () => {
  connections = []
  requests = 0
  answer = () => 'answer'
  const options = {
    cert: readFileSync(fixture('localhost-cert.pem')),
    key: readFileSync(fixture('localhost-key.pem')),
  }
  server = createServer(options, (request, response) => {
    requests++
    if (answer(request.socket) === 'reset') return void request.socket.destroy()
    response
      .setHeader('content-type', 'application/json')
      .end('{"access_token":"over-tls","expires_in":60}')
  })
  server.on('connection', (socket: Socket) => connections.push(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  for (const socket of connections) socket.destroy()
  await new Promise((resolve) => server.close(resolve))
})

const inputs = (host = 'localhost') => ({
  ...inputsFor('custom', lab),
  url: `https://${host}:${(server.address() as AddressInfo).port}/token`,
})

test.each(['localhost', '127.0.0.1'])(
  'exchanges over TLS with %s, on the connection that was opened early',
  async (host) => {
    using job = startJob(lab, trusted)
    const main = await job.run({ inputs: inputs(host) })
    expect([main.exitCode, main.errors, main.env.API_ACCESS_TOKEN]).toEqual([0, [], 'over-tls'])
    expect([connections.length, requests]).toEqual([1, 1])
    expect(leaksOf(main)).toEqual([])
  },
)

test.each<[string, (ca: string) => Record<string, string>]>([
  ['an input', (ca) => ({ ...inputs(), 'ca-certificate': ca })],
  [
    'an item of exchanges',
    (ca) => ({
      exchanges: JSON.stringify([{ ...inputs(), name: 'mine', 'ca-certificate': ca }]),
    }),
  ],
])('trusts the authority that %s names', async (_what, given) => {
  const ca = readFileSync(fixture('localhost-cert.pem'), 'utf8')
  using job = startJob(lab)
  const main = await job.run({ inputs: given(ca) })
  expect([main.exitCode, main.errors, main.env.API_ACCESS_TOKEN]).toEqual([0, [], 'over-tls'])
  expect([connections.length, requests]).toEqual([1, 1])
})

test('an authority is not for a cloud, whose tools would not know of it', async () => {
  const ca = readFileSync(fixture('localhost-cert.pem'), 'utf8')
  lab.clearRequests()
  using job = startJob(lab)
  const main = await job.run({ inputs: { ...inputsFor('aws', lab), 'ca-certificate': ca } })
  expect([main.exitCode, lab.requests]).toEqual([1, []])
  expect(main.errors[0]).toMatch(/ca-certificate: not for aws[\s\S]*NODE_EXTRA_CA_CERTS/)
})

test('replaces an early connection that breaks, without counting it as an attempt', async () => {
  answer = () => (requests === 1 ? 'reset' : 'answer')
  using job = startJob(lab, trusted)
  const main = await job.run({ inputs: { ...inputs(), 'retry-max-attempts': '1' } })
  expect([main.exitCode, main.errors]).toEqual([0, []])
  expect(connections).toHaveLength(2)
})

test('sends nothing to a host whose certificate it cannot trust, and does not try again', async () => {
  using job = startJob(lab)
  const main = await job.run({ inputs: inputs() })
  expect(main.exitCode).toBe(1)
  expect(main.errors[0]).toMatch(/could not be trusted[\s\S]*NODE_EXTRA_CA_CERTS/)
  expect(main.log.some((line) => line.includes('Trying again'))).toBe(false)
  expect(requests).toBe(0)
})

// Only Linux has more than one address of this machine without being told to.
const onLinux = process.platform === 'linux' ? test : test.skip
onLinux('sends nothing to a host with another name than its certificate’s', async () => {
  await new Promise((resolve) => server.close(resolve))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.2', resolve))
  using job = startJob(lab, trusted)
  const main = await job.run({ inputs: inputs('127.0.0.2') })
  expect(main.exitCode).toBe(1)
  expect(main.errors[0]).toMatch(/could not be trusted/)
  expect(requests).toBe(0)
})
