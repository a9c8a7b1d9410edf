import type { Placed } from './placed.ts'

/** One way to write credentials as text: the default export of its file. */
export interface Format {
  /** Its use in a few words, for `--help`. */
  readonly summary: string
  /**
   * Writes them as text.
   *
   * @throws {OidcError} `ERR_INPUT` when these credentials can't be written so
   */
  render(placed: Placed): string
}

/** Gives a format's literal its type. */
export function defineFormat(format: Format): Format {
  return format
}
