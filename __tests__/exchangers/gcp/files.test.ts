import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Secret } from '../../../src/core/secret.ts'
import type { Credentials, LaterTokens, Value } from '../../../src/core/types.ts'
import gcp from '../../../src/exchangers/gcp/exchanger.ts'
import {
  createTokens,
  githubClaims,
  githubTokenUrl,
  revealed,
  thrownBy,
  tokenText,
} from '../loopback.ts'
import { access, account, documentOf, federated, type Inputs, inputs, name, run } from './inputs.ts'

const self = ['/opt/node', '/opt/action/index.js'] as const
const command =
  'node oidc-exchange.js exchange gcp --format gcp-executable --inputs-file gha-creds-'
const between = 'between@my-project.iam.gserviceaccount.com'
const own = `https://iam.googleapis.com/${name}`

/** What the sink would install: paths with their contents. */
function installed({ installs = [] }: Credentials): readonly (readonly [string, string])[] {
  const plain = (value: Value | undefined) =>
    value instanceof Secret ? value.reveal() : String(value)
  return installs.map(({ kind, data }) => {
    expect(kind).toBe('file')
    return [plain(data.path), plain(data.content)]
  })
}

describe('the executable source', () => {
  const asked = { 'credential-source': 'executable' }

  test('calls this program back, and holds no secret', async () => {
    const tokens = createTokens({ claims: { ...githubClaims, aud: own } })
    const { outcome, prepared } = await run([federated, access], asked, tokens)
    const credentials = await outcome
    const document = documentOf(credentials)
    expect(document.credential_source).toEqual({
      executable: { command: expect.stringContaining(command), timeout_millis: 60_000 },
    })
    const [file, call] = credentials.files
    expect(file?.refersTo).toEqual([call?.name])
    expect(document.credential_source.executable.command).toMatch(` ${call?.name}`)
    expect(credentials.env.GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES).toBe('1')
    expect(prepared.variables).toContain('GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES')
    expect(JSON.stringify(document)).not.toMatch(/token-of|request-token|Bearer/)
  })

  test.each<[string, string | readonly string[], object]>([
    ['the own one', own, {}],
    ['the own one among others', ['x', own], {}],
    ['another one', 'my audience', { audience: 'my audience' }],
  ])('names the audience where it is %s', async (_, aud, more) => {
    const tokens = createTokens({ claims: { ...githubClaims, aud } })
    const { outcome } = await run([federated, access], asked, tokens)
    const { content } = revealed({ content: (await outcome).files[1]?.content })
    expect(JSON.parse(String(content))).toEqual({ workload_identity_provider: name, ...more })
  })

  test.each<[string, readonly [string, string], RegExp]>([
    ['Node', ['/opt/my node', '/x.js'], /a space or a quote in \/opt\/my node/],
    ['the script', ['/node', 'C:\\Program Files\\x.js'], /in C:\\Program Files\\x\.js/],
  ])('is refused with the reason where the path of %s has a space', (_, paths, message) => {
    const error = thrownBy(() => gcp.prepare(inputs(asked), {}, paths))
    expect([error.code, error.message]).toEqual(['ERR_INPUT', expect.stringMatching(message)])
    expect(error.hint).toContain('credential-source: url')
  })

  test.each([undefined, ['/node', ''] as const])(
    'is refused where %j starts the program',
    (paths) => {
      expect(thrownBy(() => gcp.prepare(inputs(asked), {}, paths)).hint).toContain('in the action')
    },
  )
})

test('the file source writes the ID token and names its place', async () => {
  const asked = { 'credential-source': 'file' }
  const { outcome, lines } = await run([federated, access], asked, createTokens())
  const credentials = await outcome
  const [file, token] = credentials.files
  expect(token?.name).toMatch(/^gha-creds-[0-9a-f]{16}\.jwt$/)
  expect(revealed({ content: token?.content })).toEqual({ content: tokenText(1) })
  expect(file?.refersTo).toEqual([token?.name])
  expect(documentOf(credentials).credential_source).toEqual({
    file: token?.name,
    format: { type: 'text' },
  })
  expect(lines.join()).toContain('one ID token, which is valid until')
})

test('the file source in the workspace names the path itself', async () => {
  const env = { GITHUB_WORKSPACE: join(process.cwd(), 'workspace') }
  const asked = { 'credential-source': 'file', 'credentials-location': 'workspace' }
  const { outcome } = await run([federated, access], asked, createTokens(), env)
  const [document, token] = installed(await outcome)
  expect(token).toEqual([expect.stringMatching(/gha-creds-[0-9a-f]{16}\.jwt$/), tokenText(1)])
  expect(JSON.parse(document?.[1] ?? '').credential_source.file).toBe(token?.[0])
})

