import { verify } from 'node:crypto'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import jsonwebtoken from 'jsonwebtoken'
import { JwksClient } from 'jwks-rsa'
import { audience, rsaKey } from './tokens.js'

/** @type {typeof import('../../src/verify/index.ts')} */
const { createVerifier, oidc } = await import(
  new URL('../../lib/verify/index.js', import.meta.url).href
)

export const names = /** @type {const} */ ({
  first: 'oidc-exchange, first time',
  repeated: 'oidc-exchange, repeated',
  jose: "jose's jwtVerify",
  jsonwebtoken: 'jsonwebtoken + jwks-rsa',
  bare: 'crypto.verify, the limit',
})

/**
 * Everything that verifies tokens of an issuer; each checks signature, issuer, audience and times, the first two the
 * policy as well, the last one the signature alone.
 *
 * @param {string} issuer
 * @param {string} same the token that comes again and again
 * @returns {Record<string, (token: string) => unknown>}
 */
export function createCandidates(issuer, same) {
  const policy = { repository: 'octo-org/octo-repo', environment: 'production' }
  const settings = { issuers: [oidc(issuer)], audience, policy }
  // As it comes, with its memory of tokens: there are more of them than it remembers.
  const first = createVerifier(settings)
  const repeated = createVerifier(settings)
  const remote = createRemoteJWKSet(new URL(`${issuer}/jwks`))
  const client = new JwksClient({ jwksUri: `${issuer}/jwks`, cache: true, rateLimit: true })
  /** @type {import('jsonwebtoken').VerifyOptions} */
  const expected = { issuer, audience, algorithms: ['RS256'] }
  /** @type {import('jsonwebtoken').GetPublicKeyOrSecret} */
  const findKey = ({ kid }, done) => {
    client.getSigningKey(kid).then((key) => done(null, key.getPublicKey()), done)
  }
  return {
    [names.first]: (token) => first.verify(token),
    [names.repeated]: () => repeated.verify(same),
    [names.jose]: (token) => jwtVerify(token, remote, { issuer, audience, algorithms: ['RS256'] }),
    [names.jsonwebtoken]: (token) =>
      new Promise((resolve, reject) => {
        jsonwebtoken.verify(token, findKey, expected, (error, claims) =>
          error === null ? resolve(claims) : reject(error),
        )
      }),
    [names.bare]: (token) => {
      const end = token.lastIndexOf('.')
      const signature = Buffer.from(token.slice(end + 1), 'base64url')
      if (!verify('sha256', Buffer.from(token.slice(0, end)), rsaKey, signature)) {
        throw new Error('The signature does not verify')
      }
    },
  }
}

/** @type {WeakMap<object, number>} */
const turns = new WeakMap()

/**
 * One verification after another for some time. What counts is the time of the processor, all threads of this process
 * together, so that other programs on the machine have little part in it.
 *
 * @param {(token: string) => unknown} run
 * @param {readonly string[]} tokens
 * @param {number} ms
 * @returns {Promise<number>} verifications in a second of one core
 */
export async function measureRate(run, tokens, ms) {
  // Goes on where the last round ended, so that no token comes again while it is remembered.
  let count = turns.get(run) ?? 0
  const first = count
  const before = process.cpuUsage()
  const startedAt = performance.now()
  while (performance.now() - startedAt < ms) {
    for (let i = 0; i < 50; i++) {
      const result = run(tokens[count++ % tokens.length] ?? '')
      if (result !== undefined) await result
    }
  }
  const { user, system } = process.cpuUsage(before)
  turns.set(run, count)
  return ((count - first) * 1e6) / (user + system)
}
