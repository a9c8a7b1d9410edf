import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { defaultProvider, defaultRoleArn, type Lab, startLab } from '../../src/lab/index.ts'
import type { Job } from '../../src/lab/runner.ts'
import { defaultsOf, startJob } from './job.ts'

const execute = promisify(execFile)
const second = 'arn:aws:iam::123456789012:role/second'
const policy =
  '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}'

let lab: Lab
beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())

/** Calls what a tool would call, in another folder and with the job's variables as they are then. */
async function call(job: Job, command: string) {
  const env = Object.fromEntries(Object.entries(job.env).filter(([, value]) => value !== undefined))
  const { stdout } = await execute('/bin/sh', ['-c', command], {
    cwd: tmpdir(),
    env: env as NodeJS.ProcessEnv,
  })
  return JSON.parse(stdout) as Record<string, unknown>
}

function sentTo(service: string) {
  return lab.requests
    .filter((request) => request.service === service)
    .map(({ body }) => Object.fromEntries(new URLSearchParams(body)))
}

const renewal = {
  'aws-region': 'eu-central-1',
  'role-to-assume': defaultRoleArn,
  'aws-profile': 'long',
  'profile-renewal': 'true',
}

function commandOf(job: Job): string {
  const config = readFileSync(join(job.workspace, '.aws', 'config'), 'utf8')
  return /^credential_process = (.*)$/m.exec(config)?.[1] ?? ''
}

describe.each(process.platform === 'win32' ? [] : ['posix'])('on %s', () => {
  test('a profile repeats everything that the step was given', async () => {
    using job = startJob(lab, { GITHUB_JOB: 'build' })
    Object.assign(job.env, { HOME: job.workspace, INLINE_SESSION_POLICY: policy })
    const token = await lab.mintToken('sts.amazonaws.com')
    const path = join(job.workspace, 'id.jwt')
    writeFileSync(path, token)
    lab.setRules({
      aws: {
        roles: [
          { arn: defaultRoleArn, subjects: ['*'] },
          { arn: second, subjects: ['nobody'], principals: [defaultRoleArn] },
        ],
      },
    })
    const inputs = {
      ...renewal,
      'token-source': 'file',
      'token-file': path,
      'custom-tags': '{"Team": "a b"}',
      'transitive-tag-keys': 'Team',
      'chained-roles': `- { role: "${second}", external-id: x-y }`,
      'role-duration-seconds': '20m',
    }
    const main = await job.run({ inputs, defaults: defaultsOf('aws') })
    expect([main.errors, main.exitCode]).toEqual([[], 0])
    const command = commandOf(job)
    const [, file = ''] = / --inputs-file "([^"]+)"$/.exec(command) ?? []
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8')).not.toContain(token)
    const first = sentTo('aws')
    lab.clearRequests()
    Object.assign(job.env, {
      INLINE_SESSION_POLICY: undefined,
      ACTIONS_ID_TOKEN_REQUEST_URL: undefined,
    })
    expect(await call(job, command)).toMatchObject({
      Version: 1,
      AccessKeyId: expect.stringMatching(/^ASIA/),
    })
    expect(sentTo('aws')).toEqual(first)
    expect(first[0]).toMatchObject({
      Policy: policy,
      DurationSeconds: '1200',
      WebIdentityToken: token,
    })
    expect(first[1]).toMatchObject({ ExternalId: 'x-y', 'Tags.member.1.Key': 'GitHub' })
    await job.runPost(main)
    expect(existsSync(file)).toBe(false)
    lab.setRules({})
  }, 30_000)

  test('a password of a proxy is in no file: the step says so before anything is sent', async () => {
    using job = startJob(lab)
    Object.assign(job.env, { HOME: job.workspace })
    const inputs = { ...renewal, 'http-proxy': 'http://user:hidden@127.0.0.1:9', 'no-proxy': '*' }
    const main = await job.run({ inputs, defaults: defaultsOf('aws') })
    expect(main.exitCode).toBe(1)
    expect(main.errors[0]).toMatch(
      /cannot be combined with an http-proxy that has a password[\s\S]*HTTPS_PROXY/,
    )
    expect(existsSync(join(job.workspace, '.aws'))).toBe(false)
  }, 30_000)

  test("Google's executable source repeats the token source", async () => {
    using job = startJob(lab)
    const path = join(job.workspace, 'id.jwt')
    const token = await lab.mintToken(`https://iam.googleapis.com/${defaultProvider}`)
    writeFileSync(path, token)
    const inputs = {
      provider: 'gcp',
      workload_identity_provider: defaultProvider,
      'token-source': 'file',
      'token-file': path,
      'credential-source': 'executable',
    }
    const main = await job.run({ inputs })
    expect([main.errors, main.exitCode]).toEqual([[], 0])
    const file = JSON.parse(readFileSync(main.env.GOOGLE_APPLICATION_CREDENTIALS ?? '', 'utf8'))
    const { command } = file.credential_source.executable
    expect(await call(job, command)).toMatchObject({ success: true, id_token: token })
  }, 30_000)
})
