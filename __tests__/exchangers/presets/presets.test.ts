import { beforeAll, describe, expect, test } from '@jest/globals'
import { Secret } from '../../../src/core/secret.ts'
import { checkPreset } from '../../../src/exchangers/preset/check-preset.ts'
import type { Preset } from '../../../src/exchangers/preset/preset.ts'
import { presetSchema } from '../../../src/exchangers/preset/preset-schema.ts'
import { validate } from '../../../src/exchangers/preset/validate.ts'
import { presets } from '../../../src/exchangers/presets/registry.ts'
import { exchangers } from '../../../src/exchangers/registry.ts'
import { revoke } from '../../../src/http/revoke.ts'
import { checkVariableName } from '../../../src/sinks/variable-names.ts'
import { catchError } from '../../helpers/context.ts'
import { type Answer, type Seen, startServer } from '../../helpers/server.ts'
import type { Sent } from './case.ts'
import { cases, expand, loadPresets, prepareCase } from './run.ts'

const names = ['vault', ...Object.keys(presets)]
let loaded: ReadonlyMap<string, Preset>

beforeAll(async () => {
  for (const load of Object.values(exchangers)) await load()
  loaded = await loadPresets()
})

function presetOf(name: string): Preset {
  const preset = loaded.get(name)
  if (preset === undefined) throw new Error(name)
  return preset
}

function caseOf(name: string) {
  const found = cases[name]
  if (found !== undefined) return found
  throw new Error(
    `The preset ${name} has no test case: add one to __tests__/exchangers/presets/registries.ts (packages and artifacts), platforms.ts (clouds and platforms) or secrets.ts (secret stores). case.ts describes its members.`,
  )
}

/** What was seen, in the form of what is expected; of the headers those that are expected. */
function inFormOf(seen: Seen | undefined, sent: Sent): Sent {
  const { method, path = '', headers = {}, body = '' } = seen ?? {}
  const line = `${method} ${path.replace(/(Timestamp=)\d{4}-\d\d-\d\dT\d\d%3A\d\d%3A\d\dZ/, '$1<NOW>')}`
  const wanted = Object.keys(sent.headers ?? {})
  return {
    line,
    ...(sent.headers === undefined
      ? {}
      : { headers: Object.fromEntries(wanted.map((name) => [name, String(headers[name])])) }),
    ...(sent.body === undefined && body === '' ? {} : { body }),
  }
}

function plain(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value instanceof Secret
        ? value.reveal()
        : typeof value === 'object' && value !== null && 'file' in value
          ? `file ${value.file}`
          : value,
    ]),
  )
}

/** Answers that may name the server itself, whose address is known only later. */
async function startService(
  answers: readonly {
    status?: number
    answer: string | object
    answerHeaders?: Readonly<Record<string, string>>
  }[],
) {
  let origin = ''
  const replies = answers.map(
    ({ status = 200, answer, answerHeaders = {} }): Answer =>
      (response) => {
        const text = typeof answer === 'string' ? answer : JSON.stringify(expand(answer, origin))
        response.writeHead(status, { 'content-type': 'application/json', ...answerHeaders })
        response.end(text)
      },
  )
  const server = await startServer(...replies)
  origin = server.url.origin
  return server
}

test('every preset has a case, and no case is without a preset', () => {
  for (const name of names) caseOf(name)
  expect(Object.keys(cases).filter((name) => !names.includes(name))).toEqual([])
})

test('no preset has the name of an exchanger', () => {
  expect(Object.keys(presets).filter((name) => Object.hasOwn(exchangers, name))).toEqual([])
})

