import type { VaultRole } from '../vault/policy.ts'
import {
  anyCaller,
  type Finding,
  isOpenContext,
  lintValues,
  literalWildcard,
  namesNotIds,
  noSubject,
  openContext,
} from './finding.ts'

const telling =
  /^(sub|repository|repository_id|repository_owner(_id)?|job_workflow_ref|enterprise(_id)?|project_(id|path)|namespace_(id|path)|organization_(id|slug)|pipeline_(id|slug)|terraform_\w+)$/

/** What is dangerous or useless in a role. */
export function lintVault(role: VaultRole, root: readonly (string | number)[]): readonly Finding[] {
  const texts = (values: readonly unknown[]) =>
    values.filter((one): one is string => typeof one === 'string')
  const wildcards = role.boundClaimsType === 'glob'
  const findings: Finding[] = []
  const subject = role.boundSubject
  const subjects = [...(subject === '' ? [] : [subject]), ...texts(role.boundClaims.sub ?? [])]
  if (subject !== '') {
    const path = [...root, 'bound_subject']
    findings.push(...lintValues({ claim: 'sub', values: [subject], wildcards: false, path }))
  }
  for (const [claim, expected] of Object.entries(role.boundClaims)) {
    const path = [...root, 'bound_claims', claim]
    const values = texts(expected)
    findings.push(...lintValues({ claim: nameOf(claim), values, wildcards, path, subjects }))
    const isOther = !['sub', 'repository'].includes(claim)
    for (const value of values.filter((one) => isOther && !wildcards && one.includes('*'))) {
      findings.push(literalWildcard(value, path))
    }
  }
  const claims = Object.keys(role.boundClaims).map(nameOf)
  const told = claims.filter((claim) => telling.test(claim))
  if (subject === '' && told.length === 0) findings.push(noSubject(root))
  else if (subject === '' && told.every((claim) => claim === 'job_workflow_ref')) {
    findings.push(anyCaller(root))
  } else if (subject === '' && isOpenContext(claims)) findings.push(openContext(root))
  if (role.boundAudiences.length === 0) {
    const message = 'Vault refuses every token that has an audience'
    const fix = 'Bind the audience that the job asks for: bound_audiences.'
    findings.push({ rule: 'no-audience', message, fix, path: root })
  }
  const isNamed = claims.includes('repository') || subjects.some((one) => one.startsWith('repo:'))
  const hasIds = claims.includes('repository_id') || subjects.some((one) => /@\d+\//.test(one))
  if (isNamed && !hasIds) findings.push(namesNotIds(root))
  return findings
}

/** A claim's name, which may be a JSON pointer. */
function nameOf(claim: string): string {
  return claim.replace(/^\//, '')
}
