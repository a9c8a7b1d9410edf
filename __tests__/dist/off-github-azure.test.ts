import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import {
  defaultClientId,
  defaultSubscriptionId,
  defaultTenantId,
  type Lab,
  startLab,
} from '../../src/lab/index.ts'
import { findTool } from '../../src/sinks/installs/tool.ts'
import { type ConnectProxy, startConnectProxy } from '../helpers/connect-proxy.ts'
import { azurePipelines, type StartJob, systems } from './ci-systems.ts'
import { runCommand } from './command.ts'
import { root } from './job.ts'

const audience = 'api://AzureADTokenExchange'
const inputs = [
  ...['--client-id', defaultClientId, '--tenant-id', defaultTenantId],
  ...['--subscription-id', defaultSubscriptionId],
]
const terraform = findTool('terraform', process.env)
const az = findTool('az', process.env)

let lab: Lab
let proxy: ConnectProxy
let home: string
beforeAll(async () => {
  lab = await startLab({ https: true })
  proxy = await startConnectProxy(Number(lab.https?.url.port))
})
afterAll(async () => {
  await proxy[Symbol.asyncDispose]()
  await lab.close()
})
beforeEach(() => {
  lab.clearRequests()
  home = mkdtempSync(join(tmpdir(), 'oidc-exchange-off-github-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** Runs a command with the credentials of a job whose proxy leads Azure's hosts to the lab. */
async function exec(
  start: StartJob,
  flags: readonly string[],
  command: readonly string[],
  cwd = home,
) {
  await using job = await start(lab, audience, home)
  const authority = join(home, 'authority.pem')
  writeFileSync(authority, lab.https?.authority ?? '')
  const args = ['exec', 'azure', ...job.flags, ...inputs, ...flags, '--', ...command]
  return await runCommand(args, {
    cwd,
    env: {
      ...job.env,
      HOME: home,
      TMPDIR: home,
      HTTPS_PROXY: proxy.url,
      NODE_EXTRA_CA_CERTS: authority,
      REQUESTS_CA_BUNDLE: authority,
      SSL_CERT_FILE: authority,
      AZURE_CORE_COLLECT_TELEMETRY: 'no',
      AZURE_TOKEN_CREDENTIALS: 'WorkloadIdentityCredential',
    },
  })
}

const foldersLeft = () => readdirSync(home).filter((name) => /^oidc-exchange-/.test(name))

const library = `
import { DefaultAzureCredential } from '@azure/identity'
const credential = new DefaultAzureCredential({ disableInstanceDiscovery: true })
console.log((await credential.getToken('https://vault.azure.net/.default')).token.length)`

const backend = `terraform {
  backend "azurerm" {
    storage_account_name = "lab"
    container_name = "state"
    key = "x"
    use_azuread_auth = true
  }
}`

describe.each(Object.entries({ ...systems, 'Azure Pipelines (a request)': azurePipelines }))(
  '%s',
  (name, start) => {
    const withTerraform = terraform === undefined ? test.skip : test
    withTerraform(
      'exec azure gives Terraform a token',
      async () => {
        const folder = join(home, 'stack')
        mkdirSync(folder)
        writeFileSync(join(folder, 'main.tf'), backend)
        const command = [terraform ?? '', 'init', '-input=false', '-no-color']
        const result = await exec(start, [], command, folder)
        // The lab has no storage, which Terraform asks for next, with its own access token.
        expect(result.stderr).toContain('Get "https://lab.blob.core.windows.net/state')
        const signIns = lab.requests.filter(
          ({ path, status }) => path.startsWith(`/${defaultTenantId}/oauth2/`) && status === 200,
        )
        // The exchange of exec itself, and Terraform's own.
        expect(signIns.length).toBeGreaterThan(1)
        expect(foldersLeft()).toEqual([])
      },
      120_000,
    )

    test('exec azure gives @azure/identity a token', async () => {
      const command = [process.execPath, '--input-type=module', '-e', library]
      const result = await exec(start, [], command, root)
      expect([result.exitCode, result.stdout, result.stderr]).toEqual([
        0,
        '800\n',
        expect.not.stringContaining('rror'),
      ])
      expect(foldersLeft()).toEqual([])
    }, 60_000)

    const withAz = az === undefined ? test.skip : test
    withAz(
      'exec azure logs az in',
      async () => {
        const command = ['az', 'account', 'get-access-token', '--output', 'json']
        const result = await exec(start, ['--azure-cli-login', 'true'], command)
        expect([result.exitCode, result.stderr]).toEqual([0, expect.not.stringContaining('rror')])
        expect(JSON.parse(result.stdout)).toMatchObject({ tokenType: 'Bearer' })
        expect([name, foldersLeft()]).toEqual([name, []])
      },
      120_000,
    )
  },
)
