import { expect, test } from '@jest/globals'
import { evaluateCel, findCelMistake } from '../../src/trust/gcp/cel.ts'

const variables = {
  assertion: { google: 'field' },
  google: { subject: 'me' },
  attribute: { google: 'mine' },
}

test.each([
  ["google.subject == 'me' && attribute.google == 'mine'", true],
  ["google['subject'] + ' google.subject ' + assertion.google", 'me google.subject field'],
  ['[google.subject].exists(x, x == google.subject)', true],
  ["has(google.groups) ? 'a' : google.subject.extract('{x}e')", 'm'],
])('%s', (expression, value) => {
  expect(evaluateCel(expression, variables)).toEqual({ isValue: true, value })
})

test.each<[string, string | undefined]>([
  ["google.subject.startsWith('a')", undefined],
  ['assertion.sub ==', 'Unexpected token'],
  ['claims.sub == "a"', 'Unknown variable: claims'],
  [
    "assertion.sub.matches('(?!a)')",
    'no lookaround and no back references, refuses invalid or unsupported Perl syntax: `(?!`',
  ],
  [
    "assertion.sub.matches(r'(a)\\1')",
    'no back references, refuses invalid escape sequence: `\\1`',
  ],
])('the mistake in %s', (expression, mistake) => {
  const found = findCelMistake(expression, ['assertion', 'google', 'attribute'])
  if (mistake === undefined) expect(found).toBeUndefined()
  else expect(found).toContain(mistake)
})
