import { existsSync, readFileSync } from 'node:fs'
import type { TokenSource } from '../core/types.ts'
import { openGivenTokens } from './given-tokens.ts'

const path = '/mnt/workspace/spacelift.oidc'

/**
 * Spacelift's ID token, one for each run.
 *
 * @see https://docs.spacelift.io/integrations/cloud-providers/oidc/
 */
const spacelift: TokenSource = {
  name: 'spacelift',
  summary: 'Spacelift, in every run.',
  detectedBy: `the variable SPACELIFT_OIDC_TOKEN or the file ${path}`,

  open(context) {
    const token = context.env.SPACELIFT_OIDC_TOKEN
    if (!token && !existsSync(path)) return undefined
    return openGivenTokens(
      {
        read: () => [
          token
            ? { from: 'the variable SPACELIFT_OIDC_TOKEN', token }
            : { from: `the file ${path}`, token: readFileSync(path, 'utf8').trim() },
        ],
        whenNone: `The file ${path} is empty.`,
        whenOther:
          "Spacelift's tokens have one audience, the account's host name: set audience to it, and let the service accept it.",
      },
      context,
    )
  },
}

export default spacelift
