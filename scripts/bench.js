// Measures the built action against the local lab: `npm run bench`, explained in docs/benchmark.md.
import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bareScript, emptyScript, ownAction, peerActions } from './bench/candidates.js'
import { readManifest } from './bench/manifest.js'
import { installAz, measure } from './bench/measurement.js'
import { readOptions, usage } from './bench/options.js'
import { summarize } from './bench/statistics.js'
import { ratiosOf, renderTable } from './bench/table.js'

/** @typedef {import('./bench/candidates.js').Candidate} Candidate */
/** @typedef {import('./bench/lab-process.js').LabAddress} LabAddress */
/** @typedef {import('./bench/options.js').Options} Options */
/** @typedef {import('./bench/statistics.js').Measurement} Measurement */

const root = fileURLToPath(new URL('..', import.meta.url))
/** Runs that are not counted: files come into the cache, the lab's code is compiled. */
const warmUps = 2

try {
  const options = readOptions(process.argv.slice(2))
  process.stdout.write(options.help ? usage : await bench(options))
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

/** @param {Options} options */
async function bench(options) {
  const folder = mkdtempSync(join(tmpdir(), 'oidc-exchange-bench-'))
  installAz(folder)
  const { lab, stop } = await startLabProcess(options.rttMs)
  try {
    const candidates = chooseCandidates(options, lab)
    const runs = await runInTurn(candidates, options, (candidate) =>
      measure(candidate, { node: options.node, folder, lab }),
    )
    return report(options, runs)
  } finally {
    stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {number} rttMs */
async function startLabProcess(rttMs) {
  const script = fileURLToPath(new URL('bench/lab-process.js', import.meta.url))
  const child = fork(script, [String(rttMs)])
  const ended = once(child, 'exit').then(() => {
    throw new Error('The lab did not start')
  })
  const [lab] = await Promise.race([once(child, 'message'), ended])
  ended.catch(() => undefined)
  return { lab: /** @type {LabAddress} */ (lab), stop: () => child.disconnect() }
}

/**
 * @param {Options} options
 * @param {LabAddress} lab
 * @returns {readonly Candidate[]}
 */
function chooseCandidates({ bundle, only, peers }, lab) {
  const script = resolve(bundle ?? join(root, 'dist', 'index.js'))
  if (!existsSync(script)) throw new Error(`There is no ${script}; npm run bundle makes it`)
  const action = { name: 'oidc-exchange', script, defaults: readManifest(root).defaults }
  const others = peers.flatMap((folder) => peerActions(folder, lab))
  return [
    emptyScript(),
    ...only.flatMap((scenario) => [
      bareScript(scenario, lab, 'fetch'),
      bareScript(scenario, lab, 'http'),
      ownAction(scenario, lab, action),
      ...others.filter((peer) => peer.scenario === scenario),
    ]),
  ]
}

/**
 * Runs every candidate once, then every one once more, and so on: what else the machine does at a time befalls all.
 *
 * @param {readonly Candidate[]} candidates
 * @param {Options} options
 * @param {(candidate: Candidate) => Promise<Measurement>} run
 */
async function runInTurn(candidates, options, run) {
  const results = candidates.map((candidate) => ({
    candidate,
    runs: /** @type {Measurement[]} */ ([]),
  }))
  for (let round = -warmUps; round < options.runs; round++) {
    for (const { candidate, runs } of results) {
      const measurement = await run(candidate)
      if (round >= 0) runs.push(measurement)
    }
  }
  return results
}

/**
 * @param {Options} options
 * @param {readonly { candidate: Candidate, runs: readonly Measurement[] }[]} results
 */
function report({ json, node, rttMs, runs }, results) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  const cpu = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}`
  const machine = `${process.platform} ${process.arch}, ${cpu}`
  const rows = results.map(({ candidate: { scenario, name }, runs: measured }) => ({
    scenario,
    name,
    summary: summarize(measured),
  }))
  if (json) {
    const detailed = rows.map((row, index) => ({
      ...row,
      ratios: ratiosOf(row, rows),
      runs: results[index]?.runs,
    }))
    return `${JSON.stringify({ node: version, machine, rttMs, results: detailed }, undefined, 2)}\n`
  }
  return `Node ${version}, ${machine}, round trip ${rttMs} ms, ${runs} runs each\n\n${renderTable(rows)}`
}
