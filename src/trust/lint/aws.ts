import { exposedClaims } from '../aws/keys.ts'
import { hasWildcards, isNegated } from '../aws/operators.ts'
import type { AwsCondition, AwsStatement, AwsTrustPolicy } from '../aws/policy.ts'
import { platformOf } from '../platforms.ts'
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

/** The claims that single out a customer of the issuer, a repository, or the job within it. */
const telling = [
  'sub',
  ...['repository', 'repository_id', 'repository_owner_id', 'job_workflow_ref', 'enterprise_id'],
  ...['namespace_id', 'project_id', 'user_id'],
  ...['cluster_id', 'organization_id', 'organization_slug', 'pipeline_id'],
  ...['oidc.circleci.com/project-id', 'google/organization_number', 'rpst_id'],
]

/** What is dangerous or useless in a trust policy; what it is for decides, so only statements of web identities count. */
export function lintAws({ statements }: AwsTrustPolicy, root: readonly (string | number)[]) {
  return statements.flatMap((statement): readonly Finding[] => {
    const path = [...root, ...statement.path]
    const { principals, effect } = statement
    if (effect === 'Deny')
      return statement.conditions.flatMap((one) => lintKey(one, statement, path))
    if (statement.exceptPrincipals) {
      const fix = 'Name who may: Principal.'
      const message = 'NotPrincipal in an Allow is everyone else'
      return [{ rule: 'everyone', message, fix, path: [...path, 'NotPrincipal'] }]
    }
    if (principals.everyone || principals.federated.includes('*')) {
      const fix = "Name the provider: arn:aws:iam::ACCOUNT:oidc-provider/ISSUER's host and path."
      const message = 'everyone may try, with a token of any provider of the account'
      return [{ rule: 'everyone', message, fix, path: [...path, 'Principal'] }]
    }
    const isFederated = principals.federated.some((one) => one.includes(':oidc-provider/'))
    return isFederated ? lintAllow(statement, path) : []
  })
}

function lintAllow(
  statement: AwsStatement,
  path: readonly (string | number)[],
): readonly Finding[] {
  const { conditions } = statement
  const firm = conditions.filter(
    ({ operator }) => !isNegated(operator) && !/IfExists$|^ForAllValues:|^Null$/.test(operator),
  )
  const claims = firm.map(({ key }) => claimOf(key))
  const subjects = firm.filter(({ key }) => claimOf(key) === 'sub').flatMap(({ values }) => values)
  const findings = conditions.flatMap((one) => lintCondition(one, statement, path, subjects))
  const told = claims.filter((claim) => telling.includes(claim))
  if (told.length === 0) findings.push(noSubject(path))
  else if (told.every((claim) => claim === 'job_workflow_ref')) findings.push(anyCaller(path))
  else if (isOpenContext(claims)) findings.push(openContext(path))
  if (!claims.includes('aud')) {
    const message = "any of the provider's client ids is taken as audience"
    const fix = 'Add "ISSUER:aud": "sts.amazonaws.com" to StringEquals.'
    findings.push({ rule: 'no-audience', message, fix, path })
  }
  const needed = requiredKey(statement)
  if (needed !== undefined) {
    const message = `IAM does not store a policy for this shared issuer without a condition on ${needed}`
    findings.push({ rule: 'required-key', message, fix: `Compare ${needed}.`, path })
  }
  const isGithub = statement.principals.federated.some((one) => /githubusercontent/.test(one))
  const hasIds =
    claims.includes('repository_id') || subjects.every((one) => /@\d+\/[^:]*@\d+:/.test(one))
  if (isGithub && claims.some((claim) => claim === 'sub' || claim === 'repository') && !hasIds) {
    findings.push(namesNotIds([...path, 'Condition']))
  }
  return findings
}

function lintCondition(
  condition: AwsCondition,
  statement: AwsStatement,
  path: readonly (string | number)[],
  subjects: readonly string[],
): Finding[] {
  const { operator, key, values } = condition
  const here = [...path, 'Condition', operator, key]
  const claim = claimOf(key)
  const findings = lintKey(condition, statement, path)
  if (operator.startsWith('ForAllValues:')) {
    const message = `${operator} is true when ${key} is not there, or is misspelt`
    const fix = 'Use the operator without ForAllValues: the claim has one value.'
    findings.push({ rule: 'for-all-values', message, fix, path: here })
  } else if (operator.endsWith('IfExists') && telling.includes(claim)) {
    const message = `${operator} lets a token pass that has no ${claim}`
    findings.push({ rule: 'if-exists', message, fix: 'Leave IfExists out.', path: here })
  }
  if (isNegated(operator) || !operator.includes('String')) return findings
  const wildcards = hasWildcards(operator)
  findings.push(...lintValues({ claim, values, wildcards, path: here, subjects }))
  const isLiteral = !wildcards && claim !== 'sub' && claim !== 'repository'
  for (const value of values.filter(
    (one) => isLiteral && one.includes('*') && !one.includes('${*}'),
  )) {
    findings.push(literalWildcard(value, here))
  }
  if (wildcards && !values.some((value) => /[*?]/.test(value))) {
    const message = `${operator} of values without * and ?`
    const fix = 'Use StringEquals, which no later * can widen by accident.'
    findings.push({ rule: 'needless-pattern', message, fix, path: here })
  }
  return findings
}

/** A key that is never there. */
function lintKey(
  { key, operator }: AwsCondition,
  { principals, effect }: AwsStatement,
  path: readonly (string | number)[],
): Finding[] {
  const provider = key.slice(0, key.lastIndexOf(':'))
  const claim = claimOf(key)
  const here = [...path, 'Condition', operator, key]
  const isOfProvider = principals.federated.some((one) =>
    one.endsWith(`:oidc-provider/${provider}`),
  )
  const known = exposedClaims(provider)
  const effectOf = effect === 'Deny' ? 'this Deny does not do what it seems to' : 'no token passes'
  const providers = principals.federated.flatMap((one) => one.split(':oidc-provider/').slice(1))
  const isOther = effect === 'Allow' && providers.length > 0 && !isNegated(operator)
  if (isOther && !isOfProvider && !/^(aws|sts|iam|saml)$/i.test(provider)) {
    const message = `${key} is a key of another issuer than the statement's, so ${operator} finds nothing and ${effectOf}`
    const fix = `Write ${providers[0]}:${claim}.`
    return [{ rule: 'unknown-claim', message, fix, path: here }]
  }
  if (!isOfProvider || known.includes(claim)) return []
  const message = `AWS does not expose ${claim}, so ${operator} finds nothing and ${effectOf}`
  const fix = `Use one of ${known.join(', ')}.`
  return [{ rule: 'unknown-claim', message, fix, path: here }]
}

/**
 * The condition key that IAM requires for an issuer that many customers share, if it is missing.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
function requiredKey({ principals, conditions }: AwsStatement): string | undefined {
  const host = principals.federated
    .map((one) => one.split(':oidc-provider/')[1] ?? '')
    .find((one) => platformOf(one) !== undefined)
  if (host === undefined) return undefined
  const key = `${host}:${platformOf(host)?.id === 'terraform-cloud' ? 'aud' : 'sub'}`
  return conditions.some((one) => one.key.toLowerCase() === key) ? undefined : key
}

function claimOf(key: string): string {
  return key.slice(key.lastIndexOf(':') + 1).toLowerCase()
}
