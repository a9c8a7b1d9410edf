import { OidcError } from '../../core/errors.ts'
import type { Context, Value } from '../../core/types.ts'
import type { Preset, PresetVariable } from './preset.ts'
import { fillText, isSet, type Scope } from './scope.ts'

/** Something that follows an exchange and needs code. */
export interface ExtensionRun {
  /** URLs that it will call, one for each connection that is worth opening early. */
  readonly endpoints: readonly URL[]
  /** Every variable that it may set and that is known already. */
  readonly variables: readonly string[]
  /** Whether an answer names further ones. */
  readonly variablesLater?: boolean
  /** Loads what {@link run} needs, and checks what can be checked only with that. */
  load?(): Promise<void>
  run(
    scope: Scope,
    context: Context,
  ): Promise<{
    readonly env: Readonly<Record<string, Value>>
    readonly outputs: Readonly<Record<string, Value>>
    /** Variables that were asked for and are empty. */
    readonly unset: readonly string[]
  }>
}

/** A preset with the parameters of one exchange. */
export interface PreparedPreset {
  readonly preset: Preset
  readonly scope: Scope
  readonly endpoints: readonly URL[]
  readonly extension: ExtensionRun | undefined
}

/** The variables that a preset sets with these parameters, with their names filled in. */
export function variablesOf(
  preset: Preset,
  scope: Scope,
): readonly (readonly [name: string, value: PresetVariable])[] {
  type Entry = readonly [name: string, value: PresetVariable]
  return Object.entries(preset.env ?? {}).flatMap(([name, value]): readonly Entry[] => {
    const filled = fillText(name, scope)
    if (filled === undefined) return []
    const isWanted = typeof value !== 'object' || !('when' in value) || isSet(scope(value.when))
    return isWanted ? [[filled, value]] : []
  })
}

/**
 * An address that was told by an answer must lie at a host that the workflow named.
 *
 * @throws {OidcError} `ERR_ENDPOINT`
 */
export function checkHost(url: URL, endpoints: readonly URL[], { title }: Preset): void {
  if (endpoints.some(({ origin }) => origin === url.origin)) return
  throw new OidcError(
    'ERR_ENDPOINT',
    `${title} told an address at another host, ${url.host}, and no token is sent there`,
    { hint: 'Check the address that the exchange was given.' },
  )
}