test.each<[string, LaterTokens | 'url', Partial<Inputs>, string]>([
  ['a URL', 'url', {}, 'url'],
  ['a program that can be called', {}, {}, 'executable'],
  ['one token', { isFixed: true }, {}, 'file'],
  ['a file that is kept fresh', { tokenFile: '/run/token' }, {}, 'file'],
  ['a URL, on request', 'url', { 'credential-source': 'executable' }, 'executable'],
])('readers use %s', async (_, later, changes, kind) => {
  const tokens =
    later === 'url'
      ? createTokens({ tokenUrl: githubTokenUrl })
      : { ...createTokens(), later: () => later }
  const { outcome, prepared } = await run([federated, access], changes, tokens)
  const credentials = await outcome
  const source = documentOf(credentials).credential_source
  expect(Object.keys(source)[0]).toBe(kind)
  if (later !== 'url' && later.tokenFile) expect(source.file).toBe(later.tokenFile)
  expect(prepared.variables).toEqual(expect.arrayContaining(Object.keys(credentials.env)))
})

test('readers use a file where the command would have a space', async () => {
  const env = { RUNNER_TEMP: '/my temp' }
  const { outcome } = await run([federated, access], {}, createTokens(), env)
  expect(Object.keys(documentOf(await outcome).credential_source)).toContain('file')
})

test('the workspace gets the file on request', async () => {
  const env = { GITHUB_WORKSPACE: join(process.cwd(), 'workspace') }
  const tokens = createTokens({ tokenUrl: githubTokenUrl })
  const { outcome } = await run(
    [federated, access],
    { 'credentials-location': 'workspace' },
    tokens,
    env,
  )
  const credentials = await outcome
  const [[path = '', content = ''] = []] = installed(credentials)
  expect(path.startsWith(join(env.GITHUB_WORKSPACE, 'gha-creds-'))).toBe(true)
  expect(credentials.outputs.credentials_file_path).toBe(path)
  expect(JSON.parse(content).type).toBe('external_account')
})

test('a chain of accounts has a file for libraries, and one for gcloud', async () => {
  const changes = { delegates: [between, 'projects/-/serviceAccounts/123'] }
  const { outcome, prepared, seen, url } = await run([federated, access], changes)
  const credentials = await outcome
  const delegates = [`projects/-/serviceAccounts/${between}`, 'projects/-/serviceAccounts/123']
  expect(JSON.parse(seen[1]?.body ?? '').delegates).toEqual(delegates)
  expect(documentOf(credentials)).toMatchObject({
    type: 'impersonated_service_account',
    delegates,
    lifetime: 3600,
    service_account_impersonation_url: `${url}/v1/projects/-/serviceAccounts/${account}:generateAccessToken`,
    source_credentials: { type: 'external_account', token_url: `${url}/sts/v1/token` },
  })
  const forGcloud = documentOf(credentials, 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE')
  expect(forGcloud.type).toBe('external_account')
  expect(forGcloud).not.toHaveProperty('service_account_impersonation_url')
  expect(credentials.env.CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT).toBe(
    `${between},123,${account}`,
  )
  expect(documentOf(credentials, 'GOOGLE_GHA_CREDS_PATH')).toEqual(forGcloud)
  expect(prepared.variables).toEqual(expect.arrayContaining(Object.keys(credentials.env)))
})

test('with the access token itself, gcloud is not told to go through the chain again', async () => {
  const changes = { delegates: [between], 'export-access-token': true }
  const { outcome, prepared } = await run([federated, access], changes)
  const { env } = await outcome
  expect(Object.keys(env)).toContain('CLOUDSDK_AUTH_ACCESS_TOKEN')
  expect(Object.keys(env)).not.toContain('CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT')
  expect(prepared.variables).toEqual(expect.arrayContaining(Object.keys(env)))
})

test.each<[string, Partial<Inputs>, RegExp]>([
  [
    'a workspace',
    { 'credentials-location': 'workspace' },
    /requires the variable GITHUB_WORKSPACE/,
  ],
])('without %s it cannot be written there', (_, changes, message) => {
  const error = thrownBy(() => gcp.prepare(inputs(changes), {}, self))
  expect([error.code, error.message]).toEqual(['ERR_INPUT', expect.stringMatching(message)])
})
