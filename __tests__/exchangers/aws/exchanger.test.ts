import { promises } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { audienceOf, type Env, type InputSpecs } from '../../../src/core/types.ts'
import aws from '../../../src/exchangers/aws/exchanger.ts'
import {
  checkEndpoints,
  createTestContext,
  createTokens,
  failureOf,
  type Reply,
  revealed,
  startServer,
  thrownBy,
  tokenText,
} from '../loopback.ts'

// Wrapped before the SDK is loaded, because it keeps the function that it finds then.
const filesRead: string[] = []
const { readFile } = promises
promises.readFile = ((path: string, ...rest: []) => {
  filesRead.push(String(path))
  return readFile(path, ...rest)
}) as typeof readFile

type Inputs = Parameters<typeof aws.prepare>[0]

const roleArn = 'arn:aws:iam::123456789012:role/deploy'

const none = Object.fromEntries(
  Object.entries(aws.inputs as InputSpecs).map(([name, spec]) => [
    name,
    spec.default === 'false' ? false : undefined,
  ]),
) as unknown as Inputs

function inputs(changes: Partial<Inputs> = {}): Inputs {
  return {
    ...none,
    'aws-region': 'eu-west-1',
    'role-to-assume': roleArn,
    'role-session-name': 'session',
    'role-duration-seconds': 3600,
    'inline-session-policy': undefined,
    'managed-session-policies': undefined,
    'allowed-account-ids': undefined,
    'sts-endpoint': undefined,
    'output-env-credentials': undefined,
    ...changes,
  }
}

function success(arn = 'arn:aws:sts::123456789012:assumed-role/deploy/session'): Reply {
  return xml(`<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <AssumeRoleWithWebIdentityResult>
    <SubjectFromWebIdentityToken>repo:octo/app</SubjectFromWebIdentityToken>
    <AssumedRoleUser><Arn>${arn}</Arn><AssumedRoleId>AROA:session</AssumedRoleId></AssumedRoleUser>
    <Credentials><SessionToken>session-token</SessionToken><SecretAccessKey>secret&amp;key</SecretAccessKey>
    <Expiration>2030-01-01T00:00:00Z</Expiration><AccessKeyId>ASIAEXAMPLE</AccessKeyId></Credentials>
  </AssumeRoleWithWebIdentityResult>
  <ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>
</AssumeRoleWithWebIdentityResponse>`)
}

