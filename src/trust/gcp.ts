import { audiencesOf, type Claims, dateOf } from '../core/jwt.ts'
import { checkBindings, type GoogleIdentity } from './gcp/bindings.ts'
import { type CelVariables, evaluateCel } from './gcp/cel.ts'
import type { GoogleBinding, GoogleTrustProvider } from './gcp/policy.ts'
import {
  checkLifetime,
  checkSignature,
  type Judgement,
  type JudgeOptions,
  listValues,
  notGiven,
  type RefusedAt,
  showValue,
  type TrustCheck,
  tokenSide,
} from './judgement.ts'

export interface GoogleJudgeOptions extends JudgeOptions {
  /** The IAM policy of the service account or resource; without it, who is bound is unknown. */
  readonly bindings?: readonly GoogleBinding[] | undefined
}

/** `google.subject` can't be longer, in bytes. */
export const maxSubjectBytes = 127
const maxLifetimeSeconds = 24 * 3600

/**
 * Judges a token as the Security Token Service does: provider, issuer, audience, lifetime, attribute mapping, attribute
 * condition; then the members of an IAM policy, which Google checks only when the identity is used.
 *
 * https://cloud.google.com/iam/docs/workload-identity-federation
 */
export function judgeGoogle(
  claims: Claims,
  provider: GoogleTrustProvider,
  options: GoogleJudgeOptions,
): Judgement {
  const before: readonly (readonly [RefusedAt, TrustCheck])[] = [
    ['provider', checkEnabled(provider)],
    ['issuer', checkIssuer(claims, provider)],
    ['audience', checkAudience(claims, provider)],
    ['time', checkTimes(claims, options.now)],
  ]
  const { identity, checks: mapped } = mapAttributes(claims, provider, options)
  const isWhole = mapped.every(({ outcome }) => outcome !== 'unknown')
  const condition = checkCondition(claims, provider, identity, { isWhole, ...options })
  const bound = checkBindings(identity, provider, { ...options, isWhole })
  const steps: readonly (readonly [RefusedAt, TrustCheck])[] = [
    ...before,
    ...mapped.map((check) => ['mapping', check] as const),
    ['trust', condition],
  ]
  const failed = steps.find(([, { outcome }]) => outcome === 'fail')
  const refused =
    failed ?? (bound.decision.outcome === 'fail' ? (['trust', bound.decision] as const) : undefined)
  const isOpen =
    !isWhole ||
    condition.outcome === 'unknown' ||
    (options.bindings !== undefined && bound.decision.outcome === 'unknown')
  return {
    cloud: 'gcp',
    policy: options.name ?? provider.name ?? 'provider',
    verdict: refused ? 'refused' : isOpen ? 'undecided' : 'accepted',
    checks: [
      ...before.map(([, check]) => check),
      checkSignature(options),
      ...mapped,
      condition,
      ...bound.checks,
      bound.decision,
    ],
    nearest: refused?.[1].name ?? 'attribute condition',
    ...(options.bindings === undefined && {
      assumes: ['the identity has a grant on the service account or resource'],
    }),
    ...(refused && {
      refusedAt: refused[0],
      refusal: refusalOf(refused[0], refused[1], claims, provider),
    }),
  }
}

function checkEnabled({ isEnabled, name }: GoogleTrustProvider): TrustCheck {
  return {
    name: 'provider',
    ...(name !== undefined && { policy: showValue(name) }),
    outcome: isEnabled ? 'pass' : 'fail',
    why: isEnabled ? 'it is enabled' : 'it is disabled or deleted',
  }
}

/** A trailing slash does not matter here. */
function checkIssuer(claims: Claims, { issuer }: GoogleTrustProvider): TrustCheck {
  const trim = (value: unknown) => (typeof value === 'string' ? value.replace(/\/$/, '') : value)
  const fits = trim(claims.iss) === trim(issuer)
  return {
    name: 'issuer',
    ...tokenSide(claims.iss),
    policy: showValue(issuer),
    outcome: fits ? 'pass' : 'fail',
    why: fits ? 'they are the same' : 'they differ',
  }
}

