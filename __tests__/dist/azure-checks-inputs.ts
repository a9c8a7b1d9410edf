import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { givenTo } from './azure-tools.ts'
import { bundle, root } from './job.ts'
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

const without = (name: string): Inputs =>
  Object.fromEntries(Object.entries(ids).filter(([input]) => input !== name))
const noSubscription = { ...without('subscription-id'), 'allow-no-subscriptions': 'true' }
const allowed = loginCommand.replace('--output', '--allow-no-subscriptions --output')
const identity = { 'auth-type': 'IDENTITY', 'subscription-id': subscription }
const secret = 'client-secret-value'

/** The step succeeds with the secret that `creds` holds, and asks for no ID token. */
const bySecret =
  (given: object, more: Inputs = {}): Check =>
  async ({ lab, start }) => {
    lab.setRules(withSecret(secret))
    using attempt = start()
    const main = await attempt.succeed({ ...creds({ ...given, clientSecret: secret }), ...more })
    expect(main.warnings.join()).toContain('creds contains a client secret')
    expect(lab.requests.map(({ service }) => service)).toEqual(['azure'])
    expect(attempt.tools.calls('az')[0]?.stdin).toBe(secret)
    expect(main.log.join('\n')).not.toContain(secret)
  }

/** The inputs win over `creds`, which is told. */
const inputsWin: Check = async ({ lab, start }) => {
  using attempt = start()
  const main = await attempt.succeed({ ...ids, ...creds({ clientId: 'x', clientSecret: 'hush' }) })
  expect(main.warnings.join()).toContain('creds is ignored')
  expect(lab.requests.map(({ service }) => service)).toEqual(['github', 'azure'])
}

const missingIds = /client-id and tenant-id are missing/

