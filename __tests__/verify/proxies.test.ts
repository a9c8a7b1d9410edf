import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createProbe } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createVerifier, type ForwardAuth, startForwardAuth } from '../../src/verify/index.ts'
import { audience, startIssuer, type TestIssuer } from './issuer.ts'

/** A proxy that is configured as docs/verify.md tells it. */
interface Proxy {
  readonly name: string
  readonly args: (file: string, folder: string) => readonly string[]
  readonly configuration: (at: Addresses) => string
}

interface Addresses {
  readonly folder: string
  readonly listen: string
  readonly service: string
  readonly replicas: readonly string[]
}

const nginx: Proxy = {
  name: 'nginx',
  args: (file, folder) => ['-p', folder, '-c', file, '-e', 'stderr'],
  configuration({ folder, listen, service, replicas }) {
    const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    )
    return `
      daemon off; master_process off; pid ${folder}/pid; error_log stderr;
      events {}
      http {
        access_log off; ${temps.join(' ')}
        upstream verify { ${replicas.map((replica) => `server ${replica};`).join(' ')} }
        server {
          listen ${listen};
          location = /up { return 204; }
          location / {
            auth_request /_verify;
            auth_request_set $oidc_issuer $upstream_http_x_oidc_issuer;
            auth_request_set $oidc_subject $upstream_http_x_oidc_subject;
            auth_request_set $oidc_environment $upstream_http_x_oidc_environment;
            proxy_set_header X-Oidc-Issuer $oidc_issuer;
            proxy_set_header X-Oidc-Subject $oidc_subject;
            proxy_set_header X-Oidc-Environment $oidc_environment;
            proxy_set_header Authorization "";
            proxy_pass http://${service};
          }
          location = /_verify {
            internal;
            proxy_pass http://verify/auth;
            proxy_pass_request_body off;
            proxy_set_header Content-Length "";
          }
        }
      }`
  },
}

const caddy: Proxy = {
  name: 'caddy',
  args: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  configuration: ({ listen, service, replicas }) => `
    {
      admin off
      auto_https off
    }
    http://${listen} {
      respond /up 204
      route {
        request_header -X-Oidc-*
        request_header -X_Oidc_*
        forward_auth ${replicas.join(' ')} {
          uri /auth
          copy_headers X-Oidc-Issuer X-Oidc-Subject X-Oidc-Environment
          lb_try_duration 2s
        }
        reverse_proxy ${service} {
          header_up -Authorization
        }
      }
    }`,
}

const names = ['Issuer', 'Subject', 'Environment']
/** The client's own headers, in both spellings of each name. */
const forged = Object.fromEntries(
  names.flatMap((name) => [
    [`X-Oidc-${name}`, 'forged'],
    [`X_Oidc_${name}`, 'forged'],
  ]),
)

