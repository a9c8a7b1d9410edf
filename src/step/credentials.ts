import { OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import type { Context, Credentials, PlannedExchange } from '../core/types.ts'
import { refuseAnswersName } from '../sinks/variable-names.ts'

/** Drops variables whose names an answer chose and that must not be set; their outputs stay. */
export function leaveOutRefused(
  credentials: Credentials,
  plan: PlannedExchange,
  { log }: Context,
): Credentials {
  if (!plan.variablesLater || plan.shared['export-environment'] === false) return credentials
  const { env, unset = [] } = credentials
  const refused = new Set<string>()
  for (const name of new Set([...Object.keys(env), ...unset])) {
    const reason = plan.variables.includes(name) ? undefined : refuseAnswersName(name)
    if (reason === undefined) continue
    refused.add(name)
    const shown = quoteForeign(name, 80)
    log.warning(
      `${plan.label}: an answer named the variable ${shown}, which is not set because ${reason}. Use a prefix, as in * | APP_.`,
    )
  }
  const kept = Object.entries(env).filter(([name]) => !refused.has(name))
  return {
    ...credentials,
    env: Object.fromEntries(kept),
    unset: unset.filter((name) => !refused.has(name)),
  }
}

/** What an exchanger returned must be usable and no more than it announced. */
export function checkCredentials(credentials: Credentials, plan: PlannedExchange): void {
  const { env } = credentials
  const unannounced = Object.keys(env).filter((name) => !plan.variables.includes(name))
  if (!plan.variablesLater && unannounced.length > 0) {
    throw new OidcError(
      'ERR_RESPONSE',
      `${plan.label} returned variables that it did not announce: ${unannounced.join(', ')}`,
    )
  }
  const files = new Set([
    ...credentials.files.map(({ name }) => name),
    ...(credentials.folders ?? []),
  ])
  for (const [name, value] of Object.entries({ ...credentials.env, ...credentials.outputs })) {
    if (value === '' || (typeof value === 'object' && 'file' in value && !files.has(value.file))) {
      throw new OidcError('ERR_RESPONSE', `${plan.label} returned nothing for ${name}`)
    }
  }
}
