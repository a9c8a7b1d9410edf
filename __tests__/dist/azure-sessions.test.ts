import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type Lab, startLab } from '../../src/lab/index.ts'
import { installTools } from './azure-tools.ts'
import { runCommand } from './command.ts'
import { inputsFor, leaksOf, startJob } from './job.ts'
import { type Bench, createBench, ids } from './migration/azure-rows.ts'

let lab: Lab
let bench: Bench

beforeAll(async () => {
  lab = await startLab()
  bench = createBench(lab)
})
afterAll(() => lab.close())
beforeEach(() => {
  lab.setRules({})
  lab.clearRequests()
})

const both = { ...ids, 'enable-AzPSSession': 'true' }

test('two sessions of az in one job keep apart, and post gives each folder back', async () => {
  using attempt = bench.start({ AZURE_CONFIG_DIR: '/from/before' })
  const outer = await attempt.succeed(ids)
  const inner = await attempt.succeed(ids)
  const [first = '', second = ''] = [outer.env.AZURE_CONFIG_DIR, inner.env.AZURE_CONFIG_DIR]
  expect(first).not.toBe(second)
  await attempt.job.runPost(inner)
  expect([attempt.job.env.AZURE_CONFIG_DIR, existsSync(first), existsSync(second)]).toEqual([
    first,
    true,
    false,
  ])
  await attempt.job.runPost(outer)
  expect([attempt.job.env.AZURE_CONFIG_DIR, existsSync(first)]).toEqual(['/from/before', false])
})

test('the folder of az is for this user only, its extensions stay where they were', async () => {
  using attempt = bench.start({ AZURE_EXTENSION_DIR: '/opt/az/azcliextensions' })
  const main = await attempt.succeed(ids)
  expect(statSync(main.env.AZURE_CONFIG_DIR ?? '').mode & 0o777).toBe(0o700)
  expect(main.env.AZURE_EXTENSION_DIR).toBe('/opt/az/azcliextensions')
  expect(attempt.tools.calls('az')[0]?.env.AZURE_EXTENSION_DIR).toBe('/opt/az/azcliextensions')
  expect(leaksOf(main)).toEqual([])
})

test.each<[string, readonly ('az' | 'pwsh')[], RegExp]>([
  ['az', ['pwsh'], /az is not on the PATH.*\n.*azure-cli-login: false/],
  ['pwsh', ['az'], /pwsh is not on the PATH.*\n.*enable-AzPSSession: false/],
])('where %s is missing, nothing is done', async (_, names, message) => {
  using job = startJob(lab)
  const tools = installTools(job, names)
  Object.assign(job.env, tools.env)
  const main = await job.run({ inputs: { provider: 'azure', 'azure-cli-login': 'true', ...both } })
  expect([main.exitCode, main.env, main.outputs, tools.calls()]).toEqual([1, {}, {}, []])
  expect(main.errors[0]).toMatch(message)
})

test('an az in the workspace is not the one that is run', async () => {
  using attempt = bench.start()
  writeFileSync(join(attempt.job.workspace, 'az'), '#!/bin/sh\nexit 9\n', { mode: 0o755 })
  Object.assign(attempt.job.env, { PATH: `.:${attempt.job.env.PATH}` })
  await attempt.succeed(ids)
})

test('when PowerShell fails, the session of az goes too', async () => {
  using attempt = bench.start()
  attempt.tools.behave({ when: 'Connect-AzAccount', exitCode: 1, stderr: 'no' })
  expect(await attempt.fail(both)).toContain('Azure PowerShell failed')
  expect(readdirSync(attempt.job.temp).filter((name) => name.startsWith('oidc-'))).toEqual([])
  expect(attempt.commands()).toHaveLength(2)
})

test('an az that never ends is ended at the deadline', async () => {
  using attempt = bench.start()
  const folder = join(attempt.job.workspace, 'slow')
  mkdirSync(folder)
  writeFileSync(join(folder, 'az'), '#!/bin/sh\nexec /bin/sleep 30\n', { mode: 0o755 })
  Object.assign(attempt.job.env, { PATH: folder })
  const error = await attempt.fail({ ...ids, 'action-timeout-s': '3' })
  expect(error).toMatch(/ERR_TIMEOUT: .*az was ended/)
})

test('exchanges may hold an Azure identity with a session', async () => {
  using attempt = bench.start()
  const item = Object.entries({ provider: 'azure', ...ids, 'azure-cli-login': 'true' })
  const exchanges = `- ${item.map(([name, value]) => `${name}: "${value}"`).join('\n  ')}`
  const main = await attempt.job.run({ inputs: { exchanges } })
  expect([main.exitCode, main.errors]).toEqual([0, []])
  expect(attempt.commands()).toHaveLength(2)
  await attempt.job.runPost(main)
  expect(existsSync(main.env.AZURE_CONFIG_DIR ?? '')).toBe(false)
})

test('what was set with az config before holds afterwards, the cloud left out', async () => {
  using attempt = bench.start()
  const earlier = join(attempt.job.workspace, '.azure')
  mkdirSync(earlier)
  writeFileSync(
    join(earlier, 'config'),
    '[cloud]\nname = AzureChinaCloud\n[core]\noutput = table\n',
  )
  const main = await attempt.succeed(ids)
  const kept = readFileSync(join(main.env.AZURE_CONFIG_DIR ?? '', 'config'), 'utf8')
  expect(kept).toBe('[core]\noutput = table\n')
})

test('the command line does not begin what it cannot end', async () => {
  const { provider: _, ...inputs } = inputsFor('azure', lab)
  const flags = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value])
  const args = ['exchange', 'azure', ...flags]
  const plain = await runCommand(args, { env: lab.env })
  expect([plain.exitCode, plain.stdout]).toEqual([0, expect.stringContaining('AZURE_CLIENT_ID')])
  const more = [...args, '--azure-cli-login', 'true', '--allow-no-subscriptions', 'true']
  const refused = await runCommand(more, { env: lab.env })
  expect([refused.exitCode, refused.stdout]).toEqual([2, ''])
  expect(refused.stderr).toContain('Only a step of the action can do this: azure-cli')
})
