import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { defaultProvider, defaultRoleArn, type Lab, startLab } from '../../src/lab/index.ts'
import { cacheFolderOf } from '../../src/sinks/credential-cache.ts'
import { runProgram } from './command.ts'
import { bundle } from './job.ts'

let lab: Lab

beforeAll(async () => {
  lab = await startLab()
})
beforeEach(() => {
  lab.setRules({})
  lab.clearRequests()
})
afterAll(() => lab.close())

const asked = (service: string, text = '') =>
  lab.requests.filter((request) => request.service === service && request.body.includes(text))
    .length
const has = (program: string, args: readonly string[]) =>
  spawnSync(program, args, { encoding: 'utf8' }).status === 0

/** A job's folder with an AWS configuration that calls the helper. */
function startAwsJob() {
  const folder = mkdtempSync(join(tmpdir(), 'clients-'))
  const helper = `${process.execPath} ${bundle} exchange aws --format aws-process --role-to-assume ${defaultRoleArn} --aws-region eu-central-1`
  writeFileSync(
    join(folder, 'config'),
    `[default]\nregion = eu-central-1\ncredential_process = ${helper}\n`,
  )
  return {
    ...lab.env,
    GITHUB_ACTIONS: 'true',
    HOME: folder,
    RUNNER_TEMP: folder,
    AWS_CONFIG_FILE: join(folder, 'config'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none'),
    AWS_EC2_METADATA_DISABLED: 'true',
    PYENV_VERSION: process.env.PYENV_VERSION,
  }
}

const identity = 'arn:aws:sts::123456789012:assumed-role/lab-deploy/oidc-exchange'

describe("AWS's tools, through credential_process", () => {
  test('the aws command, twice with one exchange, and anew once that has grown old', async () => {
    if (!has('aws', ['--version'])) return console.warn('skipped: aws is not on PATH')
    const env = startAwsJob()
    const call = () =>
      runProgram('aws', ['sts', 'get-caller-identity', '--query', 'Arn', '--output', 'text'], {
        env,
      })
    for (let count = 0; count < 2; count++) {
      const run = await call()
      expect([run.stdout.trim(), run.stderr]).toEqual([identity, ''])
    }
    expect(asked('aws', 'AssumeRoleWithWebIdentity')).toBe(1)
    const folder = cacheFolderOf(env) ?? ''
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      const content = JSON.parse(readFileSync(path, 'utf8')) as object
      writeFileSync(path, JSON.stringify({ ...content, staleAt: Date.now() - 1 }))
    }
    expect((await call()).stdout.trim()).toBe(identity)
    expect(asked('aws', 'AssumeRoleWithWebIdentity')).toBe(2)
  }, 60_000)

  test('boto3, whose credentials end while it works', async () => {
    if (!has('python3', ['-c', 'import boto3'])) return console.warn('skipped: there is no boto3')
    // The client's clock goes ahead by 51 minutes: to it, what it holds is about to end.
    const script = `
import boto3, datetime
sts = boto3.client('sts')
print(sts.get_caller_identity()['Arn'])
credentials = boto3.DEFAULT_SESSION.get_credentials()
first = credentials.get_frozen_credentials().access_key
now = credentials._time_fetcher
credentials._time_fetcher = lambda: now() + datetime.timedelta(minutes=51)
print(sts.get_caller_identity()['Arn'])
credentials._time_fetcher = now
print(first != credentials.get_frozen_credentials().access_key)
`
    const env = { ...startAwsJob(), RUNNER_TEMP: undefined }
    const run = await runProgram('python3', ['-c', script], { env })
    expect([run.stdout, run.stderr]).toEqual([`${identity}\n${identity}\nTrue\n`, ''])
    expect(asked('aws', 'AssumeRoleWithWebIdentity')).toBe(2)
  }, 60_000)
})

/** Google's credentials file with the helper as its executable source. */
function startGoogleJob() {
  const folder = mkdtempSync(join(tmpdir(), 'clients-'))
  const file = join(folder, 'credentials.json')
  const gcloud = join(folder, 'gcloud')
  mkdirSync(gcloud)
  writeFileSync(
    file,
    JSON.stringify({
      type: 'external_account',
      audience: `//iam.googleapis.com/${defaultProvider}`,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: `${lab.env.GHA_ENDPOINT_OVERRIDE_sts ?? ''}/token`,
      credential_source: {
        executable: {
          command: `${process.execPath} ${bundle} exchange gcp --format gcp-executable`,
          timeout_millis: 30_000,
        },
      },
    }),
  )
  const env = {
    ...lab.env,
    GITHUB_ACTIONS: 'true',
    HOME: folder,
    RUNNER_TEMP: folder,
    CLOUDSDK_CONFIG: gcloud,
    CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
    CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: file,
    GOOGLE_APPLICATION_CREDENTIALS: file,
    GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: '1',
    PYENV_VERSION: process.env.PYENV_VERSION,
  }
  return { env }
}

describe("Google's tools, through the executable source", () => {
  test('gcloud gets tokens, and a new ID token once the one that was kept has grown old', async () => {
    if (!has('gcloud', ['--version'])) return console.warn('skipped: gcloud is not on PATH')
    const { env } = startGoogleJob()
    const call = () => runProgram('gcloud', ['auth', 'print-access-token', '--quiet'], { env })
    // What Google's service gives lives no longer than the ID token that it was given for.
    const liveFor = (seconds: number) =>
      lab.setRules({ token: { exp: Math.floor(Date.now() / 1000) + seconds } })
    liveFor(24)
    const first = await call()
    expect([first.stderr, first.stdout]).toEqual(['', expect.stringMatching(/^\S{20,}\n$/)])
    expect(asked('github')).toBe(1)
    await call()
    expect(asked('github')).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 12_000))
    liveFor(300)
    const renewed = await call()
    expect([renewed.stderr, renewed.stdout]).toEqual(['', expect.stringMatching(/^\S{20,}\n$/)])
    expect(renewed.stdout).not.toBe(first.stdout)
    expect(asked('github')).toBe(2)
  }, 90_000)

  test('gcloud shows why there is none', async () => {
    if (!has('gcloud', ['--version'])) return console.warn('skipped: gcloud is not on PATH')
    const { env } = startGoogleJob()
    const run = await runProgram('gcloud', ['auth', 'print-access-token', '--quiet'], {
      env: { ...env, ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' },
    })
    expect(run.exitCode).not.toBe(0)
    expect(run.stderr).toContain('id-token: write')
  }, 60_000)
})
