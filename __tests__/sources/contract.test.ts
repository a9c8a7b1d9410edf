import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { TokenSource } from '../../src/core/types.ts'
import { type SourceName, sources } from '../../src/sources/registry.ts'
import { createTokenSupply } from '../../src/step/tokens.ts'
import { catchError, createTestContext } from '../helpers/context.ts'
import { type Answer, faults, startServer } from '../helpers/server.ts'
import { makeToken } from '../helpers/token.ts'

const secret = 'request-token-of-the-job'

interface Sample {
  env(url: string): Record<string, string>
  answer(token: string): Answer
  readonly secrets: readonly string[]
}

/** For each source that is asked over HTTP: the environment in which it asks this server, and an answer with a token. */
const samples = {
  github: {
    env: (url) => ({ ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret }),
    answer: (token) => ({ body: { value: token } }),
    secrets: [secret],
  },
  windmill: {
    env: (url) => ({ BASE_INTERNAL_URL: url, WM_TOKEN: secret, WM_WORKSPACE: 'w' }),
    answer: (token) => ({ body: token, headers: { 'content-type': 'text/plain' } }),
    secrets: [secret],
  },
  buildkite: {
    env: (url) => ({
      BUILDKITE: 'true',
      BUILDKITE_AGENT_ENDPOINT: url,
      BUILDKITE_AGENT_ACCESS_TOKEN: secret,
      BUILDKITE_JOB_ID: 'job',
    }),
    answer: (token) => ({ body: { token } }),
    secrets: [secret],
  },
  'azure-devops': {
    env: (url) => ({
      SYSTEM_OIDCREQUESTURI: url,
      SYSTEM_ACCESSTOKEN: secret,
      AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: 'connection',
    }),
    answer: (token) => ({ body: { oidcToken: token } }),
    secrets: [secret],
  },
  codefresh: {
    env: (url) => ({ CF_OIDC_REQUEST_URL: url, CF_OIDC_REQUEST_TOKEN: secret }),
    answer: (token) => ({ body: { id_token: token } }),
    secrets: [secret],
  },
  gcp: {
    env: (url) => ({ GCE_METADATA_HOST: new URL(url).host }),
    answer: (token) => ({ body: token, headers: { 'metadata-flavor': 'Google' } }),
    secrets: [],
  },
} as const satisfies Partial<Record<SourceName, Sample>>
type HttpSource = keyof typeof samples

const names = Object.keys(sources) as SourceName[]
const loaded = new Map<string, TokenSource>()
const docs = readFileSync(new URL('../../docs/sources.md', import.meta.url), 'utf8')

beforeAll(async () => {
  for (const name of names) loaded.set(name, (await sources[name]()).default)
})

function sourceOf(name: string): TokenSource {
  const source = loaded.get(name)
  if (source === undefined) throw new Error(name)
  return source
}

async function supplyOf(name: HttpSource, url: string) {
  const context = createTestContext({
    env: samples[name].env(url),
    http: { requestTimeoutMs: 250 },
  })
  const opened = await sourceOf(name).open(context, {})
  if (opened === undefined) throw new Error(`${name} is not here`)
  return { context, opened, supply: createTokenSupply({ name, ...opened }, 'mine', context) }
}

describe.each(names)('%s', (name) => {
  test('is registered under its own name, with a sentence and a section in the docs', () => {
    expect(sourceOf(name).name).toBe(name)
    expect(sourceOf(name).summary).toMatch(/^[A-Z].*\.$/)
    expect(sourceOf(name).detectedBy).toMatch(/^the /)
    expect(docs).toContain(`## \`${name}\`\n`)
  })

  test('is not here where nothing speaks for it', async () => {
    expect(await sourceOf(name).open(createTestContext({ env: {} }), {})).toBeUndefined()
  })
})

describe.each(Object.keys(samples) as HttpSource[])('%s', (name) => {
  test('gets a token, announces whom it asks, and masks what it knows', async () => {
    const token = makeToken({ aud: 'mine' })
    await using server = await startServer(samples[name].answer(token))
    const { supply, context, opened } = await supplyOf(name, server.url.href)
    expect(opened.endpoints.map(({ origin }) => origin)).toEqual([server.url.origin])
    expect((await supply.get()).token.reveal()).toBe(token)
    expect(context.masked).toEqual(expect.arrayContaining([...samples[name].secrets, token]))
  })

  test.each<[string, (token: string) => Answer, string]>([
    ['503', () => faults.unavailable, 'ERR_SERVICE'],
    ['refused', () => ({ status: 401, body: { message: 'no' } }), 'ERR_TOKEN_REQUEST'],
    ['reset', () => faults.reset, 'ERR_UNREACHABLE'],
    ['silent', () => faults.silent, 'ERR_TIMEOUT'],
    ['drip', () => faults.drip, 'ERR_TIMEOUT'],
    ['truncated', () => faults.truncated, 'ERR_RESPONSE'],
    ['a page', () => faults.html, 'ERR_RESPONSE'],
    ['empty', () => faults.empty, 'ERR_RESPONSE'],
    ['{}', () => faults.emptyJson, 'ERR_RESPONSE'],
    [
      'a redirect',
      () => ({ status: 302, headers: { location: 'http://localhost:9/' } }),
      'ERR_RESPONSE',
    ],
    ['no JWT', () => samples[name].answer('opaque'), 'ERR_TOKEN_MALFORMED'],
    [
      'a token for somebody else',
      () => samples[name].answer(makeToken({ aud: 'other' })),
      'ERR_TOKEN_AUDIENCE',
    ],
  ])('%s ends in its code, without a secret in the error', async (_what, answer, code) => {
    await using server = await startServer(answer(''))
    const { supply, context } = await supplyOf(name, server.url.href)
    const error = await catchError(() => supply.get())
    expect(error).toMatchObject({ name: 'OidcError', code })
    const shown = `${JSON.stringify(error)} ${error.message} ${error.hint} ${context.lines.join('\n')}`
    expect(shown).not.toContain(secret)
    expect(shown).not.toContain('eyJ')
  })

  test('nothing that listens ends in ERR_UNREACHABLE', async () => {
    const server = await startServer({})
    await server[Symbol.asyncDispose]()
    const { supply } = await supplyOf(name, server.url.href)
    expect(await catchError(() => supply.get())).toMatchObject({
      code: 'ERR_UNREACHABLE',
    })
  })
})
