import { describe, expect, test } from '@jest/globals'
import { audienceOf } from '../../../src/core/types.ts'
import custom from '../../../src/exchangers/preset/custom.ts'
import { pick, pickFrom, readExpiry } from '../../../src/exchangers/preset/pick.ts'
import { fillText } from '../../../src/exchangers/preset/scope.ts'
import {
  checkEndpoints,
  createTestContext,
  createTokens,
  failureOf,
  githubClaims,
  json,
  type Reply,
  revealed,
  startServer,
  thrownBy,
  tokenText,
} from '../loopback.ts'

type Inputs = Parameters<typeof custom.prepare>[0]

function inputs(changes: Partial<Inputs> = {}): Inputs {
  return {
    url: 'https://api.example.com/token',
    method: 'POST',
    'body-format': undefined,
    body: undefined,
    headers: undefined,
    bearer: true,
    'token-path': 'access_token',
    'expires-path': 'expires_in',
    variable: 'API_ACCESS_TOKEN',
    'revoke-url': undefined,
    'single-use': false,
    ...changes,
  }
}

const success = json({ access_token: 'access-token', expires_in: 300 })

async function run(
  replies: readonly Reply[],
  changes: Partial<Inputs> = {},
  tokens = createTokens(),
) {
  const server = await startServer(...replies)
  const { context, masked } = createTestContext()
  const prepared = custom.prepare(inputs({ url: `${server.url}/token?x=1`, ...changes }), {})
  const outcome = prepared.run(tokens, context)
  await outcome.catch(() => undefined)
  await server[Symbol.asyncDispose]()
  return { outcome, prepared, seen: server.seen, masked, url: server.url }
}

test('by default it is a token exchange in JSON, with the token as bearer', async () => {
  const { outcome, seen, masked, prepared, url } = await run([success])
  const credentials = await outcome
  expect(audienceOf(prepared.token)).toBe(url)
  expect([seen[0]?.method, seen[0]?.url]).toEqual(['POST', '/token?x=1'])
  expect(seen[0]?.headers).toMatchObject({
    authorization: `Bearer ${tokenText(1)}`,
    'content-type': 'application/json',
    accept: 'application/json',
  })
  expect(seen[0]?.body).toBe(
    JSON.stringify({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: tokenText(1),
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    }),
  )
  expect(revealed(credentials.env)).toEqual({ API_ACCESS_TOKEN: 'access-token' })
  expect(revealed(credentials.outputs)).toEqual({
    'access-token': 'access-token',
    'expires-at': credentials.expiresAt?.toISOString(),
  })
  expect(credentials.revocation).toBeUndefined()
  expect(masked).toEqual(['access-token'])
})

test('everything can be said otherwise', async () => {
  const reply = json({ data: { keys: [{ value: 'key' }], until: '2030-01-01T00:00:00Z' } })
  const { outcome, prepared, seen } = await run([reply], {
    method: 'PUT',
    'body-format': 'form',
    body: { jwt: '{token}', aud: 'for {audience}', ttl: 60, flag: true },
    headers: { 'X-Auth': 'JWT {token}', accept: 'application/vnd.x+json' },
    bearer: false,
    'token-path': 'data.keys.0.value',
    'expires-path': 'data.until',
    variable: 'MY_KEY',
    'revoke-url': 'https://api.example.com/revoke',
  })
  const credentials = await outcome
  expect(seen[0]?.method).toBe('PUT')
  expect(seen[0]?.body).toBe(`jwt=${tokenText(1)}&aud=for+the-audience&ttl=60&flag=true`)
  expect(seen[0]?.headers).toMatchObject({
    'x-auth': `JWT ${tokenText(1)}`,
    accept: 'application/vnd.x+json',
    'content-type': 'application/x-www-form-urlencoded',
  })
  expect(seen[0]?.headers.authorization).toBeUndefined()
  expect(prepared.variables).toEqual(['MY_KEY'])
  expect(revealed(credentials.env)).toEqual({ MY_KEY: 'key' })
  expect(credentials.expiresAt?.toISOString()).toBe('2030-01-01T00:00:00.000Z')
  expect(credentials.revocation).toMatchObject({
    method: 'POST',
    url: 'https://api.example.com/revoke',
  })
  expect(revealed(credentials.revocation?.form ?? {})).toEqual({
    token: 'key',
    token_type_hint: 'access_token',
  })
})

