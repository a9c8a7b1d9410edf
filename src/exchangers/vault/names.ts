import { type ErrorCode, OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'

/** What the variables and outputs of one step are called, and where each comes from. */
export interface Names {
  /**
   * Takes two names for what comes from one place; the same place may be named twice.
   *
   * @param code of the error: whether the inputs or an answer chose the names
   * @throws {OidcError} when one of them is taken, or is no name
   */
  take(names: { variable: string; output: string }, origin: string, code: ErrorCode): void
  /** The variables that were taken. */
  readonly variables: readonly string[]
  /** A copy, for one run. */
  copy(): Names
}

const own = 'the login itself'

/** Starts with the names that are taken already. */
export function createNames(taken: {
  readonly variables: readonly string[]
  readonly outputs: readonly string[]
  /** Whether variables are set at all. */
  readonly setsVariables: boolean
}): Names {
  const start = (names: readonly string[]) => new Map(names.map((name) => [name, own]))
  return build(
    start(taken.setsVariables ? taken.variables : []),
    start(taken.outputs),
    taken.setsVariables,
  )
}

function build(
  variables: Map<string, string>,
  outputs: Map<string, string>,
  setsVariables: boolean,
): Names {
  return {
    take({ variable, output }, origin, code) {
      if (!/^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(output)) {
        throw new OidcError(
          code,
          `${quoteForeign(origin, 160)} has no name that an output can have`,
          {
            hint: 'Give it one after the bar: path key | NAME',
          },
        )
      }
      claim(outputs, output, origin, code)
      if (setsVariables) claim(variables, variable, origin, code)
    },
    get variables() {
      return [...variables].filter(([, origin]) => origin !== own).map(([name]) => name)
    },
    copy: () => build(new Map(variables), new Map(outputs), setsVariables),
  }
}

function claim(names: Map<string, string>, name: string, origin: string, code: ErrorCode): void {
  const earlier = names.get(name) ?? origin
  if (earlier !== origin) {
    const both = `${quoteForeign(earlier, 160)} and ${quoteForeign(origin, 160)}`
    throw new OidcError(code, `Two secrets would be called ${quoteForeign(name, 80)}: ${both}`, {
      hint: 'Give one of them another name after the bar.',
    })
  }
  names.set(name, origin)
}
