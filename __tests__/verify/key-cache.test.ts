import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createVerifier, type VerifierOptions } from '../../src/verify/index.ts'
import { createKeyCache } from '../../src/verify/key-cache.ts'
import { audience, createKey, outcome, startIssuer, type TestIssuer } from './issuer.ts'

let server: TestIssuer
beforeEach(async () => {
  server = await startIssuer()
})
afterEach(async () => server[Symbol.asyncDispose]())

const next = createKey('next')
const create = (changes: Partial<VerifierOptions> = {}) =>
  createVerifier({
    issuers: [server.url],
    audience,
    policy: { repository: 'octo-org/octo-repo' },
    ...changes,
  })
const down: TestIssuer['override'] = (_, response) => {
  response.writeHead(403).end()
  return true
}

describe('rotation', () => {
  test('a new key is found with its first token, right after another fetch', async () => {
    const verifier = create()
    expect(await outcome(verifier, server.sign())).toBe('accepted')
    server.keys = [next, ...server.keys]
    const tokens = Array.from({ length: 10 }, () => outcome(verifier, server.sign({}, next)))
    expect(new Set(await Promise.all(tokens))).toEqual(new Set(['accepted']))
    expect(server.fetches()).toBe(2)
  })

  test('a token within the cool-down waits for its end', async () => {
    const verifier = create({ coolDownSeconds: 0.4 })
    await verifier.verify(server.sign())
    expect(await outcome(verifier, server.sign({}, createKey('made-up')))).toBe('ERR_TOKEN_KEY')
    server.keys = [next]
    expect(await outcome(verifier, server.sign({}, next))).toBe('accepted')
    expect(server.fetches()).toBe(3)
  })

  test('a key that was withdrawn is forgotten, and so is what it verified', async () => {
    const verifier = create({ coolDownSeconds: 0 })
    const old = server.keys
    const token = server.sign()
    await verifier.verify(token)
    server.keys = [next]
    expect(await outcome(verifier, server.sign({}, next))).toBe('accepted')
    expect(await outcome(verifier, server.sign({}, old[0]))).toBe('ERR_TOKEN_KEY')
    expect(await outcome(verifier, token)).toBe('ERR_TOKEN_KEY')
  })

  test('a key that is replaced while it is looked for is not used', async () => {
    const sets = [{ keys: server.keys.map(({ jwk }) => jwk) }]
    const cache = createKeyCache(async () => sets.shift() ?? { keys: [next.jwk] }, {
      refreshAfterSeconds: 0,
      coolDownSeconds: 0,
    })
    await cache.ready()
    // Old keys are looked in and fetched anew at the same time.
    await expect(cache.resolve({ alg: 'RS256', kid: 'first' }, () => false)).rejects.toThrow()
    const key = await cache.resolve({ alg: 'RS256', kid: 'next' })
    expect(cache.isCurrent(key)).toBe(true)
  })

  test('old keys are replaced in the background', async () => {
    const verifier = create({ refreshAfterSeconds: 0.1 })
    const token = server.sign()
    await verifier.verify(token)
    await wait(150)
    // A token that is remembered keeps the keys fresh as well.
    await verifier.verify(token)
    await until(() => server.fetches() === 2)
  })
})

