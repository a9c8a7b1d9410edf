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
  ['- { Name: a b }', /name must be letters/],
  ['- { Revoke: false }', /revoke is an input of the whole step/],
])('%j is refused', async (exchanges, message) => {
  expect((await catchError(() => read(exchanges))).message).toMatch(message)
})
