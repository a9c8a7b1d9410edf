import type { Claims } from '../core/jwt.ts'

const legacy = /^repo:([^@/:]+)\/([^@/:]+)(?=:|$)/
const immutable = /^repo:([^@/:]+)@\d+\/([^@/:]+)@\d+(?=:|$)/

/**
 * The subject of a GitHub token in the forms that GitHub writes it: as it stands, and in the other one.
 *
 * Repositories that are newer than July 2026 have `repo:OWNER@ID/REPOSITORY@ID:…`, older ones `repo:OWNER/REPOSITORY:…`.
 * Names are letters, digits, `-`, `_` and `.`, never `@`, so neither form passes for the other. The ids that the short
 * form lacks are taken from the token's own claims.
 *
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export function githubSubjectForms(claims: Claims): readonly string[] {
  const { sub, repository_owner_id: ownerId, repository_id: id } = claims
  if (typeof sub !== 'string') return []
  if (immutable.test(sub)) return [sub, sub.replace(immutable, 'repo:$1/$2')]
  if (
    typeof ownerId !== 'string' ||
    typeof id !== 'string' ||
    !/^\d+ \d+$/.test(`${ownerId} ${id}`)
  ) {
    return [sub]
  }
  return legacy.test(sub) ? [sub, sub.replace(legacy, `repo:$1@${ownerId}/$2@${id}`)] : [sub]
}
