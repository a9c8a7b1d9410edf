import { findExpressionMistake, flexibleClaims } from '../azure/expression.ts'
import type { FederatedCredential } from '../azure/policy.ts'
import { anyCaller, type Finding, lintValues, namesNotIds } from './finding.ts'

/** What is dangerous or useless in federated credentials. */
export function lintAzure(credentials: readonly FederatedCredential[]): readonly Finding[] {
  return credentials.flatMap((credential) => {
    const { issuer, subject, path } = credential
    const findings: Finding[] = []
    if (/^https:\/\/(token\.actions\.githubusercontent\.com|gitlab\.com)\/$/.test(issuer)) {
      const message = `${issuer}: the token's issuer has no slash at its end, and Entra compares every character`
      const fix = 'Leave the slash out.'
      findings.push({ rule: 'issuer-slash', message, fix, path: [...path, 'issuer'] })
    }
    if (subject !== undefined) {
      const values = [subject]
      findings.push(
        ...lintValues({ claim: 'sub', values, wildcards: false, path: [...path, 'subject'] }),
      )
    }
    findings.push(...lintExpression(credential))
    const subjects = [subject, ...(credential.comparisons ?? []).map(({ value }) => value)]
    const isNamed = subjects.some((one) => one?.startsWith('repo:'))
    const hasId = credential.comparisons?.some(({ claim }) => /_id$/.test(claim)) ?? false
    if (isNamed && !hasId && !subjects.some((one) => /@\d+\//.test(one ?? '')))
      findings.push(namesNotIds(path))
    return findings
  })
}

function lintExpression({
  comparisons = [],
  issuer,
  path,
}: FederatedCredential): readonly Finding[] {
  const where = [...path, 'claimsMatchingExpression', 'value']
  const known = flexibleClaims(issuer)
  const subjects = comparisons.flatMap(({ claim, value }) => (claim === 'sub' ? [value] : []))
  const findings = comparisons.flatMap(({ claim, operator, value }): Finding[] => {
    if (!known?.includes(claim)) {
      const message = `Entra does not compare ${claim} of ${issuer}, so no token passes`
      const fix = known ? `Use ${known.join(' or ')}.` : 'Use a classic credential: subject.'
      return [{ rule: 'unknown-claim', message, fix, path: where }]
    }
    const wildcards = operator === 'matches'
    return [...lintValues({ claim, values: [value], wildcards, path: where, subjects })]
  })
  const mistake = comparisons.length === 0 ? undefined : findExpressionMistake(issuer, comparisons)
  if (mistake !== undefined && known !== undefined) {
    const fix = 'Add the comparison: Entra does not store the expression without it.'
    findings.push({ rule: 'required-claim', message: mistake, fix, path: where })
  }
  const hasSubject = comparisons.length === 0 || comparisons.some(({ claim }) => claim === 'sub')
  if (hasSubject) return findings
  return [...findings, anyCaller(where)]
}
