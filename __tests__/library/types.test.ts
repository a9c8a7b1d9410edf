import { STSClient } from '@aws-sdk/client-sts'
import type { TokenCredential } from '@azure/identity'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { OAuth2Client } from 'google-auth-library'
import {
  awsCredentials,
  azureCredential,
  exchange,
  exportCredentials,
  googleRefreshHandler,
} from '../../src/index.ts'
import {
  defaultClientId,
  defaultProvider,
  defaultRoleArn,
  defaultServiceAccount,
  defaultTenantId,
  type Lab,
  startLab,
} from '../../src/lab/index.ts'
import { createVerifier } from '../../src/verify/index.ts'

let lab: Lab
beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())

const aws = { 'role-to-assume': defaultRoleArn, 'aws-region': 'eu-central-1' }
const options = () => ({ env: lab.env, onSecret: () => undefined })

/** Never called: each line is a compile error, which the type check of the tests requires. */
async function misspelt() {
  // @ts-expect-error a provider that does not exist
  await exchange('awss', aws)
  // @ts-expect-error an input that does not exist
  await exchange('aws', { 'role-to-asume': 1 })
  // @ts-expect-error a value of another type
  await exchange('aws', { 'role-chaining': 'sometimes' })
  // @ts-expect-error a required parameter is missing
  await exchange('jfrog', { url: 'https://example.jfrog.io' })
  // @ts-expect-error an input of another provider
  await exchange('gcp', { 'tenant-id': 'x' })
  const { env, outputs } = await exchange('aws', aws)
  // @ts-expect-error a variable that AWS does not set
  env.NOPE
  // @ts-expect-error an output that AWS does not have
  outputs.nope
  exportCredentials(await exchange('./ci/my-service.yml', { anything: 1 }))
  exportCredentials(await exchange('aws', aws))
  // @ts-expect-error an issuer that does not exist
  createVerifier({ issuers: ['githb'], audience: 'a', policy: { repository: 'a/b' } })
}

test('wrong names do not compile, as the type check of this file shows', () => {
  expect(misspelt).toBeInstanceOf(Function)
})

test('the SDK of AWS takes awsCredentials', async () => {
  const provider = awsCredentials(aws, options())
  const client = new STSClient({ region: 'eu-central-1', credentials: provider })
  const keys = await client.config.credentials()
  expect(keys.accessKeyId).toMatch(/^ASIA/)
  expect(keys.expiration?.getTime()).toBeGreaterThan(Date.now())
  client.destroy()
})

test('google-auth-library takes googleRefreshHandler', async () => {
  const client = new OAuth2Client()
  client.refreshHandler = googleRefreshHandler(
    { workload_identity_provider: defaultProvider, service_account: defaultServiceAccount },
    options(),
  )
  expect((await client.getAccessToken()).token).toMatch(/./)
})

test("Azure's SDK takes azureCredential", async () => {
  const credential: TokenCredential = azureCredential(
    { 'tenant-id': defaultTenantId, 'client-id': defaultClientId },
    options(),
  )
  const token = await credential.getToken('https://vault.azure.net/.default')
  expect(token?.token).toMatch(/./)
  expect(token?.expiresOnTimestamp).toBeGreaterThan(Date.now())
})
