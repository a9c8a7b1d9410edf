import { describe, expect, test } from '@jest/globals'
import { Secret } from '../../../src/core/secret.ts'
import type { Env, LaterTokens } from '../../../src/core/types.ts'
import { describeStack, isTrusted } from '../../../src/exchangers/azure/azure-stack.ts'
import azure from '../../../src/exchangers/azure/exchanger.ts'
import { azureInputs } from '../../../src/exchangers/azure/inputs.ts'
import { readInputs } from '../../../src/inputs/inputs.ts'
import {
  createTestContext,
  createTokens,
  failureOf,
  githubTokenUrl,
  json,
  type Reply,
  revealed,
  startServer,
} from '../loopback.ts'

const clientId = '11111111-1111-1111-1111-111111111111'
const tenantId = '22222222-2222-2222-2222-222222222222'
const subscriptionId = '33333333-3333-3333-3333-333333333333'
const ids = { 'client-id': clientId, 'tenant-id': tenantId }
const success = json({ token_type: 'Bearer', expires_in: 3599, access_token: 'access-token' })

type Given = Readonly<Record<string, string>>

async function prepare(given: Given, env: Env = {}) {
  const inputs = await readInputs(azureInputs, (name) => given[name], {
    mask: (value) => new Secret(value),
  })
  return azure.prepare(inputs, env)
}

async function run(given: Given, replies: readonly Reply[] = [success], tokens = createTokens()) {
  await using server = await startServer(...replies)
  const env = {
    AZURE_AUTHORITY_HOST: server.url,
    AZURE_POD_IDENTITY_AUTHORITY_HOST: server.url,
    HOME: '/home/runner',
  }
  const { context, lines, masked } = createTestContext({ env })
  const prepared = await prepare(given, env)
  const outcome = await prepared.run(tokens, context).then(
    (credentials) => ({ credentials, error: undefined }),
    (error: unknown) => ({ credentials: undefined, error }),
  )
  return { ...outcome, prepared, lines, masked, seen: server.seen, origin: server.url }
}

async function refusalOf(given: Given, env: Env = {}) {
  return failureOf(prepare(given, env))
}

describe('several tokens', () => {
  test('are asked for in parallel and handed out by name', async () => {
    const { credentials, seen, masked } = await run({
      ...ids,
      scope: 'https://vault.azure.net/.default',
      resource: 'https://storage.azure.com/, https://vault.azure.net, https://vault.azure.net',
    })
    const scopes = seen.map(({ body }) => new URLSearchParams(body).get('scope')).sort()
    // A resource that ends in a slash has two then, as az sends it.
    expect(scopes).toEqual([
      'https://storage.azure.com//.default',
      'https://vault.azure.net/.default',
      'https://vault.azure.net/.default',
    ])
    const { 'access-tokens': all, ...outputs } = revealed(credentials?.outputs ?? {})
    expect(JSON.parse(String(all))).toEqual({
      'https://vault.azure.net/.default': 'access-token',
      'https://storage.azure.com/': 'access-token',
      'https://vault.azure.net': 'access-token',
    })
    expect(outputs['access-token']).toBe('access-token')
    expect(masked).toContain(all)
  })

  test('are all or nothing', async () => {
    const refused = json({ error: 'x', error_description: 'AADSTS500011: no' }, 400)
    const { error } = await run({ ...ids, scope: 'a/.default,b/.default' }, [success, refused])
    expect((await failureOf(Promise.reject(error))).hint).toContain('check scope')
  })
})

