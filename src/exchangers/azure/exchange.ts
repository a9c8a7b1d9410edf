import { requestJson, secondsAt, textAt } from '../../request.ts'
import type { Secret } from '../../secret.ts'
import type { Context, IdToken, TokenSupply } from '../../types.ts'
import type { AzureRequest } from './inputs.ts'

/** An access token with the end of its life, where Entra told it. */
export interface AzureToken {
  readonly token: Secret
  readonly expiresAt: Date | undefined
}

/**
 * Exchanges the ID token, as a client assertion (RFC 7523 §2.2), for an access token.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export function requestToken(
  request: AzureRequest,
  tokens: TokenSupply,
  present: () => Promise<IdToken>,
  context: Context,
): Promise<AzureToken> {
  let renewed = false
  return requestJson(
    {
      service: `Entra ID (${request.url.host})`,
      label: 'Exchanging the ID token at Entra ID',
      async request() {
        const { token } = await present()
        const body = new URLSearchParams({
          client_id: request.clientId,
          scope: request.scope,
          grant_type: 'client_credentials',
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: token.reveal(),
        })
        const headers = {
          'Content-Type': 'application/x-www-form-urlencoded',
          Accept: 'application/json',
        }
        return { method: 'POST', url: request.url, headers, body: body.toString() }
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
      isTransient(reply) {
        if (/AADSTS90033\b|"temporarily_unavailable"/.test(reply.body)) return true
        if (renewed || !/AADSTS700024\b/.test(reply.body)) return false
        // The assertion was over on the way, or the clocks differ: one new token is worth an attempt.
        renewed = true
        tokens.renew()
        return true
      },
    },
    context,
  )
}
