import { describe, expect, test } from '@jest/globals'
import type { KeyState } from '../../src/trust/aws/keys.ts'
import { evaluateCondition, isOperator, operatorNames } from '../../src/trust/aws/operators.ts'
import type { Outcome } from '../../src/trust/judgement.ts'

interface Sample {
  /** A value of the policy. */
  readonly expected: string
  readonly fitting: string
  readonly other: string
}

const text = { expected: 'repo:o/r', fitting: 'repo:o/r', other: 'repo:O/r' }
const pattern = { expected: 'repo:o/?:*', fitting: 'repo:o/r:ref:x', other: 'repo:o/rr:ref:x' }
const number = { expected: '10', fitting: '10.0', other: '11' }
const date = {
  expected: '2026-11-22T12:00:00Z',
  fitting: '1795348800',
  other: '2026-11-23T00:00:00Z',
}
const arn = {
  expected: 'arn:aws:iam::*:role/ci-*',
  fitting: 'arn:aws:iam::123456789012:role/ci-x:y',
  other: 'arn:aws:iam::1:2:role/ci-x',
}
const ip = { expected: '203.0.113.0/24', fitting: '203.0.113.9', other: '203.0.114.9' }

/** Every operator with a value that fits and one that does not. */
const samples: Readonly<Record<string, Sample>> = {
  StringEquals: text,
  StringNotEquals: text,
  StringEqualsIgnoreCase: { expected: 'Repo', fitting: 'rEPO', other: 'repos' },
  StringNotEqualsIgnoreCase: { expected: 'Repo', fitting: 'rEPO', other: 'repos' },
  StringLike: pattern,
  StringNotLike: pattern,
  NumericEquals: number,
  NumericNotEquals: number,
  NumericLessThan: { expected: '10', fitting: '9', other: '10' },
  NumericLessThanEquals: { expected: '10', fitting: '10', other: '11' },
  NumericGreaterThan: { expected: '10', fitting: '11', other: '10' },
  NumericGreaterThanEquals: { expected: '10', fitting: '10', other: '9' },
  DateEquals: date,
  DateNotEquals: date,
  DateLessThan: { ...date, fitting: '2026-11-22T11:59:59Z', other: '1795348800' },
  DateLessThanEquals: date,
  DateGreaterThan: { ...date, fitting: '2026-11-22T12:00:01Z', other: '1795348800' },
  DateGreaterThanEquals: { ...date, other: '2026-11-22T11:59:59Z' },
  Bool: { expected: 'true', fitting: 'True', other: 'false' },
  BinaryEquals: { expected: 'QmluYXJ5', fitting: 'QmluYXJ5', other: 'qmluYXJ5' },
  IpAddress: ip,
  NotIpAddress: ip,
  ArnEquals: arn,
  ArnLike: arn,
  ArnNotEquals: arn,
  ArnNotLike: arn,
}

const present = (...values: readonly string[]): KeyState => ({ state: 'present', values })
const absent: KeyState = { state: 'absent', why: 'it is not there' }
const none = () => ({ state: 'absent' })
const run = (name: string, key: KeyState, ...values: readonly string[]) =>
  evaluateCondition(name, key, values, none).outcome
const pass = (isPassing: boolean): Outcome => (isPassing ? 'pass' : 'fail')

test('every operator has a sample', () => {
  expect(Object.keys(samples).toSorted()).toEqual(
    operatorNames.filter((name) => name !== 'Null').toSorted(),
  )
})

