import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decodeStrictly } from '../../src/verify/decode.ts'
import { createVerifier, type JsonWebKeySet, oidc, verifyToken } from '../../src/verify/index.ts'
import { resolverOf } from '../../src/verify/keys.ts'
import { checkSignature } from '../../src/verify/token.ts'
import { catchError } from '../helpers/context.ts'
import { runs } from '../helpers/fuzz.ts'
import { audience, createKey, jobClaims, outcome, signWith } from './issuer.ts'

interface Sample {
  readonly from: string
  readonly algorithm: string
  readonly key: JsonWebKeySet['keys'][number]
  readonly token: string
}
const file = join(import.meta.dirname, '../fixtures/rfc-signatures.json')
const samples = JSON.parse(readFileSync(file, 'utf8')) as readonly Sample[]

/** The samples' payloads are not claims, so only the step that judges signatures is run. */
function check({ algorithm, key, token }: Sample): Promise<unknown> {
  const header = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString())
  return checkSignature(token, { header, claims: {} }, algorithm, resolverOf({ keys: [key] }))
}

/** Turns one bit of one byte of a part. */
function flip(token: string, part: number, bit: number): string {
  const parts = token.split('.')
  const bytes = Buffer.from(parts[part] ?? '', 'base64url')
  const at = Math.floor(bit / 8) % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8))
  parts[part] = bytes.toString('base64url')
  return parts.join('.')
}

describe.each(samples)('the sample of $from, $algorithm', (sample) => {
  test('verifies', async () => {
    await expect(check(sample)).resolves.toBeDefined()
  })

  test('does not with another payload, signature or key', async () => {
    const { token } = sample
    for (const [part, bit] of [
      [1, 3],
      [1, 17],
      [2, 0],
      [2, 99],
    ] as const) {
      const error = await catchError(() => check({ ...sample, token: flip(token, part, bit) }))
      expect(error.code).toBe('ERR_TOKEN_SIGNATURE')
    }
    const other = samples.find(({ key }) => key.kty !== sample.key.kty) as Sample
    const error = await catchError(() => check({ ...sample, key: { ...other.key } }))
    expect(error.code).toBe('ERR_TOKEN_KEY')
  })
})

test('a sample whose payload is claims gets past its signature, and no further', async () => {
  const [sample] = samples as readonly [Sample, ...Sample[]]
  const options = { issuer: 'joe', audience, keys: { keys: [sample.key] } }
  const error = await catchError(() => verifyToken(sample.token, options))
  expect(error.code).toBe('ERR_TOKEN_AUDIENCE')
})

describe('no mutation of a good token verifies', () => {
  const key = createKey('k')
  const issuer = 'https://issuer.example'
  const verifier = createVerifier({
    issuers: [oidc(issuer, { keys: { keys: [key.jwk] } })],
    audience,
    policy: { repository: 'octo-org/octo-repo' },
  })
  const good = signWith(key, jobClaims({ iss: issuer }))
  const index = fc.nat(good.length - 1)
  const character = fc.oneof(
    fc.constantFrom(...'ABCXYZabcxyz0189-_.=+/ \n\t\0é'),
    fc.string({ minLength: 1, maxLength: 1 }),
  )
  const mutation = fc.oneof(
    fc.tuple(index, character).map(([at, one]) => good.slice(0, at) + one + good.slice(at + 1)),
    fc.tuple(index, character).map(([at, one]) => good.slice(0, at) + one + good.slice(at)),
    fc
      .tuple(index, fc.integer({ min: 1, max: 8 }))
      .map(([at, n]) => good.slice(0, at) + good.slice(at + n)),
    fc.tuple(index, index).map(([a, b]) => good.slice(0, a) + good.slice(b)),
    fc.tuple(fc.nat(2), fc.nat(9000)).map(([part, bit]) => flip(good, part, bit)),
    fc.constantFrom(...[0, 1, 2]).map((part) =>
      good
        .split('.')
        .map((text, at) => (at === part ? '' : text))
        .join('.'),
    ),
    fc.string().map((text) => good + text),
    fc.string().map((text) => text + good),
    fc.shuffledSubarray(good.split('.'), { minLength: 1 }).map((parts) => parts.join('.')),
  )

  test('in its text', async () => {
    expect(await outcome(verifier, good)).toBe('accepted')
    const property = fc.asyncProperty(mutation, async (token) => {
      fc.pre(token !== good)
      expect(await outcome(verifier, token)).toMatch(/^ERR_TOKEN_/)
    })
    await fc.assert(property, runs(1500))
  })

  test('in its claims', async () => {
    const claims = JSON.parse(Buffer.from(good.split('.')[1] ?? '', 'base64url').toString())
    const name = fc.oneof(fc.constantFrom(...Object.keys(claims)), fc.string())
    const property = fc.asyncProperty(name, fc.jsonValue(), async (claim, value) => {
      const changed = JSON.stringify({ ...claims, [claim]: value })
      const [header, payload, signature] = good.split('.')
      const forged = Buffer.from(changed).toString('base64url')
      fc.pre(forged !== payload)
      expect(await outcome(verifier, `${header}.${forged}.${signature}`)).toMatch(/^ERR_/)
    })
    await fc.assert(property, runs(500))
  })
})

/** Writes JSON with the same white space wherever there may be some. */
function spaced(value: unknown, space: string): string {
  const around = (text: string) => `${space}${text}${space}`
  if (Array.isArray(value)) {
    return around(`[${value.map((item) => spaced(item, space)).join(',')}]`)
  }
  if (typeof value !== 'object' || value === null) return around(JSON.stringify(value))
  const members = Object.entries(value).map(
    ([name, item]) => `${around(JSON.stringify(name))}:${spaced(item, space)}`,
  )
  return around(`{${members.join(',')}}`)
}

test('duplicates are found in any JSON, and nothing else is taken for one', () => {
  // What looks like the end of a name, within a string.
  const confusing = fc.constantFrom('":', ':', ' :', '\\":', ',"name":', '{"name":', '"')
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.oneof(confusing, fc.string(), fc.integer(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(confusing, fc.string()), tie('value'), { maxKeys: 3 }),
    ),
  }))
  const property = fc.property(
    fc.dictionary(
      fc.oneof(
        confusing.map((text) => `${text} and more`),
        fc.string(),
      ),
      value,
    ),
    fc.constantFrom('', ' ', '\n', '\t', '\r\n  '),
    (claims, space) => {
      fc.pre(!/__proto__|\\u005f/i.test(JSON.stringify(claims)))
      fc.pre(Object.keys(claims).every((name) => name.length > 6))
      const text = spaced(claims, space)
      const token = (payload: string) => `e30.${Buffer.from(payload).toString('base64url')}.AA`
      expect(JSON.stringify(decodeStrictly(token(text)).claims)).toBe(JSON.stringify(claims))
      const [name] = Object.keys(claims)
      if (name === undefined) return
      const twice = text.replace('{', () => `{${JSON.stringify(name)}${space}:0,`)
      expect(() => decodeStrictly(token(twice))).toThrow(/repeats/)
    },
  )
  fc.assert(property, runs(1000))
})
