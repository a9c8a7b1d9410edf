import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { bearerOf, json, notFound, pathOf, plain, queryOf } from './messages.ts'
import { signClaims } from './mint.ts'
import type { LabState } from './state.ts'
import type { Handler, LabRequest } from './types.ts'

/** The one workspace of the instance. */
export const workspace = 'lab'
const job = {
  email: 'octocat@octo-org.example',
  username: 'octocat',
  path: 'f/deploy/main',
  groups: ['all'],
} as const

/**
 * The ID tokens of a Windmill instance: discovery, keys and the endpoint for jobs.
 *
 * Its tokens have the surprising properties of the real ones: `aud` is a list, the issuer ends in a slash, the
 * discovery document names PS256 while the tokens are signed with RS256, and they live for two days.
 *
 * https://www.windmill.dev/docs/core_concepts/oidc
 */
export function createWindmillHandler(state: LabState): Handler {
  return async (request) => {
    const issuer = `${state.services.windmill.origin}/api/oidc/`
    const path = pathOf(request)
    if (request.method === 'GET') {
      if (path === '/api/oidc/.well-known/openid-configuration')
        return json(200, describeIssuer(issuer))
      if (path === '/api/oidc/jwks') return json(200, (await state.keys).publicKeys)
      return notFound(request)
    }
    const [, requested, encoded] = /^\/api\/w\/([^/]+)\/oidc\/token\/([^/]+)$/.exec(path) ?? []
    if (request.method !== 'POST' || requested === undefined || encoded === undefined)
      return notFound(request)
    return issue(request, { issuer, requested, encoded }, state)
  }
}

async function issue(
  request: LabRequest,
  { issuer, requested, encoded }: { issuer: string; requested: string; encoded: string },
  state: LabState,
) {
  const bearer = bearerOf(request)
  if (bearer === undefined || !isSame(bearer, state.requestToken))
    return plain(401, 'Unauthorized', "the bearer is not the job's WM_TOKEN")
  if (requested !== workspace)
    return plain(404, 'Token not found', `the job belongs to the workspace ${workspace}`)
  const audience = decode(encoded)
  const lifetimeSeconds = readLifetime(request, state)
  if (audience === undefined || lifetimeSeconds === undefined)
    return plain(400, 'Bad request', 'the audience or expires_in is invalid')
  const now = Math.floor(state.now().getTime() / 1000)
  const token = await signClaims(state, {
    iss: issuer,
    aud: [audience],
    exp: now + lifetimeSeconds,
    iat: now,
    sub: `${job.email}::${job.path}::no_flow::${workspace}`,
    email: job.email,
    email_verified: true,
    job_id: randomUUID(),
    path: job.path,
    flow_path: null,
    groups: job.groups,
    username: job.username,
    workspace,
  })
  return plain(200, token)
}

function describeIssuer(issuer: string): unknown {
  return {
    issuer,
    authorization_endpoint: issuer,
    jwks_uri: `${issuer}jwks`,
    response_types_supported: [['token id_token']],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['PS256'],
    claims_supported: [
      ...['sub', 'aud', 'email', 'email_verified', 'exp', 'iat', 'iss', 'job_id', 'path'],
      ...['flow_path', 'groups', 'username', 'workspace'],
    ],
  }
}

/** The requested lifetime, the instance's setting, or the default. */
function readLifetime(request: LabRequest, state: LabState): number | undefined {
  const text = queryOf(request).get('expires_in')
  if (text === null) return state.rules.windmill['token-expiry-seconds']
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