describe.each([nginx, caddy])('behind a real $name', ({ name, args, configuration }) => {
  const isHere = spawnSync(name, [name === 'nginx' ? '-v' : 'version']).status === 0
  if (!isHere) console.warn(`skipped: no ${name} on PATH (apt-get install ${name})`)
  const withProxy = isHere ? describe : describe.skip

  withProxy('as the docs configure it', () => {
    let issuer: TestIssuer
    const replicas: ForwardAuth[] = []
    let proxy: ChildProcess
    let folder: string
    let url: string
    let seen: Record<string, unknown>[] = []
    const backend = createServer((request, response) => {
      seen.push({ ...request.headers, url: request.url, method: request.method })
      response.end('the service')
    })

    beforeAll(async () => {
      issuer = await startIssuer()
      const policy = { repository: 'octo-org/octo-repo' }
      for (let i = 0; i < 2; i++) {
        const verifier = createVerifier({ issuers: [issuer.url], audience, policy })
        const headers = {
          'x-oidc-issuer': 'iss',
          'x-oidc-subject': 'sub',
          'x-oidc-environment': 'environment',
        }
        replicas.push(await startForwardAuth({ verifier, port: 0, headers }))
      }
      await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve))
      folder = mkdtempSync(join(tmpdir(), `verify-${name}-`))
      const listen = `127.0.0.1:${await freePort()}`
      const { port } = backend.address() as AddressInfo
      const file = join(folder, 'configuration')
      const hosts = replicas.map((replica) => replica.url.host)
      writeFileSync(
        file,
        configuration({ folder, listen, service: `127.0.0.1:${port}`, replicas: hosts }),
      )
      const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
      proxy = spawn(name, args(file, folder), { stdio: 'ignore', env })
      url = `http://${listen}`
      for (let i = 0; i < 200; i++) {
        if (
          await fetch(`${url}/up`).then(
            () => true,
            () => false,
          )
        )
          return
        await wait(20)
      }
      throw new Error(`${name} did not start`)
    })
    afterAll(async () => {
      proxy.kill('SIGTERM')
      await new Promise((resolve) => proxy.once('exit', resolve))
      await Promise.all(replicas.map((replica) => replica.stop(0)))
      backend.closeAllConnections()
      await new Promise((resolve) => backend.close(resolve))
      await issuer[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    })

    async function call(token: string | undefined, init: RequestInit = {}) {
      seen = []
      const headers = {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...forged,
      }
      const reply = await fetch(`${url}/deploy?x=1`, { ...init, headers })
      return { status: reply.status, headers: reply.headers, body: await reply.text() }
    }

    test('a good token reaches the service with its subject, and without the token', async () => {
      for (const method of ['GET', 'POST']) {
        const body = method === 'POST' ? { body: 'x'.repeat(100_000) } : {}
        const reply = await call(issuer.sign(), { method, ...body })
        expect([reply.status, reply.body]).toEqual([200, 'the service'])
        expect(seen).toHaveLength(1)
        expect(seen[0]).toMatchObject({
          url: '/deploy?x=1',
          method,
          'x-oidc-subject': 'repo:octo-org/octo-repo:ref:refs/heads/main',
        })
        expect(seen[0]).not.toHaveProperty('authorization')
      }
    })

    test.each<[string, () => string | undefined, number]>([
      ['no token', () => undefined, 401],
      ['a bad token', () => `${issuer.sign()}AAAA`, 401],
      ['an expired token', () => issuer.sign({ exp: 1 }), 401],
      ['who is not allowed', () => issuer.sign({ repository: 'evil/evil' }), 403],
    ])('%s does not', async (_, token, status) => {
      const reply = await call(token())
      expect(reply.status).toBe(status)
      if (status === 401) expect(reply.headers.get('www-authenticate')).toMatch(/^Bearer/)
      expect(seen).toEqual([])
    })

    test.each([
      ['a claim that is missing', {}, '-'],
      ['a claim that is empty', { environment: '' }, "UTF-8''"],
      ['a claim that is not ASCII', { environment: 'é' }, "UTF-8''%C3%A9"],
      ['a claim that looks like a missing one', { environment: '-' }, "UTF-8''-"],
      ['a claim', { environment: 'production' }, 'production'],
    ])('no header of the client reaches the service: %s', async (_, claims, environment) => {
      expect((await call(issuer.sign(claims))).status).toBe(200)
      expect(seen[0]).toMatchObject({
        'x-oidc-issuer': issuer.url,
        'x-oidc-subject': 'repo:octo-org/octo-repo:ref:refs/heads/main',
        'x-oidc-environment': environment,
      })
      expect(JSON.stringify(seen[0])).not.toContain('forged')
    })

    test('a replica that stops is not missed', async () => {
      await replicas[0]?.stop()
      for (let i = 0; i < 10; i++) expect((await call(issuer.sign())).status).toBe(200)
    })
  })
})

async function freePort(): Promise<number> {
  const probe = createProbe()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
