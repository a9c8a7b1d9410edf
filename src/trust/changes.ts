import { audiencesOf, type Claims } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import { exposedClaims, hasSessionTags } from './aws/keys.ts'
import { hasWildcards } from './aws/operators.ts'
import { escapeValue } from './aws/variables.ts'
import { audienceOfJob, type Change, quoteJson, withholdFromPullRequests } from './change.ts'
import { proposeGoogle } from './gcp/changes.ts'
import type { Comparison, Judgement, TrustCheck } from './judgement.ts'
import { explainMissing, explainSubject, isLiteralStar, similarity } from './subject.ts'

/** The accepted value that is closest to the token's. */
export function nearestAccepted(check: TrustCheck): string | undefined {
  const { value, accepted, wildcards } = check.compared ?? { accepted: [], wildcards: false }
  if (value === undefined) return accepted[0]
  return accepted.toSorted(
    (a, b) => similarity(value, b, wildcards) - similarity(value, a, wildcards),
  )[0]
}

/** The changes that make the nearest rule accept the token. */
export function proposeChanges(judgement: Judgement, claims: Claims): readonly Change[] {
  if (judgement.verdict === 'accepted') return []
  const relevant = judgement.checks.filter(
    ({ outcome, rule }) => outcome === 'fail' && (rule === undefined || rule === judgement.nearest),
  )
  const { nearest = '' } = judgement
  if (judgement.cloud === 'aws' && nearest.endsWith(' Deny')) {
    return [{ where: nearest, why: 'This Deny refuses the token, and no Allow overrides it.' }]
  }
  const changes = relevant.flatMap((check) => proposeOne(judgement, check, claims))
  return changes.map((change) => withholdFromPullRequests(change, claims))
}

function proposeOne(judgement: Judgement, check: TrustCheck, claims: Claims): readonly Change[] {
  const time = /^(lifetime|nbf|exp|iat|times)$/.test(check.name)
  if (time) {
    return [{ where: 'the job', why: `${check.why}: request a new token right before using it.` }]
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
  if (isLiteralStar(compared.value, near, compared.wildcards)) {
    const line = `"StringLike": { ${quoteJson(key)}: ${quoteJson(near)} }`
    const why = [...reasons, looser].join(' ')
    return [{ where: `${rule} Condition, instead of ${operator}`, line, why }]
  }
  const escaped = escapeValue(compared.value, compared.wildcards)
  const line = `${quoteJson(key)}: ${quoteJson(withOthers(compared.accepted, escaped))}`
  const why = reasons.join(' ') || 'The policy names another value.'
  return [{ where: `${rule} ${operator}`, line, why }]
}

const looser = 'A pattern accepts more than this job: lint shows which.'

/** Partition and account of the statement, or the role's account if that differs. */
function providerArn({ compared, reason, about }: TrustCheck, issuer: string): string {
  const [, partition = 'aws', named] =
    /arn:(aws[\w-]*):iam::(\d{12}):/.exec(compared?.accepted.join(' ') ?? '') ?? []
  const account = (reason === 'other-account' ? about : named) ?? 'ACCOUNT_ID'
  return `arn:${partition}:iam::${account}:oidc-provider/${issuer}`
}

function actionsFor(claims: Claims): string | readonly string[] {
  const action = 'sts:AssumeRoleWithWebIdentity'
  return hasSessionTags(claims) ? [action, 'sts:TagSession'] : action
}

/**
 * For a condition on an absent key. Removing it is safe only beside another condition on the subject: without one, the
 * statement accepts every job of the issuer.
 */
function replaceCondition(
  { name, rule = '', why, reason: cause }: TrustCheck,
  { claim, accepted }: Comparison,
  { checks }: Judgement,
  claims: Claims,
): Change {
  const [operator = '', key = ''] = name.split(' ', 2)
  const issuer = String(claims.iss ?? '').replace(/^https:\/\//, '')
  const where = `${rule} ${operator}`
  const isOther = cause === 'foreign-key'
  if (!isOther && cause !== 'claim-hidden') {
    return {
      where,
      why: cause === 'claim-missing' ? explainMissing(claim, accepted[0] ?? '') : `${why}.`,
    }
  }
  const isAudience = isOther && claim === 'aud'
  const wanted = `${issuer}:${isAudience ? 'aud' : 'sub'}`
  const value = isAudience ? (claims.azp ?? audiencesOf(claims)[0]) : claims.sub
  const reason = isOther
    ? `${why}.`
    : `${why}. The keys of this issuer are: ${exposedClaims(issuer).join(', ')}.`
  const isThere = checks.some((one) => one.rule === rule && one.name.endsWith(` ${wanted}`))
  if (isThere || typeof value !== 'string') {
    return { where, why: `Remove the condition on ${key}: ${reason}` }
  }
  const line = `${quoteJson(wanted)}: ${quoteJson(escapeValue(value, hasWildcards(operator)))}`
  return { where: `${where}, instead of ${key}`, line, why: reason }
}

/** The whole list: its other values stay accepted. */
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
  if (check.reason === 'no-credentials') {
    const line = `"subject": ${quoteJson(subject)}`
    const why = 'There are none; oidc-exchange trust azure writes one.'
    return [{ where: 'a new credential', line, why }]
  }
  if (check.reason === 'claim-not-compared') {
    const line = `claims['sub'] eq '${subject}'`
    const isPlainSubject = isPlainText(subject)
    const where = `${rule}, instead of ${name}`
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

/** Text that needs no escapes in an expression of Azure's. */
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
  if (check.reason === 'claim-missing' && compared !== undefined) {
    return [{ where: name, why: explainMissing(compared.claim, compared.accepted[0] ?? '') }]
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
  if (isLiteralStar(compared.value, near, compared.wildcards)) {
    const line = '"bound_claims_type": "glob"'
    return [{ where: 'the role', line, why: `${reasons} ${looser}` }]
  }
  const where = "the role's bound_claims"
  if (compared.wildcards && compared.value.includes('*')) return [{ where, why: reasons }]
  const values = withOthers(compared.accepted, compared.value)
  return [{ where, line: `${quoteJson(compared.claim)}: ${quoteJson(values)}`, why: reasons }]
}
