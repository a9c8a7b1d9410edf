import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { defaultRoleArn, type Lab, startLab } from '../../src/lab/index.ts'
import type { Job } from '../../src/lab/runner.ts'
import { defaultsOf, startJob } from './job.ts'

// What the action published is used by AWS's own clients. Against the lab's STS, which checks the ID token and every
// signature; and against moto, which has S3 to work with but takes any token and any key, so that nothing of the
// token's check is shown there.

const timeoutMs = 120_000
const has = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 }).status === 0
const there = {
  aws: has('aws', '--version'),
  boto3: has('python3', '-c', 'import boto3'),
  terraform: has('terraform', 'version'),
  moto: has('moto_server', '--help'),
}
/** A test that needs clients; without them, it is in the report as skipped, with what is missing. */
const withClients = (
  name: string,
  needed: readonly (keyof typeof there)[],
  run: () => Promise<void>,
) => {
  const missing = needed.filter((client) => !there[client])
  if (missing.length === 0) test(name, run, timeoutMs)
  else test.skip(`${name} (not on the PATH: ${missing.join(', ')})`, run)
}

let lab: Lab
let moto: { readonly process: ChildProcess; readonly url: string } | undefined

beforeAll(async () => {
  lab = await startLab()
  if (there.moto) moto = await startMoto()
}, timeoutMs)
afterAll(async () => {
  moto?.process.kill()
  await lab.close()
})

async function startMoto() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  const server = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries++) {
    const isUp = await fetch(`${url}/moto-api/`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isUp) return { process: server, url }
    await delay(250)
  }
  server.kill()
  throw new Error('moto_server did not come up')
}

/** The inputs for variables, and those for a profile. */
const ways: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['variables', {}],
  ['a profile', { 'aws-profile': 'ci' }],
]

async function exchange(job: Job, inputs: Readonly<Record<string, string>>) {
  const main = await job.run({
    inputs: { 'aws-region': 'us-east-1', 'role-to-assume': defaultRoleArn, ...inputs },
    defaults: defaultsOf('aws'),
  })
  expect([main.exitCode, main.errors]).toEqual([0, []])
  return main
}

/** A job whose home is its own, and which knows where the clouds are. */
function start(endpoint: string | undefined): Job {
  const job = startJob(lab, {
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    CHECKPOINT_DISABLE: '1',
    ...(endpoint === undefined
      ? {}
      : { AWS_ENDPOINT_URL: endpoint, AWS_ENDPOINT_URL_STS: endpoint }),
  })
  Object.assign(job.env, { HOME: job.workspace })
  return job
}

/** Runs a client as a later step of the job; an error shows what it printed. */
async function client(
  job: Job,
  profile: string | undefined,
  command: string,
  ...args: string[]
): Promise<string> {
  // Not spawnSync: the lab answers from this process.
  const child = spawn(command, args, {
    cwd: job.workspace,
    env: {
      ...job.env,
      // Where commands are pyenv's, it looks for their versions below a home that is not the job's.
      PYENV_ROOT: process.env.PYENV_ROOT ?? join(process.env.HOME ?? '', '.pyenv'),
      ...(profile === undefined ? {} : { AWS_PROFILE: profile }),
    },
    timeout: timeoutMs,
  })
  const printed = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    printed.stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    printed.stderr += chunk.toString()
  })
  const [status] = await once(child, 'close')
  if (status !== 0)
    throw new Error(`${command} ended with ${status}: ${printed.stderr}${printed.stdout}`)
  return printed.stdout
}

const python = [
  'import boto3, sys',
  's3 = boto3.client("s3")',
  's3.create_bucket(Bucket=sys.argv[1])',
  's3.put_object(Bucket=sys.argv[1], Key="k", Body=b"hello")',
  'print(s3.get_object(Bucket=sys.argv[1], Key="k")["Body"].read().decode())',
].join('\n')

