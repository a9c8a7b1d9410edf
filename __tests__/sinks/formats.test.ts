import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { Secret } from '../../src/core/secret.ts'
import type { Format } from '../../src/sinks/format.ts'
import { formats } from '../../src/sinks/formats.ts'
import { writeGithubFiles } from '../../src/sinks/github-files.ts'
import { type Placed, placeCredentials } from '../../src/sinks/placed.ts'
import { writePrivateFile } from '../../src/sinks/private-file.ts'
import { catchError } from '../helpers/context.ts'

const folder = mkdtempSync(join(tmpdir(), 'formats-'))
const loaded = new Map<string, Format>()

beforeAll(async () => {
  for (const [name, load] of Object.entries(formats)) loaded.set(name, (await load()).default)
})

function placed(env: Readonly<Record<string, string>>): Placed {
  const expiresAt = new Date('2026-11-22T14:00:00Z')
  return { identity: 'me', expiresAt, env, outputs: {}, folder: undefined, remove() {} }
}

function render(format: string, env: Readonly<Record<string, string>>): string {
  return loaded.get(format)?.render(placed(env)) ?? ''
}

const hostile = {
  QUOTES: `it's "quoted" \`id\` $(id) $HOME \\n \\`,
  // LINES would be a number in zsh.
  TEXT_LINES: 'one\ntwo\r\n  three',
  PLAIN: 'AQoDYXdzEJr+/=',
  SPACES: '  in   between ',
  FISH: `'; touch ran; '\\'; touch ran; echo '`,
  END: 'ends in \\\\',
}

const shells = ['sh', 'dash', 'bash', 'zsh', 'fish'].map((shell) => {
  const isHere = spawnSync(shell, ['-c', 'exit 0']).status === 0
  return { shell, isHere, title: isHere ? shell : `${shell} (not installed)` }
})

describe.each(shells)('$title', ({ shell, isHere }) => {
  const withShell = isHere ? test : test.skip
  const scripts = shell === 'fish' ? ['env', 'fish'] : ['env']

  withShell.each(scripts)('reads the format %s as it was, and runs none of it', (format) => {
    const script = `${render(format, hostile)}node -p 'JSON.stringify(["QUOTES","TEXT_LINES","PLAIN","SPACES","FISH","END"].map((name) => process.env[name]))'`
    const { stdout } = spawnSync(shell, ['-c', script], { encoding: 'utf8', cwd: folder })
    expect(JSON.parse(stdout)).toEqual(Object.values(hostile))
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })
})

describe('dotenv', () => {
  test.each<[string, string, string]>([
    ['a key', 'AQoDYXdzEJr+/=', 'AQoDYXdzEJr+/='],
    ['a path', '/tmp/x-1/creds.json', '/tmp/x-1/creds.json'],
    ['spaces', 'a b', "'a b'"],
    ['a dollar', 'a$b', "'a$b'"],
    ['a quotation mark', `it's $1`, `"it's \\$1"`],
    ['lines', 'a\nb\\', '"a\\nb\\\\"'],
    ['nothing', '', ''],
  ])('writes %s', (_what, value, text) => {
    expect(render('dotenv', { NAME: value })).toBe(`NAME=${text}\n`)
  })
})

test('powershell doubles every kind of quotation mark that ends a text', () => {
  expect(render('powershell', { A: "it's ‘x’ $(id)" })).toBe("$env:A = 'it''s ‘‘x’’ $(id)'\n")
})

test('json is one object', () => {
  expect(JSON.parse(render('json', hostile))).toEqual({
    identity: 'me',
    expiresAt: '2026-11-22T14:00:00.000Z',
    env: hostile,
    outputs: {},
  })
})

test("aws-process is AWS's form, and nothing else's", async () => {
  const env = { AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: 'B', AWS_SESSION_TOKEN: 'C' }
  expect(JSON.parse(render('aws-process', env))).toEqual({
    Version: 1,
    AccessKeyId: 'A',
    SecretAccessKey: 'B',
    SessionToken: 'C',
    Expiration: '2026-11-22T14:00:00.000Z',
  })
  expect(await catchError(() => render('aws-process', hostile))).toMatchObject({
    code: 'ERR_INPUT',
  })
})

describe('github', () => {
  const files = () => {
    const env = Object.fromEntries(
      ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE'].map((name) => [name, join(folder, name)]),
    )
    for (const file of Object.values(env)) writeFileSync(file, 'before=1\n')
    return env
  }

  test('appends, each value between its own delimiters', () => {
    const env = files()
    writeGithubFiles({ ...placed({ LINES: 'a\nb' }), outputs: { 'an-output': 'c' } }, env)
    expect(readFileSync(env.GITHUB_ENV ?? '', 'utf8')).toMatch(
      /^before=1\nLINES<<(ghadelimiter_[\w-]{36})\na\nb\n\1\n$/,
    )
    expect(readFileSync(env.GITHUB_OUTPUT ?? '', 'utf8')).toMatch(/\nan-output<</)
  })

  test('exports nothing when a name would change later steps', async () => {
    const env = files()
    const values = placed({ A: 'b', LD_PRELOAD: 'x' })
    expect(await catchError(() => writeGithubFiles(values, env))).toMatchObject({
      code: 'ERR_INPUT',
    })
    expect(readFileSync(env.GITHUB_ENV ?? '', 'utf8')).toBe('before=1\n')
  })
})

test('files are written privately, referred to by path, and taken away again', () => {
  const result = placeCredentials(
    {
      identity: 'me',
      env: { KEY_FILE: { file: 'key.json' }, KEY: new Secret('k') },
      outputs: { path: { file: 'key.json' } },
      files: [{ name: 'key.json', content: new Secret('{}') }],
    },
    folder,
  )
  const path = join(result.folder ?? '', 'key.json')
  expect(result.env).toEqual({ KEY_FILE: path, KEY: 'k' })
  expect(result.outputs).toEqual({ path })
  expect(readFileSync(path, 'utf8')).toBe('{}')
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  result.remove()
  expect(() => statSync(path)).toThrow()
})

test('a private file replaces a link and does not follow it', () => {
  const target = join(folder, 'target')
  const path = join(folder, 'link')
  writeFileSync(target, 'kept')
  symlinkSync(target, path)
  writePrivateFile(path, 'new')
  expect([readFileSync(target, 'utf8'), readFileSync(path, 'utf8')]).toEqual(['kept', 'new'])
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
})