test('a GET has no body, and an Authorization of its own beats the bearer', async () => {
  const { outcome, seen } = await run([success], {
    method: 'GET',
    headers: { authorization: 'Token {token}' },
  })
  await outcome
  expect(seen[0]?.method).toBe('GET')
  expect(seen[0]?.body).toBe('')
  expect(seen[0]?.headers['content-type']).toBeUndefined()
  expect(seen[0]?.headers.authorization).toBe(`Token ${tokenText(1)}`)
})

test('an answer without an end has none', async () => {
  const { outcome } = await run([json({ access_token: 'a' })])
  const { expiresAt, outputs } = await outcome
  expect(expiresAt).toBeUndefined()
  expect(Object.keys(outputs)).toEqual(['access-token'])
})

test('values nested in a JSON body are filled too, and its member names are only names', async () => {
  const body = JSON.parse('{"__proto__":{"a":"{token}"},"list":["{audience}",1,null]}')
  const { outcome, seen } = await run([success], { body })
  await outcome
  expect(seen[0]?.body).toBe(`{"__proto__":{"a":"${tokenText(1)}"},"list":["the-audience",1,null]}`)
  expect({}).not.toHaveProperty('a')
})

test.each<[string, Reply]>([
  ['503', json({}, 503)],
  ['429', json({}, 429)],
  ['a reset connection', 'reset'],
  ['a truncated answer', 'truncate'],
  ['an empty 200', {}],
  ['a 200 of {}', json({})],
  ['a credential that is no text', json({ access_token: { a: 1 } })],
])('%s heals', async (_, reply) => {
  const { outcome, seen } = await run([reply, success])
  await outcome
  expect(seen).toHaveLength(2)
  expect(seen[1]?.body).toContain(tokenText(1))
})

test('with single-use each attempt has a new token, in another exchange too', async () => {
  const tokens = createTokens()
  const first = await run([json({}, 503), success], { 'single-use': true }, tokens)
  await first.outcome
  const second = await run([success], { 'single-use': true }, tokens)
  await second.outcome
  const sent = [...first.seen, ...second.seen].map(({ body }) => /signature-of-\d/.exec(body)?.[0])
  expect(sent).toEqual(['signature-of-1', 'signature-of-2', 'signature-of-3'])
})

test.each([
  [400, /body-format/],
  [401, /trust settings/],
  [403, /trust settings/],
  [404, /url and method/],
])('a refusal with %d is explained', async (status, hint) => {
  const { outcome, seen } = await run([
    json({ error: 'nope', error_description: tokenText(1) }, status),
  ])
  const error = await failureOf(outcome)
  expect(error.code).toBe('ERR_REFUSED')
  expect(error.hint).toMatch(hint)
  expect(error.details).toContain('  aud: the-audience')
  expect(seen).toHaveLength(1)
})

test('a redirect does not get the token', async () => {
  const { outcome, seen } = await run([
    { status: 307, headers: { location: 'https://evil.example/' } },
  ])
  expect((await failureOf(outcome)).code).toBe('ERR_RESPONSE')
  expect(seen).toHaveLength(1)
})

test('an audience cannot break out of a header', async () => {
  const tokens = createTokens({ claims: { ...githubClaims, aud: 'a\r\nHost: evil' } })
  const { outcome, seen } = await run([success], { headers: { 'X-Aud': '{audience}' } }, tokens)
  expect((await failureOf(outcome)).code).toBe('ERR_INPUT')
  expect(seen).toEqual([])
})

