import { expect, test } from '@jest/globals'
import { matchesRe2 } from '../../src/trust/gcp/re2/match.ts'
import { PatternError, UnsupportedPattern } from '../../src/trust/gcp/re2/pattern.ts'

/** What RE2 itself (`re2-wasm` 1.0.2) says of each of these. */
test.each([
  // It may fit anywhere.
  ['o/r', 'repo:o/r:ref', true],
  ['^o/r', 'repo:o/r:ref', false],
  ['^repo:o/r(:|$)', 'repo:o/r', true],
  ['', '', true],
  ['a|', 'x', true],
  ['a|^$', 'x', false],
  // Counts.
  ['^a{2,3}$', 'aaa', true],
  ['^a{2,3}$', 'aaaa', false],
  ['^a{2,}$', 'aaaa', true],
  ['^a{0}$', 'a', false],
  ['a{,2}', 'a{,2}', true],
  ['a{,2}', 'aa', false],
  ['^(ab)+?c*?$', 'ababc', true],
  ['\\Qa.\\E+', 'a..', true],
  ['\\Qa.\\E', 'ab', false],
  ['^(a*)*b$', `${'a'.repeat(5000)}c`, false],
  // Lines and their ends.
  ['a$', 'a\n', false],
  ['(?m)a$', 'a\n', true],
  ['(?m)^b', 'a\nb', true],
  ['(?m)^b', 'a\rb', false],
  ['\\Ab', 'a\nb', false],
  ['a\\z', 'a', true],
  ['a.b', 'a\nb', false],
  ['a.b', 'a\rb', true],
  ['(?s)a.b', 'a\nb', true],
  // Sets.
  ['^[]a]$', ']', true],
  ['^[^]a]$', ']', false],
  ['^[a-]$', '-', true],
  ['^[[:alpha:]_]+$', 'a_B', true],
  ['[[:^digit:]]', '5', false],
  ['^[\\d.]+$', '1.2', true],
  ['^[^\\d]$', '1', false],
  ['\\d', '٣', false],
  ['\\s', '\u00a0', false],
  ['\\w', 'é', false],
  ['\\pL', 'é', true],
  ['^\\p{Greek}+$', 'αβ', true],
  ['\\P{Lu}', 'A', false],
  ['\\p{^Lu}', 'A', false],
  ['^.$', '😀', true],
  ['^[😀-😂]$', '😁', true],
  // Characters by number.
  ['\\x41\\x{3b1}\\101', 'AαA', true],
  ['\\07', '\u0007', true],
  ['\\_\\.\\-', '_.-', true],
  // Words are of ASCII.
  ['\\bb', 'a-b', true],
  ['\\bé', 'aé', true],
  ['a\\B', 'a', false],
  // Flags.
  ['(?i)REPO', 'repo', true],
  ['a(?i)B', 'Ab', false],
  ['(?i:a)B', 'Ab', false],
  ['(?i)a(?-i:B)', 'Ab', false],
  ['((?i)a)B', 'AB', true],
  ['((?i)a)B', 'Ab', false],
  ['(?i)k', '\u212a', true],
  ['(?i)[^k]', 'K', false],
  ['(?i)^\\P{Lu}', 'a', false],
  ['(?i)^[[:^upper:]]', 'a', false],
  ['(?i)^\\W', 'a', false],
  ['\\W', '-', true],
  ['\\D\\S', 'ab', true],
  ['(?i)ſ', 'S', true],
  ['(?U)a+', 'a', true],
  ['(?P<x>a)(?<y>b)', 'ab', true],
])('%s in %j: %s', (pattern, text, fits) => {
  expect(matchesRe2(text, pattern)).toBe(fits)
})

test.each([
  ['(?=a)', 'lookaround'],
  ['(?!a)', 'lookaround'],
  ['(?<=a)', 'lookaround'],
  ['(a)\\1', 'back references'],
  ['(?>a)', 'Perl syntax'],
  ['(?P<x>a)(?P<x>b)', 'duplicate'],
  ['*a', 'missing argument'],
  ['{2}', 'missing argument'],
  ['a|{1,2}', 'missing argument'],
  ['(?i)*', 'missing argument'],
  ['a**', 'repetition'],
  ['a++', 'repetition'],
  ['a{2}{3}', 'repetition'],
  ['a{1001}', 'repeat count'],
  ['a{3,2}', 'repeat count'],
  ['(a', 'missing )'],
  ['a)', 'unexpected )'],
  ['[a', 'missing closing ]'],
  ['[]', 'missing closing ]'],
  ['[z-a]', 'range'],
  ['[a-\\d]', 'escape'],
  ['[[:foo:]]', 'range'],
  ['\\p{Foo}', 'class'],
  ['\\k', 'escape'],
  ['a\\', 'trailing'],
])('RE2 refuses %s', (pattern, problem) => {
  expect(() => matchesRe2('a', pattern)).toThrow(PatternError)
  expect(() => matchesRe2('a', pattern)).toThrow(problem)
})

test.each([['\\C'], ['((a{1000}){1000}){1000}']])('%s is left open', (pattern) => {
  expect(() => matchesRe2('a', pattern)).toThrow(UnsupportedPattern)
})
