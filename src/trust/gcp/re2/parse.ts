import { isInClass, perlClass, posixClass, unicodeClass } from './classes.ts'
import {
  type Assertion,
  type CharacterSet,
  type Flags,
  type Pattern,
  PatternError,
  UnsupportedPattern,
} from './pattern.ts'

const maxRepeat = 1000
const escapes: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 }

/**
 * Reads a pattern of RE2, as CEL's `matches` takes it. JavaScript's own expressions know lookaround and back references,
 * which RE2 refuses, read `[]a]`, `\A` and `(?i)` in another way, and may take exponential time. Which part of a text
 * fits is never asked, so groups only group and greed does not matter.
 *
 * https://github.com/google/re2/wiki/Syntax
 *
 * @throws {PatternError} where RE2 would refuse it
 * @throws {UnsupportedPattern} where it can't be told what RE2 does
 */
export function parseRe2(source: string): Pattern {
  return new Parser([...source]).read()
}

class Parser {
  readonly #source: readonly string[]
  #at = 0
  readonly #names = new Set<string>()
  #flags: Flags = { ignoreCase: false, multiLine: false, dotAll: false }

  constructor(source: readonly string[]) {
    this.#source = source
  }

  read(): Pattern {
    const pattern = this.#choice()
    if (this.#at < this.#source.length) throw new PatternError('unexpected )')
    return pattern
  }

  #choice(): Pattern {
    const parts = [this.#sequence()]
    while (this.#take('|')) parts.push(this.#sequence())
    return { kind: 'choice', parts }
  }

  #sequence(): Pattern {
    const parts: Pattern[] = []
    while (this.#at < this.#source.length && !this.#sees('|') && !this.#sees(')')) {
      parts.push(...this.#item())
      // After `\Q…\E` and `(?i)` that is the last character, or what stands before the flags.
      const last = parts.pop()
      if (last) parts.push(this.#repeated(last))
    }
    return { kind: 'sequence', parts }
  }

  #item(): readonly Pattern[] {
    const [head, flags = ''] = this.#look(/^\(\?([imsU]*(?:-[imsU]+)?)\)/) ?? []
    if (head !== undefined) {
      this.#at += head.length
      this.#setFlags(flags)
      return []
    }
    if (!this.#take('\\Q')) return [this.#atom()]
    const literals: Pattern[] = []
    while (this.#at < this.#source.length && !this.#take('\\E')) {
      literals.push(this.#literal(this.#next().codePointAt(0) ?? 0))
    }
    return literals
  }

  #repeated(part: Pattern): Pattern {
    const count = this.#quantifier()
    if (count === undefined) return part
    this.#take('?')
    if (this.#quantifier() !== undefined) throw new PatternError('bad repetition operator')
    return { kind: 'repeat', part, ...count }
  }

  #quantifier(): { readonly min: number; readonly max: number } | undefined {
    if (this.#take('*')) return { min: 0, max: Number.POSITIVE_INFINITY }
    if (this.#take('+')) return { min: 1, max: Number.POSITIVE_INFINITY }
    if (this.#take('?')) return { min: 0, max: 1 }
    const [whole, low = '', comma, high = ''] = this.#look(/^\{(\d+)(?:(,)(\d*))?\}/) ?? []
    // Braces that hold no count are ordinary characters.
    if (whole === undefined) return undefined
    this.#at += whole.length
    const min = Number(low)
    const max = comma === undefined ? min : high === '' ? Number.POSITIVE_INFINITY : Number(high)
    if (min > maxRepeat || (Number.isFinite(max) && (max > maxRepeat || max < min))) {
      throw new PatternError(`invalid repeat count ${whole}`)
    }
    return { min, max }
  }

  #atom(): Pattern {
    if (this.#quantifier()) throw new PatternError('missing argument to repetition operator')
    const character = this.#next()
    switch (character) {
      case '(':
        return this.#group()
      case '[':
        return this.#class()
      case '.': {
        const { dotAll } = this.#flags
        return { kind: 'set', has: (codePoint) => dotAll || codePoint !== 10 }
      }
      case '^':
        return { kind: 'assert', what: this.#flags.multiLine ? 'lineStart' : 'textStart' }
      case '$':
        return { kind: 'assert', what: this.#flags.multiLine ? 'lineEnd' : 'textEnd' }
      case '\\':
        return this.#escape()
      default:
        return this.#literal(character.codePointAt(0) ?? 0)
    }
  }

  #group(): Pattern {
    const outer = this.#flags
    if (this.#take('?')) {
      if (/^<?[=!]/.test(this.#rest(2))) {
        throw new PatternError('RE2 has no lookaround ((?=…), (?!…), (?<=…))')
      }
      const [head, name, flags = ''] = this.#look(/^(?:P?<(\w+)>|([imsU]*(?:-[imsU]+)?):)/) ?? []
      if (head === undefined) throw new PatternError('invalid or unsupported Perl syntax: (?')
      this.#at += head.length
      this.#setFlags(flags)
      if (name !== undefined && this.#names.has(name)) {
        throw new PatternError(`duplicate capture group name: ${name}`)
      }
      if (name !== undefined) this.#names.add(name)
    }
    const pattern = this.#choice()
    if (!this.#take(')')) throw new PatternError('missing )')
    this.#flags = outer
    return pattern
  }

  /** They hold until the end of the group around them. */
  #setFlags(text: string): void {
    const [on = '', off = ''] = text.split('-')
    const read = (letter: string, before: boolean) =>
      on.includes(letter) || (before && !off.includes(letter))
    this.#flags = {
      ignoreCase: read('i', this.#flags.ignoreCase),
      multiLine: read('m', this.#flags.multiLine),
      dotAll: read('s', this.#flags.dotAll),
    }
  }

  #escape(): Pattern {
    const assertions: Readonly<Record<string, Assertion>> = {
      A: 'textStart',
      z: 'textEnd',
      b: 'boundary',
      B: 'noBoundary',
    }
    const letter = this.#rest(1)
    const what = Object.hasOwn(assertions, letter) ? assertions[letter] : undefined
    if (what !== undefined) {
      this.#at++
      return { kind: 'assert', what }
    }
    if (letter === 'C') throw new UnsupportedPattern('\\C, a single byte, is not evaluated here')
    const set = this.#escapedClass()
    return set ? this.#set(set) : this.#literal(this.#escapedCharacter())
  }

  /** After a backslash: `\d`, `\pL`, `\p{Greek}`; `undefined` for what stands for one character. */
  #escapedClass(): CharacterSet | undefined {
    const perl = perlClass(this.#rest(1).toLowerCase())
    if (perl) return /[a-z]/.test(this.#next()) ? perl : this.#negate(perl)
    const [whole, sign, caret, name, letter] =
      this.#look(/^([pP])(?:\{(\^?)(\w+)\}|([A-Za-z]))/) ?? []
    if (whole === undefined) return undefined
    this.#at += whole.length
    const has = unicodeClass(name ?? letter ?? '')
    if (has === undefined) throw new PatternError(`invalid character class \\${whole}`)
    return (sign === 'P') === (caret === '^') ? has : this.#negate(has)
  }

  #escapedCharacter(): number {
    const [whole, braces, digits, octal] =
      this.#look(/^(?:x(?:\{([\da-fA-F]{1,6})\}|([\da-fA-F]{2}))|([1-7][0-7]{1,2}|0[0-7]{0,2}))/) ??
      []
    if (whole !== undefined) {
      this.#at += whole.length
      return octal === undefined ? Number.parseInt(braces ?? digits ?? '', 16) : parseInt(octal, 8)
    }
    if (this.#at >= this.#source.length) throw new PatternError('trailing \\')
    const character = this.#next()
    if (/[1-9]/.test(character)) throw new PatternError('RE2 has no back references (\\1)')
    const control = Object.hasOwn(escapes, character) ? escapes[character] : undefined
    if (control !== undefined) return control
    if (/[A-Za-z0-9]/.test(character) || character > '\x7f') {
      throw new PatternError(`invalid escape sequence: \\${character}`)
    }
    return character.charCodeAt(0)
  }

  #class(): Pattern {
    const isNegated = this.#take('^')
    const sets: CharacterSet[] = []
    // A bracket in the first place is an ordinary character.
    while (sets.length === 0 || !this.#sees(']')) {
      const [posix, caret, name = ''] = this.#look(/^\[:(\^?)(\w+):\]/) ?? []
      if (posix !== undefined) {
        const has = posixClass(name)
        if (has === undefined) throw new PatternError(`invalid character class range ${posix}`)
        this.#at += posix.length
        sets.push(caret === '^' ? this.#negate(has) : has)
      } else sets.push(this.#range())
    }
    this.#at++
    return this.#set((codePoint) => sets.some((has) => has(codePoint)), isNegated)
  }

  #range(): CharacterSet {
    if (this.#take('\\')) {
      const set = this.#escapedClass()
      if (set) return set
      this.#at--
    }
    const low = this.#classCharacter()
    if (!this.#sees('-') || this.#rest(2) === '-]') return (codePoint) => codePoint === low
    this.#at++
    const high = this.#classCharacter()
    if (high < low) throw new PatternError('invalid character class range')
    return (codePoint) => codePoint >= low && codePoint <= high
  }

  #classCharacter(): number {
    if (this.#at >= this.#source.length) throw new PatternError('missing closing ]')
    return this.#take('\\') ? this.#escapedCharacter() : (this.#next().codePointAt(0) ?? 0)
  }

  #literal(codePoint: number): Pattern {
    return this.#set((other) => other === codePoint)
  }

  #set(has: CharacterSet, isNegated = false): Pattern {
    const folds = this.#flags.ignoreCase
    return { kind: 'set', has: (codePoint) => isInClass(has, codePoint, folds) !== isNegated }
  }

  /** The others; where case does not count, without those that differ from one of a set in case. */
  #negate(has: CharacterSet): CharacterSet {
    const folds = this.#flags.ignoreCase
    return (codePoint) => !isInClass(has, codePoint, folds)
  }

  #next(): string {
    return this.#source[this.#at++] ?? ''
  }

  #rest(length: number): string {
    return this.#source.slice(this.#at, this.#at + length).join('')
  }

  /** What stands here, as far as an ASCII construct may reach. */
  #look(construct: RegExp): RegExpExecArray | null {
    return construct.exec(this.#rest(64))
  }

  #sees(text: string): boolean {
    return this.#rest(text.length) === text
  }

  #take(text: string): boolean {
    const isHere = this.#sees(text)
    if (isHere) this.#at += text.length
    return isHere
  }
}
