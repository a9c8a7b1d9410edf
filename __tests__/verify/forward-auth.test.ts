import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  createVerifier,
  type ForwardAuth,
  type ForwardAuthOptions,
  startForwardAuth,
  type Verifier,
} from '../../src/verify/index.ts'
import { audience, startIssuer, type TestIssuer } from './issuer.ts'

let issuer: TestIssuer
let service: ForwardAuth
const verifiers: Verifier[] = []
const lines: string[] = []
beforeEach(async () => {
  issuer = await startIssuer()
  service = await start()
  lines.length = 0
})
afterEach(async () => {
  await service.stop(0)
  for (const verifier of verifiers.splice(0)) verifier.close()
  await issuer[Symbol.asyncDispose]()
})

function start(options: Partial<ForwardAuthOptions> = {}): Promise<ForwardAuth> {
  const policy = { repository: 'octo-org/octo-repo' }
  const verifier = createVerifier({ issuers: [issuer.url], audience, policy, coolDownSeconds: 0.1 })
  verifiers.push(verifier)
  return startForwardAuth({ verifier, port: 0, log: (line) => lines.push(line), ...options })
}

/** Sends headers as they are written, so also one twice. */
function ask(path: string, headers: readonly (readonly [string, string])[] = [], method = 'GET') {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const call = request(new URL(path, service.url), { method, agent: false }, (reply) => {
        let body = ''
        reply.on('data', (chunk) => {
          body += chunk
        })
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body }),
        )
      })
      for (const name of new Set(headers.map(([name]) => name))) {
        const values = headers.flatMap(([other, value]) => (other === name ? [value] : []))
        call.setHeader(name, values)
      }
      call.on('error', reject)
      call.end()
    },
  )
}

describe('a decision', () => {
  test.each(['GET', 'POST', 'PUT', 'HEAD', 'OPTIONS'])(
    'is made for %s, below /auth too',
    async (method) => {
      const bearer = [['authorization', `Bearer ${issuer.sign()}`]] as const
      for (const path of ['/auth', '/auth?x=1', '/auth/original/path?y']) {
        const reply = await ask(path, bearer, method)
        expect([reply.status, reply.body]).toEqual([200, ''])
        expect(reply.headers['x-oidc-subject']).toBe('repo:octo-org/octo-repo:ref:refs/heads/main')
        expect(reply.headers['x-oidc-issuer']).toBe(issuer.url)
      }
    },
  )

  test.each<[string, string, string, readonly (readonly [string, string])[]]>([
    // traefik/traefik pkg/middlewares/auth/forward.go: GET of the address itself, the caller's headers, and these.
    [
      'Traefik',
      'GET',
      '/auth',
      [
        ['x-oidc-subject', 'forged'],
        ['content-type', 'application/json'],
        ['x-forwarded-method', 'POST'],
        ['x-forwarded-proto', 'https'],
        ['x-forwarded-host', 'api.example.com'],
        ['x-forwarded-uri', '/deploy?x=1'],
        ['x-forwarded-for', '192.0.2.1'],
      ],
    ],
    // envoyproxy/envoy api/…/ext_authz.proto: the caller's method and path behind path_prefix; of the headers only
    // Host, Authorization, and a Content-Length of 0.
    [
      'Envoy',
      'POST',
      '/auth/deploy?x=1',
      [
        ['host', 'api.example.com'],
        ['content-length', '0'],
      ],
    ],
    ['Envoy, for the root', 'DELETE', '/auth/', [['content-length', '0']]],
  ])('is made as %s asks for it', async (_, method, path, headers) => {
    const bearer = ['authorization', `Bearer ${issuer.sign()}`] as const
    const reply = await ask(path, [...headers, bearer], method)
    expect([reply.status, reply.headers['x-oidc-subject']]).toEqual([
      200,
      'repo:octo-org/octo-repo:ref:refs/heads/main',
    ])
    expect((await ask(path, headers, method)).status).toBe(401)
  })

  test('refuses, logs why, and says nothing of it', async () => {
    const token = issuer.sign({ repository: 'evil/evil' })
    const reply = await ask('/auth', [['authorization', `Bearer ${token}`]])
    expect([reply.status, reply.headers['www-authenticate']]).toEqual([
      403,
      'Bearer error="insufficient_scope"',
    ])
    expect(reply.body).toMatch(/^\{"error":"access_denied","id":"[\w-]+"\}$/)
    expect(lines.at(-1)).toMatch(
      /^403 [\w-]+ ERR_POLICY: .*repository is "evil\/evil", expected octo-org/,
    )
    expect(lines.at(-1)).not.toContain(token)
  })

  test('refuses two Authorization headers, because the service may take the other', async () => {
    const good = `Bearer ${issuer.sign()}`
    const both = [
      ['authorization', good],
      ['authorization', 'Bearer other'],
    ] as const
    expect((await ask('/auth', both)).status).toBe(401)
    expect(lines.at(-1)).toMatch(/no token: more than one Authorization header$/)
    expect((await ask('/authx', [['authorization', good]])).status).toBe(404)
    expect((await ask('/auth')).status).toBe(401)
  })

  test('may take the token from another header and tell other claims', async () => {
    await service.stop(0)
    const headers = {
      'x-repo': 'repository',
      'x-env': 'environment',
      'x-name': 'actor',
      'x-space': 'workflow',
      'x-all': '*',
    }
    service = await start({ tokenHeader: 'X-Id-Token', headers })
    const token = issuer.sign({ actor: 'naïve\r\nx: y', workflow: ' deploy' })
    const reply = await ask('/auth', [['x-id-token', token]])
    expect(reply.status).toBe(200)
    // Empty and not absent: what the caller sent under these names must be replaced.
    expect(reply.headers).toMatchObject({
      'x-repo': 'octo-org/octo-repo',
      'x-env': '-',
      'x-name': "UTF-8''na%C3%AFve%0D%0Ax%3A%20y",
      // Who reads it would take it for "deploy".
      'x-space': "UTF-8''%20deploy",
    })
    const all = JSON.parse(Buffer.from(String(reply.headers['x-all']), 'base64url').toString())
    expect(all).toMatchObject({ actor: 'naïve\r\nx: y' })
    expect((await ask('/auth', [['authorization', `Bearer ${token}`]])).status).toBe(401)
    expect(lines.at(-1)).toMatch(/no token: no X-Id-Token header$/)
  })
})

