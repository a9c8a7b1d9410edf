import type { TokenSource } from '../core/types.ts'
import { openGivenTokens } from './given-tokens.ts'

/** A variable that holds a token, whoever has put it there. */
const env: TokenSource = {
  name: 'env',
  summary: 'A variable that holds a token; its name is given as `token-variable`.',
  detectedBy: 'the input token-variable',

  open(context, { variable }) {
    if (!variable) return undefined
    return openGivenTokens(
      {
        read: () => [{ from: `the variable ${variable}`, token: context.env[variable] ?? '' }],
        whenNone: `The variable ${variable} is not set, or is empty.`,
        whenOther: 'Let what sets the variable ask for that audience.',
      },
      context,
    )
  },
}

export default env
