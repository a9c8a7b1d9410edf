import { RE2JS } from 're2js'
import { messageOf } from '../../core/errors.ts'

/**
 * Whether an expression of RE2's fits anywhere in a text, in linear time, as CEL's `matches` asks.
 *
 * https://github.com/google/re2/wiki/Syntax
 *
 * @throws {Error} for what RE2 refuses, look-ahead and back references among it
 */
export function matchesRe2(text: string, expression: string): boolean {
  return compileRe2(expression).matcher(text).find()
}

/** @throws {Error} as {@link matchesRe2} */
export function compileRe2(expression: string): RE2JS {
  try {
    return RE2JS.compile(expression)
  } catch (cause) {
    const problem = messageOf(cause).replace(/^error parsing regexp: /, '')
    throw new Error(`RE2, which has no lookaround and no back references, refuses ${problem}`, {
      cause,
    })
  }
}