function failure(code: string, message: string, status = 400): Reply {
  return xml(
    `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
    status,
  )
}

function xml(body: string, status = 200): Reply {
  return { status, type: 'text/xml', body }
}

async function run(
  replies: readonly Reply[],
  changes: Partial<Inputs> = {},
  retry: Parameters<typeof createTestContext>[0] = {},
) {
  const server = await startServer(...replies)
  const { context, lines, masked } = createTestContext(retry)
  const tokens = createTokens()
  const prepared = aws.prepare(inputs({ 'sts-endpoint': server.url, ...changes }), {})
  await prepared.load?.()
  const outcome = prepared.run(tokens, context)
  await outcome.catch(() => undefined)
  await server[Symbol.asyncDispose]()
  return { outcome, seen: server.seen, lines, masked }
}

const denied = failure(
  'AccessDenied',
  'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  403,
)
const html = (status: number): Reply => ({
  status,
  type: 'text/html',
  body: '<html><head><title>Proxy</title></head><body><h1>Hello</h1><br></body></html>',
})

test('the request has the form that the STS API documents', async () => {
  const { outcome, seen } = await run([success()], {
    'inline-session-policy': '{"Version":"2012-10-17"}',
    'managed-session-policies': ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
  })
  await outcome
  expect(seen).toHaveLength(1)
  expect(seen[0]?.method).toBe('POST')
  expect(seen[0]?.url).toBe('/')
  expect(seen[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
  expect(seen[0]?.headers['user-agent']).toBe('oidc-exchange/test')
  expect(seen[0]?.headers.authorization).toBeUndefined()
  expect(seen[0]?.body).toBe(
    'Action=AssumeRoleWithWebIdentity&Version=2011-06-15' +
      '&RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fdeploy&RoleSessionName=session' +
      `&WebIdentityToken=${tokenText(1)}` +
      '&PolicyArns.member.1.arn=arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FReadOnlyAccess' +
      '&Policy=%7B%22Version%22%3A%222012-10-17%22%7D&DurationSeconds=3600',
  )
})

test('the answer becomes variables and outputs, masked', async () => {
  const { outcome, masked } = await run([success()])
  const credentials = await outcome
  expect(revealed(credentials.env)).toEqual({
    AWS_ACCESS_KEY_ID: 'ASIAEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret&key',
    AWS_SESSION_TOKEN: 'session-token',
    AWS_REGION: 'eu-west-1',
    AWS_DEFAULT_REGION: 'eu-west-1',
  })
  expect(revealed(credentials.outputs)).toMatchObject({
    'aws-account-id': '123456789012',
    'authenticated-arn': 'arn:aws:sts::123456789012:assumed-role/deploy/session',
    'aws-expiration': '2030-01-01T00:00:00.000Z',
  })
  expect(Object.keys(credentials.outputs).sort()).toEqual(Object.keys(aws.outputs).sort())
  expect(masked).toEqual(['ASIAEXAMPLE', 'secret&key', 'session-token'])
  expect(JSON.stringify(credentials)).not.toContain('secret&key')
})

test.each<[string, readonly Reply[]]>([
  ['503 with XML', [failure('ServiceUnavailable', 'x', 503), success()]],
  ['503 with HTML', [html(503), success()]],
  ['an empty 503', [xml('', 503), success()]],
  ['an empty 500', [xml('', 500), success()]],
  ['429', [xml('', 429), success()]],
  ['Throttling', [failure('Throttling', 'Rate exceeded'), success()]],
  ['ThrottlingException', [failure('ThrottlingException', 'Rate exceeded'), success()]],
  ['IDPCommunicationError', [failure('IDPCommunicationError', 'Error communicating'), success()]],
  ['a reset connection', ['reset', success()]],
  ['a truncated answer', ['truncate', success()]],
  ['an empty 200', [xml(''), success()]],
  ['a 200 with HTML', [html(200), success()]],
  ['a 200 that is no XML', [xml('}{ <<'), success()]],
  ['a 200 with XML that is cut off', [xml('<AssumeRoleWithWebIdentityResponse><Ass'), success()]],
  [
    'a 200 without credentials',
    [xml('<AssumeRoleWithWebIdentityResponse></AssumeRoleWithWebIdentityResponse>'), success()],
  ],
  [
    'a 200 with empty credentials',
    [
      xml(
        '<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId></AccessKeyId></Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>',
      ),
      success(),
    ],
  ],
])('%s heals', async (_, replies) => {
  const { outcome, seen, lines } = await run(replies)
  expect((await outcome).identity).toContain('assumed-role')
  expect(seen).toHaveLength(2)
  expect(lines.filter((line) => line.includes('Trying again'))).toHaveLength(1)
})

test.each<[string, Reply, string, boolean]>([
  ['AccessDenied', denied, 'ERR_REFUSED', false],
  [
    'InvalidIdentityToken',
    failure(
      'InvalidIdentityToken',
      'No OpenIDConnect provider found in your account for https://x',
    ),
    'ERR_REFUSED',
    false,
  ],
  ['MalformedPolicyDocument', failure('MalformedPolicyDocument', 'x'), 'ERR_REFUSED', false],
  ['ValidationError', failure('ValidationError', 'x'), 'ERR_REFUSED', false],
  ['an unknown 400', failure('SomethingNew', 'x'), 'ERR_REFUSED', false],
  ['a 403 with HTML', html(403), 'ERR_REFUSED', false],
  ['an empty 404', xml('', 404), 'ERR_REFUSED', false],
  [
    'a redirect',
    { status: 302, headers: { location: 'https://evil.example' } },
    'ERR_RESPONSE',
    false,
  ],
  ['an empty redirect', { status: 307 }, 'ERR_RESPONSE', false],
  ['503 with HTML', html(503), 'ERR_SERVICE', true],
  ['an empty 503', xml('', 503), 'ERR_SERVICE', true],
  ['an empty 501', xml('', 501), 'ERR_SERVICE', true],
  ['an empty 200', xml(''), 'ERR_RESPONSE', true],
  ['a 200 with HTML', html(200), 'ERR_RESPONSE', true],
  ['Throttling', failure('Throttling', 'x'), 'ERR_SERVICE', true],
])('%s fails with the right code', async (_, reply, code, transient) => {
  const { outcome, seen } = await run([reply])
  const error = await failureOf(outcome)
  expect(error.code).toBe(code)
  expect(seen).toHaveLength(transient ? 4 : 1)
  expect(error.message).toMatch(/^AWS STS \(127\.0\.0\.1:\d+\) answered \d{3}/)
  expect(error.message).not.toContain('Hello')
  expect(error.message).not.toContain('Deserialization')
})

test('an expired token is renewed, once', async () => {
  const expired = failure('ExpiredTokenException', 'Token expired: current date/time 1')
  const healed = await run([expired, success()])
  await healed.outcome
  expect(healed.seen.map(({ body }) => /signature-of-\d/.exec(body)?.[0])).toEqual([
    'signature-of-1',
    'signature-of-2',
  ])
  const lost = await run([expired])
  const error = await failureOf(lost.outcome)
  expect(lost.seen).toHaveLength(2)
  expect(error.code).toBe('ERR_REFUSED')
  expect(error.hint).toMatch(/clock/)
})

test('a refusal shows the claims next to what AWS compares, and says what to look at', async () => {
  const error = await failureOf((await run([denied])).outcome)
  expect(error.details).toContain('  sub: repo:octo/app:environment:production')
  expect(error.details).toContain(`  role: ${roleArn}`)
  expect(error.hint).toMatch(/environment.*retry-on-denied-s/s)
})

test('a refusal is tried again for as long as retry-on-denied-s says', async () => {
  const { outcome, seen } = await run(
    [denied, denied, success()],
    {},
    { retry: { deniedMs: 5000 } },
  )
  await outcome
  expect(seen).toHaveLength(3)
})

test('an account that is not allowed is refused, once, with its keys masked', async () => {
  const { outcome, seen, masked } = await run(
    [success()],
    { 'allowed-account-ids': ['210987654321'] },
    { retry: { deniedMs: 5000 } },
  )
  const error = await failureOf(outcome)
  expect(error.code).toBe('ERR_REFUSED')
  expect(error.message).toContain('123456789012')
  expect(seen).toHaveLength(1)
  expect(masked).toContain('secret&key')
  await (await run([success()], { 'allowed-account-ids': ['210987654321', '123456789012'] }))
    .outcome
})

test('an account that a custom endpoint does not name is in no list of allowed accounts', async () => {
  const answer = [success('arn:aws:sts::x:assumed-role/a')]
  const { outcome } = await run(answer, { 'allowed-account-ids': ['123456789012'] })
  expect((await failureOf(outcome)).code).toBe('ERR_REFUSED')
  expect((await (await run(answer)).outcome).env.AWS_ACCESS_KEY_ID).toBeDefined()
})

test('a chained role of another partition is an error of the inputs at AWS itself', () => {
  const chain = { 'chained-roles': ['arn:aws-cn:iam::123456789012:role/x'] }
  expect(() => aws.prepare(inputs({ 'sts-endpoint': undefined, ...chain }), {})).toThrow(
    /partition aws-cn/,
  )
})

test('nobody listening is ERR_UNREACHABLE', async () => {
  const { context } = createTestContext()
  const prepared = aws.prepare(inputs({ 'sts-endpoint': 'http://127.0.0.1:9' }), {})
  expect((await failureOf(prepared.run(createTokens(), context))).code).toBe('ERR_UNREACHABLE')
})

describe('what lies around on the machine', () => {
  const hostile: Env = {
    AWS_MAX_ATTEMPTS: 'banana',
    AWS_RETRY_MODE: 'banana',
    AWS_DEFAULTS_MODE: 'banana',
    AWS_USE_FIPS_ENDPOINT: 'banana',
    AWS_USE_DUALSTACK_ENDPOINT: 'banana',
    AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:9',
    AWS_REGION: 'banana',
    AWS_ACCESS_KEY_ID: 'AKIAHOSTILE',
    AWS_SECRET_ACCESS_KEY: 'x',
    AWS_SDK_UA_APP_ID: 'x'.repeat(99),
    AWS_AUTH_SCHEME_PREFERENCE: 'sigv4',
    AWS_SIGV4A_SIGNING_REGION_SET: ' ',
    AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:9',
  }

  /** Counts the files that are read while `work` runs with the given variables and hostile profile files. */
  async function amongHostiles(
    variables: Env,
    work: () => Promise<unknown>,
  ): Promise<readonly string[]> {
    const folder = await mkdtemp(join(tmpdir(), 'hostile-'))
    const file = join(folder, 'config')
    await writeFile(file, '[default]\nmax_attempts=banana\nuse_fips_endpoint=banana\nregion=x y\n')
    filesRead.length = 0
    const before = { ...process.env }
    Object.assign(process.env, variables, {
      AWS_CONFIG_FILE: file,
      AWS_SHARED_CREDENTIALS_FILE: file,
    })
    try {
      await work()
    } finally {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
      Object.assign(process.env, before)
      await rm(folder, { recursive: true })
    }
    return [...filesRead]
  }

  test.each([
    ['variables and files', hostile],
    ['files', {}],
  ])('%s are not read', async (_, variables) => {
    const read = await amongHostiles(variables, async () => {
      const { outcome, seen } = await run([failure('Throttling', 'x'), success()])
      await outcome
      expect(seen).toHaveLength(2)
      expect(seen[0]?.headers.authorization).toBeUndefined()
    })
    expect(read).toEqual([])
  })

  test('would be read by an SDK left to itself', async () => {
    const { STSClient } = await import('@aws-sdk/client-sts')
    const read = await amongHostiles({}, async () => {
      const known = {
        region: 'eu-west-1',
        defaultsMode: 'standard',
        retryMode: 'standard',
      } as const
      await new STSClient(known).config.maxAttempts()
    })
    expect(read.join()).toContain('hostile-')
  })
})

describe('inputs', () => {
  test.each<[string, Partial<Inputs>, RegExp]>([
    ['no region', { 'aws-region': undefined }, /aws-region is missing/],
    ['a region of another form', { 'aws-region': 'eu_west_1' }, /aws-region is not/],
    ['a region that is a host', { 'aws-region': 'evil.example/' }, /aws-region is not/],
    ['a bare role name', { 'role-to-assume': 'deploy' }, /role-to-assume is a name/],
    ['a user', { 'role-to-assume': 'arn:aws:iam::123456789012:user/x' }, /role-to-assume is not/],
    ['a short account', { 'role-to-assume': 'arn:aws:iam::1234:role/x' }, /role-to-assume is not/],
    ['China', { 'role-to-assume': 'arn:aws-cn:iam::123456789012:role/x' }, /partition aws-cn/],
    ['a session name with a space', { 'role-session-name': 'a b' }, /role-session-name/],
    ['a session name of one letter', { 'role-session-name': 'a' }, /role-session-name/],
    ['a session name of 65', { 'role-session-name': 'a'.repeat(65) }, /\(65 characters\)/],
    ['a policy that is no JSON', { 'inline-session-policy': '{not json' }, /inline-session-policy/],
    ['a policy that is a list', { 'inline-session-policy': '[]' }, /inline-session-policy/],
    ['a bad policy ARN', { 'managed-session-policies': ['ReadOnly'] }, /managed-session-policies/],
    [
      '11 policies',
      { 'managed-session-policies': Array(11).fill('arn:aws:iam::aws:policy/A') },
      /11 entries/,
    ],
    ['no account at all', { 'allowed-account-ids': [] }, /allowed-account-ids names no account/],
    ['an empty account', { 'allowed-account-ids': ['', '123456789012'] }, /allowed-account-ids/],
    ['a short account id', { 'allowed-account-ids': ['1234'] }, /allowed-account-ids/],
  ])('%s is refused', (_, changes, message) => {
    const error = thrownBy(() => aws.prepare(inputs(changes), {}))
    expect(error.code).toBe('ERR_INPUT')
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(/\S/)
  })

  test.each<[string, string, string]>([
    ['eu-west-1', 'arn:aws', 'https://sts.eu-west-1.amazonaws.com'],
    ['ap-southeast-7', 'arn:aws', 'https://sts.ap-southeast-7.amazonaws.com'],
    ['cn-north-1', 'arn:aws-cn', 'https://sts.cn-north-1.amazonaws.com.cn'],
    ['us-gov-west-1', 'arn:aws-us-gov', 'https://sts.us-gov-west-1.amazonaws.com'],
    ['us-iso-east-1', 'arn:aws-iso', 'https://sts.us-iso-east-1.c2s.ic.gov'],
    ['us-isob-east-1', 'arn:aws-iso-b', 'https://sts.us-isob-east-1.sc2s.sgov.gov'],
    ['eusc-de-east-1', 'arn:aws-eusc', 'https://sts.eusc-de-east-1.amazonaws.eu'],
  ])('%s has its own endpoint', (region, prefix, endpoint) => {
    const prepared = aws.prepare(
      inputs({ 'aws-region': region, 'role-to-assume': `${prefix}:iam::123456789012:role/x` }),
      {},
    )
    expect(prepared.endpoints.map(({ href }) => href)).toEqual([`${endpoint}/`])
    expect(audienceOf(prepared.token)).toBe(
      region.startsWith('cn-') ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com',
    )
  })

  test('the region and the endpoint come from the environment where no input gives them', () => {
    const without = inputs({ 'aws-region': undefined })
    const endpoint = (env: Env, changes = {}) =>
      aws.prepare({ ...without, ...changes }, env).endpoints[0]?.href
    expect(endpoint({ AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-2' })).toContain(
      'west-1',
    )
    expect(endpoint({ AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-west-2' })).toContain('west-2')
    const env = {
      AWS_REGION: 'eu-west-1',
      AWS_ENDPOINT_URL: 'http://localhost:1',
      AWS_ENDPOINT_URL_STS: 'http://localhost:2',
    }
    expect(endpoint({ ...env, AWS_ENDPOINT_URL_STS: '' })).toBe('http://localhost:1/')
    expect(endpoint(env)).toBe('http://localhost:2/')
    expect(endpoint(env, { 'sts-endpoint': 'https://sts.example.com' })).toBe(
      'https://sts.example.com/',
    )
    const plain = thrownBy(() =>
      checkEndpoints(aws.prepare({ ...without, 'sts-endpoint': 'http://sts.example.com' }, env)),
    )
    expect(plain.code).toBe('ERR_ENDPOINT')
    expect(plain.message).toContain('sts-endpoint')
  })

  test.each<[Env, string]>([
    [{}, 'oidc-exchange'],
    [{ GITHUB_REPOSITORY: 'octo/app', GITHUB_RUN_ID: '12345' }, 'octo-app-12345'],
    [
      { GITHUB_REPOSITORY: `octo/${'é'.repeat(90)}`, GITHUB_RUN_ID: '12345' },
      `octo${'-'.repeat(60)}`.slice(0, 58).concat('-12345'),
    ],
    [{ GITHUB_REPOSITORY: 'octo/app' }, 'oidc-exchange'],
  ])('the session of %j is %s', async (env, name) => {
    const server = await startServer(success())
    const given = inputs({ 'role-session-name': undefined, 'sts-endpoint': server.url })
    await aws.prepare(given, env).run(createTokens(), createTestContext().context)
    await server[Symbol.asyncDispose]()
    expect(new URLSearchParams(server.seen[0]?.body).get('RoleSessionName')).toBe(name)
    expect(name.length).toBeLessThanOrEqual(64)
  })
})
