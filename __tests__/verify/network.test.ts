import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { isPrivateAddress, lookupPublic } from '../../src/verify/addresses.ts'
import {
  azureDevOps,
  bitbucket,
  buildkite,
  circleci,
  createVerifier,
  denialOf,
  explainToken,
  github,
  gitlab,
  google,
  type Issuer,
  issuerOf,
  kubernetes,
  oidc,
  windmill,
} from '../../src/verify/index.ts'
import { catchError } from '../helpers/context.ts'
import { audience, createKey, jobClaims, signWith, startIssuer } from './issuer.ts'

const docs = readFileSync(new URL('../../docs/verify.md', import.meta.url), 'utf8')

test.each<[string, Issuer, string]>([
  ['github.com', github(), 'https://token.actions.githubusercontent.com'],
  [
    'github.com, named',
    github({ server: 'https://github.com/' }),
    'https://token.actions.githubusercontent.com',
  ],
  [
    'an enterprise',
    github({ enterprise: 'octo' }),
    'https://token.actions.githubusercontent.com/octo',
  ],
  [
    'a server',
    github({ server: 'https://ghes.example.com/' }),
    'https://ghes.example.com/_services/token',
  ],
  ['ghe.com', github({ server: 'https://octo.ghe.com' }), 'https://token.actions.octo.ghe.com'],
  ['gitlab.com', gitlab(), 'https://gitlab.com'],
  [
    'a GitLab of its own',
    gitlab({ url: 'https://git.example.com/gitlab/' }),
    'https://git.example.com/gitlab',
  ],
  ['Google', google(), 'https://accounts.google.com'],
  ['Buildkite', buildkite(), 'https://agent.buildkite.com'],
  ['CircleCI', circleci(), 'https://oidc.circleci.com'],
  [
    'an organization of CircleCI',
    circleci({ organizationId: 'a-b' }),
    'https://oidc.circleci.com/org/a-b',
  ],
  ['Azure DevOps', azureDevOps({ organizationId: 'a-b' }), 'https://vstoken.dev.azure.com/a-b'],
  [
    'Bitbucket',
    bitbucket({ workspace: 'w' }),
    'https://api.bitbucket.org/2.0/workspaces/w/pipelines-config/identity/oidc',
  ],
  ['Windmill', windmill({ url: 'https://w.example.com/' }), 'https://w.example.com/api/oidc/'],
  [
    'Kubernetes',
    kubernetes({ issuer: 'https://k.example.com/id/x' }),
    'https://k.example.com/id/x',
  ],
  ['any other', oidc('https://x.example.com/'), 'https://x.example.com/'],
])('the issuer of %s', (_, { issuer, name }, url) => {
  expect(issuer).toBe(url)
  // Text that names it is the same preset, as far as its URL can tell.
  if (['github', 'windmill'].includes(name)) expect(issuerOf(url).name).toBe(name)
  expect(issuerOf(url).issuer).toBe(url)
})

test.each([
  google(),
  buildkite(),
  circleci(),
  azureDevOps({ organizationId: 'a-b' }),
  bitbucket({ workspace: 'w' }),
  windmill({ url: 'https://w.example.com' }),
  kubernetes({ issuer: 'https://k.example.com' }),
])('the docs tell what the fields of $name stand for', ({ name, fields }) => {
  const meanings = Object.entries(fields).map(([field, claim]) => `\`${field}\`: \`${claim}\``)
  expect(docs).toContain(`| \`${name}\` | ${meanings.join(', ')} |`)
})

test('the log and an explanation say what to do about keys within the network', async () => {
  await using server = await startIssuer()
  server.discovery = { ...server.discovery, jwks_uri: 'https://10.0.0.1/keys' }
  const issuers = [oidc(server.url, { jwksHosts: ['10.0.0.1'] })]
  const options = { issuers, audience, policy: { repository: 'octo-org/octo-repo' } }
  const token = server.sign()
  const error = await catchError(() => createVerifier(options).verify(token))
  const advice = /10\.0\.0\.1 has the private address .*\. If .* set allowPrivateAddresses\./
  expect(denialOf(error).log).toMatch(advice)
  const { checks } = await explainToken(token, options)
  expect(checks.find(({ name }) => name === 'signature')?.detail).toMatch(advice)
})

test('text that is neither a preset nor a URL is told what there is', () => {
  expect(() => issuerOf('gihub')).toThrow(/gihub is neither a URL nor one of github, gitlab, /)
})

