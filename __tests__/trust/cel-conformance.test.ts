import { expect, test } from '@jest/globals'
import { evaluateCel } from '../../src/trust/gcp/cel.ts'
import { conformanceCases, failing } from './cel-conformance.ts'

test.each(conformanceCases)('%s: %s', (_, expression, expected, claims = {}) => {
  const result = evaluateCel(expression, { assertion: claims })
  if (expected === failing) expect(result).toMatchObject({ isValue: false, isKnown: true })
  else expect(result).toEqual({ isValue: true, value: expected })
})

/** The tests of the same files where CEL has a value and nothing is claimed here. */
test.each([
  ['fields/map_has/has_empty', 'has({}.a)'],
  ['fields/quoted_map_fields/has_field_dash', "has({'content-type': 'x'}.`content-type`)"],
  ['macros/all/list_empty', '[].all(e, e > 0)'],
  ['macros/exists_one/map_one', "{6: 'six', 7: 'seven', 8: 'eight'}.exists_one(foo, foo % 5 == 2)"],
  ['comparisons/gt_literal/not_gt_double', '.99 > 9.9e-1'],
  ['string_ext/format/no-op', '"no substitution".format([])'],
  ['string_ext/quote/empty_quote', "strings.quote('')"],
  [
    'timestamps/timestamp_conversions/toString_timestamp',
    "string(timestamp('2009-02-13T23:31:30Z'))",
  ],
  [
    'timestamps/timestamp_selectors_tz/getHours',
    "timestamp('2009-02-13T23:31:30Z').getHours('02:00')",
  ],
])('%s: %s is left open', (_, expression) => {
  expect(evaluateCel(expression, {})).toMatchObject({ isValue: false, isKnown: false })
})

/** Where CEL has an error and the library a value: numbers and times beyond their range, a key twice. */
test.each([
  ['conversions/int/double_range', 'int(1e99) > 0'],
  ['integer_math/int64_math/int64_min_negate', '-(-9223372036854775808) > 0'],
  ['fields/qualified_identifier_resolution/map_value_repeat_key', '{true:1,true:3}[true] > 0'],
  [
    'timestamps/timestamp_range/sub_time_duration_over',
    "timestamp('9999-12-31T23:59:59Z') - timestamp('0001-01-01T00:00:00Z') > duration('1s')",
  ],
])('%s: %s is known to differ', (_, expression) => {
  expect(evaluateCel(expression, {})).toEqual({ isValue: true, value: true })
})

test('what is not evaluated decides nothing where the rest does', () => {
  const assertion = { s: 'x' }
  const evaluate = (expression: string) => evaluateCel(expression, { assertion }, ['resource'])
  expect(evaluate("resource.name == 'x' || assertion.s == 'x'")).toMatchObject({ value: true })
  expect(evaluate("resource.name == 'x' && assertion.s == 'y'")).toMatchObject({ value: false })
  expect(evaluate("resource.name == 'x' || assertion.gone == 'y'")).toMatchObject({
    isKnown: false,
    problem: 'resource is not known here',
  })
})
