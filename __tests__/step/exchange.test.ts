import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Credentials } from '../../src/core/types.ts'
import { exchangers } from '../../src/exchangers/registry.ts'
import { exchange, getIDToken } from '../../src/library/exchange.ts'
import { runExchanges } from '../../src/step/exchange.ts'
import { planExchanges } from '../../src/step/plan.ts'
import { findSource } from '../../src/step/tokens.ts'
import { catchError, createTestContext } from '../helpers/context.ts'
import { type Answer, faults, startServer, type TestServer } from '../helpers/server.ts'
import { makeToken } from '../helpers/token.ts'

beforeAll(async () => {
  await exchangers.custom()
})

const good = { body: { access_token: 'access-1', expires_in: 900 } }

/** A job with a token endpoint that gives a token for whatever audience is asked for. */
async function startJob(...audiences: readonly string[]) {
  const server = await startServer({ body: { value: makeToken({ aud: audiences }) } })
  return {
    server,
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: server.url.href,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

async function run(
  env: Record<string, string>,
  services: readonly TestServer[],
  extra: Record<string, unknown> = {},
) {
  const context = createTestContext({ env, http: { requestTimeoutMs: 5000 } })
  const requests = services.map(({ url }, index) => {
    const inputs: Record<string, unknown> = { url: url.href, variable: `TOKEN_${index}`, ...extra }
    return {
      name: `api${index}`,
      audience: 'mine',
      given: Object.keys(inputs),
      raw: (name: string) => inputs[name],
    }
  })
  const plans = await planExchanges(requests, context)
  return { context, finished: await runExchanges(plans, await findSource(context), context) }
}

test('several exchanges share one token of their audience and run at once', async () => {
  await using job = await startJob('mine')
  let arrived = 0
  let release: () => void = () => undefined
  const both = new Promise<void>((resolve) => {
    release = resolve
  })
  // Answers only once both have been asked: one after another, this would never end.
  const together: Answer = (response) => {
    if (++arrived === 2) release()
    void both.then(() => response.end(JSON.stringify(good.body)))
  }
  await using first = await startServer(together)
  await using second = await startServer(together)
  const { finished } = await run(job.env, [first, second])
  expect(finished.map(({ credentials }) => Object.keys(credentials.env))).toEqual([
    ['TOKEN_0'],
    ['TOKEN_1'],
  ])
  expect(job.server.seen).toHaveLength(1)
})

describe('when one fails', () => {
  test('what the others got is revoked, and the failure named', async () => {
    await using job = await startJob('mine')
    await using works = await startServer(good)
    await using refuses = await startServer({ status: 403, body: { error: 'access_denied' } })
    await using revoker = await startServer({ status: 200 })
    const error = await catchError(() =>
      run(job.env, [works, refuses], { 'revoke-url': revoker.url.href }),
    )
    expect(error.code).toBe('ERR_REFUSED')
    expect(error.message).toMatch(/^api1: .*403: access_denied/)
    expect(revoker.seen[0]?.body).toContain('token=access-1')
  })

  test('and another one too, both are told', async () => {
    await using job = await startJob('mine')
    await using refuses = await startServer({ status: 403, body: { error: 'access_denied' } })
    await using broken = await startServer(faults.unavailable)
    const error = (await catchError(() =>
      run(job.env, [refuses, broken]),
    )) as unknown as AggregateError
    expect(error.message).toBe('2 of 2 exchanges failed')
    expect(error.errors.map(({ code }) => code)).toEqual(['ERR_REFUSED', 'ERR_SERVICE'])
  })
})

describe('what was obtained and cannot be used', () => {
  const revocation = (server: TestServer, path: string) => ({
    method: 'POST' as const,
    url: new URL(path, server.url).href,
  })
  const yields = (env: Record<string, string>, more: Partial<Credentials>): Credentials => ({
    identity: 'x',
    env,
    outputs: {},
    files: [],
    ...more,
  })

  /** Runs exchanges that yield these credentials, without a request. */
  async function runYielding(
    services: readonly TestServer[],
    results: readonly {
      readonly credentials: Credentials
      readonly own?: object
      readonly afterMs?: number
    }[],
    deadlineMs = 5000,
  ) {
    await using job = await startJob('mine')
    const context = createTestContext({ env: job.env, deadlineMs })
    const inputs = { url: services[0]?.url.href, variable: 'TOKEN' }
    const [plan] = await planExchanges(
      [{ audience: 'mine', given: Object.keys(inputs), raw: (name) => Reflect.get(inputs, name) }],
      context,
    )
    if (plan === undefined) throw new Error('no plan')
    const plans = results.map(({ credentials, own, afterMs = 0 }, index) => ({
      ...plan,
      label: `api${index}`,
      variables: [],
      variablesLater: true,
      ...own,
      async run() {
        await new Promise((resolve) => setTimeout(resolve, afterMs))
        if (context.signal.aborted) throw context.signal.reason
        return credentials
      },
    }))
    return { context, finished: await runExchanges(plans, await findSource(context), context) }
  }

  test('is revoked where it sets what it had not announced', async () => {
    await using server = await startServer({ status: 204 })
    const credentials = yields({ OTHER: 'x' }, { revocation: revocation(server, '/revoke') })
    const error = await catchError(() =>
      runYielding([server], [{ credentials, own: { variablesLater: false } }]),
    )
    expect(error.message).toBe('api0 returned variables that it did not announce: OTHER')
    expect(server.seen.map(({ path }) => path)).toEqual(['/revoke'])
  })

  test.each<[string, Partial<Credentials>, string]>([
    ['PATH', {}, 'PATH, which is not set because every command is found with it'],
    ['Ld_Preload', {}, 'Ld_Preload, which is not set because the loader puts code into every'],
    ['GHA_ENDPOINT_OVERRIDE_sts', {}, 'which is not set because oidc-exchange reads it'],
    ['AWS_ENDPOINT_URL_STS', {}, 'which is not set because it can lead tools to another server'],
    ['OTHER', { unset: ['NODE_OPTIONS'] }, 'NODE_OPTIONS, which is not set because every Node.js'],
  ])('lacks a variable that an answer named %s, with %j', async (name, more, message) => {
    await using server = await startServer({ status: 204 })
    const credentials = yields({ [name]: 'x', GOOD: 'y' }, more)
    const { context, finished } = await runYielding([server], [{ credentials }])
    const [
      {
        credentials: { env, unset },
      } = { credentials },
    ] = finished
    expect(Object.keys(env)).toEqual(name === 'OTHER' ? ['OTHER', 'GOOD'] : ['GOOD'])
    expect(unset).toEqual([])
    const [warning, ...others] = context.lines.filter((line) => line.startsWith('warning'))
    expect(others).toEqual([])
    expect(warning).toContain(message)
    expect(warning).toContain('* | APP_')
  })

  test('names the host that a revocation goes to', async () => {
    await using server = await startServer({ status: 204 })
    const credentials = yields({ GOOD: 'x' }, { revocation: revocation(server, '/revoke') })
    const { context } = await runYielding([server], [{ credentials }])
    expect(context.lines).toContain(`info: api0: revoking goes to ${server.url.host}`)
  })

  test.each([
    ['http://api.example.com/', /over http to api.example.com/],
    ['http://169.254.169.254/', /metadata service/],
    ['https://me:hunter2@api.example.com/', /has a user name or password/],
    ['nonsense', /is not an http or https URL/],
  ])('is refused where it would be revoked at %s', async (url, message) => {
    await using server = await startServer({ status: 204 })
    const credentials = yields({ GOOD: 'x' }, { revocation: { method: 'POST', url } })
    const error = await catchError(() => runYielding([server], [{ credentials }]))
    expect([error.code, error.message]).toEqual(['ERR_ENDPOINT', expect.stringMatching(message)])
    expect(error.message).not.toContain('hunter2')
  })

  test('is revoked where two answers name one variable', async () => {
    await using server = await startServer({ status: 204 })
    const of = (path: string) => yields({ SAME: 'x' }, { revocation: revocation(server, path) })
    const error = await catchError(() =>
      runYielding([server], [{ credentials: of('/a') }, { credentials: of('/b') }]),
    )
    expect(error.message).toBe('api0 and api1 would both set SAME')
    expect(server.seen.map(({ path }) => path).toSorted()).toEqual(['/a', '/b'])
  })

  test('is revoked although the deadline is what another one failed at', async () => {
    await using server = await startServer({ status: 204 })
    const credentials = yields({ GOOD: 'x' }, { revocation: revocation(server, '/revoke') })
    const late = { credentials: yields({ LATE: 'x' }, {}), afterMs: 400 }
    const error = await catchError(() => runYielding([server], [{ credentials }, late], 200))
    expect(error.code).toBe('ERR_TIMEOUT')
    expect(server.seen.map(({ path }) => path)).toEqual(['/revoke'])
  })

  test('is told where it could not be revoked, and the failure stays what it was', async () => {
    await using server = await startServer({ status: 403 })
    const credentials = yields({ GOOD: '' }, { revocation: revocation(server, '/revoke') })
    const error = await catchError(() => runYielding([server], [{ credentials }]))
    expect(error.message).toMatch(/api0 returned nothing for GOOD/)
  })
})

test('the log says whose token goes where, and never the token', async () => {
  await using job = await startJob('mine')
  await using service = await startServer(good)
  const { context } = await run(job.env, [service])
  expect(context.lines).toContain(
    `info: api0: ID token of repo:octo-org/octo-repo:ref:refs/heads/main for mine goes to ${service.url.host}`,
  )
  expect(context.lines.join('\n')).not.toMatch(/eyJ|access-1|request-token/)
})

describe('the toolkit', () => {
  test('getIDToken returns a token for the audience', async () => {
    await using job = await startJob('mine')
    const masked: string[] = []
    const token = await getIDToken('mine', {
      env: job.env,
      onSecret: (value) => masked.push(value),
    })
    expect(token).toMatch(/^eyJ/)
    expect(masked).toContain(token)
  })

  test('getIDToken without an audience leaves it to the source', async () => {
    await using job = await startJob('https://github.com/octo-org')
    await getIDToken(undefined, { env: job.env })
    expect(job.server.seen[0]?.path).toBe('/')
  })

  test('an empty audience is misuse', async () => {
    await expect(getIDToken('')).rejects.toThrow(TypeError)
  })

  test('exchange returns data and writes nothing', async () => {
    await using job = await startJob('mine')
    await using service = await startServer(good)
    const credentials = await exchange(
      'custom',
      { url: service.url.href },
      { env: job.env, audience: 'mine' },
    )
    expect(String(credentials.env.API_ACCESS_TOKEN)).toBe('***')
    expect(credentials.expiresAt).toBeInstanceOf(Date)
  })
})
