import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {import('./candidates.js').Candidate} Candidate */
/** @typedef {import('./lab-process.js').LabAddress} LabAddress */
/** @typedef {import('./statistics.js').Measurement} Measurement */

/** @type {typeof import('../../src/lab/runner.ts')} */
const { createJob } = await import(new URL('../../lib/lab/runner.js', import.meta.url).href)

const hook = fileURLToPath(new URL('memory-hook.cjs', import.meta.url))

/**
 * @typedef {object} Stage
 * @property {string} node
 * @property {string} folder the bench's own, for this run's files
 * @property {LabAddress} lab
 */

/**
 * Runs a candidate once, as the runner would, in a job of its own.
 *
 * @param {Candidate} candidate
 * @param {Stage} stage
 * @returns {Promise<Measurement>}
 * @throws {Error} with the step's log, when it did not do what it is there for
 */
export async function measure(candidate, { node, folder, lab }) {
  const memoryFile = join(folder, 'memory')
  rmSync(memoryFile, { force: true })
  const env = { ...baseVariables(folder, candidate), ...lab.env, BENCH_MEMORY_FILE: memoryFile }
  const job = createJob({ bundle: candidate.script, node, env })
  try {
    const { inputs, defaults } = candidate
    const run = await job.run({ inputs, defaults })
    const missing = candidate.expected.filter((name) => !run.env[name])
    if (run.exitCode !== 0 || missing.length > 0) {
      const problem =
        run.exitCode === 0 ? `did not set ${missing.join(', ')}` : `ended with ${run.exitCode}`
      throw new Error(`${describe(candidate)} ${problem}; its log:\n${run.log.join('\n')}`)
    }
    return { tookMs: run.tookMs, peakBytes: readPeak(memoryFile) }
  } finally {
    job.close()
  }
}

/**
 * Puts an `az` into the bench's folder that succeeds at once: the lab has none, and the real one knows no lab.
 *
 * @param {string} folder
 */
export function installAz(folder) {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'az'), '#!/bin/sh\necho "{}"\n', { mode: 0o755 })
  writeFileSync(join(bin, 'az.cmd'), '@echo {}\r\n')
}

/** @param {Candidate} candidate */
function describe({ scenario, name }) {
  return scenario === undefined ? name : `${name} (${scenario})`
}

/**
 * A job starts from little, so that nothing of this shell (a proxy, a profile in the home folder) has a part in it.
 *
 * @param {string} folder
 * @param {Candidate} candidate
 */
function baseVariables(folder, { needsAz }) {
  const { PATH = '', SystemRoot } = process.env
  return {
    PATH: needsAz ? `${join(folder, 'bin')}${delimiter}${PATH}` : PATH,
    HOME: folder,
    USERPROFILE: folder,
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
    NODE_OPTIONS: `--require=${JSON.stringify(hook)}`,
  }
}

/**
 * @param {string} file
 * @returns {number | undefined} undefined when the process did not come as far as telling it
 */
function readPeak(file) {
  try {
    const kilobytes = Number(readFileSync(file, 'utf8'))
    return kilobytes > 0 ? kilobytes * 1024 : undefined
  } catch {
    return undefined
  }
}
