import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findProgram } from '../../scripts/interop/programs.js'
import { defined } from '../../src/core/defined.ts'
import { decodeToken } from '../../src/core/jwt.ts'
import { type Lab, startLab } from '../../src/lab/index.ts'
import { readVaultRole } from '../../src/trust/vault/policy.ts'
import { judgeVault } from '../../src/trust/vault.ts'
import { defaultsOf, leaksOf, startJob } from '../dist/job.ts'
import { type Openbao, startOpenbao } from './openbao.ts'

const program = findProgram('openbao')
const audience = 'https://vault.example'
const policy = 'path "*" { capabilities = ["read", "create", "update"] }'
const bound = { bound_audiences: [audience] }

/** A role as the documentation of the JWT auth method has it, with what a row changes. */
const role = (changes: object) => ({
  role_type: 'jwt',
  user_claim: 'repository',
  token_policies: ['ci'],
  token_ttl: '10m',
  ...bound,
  ...changes,
})

const roles: Readonly<Record<string, object>> = {
  ci: role({}),
  exact: role({ bound_subject: 'repo:octo-org/octo-repo:ref:refs/heads/main' }),
  claims: role({ bound_claims: { repository: 'octo-org/octo-repo', ref: ['refs/heads/main'] } }),
  glob: role({ bound_claims_type: 'glob', bound_claims: { sub: 'repo:octo-org/*:ref:*' } }),
  other: role({ bound_subject: 'repo:octo-org/other:ref:refs/heads/main' }),
  'other-claim': role({ bound_claims: { repository: 'octo-org/other' } }),
  'other-glob': role({ bound_claims_type: 'glob', bound_claims: { sub: 'repo:other/*' } }),
  'no-audience': role({ bound_audiences: [], bound_claims: { repository_owner: 'octo-org' } }),
  powerless: role({ token_policies: ['none'] }),
}

let lab: Lab
let bao: Openbao

async function setUp() {
  lab = await startLab()
  bao = await startOpenbao(program ?? '')
  const { ask } = bao
  const config = { oidc_discovery_url: lab.issuer, bound_issuer: lab.issuer }
  await ask('PUT', 'sys/namespaces/team')
  for (const namespace of ['', 'team']) {
    await ask('POST', 'sys/auth/jwt', { type: 'jwt' }, { namespace })
    await ask('POST', 'auth/jwt/config', config, { namespace })
    await ask('PUT', 'sys/policies/acl/ci', { policy }, { namespace })
    await ask('POST', 'auth/jwt/role/ci', role({}), { namespace })
  }
  for (const [name, definition] of Object.entries(roles))
    await ask('POST', `auth/jwt/role/${name}`, definition)
  await ask('POST', 'sys/auth/ci/github', { type: 'jwt' })
  await ask('POST', 'auth/ci/github/config', { ...config, default_role: 'ci' })
  await ask('POST', 'auth/ci/github/role/ci', role({}))
  await ask('POST', 'auth/jwt/cel/role/ci', {
    ...bound,
    cel_program: {
      variables: [{ name: 'isMain', expression: "claims.ref == 'refs/heads/main'" }],
      expression:
        "isMain ? pb.Auth{policies: ['ci'], alias: logical.Alias{name: claims.sub}} : 'not main'",
    },
  })
  await ask('POST', 'sys/auth/empty', { type: 'jwt' })
  await ask('POST', 'sys/mounts/kv', { type: 'kv', options: { version: '1' } })
  await ask('POST', 'kv/ci', { user: 'octo-user', 'other-Secret-dash': 'dashed-1' })
  await ask('POST', 'secret/data/ci', { data: { password: 'one-password', nested: { a: ['x1'] } } })
  await ask('POST', 'secret/data/ci', { data: { password: 'two-password', 测试: 'chinese-1' } })
  await ask('POST', 'sys/mounts/secret', { type: 'kv', options: { version: '2' } }, team)
  await ask('POST', 'secret/data/ci', { data: { password: 'team-password' } }, team)
  await ask('POST', 'sys/mounts/pki', { type: 'pki' })
  await ask('POST', 'pki/root/generate/internal', { common_name: 'example.com', ttl: '24h' })
  const web = { allowed_domains: ['example.com'], allow_subdomains: true, generate_lease: true }
  await ask('POST', 'pki/roles/web', web)
}

const team = { namespace: 'team' }

async function tearDown() {
  await bao?.[Symbol.asyncDispose]()
  await lab?.close()
}

async function login(inputs: Readonly<Record<string, string>>) {
  const job = startJob(lab)
  const run = await job.run({
    inputs: { url: bao.origin, method: 'jwt', role: 'ci', jwtGithubAudience: audience, ...inputs },
    defaults: defaultsOf('vault'),
  })
  expect(leaksOf(run)).toEqual([])
  return { job, run }
}

