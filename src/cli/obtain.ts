import { defined } from '../core/defined.ts'
import { OidcError } from '../core/errors.ts'
import type {
  Context,
  Credentials,
  Exchanger,
  FinishedExchange,
  InputSpecs,
  InputValues,
} from '../core/types.ts'
import { parseYaml, readInputs } from '../inputs/inputs.ts'
import { giveBackAll } from '../step/exchange.ts'
import { loadExchanger } from '../step/provider.ts'
import { runStep } from '../step/run.ts'
import { readParameters } from '../step/tokens.ts'
import { createCliContext, type Voice } from './context.ts'
import { type Flags, findText, readFile, readFlags, readValues } from './flags.ts'
import type { CliIo } from './io.ts'
import { exchangeFlags, requestFlags } from './shared-flags.ts'

/** A provider's command line, read. */
export interface ProviderFlags {
  readonly exchanger: Exchanger
  readonly flags: Flags
  /** Values by the names of inputs and flags. */
  readonly values: ReadonlyMap<string, unknown>
  readonly settings: InputValues<typeof exchangeFlags>
}

/**
 * Reads the flags of a command for one provider: the command's own, the shared ones and the provider's inputs.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export async function readProviderFlags(
  provider: string,
  args: readonly string[],
  own: InputSpecs,
  io: CliIo,
  runs?: string,
): Promise<ProviderFlags> {
  // A file of the repository says itself which flags there are, and is not loaded before its hash is known.
  const file = findText(args, 'inputs-file')
  const inFile = file === undefined ? {} : await readInputsFile(file)
  const sha256 = findText(args, 'provider-sha256') ?? inFile['provider-sha256']
  const exchanger = await loadExchanger(provider, { env: io.env, sha256 })
  const specs = {
    ...exchanger.inputs,
    ...exchangeFlags,
    ...requestFlags(provider, exchanger),
    ...own,
  }
  const flags = readFlags(args, specs, defined({ runs }))
  const given = flags.help ? flags.given : readValues(flags, specs, io.env)
  const values = new Map<string, unknown>([
    ...(given.has('inputs-file') ? Object.entries(inFile) : []),
    ...given,
  ])
  const settings = await readInputs(exchangeFlags, (name) => values.get(name), unmasked)
  return { exchanger, flags, values, settings }
}

/** Credentials, and the context that got them; it must be closed. */
export interface Obtained extends Disposable {
  readonly finished: FinishedExchange
  readonly context: Context
}

/**
 * Runs the exchange that a command line asks for.
 *
 * @throws {OidcError} what the sources and the exchangers throw
 */
export async function obtain(
  { exchanger, values, settings }: ProviderFlags,
  own: InputSpecs,
  io: CliIo,
  voice?: Voice,
): Promise<Obtained> {
  const context = createCliContext(io, settings, voice)
  try {
    const inputs = new Map(
      [...values].filter(
        ([name]) => !Object.hasOwn(exchangeFlags, name) && !Object.hasOwn(own, name),
      ),
    )
    const request = {
      provider: exchanger.name,
      audience: settings.audience,
      given: [...inputs.keys()],
      raw: (name: string) => inputs.get(name),
    }
    const specs = { ...exchanger.inputs, ...exchangeFlags }
    const [finished] = await runStep([request], context, {
      source: settings.source,
      parameters: readParameters(settings),
    }).catch((error: unknown) => {
      throw inFlags(error, specs)
    })
    if (finished === undefined) throw new OidcError('ERR_RESPONSE', 'No credentials were returned')
    return { finished, context, [Symbol.dispose]: () => context.close() }
  } catch (error) {
    context.close()
    throw error
  }
}

/** An error that names inputs, with their flags instead: `--role-to-assume`. */
function inFlags(error: unknown, specs: InputSpecs): unknown {
  if (error instanceof AggregateError && error.errors.length === 1)
    return inFlags(error.errors[0], specs)
  if (!(error instanceof OidcError)) return error
  const names = Object.keys(specs).sort((a, b) => b.length - a.length)
  const isName = new RegExp(`(?<![\\w./:-])(${names.join('|')})(: (?=\\S+)|(?![\\w-]))(?!: )`, 'g')
  // A plain word such as `url` is an input only in `url: value` and `url is missing`.
  const rewrite = (text: string) =>
    text.replace(isName, (whole, name: string, after: string, at: number) => {
      const isMissing = text.startsWith(' is missing', at + whole.length)
      if (after === '' && !/[-_]/.test(name) && !isMissing) return whole
      const flag = `--${name}${specs[name]?.type === 'secret' ? '-file' : ''}`
      return after === '' ? flag : `${flag} `
    })
  const { hint } = error
  return error.with({
    message: error.code === 'ERR_INPUT' ? rewrite(error.message) : error.message,
    ...(hint !== undefined && { hint: rewrite(hint) }),
  })
}

/** Uses the credentials. If that fails, they are revoked where the service supports it. */
export async function useOrGiveBack<T>(
  { finished, context }: Obtained,
  use: (credentials: Credentials) => T | Promise<T>,
): Promise<T> {
  try {
    return await use(finished.credentials)
  } catch (error) {
    await giveBackAll([finished], context, 'what followed failed')
    throw error
  }
}

/** None of the commands' own flags is a secret. */
export const unmasked = {
  mask(): never {
    throw new TypeError("A command's own flag must not be a secret")
  },
}

async function readInputsFile(path: string): Promise<Readonly<Record<string, unknown>>> {
  const text = readFile(path, '--inputs-file')
  const value = await parseYaml('--inputs-file', text).catch((error: Error) => {
    throw new OidcError('ERR_INPUT', error.message)
  })
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>
  throw new OidcError('ERR_INPUT', '--inputs-file must hold a map of inputs to values')
}
