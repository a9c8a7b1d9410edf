import { beforeAll, describe, expect, test } from '@jest/globals'
import { Secret } from '../../../src/core/secret.ts'
import { createPresetExchanger } from '../../../src/exchangers/preset/preset-exchanger.ts'
import { parsePreset } from '../../../src/exchangers/preset/preset-file.ts'
import { exchangers } from '../../../src/exchangers/registry.ts'
import { revoke } from '../../../src/http/revoke.ts'
import { checkAudienceHosts } from '../../../src/step/audience.ts'
import { runExchanges } from '../../../src/step/exchange.ts'
import { planExchanges } from '../../../src/step/plan.ts'
import { findSource } from '../../../src/step/tokens.ts'
import { catchError, createTestContext } from '../../helpers/context.ts'
import { type Answer, faults, startServer } from '../../helpers/server.ts'
import { makeToken } from '../../helpers/token.ts'
import { cases, createTokens, loadPresets, prepareCase } from '../presets/run.ts'

beforeAll(async () => {
  for (const load of Object.values(exchangers)) await load()
  await loadPresets()
})

const login = { body: { auth: { client_token: 'hvs.0123', lease_duration: 60 } } }
const vault = (secrets: string) => ({ url: '{origin}', role: 'ci', secrets })

describe('secrets of Vault', () => {
  test('are read from both versions of KV and from other engines, each path once', async () => {
    await using server = await startServer(
      login,
      ...Array.from(
        { length: 3 },
        (): Answer => (response) => {
          const { path = '' } = server.seen.at(-1) ?? {}
          const answers: Record<string, object> = {
            '/v1/secret/data/ci?version=2': {
              data: { data: { password: 'p-2', 'a.b': 'dotted', deep: { x: 1 } }, metadata: {} },
            },
            '/v1/kv/ci': { data: { token: 'kv-1' } },
            '/v1/aws/creds/ci': { lease_id: 'lease-1', data: { access_key: 'AKIA-1' } },
          }
          response.end(JSON.stringify(answers[path]))
        },
      ),
    )
    const { run, context, plan } = await prepareCase('vault', server.url.origin, {
      parameters:
        vault(`secret/data/ci?version=2 password | PASSWORD; secret/data/ci?version=2 a.b | DOTTED;
        secret/data/ci?version=2 deep.x | DEEP; kv/ci token; aws/creds/ci access_key | KEY`),
    })
    const { env, outputs } = await run()
    const revealed = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [
        name,
        value instanceof Secret ? value.reveal() : value,
      ]),
    )
    expect(revealed).toMatchObject({
      PASSWORD: 'p-2',
      DOTTED: 'dotted',
      DEEP: '1',
      TOKEN: 'kv-1',
      KEY: 'AKIA-1',
    })
    expect(plan.variables).toEqual(expect.arrayContaining(['PASSWORD', 'TOKEN', 'KEY']))
    expect(String(outputs.token)).toBe('***')
    expect(context.masked).toEqual(expect.arrayContaining(['p-2', 'kv-1', 'AKIA-1']))
    expect(server.seen).toHaveLength(4)
    for (const seen of server.seen.slice(1)) expect(seen.headers['x-vault-token']).toBe('hvs.0123')
  })

  test.each([
    ['is not there', { status: 404, body: { errors: [] } }, /secret\/x: .* answered 404/, /data\//],
    [
      'is forbidden',
      { status: 403, body: { errors: ['permission denied'] } },
      /permission denied/,
      /policies/,
    ],
    [
      'has no such key',
      { body: { data: { data: { other: 'x' } } } },
      /secret\/x has no key/,
      /key/,
    ],
  ])('one that %s fails, and the token is revoked', async (_what, answer, message, hint) => {
    await using server = await startServer(login, answer, { status: 204 })
    const { run } = await prepareCase('vault', server.url.origin, {
      parameters: vault('secret/x key'),
    })
    const error = await catchError(run)
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(hint)
    expect(server.seen.at(-1)).toMatchObject({ method: 'POST', path: '/v1/auth/token/revoke-self' })
  })

  test('are not asked for, and nothing is revoked, where the login failed', async () => {
    await using server = await startServer({ status: 400, body: { errors: ['no'] } })
    const { run } = await prepareCase('vault', server.url.origin, { parameters: vault('kv/x key') })
    expect((await catchError(run)).message).toContain('answered 400: no')
    expect(server.seen).toHaveLength(1)
  })

  test('that are not there are left out where that may be', async () => {
    await using server = await startServer(login, { status: 404, body: { errors: [] } })
    const { run, context } = await prepareCase('vault', server.url.origin, {
      parameters: { ...vault('secret/x key'), ignoreNotFound: true },
    })
    expect(Object.keys((await run()).env)).not.toContain('KEY')
    expect(context.lines).toContain('warning: Vault has nothing at secret/x')
  })

  test('that are encoded are decoded, and masked in both forms', async () => {
    await using server = await startServer(login, { body: { data: { key: 'aGVsbG8td29ybGQ=' } } })
    const { run, context } = await prepareCase('vault', server.url.origin, {
      parameters: { ...vault('kv/x key'), secretEncodingType: 'base64' },
    })
    const { KEY } = (await run()).env
    expect(KEY instanceof Secret && KEY.reveal()).toBe('hello-world')
    expect(context.masked).toEqual(expect.arrayContaining(['hello-world', 'aGVsbG8td29ybGQ=']))
  })

  test('may have names that objects have of their own', async () => {
    const data = '{"data":{"__proto__":"value-1","constructor":"value-2"}}'
    await using server = await startServer(login, { body: data })
    const { run, plan } = await prepareCase('vault', server.url.origin, {
      parameters: vault('kv/x **'),
    })
    const { env, outputs } = await run()
    expect(plan).toMatchObject({ variablesLater: true })
    expect(Object.keys(env)).toEqual(expect.arrayContaining(['__proto__', 'constructor']))
    expect(Object.getPrototypeOf(env)).toBe(Object.prototype)
    expect(Object.keys(outputs)).toEqual(expect.arrayContaining(['__proto__', 'constructor']))
  })

  test('a status of 412 passes by itself, at the login and after it', async () => {
    const late = { status: 412, body: { errors: ['required index state not present'] } }
    await using server = await startServer(late, login, late, {
      body: { data: { key: 'value-1' } },
    })
    const { run } = await prepareCase('vault', server.url.origin, { parameters: vault('kv/x key') })
    expect(Object.keys((await run()).env)).toContain('KEY')
    expect(server.seen).toHaveLength(4)
  })
})

