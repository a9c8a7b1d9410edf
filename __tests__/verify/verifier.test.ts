import type { ServerResponse } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import {
  createVerifier,
  explainToken,
  memoryReplayStore,
  oidc,
  type Rule,
  type VerifierOptions,
  windmill,
} from '../../src/verify/index.ts'
import { catchError } from '../helpers/context.ts'
import { audience, createKey, jobClaims, outcome, signWith, startIssuer } from './issuer.ts'

const policy: Rule = { repository: 'octo-org/octo-repo' }
const key = createKey('k')
const issuer = 'https://issuer.example'
const offline = oidc(issuer, { keys: { keys: [key.jwk] } })
const mint = (changes: object = {}) => signWith(key, jobClaims({ iss: issuer, ...changes }))
const create = (changes: Partial<VerifierOptions> = {}) =>
  createVerifier({ issuers: [offline], audience, policy, ...changes })

describe('keys by discovery', () => {
  test('are fetched when the first token comes, once for all of them, and kept', async () => {
    await using server = await startIssuer()
    const verifier = create({ issuers: [server.url] })
    const tokens = Array.from({ length: 20 }, () => server.sign())
    const claims = await Promise.all(tokens.map((token) => verifier.verify(token)))
    expect(claims[0]?.sub).toBe('repo:octo-org/octo-repo:ref:refs/heads/main')
    expect(server.asked).toEqual(['/.well-known/openid-configuration', '/keys'])
    await verifier.ready()
    expect(server.asked).toHaveLength(2)
    expect(verifier.stats()).toMatchObject({ rememberedTokens: 20 })
    expect(verifier.stats().keyAgeSeconds[server.url]).toBeLessThan(60)
  })

  test('are not asked of an issuer that is not on the list', async () => {
    await using server = await startIssuer()
    await using other = await startIssuer()
    const verifier = create({ issuers: [server.url] })
    for (const iss of [
      other.url,
      `${server.url}/`,
      `${server.url}/x`,
      undefined,
      7,
      [server.url],
    ]) {
      expect(await outcome(verifier, server.sign({ iss }))).toBe('ERR_TOKEN_ISSUER')
    }
    expect([...server.asked, ...other.asked]).toEqual([])
  })

  test.each<[string, (url: string) => Record<string, unknown>, RegExp]>([
    ['another issuer', () => ({ issuer: 'https://evil.example' }), /names the issuer .*evil/],
    ['a slash more', (url) => ({ issuer: `${url}/` }), /names the issuer/],
    ['no issuer', () => ({ issuer: undefined }), /names the issuer missing/],
    ['keys elsewhere', () => ({ jwks_uri: 'https://evil.example/keys' }), /puts its keys at evil/],
    ['keys at another port', () => ({ jwks_uri: 'http://127.0.0.1:1/keys' }), /puts its keys at/],
    ['keys over http', () => ({ jwks_uri: 'http://example.com/keys' }), /over http/],
    ['no keys', () => ({ jwks_uri: undefined }), /without jwks_uri/],
    ['a file', () => ({ jwks_uri: 'file:///etc/passwd' }), /not an http or https URL/],
  ])('are refused when discovery names %s', async (_, changes, message) => {
    await using server = await startIssuer()
    server.discovery = { ...server.discovery, ...changes(server.url) }
    const error = await catchError(() => create({ issuers: [server.url] }).verify(server.sign()))
    expect(error.code).toBe('ERR_ISSUER_KEYS')
    expect(error.message).toMatch(message)
    expect(server.fetches()).toBe(0)
  })

  test.each<[string, Parameters<typeof respond>, RegExp]>([
    ['a redirect', [302, '', { location: 'https://evil.example/keys' }], /redirect to evil/],
    ['an empty set', [200, '{"keys":[]}'], /without keys/],
    [
      'keys that are none',
      [200, '{"keys":[1,null,{"kty":"oct","k":"AA"},{"kty":"RSA","e":"AQ"}]}'],
      /without keys/,
    ],
    ['no JSON', [200, '<html>'], /instead of a JSON object/],
    ['a huge answer', [200, `{"keys":"${'x'.repeat(600_000)}"}`], /larger than/],
    ['not found', [404, 'none'], /404/],
  ])('are refused when the answer is %s', async (_, answer, message) => {
    await using server = await startIssuer()
    server.override = (path, response) => path === '/keys' && respond(...answer)(response)
    const error = await catchError(() => create({ issuers: [server.url] }).verify(server.sign()))
    expect(error.code).toBe('ERR_ISSUER_KEYS')
    expect(error.message).toMatch(message)
  })

  test('that can not be had for a proxy that is none are no fault of the token', async () => {
    const verifier = create({ issuers: ['https://far.example'], httpProxy: 'none' })
    expect(await outcome(verifier, mint({ iss: 'https://far.example' }))).toBe('ERR_ISSUER_KEYS')
  })

  test('are found past a failure that passes by itself, and past entries that are none', async () => {
    await using server = await startIssuer()
    let failures = 2
    server.override = (path, response) =>
      path === '/keys' && failures-- > 0 && respond(503, '')(response)
    server.keys = [{ ...createKey('x'), jwk: { kty: 'strange' } }, ...server.keys]
    expect(await outcome(create({ issuers: [server.url] }), server.sign({}, server.keys[1]))).toBe(
      'accepted',
    )
  })

  test('may need an Authorization header, and may be at an address of their own', async () => {
    await using server = await startIssuer()
    server.override = (path, response) =>
      path === '/own'
        ? respond(200, JSON.stringify({ keys: server.keys.map(({ jwk }) => jwk) }))(response)
        : false
    const settings = { jwksUrl: `${server.url}/own`, authorization: () => 'Bearer cluster' }
    const verifier = create({ issuers: [oidc(issuer, settings)] })
    expect(await outcome(verifier, server.sign({ iss: issuer }))).toBe('accepted')
    expect(server.asked).toEqual(['/own'])
  })
})

