import { audiencesOf, type Claims } from '../core/jwt.ts'
import {
  checkSignature,
  type Judgement,
  type JudgeOptions,
  listValues,
  type RefusedAt,
  showValue,
  type TrustCheck,
  tokenSide,
} from './judgement.ts'
import { checkBoundClaims, checkIdentityClaims } from './vault/claims.ts'
import type { VaultConfig, VaultRole } from './vault/policy.ts'

export interface VaultJudgeOptions extends JudgeOptions {
  /** The auth method's settings; without them, the issuer is not compared. */
  readonly config?: VaultConfig | undefined
}

/** A step of Vault's with its error message; the caller reads the message of the first failed step. */
interface Step {
  readonly at: RefusedAt
  readonly check: TrustCheck
  readonly says: string
}

const validating = 'error validating token: '
const defaultAlgorithms = /^(RS|ES|PS)(256|384|512)$|^EdDSA$/
const registered = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']

/**
 * Judges a token as the JWT auth method of Vault and OpenBao does at login. Continues after the first mismatch, where the
 * server stops.
 *
 * https://developer.hashicorp.com/vault/api-docs/auth/jwt
 */
export function judgeVault(claims: Claims, role: VaultRole, options: VaultJudgeOptions): Judgement {
  const { config } = options
  const steps: readonly Step[] = [
    checkRoleType(role),
    { at: 'trust', check: checkCidrs(role), says: 'permission denied' },
    { at: 'trust', check: checkSignature(options), says: '' },
    checkNames(claims),
    checkAlgorithm(options, config),
    checkIssuer(claims, config),
    checkSubject(claims, role),
    checkAudience(claims, role),
    ...checkTimes(claims, role, options.now),
    checkUnboundAudience(claims, role),
    ...checkIdentityClaims(claims, role).map((check) => ({
      at: 'trust' as const,
      check,
      says: check.why,
    })),
    ...checkBoundClaims(claims, role, options).map((check) => ({
      at: 'trust' as const,
      check,
      says: `error validating claims: ${check.about ?? ''}`,
    })),
  ]
  const failed = steps.find(({ check }) => check.outcome === 'fail')
  const isOpen =
    role.boundCidrs.length > 0 || steps.some(({ check }) => check.reason === 'claim-not-given')
  return {
    cloud: 'vault',
    policy: options.name ?? 'role',
    verdict: failed ? 'refused' : isOpen ? 'undecided' : 'accepted',
    checks: steps.map(({ check }) => check),
    nearest: failed?.check.name ?? 'the role',
    ...(config === undefined && { assumes: ["the auth method trusts the token's issuer"] }),
    ...(failed && { refusedAt: failed.at, refusal: failed.says }),
  }
}

function checkRoleType({ roleType }: VaultRole): Step {
  const isJwt = roleType === 'jwt'
  const why = isJwt ? 'the role is for tokens' : 'the role is for people who log in with a browser'
  return {
    at: 'provider',
    check: {
      name: 'role_type',
      policy: showValue(roleType),
      outcome: isJwt ? 'pass' : 'fail',
      why,
    },
    says: `role with ${roleType} role_type is not allowed`,
  }
}

function checkCidrs({ boundCidrs }: VaultRole): TrustCheck {
  const check = { name: 'token_bound_cidrs', policy: listValues(boundCidrs) }
  return boundCidrs.length === 0
    ? { ...check, outcome: 'pass', why: 'any address' }
    : { ...check, outcome: 'unknown', why: "the job's address is not in the token" }
}

/** A name that differs from a registered one only in case is ambiguous. */
function checkNames(claims: Claims): Step {
  const ambiguous = Object.keys(claims).find(
    (name) => !registered.includes(name) && registered.includes(foldCase(name)),
  )
  const check = { name: 'claim names', ...tokenSide(ambiguous) }
  const step = { at: 'trust', says: '' } as const
  if (ambiguous === undefined) {
    return { ...step, check: { ...check, outcome: 'pass', why: 'no name is ambiguous' } }
  }
  const why = `ambiguous claim: key ${showValue(ambiguous)} collides with registered claim under case folding`
  return { ...step, check: { ...check, outcome: 'fail', why }, says: validating + why }
}

/** Simple case folding, for the letters that registered names consist of. */
function foldCase(name: string): string {
  return name.replaceAll('ſ', 's').replaceAll('\u212a', 'k').toLowerCase()
}

function checkAlgorithm({ header }: VaultJudgeOptions, config?: VaultConfig): Step {
  const algorithms = config?.algorithms ?? []
  const alg = header?.alg
  const check = {
    name: 'algorithm',
    ...tokenSide(alg),
    policy: algorithms.length > 0 ? listValues(algorithms) : 'RS, ES, PS 256-512 or EdDSA',
  }
  const says = `${validating}invalid algorithm (alg) header parameter: ${showValue(alg)}`
  if (header === undefined) {
    const why = "the token's header is not given"
    return { at: 'trust', says, check: { ...check, outcome: 'unknown', why } }
  }
  const isText = typeof alg === 'string'
  const fits =
    algorithms.length > 0 ? algorithms.includes(String(alg)) : defaultAlgorithms.test(String(alg))
  const outcome = isText && fits ? 'pass' : 'fail'
  const why = outcome === 'pass' ? 'it is allowed' : 'it is not allowed'
  return { at: 'trust', says, check: { ...check, outcome, why } }
}

