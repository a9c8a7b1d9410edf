import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { bareScript, ownAction, plan } from '../../scripts/bench/candidates.js'
import { parseManifest } from '../../scripts/bench/manifest.js'

const lab = {
  env: { OIDC_EXCHANGE_LAB_URL: 'http://127.0.0.1:1/token' },
  trusted: {
    'role-to-assume': 'ROLE',
    workload_identity_provider: 'PROVIDER',
    service_account: 'ACCOUNT',
    'tenant-id': 'TENANT',
    'client-id': 'CLIENT',
    audience: 'AUDIENCE',
  },
}

function manifest(...inputs: readonly string[]) {
  return { main: 'dist/index.js', defaults: Object.fromEntries(inputs.map((name) => [name, ''])) }
}

test('a manifest: inputs with their defaults as text, and the main script', () => {
  const text =
    'inputs:\n  a: { default: true }\n  b:\n    description: B\n  c:\nruns: { using: node24, main: m.js }'
  expect(parseManifest(text)).toEqual({ main: 'm.js', defaults: { a: 'true', b: '', c: '' } })
  expect(parseManifest('runs: { using: composite, steps: [] }').main).toBeUndefined()
})

test.each([
  [
    'aws',
    ['aws-region', 'role-to-assume', 'sts-endpoint'],
    { 'aws-region': 'eu-central-1', 'role-to-assume': 'ROLE' },
  ],
  [
    'gcp',
    ['workload_identity_provider', 'service_account', 'token_format', 'project_id'],
    {
      workload_identity_provider: 'PROVIDER',
      service_account: 'ACCOUNT',
      token_format: 'access_token',
    },
  ],
  [
    'azure',
    ['client-id', 'tenant-id', 'auth-type', 'allow-no-subscriptions'],
    { 'client-id': 'CLIENT', 'tenant-id': 'TENANT', 'allow-no-subscriptions': 'true' },
  ],
])(
  'a peer for %s is recognised and gets only inputs that it declares',
  (scenario, names, inputs) => {
    expect(plan('/some/peer', manifest(...names), lab)).toMatchObject([
      { scenario, name: 'peer', inputs, needsAz: scenario === 'azure' },
    ])
  },
)

test('another version of this action is measured in every scenario', () => {
  const scenarios = plan(
    '/v1',
    manifest('provider', 'exchanges', 'role-to-assume', 'aws-region'),
    lab,
  )
  expect(scenarios.map(({ scenario }) => scenario)).toEqual([
    'aws',
    'gcp',
    'azure',
    'custom',
    'vault',
    'exchanges',
    'aws+gcp+vault',
  ])
})

test('an action of another kind is refused', () => {
  expect(() => plan('/x', manifest('token'), lab)).toThrow('does not know what to give to /x')
  expect(() => plan('/x', { main: undefined, defaults: {} }, lab)).toThrow(
    'not an action that Node',
  )
})

test.each<['exchanges' | 'aws+gcp+vault', readonly string[], string]>([
  ['exchanges', ['aws', 'gcp', 'azure', 'custom'], 'API_ACCESS_TOKEN'],
  ['aws+gcp+vault', ['aws', 'gcp', 'vault'], 'DB_PASSWORD'],
])('%s: a list for the action, a sequence for the script', (scenario, providers, variable) => {
  const action = { name: 'oidc-exchange', script: '/dist/index.js', defaults: {} }
  const { inputs, expected } = ownAction(scenario, lab, action)
  expect(Object.keys(inputs)).toEqual(['exchanges'])
  expect(parse(inputs.exchanges ?? '').map((item: { provider: string }) => item.provider)).toEqual(
    providers,
  )
  expect(expected).toContain(variable)
  expect(bareScript(scenario, lab, 'http').inputs).toMatchObject({
    provider: providers.join(','),
    transport: 'http',
    'role-to-assume': 'ROLE',
  })
})
