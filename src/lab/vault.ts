import { randomBytes } from 'node:crypto'
import { judgeVault, readVaultRole } from '../trust/index.ts'
import { judgeToken } from './judge.ts'
import { fieldsOf, json, pathOf } from './messages.ts'
import type { LabState } from './state.ts'
import type { LabReply, LabRequest } from './types.ts'

/**
 * The login of Vault's JWT auth method, where the rules have roles for its mount; `undefined` for anything else.
 *
 * https://developer.hashicorp.com/vault/api-docs/auth/jwt#jwt-login
 */
export function answerVault(state: LabState, request: LabRequest): Promise<LabReply> | undefined {
  const [, mount] = /^\/v1\/auth\/(.+)\/login$/.exec(pathOf(request)) ?? []
  const { roles } = state.rules.vault
  if (request.method !== 'POST' || mount === undefined || roles.length === 0) return undefined
  if (roles.some((role) => (role.mount ?? 'jwt') === mount)) return logIn(state, request, mount)
  // As OpenBao 2.7.2 answers.
  const reason = `no auth method is mounted at ${mount}`
  return Promise.resolve(json(403, { errors: ['permission denied'] }, reason))
}

/** Reads or creates a secret; `undefined` for any other request. */
export function readVaultSecret(state: LabState, request: LabRequest): LabReply | undefined {
  const { secrets } = state.rules.vault
  const isMaking = request.method === 'POST' || request.method === 'PUT'
  if (request.method !== 'GET' && !(isMaking && secrets !== undefined)) return undefined
  const path = decodeURIComponent(pathOf(request).slice('/v1/'.length))
  if (!state.exchangeTokens.has(request.headers['x-vault-token'] ?? '')) {
    return json(403, { errors: ['permission denied'] }, 'the token is unknown or revoked')
  }
  const data = secrets === undefined ? somethingAt(path) : ownMember(secrets, path)
  if (data === undefined) return json(404, { errors: [] }, `nothing at ${path}`)
  return json(200, { lease_id: '', lease_duration: 0, renewable: false, data })
}

function ownMember(secrets: Readonly<Record<string, unknown>>, path: string): unknown {
  return Object.hasOwn(secrets, path) ? secrets[path] : undefined
}

/** Every path contains a different password, in the form of KV version 2 for its paths. */
function somethingAt(path: string): object {
  const secret = {
    user: `user-of-${path.replace(/\W/g, '-')}`,
    password: `secret-of-${path.replace(/\W/g, '-')}`,
  }
  return path.includes('/data/') ? { data: secret, metadata: { version: 1 } } : secret
}

async function logIn(state: LabState, request: LabRequest, mount: string): Promise<LabReply> {
  const fields = fieldsOf(request)
  const name = fields?.get('role')
  const token = fields?.get('jwt')
  if (!name) return fail('missing role')
  const role = state.rules.vault.roles.find(
    (candidate) => candidate.name === name && (candidate.mount ?? 'jwt') === mount,
  )
  if (role === undefined) return fail(`role "${name}" could not be found`)
  if (!token) return fail('missing token')
  const definition = readVaultRole(role.definition)
  const verdict = await judgeToken(state, token, {
    audiences: [],
    policy: {
      document: role.definition,
      judge: (claims, options) => judgeVault(claims, definition, options),
    },
  })
  if (!verdict.isTrusted) {
    const unread = `error validating token: error verifying token signature: ${verdict.reason}`
    return fail(verdict.says ?? unread, verdict.reason)
  }
  const lifetimeSeconds = state.rules.exchange['lifetime-seconds']
  const issuedAt = state.now()
  const expiresAt = new Date(issuedAt.getTime() + lifetimeSeconds * 1000)
  const clientToken = `hvs.${randomBytes(32).toString('base64url')}`
  const { claims } = verdict
  const audience = String(claims.aud)
  state.exchangeTokens.set(clientToken, { claims, audience, issuedAt, expiresAt })
  const auth = { client_token: clientToken, metadata: { role: name }, renewable: true }
  return json(200, { auth: { ...auth, lease_duration: lifetimeSeconds } })
}

function fail(error: string, reason = error): LabReply {
  return json(400, { errors: [error] }, reason)
}
