import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { replaceBlock } from '../../../scripts/render.js'
import { type Lab, startLab } from '../../../src/lab/index.ts'
import { effectRows } from './gcp-effect-rows.ts'
import { errorRows } from './gcp-error-rows.ts'
import { identityRows } from './gcp-identity-rows.ts'
import { requestRows } from './gcp-request-rows.ts'
import { switchRows } from './gcp-switch-rows.ts'
import { tokenRows } from './gcp-token-rows.ts'
import { createWorld } from './gcp-world.ts'
import { renderRows } from './row.ts'

const groups = {
  identity: identityRows,
  tokens: tokenRows,
  switches: switchRows,
  requests: requestRows,
  effects: effectRows,
  errors: errorRows,
}
const rows = Object.values(groups).flat()

let lab: Lab
beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())

describe.each(Object.entries(groups))('%s', (_, group) => {
  const runs = group.flatMap(({ peer, run }) => (run === undefined ? [] : [[peer, run] as const]))
  test.each(runs)(
    '%s',
    async (_peer, run) => {
      using world = createWorld(lab)
      await run(world)
    },
    60_000,
  )
})

test('what is not waived is run, and little is waived', () => {
  const waived = rows.filter(({ verdict }) => verdict === 'waived')
  expect(rows.filter(({ run, verdict }) => run === undefined && verdict !== 'waived')).toEqual([])
  expect(waived.length / rows.length).toBeLessThanOrEqual(0.05)
  expect(new Set(rows.map(({ peer }) => peer)).size).toBe(rows.length)
})

test('the table in the docs is these rows', () => {
  const file = new URL('../../../docs/migration.md', import.meta.url)
  const text = readFileSync(file, 'utf8')
  const expected = replaceBlock(text, 'gcp', renderRows('`google-github-actions/auth`', rows))
  // `UPDATE_TABLES=1 npm run jest -- __tests__/dist/migration-gcp` writes it.
  if (process.env.UPDATE_TABLES === '1') writeFileSync(file, expected)
  else expect(text).toBe(expected)
})
