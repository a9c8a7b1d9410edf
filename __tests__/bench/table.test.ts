import { expect, test } from '@jest/globals'
import { type Row, ratiosOf, references, renderTable } from '../../scripts/bench/table.js'

const row = (scenario: Row['scenario'], name: string, medianMs: number): Row => ({
  scenario,
  name,
  summary: { medianMs, minMs: medianMs - 1, peakBytes: 60_500_000 },
})

const rows = [
  row(undefined, 'empty script', 30),
  row('aws', references.fetch, 200),
  row('aws', references.http, 100),
  row('aws', 'oidc-exchange', 90),
  row('gcp', references.http, 50),
  row('gcp', 'oidc-exchange', 100),
]

test('a ratio is to the bare scripts of the same scenario', () => {
  expect(rows.map((one) => ratiosOf(one, rows))).toEqual([
    {},
    { fetch: 1, http: 2 },
    { fetch: 0.5, http: 1 },
    { fetch: 0.45, http: 0.9 },
    { http: 1 },
    { http: 2 },
  ])
})

test('several providers in one step are compared with the slowest of them alone', () => {
  const all = [
    row('aws', 'oidc-exchange', 90),
    row('gcp', 'oidc-exchange', 100),
    row('vault', 'oidc-exchange', 80),
    row('vault', 'other', 500),
    row('aws+gcp+vault', 'oidc-exchange', 120),
    row('exchanges', 'oidc-exchange', 130),
  ]
  expect(all.map((one) => ratiosOf(one, all).slowest)).toEqual([
    ...Array.from({ length: 4 }, () => undefined),
    1.2,
    // Azure alone was not measured.
    undefined,
  ])
  expect(renderTable(all)).toMatch(/aws\+gcp\+vault .*\| +1\.20 \|/)
})

test('the table is Markdown whose columns line up', () => {
  expect(renderTable(rows.slice(0, 4))).toBe(
    [
      '|     | candidate              | median ms | min ms | of fetch | of http | of slowest | peak MB |',
      '| --- | ---------------------- | --------: | -----: | -------: | ------: | ---------: | ------: |',
      '|     | empty script           |      30.0 |   29.0 |          |         |            |    60.5 |',
      '| aws | bare script, fetch     |     200.0 |  199.0 |     1.00 |    2.00 |            |    60.5 |',
      '| aws | bare script, node:http |     100.0 |   99.0 |     0.50 |    1.00 |            |    60.5 |',
      '| aws | oidc-exchange          |      90.0 |   89.0 |     0.45 |    0.90 |            |    60.5 |',
      '',
    ].join('\n'),
  )
})

test('a peak that is not known is not a number', () => {
  const unknown = {
    ...row('aws', 'x', 1),
    summary: { medianMs: 1, minMs: 1, peakBytes: undefined },
  }
  expect(renderTable([unknown])).toContain('|       ? |')
})
