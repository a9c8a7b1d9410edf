import type { Claims } from '../../core/jwt.ts'
import { type JudgeOptions, notGiven, showValue, type TrustCheck, tokenSide } from '../judgement.ts'
import { matchesParts, parseGlob } from '../pattern.ts'
import type { VaultRole } from './policy.ts'

/** A claim by its name, or by a JSON pointer (RFC 6901) where the name starts with a slash. */
export function claimAt(claims: Claims, name: string): unknown {
  if (!name.startsWith('/')) return Object.hasOwn(claims, name) ? claims[name] : undefined
  let value: unknown = claims
  for (const step of name.slice(1).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    if (Array.isArray(value) && !/^\d+$/.test(key)) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

/** Every bound claim. Vault stops at the first mismatch, in random order; this reports them all. `about` is its message. */
export function checkBoundClaims(
  claims: Claims,
  role: VaultRole,
  options: Pick<JudgeOptions, 'missing'> = {},
): readonly TrustCheck[] {
  return Object.entries(role.boundClaims).map(([name, expected]) => {
    const actual = claimAt(claims, name)
    const check = {
      name: `bound_claims ${name}`,
      ...tokenSide(actual),
      policy: expected.map(showValue).join(' or ') || '(nothing)',
    }
    const accepted = expected.filter((one): one is string => typeof one === 'string')
    const wildcards = role.boundClaimsType === 'glob'
    // Vault has one message for null and a missing claim.
    const open = actual === undefined ? notGiven(name.replace(/^\//, ''), options) : undefined
    if (open !== undefined) return { ...check, ...open }
    if (actual === undefined || actual === null) {
      const compared = { claim: name, value: undefined, accepted, wildcards }
      const why = `claim "${name}" is missing`
      return { ...check, outcome: 'fail', reason: 'claim-missing', about: why, why, compared }
    }
    const values = listOf(actual)
    if (!Array.isArray(actual) && !['string', 'number', 'boolean'].includes(typeof actual)) {
      const why = 'received claim is not a string, bool, int or list'
      return { ...check, outcome: 'fail', about: why, why }
    }
    const fits = values.some((value) => expected.some((one) => fitsBound(value, one, role)))
    return {
      ...check,
      outcome: fits ? 'pass' : 'fail',
      ...(fits ? { why: 'one of the values matches' } : explain(name, values, expected)),
      ...(typeof actual === 'string' && {
        compared: { claim: name, value: actual, accepted, wildcards },
      }),
    }
  })
}

/**
 * The values of a claim as Vault compares them: a number loses its fraction, and numbers within a list, which it leaves in
 * another type than the role's, equal none.
 */
function listOf(claim: unknown): readonly unknown[] {
  if (Array.isArray(claim)) return claim.filter((item) => typeof item !== 'number')
  return [typeof claim === 'number' ? Math.trunc(claim) : claim]
}

/** `glob` compares texts only, and knows no `?`; `string` compares value and type. */
function fitsBound(value: unknown, expected: unknown, { boundClaimsType }: VaultRole): boolean {
  if (boundClaimsType === 'string') return value === expected
  if (typeof value !== 'string' || typeof expected !== 'string') return false
  return matchesParts(parseGlob(expected), value)
}

function explain(name: string, values: readonly unknown[], expected: readonly unknown[]) {
  const about = `claim "${name}" does not match any associated bound claim values`
  const isTyped = values.some((value) =>
    expected.some((one) => typeof one !== typeof value && String(one) === String(value)),
  )
  return { about, why: isTyped ? `${about}: a string never equals a number` : about }
}

/** The claim that names the user, and the one that names the groups. */
export function checkIdentityClaims(claims: Claims, role: VaultRole): readonly TrustCheck[] {
  const user = role.userClaimIsPointer
    ? claimAt(claims, role.userClaim)
    : Object.hasOwn(claims, role.userClaim)
      ? claims[role.userClaim]
      : undefined
  const check = { name: `user_claim ${role.userClaim}`, ...tokenSide(user) }
  const checks: TrustCheck[] = []
  if (user === undefined || user === null) {
    checks.push({ ...check, outcome: 'fail', why: `claim "${role.userClaim}" not found in token` })
  } else if (typeof user !== 'string') {
    const why = `claim "${role.userClaim}" could not be converted to string`
    checks.push({ ...check, outcome: 'fail', why })
  } else {
    checks.push({ ...check, outcome: 'pass', why: 'it identifies the user' })
  }
  for (const name of role.mappedClaims) {
    const value = claimAt(claims, name)
    if (value === undefined || value === null || typeof value === 'string') continue
    const why = `error converting claim '${name}' to string`
    checks.push({ name: `claim_mappings ${name}`, ...tokenSide(value), outcome: 'fail', why })
  }
  if (role.groupsClaim !== '') checks.push(checkGroups(claims, role.groupsClaim))
  return checks
}

function checkGroups(claims: Claims, name: string): TrustCheck {
  const value = claimAt(claims, name)
  const check = { name: `groups_claim ${name}`, ...tokenSide(value) }
  if (value === undefined || value === null) {
    return { ...check, outcome: 'fail', why: `"${name}" claim not found in token` }
  }
  const fail = (why: string): TrustCheck => ({ ...check, outcome: 'fail', why })
  if (!Array.isArray(value) && typeof value === 'object') {
    return fail(`"${name}" claim could not be converted to string list`)
  }
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  const other = values.find((item) => typeof item !== 'string')
  if (other !== undefined) {
    return fail(`value ${showValue(other)} in groups claim could not be parsed as string`)
  }
  return { ...check, outcome: 'pass', why: 'it lists the groups' }
}
