import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { decodeToken } from '../../src/core/jwt.ts'
import {
  defaultProvider,
  defaultServiceAccount,
  defaultSubjects,
  type Lab,
  startLab,
} from '../../src/lab/index.ts'

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
const between = 'between@lab-project.iam.gserviceaccount.com'
const rules = {
  google: {
    'service-accounts': [
      {
        email: defaultServiceAccount,
        subjects: [],
        delegators: [between, defaultServiceAccount],
        users: ['*@example.com'],
        'public-key': pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      },
      { email: between, subjects: defaultSubjects },
    ],
  },
}

let lab: Lab
beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())
beforeEach(() => lab.setRules(rules))

type Fields = Readonly<Record<string, unknown>>

function assertion(changes: Fields = {}, key = pair.privateKey): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: defaultServiceAccount,
    sub: 'person@example.com',
    aud: 'https://oauth2.googleapis.com/token',
    iat: now,
    exp: now + 3600,
    scope: 'a',
    ...changes,
  }
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'k' })}.${encode(claims)}`
  const pem = key.export({ type: 'pkcs8', format: 'pem' })
  const signature = sign('RSA-SHA256', Buffer.from(signed), createPrivateKey(pem))
  return `${signed}.${signature.toString('base64url')}`
}

async function answerOf(reply: Response) {
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

async function redeem(token: string) {
  const grant = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
  const body = new URLSearchParams({ grant_type: grant, assertion: token })
  const url = new URL('/token', lab.services['google-oauth2'])
  return answerOf(await fetch(url, { method: 'POST', body }))
}

async function federate(): Promise<string> {
  const audience = `//iam.googleapis.com/${defaultProvider}`
  const body = new URLSearchParams({
    audience,
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    scope: 's',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    subject_token: await lab.mintToken(`https:${audience}`),
  })
  const url = new URL('/v1/token', lab.services['google-sts'])
  const reply = await answerOf(await fetch(url, { method: 'POST', body }))
  return String(reply.body.access_token)
}

async function call(method: string, bearer: string, body: Fields, email = defaultServiceAccount) {
  const base = lab.services['google-iamcredentials'].origin
  return answerOf(
    await fetch(`${base}/v1/projects/-/serviceAccounts/${email}:${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
}

const scope = { scope: ['a'] }

test.each([`projects/-/serviceAccounts/${between}`, between])(
  'a chain through %s leads to the account',
  async (delegate) => {
    const bearer = await federate()
    const reply = await call('generateAccessToken', bearer, { ...scope, delegates: [delegate] })
    expect(reply.status).toBe(200)
  },
)

test.each<[string, unknown, number, string]>([
  ['without a chain', null, 403, 'getAccessToken'],
  [
    'through a stranger',
    ['stranger@lab-project.iam.gserviceaccount.com'],
    403,
    'implicitDelegation',
  ],
  ['through itself', [defaultServiceAccount], 403, 'getAccessToken'],
  ['by what is no list', 'x', 400, 'delegates'],
  ['by what is no name', ['a/b'], 400, 'delegates'],
])('the account cannot be reached %s', async (_, delegates, status, message) => {
  const reply = await call('generateAccessToken', await federate(), { ...scope, delegates })
  expect([reply.status, JSON.stringify(reply.body)]).toEqual([
    status,
    expect.stringContaining(message),
  ])
})

const forApi = { sub: defaultServiceAccount, aud: 'https://iamcredentials.googleapis.com/' }

test("an assertion of the account's key is a caller, which needs a grant on itself", async () => {
  expect((await call('generateAccessToken', assertion(forApi), scope)).status).toBe(200)
  const [account] = rules.google['service-accounts']
  const without = { ...account, email: defaultServiceAccount, subjects: ['*'], delegators: [] }
  lab.setRules({ google: { 'service-accounts': [without] } })
  expect((await call('generateAccessToken', assertion(forApi), scope)).status).toBe(403)
})

test.each<[string, () => string]>([
  ['another key', () => assertion(forApi, other.privateKey)],
  ['another audience', () => assertion({ sub: defaultServiceAccount })],
  ['an account without a key', () => assertion({ ...forApi, iss: between })],
  ['the past', () => assertion({ ...forApi, exp: 1 })],
  ['nobody', () => 'x'],
])('an assertion of %s is no caller', async (_, make) => {
  expect((await call('generateAccessToken', make(), scope)).status).toBe(401)
})

test('claims that were signed for the account get a token of the user', async () => {
  const { sub, scope: wanted, ...times } = decodeToken(assertion()).claims
  const payload = JSON.stringify({ ...times, sub, scope: wanted })
  const reply = await call('signJwt', await federate(), { payload, delegates: [between] })
  expect(reply.status).toBe(200)
  const { status, body } = await redeem(String(reply.body.signedJwt))
  expect([status, body]).toEqual([
    200,
    { access_token: expect.stringMatching(/^ya29\.a0\./), expires_in: 3600, token_type: 'Bearer' },
  ])
})

test.each<[string, unknown]>([
  ['no JSON', 'x'],
  ['JSON in JSON', JSON.stringify('{}')],
  ['an object', {}],
  ['another issuer', JSON.stringify({ iss: between })],
])('%s is not signed', async (_, payload) => {
  const reply = await call('signJwt', await federate(), { payload, delegates: [between] })
  expect(reply.status).toBe(400)
})

test.each<[string, () => string, string]>([
  ['a user of another domain', () => assertion({ sub: 'a@b.example' }), 'unauthorized_client'],
  ['two hours', () => assertion({ exp: Math.floor(Date.now() / 1000) + 7200 }), 'invalid_grant'],
  ['no scope', () => assertion({ scope: '' }), 'invalid_scope'],
  ['another key', () => assertion({}, other.privateKey), 'invalid_grant'],
  ['another audience', () => assertion({ aud: 'x' }), 'invalid_grant'],
  ['nobody', () => 'x', 'invalid_grant'],
])('%s gets no token', async (_, make, error) => {
  expect((await redeem(make())).body.error).toBe(error)
})

test('another grant is not known', async () => {
  const url = new URL('/token', lab.services['google-oauth2'])
  const body = new URLSearchParams({ grant_type: 'password' })
  const { body: answer } = await answerOf(await fetch(url, { method: 'POST', body }))
  expect(answer.error).toBe('unsupported_grant_type')
  expect((await fetch(url)).status).toBe(404)
})
