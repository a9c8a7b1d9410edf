import { audience, ecJwk, mintEc } from './tokens.js'

/** @type {typeof import('../../src/verify/index.ts')} */
const { createVerifier, oidc } = await import(
  new URL('../../lib/verify/index.js', import.meta.url).href
)

/**
 * @typedef {object} MemoryUse
 * @property {number} count
 * @property {number} remembered
 * @property {readonly number[]} heapBytes after each tenth, garbage collected
 */

/**
 * Verifies distinct tokens and looks at the heap after each tenth of them.
 *
 * @param {number} count
 * @returns {Promise<MemoryUse>}
 */
export async function measureMemory(count) {
  const issuer = 'https://issuer.example'
  const verifier = createVerifier({
    issuers: [oidc(issuer, { algorithms: ['ES256'], keys: { keys: [ecJwk] } })],
    audience,
    policy: { repository: 'octo-org/octo-repo' },
  })
  const heapBytes = []
  for (let index = 1; index <= count; index++) {
    await verifier.verify(mintEc(issuer, index))
    if (index % Math.ceil(count / 10) !== 0) continue
    globalThis.gc?.()
    heapBytes.push(process.memoryUsage().heapUsed)
  }
  return { count, remembered: verifier.stats().rememberedTokens, heapBytes }
}
