import { beforeAll, describe, expect, test } from '@jest/globals'
import { exchangers } from '../../src/exchangers/registry.ts'
import { type ExchangeRequest, planExchanges } from '../../src/step/plan.ts'
import { chooseProvider } from '../../src/step/provider.ts'
import { catchError, createTestContext } from '../helpers/context.ts'

const role = 'arn:aws:iam::123456789012:role/deploy'
const aws = { 'role-to-assume': role, 'aws-region': 'eu-central-1' }
const azure = {
  'tenant-id': '11111111-2222-4333-8444-555555555555',
  'client-id': '66666666-7777-4888-9999-aaaaaaaaaaaa',
}
const custom = { url: 'https://api.example.com/token' }

function request(
  inputs: Readonly<Record<string, unknown>>,
  own: Partial<ExchangeRequest> = {},
): ExchangeRequest {
  return { given: Object.keys(inputs), raw: (name) => inputs[name], ...own }
}

const plan = (...requests: readonly ExchangeRequest[]) =>
  planExchanges(requests, createTestContext())

// One after another: jest's module loader does not take parallel imports of what shares dependencies.
beforeAll(async () => {
  for (const load of Object.values(exchangers)) await load()
})

describe('chooseProvider', () => {
  test.each([
    [undefined, ['role-to-assume'], 'aws'],
    [undefined, ['workload_identity_provider', 'service_account'], 'gcp'],
    [undefined, ['tenant-id'], 'azure'],
    [undefined, ['url'], 'custom'],
    ['aws', [], 'aws'],
  ])('takes %j with %j for %s', (provider, given, expected) => {
    expect(chooseProvider(provider, given)).toBe(expected)
  })

  test.each([
    ['awss', [], /The provider awss does not exist/, /Is aws meant\?/],
    [
      'constructor',
      [],
      /The provider constructor does not exist/,
      /aws, gcp, azure, vault, custom/,
    ],
    [undefined, [], /No provider is set/, /one of: aws, gcp, azure, vault, custom/],
    [undefined, ['role-to-assume', 'tenant-id'], /several providers: aws, azure/, /use exchanges/],
  ])('refuses %j with %j', async (provider, given, message, hint) => {
    const error = await catchError(() => chooseProvider(provider, given))
    expect(error.code).toBe('ERR_INPUT')
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(hint)
  })
})

test('a plan knows its audience, hosts and variables before any request', async () => {
  const [planned] = await plan(request(aws))
  expect(planned).toMatchObject({
    label: 'aws',
    token: { kind: 'now', audience: 'sts.amazonaws.com' },
  })
  expect(planned?.endpoints.map(({ host }) => host)).toEqual(['sts.eu-central-1.amazonaws.com'])
  expect(planned?.variables).toContain('AWS_SESSION_TOKEN')
})

test('an audience that is given wins', async () => {
  const [planned] = await plan(request(aws, { audience: 'mine' }))
  expect(planned?.token).toEqual({ kind: 'now', audience: 'mine' })
})

test('a peer action’s name for a shared input counts as that input', async () => {
  const [planned] = await plan(request({ ...aws, 'output-env-credentials': 'false' }))
  expect(planned?.shared).toEqual({ 'export-environment': false })
})

test.each(['http', 'https'])('no ID token goes to the metadata service, by %s', async (scheme) => {
  const error = await catchError(() => plan(request({ url: `${scheme}://169.254.169.254/token` })))
  expect([error.code, error.message]).toEqual([
    'ERR_ENDPOINT',
    "custom would send a token to the machine's metadata service",
  ])
})