describe('the service', () => {
  test('is healthy at once, and ready once it has the keys', async () => {
    await service.stop(0)
    issuer.override = (_, response) => {
      response.writeHead(403).end()
      return true
    }
    service = await start()
    expect((await ask('/healthz')).status).toBe(200)
    const early = await ask('/readyz')
    expect([early.status, early.body]).toEqual([503, 'ERR_ISSUER_KEYS\n'])
    const bearer = [['authorization', `Bearer ${issuer.sign()}`]] as const
    expect((await ask('/auth', bearer)).status).toBe(503)
    issuer.override = undefined
    await wait(150)
    expect((await ask('/readyz')).status).toBe(200)
    expect((await ask('/auth', bearer)).status).toBe(200)
  })

  test('counts', async () => {
    const bearer = [['authorization', `Bearer ${issuer.sign()}`]] as const
    for (let i = 0; i < 3; i++) await ask('/auth', bearer)
    await ask('/auth')
    await ask('/auth', [['authorization', `Bearer ${issuer.sign({ aud: 'x' })}`]])
    const { body, headers } = await ask('/metrics')
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(body).toContain('oidc_verify_requests_total{outcome="accepted",code=""} 3\n')
    expect(body).toContain('oidc_verify_requests_total{outcome="denied",code="NO_TOKEN"} 1\n')
    expect(body).toContain('{outcome="denied",code="ERR_TOKEN_AUDIENCE"} 1\n')
    expect(body).toContain('oidc_verify_duration_seconds_bucket{le="+Inf"} 5\n')
    expect(body).toMatch(/oidc_verify_keys_age_seconds\{issuer="http:[^"]+"\} \d/)
    expect(body).toContain('oidc_verify_remembered_tokens 1\n')
    // Every sample belongs to a family that was declared, and lines are whole.
    for (const line of body.trimEnd().split('\n')) {
      expect(line).toMatch(
        /^(# (HELP|TYPE) oidc_verify_\w+ .+|oidc_verify_\w+(\{.*\})? [\d.e+-]+)$/,
      )
    }
  })

  test('ends the requests that run, and takes no more', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    issuer.override = (_, response) => {
      void held.then(() => response.writeHead(503).end())
      return true
    }
    await service.stop(0)
    service = await start()
    const running = ask('/auth', [['authorization', `Bearer ${issuer.sign()}`]])
    await wait(50)
    const stopped = service.stop(5000)
    await wait(20)
    await expect(ask('/healthz')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    issuer.override = undefined
    release()
    expect([200, 503]).toContain((await running).status)
    await stopped
  })

  test('ends at once when the last request does, though its connection could be used again', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    issuer.override = (_, response) => {
      void held.then(() => response.writeHead(403).end())
      return true
    }
    await service.stop(0)
    service = await start()
    const headers = { authorization: `Bearer ${issuer.sign()}` }
    const agent = new Agent({ keepAlive: true })
    const answered = new Promise((resolve, reject) => {
      const call = request(new URL('/auth', service.url), { agent, headers }, (reply) => {
        reply.resume().on('end', () => resolve(reply.headers.connection))
      })
      call.on('error', reject).end()
    })
    await wait(50)
    const stopped = service.stop(9000)
    release()
    expect(await answered).toBe('close')
    const startedAt = Date.now()
    await stopped
    expect(Date.now() - startedAt).toBeLessThan(1000)
    agent.destroy()
  })

  test('does not start with a header that can not be one', async () => {
    await expect(start({ headers: { 'x y': 'sub' } })).rejects.toThrow(/Header name/)
  })

  test('says so when its address is taken', async () => {
    await expect(start({ port: Number(service.url.port) })).rejects.toMatchObject({
      code: 'ERR_INPUT',
      message: expect.stringContaining('EADDRINUSE'),
    })
  })
})
