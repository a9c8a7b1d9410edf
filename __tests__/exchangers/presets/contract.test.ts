import { beforeAll, describe, expect, test } from '@jest/globals'
import { presets } from '../../../src/exchangers/presets/registry.ts'
import { exchangers } from '../../../src/exchangers/registry.ts'
import { sharedInputs } from '../../../src/inputs/shared-inputs.ts'
import { catchError } from '../../helpers/context.ts'
import { type Answer, faults, startServer } from '../../helpers/server.ts'
import { cases, expand, loadPresets, prepareCase } from './run.ts'

const names = Object.keys(presets)
const exchanging = names.filter((name) => (cases[name]?.calls.length ?? 0) > 0)

beforeAll(async () => {
  for (const load of Object.values(exchangers)) await load()
  await loadPresets()
})

/** Everything that an error could print, its causes included. */
function printed(error: unknown): string {
  const parts: string[] = []
  let current = error
  while (current !== undefined && current !== null) {
    parts.push(String(current), JSON.stringify(Object.getOwnPropertyDescriptors(current)))
    current = (current as { cause?: unknown }).cause
  }
  return parts.join('\n')
}

/** The service works up to its last request, which goes wrong in this way. */
async function failAtLast(name: string, answer: Answer | undefined, requestTimeoutMs: number) {
  let origin = ''
  const good = (cases[name]?.calls ?? []).slice(0, -1).map(
    ({ status = 200, answer: body, answerHeaders = {} }): Answer =>
      (response) => {
        response.writeHead(status, { 'content-type': 'application/json', ...answerHeaders })
        response.end(JSON.stringify(expand(body, origin)))
      },
  )
  const server = await startServer(...good, answer ?? { status: 500 })
  origin = server.url.origin
  if (answer === undefined) await server[Symbol.asyncDispose]()
  const { run, tokens, context } = await prepareCase(name, origin, { http: { requestTimeoutMs } })
  const error = await catchError(run)
  if (answer !== undefined) await server[Symbol.asyncDispose]()
  return { error, tokens, context, seen: server.seen.length - good.length }
}

describe.each(names)('%s', (name) => {
  test('declares no parameter that is a shared input already, and aliases only those', async () => {
    const { default: preset } = (await presets[name]?.()) ?? {}
    for (const [parameter, { alias }] of Object.entries(preset?.parameters ?? {})) {
      expect(Object.keys(sharedInputs)).not.toContain(parameter)
      if (alias !== undefined) expect(Object.keys(sharedInputs)).toContain(alias)
    }
  })

  test('refuses a parameter that it does not have, and tells a missing one, before any request', async () => {
    const { default: preset } = (await presets[name]?.()) ?? {}
    const unknown = await catchError(() =>
      prepareCase(name, 'http://127.0.0.1:9', {
        parameters: { ...cases[name]?.parameters, qqqq: 1 },
      }),
    )
    expect([unknown.code, unknown.message]).toEqual(['ERR_INPUT', 'qqqq is not an input'])
    for (const [parameter, { required }] of Object.entries(preset?.parameters ?? {})) {
      if (!required) continue
      const { [parameter]: _, ...others } = cases[name]?.parameters ?? {}
      const error = await catchError(() =>
        prepareCase(name, 'http://127.0.0.1:9', { parameters: others }),
      )
      expect([error.code, error.message]).toEqual(['ERR_INPUT', `${parameter} is missing`])
    }
  })
})

describe.each(exchanging)('%s', (name) => {
  // Nothing but the two that are waited for needs a short time.
  test.each<[string, Answer | undefined, string, number, number | undefined]>([
    ['unreachable', undefined, 'ERR_UNREACHABLE', 2000, undefined],
    ['503', faults.unavailable, 'ERR_SERVICE', 2000, 3],
    [
      '429 with a distant Retry-After',
      { status: 429, headers: { 'retry-after': '3600' } },
      'ERR_SERVICE',
      2000,
      1,
    ],
    ['refused', { status: 403, body: { error: 'access_denied' } }, 'ERR_REFUSED', 2000, 1],
    ['reset', faults.reset, 'ERR_UNREACHABLE', 2000, 3],
    ['silent', faults.silent, 'ERR_TIMEOUT', 60, undefined],
    ['drip', faults.drip, 'ERR_TIMEOUT', 60, undefined],
    ['truncated', faults.truncated, 'ERR_RESPONSE', 2000, 3],
    ['an empty answer', faults.empty, 'ERR_RESPONSE', 2000, 3],
    [
      'a redirect',
      { status: 307, headers: { location: 'http://127.0.0.1:1/' } },
      'ERR_RESPONSE',
      2000,
      1,
    ],
    ['a page', faults.html, 'ERR_RESPONSE', 2000, 3],
    ['{}', faults.emptyJson, 'ERR_RESPONSE', 2000, 3],
  ])(
    '%s ends in its code, without a token in the error',
    async (_what, answer, code, timeoutMs, attempts) => {
      const { error, tokens, context, seen } = await failAtLast(name, answer, timeoutMs)
      expect(error).toMatchObject({ name: 'OidcError', code })
      if (attempts !== undefined) expect(seen).toBe(attempts)
      const said = [printed(error), ...context.lines].join('\n')
      for (const token of tokens.sent) expect(said).not.toContain(token.split('.')[1])
    },
  )
})
