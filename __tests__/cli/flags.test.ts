import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readFlags, readValues } from '../../src/cli/flags.ts'
import type { InputSpecs } from '../../src/core/types.ts'
import { catchError } from '../helpers/context.ts'

const specs = {
  'role-to-assume': { description: '' },
  service_account: { description: '' },
  scopes: { description: '', type: 'list' },
  file: { description: '', type: 'boolean' },
  claims: { description: '', type: 'map' },
  'client-secret': { description: '', type: 'secret' },
} as const satisfies InputSpecs

describe('takes', () => {
  test.each<[string, readonly string[], Record<string, string>]>([
    ['a value after the flag', ['--role-to-assume', 'r'], { 'role-to-assume': 'r' }],
    ['a value behind =', ['--role-to-assume=a=b'], { 'role-to-assume': 'a=b' }],
    ['an empty value', ['--role-to-assume', ''], { 'role-to-assume': '' }],
    ['hyphens for underscores', ['--service-account', 's'], { service_account: 's' }],
    ['underscores for hyphens', ['--role_to_assume', 'r'], { 'role-to-assume': 'r' }],
    ['a value that begins like a flag', ['--role-to-assume', '--x'], { 'role-to-assume': '--x' }],
    [
      'the last of several',
      ['--role-to-assume', 'a', '--role-to-assume', 'b'],
      { 'role-to-assume': 'b' },
    ],
    ['all items of a list', ['--scopes', 'a', '--scopes', 'b,c'], { scopes: 'a\nb,c' }],
    ['a switch alone', ['--file', '--scopes', 'a'], { file: 'true', scopes: 'a' }],
    ['a switch with its value', ['--file', 'false'], { file: 'false' }],
    ['a switch behind =', ['--file=no'], { file: 'no' }],
  ])('%s', (_what, args, given) => {
    expect(Object.fromEntries(readFlags(args, specs).given)).toEqual(given)
  })

  test('help, and the arguments after --', () => {
    const flags = readFlags(['-h', '--', '--file', 'x'], specs)
    expect(flags).toMatchObject({ help: true, rest: ['--file', 'x'] })
    expect(readFlags([], specs).rest).toBeUndefined()
  })
})

describe('refuses, without showing a value', () => {
  test.each<[string, readonly string[], RegExp]>([
    [
      'an unknown flag',
      ['--role-to-asume', 'S3CRET'],
      /Unknown flag --role-to-asume; is --role-to-assume/,
    ],
    ['an unknown flag behind =', ['--rle=S3CRET'], /Unknown flag --rle/],
    ['a secret as a value', ['--client-secret', 'S3CRET'], /--client-secret takes no value/],
    ['a secret behind =', ['--client_secret=S3CRET'], /--client-secret takes no value/],
    ['a word that is no flag', ['--file', 'S3CRET'], /^Argument 2 is not a flag$/],
    ['a flag without its value', ['--role-to-assume'], /--role-to-assume needs a value/],
    ['a flag before --', ['--role-to-assume', '--', 'x'], /--role-to-assume needs a value/],
    ['a file for what takes none', ['--scopes-file', 'S3CRET'], /Unknown flag --scopes-file/],
  ])('%s', async (_what, args, message) => {
    const error = await catchError(() => readFlags(args, specs))
    expect(error).toMatchObject({ code: 'ERR_INPUT' })
    expect(error.message).toMatch(message)
    expect(`${error.message}${error.hint}`).not.toContain('S3CRET')
  })
})

describe('a secret comes', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'flags-')), 'secret')
  writeFileSync(file, 'from-file\n')
  const env = { OIDC_EXCHANGE_CLIENT_SECRET: 'from-variable', OIDC_EXCHANGE_FILE: 'true' }
  test.each<[string, readonly string[], Record<string, string>]>([
    ['out of its file', ['--client-secret-file', file], { 'client-secret': 'from-file\n' }],
    ['out of its variable', [], { 'client-secret': 'from-variable' }],
  ])('%s', (_what, args, values) => {
    expect(Object.fromEntries(readValues(readFlags(args, specs), specs, env))).toEqual(values)
  })

  test('not out of a file that is not there', async () => {
    const flags = readFlags(['--client-secret-file', `${file}-gone`], specs)
    expect(await catchError(() => readValues(flags, specs, {}))).toMatchObject({
      code: 'ERR_INPUT',
      message: expect.stringMatching(/^--client-secret-file could not be read: ENOENT/),
    })
  })
})
