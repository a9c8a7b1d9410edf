import type { Claims } from '../../jwt.ts'
import { showValue, type TrustCheck, tokenSide } from '../judgement.ts'
import { matchesParts, parseGlob } from '../pattern.ts'
import type { VaultRole } from './policy.ts'

/** A claim by its name, or by a JSON pointer (RFC 6901) where the name starts with a slash. */
export function claimAt(claims: Claims, name: string): unknown {
  if (!name.startsWith('/')) return Object.hasOwn(claims, name) ? claims[name] : undefined
  let value: unknown = claims
  for (const step of name.slice(1).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

/** Every bound claim; Vault stops at one of the mismatches, in no order, this reports them all. */
export function checkBoundClaims(claims: Claims, role: VaultRole): readonly TrustCheck[] {
  return Object.entries(role.boundClaims).map(([name, expected]) => {
    const actual = claimAt(claims, name)
    const check = {
      name: `bound_claims ${name}`,
      ...tokenSide(actual),
      policy: expected.map(showValue).join(' or ') || '(nothing)',
    }
    // Vault says null and a missing claim alike.
    if (actual === undefined || actual === null) {
      return { ...check, outcome: 'fail', why: `claim "${name}" is missing` }
    }
    const values: readonly unknown[] = Array.isArray(actual) ? actual : [actual]
    if (!Array.isArray(actual) && !['string', 'number', 'boolean'].includes(typeof actual)) {
      return { ...check, outcome: 'fail', why: 'received claim is not a string, bool, int or list' }
    }
    const fits = values.some((value) => expected.some((one) => fitsBound(value, one, role)))
    const accepted = expected.filter((one): one is string => typeof one === 'string')
    return {
      ...check,
      outcome: fits ? 'pass' : 'fail',
      why: fits ? 'one of the values fits' : explain(name, values, expected),
      ...(typeof actual === 'string' && {
        compared: {
          claim: name,
          value: actual,
          accepted,
          wildcards: role.boundClaimsType === 'glob',
        },
      }),
    }
  })
}

/** `glob` compares texts only, and knows no `?`; `string` compares value and type. */
function fitsBound(value: unknown, expected: unknown, { boundClaimsType }: VaultRole): boolean {
  if (boundClaimsType === 'string') return value === expected
  if (typeof value !== 'string' || typeof expected !== 'string') return false
  return matchesParts(parseGlob(expected), value)
}

function explain(name: string, values: readonly unknown[], expected: readonly unknown[]): string {
  const problem = `claim "${name}" does not match any associated bound claim values`
  const isTyped = values.some((value) =>
    expected.some((one) => typeof one !== typeof value && String(one) === String(value)),
  )
  return isTyped ? `${problem}: text and number are not the same` : problem
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
    checks.push({ ...check, outcome: 'pass', why: 'it names the user' })
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
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.every((item) => typeof item === 'string')
    ? { ...check, outcome: 'pass', why: 'it names the groups' }
    : { ...check, outcome: 'fail', why: `"${name}" claim could not be converted to string list` }
}
