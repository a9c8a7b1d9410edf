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

/** The claims that a flexible credential may speak of, by issuer; `undefined` for issuers that can't have one. */
export function flexibleClaims(issuer: string): readonly string[] | undefined {
  if (issuer === githubIssuer) return ['sub', 'job_workflow_ref']
  if (/^https:\/\/gitlab(\.[a-z0-9-]+)?\.(com|ca)$/.test(issuer)) return ['sub']
  if (/^https:\/\/app(\.eu)?\.terraform\.io$/.test(issuer)) return ['sub']
  return undefined
}
