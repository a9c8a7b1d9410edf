import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import {
  describeStatus,
  refresherArgs,
  refresherEnvironment,
  statusFileOf,
} from '../../../src/sinks/installs/refresher.ts'
import tokenRefresher, { commandLineQuestion } from '../../../src/sinks/installs/token-refresher.ts'
import { replaceFile } from '../../../src/sinks/replace-file.ts'
import { catchError } from '../../helpers/context.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refresher-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('nothing secret is among the arguments', () => {
  const options = { file: '/t/f', inputsFile: '/t/i', id: 'i', parent: 7, azureFolder: '/t/az' }
  expect(refresherArgs(options).join(' ')).toBe(
    'keep-token --file /t/f --inputs-file /t/i --id i --parent 7 --azure-folder /t/az',
  )
  expect(refresherArgs({ ...options, parent: undefined, azureFolder: undefined })).toHaveLength(7)
})

test('it gets the variables that its source needs, and no inputs of the step', () => {
  const needed = {
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
    https_proxy: 'http://p',
    NO_PROXY: 'a',
    NODE_EXTRA_CA_CERTS: '/ca',
    RUNNER_TRACKING_ID: 'github_1',
  }
  const others = { SYSTEM_ACCESSTOKEN: 'x', GITHUB_TOKEN: 'x' }
  const env = { ...needed, ...others, ACTIONS_RUNTIME_TOKEN: 'x', INPUT_CREDS: 'x', STATE_X: 'x' }
  expect(refresherEnvironment(env, 'request')).toEqual(needed)
  expect(refresherEnvironment(env, 'all')).toEqual({ ...needed, ...others })
})

test.each<[NodeJS.Platform, ReturnType<typeof commandLineQuestion>]>([
  ['linux', '/proc/42/cmdline'],
  ['darwin', ['/bin/ps', '-ww', '-o', 'command=', '-p', '42']],
  [
    'win32',
    [
      ...(['powershell.exe', '-NoProfile', '-NonInteractive', '-Command'] as const),
      "(Get-CimInstance -ClassName Win32_Process -Filter 'ProcessId=42').CommandLine",
    ],
  ],
])('on %s a process is known by its command line', (platform, question) => {
  expect(commandLineQuestion(42, platform)).toEqual(question)
})

test.each<[string, string]>([
  ['this very process', String(process.pid)],
  ['a process that is not there', '4194303'],
])('%s is never ended, whoever wrote its number down', async (_, pid) => {
  const file = join(folder, 'token')
  writeFileSync(`${file}.pid`, pid)
  const sentence = await tokenRefresher.undo({ file, id: 'some-id' }, { env: {} })
  expect(sentence).toBe(
    'Found already ended the renewal of the ID token file, before the first renewal was due',
  )
})

test.each(['', '1', '0', '-1', 'x', '1e3'])('%j is no process', async (pid) => {
  const file = join(folder, 'token')
  writeFileSync(`${file}.pid`, pid)
  expect(await tokenRefresher.undo({ file, id: 'some-id' }, { env: {} })).toBeUndefined()
})

test('a process that cannot be started is an error', async () => {
  const file = join(folder, 'token')
  const data = { file, node: join(folder, 'no-node'), script: 'x' }
  const planned = await tokenRefresher.plan(data, { env: {} })
  expect(planned.state).toEqual({ file, id: expect.stringMatching(/^[\da-f-]{36}$/) })
  expect((await catchError(() => planned.apply())).code).toBe('ERR_PUBLISH')
})

test('its work is told in a sentence, one line of it from outside', () => {
  const file = join(folder, 'token')
  const write = (status: object) => writeFileSync(statusFileOf(file), JSON.stringify(status))
  expect(describeStatus(file)).toBe('before the first renewal was due')
  write({ renewed: 12, failed: 0 })
  expect(describeStatus(file)).toBe('after 12 renewals')
  write({ renewed: 1, failed: 2, lastFailure: 'a\n::error::b' })
  expect(describeStatus(file)).toBe(
    'after 1 renewal; 2 attempts failed, the last one with: a ::error::b',
  )
  write({ renewed: 'x' })
  expect(describeStatus(file)).toBe('before the first renewal was due')
})

test('a file is replaced whole, for this user only, and leaves nothing beside it', async () => {
  const file = join(folder, 'token')
  await replaceFile(file, 'one')
  writeFileSync(`${file}.next`, 'left from a crash', { mode: 0o644 })
  await replaceFile(file, 'two')
  expect(readFileSync(file, 'utf8')).toBe('two')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['token'])
  const error = await catchError(() => replaceFile(join(folder, 'gone', 'token'), 'x'))
  expect(error.code).toBe('ENOENT')
})
