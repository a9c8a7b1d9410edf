import { type Claims, dateOf } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'

/** The clouds whose judgement is known. */
export const clouds = ['aws', 'gcp', 'azure', 'vault'] as const
export type Cloud = (typeof clouds)[number]

export type Outcome = 'pass' | 'fail' | 'unknown'

/** The cause of an outcome, for code; `why` says it to people. */
export type Reason =
  | 'audience-unbound'
  | 'claim-hidden'
  | 'claim-missing'
  | 'claim-not-compared'
  | 'claim-not-given'
  | 'expired'
  | 'foreign-key'
  | 'grant-condition'
  | 'no-attribute'
  | 'no-credentials'
  | 'no-provider'
  | 'other-account'
  | 'subject-too-long'

/** One step of a cloud's judgement, in the cloud's own order. */
export interface TrustCheck {
  /** The statement or credential it belongs to; left out for the policy as a whole. */
  readonly rule?: string
  /** What is compared: `issuer`, `StringLike token.actions.githubusercontent.com:sub`. */
  readonly name: string
  readonly outcome: Outcome
  /** The token's value as text; left out if the token has none. */
  readonly token?: string
  /** The policy's value as text. */
  readonly policy?: string
  readonly why: string
  /** Set where code depends on the cause. */
  readonly reason?: Reason
  /** What the reason is about: an account, an attribute. */
  readonly about?: string
  /** A claim that is compared with texts. */
  readonly compared?: Comparison
}

export interface Comparison {
  readonly claim: string
  readonly value: string | undefined
  readonly accepted: readonly string[]
  /** Whether `*` in the accepted values stands for anything. */
  readonly wildcards: boolean
}

/** A cloud's decision about a token. */
export interface Judgement {
  readonly cloud: Cloud
  /** Which policy, by name. */
  readonly policy: string
  /** `undecided`: it depends on something that is neither in the token nor in the policy. */
  readonly verdict: 'accepted' | 'refused' | 'undecided'
  readonly checks: readonly TrustCheck[]
  /** What an acceptance depends on and the documents do not say: `the account has a provider for …`. */
  readonly assumes?: readonly string[]
  /** The rule that accepted, or the one closest to accepting. */
  readonly nearest?: string
  /** The cloud's own error message. */
  readonly refusal?: string
  /** The step that refused, for emulators of the cloud. */
  readonly refusedAt?: RefusedAt
}

export type RefusedAt = 'provider' | 'issuer' | 'audience' | 'time' | 'mapping' | 'trust'

/** Facts besides the token and the policy. */
export interface JudgeOptions {
  readonly now: Date
  /** The policy's name, for the report. */
  readonly name?: string
  /** The token's header, where there is a token and not only claims. */
  readonly header?: Readonly<Record<string, unknown>>
  /** Claims that every real token has and whose value is not given, with the flag that gives it. */
  readonly missing?: Readonly<Record<string, string>>
  /** Whether the signature was verified. @default false */
  readonly isVerified?: boolean
}

/** A value for a report: one quoted line. */
export function showValue(value: unknown): string {
  return quoteForeign(typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? ''), 400)
}

/** The token's side of a check, if the claim exists. */
export function tokenSide(value: unknown): { readonly token?: string } {
  return value === undefined ? {} : { token: showValue(value) }
}

export function listValues(values: readonly unknown[]): string {
  return values.length === 0 ? '(nothing)' : values.map(showValue).join(' or ')
}

/** The signature, which only a verifier can judge. */
export function checkSignature({ isVerified = false }: JudgeOptions): TrustCheck {
  return isVerified
    ? { name: 'signature', outcome: 'pass', why: "it is made with the issuer's key" }
    : { name: 'signature', outcome: 'unknown', why: 'not verified: this command works offline' }
}

/** Whether the token is valid now; `skewSeconds` is the difference between clocks that the cloud tolerates. */
export function checkLifetime(claims: Claims, now: Date, skewSeconds: number): TrustCheck {
  const check = { name: 'lifetime', policy: `now, ${now.toISOString()}` }
  const seconds = now.getTime() / 1000
  const expiresAt = dateOf(claims.exp)
  if (expiresAt === undefined) {
    const why = claims.exp === undefined ? 'the claims have no exp' : 'exp is not a time'
    return { ...check, outcome: claims.exp === undefined ? 'unknown' : 'fail', why }
  }
  const token = `until ${expiresAt.toISOString()}`
  const late = seconds - expiresAt.getTime() / 1000
  if (late >= skewSeconds) {
    const why = `it expired ${formatSeconds(late)} ago`
    return { ...check, token, outcome: 'fail', reason: 'expired', why }
  }
  for (const name of ['nbf', 'iat'] as const) {
    const early = (dateOf(claims[name])?.getTime() ?? 0) / 1000 - seconds
    if (early <= skewSeconds) continue
    const why = `its ${name} is ${formatSeconds(early)} in the future`
    return { ...check, token, outcome: 'fail', why }
  }
  return { ...check, token, outcome: 'pass', why: 'the token is valid now' }
}

function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 120) return `${whole} s`
  if (whole < 7200) return `${Math.round(whole / 60)} min`
  return whole < 172_800 ? `${Math.round(whole / 3600)} h` : `${Math.round(whole / 86_400)} days`
}

/** A check of a claim that is not given. */
export function notGiven(claim: string, { missing = {} }: Pick<JudgeOptions, 'missing'>) {
  const flag = missing[claim]
  if (flag === undefined) return undefined
  const why = `the token's ${claim} is not known: give ${flag}`
  return { outcome: 'unknown', reason: 'claim-not-given', why } as const
}

/** Three-valued `and`. */
export function allOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('fail')) return 'fail'
  return outcomes.includes('unknown') ? 'unknown' : 'pass'
}

/** The rule with the fewest failed checks, earlier ones first. */
export function nearestRule(
  rules: readonly { readonly label: string; readonly checks: readonly TrustCheck[] }[],
): string | undefined {
  const weigh = ({ checks }: { readonly checks: readonly TrustCheck[] }) =>
    checks.reduce((sum, { outcome }) => sum + { pass: 0, unknown: 1, fail: 1000 }[outcome], 0)
  return rules.toSorted((a, b) => weigh(a) - weigh(b))[0]?.label
}
