import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OidcError } from '../../src/core/errors.ts'
import type { JsonWebKeySet, Verifier } from '../../src/verify/index.ts'

export interface SigningKey {
  readonly kid: string
  readonly privateKey: KeyObject
  readonly jwk: JsonWebKeySet['keys'][number]
}

export function createKey(kid: string): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }
  return { kid, privateKey, jwk: jwk as SigningKey['jwk'] }
}

export function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return Buffer.from(text).toString('base64url')
}

/** Signs claims, or a payload that is already text. */
export function signWith(
  key: SigningKey,
  payload: unknown,
  header: Readonly<Record<string, unknown>> = {},
): string {
  const input = `${encode({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })}.${encode(payload)}`
  return `${input}.${sign('sha256', Buffer.from(input), key.privateKey).toString('base64url')}`
}

export const audience = 'https://api.example.com'

/** A GitHub job's claims, as far as policies ask for them. */
export function jobClaims(
  changes: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000)
  return {
    iss: 'https://token.actions.githubusercontent.com',
    aud: audience,
    sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
    iat: now,
    nbf: now - 300,
    exp: now + 300,
    jti: `id-${Math.random()}`,
    repository: 'octo-org/octo-repo',
    repository_id: '74',
    repository_owner: 'octo-org',
    repository_owner_id: '65',
    ref: 'refs/heads/main',
    event_name: 'push',
    workflow_ref: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
    job_workflow_ref: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
    runner_environment: 'github-hosted',
    ...changes,
  }
}

/** An issuer whose answers a test can change. */
export interface TestIssuer extends AsyncDisposable {
  readonly url: `http://${string}`
  keys: readonly SigningKey[]
  /** Paths that were asked for. */
  readonly asked: string[]
  /** Replaces the answers; `undefined` restores them. */
  override: ((path: string, response: ServerResponse) => boolean) | undefined
  discovery: Record<string, unknown>
  sign(changes?: Readonly<Record<string, unknown>>, key?: SigningKey): string
  fetches(): number
}

export async function startIssuer(): Promise<TestIssuer> {
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    issuer.asked.push(path)
    if (issuer.override?.(path, response)) return
    const isDiscovery = path.endsWith('/.well-known/openid-configuration')
    const body = isDiscovery ? issuer.discovery : { keys: issuer.keys.map(({ jwk }) => jwk) }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` as const
  const issuer: TestIssuer = {
    url,
    keys: [createKey('first')],
    asked: [],
    override: undefined,
    discovery: { issuer: url, jwks_uri: `${url}/keys` },
    sign(changes = {}, key = issuer.keys[0] as SigningKey) {
      return signWith(key, jobClaims({ iss: url, ...changes }))
    },
    fetches: () => issuer.asked.filter((path) => path === '/keys').length,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return issuer
}

/** The code of what verifying throws, or `accepted`. */
export async function outcome(verifier: Verifier, token: string): Promise<string> {
  try {
    await verifier.verify(token)
    return 'accepted'
  } catch (error) {
    if (!(error instanceof OidcError)) throw error
    return error.code
  }
}
