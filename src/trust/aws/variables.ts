import { type PatternPart, parsePattern } from '../pattern.ts'

/** Looks up what a policy variable stands for. */
export type Variables = (key: string) => {
  readonly state: string
  readonly values?: readonly string[]
}

const variable = /\$\{([^}]*)\}/g

/**
 * A value of a condition with its variables filled in: `${*}`, `${?}` and `${$}` are those characters, anything else
 * a condition key, with an optional default (`${key, 'default'}`). What is filled in has no wildcards.
 *
 * @param variables left out for policies of 2008, which have none
 */
export function expandValue(
  value: string,
  variables: Variables | undefined,
): readonly PatternPart[] | 'absent' | 'unknown' {
  if (variables === undefined) return parsePattern(value)
  const parts: PatternPart[] = []
  let end = 0
  for (const match of value.matchAll(variable)) {
    parts.push(...parsePattern(value.slice(end, match.index)))
    end = match.index + match[0].length
    const text = fill(match[1] ?? '', variables)
    if (text === undefined) return 'absent'
    if (text === null) return 'unknown'
    parts.push(...text)
  }
  parts.push(...parsePattern(value.slice(end)))
  return parts
}

/** `undefined` for a variable that has no value, `null` for one whose value is not known. */
function fill(name: string, variables: Variables): string | null | undefined {
  if (name === '*' || name === '?' || name === '$') return name
  const [, key = name, fallback] = /^([^,]+?)\s*,\s*'([^']*)'$/.exec(name) ?? []
  const { state, values = [] } = variables(key.trim())
  if (state === 'unknown') return null
  // A key with several values can't stand within a text.
  return values.length === 1 ? values[0] : fallback
}

/** A text as a value of a condition: what would be a variable or, to an operator of patterns, a wildcard, stays itself. */
export function escapeValue(text: string, wildcards: boolean): string {
  const special = wildcards ? /[$*?]/g : /\$/g
  return text.replace(special, (character) => `\${${character}}`)
}
