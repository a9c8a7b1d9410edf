import { audiencesOf, type Claims } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import { exposedClaims, hasSessionTags } from './aws/keys.ts'
import { hasWildcards } from './aws/operators.ts'
import { escapeValue } from './aws/variables.ts'
import { audienceOfJob, type Change, quoteJson, withholdFromPullRequests } from './change.ts'
import { proposeGoogle } from './gcp/changes.ts'
import type { Comparison, Judgement, TrustCheck } from './judgement.ts'
import { explainMissing, explainSubject, similarity } from './subject.ts'

/** The accepted value that was most probably meant. */
export function nearestAccepted(check: TrustCheck): string | undefined {
  const { value, accepted, wildcards } = check.compared ?? { accepted: [], wildcards: false }
  if (value === undefined) return accepted[0]
  return accepted.toSorted(
    (a, b) => similarity(value, b, wildcards) - similarity(value, a, wildcards),
  )[0]
}

/** What to change, for the nearest rule of a judgement that refused. */
export function proposeChanges(judgement: Judgement, claims: Claims): readonly Change[] {
  if (judgement.verdict === 'accepted') return []
  const relevant = judgement.checks.filter(
    ({ outcome, rule }) => outcome === 'fail' && (rule === undefined || rule === judgement.nearest),
  )
  const { nearest = '' } = judgement
  if (judgement.cloud === 'aws' && nearest.endsWith(' Deny')) {
    return [{ where: nearest, why: 'This Deny refuses the token; no Allow can undo that.' }]
  }
  const changes = relevant.flatMap((check) => proposeOne(judgement, check, claims))
  return changes.map((change) => withholdFromPullRequests(change, claims))
}

function proposeOne(judgement: Judgement, check: TrustCheck, claims: Claims): readonly Change[] {
  const time = /^(lifetime|nbf|exp|iat|times)$/.test(check.name)
  if (time) {
    return [{ where: 'the job', why: `${check.why}: take a new token right before it is used.` }]
  }
  switch (judgement.cloud) {
    case 'aws':
      return proposeAws(judgement, check, claims)
    case 'gcp':
      return proposeGoogle(judgement, check, claims)
    case 'azure':
      return proposeAzure(check, claims)
    case 'vault':
      return proposeVault(check, claims)
  }
}