/** The inputs, the errors, and the tests of azure/login's configuration. */
export const inputChecks: Readonly<Record<string, Check>> = {
  'in-ids': refused({ ...ids, 'client-id': 'my-app' }, /client-id must look like 0000/),
  'in-ids-first': inputsWin,
  'in-creds-parsed': async ({ start, lab }) => {
    using attempt = start()
    await attempt.succeed({ ...ids, creds: '{"clientSecret": "hush-hush' })
    lab.clearRequests()
    const error = await attempt.fail({ creds: '{"clientSecret": "hush-hush' })
    expect(error).toContain('creds is not a JSON object')
    expect(error).not.toContain('hush')
  },
  'in-creds-keys': async (bench) => {
    await bySecret(credsIds)(bench)
    bench.lab.setRules({})
    await commands(creds(credsIds), [loginCommand, selectCommand])(bench)
  },
  'in-auth-type': commands({ ...ids, 'auth-type': 'service_principal' }, [
    loginCommand,
    selectCommand,
  ]),
  'in-environment': commands({ ...ids, environment: 'AZURECLOUD' }, [loginCommand, selectCommand]),
  'in-environment-german': refused({ ...ids, environment: 'azuregermancloud' }, /closed in 2021/),
  'in-audience': async ({ lab, start }) => {
    using attempt = start()
    const inputs = { ...ids, environment: 'azureusgovernment' }
    await attempt.run(inputs)
    await attempt.run({ ...ids, audience: 'api://mine' })
    await attempt.job.run({ inputs: { provider: 'azure', ...inputs } })
    const audiences = lab.requests
      .filter(({ service }) => service === 'github')
      .map(({ path }) => new URL(path, 'http://x').searchParams.get('audience'))
    expect(audiences).toEqual([
      'api://AzureADTokenExchange',
      'api://mine',
      'api://AzureADTokenExchangeUSGov',
    ])
  },
  'in-own-variables': async ({ start }) => {
    const own = { ARM_SUBSCRIPTION_ID: 'mine', ARM_CLIENT_ID: 'mine', AZURE_TENANT_ID: 'mine' }
    using attempt = start(own)
    const { env } = await attempt.succeed(ids)
    expect(Object.keys(env).sort()).toEqual(['AZURE_CONFIG_DIR', 'AZURE_EXTENSION_DIR'])
  },
  'in-identity-creds': async ({ lab, start }) => {
    using attempt = start()
    const main = await attempt.succeed({ ...identity, ...creds(credsIds) })
    expect(main.warnings.join()).toContain('creds is ignored, because auth-type is IDENTITY')
    expect(attempt.commands()).toEqual(['login --identity --output json', selectCommand])
    expect(lab.requests).toEqual([])
  },
  'in-allow': async (bench) => {
    await commands({ ...noSubscription, 'allow-no-subscriptions': 'TRUE' }, [allowed])(bench)
    bench.lab.clearRequests()
    await refused(
      { ...ids, 'allow-no-subscriptions': 'notboolean' },
      /must be true or false/,
    )(bench)
  },
  'in-powershell': refused({ ...ids, 'enable-AzPSSession': 'notboolean' }, /must be true or false/),
  'in-pre-cleanup': async ({ start }) => {
    using attempt = start({ AZURE_LOGIN_PRE_CLEANUP: 'true' })
    const main = await attempt.succeed({ ...ids, 'enable-AzPSSession': 'true' })
    expect(givenTo(attempt.tools.calls('pwsh')[0]).clearBefore).toBe(true)
    expect(attempt.tools.calls('az')[0]?.env.AZURE_CONFIG_DIR).toBe(main.env.AZURE_CONFIG_DIR)
  },
  'in-post-cleanup': async ({ start }) => {
    using attempt = start({ AZURE_LOGIN_POST_CLEANUP: 'False' })
    const main = await attempt.succeed(ids)
    const post = await attempt.job.runPost(main)
    expect([post.exitCode, post.env]).toEqual([0, {}])
    expect(existsSync(main.env.AZURE_CONFIG_DIR ?? '')).toBe(true)
  },
  'er-environment': refused(
    { ...ids, environment: 'foo' },
    /Unknown environment: foo\n.*azurecloud, azureusgovernment, azurechinacloud, azurestack/,
  ),
  'er-auth-type': refused(
    { ...ids, 'auth-type': 'X' },
    /Unknown auth-type: X\nUse SERVICE_PRINCIPAL or IDENTITY/,
  ),
  'er-values': refused({ 'subscription-id': subscription }, missingIds),
  'er-subscription': refused(without('subscription-id'), /subscription-id is missing/),
  'er-creds': refused(creds({ clientSecret: secret }), /creds lacks clientId and tenantId/),
  'er-stack': refused({ ...ids, environment: 'azurestack' }, /requires resource-manager-endpoint/),
  'er-az': async ({ start }) => {
    using attempt = start()
    attempt.tools.behave({ when: 'login', exitCode: 1, stderr: 'ERROR: AADSTS7000229: gone\n' })
    const error = await attempt.fail(ids)
    expect(error).toContain('az login failed with exit code 1:\nERROR: AADSTS7000229: gone')
  },
  'er-permission': async ({ start }) => {
    using attempt = start({ ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' })
    expect(await attempt.fail(ids)).toContain('id-token: write')
  },
  'er-github': async ({ lab, start }) => {
    lab.setRules({ faults: [{ service: 'github', status: 500, body: 'x' }] })
    using attempt = start()
    const error = await attempt.fail({ ...ids, 'retry-max-attempts': '2' })
    expect(error).toMatch(/GitHub's ID-token endpoint answered 500.*2 attempts/)
  },

  'lc-no-client': refused(
    creds({ tenantId: tenant, clientSecret: secret }),
    /creds lacks clientId/,
  ),
  'lc-no-secret': commands(creds(credsIds), [loginCommand, selectCommand]),
  'lc-no-tenant': refused(
    creds({ clientId: client, clientSecret: secret }),
    /creds lacks tenantId/,
  ),
  'lc-creds-allow': bySecret(
    { clientId: client, tenantId: tenant },
    { 'allow-no-subscriptions': 'true' },
  ),
  'lc-creds': bySecret(credsIds),
  'lc-individual': async ({ lab, start }) => {
    lab.setRules({
      azure: {
        applications: [
          {
            ...{ tenant, client, subjects: ['repo:*'] },
            audiences: ['api://AzureADTokenExchange'],
          },
        ],
      },
    })
    using attempt = start()
    await attempt.succeed({
      ...noSubscription,
      environment: 'azureusgovernment',
      'enable-AzPSSession': 'false',
    })
    expect(attempt.commands()).toEqual(['cloud set --name AzureUSGovernment', allowed])
    expect(attempt.tools.calls('pwsh')).toEqual([])
  },
  'lc-both': inputsWin,
  'lc-wrong-cloud': refused({ ...ids, environment: 'aWrongCloud' }, /aWrongCloud/),
  'lc-wrong-type': refused(
    { ...ids, 'auth-type': 'SERVICE-PRINCIPAL' },
    /Did you mean SERVICE_PRINCIPAL\?/,
  ),
  'lc-sp-no-tenant': refused(without('tenant-id'), /tenant-id is missing/),
  'lc-sp-no-client': refused(without('client-id'), /client-id is missing/),
  'lc-identity-no-subscription': refused({ 'auth-type': 'IDENTITY' }, /subscription-id is missing/),
  'lc-identity-allow': commands({ 'auth-type': 'IDENTITY', 'allow-no-subscriptions': 'true' }, [
    'login --identity --allow-no-subscriptions --output json',
  ]),

  'wp-creds': bySecret(credsIds),
  'wp-individual': commands(ids, [loginCommand, selectCommand]),
  'wp-auth-type': commands({ ...ids, 'auth-type': 'SERVICE_PRINCIPAL' }, [
    loginCommand,
    selectCommand,
  ]),
  'wp-powershell-off': async ({ start }) => {
    using attempt = start()
    await attempt.succeed({ ...ids, 'enable-AzPSSession': 'false' })
    expect(attempt.tools.calls('pwsh')).toEqual([])
  },
  'wp-notboolean': refused({ ...ids, 'enable-AzPSSession': 'notboolean' }, /true or false/),
  'wp-allow': commands({ ...ids, 'allow-no-subscriptions': 'true' }, [allowed, selectCommand]),
  'wp-no-subscription': commands(noSubscription, [allowed]),
  'wp-container': async ({ start }) => {
    using attempt = start({ HOME: '', RUNNER_TRACKING_ID: '' })
    await attempt.succeed(ids)
    expect(attempt.commands()).toEqual([loginCommand, selectCommand])
  },
  'wn-creds-missing': refused(creds({ clientId: client }), /creds lacks tenantId/),
  'wn-creds-wrong': refused(creds({ appId: client, tenant }), /creds lacks clientId and tenantId/),
  'wn-nothing': refused({}, missingIds),
  'wn-client-only': refused({ 'client-id': client }, /tenant-id is missing/),
  'wn-no-client': refused(without('client-id'), /client-id is missing/),
  'wn-audience': async ({ start }) => {
    using attempt = start()
    const main = await attempt.run({ ...ids, audience: 'https://wrong.example' })
    expect([main.exitCode, main.errors.join()]).toEqual([
      1,
      expect.stringContaining('AADSTS700212'),
    ])
    expect(main.errors.join()).toContain('set audience: api://AzureADTokenExchange')
    expect(main.log.join('\n')).toContain('az ad app federated-credential create')
  },
  'wn-tenant-level': refused(without('subscription-id'), /allow-no-subscriptions: true/),
  'wn-both': inputsWin,
  'wn-oidc-in-creds': commands(creds(credsIds), [loginCommand, selectCommand]),
  'wn-no-subscription-creds': refused(
    creds({ clientId: client, tenantId: tenant }),
    /subscription-id is missing/,
  ),
  'wn-no-subscription': refused(without('subscription-id'), /subscription-id is missing/),
  'wn-powershell-absent': async ({ start }) => {
    using attempt = start()
    const main = await attempt.succeed(ids)
    await attempt.job.runPost(main)
    expect(attempt.tools.calls('pwsh')).toEqual([])
  },
  'ot-branch': async () => {
    const action = readFileSync(join(root, 'azure', 'action.yml'), 'utf8')
    expect(action).toContain('main: ../dist/index.js')
    expect(existsSync(bundle)).toBe(true)
  },
  'cm-identity': async ({ start }) => {
    using attempt = start()
    const old = 'az: error: unrecognized arguments: --client-id\n'
    attempt.tools.behave({ when: '--client-id', exitCode: 2, stderr: old })
    await attempt.succeed({ ...identity, 'client-id': client })
    expect(attempt.commands()).toEqual([
      `login --identity --client-id ${client} --output json`,
      `login --identity --username ${client} --output json`,
      selectCommand,
    ])
  },
}
