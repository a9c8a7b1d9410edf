import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { decodeToken } from '../../../src/core/jwt.ts'
import { Secret } from '../../../src/core/secret.ts'
import gcp from '../../../src/exchangers/gcp/exchanger.ts'
import { createTokens, failureOf, json, revealed, thrownBy } from '../loopback.ts'
import { access, account, type Inputs, inputs, name, run } from './inputs.ts'

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const key = {
  type: 'service_account',
  project_id: 'key-project',
  private_key_id: 'abc',
  private_key: pem,
  client_email: account,
}
const secret = (value: object | string) =>
  new Secret(typeof value === 'string' ? value : JSON.stringify(value))
const withKey = (changes: Partial<Inputs> = {}): Partial<Inputs> => ({
  workload_identity_provider: undefined,
  service_account: undefined,
  credentials_json: secret(key),
  ...changes,
})
const noTokens = {
  get: () => Promise.reject(new Error('An ID token was asked for')),
  renew: () => undefined,
  tokenUrl: undefined,
}

function isSigned(token: string): boolean {
  const [header, payload, signature = ''] = token.split('.')
  const signed = Buffer.from(`${header}.${payload}`)
  return verify('RSA-SHA256', signed, createPublicKey(pem), Buffer.from(signature, 'base64url'))
}

test('without token_format nothing is sent, and the file is the key', async () => {
  const { outcome, prepared, seen, masked, lines } = await run([], withKey(), noTokens)
  const { files, outputs, identity, expiresAt } = await outcome
  expect(seen).toEqual([])
  expect([prepared.token, prepared.endpoints]).toEqual([{ kind: 'none' }, []])
  const [file] = files
  if (!(file?.content instanceof Secret)) throw new Error('The file is not secret')
  expect(JSON.parse(file.content.reveal())).toEqual(key)
  const token = String(revealed(outputs).auth_token)
  expect(isSigned(token)).toBe(true)
  expect(decodeToken(token).header).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'abc' })
  expect(identity).toBe(account)
  expect(expiresAt?.toISOString()).toBe(revealed(outputs).auth_token_expiration)
  expect(masked).toEqual([JSON.stringify(key), JSON.stringify(pem).slice(1, -1), pem, token])
  expect(lines.join('\n')).toContain('long-lived key')
  expect(lines.join('\n')).not.toContain(pem.slice(40, 60))
})

test('an assertion for a user is an object, signed with the key, and masked', async () => {
  const token = json({ access_token: 'for-the-user', expires_in: 3599 })
  const { outcome, seen, masked, prepared } = await run(
    [token],
    withKey({
      token_format: 'access_token',
      access_token_subject: 'person@example.com',
      access_token_scopes: ['a', 'b'],
      request_reason: 'why',
    }),
    noTokens,
  )
  expect(revealed((await outcome).outputs).access_token).toBe('for-the-user')
  expect(seen).toHaveLength(1)
  expect(prepared.endpoints).toHaveLength(1)
  expect(seen[0]?.url).toBe('/oauth2/token')
  expect(seen[0]?.headers['x-goog-request-reason']).toBe('why')
  const assertion = new URLSearchParams(seen[0]?.body).get('assertion') ?? ''
  expect(masked).toContain(assertion)
  expect(isSigned(assertion)).toBe(true)
  const { claims } = decodeToken(assertion)
  expect(claims).toEqual({
    iss: account,
    aud: 'https://oauth2.googleapis.com/token',
    iat: expect.any(Number),
    exp: Number(claims.iat) + 3600,
    sub: 'person@example.com',
    scope: 'a b',
  })
})

test('for another account the claims are signed by Google', async () => {
  const other = 'other@my-project.iam.gserviceaccount.com'
  const replies = [
    json({ keyId: 'k', signedJwt: 'signed-claims' }),
    json({ access_token: 'for-the-user', expires_in: '3599' }),
  ]
  const changes = {
    service_account: other,
    token_format: 'access_token',
    access_token_subject: 'person@example.com',
  }
  const { outcome, seen } = await run(replies, withKey(changes), noTokens)
  await outcome
  expect(seen[0]?.url).toBe(`/v1/projects/-/serviceAccounts/${other}:signJwt`)
  expect(JSON.parse(JSON.parse(seen[0]?.body ?? '').payload).iss).toBe(other)
  expect(new URLSearchParams(seen[1]?.body).get('assertion')).toBe('signed-claims')
})

