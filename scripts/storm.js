// Many jobs ask one service at once: in virtual time, or with real processes against the lab.
import { parseArgs } from 'node:util'
import { OidcError } from '../lib/core/errors.js'
import { defaultRetryPolicy, waitBeforeNext } from '../lib/http/retry.js'
import { defaultRoleArn, startLab } from '../lib/lab/index.js'
import { createJob } from '../lib/lab/runner.js'
import { renderPlot } from './storm/plot.js'
import { simulate } from './storm/simulate.js'
import { storms } from './storm/storms.js'

const { values } = parseArgs({
  options: {
    real: { type: 'boolean', default: false },
    processes: { type: 'string', default: '50' },
    plot: { type: 'string' },
  },
})

/** @param {readonly (string | number)[]} cells */
const row = (cells) => console.log(`| ${cells.join(' | ')} |`)
row(['storm', 'jobs that succeed', 'requests', 'requests per job', 'last job done'])
row(['---', '---:', '---:', '---:', '---:'])
if (values.real) await runReal(Number(values.processes))
else {
  const outcomes = storms.map((make) => {
    const storm = make()
    const outcome = simulate(storm, { OidcError, waitBeforeNext, defaultRetryPolicy })
    report(storm.name, storm.jobs, outcome)
    return { name: storm.name, jobs: storm.jobs, ...outcome }
  })
  if (values.plot !== undefined) {
    const { writeFileSync } = await import('node:fs')
    writeFileSync(values.plot, renderPlot(outcomes))
  }
}

/**
 * @param {string} name
 * @param {number} jobs
 * @param {{ succeeded: number, requests: number, lastMs: number }} outcome
 */
function report(name, jobs, { succeeded, requests, lastMs }) {
  row([
    name,
    `${succeeded} of ${jobs}`,
    requests,
    (requests / jobs).toFixed(1),
    `${(lastMs / 1000).toFixed(1)} s`,
  ])
}

/** @param {number} jobs */
async function runReal(jobs) {
  /** @type {readonly [string, object][]} */
  const faults = [
    ['20/s', { status: 429, throttle: '20/s' }],
    ['20/s, Retry-After: 1', { status: 429, throttle: '20/s', headers: { 'retry-after': '1' } }],
    ['every answer after 2 s', { 'delay-ms': 2000 }],
    ['503 for 10 s', { status: 503 }],
    ['connections reset for 10 s', { reset: true }],
  ]
  for (const [name, fault] of faults) {
    const lab = await startLab({ rules: { faults: [{ service: 'aws', ...fault }] } })
    const outage = name.endsWith('for 10 s')
      ? setTimeout(() => lab.setRules({}), 10_000)
      : undefined
    const startedAt = performance.now()
    const runs = await Promise.all(
      Array.from({ length: jobs }, async () => {
        const job = createJob({
          bundle: 'dist/index.js',
          env: { PATH: process.env.PATH ?? '', ...lab.env },
        })
        const run = await job.run({
          inputs: { 'role-to-assume': defaultRoleArn, 'aws-region': 'eu-central-1' },
        })
        job.close()
        return { ok: run.exitCode === 0, doneMs: performance.now() - startedAt }
      }),
    )
    clearTimeout(outage)
    report(`${jobs} processes, ${name}`, jobs, {
      succeeded: runs.filter(({ ok }) => ok).length,
      requests: lab.requests.filter(({ service }) => service === 'aws').length,
      lastMs: Math.max(...runs.map(({ doneMs }) => doneMs)),
    })
    await lab.close()
  }
}
