import { describe, expect, test } from '@jest/globals'
import { audienceOf } from '../../../src/core/types.ts'
import gcp from '../../../src/exchangers/gcp/exchanger.ts'
import { parseProvider, projectOf } from '../../../src/exchangers/gcp/provider.ts'
import {
  checkEndpoints,
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
import { access, account, documentOf, federated, type Inputs, inputs, name, run } from './inputs.ts'

test('both requests have the form that Google documents', async () => {
  const { outcome, seen, masked } = await run([federated, access], {
    access_token_lifetime: 900,
    access_token_scopes: ['scope-a', 'scope-b'],
  })
  await outcome
  expect(seen.map(({ method, url }) => [method, url])).toEqual([
    ['POST', '/sts/v1/token'],
    ['POST', `/v1/projects/-/serviceAccounts/${account}:generateAccessToken`],
  ])
  expect(seen[0]?.headers['content-type']).toBe('application/json')
  expect(seen[0]?.headers.authorization).toBeUndefined()
  expect(seen[0]?.body).toBe(
    JSON.stringify({
      audience: `//iam.googleapis.com/${name}`,
      grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
      scope: 'https://www.googleapis.com/auth/cloud-platform',
      subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
      subjectToken: tokenText(1),
    }),
  )
  expect(seen[1]?.headers.authorization).toBe('Bearer federated-token')
  expect(seen[1]?.body).toBe('{"scope":["scope-a","scope-b"],"lifetime":"900s"}')
  expect(masked).toEqual(['federated-token', 'access-token'])
})

test('the credentials have the file, the project and the tokens asked for', async () => {
  const { outcome, prepared, url } = await run([federated, access], {
    token_format: 'access_token',
  })
  const credentials = await outcome
  const { env, outputs, files, identity, expiresAt } = credentials
  const [file] = files
  const path = { file: file?.name }
  expect(env).toEqual({
    GOOGLE_APPLICATION_CREDENTIALS: path,
    CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: path,
    GOOGLE_GHA_CREDS_PATH: path,
    CLOUDSDK_CORE_PROJECT: 'my-project',
    CLOUDSDK_PROJECT: 'my-project',
    GCLOUD_PROJECT: 'my-project',
    GCP_PROJECT: 'my-project',
    GOOGLE_CLOUD_PROJECT: 'my-project',
  })
  expect(prepared.variables).toEqual(expect.arrayContaining(Object.keys(env)))
  expect(revealed(outputs)).toEqual({
    project_id: 'my-project',
    credentials_file_path: path,
    auth_token: 'federated-token',
    auth_token_expiration: expect.stringMatching(/^\d{4}-/),
    access_token: 'access-token',
    access_token_expiration: '2030-01-01T00:00:00.000Z',
  })
  expect(identity).toBe(account)
  expect(expiresAt?.toISOString()).toBe('2030-01-01T00:00:00.000Z')
  expect(file?.name).toMatch(/^gha-creds-[0-9a-f]{16}\.json$/)
  expect(documentOf(credentials)).toEqual({
    type: 'external_account',
    universe_domain: 'googleapis.com',
    audience: `//iam.googleapis.com/${name}`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `${url}/sts/v1/token`,
    credential_source: {
      url: githubTokenUrl.url.href,
      headers: { Authorization: 'Bearer request-token' },
      format: { type: 'json', subject_token_field_name: 'value' },
    },
    service_account_impersonation_url: `${url}/v1/projects/-/serviceAccounts/${account}:generateAccessToken`,
    service_account_impersonation: { token_lifetime_seconds: 3600 },
  })
})

test('without a service account and a file there is the federated token only', async () => {
  const { outcome, prepared, seen } = await run([federated], {
    service_account: undefined,
    create_credentials_file: false,
  })
  const { env, outputs, files, identity, expiresAt } = await outcome
  expect([env, files, prepared.variables]).toEqual([{}, [], []])
  expect(revealed(outputs)).toEqual({
    auth_token: 'federated-token',
    auth_token_expiration: expiresAt?.toISOString(),
  })
  expect(identity).toBe(name)
  expect(expiresAt?.getTime()).toBeGreaterThan(Date.now() + 3_500_000)
  expect(seen).toHaveLength(1)
  expect(prepared.endpoints).toHaveLength(1)
})

test.each([
  [1, undefined],
  [600, { token_lifetime_seconds: 600 }],
  [43_200, { token_lifetime_seconds: 43_200 }],
])('a lifetime of %d seconds in the file is %j', async (seconds, expected) => {
  const { outcome } = await run([federated, access], { access_token_lifetime: seconds })
  const document = documentOf(await outcome)
  expect(document.service_account_impersonation).toEqual(expected)
})

test('a source without a URL cannot have one in the file, which is said before anything is sent', async () => {
  const { outcome, seen } = await run([federated], { 'credential-source': 'url' }, createTokens())
  const error = await failureOf(outcome)
  expect(error.code).toBe('ERR_INPUT')
  expect(error.hint).toContain('create_credentials_file: false')
  expect(seen).toEqual([])
})

test('without a service account, the access token is the pool’s', async () => {
  const changes = {
    token_format: 'access_token' as const,
    service_account: undefined,
    access_token_scopes: ['https://www.googleapis.com/auth/devstorage.read_only'],
  }
  const { outcome, seen } = await run([federated], changes)
  expect(revealed((await outcome).outputs)).toMatchObject({
    access_token: 'federated-token',
    access_token_expiration: expect.stringMatching(/^\d{4}-/),
  })
  expect(JSON.parse(seen[0]?.body ?? '').scope).toBe(
    'https://www.googleapis.com/auth/devstorage.read_only',
  )
  expect(seen).toHaveLength(1)
})

describe("the runner's identity", () => {
  const runner = { workload_identity_provider: undefined, 'runner-identity': true }
  const asRunner = async (replies: readonly Reply[], changes: Partial<Inputs> = {}) => {
    await using metadata = await startServer(json({ access_token: 'machine', expires_in: 600 }))
    const more = { GCE_METADATA_HOST: new URL(metadata.url).host }
    const result = await run(replies, { ...runner, ...changes }, undefined, more)
    return { ...result, asked: metadata.seen }
  }

  test('acts as a service account, and tells tools which one', async () => {
    const { outcome, prepared, seen, asked } = await asRunner([access])
    const { env, files, outputs } = await outcome
    expect(prepared.token.kind).toBe('none')
    expect(asked[0]?.headers['metadata-flavor']).toBe('Google')
    expect(seen[0]?.headers.authorization).toBe('Bearer machine')
    expect(revealed(outputs)).toMatchObject({ auth_token: 'machine', project_id: 'my-project' })
    expect(env).toMatchObject({
      CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT: account,
      GOOGLE_IMPERSONATE_SERVICE_ACCOUNT: account,
    })
    expect(files).toEqual([])
    expect([...prepared.variables].sort()).toEqual(Object.keys(env).sort())
  })

  test('needs no service account for an access token', async () => {
    const changes = { service_account: undefined, token_format: 'access_token' as const }
    const { outcome, seen } = await asRunner([], changes)
    const { env, identity, outputs } = await outcome
    expect([env, seen]).toEqual([{}, []])
    expect(identity).toBe("this machine's service account")
    expect(revealed(outputs).access_token).toBe('machine')
  })

  test('is never a fallback for a provider', () => {
    const changes = { workload_identity_provider: undefined }
    expect(thrownBy(() => gcp.prepare(inputs(changes), {})).message).toMatch(/is missing/)
  })

  test('that may not act as the account is explained', async () => {
    const denied = json({ error: { status: 'PERMISSION_DENIED', message: 'no' } }, 403)
    const { outcome } = await asRunner([denied])
    expect((await failureOf(outcome)).hint).toContain(`serviceAccountTokenCreator on ${account}`)
  })
})

test('an issuer that Google cannot reach is tried again, then explained', async () => {
  const unreachable = json(
    {
      error: 'invalid_grant',
      error_description: "Error connecting to the given credential's issuer.",
    },
    400,
  )
  expect((await run([unreachable, federated, access])).seen).toHaveLength(3)
  const { outcome } = await run([unreachable])
  expect((await failureOf(outcome)).hint).toContain('must be reachable from the internet')
})

test.each<[number, RegExp]>([
  [3600, /clock is probably wrong/],
  [7200, /requires the organization policy/],
])('a lifetime of %i that is too long is explained', async (access_token_lifetime, hint) => {
  const refused = json(
    { error: { code: 400, message: 'The lifetime cannot exceed 3600 seconds.', status: 'X' } },
    400,
  )
  const { outcome } = await run([federated, refused], { access_token_lifetime })
  expect((await failureOf(outcome)).hint).toMatch(hint)
})

test.each<[string, readonly Reply[]]>([
  ['503', [json({}, 503), federated, access]],
  ['429', [json({}, 429, { 'retry-after': '0' }), federated, access]],
  ['a reset connection', ['reset', federated, access]],
  ['a truncated answer', ['truncate', federated, access]],
  ['an empty 200', [{ body: '' }, federated, access]],
  ['a 200 of {}', [json({}), federated, access]],
  ['an HTML 200', [{ type: 'text/html', body: '<html>' }, federated, access]],
  ['503 of the second request', [federated, json({}, 503), access]],
  ['a reset of the second request', [federated, 'reset', access]],
  ['an empty token of the second request', [federated, json({ accessToken: '' }), access]],
])('%s heals', async (_, replies) => {
  const { outcome, seen } = await run(replies)
  expect((await outcome).identity).toBe(account)
  expect(seen).toHaveLength(3)
})

test.each<[string, readonly Reply[], RegExp]>([
  [
    'the attribute condition',
    [
      json(
        {
          error: 'unauthorized_client',
          error_description: 'The given credential is rejected by the attribute condition.',
        },
        400,
      ),
    ],
    /do not satisfy the provider's attribute condition.*environment/s,
  ],
  [
    'the audience',
    [
      json(
        {
          error: 'invalid_grant',
          error_description: 'The audience in ID Token [x] does not match the expected audience.',
        },
        400,
      ),
    ],
    /does not allow the token's audience/,
  ],
  [
    'the issuer',
    [
      json(
        {
          error: 'invalid_grant',
          error_description: 'The issuer in ID Token x does not match the expected ones: y',
        },
        400,
      ),
    ],
    /issuer URI/,
  ],
  [
    'the provider',
    [
      json(
        {
          error: 'invalid_target',
          error_description:
            'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.',
        },
        400,
      ),
    ],
    /its pool does not exist/,
  ],
  [
    'the service account',
    [
      federated,
      json(
        {
          error: {
            code: 403,
            message:
              "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
            status: 'PERMISSION_DENIED',
          },
        },
        403,
      ),
    ],
    /grant roles\/iam\.workloadIdentityUser on that service account/,
  ],
  [
    'the API',
    [
      federated,
      json(
        {
          error: {
            code: 403,
            message: 'IAM Service Account Credentials API has not been used in project 1',
            status: 'PERMISSION_DENIED',
          },
        },
        403,
      ),
    ],
    /Enable the IAM Service Account Credentials API/,
  ],
])('a refusal because of %s says so', async (_, replies, hint) => {
  const { outcome, seen } = await run(replies)
  const error = await failureOf(outcome)
  expect(error.code).toBe('ERR_REFUSED')
  expect(error.hint).toMatch(hint)
  expect(error.hint).toContain('retry-on-denied-s')
  expect(error.details).toContain('  sub: repo:octo/app:environment:production')
  expect(error.details).toContain(`  provider: ${name}`)
  expect(seen).toHaveLength(replies.length)
})

describe('inputs', () => {
  test.each<[string, Partial<Inputs>, RegExp]>([
    ['no name', { workload_identity_provider: 'github' }, /not the full name/],
    [
      'a project id',
      { workload_identity_provider: name.replace('123', 'my-project') },
      /project id, not a number/,
    ],
    [
      'a pool',
      { workload_identity_provider: name.replace('/providers/github', '') },
      /names a pool, not a provider/,
    ],
    [
      'another location',
      { workload_identity_provider: name.replace('global', 'europe') },
      /location europe, not global/,
    ],
    ['a pool with a slash', { workload_identity_provider: `${name}/x` }, /not the full name/],
    [
      'a hostile pool',
      { workload_identity_provider: name.replace('pool/', '$(x)/') },
      /does not allow/,
    ],
    ['no account', { service_account: 'deploy' }, /service_account is not valid/],
    ['an account with a path', { service_account: 'a@b.c/../x' }, /service_account is not valid/],
    ['a project with a space', { project_id: 'my project' }, /project_id is not valid/],
    ['a universe with a path', { universe: 'x.com/' }, /universe is not valid/],
    ['a universe with a port', { universe: 'x.com:80' }, /universe is not valid/],
    [
      'an ID token without a service account',
      { token_format: 'id_token', id_token_audience: 'x', service_account: undefined },
      /requires service_account/,
    ],
  ])('%s is refused', (_, changes, message) => {
    const error = thrownBy(() => gcp.prepare(inputs(changes), {}))
    expect(error.code).toBe('ERR_INPUT')
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(/\S/)
  })

  test.each([name, `//iam.googleapis.com/${name}`, `https://iam.googleapis.com/${name}`])(
    '%s is understood',
    (text) => {
      expect(parseProvider(text)).toEqual({ name, pool: name.replace('/providers/github', '') })
      const { token } = gcp.prepare(inputs({ workload_identity_provider: text }), {})
      expect(audienceOf(token)).toBe(`https://iam.googleapis.com/${name}`)
    },
  )

  test('a command is offered only with what is certainly a project id', () => {
    const hint = (project: string) =>
      thrownBy(() => parseProvider(name.replace('123', project))).hint
    expect(hint('my-project')).toContain('gcloud projects describe my-project ')
    expect(hint('x;rm -rf ~')).not.toContain('rm')
  })

  test.each([
    [account, 'my-project'],
    ['123456789-compute@developer.gserviceaccount.com', undefined],
    ['my-project@appspot.gserviceaccount.com', 'my-project'],
    ['deploy@my-proj.example.com.iam.gserviceaccount.com', 'example.com:my-proj'],
    ['deploy@my-proj.s3ns.iam.gserviceaccount.com', 's3ns:my-proj'],
    ['foo@abc', undefined],
    ['', undefined],
    ['not a service account', undefined],
    ['123456789012345678901', undefined],
    [undefined, undefined],
  ])('the project of %s is %s', (email, project) => {
    expect(projectOf(email)).toBe(project)
  })

  test('endpoints follow the universe, and overrides must be safe', () => {
    const prepared = gcp.prepare(inputs({ universe: 'example.goog' }), {})
    expect(prepared.endpoints.map(({ host }) => host)).toEqual([
      'sts.example.goog',
      'iamcredentials.example.goog',
    ])
    const env = { GHA_ENDPOINT_OVERRIDE_sts: 'http://sts.example.com' }
    const error = thrownBy(() => checkEndpoints(gcp.prepare(inputs(), env)))
    expect(error.code).toBe('ERR_ENDPOINT')
    expect(error.message).toContain('over http to sts.example.com')
  })

  test('a project that is given beats the derived one', () => {
    expect(gcp.prepare(inputs({ create_credentials_file: false }), {}).variables).toContain(
      'GOOGLE_CLOUD_PROJECT',
    )
    const unknown = inputs({ service_account: undefined, create_credentials_file: false })
    expect(gcp.prepare(unknown, {}).variables).toEqual([])
    expect(gcp.prepare({ ...unknown, project_id: 'p-1' }, {}).variables).toHaveLength(5)
  })
})