describe('creds', () => {
  const creds = (members: object) => ({ creds: JSON.stringify(members) })
  const full = { clientId, tenantId, subscriptionId }

  test('without a secret are IDs, and the ID token is exchanged', async () => {
    const { credentials, prepared, seen, lines } = await run(creds(full))
    expect(prepared.token.kind).toBe('now')
    expect(seen[0]?.body).toContain(`client_id=${clientId}&`)
    expect(seen[0]?.body).toContain('client_assertion=')
    expect(credentials?.env.AZURE_SUBSCRIPTION_ID).toBe(subscriptionId)
    expect(lines.filter((line) => line.includes('secret'))).toEqual([])
  })

  test('with a secret use that, with a warning and no ID token', async () => {
    const { credentials, prepared, seen, lines, masked } = await run(
      creds({ ...full, clientSecret: 'a~secret&value' }),
    )
    expect(prepared.token).toEqual({ kind: 'none' })
    expect(seen[0]?.body).toBe(
      `client_id=${clientId}&scope=https%3A%2F%2Fmanagement.azure.com%2F.default` +
        '&grant_type=client_credentials&client_secret=a%7Esecret%26value',
    )
    expect(lines.join()).toMatch(/creds contains a client secret.*federated credential/)
    expect(masked[0]).toBe('a~secret&value')
    expect(Object.keys(credentials?.env ?? {})).not.toContain('ARM_USE_OIDC')
    expect(JSON.stringify(revealed(credentials?.env ?? {}))).not.toContain('a~secret')
  })

  test('are ignored, with a warning, where an ID is an input', async () => {
    const { seen, lines } = await run({ ...ids, ...creds({ clientSecret: 'x' }) })
    expect(seen[0]?.body).toContain('client_assertion=')
    expect(lines.join()).toContain('creds is ignored')
  })

  test.each([
    ['no JSON', '{"clientSecret": "hush', /^creds is not a JSON object$/],
    ['a list', '["hush"]', /^creds is not a JSON object$/],
    ['no client', JSON.stringify({ tenantId, clientSecret: 'hush' }), /creds lacks clientId$/],
    ['no tenant', JSON.stringify({ clientId, clientSecret: 'hush' }), /creds lacks tenantId$/],
    ['other keys', '{"client-id": "hush"}', /creds lacks clientId and tenantId$/],
    [
      'a name for an ID',
      JSON.stringify({ ...full, tenantId: 'contoso' }),
      /tenantId in creds is not a GUID/,
    ],
    ['a number', JSON.stringify({ ...full, clientId: 7 }), /clientId in creds is not a string/],
  ])('with %s are refused without being shown', async (_, text, message) => {
    const error = await refusalOf({ creds: text })
    expect([error.code, error.message]).toEqual(['ERR_INPUT', expect.stringMatching(message)])
    expect(`${error.message} ${error.hint}`).not.toContain('hush')
  })
})

describe('a managed identity', () => {
  test('is asked for at the metadata service', async () => {
    const { credentials, prepared, seen } = await run({
      'auth-type': 'identity',
      'client-id': clientId,
    })
    expect([prepared.token.kind, prepared.endpoints[0]?.pathname]).toEqual([
      'none',
      '/metadata/identity/oauth2/token',
    ])
    expect(seen.map(({ method, url }) => [method, url])).toEqual([
      [
        'GET',
        '/metadata/identity/oauth2/token?api-version=2018-02-01' +
          `&resource=https%3A%2F%2Fmanagement.azure.com&client_id=${clientId}`,
      ],
    ])
    expect(seen[0]?.headers.metadata).toBe('true')
    expect(credentials?.identity).toBe(`the managed identity ${clientId}`)
    expect(credentials?.env).toMatchObject({ ARM_USE_MSI: 'true', ARM_CLIENT_ID: clientId })
  })

  test('of the system needs no ID at all', async () => {
    const { credentials, seen } = await run({ 'auth-type': 'IDENTITY' })
    expect(seen[0]?.url).not.toContain('client_id')
    expect(credentials?.identity).toBe("this machine's managed identity")
  })

  test('is found by the variables of App Service and the like', async () => {
    await using server = await startServer(success)
    const env = { IDENTITY_ENDPOINT: `${server.url}/msi/token`, IDENTITY_HEADER: 'proof' }
    const prepared = await prepare({ 'auth-type': 'IDENTITY' }, env)
    await prepared.run(createTokens(), createTestContext({ env }).context)
    expect(server.seen[0]?.url).toBe(
      '/msi/token?api-version=2019-08-01&resource=https%3A%2F%2Fmanagement.azure.com',
    )
    expect(server.seen[0]?.headers['x-identity-header']).toBe('proof')
  })

  test('is asked for without https only where no network is passed', async () => {
    const [url] = (await prepare({ 'auth-type': 'IDENTITY' })).endpoints
    expect(url?.origin).toBe('http://169.254.169.254')
    const env = { AZURE_POD_IDENTITY_AUTHORITY_HOST: 'http://169.254.169.253' }
    expect((await refusalOf({ 'auth-type': 'IDENTITY' }, env)).code).toBe('ERR_ENDPOINT')
  })

  test('is left to az alone, without creds of another login', async () => {
    const { credentials, seen, lines } = await run({
      'auth-type': 'identity',
      'azure-cli-login': 'true',
      'allow-no-subscriptions': 'true',
      creds: JSON.stringify({ clientId, tenantId, subscriptionId, clientSecret: 'x' }),
    })
    expect(seen).toEqual([])
    expect(lines.join()).toContain('creds is ignored, because auth-type is IDENTITY')
    expect(credentials?.outputs).toEqual({})
    expect(Object.keys(credentials?.installs?.[0]?.data ?? {}).sort()).toEqual([
      'allowNoSubscriptions',
      'cloud',
      'folder',
      'signIn',
    ])
  })

  test('that does not exist is explained', async () => {
    const missing = json({ error: 'invalid_request', error_description: 'Identity not found' }, 400)
    const { error, seen } = await run({ 'auth-type': 'IDENTITY' }, [missing])
    const failure = await failureOf(Promise.reject(error))
    expect(failure.message).toContain('Identity not found')
    expect(failure.hint).toContain('self-hosted')
    expect(seen).toHaveLength(1)
  })

  test('of a service that is being renewed is asked for again', async () => {
    expect((await run({ 'auth-type': 'IDENTITY' }, [json({}, 410), success])).seen).toHaveLength(2)
  })
})