/** The audiences that a provider takes: the listed ones, or its own name where none is listed. */
export function audiencesOfProvider({ audiences, name }: GoogleTrustProvider): readonly string[] {
  if (audiences.length > 0) return audiences
  const full = name?.startsWith('projects/') ? `//iam.googleapis.com/${name}` : undefined
  return full === undefined ? [] : [`https:${full}`, full]
}

function checkAudience(claims: Claims, provider: GoogleTrustProvider): TrustCheck {
  const accepted = audiencesOfProvider(provider)
  const check = { name: 'audience', ...tokenSide(claims.aud), policy: listValues(accepted) }
  if (accepted.length === 0) {
    const why = "it must be the provider's full name, which the document does not contain"
    return { ...check, outcome: 'unknown', why }
  }
  const fits = audiencesOf(claims).some((value) => accepted.includes(value))
  const whose = provider.audiences.length > 0 ? 'an allowed audience' : "the provider's own name"
  return {
    ...check,
    compared: { claim: 'aud', value: audiencesOf(claims)[0], accepted, wildcards: false },
    outcome: fits ? 'pass' : 'fail',
    why: fits ? `it is ${whose}` : `it is not ${whose}`,
  }
}

function checkTimes(claims: Claims, now: Date): TrustCheck {
  const lifetime = checkLifetime(claims, now, 0)
  const [from, until] = [dateOf(claims.iat), dateOf(claims.exp)]
  if (lifetime.outcome !== 'pass' || !from || !until) return lifetime
  const seconds = (until.getTime() - from.getTime()) / 1000
  if (seconds <= maxLifetimeSeconds) return lifetime
  const why = `its lifetime is ${Math.round(seconds / 3600)} h; Google allows 24 h`
  return { ...lifetime, outcome: 'fail', why }
}

/** Evaluates every mapping; one that fails refuses the token. */
export function mapAttributes(
  claims: Claims,
  { mapping }: Pick<GoogleTrustProvider, 'mapping'>,
  { missing = {} }: Pick<JudgeOptions, 'missing'> = {},
): { readonly identity: GoogleIdentity; readonly checks: readonly TrustCheck[] } {
  const google: Record<string, unknown> = {}
  const attribute: Record<string, unknown> = {}
  const checks = Object.entries(mapping).map(([key, expression]): TrustCheck => {
    const check = { name: `mapping ${key}`, policy: expression }
    const result = evaluateCel(expression, { assertion: { ...claims } })
    const open = mentionsMissing(expression, missing)
    if (open !== undefined) return { ...check, ...open }
    if (!result.isValue) {
      return { ...check, outcome: result.isKnown ? 'fail' : 'unknown', why: result.problem }
    }
    const problem = findMappingProblem(key, result.value)
    if (problem === undefined) {
      const target = key.startsWith('google.') ? google : attribute
      target[key.slice(key.indexOf('.') + 1)] = result.value
    }
    const token = showMapped(result.value)
    if (problem === undefined) {
      return { ...check, token, outcome: 'pass', why: `${key} is ${token}` }
    }
    const isLong =
      key === 'google.subject' && typeof result.value === 'string' && result.value !== ''
    return {
      ...check,
      token,
      outcome: 'fail',
      why: problem,
      ...(isLong && { reason: 'subject-too-long' }),
    }
  })
  return { identity: { google, attribute }, checks }
}

function findMappingProblem(key: string, value: unknown): string | undefined {
  if (key === 'google.groups') {
    const isList = Array.isArray(value) && value.every((item) => typeof item === 'string')
    return isList ? undefined : 'it must be a list of strings'
  }
  if (typeof value !== 'string') return 'it must be a string; convert it with string(…)'
  if (key !== 'google.subject') return undefined
  if (value === '') return 'it must not be empty'
  const bytes = new TextEncoder().encode(value).length
  return bytes > maxSubjectBytes
    ? `it has ${bytes} bytes; Google allows ${maxSubjectBytes}`
    : undefined
}

