import { inspect } from 'node:util'

/**
 * A value that does not print: strings, JSON, templates and `console.log` all show `***`.
 *
 * > [!WARNING]
 * > Use `Context.mask`, which also registers the value with the runner's log filter. `new Secret()` alone does not.
 */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    if (value === '') throw new TypeError('A secret must not be empty')
    this.#value = value
  }

  /** The value. Call this only where it is sent or stored. */
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
 * The lines to register with the log filter to mask a secret.
 *
 * Runners mask each line of a value separately. Masking a line such as `{` would garble every log, so a value with several
 * lines is masked by its lines of 8 or more characters.
 */
export function linesToMask(value: string): readonly string[] {
  const lines = value.split(/\r\n|\n|\r/).map((line) => line.trim())
  if (lines.length === 1) return value.trim() === '' ? [] : [value]
  return [...new Set(lines.filter((line) => line.length >= 8))]
}
