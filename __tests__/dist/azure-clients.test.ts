import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import {
  defaultClientId,
  defaultSubscriptionId,
  defaultTenantId,
  type Lab,
  startLab,
} from '../../src/lab/index.ts'
import type { Job, StepRun } from '../../src/lab/runner.ts'
import { findTool } from '../../src/sinks/installs/tool.ts'
import { type ConnectProxy, startConnectProxy } from '../helpers/connect-proxy.ts'
import { startJob } from './job.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const inputs = {
  provider: 'azure',
  'tenant-id': defaultTenantId,
  'client-id': defaultClientId,
  'subscription-id': defaultSubscriptionId,
}

let lab: Lab
let proxy: ConnectProxy

beforeAll(async () => {
  lab = await startLab({ https: true })
  proxy = await startConnectProxy(Number(lab.https?.url.port))
})
afterAll(async () => {
  await proxy[Symbol.asyncDispose]()
  await lab.close()
})
beforeEach(() => {
  lab.setRules({})
  lab.clearRequests()
})

/** A job on a machine whose proxy leads Azure's own hosts to the lab, and that trusts the lab's authority. */
function startAzureJob(): Job {
  const job = startJob(lab, { HTTPS_PROXY: proxy.url, AZURE_AUTHORITY_HOST: '' })
  const authority = join(job.workspace, 'authority.pem')
  writeFileSync(authority, lab.https?.authority ?? '')
  Object.assign(job.env, {
    NODE_EXTRA_CA_CERTS: authority,
    REQUESTS_CA_BUNDLE: authority,
    SSL_CERT_FILE: authority,
    HOME: job.workspace,
    AZURE_CORE_COLLECT_TELEMETRY: 'no',
  })
  return job
}

/** Runs a program as a later step of the job. */
async function runLater(job: Job, program: string, args: readonly string[], cwd = job.workspace) {
  const env = Object.fromEntries(Object.entries(job.env).filter(([, value]) => value !== ''))
  return promisify(execFile)(program, [...args], { env, cwd, encoding: 'utf8' })
}

async function succeed(job: Job, more: Readonly<Record<string, string>>): Promise<StepRun> {
  const main = await job.run({ inputs: { ...inputs, ...more } })
  expect([main.exitCode, main.errors]).toEqual([0, []])
  return main
}

const asked = (path: string) => lab.requests.filter((request) => request.path.startsWith(path))

describe('@azure/identity', () => {
  const script = `
    import { DefaultAzureCredential } from '@azure/identity'
    const credential = new DefaultAzureCredential({ disableInstanceDiscovery: true })
    const { token, expiresOnTimestamp } = await credential.getToken(process.argv[1])
    process.stdout.write(JSON.stringify({ length: token.length, minutes: Math.round((expiresOnTimestamp - Date.now()) / 60000) }))`
  const getToken = async (job: Job) => {
    const args = ['--input-type=module', '-e', script, 'https://vault.azure.net/.default']
    const { stdout } = await runLater(job, process.execPath, args, root)
    return JSON.parse(stdout) as unknown
  }

  test('gets tokens by the token file, at the real host and at one that is named', async () => {
    using job = startAzureJob()
    const main = await succeed(job, {})
    Object.assign(job.env, { AZURE_TOKEN_CREDENTIALS: 'WorkloadIdentityCredential' })
    expect(await getToken(job)).toEqual({ length: 800, minutes: 60 })
    expect(proxy.hosts).toContain('login.microsoftonline.com:443')
    Object.assign(job.env, { AZURE_AUTHORITY_HOST: lab.https?.url.origin })
    expect(await getToken(job)).toEqual({ length: 800, minutes: 60 })
    const scopes = asked(`/${defaultTenantId}/oauth2/`).map(({ body }) =>
      new URLSearchParams(body).get('scope'),
    )
    expect(scopes.filter((scope) => scope?.startsWith('https://vault.azure.net'))).toHaveLength(2)
    await job.runPost(main)
    await expect(getToken(job)).rejects.toThrow()
  }, 120_000)
})

const az = findTool('az', process.env)
const withAz = az === undefined ? test.skip : test

