import { OidcError } from '../core/errors.ts'
import type { Context } from '../core/types.ts'

/** A later call of this program by a tool: its command line, but for the path of the file that it ends with. */
export interface Callback {
  readonly words: readonly string[]
  /** The content of that file: everything that the call needs, and no secret. */
  readonly content: string
}

/**
 * Prepares the call with which a tool gets new credentials, or a new ID token, while the job runs.
 *
 * @param feature the input that asks for it, for messages
 * @param inputs the provider's inputs for that call; the run's own settings are added
 * @throws {OidcError} `ERR_INPUT` if a secret would have to be repeated
 */
export function composeCallback(
  { provider, format, feature }: Readonly<Record<'provider' | 'format' | 'feature', string>>,
  inputs: Readonly<Record<string, unknown>>,
  { self, repetition }: Context,
): Callback {
  if (self.includes('')) throw new OidcError('ERR_INPUT', `${feature} works only in a program`)
  const [withheld] = repetition?.withheld ?? []
  if (withheld !== undefined) {
    const isProxy = withheld === 'http-proxy'
    const what = isProxy ? 'an http-proxy that has a password' : withheld
    throw new OidcError('ERR_INPUT', `${feature} cannot be combined with ${what}`, {
      hint: `A file of the job would have to hold the secret.${isProxy ? ' Set the variable HTTPS_PROXY of the job instead, which later calls read too.' : ''}`,
    })
  }
  return {
    words: [...self, 'exchange', provider, '--format', format, '--inputs-file'],
    content: JSON.stringify({ ...repetition?.settings, ...inputs }),
  }
}
