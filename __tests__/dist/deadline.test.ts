import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Lab, startLab } from '../../src/lab/index.ts'
import { inputsFor, startJob } from './job.ts'

let lab: Lab

beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())

test('the deadline holds while a service stays silent, and the process ends', async () => {
  lab.setRules({ faults: [{ service: 'aws', hang: true }] })
  using job = startJob(lab)
  const inputs = { ...inputsFor('aws', lab), 'action-timeout-s': '1' }
  const main = await job.run({ inputs })
  expect(main.exitCode).toBe(1)
  expect(main.errors[0]).toContain('ERR_TIMEOUT')
  expect(main.tookMs).toBeGreaterThan(900)
})

test('a Retry-After beyond the deadline is not waited for', async () => {
  lab.setRules({ faults: [{ service: 'aws', status: 429, headers: { 'retry-after': '3600' } }] })
  lab.clearRequests()
  using job = startJob(lab)
  const main = await job.run({ inputs: inputsFor('aws', lab) })
  expect(main.exitCode).toBe(1)
  expect(lab.requests.filter(({ service }) => service === 'aws')).toHaveLength(1)
})

test('a refusal is tried again for as long as retry-on-denied-s says', async () => {
  lab.setRules({
    faults: [
      {
        service: 'aws',
        status: 403,
        body: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>Not yet</Message></Error></ErrorResponse>',
        times: 2,
      },
    ],
  })
  using job = startJob(lab)
  const main = await job.run({ inputs: { ...inputsFor('aws', lab), 'retry-on-denied-s': '20' } })
  expect([main.exitCode, main.errors]).toEqual([0, []])
})
