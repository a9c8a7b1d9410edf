import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { decodeToken } from '../../src/core/jwt.ts'
import { defaultProvider, defaultServiceAccount, type Lab, startLab } from '../../src/lab/index.ts'

let lab: Lab
let offsetMs = 0
beforeAll(async () => {
  lab = await startLab({ now: () => new Date(Date.now() + offsetMs) })
})
afterAll(() => lab.close())
beforeEach(() => {
  offsetMs = 0
  lab.setRules({})
})

const audience = `//iam.googleapis.com/${defaultProvider}`
type Fields = Readonly<Record<string, string>>

async function fields(changes: Fields = {}): Promise<Fields> {
  return {
    audience,
    grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
    requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
    scope: 'https://www.googleapis.com/auth/cloud-platform',
    subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
    subjectToken: await lab.mintToken(`https:${audience}`),
    ...changes,
  }
}

async function post(url: URL, body: unknown, headers: Fields = {}) {
  const reply = await fetch(url, {
    method: 'POST',
    body: body instanceof URLSearchParams ? body : JSON.stringify(body),
    headers:
      body instanceof URLSearchParams
        ? headers
        : { 'content-type': 'application/json', ...headers },
  })
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

const tokenUrl = () => new URL('/v1/token', lab.services['google-sts'])

async function federate(): Promise<string> {
  const { body } = await post(tokenUrl(), await fields())
  return String(body.access_token)
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

test.each<[string, (given: Fields) => unknown]>([
  ['camelCase JSON', (given) => given],
  [
    'snake_case JSON',
    (given) =>
      Object.fromEntries(Object.entries(given).map(([k, v]): [string, string] => [snake(k), v])),
  ],
  [
    'a form',
    (given) =>
      new URLSearchParams(Object.entries(given).map(([k, v]): [string, string] => [snake(k), v])),
  ],
])('the STS takes %s', async (_, write) => {
  const { status, body } = await post(tokenUrl(), write(await fields()))
  expect(status).toBe(200)
  expect(body).toEqual({
    access_token: expect.stringMatching(/^ya29\.d\./),
    issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    token_type: 'Bearer',
    expires_in: expect.any(Number),
  })
  // No longer than the ID token lives.
  expect(Number(body.expires_in)).toBeLessThanOrEqual(300)
})

test('the ID token may name the provider with or without https:', async () => {
  const subjectToken = await lab.mintToken(audience)
  expect((await post(tokenUrl(), await fields({ subjectToken }))).status).toBe(200)
})

test.each<[string, () => Promise<Fields> | Fields, string, string]>([
  [
    'another provider',
    () => ({ audience: `${audience}2` }),
    'invalid_target',
    'The target service indicated by the "audience" parameters is invalid.',
  ],
  [
    'another issuer',
    async () => ({
      subjectToken: await lab.mintToken(`https:${audience}`, { iss: 'https://evil.example' }),
    }),
    'invalid_grant',
    'The issuer in ID Token https://evil.example does not match the expected ones: ',
  ],
  [
    'another audience',
    async () => ({ subjectToken: await lab.mintToken('sts.amazonaws.com') }),
    'invalid_grant',
    'The audience in ID Token [sts.amazonaws.com] does not match the expected audience.',
  ],
  [
    'an expired token',
    async () => ({ subjectToken: await lab.mintToken(`https:${audience}`, { exp: 1 }) }),
    'invalid_grant',
    'is stale to sign-in',
  ],
  [
    'another repository',
    async () => ({
      subjectToken: await lab.mintToken(`https:${audience}`, { repository: 'evil/x' }),
    }),
    'unauthorized_client',
    'The given credential is rejected by the attribute condition.',
  ],
  [
    'a long subject',
    async () => ({
      subjectToken: await lab.mintToken(`https:${audience}`, { environment: 'e'.repeat(127) }),
    }),
    'invalid_request',
    '127 bytes limit',
  ],
  [
    'a damaged token',
    async () => ({
      subjectToken: (await lab.mintToken(`https:${audience}`)).replace(/\.[^.]*$/, '.AAAA'),
    }),
    'invalid_grant',
    '',
  ],
  ['no token', () => ({ subjectToken: '' }), 'invalid_request', 'subject_token'],
  ['another grant', () => ({ grantType: 'password' }), 'unsupported_grant_type', ''],
])('the STS refuses %s', async (_, changes, error, description) => {
  const { status, body } = await post(tokenUrl(), await fields(await changes()))
  expect([status, body.error]).toEqual([400, error])
  expect(body.error_description).toContain(description)
})

test('introspection names the principal, until the token expires', async () => {
  const url = new URL(lab.env.CLOUDSDK_AUTH_TOKEN_INTROSPECTION_ENDPOINT ?? '')
  const body = new URLSearchParams({ token: await federate() })
  expect((await post(url, body)).body).toMatchObject({
    active: true,
    username:
      'principal://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/lab/subject/repo:octo-org/octo-repo:ref:refs/heads/main',
  })
  offsetMs = 301_000
  expect((await post(url, body)).body).toEqual({ active: false })
  expect((await post(url, new URLSearchParams({ token: 'x' }))).body).toEqual({ active: false })
})

function impersonateUrl(method: string, email = defaultServiceAccount): URL {
  const base = lab.env.GHA_ENDPOINT_OVERRIDE_iamcredentials
  return new URL(`${base}/projects/-/serviceAccounts/${email}:${method}`)
}

const scope = ['https://www.googleapis.com/auth/cloud-platform']

test('a federated token becomes an access token of the asked lifetime', async () => {
  const authorization = `Bearer ${await federate()}`
  const { status, body } = await post(
    impersonateUrl('generateAccessToken'),
    { scope, lifetime: '600s' },
    { authorization },
  )
  expect(status).toBe(200)
  expect(body.accessToken).toMatch(/^ya29\.c\./)
  expect(body.expireTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  const seconds = (Date.parse(String(body.expireTime)) - Date.now()) / 1000
  expect(Math.abs(seconds - 600)).toBeLessThan(10)
})

test("a federated token becomes an ID token that the lab's own clouds refuse", async () => {
  const authorization = `Bearer ${await federate()}`
  const request = { audience: `https:${audience}`, includeEmail: true }
  const { body } = await post(impersonateUrl('generateIdToken'), request, { authorization })
  expect(decodeToken(String(body.token)).claims).toMatchObject({
    aud: request.audience,
    email: defaultServiceAccount,
  })
  lab.setRules({ google: { providers: [{ name: defaultProvider, subjects: ['*'] }] } })
  const again = await post(tokenUrl(), await fields({ subjectToken: String(body.token) }))
  expect(again.body.error_description).toContain('The issuer in ID Token')
})

test.each<
  [string, { email?: string; bearer?: string; body?: unknown; aged?: true }, number, string]
>([
  ['no federated token', { bearer: 'x' }, 401, 'UNAUTHENTICATED'],
  ['an expired one', { aged: true }, 401, 'UNAUTHENTICATED'],
  [
    'another account',
    { email: 'other@lab-project.iam.gserviceaccount.com' },
    403,
    'PERMISSION_DENIED',
  ],
  ['no scope', { body: {} }, 400, 'INVALID_ARGUMENT'],
  ['a lifetime without unit', { body: { scope, lifetime: '3600' } }, 400, 'INVALID_ARGUMENT'],
  ['a long lifetime', { body: { scope, lifetime: '3601s' } }, 400, 'INVALID_ARGUMENT'],
])('impersonation refuses %s', async (_, given, code, status) => {
  const bearer = given.bearer ?? (await federate())
  if (given.aged) offsetMs = 301_000
  const url = impersonateUrl('generateAccessToken', given.email)
  const reply = await post(url, given.body ?? { scope }, { authorization: `Bearer ${bearer}` })
  expect([reply.status, reply.body.error]).toEqual([
    code,
    { code, status, message: expect.any(String) },
  ])
})

test('who may federate need not be allowed to impersonate', async () => {
  const authorization = `Bearer ${await federate()}`
  lab.setRules({
    google: { 'service-accounts': [{ email: defaultServiceAccount, subjects: ['repo:other/*'] }] },
  })
  const { status, body } = await post(
    impersonateUrl('generateAccessToken'),
    { scope },
    { authorization },
  )
  expect(status).toBe(403)
  expect(JSON.stringify(body)).toContain(
    "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
  )
})

const found = spawnSync('gcloud', ['--version']).status === 0
if (!found) process.stderr.write('gcloud is not on PATH: its test is skipped\n')
;(found ? test : test.skip)(
  'the real gcloud federates and introspects',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lab-gcloud-'))
    try {
      const file = join(folder, 'credentials.json')
      writeFileSync(
        file,
        JSON.stringify({
          type: 'external_account',
          audience,
          subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
          token_url: tokenUrl().href,
          credential_source: {
            url: `${lab.env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(`https:${audience}`)}`,
            headers: { Authorization: `Bearer ${lab.requestToken}` },
            format: { type: 'json', subject_token_field_name: 'value' },
          },
        }),
      )
      const env = {
        PATH: process.env.PATH ?? '',
        HOME: folder,
        CLOUDSDK_CONFIG: folder,
        CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
        CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: file,
        CLOUDSDK_AUTH_TOKEN_INTROSPECTION_ENDPOINT:
          lab.env.CLOUDSDK_AUTH_TOKEN_INTROSPECTION_ENDPOINT ?? '',
      }
      lab.clearRequests()
      const child = spawn('gcloud', ['auth', 'print-access-token'], { env })
      const chunks: string[] = []
      child.stdout.on('data', (chunk) => void chunks.push(String(chunk)))
      child.stderr.on('data', (chunk) => void chunks.push(String(chunk)))
      await new Promise((resolve) => child.once('close', resolve))
      expect(chunks.join('')).toMatch(/^ya29\.d\./m)
      // It may mint once more, before it prints.
      expect(lab.requests.slice(0, 3).map(({ service, status }) => `${service} ${status}`)).toEqual(
        ['github 200', 'google-sts 200', 'google-sts 200'],
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  60_000,
)
