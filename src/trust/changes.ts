import type { Claims } from '../jwt.ts'
import { quoteForeign } from '../text.ts'
import { exposedClaims } from './aws/keys.ts'
import { escapeValue } from './aws/variables.ts'
import { type Change, quoteCel, quoteJson, quoteShell, withholdFromPullRequests } from './change.ts'
import type { GoogleIdentity } from './gcp/bindings.ts'
import { evaluateCel } from './gcp/cel.ts'
import { splitConjunction } from './gcp/conjunction.ts'
import { mapAttributes } from './gcp.ts'
import type { Judgement, TrustCheck } from './judgement.ts'
import { explainSubject, similarity } from './subject.ts'

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
      return proposeAws(check, claims)
    case 'gcp':
      return proposeGoogle(judgement, check, claims)
    case 'azure':
      return proposeAzure(check, claims)
    case 'vault':
      return proposeVault(check, claims)
  }
}

function proposeAws(check: TrustCheck, claims: Claims): readonly Change[] {
  const { name, rule = '', compared } = check
  const issuer = String(claims.iss ?? '').replace(/^https:\/\//, '')
  if (name === 'Principal' || name === 'issuer') {
    const line = `"Federated": ${quoteJson(`arn:aws:iam::ACCOUNT_ID:oidc-provider/${issuer}`)}`
    return [{ where: `${rule} Principal`.trim(), line, why: `${check.why}.` }]
  }
  if (name === 'Action') {
    return [
      {
        where: `${rule} Action`,
        line: '"Action": "sts:AssumeRoleWithWebIdentity"',
        why: check.why,
      },
    ]
  }
  if (name === 'audience') return [audienceOfJob(check)]
  if (compared === undefined) return []
  const [operator = '', key = ''] = name.split(' ', 2)
  if (compared.value === undefined) {
    const known = exposedClaims(issuer).join(', ')
    const why = `${check.why}. The keys of this issuer are: ${known}.`
    return [{ where: `${rule} ${operator}`, why: `Take the condition on ${key} out: ${why}` }]
  }
  const near = nearestAccepted(check) ?? ''
  if (compared.claim === 'aud') return [audienceOfJob(check)]
  const reasons = explainSubject(compared.value, near, compared.wildcards)
  if (reasons.some((reason) => reason.startsWith('The * in the policy'))) {
    const line = `"StringLike": { ${quoteJson(key)}: ${quoteJson(near)} }`
    return [{ where: rule, line, why: reasons.join(' ') }]
  }
  const escaped = escapeValue(compared.value, compared.wildcards)
  const line = `${quoteJson(key)}: ${quoteJson(escaped)}`
  const why = reasons.join(' ') || 'The policy names another value.'
  return [{ where: `${rule} ${operator}`, line, why }]
}

function proposeGoogle(judgement: Judgement, check: TrustCheck, claims: Claims): readonly Change[] {
  if (check.name === 'issuer') {
    const line = `--issuer-uri=${quoteShell(String(claims.iss))}`
    return [{ where: 'providers update-oidc', line, why: `${check.why}.` }]
  }
  if (check.name === 'audience') return [audienceOfJob(check)]
  if (check.name === 'attribute condition') {
    return proposeCondition(check.policy ?? '', claims, identityOf(judgement.checks, claims))
  }
  if (check.name.startsWith('mapping ')) {
    return [{ where: check.name.replace('mapping', 'the mapping of'), why: `${check.why}.` }]
  }
  if (check.name === 'IAM members') return [proposeMember(check, judgement, claims)]
  return []
}

function proposeMember({ why }: TrustCheck, { checks }: Judgement, claims: Claims): Change {
  const { google } = identityOf(checks, claims)
  if (why.includes('its condition ')) return { where: "the grant's condition", why: `${why}.` }
  const provider = checks.find(({ name }) => name === 'provider')?.policy ?? ''
  const [pool = 'projects/PROJECT_NUMBER/locations/global/workloadIdentityPools/POOL'] =
    /projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+/.exec(provider) ?? []
  const where = "a member of the service account's IAM policy"
  const line = `principal://iam.googleapis.com/${pool}/subject/${google.subject}`
  return { where, line: quoteShell(line), why: `${why}.` }
}

/** What the mapping makes of the token, from the checks that tell the mapping. */
function identityOf(checks: readonly TrustCheck[], claims: Claims): GoogleIdentity {
  const entries = checks.flatMap(({ name, policy = '' }) =>
    name.startsWith('mapping ') ? [[name.slice('mapping '.length), policy] as const] : [],
  )
  return mapAttributes(claims, { mapping: Object.fromEntries(entries) }).identity
}

/** Which part of a condition is not true, and the same part for this token where it compares with a text. */
function proposeCondition(
  condition: string,
  claims: Claims,
  identity: GoogleIdentity,
): readonly Change[] {
  const where = 'the attribute condition'
  const variables = { assertion: { ...claims }, ...identity }
  return splitConjunction(condition).flatMap((part): Change[] => {
    const result = evaluateCel(part, variables)
    if (result.isValue && result.value === true) return []
    const why = result.isValue ? `${part} is ${result.value}.` : `${part}: ${result.problem}.`
    const [, variable = '', name = '', wanted = ''] =
      /^(assertion|google|attribute)\.(\w+)\s*==\s*(?:'([^'\\]*)'|"[^"\\]*")$/.exec(part.trim()) ??
      []
    const value = Object.entries(variables).find(([key]) => key === variable)?.[1][name]
    if (typeof value !== 'string') return [{ where, why }]
    const reasons = value === claims.sub ? explainSubject(value, wanted, false) : []
    const line = `${variable}.${name} == ${quoteCel(value)}`
    return [{ where, line, why: [why, ...reasons].join(' ') }]
  })
}

