import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { type Lab, startLab } from '../../../src/lab/index.ts'
import { defaultsOf } from '../job.ts'
import { type Row, startProxy } from './aws-job.ts'
import { checkRow } from './aws-observe.ts'

interface Table {
  readonly defects: readonly {
    readonly number: number
    readonly was: string
    readonly now: string
    readonly rows?: readonly Row[]
    readonly tested?: string
  }[]
  readonly groups: readonly {
    readonly name: string
    readonly tests: number
    readonly rows: readonly Row[]
  }[]
}

const url = new URL('./aws.yml', import.meta.url)
const { groups, defects } = parse(readFileSync(url, 'utf8'), { merge: true }) as Table
const rows = groups.flatMap((group) => group.rows)

let lab: Lab
let proxy: Awaited<ReturnType<typeof startProxy>>

beforeAll(async () => {
  lab = await startLab()
  proxy = await startProxy()
})
afterAll(async () => {
  await lab.close()
  await proxy.close()
})

test('every line of the test list has its row, and at most one in twenty is waived', () => {
  for (const group of groups)
    expect([group.name, group.rows.length]).toEqual([group.name, group.tests])
  expect(rows).toHaveLength(193)
  const waived = rows.filter(({ verdict }) => verdict === 'waived')
  expect(waived.length / rows.length).toBeLessThanOrEqual(0.05)
  for (const { note } of waived) expect(note).toMatch(/\w/)
  for (const { verdict, defect } of rows) expect(verdict === 'fixed').toBe(defect !== undefined)
})

test('every row that is not waived is run, or names the test that covers it', () => {
  const uncovered = rows.filter(
    ({ base, verdict, tested }) =>
      base === undefined && verdict !== 'waived' && tested === undefined,
  )
  expect(uncovered).toEqual([])
  for (const { tested } of rows.filter((row) => row.tested !== undefined))
    expect(existsSync(new URL(`../../${tested}`, import.meta.url))).toBe(true)
})

const runnable = rows
  .filter(({ base }) => base !== undefined)
  .map((row, index) => [`${index + 1} ${row.test}`, row] as const)

test('aws/action.yml declares every input of configure-aws-credentials', () => {
  const peer =
    `aws-region aws-profile overwrite-aws-profile role-to-assume aws-access-key-id aws-secret-access-key
    aws-session-token web-identity-token-file role-chaining audience http-proxy no-proxy mask-aws-account-id
    role-duration-seconds role-external-id role-session-name role-skip-session-tagging transitive-tag-keys custom-tags
    inline-session-policy managed-session-policies output-credentials output-env-credentials unset-current-credentials
    disable-retry retry-max-attempts special-characters-workaround use-existing-credentials allowed-account-ids
    force-skip-oidc action-timeout-s sts-endpoint`.split(/\s+/)
  expect(peer).toHaveLength(32)
  expect(Object.keys(defaultsOf('aws'))).toEqual(expect.arrayContaining(peer))
})

describe('through aws/action.yml', () => {
  test.each(runnable)(
    '%s',
    async (_, row) => {
      await checkRow(row, lab, proxy)
    },
    30_000,
  )
})

describe('defects of configure-aws-credentials', () => {
  test('each has its rows, or the test that covers it', () => {
    expect(defects.map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1))
    for (const { rows: own, tested } of defects) expect(Boolean(own) || tested).toBeTruthy()
    for (const { tested } of defects)
      if (tested) expect(existsSync(new URL(`../../${tested}`, import.meta.url))).toBe(true)
  })

  const own = defects.flatMap(({ number, rows: list = [] }) =>
    list.map((row) => [`${number}: ${row.test}`, row] as const),
  )
  test.each(own)(
    '%s',
    async (_, row) => {
      await checkRow(row, lab, proxy)
    },
    30_000,
  )
})