describe('an Azure Stack', () => {
  const stack = { ...ids, environment: 'AzureStack' }
  const described = (loginEndpoint: string) =>
    json({ authentication: { loginEndpoint, audiences: ['https://management.stack.example/1'] } })

  test('says itself what its tokens are for', async () => {
    await using server = await startServer(described('https://login.microsoftonline.com/'))
    const { context, lines } = createTestContext()
    const site = await describeStack(server.url, context)
    expect(site).toEqual({
      authority: 'https://login.microsoftonline.com',
      scope: 'https://management.stack.example/1/.default',
    })
    expect(server.seen[0]?.url).toBe('/metadata/endpoints?api-version=2015-01-01')
    expect(lines.join()).toContain('signs in at login.microsoftonline.com')
  })

  test('signs in where it says, with the ID token', async () => {
    await using login = await startServer(success)
    const authentication = {
      loginEndpoint: login.url,
      audiences: ['https://management.stack.example/1'],
    }
    await using stackServer = await startServer(json({ authentication }))
    const { context } = createTestContext()
    const prepared = await prepare({ ...stack, 'resource-manager-endpoint': stackServer.url })
    const { env } = await prepared.run(createTokens(), context)
    expect(login.seen[0]?.url).toBe(`/${tenantId}/oauth2/v2.0/token`)
    expect(new URLSearchParams(login.seen[0]?.body).get('scope')).toBe(
      'https://management.stack.example/1/.default',
    )
    expect(Object.keys(env)).not.toContain('ARM_ENVIRONMENT')
  })

  test.each([
    ['a foreign host', 'https://login.evil.example/', 'ERR_ENDPOINT', /neither to Microsoft/],
    ['no https', 'http://login.stack.example/', 'ERR_ENDPOINT', /over http/],
    ['AD FS', 'https://127.0.0.1/adfs', 'ERR_INPUT', /AD FS/],
    ['nothing', '', 'ERR_ENDPOINT', /not an http or https URL/],
  ])('that names %s gets no token', async (_, login, code, message) => {
    await using server = await startServer(described(login))
    const error = await failureOf(describeStack(server.url, createTestContext().context))
    expect([error.code, error.message]).toEqual([code, expect.stringMatching(message)])
  })

  test.each([
    ['https://login.microsoftonline.us/', 'https://10.0.0.5/', true],
    ['https://adfs.west.stack.example/adfs', 'https://management.west.stack.example/', true],
    [
      'https://adfs.west.stack.example.evil.example/',
      'https://management.west.stack.example/',
      false,
    ],
    ['https://evilwest.stack.example/', 'https://management.west.stack.example/', false],
    ['https://9.0.0.5/', 'https://10.0.0.5/', false],
    ['https://evil.co.uk/', 'https://stack.co.uk/', false],
    ['https://login.microsoftonline.com:8443/', 'https://management.west.stack.example/', false],
  ])('trusts %s where %s was given: %s', (login, resource, trusted) => {
    expect(isTrusted(new URL(login), new URL(resource))).toBe(trusted)
  })

  test('needs its address, as input or in creds', async () => {
    expect((await refusalOf(stack)).message).toContain('requires resource-manager-endpoint')
    const creds = JSON.stringify({
      clientId,
      tenantId,
      resourceManagerEndpointUrl: 'https://management.stack.example/',
    })
    const prepared = await prepare({ creds, environment: 'azurestack' })
    expect(prepared.endpoints[0]?.href).toBe(
      'https://management.stack.example/metadata/endpoints?api-version=2015-01-01',
    )
  })
})