test.each([
  () => github({ enterprise: 'a/b' }),
  () => github({ enterprise: '..' }),
  () => circleci({ organizationId: '' }),
  () => gitlab({ url: 'http://gitlab.example.com' }),
  () => gitlab({ url: 'https://user:pw@gitlab.example.com' }),
  () => oidc('javascript:alert(1)'),
])('a preset that can not be is misuse', (create) => {
  expect(create).toThrow(TypeError)
})

test.each<[string, boolean]>([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.15.0.1', false],
  ['172.16.0.1', true],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['224.0.0.1', true],
  ['255.255.255.255', true],
  ['8.8.8.8', false],
  ['::1', true],
  ['::', true],
  ['fd00::1', true],
  ['fe80::1%eth0', true],
  ['::ffff:10.0.0.1', true],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::169.254.169.254', true],
  ['64:ff9b::8.8.8.8', false],
  ['::127.0.0.1', true],
  ['::ffff:0:127.0.0.1', true],
  ['2002:7f00:1::', true],
  ['2001:0:4136:e378:8000:63bf:80ff:fffe', true],
  ['fec0::1', true],
  ['2001:4860:4860::8888', false],
  ['2606:4700::1111', false],
  ['example.com', false],
])('%s is private: %j', (address, isPrivate) => {
  expect(isPrivateAddress(address)).toBe(isPrivate)
})

test.each([{}, { all: true }])(
  'a name that leads to a private address is not found, with %j',
  async (options) => {
    const error = await new Promise<unknown>((resolve) =>
      lookupPublic('localhost', options, resolve),
    )
    expect(error).toMatchObject({
      code: 'ERR_ENDPOINT',
      hint: expect.stringContaining('allowPrivateAddresses'),
    })
  },
)

const key = createKey('k')
const hasOpenssl = spawnOk('openssl', ['version'])
if (!hasOpenssl) console.warn('skipped: no openssl on PATH')
const withOpenssl = hasOpenssl ? describe : describe.skip

withOpenssl('over TLS, with an authority of its own', () => {
  let folder: string
  let ca: string
  let port: number
  let server: ReturnType<typeof createTlsServer>
  const iss = () => `https://localhost:${port}`
  const listener: RequestListener = (request, response) => {
    const isDiscovery = request.url?.startsWith('/.well-known')
    const body = isDiscovery ? { issuer: iss(), jwks_uri: `${iss()}/keys` } : { keys: [key.jwk] }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verify-tls-'))
    const at = (name: string) => join(folder, name)
    const args = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '1',
    ]
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
    execFileSync('openssl', [...args, '-keyout', at('key'), '-out', at('cert'), ...subject], {
      stdio: 'ignore',
    })
    ca = readFileSync(at('cert'), 'utf8')
    server = createTlsServer({ key: readFileSync(at('key')), cert: ca }, listener)
    await new Promise<void>((resolve) => server.listen(0, resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    rmSync(folder, { recursive: true })
  })

  const verify = (issuer: Issuer, more: object = {}) =>
    createVerifier({
      issuers: [issuer],
      audience,
      policy: { owner: 'octo-org' },
      env: {},
      ...more,
    }).verify(signWith(key, jobClaims({ iss: issuer.issuer })))

  test('is believed only when it is given', async () => {
    await expect(verify(oidc(iss(), { ca }))).resolves.toMatchObject({ iss: iss() })
    const error = await catchError(() => verify(oidc(iss())))
    expect([error.code, error.message]).toEqual([
      'ERR_ISSUER_KEYS',
      expect.stringMatching(/could not be trusted/),
    ])
  })

  test('is reached through a proxy, and believed there too', async () => {
    const asked: string[] = []
    const sockets = new Set<Socket>()
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url ?? '')
      const upstream = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        upstream.pipe(socket).pipe(upstream)
      })
      for (const one of [upstream, socket as Socket]) {
        sockets.add(one)
        one.on('error', () => undefined)
      }
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    try {
      const httpProxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
      const far = 'https://issuer.test'
      const issuer = oidc(far, { ca, jwksUrl: `${far}/keys` })
      // The certificate is for another name, which the tunnel does not change.
      const error = await catchError(() => verify(issuer, { httpProxy }))
      expect(asked).toEqual(['issuer.test:443'])
      expect(error.message).toMatch(/could not be trusted/)
    } finally {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => proxy.close(resolve))
    }
  })
})

function spawnOk(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