describe.each(Object.entries(samples))('%s', (name, { expected, fitting, other }) => {
  const negated = name.includes('Not')

  test.each([
    ['a value that fits', name, present(fitting), !negated],
    ['a value that does not', name, present(other), negated],
    ['no value', name, absent, negated],
    ['a value that fits, with IfExists', `${name}IfExists`, present(fitting), !negated],
    ['a value that does not, with IfExists', `${name}IfExists`, present(other), negated],
    ['no value, with IfExists', `${name}IfExists`, absent, true],
    ['ForAnyValue, all fit', `ForAnyValue:${name}`, present(fitting, fitting), !negated],
    ['ForAnyValue, some fit', `ForAnyValue:${name}`, present(fitting, other), true],
    ['ForAnyValue, none fits', `ForAnyValue:${name}`, present(other, other), negated],
    ['ForAnyValue, no value', `ForAnyValue:${name}`, absent, false],
    ['ForAnyValue, no value, with IfExists', `ForAnyValue:${name}IfExists`, absent, true],
    ['ForAllValues, all fit', `ForAllValues:${name}`, present(fitting, fitting), !negated],
    ['ForAllValues, some fit', `ForAllValues:${name}`, present(fitting, other), false],
    ['ForAllValues, none fits', `ForAllValues:${name}`, present(other, other), negated],
    ['ForAllValues, no value', `ForAllValues:${name}`, absent, true],
    ['ForAllValues, no value, with IfExists', `ForAllValues:${name}IfExists`, absent, true],
    [
      'ForAnyValue, some fit, IfExists',
      `ForAnyValue:${name}IfExists`,
      present(fitting, other),
      true,
    ],
    [
      'ForAllValues, some fit, IfExists',
      `ForAllValues:${name}IfExists`,
      present(fitting, other),
      false,
    ],
  ])('%s', (_, operator, key, isPassing) => {
    expect(run(operator, key, expected)).toBe(pass(isPassing))
  })

  test('several values of the policy are alternatives', () => {
    expect(run(name, present(fitting), 'x', expected)).toBe(pass(!negated))
    expect(run(name, present(fitting))).toBe(pass(negated))
  })

  test('an array without a set operator is decided only where its values agree', () => {
    expect(run(name, present(fitting, fitting), expected)).toBe(pass(!negated))
    expect(run(name, present(fitting, other), expected)).toBe('unknown')
  })

  test('what is not known stays so', () => {
    expect(run(name, { state: 'unknown', why: '' }, expected)).toBe('unknown')
    expect(run(`${name}IfExists`, { state: 'unknown', why: '' }, expected)).toBe('unknown')
  })
})

test.each([
  ['true', absent, 'pass'],
  ['false', absent, 'fail'],
  ['true', present('x'), 'fail'],
  ['false', present('x'), 'pass'],
  ['True', absent, 'pass'],
  ['true', present('x', 'y'), 'fail'],
  ['false', present('x', 'y'), 'pass'],
] as const)('Null %s of %j: %s', (value, key, outcome) => {
  expect(run('Null', key, value)).toBe(outcome)
})

/** AWS does not say what a negated operator makes of values that its type can't read, and neither does this. */
test.each([
  ['NumericEquals', 'ten', '10', 'fail'],
  ['NumericNotEquals', 'ten', '10', 'unknown'],
  ['NumericNotEquals', '10', 'ten', 'unknown'],
  ['DateEquals', 'soon', '2026-11-22', 'fail'],
  ['DateNotEquals', 'soon', '2026-11-22', 'unknown'],
  ['DateNotEquals', '2026-11-22', 'soon', 'unknown'],
  ['ArnLike', 'arn:aws:iam::*:role/*', 'role/x', 'fail'],
  ['ArnNotLike', 'arn:aws:iam::*:role/*', 'role/x', 'unknown'],
  ['ArnNotEquals', 'role/*', 'arn:aws:iam::1:role/x', 'unknown'],
  ['IpAddress', '203.0.113.0/24', 'localhost', 'fail'],
  ['NotIpAddress', '203.0.113.0/24', 'localhost', 'unknown'],
  ['NotIpAddress', '203.0.113.0/33', '203.0.113.9', 'unknown'],
  ['NotIpAddress', '203.0.113.0/24', '2001:db8::1', 'pass'],
  ['NotIpAddress', '2001:db8::/32', '203.0.113.9', 'pass'],
] as const)('%s %s of %s: %s', (operator, expected, value, outcome) => {
  expect(run(operator, present(value), expected)).toBe(outcome)
})

