import { closest, quoteForeign } from '../../core/text.ts'
import type { Schema } from './preset-schema.ts'

/** A mistake and its place in a document. */
export interface Problem {
  readonly path: readonly (string | number)[]
  /** Whether the mistake is in the member's name instead of its value. */
  readonly isName?: boolean
  readonly message: string
}

/** Checks a JSON value against a {@link Schema}. */
export function validate(
  value: unknown,
  schema: Schema,
  root: Schema = schema,
  path: Problem['path'] = [],
): readonly Problem[] {
  const target = resolve(schema, root)
  if (target.anyOf !== undefined) return validateAny(value, target.anyOf, root, path)
  const simple = checkSimple(value, target)
  if (simple !== undefined) return [{ path, message: simple }]
  if (Array.isArray(value)) {
    const { items } = target
    return items === undefined
      ? []
      : value.flatMap((item, index) => validate(item, items, root, [...path, index]))
  }
  return typeof value === 'object' && value !== null
    ? validateMembers(value as Record<string, unknown>, target, root, path)
    : []
}

function resolve(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.replace('#/$defs/', '')
  return name === undefined ? schema : (root.$defs?.[name] ?? {})
}

/** Of several allowed forms, reports the problems of the one that fits best. */
function validateAny(
  value: unknown,
  schemas: readonly Schema[],
  root: Schema,
  path: Problem['path'],
): readonly Problem[] {
  const outcomes = schemas.map((schema) => validate(value, schema, root, path))
  const [nearest = []] = outcomes.toSorted((a, b) => distance(a, path) - distance(b, path))
  if (nearest.length === 0 || nearest.some((problem) => problem.path.length > path.length)) {
    return nearest
  }
  const kinds = [...new Set(schemas.map((schema) => kindOf(resolve(schema, root))))]
  return kinds.length > 1 ? [{ path, message: `must be ${kinds.join(' or ')}` }] : nearest
}

/** A problem deeper inside means that the form itself fits. */
function distance(problems: readonly Problem[], { length }: Problem['path']): number {
  if (problems.length === 0) return 0
  return problems.some(({ path }) => path.length > length) ? problems.length : 1000
}

function kindOf({ type, enum: values }: Schema): string {
  if (values !== undefined)
    return values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`
  const kinds = { object: 'a map', array: 'a list', string: 'text', integer: 'a whole number' }
  if (type === undefined) return 'a value'
  return type in kinds ? kinds[type as keyof typeof kinds] : `a ${type}`
}

function checkSimple(value: unknown, schema: Schema): string | undefined {
  const { type, enum: values, pattern, minItems = 0, maxItems = 1000 } = schema
  if (type !== undefined && !isOfType(value, type)) return `must be ${kindOf(schema)}`
  if (values !== undefined && !values.includes(value as string)) {
    const meant = closest(String(value), values.map(String))
    return `must be ${kindOf(schema)}${meant === undefined ? '' : `; did you mean ${meant}?`}`
  }
  if (pattern !== undefined && !new RegExp(pattern).test(String(value))) {
    return `does not have the required form: ${quoteForeign(String(value), 60)}`
  }
  if (Array.isArray(value) && (value.length < minItems || value.length > maxItems)) {
    return `must have ${minItems === maxItems ? minItems : `at least ${minItems}`} items`
  }
  return undefined
}

function isOfType(value: unknown, type: NonNullable<Schema['type']>): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return type === 'integer' ? Number.isInteger(value) : typeof value === type
}

function validateMembers(
  value: Record<string, unknown>,
  schema: Schema,
  root: Schema,
  path: Problem['path'],
): readonly Problem[] {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema
  const missing = required
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => ({ path, message: `${name} is missing` }))
  const members = Object.entries(value).flatMap(([name, member]): readonly Problem[] => {
    const inside = [...path, name]
    const named = propertyNames === undefined ? undefined : checkSimple(name, propertyNames)
    if (named !== undefined) return [{ path: inside, isName: true, message: `the name ${named}` }]
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (own !== undefined) return validate(member, own, root, inside)
    if (additionalProperties === undefined) return []
    if (additionalProperties !== false) return validate(member, additionalProperties, root, inside)
    const meant = closest(name, Object.keys(properties))
    const hint = meant === undefined ? '' : `; did you mean ${meant}?`
    return [
      { path: inside, isName: true, message: `${quoteForeign(name, 60)} is not known${hint}` },
    ]
  })
  return [...missing, ...members]
}
