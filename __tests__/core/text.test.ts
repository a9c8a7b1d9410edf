import { inspect } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { linesToMask, Secret } from '../../src/core/secret.ts'
import { closest, escapeMarkdown, quoteForeign } from '../../src/core/text.ts'
import { parseCommand } from '../../src/lab/runner-log.ts'
import { runs } from '../helpers/fuzz.ts'
import { makeToken } from '../helpers/token.ts'

describe('quoteForeign', () => {
  test.each([
    ['a workflow command', '::add-mask::x', ': :add-mask::x'],
    ['a command behind blanks', ' \u00a0::error::x', ': :error::x'],
    ['a command behind others', '::::error::x', ': :::error::x'],
    ['an old command', 'busy ##[stop-commands]x', 'busy # #[stop-commands]x'],
    ['old commands in a row', '###[##[a]b]', '## #[# #[a]b]'],
    [
      'commands with characters that do not print',
      ':\u034f:error::x #\u00ad#\u034f[x]',
      ': :error::x # # [x]',
    ],
    ['an ARN', 'arn:aws:iam::123456789012:role/x', 'arn:aws:iam::123456789012:role/x'],
    ['lines', 'one\r\n::error::two', 'one ::error::two'],
    ['control characters and text direction', 'a\u001b[31mb\u202ec\u0000d', 'a [31mb c d'],
    ['a token', `bad token ${makeToken()} given`, 'bad token [token] given'],
    ['plain text', 'Not authorized', 'Not authorized'],
  ])('makes %s safe', (_what, text, expected) => {
    expect(quoteForeign(text)).toBe(expected)
  })

  test.each([
    ['xeyJabcdef.a', 'xeyJabcdef.a'],
    ['x-eyJabcdef.a', 'x-[token]'],
    ['x.eyJabcdef.a.b.c', 'x.[token].c'],
    ['eyJ-eyJabcdef.a', '[token]'],
    ['eyJabcdef. eyJabcdef.a.', 'eyJabcdef. [token]'],
  ])('finds tokens in %s', (text, expected) => {
    expect(quoteForeign(text)).toBe(expected)
  })

  test('takes no time that grows with the square of the length', () => {
    const startedAt = performance.now()
    quoteForeign('eyJ-'.repeat(40_000))
    // A few milliseconds; with a look for each "eyJ", four seconds.
    expect(performance.now() - startedAt).toBeLessThan(1500)
  })

  test('cuts what is long', () => {
    expect(quoteForeign('x'.repeat(300))).toHaveLength(200)
  })
})

test('escapeMarkdown leaves no markup', () => {
  expect(escapeMarkdown('[x](javascript:alert) | <img> &amp; `a` **b**')).toBe(
    '\\[x\\]\\(javascript:alert\\) \\| &lt;img&gt; &amp;amp; \\`a\\` \\*\\*b\\*\\*',
  )
})

test.each([
  ['role_to_assume', 'role-to-assume'],
  ['role-to-asume', 'role-to-assume'],
  ['tenantid', 'tenant-id'],
  ['something-else', undefined],
])('closest of %s is %s', (word, expected) => {
  expect(closest(word, ['role-to-assume', 'tenant-id', 'aws-region'])).toBe(expected)
})

describe('Secret', () => {
  const secret = new Secret('hunter2')

  test.each([
    ['a template', `${secret}`],
    ['JSON', JSON.stringify({ secret })],
    ['inspect', inspect({ secret }, { showHidden: true, depth: 9 })],
    ['concatenation', `x${String(secret)}`],
  ])('does not show in %s', (_where, shown) => {
    expect(shown).not.toContain('hunter2')
    expect(shown).toContain('***')
  })

  test('is never empty', () => {
    expect(() => new Secret('')).toThrow(TypeError)
  })
})

test.each([
  ['one line', 'abc', ['abc']],
  ['blank', ' \n ', []],
  ['a key', '{\n  "private_key": "x"\n}', ['"private_key": "x"']],
  [
    'CRLF, short lines and repetitions',
    'longer-than-8\r\nshort\r\nlonger-than-8',
    ['longer-than-8'],
  ],
])('linesToMask of %s', (_what, value, expected) => {
  expect(linesToMask(value)).toEqual(expected)
})

test('no text becomes a command of the runner, a second line or a token', () => {
  const pieces = [
    '::',
    '##[',
    '#',
    ':',
    'stop-commands',
    ']',
    '\n',
    '\u2028',
    ' ',
    'eyJhbGciOi.x.y',
    'é',
  ]
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string()))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, (foreign) => {
      const line = quoteForeign(foreign, 5000)
      expect(parseCommand(line)).toBeUndefined()
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]|\beyJ[\w-]{5,}\.[\w-]+\./u)
      expect(line).not.toContain('##[')
    }),
    runs(500),
  )
})
