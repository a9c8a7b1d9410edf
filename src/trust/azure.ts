import { audiencesOf, type Claims } from '../core/jwt.ts'
import { flexibleClaims } from './azure/expression.ts'
import type { FederatedCredential } from './azure/policy.ts'
import {
  allOf,
  checkLifetime,
  checkSignature,
  type Judgement,
  type JudgeOptions,
  listValues,
  nearestRule,
  notGiven,
  type RefusedAt,
  showValue,
  type TrustCheck,
  tokenSide,
} from './judgement.ts'
import { matchesPattern } from './pattern.ts'

interface JudgedCredential {
  readonly label: string
  readonly issuer: TrustCheck
  readonly audience: TrustCheck
  readonly subject: readonly TrustCheck[]
  readonly checks: readonly TrustCheck[]
}

/** The difference between clocks that Entra tolerates. */
const skewSeconds = 300

/**
 * Judges a token as Microsoft Entra does: one federated credential must have exactly the token's issuer, audience and
 * subject, or an expression that holds.
 *
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
export function judgeAzure(
  claims: Claims,
  credentials: readonly FederatedCredential[],
  options: JudgeOptions,
): Judgement {
  const judged = credentials.map((credential) => judgeCredential(credential, claims, options))
  const lifetime = checkLifetime(claims, options.now, skewSeconds)
  const accepting = judged.find(({ checks }) => isPassing(checks))
  const nearest = accepting?.label ?? nearestRule(judged)
  const isOpen =
    accepting === undefined &&
    lifetime.outcome !== 'fail' &&
    judged.some(({ checks }) => allOf(checks.map(({ outcome }) => outcome)) === 'unknown')
  const refusedAt = isOpen ? undefined : findRefusal(judged, accepting, lifetime)
  return {
    cloud: 'azure',
    policy: options.name ?? 'federated credentials',
    verdict: refusedAt ? 'refused' : isOpen ? 'undecided' : 'accepted',
    checks: [
      ...judged.flatMap(({ checks }) => checks),
      checkSignature(options),
      lifetime,
      {
        name: 'federated credentials',
        outcome: accepting ? 'pass' : isOpen ? 'unknown' : 'fail',
        why: accepting
          ? `${accepting.label} accepts`
          : judged.length === 0
            ? 'there are none'
            : isOpen
              ? 'a claim is not known'
              : 'none accepts the token',
        ...(judged.length === 0 && { reason: 'no-credentials' }),
      },
    ],
    ...(nearest !== undefined && { nearest }),
    ...(refusedAt && { refusedAt, refusal: refusalOf(refusedAt, claims, options.now) }),
  }
}

function isPassing(checks: readonly TrustCheck[]): boolean {
  return allOf(checks.map(({ outcome }) => outcome)) === 'pass'
}

function judgeCredential(
  credential: FederatedCredential,
  claims: Claims,
  options: JudgeOptions,
): JudgedCredential {
  const rule = credential.label
  const issuer = { rule, ...checkExact('issuer', claims.iss, credential.issuer) }
  const audience = { rule, ...checkAudience(credential, claims) }
  const subject =
    credential.subject === undefined
      ? checkExpression(credential, claims, options)
      : [{ rule, ...checkExact('subject', claims.sub, credential.subject) }]
  return { label: rule, issuer, audience, subject, checks: [issuer, audience, ...subject] }
}

function checkExact(name: string, actual: unknown, expected: string): TrustCheck {
  const claim = name === 'subject' ? 'sub' : 'iss'
  const text = typeof actual === 'string' ? actual : undefined
  return {
    name,
    ...tokenSide(actual),
    policy: showValue(expected),
    outcome: actual === expected ? 'pass' : 'fail',
    why: explainExact(text, expected),
    ...(name === 'subject' && {
      compared: { claim, value: text, accepted: [expected], wildcards: false },
    }),
  }
}

function explainExact(actual: string | undefined, expected: string): string {
  if (actual === undefined) return 'the token has none'
  if (actual === expected) return 'they are the same'
  if (actual.toLowerCase() === expected.toLowerCase()) return 'they differ in case, which matters'
  if (actual.replace(/\/$/, '') === expected.replace(/\/$/, '')) {
    return 'they differ in a trailing slash, which matters'
  }
  if (/[*?]/.test(expected)) return '* and ? have no special meaning here'
  return 'they differ'
}

function checkAudience({ audiences }: FederatedCredential, claims: Claims): TrustCheck {
  const fits = audiencesOf(claims).some((value) => audiences.includes(value))
  return {
    name: 'audience',
    ...tokenSide(claims.aud),
    policy: listValues(audiences),
    compared: {
      claim: 'aud',
      value: audiencesOf(claims)[0],
      accepted: audiences,
      wildcards: false,
    },
    outcome: fits ? 'pass' : 'fail',
    why: fits ? 'they are the same' : 'they differ',
  }
}

function checkExpression(
  { label, issuer, comparisons = [] }: FederatedCredential,
  claims: Claims,
  options: JudgeOptions,
): readonly TrustCheck[] {
  const allowed = flexibleClaims(issuer)
  return comparisons.map(({ claim, operator, value }) => {
    const actual = claims[claim]
    const check = {
      rule: label,
      name: `claims['${claim}'] ${operator}`,
      ...tokenSide(actual),
      policy: showValue(value),
    }
    if (!allowed?.includes(claim)) {
      const why =
        allowed === undefined
          ? 'Entra has no flexible credentials for this issuer'
          : `Entra compares only ${allowed.join(', ')} of this issuer`
      return { ...check, outcome: 'fail', reason: 'claim-not-compared', why }
    }
    const open = actual === undefined ? notGiven(claim, options) : undefined
    if (open !== undefined) return { ...check, ...open }
    const text = typeof actual === 'string' ? actual : undefined
    const fits = operator === 'eq' ? text === value : matchesPattern(value, text ?? '')
    const none = actual === undefined ? 'the token has none' : 'it is not text'
    return {
      ...check,
      outcome: text !== undefined && fits ? 'pass' : 'fail',
      why: text === undefined ? none : fits ? 'it matches' : 'it does not match',
      compared: { claim, value: text, accepted: [value], wildcards: operator === 'matches' },
    }
  })
}

/** Entra names the first of issuer, audience and subject for which no credential is left. */
function findRefusal(
  judged: readonly JudgedCredential[],
  accepting: JudgedCredential | undefined,
  lifetime: TrustCheck,
): RefusedAt | undefined {
  if (accepting !== undefined) return lifetime.outcome === 'fail' ? 'time' : undefined
  const issued = judged.filter(({ issuer }) => issuer.outcome === 'pass')
  if (issued.length === 0) return 'issuer'
  if (!issued.some(({ audience }) => audience.outcome === 'pass')) return 'audience'
  return 'trust'
}

function refusalOf(at: RefusedAt, claims: Claims, now: Date): string {
  const mismatch = (part: string, value: unknown) =>
    `No matching federated identity record found for presented assertion ${part} '${showValue(value).replace(/^"|"$/g, '')}'.`
  switch (at) {
    case 'issuer':
      return `AADSTS700211: ${mismatch('issuer', claims.iss)}`
    case 'audience':
      return `AADSTS700212: ${mismatch('audience', claims.aud)}`
    case 'time':
      return `AADSTS700024: Client assertion is not within its valid time range. Current time: ${now.toISOString()}.`
    default:
      return `AADSTS700213: ${mismatch('subject', claims.sub)}`
  }
}
