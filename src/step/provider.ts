import { OidcError } from '../core/errors.ts'
import { closest, quoteForeign } from '../core/text.ts'
import type { Env, Exchanger } from '../core/types.ts'
import { ownInputs } from '../exchangers/own-inputs.ts'
import { presets } from '../exchangers/presets/registry.ts'
import { exchangers } from '../exchangers/registry.ts'
import { isProviderFile, loadProviderFile } from './provider-file.ts'

/** The names that `provider` takes, besides paths. */
export function providerNames(): readonly string[] {
  return [...Object.keys(exchangers), ...Object.keys(presets)]
}

/** The only exchanger that has an input of this name. */
export function ownerOf(input: string): keyof typeof exchangers | undefined {
  const names = Object.keys(ownInputs) as (keyof typeof ownInputs)[]
  return names.find((name) => ownInputs[name].includes(input))
}

/**
 * Chooses the exchanger: the named one, or the one that the inputs belong to.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function chooseProvider(
  provider: string | undefined,
  given: readonly string[],
): keyof typeof exchangers {
  const names = Object.keys(exchangers).join(', ')
  if (provider !== undefined) {
    if (Object.hasOwn(exchangers, provider)) return provider as keyof typeof exchangers
    if (/\.(?:ya?ml|json|m?js)$/i.test(provider)) {
      throw new OidcError(
        'ERR_INPUT',
        `The provider ${quoteForeign(provider, 60)} does not exist`,
        {
          hint: `The path of a file in the repository starts with ./ at its root: ./${quoteForeign(provider.replace(/^\/+/, ''), 60)}`,
        },
      )
    }
    const meant = closest(provider, providerNames())
    const all = `${names}, a preset (${Object.keys(presets).join(', ')}), or a file in the repository (./ci/my-service.yml)`
    throw new OidcError('ERR_INPUT', `The provider ${quoteForeign(provider, 60)} does not exist`, {
      hint:
        meant === undefined
          ? `Choose one of: ${all}.`
          : `Is ${meant} meant? Choose one of: ${all}.`,
    })
  }
  const fitting = [...new Set(given.flatMap((name) => ownerOf(name) ?? []))]
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return only
  const reason =
    fitting.length === 0
      ? 'No provider is set, and no input identifies it'
      : `The inputs belong to several providers: ${fitting.join(', ')}`
  throw new OidcError('ERR_INPUT', reason, {
    hint: `Set provider to one of: ${names}. For several in one step, use exchanges.`,
  })
}

/**
 * Loads the exchanger of that name: a built-in one, a preset, or a file in the repository.
 *
 * @throws {OidcError} `ERR_INPUT`; TypeError for a file without `env`
 */
export async function loadExchanger(
  provider: string | undefined,
  { given = [], sha256, env }: Partial<LoadOptions> = {},
): Promise<Exchanger> {
  if (provider !== undefined && isProviderFile(provider)) {
    // The environment shows whether the file may be somebody else's.
    if (env === undefined) throw new TypeError('Loading a file requires the environment')
    return loadProviderFile(provider, sha256, env)
  }
  if (provider !== undefined && Object.hasOwn(presets, provider)) {
    const { createPresetExchanger } = await import('../exchangers/preset/preset-exchanger.ts')
    const preset = await presets[provider]?.()
    if (preset !== undefined) return createPresetExchanger(provider, preset.default)
  }
  return (await exchangers[chooseProvider(provider, given)]()).default as Exchanger
}

interface LoadOptions {
  /** The names of the inputs, which identify the provider if none is named. */
  readonly given: readonly string[]
  /** The required hash of a file. */
  readonly sha256: unknown
  /** The job's variables, for the workspace and the event. */
  readonly env: Env
}