describe('what is remembered', () => {
  test('is a token, not its permission: times, policy and replay are judged every time', async () => {
    let now = Date.now()
    const verifier = create({ now: () => new Date(now) })
    const token = mint()
    const first = await verifier.verify(token)
    const before = { ...first }
    // What one caller does to its claims is not what the next one gets.
    Object.assign(first, { repository: 'evil/evil', sub: '' })
    expect(await verifier.verify(token)).toEqual(before)
    now += 360_000
    expect(await outcome(verifier, token)).toBe('ERR_TOKEN_EXPIRED')
    let isOpen = true
    const gated = create({ policy: { ...policy, check: () => isOpen } })
    expect(await outcome(gated, token)).toBe('accepted')
    isOpen = false
    expect(await outcome(gated, token)).toBe('ERR_POLICY')
  })

  test('is bounded, and can be nothing', async () => {
    const small = create({ rememberedTokens: 4 })
    for (let i = 0; i < 11; i++) {
      await small.verify(mint())
      expect(small.stats().rememberedTokens).toBeLessThanOrEqual(4)
    }
    expect(small.stats().rememberedTokens).toBeGreaterThan(0)
    for (const rememberedTokens of [1, 3]) {
      const odd = create({ rememberedTokens })
      for (let i = 0; i < 7; i++) await odd.verify(mint())
      expect(odd.stats().rememberedTokens).toBeLessThanOrEqual(rememberedTokens)
    }
    const none = create({ rememberedTokens: 0 })
    await none.verify(mint())
    expect(none.stats().rememberedTokens).toBe(0)
    const forged = signWith(createKey('k'), jobClaims({ iss: issuer }))
    expect(await outcome(none, forged)).toBe('ERR_TOKEN_SIGNATURE')
  })

  test('is not a token that was refused for its signature or claims', async () => {
    const verifier = create()
    const evil = signWith({ ...createKey('k') }, jobClaims({ iss: issuer }))
    for (const token of [evil, mint({ aud: 'other' }), mint({ exp: 1 })]) {
      const code = await outcome(verifier, token)
      expect(await outcome(verifier, token)).toBe(code)
    }
    expect(verifier.stats().rememberedTokens).toBe(0)
  })
})

