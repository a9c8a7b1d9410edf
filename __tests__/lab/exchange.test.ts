import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { defaultExchangeAudience, type Lab, startLab } from '../../src/lab/index.ts'

let lab: Lab
beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())
beforeEach(() => lab.setRules({}))

type Fields = Readonly<Record<string, string>>

async function exchange(changes: Fields = {}, options: { json?: true; headers?: Fields } = {}) {
  const fields = {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    subject_token: await lab.mintToken(defaultExchangeAudience),
    ...changes,
  }
  const reply = await fetch(lab.env.OIDC_EXCHANGE_LAB_URL ?? '', {
    method: 'POST',
    body: options.json ? JSON.stringify(fields) : new URLSearchParams(fields),
    headers: { ...(options.json && { 'content-type': 'application/json' }), ...options.headers },
  })
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

async function whoami(token: unknown) {
  const url = new URL('/whoami', lab.services.exchange)
  const reply = await fetch(url, { headers: { authorization: `Bearer ${String(token)}` } })
  return { status: reply.status, text: await reply.text() }
}

test.each([[undefined], [true as const]])(
  'a trusted token becomes an access token (JSON: %s)',
  async (json) => {
    const { status, body } = await exchange({}, json ? { json } : {})
    expect(status).toBe(200)
    expect(body).toEqual({
      access_token: expect.stringMatching(/^lab-/),
      issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      token_type: 'Bearer',
      expires_in: 900,
    })
    const { text } = await whoami(body.access_token)
    expect(JSON.parse(text)).toMatchObject({
      subject: 'repo:octo-org/octo-repo:ref:refs/heads/main',
    })
  },
)

test('a revoked token is dead, and revoking twice is no error', async () => {
  const { body } = await exchange()
  expect((await whoami(body.access_token)).status).toBe(200)
  for (const _ of [1, 2]) {
    const form = new URLSearchParams({ token: String(body.access_token) })
    const reply = await fetch(new URL('/revoke', lab.services.exchange), {
      method: 'POST',
      body: form,
    })
    expect(reply.status).toBe(200)
  }
  expect((await whoami(body.access_token)).status).toBe(401)
  expect((await whoami('made-up')).status).toBe(401)
})

test('a bearer has to be the subject token', async () => {
  const subject_token = await lab.mintToken(defaultExchangeAudience)
  const same = { headers: { authorization: `Bearer ${subject_token}` } }
  expect((await exchange({ subject_token }, same)).status).toBe(200)
  const other = await exchange({ subject_token }, { headers: { authorization: 'Bearer x' } })
  expect([other.status, other.body.error]).toEqual([401, 'invalid_client'])
})

test('a token is taken once only where the rules say so', async () => {
  const subject_token = await lab.mintToken(defaultExchangeAudience)
  expect((await exchange({ subject_token })).status).toBe(200)
  expect((await exchange({ subject_token })).status).toBe(200)
  lab.setRules({ exchange: { 'single-use': true } })
  expect((await exchange({ subject_token })).body.error_description).toBe(
    'The subject token was already used',
  )
})

test.each<[string, () => Promise<Fields> | Fields, string]>([
  ['another audience', async () => ({ subject_token: await lab.mintToken('x') }), 'invalid_grant'],
  [
    'another subject',
    async () => ({
      subject_token: await lab.mintToken(defaultExchangeAudience, { repository: 'a/b' }),
    }),
    'invalid_grant',
  ],
  [
    'an expired token',
    async () => ({ subject_token: await lab.mintToken(defaultExchangeAudience, { exp: 1 }) }),
    'invalid_grant',
  ],
  ['no token', () => ({ subject_token: '' }), 'invalid_request'],
  [
    'another type',
    () => ({ subject_token_type: 'urn:ietf:params:oauth:token-type:saml2' }),
    'invalid_request',
  ],
  ['another grant', () => ({ grant_type: 'client_credentials' }), 'unsupported_grant_type'],
])('the service refuses %s', async (_, changes, error) => {
  const { status, body } = await exchange(await changes())
  expect([status, body.error]).toEqual([400, error])
})
