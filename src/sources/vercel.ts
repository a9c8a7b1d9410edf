import type { TokenSource } from '../core/types.ts'
import { openGivenTokens } from './given-tokens.ts'

/**
 * Vercel's ID token, in builds and in a shell after `vercel env pull`.
 *
 * In a function, the token is in each request and not in a variable. Read it there and use the source `env`.
 *
 * @see https://vercel.com/docs/oidc
 */
const vercel: TokenSource = {
  name: 'vercel',
  summary:
    'Vercel, in a build of a project with OIDC federation, or locally after `vercel env pull`.',
  detectedBy: 'the variable VERCEL_OIDC_TOKEN',

  open(context) {
    const token = context.env.VERCEL_OIDC_TOKEN
    if (!token) return undefined
    return openGivenTokens(
      {
        read: () => [{ from: 'the variable VERCEL_OIDC_TOKEN', token }],
        whenNone: 'Enable OIDC federation in the settings of the project.',
        whenOther:
          "Vercel's tokens have one audience, https://vercel.com/<team>: set audience to it, and let the service accept it.",
      },
      context,
    )
  },
}

export default vercel
