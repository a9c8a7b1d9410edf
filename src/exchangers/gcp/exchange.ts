import { requestJson, secondsAt, textAt } from '../../request.ts'
import type { Secret } from '../../secret.ts'
import type { Context, IdToken } from '../../types.ts'
import { below, type Settings } from './settings.ts'

/** A token that Google issued, with the end of its life, where it is known. */
export interface GoogleToken {
  readonly token: Secret
  readonly expiresAt: Date | undefined
}

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
  audience: string,
  present: () => Promise<IdToken>,
  context: Context,
): Promise<GoogleToken> {
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
          scope: below(settings.endpoints.www, '/auth/cloud-platform').href,
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
      pick(body) {
        const token = textAt(body, 'access_token')
        if (token === undefined) return undefined
        const seconds = secondsAt(body, 'expires_in')
        return {
          token: context.mask(token),
          expiresAt:
            seconds === undefined ? undefined : new Date(context.now().getTime() + seconds * 1000),
        }
      },
    },
    context,
  )
}
