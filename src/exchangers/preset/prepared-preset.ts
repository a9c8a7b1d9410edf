import { OidcError } from '../../core/errors.ts'
import type { Context, Env, Value } from '../../core/types.ts'
import type { RefusalFacts } from '../refusal.ts'
import type { Preset, PresetVariable } from './preset.ts'
import { fillText, isSet, type Scope } from './scope.ts'

/** Work that follows an exchange and needs code. */
export interface FollowUp {
  /** URLs that it calls, one for each connection that is worth opening early. */
  readonly endpoints: readonly URL[]
  /** The variables that it may set, as far as they are known before any request. */
  readonly variables: readonly string[]
  /** Whether an answer names further variables. */
  readonly variablesLater?: boolean
  /** Loads the code that {@link run} needs, and checks what only that code can check. */
  load?(): Promise<void>
  run(
    scope: Scope,
    context: Context,
  ): Promise<{
    readonly env: Readonly<Record<string, Value>>
    readonly outputs: Readonly<Record<string, Value>>
    /** Requested variables that are empty. */
    readonly unset: readonly string[]
  }>
}

/** The parts of an exchanger that are code beside its preset. */
export interface PresetHooks {
  /** Checks the inputs of the work that follows the exchange. */
  followUp?(
    scope: Scope,
    taken: { readonly variables: readonly string[]; readonly outputs: readonly string[] },
  ): FollowUp
  /** See {@link RefusalFacts.advise}. */
  readonly advise?: NonNullable<RefusalFacts['advise']>
}

/** A preset with the parameters of one exchange. */
export interface PreparedPreset {
  readonly preset: Preset
  readonly scope: Scope
  readonly endpoints: readonly URL[]
  readonly followUp: FollowUp | undefined
  readonly advise: PresetHooks['advise']
}

/** The variables that a preset sets with these parameters in this job, with their names filled in. */
export function variablesOf(
  preset: Preset,
  scope: Scope,
  env: Env,
): readonly (readonly [name: string, value: PresetVariable])[] {
  type Entry = readonly [name: string, value: PresetVariable]
  return Object.entries(preset.env ?? {}).flatMap(([name, value]): readonly Entry[] => {
    const filled = fillText(name, scope)
    if (filled === undefined) return []
    const isLeftOut =
      typeof value === 'object' &&
      ('when' in value ? !isSet(scope(value.when)) : value.unlessSet && Boolean(env[filled]))
    return isLeftOut ? [] : [[filled, value]]
  })
}

/**
 * Checks that an address from an answer is at a host that the workflow named.
 *
 * @throws {OidcError} `ERR_ENDPOINT`
 */
export function checkHost(url: URL, endpoints: readonly URL[], { title }: Preset): void {
  if (endpoints.some(({ origin }) => origin === url.origin)) return
  throw new OidcError(
    'ERR_ENDPOINT',
    `${title} named an address at another host, ${url.host}; no token is sent there`,
    { hint: 'Check the address that the inputs give for the exchange.' },
  )
}
