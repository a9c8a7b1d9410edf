import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Lab, startLab } from '../../src/lab/index.ts'
import type { Job } from '../../src/lab/runner.ts'
import {
  defaultsOf,
  exchangesFor,
  inputsFor,
  leaksOf,
  providers,
  startJob,
  variables,
} from './job.ts'

let lab: Lab

beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())
beforeEach(() => {
  lab.setRules({})
  lab.clearRequests()
})

const ownFolders = (job: Job) =>
  readdirSync(job.temp).filter((name) => name.startsWith('oidc-exchange-'))

describe.each(providers)('%s', (provider) => {
  test.each(provider === 'custom' ? ['.'] : ['.', provider])(
    'works through %s/action.yml and is undone',
    async (folder) => {
      using job = startJob(lab)
      const { provider: _, ...given } = inputsFor(provider, lab)
      const own = folder === 'azure' ? { ...given, 'azure-cli-login': 'false' } : given
      const inputs = folder === '.' ? inputsFor(provider, lab) : own
      const main = await job.run({ inputs, defaults: defaultsOf(folder) })
      expect([main.exitCode, main.errors]).toEqual([0, []])
      // The sub-action of Azure sets no variables by default, as azure/login.
      for (const name of folder === 'azure' ? [] : variables[provider])
        expect([name, main.env[name]]).toEqual([name, expect.stringMatching(/./)])
      expect(leaksOf(main)).toEqual([])
      expect(lab.requests.map(({ status }) => status)).toEqual(lab.requests.map(() => 200))
      const post = await job.runPost(main)
      expect([post.exitCode, post.warnings]).toEqual([0, []])
      for (const name of folder === 'azure' ? [] : variables[provider])
        expect([name, job.env[name]]).toEqual([name, lab.env[name] ?? ''])
      expect(ownFolders(job)).toEqual([])
    },
  )

  test('is inferred from its inputs', async () => {
    using job = startJob(lab)
    const { provider: _, ...inputs } = inputsFor(provider, lab)
    expect((await job.run({ inputs })).exitCode).toBe(0)
  })

  test('keeps to its outputs when no variables are wanted', async () => {
    using job = startJob(lab)
    const main = await job.run({
      inputs: { ...inputsFor(provider, lab), 'export-environment': 'false' },
    })
    expect([main.exitCode, main.env]).toEqual([0, {}])
    expect(Object.keys(main.outputs).length).toBeGreaterThan(0)
  })
})

test('credentials are outputs on request', async () => {
  using job = startJob(lab)
  const main = await job.run({ inputs: { ...inputsFor('aws', lab), 'output-credentials': 'true' } })
  expect(main.outputs['aws-secret-access-key']).toBe(main.env.AWS_SECRET_ACCESS_KEY)
})

describe('several exchanges', () => {
  test('run in one step, their outputs prefixed', async () => {
    using job = startJob(lab)
    const main = await job.run({ inputs: { exchanges: exchangesFor(lab) } })
    expect([main.exitCode, main.errors]).toEqual([0, []])
    for (const name of Object.values(variables).flat()) expect(main.env[name]).toMatch(/./)
    expect(Object.keys(main.outputs)).toEqual(
      expect.arrayContaining(['aws-aws-account-id', 'gcp-auth_token', 'azure-access-token']),
    )
    expect(leaksOf(main)).toEqual([])
    await job.runPost(main)
    expect(ownFolders(job)).toEqual([])
  })

  test('export nothing when one of them fails, and revoke what the others got', async () => {
    lab.setRules({ aws: { roles: [] } })
    using job = startJob(lab)
    const custom = `${exchangesFor(lab, ['aws', 'custom'])}\n  revoke-url: ${new URL('/revoke', lab.services.exchange).href}`
    const main = await job.run({ inputs: { exchanges: custom } })
    expect([main.exitCode, main.env, main.outputs]).toEqual([1, {}, {}])
    expect(main.errors).toHaveLength(1)
    expect(main.log).toContain('custom: revoked, because another exchange of this step failed')
    expect(lab.requests.filter(({ path }) => path === '/revoke')).toHaveLength(1)
    expect(ownFolders(job)).toEqual([])
  })
})

