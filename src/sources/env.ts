import type { TokenSource } from '../core/types.ts'
import { openGivenTokens } from './given-tokens.ts'

/** A variable that contains a token. */
const env: TokenSource = {
  name: 'env',
  summary: 'A variable that contains a token. Its name is set in `token-variable`.',
  detectedBy: 'the input token-variable',

  open(context, { variable }) {
    if (!variable) return undefined
    return openGivenTokens(
      {
        read: () => [{ from: `the variable ${variable}`, token: context.env[variable] ?? '' }],
        whenNone: `The variable ${variable} is not set or empty.`,
        whenOther: 'Change the program that sets the variable to request that audience.',
      },
      context,
    )
  },
}

export default env
