import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Lab, startLab } from '../../src/lab/index.ts'
import type { StepRun } from '../../src/lab/runner.ts'
import { parseCommand } from '../../src/lab/runner-log.ts'
import { runCommand } from './command.ts'
import { inputsFor, type ProviderName, providers, startJob } from './job.ts'

let lab: Lab
beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())
beforeEach(() => lab.setRules({}))

const stop = '##[stop-commands]evil'
/** Every way in which a runner could read a command out of a service's text. */
const hostile = `::stop-commands::evil busy ${stop} ###[stop-commands]x\n::stop-commands::evil\r ::add-mask::e\u2028::stop-commands::evil\u0085${stop}`

const texts = {
  json: JSON.stringify({
    error: hostile,
    error_description: hostile,
    message: hostile,
    errors: [hostile, { code: hostile, message: hostile }],
    Response: { Error: { Code: hostile, Message: hostile } },
  }),
  nested: JSON.stringify({ error: { status: hostile, message: hostile, Code: hostile } }),
  list: JSON.stringify({ errors: [{ code: hostile, detail: hostile }], code: hostile }),
  xml: `<ErrorResponse><Error><Code>${stop}</Code><Message>${hostile}</Message></Error></ErrorResponse>`,
  text: hostile,
} as const

const services = {
  aws: 'aws',
  gcp: 'google-sts',
  azure: 'azure',
  custom: 'exchange',
} as const satisfies Record<ProviderName, string>

/** The commands that the step may print; masks are its own values, never the service's text. */
function commandsIn({ raw }: Pick<StepRun, 'raw'>): readonly string[] {
  return raw.split(/\r?\n/).flatMap((line) => {
    const command = parseCommand(line)
    return command === undefined
      ? []
      : [`${command.name} ${command.name === 'add-mask' ? command.data : ''}`]
  })
}

function expectNoForeignCommand(run: Pick<StepRun, 'raw'>): void {
  const commands = commandsIn(run)
  expect(commands.filter((command) => /stop-commands|evil|^add-mask e$/.test(command))).toEqual([])
  const allowed = /^(?:add-mask|error|warning|debug|notice|group|endgroup) /
  expect(commands.filter((command) => !allowed.test(command))).toEqual([])
}

describe.each(providers)('%s', (provider) => {
  test.each(
    Object.entries(texts).flatMap(([form, body]) =>
      [400, 503].map((status) => [form, status, body] as const),
    ),
  )('an error as %s with status %i prints no command', async (_, status, body) => {
    const headers = { 'content-type': `text/x-${stop}`, 'retry-after': '0' }
    for (const service of ['github', services[provider]] as const) {
      lab.setRules({ faults: [{ service, status, body, headers }] })
      using job = startJob(lab, { RUNNER_DEBUG: '1' })
      const run = await job.run({
        inputs: { ...inputsFor(provider, lab), 'retry-max-attempts': '2', summary: 'always' },
      })
      expect(run.exitCode).toBe(1)
      expectNoForeignCommand(run)
    }
  })

  test('what a good answer says prints no command', async () => {
    for (const fault of [
      { html: true },
      { body: hostile },
      { redirect: `https://x.example/${encodeURI(stop)}` },
    ] as const) {
      const headers = { 'content-type': `text/x-${stop}` }
      lab.setRules({ faults: [{ service: services[provider], ...fault, headers }] })
      using job = startJob(lab, { RUNNER_DEBUG: '1' })
      const run = await job.run({
        inputs: { ...inputsFor(provider, lab), 'retry-max-attempts': '2' },
      })
      expectNoForeignCommand(run)
    }
  })

  test('claims of a token print no command', async () => {
    const environment = `prod ${stop}`
    lab.setRules({ token: { environment, ref: `refs/heads/${stop}`, job_workflow_ref: hostile } })
    using job = startJob(lab, { RUNNER_DEBUG: '1' })
    const run = await job.run({ inputs: { ...inputsFor(provider, lab), summary: 'always' } })
    expectNoForeignCommand(run)
  })
})

test('the command prints none on standard error of a job', async () => {
  lab.setRules({ faults: [{ service: 'aws', status: 403, body: texts.xml }] })
  const args = [
    'exchange',
    'aws',
    '-vv',
    '--role-to-assume',
    'arn:aws:iam::123456789012:role/x',
    '--aws-region',
    'eu-central-1',
  ]
  const { stderr } = await runCommand(args, { env: { ...lab.env, GITHUB_ACTIONS: 'true' } })
  expect(stderr).toContain('# #[stop-commands]')
  expectNoForeignCommand({ raw: stderr })
})

test.each([
  ['exchange', 'aws', '--token', 'JWT'],
  ['exec', 'aws', '--token-file=JWT', '--', 'true'],
  ['explain', 'aws', '--claims', 'JWT'],
  ['JWT'],
  ['token', '--JWT'],
])('a token as an argument is not printed: %j', async (...words) => {
  const token = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from('{"sub":"x"}').toString('base64url')}.c2lnbmF0dXJl`
  const args = words.map((word) => word.replace('JWT', token))
  const run = await runCommand(args, { env: lab.env })
  expect(run.exitCode).not.toBe(0)
  expect(run.stdout + run.stderr).not.toContain(token)
  expect(run.stderr).toMatch(/looks like a token/)
})
