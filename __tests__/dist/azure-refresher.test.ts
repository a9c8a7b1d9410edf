import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { decodeToken } from '../../src/core/jwt.ts'
import { defaultClientId, defaultTenantId, type Lab, startLab } from '../../src/lab/index.ts'
import type { Job, StepRun } from '../../src/lab/runner.ts'
import { runCommand } from './command.ts'
import { inputsFor, leaksOf, startJob } from './job.ts'

let lab: Lab

beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())
beforeEach(() => {
  lab.setRules({ token: shortLived() })
  lab.clearRequests()
})

/** Tokens that are due for renewal after two seconds. */
const shortLived = (seconds = 5) => ({ exp: Math.floor(Date.now() / 1000) + seconds })

async function startStep(job: Job, env: Readonly<Record<string, string>> = {}) {
  const inputs = { ...inputsFor('azure', lab), renew: 'true' }
  const main = await job.run({ inputs, env })
  expect([main.exitCode, main.errors]).toEqual([0, []])
  const file = main.env.AZURE_FEDERATED_TOKEN_FILE ?? ''
  const pid = Number(readFileSync(`${file}.pid`, 'utf8'))
  return { main, file, pid }
}

const idOf = (file: string) => decodeToken(readFileSync(file, 'utf8')).claims.jti

/** A process that has ended but was not collected yet has no command line any more. */
function isRunning(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== ''
  } catch {
    return false
  }
}

async function until(condition: () => boolean, seconds = 30): Promise<void> {
  for (let waited = 0; !condition(); waited += 50) {
    if (waited > seconds * 1000) throw new Error(`Not within ${seconds} s: ${condition}`)
    await delay(50)
  }
}

const onLinux = process.platform === 'linux' ? test : test.skip

onLinux(
  'the token file is renewed before half of the token’s life is over, and ended by post',
  async () => {
    lab.setRules({ token: shortLived(20) })
    using job = startJob(lab)
    const { main, file, pid } = await startStep(job)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const [first, firstExpiry] = [idOf(file), decodeToken(readFileSync(file, 'utf8')).claims.exp]
    lab.setRules({})
    await until(() => idOf(file) !== first && existsSync(`${file}.status`))
    expect(Date.now() / 1000).toBeLessThan(Number(firstExpiry))
    expect(decodeToken(readFileSync(file, 'utf8')).claims.aud).toBe('api://AzureADTokenExchange')
    expect([statSync(file).mode & 0o777, isRunning(pid)]).toEqual([0o600, true])
    const post = await job.runPost(main)
    expect([post.exitCode, post.warnings, isRunning(pid)]).toEqual([0, [], false])
    expect(post.log).toContain('Ended the renewal of the ID token file, after 1 renewal')
    expect(existsSync(dirname(file))).toBe(false)
    expect(leaksOf(main)).toEqual([])
  },
  60_000,
)

onLinux('its arguments and files hold no secret, its environment only what it needs', async () => {
  using job = startJob(lab)
  const { main, file, pid } = await startStep(job, {
    AWS_SECRET_ACCESS_KEY: 'hush',
    GITHUB_TOKEN: 'hush',
  })
  const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  const env = readFileSync(`/proc/${pid}/environ`, 'utf8')
  expect(args).toContain('keep-token')
  expect(args).not.toContain(lab.requestToken)
  expect(env).toContain(lab.requestToken)
  expect(env).not.toMatch(/hush|INPUT_|ACTIONS_RUNTIME|GITHUB_/)
  expect(JSON.stringify(main.state)).not.toContain(lab.requestToken)
  expect(readFileSync(file, 'utf8')).not.toContain(lab.requestToken)
  await job.runPost(main)
})

onLinux(
  'a mint that fails is survived, and told of by post',
  async () => {
    using job = startJob(lab)
    const { main, file } = await startStep(job)
    const first = idOf(file)
    lab.setRules({
      faults: [{ service: 'github', status: 400, body: '{"message":"not now"}', times: 1 }],
    })
    await until(() => existsSync(`${file}.status`))
    expect(idOf(file)).toBe(first)
    await until(() => idOf(file) !== first)
    const post = await job.runPost(main)
    expect(post.log.join('\n')).toMatch(
      /after 1 renewal; 1 attempts failed, the last one with: .*not now/,
    )
  },
  60_000,
)

