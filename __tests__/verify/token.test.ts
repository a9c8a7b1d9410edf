import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { OidcError } from '../../src/core/errors.ts'
import { type JsonWebKeySet, type VerifyTokenOptions, verifyToken } from '../../src/verify/index.ts'

const issuer = 'https://issuer.example'
const audience = 'https://api.example'
const nowSeconds = 1_790_000_000

const good = generateKeyPairSync('rsa', { modulusLength: 2048 })
const evil = generateKeyPairSync('rsa', { modulusLength: 2048 })
const short = generateKeyPairSync('rsa', { modulusLength: 1024 })
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' })

const header = { alg: 'RS256', typ: 'JWT', kid: 'k1', x5t: 'xyz' }
const claims = {
  iss: issuer,
  sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
  aud: audience,
  exp: nowSeconds + 300,
  nbf: nowSeconds - 300,
  iat: nowSeconds,
}

function keySet(
  ...keys: readonly (readonly [KeyObject, Record<string, unknown>])[]
): JsonWebKeySet {
  return {
    keys: keys.map(([key, more]) => ({
      ...key.export({ format: 'jwk' }),
      ...more,
    })) as JsonWebKeySet['keys'],
  }
}

const keys = keySet([good.publicKey, { kid: 'k1', alg: 'RS256', use: 'sig' }])
const options: VerifyTokenOptions = {
  issuer,
  audience,
  keys,
  now: () => new Date(nowSeconds * 1000),
}

function encode(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString(
    'base64url',
  )
}

function signToken(
  payload: unknown = claims,
  head: Record<string, unknown> = header,
  key: KeyObject = good.privateKey,
): string {
  const input = `${encode(head)}.${encode(payload)}`
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`
}

function hmacToken(secret: string | Buffer): string {
  const input = `${encode({ ...header, alg: 'HS256' })}.${encode(claims)}`
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`
}

async function codeFor(token: string, changes: Partial<VerifyTokenOptions> = {}): Promise<string> {
  try {
    await verifyToken(token, { ...options, ...changes })
  } catch (error) {
    if (!(error instanceof OidcError)) throw error
    const told = JSON.stringify([
      error.message,
      error.hint,
      error.details,
      String(error.cause),
      error.stack,
    ])
    // Neither the whole token nor its signature may show anywhere.
    if (token !== '') expect(told).not.toContain(token.slice(-40))
    if (token !== '' && token.length < 4096) expect(told).not.toContain(token)
    return error.code
  }
  return 'accepted'
}

const without = (name: keyof typeof claims) => {
  const { [name]: _, ...rest } = claims
  return rest
}
const [headPart = '', payloadPart = '', signaturePart = ''] = signToken().split('.')
const pem = good.publicKey.export({ format: 'pem', type: 'spki' })
const withAlg = (alg: unknown) => signToken(claims, { ...header, alg })

// `changes = {}` and not `changes`: jest takes a parameter beyond the row for its `done` callback.
describe('a good token', () => {
  test('yields its claims, with their types', async () => {
    const verified = await verifyToken(signToken(), options)
    const sub: string = verified.sub
    const exp: number = verified.exp
    expect({ ...verified, sub, exp }).toEqual(claims)
  })

  test.each<[string, string, Partial<VerifyTokenOptions>?]>([
    ['an audience among several', signToken({ ...claims, aud: ['other', audience] })],
    ['several accepted audiences', signToken(), { audience: ['other', audience] }],
    ['no kid, and one key only', signToken(claims, { alg: 'RS256' })],
    ['no iat and no nbf', signToken({ iss: issuer, sub: 's', aud: audience, exp: claims.exp })],
    ['expired within the skew', signToken({ ...claims, exp: nowSeconds - 59 })],
    ['issued ahead within the skew', signToken({ ...claims, iat: nowSeconds + 59 })],
    [
      'an unrelated jku next to the right key',
      signToken(claims, { ...header, jku: 'https://evil.example/jwks' }),
    ],
    [
      'ES256 when the caller allows it',
      `${encode({ alg: 'ES256' })}.${encode(claims)}.${sign('sha256', Buffer.from(`${encode({ alg: 'ES256' })}.${encode(claims)}`), { key: curve.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`,
      { algorithms: ['ES256'], keys: keySet([curve.publicKey, {}]) },
    ],
  ])('is accepted: %s', async (_, token, changes = {}) => {
    expect(await codeFor(token, changes)).toBe('accepted')
  })

  test('asks a resolver with kid and alg only', async () => {
    const asked: unknown[] = []
    const token = signToken(claims, { ...header, jwk: evil.publicKey.export({ format: 'jwk' }) })
    const code = await codeFor(token, {
      keys: async (head) => {
        asked.push(head)
        throw new OidcError('ERR_UNREACHABLE', 'no keys today')
      },
    })
    expect(code).toBe('ERR_UNREACHABLE')
    expect(asked).toEqual([{ alg: 'RS256', kid: 'k1' }])
  })
})

