import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Fault, type Lab, type ServiceName, startLab } from '../../src/lab/index.ts'
import { inputsFor, leaksOf, type ProviderName, startJob, variables } from './job.ts'

/** Every request that a run of each provider makes, by the host that it goes to. */
const requests: Readonly<Record<ProviderName, readonly ServiceName[]>> = {
  aws: ['github', 'aws'],
  gcp: ['github', 'google-sts', 'google-iamcredentials'],
  azure: ['github', 'azure'],
  custom: ['github', 'exchange'],
}

/** Faults that pass by themselves, each with how the run that meets it again and again ends. */
const passing: readonly (readonly [string, Omit<Fault, 'service'>, RegExp])[] = [
  ['503', { status: 503, body: 'upstream connect error' }, /answered 503/],
  ['500', { status: 500, body: '' }, /answered 500/],
  ['429 with Retry-After', { status: 429, headers: { 'retry-after': '0' } }, /answered 429/],
  ['a reset', { reset: true }, /could not be reached/],
  ['silence', { hang: true }, /did not answer within 1\.0 s/],
  ['a slow drip', { drip: true }, /did not answer within 1\.0 s/],
  ['a truncated answer', { truncate: true }, /cut off/],
  ['an HTML page', { html: true }, /answered 200/],
  ['an empty answer', { empty: true }, /answered 200/],
  ['empty JSON', { 'empty-json': true }, /answered 200/],
]

/** The fault tests of one provider; a file for each, so that they run side by side. */
export function describeFaults(provider: ProviderName): void {
  let lab: Lab

  beforeAll(async () => {
    lab = await startLab()
  })
  afterAll(() => lab.close())

  async function runWith(faults: readonly Fault[]) {
    lab.setRules({ faults })
    using job = startJob(lab)
    const inputs = {
      ...inputsFor(provider, lab),
      'request-timeout-s': '1',
      'retry-max-attempts': '2',
    }
    const main = await job.run({ inputs })
    const left = readdirSync(job.temp).filter((name) => name.startsWith('oidc-exchange-'))
    return { main, left }
  }

  describe.each(requests[provider])('the request to %s', (service) => {
    test.each(passing)('heals after %s', async (_what, fault) => {
      const { main } = await runWith([{ service, ...fault, times: 1 }])
      expect([main.exitCode, main.errors]).toEqual([0, []])
      for (const name of variables[provider])
        expect([name, main.env[name]]).toEqual([name, expect.stringMatching(/./)])
      expect(leaksOf(main)).toEqual([])
    })

    test.each(passing)('ends cleanly when %s stays', async (_what, fault, message) => {
      const { main, left } = await runWith([{ service, ...fault }])
      expect([main.exitCode, main.env, main.outputs, left]).toEqual([1, {}, {}, []])
      expect(main.errors).toHaveLength(1)
      expect(main.errors[0]).toMatch(message)
      expect(main.log.filter((line) => line.includes('Trying again'))).toHaveLength(1)
      expect(leaksOf(main)).toEqual([])
    })

    test('does not follow a redirect to another host, nor try it again', async () => {
      const { main, left } = await runWith([{ service, redirect: 'http://localhost:9/' }])
      expect([main.exitCode, main.env, main.outputs, left]).toEqual([1, {}, {}, []])
      expect(main.errors[0]).toMatch(/a redirect/)
      expect(main.log.some((line) => line.includes('Trying again'))).toBe(false)
    })
  })
}
