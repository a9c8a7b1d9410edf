import { describe, expect, test } from '@jest/globals'
import { audienceOf } from '../../../src/core/types.ts'
import azure from '../../../src/exchangers/azure/exchanger.ts'
import {
  checkEndpoints,
  createTestContext,
  createTokens,
  failureOf,
  githubTokenUrl,
  json,
  type Reply,
  revealed,
  startServer,
  thrownBy,
  tokenText,
} from '../loopback.ts'

type Inputs = Parameters<typeof azure.prepare>[0]

const clientId = '11111111-1111-1111-1111-111111111111'
const tenantId = '22222222-2222-2222-2222-22222222222A'
const subscriptionId = '33333333-3333-3333-3333-333333333333'

function inputs(changes: Partial<Inputs> = {}): Inputs {
  return {
    'client-id': clientId,
    'tenant-id': tenantId,
    'subscription-id': subscriptionId,
    creds: undefined,
    environment: 'azurecloud',
    'resource-manager-endpoint': undefined,
    'auth-type': 'SERVICE_PRINCIPAL',
    scope: undefined,
    resource: undefined,
    'export-groups': ['identity', 'terraform'],
    'azure-cli-login': false,
    'enable-AzPSSession': false,
    'allow-no-subscriptions': false,
    renew: false,
    ...changes,
  }
}

const success = json({ token_type: 'Bearer', expires_in: 3599, access_token: 'access-token' })
const refusal = (code: number, text = 'x', status = 401) =>
  json(
    { error: 'invalid_client', error_description: `AADSTS${code}: ${text}`, error_codes: [code] },
    status,
  )

async function run(
  replies: readonly Reply[],
  changes: Partial<Inputs> = {},
  tokens = createTokens(),
) {
  const server = await startServer(...replies)
  const { context, masked } = createTestContext()
  const prepared = azure.prepare(inputs(changes), { AZURE_AUTHORITY_HOST: `${server.url}/` })
  const outcome = prepared.run(tokens, context)
  await outcome.catch(() => undefined)
  await server[Symbol.asyncDispose]()
  return { outcome, prepared, seen: server.seen, masked, url: server.url }
}

