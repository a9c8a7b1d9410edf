import { exec } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Lab, startLab } from '../../src/lab/index.ts'
import type { Job } from '../../src/lab/runner.ts'
import { startServer } from '../helpers/server.ts'
import { defaultsOf, exchangesFor, leaksOf, startJob } from './job.ts'

const examples = fileURLToPath(new URL('../../examples/ci/', import.meta.url))
let lab: Lab
let origin = ''

beforeAll(async () => {
  lab = await startLab()
  origin = lab.services.exchange.origin
})
afterAll(() => lab.close())
beforeEach(() => {
  lab.setRules(trusting())
  lab.clearRequests()
})

/** The audiences of the services that the lab's server stands for. */
function trusting(faults: Parameters<Lab['setRules']>[0]['faults'] = []) {
  const audiences = ['https://vault.example', 'pypi', new URL(origin).host, origin]
  return { exchange: { audiences }, faults }
}

const paths = () =>
  lab.requests
    .filter(({ service }) => service === 'exchange')
    .map(({ method, path, status }) => `${method} ${path} ${status}`)

const secrets = 'secret/data/ci password | DB_PASSWORD ; kv/ci user'

/** Runs main and post; nothing may leak, and what was set must be gone. */
async function runWhole(job: Job, inputs: Readonly<Record<string, string>>, folder = '.') {
  const main = await job.run({ inputs, defaults: defaultsOf(folder) })
  expect([main.exitCode, main.errors]).toEqual([0, []])
  expect(leaksOf(main)).toEqual([])
  const before = paths()
  const post = await job.runPost(main)
  expect([post.exitCode, post.warnings]).toEqual([0, []])
  expect(leaksOf(post)).toEqual([])
  for (const name of Object.keys(main.env)) expect([name, job.env[name]]).toEqual([name, ''])
  return { main, revoked: paths().slice(before.length) }
}

describe('npm', () => {
  const inputs = (url: string) => ({
    provider: 'npm',
    parameters: `url: ${url}\npackage: '@octo/app'`,
  })
  const answers = [
    { body: { token: 'npm_0123456789' }, status: 201 },
    { body: {}, status: 201 },
  ]

  test('publishes without further settings', async () => {
    await using registry = await startServer(...answers)
    using job = startJob(lab)
    const main = await job.run({ inputs: inputs(registry.url.origin), defaults: defaultsOf('.') })
    expect([main.exitCode, main.errors]).toEqual([0, []])
    const folder = mkdtempSync(join(tmpdir(), 'package-'))
    writeFileSync(join(folder, 'package.json'), '{"name":"@octo/app","version":"1.0.0"}')
    const { PATH, SystemRoot } = process.env
    const env = { PATH, SystemRoot, HOME: folder, USERPROFILE: folder, ...main.env }
    await promisify(exec)('npm publish --ignore-scripts --no-update-notifier', {
      cwd: folder,
      env: Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)),
    })
    // Some versions of npm ask for the package first; the answer says that it has no versions yet.
    const put = registry.seen.find(({ method }) => method === 'PUT')
    expect(put?.path).toBe('/@octo%2fapp')
    expect(put?.headers.authorization).toBe('Bearer npm_0123456789')
    await job.runPost(main)
    expect(existsSync(main.env.NPM_CONFIG_USERCONFIG ?? '')).toBe(false)
  }, 60_000)

  test("leaves a user's own file in place, as actions/setup-node writes one", async () => {
    await using registry = await startServer(...answers)
    using job = startJob(lab)
    Object.assign(job.env, { NPM_CONFIG_USERCONFIG: '/home/runner/work/_temp/.npmrc' })
    const main = await job.run({ inputs: inputs(registry.url.origin), defaults: defaultsOf('.') })
    expect(main.env).toEqual({ NODE_AUTH_TOKEN: 'npm_0123456789' })
  })
})

