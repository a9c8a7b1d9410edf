import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import {
  detectCredential,
  exportCredentials,
  exportVariable,
  getIDToken,
  Secret,
  setSecret,
} from '../../src/index.ts'
import { catchError } from '../helpers/context.ts'
import { startServer } from '../helpers/server.ts'
import { makeToken } from '../helpers/token.ts'

const retry = { maxAttempts: 1 }

describe('detectCredential', () => {
  test('is null where nothing gives tokens', async () => {
    expect(await detectCredential('aud', { env: {} })).toBeNull()
  })

  test('is the token where something does', async () => {
    const token = makeToken({ aud: ['x', 'aud'] })
    const env = { GITLAB_CI: 'true', AUD_ID_TOKEN: token }
    expect(await detectCredential('aud', { env })).toBe(token)
  })

  test.each<[string, Record<string, string>, string]>([
    ['may not ask', { GITHUB_ACTIONS: 'true' }, 'ERR_TOKEN_PERMISSION'],
    ['has no token', { GITLAB_CI: 'true' }, 'ERR_TOKEN_REQUEST'],
    ['has one for others', { GITLAB_CI: 'true', AUD_ID_TOKEN: makeToken() }, 'ERR_TOKEN_AUDIENCE'],
    ['has nonsense', { GITLAB_CI: 'true', AUD_ID_TOKEN: 'a.b' }, 'ERR_TOKEN_MALFORMED'],
  ])('tells that the job %s', async (_what, env, code) => {
    expect(await catchError(() => detectCredential('aud', { env, retry }))).toMatchObject({ code })
  })
})

test('getIDToken takes seconds where Windmill takes them', async () => {
  await using server = await startServer({ body: makeToken({ aud: 'a' }) })
  const env = { BASE_INTERNAL_URL: server.url.origin, WM_TOKEN: 't', WM_WORKSPACE: 'w' }
  const saved = { ...process.env }
  Object.assign(process.env, env)
  for (const name of ['GITHUB_ACTIONS', 'ACTIONS_ID_TOKEN_REQUEST_URL']) delete process.env[name]
  try {
    await getIDToken('a', 120)
  } finally {
    for (const name of Object.keys(env)) delete process.env[name]
    Object.assign(process.env, saved)
  }
  expect(server.seen[0]?.path).toBe('/api/w/w/oidc/token/a?expires_in=120')
})

describe('publishing', () => {
  test('sets a variable here and, in a GitHub job, for later steps', () => {
    const folder = mkdtempSync(join(tmpdir(), 'toolkit-'))
    const env: Record<string, string | undefined> = {}
    exportVariable('A', new Secret('b'), { env })
    expect(env).toEqual({ A: 'b' })
    for (const name of ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE']) {
      env[name] = join(folder, name)
      writeFileSync(env[name], '')
    }
    exportVariable('C', 'd\ne', { env })
    expect(readFileSync(join(folder, 'GITHUB_ENV'), 'utf8')).toMatch(/^C<<(\S+)\nd\ne\n\1\n$/)
  })

  test('refuses a name that changes how later steps run', async () => {
    const env = {}
    expect(await catchError(() => exportVariable('NODE_OPTIONS', 'x', { env }))).toMatchObject({
      code: 'ERR_INPUT',
    })
    expect(env).toEqual({})
  })

  test('hands credentials over with their files, and takes those away', () => {
    const env: Record<string, string | undefined> = {
      RUNNER_TEMP: mkdtempSync(join(tmpdir(), 't-')),
    }
    const published = exportCredentials(
      {
        identity: 'me',
        env: { F: { file: 'f' } },
        outputs: {},
        files: [{ name: 'f', content: 'x' }],
      },
      { env },
    )
    expect(readFileSync(env.F ?? '', 'utf8')).toBe('x')
    published.remove()
    expect(() => readFileSync(env.F ?? '')).toThrow('ENOENT')
  })

  test('setSecret wraps', () => {
    expect(String(setSecret('value', { env: {} }))).toBe('***')
  })
})
