import { OidcError } from '../core/errors.ts'
import type { TokenSource } from '../core/types.ts'
import { parseHttpEndpoint } from '../http/endpoint.ts'
import { requestJson, textAt } from '../http/request.ts'

/**
 * Codefresh's ID tokens.
 *
 * @see https://codefresh.io/docs/docs/integrations/oidc-pipelines/
 */
const codefresh: TokenSource = {
  name: 'codefresh',
  summary: 'Codefresh, in every pipeline.',
  detectedBy: 'the variables CF_OIDC_REQUEST_URL and CF_OIDC_REQUEST_TOKEN',

  open(context) {
    const { CF_OIDC_REQUEST_URL: address, CF_OIDC_REQUEST_TOKEN: token } = context.env
    if (!address && !token) return undefined
    if (!address || !token) {
      throw new OidcError(
        'ERR_TOKEN_PERMISSION',
        `This step may not request an ID token: CF_OIDC_REQUEST_${address ? 'TOKEN' : 'URL'} is not set`,
        { hint: 'Pass both variables to the step.' },
      )
    }
    const endpoint = parseHttpEndpoint(address, 'CF_OIDC_REQUEST_URL')
    const requestToken = context.mask(token)
    return {
      endpoints: [endpoint],
      mint(audience) {
        const url = new URL(endpoint)
        if (audience !== undefined) url.searchParams.set('audience', audience)
        return requestJson(
          {
            service: 'Codefresh',
            label: 'Requesting an ID token from Codefresh',
            request: () => ({
              method: 'GET',
              url,
              // Without a scheme.
              headers: { authorization: requestToken.reveal(), accept: 'application/json' },
            }),
            wanted: 'a token',
            pick: (body) => textAt(body, 'id_token'),
            refusedAs: 'ERR_TOKEN_REQUEST',
          },
          context,
        ).catch((error: unknown) => {
          throw error instanceof OidcError && error.code === 'ERR_TOKEN_REQUEST'
            ? error.with({
                hint: 'The pipeline may have ended. Its request token is invalid after that.',
              })
            : error
        })
      },
    }
  },
}

export default codefresh