test('a refusal says which role the account of the key lacks', async () => {
  const message = "Permission 'iam.serviceAccounts.getAccessToken' denied on resource"
  const refusal = json({ error: { code: 403, message, status: 'PERMISSION_DENIED' } }, 403)
  const { outcome } = await run([refusal], withKey({ token_format: 'access_token' }), noTokens)
  expect((await failureOf(outcome)).hint).toContain(
    `gcloud iam service-accounts add-iam-policy-binding ${account} --role=roles/iam.serviceAccountTokenCreator --member=serviceAccount:${account}`,
  )
})

test('a key that is gone is no missing role', async () => {
  const refusal = json({ error: { code: 401, message: 'x', status: 'UNAUTHENTICATED' } }, 401)
  const { outcome } = await run([refusal], withKey({ token_format: 'access_token' }), noTokens)
  expect((await failureOf(outcome)).hint).toContain('deleted or disabled')
})

describe('inputs', () => {
  test.each<[string, Partial<Inputs>, RegExp]>([
    ['text', { credentials_json: secret('my-secret-value') }, /neither JSON nor/],
    ['a list', { credentials_json: secret('["my-secret-value"]') }, /neither JSON nor/],
    [
      'no type',
      { credentials_json: secret({ nope: 'my-secret-value' }) },
      /not a service account key/,
    ],
    ['a federation', { credentials_json: secret({ type: 'external_account' }) }, /a federation/],
    ['no key', { credentials_json: secret({ ...key, private_key: '' }) }, /lacks/],
    [
      'no PEM',
      { credentials_json: secret({ ...key, private_key: 'my-secret-value' }) },
      /not an RSA key/,
    ],
    ['both', { workload_identity_provider: name }, /cannot be combined/],
    ['neither', { credentials_json: undefined }, /workload_identity_provider is missing/],
    ['a source', { 'credential-source': 'url' }, /credential-source has no effect/],
  ])('%s is refused without a word of the secret', (_, changes, message) => {
    const error = thrownBy(() => gcp.prepare(inputs(withKey(changes)), {}))
    expect([error.code, error.message]).toEqual(['ERR_INPUT', expect.stringMatching(message)])
    expect(`${error.message}${error.hint}${error.cause}`).not.toContain('my-secret')
  })

  test.each(['base64', 'base64url'] as const)('%s is understood', (encoding) => {
    const text = Buffer.from(JSON.stringify(key)).toString(encoding)
    const changes = withKey({ credentials_json: secret(`${text}\n`), token_format: 'access_token' })
    expect(gcp.prepare(inputs(changes), {}).endpoints).toHaveLength(1)
  })
})

test('a federated identity asks for an ID token alone where that is wanted', async () => {
  const idToken = json({ token: 'the-id-token' })
  const federated = json({ access_token: 'federated-token', expires_in: 300 })
  const { outcome, seen } = await run([federated, idToken], {
    token_format: 'id_token',
    id_token_audience: 'https://run.example',
    id_token_include_email: true,
    create_credentials_file: false,
  })
  expect(revealed((await outcome).outputs).id_token).toBe('the-id-token')
  expect(seen[1]?.body).toBe('{"audience":"https://run.example","includeEmail":true}')
})

test('the token that gcloud gets is there besides an ID token', async () => {
  const federated = json({ access_token: 'federated-token', expires_in: 300 })
  const { outcome, seen } = await run(
    [federated, access, json({ token: 'the-id-token' })],
    { token_format: 'id_token', id_token_audience: 'x', 'export-access-token': true },
    createTokens({
      tokenUrl: { url: new URL('https://t.example/'), headers: {}, field: 'value' },
    }),
  )
  const { env, outputs } = await outcome
  expect(revealed(env).CLOUDSDK_AUTH_ACCESS_TOKEN).toBe('access-token')
  expect(Object.keys(outputs)).not.toContain('access_token')
  expect(seen).toHaveLength(3)
})