describe.each(ways)('from %s', (_, inputs) => {
  const profile = inputs['aws-profile']

  withClients('the AWS CLI is known to the lab’s STS', ['aws'], async () => {
    using job = start(undefined)
    await exchange(job, inputs)
    const identity = JSON.parse(await client(job, profile, 'aws', 'sts', 'get-caller-identity'))
    expect(identity.Arn).toMatch(/^arn:aws:sts::123456789012:assumed-role\/lab-deploy\//)
  })

  withClients('boto3 is known to the lab’s STS', ['boto3'], async () => {
    using job = start(undefined)
    await exchange(job, inputs)
    const code = 'import boto3; print(boto3.client("sts").get_caller_identity()["Account"])'
    expect((await client(job, profile, 'python3', '-c', code)).trim()).toBe('123456789012')
  })

  withClients('the AWS CLI works with S3', ['aws', 'moto'], async () => {
    using job = start(moto?.url)
    await exchange(job, inputs)
    const bucket = `cli-${profile ?? 'env'}`
    await client(job, profile, 'aws', 's3', 'mb', `s3://${bucket}`)
    expect(await client(job, profile, 'aws', 's3', 'ls')).toContain(bucket)
  })

  withClients('boto3 works with S3', ['boto3', 'moto'], async () => {
    using job = start(moto?.url)
    await exchange(job, inputs)
    expect(await client(job, profile, 'python3', '-c', python, `boto-${profile ?? 'env'}`)).toBe(
      'hello\n',
    )
  })

  withClients('Terraform keeps its state in S3', ['aws', 'terraform', 'moto'], async () => {
    using job = start(moto?.url)
    await exchange(job, inputs)
    const bucket = `state-${profile ?? 'env'}`
    await client(job, profile, 'aws', 's3', 'mb', `s3://${bucket}`)
    writeFileSync(
      join(job.workspace, 'main.tf'),
      `terraform {\n  backend "s3" {\n    bucket = "${bucket}"\n    key = "state"\n    region = "us-east-1"\n    use_path_style = true\n  }\n}\nresource "terraform_data" "x" { input = "kept" }\n`,
    )
    await client(job, profile, 'terraform', 'init', '-input=false', '-no-color')
    await client(job, profile, 'terraform', 'apply', '-auto-approve', '-input=false', '-no-color')
    expect(await client(job, profile, 'aws', 's3', 'cp', `s3://${bucket}/state`, '-')).toContain(
      'kept',
    )
  })
})

describe('a profile that renews itself', () => {
  const renewal = { 'aws-profile': 'long', 'profile-renewal': 'true' }

  withClients(
    'gives the AWS CLI credentials, and AWS is asked once while they are fresh',
    ['aws'],
    async () => {
      using job = start(undefined)
      const main = await exchange(job, renewal)
      const config = readFileSync(join(job.workspace, '.aws', 'config'), 'utf8')
      expect(config).toContain('credential_process = "')
      // Neither the keys of this step nor the job's request token are in it.
      expect(main.masks.filter((mask) => config.includes(mask))).toEqual([])
      lab.clearRequests()
      for (let run = 0; run < 2; run++) {
        const identity = JSON.parse(await client(job, 'long', 'aws', 'sts', 'get-caller-identity'))
        expect(identity.Account).toBe('123456789012')
      }
      const actions = lab.requests
        .filter(({ service }) => service === 'aws')
        .map(({ body }) => new URLSearchParams(body).get('Action'))
      // The second answer is the kept one; that it is renewed in time is shown with the helpers themselves.
      expect(actions).toEqual([
        'AssumeRoleWithWebIdentity',
        'GetCallerIdentity',
        'GetCallerIdentity',
      ])
      await job.runPost(main)
      expect(() => readFileSync(join(job.workspace, '.aws', 'config'))).toThrow('ENOENT')
    },
  )

  withClients(
    'gives boto3 credentials, also where the action lies in a folder with a space',
    ['boto3'],
    async () => {
      using job = start(undefined)
      await exchange(job, renewal)
      const config = join(job.workspace, '.aws', 'config')
      const folder = join(job.workspace, 'with space')
      mkdirSync(folder)
      const [, script = ''] = /" "([^"]+)" exchange/.exec(readFileSync(config, 'utf8')) ?? []
      writeFileSync(join(folder, 'start.mjs'), `await import(${JSON.stringify(script)})\n`)
      const text = readFileSync(config, 'utf8').replace(script, join(folder, 'start.mjs'))
      writeFileSync(config, text)
      const code = 'import boto3; print(boto3.client("sts").get_caller_identity()["Account"])'
      expect((await client(job, 'long', 'python3', '-c', code)).trim()).toBe('123456789012')
    },
  )

  test('is refused where a token is not what the credentials come from', async () => {
    using job = start(undefined)
    const main = await job.run({
      inputs: {
        'aws-region': 'us-east-1',
        'role-to-assume': defaultRoleArn,
        'role-chaining': 'true',
        ...renewal,
      },
      defaults: defaultsOf('aws'),
    })
    expect([main.exitCode, main.errors[0]]).toEqual([1, expect.stringContaining('profile-renewal')])
  })
})
