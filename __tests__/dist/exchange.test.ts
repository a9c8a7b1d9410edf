import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import {
  defaultExchangeAudience,
  defaultProvider,
  defaultRoleArn,
  type Lab,
  startLab,
} from '../../src/lab/index.ts'
import { runCommand } from './command.ts'

let lab: Lab
const folder = mkdtempSync(join(tmpdir(), 'exchange-'))
const aws = ['exchange', 'aws', '--role-to-assume', defaultRoleArn, '--aws-region', 'eu-central-1']

beforeAll(async () => {
  lab = await startLab()
})
beforeEach(() => {
  lab.clearRequests()
  lab.setRules({})
})
afterAll(() => lab.close())

describe('exchange', () => {
  test('answers AWS as a credential_process, also where a runner has set inputs and state', async () => {
    const env = {
      ...lab.env,
      GITHUB_ACTIONS: 'true',
      INPUT_PROVIDER: 'gcp',
      STATE_isPost: 'true',
      RUNNER_TEMP: folder,
    }
    const run = await runCommand([...aws, '--format', 'aws-process'], { env })
    expect([run.exitCode, run.stderr]).toEqual([0, ''])
    const answer = JSON.parse(run.stdout) as Record<string, string>
    expect(Object.keys(answer)).toEqual([
      'Version',
      'AccessKeyId',
      'SecretAccessKey',
      'SessionToken',
      'Expiration',
    ])
    expect(new Date(answer.Expiration ?? '').getTime()).toBeGreaterThan(Date.now())
  })

  test('masks on standard error in a GitHub job, before anything is printed', async () => {
    const env = { ...lab.env, GITHUB_ACTIONS: 'true' }
    const run = await runCommand([...aws, '--format', 'json'], { env })
    const { env: variables } = JSON.parse(run.stdout) as { env: Record<string, string> }
    const masks = run.stderr.split('\n').filter(Boolean)
    expect(masks.every((line) => line.startsWith('::add-mask::'))).toBe(true)
    expect(masks).toContain(`::add-mask::${variables.AWS_SESSION_TOKEN}`)
  })

  test('takes inputs from a file, and a flag wins over it', async () => {
    const file = join(folder, 'inputs.yml')
    writeFileSync(file, `role-to-assume: arn:aws:iam::1:role/x\naws-region: eu-central-1\n`)
    const run = await runCommand(
      ['exchange', 'aws', '--inputs-file', file, '--role-to-assume', defaultRoleArn],
      { env: lab.env },
    )
    expect([run.exitCode, run.stderr]).toEqual([0, ''])
    expect(run.stdout).toMatch(/^export AWS_ACCESS_KEY_ID='ASIA/)
    const piped = await runCommand(['exchange', 'aws', '--inputs-file', '-'], {
      env: lab.env,
      stdin: JSON.stringify({ 'role-to-assume': defaultRoleArn, 'aws-region': 'eu-central-1' }),
    })
    expect(piped.exitCode).toBe(0)
  })

  test('writes a file that only its owner can read', async () => {
    const output = join(folder, 'deploy.env')
    const run = await runCommand([...aws, '--format', 'dotenv', '--output', output], {
      env: lab.env,
    })
    expect([run.exitCode, run.stdout]).toEqual([0, ''])
    expect(readFileSync(output, 'utf8')).toMatch(/^AWS_ACCESS_KEY_ID=ASIA/)
    if (process.platform !== 'win32') expect(statSync(output).mode & 0o777).toBe(0o600)
  })

  test('hands variables and outputs to the job', async () => {
    const env: Record<string, string> = { ...lab.env, GITHUB_ACTIONS: 'true', RUNNER_TEMP: folder }
    for (const name of ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE']) {
      env[name] = join(folder, name)
      writeFileSync(env[name], '')
    }
    const args = ['exchange', 'custom', '--url', lab.env.OIDC_EXCHANGE_LAB_URL ?? '']
    const run = await runCommand(
      [...args, '--audience', defaultExchangeAudience, '--format', 'github'],
      { env },
    )
    expect([run.exitCode, run.stdout]).toEqual([0, ''])
    expect(readFileSync(env.GITHUB_ENV ?? '', 'utf8')).toMatch(/^API_ACCESS_TOKEN<</)
  })

  test.each<[string, readonly string[], number, RegExp]>([
    ['an unknown provider', ['exchange', 'awz'], 2, /provider awz does not exist\nIs aws meant\?/],
    ['an unknown flag', [...aws, '--formt', 'json'], 2, /Unknown flag --formt; is --format meant/],
    ['an unknown format', [...aws, '--format', 'jsn'], 2, /format must be one of .*is json meant/],
    ['a missing input', ['exchange', 'gcp'], 2, /workload_identity_provider/],
    ["another provider's input", [...aws, '--tenant-id', 'x'], 2, /Unknown flag --tenant-id/],
    ['an unknown source', [...aws, '--source', 'githb'], 2, /githb.* does not exist/],
    ['a refusal', [...aws, '--audience', 'x'], 1, /Incorrect token audience/],
  ])('%s is one clear message without a stack', async (_what, args, exitCode, message) => {
    const run = await runCommand(args, { env: lab.env })
    expect([run.exitCode, run.stdout]).toEqual([exitCode, ''])
    expect(run.stderr).toMatch(/^oidc-exchange: /)
    expect(run.stderr).toMatch(message)
    expect(run.stderr).not.toMatch(/ {4}at |eyJ/)
  })
})

describe("Google's executable source", () => {
  const audience = `//iam.googleapis.com/${defaultProvider}`
  const google = ['exchange', 'gcp', '--format', 'gcp-executable']

  test('gets an ID token of the provider that the library names', async () => {
    const output = join(folder, 'google.json')
    const run = await runCommand(google, {
      env: {
        ...lab.env,
        GITHUB_ACTIONS: 'true',
        GOOGLE_EXTERNAL_ACCOUNT_AUDIENCE: audience,
        GOOGLE_EXTERNAL_ACCOUNT_TOKEN_TYPE: 'urn:ietf:params:oauth:token-type:jwt',
        GOOGLE_EXTERNAL_ACCOUNT_OUTPUT_FILE: output,
      },
    })
    expect([run.exitCode, run.stderr]).toEqual([0, ''])
    const answer = JSON.parse(run.stdout) as Record<string, unknown>
    expect(answer).toMatchObject({
      version: 1,
      success: true,
      token_type: 'urn:ietf:params:oauth:token-type:jwt',
      id_token: expect.stringMatching(/^eyJ/),
    })
    expect(answer.expiration_time).toBeGreaterThan(Date.now() / 1000)
    expect(lab.requests[0]?.path).toContain(encodeURIComponent(`https:${audience}`))
    expect(JSON.parse(readFileSync(output, 'utf8'))).toEqual(answer)
  })

  test('takes the provider from the flag where no library asks', async () => {
    const run = await runCommand([...google, '--workload-identity-provider', defaultProvider], {
      env: lab.env,
    })
    expect(JSON.parse(run.stdout)).toMatchObject({
      success: true,
      token_type: 'urn:ietf:params:oauth:token-type:id_token',
    })
  })

  test.each<[string, readonly string[], Record<string, string>, string]>([
    ['no provider', google, {}, 'ERR_INPUT'],
    ['no job', google, { GOOGLE_EXTERNAL_ACCOUNT_AUDIENCE: audience }, 'ERR_NO_SOURCE'],
    [
      'any audience',
      google,
      { GOOGLE_EXTERNAL_ACCOUNT_AUDIENCE: 'sts.amazonaws.com' },
      'ERR_INPUT',
    ],
    ['an unknown flag', [...google, '--foo', 'x'], {}, 'ERR_INPUT'],
  ])("%s is answered in Google's form", async (_what, args, env, code) => {
    const run = await runCommand(args, { env })
    expect([run.exitCode, run.stderr]).toEqual([0, ''])
    expect(JSON.parse(run.stdout)).toMatchObject({ version: 1, success: false, code })
  })
})
