import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { placeCredentials } from '../../src/sinks/placed.ts'
import { catchError } from '../helpers/context.ts'

test('what would have to be installed is refused, because nobody would take it away again', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'placed-'))
  const credentials = {
    identity: 'me',
    env: {},
    outputs: {},
    files: [{ name: 'a', content: 'b' }],
    installs: [{ kind: 'file', data: {} }],
  }
  const error = await catchError(() => placeCredentials(credentials, parent))
  expect([error.code, error.message]).toEqual(['ERR_PUBLISH', expect.stringContaining('(file)')])
  expect(readdirSync(parent)).toEqual([])
  rmSync(parent, { recursive: true })
})