describe('a service that takes every token once', () => {
  const minted = { body: { token: 'cio_1' } }

  test('gets a new one for each attempt', async () => {
    await using server = await startServer(faults.unavailable, faults.reset, minted)
    const { run, tokens } = await prepareCase('crates-io', server.url.origin)
    await run()
    expect(new Set(tokens.sent).size).toBe(3)
    expect(server.seen.map(({ body }) => JSON.parse(body).jwt)).toEqual(tokens.sent)
  })

  test('by a header, gets a new one for each attempt as well', async () => {
    const [last] = cases.nuget?.calls ?? []
    await using server = await startServer(faults.unavailable, { body: last?.answer ?? {} })
    const { run, tokens } = await prepareCase('nuget', server.url.origin)
    await run()
    expect(new Set(tokens.sent).size).toBe(2)
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(
      tokens.sent.map((token) => `Bearer ${token}`),
    )
  })

  test('where there is only one, is asked again only if it cannot have taken it', async () => {
    await using server = await startServer(faults.unavailable, minted)
    const { run } = await prepareCase('crates-io', server.url.origin, { fixedToken: true })
    await run()
    expect(server.seen).toHaveLength(2)
    await using broken = await startServer(faults.truncated, minted)
    const second = await prepareCase('crates-io', broken.url.origin, { fixedToken: true })
    const error = await catchError(second.run)
    expect(error.code).toBe('ERR_RESPONSE')
    expect(error.hint).toMatch(/accepts each ID token only once/)
    expect(broken.seen).toHaveLength(1)
  })
})