describe('vault', () => {
  const expected = {
    DB_PASSWORD: 'secret-of-secret-data-ci',
    USER: 'user-of-kv-ci',
  }

  test('logs in, reads secrets, and revokes the token at the end', async () => {
    using job = startJob(lab)
    const { main, revoked } = await runWhole(job, {
      provider: 'vault',
      audience: 'https://vault.example',
      parameters: `url: ${origin}\nrole: ci\nsecrets: ${secrets}`,
    })
    expect(main.env).toMatchObject({
      ...expected,
      VAULT_ADDR: origin,
      VAULT_TOKEN: expect.stringMatching(/^hvs\./),
    })
    expect(main.outputs).toMatchObject({ DB_PASSWORD: expected.DB_PASSWORD })
    expect(main.outputs).not.toHaveProperty('access-token')
    expect(revoked).toEqual(['POST /v1/auth/token/revoke-self 204'])
  })

  test('by its sub-action takes the inputs of vault-action, and keeps the token to itself', async () => {
    using job = startJob(lab)
    const inputs = { method: 'jwt', url: origin, role: 'ci', secrets }
    const { main } = await runWhole(
      job,
      { ...inputs, jwtGithubAudience: 'https://vault.example' },
      'vault',
    )
    expect(main.env).toEqual(expected)
    expect(main.outputs).toMatchObject({ DB_PASSWORD: expected.DB_PASSWORD, user: 'user-of-kv-ci' })
  })

  test('by its sub-action gives the token where that is wanted', async () => {
    using job = startJob(lab)
    const { main } = await runWhole(
      job,
      {
        url: origin,
        role: 'ci',
        exportToken: 'true',
        outputToken: 'true',
        jwtGithubAudience: 'https://vault.example',
      },
      'vault',
    )
    expect(main.env.VAULT_TOKEN).toMatch(/^hvs\./)
    expect(main.outputs.vault_token).toBe(main.env.VAULT_TOKEN)
  })

  test('refuses a method that takes no ID token', async () => {
    using job = startJob(lab)
    const inputs = { method: 'approle', url: origin }
    const main = await job.run({ inputs, defaults: defaultsOf('vault') })
    expect(main.exitCode).toBe(1)
    expect(main.errors[0]).toContain('approle is not supported: it logs in without an ID token')
    expect(lab.requests).toEqual([])
  })
})

test.each([
  [
    'crates-io',
    { CARGO_REGISTRY_TOKEN: /^cio_tp_/ },
    ['DELETE /api/v1/trusted_publishing/tokens 204'],
  ],
  [
    'pypi',
    { TWINE_USERNAME: /^__token__$/, TWINE_PASSWORD: /^pypi-/, UV_PUBLISH_TOKEN: /^pypi-/ },
    [],
  ],
  ['octo-sts', { GH_TOKEN: /^ghs_/ }, ['DELETE /installation/token 204']],
])('%s works and is undone', async (provider, variables, expected) => {
  using job = startJob(lab)
  const more = provider === 'octo-sts' ? `\ngithub-url: ${origin}\nscope: o/r\nidentity: ci` : ''
  const { main, revoked } = await runWhole(job, { provider, parameters: `url: ${origin}${more}` })
  expect(Object.keys(main.env)).toEqual(Object.keys(variables))
  for (const [name, form] of Object.entries(variables)) expect(main.env[name]).toMatch(form)
  expect(revoked).toEqual(expected)
})

test('a token that is taken once is minted anew after an answer that was cut off', async () => {
  lab.setRules(trusting([{ service: 'exchange', path: '/api/', truncate: true, times: 1 }]))
  using job = startJob(lab)
  const main = await job.run({ inputs: { provider: 'crates-io', parameters: `url: ${origin}` } })
  expect([main.exitCode, main.errors]).toEqual([0, []])
  expect(lab.requests.filter(({ service }) => service === 'github')).toHaveLength(2)
})

