import { dateOf, decodeToken } from '../../core/jwt.ts'
import type { Secret } from '../../core/secret.ts'
import type { Context } from '../../core/types.ts'
import { type AccessToken, pickAccessToken, requestJson, textAt } from '../../http/request.ts'
import { below, type Settings } from './settings.ts'

/** A service account and the credential that requests its tokens. */
export interface Impersonation {
  readonly settings: Settings
  readonly serviceAccount: string
  /** The federated token, or the assertion of a key. */
  readonly bearer: Secret
}

/** The URL of a method of the IAM Service Account Credentials API for an account. */
export function accountUrl(settings: Settings, serviceAccount: string, method: string): URL {
  const path = `/projects/-/serviceAccounts/${serviceAccount}:${method}`
  return below(settings.endpoints.iamcredentials, path)
}

/**
 * Gets an access token of a service account.
 *
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
 */
export function generateAccessToken(
  impersonation: Impersonation,
  context: Context,
): Promise<AccessToken> {
  const { scopes, lifetimeSeconds } = impersonation.settings
  return ask(impersonation, context, {
    what: 'an access token',
    method: 'generateAccessToken',
    body: {
      scope: scopes,
      ...(lifetimeSeconds === 0 ? {} : { lifetime: `${lifetimeSeconds}s` }),
    },
    wanted: 'accessToken',
    expiresAt: (reply) => new Date(textAt(reply, 'expireTime') ?? ''),
  })
}

/**
 * Gets an ID token of a service account; its expiry is read without verification.
 *
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateIdToken
 */
export function generateIdToken(
  impersonation: Impersonation,
  id: { readonly audience: string; readonly includeEmail: boolean },
  context: Context,
): Promise<AccessToken> {
  return ask(impersonation, context, {
    what: 'an ID token',
    method: 'generateIdToken',
    body: { audience: id.audience, includeEmail: id.includeEmail },
    wanted: 'token',
    expiresAt: (reply) => expiryOf(textAt(reply, 'token') ?? ''),
  })
}

/**
 * Signs claims at Google with a key of the service account that never leaves Google.
 *
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/signJwt
 */
export async function signJwt(
  impersonation: Impersonation,
  claims: object,
  context: Context,
): Promise<Secret> {
  const { token } = await ask(impersonation, context, {
    what: 'a signature',
    method: 'signJwt',
    // The API takes a string with JSON.
    body: { payload: JSON.stringify(claims) },
    wanted: 'signedJwt',
    expiresAt: () => undefined,
  })
  return token
}

/**
 * Gets an access token that acts for a user of Google Workspace (domain-wide delegation, RFC 7523).
 *
 * @see https://developers.google.com/identity/protocols/oauth2/service-account
 */
export function redeemAssertion(
  settings: Settings,
  assertion: Secret,
  context: Context,
): Promise<AccessToken> {
  const url = below(settings.endpoints.oauth2, '/token')
  return requestJson(
    {
      service: `Google OAuth (${url.host})`,
      label: 'Getting an access token for the user',
      request: () => ({
        method: 'POST',
        url,
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Accept: 'application/json',
          ...settings.headers,
        },
        body: new URLSearchParams({
          grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
          assertion: assertion.reveal(),
        }).toString(),
      }),
      wanted: 'access_token',
      pick: (body) => pickAccessToken(body, context),
    },
    context,
  )
}

/** The claims of a service account's request to act for a user. */
export function delegationClaims(
  settings: Settings,
  { issuer, now }: { readonly issuer: string; readonly now: Date },
): Readonly<Record<string, unknown>> {
  const issuedAt = Math.floor(now.getTime() / 1000)
  return {
    iss: issuer,
    aud: `https://oauth2.${settings.universe}/token`,
    iat: issuedAt,
    exp: issuedAt + (settings.lifetimeSeconds || 3600),
    sub: settings.tokens.subject,
    scope: settings.scopes.join(' '),
  }
}

/** A JWT's expiry, not verified. */
function expiryOf(token: string): Date | undefined {
  try {
    return dateOf(decodeToken(token).claims.exp)
  } catch {
    return undefined
  }
}

interface Question {
  readonly what: string
  readonly method: string
  readonly body: Readonly<Record<string, unknown>>
  readonly wanted: string
  expiresAt(reply: Readonly<Record<string, unknown>>): Date | undefined
}

function ask(
  { settings, serviceAccount, bearer }: Impersonation,
  context: Context,
  { what, method, body, wanted, expiresAt }: Question,
): Promise<AccessToken> {
  const url = accountUrl(settings, serviceAccount, method)
  const { delegates } = settings
  return requestJson(
    {
      service: `Google IAM Credentials (${url.host})`,
      label: `Getting ${what} of ${serviceAccount}`,
      request: () => ({
        method: 'POST',
        url,
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json',
          Authorization: `Bearer ${bearer.reveal()}`,
          ...settings.headers,
        },
        body: JSON.stringify({ ...(delegates.length === 0 ? {} : { delegates }), ...body }),
      }),
      wanted,
      pick(reply) {
        const token = textAt(reply, wanted)
        if (token === undefined) return undefined
        const end = expiresAt(reply)
        return {
          token: context.mask(token),
          expiresAt: end === undefined || Number.isNaN(end.getTime()) ? undefined : end,
        }
      },
    },
    context,
  )
}
