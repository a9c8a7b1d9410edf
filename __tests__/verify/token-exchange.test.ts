import { describe, expect, test } from '@jest/globals'
import {
  createTokenExchange,
  createVerifier,
  type IssuedCredential,
  type IssueRefusal,
  oidc,
} from '../../src/verify/index.ts'
import { audience, createKey, jobClaims, signWith } from './issuer.ts'

const key = createKey('k')
const issuer = 'https://issuer.example'
const verifier = createVerifier({
  issuers: [oidc(issuer, { keys: { keys: [key.jwk] } })],
  audience,
  policy: { repository: 'octo-org/octo-repo' },
})
const token = signWith(key, jobClaims({ iss: issuer }))
const fields = {
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token: token,
  subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
}

const asked: unknown[] = []
const logged: string[] = []
let answer: () => IssuedCredential | IssueRefusal = () => ({
  accessToken: 'secret',
  expiresInSeconds: 900,
})
const handle = createTokenExchange({
  verifier,
  issue({ claims, audiences, resources, scopes }) {
    asked.push({ sub: claims.sub, audiences, resources, scopes })
    return answer()
  },
  onDenied: ({ log }) => logged.push(log),
  onError: (error) => logged.push(String(error)),
})

async function post(body: string, type = 'application/x-www-form-urlencoded', method = 'POST') {
  const init = method === 'GET' ? {} : { body }
  const reply = await handle(
    new Request('http://localhost/token', { method, headers: { 'content-type': type }, ...init }),
  )
  return {
    status: reply.status,
    headers: reply.headers,
    body: (await reply.json()) as Record<string, unknown>,
  }
}
const form = (changes: Readonly<Record<string, string | undefined>> = {}) =>
  new URLSearchParams(
    Object.entries({ ...fields, ...changes }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as [string, string]],
    ),
  ).toString()

describe('an exchange', () => {
  test('gives a credential for a good token, and says what was wished for', async () => {
    const wishes = '&audience=a&audience=b&resource=https%3A%2F%2Fr&scope=read%20write'
    const reply = await post(form() + wishes)
    expect(reply.status).toBe(200)
    expect(reply.body).toEqual({
      access_token: 'secret',
      issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      token_type: 'Bearer',
      expires_in: 900,
    })
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(asked.at(-1)).toEqual({
      sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
      audiences: ['a', 'b'],
      resources: ['https://r'],
      scopes: ['read', 'write'],
    })
  })

  test('takes the same in JSON', async () => {
    const reply = await post(JSON.stringify(fields), 'application/json; charset=utf-8')
    expect(reply.status).toBe(200)
  })

  test.each<[string, string, string?]>([
    ['in a form', `${form()}&audience=&scope=&actor_token=&requested_token_type=`],
    ['in JSON', JSON.stringify({ ...fields, audience: null, scope: '' }), 'application/json'],
    ['or that is not known', JSON.stringify({ ...fields, ttl: 60 }), 'application/json'],
  ])('passes over what has no value, %s', async (_, body, type = undefined) => {
    expect((await post(body, type)).status).toBe(200)
    expect(asked.at(-1)).toMatchObject({ audiences: [], resources: [], scopes: [] })
  })

  test('may grant less, or refuse a wish', async () => {
    answer = () => ({ accessToken: 'x', expiresInSeconds: 1, scopes: ['read'], tokenType: 'N_A' })
    expect((await post(form())).body).toMatchObject({ scope: 'read', token_type: 'N_A' })
    answer = () => ({ error: 'invalid_target', description: 'no such service' })
    const reply = await post(form())
    expect([reply.status, reply.body]).toEqual([
      400,
      { error: 'invalid_target', error_description: 'no such service' },
    ])
  })

  test('hides what goes wrong within', async () => {
    answer = () => {
      throw new Error('database password is hunter2')
    }
    const reply = await post(form())
    expect([reply.status, reply.body]).toEqual([500, { error: 'server_error' }])
    expect(logged.at(-1)).toContain('hunter2')
    answer = () => ({ accessToken: 'secret', expiresInSeconds: 900 })
  })
})

test.each<[string, string, string, string, string?]>([
  ['no form', 'hello', 'text/plain', 'invalid_request'],
  ['broken JSON', '{', 'application/json', 'invalid_request'],
  ['a JSON list', '[]', 'application/json', 'invalid_request'],
  ...[{ a: 1 }, 7, true, [['a', 'b']]].map((audience): [string, string, string, string] => [
    `a wish that is ${JSON.stringify(audience)}`,
    JSON.stringify({ ...fields, audience }),
    'application/json',
    'invalid_request',
  ]),
  [
    'a member twice',
    JSON.stringify(fields).replace('{', '{"subject_token":"x",'),
    'application/json',
    'invalid_request',
  ],
  ['too much', form({ scope: 'x'.repeat(70_000) }), '', 'invalid_request'],
  ['another grant', form({ grant_type: 'client_credentials' }), '', 'unsupported_grant_type'],
  ['no token', form({ subject_token: '' }), '', 'invalid_request'],
  ['no token type', form({ subject_token_type: undefined }), '', 'invalid_request'],
  [
    'another token type',
    form({ subject_token_type: 'urn:ietf:params:oauth:token-type:saml2' }),
    '',
    'invalid_request',
  ],
  ['an actor', form({ actor_token: 'x' }), '', 'invalid_request'],
  ['another wanted type', form({ requested_token_type: 'urn:x' }), '', 'invalid_request'],
  ['a parameter twice', `${form()}&subject_token=x`, '', 'invalid_request'],
  ['a bad token', form({ subject_token: `${token}A` }), '', 'invalid_request'],
  [
    'who is not allowed',
    form({ subject_token: signWith(key, jobClaims({ iss: issuer, repository: 'evil/evil' })) }),
    '',
    'invalid_request',
  ],
])('%s is refused, and nothing is issued', async (_, body, type, error) => {
  const before = asked.length
  const reply = await post(body, type || undefined)
  expect([reply.status, reply.body.error]).toEqual([400, error])
  expect(JSON.stringify(reply.body)).not.toMatch(/octo|evil|signature|policy/)
  expect(asked).toHaveLength(before)
})

test('a body that breaks off is refused', async () => {
  const body = new ReadableStream({ pull: (stream) => stream.error(new Error('aborted')) })
  const headers = { 'content-type': 'application/json' }
  const request = { method: 'POST', headers, body, duplex: 'half' } as const
  expect((await handle(new Request('http://localhost/token', request))).status).toBe(400)
})

test('only POST', async () => {
  const reply = await post('', undefined, 'GET')
  expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'POST'])
})
