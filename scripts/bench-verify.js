// Verifications per second of one core, side by side with what else does it. See --help.
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { median } from './bench/statistics.js'
import { createCandidates, measureRate, names } from './bench-verify/candidates.js'
import { measureMemory } from './bench-verify/memory.js'
import { mintRsa, rsaJwk } from './bench-verify/tokens.js'

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    check: { type: 'boolean' },
    rounds: { type: 'string', default: '30' },
    'round-ms': { type: 'string', default: '200' },
    memory: { type: 'string', default: '1000000' },
  },
})

const help = `npm run bench:verify -- [options]

Compares verifications per second of processor time: this verifier, jose's jwtVerify with createRemoteJWKSet, jsonwebtoken with jwks-rsa,
and Node's bare crypto.verify, which only checks the signature and so is the limit. RS256 with 2048 bits, the claims of
a GitHub job; keys come from a local server and are fetched before the clock starts. The candidates run in turns, one
verification after another, on one core where there is a taskset; medians of the rounds.

  --rounds N      rounds of each candidate (default 30)
  --round-ms N    how long a round takes (default 200)
  --memory N      distinct tokens for the test of memory, 0 for none (default 1000000, some minutes)
  --check         exit code 1 unless first ≥ 0.9 × jwtVerify, repeated ≥ 10 × jsonwebtoken + jwks-rsa, and memory is flat`

if (values.help) console.log(help)
else await main()

async function main() {
  // All threads of this process, the ones that check signatures included.
  const pinned = spawnSync('taskset', ['-a', '-p', '-c', '0', String(process.pid)]).status === 0
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model ?? 'an unknown processor'}, ${pinned ? 'one core' : 'all cores'}\n`,
  )
  const rates = await compare()
  // Of the same round each, so that the machine's ups and downs are in both.
  const ratio = (/** @type {string} */ a, /** @type {string} */ b) =>
    median((rates.get(a) ?? []).map((rate, round) => rate / (rates.get(b)?.[round] ?? Number.NaN)))
  const first = ratio(names.first, names.jose)
  const repeated = ratio(names.repeated, names.jsonwebtoken)
  console.log(`\nfirst time / jwtVerify: ${first.toFixed(2)} (aim: 0.9)`)
  console.log(`repeated / jsonwebtoken + jwks-rsa: ${repeated.toFixed(1)} (aim: 10)`)
  const isFlat = await tellMemory(Number(values.memory))
  if (values.check && !(first >= 0.9 && repeated >= 10 && isFlat)) process.exitCode = 1
}

/** @returns {Promise<ReadonlyMap<string, readonly number[]>>} each candidate's rates, round by round */
async function compare() {
  const server = createServer((request, response) => {
    const isDiscovery = request.url?.endsWith('openid-configuration')
    const body = isDiscovery ? { issuer, jwks_uri: `${issuer}/jwks` } : { keys: [rsaJwk] }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const tokens = Array.from({ length: 4000 }, (_, index) => mintRsa(issuer, index))
  const candidates = Object.entries(createCandidates(issuer, tokens[0] ?? ''))
  const rates = new Map(candidates.map(([name]) => [name, /** @type {number[]} */ ([])]))
  for (const [, run] of candidates) await measureRate(run, tokens, 500)
  for (let round = 0; round < Number(values.rounds); round++) {
    // In another order every round, so that none pays for the garbage of the one before it more often than others do.
    for (const [name, run] of shuffle(candidates)) {
      rates.get(name)?.push(await measureRate(run, tokens, Number(values['round-ms'])))
    }
  }
  server.closeAllConnections()
  server.close()
  for (const [name, list] of rates) {
    const range = `${format(Math.min(...list))} to ${format(Math.max(...list))}`
    console.log(`${name.padEnd(28)}${format(median(list)).padStart(10)} /s   (${range})`)
  }
  return rates
}

/**
 * @template T
 * @param {readonly T[]} items
 * @returns {T[]}
 */
function shuffle(items) {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/**
 * @param {number} count
 * @returns {Promise<boolean>} whether the heap stayed as it was
 */
async function tellMemory(count) {
  if (count === 0) return true
  const { remembered, heapBytes } = await measureMemory(count)
  const [early = 0, ...later] = heapBytes
  const growth = (later.at(-1) ?? early) / early
  const shown = heapBytes.map((bytes) => (bytes / 2 ** 20).toFixed(1)).join(', ')
  console.log(`\n${format(count)} distinct tokens, ${format(remembered)} remembered at the end`)
  console.log(`heap after each tenth, in MiB: ${shown}: ${((growth - 1) * 100).toFixed(0)} %`)
  return growth < 1.1
}

/** @param {number} value */
function format(value) {
  return Math.round(value).toLocaleString('en')
}
