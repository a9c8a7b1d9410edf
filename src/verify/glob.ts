/**
 * A pattern for a claim: `*` is any run of characters and `?` one character, neither of which crosses a `:` or a `/`,
 * so that a wildcard stays in the segment it was written for; `**` crosses them. A backslash takes the next character
 * as it is.
 */
export interface Glob {
  readonly pattern: string
  /** The text before the first wildcard; all of it when there is none. */
  readonly prefix: string
  readonly hasWildcard: boolean
  matches(text: string): boolean
}

type Piece =
  | { readonly kind: 'one' | 'star' | 'globstar' }
  | { readonly kind: 'text'; readonly text: string }

/** Compiles a pattern. */
export function compileGlob(pattern: string): Glob {
  const pieces = parse(pattern)
  const [first] = pieces
  const hasWildcard = pieces.some(({ kind }) => kind !== 'text')
  const prefix = first?.kind === 'text' ? first.text : ''
  if (!hasWildcard) {
    return { pattern, prefix, hasWildcard, matches: (text) => text === prefix }
  }
  const steps = pieces
    .slice(prefix === '' ? 0 : 1)
    .flatMap((piece): Step[] => (piece.kind === 'text' ? [...piece.text] : [kinds[piece.kind]]))
  return {
    pattern,
    prefix,
    hasWildcard,
    matches: (text) => text.startsWith(prefix) && matchSteps(steps, text.slice(prefix.length)),
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

/**
 * Not a regular expression, nor anything else that goes back: those can be made to take a time that grows with a power
 * of the text's length. This one keeps every place in the pattern that the text so far may have led to.
 */
function matchSteps(steps: readonly Step[], text: string): boolean {
  const reachedAt = new Int32Array(steps.length + 1)
  let places: number[] = []
  let next: number[] = []
  let at = 1
  const reach = (start: number) => {
    for (let place = start; reachedAt[place] !== at; place++) {
      reachedAt[place] = at
      next.push(place)
      // A star may stand for nothing.
      if (steps[place] !== star && steps[place] !== globstar) return
    }
  }
  reach(0)
  for (const character of text) {
    ;[places, next] = [next, []]
    at++
    const isWithin = character !== ':' && character !== '/'
    for (const place of places) {
      const step = steps[place]
      if (step === globstar && place === steps.length - 1) return true
      if (step === globstar || (step === star && isWithin)) reach(place)
      else if (step === character || (step === one && isWithin)) reach(place + 1)
    }
    if (next.length === 0) return false
  }
  return reachedAt[steps.length] === at
}
