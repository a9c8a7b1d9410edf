import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { defaultClientId, type Lab, startLab } from '../../src/lab/index.ts'
import { inputsFor, startJob } from './job.ts'

let lab: Lab
beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())

test('another client of the job is refused, another subscription is left, and a second step of ours may change both', async () => {
  const inputs = { ...inputsFor('azure', lab), 'subscription-id': crypto.randomUUID() }
  using mixed = startJob(lab, { AZURE_CLIENT_ID: crypto.randomUUID() })
  const refused = await mixed.run({ inputs })
  expect([refused.exitCode, refused.env]).toEqual([1, {}])
  expect(refused.log.join('\n')).toContain('azure: the job sets AZURE_CLIENT_ID to another value')
  const insisted = await mixed.run({ inputs: { ...inputs, 'overwrite-environment': 'true' } })
  expect(insisted.env.AZURE_CLIENT_ID).toBe(defaultClientId)

  using own = startJob(lab, { ARM_SUBSCRIPTION_ID: 'theirs' })
  const left = await own.run({ inputs })
  expect([left.exitCode, left.env.ARM_SUBSCRIPTION_ID]).toEqual([0, undefined])
  expect(left.warnings.join('\n')).toContain('ARM_SUBSCRIPTION_ID keeps its value from the job')
  const again = crypto.randomUUID()
  const second = await own.run({ inputs: { ...inputs, 'subscription-id': again } })
  expect([second.env.AZURE_SUBSCRIPTION_ID, second.env.ARM_SUBSCRIPTION_ID]).toEqual([
    again,
    undefined,
  ])
})

test('environment-prefix gives two accounts of one job names of their own, and the post step clears them', async () => {
  using job = startJob(lab)
  const main = await job.run({
    inputs: { ...inputsFor('aws', lab), 'environment-prefix': 'PROD_' },
  })
  expect(main.env).toHaveProperty('PROD_AWS_ACCESS_KEY_ID')
  expect(main.env).not.toHaveProperty('AWS_ACCESS_KEY_ID')
  const post = await job.runPost(main)
  expect([post.exitCode, job.env.PROD_AWS_ACCESS_KEY_ID]).toEqual([0, ''])
})