describe('the post step', () => {
  test('after two runs in one job gives each its own back', async () => {
    using job = startJob(lab, { AWS_REGION: 'before-1', API_ACCESS_TOKEN: 'from-before' })
    const outer = await job.run({ inputs: inputsFor('gcp', lab) })
    const first = outer.env.GOOGLE_APPLICATION_CREDENTIALS ?? ''
    const inner = await job.run({ inputs: inputsFor('gcp', lab) })
    const second = inner.env.GOOGLE_APPLICATION_CREDENTIALS ?? ''
    expect(existsSync(first) && existsSync(second) && first !== second).toBe(true)
    await job.runPost(inner)
    expect(job.env.GOOGLE_APPLICATION_CREDENTIALS).toBe(first)
    expect([existsSync(first), existsSync(second)]).toEqual([true, false])
    await job.runPost(outer)
    expect(job.env.GOOGLE_APPLICATION_CREDENTIALS).toBe('')
    expect(existsSync(first)).toBe(false)
  })

  test('gives a variable of the job its value back', async () => {
    using job = startJob(lab, { AWS_REGION: 'before-1' })
    const main = await job.run({ inputs: inputsFor('aws', lab) })
    expect(job.env.AWS_REGION).toBe('eu-central-1')
    await job.runPost(main)
    expect(job.env.AWS_REGION).toBe('before-1')
  })

  test('removes the file also when no variables were exported', async () => {
    using job = startJob(lab)
    const main = await job.run({
      inputs: { ...inputsFor('gcp', lab), 'export-environment': 'false' },
    })
    expect(existsSync(main.outputs.credentials_file_path ?? '')).toBe(true)
    await job.runPost(main)
    expect(ownFolders(job)).toEqual([])
  })

  test('leaves everything where cleanup is off', async () => {
    using job = startJob(lab)
    const main = await job.run({
      inputs: { ...inputsFor('gcp', lab), cleanup_credentials: 'false' },
    })
    const post = await job.runPost(main)
    expect(post.env).toEqual({})
    expect(existsSync(main.env.GOOGLE_APPLICATION_CREDENTIALS ?? '')).toBe(true)
  })

  test('does nothing, and does not run main again, after a main step that failed', async () => {
    using job = startJob(lab)
    const main = await job.run({ inputs: { ...inputsFor('aws', lab), 'aws-region': '' } })
    expect(main.exitCode).toBe(1)
    const post = await job.runPost(main)
    expect([post.exitCode, post.env, post.warnings]).toEqual([0, {}, []])
    expect(lab.requests).toEqual([])
  })

  test.each([60, 90, 120, 150, 200])(
    'cleans up after a main step that was killed after %d ms',
    async (killAfterMs) => {
      using job = startJob(lab)
      const main = await job.run({ inputs: inputsFor('gcp', lab), killAfterMs })
      const post = await job.runPost(main)
      // Killed before it ran at all, the step has saved nothing, and post is a main step that nobody has cleaned up after.
      if (main.state.isPost === 'true') {
        expect(post.exitCode).toBe(0)
        expect(ownFolders(job)).toEqual([])
        expect(job.env.GOOGLE_APPLICATION_CREDENTIALS ?? '').toBe('')
      }
    },
  )

  test('revokes the credential, unless told not to', async () => {
    const inputs = {
      ...inputsFor('custom', lab),
      'revoke-url': new URL('/revoke', lab.services.exchange).href,
    }
    const whoAmI = async (token = '') => {
      const answer = await fetch(new URL('/whoami', lab.services.exchange), {
        headers: { authorization: `Bearer ${token}` },
      })
      return answer.status
    }
    using job = startJob(lab)
    const main = await job.run({ inputs })
    expect(await whoAmI(main.env.API_ACCESS_TOKEN)).toBe(200)
    const kept = await job.run({ inputs: { ...inputs, revoke: 'false' } })
    await job.runPost(kept)
    await job.runPost(main)
    expect(await whoAmI(main.env.API_ACCESS_TOKEN)).toBe(401)
    expect(await whoAmI(kept.env.API_ACCESS_TOKEN)).toBe(200)
  })
})

describe('the summary', () => {
  test('tells of a failure by itself, without markup from outside', async () => {
    lab.setRules({ aws: { roles: [] }, token: { environment: '<img src=x>|`prod`' } })
    using job = startJob(lab)
    const main = await job.run({ inputs: inputsFor('aws', lab) })
    expect(main.summary).toMatch(/^### No credentials from this step/)
    expect(main.summary).not.toContain('<img')
  })

  test('of a success is there on request only', async () => {
    using job = startJob(lab)
    expect((await job.run({ inputs: inputsFor('aws', lab) })).summary).toBe('')
    const told = await job.run({ inputs: { ...inputsFor('aws', lab), summary: 'always' } })
    expect(told.summary).toContain('lab\\-deploy')
  })
})

test('a job without the permission is told what to add, at once', async () => {
  using job = startJob(lab, {
    ACTIONS_ID_TOKEN_REQUEST_URL: '',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: '',
  })
  const main = await job.run({ inputs: inputsFor('aws', lab) })
  expect(main.exitCode).toBe(1)
  expect(main.errors[0]).toContain('id-token: write')
  expect(main.tookMs).toBeLessThan(5000)
})

test('values with newlines and delimiters in them survive the runner’s files', async () => {
  const hostile = 'a<<EOF\nb\nEOF\n::set-output name=x::y\nghadelimiter_1'
  lab.setRules({
    faults: [
      {
        service: 'exchange',
        body: JSON.stringify({ access_token: hostile }),
        headers: { 'content-type': 'application/json' },
      },
    ],
  })
  using job = startJob(lab)
  const main = await job.run({ inputs: inputsFor('custom', lab) })
  expect([main.exitCode, main.env.API_ACCESS_TOKEN]).toEqual([0, hostile])
  expect(Object.keys(main.env)).toEqual(['API_ACCESS_TOKEN'])
  await job.runPost(main)
  expect(job.env.API_ACCESS_TOKEN).toBe('')
})

test('a refusal names the claims next to what the service compares', async () => {
  lab.setRules({ aws: { roles: [] } })
  using job = startJob(lab)
  const main = await job.run({ inputs: inputsFor('aws', lab) })
  expect(main.errors[0]).toContain('Not authorized to perform sts:AssumeRoleWithWebIdentity')
  expect(main.log.join('\n')).toMatch(/sub: repo:octo-org\/octo-repo:ref:refs\/heads\/main/)
  expect(lab.requests.filter(({ service }) => service === 'aws')).toHaveLength(1)
})

test('nothing is exported when the runner’s files cannot be written', async () => {
  using job = startJob(lab)
  const missing = join(job.temp, 'gone', 'env')
  const main = await job.run({ inputs: inputsFor('gcp', lab), env: { RUNNER_TEMP: missing } })
  expect([main.exitCode, main.env, main.outputs]).toEqual([1, {}, {}])
  expect(main.errors[0]).toContain('ERR_PUBLISH')
})