function showMapped(value: unknown): string {
  return showValue(typeof value === 'bigint' ? String(value) : value)
}

function checkCondition(
  claims: Claims,
  { condition, issuer }: GoogleTrustProvider,
  identity: GoogleIdentity,
  { isWhole, missing = {} }: Pick<JudgeOptions, 'missing'> & { readonly isWhole: boolean },
): TrustCheck {
  const name = 'attribute condition'
  if (condition === undefined) {
    const isShared =
      /^https:\/\/(token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io)\/?$/
    const why = isShared.test(issuer)
      ? 'there is none: every job of this issuer passes, with any owner'
      : 'there is none'
    return { name, outcome: 'pass', why }
  }
  const token: CelVariables = { assertion: { ...claims } }
  // If one mapping is unknown, the mapped attributes are unknown.
  const result = isWhole
    ? evaluateCel(condition, { ...token, ...identity })
    : evaluateCel(condition, token, Object.keys(identity))
  const check = { name, ...tokenSide(mentioned(condition, claims)), policy: condition }
  const open =
    result.isValue && !/\bhas\(/.test(condition) ? undefined : mentionsMissing(condition, missing)
  if (open !== undefined) return { ...check, ...open }
  if (!result.isValue && !result.isKnown) {
    return { ...check, outcome: 'unknown', why: `${result.problem}, so the result is unknown` }
  }
  if (!result.isValue) {
    const why = `${result.problem}; a claim that is missing is an error, which refuses`
    return { ...check, outcome: 'fail', why }
  }
  return result.value === true
    ? { ...check, outcome: 'pass', why: 'it is true' }
    : { ...check, outcome: 'fail', why: `it is ${showMapped(result.value)}` }
}

/** A claim that the expression mentions and that is not given. */
function mentionsMissing(expression: string, missing: Readonly<Record<string, string>>) {
  const claim = Object.keys(missing).find((name) => new RegExp(`\\b${name}\\b`).test(expression))
  return claim === undefined ? undefined : notGiven(claim, { missing })
}

/** The claims that a condition mentions. */
function mentioned(condition: string, claims: Claims): Record<string, unknown> | undefined {
  const names = [...condition.matchAll(/\bassertion(?:\.(\w+)|\[["']([^"']+)["']\])/g)]
    .map(([, field, index]) => field ?? index ?? '')
    .filter((name) => claims[name] !== undefined)
  return names.length === 0
    ? undefined
    : Object.fromEntries(names.map((name) => [name, claims[name]]))
}

function refusalOf(
  at: RefusedAt,
  check: TrustCheck,
  claims: Claims,
  { issuer }: GoogleTrustProvider,
): string {
  const show = (value: unknown) => showValue(value).replace(/^"|"$/g, '')
  switch (at) {
    case 'provider':
      return 'invalid_target: The target service indicated by the "audience" parameters is invalid.'
    case 'issuer':
      return `invalid_grant: The issuer in ID Token ${show(claims.iss)} does not match the expected ones: ${show(issuer)}.`
    case 'audience':
      return `invalid_grant: The audience in ID Token [${show(claims.aud)}] does not match the expected audience.`
    case 'time':
      return `invalid_grant: ID Token issued at ${show(claims.iat)} is stale to sign-in.`
    case 'mapping':
      return check.reason === 'subject-too-long'
        ? `invalid_request: The size of mapped attribute google.subject exceeds the ${maxSubjectBytes} bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than ${maxSubjectBytes} bytes.`
        : 'invalid_grant: The attribute mapping could not be evaluated for the given credential.'
    default:
      return check.name === 'attribute condition'
        ? 'unauthorized_client: The given credential is rejected by the attribute condition.'
        : "PERMISSION_DENIED: Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist)."
  }
}
