import { randomBytes } from 'node:crypto'
import { judgeToken } from './judge.ts'
import { bearerOf, fieldsOf, json, notFound, pathOf, plain } from './messages.ts'
import { answerPreset } from './registries.ts'
import type { LabState } from './state.ts'
import type { Handler, LabReply, LabRequest } from './types.ts'
import { answerVault } from './vault.ts'

const exchangeGrant = 'urn:ietf:params:oauth:grant-type:token-exchange'
const accessTokenType = 'urn:ietf:params:oauth:token-type:access_token'
const subjectTokenTypes = [
  'urn:ietf:params:oauth:token-type:jwt',
  'urn:ietf:params:oauth:token-type:id_token',
]

/**
 * A custom service: token exchange (RFC 8693), revocation (RFC 7009), and `whoami`, which accepts valid tokens; and Vault's
 * login.
 */
export function createExchangeHandler(state: LabState): Handler {
  return (request) => {
    switch (`${request.method} ${pathOf(request)}`) {
      case 'POST /token':
        return exchangeToken(state, request)
      case 'POST /revoke':
        return revokeToken(state, request)
      case 'GET /whoami':
        return identify(state, request)
      default:
        return answerVault(state, request) ?? answerPreset(state, request) ?? notFound(request)
    }
  }
}

async function exchangeToken(state: LabState, request: LabRequest): Promise<LabReply> {
  const fields = fieldsOf(request)
  if (fields === undefined)
    return fail(400, 'invalid_request', 'The body is neither JSON nor a form')
  if (fields.get('grant_type') !== exchangeGrant) {
    return fail(400, 'unsupported_grant_type', `grant_type must be ${exchangeGrant}`)
  }
  const token = fields.get('subject_token')
  if (!token) return fail(400, 'invalid_request', 'subject_token is missing')
  if (!subjectTokenTypes.includes(fields.get('subject_token_type') ?? '')) {
    const description = `subject_token_type must be one of ${subjectTokenTypes.join(', ')}`
    return fail(400, 'invalid_request', description)
  }
  if (request.headers.authorization !== undefined && bearerOf(request) !== token) {
    return fail(401, 'invalid_client', 'The Authorization header does not hold the subject token')
  }
  const { subjects, audiences } = state.rules.exchange
  const verdict = await judgeToken(state, token, { subjects, audiences })
  if (!verdict.isTrusted) return fail(400, 'invalid_grant', verdict.reason)
  const id = typeof verdict.claims.jti === 'string' ? verdict.claims.jti : token
  if (state.rules.exchange['single-use'] && state.usedTokenIds.has(id)) {
    return fail(400, 'invalid_grant', 'The subject token was already used')
  }
  state.usedTokenIds.add(id)
  const audience = fields.get('audience') ?? String(verdict.claims.aud)
  const lifetimeSeconds = state.rules.exchange['lifetime-seconds']
  const issuedAt = state.now()
  const expiresAt = new Date(issuedAt.getTime() + lifetimeSeconds * 1000)
  const accessToken = `lab-${randomBytes(48).toString('base64url')}`
  state.exchangeTokens.set(accessToken, { claims: verdict.claims, audience, issuedAt, expiresAt })
  return json(200, {
    access_token: accessToken,
    issued_token_type: accessTokenType,
    token_type: 'Bearer',
    expires_in: lifetimeSeconds,
  })
}

/** Answers the same for a known and an unknown token, RFC 7009 §2.2. */
function revokeToken(state: LabState, request: LabRequest): LabReply {
  const token = fieldsOf(request)?.get('token')
  if (!token) return fail(400, 'invalid_request', 'token is missing')
  state.exchangeTokens.delete(token)
  return { status: 200, headers: {}, body: '' }
}

function identify(state: LabState, request: LabRequest): LabReply {
  const issued = state.exchangeTokens.get(bearerOf(request) ?? '')
  if (issued === undefined || issued.expiresAt <= state.now()) {
    const reply = plain(
      401,
      '',
      issued === undefined ? 'unknown or revoked token' : 'expired token',
    )
    return { ...reply, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } }
  }
  const { claims, audience, expiresAt } = issued
  const identity = { subject: claims.sub, repository: claims.repository }
  return json(200, { ...identity, audience, expires_at: expiresAt.toISOString() })
}

/** RFC 6749 §5.2. */
function fail(status: 400 | 401, error: string, description: string): LabReply {
  return json(status, { error, error_description: description }, `${error}: ${description}`)
}
