import { expect, test } from '@jest/globals'
import { renderSuccess, reportSuccess } from '../../src/action/report.ts'
import type { FinishedExchange } from '../../src/core/types.ts'

test('what a service has told of itself stays on its line of the log and in its cell of the summary', () => {
  const told = 'deployer\n::error::forged\r\n::stop-commands::x'
  const finished = {
    plan: { label: 'api' },
    credentials: { identity: told },
    tookMs: 1,
  } as unknown as FinishedExchange
  const published = {
    variables: [{ name: 'API_REGION', shown: told }],
    outputs: [{ name: 'region', shown: told }],
  }
  const now = new Date()
  const lines = reportSuccess(finished, published, now)
  const line = 'deployer ::error::forged ::stop-commands::x'
  expect(lines).toEqual([
    `api: you are ${line} (took 1 ms)`,
    `api: set API_REGION=${line}`,
    `api: outputs region=${line}`,
  ])
  // The heading, an empty line, and the table's head, rule and one row.
  expect(renderSuccess([{ finished, published }], now).trimEnd().split('\n')).toHaveLength(5)
})