describe.each(names)('%s', (name) => {
  test('is in order by the checks that files go through', () => {
    const { status, facts, subActionDefaults, unverified, ...preset } = presetOf(name)
    const parameters = Object.fromEntries(
      Object.entries(preset.parameters)
        // Names of other actions' inputs are for the presets of the project alone.
        .filter(([, { alias, unused }]) => alias === undefined && unused === undefined)
        .map(([key, { range, pattern, ...spec }]) => [key, spec]),
    )
    expect(validate({ ...preset, parameters }, presetSchema)).toEqual([])
    expect(checkPreset(presetOf(name))).toEqual([])
  })

  test('describes itself in sentences, and says where its facts come from', () => {
    const { summary, parameters, outputs = {}, facts = [] } = presetOf(name)
    const specs = [...Object.values(parameters), ...Object.values(outputs)]
    for (const text of [summary, ...specs.map(({ description }) => description)]) {
      expect(text).toMatch(/^[A-Z`'"].*[.?]$/s)
    }
    expect(facts.length).toBeGreaterThan(0)
    expect(caseOf(name).read).toMatch(/./)
  })

  test('sends exactly this and publishes exactly that', async () => {
    const { calls, env, outputs = {}, files = {}, expires, audience } = caseOf(name)
    await using server = await startService(calls.length === 0 ? [{ answer: {} }] : calls)
    const { origin } = server.url
    const { plan, run, tokens, context } = await prepareCase(name, origin)
    const before = Date.now()
    const credentials = await run()
    const [token = ''] = tokens.sent
    expect(tokens.sent).toHaveLength(1)
    expect(tokens.audiences.at(-1)).toBe(
      audience === undefined ? undefined : expand(audience, origin),
    )
    for (const [index, { line, headers, body }] of calls.entries()) {
      const sent = expand(
        { line, ...(headers ? { headers } : {}), ...(body === undefined ? {} : { body: '' }) },
        origin,
        token,
      )
      // A body may be JSON itself, so its token is put in without going through JSON again.
      const whole = body === undefined ? sent : { ...sent, body: body.replace('<JWT>', token) }
      expect(inFormOf(server.seen[index], whole)).toEqual(whole)
    }
    expect(server.seen).toHaveLength(calls.length)
    const published = plain(credentials.env)
    const wanted = Object.fromEntries(
      Object.entries(env).map(([key, text]) => [
        key,
        text.replaceAll('{origin}', origin).replace('<JWT>', token),
      ]),
    )
    expect(published).toEqual(wanted)
    expect(plain(credentials.outputs)).toMatchObject(expand(outputs, origin, token))
    expect(plan.variables).toEqual(expect.arrayContaining(Object.keys(published)))
    for (const variable of plan.variables) expect(() => checkVariableName(variable)).not.toThrow()
    for (const file of credentials.files) {
      const content = file.content instanceof Secret ? file.content.reveal() : ''
      const wanted = expand(files[file.name], origin, token)
      expect(typeof wanted === 'string' ? content : JSON.parse(content)).toEqual(wanted)
    }
    expect(credentials.files.map((file) => file.name)).toEqual(Object.keys(files))
    if (typeof expires === 'string') expect(credentials.expiresAt?.toISOString()).toBe(expires)
    else if (expires === undefined) expect(credentials.expiresAt).toBeUndefined()
    else {
      const seconds = ((credentials.expiresAt?.getTime() ?? 0) - before) / 1000
      expect(Math.abs(seconds - expires)).toBeLessThan(15)
    }
    for (const value of Object.values(credentials.env)) {
      if (value instanceof Secret && value.reveal() !== token) {
        expect(context.masked).toContain(value.reveal())
      }
    }
  })

  const refused = cases[name]?.refusal
  const testRefusal = refused === undefined ? test.skip : test
  testRefusal('says why it was refused, once, and shows the claims', async () => {
    if (refused === undefined) return
    const calls = caseOf(name).calls.slice(0, -1)
    await using server = await startService([
      ...calls,
      { status: refused.status, answer: refused.body },
    ])
    const { run, tokens } = await prepareCase(name, server.url.origin)
    const error = await catchError(run)
    expect(error.code).toBe('ERR_REFUSED')
    expect(error.message).toBe(`${server.url.host} ${refused.says}`)
    expect(error.details.join('\n')).toContain('sub: repo:octo-org/octo-repo:ref:refs/heads/main')
    expect(server.seen.length).toBe(calls.length + 1)
    const said = JSON.stringify([error, error.message, error.hint, error.details])
    for (const token of tokens.sent) expect(said).not.toContain(token.split('.')[1])
  })

  test('is revoked as the service wants it, or not at all', async () => {
    const { calls, revocation } = caseOf(name)
    await using server = await startService([...calls, { answer: {} }])
    const { run, context } = await prepareCase(name, server.url.origin)
    const credentials = await run()
    expect(credentials.revocation === undefined).toBe(revocation === undefined)
    if (credentials.revocation === undefined || revocation === undefined) return
    await revoke(credentials.revocation, context)
    expect(inFormOf(server.seen.at(-1), revocation)).toEqual(revocation)
  })
})
