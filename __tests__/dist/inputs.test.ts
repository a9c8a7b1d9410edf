import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Lab, startLab } from '../../src/lab/index.ts'
import { exchangesFor, inputsFor, startJob } from './job.ts'

let lab: Lab

beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())

type Inputs = Readonly<Record<string, string>>
const aws = () => inputsFor('aws', lab)
const custom = () => inputsFor('custom', lab)

test.each<[string, () => Inputs, RegExp]>([
  [
    'nothing at all',
    () => ({ provider: '' }),
    /No provider is set.*\n.*one of: aws, gcp, azure, vault, custom/,
  ],
  [
    'a mistyped provider',
    () => ({ provider: 'azur' }),
    /The provider azur does not exist\nIs azure meant\?/,
  ],
  ['a missing input', () => ({ ...aws(), 'role-to-assume': ' ' }), /role-to-assume is missing/],
  [
    'a role without its account',
    () => ({ ...aws(), 'role-to-assume': 'deploy' }),
    /role-to-assume/,
  ],
  ['a region of the wrong form', () => ({ ...aws(), 'aws-region': 'eu west' }), /aws-region/],
  [
    'a duration that is none',
    () => ({ ...aws(), 'role-duration-seconds': 'abc' }),
    /role-duration-seconds must be a length of time/,
  ],
  [
    'a duration out of range',
    () => ({ ...aws(), 'role-duration-seconds': '15s' }),
    /role-duration-seconds must be from 900/,
  ],
  [
    'a boolean that is none',
    () => ({ ...aws(), 'output-credentials': 'maybe' }),
    /output-credentials must be true or false, not "maybe"/,
  ],
  [
    'a summary that is none',
    () => ({ ...aws(), summary: 'alway' }),
    /summary must be one of always, on-failure, never.*is always meant\?/,
  ],
  [
    'an unknown source',
    () => ({ ...aws(), 'token-source': 'gitub' }),
    /token-source gitub does not exist\nIs github meant\?/,
  ],
  [
    'inputs of two providers',
    () => ({ ...aws(), provider: '', 'tenant-id': 'x' }),
    /several providers: aws, azure/,
  ],
  [
    'an input of another provider',
    () => ({ ...aws(), exchanges: '', scope: 'x' }),
    /scope is an input of azure/,
  ],
  [
    'an endpoint without https',
    () => ({ ...aws(), 'sts-endpoint': 'http://sts.example.com' }),
    /sts-endpoint would send a token over http/,
  ],
  ['a URL that is none', () => ({ ...custom(), url: 'api.example.com' }), /url/],
  ['a dangerous variable', () => ({ ...custom(), variable: 'NODE_OPTIONS' }), /NODE_OPTIONS/],
  [
    'a header that holds another',
    () => ({ ...custom(), headers: '{"X-A": "b\\r\\nX-C: d"}' }),
    /header/i,
  ],
  ['a proxy that is none', () => ({ ...aws(), 'http-proxy': 'socks5://proxy' }), /proxy/],
  ['a GUID that is none', () => ({ ...inputsFor('azure', lab), 'client-id': '1234' }), /client-id/],
  [
    'a project id for its number',
    () => ({
      ...inputsFor('gcp', lab),
      workload_identity_provider:
        'projects/my-project/locations/global/workloadIdentityPools/p/providers/q',
    }),
    /number/,
  ],
  [
    'exchanges beside other inputs',
    () => ({ ...aws(), exchanges: exchangesFor(lab, ['gcp']) }),
    /exchanges and provider, .*cannot be combined/,
  ],
  [
    'exchanges that are no list',
    () => ({ exchanges: 'provider: aws' }),
    /exchanges must be a YAML list/,
  ],
  [
    'exchanges that are no YAML',
    () => ({ exchanges: '- provider: "aws' }),
    /exchanges is not valid YAML/,
  ],
  [
    'two exchanges that set the same',
    () => ({
      exchanges: `${exchangesFor(lab, ['aws'])}\n  name: a\n${exchangesFor(lab, ['aws'])}\n  name: b`,
    }),
    /a and b would both set AWS_ACCESS_KEY_ID/,
  ],
  [
    'a mistyped input in exchanges',
    () => ({ exchanges: `${exchangesFor(lab, ['aws'])}\n  aws-regoin: x` }),
    /aws-regoin is not an input; is aws-region meant\?/,
  ],
  [
    'several mistakes',
    () => ({ ...aws(), 'aws-region': 'eu west', summary: 'x', 'action-timeout-s': '-1' }),
    /2 inputs are wrong:\n.*action-timeout-s.*\n.*summary/,
  ],
])('%s is one clear error before any request', async (_what, inputs, message) => {
  lab.clearRequests()
  using job = startJob(lab)
  const main = await job.run({ inputs: inputs() })
  expect([main.exitCode, main.env, main.outputs]).toEqual([1, {}, {}])
  expect(main.errors).toHaveLength(1)
  expect(main.errors[0]).toMatch(message)
  expect(main.errors[0]).not.toContain('Unexpected')
  expect(lab.requests).toEqual([])
})
