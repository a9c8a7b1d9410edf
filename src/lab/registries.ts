import { randomBytes } from 'node:crypto'
import { judgeToken } from './judge.ts'
import { bearerOf, fieldsOf, json, pathOf, queryOf } from './messages.ts'
import type { LabState } from './state.ts'
import type { LabReply, LabRequest } from './types.ts'
import { readVaultSecret } from './vault.ts'

/** A service's answers to a trusted token and to any other. */
interface Service {
  readonly prefix: string
  readonly isSingleUse?: true
  good(token: string): object
  bad(reason: string): readonly [status: number, body: object]
}

const crates: Service = {
  prefix: 'cio_tp_',
  isSingleUse: true,
  good: (token) => ({ token }),
  bad: (detail) => [400, { errors: [{ detail }] }],
}
const pypi: Service = {
  prefix: 'pypi-',
  isSingleUse: true,
  good: (token) => ({ success: true, token, expires: Math.floor(Date.now() / 1000) + 900 }),
  bad: (description) => [
    422,
    { message: 'Token request failed', errors: [{ code: 'invalid-publisher', description }] },
  ],
}
const octoSts: Service = {
  prefix: 'ghs_',
  good: (token) => ({ token }),
  bad: (message) => [403, { code: 7, message, details: [] }],
}
const vault: Service = {
  prefix: 'hvs.',
  good: (token) => ({ auth: { client_token: token, lease_duration: 3600, renewable: true } }),
  bad: (reason) => [400, { errors: [reason] }],
}

/**
 * The requests of services that presets are for: Vault (login, both versions of KV, revocation), crates.io, PyPI and
 * Octo STS. They use the trust of the `exchange` rules.
 */
export function answerPreset(
  state: LabState,
  request: LabRequest,
): Promise<LabReply> | LabReply | undefined {
  const path = pathOf(request)
  const fields = fieldsOf(request)
  if (request.method === 'POST' && /^\/v1\/auth\/.+\/login$/.test(path)) {
    return issue(state, vault, fields?.get('jwt'))
  }
  switch (`${request.method} ${path}`) {
    case 'POST /v1/auth/token/revoke-self':
      return forget(state, request.headers['x-vault-token'])
    case 'POST /api/v1/trusted_publishing/tokens':
      return issue(state, crates, fields?.get('jwt'))
    case 'DELETE /api/v1/trusted_publishing/tokens':
    case 'DELETE /installation/token':
      return forget(state, bearerOf(request))
    case 'GET /_/oidc/audience':
      return json(200, { audience: 'pypi' })
    case 'POST /_/oidc/mint-token':
      return issue(state, pypi, fields?.get('token'))
    case 'GET /sts/exchange':
      return queryOf(request).get('identity') === null
        ? json(400, { code: 3, message: 'identity must be provided', details: [] })
        : issue(state, octoSts, bearerOf(request))
    default:
      return path.startsWith('/v1/') ? readVaultSecret(state, request) : undefined
  }
}

async function issue(
  state: LabState,
  service: Service,
  token: string | undefined,
): Promise<LabReply> {
  const refuse = (reason: string) => {
    const [status, body] = service.bad(reason)
    return json(status, body, reason)
  }
  if (!token) return refuse('no token was sent')
  const { subjects, audiences } = state.rules.exchange
  const verdict = await judgeToken(state, token, { subjects, audiences })
  if (!verdict.isTrusted) return refuse(verdict.reason)
  const id = typeof verdict.claims.jti === 'string' ? verdict.claims.jti : token
  if (service.isSingleUse && state.usedTokenIds.has(id)) return refuse('JWT has already been used')
  state.usedTokenIds.add(id)
  const issuedAt = state.now()
  const expiresAt = new Date(issuedAt.getTime() + state.rules.exchange['lifetime-seconds'] * 1000)
  const issued = `${service.prefix}${randomBytes(32).toString('base64url')}`
  const audience = String(verdict.claims.aud)
  state.exchangeTokens.set(issued, { claims: verdict.claims, audience, issuedAt, expiresAt })
  return json(200, service.good(issued))
}

function forget(state: LabState, token: string | undefined): LabReply {
  const wasKnown = state.exchangeTokens.delete(token ?? '')
  return wasKnown
    ? { status: 204, headers: {}, body: '' }
    : json(401, { errors: ['unknown token'] })
}