type Killer = (job: Job, run: { readonly main: StepRun; readonly file: string }) => void

onLinux.each<[string, Killer]>([
  ['when its folder is gone', (_, { file }) => rmSync(dirname(file), { recursive: true })],
  ["when the runner's folder is gone", (job) => rmSync(job.temp, { recursive: true })],
  [
    'when GitHub says that the job is over',
    () =>
      lab.setRules({
        faults: [
          {
            service: 'github',
            status: 403,
            body: `{"message":"Can't issue ID_TOKEN for job in 'Completed' state"}`,
          },
        ],
      }),
  ],
])(
  'it ends by itself %s',
  async (_, kill) => {
    using job = startJob(lab)
    const { main, file, pid } = await startStep(job)
    expect(isRunning(pid)).toBe(true)
    kill(job, { main, file })
    await until(() => !isRunning(pid))
  },
  60_000,
)

onLinux('it ends by itself when the runner that started the step is gone', async () => {
  using job = startJob(lab)
  const { main, file, pid } = await startStep(job)
  // The same program, beside it, with a parent that ends.
  const parent = spawn('sleep', ['1'])
  const [node = '', script = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  const env = Object.fromEntries(
    readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  const args = [
    ...[script, 'keep-token', '--file', file, '--inputs-file', 'x'],
    ...['--id', 'x', '--parent', String(parent.pid)],
  ]
  const child = spawn(node, args, { env, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  expect(await Promise.race([ended, delay(15_000)])).toBe(0)
  expect(isRunning(pid)).toBe(true)
  await job.runPost(main)
})

onLinux("on GitHub's runner it watches the runner, elsewhere nobody", async () => {
  using job = startJob(lab)
  const watched = await startStep(job, { RUNNER_TRACKING_ID: 'github_1' })
  const args = readFileSync(`/proc/${watched.pid}/cmdline`, 'utf8')
  expect(args).toContain(`--parent\0${process.pid}\0`)
  await job.runPost(watched.main)
  const other = await startStep(job)
  expect(readFileSync(`/proc/${other.pid}/cmdline`, 'utf8')).not.toContain('--parent')
  await job.runPost(other.main)
})

onLinux(
  'exec renews the file of a source without a URL, with what it was given',
  async () => {
    using job = startJob(lab)
    const variable = join(job.temp, 'token.mjs')
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = lab.env
    writeFileSync(
      variable,
      `const url = process.env.MINT_URL + '&audience=' + encodeURIComponent(process.env.OIDC_AUDIENCE)
const reply = await fetch(url, { headers: { authorization: 'Bearer ' + process.env.MINT_TOKEN } })
process.stdout.write((await reply.json()).value)`,
    )
    const show = `
const { readFileSync } = await import('node:fs')
const read = () => readFileSync(process.env.AZURE_FEDERATED_TOKEN_FILE, 'utf8')
const first = read()
for (let waited = 0; read() === first && waited < 300; waited++) await new Promise((done) => setTimeout(done, 100))
process.exitCode = read() === first ? 1 : 0`
    const ids = { 'tenant-id': defaultTenantId, 'client-id': defaultClientId }
    const inputs = Object.entries(ids).flatMap(([name, value]) => [`--${name}`, value])
    const { ACTIONS_ID_TOKEN_REQUEST_URL: _, ...env } = job.env
    const run = await runCommand(
      [
        ...['exec', 'azure', '--token-command', `${process.execPath} ${variable}`, ...inputs],
        ...['--renew', 'true', '--', process.execPath, '--input-type=module', '-e', show],
      ],
      { env: { ...env, MINT_URL: url, MINT_TOKEN: token, TMPDIR: job.temp } },
    )
    expect([run.exitCode, run.stderr]).toEqual([0, expect.not.stringContaining('warning')])
  },
  60_000,
)

onLinux('a step that is killed leaves nothing behind', async () => {
  using job = startJob(lab)
  const inputs = { ...inputsFor('azure', lab), renew: 'true' }
  const main = await job.run({ inputs, killAfterMs: 400 })
  await job.runPost(main)
  const folder = main.state.folder_0
  if (folder !== undefined) expect(existsSync(folder)).toBe(false)
})
