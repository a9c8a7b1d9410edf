import { describe, expect, test } from '@jest/globals'
import type { Env, SourceParameters } from '../../src/core/types.ts'
import { isGoogleProduct } from '../../src/sources/gcp.ts'
import { createTokenSupply, findSource } from '../../src/step/tokens.ts'
import { catchError, createTestContext } from '../helpers/context.ts'
import { type Answer, startServer, type TestServer } from '../helpers/server.ts'
import { makeToken } from '../helpers/token.ts'

const token = makeToken({ aud: 'api://x y' })

async function mint(env: Env, parameters: SourceParameters = {}, audience = 'api://x y') {
  using context = createTestContext({ env, http: { requestTimeoutMs: 1000 } })
  const source = await findSource(context, 'auto', parameters)
  const supply = createTokenSupply(source, audience, context)
  return { source: source.name, token: (await supply.get()).token.reveal() }
}

interface Case {
  env(server: TestServer): Env
  readonly parameters?: SourceParameters
  readonly answers: readonly Answer[]
  readonly requests: readonly Readonly<Record<string, unknown>>[]
}

const flavor = { 'metadata-flavor': 'Google' }

const cases: Readonly<Record<string, Case>> = {
  windmill: {
    env: ({ url }) => ({
      BASE_INTERNAL_URL: `${url.href}base/`,
      BASE_URL: 'https://windmill.example.com',
      WM_TOKEN: 'wm',
      WM_WORKSPACE: 'a b',
    }),
    answers: [{ body: `${token}\n` }],
    requests: [
      {
        method: 'POST',
        path: '/base/api/w/a%20b/oidc/token/api%3A%2F%2Fx%20y?expires_in=3600',
        headers: expect.objectContaining({ authorization: 'Bearer wm' }),
        body: '',
      },
    ],
  },
  'windmill, for a time': {
    env: ({ url }) => ({ BASE_INTERNAL_URL: url.origin, WM_TOKEN: 'wm', WM_WORKSPACE: 'w' }),
    parameters: { lifetimeSeconds: 60 },
    answers: [{ body: token }],
    requests: [{ path: '/api/w/w/oidc/token/api%3A%2F%2Fx%20y?expires_in=60' }],
  },
  'windmill, whose worker is reached over http only': {
    env: ({ url }) => ({
      BASE_INTERNAL_URL: 'http://windmill_server:8000',
      BASE_URL: url.origin,
      WM_TOKEN: 'wm',
      WM_WORKSPACE: 'w',
    }),
    answers: [{ body: token }],
    requests: [{ method: 'POST' }],
  },
  buildkite: {
    env: ({ url }) => ({
      BUILDKITE: 'true',
      BUILDKITE_AGENT_ENDPOINT: `${url.href}v3`,
      BUILDKITE_AGENT_ACCESS_TOKEN: 'agent',
      BUILDKITE_JOB_ID: 'job/1',
    }),
    parameters: { lifetimeSeconds: 60 },
    answers: [{ body: { token } }],
    requests: [
      {
        method: 'POST',
        path: '/v3/jobs/job%2F1/oidc/tokens',
        headers: expect.objectContaining({ authorization: 'Token agent' }),
        body: '{"audience":"api://x y","lifetime":60}',
      },
    ],
  },
  'azure-devops': {
    env: ({ url }) => ({
      SYSTEM_OIDCREQUESTURI: `${url.href}org/oidctoken`,
      SYSTEM_ACCESSTOKEN: 'access',
      ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID: 'c-1',
    }),
    answers: [{ body: { oidcToken: token } }],
    requests: [
      {
        method: 'POST',
        path: '/org/oidctoken?api-version=7.1&serviceConnectionId=c-1',
        headers: expect.objectContaining({
          authorization: 'Bearer access',
          'x-tfs-fedauthredirect': 'Suppress',
        }),
        body: '',
      },
    ],
  },
  codefresh: {
    env: ({ url }) => ({ CF_OIDC_REQUEST_URL: `${url.href}oidc`, CF_OIDC_REQUEST_TOKEN: 'cf' }),
    answers: [{ body: { id_token: token } }],
    requests: [
      {
        method: 'GET',
        path: '/oidc?audience=api%3A%2F%2Fx+y',
        headers: expect.objectContaining({ authorization: 'cf' }),
      },
    ],
  },
  gcp: {
    env: ({ url }) => ({ GCE_METADATA_HOST: url.host }),
    answers: [{ body: token, headers: flavor }],
    requests: [
      {
        method: 'GET',
        path: '/computeMetadata/v1/instance/service-accounts/default/identity?audience=api%3A%2F%2Fx+y&format=full',
        headers: expect.objectContaining(flavor),
      },
    ],
  },
  'gcp, as another account': {
    env: ({ url }) => ({
      GCE_METADATA_HOST: url.host,
      GOOGLE_SERVICE_ACCOUNT_NAME: 'a@p.iam.gserviceaccount.com',
      GHA_ENDPOINT_OVERRIDE_iamcredentials: `${url.href}v1`,
    }),
    answers: [{ body: { access_token: 'access' }, headers: flavor }, { body: { token } }],
    requests: [
      {
        method: 'GET',
        path: '/computeMetadata/v1/instance/service-accounts/default/token?scopes=https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fcloud-platform',
        headers: expect.objectContaining(flavor),
      },
      {
        method: 'POST',
        path: '/v1/projects/-/serviceAccounts/a%40p.iam.gserviceaccount.com:generateIdToken',
        headers: expect.objectContaining({ authorization: 'Bearer access' }),
        body: '{"audience":"api://x y","includeEmail":true}',
      },
    ],
  },
}

