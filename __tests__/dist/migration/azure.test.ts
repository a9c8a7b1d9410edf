import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Lab, startLab } from '../../../src/lab/index.ts'
import { inputChecks } from '../azure-checks-inputs.ts'
import { toolChecks } from '../azure-checks-tools.ts'
import { createBench } from './azure-rows.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
const docs = readFileSync(join(root, 'docs', 'migration.md'), 'utf8')
const checks = { ...inputChecks, ...toolChecks }

/** The cells of a generated block's rows, the head left out. */
function rowsOf(block: string): readonly (readonly string[])[] {
  const [, text = ''] =
    new RegExp(`BEGIN ${block} -->([\\s\\S]*?)<!-- END ${block}`).exec(docs) ?? []
  return text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '))
}

const rows = rowsOf('azure rows').map(([id = '', before = '', here = '', verdict = '']) => ({
  id: id.replaceAll('`', ''),
  before,
  here,
  verdict,
}))
const run = rows.filter(({ verdict }) => verdict !== 'waived')

let lab: Lab

beforeAll(async () => {
  lab = await startLab({ https: true })
})
afterAll(() => lab.close())
beforeEach(() => {
  lab.setRules({})
  lab.clearRequests()
})

describe('the table', () => {
  test('has a check for each row and a row for each check, and is complete', () => {
    expect(run.map(({ id }) => id).sort()).toEqual(Object.keys(checks).sort())
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    for (const { before, here, verdict } of rows) {
      expect([before, here]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)])
      expect(['same', 'fixed', 'waived']).toContain(verdict)
    }
  })

  test('leaves out one row in twenty at most', () => {
    expect(rows.length - run.length).toBeLessThanOrEqual(rows.length * 0.05)
  })
})

test.each(run)(
  '$id: $before → $here',
  async ({ id }) => {
    await checks[id]?.(createBench(lab))
  },
  60_000,
)

describe('each complaint', () => {
  const tests = readdirSync(join(root, '__tests__'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, '__tests__', file), 'utf8'))
    .join('\n')

  test.each(rowsOf('azure complaints'))('%s', (_complaint, _threads, answer, proof = '') => {
    if (answer?.startsWith('not met')) {
      expect(answer.length).toBeGreaterThan('not met: because'.length)
      return
    }
    const names = [...proof.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) {
      const title = new RegExp(`\\(\\s*['"]${name.replace(/[.*+?()[\]]/g, '\\$&')}`)
      expect([name, Object.hasOwn(checks, name) || title.test(tests)]).toEqual([name, true])
    }
  })
})
