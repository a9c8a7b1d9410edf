import type { Secret } from '../../core/secret.ts'
import type { Context, HttpReply, IdToken, TokenSupply } from '../../core/types.ts'
import { type AccessToken, pickAccessToken, requestJson } from '../../http/request.ts'

/** A token request without its proof of identity. */
export interface TokenRequest {
  readonly url: URL
  readonly clientId: string
  readonly scope: string
}

/**
 * Exchanges the ID token, as a client assertion (RFC 7523 §2.2), for an access token.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export function requestToken(
  request: TokenRequest,
  tokens: TokenSupply,
  present: () => Promise<IdToken>,
  context: Context,
): Promise<AccessToken> {
  let renewed = false
  return post(
    request,
    async () => ({
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: (await present()).token.reveal(),
    }),
    context,
    (reply) => {
      if (renewed || !/AADSTS700024\b/.test(reply.body)) return false
      // The assertion expired on the way, or the clocks differ: retry once with a new one.
      renewed = true
      tokens.renew()
      return true
    },
  )
}

/** The same with a client secret. */
export function requestTokenBySecret(
  request: TokenRequest,
  secret: Secret,
  context: Context,
): Promise<AccessToken> {
  return post(
    request,
    async () => ({ client_secret: secret.reveal() }),
    context,
    () => false,
  )
}

function post(
  request: TokenRequest,
  proof: () => Promise<Record<string, string>>,
  context: Context,
  isTransient: (reply: HttpReply) => boolean,
): Promise<AccessToken> {
  return requestJson(
    {
      service: `Entra ID (${request.url.host})`,
      label: 'Exchanging the ID token at Entra ID',
      async request() {
        const body = new URLSearchParams({
          client_id: request.clientId,
          scope: request.scope,
          grant_type: 'client_credentials',
          ...(await proof()),
        })
        const headers = {
          'Content-Type': 'application/x-www-form-urlencoded',
          Accept: 'application/json',
        }
        return { method: 'POST', url: request.url, headers, body: body.toString() }
      },
      wanted: 'access_token',
      pick: (body) => pickAccessToken(body, context),
      isTransient: (reply) =>
        /AADSTS90033\b|"temporarily_unavailable"/.test(reply.body) || isTransient(reply),
    },
    context,
  )
}
