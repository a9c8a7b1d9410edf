import { requestJson, secondsAt, textAt } from '../../request.ts'
import type { Secret } from '../../secret.ts'
import type { Context, IdToken } from '../../types.ts'

/** A Google access token with the end of its life, where Google told it. */
export interface GoogleToken {
  readonly token: Secret
  readonly expiresAt: Date | undefined
}

/** What the two requests need. */
export interface GcpRequest {
  readonly universe: string
  /** `//iam.googleapis.com/projects/…` */
  readonly audience: string
  readonly stsUrl: URL
  readonly serviceAccount: string | undefined
  readonly impersonationUrl: URL | undefined
  readonly scopes: readonly string[]
  readonly lifetimeSeconds: number
}

/**
 * Exchanges the ID token for a federated token (RFC 8693, in Google's JSON).
 *
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */
export function exchangeToken(
  request: GcpRequest,
  present: () => Promise<IdToken>,
  context: Context,
): Promise<GoogleToken> {
  return requestJson(
    {
      service: `Google STS (${request.stsUrl.host})`,
      label: 'Exchanging the ID token at Google STS',
      async request() {
        const { token } = await present()
        const body = {
          audience: request.audience,
          grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
          requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
          scope: `https://www.${request.universe}/auth/cloud-platform`,
          subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
          subjectToken: token.reveal(),
        }
        return { method: 'POST', url: request.stsUrl, headers, body: JSON.stringify(body) }
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

/**
 * Gets an access token of a service account with the federated token.
 *
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
 */
export function impersonate(
  request: GcpRequest,
  url: URL,
  federated: GoogleToken,
  context: Context,
): Promise<GoogleToken> {
  return requestJson(
    {
      service: `Google IAM Credentials (${url.host})`,
      label: `Getting an access token of ${request.serviceAccount ?? 'the service account'}`,
      request: () => ({
        method: 'POST',
        url,
        headers: { ...headers, Authorization: `Bearer ${federated.token.reveal()}` },
        body: JSON.stringify({ scope: request.scopes, lifetime: `${request.lifetimeSeconds}s` }),
      }),
      wanted: 'accessToken',
      pick(body) {
        const token = textAt(body, 'accessToken')
        if (token === undefined) return undefined
        const expiresAt = new Date(textAt(body, 'expireTime') ?? '')
        return {
          token: context.mask(token),
          expiresAt: Number.isNaN(expiresAt.getTime()) ? undefined : expiresAt,
        }
      },
    },
    context,
  )
}

const headers = { 'Content-Type': 'application/json', Accept: 'application/json' }
