import { X509Certificate } from 'node:crypto'
import { request as httpsRequest } from 'node:https'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import {
  defaultClientId,
  defaultSubscriptionId,
  defaultTenantId,
  type Lab,
  startLab,
} from '../../src/lab/index.ts'

let lab: Lab
beforeAll(async () => {
  lab = await startLab({ https: true })
})
afterAll(() => lab.close())
beforeEach(() => lab.setRules({}))

interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** Asks the lab over https, under any of the names in its certificate. */
function ask(path: string, options: { host?: string; bearer?: string; ca?: string } = {}) {
  const { host = '127.0.0.1', bearer, ca = lab.https?.authority } = options
  return new Promise<Answer>((resolve, reject) => {
    const request = httpsRequest(
      {
        ...{ host: '127.0.0.1', port: lab.https?.url.port, path, agent: false, ca },
        ...(host === '127.0.0.1' ? {} : { servername: host }),
        headers: { host, ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        response.once('end', () =>
          resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Answer['body'] }),
        )
      },
    )
    request.once('error', reject).end()
  })
}

async function post(fields: Readonly<Record<string, string>>): Promise<Answer> {
  const url = new URL(`/${defaultTenantId}/oauth2/v2.0/token`, lab.services.azure)
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: defaultClientId,
    scope: 'https://management.azure.com/.default',
    ...fields,
  })
  const reply = await fetch(url, { method: 'POST', body })
  return { status: reply.status, body: (await reply.json()) as Answer['body'] }
}

async function accessToken(scope = 'https://management.azure.com/.default'): Promise<string> {
  const { body } = await post({
    scope,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await lab.mintToken('api://AzureADTokenExchange'),
  })
  return String(body.access_token)
}

describe('https', () => {
  test('is served with a certificate of the lab’s own authority, also under Azure’s names', async () => {
    const path = `/${defaultTenantId}/v2.0/.well-known/openid-configuration`
    for (const host of ['localhost', 'login.microsoftonline.com', 'login.chinacloudapi.cn']) {
      const { status, body } = await ask(path, { host })
      expect(status).toBe(200)
      expect(body.token_endpoint).toBe(`https://${host}/${defaultTenantId}/oauth2/v2.0/token`)
    }
    expect((await ask(path)).status).toBe(200)
  })

  test('is trusted by nobody who was not told to, and under no other name', async () => {
    const path = '/subscriptions'
    await expect(ask(path, { host: 'example.com' })).rejects.toThrow(/altnames/)
    const other = await startLab({ https: true })
    const authority = other.https?.authority ?? ''
    await other.close()
    await expect(ask(path, { ca: authority })).rejects.toThrow(/verify|self.signed|issuer/)
  })

  test('has an authority that signs servers only, for a week', () => {
    const authority = new X509Certificate(lab.https?.authority ?? '')
    expect([authority.ca, authority.verify(authority.publicKey)]).toEqual([true, true])
    const days = (Date.parse(authority.validTo) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6)
    expect(days).toBeLessThan(7)
  })

  test('is not there unless it was asked for', async () => {
    await using plain = await startLab()
    expect(plain.https).toBeUndefined()
  })
})

describe('Resource Manager', () => {
  const version = '?api-version=2022-12-01'

  test('lists tenant and subscriptions for a token that was issued for it', async () => {
    const bearer = await accessToken()
    expect((await ask(`/subscriptions${version}`, { bearer })).body.value).toMatchObject([
      { subscriptionId: defaultSubscriptionId, tenantId: defaultTenantId, state: 'Enabled' },
    ])
    expect((await ask(`/tenants${version}`, { bearer })).body.value).toMatchObject([
      { tenantId: defaultTenantId },
    ])
  })

  test('lists what the rules say', async () => {
    const subjects = ['repo:*']
    const application = { tenant: defaultTenantId, client: defaultClientId, subjects }
    lab.setRules({ azure: { applications: [{ ...application, subscriptions: [] }] } })
    const bearer = await accessToken()
    expect((await ask(`/subscriptions${version}`, { bearer })).body.value).toEqual([])
  })

  test.each<[string, string, () => Promise<string | undefined>, number, string]>([
    ['no token', version, async () => undefined, 401, 'AuthenticationFailed'],
    ['another token', version, async () => 'x', 401, 'AuthenticationFailed'],
    [
      'a token for something else',
      version,
      () => accessToken('https://vault.azure.net/.default'),
      401,
      'InvalidAuthenticationTokenAudience',
    ],
    ['no version', '', accessToken, 400, 'MissingApiVersionParameter'],
  ])('refuses %s', async (_, query, makeBearer, status, code) => {
    const bearer = await makeBearer()
    const answer = await ask(`/subscriptions${query}`, { ...(bearer && { bearer }) })
    expect(answer).toMatchObject({ status, body: { error: { code } } })
  })
})

describe('a client secret', () => {
  test('is taken where a rule has it, and nowhere else', async () => {
    const subjects = ['repo:*']
    const application = { tenant: defaultTenantId, client: defaultClientId, subjects }
    expect((await post({ client_secret: 'x' })).body.error_codes).toEqual([7000215])
    lab.setRules({ azure: { applications: [{ ...application, secret: 's' }] } })
    expect((await post({ client_secret: 'x' })).body.error_codes).toEqual([7000215])
    expect((await post({ client_secret: 's' })).status).toBe(200)
  })
})

test('a machine’s identity gets tokens, by the header that no redirect carries', async () => {
  const url = new URL('/metadata/identity/oauth2/token', lab.services.azure)
  url.search = '?api-version=2018-02-01&resource=https%3A%2F%2Fvault.azure.net'
  expect((await fetch(url)).status).toBe(400)
  const headers = { Metadata: 'true' }
  const body = (await (await fetch(url, { headers })).json()) as Record<string, unknown>
  expect(body).toMatchObject({ expires_in: '3599', resource: 'https://vault.azure.net' })
  url.searchParams.set('client_id', defaultTenantId)
  expect((await fetch(url, { headers })).status).toBe(400)
})

test('MSAL’s question about an unknown host is answered', async () => {
  const endpoint = `https://127.0.0.1/${defaultTenantId}/oauth2/v2.0/authorize`
  const path = `/common/discovery/instance?api-version=1.1&authorization_endpoint=${encodeURIComponent(endpoint)}`
  expect((await ask(path)).body.tenant_discovery_endpoint).toBe(
    `https://127.0.0.1/${defaultTenantId}/v2.0/.well-known/openid-configuration`,
  )
})