test('one value that can be compared and fits decides', () => {
  expect(run('NumericNotEquals', present('10'), 'ten', '10')).toBe('fail')
  expect(run('ForAnyValue:NumericNotEquals', present('ten', '11'), '10')).toBe('pass')
  expect(run('ForAllValues:NumericNotEquals', present('ten', '10'), '10')).toBe('fail')
  expect(run('ForAllValues:NumericNotEquals', present('ten', '11'), '10')).toBe('unknown')
})

test('a set operator before Null is not documented', () => {
  expect(run('ForAllValues:Null', absent, 'true')).toBe('unknown')
})

test.each([
  ['StringEquals', 'a*', 'a*', 'pass'],
  ['StringEquals', 'a*', 'ab', 'fail'],
  ['StringLike', 'a${*}', 'a*', 'pass'],
  ['StringLike', 'a${*}', 'ab', 'fail'],
  ['StringLike', 'a${?}c', 'a?c', 'pass'],
  ['StringLike', 'a${?}c', 'abc', 'fail'],
  ['StringLike', 'a${$}{x}', 'a${x}', 'pass'],
  ['StringEquals', 'a${*}', 'a*', 'pass'],
  ['StringEquals', '${iss:sub}!', 'me!', 'pass'],
  ['StringLike', '${iss:star}', '*', 'pass'],
  ['StringLike', '${iss:star}', 'anything', 'fail'],
  ['StringEquals', '${iss:gone}', '', 'fail'],
  ['StringEquals', "${iss:gone, 'me'}", 'me', 'pass'],
  ['StringNotEquals', '${iss:gone}', 'me', 'unknown'],
  ['StringEquals', '${aws:hidden}', 'me', 'unknown'],
])('variables: %s %s of %s: %s', (operator, expected, value, outcome) => {
  const variables = (name: string) =>
    name === 'aws:hidden'
      ? { state: 'unknown' }
      : name === 'iss:gone'
        ? { state: 'absent' }
        : { state: 'present', values: [name === 'iss:star' ? '*' : 'me'] }
  expect(evaluateCondition(operator, present(value), [expected], variables).outcome).toBe(outcome)
})

test('policies of 2008 have no variables', () => {
  const judge = (expected: string, value: string) =>
    evaluateCondition('StringLike', present(value), [expected], undefined).outcome
  expect(judge('${*}', '${anything}')).toBe('pass')
  expect(judge('${*}', '*')).toBe('fail')
})

test.each([
  ['2001:db8::/32', '2001:db8:1::7', 'pass'],
  ['2001:db8::/32', '2001:db9::', 'fail'],
  ['2001:db8::1', '2001:db8:0:0:0:0:0:1', 'pass'],
  ['0.0.0.0/0', '2001:db8::1', 'fail'],
  ['0.0.0.0/0', '198.51.100.1', 'pass'],
  ['198.51.100.1', '198.51.100.1', 'pass'],
  ['198.51.100.0/33', '198.51.100.1', 'fail'],
  ['198.51.100.0/x', '198.51.100.1', 'fail'],
  ['198.51.100.0/24', '198.51.100.256', 'fail'],
  ['198.51.100.0/24', '198.51.100', 'fail'],
  ['1::2::3/8', '1::2', 'fail'],
])('IpAddress %s of %s: %s', (network, address, outcome) => {
  expect(run('IpAddress', present(address), network)).toBe(outcome)
})

test.each([
  ['StringEquals', true],
  ['ForAnyValue:StringLikeIfExists', true],
  ['Null', true],
  ['NullIfExists', false],
  ['ForAllValues:Null', true],
  ['ForAnyValue:NullIfExists', false],
  ['StringMatches', false],
  ['ForSomeValues:StringLike', false],
  ['constructor', false],
])('%s is an operator: %s', (name, isOne) => {
  expect(isOperator(name)).toBe(isOne)
})
