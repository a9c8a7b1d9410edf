import { OidcError } from '../../core/errors.ts'
import type { Context, IdToken } from '../../core/types.ts'
import { readErrorBody } from '../../http/reply.ts'
import { type AccessToken, pickAccessToken, requestJson } from '../../http/request.ts'
import { isUnreachableIssuer, unreachableIssuer } from './causes.ts'
import { below, type Settings } from './settings.ts'

/** The token endpoint of Google's Security Token Service. */
export function stsUrl({ endpoints }: Settings): URL {
  return below(endpoints.sts, '/token')
}

/**
 * Exchanges the ID token for a federated token (RFC 8693, in Google's JSON).
 *
 * @param audience the provider, `//iam.googleapis.com/projects/…`
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */
export function exchangeToken(
  settings: Settings,
  { audience, scope }: { readonly audience: string; readonly scope: string },
  present: () => Promise<IdToken>,
  context: Context,
): Promise<AccessToken> {
  const url = stsUrl(settings)
  return requestJson(
    {
      service: `Google STS (${url.host})`,
      label: 'Exchanging the ID token at Google STS',
      async request() {
        const { token } = await present()
        const body = {
          audience,
          grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
          requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
          scope,
          subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
          subjectToken: token.reveal(),
        }
        const headers = {
          'Content-Type': 'application/json',
          Accept: 'application/json',
          ...settings.headers,
        }
        return { method: 'POST', url, headers, body: JSON.stringify(body) }
      },
      wanted: 'access_token',
      pick: (body) => pickAccessToken(body, context),
      isTransient: ({ body }) => isUnreachableIssuer(readErrorBody(body)),
    },
    context,
  ).catch((error: unknown) => {
    const isIssuer =
      error instanceof OidcError && error.service && isUnreachableIssuer(error.service)
    throw isIssuer ? error.with({ hint: unreachableIssuer }) : error
  })
}
