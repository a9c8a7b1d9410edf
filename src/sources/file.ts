import { readFileSync } from 'node:fs'
import { messageOf, OidcError } from '../core/errors.ts'
import type { TokenSource } from '../core/types.ts'
import { openGivenTokens } from './given-tokens.ts'

/** A file that contains a token. It is read for each request, because another program may renew it. */
const file: TokenSource = {
  name: 'file',
  summary: 'A file that contains only a token. Its path is set in `token-file`.',
  detectedBy: 'the input token-file',

  open(context, { file: path }) {
    if (!path) return undefined
    return openGivenTokens(
      {
        read: () => [{ from: `the file ${path}`, token: readToken(path), file: path }],
        whenNone: `The file ${path} is empty.`,
        whenOther: 'Change the program that writes the file to request that audience.',
      },
      context,
    )
  },
}

export default file

function readToken(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (cause) {
    throw new OidcError(
      'ERR_TOKEN_REQUEST',
      `The ID token could not be read: ${messageOf(cause)}`,
      {
        hint: 'Check token-file.',
      },
    )
  }
}
