import { defined } from '../core/defined.ts'
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
 * Reads the TLS settings for the user's own server.
 *
 * @param aliases values of inputs with other names for the same settings
 * @returns `undefined` if none is set
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
      [`${foreign.join(', ')}: not for ${name}, because its tools would not use it`],
      'Set the variable NODE_EXTRA_CA_CERTS to a CA certificate, and configure the tools separately.',
    )
  }
  const own = await readInputs(specs, raw, context)
  return readTls({ ...aliases, ...defined(own) }, context)
}
