import { closest, quoteForeign } from '../core/text.ts'
import type { Context, Exchanger, InputSpecs } from '../core/types.ts'
import { describeUnknown, inputError } from '../inputs/inputs.ts'
import { sharedInputs } from '../inputs/shared-inputs.ts'
import { ownerOf } from './provider.ts'

/**
 * Which undeclared inputs cause a warning instead of an error: names that no provider has, or also inputs of other
 * providers. Runners and the clouds' own actions warn about them.
 */
export type Tolerance = 'unknown' | 'foreign'

/** Inputs of the clouds' own actions, past ones included, and their replacements here. */
const replacements: Readonly<Record<string, string>> = {
  retries: 'retry-max-attempts sets the number of attempts',
  backoff: 'waits between attempts grow on their own, and retry-max-attempts limits their number',
  backoff_limit: 'action-timeout-s limits all attempts together',
  activate_credentials_file: 'gcloud reads the credentials file without being activated',
  azcliversion: 'it is an input of azure/cli',
}

/**
 * Checks names of inputs that the exchanger does not have. Most are misspelt or belong to another provider.
 *
 * @throws {OidcError} `ERR_INPUT`, unless they are tolerated; always for a misspelt input that restricts the credentials
 */
export function checkUnknownInputs(
  given: readonly string[],
  exchanger: Exchanger,
  tolerance: Tolerance | undefined,
  context: Context,
): void {
  // Runners ignore the case of inputs' names.
  const own = new Set(Object.keys(exchanger.inputs).map((name) => name.toLowerCase()))
  const unknown = given.filter((name) => !own.has(name.toLowerCase()))
  if (unknown.length === 0) return
  const specs: InputSpecs = { ...sharedInputs, ...exchanger.inputs }
  const problems: string[] = []
  const hints: string[] = []
  for (const name of unknown) {
    const owner = ownerOf(name)
    const meant = closest(name, Object.keys(specs))
    const isRestricting = meant !== undefined && specs[meant]?.restricts === true
    if (owner !== undefined && tolerance !== 'foreign') {
      problems.push(`${name} is an input of ${owner}, and the provider is ${exchanger.name}`)
    } else if (tolerance === undefined || isRestricting) {
      problems.push(describeUnknown([name], Object.keys(exchanger.inputs)) ?? '')
      if (isRestricting && tolerance !== undefined)
        hints.push(`${meant} restricts the credentials, so a misspelling of it fails the step.`)
    } else {
      context.log.warning(describeIgnored(name, owner, meant))
    }
  }
  if (problems.length > 0) throw inputError(problems, hints[0])
}

function describeIgnored(name: string, owner: string | undefined, meant: string | undefined) {
  const shown = quoteForeign(name, 60)
  const replacement = Object.hasOwn(replacements, name) ? replacements[name] : undefined
  if (replacement !== undefined) return `${shown} has no effect: ${replacement}`
  if (owner !== undefined) return `${shown} has no effect: it is an input of ${owner}`
  const question = meant === undefined ? '' : `. Is ${meant} meant?`
  return `${shown} is not an input and has no effect${question}`
}
