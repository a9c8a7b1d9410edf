import { OidcError } from '../core/errors.ts'
import { closest, quoteForeign } from '../core/text.ts'

/** A value's place in the rules. */
export type RulesPath = readonly (string | number)[]

/** Throws unless the value is of the right shape. */
export type Check = (value: unknown, path: RulesPath) => void

/** A value of the wrong shape; the file's reader adds the line. */
export function reject(path: RulesPath, problem: string): never {
  const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
  const details = [JSON.stringify(path)]
  throw new OidcError('ERR_INPUT', `${where.replace(/^\./, '') || 'the rules'}: ${problem}`, {
    details,
  })
}

export const text: Check = (value, path) => {
  if (typeof value !== 'string' || value === '') reject(path, `must be text, not ${show(value)}`)
}

export const anyText: Check = (value, path) => {
  if (typeof value !== 'string') reject(path, `must be text, not ${show(value)}`)
}

export const anything: Check = () => {}

export const flag: Check = (value, path) => {
  if (typeof value !== 'boolean') reject(path, `must be true or false, not ${show(value)}`)
}

/** A switch that can only be turned on. */
export const on: Check = (value, path) => {
  if (value !== true) reject(path, `must be true or left out, not ${show(value)}`)
}

export function integer(least: number, greatest: number): Check {
  return (value, path) => {
    const fits = typeof value === 'number' && Number.isInteger(value)
    if (!fits || value < least || value > greatest) {
      reject(path, `must be a whole number from ${least} to ${greatest}, not ${show(value)}`)
    }
  }
}

export function choice(choices: readonly string[]): Check {
  return (value, path) => {
    if (typeof value === 'string' && choices.includes(value)) return
    reject(path, `must be one of ${choices.join(', ')}, not ${show(value)}`)
  }
}

export function form(pattern: RegExp, example: string): Check {
  return (value, path) => {
    if (typeof value === 'string' && pattern.test(value)) return
    reject(path, `must look like ${example}, not ${show(value)}`)
  }
}

export function list(item: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return reject(path, `must be a list, not ${show(value)}`)
    for (const [index, element] of value.entries()) item(element, [...path, index])
  }
}

/** A list with at least one item. */
export function filled(items: Check): Check {
  return (value, path) => {
    items(value, path)
    if (Array.isArray(value) && value.length === 0) reject(path, 'must not be empty')
  }
}

/** An object; with `others`, keys that are not listed are checked by it instead of refused. */
export function object(
  keys: Readonly<Record<string, Check>>,
  required: readonly string[] = [],
  others?: Check,
): Check {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return reject(path, `must be a map, not ${show(value)}`)
    }
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue
      const check = Object.hasOwn(keys, key) ? keys[key] : others
      if (check === undefined) rejectKey([...path, key], key, Object.keys(keys))
      else check(member, [...path, key])
    }
    for (const key of required) {
      if (!Object.hasOwn(value, key)) reject(path, `lacks ${key}`)
    }
  }
}

/** An object that has one of two members, and not both. */
export function either(shape: Check, first: string, second: string): Check {
  return (value, path) => {
    shape(value, path)
    const has = (key: string) => typeof value === 'object' && value !== null && key in value
    if (has(first) && has(second)) reject(path, `has both ${first} and ${second}`)
    if (!has(first) && !has(second)) reject(path, `lacks ${first} (or ${second})`)
  }
}

/** A document that another parser checks. */
export function readable(read: (value: unknown) => unknown): Check {
  return (value, path) => {
    try {
      read(value)
    } catch (error) {
      if (!(error instanceof OidcError)) throw error
      reject(path, error.message)
    }
  }
}

function rejectKey(path: RulesPath, key: string, known: readonly string[]): never {
  const meant = closest(key, known)
  const advice = meant === undefined ? `there are ${known.join(', ')}` : `did you mean ${meant}?`
  return reject(path, `is not known; ${advice}`)
}

function show(value: unknown): string {
  return quoteForeign(JSON.stringify(value) ?? 'nothing', 60)
}
