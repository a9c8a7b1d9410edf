import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { freePort, hasRedis, startForwarder, startRedis } from '../helpers/redis.ts'
import { audience, startIssuer, type TestIssuer } from '../verify/issuer.ts'
import { bundle } from './job.ts'

if (!hasRedis) console.warn('skipped: no redis-server on PATH (apt-get install redis-server)')
const withRedis = hasRedis ? describe : describe.skip

let issuer: TestIssuer
let folder: string
const running: ChildProcess[] = []
beforeAll(async () => {
  issuer = await startIssuer()
  folder = mkdtempSync(join(tmpdir(), 'verify-replay-'))
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
  await issuer[Symbol.asyncDispose]()
})

interface Replica {
  readonly url: string
  log(): string
  until(pattern: RegExp): Promise<void>
}

async function start(...args: readonly string[]): Promise<Replica> {
  const trust = ['--issuer', issuer.url, '--audience', audience]
  const rule = ['--require', 'repository=octo-org/octo-repo']
  const all = [bundle, 'verify', '--serve', '127.0.0.1:0', ...trust, ...rule, ...args]
  const child = spawn(process.execPath, all, { env: { PATH: process.env.PATH } })
  running.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk
    })
  }
  const until = async (pattern: RegExp) => {
    for (let i = 0; i < 800; i++) {
      if (pattern.test(text)) return
      await wait(10)
    }
    throw new Error(`never printed ${pattern}: ${text}`)
  }
  await until(/Listening on/)
  return { url: /Listening on (\S+):/.exec(text)?.[1] ?? '', log: () => text, until }
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const call = (url: string, token: string) =>
  new Promise<number>((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` }
    request(`${url}/auth`, { agent, headers }, (reply) => {
      reply.resume().on('end', () => resolve(reply.statusCode ?? 0))
    })
      .on('error', reject)
      .end()
  })

const metric = async (url: string, name: string) => {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1])
}

withRedis('one-time use over replicas that share a Redis', () => {
  test('of 10,000 racing presentations of a token, one is accepted', async () => {
    await using redis = await startRedis()
    const store = ['--replay', `redis://127.0.0.1:${redis.port}`]
    const replicas = [await start(...store), await start(...store, '--workers', '2')]
    await Promise.all(replicas.map(({ until }) => until(/replay store \S+ connected/)))
    // Each worker connects for itself.
    await replicas[1]?.until(/connected[\s\S]*connected/)
    const token = issuer.sign()
    const statuses = await Promise.all(
      Array.from({ length: 10_000 }, (_, index) => call(replicas[index % 2]?.url ?? '', token)),
    )
    const count = (status: number) => statuses.filter((one) => one === status).length
    expect([count(200), count(401)]).toEqual([1, 9999])
    const tokens = Array.from({ length: 50 }, () => issuer.sign())
    const each = await Promise.all(
      tokens.flatMap((one) => [0, 1, 0, 1].map((index) => call(replicas[index]?.url ?? '', one))),
    )
    expect(each.filter((status) => status === 200)).toHaveLength(50)
    // The workers' metrics are those of all workers.
    expect(await metric(replicas[1]?.url ?? '', 'oidc_verify_duration_seconds_count')).toBe(5100)
  }, 60_000)

  test('a failover refuses tokens meanwhile, and forgets none', async () => {
    await using primary = await startRedis()
    await using second = await startRedis('--replicaof', `127.0.0.1 ${primary.port}`)
    await using forwarder = await startForwarder(primary.port)
    const store = ['--replay', `redis://127.0.0.1:${forwarder.port}`]
    const strict = await start(...store)
    const open = await start(...store, '--replay-failure', 'allow')
    await strict.until(/connected/)
    await open.until(/connected/)
    const used = issuer.sign()
    expect(await call(strict.url, used)).toBe(200)
    expect(primary.cli('wait', '1', '5000')).toBe('1')
    await primary[Symbol.asyncDispose]()
    forwarder.to(1)
    await strict.until(/connection closed|not connected/)
    await open.until(/connection closed|not connected/)
    expect(await call(strict.url, issuer.sign())).toBe(503)
    expect(await call(open.url, issuer.sign())).toBe(200)
    expect(open.log()).toMatch(/accepted without a replay check: ERR_REPLAY_STORE/)
    expect(await metric(open.url, 'oidc_verify_replay_failures_total')).toBe(1)
    expect(await metric(strict.url, 'oidc_verify_replay_failures_total')).toBe(1)
    // The new address still leads to a replica, which refuses to write, until it is promoted.
    forwarder.to(second.port)
    await strict.until(/(?:: connected[\s\S]*){2}/)
    expect(await call(strict.url, issuer.sign())).toBe(503)
    second.cli('replicaof', 'no', 'one')
    const fresh = issuer.sign()
    let status = 503
    for (let i = 0; i < 500 && status === 503; i++) {
      status = await call(strict.url, fresh)
      if (status === 503) await wait(10)
    }
    expect(status).toBe(200)
    expect([await call(strict.url, used), await call(strict.url, fresh)]).toEqual([401, 401])
  }, 60_000)

  test('a full Redis accepts nothing, and one that evicts is warned of', async () => {
    await using redis = await startRedis('--maxmemory', '100mb', '--maxmemory-policy', 'noeviction')
    const replica = await start('--replay', `redis://127.0.0.1:${redis.port}`)
    await replica.until(/connected/)
    expect(await call(replica.url, issuer.sign())).toBe(200)
    // Filling it with data leaves room for a small key now and then.
    redis.cli('config', 'set', 'maxmemory', '1')
    expect(await call(replica.url, issuer.sign())).toBe(503)
    expect(replica.log()).toMatch(/503 \S+ ERR_REPLAY_STORE/)
    expect(replica.log()).not.toMatch(/warning/)
    redis.cli('config', 'set', 'maxmemory-policy', 'allkeys-lru')
    const warned = await start('--replay', `redis://127.0.0.1:${redis.port}`)
    await warned.until(/warning: .*maxmemory-policy allkeys-lru: a full Redis may forget/)
  })

  test('TLS with its own authority and a password from a file', async () => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const subject = ['-subj', '/CN=redis', '-addext', 'subjectAltName=IP:127.0.0.1']
    spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject],
      ...['-keyout', key, '-out', cert],
    ])
    const port = await freePort()
    const tls = ['--tls-port', `${port}`, '--tls-cert-file', cert, '--tls-key-file', key]
    await using _redis = await startRedis(
      ...tls,
      ...['--tls-auth-clients', 'no', '--requirepass', 'pass word'],
    )
    const password = join(folder, 'password')
    writeFileSync(password, 'pass word\n')
    const store = ['--replay', `rediss://127.0.0.1:${port}`, '--replay-password-file', password]
    const audit = join(folder, 'audit.jsonl')
    const replica = await start(...store, '--replay-ca', cert, '--audit', audit)
    await replica.until(/connected/)
    const token = issuer.sign({ jti: 'id-1' })
    expect([await call(replica.url, token), await call(replica.url, token)]).toEqual([200, 401])
    // The log is written behind the answer.
    const read = () => readFileSync(audit, 'utf8').trim().split('\n')
    for (let i = 0; i < 200 && read().length < 2; i++) await wait(20)
    const lines = read()
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        time: expect.any(String),
        outcome: 'accepted',
        issuer: issuer.url,
        subject: 'repo:octo-org/octo-repo:ref:refs/heads/main',
        rule: 'required',
        jti: 'id-1',
      },
      {
        time: expect.any(String),
        outcome: 'denied',
        status: 401,
        id: expect.any(String),
        code: 'ERR_TOKEN_REPLAYED',
      },
    ])
    const untrusted = await start(...store)
    await untrusted.until(/not connected: .*certificate/)
    expect(await call(untrusted.url, issuer.sign())).toBe(503)
    expect(`${replica.log()}${untrusted.log()}`).not.toMatch(/pass word/)
  })
})

test.each([
  ['a password in the URL', ['--replay', 'redis://u:secret@h'], /must not contain a password/],
  ['another scheme', ['--replay', 'http://h'], /--replay takes memory, redis:/],
  ['a file without a store', ['--replay-ca', 'x'], /require --replay/],
  ['memory for workers', ['--replay', 'memory', '--workers', '2'], /share no memory/],
  ['no number of workers', ['--workers', 'many'], /--workers takes a number/],
])('%s is misuse', (_, args, message) => {
  const trust = ['--issuer', 'github', '--audience', 'x', '--require', 'repository=a/b']
  const all = [bundle, 'verify', '--serve', '0', ...trust, ...args]
  const { status, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' })
  expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/secret/)
  expect(status).toBe(2)
})