describe('a file of the repository', () => {
  const files = [
    ['./ci/my-service.yml', 'my-service.yml'],
    ['./ci/exchanger.mjs', 'exchanger.mjs'],
  ] as const
  const put = (job: Job) => {
    mkdirSync(join(job.workspace, 'ci'))
    for (const [, name] of files)
      copyFileSync(join(examples, name), join(job.workspace, 'ci', name))
  }
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(examples, name)))
      .digest('hex')

  test.each(files)('%s works', async (provider, _name) => {
    await using server = await startServer({ body: { token: 'deploy-token-1', expires_in: 60 } })
    const { url } = server
    lab.setRules({ exchange: { audiences: [url.origin] } })
    using job = startJob(lab)
    put(job)
    // As actions/checkout leaves it: the workspace is the commit of the event.
    const GITHUB_SHA = 'a'.repeat(40)
    mkdirSync(join(job.workspace, '.git'))
    writeFileSync(join(job.workspace, '.git', 'HEAD'), GITHUB_SHA)
    Object.assign(job.env, { GITHUB_SHA })
    const { main } = await runWhole(job, { provider, parameters: `url: ${url.origin}` })
    expect(main.env).toEqual({ MY_SERVICE_TOKEN: 'deploy-token-1' })
  })

  test.each(files)(
    '%s is refused in pull_request_target without its hash',
    async (provider, name) => {
      await using server = await startServer({ body: { token: 'deploy-token-1' } })
      const env = { GITHUB_EVENT_NAME: 'pull_request_target' }
      const inputs = { provider, parameters: `url: ${server.url.origin}` }
      using job = startJob(lab)
      put(job)
      const refused = await job.run({ inputs, env })
      expect([refused.exitCode, refused.env]).toEqual([1, {}])
      expect(refused.errors[0]).toContain('provider-sha256')
      const pinned = { ...inputs, 'provider-sha256': hashOf(name) }
      const taken = await job.run({ inputs: pinned, env })
      expect([taken.exitCode, taken.errors]).toEqual([0, []])
      expect(server.seen).toHaveLength(1)
    },
  )

  test('with mistakes tells them with line and column, before any request', async () => {
    using job = startJob(lab)
    const main = await job.run({ inputs: { provider: './none.yml' } })
    expect(main.exitCode).toBe(1)
    expect(lab.requests).toEqual([])
  })
})

