import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import file from '../../../src/sinks/installs/file.ts'
import { catchError } from '../../helpers/context.ts'

const place = { env: {} }
let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oidc-exchange-file-'))
  path = join(folder, 'gha-creds-0123456789abcdef.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const install = async () => (await file.plan({ path, content: 'content' }, place)).apply()

test('writes for its owner alone, and takes away what it wrote', async () => {
  const planned = await file.plan({ path, content: 'content' }, place)
  expect(existsSync(path)).toBe(false)
  expect(planned.state).toEqual({ path })
  await planned.apply()
  expect(readFileSync(path, 'utf8')).toBe('content')
  if (process.platform !== 'win32') expect(lstatSync(path).mode & 0o777).toBe(0o600)
  expect(await file.undo(planned.state, place)).toBe(`Removed ${path}`)
  expect(existsSync(path)).toBe(false)
  expect(await file.undo(planned.state, place)).toBeUndefined()
})

test.each<[string, () => void]>([
  ['a file', () => writeFileSync(path, 'theirs')],
  ['a link', () => symlinkSync(join(folder, 'elsewhere'), path)],
])('does not write over %s', async (_, occupy) => {
  occupy()
  expect((await catchError(install)).code).toBe('ERR_PUBLISH')
  expect(existsSync(join(folder, 'elsewhere'))).toBe(false)
})

test('says what to do where the folder is not there', async () => {
  rmSync(folder, { recursive: true })
  expect((await catchError(install)).hint).toContain('after actions/checkout')
})

test.each<[string, () => void]>([
  ['a folder', () => mkdirSync(path)],
  ['a link', () => symlinkSync(join(folder, 'precious'), path)],
])('does not remove %s that lies there now', async (_, occupy) => {
  writeFileSync(join(folder, 'precious'), '')
  occupy()
  expect((await catchError(() => file.undo({ path }, place))).code).toBe('ERR_CLEANUP')
  expect(existsSync(join(folder, 'precious'))).toBe(true)
})

test.each([
  'gha-creds-0123456789abcdef.json',
  join('/', 'etc', 'passwd'),
  join('/', 'tmp', 'gha-creds-..json'),
])('%s is no place for it', async (wrong) => {
  const error = await catchError(() => file.plan({ path: wrong, content: 'x' }, place))
  expect(error.code).toBe('ERR_PUBLISH')
})

test('what is not its own name is never removed', async () => {
  const theirs = join(folder, 'precious')
  writeFileSync(theirs, '')
  expect((await catchError(() => file.undo({ path: theirs }, place))).code).toBe('ERR_CLEANUP')
  expect(existsSync(theirs)).toBe(true)
})
