import type { Outcome } from '../judgement.ts'
import { matchesParts, type PatternPart } from '../pattern.ts'
import { isInNetwork } from './address.ts'
import type { KeyState } from './keys.ts'
import { expandValue, type Variables } from './variables.ts'

/** Whether one value of the request fits one value of the policy; `undefined` where the two can't be compared. */
type Fit = (value: string, expected: readonly PatternPart[]) => boolean | undefined

interface Operator {
  readonly fits: Fit
  readonly isNegated: boolean
}

/** What a condition comes to. */
export interface ConditionResult {
  readonly outcome: Outcome
  readonly why: string
}

/** The name of an operator, taken apart. */
interface OperatorName {
  readonly set: 'ForAnyValue' | 'ForAllValues' | undefined
  readonly base: string
  readonly ifExists: boolean
}

const like: Fit = (value, expected) => matchesParts(expected, value)
const equals: Fit = (value, expected) => value === literal(expected)
const equalsIgnoringCase: Fit = (value, expected) => fold(value) === fold(literal(expected))
const arn: Fit = (value, expected) => fitsArn(value, expected)
const number = (compare: (a: number, b: number) => boolean): Fit => {
  return (value, expected) => compareRead(readNumber(value), readNumber(literal(expected)), compare)
}
const date = (compare: (a: number, b: number) => boolean): Fit => {
  return (value, expected) => compareRead(readDate(value), readDate(literal(expected)), compare)
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const operators: Readonly<Record<string, Operator>> = {
  StringEquals: { fits: equals, isNegated: false },
  StringNotEquals: { fits: equals, isNegated: true },
  StringEqualsIgnoreCase: { fits: equalsIgnoringCase, isNegated: false },
  StringNotEqualsIgnoreCase: { fits: equalsIgnoringCase, isNegated: true },
  StringLike: { fits: like, isNegated: false },
  StringNotLike: { fits: like, isNegated: true },
  ...comparisons('Numeric', number),
  ...comparisons('Date', date),
  Bool: { fits: equalsIgnoringCase, isNegated: false },
  BinaryEquals: { fits: equals, isNegated: false },
  IpAddress: { fits: (value, expected) => isInNetwork(value, literal(expected)), isNegated: false },
  NotIpAddress: {
    fits: (value, expected) => isInNetwork(value, literal(expected)),
    isNegated: true,
  },
  ArnEquals: { fits: arn, isNegated: false },
  ArnLike: { fits: arn, isNegated: false },
  ArnNotEquals: { fits: arn, isNegated: true },
  ArnNotLike: { fits: arn, isNegated: true },
}

/** Every operator's name, without set operators and `IfExists`. */
export const operatorNames: readonly string[] = [...Object.keys(operators), 'Null']

export function isOperator(name: string): boolean {
  const { base, ifExists } = takeApart(name)
  if (base === 'Null') return !ifExists
  return Object.hasOwn(operators, base)
}

/** Whether `*` and `?` are wildcards to an operator. */
export function hasWildcards(name: string): boolean {
  return /^(String(Not)?Like|Arn(Not)?(Equals|Like))$/.test(takeApart(name).base)
}

export function isNegated(name: string): boolean {
  return operators[takeApart(name).base]?.isNegated ?? false
}

/** Judges one operator with one key: values are alternatives, and to a negated operator none may fit. */
export function evaluateCondition(
  name: string,
  key: KeyState,
  values: readonly string[],
  variables: Variables | undefined,
): ConditionResult {
  if (key.state === 'unknown') return { outcome: 'unknown', why: key.why }
  const { set, base, ifExists } = takeApart(name)
  if (base === 'Null') return evaluateNull(key, values, set)
  const operator = operators[base]
  if (operator === undefined) return { outcome: 'fail', why: `${name} is no condition operator` }
  if (key.state !== 'present') return evaluateAbsent(key.why, set, ifExists, operator.isNegated)
  const expected: (readonly PatternPart[] | 'absent')[] = []
  for (const value of values) {
    const expanded = expandValue(value, variables)
    if (expanded === 'unknown') {
      return { outcome: 'unknown', why: `what ${value} stands for is not known` }
    }
    expected.push(expanded)
  }
  const outcomes = key.values.map((value) => judgeValue(value, expected, operator))
  return combine(outcomes, set, operator.isNegated)
}

/** One value of the request: what can't be compared does not fit, and a negated operator leaves it open. */
function judgeValue(
  value: string,
  expected: readonly (readonly PatternPart[] | 'absent')[],
  { fits, isNegated }: Operator,
): Outcome {
  const results = expected.map((one) => (one === 'absent' ? undefined : fits(value, one)))
  if (results.includes(true)) return isNegated ? 'fail' : 'pass'
  if (!isNegated) return 'fail'
  return results.includes(undefined) ? 'unknown' : 'pass'
}

function combine(
  outcomes: readonly Outcome[],
  set: OperatorName['set'],
  negated: boolean,
): ConditionResult {
  const has = (outcome: Outcome) => outcomes.includes(outcome)
  const fit = negated ? 'none of the values fits' : 'it fits'
  const misfit = negated ? 'one of the values fits' : 'none of the values fits'
  const all = set === 'ForAllValues'
  if (all && has('fail')) return { outcome: 'fail', why: 'not for every value' }
  if (set === 'ForAnyValue' && has('pass')) {
    return { outcome: 'pass', why: `for one value at least: ${fit}` }
  }
  if (set === undefined && has('pass') && has('fail')) {
    const why = 'the claim has several values, of which some fit; AWS wants a set operator here'
    return { outcome: 'unknown', why }
  }
  if (has('unknown')) {
    const why =
      'the two can not be compared; what a negated operator makes of that is not documented'
    return { outcome: 'unknown', why }
  }
  if (all) return { outcome: 'pass', why: `for every value: ${fit}` }
  if (set === 'ForAnyValue') return { outcome: 'fail', why: `for no value: ${misfit}` }
  return has('fail') ? { outcome: 'fail', why: misfit } : { outcome: 'pass', why: fit }
}

function evaluateAbsent(
  why: string,
  set: OperatorName['set'],
  ifExists: boolean,
  negated: boolean,
): ConditionResult {
  if (ifExists) return { outcome: 'pass', why: `${why}, which IfExists lets pass` }
  if (set === 'ForAllValues') {
    return { outcome: 'pass', why: `${why}, and ForAllValues is true of nothing` }
  }
  if (set === 'ForAnyValue') return { outcome: 'fail', why }
  return negated
    ? { outcome: 'pass', why: `${why}, which a negated operator lets pass` }
    : { outcome: 'fail', why }
}

function evaluateNull(
  key: KeyState,
  values: readonly string[],
  set: OperatorName['set'],
): ConditionResult {
  if (set) return { outcome: 'unknown', why: `what ${set} means before Null is not documented` }
  const isAbsent = key.state === 'absent'
  const fits = values.some((value) => (fold(value) === 'true') === isAbsent)
  const why = key.state === 'absent' ? key.why : 'the key is there'
  return { outcome: fits ? 'pass' : 'fail', why }
}

function takeApart(name: string): OperatorName {
  const [, set, base = '', ifExists] =
    /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(name) ?? []
  return {
    set: set === 'ForAnyValue' || set === 'ForAllValues' ? set : undefined,
    base,
    ifExists: ifExists !== undefined,
  }
}

function comparisons(
  type: 'Numeric' | 'Date',
  make: (compare: (a: number, b: number) => boolean) => Fit,
): Readonly<Record<string, Operator>> {
  return {
    [`${type}Equals`]: { fits: make((a, b) => a === b), isNegated: false },
    [`${type}NotEquals`]: { fits: make((a, b) => a === b), isNegated: true },
    [`${type}LessThan`]: { fits: make((a, b) => a < b), isNegated: false },
    [`${type}LessThanEquals`]: { fits: make((a, b) => a <= b), isNegated: false },
    [`${type}GreaterThan`]: { fits: make((a, b) => a > b), isNegated: false },
    [`${type}GreaterThanEquals`]: { fits: make((a, b) => a >= b), isNegated: false },
  }
}

function compareRead(
  a: number | undefined,
  b: number | undefined,
  compare: (a: number, b: number) => boolean,
): boolean | undefined {
  return a === undefined || b === undefined ? undefined : compare(a, b)
}

function readNumber(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** ISO 8601 or seconds since 1970. */
function readDate(text: string): number | undefined {
  const time = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text)
  return Number.isNaN(time) ? undefined : time
}

/** Six parts, each with its own wildcards: `*` does not reach over a colon, but for the last part. */
function fitsArn(value: string, expected: readonly PatternPart[]): boolean | undefined {
  const actual = value.split(':')
  const parts: PatternPart[][] = [[]]
  for (const part of expected) {
    if (part === ':' && parts.length < 6) parts.push([])
    else parts.at(-1)?.push(part)
  }
  const texts = [...actual.slice(0, 5), actual.slice(5).join(':')]
  if (actual.length < 6 || parts.length !== 6) return undefined
  return parts.every((part, index) => matchesParts(part, texts[index] ?? ''))
}

/** The text of a value in which wildcards are characters. */
function literal(parts: readonly PatternPart[]): string {
  return parts.map((part) => (typeof part === 'symbol' ? part.description : part)).join('')
}

function fold(text: string): string {
  return text.toLowerCase()
}
