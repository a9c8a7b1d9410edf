import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { defaultProvider, defaultRoleArn, type Lab, startLab } from '../../src/lab/index.ts'
import { cacheFolderOf, isHelperCall, openCache } from '../../src/sinks/credential-cache.ts'
import { runCommand } from './command.ts'
import { inputsFor, startJob } from './job.ts'

let lab: Lab
const role = ['--role-to-assume', defaultRoleArn, '--aws-region', 'eu-central-1']
const aws = ['exchange', 'aws', ...role, '--format', 'aws-process']
const newFolder = () => mkdtempSync(join(tmpdir(), 'cache-'))

beforeAll(async () => {
  lab = await startLab()
})
beforeEach(() => {
  lab.clearRequests()
  lab.setRules({})
})
afterAll(() => lab.close())

const asked = (service: string) => lab.requests.filter((request) => request.service === service)

describe("a job's helper", () => {
  test('answers again from what it has kept, privately', async () => {
    const env = { ...lab.env, RUNNER_TEMP: newFolder() }
    const first = await runCommand(aws, { env })
    const second = await runCommand(aws, { env })
    expect([first.exitCode, second.exitCode, second.stdout]).toEqual([0, 0, first.stdout])
    expect(asked('aws')).toHaveLength(1)
    const folder = cacheFolderOf(env) ?? ''
    const files = readdirSync(folder)
    expect(files).toHaveLength(1)
    if (process.platform === 'win32') return
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, files[0] ?? '')).mode & 0o777).toBe(0o600)
    expect(folder).not.toContain(lab.requestToken)
  })

  test('asks once when many ask at the same time', async () => {
    lab.setRules({ faults: [{ service: 'aws', 'delay-ms': 300 }] })
    const env = { ...lab.env, RUNNER_TEMP: newFolder() }
    const runs = await Promise.all(Array.from({ length: 5 }, () => runCommand(aws, { env })))
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1)
    expect(runs[0]?.stdout).toContain('AccessKeyId')
    expect([asked('aws').length, asked('github').length]).toEqual([1, 1])
  })

  test('keeps no failure, and the next one tries for itself', async () => {
    lab.setRules({ aws: { roles: [] } })
    const env = { ...lab.env, RUNNER_TEMP: newFolder() }
    expect((await runCommand(aws, { env })).exitCode).toBe(1)
    lab.setRules({})
    expect((await runCommand(aws, { env })).exitCode).toBe(0)
  })

  test('answers anew for another identity, another job, and when its time is nearly over', async () => {
    const env = { ...lab.env, RUNNER_TEMP: newFolder() }
    await runCommand(aws, { env })
    await runCommand([...aws, '--role-session-name', 'other'], { env })
    await runCommand(aws, { env: { ...env, GITHUB_RUN_ID: '2' } })
    expect(asked('aws')).toHaveLength(3)
    for (const name of readdirSync(cacheFolderOf(env) ?? '')) {
      const path = join(cacheFolderOf(env) ?? '', name)
      const content = JSON.parse(readFileSync(path, 'utf8')) as { staleAt: number }
      expect(content.staleAt).toBeLessThan(Date.now() + 45 * 60_000)
      writeFileSync(path, JSON.stringify({ ...content, staleAt: Date.now() }))
    }
    await runCommand(aws, { env })
    expect(asked('aws')).toHaveLength(4)
  })

  test("keeps Google's answers too", async () => {
    const args = ['exchange', 'gcp', '--format', 'gcp-executable']
    const env = {
      ...lab.env,
      RUNNER_TEMP: newFolder(),
      GOOGLE_EXTERNAL_ACCOUNT_AUDIENCE: `//iam.googleapis.com/${defaultProvider}`,
    }
    const first = await runCommand(args, { env })
    expect((await runCommand(args, { env })).stdout).toBe(first.stdout)
    expect(asked('github')).toHaveLength(1)
  })

  test('keeps nothing without a job, unless asked for', async () => {
    await runCommand(aws, { env: lab.env })
    await runCommand(aws, { env: lab.env })
    expect(asked('aws')).toHaveLength(2)
    const folder = newFolder()
    await runCommand([...aws, '--cache-folder', folder], { env: lab.env })
    await runCommand([...aws, '--cache-folder', folder], { env: lab.env })
    expect(asked('aws')).toHaveLength(3)
  })

  test.each<[string, (folder: string) => void]>([
    ['a folder that others can read', (folder) => mkdirSync(folder, { mode: 0o755 })],
    ['a file in its place', (folder) => writeFileSync(folder, '')],
  ])('keeps nothing in %s, and works all the same', async (_what, prepare) => {
    if (process.platform === 'win32') return
    const env = { ...lab.env, RUNNER_TEMP: newFolder() }
    const folder = cacheFolderOf(env) ?? ''
    prepare(folder)
    expect((await runCommand(aws, { env })).exitCode).toBe(0)
    if (statSync(folder).isDirectory()) expect(readdirSync(folder)).toEqual([])
  })

  test('is not stopped by the lock of a process that was killed', async () => {
    const env = { ...lab.env, RUNNER_TEMP: newFolder() }
    await runCommand(aws, { env })
    const folder = cacheFolderOf(env) ?? ''
    const path = join(folder, readdirSync(folder)[0] ?? '')
    writeFileSync(path, '{"staleAt":0}')
    writeFileSync(`${path}.lock`, '999999999')
    expect((await runCommand(aws, { env })).exitCode).toBe(0)
    expect(readdirSync(folder)).toHaveLength(1)
  })
})

test('the post step removes what was kept', async () => {
  using job = startJob(lab)
  const main = await job.run({ inputs: inputsFor('aws', lab) })
  const env = { ...lab.env, RUNNER_TEMP: job.temp }
  await runCommand(aws, { env })
  expect(readdirSync(cacheFolderOf(env) ?? '')).toHaveLength(1)
  await job.runPost(main)
  expect(() => readdirSync(cacheFolderOf(env) ?? '')).toThrow('ENOENT')
})

describe('which command lines are helpers', () => {
  test.each([
    [true, aws],
    [true, ['exchange', 'gcp', '--format=gcp-executable']],
    [false, ['exec', 'aws', '--format', 'aws-process']],
    [false, ['exchange', 'aws', '--format', 'json']],
    [false, [...aws, '--output', 'x']],
    [false, [...aws, '--help']],
    [false, [...aws, '--inputs-file', '-']],
    [false, [...aws, '--client-secret-file=-']],
  ])('%s: %j', (expected, args) => {
    expect(isHelperCall(args)).toBe(expected)
    if (!expected)
      expect(
        openCache(args, { RUNNER_TEMP: 'x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'y' }),
      ).toBeUndefined()
  })
})
