import { Environment } from '@marcbachmann/cel-js'
import { messageOf } from '../../errors.ts'
import { quoteForeign } from '../../text.ts'
import { isDocument } from '../document.ts'

/** What an expression came to, or why it came to nothing: in CEL a field that is not there is an error. */
export type CelResult =
  | { readonly isValue: true; readonly value: unknown }
  | { readonly isValue: false; readonly problem: string }

export type CelVariables = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The variables that mappings and conditions may use. */
export const mappingVariables = ['assertion']
export const conditionVariables = ['assertion', 'google', 'attribute']

const limits = { maxAstNodes: 2000, maxDepth: 100 }

/**
 * Evaluates an expression as workload identity federation does, with `extract` as Google adds it to CEL.
 *
 * https://cloud.google.com/iam/docs/workload-identity-federation#conditions
 */
export function evaluateCel(expression: string, variables: CelVariables): CelResult {
  const unsupported = findUnsupported(expression)
  if (unsupported !== undefined) return { isValue: false, problem: unsupported }
  try {
    const environment = createEnvironment(Object.keys(variables))
    const values = Object.entries(variables).map(([name, value]) => [nameOf(name), value])
    const text = renameGoogle(environment, expression)
    return { isValue: true, value: environment.evaluate(text, Object.fromEntries(values)) }
  } catch (error) {
    return { isValue: false, problem: firstLine(messageOf(error)) }
  }
}

/** Why an expression can't be read at all; `undefined` when it can. */
export function findCelMistake(expression: string, names: readonly string[]): string | undefined {
  const unsupported = findUnsupported(expression)
  if (unsupported !== undefined) return unsupported
  try {
    const environment = createEnvironment(names)
    const { valid, error } = environment.check(renameGoogle(environment, expression))
    return valid ? undefined : firstLine(error?.message ?? 'it is not valid')
  } catch (error) {
    return firstLine(messageOf(error))
  }
}

function createEnvironment(names: readonly string[]): Environment {
  const environment = new Environment({ limits, unlistedVariablesAreDyn: false })
  for (const name of names) environment.registerVariable(nameOf(name), 'map')
  return environment.registerFunction('string.extract(string): string', extract)
}

/** The library keeps `google` for its own constants (`google.protobuf…`). */
function nameOf(variable: string): string {
  return variable === 'google' ? 'googleAttributes' : variable
}

/** Renames the variable, by the positions that the parser found: text and fields of that name stay. */
function renameGoogle(environment: Environment, expression: string): string {
  const positions = new Set<number>()
  const visit = (node: unknown) => {
    if (Array.isArray(node)) for (const item of node) visit(item)
    if (!isDocument(node)) return
    if (node.op === 'id' && node.args === 'google' && typeof node.pos === 'number') {
      positions.add(node.pos)
    }
    visit(node.args)
  }
  const { op, args, pos } = environment.parse(expression).ast
  visit({ op, args, pos })
  return [...positions]
    .toSorted((a, b) => b - a)
    .reduce((text, at) => text.slice(0, at) + nameOf('google') + text.slice(at + 6), expression)
}

/**
 * The part of a text that stands where a template has braces; empty when the template does not fit.
 *
 * https://cloud.google.com/iam/docs/conditions-attribute-reference#extract
 */
export function extract(text: string, template: string): string {
  const [, prefix = '', suffix = ''] = /^([^{}]*)\{[^{}]*\}([^{}]*)$/.exec(template) ?? []
  if (!/^[^{}]*\{[^{}]*\}[^{}]*$/.test(template)) {
    throw new Error('extract takes a template with one {name}')
  }
  const start = text.indexOf(prefix)
  if (start < 0) return ''
  const from = start + prefix.length
  const end = suffix === '' ? text.length : text.indexOf(suffix, from)
  return end < 0 ? '' : text.slice(from, end)
}

/** What JavaScript's regular expressions know and RE2, which CEL prescribes, does not, or the other way round. */
function findUnsupported(expression: string): string | undefined {
  for (const [, pattern = ''] of expression.matchAll(/\.matches\(\s*r?["']((?:[^"'\\]|\\.)*)/g)) {
    if (/\(\?<?[=!]/.test(pattern)) return 'RE2 has no lookaround ((?=…), (?!…), (?<=…))'
    if (/\\[1-9]/.test(pattern)) return 'RE2 has no back references (\\1)'
    if (/\(\?[a-zA-Z]/.test(pattern) && !/\(\?P</.test(pattern)) {
      return 'flags within a pattern, such as (?i), are not evaluated here'
    }
  }
  return undefined
}

function firstLine(message: string): string {
  return quoteForeign(message.split('\n')[0] ?? '', 300)
}
