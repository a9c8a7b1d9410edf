import { beforeAll, expect, test } from '@jest/globals'
import { Secret } from '../../../src/core/secret.ts'
import { exchangers } from '../../../src/exchangers/registry.ts'
import { type Answer, startServer } from '../../helpers/server.ts'
import { makeToken } from '../../helpers/token.ts'
import { prepareCase } from '../presets/run.ts'

beforeAll(async () => {
  for (const load of Object.values(exchangers)) await load()
})

const login: Answer = { body: { auth: { client_token: 'hvs.token-1', lease_duration: 60 } } }

async function run(parameters: Readonly<Record<string, unknown>>, ...answers: readonly Answer[]) {
  await using server = await startServer(login, ...answers)
  const prepared = await prepareCase('vault', server.url.origin, {
    parameters: { url: '{origin}', ...parameters },
  })
  const { env, outputs, unset } = await prepared.run()
  const plain = (values: object) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        value instanceof Secret ? value.reveal() : value,
      ]),
    )
  return { ...prepared, env: plain(env), outputs: plain(outputs), unset, seen: server.seen }
}

test('the ids of leases are an output, those of secrets and of certificates', async () => {
  const creds = { lease_id: 'database/creds/ci/abc', data: { username: 'v-ci-user' } }
  const read = await run({ secrets: 'database/creds/ci username' }, { body: creds })
  expect(read.outputs['lease-ids']).toBe('database/creds/ci/abc')
  const certificate = { lease_id: 'pki/issue/web/def', data: { certificate: 'CERTIFICATE' } }
  const issued = await run({ pki: 'pki/issue/web {}' }, { body: certificate })
  expect(issued.outputs['lease-ids']).toBe('pki/issue/web/def')
  const none = await run({ secrets: 'kv/ci a' }, { body: { lease_id: '', data: { a: 'b' } } })
  expect(none.outputs).not.toHaveProperty('lease-ids')
})

test('a key without a letter or digit, or with a name of the login, is left out', async () => {
  const data = { '--': 'x', VAULT_TOKEN: 'y', 'lease-ids': 'z', good: 'value-1' }
  const { env, context } = await run({ secrets: 'kv/ci *' }, { body: { data } })
  expect(env).toMatchObject({ GOOD: 'value-1', LEASEIDS: 'z', VAULT_TOKEN: 'hvs.token-1' })
  const warnings = context.lines.filter((line) => line.startsWith('warning'))
  expect(warnings).toEqual([
    'warning: The key kv/ci -- is left out: it has no letter or digit. Use a prefix: kv/ci * | APP_',
    'warning: The key kv/ci VAULT_TOKEN is left out: the login has this name. Use a prefix: kv/ci * | APP_',
  ])
})

test.each<[object, readonly string[]]>([
  [{}, ['VAULT_ADDR', 'VAULT_TOKEN', 'A']],
  [{ exportEnv: false }, []],
  [{ exportEnv: false, exportToken: true }, ['VAULT_ADDR', 'VAULT_TOKEN']],
  [{ exportToken: false }, ['A']],
])('with %j it sets %j', async (parameters, names) => {
  const { env, outputs } = await run(
    { secrets: 'kv/ci a', ...parameters },
    { body: { data: { a: 'b' } } },
  )
  expect(Object.keys(env)).toEqual(names)
  expect(outputs.a).toBe('b')
})

test("JFrog's user is the one in the answer, else the one in its token", async () => {
  const parameters = { url: '{origin}', 'provider-name': 'github' }
  const token = makeToken({ aud: 'x', sub: 'jfac@01h/users/ci-bot' })
  for (const [username, expected] of [
    ['deployer', 'deployer'],
    [undefined, 'ci-bot'],
  ]) {
    await using server = await startServer({ body: { access_token: token, username } })
    const prepared = await prepareCase('jfrog', server.url.origin, { parameters })
    expect((await prepared.run()).outputs.username).toBe(expected)
  }
})
