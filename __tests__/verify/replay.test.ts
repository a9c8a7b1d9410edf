import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createClient } from '@redis/client'
import { Redis } from 'ioredis'
import {
  createVerifier,
  memoryReplayStore,
  oidc,
  type RedisClient,
  redisReplayStore,
} from '../../src/verify/index.ts'
import { audience, createKey, jobClaims, outcome, signWith } from './issuer.ts'

const soon = () => new Date(Date.now() + 60_000)
const key = createKey('k')
const issuer = 'https://issuer.example'
const verifierWith = (client: RedisClient, timeoutMs?: number) =>
  createVerifier({
    issuers: [oidc(issuer, { keys: { keys: [key.jwk] } })],
    audience,
    policy: { repository: 'octo-org/octo-repo' },
    replay: redisReplayStore(client, {
      prefix: 'test:',
      ...(timeoutMs !== undefined && { timeoutMs }),
    }),
  })
const mint = () => signWith(key, jobClaims({ iss: issuer }))

test.each([undefined, 'QUEUED', 1])(
  'an answer of a store that is neither is no use: %j',
  async (answer) => {
    const verifier = verifierWith({ call: async () => answer })
    expect(await outcome(verifier, mint())).toBe('ERR_REPLAY_STORE')
  },
)

describe('in memory', () => {
  test('a token counts once, until it may be forgotten', async () => {
    const store = memoryReplayStore()
    expect(await store.use('a', soon())).toBe(true)
    expect(await store.use('a', soon())).toBe(false)
    expect(await store.use('b', new Date(Date.now() - 1))).toBe(true)
    expect(await store.use('b', soon())).toBe(true)
  })

  test('full of tokens that are still good it takes no more, and forgets only expired ones', async () => {
    const store = memoryReplayStore({ maxTokens: 2 })
    await store.use('old', new Date(Date.now() - 1))
    await store.use('a', soon())
    expect(await store.use('b', soon())).toBe(true)
    await expect(store.use('c', soon())).rejects.toMatchObject({ code: 'ERR_REPLAY_STORE' })
    expect(await store.use('a', soon())).toBe(false)
  })
})

test('a store that fails, or says nothing, lets nobody in', async () => {
  const failing = { call: () => Promise.reject(new Error('connection lost')) }
  expect(await outcome(verifierWith(failing), mint())).toBe('ERR_REPLAY_STORE')
  const silent = { call: () => new Promise(() => undefined) }
  expect(await outcome(verifierWith(silent, 50), mint())).toBe('ERR_REPLAY_STORE')
})

const hasRedis = spawnSync('redis-server', ['--version']).status === 0
if (!hasRedis) console.warn('skipped: no redis-server on PATH (apt-get install redis-server)')
const withRedis = hasRedis ? describe : describe.skip

withRedis('in a real Redis', () => {
  let server: ChildProcess
  let port: number
  let ioredis: Redis
  let nodeRedis: ReturnType<typeof createClient>

  beforeAll(async () => {
    port = await freePort()
    const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
    server = spawn('redis-server', args, { cwd: tmpdir(), stdio: 'ignore' })
    ioredis = new Redis({ port, host: '127.0.0.1' })
    ioredis.on('error', () => undefined)
    nodeRedis = createClient({ socket: { port, host: '127.0.0.1' } })
    nodeRedis.on('error', () => undefined)
    await nodeRedis.connect()
    await ioredis.ping()
  })
  afterAll(async () => {
    ioredis.disconnect()
    nodeRedis.destroy()
    server.kill()
    await new Promise((resolve) => server.once('exit', resolve))
  })

  test('replicas with different clients share what was used', async () => {
    const replicas = [verifierWith(ioredis), verifierWith(nodeRedis), verifierWith(ioredis)]
    const token = mint()
    const codes = await Promise.all(
      [...replicas, ...replicas].map((verifier) => outcome(verifier, token)),
    )
    expect(codes.filter((code) => code === 'accepted')).toHaveLength(1)
    expect(codes.filter((code) => code === 'ERR_TOKEN_REPLAYED')).toHaveLength(5)
  })

  test('keys are hashes under the prefix, and go when the token has expired', async () => {
    await ioredis.flushall()
    await verifierWith(nodeRedis).verify(mint())
    const [name = '', ...others] = await ioredis.keys('*')
    expect(others).toEqual([])
    expect(name).toMatch(/^test:[\w-]{43}$/)
    const ttl = await ioredis.ttl(name)
    expect(ttl).toBeGreaterThan(600)
    expect(ttl).toBeLessThanOrEqual(661)
  })
})

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
