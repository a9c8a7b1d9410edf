import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { Fault } from '../../src/lab/index.ts'
import { startConnectProxy } from '../helpers/connect-proxy.ts'
import { type Call, givenTo } from './azure-tools.ts'
import {
  type Check,
  client,
  commands,
  creds,
  credsIds,
  type Inputs,
  ids,
  loginCommand,
  refused,
  selectCommand,
  subscription,
  tenant,
  withSecret,
} from './migration/azure-rows.ts'

const powershell = { ...ids, 'enable-AzPSSession': 'true', 'azure-cli-login': 'false' }
const identity: Inputs = {
  'auth-type': 'IDENTITY',
  'enable-AzPSSession': 'true',
  'azure-cli-login': 'false',
}
const hostile = "abc' ; Start-Process calc ; $x='"

/** What one login of PowerShell is told, besides the name of its session. */
async function detectedBy(bench: Parameters<Check>[0], inputs: Inputs) {
  using attempt = bench.start()
  await attempt.succeed(inputs)
  const [call] = attempt.tools.calls('pwsh')
  const { context, clearBefore, signIn: _, allowNoSubscriptions: __, ...given } = givenTo(call)
  expect([context, clearBefore]).toEqual([expect.stringMatching(/^oidc-exchange-/), false])
  return { call, given }
}

const told =
  (inputs: Inputs, expected: Readonly<Record<string, unknown>>): Check =>
  async (bench) => {
    const { call, given } = await detectedBy(bench, inputs)
    expect(given).toEqual({ cloud: 'AzureCloud', ...expected })
    expect(scriptOf(call)).not.toMatch(new RegExp(`${client}|${tenant}|eyJ`))
  }

const scriptOf = (call: Call | undefined) => call?.args.at(-1) ?? ''

const secretLogin =
  (secret: string, more: Inputs = {}): Check =>
  async (bench) => {
    bench.lab.setRules(withSecret(secret))
    const inputs = { ...powershell, ...creds({ ...credsIds, clientSecret: secret }), ...more }
    const {
      'client-id': _,
      'tenant-id': __,
      'subscription-id': ___,
      ...rest
    } = inputs as Record<string, string>
    const { call, given } = await detectedBy(bench, rest)
    expect(given).toEqual({
      cloud: 'AzureCloud',
      clientId: client,
      tenantId: tenant,
      subscriptionId: subscription,
      secret,
    })
    expect(scriptOf(call)).not.toContain(secret)
  }

/** Healing after a fault at one of the two hosts. */
const heals =
  (faults: readonly Omit<Fault, 'service'>[], service: Fault['service']): Check =>
  async ({ lab, start }) => {
    for (const fault of faults) {
      lab.setRules({ faults: [{ service, ...fault, times: 1 }] })
      using attempt = start()
      await attempt.succeed({ ...ids, 'azure-cli-login': 'false', 'request-timeout-s': '3' })
    }
  }

/** The requests of one cloud, byte for byte, at its own hosts over https. */
const cloud =
  (environment: string, host: string, resource: string, audience: string): Check =>
  async ({ lab, start }) => {
    await using proxy = await startConnectProxy(Number(lab.https?.url.port))
    lab.setRules({
      azure: { applications: [{ tenant, client, subjects: ['repo:*'], audiences: [audience] }] },
    })
    using attempt = start({ AZURE_AUTHORITY_HOST: '', HTTPS_PROXY: proxy.url })
    const { writeFileSync } = await import('node:fs')
    const authority = join(attempt.job.workspace, 'authority.pem')
    writeFileSync(authority, lab.https?.authority ?? '')
    Object.assign(attempt.job.env, { NODE_EXTRA_CA_CERTS: authority })
    await attempt.succeed({ ...ids, environment, 'azure-cli-login': 'false' })
    expect([...proxy.hosts]).toEqual([`${host}:443`])
    const [mint, exchange, ...more] = lab.requests
    expect([mint?.service, more]).toEqual(['github', []])
    expect(mint?.path).toMatch(new RegExp(`&audience=${encodeURIComponent(audience)}$`))
    const [before = '', assertion = ''] = exchange?.body.split('&client_assertion=') ?? []
    expect([exchange?.method, exchange?.path]).toEqual(['POST', `/${tenant}/oauth2/v2.0/token`])
    expect(exchange?.headers).toEqual({
      host,
      'user-agent': expect.stringMatching(/^oidc-exchange\//),
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
      connection: expect.any(String),
      'content-length': String(exchange?.body.length),
    })
    expect(before).toBe(
      `client_id=${client}&scope=${encodeURIComponent(`${resource}/.default`)}` +
        '&grant_type=client_credentials' +
        '&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer',
    )
    expect(assertion).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/)
  }

