import { readFileSync } from 'node:fs'
import { messageOf, OidcError } from '../core/errors.ts'
import type { TokenSource } from '../core/types.ts'
import { openGivenTokens } from './given-tokens.ts'

/** A file that holds a token, read anew for each one: whoever wrote it may renew it. */
const file: TokenSource = {
  name: 'file',
  summary: 'A file whose whole content is a token; its path is given as `token-file`.',
  detectedBy: 'the input token-file',

  open(context, { file: path }) {
    if (!path) return undefined
    return openGivenTokens(
      {
        read: () => [{ from: `the file ${path}`, token: readToken(path), file: path }],
        whenNone: `The file ${path} is empty.`,
        whenOther: 'Let what writes the file ask for that audience.',
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
    throw new OidcError('ERR_TOKEN_REQUEST', `The ID token can't be read: ${messageOf(cause)}`, {
      hint: 'Check token-file.',
    })
  }
}
