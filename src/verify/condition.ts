import { githubSubjectForms } from '../core/github.ts'
import type { Claims } from '../core/jwt.ts'
import { compileGlob, type Glob } from './glob.ts'
import type { Issuer } from './issuer.ts'
import type { Match } from './rule.ts'

/** One condition of a rule: a claim and its accepted values. */
export interface Condition {
  readonly claim: string
  /** As written in the policy, for messages. */
  readonly expected: readonly string[]
  readonly globs: readonly Glob[]
  holds(claims: Claims): boolean
}

/** The facts of an issuer that a condition needs. */
export type ClaimReading = Pick<Issuer, 'foldedClaims' | 'hasGithubSubjects'>

/** Compiles a condition on a claim; a name that starts with `/` is a JSON pointer. */
export function compileCondition(
  name: string,
  match: Match | number | boolean,
  reading: ClaimReading,
): Condition {
  const claim = plainName(name)
  const expected: readonly unknown[] = Array.isArray(match) ? match : [match]
  if (!expected.every((value) => ['string', 'number', 'boolean'].includes(typeof value))) {
    throw new TypeError(`The policy's condition on ${claim} must be a string or a list of strings`)
  }
  if (expected.length === 0 || expected.some((value) => value === '')) {
    throw new TypeError(`The policy's condition on ${claim} is empty`)
  }
  const fold = reading.foldedClaims.includes(claim) ? foldAscii : (text: string) => text
  const typed = expected.filter((value) => typeof value !== 'string')
  const globs = expected
    .filter((value) => typeof value === 'string')
    .map((pattern) => compileGlob(fold(pattern)))
  const fits = (value: unknown) => {
    if (typeof value !== 'string') return typed.some((one) => one === value) || fitsText(value)
    const text = fold(value)
    return globs.some((glob) => glob.matches(text))
  }
  // GitLab's runner_id is a number; a pattern for it is compared with its digits.
  const fitsText = (value: unknown) =>
    (typeof value === 'number' || typeof value === 'boolean') &&
    globs.some((glob) => glob.matches(String(value)))
  const read = readerOf(claim, reading)
  return {
    claim,
    expected: expected.map(String),
    globs,
    holds(claims) {
      // An unverified address may be someone else's.
      if (claim === 'email' && (claims.email_verified ?? true) !== true) return false
      return read(claims).some((value) => (Array.isArray(value) ? value.some(fits) : fits(value)))
    },
  }
}

/** `/email` is `email`, so that the rules for a claim apply to both spellings. */
function plainName(name: string): string {
  const step = /^\/([^/]+)$/.exec(name)?.[1]?.replaceAll('~1', '/').replaceAll('~0', '~')
  return step === undefined || step.startsWith('/') ? name : step
}

/** The claim's value, or `undefined`. */
export function readClaim(claims: Claims, name: string): unknown {
  if (!name.startsWith('/')) return Object.hasOwn(claims, name) ? claims[name] : undefined
  let value: unknown = claims
  for (const step of name.slice(1).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value
}

function readerOf(claim: string, reading: ClaimReading): (claims: Claims) => readonly unknown[] {
  if (claim === 'sub' && reading.hasGithubSubjects) return githubSubjectForms
  if (claim.startsWith('/')) return (claims) => [readClaim(claims, claim)]
  return (claims) => (Object.hasOwn(claims, claim) ? [claims[claim]] : [])
}

/** Only ASCII: names of repositories have no other letters, and some others fold to ASCII ones. */
function foldAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
