import { generateKeyPairSync } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { Secret } from '../../src/core/secret.ts'
import type { TlsSettings } from '../../src/core/types.ts'
import { createHttp } from '../../src/http/client.ts'
import { readCertificates, readTls } from '../../src/http/tls.ts'
import {
  type Authority,
  createAuthority,
  type Identity,
  startTlsFront,
} from '../helpers/authority.ts'
import { startConnectProxy } from '../helpers/connect-proxy.ts'
import { catchError, createTestContext } from '../helpers/context.ts'
import { startServer } from '../helpers/server.ts'

let authority: Authority
let other: Authority
let server: Identity
let client: Identity
let stranger: Identity

beforeAll(async () => {
  authority = await createAuthority()
  other = await createAuthority('another authority')
  server = await authority.issue('server', ['localhost', '127.0.0.1', 'vault.example'])
  client = await authority.issue('client')
  stranger = await other.issue('client')
})

const limits = { userAgent: 'test', requestTimeoutMs: 3000, connectTimeoutMs: 1000 }
const own = ({ cert, key }: Identity): TlsSettings => ({ cert, key: new Secret(key) })

async function start(mutual = false) {
  const plain = await startServer({ body: { ok: true } })
  const front = await startTlsFront(Number(plain.url.port), {
    ...server,
    ...(mutual ? { ca: authority.cert, requestCert: true, rejectUnauthorized: true } : {}),
  })
  return {
    plain,
    front,
    async [Symbol.asyncDispose]() {
      await front[Symbol.asyncDispose]()
      await plain[Symbol.asyncDispose]()
    },
  }
}

describe('a server with an authority of its own', () => {
  test('is trusted with that authority, on the connection that was opened early', async () => {
    await using running = await start()
    const http = createHttp({}, limits).with({ ca: authority.cert })
    await http.warm(running.front.url).ready
    const reply = await http.send({ method: 'GET', url: running.front.url })
    expect(reply.body).toBe('{"ok":true}')
    expect(running.front.connections()).toBe(1)
    expect(running.plain.connections()).toBe(1)
  })

  test.each<[string, () => TlsSettings | undefined]>([
    ['without settings', () => undefined],
    ['with another authority', () => ({ ca: other.cert })],
  ])('is sent nothing %s', async (_what, settings) => {
    await using running = await start()
    const tls = settings()
    const http = createHttp({}, limits)
    const bound = tls === undefined ? http : http.with(tls)
    await bound.warm(running.front.url).ready
    const error = await catchError(() => bound.send({ method: 'GET', url: running.front.url }))
    expect(error).toMatchObject({ code: 'ERR_UNREACHABLE', transient: false })
    expect(error.hint).toContain('ca-certificate')
    expect(running.plain.seen).toEqual([])
  })

  test('is not trusted by clients that were not told, though they share limits and proxies', async () => {
    await using running = await start()
    const http = createHttp({}, limits)
    const told = http.with({ ca: authority.cert })
    await told.warm(running.front.url).ready
    expect(
      (await catchError(() => http.send({ method: 'GET', url: running.front.url }))).code,
    ).toBe('ERR_UNREACHABLE')
    expect((await told.send({ method: 'GET', url: running.front.url })).status).toBe(200)
  })

  test('is reached through a proxy', async () => {
    await using running = await start()
    await using proxy = await startConnectProxy(Number(running.front.url.port))
    const http = createHttp({}, { ...limits, httpProxy: proxy.url })
    const url = new URL('https://vault.example/')
    expect((await catchError(() => http.send({ method: 'GET', url }))).code).toBe('ERR_UNREACHABLE')
    const reply = await http.with({ ca: authority.cert }).send({ method: 'GET', url })
    expect(reply.status).toBe(200)
    expect([...proxy.hosts]).toEqual(['vault.example:443'])
  })

  test('is taken unseen where that was asked for, and only there', async () => {
    await using running = await start()
    const http = createHttp({}, limits)
    const blind = http.with({ isUnverified: true })
    await blind.warm(running.front.url).ready
    expect((await blind.send({ method: 'GET', url: running.front.url })).status).toBe(200)
    expect(running.front.connections()).toBe(1)
    expect(
      (await catchError(() => http.send({ method: 'GET', url: running.front.url }))).code,
    ).toBe('ERR_UNREACHABLE')
  })
})