describe(`az${az === undefined ? ' (not on this PATH)' : ''}`, () => {
  const login = { 'azure-cli-login': 'true', 'export-groups': 'none' }
  const run = (job: Job, ...args: readonly string[]) =>
    runLater(job, az ?? '', [...args, '--output', 'json'])

  withAz(
    'is logged in for later steps, in a folder that post removes whole',
    async () => {
      using job = startAzureJob()
      const main = await succeed(job, login)
      const { stdout } = await run(job, 'account', 'show')
      expect(JSON.parse(stdout)).toMatchObject({
        id: defaultSubscriptionId,
        tenantId: defaultTenantId,
        environmentName: 'AzureCloud',
        user: { name: defaultClientId, type: 'servicePrincipal' },
      })
      expect(existsSync(join(job.workspace, '.azure'))).toBe(false)
      await job.runPost(main)
      expect(readdirSync(job.temp).filter((name) => name.startsWith('oidc-exchange-'))).toEqual([])
      await expect(run(job, 'account', 'show')).rejects.toThrow(/az login/)
    },
    120_000,
  )

  withAz(
    'shows its own words when it fails',
    async () => {
      lab.setRules({ azure: { applications: [application({ subscriptions: [] })] } })
      using job = startAzureJob()
      const main = await job.run({ inputs: { ...inputs, ...login, 'action-timeout-s': '120' } })
      expect([main.exitCode, main.env]).toEqual([1, {}])
      expect(main.errors[0]).toContain(`No subscriptions found for ${defaultClientId}`)
      expect(main.errors[0]).toContain('allow-no-subscriptions: true')
      const allowed = await job.run({
        inputs: { ...inputs, ...login, 'subscription-id': '', 'allow-no-subscriptions': 'true' },
      })
      expect([allowed.exitCode, allowed.errors]).toEqual([0, []])
      await job.runPost(allowed)
    },
    180_000,
  )

  withAz.each([
    ['true', 'gets tokens of other resources'],
    ['false', 'does not'],
  ])(
    'after its first ID token is over and with renew: %s %s',
    async (renew) => {
      // The lab, like Entra, forgives a minute.
      const soon = () => Math.floor(Date.now() / 1000) + 20 - 60
      lab.setRules({ token: { exp: soon(), nbf: soon() - 600 } })
      using job = startAzureJob()
      const main = await succeed(job, { ...login, renew })
      lab.setRules({})
      await delay(21_000)
      const args = ['account', 'get-access-token', '--resource', 'https://vault.azure.net']
      const outcome = await run(job, ...args).catch(String)
      if (typeof outcome === 'string') {
        expect([renew, outcome]).toEqual(['false', expect.stringContaining('AADSTS700024')])
      } else {
        expect([renew, JSON.parse(outcome.stdout)]).toMatchObject(['true', { tokenType: 'Bearer' }])
      }
      await job.runPost(main)
    },
    180_000,
  )

  withAz(
    'takes a client secret, and shows it nowhere',
    async () => {
      lab.setRules({ azure: { applications: [application({ secret: '@secret;"x' })] } })
      using job = startAzureJob()
      const creds = JSON.stringify({
        clientId: defaultClientId,
        tenantId: defaultTenantId,
        subscriptionId: defaultSubscriptionId,
        clientSecret: '@secret;"x',
      })
      const main = await job.run({ inputs: { provider: 'azure', creds, ...login } })
      expect([main.exitCode, main.errors]).toEqual([0, []])
      expect(main.warnings.join()).toContain('creds contains a client secret')
      expect(asked('/idtoken')).toEqual([])
      await job.runPost(main)
    },
    120_000,
  )
})

function application(changes: object) {
  const subjects = ['repo:octo-org/octo-repo:*']
  return { tenant: defaultTenantId, client: defaultClientId, subjects, ...changes }
}

const terraform = findTool('terraform', process.env)
const withTerraform = terraform === undefined ? test.skip : test

withTerraform(
  'Terraform’s azurerm backend signs in by the address with the audience',
  async () => {
    const audience = 'api://AzureADTokenExchangeUSGov'
    lab.setRules({ azure: { applications: [application({ audiences: [audience] })] } })
    using job = startAzureJob()
    const main = await succeed(job, {
      'export-groups': 'terraform',
      environment: 'azureusgovernment',
    })
    const folder = join(job.workspace, 'stack')
    mkdirSync(folder)
    const backend = `terraform {
    backend "azurerm" {
      storage_account_name = "lab"
      container_name = "state"
      key = "x"
      use_azuread_auth = true
    }
  }`
    writeFileSync(join(folder, 'main.tf'), backend)
    const failure = await runLater(
      job,
      terraform ?? '',
      ['init', '-input=false', '-no-color'],
      folder,
    ).then(
      () => '',
      (error: { stderr: string }) => error.stderr,
    )
    const minted = asked('/idtoken').map(({ path }) => new URLSearchParams(path).getAll('audience'))
    expect(minted.length).toBeGreaterThan(1)
    expect(new Set(minted.flat())).toEqual(new Set([audience]))
    const signIns = asked(`/${defaultTenantId}/oauth2/`).filter(({ status }) => status === 200)
    expect([failure, signIns.length > 1]).toEqual([failure, true])
    await job.runPost(main)
  },
  120_000,
)