function proposeAzure(check: TrustCheck, claims: Claims): readonly Change[] {
  const { name, rule = '', compared } = check
  if (name === 'issuer') {
    return [
      { where: rule, line: `"issuer": ${quoteJson(String(claims.iss))}`, why: `${check.why}.` },
    ]
  }
  if (name === 'audience') return [audienceOfJob(check)]
  if (compared?.value === undefined) return []
  const near = nearestAccepted(check) ?? ''
  const reasons = explainSubject(compared.value, near, compared.wildcards)
  const why = reasons.join(' ') || `${check.why}.`
  if (name === 'subject') {
    return [{ where: rule, line: `"subject": ${quoteJson(compared.value)}`, why }]
  }
  const isPlain =
    !/['\\]/.test(compared.value) && quoteForeign(compared.value, 1000) === compared.value
  if (!isPlain) return [{ where: rule, why }]
  return [{ where: rule, line: `claims['${compared.claim}'] eq '${compared.value}'`, why }]
}

function proposeVault(check: TrustCheck, claims: Claims): readonly Change[] {
  const { name, compared } = check
  const why = `${check.why}.`
  if (name === 'bound_audiences') {
    return [{ where: 'the role', line: `"bound_audiences": ${quoteJson(claims.aud)}`, why }]
  }
  if (name === 'audience without bound_audiences') {
    return [{ where: 'the role', line: `"bound_audiences": ${quoteJson(claims.aud)}`, why }]
  }
  if (name === 'bound_issuer') {
    return [{ where: 'auth/jwt/config', line: `"bound_issuer": ${quoteJson(claims.iss)}`, why }]
  }
  if (name === 'role_type') return [{ where: 'the role', line: '"role_type": "jwt"', why }]
  if (compared?.value === undefined) return [{ where: name, why }]
  const near = nearestAccepted(check) ?? ''
  const reasons = [why, ...explainSubject(compared.value, near, compared.wildcards)].join(' ')
  if (reasons.includes('The * in the policy')) {
    const line = '"bound_claims_type": "glob"'
    const isSubject = name === 'bound_subject'
    const hint = isSubject ? ' bound_subject never reads patterns: move it into bound_claims.' : ''
    return [{ where: 'the role', line, why: reasons + hint }]
  }
  if (compared.wildcards && compared.value.includes('*'))
    return [{ where: 'the role', why: reasons }]
  const line =
    name === 'bound_subject'
      ? `"bound_subject": ${quoteJson(compared.value)}`
      : `"bound_claims": { ${quoteJson(compared.claim)}: ${quoteJson(compared.value)} }`
  return [{ where: 'the role', line, why: reasons }]
}

/** The audience is the job's choice, so the job is what to change. */
function audienceOfJob(check: TrustCheck): Change {
  const [first] = /^"([^"]*)"/.exec(check.policy ?? '')?.slice(1) ?? []
  const why = 'The token was made for another audience than the policy takes.'
  if (first === undefined) return { where: 'the job', why }
  return { where: "the job's step", line: `audience: ${first}`, why }
}
