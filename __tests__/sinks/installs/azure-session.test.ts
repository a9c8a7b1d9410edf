import { describe, expect, test } from '@jest/globals'
import {
  loginScript,
  logoutScript,
  modulePath,
} from '../../../src/sinks/installs/azure-powershell.ts'
import {
  isDefaultSubscription,
  loginCommands,
  type Session,
  settingsToKeep,
} from '../../../src/sinks/installs/azure-session.ts'
import { commandFor } from '../../../src/sinks/installs/tool.ts'

const session: Session = {
  cloud: 'AzureCloud',
  signIn: 'federated',
  clientId: 'C',
  tenantId: 'T',
  allowNoSubscriptions: 'false',
  assertion: 'the-id-token',
}
const { assertion: _, ...without } = session

const table: readonly (readonly [string, Session, readonly string[]])[] = [
  [
    'an ID token',
    session,
    ['login --service-principal --username C --tenant T --federated-token @- --output json'],
  ],
  [
    'a secret',
    { ...without, signIn: 'secret', secret: "client-se'cret" },
    ['login --service-principal --username C --tenant T --password @- --output json'],
  ],
  [
    'no subscriptions',
    { ...session, allowNoSubscriptions: 'true' },
    [
      'login --service-principal --username C --tenant T --federated-token @- --allow-no-subscriptions --output json',
    ],
  ],
  [
    'a subscription',
    { ...session, subscriptionId: 'S' },
    [
      'login --service-principal --username C --tenant T --federated-token @- --output json',
      'account set --subscription S',
    ],
  ],
  [
    'the government cloud',
    { ...session, cloud: 'AzureUSGovernment' },
    [
      'cloud set --name AzureUSGovernment',
      'login --service-principal --username C --tenant T --federated-token @- --output json',
    ],
  ],
  [
    'an Azure Stack',
    {
      ...session,
      cloud: 'azurestack',
      resourceManager: 'https://management.west.stack.example',
    },
    [
      'cloud register --name azurestack --endpoint-resource-manager https://management.west.stack.example --suffix-keyvault-dns .vault.west.stack.example --suffix-storage-endpoint west.stack.example --profile 2019-03-01-hybrid',
      'cloud set --name azurestack',
      'login --service-principal --username C --tenant T --federated-token @- --output json',
    ],
  ],
  [
    "the machine's identity",
    { ...without, signIn: 'managed-identity', clientId: '' },
    ['login --identity --output json', 'login --identity --output json'],
  ],
  [
    'an identity of the user, in new versions of az and in old ones',
    { ...without, signIn: 'managed-identity' },
    ['login --identity --client-id C --output json', 'login --identity --username C --output json'],
  ],
]

describe('az is logged in', () => {
  test.each(table)('with %s', (_what, given, commands) => {
    const { before, logins, select } = loginCommands(given)
    const all = [...before, ...logins, ...(select === undefined ? [] : [select])]
    expect(all.map((args) => args.join(' '))).toEqual(commands)
    for (const args of all) expect(() => commandFor('C:\\az.cmd', args, 'win32', {})).not.toThrow()
  })

  test('with what is secret on its standard input', () => {
    expect(loginCommands(session).input).toBe('the-id-token')
    expect(loginCommands({ ...without, secret: '@file' }).input).toBe('@file')
  })
})

test.each<[string, string, boolean]>([
  ['the default one', '[{"id":"ABC","isDefault":true}]', true],
  ['another default', '[{"id":"abc","isDefault":false},{"id":"x","isDefault":true}]', false],
  ['no list', '{"id":"abc","isDefault":true}', false],
  ['rubbish in it', '[null, 7, {"id":7,"isDefault":true}]', false],
  ['no JSON', 'WARNING', false],
])('a subscription is chosen already by %s', (_, stdout, chosen) => {
  expect(isDefaultSubscription(stdout, 'abc')).toBe(chosen)
  expect(isDefaultSubscription(stdout, undefined)).toBe(false)
})

test.each([
  ['[core]\noutput = table\n', '[core]\noutput = table\n'],
  ['[cloud]\nname = AzureChinaCloud\n[core]\na = b', '[core]\na = b'],
  ['[core]\r\na = b\r\n [ Cloud ]\r\nname = x', '[core]\na = b'],
  ['', ''],
])('of the settings %j, %j are kept', (text, kept) => {
  expect(settingsToKeep(text)).toBe(kept)
})

describe('the scripts of PowerShell', () => {
  test('are always the same, and hold no double quote that a command line could trip over', () => {
    for (const script of [loginScript, logoutScript]) expect(script).not.toMatch(/["`]|Invoke-Ex/)
  })

  test.each<[NodeJS.Platform, readonly string[], string | undefined, string | undefined]>([
    ['linux', ['az_9.3.0', 'az_12.1.0', 'azx', 'doc'], undefined, '/usr/share/az_12.1.0'],
    ['linux', ['az_12.1.0'], '/a:/b', '/usr/share/az_12.1.0:/a:/b'],
    ['win32', ['az_12.1.0'], 'D:\\m', 'C:\\Modules\\az_12.1.0;D:\\m'],
    ['darwin', [], '/a', undefined],
  ])('on %s find the modules among %j', (platform, names, before, expected) => {
    const env = { PSModulePath: before }
    expect(modulePath(env, platform, () => names).PSModulePath).toBe(expected)
  })
})