describe('a refusal', () => {
  test.each([
    ['alibaba', 401, { Code: 'AuthenticationFail.OIDCToken.AudienceNotMatch' }, /client IDs/],
    ['alibaba', 401, { Message: 'No such OIDC Provider registered.' }, /oidc-provider-arn/],
    ['alibaba', 401, { Code: 'AuthenticationFail.NoPermission' }, /trust policy/],
    ['anthropic', 401, { error: { message: 'Authentication failed' } }, /Claude Console/],
    [
      'anthropic',
      400,
      { error: { message: 'federation_rule_id is not a well-formed fdrl_ tagged ID' } },
      /fdrl_/,
    ],
    ['conjur', 401, '', /its log has it/],
    ['conjur', 401, { error: { message: 'CONJ00016E Token expired' } }, /has expired/],
    ['conjur', 403, '', /Permit it/],
    ['consul', 403, 'ACL not found: auth method "github" not found', /auth-method/],
    ['consul', 403, 'rpc error making call: Permission denied', /binding rule/],
    ['consul', 500, 'rpc error making call: error validating claims: x', /BoundAudiences/],
    ['crates-io', 400, { errors: [{ detail: 'Failed to decode JWT' }] }, /audience/],
    ['dex', 401, { error: 'access_denied' }, /connector's issuer/],
    [
      'dex',
      400,
      {
        error: 'invalid_request',
        error_description: 'Requested connector does not exist.',
      },
      /connector-id/,
    ],
    ['docker-hub', 400, { error: 'access_denied' }, /connection's rules/],
    ['doppler', 401, { messages: ['Unable to verify OIDC JWT token'] }, /service account/],
    ['infisical', 401, { message: 'Access denied: OIDC audience not allowed.' }, /audiences/],
    [
      'infisical',
      404,
      {
        message: 'OIDC auth method not found for identity, did you configure OIDC auth?',
      },
      /identity-id/,
    ],
    ['jfrog', 400, { errors: [{ message: 'Failed to get public key' }] }, /trailing slash/],
  ])('of %s with %d %j says what to do, after one request', async (name, status, body, hint) => {
    await using server = await startServer({ status, body })
    const { run } = await prepareCase(name, server.url.origin)
    const error = await catchError(run)
    expect(error.code).toBe('ERR_REFUSED')
    expect(error.hint).toMatch(hint)
    expect(server.seen).toHaveLength(1)
  })

  test('is no other fault of the same service', async () => {
    const fault = { status: 500, body: 'rpc error making call: No cluster leader' }
    await using server = await startServer(fault, { body: { SecretID: 'consul-secret' } })
    const { run } = await prepareCase('consul', server.url.origin)
    await run()
    expect(server.seen).toHaveLength(2)
  })
})

/** A preset file with one request, and more of it. */
async function prepareFile(
  origin: string,
  more: string,
  pick = 'deploy-token: token, id: id, where: where',
) {
  const text = `title: Mine
parameters:
  url: { description: The URL., required: true }
steps:
  - url: '{+url}/token'
    headers: { accept: application/vnd.mine+json, content-type: application/mine+json }
    json: { jwt: '{token}' }
    pick: { ${pick} }
    optional: [id, where]
public: [id, where]
env: { MINE: '{deploy-token}' }
${more}
`
  const context = createTestContext()
  const exchanger = createPresetExchanger('./x.yml', await parsePreset('./x.yml', text))
  const prepared = exchanger.prepare({ url: origin }, {}, context.self)
  return { context, run: () => prepared.run(createTokens().supplyFor('mine'), context) }
}

test('a header of a preset stands in the place of the usual one, however it is written', async () => {
  await using server = await startServer({ body: { token: 'deploy-1' } })
  await (await prepareFile(server.url.origin, '')).run()
  expect(server.seen[0]?.headers).toMatchObject({
    accept: 'application/vnd.mine+json',
    'content-type': 'application/mine+json',
  })
})

test('an answer that is a list has its items by their numbers', async () => {
  await using server = await startServer({ body: [{ token: 'deploy-1' }] })
  const { run, context } = await prepareFile(
    server.url.origin,
    '',
    'deploy-token: 0.token, id: id, where: where',
  )
  await run()
  expect(context.masked).toContain('deploy-1')
})

const basic = `Basic ${Buffer.from('ci:deploy-1').toString('base64')}`

test.each<[string, string, object, string]>([
  ['basic', "url: '{+url}/revoke', basic: [ci, '{deploy-token}']", { authorization: basic }, basic],
  [
    'a bearer that the token is a part of',
    "url: '{+url}/revoke', bearer: 'ci-{deploy-token}'",
    { authorization: 'Bearer ci-deploy-1' },
    'ci-deploy-1',
  ],
  [
    'a header that the token is a part of',
    "url: '{+url}/revoke', headers: { X-Auth: 'Token {deploy-token}' }",
    { 'x-auth': 'Token deploy-1' },
    'Token deploy-1',
  ],
])('revoking by %s sends it, masked', async (_what, revocation, headers, masked) => {
  await using server = await startServer({ body: { token: 'deploy-1' } }, { status: 204 })
  const { run, context } = await prepareFile(server.url.origin, `revoke: { ${revocation} }`)
  const { revocation: made } = await run()
  if (made === undefined) throw new Error('nothing to revoke')
  expect(JSON.stringify(made)).not.toContain('deploy-1')
  expect(context.masked).toContain(masked)
  await revoke(made, context)
  expect(server.seen[1]).toMatchObject({ path: '/revoke', headers })
})

test('a credential in an answer that lacks something is revoked before the next attempt', async () => {
  await using server = await startServer(
    { status: 503 },
    { body: { id: '2' } },
    { status: 204 },
    { body: { id: '3', token: 'deploy-3' } },
  )
  const file = await prepareFile(
    server.url.origin,
    "revoke: { method: DELETE, url: '{+url}/tokens/{id}' }",
    'id: id, deploy-token: token, where: where',
  )
  const { env, revocation } = await file.run()
  expect(env.MINE).toEqual(expect.any(Secret))
  expect(revocation?.url).toMatch(/tokens\/3$/)
  expect(server.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /token',
    'POST /token',
    'DELETE /tokens/2',
    'POST /token',
  ])
})

test('what the address for revoking needs may be missing, and nothing is revoked then', async () => {
  await using server = await startServer({ body: { token: 'deploy-1' } })
  const file = await prepareFile(
    server.url.origin,
    "revoke: { url: '{+url}/tokens/{id}', bearer: '{deploy-token}' }",
  )
  expect((await file.run()).revocation).toBeUndefined()
})

describe('what an answer tells', () => {
  test('is no address of another host', async () => {
    await using other = await startServer({ body: { access_token: 'x' } })
    await using server = await startServer({
      body: { token_endpoint: `${other.url.origin}/token` },
    })
    const { run } = await prepareCase('octopus', server.url.origin)
    const error = await catchError(run)
    expect(error.code).toBe('ERR_ENDPOINT')
    expect(other.seen).toEqual([])
  })

  test('is no address of another host for revoking', async () => {
    await using server = await startServer({
      body: { token: 'deploy-1', where: 'https://x.example/revoke' },
    })
    const file = await prepareFile(
      server.url.origin,
      "revoke: { url: '{+where}', bearer: '{deploy-token}' }",
    )
    const error = await catchError(file.run)
    expect([error.code, error.message]).toEqual([
      'ERR_ENDPOINT',
      'Mine named an address at another host, x.example; no token is sent there',
    ])
  })

  test.each([
    'sts.amazonaws.com',
    '//iam.googleapis.com/projects/1/x',
    'api://AzureADTokenExchange',
  ])('is not the audience %s of a cloud', async (audience) => {
    await using job = await startServer({ body: { value: makeToken({ aud: audience }) } })
    await using server = await startServer({ body: { audience } }, { body: { token: 'pypi-1' } })
    const context = createTestContext({
      env: {
        ACTIONS_ID_TOKEN_REQUEST_URL: job.url.href,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
      },
    })
    const inputs: Record<string, unknown> = { url: server.url.origin }
    const request = { provider: 'pypi', given: ['url'], raw: (name: string) => inputs[name] }
    const plans = await planExchanges([request], context)
    const source = await findSource(context)
    const error = await catchError(() => runExchanges(plans, source, context))
    expect(error.code).toBe('ERR_INPUT')
    expect(error.message).toMatch(/every program that gets it can use it at/)
    expect(job.seen).toEqual([])
    expect(server.seen).toHaveLength(1)
  })

  test.each([
    ['has another audience besides', 'mine', ['mine', 'sts.amazonaws.com']],
    ["is the source's own choice", undefined, 'api://AzureADTokenExchange'],
  ])('is not sent a token of a cloud that %s', async (_what, audience, aud) => {
    await using job = await startServer({ body: { value: makeToken({ aud }) } })
    await using server = await startServer(login)
    const context = createTestContext({
      env: {
        ACTIONS_ID_TOKEN_REQUEST_URL: job.url.href,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
      },
    })
    const raw = (name: string) => (name === 'url' ? server.url.origin : undefined)
    const plans = await planExchanges(
      [{ provider: 'vault', audience, given: ['url'], raw }],
      context,
    )
    const source = await findSource(context)
    const error = await catchError(() => runExchanges(plans, source, context))
    expect(error.message).toMatch(/every program that gets it can use it at/)
    expect(server.seen).toEqual([])
  })

  test('is the audience of the token, unless one was given, and the log says so', async () => {
    for (const given of [undefined, 'mine']) {
      const audience = given ?? 'pypi'
      await using job = await startServer({ body: { value: makeToken({ aud: audience }) } })
      await using server = await startServer(
        { body: { audience: 'pypi' } },
        { body: { token: 'pypi-1' } },
      )
      const context = createTestContext({
        env: {
          ACTIONS_ID_TOKEN_REQUEST_URL: job.url.href,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
        },
      })
      const inputs: Record<string, unknown> = { url: server.url.origin }
      const plans = await planExchanges(
        [{ provider: 'pypi', audience: given, given: ['url'], raw: (name) => inputs[name] }],
        context,
      )
      await runExchanges(plans, await findSource(context), context)
      expect(job.seen.map(({ path }) => path)).toEqual([`/?audience=${audience}`])
      expect(context.lines).toContain(
        `info: pypi: ID token of repo:octo-org/octo-repo:ref:refs/heads/main for ${audience} goes to ${server.url.host}`,
      )
    }
  })
})

test.each<[string, string, readonly string[], boolean]>([
  ['sts.amazonaws.com', 'aws', ['http://127.0.0.1'], true],
  ['sts.amazonaws.com', 'custom', ['https://x.example'], false],
  ['sts.amazonaws.com', 'custom', ['https://sts.eu-central-1.amazonaws.com'], true],
  ['sts.amazonaws.com', 'custom', ['https://amazonaws.com.evil.example'], false],
  ['sts.amazonaws.com', 'custom', ['http://127.0.0.1'], false],
  // Servers of anybody under the clouds' own domains.
  ['sts.amazonaws.com', 'custom', ['https://x.execute-api.eu-central-1.amazonaws.com'], false],
  ['sts.amazonaws.com', 'custom', ['https://sts.s3.amazonaws.com'], false],
  ['sts.amazonaws.com', 'custom', ['https://sts.s3.eu-central-1.amazonaws.com'], false],
  ['sts.amazonaws.com', 'custom', ['https://sts-fips.us-gov-west-1.amazonaws.com'], true],
  ['sts.amazonaws.com', 'custom', ['https://sts.cn-north-1.amazonaws.com.cn'], true],
  ['sts.amazonaws.com', 'custom', ['https://vpce-0.sts.us-east-1.vpce.amazonaws.com'], true],
  [
    'sts.amazonaws.com',
    'custom',
    ['https://vpce-0.vpce-svc-1.us-east-1.vpce.amazonaws.com'],
    false,
  ],
  ['//iam.googleapis.com/projects/1', 'custom', ['https://storage.googleapis.com'], false],
  ['//iam.googleapis.com/projects/1', 'custom', ['https://sts.storage.googleapis.com'], false],
  ['//iam.googleapis.com/projects/1', 'custom', ['https://sts.googleapis.com'], true],
  ['api://AzureADTokenExchange', 'custom', ['https://x.cloudapp.chinacloudapi.cn'], false],
  ['api://AzureADTokenExchange', 'custom', ['https://login.chinacloudapi.cn'], true],
  ['api://AzureADTokenExchange', 'custom', ['https://login.microsoftonline.com'], true],
  ['sts.aliyuncs.com', 'alibaba', ['https://1.cn-hangzhou.fc.aliyuncs.com'], false],
  ['sts.aliyuncs.com', 'alibaba', ['https://sts.oss-cn-hangzhou.aliyuncs.com'], false],
  ['sts.aliyuncs.com', 'alibaba', ['https://sts-vpc.cn-hangzhou.aliyuncs.com'], true],
  ['sts.amazonaws.com', './ci/aws.yml', ['https://x.example'], false],
  ['sts.amazonaws.com', 'sigstore', [], false],
  ['api://AzureADTokenExchange', 'keycloak', ['https://x.example'], false],
  ['https://iam.googleapis.com/projects/1', 'vault', ['https://x.example'], false],
  ['sts.aliyuncs.com', 'alibaba', ['https://sts.aliyuncs.com'], true],
  ['sts.aliyuncs.com', 'alibaba', ['http://127.0.0.1:1'], true],
  ['sts.aliyuncs.com', 'alibaba', ['https://x.example'], false],
  ['https://vault.example.com', 'vault', ['https://x.example'], true],
])('a token for %s of %s to %j: %s', (audience, exchanger, hosts, isFine) => {
  const check = () =>
    checkAudienceHosts(
      audience,
      exchanger,
      hosts.map((url) => new URL(url)),
    )
  if (isFine) expect(check).not.toThrow()
  else expect(check).toThrow('every program that gets it can use it at')
})
