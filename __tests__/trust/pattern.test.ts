import { expect, test } from '@jest/globals'
import { matchesPattern } from '../../src/trust/pattern.ts'

test.each([
  ['repo:o/r:*', 'repo:o/r:ref:refs/heads/main', true],
  ['repo:o/r:*', 'repo:o/r:', true],
  ['repo:o/r:*', 'repo:o/r', false],
  ['repo:o/r:*', 'xrepo:o/r:ref', false],
  ['repo:o/r:*', 'repo:O/r:ref', false],
  ['repo:o/*', 'repo:o-evil/r:ref', false],
  ['*:environment:prod', 'repo:o/r:environment:prod', true],
  ['*:environment:prod', 'repo:o/r:environment:production', false],
  ['repo:o@*/r@*:*', 'repo:o@65/r@74:environment:x', true],
  ['repo:o@*/r@*:*', 'repo:o/r:environment:x', false],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['a.c', 'abc', false],
  ['a|b', 'a', false],
  ['**', '', true],
  ['', '', true],
  ['', 'x', false],
  ['*a*b', 'aab', true],
  ['a\nb*', 'a\nbc\nd', true],
  // floci's WebIdentityTrustPolicyEvaluatorTest.caseSensitiveGlobHandlesWildcardsAndQuestionMarks
  ['*f', 'abcdef', true],
  ['a*e?', 'abcdef', true],
  ['**abc**', 'xxabcyy', true],
  ['*', '', true],
  ['abc', 'abcd', false],
])('%j %j → %s', (pattern, text, expected) => {
  expect(matchesPattern(pattern, text)).toBe(expected)
})

test('does not take exponential time', () => {
  expect(matchesPattern(`${'*a'.repeat(200)}b`, 'a'.repeat(5000))).toBe(false)
})