describe('a server that asks who connects', () => {
  test('is shown the certificate', async () => {
    await using running = await start(true)
    const http = createHttp({}, limits).with({ ca: authority.cert, ...own(client) })
    await http.warm(running.front.url).ready
    expect((await http.send({ method: 'GET', url: running.front.url })).status).toBe(200)
    expect(running.front.connections()).toBe(1)
  })

  test('is not asked a second time without one', async () => {
    await using running = await start(true)
    const http = createHttp({}, limits).with({ ca: authority.cert })
    const error = await catchError(() => http.send({ method: 'GET', url: running.front.url }))
    expect(error).toMatchObject({ code: 'ERR_UNREACHABLE', transient: false })
    expect(error.message).toBe(
      `${running.front.url.host} rejects the client certificate: tlsv13 alert certificate required (ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED)`,
    )
    expect(error.hint).toContain('client-certificate and client-key')
    expect(running.plain.seen).toEqual([])
  })

  test.each([0, 1, 2, 3, 4, 5])(
    'that closes a connection while it is being used is asked on another one, %d turns later',
    async (turns) => {
      await using running = await start(true)
      const http = createHttp({}, limits).with({ ca: authority.cert })
      await http.warm(running.front.url).ready
      for (let turn = 0; turn < turns; turn++) await nextTurn()
      const startedAt = Date.now()
      const error = await catchError(() => http.send({ method: 'GET', url: running.front.url }))
      expect(error.message).toContain('rejects the client certificate')
      expect(Date.now() - startedAt).toBeLessThan(limits.connectTimeoutMs)
    },
  )

  // Node's server closes the connection without saying why.
  test('is sent nothing with one of another authority', async () => {
    await using running = await start(true)
    const http = createHttp({}, limits).with({ ca: authority.cert, ...own(stranger) })
    const error = await catchError(() => http.send({ method: 'GET', url: running.front.url }))
    expect(error).toMatchObject({ code: 'ERR_UNREACHABLE' })
    expect(running.plain.seen).toEqual([])
  })
})

describe('certificates', () => {
  const encode = (text: string) => Buffer.from(text).toString('base64')

  test('are taken as PEM, as the Base64 of it, and with others', async () => {
    const [one, two] = [authority.cert.trim(), other.cert.trim()]
    expect(await readCertificates('x', one)).toBe(`${one}\n`)
    expect(await readCertificates('x', encode(one))).toBe(`${one}\n`)
    expect(await readCertificates('x', `# first\n${one}\n\n# second\n${two}`)).toBe(
      `${one}\n${two}\n`,
    )
  })

  test.each<[string, () => string, RegExp]>([
    ['a word', () => 'certificate', /^x must be one or several certificates/],
    ['nothing in Base64', () => encode('\n'), /^x must be/],
    ['a key', () => client.key, /^x must be/],
    [
      'one that is cut off',
      () => authority.cert.replace(/(?<=BEGIN CERTIFICATE-----\n).{40}/, ''),
      /^x cannot be read/,
    ],
    [
      'a second one that is',
      () => `${authority.cert}\n${other.cert.replace(/(?<=BEGIN CERTIFICATE-----\n).{40}/, '')}`,
      /^x, certificate 2, cannot be read/,
    ],
  ])('are refused as %s', async (_what, text, message) => {
    expect((await catchError(() => readCertificates('x', text()))).message).toMatch(message)
  })
})

describe('the inputs', () => {
  test('become settings, and the key is masked in both forms', async () => {
    const context = createTestContext()
    const encoded = Buffer.from(client.key).toString('base64')
    const tls = await readTls(
      {
        'ca-certificate': authority.cert,
        'client-certificate': client.cert,
        'client-key': context.mask(encoded),
      },
      context,
    )
    expect(tls).toMatchObject({ ca: authority.cert, cert: client.cert })
    expect(tls?.key?.reveal()).toBe(client.key)
    expect(context.masked).toEqual([encoded, client.key])
    expect(await readTls({}, context)).toBeUndefined()
  })

  const locked = () =>
    generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' },
    }).privateKey

  test.each<[string, () => Parameters<typeof readTls>[0], RegExp]>([
    [
      'a certificate without its key',
      () => ({ 'client-certificate': client.cert }),
      /client-certificate is set without client-key/,
    ],
    [
      'a key without its certificate',
      () => ({ 'client-key': new Secret(client.key) }),
      /client-key is set without client-certificate/,
    ],
    [
      'the key of another certificate',
      () => ({ 'client-certificate': client.cert, 'client-key': new Secret(stranger.key) }),
      /is not the key of client-certificate/,
    ],
    [
      'no key',
      () => ({ 'client-certificate': client.cert, 'client-key': new Secret('hello') }),
      /client-key is not a private key/,
    ],
    [
      'a key with a password',
      () => ({ 'client-certificate': client.cert, 'client-key': new Secret(locked()) }),
      /client-key cannot be read/,
    ],
  ])('are refused with %s', async (_what, inputs, message) => {
    const error = await catchError(() => readTls(inputs(), createTestContext()))
    expect(error).toMatchObject({ code: 'ERR_INPUT' })
    expect(error.message).toMatch(message)
    expect(JSON.stringify([error.message, error.hint])).not.toMatch(/PRIVATE KEY-----\\n\w/)
  })
})