describe('variables', () => {
  const withUrl = () => createTokens({ tokenUrl: githubTokenUrl })
  test.each<[string, readonly string[]]>([
    ['none', []],
    ['identity', ['AZURE_AUTHORITY_HOST', 'AZURE_CLIENT_ID', 'AZURE_TENANT_ID']],
    [
      'terraform',
      ['ARM_CLIENT_ID', 'ARM_ENVIRONMENT', 'ARM_OIDC_REQUEST_URL', 'ARM_TENANT_ID', 'ARM_USE_OIDC'],
    ],
    ['token-file', ['AZURE_FEDERATED_TOKEN_FILE']],
  ])('of the group %s', async (group, names) => {
    const { credentials, prepared } = await run(
      { ...ids, 'export-groups': group },
      [success],
      withUrl(),
    )
    expect(Object.keys(credentials?.env ?? {}).sort()).toEqual(names)
    expect(prepared.variables).toEqual(expect.arrayContaining([...names]))
  })

  const file = { file: 'azure-id-token' }
  const endpoint = new URL('https://dev.azure.com/oidc')
  const pipeline = { connection: 'connection', url: endpoint, token: new Secret('access') }

  test.each<[string, LaterTokens, object, string]>([
    [
      'can be called again',
      {},
      { AZURE_FEDERATED_TOKEN_FILE: file, ARM_OIDC_TOKEN_FILE_PATH: file },
      'Set renew: true to keep the file fresh',
    ],
    [
      'has one token',
      { isFixed: true },
      { AZURE_FEDERATED_TOKEN_FILE: file, ARM_OIDC_TOKEN_FILE_PATH: file },
      'This job has no newer one',
    ],
    [
      'is a file that is kept fresh',
      { tokenFile: '/run/token' },
      { AZURE_FEDERATED_TOKEN_FILE: '/run/token', ARM_OIDC_TOKEN_FILE_PATH: '/run/token' },
      '',
    ],
    [
      'is Azure Pipelines',
      { pipeline },
      {
        AZURE_FEDERATED_TOKEN_FILE: file,
        ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID: 'connection',
        ARM_OIDC_REQUEST_URL: endpoint.href,
        ARM_OIDC_REQUEST_TOKEN: 'access',
      },
      'Set renew: true to keep the file fresh',
    ],
  ])('follow a source that %s', async (_, later, expected, said) => {
    const tokens = { ...createTokens(), later: () => later }
    const { credentials, prepared, lines } = await run(ids, [success], tokens)
    const env = revealed(credentials?.env ?? {})
    const names = Object.keys(env).filter((name) => /OIDC|FEDERATED|ADO/.test(name))
    expect(Object.fromEntries(names.map((name) => [name, env[name]]))).toEqual({
      ...expected,
      ARM_USE_OIDC: 'true',
    })
    expect(prepared.variables).toEqual(expect.arrayContaining(Object.keys(env)))
    expect(credentials?.installs).toEqual([])
    expect(credentials?.files.length).toBe(later.tokenFile === undefined ? 1 : 0)
    expect(lines.join()).toContain(said)
  })

  test('that a job may set itself are left, but a client and a tenant must not differ', async () => {
    const given = { ...ids, 'azure-cli-login': 'true', 'allow-no-subscriptions': 'true' }
    const own = (await prepare(given, { HOME: '/home' })).ownVariables ?? {}
    const named = (fate: string) => Object.keys(own).filter((name) => own[name] === fate)
    expect(named('refuse').sort()).toEqual(
      ['ARM', 'AZURE'].flatMap((prefix) => [`${prefix}_CLIENT_ID`, `${prefix}_TENANT_ID`]),
    )
    expect(named('leave')).toContain('ARM_ENVIRONMENT')
    expect(Object.keys(own)).not.toContain('AZURE_CONFIG_DIR')
  })

  test('keep the place of az extensions', async () => {
    const given = { ...ids, 'azure-cli-login': 'true', 'allow-no-subscriptions': 'true' }
    const { credentials } = await run(given)
    expect(credentials?.env).toMatchObject({
      AZURE_CONFIG_DIR: { file: 'azure-cli' },
      AZURE_EXTENSION_DIR: '/home/runner/.azure/cliextensions',
    })
    expect(credentials?.folders).toEqual(['azure-cli'])
    expect(credentials?.installs?.map(({ kind }) => kind)).toEqual(['azure-cli'])
  })
})

test.each<[string, Given, RegExp]>([
  ['an unknown way', { ...ids, 'auth-type': 'SERVICE-PRINCIPAL' }, /Unknown auth-type/],
  ['no IDs', {}, /client-id and tenant-id are missing/],
  ['an unknown group', { ...ids, 'export-groups': 'terrafrom' }, /export-groups has no terrafrom/],
  [
    'none with other groups',
    { ...ids, 'export-groups': 'none, identity' },
    /none with other groups/,
  ],
  [
    'a token file without a token',
    { 'auth-type': 'IDENTITY', 'export-groups': 'token-file' },
    /uses no ID token/,
  ],
  [
    'az without a subscription',
    { ...ids, 'azure-cli-login': 'true' },
    /subscription-id is missing/,
  ],
  [
    'PowerShell without one',
    { ...ids, 'enable-AzPSSession': 'true' },
    /subscription-id is missing/,
  ],
])('%s is refused', async (_, given, message) => {
  const error = await refusalOf(given)
  expect([error.code, error.message]).toEqual(['ERR_INPUT', expect.stringMatching(message)])
  expect(error.hint).toMatch(/\S/)
})
