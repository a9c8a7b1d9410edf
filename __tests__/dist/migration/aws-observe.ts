import { readFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import { parse } from 'yaml'
import type { Lab } from '../../../src/lab/index.ts'
import { leaksOf } from '../job.ts'
import {
  type Expected,
  key,
  type Outcome,
  type Row,
  runRow,
  secret,
  type startProxy,
} from './aws-job.ts'

type Proxy = Awaited<ReturnType<typeof startProxy>>

/** Runs a row and holds it against what it expects. */
export async function checkRow(row: Row, lab: Lab, proxy: Proxy): Promise<void> {
  proxy.asked.length = 0
  const expected = row.expect ?? {}
  const outcome = await runRow(row, lab, proxy.url)
  const { withinMs, ...rest } = { exit: 0, ...expected }
  const observed = observe(outcome, expected, proxy)
  const seen = Object.fromEntries(Object.keys(rest).map((name) => [name, observed[name]]))
  expect(seen).toEqual(fill(rest))
  if (rest.exit === 0) expect(outcome.main.errors).toEqual([])
  expect(leaksOf(outcome.main)).toEqual([])
  if (withinMs !== undefined) expect(outcome.main.tookMs).toBeLessThan(withinMs)
}

function outputsOf(folder: string): readonly string[] {
  const text = readFileSync(new URL(`../../../${folder}/action.yml`, import.meta.url), 'utf8')
  return Object.keys((parse(text) as { outputs: object }).outputs)
}

/** What expectations say of a run, in the same form as they. */
function observe(outcome: Outcome, expected: Expected, proxy: Proxy): Record<string, unknown> {
  const { main, post, requests } = outcome
  const aws = requests.filter(({ service }) => service === 'aws')
  const sent = new URLSearchParams(aws.at(-1)?.body)
  const tags: Record<string, string> = {}
  for (let index = 1; sent.has(`Tags.member.${index}.Key`); index++)
    tags[sent.get(`Tags.member.${index}.Key`) ?? ''] = sent.get(`Tags.member.${index}.Value`) ?? ''
  const said = [...main.log, ...main.errors].join('\n')
  const printed = main.raw.replace(/^::add-mask::.*$/gm, '') + main.summary
  const agent = aws[0]?.headers['x-amz-user-agent'] ?? ''
  const published = JSON.stringify([main.env, main.outputs])
  return {
    exit: main.exitCode,
    env: Object.keys(main.env).sort(),
    emptied: Object.keys(main.env).filter((name) => main.env[name] === ''),
    outputs: Object.keys(main.outputs).sort(),
    sts: aws.map(({ body }) => new URLSearchParams(body).get('Action')),
    tokens: requests.filter(({ service }) => service === 'github').length,
    masks: new Set(main.masks).size,
    warnings: main.warnings.length,
    says: expected.says?.filter((text) => said.includes(text)),
    saysNot: expected.saysNot?.filter((text) => !said.includes(text)),
    hidden: published.includes(secret) ? [] : [secret],
    sent: Object.fromEntries(
      Object.keys(expected.sent ?? {}).map((name) => [name, sent.get(name)]),
    ),
    absent: expected.absent?.filter((name) => !sent.has(name)),
    tags: Object.keys(tags).sort(),
    tag: Object.fromEntries(Object.keys(expected.tag ?? {}).map((name) => [name, tags[name]])),
    tagCount: Object.keys(tags).length,
    agent: expected.agent?.filter((text) => agent.includes(text)),
    agentNot: expected.agentNot?.filter((text) => !agent.includes(text)),
    proxied: [...proxy.asked],
    files: Object.fromEntries(
      Object.keys(expected.files ?? {}).map((path) => [path, outcome.read(path)]),
    ),
    mode: Object.fromEntries(
      Object.keys(expected.mode ?? {}).map((path) => [path, outcome.modeOf(path)]),
    ),
    after: Object.fromEntries(
      Object.keys(expected.after ?? {}).map((name) => [name, post?.env[name]]),
    ),
    afterEnv: Object.keys(post?.env ?? {}),
    clean: /^[A-Za-z0-9]+$/.test(main.env.AWS_SECRET_ACCESS_KEY ?? '+'),
    trimmed: sent.get('WebIdentityToken') === outcome.token && main.masks.includes(outcome.token),
    masked: expected.masked?.filter((text) => main.masks.includes(text)),
    // As it was printed, not as a runner would hide it.
    unsaid: expected.unsaid?.filter((text) => !printed.includes(text)),
    declared: expected.declared?.filter((name) => outputsOf('aws').includes(name)),
    expiration: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(main.outputs['aws-expiration'] ?? ''),
  }
}

/** What stands for what in expectations; `*` is any value that has no line end. */
function fill(value: unknown): unknown {
  if (typeof value === 'string') {
    const text = value
      .replaceAll('$KEY', key)
      .replaceAll('$SECRET', secret)
      .replace('$CUT', 'x'.repeat(256))
    if (!/= \S*\*\n/.test(text)) return text
    const escaped = text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^\\n]+')
    return expect.stringMatching(new RegExp(`^${escaped}$`))
  }
  if (Array.isArray(value)) return value.map(fill)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fill(item)]))
}
