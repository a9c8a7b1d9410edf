import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Lab, startLab } from '../../src/lab/index.ts'
import { defaultsOf, exchangesFor, inputsFor, startJob } from './job.ts'

let lab: Lab

beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())
beforeEach(() => lab.clearRequests())

const aws = () => {
  const { provider: _, ...inputs } = inputsFor('aws', lab)
  return inputs
}
const defaults = defaultsOf('aws')

describe('undeclared inputs of aws/', () => {
  test('warn, with their replacement or the nearest name', async () => {
    using job = startJob(lab)
    const given = { retries: '3', 'role-to-asume': 'x', scope: 'y', activate_credentials_file: 'z' }
    const main = await job.run({ inputs: { ...aws(), ...given }, defaults })
    expect([main.exitCode, main.errors]).toEqual([0, []])
    expect(main.env.AWS_ACCESS_KEY_ID).toMatch(/./)
    const warnings = main.warnings.join('\n')
    expect(warnings).toMatch(/retries has no effect: retry-max-attempts sets/)
    expect(warnings).toMatch(
      /role-to-asume is not an input and has no effect. Is role-to-assume meant/,
    )
    expect(warnings).toMatch(/scope has no effect: it is an input of azure/)
  })

  test('that would have restricted the credentials are an error', async () => {
    using job = startJob(lab)
    const main = await job.run({ inputs: { ...aws(), 'allowed-account-id': '1' }, defaults })
    expect([main.exitCode, main.env, lab.requests]).toEqual([1, {}, []])
    expect(main.errors[0]).toMatch(/allowed-account-ids meant\?\n.*restricts the credentials/)
  })
})

test('environment-prefix renames variables, also in an item of exchanges, and the post step empties them', async () => {
  using job = startJob(lab)
  const item = '\n  name: quiet\n  export-environment: false'
  const main = await job.run({
    inputs: {
      'environment-prefix': 'ALL_',
      exchanges: `${exchangesFor(lab, ['aws'])}\n  environment-prefix: PROD_\n${exchangesFor(lab, ['custom'])}\n${exchangesFor(lab, ['aws'])}${item}`,
    },
  })
  expect([main.exitCode, main.errors]).toEqual([0, []])
  expect(Object.keys(main.env).toSorted()).toEqual([
    'ALL_API_ACCESS_TOKEN',
    'PROD_AWS_ACCESS_KEY_ID',
    'PROD_AWS_DEFAULT_REGION',
    'PROD_AWS_REGION',
    'PROD_AWS_SECRET_ACCESS_KEY',
    'PROD_AWS_SESSION_TOKEN',
  ])
  await job.runPost(main)
  expect([job.env.PROD_AWS_ACCESS_KEY_ID, job.env.ALL_API_ACCESS_TOKEN]).toEqual(['', ''])
})

test.each(['.', 'aws'])(
  'unset-current-credentials alone, at %s, empties earlier credentials',
  async (folder) => {
    using job = startJob(lab)
    const first = await job.run({ inputs: inputsFor('aws', lab) })
    expect(first.exitCode).toBe(0)
    lab.clearRequests()
    const inputs = { 'unset-current-credentials': 'true' }
    const main = await job.run({ inputs, defaults: defaultsOf(folder) })
    expect([main.exitCode, main.errors, lab.requests]).toEqual([0, [], []])
    expect(main.env).toEqual({
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_SESSION_TOKEN: '',
    })
  },
)

test('aws/ asks for the audience of its peer in China, the root for that of the partition', async () => {
  const audiences = async (folder: string) => {
    using job = startJob(lab)
    const role = 'arn:aws-cn:iam::123456789012:role/lab-deploy'
    const own = folder === '.' ? { provider: 'aws' } : {}
    const inputs = { ...aws(), 'aws-region': 'cn-north-1', 'role-to-assume': role, ...own }
    const main = await job.run({ inputs, defaults: defaultsOf(folder) })
    return main.log.join('\n')
  }
  expect(await audiences('aws')).toMatch(/for sts\.amazonaws\.com goes to/)
  expect(await audiences('.')).toMatch(/for sts\.amazonaws\.com\.cn goes to/)
})

describe('plain http to another host', () => {
  const [address] = Object.values(networkInterfaces())
    .flat()
    .flatMap((found) => (found?.family === 'IPv4' && !found.internal ? [found.address] : []))
  const testHere = address === undefined ? test.skip : test

  testHere('needs its name in allow-http-hosts', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('{"access_token":"abc-def-ghi"}')
    })
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
    const host = `${address}:${(server.address() as AddressInfo).port}`
    const inputs = { provider: 'custom', url: `http://${host}/t`, audience: 'mine' }
    using job = startJob(lab)
    const refused = await job.run({ inputs })
    expect([refused.exitCode, refused.errors.join('')]).toEqual([
      1,
      expect.stringMatching(/over http to .*\n.*allow-http-hosts/),
    ])
    expect([asked, lab.requests]).toEqual([[], []])
    const main = await job.run({ inputs: { ...inputs, 'allow-http-hosts': `other, ${host}` } })
    server.close()
    expect([main.exitCode, main.errors, asked]).toEqual([0, [], ['/t']])
    expect(main.env.API_ACCESS_TOKEN).toBe('abc-def-ghi')
  })
})

test.each([
  ['is opened before the inputs are checked, and gets nothing', {}, 1],
  ['is not opened for another source', { 'token-source': 'file' }, 0],
])('the connection to the token endpoint %s', async (_what, own, expected) => {
  let connections = 0
  let received = 0
  const server = createTcpServer((socket) => {
    connections += 1
    socket.on('data', ({ length }) => {
      received += length
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`
  using job = startJob(lab, { ACTIONS_ID_TOKEN_REQUEST_URL: url })
  const main = await job.run({ inputs: { provider: 'nobody', ...own } })
  await new Promise((resolve) => server.close(resolve))
  expect([main.exitCode, connections, received]).toEqual([1, expected, 0])
})
