import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { replaceBlock } from '../../../scripts/render.js'
import { type Lab, startLab } from '../../../src/lab/index.ts'
import { renderRows } from './row.ts'
import { everyRows, keyRows, selectorRows, valueRows } from './vault-secret-rows.ts'
import { loginRows, methodRows, resultRows, tlsRows } from './vault-step-rows.ts'
import { createTls, createWorld } from './vault-world.ts'

const groups = {
  login: loginRows,
  tls: tlsRows,
  keys: keyRows,
  'every key': everyRows,
  selectors: selectorRows,
  values: valueRows,
  results: resultRows,
  methods: methodRows,
}
const rows = Object.values(groups).flat()

let lab: Lab
let tls: Awaited<ReturnType<typeof createTls>>
beforeAll(async () => {
  lab = await startLab()
  tls = await createTls(lab)
})
afterAll(async () => {
  await tls[Symbol.asyncDispose]()
  await lab.close()
})

describe.each(Object.entries(groups))('%s', (_, group) => {
  const runs = group.flatMap(({ peer, run }) => (run === undefined ? [] : [[peer, run] as const]))
  test.each(runs)(
    '%s',
    async (_peer, run) => {
      using world = createWorld(lab, tls)
      await run(world)
    },
    60_000,
  )
})

test('every row is run, those that are waived too, and none is there twice', () => {
  expect(rows.filter(({ run }) => run === undefined)).toEqual([])
  expect(new Set(rows.map(({ peer }) => peer)).size).toBe(rows.length)
})

test('the table in the docs is these rows', () => {
  const file = new URL('../../../docs/migration.md', import.meta.url)
  const text = readFileSync(file, 'utf8')
  const expected = replaceBlock(text, 'vault', renderRows('`hashicorp/vault-action`', rows))
  // `UPDATE_TABLES=1 npm run jest -- __tests__/dist/migration-vault` writes it.
  if (process.env.UPDATE_TABLES === '1') writeFileSync(file, expected)
  else expect(text).toBe(expected)
})