function proposeAws(judgement: Judgement, check: TrustCheck, claims: Claims): readonly Change[] {
  const { name, rule = '', compared } = check
  const issuer = String(claims.iss ?? '').replace(/^https:\/\//, '')
  if (name === 'Principal' || name === 'issuer') {
    const line = `"Federated": ${quoteJson(providerArn(check, issuer))}`
    return [{ where: `${rule} Principal`.trim(), line, why: `${check.why}.` }]
  }
  if (name === 'Action') {
    return [
      {
        where: `${rule} Action`,
        line: `"Action": ${quoteJson(actionsFor(claims))}`,
        why: `${check.why}.`,
      },
    ]
  }
  if (name === 'audience') return [audienceOfJob(check)]
  if (compared === undefined) return []
  const [operator = '', key = ''] = name.split(' ', 2)
  if (compared.value === undefined) {
    return [replaceCondition(check, compared, judgement, claims)]
  }
  const near = nearestAccepted(check) ?? ''
  if (compared.claim === 'aud') return [audienceOfJob(check)]
  const reasons = explainSubject(compared.value, near, compared.wildcards)
  if (reasons.some((reason) => reason.startsWith('The * in the policy'))) {
    const line = `"StringLike": { ${quoteJson(key)}: ${quoteJson(near)} }`
    return [{ where: `${rule} Condition, in place of ${operator}`, line, why: reasons.join(' ') }]
  }
  const escaped = escapeValue(compared.value, compared.wildcards)
  const line = `${quoteJson(key)}: ${quoteJson(withOthers(compared.accepted, escaped))}`
  const why = reasons.join(' ') || 'The policy names another value.'
  return [{ where: `${rule} ${operator}`, line, why }]
}

/** Partition and account as the statement has them, but the role's account where that is what differs. */
function providerArn({ policy = '', why }: TrustCheck, issuer: string): string {
  const [, partition = 'aws', named] = /arn:(aws[\w-]*):iam::(\d{12}):/.exec(policy) ?? []
  const account = /than the role's, (\d{12})$/.exec(why)?.[1] ?? named ?? 'ACCOUNT_ID'
  return `arn:${partition}:iam::${account}:oidc-provider/${issuer}`
}

function actionsFor(claims: Claims): string | readonly string[] {
  const action = 'sts:AssumeRoleWithWebIdentity'
  return hasSessionTags(claims) ? [action, 'sts:TagSession'] : action
}

/**
 * For a condition on a key that is not there. To leave it out is only safe beside another condition on the subject:
 * without any, the statement lets in every job of the issuer.
 */
function replaceCondition(
  { name, rule = '', why }: TrustCheck,
  { claim, accepted }: Comparison,
  { checks }: Judgement,
  claims: Claims,
): Change {
  const [operator = '', key = ''] = name.split(' ', 2)
  const issuer = String(claims.iss ?? '').replace(/^https:\/\//, '')
  const where = `${rule} ${operator}`
  const isOther = why.startsWith('the key belongs to')
  if (!isOther && !why.startsWith('AWS does not expose')) {
    const isMissing = why.startsWith('the token has no')
    return { where, why: isMissing ? explainMissing(claim, accepted[0] ?? '') : `${why}.` }
  }
  const isAudience = isOther && claim === 'aud'
  const wanted = `${issuer}:${isAudience ? 'aud' : 'sub'}`
  const value = isAudience ? (claims.azp ?? audiencesOf(claims)[0]) : claims.sub
  const reason = isOther
    ? `${why}.`
    : `${why}. The keys of this issuer are: ${exposedClaims(issuer).join(', ')}.`
  const isThere = checks.some((one) => one.rule === rule && one.name.endsWith(` ${wanted}`))
  if (isThere || typeof value !== 'string') {
    return { where, why: `Take the condition on ${key} out: ${reason}` }
  }
  const line = `${quoteJson(wanted)}: ${quoteJson(escapeValue(value, hasWildcards(operator)))}`
  return { where: `${where}, in place of ${key}`, line, why: reason }
}

/** The whole list where there is one: what else it lets in stays. */
function withOthers(accepted: readonly string[], value: string): string | readonly string[] {
  return accepted.length > 1 ? [...accepted, value] : value
}

function proposeAzure(check: TrustCheck, claims: Claims): readonly Change[] {
  const { name, rule = '', compared } = check
  if (name === 'issuer') {
    return [
      { where: rule, line: `"issuer": ${quoteJson(String(claims.iss))}`, why: `${check.why}.` },
    ]
  }
  if (name === 'audience') return [audienceOfJob(check)]
  const subject = String(claims.sub)
  if (name === 'federated credentials' && check.why === 'there are none') {
    const line = `"subject": ${quoteJson(subject)}`
    const why = 'There are none: oidc-exchange trust azure writes one.'
    return [{ where: 'a new credential', line, why }]
  }
  if (check.why.startsWith('for this issuer only')) {
    const line = `claims['sub'] eq '${subject}'`
    const isPlainSubject = isPlainText(subject)
    const where = `${rule}, in place of ${name}`
    return [{ where, ...(isPlainSubject && { line }), why: `${check.why}.` }]
  }
  if (compared?.value === undefined) return []
  const near = nearestAccepted(check) ?? ''
  const reasons = explainSubject(compared.value, near, compared.wildcards)
  const why = reasons.join(' ') || `${check.why}.`
  if (name === 'subject') {
    return [{ where: rule, line: `"subject": ${quoteJson(compared.value)}`, why }]
  }
  if (!isPlainText(compared.value)) return [{ where: rule, why }]
  return [{ where: rule, line: `claims['${compared.claim}'] eq '${compared.value}'`, why }]
}

/** What an expression of Azure's takes between quotes as it is. */
function isPlainText(value: string): boolean {
  return !/['\\]/.test(value) && quoteForeign(value, 1000) === value
}

function proposeVault(check: TrustCheck, claims: Claims): readonly Change[] {
  const { name, compared } = check
  const why = `${check.why}.`
  if (name === 'bound_audiences') return [audienceOfJob(check)]
  if (name === 'audience without bound_audiences') {
    return [{ where: 'the role', line: `"bound_audiences": ${quoteJson(claims.aud)}`, why }]
  }
  if (name === 'bound_issuer') {
    return [{ where: 'auth/jwt/config', line: `"bound_issuer": ${quoteJson(claims.iss)}`, why }]
  }
  if (name === 'role_type') return [{ where: 'the role', line: '"role_type": "jwt"', why }]
  if (/is missing$/.test(check.why)) {
    const claim = name.replace('bound_claims ', '')
    const wanted = /^"([^"]*)"$/.exec(check.policy ?? '')?.[1] ?? ''
    return [{ where: name, why: explainMissing(claim, wanted) }]
  }
  if (compared?.value === undefined) return [{ where: name, why }]
  const near = nearestAccepted(check) ?? ''
  const reasons = [why, ...explainSubject(compared.value, near, compared.wildcards)].join(' ')
  if (name === 'bound_subject') {
    const hint = /\*/.test(near)
      ? ' A pattern must be in bound_claims, with bound_claims_type glob.'
      : ''
    const line = `"bound_subject": ${quoteJson(compared.value)}`
    return [{ where: 'the role', line, why: reasons + hint }]
  }
  if (reasons.includes('The * in the policy')) {
    return [{ where: 'the role', line: '"bound_claims_type": "glob"', why: reasons }]
  }
  const where = "the role's bound_claims"
  if (compared.wildcards && compared.value.includes('*')) return [{ where, why: reasons }]
  const values = withOthers(compared.accepted, compared.value)
  return [{ where, line: `${quoteJson(compared.claim)}: ${quoteJson(values)}`, why: reasons }]
}
