import { createHash, timingSafeEqual } from 'node:crypto'
import { bearerOf, json, notFound, pathOf, plain, queryOf } from './messages.ts'
import { mintToken } from './mint.ts'
import type { LabState } from './state.ts'
import type { Handler, LabRequest } from './types.ts'

/**
 * GitHub's ID-token endpoint, the one that `ACTIONS_ID_TOKEN_REQUEST_URL` names.
 *
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
export function createGithubHandler(state: LabState): Handler {
  return async (request) => {
    if (request.method !== 'GET' || pathOf(request) !== state.requestPath) return notFound(request)
    const bearer = bearerOf(request)
    if (bearer === undefined || !isSame(bearer, state.requestToken)) {
      const reason =
        bearer === undefined ? 'no bearer token' : 'the bearer is not the request token'
      return plain(401, '', reason)
    }
    const value = await mintToken(state, audienceOf(request))
    return json(200, { count: value.length, value })
  }
}

/** The last one: a caller appends its own to a URL that may contain one. */
function audienceOf(request: LabRequest): string | undefined {
  return queryOf(request).getAll('audience').at(-1) || undefined
}

/** Compares in constant time; hashed, because `timingSafeEqual` requires equal lengths. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
