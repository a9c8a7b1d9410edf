import { type ExtensionRun, variablesOf } from './prepared-preset.ts'
import type { Preset } from './preset.ts'
import type { Scope } from './scope.ts'
import { prepareVault } from './vault/prepare.ts'

/** Checks the inputs of a preset's extension. */
export function prepareExtension(
  preset: Preset,
  scope: Scope,
  outputs: readonly string[],
): ExtensionRun | undefined {
  if (preset.extension !== 'vault') return undefined
  const variables = variablesOf(preset, scope).map(([name]) => name)
  return prepareVault(scope, { variables, outputs })
}
