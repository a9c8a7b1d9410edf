import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Env, SourceParameters } from '../../src/core/types.ts'
import { createTokenSupply, findSource } from '../../src/step/tokens.ts'
import { catchError, createTestContext } from '../helpers/context.ts'
import { makeToken } from '../helpers/token.ts'

const token = makeToken({ aud: 'mine' })

/** A folder for PATH with one program, which prints its arguments to a file and does what the script says. */
function install(name: string, script: string): { PATH: string; argv: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tools-'))
  const program = join(folder, name)
  const argv = join(folder, 'argv')
  writeFileSync(
    program,
    `#!/bin/sh\nfor a in "$@"; do printf '%s\\n' "$a"; done > ${argv}\n${script}\n`,
  )
  chmodSync(program, 0o755)
  return { PATH: `${folder}:/usr/bin:/bin`, argv }
}

async function mint(env: Env, parameters: SourceParameters = {}, deadlineMs = 10_000) {
  using context = createTestContext({ env, deadlineMs })
  const source = await findSource(context, 'auto', parameters)
  return (await createTokenSupply(source, 'mine', context).get()).token.reveal()
}

async function argvOf(file: string): Promise<readonly string[]> {
  const { readFileSync } = await import('node:fs')
  return readFileSync(file, 'utf8').trim().split('\n')
}

// The fake agents are shell scripts.
const onPosix = process.platform === 'win32' ? describe.skip : describe

onPosix('asks', () => {
  test.each<[string, string, Env, SourceParameters, readonly string[]]>([
    [
      'Buildkite',
      'buildkite-agent',
      { BUILDKITE: 'true' },
      {},
      ['oidc', 'request-token', '--audience', 'mine'],
    ],
    [
      'Buildkite for a time',
      'buildkite-agent',
      { BUILDKITE: 'true' },
      { lifetimeSeconds: 60 },
      ['oidc', 'request-token', '--audience', 'mine', '--lifetime', '60'],
    ],
    [
      'CircleCI',
      'circleci',
      { CIRCLECI: 'true', CIRCLE_OIDC_TOKEN_V2: makeToken({ aud: 'org' }) },
      {},
      ['run', 'oidc', 'get', '--claims', '{"aud":"mine"}', '--root-issuer'],
    ],
  ])('%s', async (_what, name, env, parameters, argv) => {
    const tool = install(name, `echo ' ${token} '`)
    expect(await mint({ ...env, PATH: tool.PATH }, parameters)).toBe(token)
    expect(await argvOf(tool.argv)).toEqual(argv)
  })

  test('a command, which finds the audience in a variable', async () => {
    const command = `test "$OIDC_AUDIENCE" = mine && echo ${token}`
    expect(await mint({ PATH: process.env.PATH }, { command })).toBe(token)
  })
})

onPosix('says what went wrong', () => {
  test.each<[string, Env, string, SourceParameters, string, RegExp]>([
    [
      "with the agent's own words",
      { BUILDKITE: 'true' },
      'echo a token eyJhbGciOiJ.eyJhIjoxfQ.x >&2; exit 3',
      {},
      'ERR_TOKEN_REQUEST',
      /^The Buildkite agent ended with exit code 3: a token \[token\]$/,
    ],
    [
      'on standard output, where the agent speaks there',
      { BUILDKITE: 'true' },
      'echo mock error message; exit 1',
      {},
      'ERR_TOKEN_REQUEST',
      /exit code 1: mock error message$/,
    ],
    [
      'when nothing was printed',
      { CIRCLECI: 'true' },
      'true',
      {},
      'ERR_TOKEN_REQUEST',
      /^The circleci command printed nothing$/,
    ],
    ['when it is no token', { CIRCLECI: 'true' }, 'echo hello', {}, 'ERR_TOKEN_MALFORMED', /JWT/],
    [
      'when it is for somebody else',
      { BUILDKITE: 'true' },
      `echo ${makeToken({ aud: 'other' })}`,
      {},
      'ERR_TOKEN_AUDIENCE',
      /audience is other, expected mine/,
    ],
    [
      'when it was killed',
      { BUILDKITE: 'true' },
      'kill -9 $$',
      {},
      'ERR_TOKEN_REQUEST',
      /a signal/,
    ],
    [
      'of a command',
      {},
      '',
      { command: 'echo no >&2; exit 4' },
      'ERR_TOKEN_REQUEST',
      /^The command of token-command ended with exit code 4: no$/,
    ],
  ])('%s', async (_what, env, script, parameters, code, message) => {
    const name = env.CIRCLECI === undefined ? 'buildkite-agent' : 'circleci'
    const { PATH } = install(name, script)
    const error = await catchError(() => mint({ ...env, PATH }, parameters))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
    expect(error.message).not.toContain('eyJ')
  })

  test.each([
    ['BUILDKITE', /^The Buildkite agent was not found on PATH$/, /Install buildkite-agent/],
    ['CIRCLECI', /^The circleci command was not found on PATH$/, /CIRCLE_OIDC_TOKEN_V2/],
  ])('when there is no program: %s', async (name, message, hint) => {
    const error = await catchError(() => mint({ [name]: 'true', PATH: '/nowhere' }))
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(hint)
  })

  test('when it does not end in time', async () => {
    const { PATH } = install('buildkite-agent', 'exec sleep 20')
    const error = await catchError(() => mint({ BUILDKITE: 'true', PATH }, {}, 300))
    expect(error.code).toBe('ERR_TIMEOUT')
  })
})
