/** What RE2 refuses. */
export class PatternError extends Error {}
/** What RE2 may take and is not evaluated here. */
export class UnsupportedPattern extends Error {}

/** Whether a character (a code point) is one of a set. */
export type CharacterSet = (codePoint: number) => boolean

export type Assertion =
  | 'textStart'
  | 'textEnd'
  | 'lineStart'
  | 'lineEnd'
  | 'boundary'
  | 'noBoundary'

export type Pattern =
  | { readonly kind: 'set'; readonly has: CharacterSet }
  | { readonly kind: 'assert'; readonly what: Assertion }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly min: number; readonly max: number }

/** `(?i)`, `(?m)` and `(?s)`; `(?U)` changes nothing of what is asked. */
export interface Flags {
  readonly ignoreCase: boolean
  readonly multiLine: boolean
  readonly dotAll: boolean
}
