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
    ['awss', [], /There is no provider awss/, /Is aws meant\?/],
    ['constructor', [], /There is no provider constructor/, /aws, gcp, azure, vault, custom/],
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
