import type { Preset } from '../../preset.ts'
import type { ExtensionRun } from './prepared-preset.ts'
import type { Scope } from './scope.ts'
import { prepareVaultSecrets } from './vault-secrets.ts'

/** Checks the inputs of a preset's extension. */
export function prepareExtension(preset: Preset, scope: Scope): ExtensionRun | undefined {
  return preset.extension === 'vault-secrets' ? prepareVaultSecrets(scope) : undefined
}
