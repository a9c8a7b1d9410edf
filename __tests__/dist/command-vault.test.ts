import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Lab, startLab } from '../../src/lab/index.ts'
import { startServer } from '../helpers/server.ts'
import { runCommand } from './command.ts'
import { audience, createTls, rules } from './migration/vault-world.ts'

let lab: Lab
let tls: Awaited<ReturnType<typeof createTls>>
let login: readonly string[]
const folder = mkdtempSync(join(tmpdir(), 'command-vault-'))
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

beforeAll(async () => {
  lab = await startLab()
  tls = await createTls(lab)
  const { origin } = lab.services.exchange
  login = ['vault', '--url', origin, '--role', 'ci', '--audience', audience]
})
beforeEach(() => {
  lab.clearRequests()
  lab.setRules(rules)
})
afterAll(async () => {
  await tls[Symbol.asyncDispose]()
  await lab.close()
})

const revoked = () =>
  lab.requests.filter(({ path, status }) => path.endsWith('/revoke-self') && status === 204).length

describe('what nobody got is revoked', () => {
  test.each<[string, readonly string[], Record<string, string>, RegExp]>([
    ['a file cannot be written', ['--output', join(folder, 'none', 'x.env')], {}, /none/],
    ['the form has no place for them', ['--format', 'aws-process'], {}, /AWS/],
    ['the job’s files are missing', ['--format', 'github'], {}, /GITHUB_ENV/],
    [
      'a shell has no variable of that name',
      ['--secrets', 'secret/data/path PATH | my-name', '--format', 'env'],
      {},
      /my-name cannot be a variable in this format/,
    ],
  ])('when %s', async (_what, flags, env, message) => {
    const run = await runCommand(['exchange', ...login, ...flags], { env: { ...lab.env, ...env } })
    expect([run.exitCode === 0, run.stdout]).toEqual([false, ''])
    expect(run.stderr).toMatch(message)
    expect(revoked()).toBe(1)
  })

  test('later, when a secret names a variable that is not set', async () => {
    const flags = [...login, '--secrets', 'secret/data/path *', '--format', 'env']
    const run = await runCommand(['exchange', ...flags], { env: lab.env })
    expect(run.exitCode).toBe(0)
    expect(run.stdout).not.toMatch(/export PATH=/)
    expect(run.stderr).toMatch(/warning: .*variable PATH, which is not set .*APP_/)
  })

  test('when exec has no place for its files', async () => {
    write(
      'files.yml',
      `title: Vault with a file
parameters: { url: { description: The server., required: true } }
steps:
  - url: '{+url}/v1/auth/jwt/login'
    json: { jwt: '{token}' }
    pick: { client-token: auth.client_token }
revoke:
  url: '{+url}/v1/auth/token/revoke-self'
  headers: { X-Vault-Token: '{client-token}' }
files: { token.txt: { text: '{client-token}' } }
env: { TOKEN_FILE: { file: token.txt } }
`,
    )
    const env = { ...lab.env, RUNNER_TEMP: '/dev/null/temp' }
    const flags = login.slice(1).filter((flag) => !/^(--role|ci)$/.test(flag))
    const run = await runCommand(['exec', './files.yml', ...flags, '--', 'true'], {
      env,
      cwd: folder,
    })
    expect([run.exitCode, revoked()]).toEqual([1, 1])
    expect(run.stderr).toMatch(/^oidc-exchange: Files could not be written/)
  })
})

test('exec reads secrets, and revokes the token when the command has ended', async () => {
  const secrets = 'secret/data/test secret | ONE ; secret/data/empty empty | TWO'
  const run = await runCommand(
    [
      'exec',
      ...login,
      '--secrets',
      secrets,
      '--',
      'sh',
      '-c',
      'echo "$ONE $(env | grep -c ^TWO=) $VAULT_TOKEN"',
    ],
    { env: { ...lab.env, TWO: 'of-before' } },
  )
  expect(run.stdout).toMatch(/^SUPERSECRET 0 hvs\.\S+\n$/)
  expect([run.exitCode, revoked()]).toEqual([0, 1])
})

test('an authority and a client’s certificate come from files', async () => {
  const flags = [
    ...['--ca-certificate-file', write('ca.pem', tls.authority.cert)],
    ...['--client-certificate-file', write('client.pem', tls.client.cert)],
    ...['--client-key-file', write('client.key', tls.client.key)],
  ]
  const args = ['exchange', 'vault', '--url', tls.mutualUrl, '--audience', audience, ...flags]
  const run = await runCommand([...args, '--format', 'json'], { env: lab.env })
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  expect(JSON.parse(run.stdout).env.VAULT_TOKEN).toMatch(/^hvs\./)
  const without = await runCommand(args.slice(0, 6), { env: lab.env })
  expect(without.stderr).toContain('could not be trusted')
})

test.each(['--ca-certificate=x', '--provider-sha256=x'])('%s is no flag of aws', async (flag) => {
  const run = await runCommand(['exchange', 'aws', flag], { env: lab.env })
  expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining('Unknown flag')])
})

describe('a file of the repository, in a job that others can start', () => {
  const example = fileURLToPath(new URL('../../examples/ci/', import.meta.url))
  const workspace = join(folder, 'workspace')
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(example, name)))
      .digest('hex')
  mkdirSync(join(workspace, 'ci'), { recursive: true })

  describe.each(['my-service.yml', 'exchanger.mjs'])('%s', (name) => {
    copyFileSync(join(example, name), join(workspace, 'ci', name))
    const run = async (flags: readonly string[]) => {
      await using server = await startServer({ body: { token: 'deploy-1', expires_in: 60 } })
      lab.setRules({ exchange: { audiences: [server.url.origin] } })
      const env = { ...lab.env, GITHUB_EVENT_NAME: 'pull_request_target' }
      return await runCommand(
        ['exchange', `./ci/${name}`, '--url', server.url.origin, '--format', 'json', ...flags],
        { env, cwd: workspace },
      )
    }

    test('is taken with its hash, as a flag or in the file of inputs', async () => {
      const inputs = write(`${name}.inputs.yml`, `provider-sha256: ${hash(name)}\n`)
      for (const flags of [
        ['--provider-sha256', hash(name)],
        [`--provider-sha256=${hash(name).toUpperCase()}`],
        ['--inputs-file', inputs],
      ]) {
        const { exitCode, stdout, stderr } = await run(flags)
        expect([exitCode, stderr]).toEqual([0, ''])
        expect(JSON.parse(stdout).env).toEqual({ MY_SERVICE_TOKEN: 'deploy-1' })
      }
    })

    test('is refused without it, and with another', async () => {
      expect((await run([])).stderr).toMatch(/needs provider-sha256/)
      const { exitCode, stderr } = await run(['--provider-sha256', '0'.repeat(64)])
      expect(exitCode).toBe(2)
      expect(stderr).toMatch(/does not have the hash of provider-sha256/)
    })

    test('has the flag in its help', async () => {
      const { stdout } = await runCommand(['exchange', `./ci/${name}`, '--help'], {
        cwd: workspace,
      })
      expect(stdout).toContain('--provider-sha256 VALUE')
    })
  })
})

test('disable-retry sends every request once', async () => {
  lab.setRules({ ...rules, faults: [{ service: 'exchange', status: 503 }] })
  const run = await runCommand(['exchange', ...login, '--disable-retry'], { env: lab.env })
  expect([run.exitCode, lab.requests.filter(({ path }) => path.endsWith('/login')).length]).toEqual(
    [1, 1],
  )
})
