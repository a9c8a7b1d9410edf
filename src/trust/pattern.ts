/** A wildcard within a parsed pattern; text stands for itself. */
export type PatternPart = string | typeof anyRun | typeof anyOne

/** Any run of characters, the empty one included. */
export const anyRun = Symbol('*')
/** Exactly one character. */
export const anyOne = Symbol('?')

/** Reads `*` and `?` as wildcards. */
export function parsePattern(pattern: string): readonly PatternPart[] {
  return [...pattern].map((character) =>
    character === '*' ? anyRun : character === '?' ? anyOne : character,
  )
}

/** Reads `*` as a wildcard; `?` is a question mark. */
export function parseGlob(glob: string): readonly PatternPart[] {
  return [...glob].map((character) => (character === '*' ? anyRun : character))
}

/** Whether parts, one character or wildcard each, fit the whole text. */
export function matchesParts(parts: readonly PatternPart[], text: string): boolean {
  // Not a regular expression: `*a*a*a*b` would make one take exponential time.
  const characters = [...text]
  let p = 0
  let t = 0
  let star = -1
  let resumeAt = 0
  while (t < characters.length) {
    if (parts[p] === anyRun) {
      star = p++
      resumeAt = t
    } else if (p < parts.length && (parts[p] === anyOne || parts[p] === characters[t])) {
      p++
      t++
    } else if (star >= 0) {
      p = star + 1
      t = ++resumeAt
    } else {
      return false
    }
  }
  while (parts[p] === anyRun) p++
  return p === parts.length
}

/** Whether a pattern fits the whole text: `*` is any run of characters, `:` and `/` included, `?` is exactly one. */
export function matchesPattern(pattern: string, text: string): boolean {
  return matchesParts(parsePattern(pattern), text)
}

export function matchesAny(patterns: readonly string[], text: string): boolean {
  return patterns.some((pattern) => matchesPattern(pattern, text))
}
