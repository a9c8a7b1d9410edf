import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { defaultClientId, defaultTenantId, type Lab, startLab } from '../../src/lab/index.ts'

let lab: Lab
beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())

type Fields = Readonly<Record<string, string>>

async function request(changes: Fields = {}, tenant = defaultTenantId) {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: defaultClientId,
    scope: 'https://management.azure.com/.default',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await lab.mintToken('api://AzureADTokenExchange'),
    ...changes,
  })
  const url = `${lab.env.AZURE_AUTHORITY_HOST}/${tenant}/oauth2/v2.0/token`
  const reply = await fetch(url, { method: 'POST', body })
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

test('a trusted assertion becomes an access token', async () => {
  expect(await request()).toEqual({
    status: 200,
    body: {
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: expect.stringMatching(/^[\w-]{800}$/),
    },
  })
})

test('ids are compared without regard to case', async () => {
  expect((await request({ client_id: defaultClientId.toUpperCase() })).status).toBe(200)
})

const assertion = async (claims: Record<string, unknown>) => ({
  client_assertion: await lab.mintToken('api://AzureADTokenExchange', claims),
})

test.each<[string, () => Promise<Fields> | Fields, number, string, number, string]>([
  [
    'another issuer',
    () => assertion({ iss: 'https://evil.example' }),
    401,
    'invalid_client',
    700211,
    "presented assertion issuer 'https://evil.example'",
  ],
  [
    'another audience',
    () => assertion({ aud: 'api://azureadtokenexchange' }),
    401,
    'invalid_client',
    700212,
    "presented assertion audience 'api://azureadtokenexchange'",
  ],
  [
    'another subject',
    () => assertion({ repository: 'evil/x' }),
    401,
    'invalid_client',
    700213,
    "No matching federated identity record found for presented assertion subject 'repo:evil/x:ref:refs/heads/main'. ",
  ],
  [
    'an expired assertion',
    () => assertion({ exp: 1_700_000_000 }),
    401,
    'invalid_client',
    700024,
    'expiry time of assertion 2023-11-14T22:13:20.000Z',
  ],
  [
    'a damaged signature',
    async () => ({
      client_assertion: (await lab.mintToken('api://AzureADTokenExchange')).replace(
        /\.[^.]*$/,
        '.AAAA',
      ),
    }),
    401,
    'invalid_client',
    700027,
    '',
  ],
  ['no JWT', () => ({ client_assertion: 'x' }), 401, 'invalid_client', 50027, ''],
  [
    'no assertion',
    () => ({ client_assertion: '' }),
    401,
    'invalid_client',
    7000218,
    'client_assertion',
  ],
  [
    'an unknown application',
    () => ({ client_id: '00000000-0000-4000-8000-000000000000' }),
    400,
    'unauthorized_client',
    700016,
    'was not found in the directory',
  ],
  [
    'a scope without .default',
    () => ({ scope: 'https://management.azure.com/' }),
    400,
    'invalid_scope',
    1002012,
    '',
  ],
  ['another grant', () => ({ grant_type: 'password' }), 400, 'unsupported_grant_type', 70003, ''],
  ['no client', () => ({ client_id: '' }), 400, 'invalid_request', 900144, "'client_id'"],
])('Entra refuses %s', async (_, changes, status, error, number, text) => {
  const reply = await request(await changes())
  expect([reply.status, reply.body.error, reply.body.error_codes]).toEqual([
    status,
    error,
    [number],
  ])
  expect(reply.body.error_description).toMatch(
    new RegExp(
      `^AADSTS${number}: .* Trace ID: [\\da-f-]{36} Correlation ID: [\\da-f-]{36} Timestamp: \\d{4}-`,
    ),
  )
  expect(reply.body.error_description).toContain(text)
  expect(Object.keys(reply.body)).toEqual(
    expect.arrayContaining(['timestamp', 'trace_id', 'correlation_id']),
  )
})

test('Entra refuses an unknown tenant', async () => {
  const { status, body } = await request({}, 'contoso.example')
  expect([status, body.error_codes]).toEqual([400, [90002]])
  expect(body.error_description).toContain("Tenant 'contoso.example' not found")
})

test("the tenant's discovery document names the token endpoint", async () => {
  const base = `${lab.env.AZURE_AUTHORITY_HOST}/${defaultTenantId}`
  const reply = await fetch(`${base}/v2.0/.well-known/openid-configuration`)
  expect(await reply.json()).toMatchObject({ token_endpoint: `${base}/oauth2/v2.0/token` })
})
