import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import {
  commandFor,
  findTool,
  pathsOf,
  quoteOutput,
  runTool,
  toolEnvironment,
} from '../../../src/sinks/installs/tool.ts'
import { catchError } from '../../helpers/context.ts'

const folder = mkdtempSync(join(tmpdir(), 'tool-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each<[NodeJS.Platform, string, readonly string[]]>([
  ['linux', '/usr/bin:relative:.:/opt/az', ['/usr/bin/az', '/opt/az/az']],
  ['darwin', '/usr/local/bin', ['/usr/local/bin/az']],
  [
    'win32',
    'C:\\CLI2\\wbin;.;"C:\\Program Files\\x"',
    [
      ...['C:\\CLI2\\wbin\\az.exe', 'C:\\CLI2\\wbin\\az.cmd', 'C:\\CLI2\\wbin\\az.bat'],
      ...[
        'C:\\Program Files\\x\\az.exe',
        'C:\\Program Files\\x\\az.cmd',
        'C:\\Program Files\\x\\az.bat',
      ],
    ],
  ],
])('on %s, programs are looked for in absolute folders only', (platform, path, paths) => {
  expect(pathsOf('az', { PATH: path }, platform)).toEqual(paths)
})

test('Windows spells PATH its own way', () => {
  expect(pathsOf('az', { Path: 'C:\\a' }, 'win32')[1]).toBe('C:\\a\\az.cmd')
})

describe('a command', () => {
  const args = ['login', '--federated-token', '@-']

  test.each<[NodeJS.Platform, string]>([
    ['linux', '/usr/bin/az'],
    ['darwin', '/usr/local/bin/az'],
    ['win32', 'C:\\Program Files\\PowerShell\\7\\pwsh.exe'],
  ])('on %s is started as it is: %s', (platform, path) => {
    expect(commandFor(path, args, platform, {})).toEqual({ file: path, args, verbatim: false })
  })

  test('that is a Windows script goes through the shell of the system', () => {
    const env = { SystemRoot: 'D:\\Win' }
    expect(commandFor('C:\\Program Files (x86)\\az.cmd', args, 'win32', env)).toEqual({
      file: 'D:\\Win\\System32\\cmd.exe',
      args: ['/d', '/s', '/c', '""C:\\Program Files (x86)\\az.cmd" login --federated-token @-"'],
      verbatim: true,
    })
  })

  test.each(['a b', 'a&calc', '%PATH%', 'a"b', 'a^b', 'a|b', 'a\nb', '', '!x!'])(
    'for that shell takes no argument such as %j',
    (arg) => {
      expect(() => commandFor('C:\\az.cmd', [arg], 'win32', {})).toThrow(TypeError)
    },
  )

  test.each(['C:\\100%\\az.cmd', 'C:\\a"b\\az.cmd'])('and no path such as %s', (path) => {
    expect(() => commandFor(path, [], 'win32', {})).toThrow(TypeError)
  })
})

test('a program must be a file that can be run', () => {
  for (const name of ['plain', 'runnable']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'plain', 'az'), '')
  mkdirSync(join(folder, 'az'))
  const real = join(folder, 'runnable', 'az')
  writeFileSync(real, '#!/bin/sh\ncat; echo warning >&2; exit 3\n')
  chmodSync(real, 0o755)
  const env = { PATH: `${folder}:${folder}/plain:${folder}/runnable` }
  expect(findTool('az', env)).toBe(real)
  expect(findTool('pwsh', env)).toBeUndefined()
})

test('what it is given, says and ends with is told', async () => {
  const options = { env: { PATH: process.env.PATH }, cwd: folder, input: 'from stdin' }
  expect(await runTool(join(folder, 'runnable', 'az'), [], options)).toEqual({
    exitCode: 3,
    stdout: 'from stdin',
    stderr: 'warning\n',
  })
})

test('it may end without reading what it is given', async () => {
  const options = { env: {}, cwd: folder, input: 'x'.repeat(1_000_000) }
  expect((await runTool('/bin/true', [], options)).exitCode).toBe(0)
})

test('it ends at the deadline, whatever its own children do', async () => {
  const controller = new AbortController()
  const options = { env: { PATH: process.env.PATH }, cwd: folder, signal: controller.signal }
  setTimeout(() => controller.abort(), 100)
  const error = await catchError(() => runTool('/bin/sh', ['-c', 'sleep 2; true'], options))
  expect(error.code).toBe('ERR_TIMEOUT')
})

test('one that cannot be started is an error with its path', async () => {
  const error = await catchError(() => runTool(join(folder, 'none'), [], { env: {}, cwd: folder }))
  expect([error.code, error.message]).toEqual(['ERR_PUBLISH', expect.stringContaining('/none')])
})

test('it gets no inputs of the step and no tokens for more tokens', () => {
  expect(
    toolEnvironment({
      PATH: '/bin',
      INPUT_CREDS: 'x',
      STATE_a: 'x',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
      ACTIONS_RUNTIME_TOKEN: 'x',
      HTTPS_PROXY: 'http://p',
      EMPTY: undefined,
    }),
  ).toEqual({ PATH: '/bin', HTTPS_PROXY: 'http://p' })
})

test('its words are shown as they are, but cannot command the runner', () => {
  expect(quoteOutput('ERROR: AADSTS1: no\n\n::set-env name=x::y\n\u001b[31mred')).toBe(
    'ERROR: AADSTS1: no\n: :set-env name=x::y\n[31mred',
  )
})
