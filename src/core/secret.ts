import { inspect } from 'node:util'

/**
 * A value that does not print: strings, JSON, templates and `console.log` all show `***`.
 *
 * > [!WARNING]
 * > Make one with `Context.mask`, which also registers the value with the runner's log filter; `new Secret()` alone
 * > only keeps this process from printing it.
 */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    if (value === '') throw new TypeError('A secret must not be empty')
    this.#value = value
  }

  /** The value itself; call it only where it is sent or stored. */
  reveal(): string {
    return this.#value
  }

  toString(): string {
    return '***'
  }

  toJSON(): string {
    return '***'
  }

  [inspect.custom](): string {
    return 'Secret(***)'
  }
}

/**
 * What the log filter must know to hide a secret, each on one line.
 *
 * Runners split a value at its newlines and hide every line by itself. A line such as `{` would then blank out half
 * of every log, so of a value with several lines only those of 8 or more characters count.
 */
export function linesToMask(value: string): readonly string[] {
  const lines = value.split(/\r\n|\n|\r/).map((line) => line.trim())
  if (lines.length === 1) return value.trim() === '' ? [] : [value]
  return [...new Set(lines.filter((line) => line.length >= 8))]
}
