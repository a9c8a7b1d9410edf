import { type ErrorCode, OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'

/** A secret's names. */
interface TwoNames {
  readonly variable: string
  readonly output: string
}

/** The names of a step's variables and outputs, and the origin of each. */
export interface Names {
  /**
   * Reserves two names for one origin; the same origin may have several names.
   *
   * @param code of the error: the inputs or an answer chose the names
   * @throws {OidcError} if one of them is taken or not a valid name
   */
  take(names: TwoNames, origin: string, code: ErrorCode): void
  /** Why two names cannot be used if the login has one of them. */
  loginsName(names: TwoNames): string | undefined
  /** The reserved variables. */
  readonly variables: readonly string[]
  /** A copy, for one run. */
  copy(): Names
}

const own = 'the login itself'

/** Starts with the names that the login has. */
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
      if (!/^(?!\s)[^=<>\p{Cc}]+(?<!\s)$/u.test(output)) {
        throw new OidcError(code, `${quoteForeign(origin, 160)} has no valid name for an output`, {
          hint: 'Add a name after the bar: path key | NAME',
        })
      }
      claim(outputs, output, origin, code)
      if (setsVariables) claim(variables, variable, origin, code)
    },
    loginsName({ variable, output }) {
      const isTaken = outputs.get(output) === own || variables.get(variable) === own
      return isTaken ? 'the login has this name' : undefined
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
    throw new OidcError(code, `Two secrets have the name ${quoteForeign(name, 80)}: ${both}`, {
      hint: 'Change the name after the bar of one of them.',
    })
  }
  names.set(name, origin)
}
