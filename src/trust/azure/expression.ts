import { githubIssuer } from '../../core/github.ts'

/** One comparison of a flexible federated credential. */
export interface ClaimComparison {
  readonly claim: string
  readonly operator: 'eq' | 'matches'
  readonly value: string
}

const term = /^claims\['([^']+)'\] (eq|matches) '((?:[^'\\]|''|\\.)*)'/

/**
 * Reads `claims['sub'] matches 'repo:o/r:*' and claims['job_workflow_ref'] eq '…'`: only `eq`, `matches` and `and`,
 * with single spaces.
 *
 * https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials
 *
 * @returns the comparisons, or the text from which on it can't be read
 */
export function readExpression(text: string): readonly ClaimComparison[] | string {
  const comparisons: ClaimComparison[] = []
  let rest = text
  for (;;) {
    const match = term.exec(rest)
    if (match === null) return rest
    const [whole, claim = '', operator, value = ''] = match
    comparisons.push({
      claim,
      operator: operator === 'eq' ? 'eq' : 'matches',
      value: value.replace(/''|\\(.)/g, (escaped, character: string | undefined) =>
        escaped === "''" ? "'" : (character ?? ''),
      ),
    })
    rest = rest.slice(whole.length)
    if (rest === '') return comparisons
    if (!rest.startsWith(' and ')) return rest
    rest = rest.slice(' and '.length)
  }
}

const gitlab = /^https:\/\/gitlab(\.[a-z0-9-]+)?\.(com|ca)$/

/**
 * The reason why Entra does not store an expression; `undefined` if it does. GitHub's expressions compare `sub` and an id,
 * GitLab's with a path in the subject also `project_id`; ids are compared with `eq`.
 *
 * https://learn.microsoft.com/entra/workload-id/workload-identities-set-up-flexible-federated-identity-credential
 */
export function findExpressionMistake(
  issuer: string,
  comparisons: readonly ClaimComparison[],
): string | undefined {
  const id = comparisons.find(({ claim, operator }) => /_id$/.test(claim) && operator !== 'eq')
  if (id !== undefined) return `${id.claim} can only be compared with eq`
  const has = (...claims: readonly string[]) =>
    comparisons.some(({ claim }) => claims.includes(claim))
  if (issuer === githubIssuer) {
    if (!has('sub')) return 'an expression for GitHub must compare sub'
    return has('repository_id', 'repository_owner_id')
      ? undefined
      : 'an expression for GitHub must compare repository_id or repository_owner_id'
  }
  const isByPath = comparisons.some(
    ({ claim, value }) => claim === 'sub' && /^project_path:/.test(value),
  )
  return gitlab.test(issuer) && isByPath && !has('project_id')
    ? 'an expression for GitLab with project_path in sub must compare project_id'
    : undefined
}

/** The claims that a flexible credential may compare, by issuer; `undefined` for issuers that can't have one. */
export function flexibleClaims(issuer: string): readonly string[] | undefined {
  if (issuer === githubIssuer) {
    return ['sub', 'job_workflow_ref', 'repository_id', 'repository_owner_id']
  }
  if (gitlab.test(issuer)) return ['sub', 'project_id']
  if (/^https:\/\/app(\.eu)?\.terraform\.io$/.test(issuer)) return ['sub']
  return undefined
}