describe('a broken token is refused', () => {
  test.each<[string, string, string, Partial<VerifyTokenOptions>?]>([
    // form
    ['empty', '', 'ERR_TOKEN_MALFORMED'],
    ['not a JWT', 'hello', 'ERR_TOKEN_MALFORMED'],
    ['two parts', `${headPart}.${payloadPart}`, 'ERR_TOKEN_MALFORMED'],
    ['four parts', `${signToken()}.AAAA`, 'ERR_TOKEN_MALFORMED'],
    ['five parts (JWE)', 'eyJhbGciOiJSU0EtT0FFUCJ9.AA.AA.AA.AA', 'ERR_TOKEN_MALFORMED'],
    ['empty signature', `${headPart}.${payloadPart}.`, 'ERR_TOKEN_MALFORMED'],
    ['truncated signature', signToken().slice(0, -6), 'ERR_TOKEN_SIGNATURE'],
    ['trailing newline', `${signToken()}\n`, 'ERR_TOKEN_MALFORMED'],
    [
      'space within',
      `${headPart}.${payloadPart}.${signaturePart.slice(0, 9)} ${signaturePart.slice(9)}`,
      'ERR_TOKEN_MALFORMED',
    ],
    ['trailing garbage', `${signToken()}AAAA`, 'ERR_TOKEN_SIGNATURE'],
    ['padding', `${signToken()}==`, 'ERR_TOKEN_MALFORMED'],
    ['unused bits set', respell(signToken()), 'ERR_TOKEN_MALFORMED'],
    ['header not JSON', `${encode('{')}.${payloadPart}.${signaturePart}`, 'ERR_TOKEN_MALFORMED'],
    ['payload an array', signToken([claims]), 'ERR_TOKEN_MALFORMED'],
    ['huge', signToken({ ...claims, more: 'x'.repeat(16 * 1024) }), 'ERR_TOKEN_MALFORMED'],
    ['of 1 MB', signToken({ ...claims, more: 'x'.repeat(1024 * 1024) }), 'ERR_TOKEN_MALFORMED'],
    ['1 MB of dots', '.'.repeat(1024 * 1024), 'ERR_TOKEN_MALFORMED'],
    [
      'a JSON serialisation',
      JSON.stringify({ payload: payloadPart, signature: signaturePart, protected: headPart }),
      'ERR_TOKEN_MALFORMED',
    ],
    // header
    ['crit', signToken(claims, { ...header, crit: ['x'], x: 1 }), 'ERR_TOKEN_MALFORMED'],
    ['empty crit', signToken(claims, { ...header, crit: [] }), 'ERR_TOKEN_MALFORMED'],
    ['b64 false', signToken(claims, { ...header, b64: false }), 'ERR_TOKEN_MALFORMED'],
    [
      'b64 false with crit',
      signToken(claims, { ...header, b64: false, crit: ['b64'] }),
      'ERR_TOKEN_MALFORMED',
    ],
    ['an access token', signToken(claims, { ...header, typ: 'at+jwt' }), 'ERR_TOKEN_MALFORMED'],
    [
      'a logout token',
      signToken(claims, { ...header, typ: 'application/logout+JWT' }),
      'ERR_TOKEN_MALFORMED',
    ],
    // algorithm
    ['alg none', `${encode({ alg: 'none' })}.${payloadPart}.AA`, 'ERR_TOKEN_ALGORITHM'],
    ['alg None', withAlg('None'), 'ERR_TOKEN_ALGORITHM'],
    ['alg NONE', withAlg('NONE'), 'ERR_TOKEN_ALGORITHM'],
    ['alg in lower case', withAlg('rs256'), 'ERR_TOKEN_ALGORITHM'],
    ['alg absent', withAlg(undefined), 'ERR_TOKEN_ALGORITHM'],
    ['alg an array', withAlg(['RS256']), 'ERR_TOKEN_ALGORITHM'],
    ['alg PS256', withAlg('PS256'), 'ERR_TOKEN_ALGORITHM'],
    ['HS256 with the public key', hmacToken(pem), 'ERR_TOKEN_ALGORITHM'],
    ['HS256 with the JWK', hmacToken(JSON.stringify(keys.keys[0])), 'ERR_TOKEN_ALGORITHM'],
    [
      'RS256 by an RSA key, ES256 allowed',
      signToken(),
      'ERR_TOKEN_ALGORITHM',
      { algorithms: ['ES256'] },
    ],
    // key
    ['unknown kid', signToken(claims, { ...header, kid: 'k2' }), 'ERR_TOKEN_KEY'],
    ['kid a path', signToken(claims, { ...header, kid: '../../k1' }), 'ERR_TOKEN_KEY'],
    ['kid a number', signToken(claims, { ...header, kid: 1 }), 'ERR_TOKEN_KEY'],
    ['kid very long', signToken(claims, { ...header, kid: 'k'.repeat(2000) }), 'ERR_TOKEN_KEY'],
    ['no keys', signToken(), 'ERR_TOKEN_KEY', { keys: { keys: [] } }],
    [
      'duplicate kid',
      signToken(),
      'ERR_TOKEN_KEY',
      { keys: keySet([good.publicKey, { kid: 'k1' }], [evil.publicKey, { kid: 'k1' }]) },
    ],
    [
      'no kid and two keys',
      signToken(claims, { alg: 'RS256' }),
      'ERR_TOKEN_KEY',
      { keys: keySet([good.publicKey, { kid: 'a' }], [evil.publicKey, { kid: 'b' }]) },
    ],
    [
      'key of another type',
      signToken(),
      'ERR_TOKEN_KEY',
      { keys: keySet([curve.publicKey, { kid: 'k1' }]) },
    ],
    [
      'key for encryption',
      signToken(),
      'ERR_TOKEN_KEY',
      { keys: keySet([good.publicKey, { kid: 'k1', use: 'enc' }]) },
    ],
    [
      'key of 1024 bits',
      signToken(claims, header, short.privateKey),
      'ERR_TOKEN_KEY',
      { keys: keySet([short.publicKey, { kid: 'k1' }]) },
    ],
    [
      'key damaged',
      signToken(),
      'ERR_TOKEN_KEY',
      { keys: keySet([good.publicKey, { kid: 'k1', n: '!!' }]) },
    ],
    // signature
    ['wrong key', signToken(claims, header, evil.privateKey), 'ERR_TOKEN_SIGNATURE'],
    [
      'payload swapped',
      `${headPart}.${encode({ ...claims, sub: 'repo:evil/evil:x' })}.${signaturePart}`,
      'ERR_TOKEN_SIGNATURE',
    ],
    [
      'own key in jwk',
      signToken(
        claims,
        { ...header, jwk: evil.publicKey.export({ format: 'jwk' }) },
        evil.privateKey,
      ),
      'ERR_TOKEN_SIGNATURE',
    ],
    [
      'own key in jku',
      signToken(claims, { ...header, jku: 'https://evil.example/jwks' }, evil.privateKey),
      'ERR_TOKEN_SIGNATURE',
    ],
    // issuer
    ['issuer with a suffix', signToken({ ...claims, iss: `${issuer}.evil` }), 'ERR_TOKEN_ISSUER'],
    ['issuer with a path', signToken({ ...claims, iss: `${issuer}/tenant` }), 'ERR_TOKEN_ISSUER'],
    ['issuer with a slash', signToken({ ...claims, iss: `${issuer}/` }), 'ERR_TOKEN_ISSUER'],
    [
      'issuer in upper case',
      signToken({ ...claims, iss: 'https://ISSUER.example' }),
      'ERR_TOKEN_ISSUER',
    ],
    ['issuer http', signToken({ ...claims, iss: 'http://issuer.example' }), 'ERR_TOKEN_ISSUER'],
    ['issuer an array', signToken({ ...claims, iss: [issuer] }), 'ERR_TOKEN_ISSUER'],
    ['no issuer', signToken(without('iss')), 'ERR_TOKEN_ISSUER'],
    // audience
    [
      'wrong audience',
      signToken({ ...claims, aud: 'https://other.example' }),
      'ERR_TOKEN_AUDIENCE',
    ],
    [
      'audience as a prefix',
      signToken({ ...claims, aud: `${audience}.evil` }),
      'ERR_TOKEN_AUDIENCE',
    ],
    [
      'audience in upper case',
      signToken({ ...claims, aud: audience.toUpperCase() }),
      'ERR_TOKEN_AUDIENCE',
    ],
    ['no audience', signToken(without('aud')), 'ERR_TOKEN_AUDIENCE'],
    ['audience null', signToken({ ...claims, aud: null }), 'ERR_TOKEN_AUDIENCE'],
    ['empty audience', signToken({ ...claims, aud: '' }), 'ERR_TOKEN_AUDIENCE'],
    ['empty array of audiences', signToken({ ...claims, aud: [] }), 'ERR_TOKEN_AUDIENCE'],
    ['nested audiences', signToken({ ...claims, aud: [[audience]] }), 'ERR_TOKEN_AUDIENCE'],
    [
      'audiences of mixed types',
      signToken({ ...claims, aud: [audience, 1] }),
      'ERR_TOKEN_AUDIENCE',
    ],
    ['audience an object', signToken({ ...claims, aud: { 0: audience } }), 'ERR_TOKEN_AUDIENCE'],
    // times
    ['expired', signToken({ ...claims, exp: nowSeconds - 60 }), 'ERR_TOKEN_EXPIRED'],
    ['expired before 1970', signToken({ ...claims, exp: -1 }), 'ERR_TOKEN_EXPIRED'],
    [
      'just expired, no skew',
      signToken({ ...claims, exp: nowSeconds }),
      'ERR_TOKEN_EXPIRED',
      { clockSkewSeconds: 0 },
    ],
    ['no exp', signToken(without('exp')), 'ERR_TOKEN_CLAIM'],
    ['exp null', signToken({ ...claims, exp: null }), 'ERR_TOKEN_CLAIM'],
    ['exp a string', signToken({ ...claims, exp: String(claims.exp) }), 'ERR_TOKEN_CLAIM'],
    ['exp a fraction', signToken({ ...claims, exp: claims.exp + 0.5 }), 'ERR_TOKEN_CLAIM'],
    [
      'exp infinite',
      signToken(JSON.stringify(claims).replace(/"exp":\d+/, '"exp":1e999')),
      'ERR_TOKEN_CLAIM',
    ],
    ['exp beyond all dates', signToken({ ...claims, exp: 9e15 }), 'ERR_TOKEN_CLAIM'],
    ['nbf before all dates', signToken({ ...claims, nbf: -9e15 }), 'ERR_TOKEN_CLAIM'],
    [
      'a registered claim twice, though that is tolerated',
      signToken(JSON.stringify(claims).replace('{', '{"sub":"x",')),
      'ERR_TOKEN_CLAIM',
      { toleratedDuplicates: ['sub'] },
    ],
    ['nbf ahead', signToken({ ...claims, nbf: nowSeconds + 61 }), 'ERR_TOKEN_NOT_YET_VALID'],
    ['nbf a string', signToken({ ...claims, nbf: '1' }), 'ERR_TOKEN_CLAIM'],
    ['iat ahead', signToken({ ...claims, iat: nowSeconds + 61 }), 'ERR_TOKEN_NOT_YET_VALID'],
    ['iat a fraction', signToken({ ...claims, iat: 1.5 }), 'ERR_TOKEN_CLAIM'],
    // subject
    ['no subject', signToken(without('sub')), 'ERR_TOKEN_CLAIM'],
    ['empty subject', signToken({ ...claims, sub: '' }), 'ERR_TOKEN_CLAIM'],
    ['subject a number', signToken({ ...claims, sub: 7 }), 'ERR_TOKEN_CLAIM'],
    [
      'subject under a look-alike name',
      signToken({ ...without('sub'), ſub: 'x' }),
      'ERR_TOKEN_CLAIM',
    ],
  ])('%s', async (_, token, code, changes = {}) => {
    expect(await codeFor(token, changes)).toBe(code)
  })
})

test.each<[string, Partial<VerifyTokenOptions>]>([
  ['empty issuer', { issuer: '' }],
  ['empty audience', { audience: '' }],
  ['no audience', { audience: [] }],
  ['no algorithm', { algorithms: [] }],
  ['a shared-secret algorithm', { algorithms: ['RS256', 'HS256'] }],
  ['alg none', { algorithms: ['none'] }],
  ['a skew that is no number', { clockSkewSeconds: Number.NaN }],
  ['a skew that is text', { clockSkewSeconds: '60' as never }],
  ['a greatest age that is text', { maxAgeSeconds: '900' as never }],
])('an expectation that would turn a check off is misuse: %s', async (_, changes) => {
  await expect(verifyToken(signToken(), { ...options, ...changes })).rejects.toThrow(TypeError)
})

/** Sets one of the bits that the last character of a base64url text leaves unused. */
function respell(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return token.slice(0, -1) + alphabet.charAt(alphabet.indexOf(token.slice(-1)) | 1)
}
