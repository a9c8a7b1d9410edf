import type { Claims } from '../../core/jwt.ts'
import { audienceOfJob, type Change, quoteCel, quoteShell } from '../change.ts'
import { mapAttributes } from '../gcp.ts'
import type { Judgement, TrustCheck } from '../judgement.ts'
import { explainMissing, explainSubject } from '../subject.ts'
import type { GoogleIdentity } from './bindings.ts'
import { type CelVariables, evaluateCel } from './cel.ts'
import { splitConjunction } from './conjunction.ts'

/** Changes to a provider or to an IAM policy. */
export function proposeGoogle(
  judgement: Judgement,
  check: TrustCheck,
  claims: Claims,
): readonly Change[] {
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

function proposeMember(
  { why, reason: cause }: TrustCheck,
  { checks }: Judgement,
  claims: Claims,
): Change {
  const { google } = identityOf(checks, claims)
  if (cause === 'grant-condition') return { where: "the grant's condition", why: `${why}.` }
  const [nearest] = checks.filter(({ name, outcome }) => name === 'members' && outcome === 'fail')
  const reason = `${nearest?.why ?? why}.`
  const lacking = nearest?.reason === 'no-attribute' ? nearest.about : undefined
  const isMeant = nearest?.policy?.includes(`/attribute.${lacking}/${claims[lacking ?? '']}"`)
  if (lacking !== undefined && isMeant) return mapClaim(lacking, reason)
  const provider = checks.find(({ name }) => name === 'provider')?.policy ?? ''
  const [pool = 'projects/PROJECT_NUMBER/locations/global/workloadIdentityPools/POOL'] =
    /projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+/.exec(provider) ?? []
  const where = "a member of the service account's IAM policy"
  const line = `principal://iam.googleapis.com/${pool}/subject/${google.subject}`
  return { where, line: quoteShell(line), why: reason }
}

/** gcloud replaces the whole mapping, so this is an additional entry. */
function mapClaim(claim: string, why: string): Change {
  const where = 'the attribute mapping, in addition'
  return { where, line: `attribute.${claim}=assertion.${claim}`, why }
}

/** The mapped attributes, from the checks of the mapping. */
function identityOf(checks: readonly TrustCheck[], claims: Claims): GoogleIdentity {
  const entries = checks.flatMap(({ name, policy = '' }) =>
    name.startsWith('mapping ') ? [[name.slice('mapping '.length), policy] as const] : [],
  )
  return mapAttributes(claims, { mapping: Object.fromEntries(entries) }).identity
}

/** The parts of a condition that are not true, each rewritten for this token. */
function proposeCondition(
  condition: string,
  claims: Claims,
  identity: GoogleIdentity,
): readonly Change[] {
  const variables = { assertion: { ...claims }, ...identity }
  return splitConjunction(condition).flatMap((part): Change[] => {
    const result = evaluateCel(part, variables)
    if (result.isValue && result.value === true) return []
    const why = result.isValue ? `${part} is ${result.value}.` : `${part}: ${result.problem}.`
    return [proposePart(part, variables, claims, why)]
  })
}

const comparison =
  /^(assertion|google|attribute)\.(\w+)(?:\s*==\s*(?:'([^'\\]*)'|"([^"\\]*)"|\d+)|\s+in\s*\[([^[\]]*)\]|\.(startsWith|endsWith|contains|matches)\(\s*r?(?:'([^'\\]*)'|"([^"\\]*)")\s*\))$/

function proposePart(part: string, variables: CelVariables, claims: Claims, why: string): Change {
  const where = 'the attribute condition'
  const [, variable = '', name = '', single, double, list, call, ...texts] =
    comparison.exec(part.trim()) ?? []
  const wanted = single ?? double ?? ''
  const value = variables[variable]?.[name]
  if (name !== '' && value === undefined && variable !== 'google') {
    if (claims[name] === undefined) return { where, why: `${why} ${explainMissing(name, wanted)}` }
    return mapClaim(name, `${why} The mapping makes no attribute.${name}.`)
  }
  if (name === '') return proposeAlternative(part, variables, why)
  if (typeof value !== 'string') return { where, why }
  const path = `${variable}.${name}`
  if (list !== undefined) {
    const values = [...(list.trim() === '' ? [] : [list.trim()]), quoteCel(value)]
    return { where, line: `${path} in [${values.join(', ')}]`, why }
  }
  const reasons =
    call === 'startsWith'
      ? explainSubject(value, `${texts.join('')}*`, true)
      : explainSubject(value, wanted, false)
  return { where, line: `${path} == ${quoteCel(value)}`, why: [why, ...reasons].join(' ') }
}

/** One more `||` to those that compare one claim with texts. */
function proposeAlternative(part: string, variables: CelVariables, why: string): Change {
  const where = 'the attribute condition'
  const inner = part.trim().replace(/^\((.*)\)$/s, '$1')
  const alternatives = inner.split('||').map((one) => comparison.exec(one.trim()))
  const [, variable = '', name = ''] = alternatives[0] ?? []
  const value = variables[variable]?.[name]
  const isOne = alternatives.every((one) => one?.[1] === variable && one[2] === name)
  if (alternatives.length < 2 || !isOne || typeof value !== 'string') return { where, why }
  return { where, line: `(${inner} || ${variable}.${name} == ${quoteCel(value)})`, why }
}
