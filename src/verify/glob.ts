/**
 * A pattern for a claim: `*` is any run of characters and `?` one character, neither of which crosses a `:` or a `/`,
 * so that a wildcard stays in the segment it was written for; `**` crosses them. A backslash takes the next character
 * as it is.
 */
export interface Glob {
  readonly pattern: string
  /** The text before the first wildcard; all of it when there is none. */
  readonly prefix: string
  /** The text behind the last wildcard. */
  readonly suffix: string
  readonly hasWildcard: boolean
  matches(text: string): boolean
}

type Piece =
  | { readonly kind: 'one' | 'star' | 'globstar' }
  | { readonly kind: 'text'; readonly text: string }

/** Compiles a pattern. */
export function compileGlob(pattern: string): Glob {
  const pieces = parse(pattern)
  const textOf = (piece: Piece | undefined) => (piece?.kind === 'text' ? piece.text : '')
  const hasWildcard = pieces.some(({ kind }) => kind !== 'text')
  const prefix = textOf(pieces[0])
  if (!hasWildcard) {
    return { pattern, prefix, suffix: prefix, hasWildcard, matches: (text) => text === prefix }
  }
  const steps = pieces.flatMap((piece): Step[] =>
    piece.kind === 'text' ? [...piece.text] : [kinds[piece.kind]],
  )
  return {
    pattern,
    prefix,
    suffix: textOf(pieces.at(-1)),
    hasWildcard,
    matches: (text) => matchSteps(steps, [...text]),
  }
}

const one: unique symbol = Symbol('?')
const star: unique symbol = Symbol('*')
const globstar: unique symbol = Symbol('**')
type Step = string | typeof one | typeof star | typeof globstar
const kinds: Readonly<Record<'one' | 'star' | 'globstar', Step>> = { one, star, globstar }

function parse(pattern: string): readonly Piece[] {
  const pieces: Piece[] = []
  let text = ''
  const push = (kind: 'one' | 'star' | 'globstar') => {
    if (text !== '') pieces.push({ kind: 'text', text })
    text = ''
    pieces.push({ kind })
  }
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? ''
    if (character === '\\' && at + 1 < pattern.length) text += pattern[++at]
    else if (character === '?') push('one')
    else if (character !== '*') text += character
    else if (pattern[at + 1] !== '*') push('star')
    else {
      while (pattern[at + 1] === '*') at++
      push('globstar')
    }
  }
  if (text !== '' || pieces.length === 0) pieces.push({ kind: 'text', text })
  return pieces
}

const isDelimiter = (character: string | undefined) => character === ':' || character === '/'

/** Not a regular expression: those can be made to take exponential time. This one goes back to the last `*`, then the last `**`. */
function matchSteps(steps: readonly Step[], text: readonly string[]): boolean {
  let s = 0
  let t = 0
  let near = { step: -1, at: 0 }
  let far = { step: -1, at: 0 }
  for (;;) {
    const step = steps[s]
    if (step === globstar) {
      far = { step: s++, at: t }
      near = { step: -1, at: 0 }
      continue
    }
    if (step === star) {
      near = { step: s++, at: t }
      continue
    }
    if (t === text.length && s === steps.length) return true
    if (t < text.length && s < steps.length) {
      const character = text[t]
      if (step === one ? !isDelimiter(character) : step === character) {
        s++
        t++
        continue
      }
    }
    if (near.step >= 0 && near.at < text.length && !isDelimiter(text[near.at])) {
      near = { step: near.step, at: near.at + 1 }
      s = near.step + 1
      t = near.at
    } else if (far.step >= 0 && far.at < text.length) {
      far = { step: far.step, at: far.at + 1 }
      near = { step: -1, at: 0 }
      s = far.step + 1
      t = far.at
    } else {
      return false
    }
  }
}