test('the request has the form that Entra documents', async () => {
  const { outcome, seen, masked } = await run([success])
  await outcome
  expect(seen).toHaveLength(1)
  expect([seen[0]?.method, seen[0]?.url]).toEqual(['POST', `/${tenantId}/oauth2/v2.0/token`])
  expect(seen[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
  expect(seen[0]?.body).toBe(
    `client_id=${clientId}&scope=https%3A%2F%2Fmanagement.azure.com%2F.default` +
      '&grant_type=client_credentials' +
      '&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer' +
      `&client_assertion=${tokenText(1)}`,
  )
  expect(masked).toEqual(['access-token'])
})

test('the answer becomes what Azure libraries and Terraform read', async () => {
  const { outcome, prepared, url } = await run(
    [success],
    {},
    createTokens({ tokenUrl: githubTokenUrl }),
  )
  const { env, outputs, expiresAt } = await outcome
  expect(env).toEqual({
    AZURE_CLIENT_ID: clientId,
    AZURE_TENANT_ID: tenantId,
    AZURE_SUBSCRIPTION_ID: subscriptionId,
    AZURE_AUTHORITY_HOST: url,
    ARM_CLIENT_ID: clientId,
    ARM_TENANT_ID: tenantId,
    ARM_SUBSCRIPTION_ID: subscriptionId,
    ARM_USE_OIDC: 'true',
    ARM_ENVIRONMENT: 'public',
    ARM_OIDC_REQUEST_URL: githubTokenUrl.url.href,
  })
  expect(prepared.variables).toEqual(expect.arrayContaining(Object.keys(env)))
  expect(revealed(outputs)).toEqual({
    'access-token': 'access-token',
    'expires-at': expiresAt?.toISOString(),
  })
  expect(expiresAt?.getTime()).toBeGreaterThan(Date.now() + 3_500_000)
})

test('without a subscription and a token URL their variables are left out', async () => {
  const { outcome, prepared } = await run([success], { 'subscription-id': undefined })
  const { env } = await outcome
  expect(Object.keys(env)).not.toContain('AZURE_SUBSCRIPTION_ID')
  expect(Object.keys(env)).not.toContain('ARM_OIDC_REQUEST_URL')
  expect(prepared.variables).not.toContain('ARM_SUBSCRIPTION_ID')
})

test.each([
  ['AzureCloud', 'login.microsoftonline.com', 'api://AzureADTokenExchange'],
  ['azureusgovernment', 'login.microsoftonline.us', 'api://AzureADTokenExchangeUSGov'],
  ['AzureChinaCloud', 'login.chinacloudapi.cn', 'api://AzureADTokenExchangeChina'],
])('%s has its own host and audience', (environment, host, audience) => {
  const prepared = azure.prepare(inputs({ environment }), {})
  expect(prepared.endpoints[0]?.host).toBe(host)
  expect(audienceOf(prepared.token)).toBe(audience)
})

test('the scope can be another resource', async () => {
  const { outcome, seen } = await run([success], { scope: ['https://vault.azure.net/.default'] })
  await outcome
  expect(new URLSearchParams(seen[0]?.body).get('scope')).toBe('https://vault.azure.net/.default')
})

test.each<[string, Reply]>([
  ['503', json({}, 503)],
  ['429', json({}, 429)],
  ['500', { status: 500, type: 'text/html', body: '<html>' }],
  ['a reset connection', 'reset'],
  ['a truncated answer', 'truncate'],
  ['an empty 200', {}],
  ['a 200 of {}', json({})],
  ['AADSTS90033', refusal(90033, 'A transient error has occurred.', 400)],
])('%s heals', async (_, reply) => {
  const { outcome, seen } = await run([reply, success])
  await outcome
  expect(seen).toHaveLength(2)
})

test('an assertion outside its time range is renewed, once', async () => {
  const { outcome, seen } = await run([refusal(700024), success])
  await outcome
  expect(seen.map(({ body }) => /signature-of-\d/.exec(body)?.[0])).toEqual([
    'signature-of-1',
    'signature-of-2',
  ])
  const lost = await run([refusal(700024)])
  const error = await failureOf(lost.outcome)
  expect([error.code, lost.seen.length]).toEqual(['ERR_REFUSED', 2])
  expect(error.hint).toMatch(/clock/)
})

test.each([
  [70021, /copy sub/],
  [700213, /copy sub.*environment/],
  [700211, /issuer/],
  [700212, /audience/],
  [700016, /no such application/],
  [90002, /tenant does not exist/],
  [50027, /trust settings of Entra ID/],
])('AADSTS%d is explained', async (code, hint) => {
  const { outcome, seen } = await run([refusal(code)])
  const error = await failureOf(outcome)
  expect(error.code).toBe('ERR_REFUSED')
  expect(error.message).toContain(`AADSTS${code}`)
  expect(error.hint).toMatch(hint)
  expect(error.details).toContain('  iss: https://token.actions.githubusercontent.com')
  expect(seen).toHaveLength(1)
})

test('a refusal is tried again for as long as was asked', async () => {
  await using server = await startServer(refusal(700213), refusal(70021), success)
  const { context } = createTestContext({ retry: { deniedMs: 60_000 } })
  const prepared = azure.prepare(inputs(), { AZURE_AUTHORITY_HOST: server.url })
  await prepared.run(createTokens(), context)
  expect(server.seen).toHaveLength(3)
})

test('an immutable subject is told of', async () => {
  const sub = 'repo:octo@65/app@74:environment:production'
  const tokens = createTokens({ claims: { iss: 'https://i.example', aud: 'api://x', sub } })
  const { outcome } = await run([refusal(700213)], {}, tokens)
  const { hint, details } = await failureOf(outcome)
  expect(hint).toContain("GitHub's immutable form")
  expect(details.join()).toContain(`"subject":"${sub}"`)
})

test('a redirect is not followed', async () => {
  const { outcome, seen } = await run([
    { status: 302, headers: { location: 'https://evil.example/' } },
  ])
  expect((await failureOf(outcome)).code).toBe('ERR_RESPONSE')
  expect(seen).toHaveLength(1)
})

describe('inputs', () => {
  test.each<[string, Partial<Inputs>, RegExp]>([
    ['a client name', { 'client-id': 'my-app' }, /client-id is not a GUID/],
    ['a tenant domain', { 'tenant-id': 'contoso.com' }, /tenant-id is not a GUID/],
    ['a tenant with a path', { 'tenant-id': `${tenantId}/..` }, /tenant-id is not a GUID/],
    ['a subscription name', { 'subscription-id': 'prod' }, /subscription-id is not a GUID/],
    ['another cloud', { environment: 'azuregermancloud' }, /Unknown environment/],
    ['a name of Object', { environment: 'constructor' }, /Unknown environment/],
    ['a scope without /.default', { scope: ['https://vault.azure.net'] }, /\/\.default/],
    ['two scopes in one', { scope: ['a/.default b/.default'] }, /\/\.default/],
    [
      'a resource with it',
      { resource: ['https://vault.azure.net/.default'] },
      /resource is not valid/,
    ],
  ])('%s is refused', (_, changes, message) => {
    const error = thrownBy(() => azure.prepare(inputs(changes), {}))
    expect(error.code).toBe('ERR_INPUT')
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(/\S/)
  })

  test('the authority must be safe', () => {
    const env = { AZURE_AUTHORITY_HOST: 'http://login.example.com' }
    const error = thrownBy(() => checkEndpoints(azure.prepare(inputs(), env)))
    expect(error.code).toBe('ERR_ENDPOINT')
    expect(error.message).toContain('over http to login.example.com')
  })
})