describe('refuses before any request', () => {
  test.each<[string, readonly ExchangeRequest[], RegExp]>([
    [
      'a typing error',
      [request({ ...aws, 'role-to-asume': role }, { provider: 'aws' })],
      /role-to-asume is not an input; is role-to-assume meant\?/,
    ],
    [
      'another provider’s input',
      [request({ ...aws, scope: 'x' }, { provider: 'aws' })],
      /scope is an input of azure, and the provider is aws/,
    ],
    [
      'two exchanges that set the same variables',
      [request(aws, { name: 'a' }), request(aws, { name: 'b' })],
      /a and b would both set AWS_ACCESS_KEY_ID/,
    ],
    [
      'two exchanges of the same name',
      [request(custom), request({ ...custom, variable: 'OTHER' })],
      /Two exchanges are called custom/,
    ],
    [
      'a dangerous variable',
      [request({ ...custom, variable: 'LD_PRELOAD' })],
      /LD_PRELOAD is not set, because the loader/,
    ],
    [
      'every mistake of every exchange',
      [request({ ...aws, 'aws-region': 'x y' }), request({ ...azure, 'client-id': 'nope' })],
      /2 inputs are wrong:[\s\S]*Exchange 1[\s\S]*Exchange 2/,
    ],
  ])('%s', async (_what, requests, message) => {
    const error = await catchError(() => plan(...requests))
    expect(error.code).toBe('ERR_INPUT')
    expect(error.message).toMatch(message)
  })
})

test('exchanges that keep to their outputs may have the same variables', async () => {
  const quiet = { ...aws, 'output-env-credentials': false }
  expect(await plan(request(aws, { name: 'a' }), request(quiet, { name: 'b' }))).toHaveLength(2)
})

describe('inputs that nobody declares', () => {
  const planIn = async (
    own: Partial<ExchangeRequest>,
    inputs: Readonly<Record<string, unknown>>,
  ) => {
    const context = createTestContext()
    await planExchanges([request({ ...aws, ...inputs }, { provider: 'aws', ...own })], context)
    return context.lines.filter((line) => line.startsWith('warning'))
  }

  test.each<[string, Partial<ExchangeRequest>, RegExp]>([
    ['retries', { tolerates: 'unknown' }, /retries has no effect: retry-max-attempts sets/],
    [
      'role-to-asume',
      { tolerates: 'unknown' },
      /not an input and has no effect. Is role-to-assume meant/,
    ],
    ['qqqqqqqqqq', { tolerates: 'foreign' }, /qqqqqqqqqq is not an input and has no effect$/],
    ['constructor', { tolerates: 'foreign' }, /constructor is not an input/],
    ['scope', { tolerates: 'foreign' }, /scope has no effect: it is an input of azure/],
  ])('%s warns', async (name, own, message) => {
    expect(await planIn(own, { [name]: 'x' })).toEqual([expect.stringMatching(message)])
  })

  test.each<[string, Partial<ExchangeRequest>, RegExp]>([
    ['allowed-account-id', { tolerates: 'foreign' }, /is allowed-account-ids meant/],
    ['inline-sesion-policy', { tolerates: 'foreign' }, /is inline-session-policy meant/],
    ['managed-session-policy', { tolerates: 'unknown' }, /is managed-session-policies meant/],
    ['scope', { tolerates: 'unknown' }, /scope is an input of azure/],
    ['retries', {}, /retries is not an input/],
  ])('%s is an error', async (name, own, message) => {
    const error = await catchError(() => planIn(own, { [name]: 'x' }))
    expect([error.code, error.message]).toEqual(['ERR_INPUT', expect.stringMatching(message)])
  })
})

