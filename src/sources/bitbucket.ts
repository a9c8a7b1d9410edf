import { OidcError } from '../core/errors.ts'
import type { TokenSource } from '../core/types.ts'
import { openGivenTokens } from './given-tokens.ts'

/**
 * Bitbucket Pipelines' ID token, one for each step.
 *
 * @see https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/
 */
const bitbucket: TokenSource = {
  name: 'bitbucket',
  summary: 'Bitbucket Pipelines, in a step with `oidc: true`.',
  detectedBy: 'the variable BITBUCKET_STEP_OIDC_TOKEN',

  open(context) {
    const { env } = context
    if (!env.BITBUCKET_STEP_OIDC_TOKEN) {
      if (!env.BITBUCKET_BUILD_NUMBER) return undefined
      throw new OidcError(
        'ERR_TOKEN_PERMISSION',
        'This step has no ID token: BITBUCKET_STEP_OIDC_TOKEN is not set',
        { hint: 'Add this to the step:\n  oidc: true' },
      )
    }
    return openGivenTokens(
      {
        read: () => [
          {
            from: 'the variable BITBUCKET_STEP_OIDC_TOKEN',
            token: env.BITBUCKET_STEP_OIDC_TOKEN ?? '',
          },
        ],
        whenNone: 'Add this to the step:\n  oidc: true',
        whenOther:
          "Bitbucket's tokens have one audience, ari:cloud:bitbucket::workspace/<id>: set audience to it, and let the service accept it.",
      },
      context,
    )
  },
}

export default bitbucket
