import { Environment } from '@marcbachmann/cel-js'
import { messageOf } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import { isDocument } from '../document.ts'
import { compileRe2 } from './re2.ts'
import { stringFunctions, timestampFunctions } from './strings.ts'

/**
 * What an expression came to, or why it came to nothing: in CEL a field that is not there is an error. `isKnown` is false
 * where Google may compute a value that is unknown here.
 */
export type CelResult =
  | { readonly isValue: true; readonly value: unknown }
  | { readonly isValue: false; readonly problem: string; readonly isKnown: boolean }

export type CelVariables = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The variables that mappings and conditions may use. */
export const mappingVariables = ['assertion']
export const conditionVariables = ['assertion', 'google', 'attribute']

const limits = { maxAstNodes: 2000, maxDepth: 100 }
/** Functions of CEL's extensions and of Google's that are not evaluated here. */
const unevaluated = ['format', 'quote', 'inIpRange', 'sort', 'distinct', 'flatten', 'slice']
/** The part of a name that keeps a function apart from the library's own of that name. */
const mark = '_'
const replaced = new Set(
  Object.keys(stringFunctions).map((signature) => /(\w+)\(/.exec(signature)?.[1] ?? ''),
)

/** Errors that are the library's or ours, and not CEL's. */
const limitation =
  /is not evaluated here|too large to evaluate|time zone|overlaps with|google\.protobuf|is not of type|has\(\) invalid|Exceeded/

interface Reading {
  readonly environment: Environment
  /** The expression with the names under which its functions and variables are registered. */
  readonly text: string
  /** Why its result may be unknown here. */
  readonly unknown?: string
}

/**
 * Evaluates an expression as workload identity federation does: CEL with its string functions, and `extract`, which
 * Google adds.
 *
 * https://cloud.google.com/iam/docs/workload-identity-federation#conditions
 *
 * @param unknowns variables of Google whose values are unknown, so that results that depend on them are unknown
 */
export function evaluateCel(
  expression: string,
  variables: CelVariables,
  unknowns: readonly string[] = [],
): CelResult {
  let reading: Reading | undefined
  try {
    reading = read(expression, Object.keys(variables), unknowns)
    const values = Object.entries(variables).map(([name, value]) => [nameOf(name), value])
    const value = reading.environment.evaluate(reading.text, Object.fromEntries(values))
    return { isValue: true, value }
  } catch (error) {
    return { isValue: false, ...judgeFailure(expression, reading, error) }
  }
}

/** Why an expression cannot be parsed; `undefined` if it can, or if that is unknown. */
export function findCelMistake(expression: string, names: readonly string[]): string | undefined {
  let reading: Reading | undefined
  let problem: unknown
  try {
    reading = read(expression, names)
    const { valid, error } = reading.environment.check(reading.text)
    if (valid) return findPatternMistake(expression)
    problem = error
  } catch (error) {
    problem = error
  }
  const failure = judgeFailure(expression, reading, problem)
  return failure.isKnown ? failure.problem : undefined
}

/** The mistake of a pattern that stands in the expression as text. */
function findPatternMistake(expression: string): string | undefined {
  for (const [, raw, pattern = ''] of expression.matchAll(
    /\.matches\(\s*(r)?["']((?:[^"'\\]|\\.)*)["']/g,
  )) {
    try {
      compileRe2(raw === undefined ? pattern.replace(/\\(.)/g, '$1') : pattern)
    } catch (error) {
      return firstLine(messageOf(error))
    }
  }
  return undefined
}

/** Whether a failure is CEL's, or of what is not evaluated here. */
function judgeFailure(expression: string, reading: Reading | undefined, error: unknown) {
  const message = messageOf(error)
  const problem = firstLine(message).replaceAll(`${mark}(`, '(')
  if (reading?.unknown !== undefined) return { isKnown: false, problem: reading.unknown }
  const isUnread = reading === undefined && /`|(^|[^\w)\]])\.\d/.test(expression)
  return { isKnown: !isUnread && !limitation.test(message), problem }
}

function read(
  expression: string,
  names: readonly string[],
  unknowns: readonly string[] = [],
): Reading {
  const environment = createEnvironment([...names, ...unknowns])
  const edits: { readonly at: number; readonly from: string; readonly to: string }[] = []
  let unknown: string | undefined
  const visit = (node: unknown) => {
    if (Array.isArray(node)) for (const item of node) visit(item)
    if (!isDocument(node)) return
    const { op, args, pos } = node
    if (op === 'id' && args === 'google')
      edits.push({ at: Number(pos), from: 'google', to: nameOf('google') })
    if (op === 'id' && unknowns.includes(String(args))) unknown = `${args} is not known here`
    if ((op === 'call' || op === 'rcall') && Array.isArray(args)) {
      const name = String(args[0])
      if (unevaluated.includes(name)) unknown = `${name}() is not evaluated here`
      // The name of a method comes after what it is called on.
      const after = op === 'call' ? Number(pos) : Number(args[1].end)
      const at = expression.indexOf(name, after)
      if (replaced.has(name)) edits.push({ at, from: name, to: name + mark })
    }
    visit(args)
  }
  const { op, args, pos } = environment.parse(expression).ast
  visit({ op, args, pos })
  const text = edits
    .toSorted((a, b) => b.at - a.at)
    .reduce(
      (all, { at, from, to }) => all.slice(0, at) + to + all.slice(at + from.length),
      expression,
    )
  return { environment, text, ...(unknown !== undefined && { unknown }) }
}

function createEnvironment(names: readonly string[]): Environment {
  const environment = new Environment({
    limits,
    unlistedVariablesAreDyn: false,
    homogeneousAggregateLiterals: false,
  })
  for (const name of names) environment.registerVariable(nameOf(name), 'map')
  for (const [signature, call] of Object.entries(stringFunctions)) {
    environment.registerFunction(signature.replace('(', `${mark}(`), call)
  }
  for (const [signature, call] of Object.entries(timestampFunctions)) {
    environment.registerFunction(signature, call)
  }
  return environment
}

/** The library keeps `google` for its own constants (`google.protobuf…`). */
function nameOf(variable: string): string {
  return variable === 'google' ? 'googleAttributes' : variable
}

function firstLine(message: string): string {
  return quoteForeign(message.split('\n')[0] ?? '', 300)
}
