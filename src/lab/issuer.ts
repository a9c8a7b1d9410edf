import { json, notFound, pathOf } from './messages.ts'
import { issuerOf, type LabState } from './state.ts'
import type { Handler } from './types.ts'

/** The claims that GitHub's discovery document lists. */
const claimNames = [
  ...['sub', 'aud', 'exp', 'iat', 'iss', 'jti', 'nbf', 'ref', 'sha', 'repository', 'repository_id'],
  ...['repository_owner', 'repository_owner_id', 'enterprise', 'enterprise_id', 'run_id'],
  ...['run_number', 'run_attempt', 'actor', 'actor_id', 'workflow', 'workflow_ref', 'workflow_sha'],
  ...['head_ref', 'base_ref', 'event_name', 'ref_type', 'ref_protected', 'environment'],
  ...['environment_node_id', 'job_workflow_ref', 'job_workflow_sha', 'repository_visibility'],
  ...['runner_environment', 'issuer_scope', 'check_run_id'],
]

/** The OpenID provider's public face: discovery (OpenID Connect Discovery §4) and keys (RFC 7517). */
export function createIssuerHandler(state: LabState): Handler {
  return async (request) => {
    if (request.method !== 'GET') return notFound(request)
    switch (pathOf(request)) {
      case '/.well-known/openid-configuration':
        return json(200, describeIssuer(issuerOf(state)))
      case '/.well-known/jwks':
        return json(200, (await state.keys).publicKeys)
      default:
        return notFound(request)
    }
  }
}

function describeIssuer(issuer: string): unknown {
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    claims_supported: claimNames,
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  }
}
