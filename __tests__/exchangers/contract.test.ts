import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { variablesOf } from '../../scripts/render-types.js'
import { Secret } from '../../src/core/secret.ts'
import { audienceOf, type Exchanger, type TokenSupply } from '../../src/core/types.ts'
import { exchangers } from '../../src/exchangers/registry.ts'
import { sharedInputs } from '../../src/inputs/shared-inputs.ts'
import { checkVariableName } from '../../src/sinks/variable-names.ts'
import { planExchanges } from '../../src/step/plan.ts'
import { catchError, createTestContext } from '../helpers/context.ts'
import { type Answer, faults, startServer } from '../helpers/server.ts'
import { makeToken } from '../helpers/token.ts'

/** For each exchanger: inputs that are complete, with every host it calls replaced by one server. */
const samples: Readonly<
  Record<
    keyof typeof exchangers,
    (origin: string) => { inputs: Record<string, string>; env: Record<string, string> }
  >
> = {
  aws: (origin) => ({
    inputs: {
      'role-to-assume': 'arn:aws:iam::123456789012:role/deploy',
      'aws-region': 'eu-central-1',
    },
    env: { AWS_ENDPOINT_URL_STS: origin },
  }),
  gcp: (origin) => ({
    inputs: {
      workload_identity_provider:
        'projects/123456789012/locations/global/workloadIdentityPools/p/providers/q',
      service_account: 'deploy@my-project.iam.gserviceaccount.com',
    },
    env: { GHA_ENDPOINT_OVERRIDE_sts: origin, GHA_ENDPOINT_OVERRIDE_iamcredentials: origin },
  }),
  azure: (origin) => ({
    inputs: {
      'tenant-id': '11111111-2222-4333-8444-555555555555',
      'client-id': '66666666-7777-4888-9999-aaaaaaaaaaaa',
    },
    env: { AZURE_AUTHORITY_HOST: origin },
  }),
  vault: (origin) => ({ inputs: { url: origin, role: 'ci' }, env: {} }),
  custom: (origin) => ({ inputs: { url: `${origin}/token` }, env: {} }),
}

const names = Object.keys(exchangers) as (keyof typeof exchangers)[]
const loaded = new Map<string, Exchanger>()
const docs = readFileSync(new URL('../../docs/exchangers.md', import.meta.url), 'utf8')

beforeAll(async () => {
  for (const name of names) loaded.set(name, (await exchangers[name]()).default)
})

function exchangerOf(name: string): Exchanger {
  const exchanger = loaded.get(name)
  if (exchanger === undefined) throw new Error(name)
  return exchanger
}

async function attempt(name: keyof typeof exchangers, origin: string) {
  const { inputs, env } = samples[name](origin)
  const context = createTestContext({ env, http: { requestTimeoutMs: 250 } })
  const [planned] = await planExchanges(
    [{ provider: name, given: Object.keys(inputs), raw: (input) => inputs[input] }],
    context,
  )
  if (planned === undefined) throw new Error(name)
  const token = makeToken({ aud: audienceOf(planned.token) })
  const supply: TokenSupply = {
    get: async () => ({
      token: new Secret(token),
      claims: JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()),
    }),
    renew: () => undefined,
    tokenUrl: {
      url: new URL('https://token.example/'),
      headers: { Authorization: new Secret('Bearer x') },
      field: 'value',
    },
  }
  await planned.load?.()
  return { token, context, error: await catchError(() => planned.run(supply, context)) }
}

/** Everything that an error could print, its causes included. */
function printed(error: unknown): string {
  const parts: string[] = []
  for (
    let current = error;
    current !== undefined && current !== null;
    current = (current as { cause?: unknown }).cause
  ) {
    parts.push(
      JSON.stringify(current),
      String(current),
      JSON.stringify(Object.getOwnPropertyDescriptors(current)),
    )
  }
  return parts.join('\n')
}

describe.each(names)('%s', (name) => {
  test('is registered under its own name', () => {
    expect(exchangerOf(name).name).toBe(name)
  })

  test('describes itself, its inputs and outputs in sentences', () => {
    const { summary, inputs, outputs } = exchangerOf(name)
    const texts = [
      summary,
      ...Object.values(inputs).map((spec) => spec.description),
      ...Object.values(outputs).map((spec) => spec.description),
    ]
    for (const text of texts) expect(text).toMatch(/^[A-Z`'"].*[.?]$/s)
  })

  test('announces only variables that the types name', async () => {
    const { inputs, env } = samples[name]('http://127.0.0.1:1')
    const [plan] = await planExchanges(
      [{ provider: name, given: Object.keys(inputs), raw: (input) => inputs[input] }],
      createTestContext({ env }),
    )
    const known = variablesOf([])[name] ?? []
    const unknown = plan?.variables.filter((variable) => !known.includes(variable))
    expect(known.includes('*') ? [] : unknown).toEqual([])
  })

  test('declares no input that is a shared one already', () => {
    for (const input of Object.keys(exchangerOf(name).inputs))
      expect(Object.keys(sharedInputs)).not.toContain(input)
  })

  test('aliases only shared inputs that exist', () => {
    for (const { alias } of Object.values(exchangerOf(name).inputs)) {
      if (alias !== undefined) expect(Object.keys(sharedInputs)).toContain(alias)
    }
  })

  test('announces only variables that may be set', async () => {
    const { inputs, env } = samples[name]('http://127.0.0.1:9')
    const [planned] = await planExchanges(
      [{ provider: name, given: Object.keys(inputs), raw: (input) => inputs[input] }],
      createTestContext({ env }),
    )
    expect(planned?.variables.length).toBeGreaterThan(0)
    for (const variable of planned?.variables ?? [])
      expect(() => checkVariableName(variable)).not.toThrow()
  })

  test('has its section in the docs', () => {
    expect(docs).toContain(`## \`${name}\`\n`)
  })

  test.each<[string, Answer | undefined, string]>([
    ['unreachable', undefined, 'ERR_UNREACHABLE'],
    ['503', faults.unavailable, 'ERR_SERVICE'],
    [
      '429 with a distant Retry-After',
      { status: 429, headers: { 'retry-after': '3600' } },
      'ERR_SERVICE',
    ],
    ['refused', { status: 403, body: { error: 'access_denied' } }, 'ERR_REFUSED'],
    ['reset', faults.reset, 'ERR_UNREACHABLE'],
    ['silent', faults.silent, 'ERR_TIMEOUT'],
    ['drip', faults.drip, 'ERR_TIMEOUT'],
    ['truncated', faults.truncated, 'ERR_RESPONSE'],
    ['a page', faults.html, 'ERR_RESPONSE'],
    ['an empty answer', faults.empty, 'ERR_RESPONSE'],
    ['{}', faults.emptyJson, 'ERR_RESPONSE'],
    ['a redirect', { status: 307, headers: { location: 'http://127.0.0.1:1/' } }, 'ERR_RESPONSE'],
  ])('%s ends in its code, without the token in the error', async (_what, answer, code) => {
    await using server = await startServer(answer ?? {})
    if (answer === undefined) await server[Symbol.asyncDispose]()
    const { error, token, context } = await attempt(name, server.url.origin)
    expect(error).toMatchObject({ name: 'OidcError', code })
    const [, payload = ''] = token.split('.')
    expect(printed(error)).not.toContain(payload)
    expect(context.lines.join('\n')).not.toContain(payload)
  })
})
