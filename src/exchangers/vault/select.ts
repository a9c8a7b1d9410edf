import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import type { JsonObject } from '../../http/reply.ts'
import { isExpression, isQuoted } from './entries.ts'

/** The value of a selector: text, other JSON as text, `''` for an empty value, or `undefined`. */
export type Found = string | undefined

/** The keys: `data.data` in KV version 2, `data` in version 1 and other engines. */
export function keysOf({ data }: JsonObject): Readonly<Record<string, unknown>> {
  const outer = isObject(data) ? data : {}
  const inner = Object.hasOwn(outer, 'data') ? outer.data : undefined
  return isObject(inner) ? inner : outer
}

/**
 * Reads a selector's value from an answer, as vault-action does: a key if the selector has no dot or is between backticks,
 * otherwise a member of a map or the result of a JSONata expression.
 *
 * @throws {OidcError} `ERR_RESPONSE` when an expression fails
 */
export async function select(selector: string, body: JsonObject): Promise<Found> {
  const keys = keysOf(body)
  if (isExpression(selector)) return valueText(await evaluate(selector, keys, body))
  const key = isQuoted(selector) ? selector.slice(1, -1) : selector
  if (key !== selector || !key.includes('.')) return valueText(member(keys, key))
  const walked = walk(keys, key.split('.'))
  const value = walked === inList ? await evaluate(selector, keys, body) : walked
  // Without a match, the name may be a key with dots.
  return valueText(value === undefined ? member(keys, key) : value)
}

/** A value as a variable's text; JSON that is no text keeps its form. */
export function valueText(value: unknown): Found {
  if (value === undefined) return undefined
  if (value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/**
 * Checks the expressions among selectors.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export async function checkExpressions(selectors: readonly string[]): Promise<void> {
  for (const selector of selectors.filter(isExpression)) {
    try {
      await compile(`data.${selector}`)
    } catch (error) {
      throw new OidcError(
        'ERR_INPUT',
        `secrets: ${quoteForeign(selector, 80)} is not a JSONata expression (${codeOf(error)})`,
        {
          hint: 'Put a key with a dot and other special characters between backticks.',
        },
      )
    }
  }
}

/** A list on the path: JSONata takes the member of each item. */
const inList = Symbol('in a list')

function walk(value: unknown, names: readonly string[]): unknown {
  let current = value
  for (const name of names) {
    if (Array.isArray(current)) return inList
    current = isObject(current) ? member(current, name) : undefined
  }
  return current
}

/** Evaluates from the top of the answer, as vault-action does. */
async function evaluate(selector: string, keys: object, body: JsonObject): Promise<unknown> {
  const isNested = keys !== body.data
  const expression = await compile(`data.${isNested ? 'data.' : ''}${selector}`)
  try {
    return await expression.evaluate(body)
  } catch (error) {
    // The library's message may hold part of the secret.
    throw new OidcError(
      'ERR_RESPONSE',
      `${quoteForeign(selector, 80)} could not be evaluated (JSONata ${codeOf(error)})`,
      { hint: 'See the code at docs.jsonata.org, and try the expression with similar data.' },
    )
  }
}

/** Loads the library only for an expression. */
async function compile(expression: string) {
  const { default: jsonata } = await import('jsonata')
  return jsonata(expression)
}

/** The library throws plain objects. */
function codeOf(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : ''
  return typeof code === 'string' && /^[A-Z]\d{4}$/.test(code) ? code : 'failed'
}

function member(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