describe('floods of made-up keys', () => {
  const flood = (
    verifier: ReturnType<typeof create>,
    count: number,
    claims: Readonly<Record<string, unknown>> = {},
  ) => {
    const key = server.keys[0] ?? next
    const tokens = Array.from({ length: count }, (_, i) =>
      server.sign(claims, { ...key, kid: `made-up-${i}` }),
    )
    return Promise.all(tokens.map((token) => outcome(verifier, token)))
  }

  test('cause at most one fetch in a cool-down, and the real key stays in use', async () => {
    const verifier = create({ coolDownSeconds: 0.3 })
    await verifier.verify(server.sign())
    const startedAt = Date.now()
    for (let round = 0; round < 4; round++) {
      expect(new Set(await flood(verifier, 50))).toEqual(new Set(['ERR_TOKEN_KEY']))
      expect(await outcome(verifier, server.sign())).toBe('accepted')
    }
    const rounds = Math.floor((Date.now() - startedAt) / 300) + 1
    expect(server.fetches() - 1).toBeLessThanOrEqual(rounds)
  })

  test('cause none at all when they would not get in anyway', async () => {
    const verifier = create()
    await verifier.verify(server.sign())
    for (const claims of [{ aud: 'x' }, { exp: 1 }, { repository: 'evil/evil' }, { sub: '' }]) {
      expect(new Set(await flood(verifier, 5, claims))).toEqual(new Set(['ERR_TOKEN_KEY']))
    }
    expect(server.fetches()).toBe(1)
  })

  test("are not shown to a rule's own code", async () => {
    const asked: unknown[] = []
    const check = ({ actor }: Readonly<Record<string, unknown>>) => asked.push(actor) > 0
    const policy = { repository: 'octo-org/octo-repo', check }
    const verifier = create({ policy, coolDownSeconds: 0.1 })
    await verifier.verify(server.sign({ actor: 'real' }))
    await flood(verifier, 3, { actor: 'forged' })
    expect(asked).toEqual(['real'])
  })

  test('wait no longer when the verifier is closed', async () => {
    const verifier = create({ coolDownSeconds: 60 })
    await verifier.verify(server.sign())
    await flood(verifier, 1)
    const waiting = flood(verifier, 3)
    await wait(20)
    verifier.close()
    expect(new Set(await waiting)).toEqual(new Set(['ERR_ISSUER_KEYS']))
  })

  test('do not pile up: beyond a bound they are refused at once', async () => {
    const verifier = create({ coolDownSeconds: 0.5 })
    await verifier.verify(server.sign())
    await flood(verifier, 1)
    const codes = await flood(verifier, 400)
    expect(new Set(codes)).toEqual(new Set(['ERR_TOKEN_KEY']))
    expect(server.fetches()).toBeLessThanOrEqual(3)
  })
})

describe('an issuer that is down', () => {
  test('stops nothing while the keys are not too old', async () => {
    const verifier = create({ refreshAfterSeconds: 0, coolDownSeconds: 0.2 })
    await verifier.verify(server.sign())
    server.override = down
    for (let i = 0; i < 20; i++) expect(await outcome(verifier, server.sign())).toBe('accepted')
    await wait(50)
    const asked = server.asked.length
    for (let i = 0; i < 20; i++) expect(await outcome(verifier, server.sign())).toBe('accepted')
    // One failed attempt, and then the cool-down.
    expect(server.asked.length - asked).toBeLessThanOrEqual(1)
    expect(await outcome(verifier, server.sign({}, next))).toBe('ERR_ISSUER_KEYS')
    server.override = undefined
    server.keys = [next]
    await until(async () => (await outcome(verifier, server.sign({}, next))) === 'accepted')
  })

  test('stops everything once they are', async () => {
    const verifier = create({ staleUntilSeconds: 0.2, coolDownSeconds: 0.1 })
    const token = server.sign()
    await verifier.verify(token)
    server.override = down
    await wait(250)
    expect(await outcome(verifier, server.sign())).toBe('ERR_ISSUER_KEYS')
    expect(await outcome(verifier, token)).toBe('ERR_ISSUER_KEYS')
    server.override = undefined
    await wait(150)
    expect(await outcome(verifier, server.sign())).toBe('accepted')
    expect(await outcome(verifier, token)).toBe('accepted')
  })

  test('from the start is asked once in a cool-down, and found when it is back', async () => {
    server.override = down
    const verifier = create({ coolDownSeconds: 0.3 })
    for (let i = 0; i < 10; i++) {
      expect(await outcome(verifier, server.sign())).toBe('ERR_ISSUER_KEYS')
    }
    expect(server.asked).toHaveLength(1)
    await expect(verifier.ready()).rejects.toMatchObject({ code: 'ERR_ISSUER_KEYS' })
    server.override = undefined
    await wait(350)
    await verifier.ready()
    expect(await outcome(verifier, server.sign())).toBe('accepted')
  })
})

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (await isSo()) return
    await wait(10)
  }
  throw new Error('It never came to pass')
}