async function succeed(inputs: Readonly<Record<string, string>>) {
  const { job, run } = await login(inputs)
  expect([run.exitCode, run.errors]).toEqual([0, []])
  return { job, run }
}

/** What the server says of a token: 200, or 403 once it is revoked. */
async function lookUp(token: string): Promise<number> {
  const more = { token, isRefusalExpected: true }
  return (await bao.ask('GET', 'auth/token/lookup-self', undefined, more)).status
}

const suite = program === undefined ? describe.skip : describe
suite('a real OpenBao (node scripts/interop/install.js openbao)', () => {
  beforeAll(setUp, 120_000)
  afterAll(tearDown)

  test.each(['ci', 'exact', 'claims', 'glob'])('lets the job in by the role %s', async (name) => {
    const { run } = await succeed({ role: name, secrets: 'secret/data/ci password' })
    expect(run.env).toEqual({ PASSWORD: 'two-password' })
  })

  test.each<[string, object, RegExp]>([
    ['another subject', { role: 'other' }, /bound_subject must be the sub above/],
    ['another claim', { role: 'other-claim' }, /bound_claims require another value/],
    ['another glob', { role: 'other-glob' }, /bound_claims require another value/],
    ['another audience', { jwtGithubAudience: 'x' }, /Set audience to a value in/],
    ['a role without audiences', { role: 'no-audience' }, /Set bound_audiences on the role/],
    ['a role that does not exist', { role: 'none' }, /does not have this role/],
    ['no role', { role: '' }, /has no default_role/],
    ['a method that is not configured', { path: 'empty' }, /is not configured/],
    ['a method that does not exist', { path: 'nowhere' }, /No auth method is mounted at path/],
    ['a namespace that does not exist', { namespace: 'nowhere' }, /Check url and namespace/],
  ])('refuses for %s, and the hint fits', async (_, inputs, hint) => {
    const { run } = await login({ ...inputs })
    expect(run.exitCode).toBe(1)
    expect(run.errors.join()).toMatch(hint)
    expect(run.env).toEqual({})
  })

  test('reads both versions of KV, versions of a secret, members, every key', async () => {
    const { run } = await succeed({
      secrets: [
        'kv/ci user',
        'kv/ci "other-Secret-dash" | DASHED',
        'secret/data/ci?version=1 password | FIRST',
        'secret/data/ci?version=1 nested.a[0] | ITEM',
        'secret/data/ci * | ALL_',
      ].join(' ;\n'),
    })
    expect(run.env).toEqual({
      USER: 'octo-user',
      DASHED: 'dashed-1',
      FIRST: 'one-password',
      ITEM: 'x1',
      ALL_PASSWORD: 'two-password',
      ALL_测试: 'chinese-1',
    })
    expect(run.outputs).not.toHaveProperty('lease-ids')
  })

  test('has CEL roles', async () => {
    const inputs = { path: 'jwt/cel', secrets: 'kv/ci user' }
    expect((await succeed(inputs)).run.env).toEqual({ USER: 'octo-user' })
    lab.setRules({ token: { ref: 'refs/heads/topic' } })
    const { run } = await login(inputs)
    lab.setRules({})
    expect(run.errors.join()).toMatch(/not main[\s\S]*CEL program refuses/)
  })

  test("serves the server's own client", async () => {
    const { run } = await succeed({ exportToken: 'true' })
    const { VAULT_ADDR, VAULT_TOKEN } = run.env
    const { stdout } = await promisify(execFile)(
      program ?? '',
      ['kv', 'get', '-field=password', 'secret/ci'],
      { env: { VAULT_ADDR, VAULT_TOKEN, HOME: tmpdir() } },
    )
    expect(stdout).toBe('two-password')
  })

  test('has a mount with slashes and a default role', async () => {
    const { run } = await succeed({ path: 'ci/github', role: '', secrets: 'kv/ci user' })
    expect(run.env).toEqual({ USER: 'octo-user' })
  })

  test.each([
    { namespace: 'team', secrets: 'secret/data/ci password' },
    { path: 'jwt', secrets: 'secret/data/ci password', namespace: 'team/' },
  ])('has namespaces: %j', async (inputs) => {
    const { job, run } = await succeed({ ...inputs, exportToken: 'true' })
    expect(run.env).toMatchObject({ PASSWORD: 'team-password', VAULT_NAMESPACE: inputs.namespace })
    const more = { token: run.env.VAULT_TOKEN ?? '', namespace: 'team', isRefusalExpected: true }
    const ask = () => bao.ask('GET', 'auth/token/lookup-self', undefined, more)
    expect((await ask()).status).toBe(200)
    await job.runPost(run)
    expect((await ask()).status).toBe(403)
  })

  test('revokes the token and its leases when the job ends', async () => {
    const { job, run } = await succeed({
      pki: 'pki/issue/web {"common_name": "www.example.com", "ttl": "1h"}',
      exportToken: 'true',
    })
    const lease_id = String(run.outputs['lease-ids'])
    expect(lease_id).toMatch(/^pki\/issue\/web\//)
    for (const part of ['CERT', 'KEY', 'CA', 'CA_CHAIN'])
      expect(run.env[`WEB_${part}`]).toMatch(/-----BEGIN [\s\S]+-----END /)
    const token = run.env.VAULT_TOKEN ?? ''
    expect(await lookUp(token)).toBe(200)
    const lease = () =>
      bao.ask('PUT', 'sys/leases/lookup', { lease_id }, { isRefusalExpected: true })
    expect((await lease()).status).toBe(200)
    const post = await job.runPost(run)
    expect(post.warnings).toEqual([])
    expect(await lookUp(token)).toBe(403)
    expect((await lease()).status).toBe(400)
  })

  test('revokes the token at once if a secret cannot be read', async () => {
    const before = await bao.ask('LIST', 'auth/token/accessors')
    for (const [inputs, hint] of [
      [{ role: 'powerless', secrets: 'kv/ci user' }, /policies do not allow this path/],
      [{ secrets: 'secret/ci password' }, /data\/ after its mount/],
      [{ secrets: 'secret/data/ci none' }, /Check the key/],
      [{ secrets: 'secret/data/none key' }, /does not exist/],
    ] as const) {
      const { run } = await login(inputs)
      expect(run.exitCode).toBe(1)
      expect(run.errors.join()).toMatch(hint)
    }
    const after = await bao.ask('LIST', 'auth/token/accessors')
    expect(after.body).toMatchObject({ data: before.body.data })
  })

  test('judges 200 pairs of roles and tokens as `explain vault` does', async () => {
    const claims = [
      undefined,
      { repository: 'octo-org/octo-repo' },
      { repository: ['octo-org/other', 'octo-org/octo-repo'] },
      { repository_owner: 'somebody' },
      { sub: 'repo:octo-org/*' },
      { sub: ['repo:*:environment:prod*', 'repo:*:ref:refs/heads/*'] },
      { missing: 'x' },
      { '/repository': 'octo-org/octo-repo', ref: 'refs/heads/main' },
      { run_attempt: '1' },
    ]
    const definitions = claims.flatMap((bound_claims) =>
      ['string', 'glob'].flatMap((bound_claims_type) =>
        [
          { bound_audiences: [audience] },
          {
            bound_audiences: [audience],
            bound_subject: 'repo:octo-org/octo-repo:ref:refs/heads/main',
          },
          { bound_audiences: ['another'] },
        ].map((more) => role({ ...more, bound_claims_type, ...defined({ bound_claims }) })),
      ),
    )
    const overrides = [
      {},
      { environment: 'production' },
      { event_name: 'pull_request', ref: 'refs/pull/7/merge' },
      { repository: 'octo-org/other' },
    ]
    const tokens = await Promise.all(overrides.map((one) => lab.mintToken(audience, one)))
    const outcomes = { accepted: 0, refused: 0 }
    const differences: unknown[] = []
    for (const definition of definitions) {
      await bao.ask('POST', 'auth/jwt/role/judged', definition)
      const { body } = await bao.ask('GET', 'auth/jwt/role/judged')
      for (const jwt of tokens) {
        const more = { isRefusalExpected: true }
        const login = await bao.ask('POST', 'auth/jwt/login', { jwt, role: 'judged' }, more)
        const [said] = (login.body.errors ?? ['']) as string[]
        const { header, claims: own } = decodeToken(jwt)
        const options = { now: new Date(), header, isVerified: true }
        const judged = judgeVault(own, readVaultRole(body.data), options)
        outcomes[login.status === 200 ? 'accepted' : 'refused'] += 1
        const real = [login.status === 200 ? 'accepted' : 'refused', said]
        const ours = [judged.verdict, judged.refusal ?? '']
        // Vault compares bound claims in the order of a map, which differs from run to run.
        const isSame =
          real[0] === ours[0] && (real[1] === ours[1] || /validating claims/.test(`${said}`))
        if (!isSame) differences.push({ definition, sub: own.sub, real, ours })
      }
    }
    expect(differences).toEqual([])
    expect(outcomes.accepted + outcomes.refused).toBeGreaterThanOrEqual(200)
    expect(Math.min(outcomes.accepted, outcomes.refused)).toBeGreaterThan(20)
  }, 120_000)

  test('is the preset of the root as well, by `parameters`', async () => {
    const job = startJob(lab)
    const run = await job.run({
      inputs: {
        provider: 'vault',
        audience,
        parameters: `url: ${bao.origin}\nrole: ci\nsecrets: kv/ci user`,
      },
      defaults: defaultsOf('.'),
    })
    expect([run.exitCode, run.errors]).toEqual([0, []])
    expect(run.env).toMatchObject({ USER: 'octo-user', VAULT_ADDR: bao.origin })
    await job.runPost(run)
    expect(await lookUp(run.env.VAULT_TOKEN ?? '')).toBe(403)
  })
})
