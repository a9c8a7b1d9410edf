import { isWordCharacter } from './classes.ts'
import { parseRe2 } from './parse.ts'
import { type Assertion, type Pattern, UnsupportedPattern } from './pattern.ts'

/** A step of the machine that a pattern becomes; `next` and `other` are the numbers of steps. */
type Step =
  | { readonly kind: 'done' }
  | { readonly kind: 'fork'; readonly next: number; readonly other: number }
  | (Extract<Pattern, { kind: 'set' | 'assert' }> & { readonly next: number })

const maxSteps = 20_000

/**
 * Whether a pattern fits anywhere in a text. All possibilities go forward together, a character at a time, so that the
 * time is the product of both lengths at most.
 *
 * @throws {PatternError | UnsupportedPattern} see {@link parseRe2}
 */
export function matchesRe2(text: string, source: string): boolean {
  const steps: Step[] = [{ kind: 'done' }]
  const start = compile(parseRe2(source), 0, steps)
  const codePoints = [...text].map((character) => character.codePointAt(0) ?? 0)
  let reached = new Set<number>()
  for (let at = 0; at <= codePoints.length; at++) {
    enter(start, steps, codePoints, at, reached)
    if (reached.has(0)) return true
    const following = new Set<number>()
    for (const number of reached) {
      const step = steps[number]
      if (step?.kind === 'set' && at < codePoints.length && step.has(codePoints[at] ?? 0)) {
        enter(step.next, steps, codePoints, at + 1, following)
      }
    }
    reached = following
  }
  return false
}

/** Adds the steps of a pattern that go on to the step `next`; the first one's number. */
function compile(pattern: Pattern, next: number, steps: Step[]): number {
  if (steps.length > maxSteps) throw new UnsupportedPattern('the pattern is too large to evaluate')
  switch (pattern.kind) {
    case 'sequence':
      return pattern.parts.reduceRight((after, part) => compile(part, after, steps), next)
    case 'choice': {
      const starts = pattern.parts.map((part) => compile(part, next, steps))
      return starts.reduceRight((other, first) => add({ kind: 'fork', next: first, other }, steps))
    }
    case 'repeat': {
      const { part, min, max } = pattern
      let start = next
      if (Number.isFinite(max)) {
        for (let count = min; count < max; count++) {
          start = add({ kind: 'fork', next: compile(part, start, steps), other: next }, steps)
        }
      } else {
        const loop = add({ kind: 'fork', next, other: next }, steps)
        steps[loop] = { kind: 'fork', next: compile(part, loop, steps), other: next }
        start = loop
      }
      for (let count = 0; count < min; count++) start = compile(part, start, steps)
      return start
    }
    default:
      return add({ ...pattern, next }, steps)
  }
}

function add(step: Step, steps: Step[]): number {
  return steps.push(step) - 1
}

/** Adds a step, and those that it leads to without a character, to the ones that are reached. */
function enter(
  first: number,
  steps: readonly Step[],
  text: readonly number[],
  at: number,
  reached: Set<number>,
): void {
  const open = [first]
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (reached.has(number)) continue
    reached.add(number)
    const step = steps[number]
    if (step?.kind === 'fork') open.push(step.other, step.next)
    else if (step?.kind === 'assert' && holds(step.what, text, at)) open.push(step.next)
  }
}

function holds(what: Assertion, text: readonly number[], at: number): boolean {
  const isBoundary = isWordCharacter(text[at - 1]) !== isWordCharacter(text[at])
  switch (what) {
    case 'textStart':
      return at === 0
    case 'textEnd':
      return at === text.length
    case 'lineStart':
      return at === 0 || text[at - 1] === 10
    case 'lineEnd':
      return at === text.length || text[at] === 10
    default:
      return isBoundary === (what === 'boundary')
  }
}