describe('duplicate and ambiguous members', () => {
  const twice = (name: string, values: readonly [unknown, unknown], base: object) =>
    JSON.stringify(base).replace(/^\{/, `{${JSON.stringify(name)}:${JSON.stringify(values[0])},`)
  const claims = jobClaims({ iss: issuer })

  test.each(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'repository', 'email'])(
    'a second %s is refused',
    async (name) => {
      const payload = twice(name, [claims[name] ?? 'x', 0], { email: 'a@b.c', ...claims })
      expect(await outcome(create(), signWith(key, payload))).toBe('ERR_TOKEN_CLAIM')
    },
  )

  test.each<[string, string, string]>([
    ['written with escapes', '{"\\u0073ub":"evil",', 'ERR_TOKEN_CLAIM'],
    ['within another object', '{"more":{"a":1,"a":2},', 'ERR_TOKEN_CLAIM'],
    ['under a look-alike name', '{"\\u017fub":"evil",', 'ERR_TOKEN_CLAIM'],
    ['in capitals', '{"SUB":"evil",', 'ERR_TOKEN_CLAIM'],
    ['in wide letters', '{"ｓｕｂ":"evil",', 'ERR_TOKEN_CLAIM'],
    ['as __proto__', '{"__proto__":{"sub":"evil"},', 'ERR_TOKEN_MALFORMED'],
    ['as __proto__ deep down', '{"a":[{"__proto__":1}],', 'ERR_TOKEN_MALFORMED'],
    ['nested without end', `{"a":${'['.repeat(40)}${']'.repeat(40)},`, 'ERR_TOKEN_MALFORMED'],
    ['text that only looks like members', '{"a":"\\"sub\\":1,\\\\","b":["sub","x:y"],', 'accepted'],
    ['the same name in two objects', '{"a":{"x":1},"b":{"x":1},', 'accepted'],
  ])('a claim %s: %s gives %s', async (_, start, code) => {
    const payload = JSON.stringify(claims).replace(/^\{/, start)
    expect(await outcome(create(), signWith(key, payload))).toBe(code)
  })

  test('are named, but not hundreds of them', async () => {
    const members = Array.from({ length: 300 }, (_, i) => `"a${i}":1,"a${i}":1,"a${i}":1,`)
    const payload = JSON.stringify(claims).replace('{', `{${members.join('')}`)
    const error = await catchError(() => create().verify(signWith(key, payload)))
    expect(error.message).toBe('The token repeats "a0", "a1", "a2", "a3", "a4"')
  })

  test('a second header parameter, and bytes that are no UTF-8, are refused', async () => {
    const [, payload, signature] = mint().split('.')
    const header = Buffer.from('{"alg":"RS256","alg":"none","kid":"k"}').toString('base64url')
    expect(await outcome(create(), `${header}.${payload}.${signature}`)).toBe('ERR_TOKEN_MALFORMED')
    const latin = Buffer.from(JSON.stringify({ ...claims, x: 'é' }), 'latin1').toString('base64url')
    expect(await outcome(create(), `${mint().split('.')[0]}.${latin}.${signature}`)).toBe(
      'ERR_TOKEN_MALFORMED',
    )
  })

  test('Windmill sends its email twice, its audience as a list, and no more than that', async () => {
    const keys = { keys: [{ ...key.jwk, kid: 'windmill' }] }
    const own = windmill({ url: 'https://windmill.example.com', keys })
    const verifier = create({ issuers: [own], policy: { claims: { workspace: 'main' } } })
    const now = Math.floor(Date.now() / 1000)
    const base = {
      iss: own.issuer,
      aud: [audience],
      sub: 'a@b.c::u/a/x::no_flow::main',
      iat: now,
      exp: now + 172_800,
      workspace: 'main',
      email: 'a@b.c',
      email_verified: true,
    }
    const sign = (payload: string) =>
      signWith({ ...key, kid: 'windmill' }, payload, { typ: undefined })
    expect(own.issuer).toBe('https://windmill.example.com/api/oidc/')
    expect(await outcome(verifier, sign(twice('email', ['a@b.c', 0], base)))).toBe('accepted')
    expect(await outcome(verifier, sign(twice('workspace', ['evil', 0], base)))).toBe(
      'ERR_TOKEN_CLAIM',
    )
    expect(await outcome(verifier, sign(twice('sub', ['evil', 0], base)))).toBe('ERR_TOKEN_CLAIM')
  })
})

describe('expectations', () => {
  test.each<[string, object, Partial<VerifierOptions>, string]>([
    ['an audience among several', { aud: ['other', audience] }, {}, 'accepted'],
    [
      'one of several, when it must be alone',
      { aud: ['other', audience] },
      { singleAudience: true },
      'ERR_TOKEN_AUDIENCE',
    ],
    ['alone in a list, when it must be', { aud: [audience] }, { singleAudience: true }, 'accepted'],
    ['older than a day', { iat: 1, exp: 9_999_999_999 }, {}, 'ERR_TOKEN_EXPIRED'],
    ['without an age', { iat: undefined }, {}, 'ERR_TOKEN_CLAIM'],
    [
      'without an age, where that does not matter',
      { iat: undefined },
      { issuers: [oidc(issuer, { keys: { keys: [key.jwk] }, maxAgeSeconds: false })] },
      'accepted',
    ],
    [
      'within another list of algorithms',
      {},
      { issuers: [oidc(issuer, { keys: { keys: [key.jwk] }, algorithms: ['ES256'] })] },
      'ERR_TOKEN_ALGORITHM',
    ],
  ])('a token %s', async (_, changes, options, code) => {
    expect(await outcome(create(options), mint(changes))).toBe(code)
  })

  const with_ = (settings: object) => oidc(issuer, { keys: { keys: [key.jwk] }, ...settings })
  const numbers = [
    ...['rememberedTokens', 'coolDownSeconds', 'refreshAfterSeconds', 'staleUntilSeconds'],
    'fetchTimeoutMs',
  ]
  test.each<[string, Partial<VerifierOptions> | (() => unknown), RegExp]>([
    ['no issuer', { issuers: [] }, /issuers must not be empty/],
    ['an issuer twice', { issuers: [offline, issuer] }, /twice/],
    ['an issuer over http', { issuers: ['http://issuer.example'] }, /https URL/],
    ['an issuer with a query', { issuers: ['https://issuer.example/?x'] }, /https URL/],
    ['no audience', { audience: [] }, /audience/],
    ['an empty audience', { audience: '' }, /audience/],
    [
      'a shared-secret algorithm',
      { issuers: [oidc(issuer, { algorithms: ['HS256'] })] },
      /algorithms/,
    ],
    ['a skew of hours', { clockSkewSeconds: 7200 }, /clockSkewSeconds/],
    ['no rule', { policy: [] }, /no rule/],
    ['an empty policy', { policy: null as never }, /object of conditions/],
    ['an audience that is no text', { audience: [audience, 7 as never] }, /audience/],
    ['a list of algorithms that is text', { issuers: [with_({ algorithms: 'RS256' })] }, /a list/],
    ['a list of hosts that is text', () => with_({ jwksHosts: 'x.example' }), /a list of hosts/],
    ['"false"', () => with_({ allowPrivateAddresses: 'false' }), /true or false/],
    ['a greatest age that is text', { issuers: [with_({ maxAgeSeconds: '900' })] }, /maxAgeSec/],
    ['a skew that is text', { clockSkewSeconds: '60' as never }, /clockSkewSeconds/],
    ...['-1', 'NaN', 'text'].flatMap((value) =>
      numbers.map((name): [string, Partial<VerifierOptions>, RegExp] => [
        `${name} ${value}`,
        { [name]: value === 'text' ? '0' : Number(value) },
        new RegExp(`${name} must be a number`),
      ]),
    ),
    ['a cool-down that no timer takes', { coolDownSeconds: 1e10 }, /coolDownSeconds/],
  ])('%s is misuse', (_, options, message) => {
    const run = typeof options === 'function' ? options : () => create(options)
    expect(run).toThrow(TypeError)
    expect(run).toThrow(message)
  })
})

test('a key that the token points to, or one with which anything verifies, is no key', async () => {
  const header = { x5u: 'https://evil.example/cert', jku: 'https://evil.example/keys' }
  const forged = signWith({ ...createKey('k') }, jobClaims({ iss: issuer }), header)
  expect(await outcome(create(), forged)).toBe('ERR_TOKEN_SIGNATURE')
  const weak = oidc(issuer, { keys: { keys: [{ ...key.jwk, e: 'AQ' }] } })
  expect(await outcome(create({ issuers: [weak] }), mint())).toBe('ERR_TOKEN_KEY')
})

test.each<[string, object]>([
  ['an issuer that can not be made text', { iss: { toString: 1 } }],
  ['a time beyond all dates, of an issuer that is not known', { iss: 1, iat: 1e300 }],
  ['a time beyond all dates', { exp: 9e15, nbf: -9e15 }],
])('%s is explained, too', async (_, changes) => {
  const token = mint(changes)
  const { isAccepted, checks } = await explainToken(token, { issuers: [offline], audience, policy })
  expect([isAccepted, checks.length]).toEqual([false, expect.any(Number)])
  expect(checks.length).toBeGreaterThan(8)
})

test('a use is kept until every replica refuses the token, though their clocks differ', async () => {
  const until: Date[] = []
  const use = async (_: string, expiresAt: Date) => {
    until.push(expiresAt)
    return true
  }
  const exp = Math.floor(Date.now() / 1000) + 300
  await create({ replay: { use }, clockSkewSeconds: 30 }).verify(mint({ exp }))
  expect(until).toEqual([new Date((exp + 30 + 300) * 1000)])
})

test('a token counts once where it is asked for, also when it comes twice at the same time', async () => {
  const verifier = create({ replay: memoryReplayStore() })
  const token = mint()
  const codes = await Promise.all([outcome(verifier, token), outcome(verifier, token)])
  expect(codes.toSorted()).toEqual(['ERR_TOKEN_REPLAYED', 'accepted'])
  expect(await outcome(verifier, mint({ jti: undefined }))).toBe('ERR_TOKEN_CLAIM')
  // Refused for another reason first, it is not used up.
  const other = mint({ repository: 'evil/evil', jti: 'shared' })
  expect(await outcome(verifier, other)).toBe('ERR_POLICY')
  expect(await outcome(verifier, mint({ jti: 'shared' }))).toBe('accepted')
})

function respond(status: number, body: string, headers: Record<string, string> = {}) {
  return (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
    return true
  }
}