describe('an item of exchanges', () => {
  test('may keep to its outputs', async () => {
    const quiet = request({ ...aws, 'export-environment': 'false' }, { name: 'b' })
    const [, planned] = await plan(request(aws, { name: 'a' }), quiet)
    expect(planned?.shared).toEqual({ 'export-environment': false })
  })

  test('may have a prefix for its variables, which beats that of the step', async () => {
    const [a, b] = await plan(
      request(aws, { name: 'a', environmentPrefix: 'ALL_' }),
      request({ ...aws, 'environment-prefix': 'PROD_' }, { name: 'b', environmentPrefix: 'ALL_' }),
    )
    expect(a?.variables).toContain('ALL_AWS_REGION')
    expect(b?.variables).toContain('PROD_AWS_REGION')
  })

  test('and its credentials have the prefix, too', async () => {
    const inputs = { url: 'https://api.example.com/token', 'environment-prefix': 'A_' }
    const [planned] = await plan(request({ ...inputs, variable: 'X' }))
    expect(planned?.variables).toEqual(['A_X'])
    const refused = request({ ...custom, variable: 'PRELOAD', 'environment-prefix': 'LD_' })
    expect((await catchError(() => plan(refused))).message).toContain('LD_PRELOAD')
  })
})

test('unset-current-credentials alone empties keys and sends nothing', async () => {
  const context = createTestContext({ env: { AWS_PROFILE: 'x' } })
  const clearing = request({}, { provider: 'aws', isClearing: true })
  const [planned] = await planExchanges([clearing], context)
  expect(planned).toMatchObject({ token: { kind: 'none' }, endpoints: [] })
  expect(await planned?.run({} as never, context)).toMatchObject({
    env: {},
    unset: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
  })
  expect(context.lines).toEqual([expect.stringContaining('AWS_PROFILE stays set')])
})

describe('plain http', () => {
  const http = request({ url: 'http://vault.internal:8200/x', 'revoke-url': 'http://b.internal/' })

  test.each([
    [['vault.internal', 'b.internal']],
    [['VAULT.internal:8200', 'b.internal:80', 'b.internal']],
  ])('goes to the hosts %j', async (allowHttpHosts) => {
    const context = createTestContext({ allowHttpHosts })
    expect(await planExchanges([http], context)).toHaveLength(1)
  })

  test.each([
    [[]],
    [['vault.internal']],
    [['b.internal', 'vault.internal:82']],
    [['internal', '*', '']],
  ])('is refused with the hosts %j', async (allowHttpHosts) => {
    const context = createTestContext({ allowHttpHosts })
    const error = await catchError(() => planExchanges([http], context))
    expect([error.code, error.hint]).toEqual([
      'ERR_ENDPOINT',
      expect.stringMatching(/allow-http-hosts to (vault.internal:8200|b.internal)/),
    ])
  })
})

describe('the audience of a public service', () => {
  const to = (url: string, audience: string, more = {}) =>
    plan(request({ url, ...more }, { audience }))

  test.each([
    ['https://evil.example/t', 'pypi'],
    ['https://evil.example/t', 'testpypi'],
    ['https://evil.example/t', 'npm:registry.npmjs.org'],
    ['https://evil.example/t', 'crates.io'],
    ['https://evil.example/t', 'sigstore'],
    ['https://evil.example/t', 'rubygems.org'],
    ['https://evil.example/t', 'https://www.nuget.org'],
    ['https://evil.example/t', 'api.tailscale.com/abc'],
    ['http://127.0.0.1/t', 'pypi'],
  ])('does not go to %s: %s', async (url, audience) => {
    const error = await catchError(() => to(url, audience))
    expect([error.code, error.message]).toEqual([
      'ERR_INPUT',
      expect.stringMatching(/could use it/),
    ])
  })

  test.each([
    ['https://pypi.org/t', 'pypi', {}],
    ['https://registry.npmjs.org/t', 'npm:registry.npmjs.org', {}],
    ['https://fulcio.example/t', 'sigstore', { 'audience-hosts': 'fulcio.example' }],
    ['https://evil.example/t', 'https://other.example', {}],
  ])('goes to %s: %s', async (url, audience, more) => {
    expect(await to(url, audience, more)).toHaveLength(1)
  })

  test('goes to a private registry that its preset is given', async () => {
    const inputs = { url: 'https://npm.corp.example', package: 'x' }
    const own = { provider: 'npm', audience: 'npm:registry.npmjs.org' }
    expect(await plan(request(inputs, own))).toHaveLength(1)
  })
})