function checkIssuer(claims: Claims, config?: VaultConfig): Step {
  const bound = config?.boundIssuer ?? ''
  const check = { name: 'bound_issuer', ...tokenSide(claims.iss) }
  const step = { at: 'issuer', says: `${validating}invalid issuer (iss) claim` } as const
  if (config === undefined) {
    const why = "the auth method's configuration is not given"
    return { ...step, check: { ...check, outcome: 'unknown', why } }
  }
  if (bound === '') {
    return {
      ...step,
      check: { ...check, outcome: 'pass', why: 'no issuer is bound: only the signature counts' },
    }
  }
  const fits = claims.iss === bound
  return {
    ...step,
    check: {
      ...check,
      policy: showValue(bound),
      outcome: fits ? 'pass' : 'fail',
      why: fits ? 'they are the same' : 'they differ (a trailing slash matters)',
    },
  }
}

function checkSubject(claims: Claims, { boundSubject }: VaultRole): Step {
  const check = { name: 'bound_subject', ...tokenSide(claims.sub) }
  const step = { at: 'trust', says: `${validating}invalid subject (sub) claim` } as const
  if (boundSubject === '') {
    return { ...step, check: { ...check, outcome: 'pass', why: 'no subject is bound' } }
  }
  const fits = claims.sub === boundSubject
  const why = fits ? 'they are the same' : 'they differ; * has no special meaning here'
  const value = typeof claims.sub === 'string' ? claims.sub : undefined
  return {
    ...step,
    check: {
      ...check,
      policy: showValue(boundSubject),
      outcome: fits ? 'pass' : 'fail',
      why,
      compared: { claim: 'sub', value, accepted: [boundSubject], wildcards: false },
    },
  }
}

function checkAudience(claims: Claims, { boundAudiences }: VaultRole): Step {
  const check = {
    name: 'bound_audiences',
    ...tokenSide(claims.aud),
    policy: listValues(boundAudiences),
  }
  const says = `${validating}invalid audience (aud) claim: audience claim does not match any expected audience`
  const step = { at: 'audience', says } as const
  if (boundAudiences.length === 0) {
    return { ...step, check: { ...check, outcome: 'pass', why: 'no audience is bound' } }
  }
  const fits = audiencesOf(claims).some((audience) => boundAudiences.includes(audience))
  const why = fits ? 'it is one of the bound audiences' : 'it is not one of the bound audiences'
  const [value] = audiencesOf(claims)
  const compared = { claim: 'aud', value, accepted: boundAudiences, wildcards: false }
  return { ...step, check: { ...check, compared, outcome: fits ? 'pass' : 'fail', why } }
}

/** Vault derives missing times from the others, each with its leeway. */
function checkTimes(claims: Claims, role: VaultRole, now: Date): readonly Step[] {
  const read = (value: unknown) => (typeof value === 'number' ? value : 0)
  const iat = read(claims.iat)
  let [exp, nbf] = [read(claims.exp), read(claims.nbf)]
  const step = (name: string, isFine: boolean, says: string, token: string): Step => ({
    at: 'time',
    says: validating + says,
    check: {
      name,
      token,
      policy: `now, ${now.toISOString()}, ± ${role.clockSkewSeconds} s`,
      outcome: isFine ? 'pass' : 'fail',
      why: isFine ? 'it is valid now' : says,
    },
  })
  if (iat === 0 && exp === 0 && nbf === 0) {
    const says = 'no issued at (iat), not before (nbf), or expiration time (exp) claims in token'
    return [step('times', false, says, 'none')]
  }
  if (exp === 0) exp = Math.max(iat, nbf) + role.expirationLeewaySeconds
  if (nbf === 0) nbf = iat !== 0 ? iat : exp - role.notBeforeLeewaySeconds
  const seconds = now.getTime() / 1000
  const late = seconds - role.clockSkewSeconds
  const early = seconds + role.clockSkewSeconds
  const show = (time: number) => new Date(time * 1000).toISOString()
  return [
    step('nbf', nbf <= early, 'invalid not before (nbf) claim: token not yet valid', show(nbf)),
    step('exp', exp >= late, 'invalid expiration time (exp) claim: token is expired', show(exp)),
    step(
      'iat',
      iat <= early,
      'invalid issued at (iat) claim: token issued in the future',
      show(iat),
    ),
  ]
}

function checkUnboundAudience(claims: Claims, { boundAudiences }: VaultRole): Step {
  const isUnbound = audiencesOf(claims).length > 0 && boundAudiences.length === 0
  const says = 'audience claim found in JWT but no audiences bound to the role'
  const why = isUnbound ? says : 'the role binds audiences, or the token has none'
  const name = 'audience without bound_audiences'
  return { at: 'audience', says, check: { name, outcome: isUnbound ? 'fail' : 'pass', why } }
}
