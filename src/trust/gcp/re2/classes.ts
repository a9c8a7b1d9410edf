import type { CharacterSet } from './pattern.ts'

const fromExpression =
  (expression: RegExp): CharacterSet =>
  (codePoint) =>
    expression.test(String.fromCodePoint(codePoint))

/** `\d`, `\s` and `\w` are of ASCII; in capitals they are the others. */
const perl: Readonly<Record<string, CharacterSet>> = {
  d: fromExpression(/[0-9]/),
  s: fromExpression(/[\t\n\f\r ]/),
  w: fromExpression(/[0-9A-Za-z_]/),
}

const posix: Readonly<Record<string, CharacterSet>> = {
  alnum: fromExpression(/[0-9A-Za-z]/),
  alpha: fromExpression(/[A-Za-z]/),
  ascii: (codePoint) => codePoint <= 0x7f,
  blank: fromExpression(/[\t ]/),
  cntrl: (codePoint) => codePoint <= 0x1f || codePoint === 0x7f,
  digit: fromExpression(/[0-9]/),
  graph: fromExpression(/[!-~]/),
  lower: fromExpression(/[a-z]/),
  print: fromExpression(/[ -~]/),
  punct: fromExpression(/[!-/:-@[-`{-~]/),
  space: fromExpression(/[\t\n\v\f\r ]/),
  upper: fromExpression(/[A-Z]/),
  word: fromExpression(/[0-9A-Za-z_]/),
  xdigit: fromExpression(/[0-9A-Fa-f]/),
}

export function perlClass(letter: string): CharacterSet | undefined {
  return Object.hasOwn(perl, letter) ? perl[letter] : undefined
}

export function posixClass(name: string): CharacterSet | undefined {
  return Object.hasOwn(posix, name) ? posix[name] : undefined
}

/** A general category (`L`, `Lu`), a script (`Greek`) or `Any`; `undefined` for another name. */
export function unicodeClass(name: string): CharacterSet | undefined {
  if (name === 'Any') return () => true
  const property = name.length <= 2 ? `General_Category=${name}` : `Script=${name}`
  try {
    return fromExpression(new RegExp(`\\p{${property}}`, 'u'))
  } catch {
    return undefined
  }
}

/** Whether a set has a character, or, where case does not count, one that differs from it in case only. */
export function isInClass(has: CharacterSet, codePoint: number, ignoresCase: boolean): boolean {
  if (has(codePoint) || !ignoresCase) return has(codePoint)
  const character = String.fromCodePoint(codePoint)
  const upper = character.toUpperCase()
  // Three forms fold into one: the sign of Kelvin and the long s have k and s for their small letters.
  const others = [upper, character.toLowerCase(), upper.toLowerCase()]
  if (/[kK]/.test(character)) others.push('\u212a')
  if (/[sS]/.test(character)) others.push('\u017f')
  return others.some((other) => [...other].length === 1 && has(other.codePointAt(0) ?? 0))
}

/** What `\b` goes by. */
export function isWordCharacter(codePoint: number | undefined): boolean {
  return codePoint !== undefined && (perl.w?.(codePoint) ?? false)
}