describe('AWS, Google Cloud and Vault in one step', () => {
  const exchanges = () => `${exchangesFor(lab, ['aws', 'gcp'])}
- provider: vault
  audience: https://vault.example
  parameters:
    url: ${origin}
    role: ci
    secrets: ${secrets}`

  test('are asked side by side', async () => {
    lab.setRules(
      trusting([
        { service: 'aws', 'delay-ms': 1500, times: 1 },
        { service: 'google-sts', 'delay-ms': 1500, times: 1 },
        { service: 'exchange', 'delay-ms': 1500, times: 1 },
      ]),
    )
    using job = startJob(lab)
    const { main } = await runWholeOf(job, exchanges())
    expect(main.env).toMatchObject({
      AWS_ACCESS_KEY_ID: expect.any(String),
      GOOGLE_APPLICATION_CREDENTIALS: expect.any(String),
      VAULT_TOKEN: expect.stringMatching(/^hvs\./),
      DB_PASSWORD: 'secret-of-secret-data-ci',
    })
    expect(Object.keys(main.outputs)).toEqual(
      expect.arrayContaining(['aws-aws-account-id', 'gcp-project_id', 'vault-DB_PASSWORD']),
    )
    // Nobody's second request, which waits for a late answer, comes before everybody's first one.
    const asked = lab.requests.map(({ service }) => service).filter((name) => name !== 'github')
    expect(asked.slice(0, 3).toSorted()).toEqual(['aws', 'exchange', 'google-sts'])
  })

  test('publish nothing when two fail, tell of both, and give back what the third got', async () => {
    lab.setRules({
      ...trusting(),
      aws: { roles: [] },
      google: { providers: [] },
    })
    using job = startJob(lab)
    const main = await job.run({ inputs: { exchanges: exchanges() } })
    expect([main.exitCode, main.env, main.outputs]).toEqual([1, {}, {}])
    expect(main.errors).toHaveLength(2)
    expect(main.errors[0]).toMatch(/aws: /)
    expect(main.errors[1]).toMatch(/gcp: /)
    expect(paths()).toContain('POST /v1/auth/token/revoke-self 204')
  })

  test.each<[string, Record<string, string>, string | undefined]>([
    ["the runner's file is missing", { GITHUB_ENV: '/nowhere/env' }, undefined],
    ['a file cannot be written', { RUNNER_TEMP: '/dev/null/temp' }, 'true'],
  ])('leave nothing behind when %s', async (_what, env, isSaved) => {
    using job = startJob(lab)
    const main = await job.run({ inputs: { exchanges: exchanges() }, env })
    expect([main.exitCode, main.env, main.outputs]).toEqual([1, {}, {}])
    expect(main.errors).toHaveLength(1)
    expect(main.errors[0]).toContain('ERR_PUBLISH')
    const revoked = 'POST /v1/auth/token/revoke-self 204'
    expect(paths().filter((path) => path === revoked)).toHaveLength(1)
    expect(main.log).toContain('vault: revoked, because the step failed')
    expect((main.state.undo ?? '') === '').toBe(isSaved === undefined)
    const post = await job.runPost({ ...main, step: { inputs: {} } })
    expect([post.warnings, paths().at(-1)]).toEqual([[], revoked])
    expect(paths().filter((path) => path.includes('revoke-self'))).toHaveLength(1)
  })

  test('leave it to the post step where it cannot be revoked at once', async () => {
    lab.setRules(trusting([{ service: 'exchange', path: '/v1/auth/token', status: 403, times: 1 }]))
    using job = startJob(lab)
    const env = { RUNNER_TEMP: '/dev/null/temp' }
    const main = await job.run({ inputs: { exchanges: exchanges() }, env })
    expect(main.exitCode).toBe(1)
    expect(main.warnings.join('\n')).toContain('vault: could not be revoked')
    const post = await job.runPost(main)
    expect([post.warnings, paths().at(-1)]).toEqual([[], 'POST /v1/auth/token/revoke-self 204'])
  })

  test('give back what one got when another has not answered by the deadline', async () => {
    lab.setRules(trusting([{ service: 'aws', hang: true }]))
    using job = startJob(lab)
    const inputs = { exchanges: exchanges(), 'action-timeout-s': '3' }
    const main = await job.run({ inputs })
    expect([main.exitCode, main.env]).toEqual([1, {}])
    expect(paths().at(-1)).toBe('POST /v1/auth/token/revoke-self 204')
    expect(main.tookMs).toBeLessThan(8000)
  })

  test('give back what one got when the step is cancelled', async () => {
    lab.setRules(trusting([{ service: 'aws', hang: true }]))
    using job = startJob(lab)
    const secretsAreRead = async () => {
      while (!paths().some((path) => path.includes('/v1/kv/ci'))) await wait(20)
      await wait(100)
    }
    const main = await job.run({ inputs: { exchanges: exchanges() }, cancelAt: secretsAreRead() })
    expect([main.exitCode, main.env, main.outputs]).toEqual([1, {}, {}])
    expect(main.errors.join()).toContain('ERR_CANCELLED')
    expect(paths().at(-1)).toBe('POST /v1/auth/token/revoke-self 204')
  })

  test('that would set one variable twice are refused before any request', async () => {
    using job = startJob(lab)
    const item = `- provider: vault\n  name: NAME\n  parameters: { url: "${origin}" }`
    const both = `${item.replace('NAME', 'a')}\n${item.replace('NAME', 'b')}`
    const main = await job.run({ inputs: { exchanges: both } })
    expect(main.exitCode).toBe(1)
    expect(main.errors[0]).toContain('a and b would both set VAULT_TOKEN')
    expect(lab.requests).toEqual([])
  })

  async function runWholeOf(job: Job, list: string) {
    const main = await job.run({ inputs: { exchanges: list } })
    expect([main.exitCode, main.errors]).toEqual([0, []])
    expect(leaksOf(main)).toEqual([])
    return { main }
  }
})
