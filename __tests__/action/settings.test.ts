import { expect, test } from '@jest/globals'
import { readStep } from '../../src/action/settings.ts'
import { catchError, createTestContext } from '../helpers/context.ts'

const read = (exchanges: string) => readStep({ INPUT_EXCHANGES: exchanges }, createTestContext())

test('the names of inputs in an item of exchanges are taken in capitals too, as those of a step', async () => {
  const { requests } = await read(
    '- Provider: vault\n  URL: https://x.example\n  jwtgithubaudience: a',
  )
  expect(requests).toMatchObject([{ provider: 'vault', given: ['url', 'jwtgithubaudience'] }])
  expect(requests[0]?.raw('url')).toBe('https://x.example')
  expect(requests[0]?.raw('jwtGithubAudience')).toBe('a')
})

test.each([
  ['- vault', /Item 1 of exchanges is not a map/],
  ['- { provider: vault }\n- { provider: 5 }', /Item 2 of exchanges: provider must be text/],
  ['- { Name: a b }', /name must start with a letter/],
  ['- { Revoke: false }', /revoke applies to the whole step/],
])('%j is refused', async (exchanges, message) => {
  expect((await catchError(() => read(exchanges))).message).toMatch(message)
})

test('an item of exchanges may say how its variables are exported', async () => {
  const { requests } = await read(
    '- { provider: aws, export-environment: false, Environment-Prefix: A_ }',
  )
  expect(requests[0]?.given).toEqual(['export-environment', 'environment-prefix'])
})

test.each<[Record<string, string>, object]>([
  [{ INPUT_EXCHANGES: '' }, { provider: 'aws', isClearing: true, tolerates: 'unknown' }],
  [{ INPUT_PROVIDER: 'aws' }, { provider: 'aws', isClearing: true, tolerates: 'foreign' }],
  [{ INPUT_PROVIDER: 'gcp' }, { provider: 'gcp', isClearing: false }],
  [{ 'INPUT_ROLE-TO-ASSUME': 'x' }, { provider: undefined, isClearing: false }],
])('unset-current-credentials with %j is %j', async (env, expected) => {
  const unset = { 'INPUT_UNSET-CURRENT-CREDENTIALS': 'true' }
  const { requests } = await readStep({ ...unset, ...env }, createTestContext())
  expect(requests).toMatchObject([expected])
})
