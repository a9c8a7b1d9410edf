import { randomBytes } from 'node:crypto'
import { decodeToken } from '../core/jwt.ts'
import { matchesAny } from '../trust/pattern.ts'
import { type VerifiedClaims, verifyToken } from '../verify/index.ts'
import { findAccount, verifyByKey } from './google-accounts.ts'
import { fieldsOf, json, notFound, pathOf } from './messages.ts'
import type { LabState } from './state.ts'
import type { Handler, LabReply, LabRequest } from './types.ts'

const audience = 'https://oauth2.googleapis.com/token'

/**
 * Google's OAuth token endpoint for service accounts that act for a user of a Workspace (domain-wide delegation).
 *
 * https://developers.google.com/identity/protocols/oauth2/service-account
 */
export function createGoogleOauth2Handler(state: LabState): Handler {
  return (request) =>
    request.method === 'POST' && pathOf(request) === '/token'
      ? redeem(state, request)
      : notFound(request)
}

async function redeem(state: LabState, request: LabRequest): Promise<LabReply> {
  const fields = fieldsOf(request)
  if (fields?.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
    return refuse('unsupported_grant_type', 'Invalid grant_type')
  const claims = await verify(state, fields.get('assertion') ?? '')
  if (typeof claims === 'string') return refuse('invalid_grant', 'Invalid JWT Signature.', claims)
  if (claims.iat === undefined || claims.exp - claims.iat > 3600) {
    return refuse(
      'invalid_grant',
      'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.',
    )
  }
  if (typeof claims.scope !== 'string' || claims.scope === '')
    return refuse('invalid_scope', 'Empty or missing scope not allowed.')
  const account = findAccount(state, claims.iss)
  if (!matchesAny(account?.users ?? [], claims.sub)) {
    const message =
      'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.'
    return refuse('unauthorized_client', message, `${claims.iss} may not act for ${claims.sub}`)
  }
  return json(200, {
    access_token: `ya29.a0.lab-${randomBytes(96).toString('base64url')}`,
    expires_in: claims.exp - claims.iat,
    token_type: 'Bearer',
  })
}

/** Signed by Google for the account (the lab's key, see `signJwt`) or by a key of the account. */
async function verify(state: LabState, assertion: string): Promise<VerifiedClaims | string> {
  try {
    const { header, claims } = decodeToken(assertion)
    const { kid, publicKeys } = await state.keys
    if (header.kid !== kid) return await verifyByKey(state, assertion, audience)
    const issuer = typeof claims.iss === 'string' ? claims.iss : ''
    if (findAccount(state, issuer) === undefined) return `no account ${issuer}`
    return await verifyToken(assertion, { issuer, audience, keys: publicKeys, now: state.now })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function refuse(error: string, description: string, reason = description): LabReply {
  return json(
    error === 'unauthorized_client' ? 401 : 400,
    { error, error_description: description },
    `${error}: ${reason}`,
  )
}
