import { expect, test } from '@jest/globals'
import { OidcError, type ServiceAnswer } from '../../src/core/errors.ts'
import { Secret } from '../../src/core/secret.ts'
import {
  adviseOnSubject,
  explainingRefusals,
  explainRefusal,
} from '../../src/exchangers/refusal.ts'
import { createTokens, githubClaims, tokenText } from './loopback.ts'

const facts = {
  service: 'The service',
  compares: ['sub: the rule\u001b[31m', '::set-output name=x::y'],
  causes: [
    { when: ({ text }: ServiceAnswer) => /first/.test(text), advise: () => 'It is the first.' },
    { when: ({ text }: ServiceAnswer) => /second/.test(text), advise: () => 'It is the second.' },
  ],
}
const token = { token: new Secret('x'), claims: githubClaims }
const refused = (message: string, hint?: string) =>
  new OidcError('ERR_REFUSED', message, {
    hint,
    service: { host: 'x.example', status: 403, code: '', text: message },
  })

test('the claims stand next to what the service compares', async () => {
  const { details } = await explainRefusal(refused('no'), token, facts)
  expect(details).toEqual([
    'The ID token says:',
    '  iss: https://token.actions.githubusercontent.com',
    '  aud: the-audience',
    '  sub: repo:octo/app:environment:production',
    '  repository: octo/app',
    '  ref: refs/heads/main',
    'The service compares:',
    '  sub: the rule [31m',
    '  : :set-output name=x::y',
  ])
})

test('what follows from the claims and the text comes last, and only for a refusal', async () => {
  const asked: unknown[] = []
  const advising = {
    ...facts,
    async advise(claims: unknown, said: string) {
      asked.push([claims, said])
      return ['Change this.']
    },
  }
  const { details } = await explainRefusal(refused('no'), token, advising)
  expect(details.at(-1)).toBe('Change this.')
  expect(asked).toEqual([[githubClaims, 'no']])
  await explainingRefusals(createTokens(), advising, (present) => present())
  expect(asked).toHaveLength(1)
})

test('advice that fails hides no refusal', async () => {
  const advise = () => Promise.reject(new Error('a chunk is missing'))
  const error = await explainRefusal(refused('no'), token, { ...facts, advise })
  expect([error.code, error.message]).toEqual(['ERR_REFUSED', 'no'])
})

test.each([
  ['the first', undefined, /^It is the first\. If .*retry-on-denied-s/],
  ['the second', undefined, /^It is the second\. /],
  ['something else', 'Do this.', /^Do this\. /],
  [
    'something else',
    undefined,
    /^Compare the token's claims with the trust settings of The service/,
  ],
])('%s with the hint %s is advised on', async (message, hint, expected) => {
  expect((await explainRefusal(refused(message, hint), token, facts)).hint).toMatch(expected)
})

test.each([
  ['repo:octo/app:environment:production', /:ref:refs\/heads\/…\) does not match/],
  ['repo:octo/app:ref:refs/heads/main', /has no environment/],
  ['repo:octo/app:pull_request', /pull request/],
  ['repo:octo@12/app@34:ref:refs/heads/main', /immutable form.*has no environment/],
  ['project_path:group/project', /^$/],
  [undefined, /^$/],
  [7, /^$/],
])('the subject %s', (sub, expected) => {
  expect(adviseOnSubject({ sub })).toMatch(expected)
})

test('only a refusal is explained, by the token that was presented last', async () => {
  const tokens = createTokens()
  const explained = await explainingRefusals(tokens, facts, async (present) => {
    expect((await present()).token.reveal()).toBe(tokenText(1))
    throw refused('first')
  }).catch((error: OidcError) => error)
  expect(explained.details).toContain('  aud: the-audience')

  const other = new OidcError('ERR_SERVICE', 'first')
  await expect(
    explainingRefusals(tokens, facts, async () => {
      throw other
    }),
  ).rejects.toBe(other)
  const early = refused('first')
  await expect(
    explainingRefusals(tokens, facts, async () => {
      throw early
    }),
  ).rejects.toBe(early)
})
