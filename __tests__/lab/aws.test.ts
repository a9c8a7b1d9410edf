import { spawn, spawnSync } from 'node:child_process'
import { createHash, createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { defaultRoleArn, type Lab, startLab } from '../../src/lab/index.ts'

let lab: Lab
let offsetMs = 0
beforeAll(async () => {
  lab = await startLab({ now: () => new Date(Date.now() + offsetMs) })
})
afterAll(() => lab.close())
beforeEach(() => {
  offsetMs = 0
  lab.setRules({})
})

type Parameters = Readonly<Record<string, string | undefined>>

async function post(parameters: Parameters) {
  const given = Object.entries({ Version: '2011-06-15', ...parameters })
  const body = new URLSearchParams(
    given.filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  const reply = await fetch(lab.services.aws, { method: 'POST', body })
  return { status: reply.status, type: reply.headers.get('content-type'), text: await reply.text() }
}

async function assume(parameters: Parameters = {}) {
  return post({
    Action: 'AssumeRoleWithWebIdentity',
    RoleArn: defaultRoleArn,
    RoleSessionName: 'my-session',
    WebIdentityToken: await lab.mintToken('sts.amazonaws.com'),
    ...parameters,
  })
}

function element(xml: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
}

async function assumeEnv(): Promise<Record<string, string>> {
  const { text } = await assume()
  return {
    AWS_ACCESS_KEY_ID: element(text, 'AccessKeyId'),
    AWS_SECRET_ACCESS_KEY: element(text, 'SecretAccessKey'),
    AWS_SESSION_TOKEN: element(text, 'SessionToken'),
  }
}

test('a trusted token becomes credentials', async () => {
  const { status, type, text } = await assume({ DurationSeconds: '900' })
  expect([status, type]).toEqual([200, 'text/xml'])
  expect(text).toContain(
    '<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">',
  )
  expect(element(text, 'AccessKeyId')).toMatch(/^ASIA[A-Z2-7]{16}$/)
  expect(element(text, 'SecretAccessKey')).toHaveLength(40)
  expect(element(text, 'Arn')).toBe('arn:aws:sts::123456789012:assumed-role/lab-deploy/my-session')
  expect(element(text, 'AssumedRoleId')).toMatch(/^AROA[A-Z2-7]{17}:my-session$/)
  expect(element(text, 'SubjectFromWebIdentityToken')).toBe(
    'repo:octo-org/octo-repo:ref:refs/heads/main',
  )
  expect(element(text, 'Audience')).toBe('sts.amazonaws.com')
  expect(element(text, 'Provider')).toBe(
    `arn:aws:iam::123456789012:oidc-provider/${new URL(lab.issuer).host}`,
  )
  expect(element(text, 'RequestId')).toMatch(/^[\da-f-]{36}$/)
  const seconds = (Date.parse(element(text, 'Expiration')) - Date.now()) / 1000
  expect(seconds).toBeGreaterThan(890)
  expect(seconds).toBeLessThan(910)
})

test('both forms of the subject are trusted by default', async () => {
  const token = await lab.mintToken('sts.amazonaws.com', { 'subject-form': 'immutable' })
  expect((await assume({ WebIdentityToken: token })).status).toBe(200)
})

test('a token of another issuer with the same names is refused', async () => {
  await using other = await startLab()
  const token = await other.mintToken('sts.amazonaws.com', { iss: lab.issuer })
  const foreign = await other.mintToken('sts.amazonaws.com')
  expect(element((await assume({ WebIdentityToken: token })).text, 'Message')).toMatch(
    /^Couldn't retrieve verification key/,
  )
  expect(element((await assume({ WebIdentityToken: foreign })).text, 'Message')).toBe(
    `No OpenIDConnect provider found in your account for ${other.issuer}`,
  )
})

const hour = 3600
const seconds = () => Math.floor(Date.now() / 1000)

test.each<[string, () => Promise<Parameters> | Parameters, number, string, string]>([
  [
    'another issuer',
    async () => ({
      WebIdentityToken: await lab.mintToken('sts.amazonaws.com', { iss: 'https://evil.example' }),
    }),
    400,
    'InvalidIdentityToken',
    'No OpenIDConnect provider found in your account for https://evil.example',
  ],
  [
    'an issuer with a slash',
    async () => ({
      WebIdentityToken: await lab.mintToken('sts.amazonaws.com', { iss: `${lab.issuer}/` }),
    }),
    400,
    'InvalidIdentityToken',
    'No OpenIDConnect provider',
  ],
  [
    'another audience',
    async () => ({ WebIdentityToken: await lab.mintToken('https://github.com/octo-org') }),
    400,
    'InvalidIdentityToken',
    'Incorrect token audience',
  ],
  [
    'an expired token',
    async () => ({
      WebIdentityToken: await lab.mintToken('sts.amazonaws.com', { exp: seconds() - hour }),
    }),
    400,
    'ExpiredTokenException',
    'Token expired: current date/time',
  ],
  [
    'a token from the future',
    async () => ({
      WebIdentityToken: await lab.mintToken('sts.amazonaws.com', { nbf: seconds() + hour }),
    }),
    403,
    'IDPRejectedClaim',
    '',
  ],
  [
    'no token at all',
    () => ({ WebIdentityToken: '????' }),
    400,
    'InvalidIdentityToken',
    'not a valid JWT',
  ],
  [
    'an unsigned token',
    async () => ({
      WebIdentityToken: `${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await lab.mintToken('sts.amazonaws.com')).split('.')[1]}.AA`,
    }),
    400,
    'InvalidIdentityToken',
    'not a valid JWT',
  ],
  [
    'another repository',
    async () => ({
      WebIdentityToken: await lab.mintToken('sts.amazonaws.com', { repository: 'evil/octo-repo' }),
    }),
    403,
    'AccessDenied',
    'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  ],
  [
    'another role',
    () => ({ RoleArn: 'arn:aws:iam::123456789012:role/other' }),
    403,
    'AccessDenied',
    'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  ],
  [
    'no role ARN',
    () => ({ RoleArn: 'arn:aws:iam::12:user/me-and-more' }),
    400,
    'ValidationError',
    'Request ARN is invalid',
  ],
  [
    'a short session name',
    () => ({ RoleSessionName: 'a' }),
    400,
    'ValidationError',
    'roleSessionName',
  ],
  [
    'a bad session name',
    () => ({ RoleSessionName: 'a b' }),
    400,
    'ValidationError',
    'roleSessionName',
  ],
  [
    'a short duration',
    () => ({ DurationSeconds: '899' }),
    400,
    'ValidationError',
    'greater than or equal to 900',
  ],
  [
    'a duration that is no number',
    () => ({ DurationSeconds: '1h' }),
    400,
    'ValidationError',
    'durationSeconds',
  ],
  [
    "a duration above the role's",
    () => ({ DurationSeconds: '3601' }),
    400,
    'ValidationError',
    'MaxSessionDuration',
  ],
  [
    'no token parameter',
    () => ({ WebIdentityToken: undefined }),
    400,
    'ValidationError',
    'webIdentityToken',
  ],
  [
    'an action that is not there',
    () => ({ Action: 'GetSessionToken' }),
    400,
    'InvalidAction',
    'Could not find operation GetSessionToken',
  ],
])('STS refuses %s', async (_, parameters, status, code, message) => {
  const reply = await assume(await parameters())
  expect([reply.status, element(reply.text, 'Code')]).toEqual([status, code])
  expect(element(reply.text, 'Message')).toContain(message)
  expect(reply.text).toContain('<Type>Sender</Type>')
  expect(reply.text).not.toContain('AccessKeyId')
})

test('text from a token is escaped in XML', async () => {
  const token = await lab.mintToken('sts.amazonaws.com', { iss: '<Code>&"x' })
  expect((await assume({ WebIdentityToken: token })).text).toContain('&lt;Code&gt;&amp;')
})

describe('GetCallerIdentity', () => {
  test('refuses a caller without a signature', async () => {
    const reply = await post({ Action: 'GetCallerIdentity' })
    expect([reply.status, element(reply.text, 'Code')]).toEqual([403, 'MissingAuthenticationToken'])
  })

  const found = spawnSync('aws', ['--version']).status === 0
  const cli = found ? test : test.skip

  async function callAws(changes: Record<string, string> = {}) {
    const credentials = { ...(await assumeEnv()), ...changes }
    const env = {
      PATH: process.env.PATH ?? '',
      HOME: '/nonexistent',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_MAX_ATTEMPTS: '1',
      AWS_ENDPOINT_URL_STS: lab.env.AWS_ENDPOINT_URL_STS ?? '',
      ...credentials,
    }
    const child = spawn('aws', ['sts', 'get-caller-identity', '--output', 'json'], { env })
    const chunks: string[] = []
    child.stdout.on('data', (chunk) => void chunks.push(String(chunk)))
    child.stderr.on('data', (chunk) => void chunks.push(String(chunk)))
    const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
    return { status, output: chunks.join('') }
  }

  cli('answers the real aws CLI', async () => {
    const { status, output } = await callAws()
    expect(output).toContain('arn:aws:sts::123456789012:assumed-role/lab-deploy/my-session')
    expect(status).toBe(0)
  })

  cli.each([
    ['a wrong secret key', { AWS_SECRET_ACCESS_KEY: 'x'.repeat(40) }, 'SignatureDoesNotMatch'],
    ['a wrong session token', { AWS_SESSION_TOKEN: 'x'.repeat(40) }, 'InvalidClientTokenId'],
    ['an unknown key', { AWS_ACCESS_KEY_ID: 'ASIAAAAAAAAAAAAAAAAA' }, 'InvalidClientTokenId'],
  ])('refuses the real aws CLI with %s', async (_, changes, code) => {
    const { status, output } = await callAws(changes)
    expect(output).toContain(code)
    expect(status).not.toBe(0)
  })

  /** Signs by the published recipe, apart from the lab's own code, as for a presigned URL (EKS, Vault). */
  async function presign(changes: { at?: Date } = {}) {
    const credentials = await assumeEnv()
    const date = (changes.at ?? new Date()).toISOString().replace(/[-:]|\.\d+/g, '')
    const scope = `${date.slice(0, 8)}/eu-west-1/sts/aws4_request`
    const query = new URLSearchParams([
      ['Action', 'GetCallerIdentity'],
      ['Version', '2011-06-15'],
      ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
      ['X-Amz-Credential', `${credentials.AWS_ACCESS_KEY_ID}/${scope}`],
      ['X-Amz-Date', date],
      ['X-Amz-Expires', '60'],
      ['X-Amz-Security-Token', credentials.AWS_SESSION_TOKEN ?? ''],
      ['X-Amz-SignedHeaders', 'host'],
    ]).toString()
    const empty = createHash('sha256').update('').digest('hex')
    const canonical = `GET\n/\n${query}\nhost:${lab.services.aws.host}\n\nhost\n${empty}`
    const hashed = createHash('sha256').update(canonical).digest('hex')
    const hmac = (key: string | Buffer, text: string) =>
      createHmac('sha256', key).update(text).digest()
    const steps = [...scope.split('/'), `AWS4-HMAC-SHA256\n${date}\n${scope}\n${hashed}`]
    const signature = steps
      .reduce<string | Buffer>(hmac, `AWS4${credentials.AWS_SECRET_ACCESS_KEY}`)
      .toString('hex')
    return `${lab.services.aws.href}?${query}&X-Amz-Signature=${signature}`
  }

  async function get(url: string) {
    const reply = await fetch(url)
    const text = await reply.text()
    return [reply.status, element(text, 'Code') || element(text, 'Account')]
  }

  test('answers a presigned URL', async () => {
    expect(await get(await presign())).toEqual([200, '123456789012'])
  })

  test.each([
    [
      'a changed query',
      (url: string) => url.replace('eu-west-1', 'eu-west-2'),
      'SignatureDoesNotMatch',
    ],
    [
      'another signature',
      (url: string) => url.replace(/.$/, (c) => (c === '0' ? '1' : '0')),
      'SignatureDoesNotMatch',
    ],
    ['a signature that is cut off', (url: string) => url.slice(0, -2), 'SignatureDoesNotMatch'],
    [
      'another key',
      (url: string) => url.replace(/ASIA\w{16}/, 'ASIAAAAAAAAAAAAAAAAA'),
      'InvalidClientTokenId',
    ],
    [
      'no signature',
      (url: string) => url.replace(/&X-Amz-Signature=.*/, ''),
      'MissingAuthenticationToken',
    ],
  ])('refuses %s', async (_, change, code) => {
    expect(await get(change(await presign()))).toEqual([403, code])
  })

  test('refuses an old signature and expired credentials', async () => {
    const old = await presign({ at: new Date(Date.now() - 16 * 60_000) })
    expect(await get(old)).toEqual([403, 'SignatureDoesNotMatch'])
    const fresh = await presign()
    offsetMs = 3601_000
    expect(await get(fresh)).toEqual([403, 'ExpiredToken'])
  })

  if (!found) process.stderr.write('aws is not on PATH: its tests are skipped\n')
})