describe('inputs', () => {
  test.each<[string, Partial<Inputs>, RegExp]>([
    ['plain http', { url: 'http://api.example.com/' }, /would send a token over http/],
    ['no URL', { url: 'api.example.com' }, /url is not an http or https URL/],
    [
      'plain http for revoking',
      { 'revoke-url': 'http://api.example.com/' },
      /would send a token over http/,
    ],
    ['another method', { method: 'DELETE' }, /method is not known/],
    ['another format', { 'body-format': 'xml' }, /body-format is not known/],
    ['a GET with a body', { method: 'GET', 'body-format': 'json' }, /cannot be combined/],
    ['a GET with fields', { method: 'GET', body: { a: 1 } }, /has no body/],
    ['fields without a body', { 'body-format': 'none', body: {} }, /has no body/],
    ['a nested form', { 'body-format': 'form', body: { a: { b: 1 } } }, /form cannot hold: a/],
    ['null in a form', { 'body-format': 'form', body: { a: null } }, /form cannot hold: a/],
    ['an unknown placeholder', { body: { a: ['{secret}'] } }, /body has an unknown .*\{secret\}/],
    ['the name of a member', { body: { a: '{constructor}' } }, /body has an unknown/],
    ['one in a header', { headers: { a: '{x}' } }, /headers has an unknown placeholder/],
    ['a header with a newline', { headers: { a: 'b\r\nc: d' } }, /headers has a value for a/],
    ['a header with a map', { headers: { a: {} } }, /headers has a value for a/],
    ['a header with a colon', { headers: { 'a:': 'b' } }, /not a header's/],
    ['Host', { headers: { HOST: 'b' } }, /cannot set HOST/],
    ['Content-Length', { headers: { 'content-length': 1 } }, /cannot set content-length/],
    ['Transfer-Encoding', { headers: { 'Transfer-Encoding': 'chunked' } }, /cannot set/],
    ['a header twice', { headers: { a: 1, A: 2 } }, /has A twice/],
    ['an empty path', { 'token-path': '' }, /token-path is not a path/],
    ['a path with a gap', { 'expires-path': 'a..b' }, /expires-path is not a path/],
    ['a variable with a hyphen', { variable: 'MY-KEY' }, /variable is not the name/],
    ['a variable with a line', { variable: 'A\nB' }, /variable is not the name/],
  ])('%s is refused', (_, changes, message) => {
    const error = thrownBy(() => checkEndpoints(custom.prepare(inputs(changes), {})))
    expect(['ERR_INPUT', 'ERR_ENDPOINT']).toContain(error.code)
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(/\S/)
  })

  test('the default audience is the origin', () => {
    expect(audienceOf(custom.prepare(inputs(), {}).token)).toBe('https://api.example.com')
  })
})

describe('pick', () => {
  const answer = JSON.parse(
    '{"a":{"b":["x",{"c":"y"}]},"empty":"","zero":0,"":"nameless","no":null,"__proto__":{"own":"z"}}',
  )
  test.each<[string, unknown]>([
    ['a.b.0', 'x'],
    ['a.b.1.c', 'y'],
    ['zero', 0],
    ['no', null],
    ['no.x', undefined],
    ['a.x', undefined],
    ['a.b.9', undefined],
    ['a.b.length', undefined],
    ['a.b.-1', undefined],
    ['a.b.0.length', undefined],
    ['constructor', undefined],
    ['a.constructor.name', undefined],
    ['a.__proto__', undefined],
    ['__proto__.own', 'z'],
    ['__proto__.toString', undefined],
    ['toString', undefined],
    ['a b', undefined],
  ])('%s is %j', (path, expected) => {
    expect(pick(answer, path)).toEqual(expected)
  })

  test.each([null, undefined, 'text', 3])('of %j there is nothing to pick', (value) => {
    expect(pick(value, 'length')).toBeUndefined()
  })

  test('a text must have something in it', () => {
    const reply = { status: 200, headers: {}, body: '' }
    expect(pickFrom(reply, answer, 'a.b.0')).toBe('x')
    for (const path of ['empty', 'a', 'no']) expect(pickFrom(reply, answer, path)).toBeUndefined()
  })

  const now = new Date('2026-01-01T00:00:00Z')
  test.each<[unknown, string | undefined]>([
    [60, '2026-01-01T00:01:00.000Z'],
    ['60', '2026-01-01T00:01:00.000Z'],
    [0.5, '2026-01-01T00:00:00.500Z'],
    [1893456000, '2030-01-01T00:00:00.000Z'],
    ['2030-01-01T00:00:00Z', '2030-01-01T00:00:00.000Z'],
    ['2030-01-01T00:00:00.123456789Z', '2030-01-01T00:00:00.123Z'],
    ['2030-01-01T02:00:00+02:00', '2030-01-01T00:00:00.000Z'],
    ['2030-01-01 00:00:00', '2030-01-01T00:00:00.000Z'],
    ['2030-01-01', '2030-01-01T00:00:00.000Z'],
    [0, undefined],
    [-5, undefined],
    ['', undefined],
    ['soon', undefined],
    ['March 7', undefined],
    ['2030-13-45', undefined],
    [1e300, undefined],
    [null, undefined],
    [true, undefined],
    [{}, undefined],
  ])('an end of %j is %s', (value, expected) => {
    expect(readExpiry(value, now)?.toISOString()).toBe(expected)
  })
})

describe('templates', () => {
  test.each([
    ['{token}', 'T'],
    ['a{token}b{token}', 'aTbT'],
    ['{audience}', '{token}$&'],
    ['{}', '{}'],
    ['{"a":"{token}"}', '{"a":"T"}'],
    ['{ token }', '{ token }'],
    ['{{token}}', '{T}'],
    ['\u0024{token}', '$T'],
  ])('%s becomes %s', (template, expected) => {
    expect(fillText(template, (name) => ({ token: 'T', audience: '{token}$&' })[name])).toBe(
      expected,
    )
  })
})