/** The commands, the token exchange, and the tests of azure/login's PowerShell. */
export const toolChecks: Readonly<Record<string, Check>> = {
  'cm-version': commands(ids, [loginCommand, selectCommand]),
  'cm-cloud': async ({ lab, start }) => {
    const audiences = ['api://AzureADTokenExchange']
    lab.setRules({ azure: { applications: [{ tenant, client, subjects: ['repo:*'], audiences }] } })
    using attempt = start()
    await attempt.succeed({ ...ids, environment: 'AzureChinaCloud' })
    expect(attempt.commands()[0]).toBe('cloud set --name AzureChinaCloud')
  },
  'cm-token': async ({ start }) => {
    using attempt = start()
    await attempt.succeed(ids)
    const [login] = attempt.tools.calls('az')
    expect(login?.args.join(' ')).toBe(loginCommand)
    expect(login?.stdin).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(Object.keys(login?.env ?? {}).join()).not.toMatch(/INPUT_|REQUEST_TOKEN/)
  },
  'cm-secret': async ({ lab, start }) => {
    lab.setRules(withSecret('@hush'))
    using attempt = start()
    await attempt.succeed(creds({ ...credsIds, clientSecret: '@hush' }))
    const [login] = attempt.tools.calls('az')
    expect([login?.args.includes('@hush'), login?.stdin]).toEqual([false, '@hush'])
  },
  'cm-account': async ({ start }) => {
    using attempt = start()
    const stdout = JSON.stringify([{ id: subscription, isDefault: true }])
    attempt.tools.behave({ when: 'login', stdout })
    await attempt.succeed(ids)
    expect(attempt.commands()).toEqual([loginCommand])
  },
  'cm-stack': async ({ lab, start }) => {
    using attempt = start({ AZURE_AUTHORITY_HOST: '' })
    const endpoint = lab.services.azure.origin
    const stack = { environment: 'azurestack', 'resource-manager-endpoint': endpoint }
    await attempt.succeed({ ...ids, ...stack })
    expect(attempt.commands()).toEqual([
      `cloud register --name azurestack --endpoint-resource-manager ${endpoint} --suffix-keyvault-dns .vault.0.0.1 --suffix-storage-endpoint 0.0.1 --profile 2019-03-01-hybrid`,
      'cloud set --name azurestack',
      loginCommand,
      selectCommand,
    ])
  },
  'cm-powershell': told(powershell, {
    ...{ clientId: client, tenantId: tenant, subscriptionId: subscription },
    assertion: expect.stringMatching(/^eyJ/),
  }),
  'cm-az-cleanup': async ({ start }) => {
    using attempt = start()
    const main = await attempt.succeed(ids)
    const folder = main.env.AZURE_CONFIG_DIR ?? ''
    expect(existsSync(join(folder, 'azureProfile.json'))).toBe(true)
    const before = attempt.commands()
    const post = await attempt.job.runPost(main)
    expect([post.warnings, existsSync(folder), attempt.commands()]).toEqual([[], false, before])
    expect(attempt.job.env.AZURE_CONFIG_DIR).toBe('')
  },
  'cm-powershell-cleanup': async ({ start }) => {
    using attempt = start()
    const main = await attempt.succeed(powershell)
    const post = await attempt.job.runPost(main)
    const [login, logout] = attempt.tools.calls('pwsh')
    expect(givenTo(logout)).toEqual({ context: givenTo(login).context })
    expect(scriptOf(logout)).toContain('Disconnect-AzAccount -ContextName $given.context')
    expect(scriptOf(logout)).not.toContain('Clear-AzContext')
    expect(post.log).toContain('Ended the session of Azure PowerShell')
  },
  'ot-claims': async ({ lab, start }) => {
    using attempt = start()
    const log = (await attempt.succeed(ids)).log.join('\n')
    expect(log).toContain(`azure: its iss: ${lab.issuer}, its job_workflow_ref: octo-org/octo-repo`)
    expect(log).toMatch(/ID token of repo:octo-org\/octo-repo:ref:.* for api:\/\/AzureAD/)
  },
  'ot-masks': async ({ start }) => {
    using attempt = start()
    const { masks, outputs, raw } = await attempt.succeed(ids)
    expect(masks).toContain(outputs['access-token'])
    expect(masks.filter((mask) => mask.startsWith('eyJ')).length).toBeGreaterThan(0)
    expect([masks.includes(client), raw.includes(client)]).toEqual([false, true])
  },
  'ot-agent': async ({ start }) => {
    using attempt = start()
    await attempt.succeed({ ...ids, 'enable-AzPSSession': 'true' })
    const [az, pwsh] = [attempt.tools.calls('az')[0], attempt.tools.calls('pwsh')[0]]
    for (const agent of [az?.env.AZURE_HTTP_USER_AGENT, pwsh?.env.AZUREPS_HOST_ENVIRONMENT])
      expect(agent).toMatch(/^oidc-exchange\/[\d.]+$/)
  },
  'ot-cleanup-failure': async ({ start }) => {
    using attempt = start()
    const main = await attempt.succeed(powershell)
    attempt.tools.behave({ when: 'Disconnect-', exitCode: 1, stderr: 'no such session' })
    const post = await attempt.job.runPost(main)
    expect([post.exitCode, post.warnings.join()]).toEqual([
      0,
      expect.stringContaining('no such session'),
    ])
  },
  'ot-outputs': async ({ start }) => {
    using attempt = start()
    const { outputs, env } = await attempt.succeed(ids)
    expect(Object.keys(outputs)).toEqual(['access-token', 'expires-at'])
    expect(env).not.toHaveProperty('AZURE_CLIENT_ID')
    const main = await attempt.succeed({ ...ids, 'export-groups': 'identity, terraform' })
    expect(main.env).toMatchObject({ AZURE_CLIENT_ID: client, ARM_USE_OIDC: 'true' })
  },

  'ex-requests': async ({ lab, start }) => {
    using attempt = start()
    await attempt.succeed({ ...ids, 'azure-cli-login': 'false' })
    expect(lab.requests.map(({ service, method }) => [service, method])).toEqual([
      ['github', 'GET'],
      ['azure', 'POST'],
    ])
    expect(attempt.tools.calls()).toEqual([])
  },
  'ex-error': async ({ lab, start }) => {
    lab.setRules({
      token: { environment: 'prod' },
      azure: { applications: [{ tenant, client, subjects: ['repo:x'] }] },
    })
    using attempt = start()
    const main = await attempt.run(ids)
    expect([main.exitCode, main.errors.join()]).toEqual([
      1,
      expect.stringMatching(/answered 401: invalid_client: AADSTS700213/),
    ])
    const json = main.log.find((line) => /^ *\{/.test(line)) ?? ''
    expect(JSON.parse(json)).toEqual({
      name: 'repo-octo-org-octo-repo-environment-prod-oidc',
      issuer: lab.issuer,
      subject: 'repo:octo-org/octo-repo:environment:prod',
      audiences: ['api://AzureADTokenExchange'],
    })
    expect(lab.requests.filter(({ service }) => service === 'azure')).toHaveLength(1)
  },
  'ex-public': cloud(
    ...(['AzureCloud', 'login.microsoftonline.com'] as const),
    ...(['https://management.azure.com', 'api://AzureADTokenExchange'] as const),
  ),
  'ex-government': cloud(
    ...(['AzureUSGovernment', 'login.microsoftonline.us'] as const),
    ...(['https://management.usgovcloudapi.net', 'api://AzureADTokenExchange'] as const),
  ),
  'ex-china': cloud(
    ...(['AzureChinaCloud', 'login.chinacloudapi.cn'] as const),
    ...(['https://management.chinacloudapi.cn', 'api://AzureADTokenExchange'] as const),
  ),
  'ex-subscriptions': async ({ start }) => {
    using attempt = start()
    const stderr = 'ERROR: No subscriptions found for x.\n'
    attempt.tools.behave({ when: 'login', exitCode: 1, stderr, times: 1 })
    const main = await attempt.succeed(ids)
    expect(attempt.commands()).toEqual([loginCommand, loginCommand, selectCommand])
    expect(main.log.join()).toMatch(/az login: attempt 1 failed: .*Trying again in/)
  },
  'ex-github-retries': heals(
    [{ status: 500 }, { status: 429 }, { reset: true }, { hang: true }],
    'github',
  ),
  'ex-entra-retries': heals([{ status: 503 }, { empty: true }, { reset: true }], 'azure'),
  'ex-state': async ({ start }) => {
    using attempt = start()
    const main = await attempt.succeed(ids)
    expect(main.env.AZURE_CONFIG_DIR).toMatch(new RegExp(`^${attempt.job.temp}/oidc-exchange-`))
    expect(existsSync(join(attempt.job.workspace, '.azure'))).toBe(false)
  },

  'ps-module': async (bench) => {
    const { call } = await detectedBy(bench, powershell)
    expect(scriptOf(call)).toContain(
      'Get-Module -Name Az.Accounts -ListAvailable | Sort-Object -Property Version -Descending | Select-Object -First 1',
    )
  },
  'ps-secret': secretLogin('hush-hush'),
  'ps-secret-allow': secretLogin('hush-hush', { 'allow-no-subscriptions': 'true' }),
  'ps-secret-quote': secretLogin("client-se'cret"),
  'ps-token': told(powershell, {
    ...{ clientId: client, tenantId: tenant, subscriptionId: subscription },
    assertion: expect.stringMatching(/^eyJ/),
  }),
  'ps-system-subscription': told(
    { ...identity, 'subscription-id': subscription },
    { subscriptionId: subscription },
  ),
  'ps-system': told({ ...identity, 'allow-no-subscriptions': 'true' }, {}),
  'ps-user': told(
    { ...identity, 'client-id': client, 'allow-no-subscriptions': 'true' },
    { clientId: client },
  ),
  'sc-tenant': refused({ ...powershell, 'tenant-id': hostile }, /tenant-id must look like/),
  'sc-subscription': refused({ ...powershell, 'subscription-id': hostile }, /subscription-id must/),
  'sc-client-secret': refused(
    creds({ ...credsIds, clientId: hostile, clientSecret: 'x' }),
    /clientId in creds is not a GUID/,
  ),
  'sc-client': refused({ ...powershell, 'client-id': hostile }, /client-id must look like/),
  'sc-client-identity': refused({ ...identity, 'client-id': hostile }, /client-id must look like/),
  'sc-system': refused({ ...identity, 'subscription-id': hostile }, /subscription-id must/),
  'sc-stack': refused(
    { ...powershell, environment: 'azurestack', 'resource-manager-endpoint': hostile },
    /resource-manager-endpoint is not an http or https URL/,
  ),
  'sc-null': told({ ...identity, 'allow-no-subscriptions': 'true', 'client-id': '' }, {}),
  'pl-path': async (bench) => {
    const { call } = await detectedBy(bench, powershell)
    const path = call?.env.PSModulePath
    if (path !== undefined) expect(path).toMatch(/^(?:\/usr\/share|C:\\Modules)[/\\]az_/)
  },
  'pl-error': async ({ start }) => {
    using attempt = start()
    const stderr = 'You cannot call a method on a null-valued expression.\n'
    attempt.tools.behave({ when: 'Connect-AzAccount', exitCode: 1, stderr })
    expect(await attempt.fail(powershell)).toContain(`exit code 1:\n${stderr.trim()}`)
  },
}
