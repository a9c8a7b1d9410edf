import type { Context, Exchanger, TlsSettings } from '../core/types.ts'
import { readTls } from '../http/tls.ts'
import { inputError, type RawInputs, readInputs } from './inputs.ts'
import { serverInputs, sharedInputs } from './shared-inputs.ts'

const specs = {
  'ca-certificate': sharedInputs['ca-certificate'],
  'client-certificate': sharedInputs['client-certificate'],
  'client-key': sharedInputs['client-key'],
}

/**
 * Reads what the inputs say of a server of the user's own; where they say nothing, a peer action's names for them count.
 *
 * @param aliases what was given under such names, by the inputs' own
 * @returns `undefined` where nothing is given
 * @throws {OidcError} `ERR_INPUT`
 */
export async function readServerInputs(
  { given, raw }: { readonly given: readonly string[]; readonly raw: RawInputs },
  { name, hasOwnServer }: Exchanger,
  aliases: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<TlsSettings | undefined> {
  const foreign = hasOwnServer ? [] : given.filter((input) => serverInputs.includes(input))
  if (foreign.length > 0) {
    throw inputError(
      [`${foreign.join(', ')}: not for ${name}, whose tools would not know of it`],
      'Give an authority of your own in the variable NODE_EXTRA_CA_CERTS, and to the tools in their own ways.',
    )
  }
  const own = await readInputs(specs, raw, context)
  const values = Object.entries(own).filter(([, value]) => value !== undefined)
  return readTls({ ...aliases, ...Object.fromEntries(values) }, context)
}