describe('is asked as its vendor documents', () => {
  test.each(Object.keys(cases))('%s', async (name) => {
    const { env, parameters, answers, requests } = cases[name] as Case
    await using server = await startServer(...answers)
    expect(await mint(env(server), parameters)).toEqual({ source: name.split(',')[0], token })
    expect(server.seen).toEqual(requests.map((request) => expect.objectContaining(request)))
  })
})

describe('is told what to do', () => {
  const refused: Answer = { status: 400, body: { message: 'no' } }
  test.each<[string, Env, string, RegExp]>([
    [
      'azure-devops without its token',
      { SYSTEM_OIDCREQUESTURI: 'https://x' },
      'ERR_TOKEN_PERMISSION',
      /SYSTEM_ACCESSTOKEN: \$\(System\.AccessToken\)/,
    ],
    [
      'azure-devops without a connection',
      { SYSTEM_OIDCREQUESTURI: 'https://x', SYSTEM_ACCESSTOKEN: 'x' },
      'ERR_TOKEN_PERMISSION',
      /SERVICE_CONNECTION_ID/,
    ],
    [
      'codefresh without its token',
      { CF_OIDC_REQUEST_URL: 'https://x' },
      'ERR_TOKEN_PERMISSION',
      /Pass both/,
    ],
    ['windmill without an address', { WM_TOKEN: 'x', WM_WORKSPACE: 'w' }, 'ERR_TOKEN_REQUEST', /./],
    [
      'windmill over http to another machine',
      { WM_TOKEN: 'x', WM_WORKSPACE: 'w', BASE_INTERNAL_URL: 'http://windmill:8000' },
      'ERR_ENDPOINT',
      /Use https/,
    ],
  ])('%s', async (_what, env, code, hint) => {
    const error = await catchError(() => mint(env))
    expect(error.code).toBe(code)
    expect(error.hint).toMatch(hint)
  })

  test.each<[string, RegExp]>([
    ['windmill', /Enterprise Edition/],
    ['buildkite', /job may have ended/],
    ['azure-devops', /service connection/],
    ['codefresh', /pipeline may have ended/],
    ['gcp', /service account/],
    ['gcp, as another account', /GOOGLE_SERVICE_ACCOUNT_NAME/],
  ])('%s, refused', async (name, hint) => {
    await using server = await startServer(refused)
    const error = await catchError(() => mint((cases[name] as Case).env(server)))
    expect(error.code).toBe('ERR_TOKEN_REQUEST')
    expect(error.message).toMatch(/answered 400: no$/)
    expect(error.hint).toMatch(hint)
    expect(server.seen).toHaveLength(1)
  })

  test.each(['windmill', 'gcp'])('%s has no default audience', async (name) => {
    await using server = await startServer({})
    using context = createTestContext({ env: (cases[name] as Case).env(server) })
    const supply = createTokenSupply(await findSource(context), undefined, context)
    expect(await catchError(() => supply.get())).toMatchObject({ code: 'ERR_INPUT' })
    expect(server.seen).toEqual([])
  })

  test("what does not answer as Google's metadata server is not believed", async () => {
    await using server = await startServer({ body: token })
    const error = await catchError(() => mint({ GCE_METADATA_HOST: server.url.host }))
    expect(error).toMatchObject({ code: 'ERR_RESPONSE' })
    expect(error.message).toContain("is not Google's metadata server")
  })

  const access: Answer = { body: { access_token: 'access' }, headers: flavor }
  test.each<[string, readonly Answer[], string, RegExp]>([
    ['no access token', [{ body: {}, headers: flavor }], 'ERR_RESPONSE', /without an access token/],
    ['a silent metadata server', [() => undefined], 'ERR_TIMEOUT', /./],
    ['no ID token', [access, { body: {} }], 'ERR_RESPONSE', /without a token/],
    ['a number for an ID token', [access, { body: { token: 1234 } }], 'ERR_RESPONSE', /without/],
    ['a silent IAM', [access, () => undefined], 'ERR_TIMEOUT', /./],
  ])('an impersonation with %s', async (_what, answers, code, message) => {
    const { env } = cases['gcp, as another account'] as Case
    await using server = await startServer(...answers)
    const error = await catchError(() => mint(env(server)))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
  })

  test.each([{ notvalue: null }, { value: null }, { value: 1234 }, { value: '' }])(
    "GitHub's answer %j holds no token",
    async (body) => {
      await using server = await startServer({ body })
      const env = {
        ACTIONS_ID_TOKEN_REQUEST_URL: server.url.href,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
      }
      expect(await catchError(() => mint(env))).toMatchObject({ code: 'ERR_RESPONSE' })
    },
  )

  test('an impersonation that Google refuses names the role', async () => {
    const { env, answers } = cases['gcp, as another account'] as Case
    await using server = await startServer(answers[0] ?? {}, refused)
    const error = await catchError(() => mint(env(server)))
    expect(error.hint).toContain('roles/iam.serviceAccountOpenIdTokenCreator')
  })
})

test.each([
  ['Google\n', true],
  ['Google Compute Engine', true],
  ['Unsupported Product', false],
  ['', false],
])('the product %j is a machine of Google: %s', (name, expected) => {
  expect(isGoogleProduct(name)).toBe(expected)
})
