import { createHash } from 'node:crypto'
import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { messageOf, OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import type { Env, Exchanger } from '../core/types.ts'
import { describeDoubt } from './checkout.ts'

const largest = 256 * 1024

/** Whether `provider` is the path of a preset or a module in the repository. */
export function isProviderFile(provider: string): boolean {
  return /^\.{1,2}[/\\]/.test(provider)
}

/** The provider's name in messages and outputs: `./ci/my-service.yml` → `my-service`. */
export function labelOf(provider: string): string {
  return isProviderFile(provider) ? basename(provider, extname(provider)) : provider
}

/**
 * Loads a preset (YAML or JSON) or a module (JavaScript) of the repository.
 *
 * > [!WARNING]
 * > The file decides where the token goes. If the workspace may have other code than the repository's own, the file needs
 * > the hash in `provider-sha256`.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export async function loadProviderFile(
  path: string,
  sha256: unknown,
  env: Env,
): Promise<Exchanger> {
  const place = locate(path, env)
  const bytes = read(place, path)
  const isPinned = checkHash(bytes, sha256, { path, doubt: describeDoubt(place, env) })
  if (/^\.m?js$/i.test(extname(path))) {
    const { loadModule } = await import('../exchangers/preset/module.ts')
    return loadModule(path, moduleUrl(place, bytes, isPinned))
  }
  const { parsePreset } = await import('../exchangers/preset/preset-file.ts')
  const { createPresetExchanger } = await import('../exchangers/preset/preset-exchanger.ts')
  return createPresetExchanger(path, await parsePreset(path, bytes.toString('utf8')))
}

/** The URL of a module. A pinned one is loaded from the hashed bytes and can import no other file. */
function moduleUrl(place: string, bytes: Buffer, isPinned: boolean): string {
  if (!isPinned) return pathToFileURL(place).href
  return `data:text/javascript;base64,${bytes.toString('base64')}`
}

function locate(path: string, env: Env): string {
  const shown = quoteForeign(path, 120)
  if (!/^\.(?:ya?ml|json|m?js)$/i.test(extname(path))) {
    throw new OidcError('ERR_INPUT', `provider: ${shown} is neither a preset nor a module`, {
      hint: 'A preset ends in .yml, .yaml or .json, a module in .mjs or .js.',
    })
  }
  const workspace = resolve(env.GITHUB_WORKSPACE || '.')
  try {
    const root = realpathSync(workspace)
    const place = realpathSync(join(workspace, path))
    const within = relative(root, place)
    if (within === '..' || within.startsWith(`..${sep}`) || resolve(root, within) !== place) {
      throw new Error('it is outside of the workspace')
    }
    return place
  } catch (error) {
    throw new OidcError('ERR_INPUT', `provider: ${shown} cannot be read: ${messageOf(error)}`, {
      hint: 'The path starts at the root of the workspace. Does actions/checkout run before this step?',
    })
  }
}

function read(place: string, path: string): Buffer {
  const found = lstatSync(place)
  if (found.isFile() && found.size <= largest) return readFileSync(place)
  throw new OidcError(
    'ERR_INPUT',
    `provider: ${quoteForeign(path, 120)} is not a file of at most ${largest / 1024} KiB`,
  )
}

/** @returns whether a hash is set */
function checkHash(
  bytes: Buffer,
  wanted: unknown,
  { path, doubt }: { readonly path: string; readonly doubt: string | undefined },
): boolean {
  const shown = quoteForeign(path, 120)
  const actual = createHash('sha256').update(bytes).digest('hex')
  // An item of exchanges may have another type of value, which requires a hash too.
  const text = wanted === undefined || wanted === null ? '' : String(wanted).trim()
  if (text === '') {
    if (doubt === undefined) return false
    throw new OidcError('ERR_INPUT', `provider: ${shown} needs provider-sha256, because ${doubt}`, {
      hint: `This file decides where the token goes. Set provider-sha256 to the hash of the file in your repository; this one has ${actual}.`,
    })
  }
  if (text.toLowerCase() === actual) return true
  throw new OidcError('ERR_INPUT', `provider: ${shown} does not have the hash of provider-sha256`, {
    hint: `Its SHA-256 is ${actual}. Review the file before you use that.`,
  })
}
