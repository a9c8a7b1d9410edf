import { OidcError } from '../core/errors.ts'
import { githubSubjectForms } from '../core/github.ts'
import { describeClaims } from '../core/jwt.ts'
import { closest, quoteForeign } from '../core/text.ts'
import type { VerifiedClaims } from './claims.ts'
import { type Condition, compileCondition, readClaim } from './condition.ts'
import type { Issuer } from './issuer.ts'
import { type Policy, type Rule, type RuleField, ruleFields } from './rule.ts'

/** A condition of a rule and its result. */
export interface ConditionResult {
  readonly claim: string
  readonly expected: readonly string[]
  readonly actual: unknown
  readonly holds: boolean
}

/** A rule and the results of its conditions. */
export interface RuleResult {
  readonly rule: string
  readonly conditions: readonly ConditionResult[]
  readonly isAllowed: boolean
}

/** A checked and compiled policy. */
export interface CompiledPolicy {
  /**
   * Finds the first rule that accepts the claims, and returns its name.
   *
   * @throws {OidcError} `ERR_POLICY`
   */
  decide(issuer: Issuer, claims: VerifiedClaims): string
  /** Whether {@link decide} could accept the claims. It does not run `check` functions, so the claims need not be verified. */
  couldAllow(issuer: Issuer, claims: VerifiedClaims): boolean
  /** The results of every rule for the issuer. */
  explain(issuer: Issuer, claims: VerifiedClaims): readonly RuleResult[]
}

interface CompiledRule {
  readonly name: string
  readonly issuer: string
  readonly conditions: readonly Condition[]
  readonly check: Rule['check']
}

/**
 * Compiles a policy for these issuers.
 *
 * @throws {TypeError} for a dangerous policy: no rules, a rule that identifies nobody, a wildcard in place of a name, a rule
 * without an issuer when there are several
 */
export function compilePolicy(policy: Policy, issuers: readonly Issuer[]): CompiledPolicy {
  const rules: readonly Rule[] = Array.isArray(policy) ? policy : [policy as Rule]
  if (rules.length === 0) throw new TypeError('The policy has no rule, so it would accept nobody')
  const compiled = rules.flatMap((rule, index) =>
    compileRule(rule, rule?.name ?? `rule ${index + 1}`, issuers),
  )
  const byIssuer = new Map(
    issuers.map(({ issuer }) => [issuer, compiled.filter((rule) => rule.issuer === issuer)]),
  )
  const rulesFor = ({ issuer }: Issuer) => byIssuer.get(issuer) ?? []
  const explain = (issuer: Issuer, claims: VerifiedClaims) =>
    rulesFor(issuer).map((rule) => explainRule(rule, claims))
  return {
    explain,
    couldAllow: (issuer, claims) => rulesFor(issuer).some((rule) => fits(rule, claims)),
    decide(issuer, claims) {
      for (const rule of rulesFor(issuer)) {
        if (fits(rule, claims) && passes(rule, claims)) return rule.name
      }
      throw refuse(issuer, claims, explain(issuer, claims))
    },
  }
}

function compileRule(
  rule: Rule,
  name: string,
  issuers: readonly Issuer[],
): readonly CompiledRule[] {
  checkFields(rule, name)
  const selected = issuers.filter(
    (issuer) => rule.issuer === undefined || [issuer.issuer, issuer.name].includes(rule.issuer),
  )
  if (selected.length === 0)
    throw new TypeError(`${name}: ${rule.issuer} is not one of the issuers`)
  if (rule.issuer !== undefined && selected.length > 1) {
    const urls = selected.map(({ issuer }) => issuer).join(' or ')
    throw new TypeError(`${name}: several issuers are named ${rule.issuer}; use the URL: ${urls}`)
  }
  if (rule.issuer === undefined && issuers.length > 1) {
    // Another issuer of the list could put any repository into its tokens.
    throw new TypeError(`${name} needs an issuer, because there are several`)
  }
  return selected.map((issuer) => {
    const conditions = conditionsOf(rule, name, issuer)
    if (rule.anyone !== true) requireIdentity(conditions, rule, name, issuer)
    const events = conditions.filter(({ claim }) => claim === 'event_name')
    const named = new Set(events.flatMap(({ expected }) => expected))
    const refused = outsidersEvents.filter((event) => !named.has(event))
    return {
      name,
      issuer: issuer.issuer,
      conditions: [...conditions, withoutEvents(refused)],
      check: rule.check,
    }
  })
}

const knownKeys: readonly string[] = [
  ...ruleFields,
  'name',
  'issuer',
  'claims',
  'anyone',
  'anyCaller',
  'check',
]

/** A misspelt condition would be ignored. */
function checkFields(rule: Rule, name: string): void {
  if (typeof rule !== 'object' || rule === null) {
    throw new TypeError(`${name} must be an object of conditions`)
  }
  for (const key of Object.keys(rule)) {
    if (knownKeys.includes(key)) continue
    const meant = closest(key, knownKeys)
    const advice =
      meant === undefined ? 'conditions on claims go under claims' : `did you mean ${meant}?`
    throw new TypeError(`${name}: unknown field ${key}; ${advice}`)
  }
}

function conditionsOf(rule: Rule, name: string, issuer: Issuer): readonly Condition[] {
  const fields = ruleFields.flatMap((field: RuleField) => {
    const match = rule[field]
    if (match === undefined) return []
    if (![match].flat().every((value: unknown) => typeof value === 'string')) {
      throw new TypeError(`${name}: ${field} takes a string or a list of strings; quote it`)
    }
    const claim = issuer.fields[field]
    if (claim !== undefined) return [compileCondition(claim, match, issuer)]
    throw new TypeError(`${name}: tokens of ${issuer.name} have no ${field}; use claims`)
  })
  const claims = Object.entries(rule.claims ?? {}).map(([claim, match]) =>
    compileCondition(claim, match, issuer),
  )
  return [...fields, ...claims]
}

/**
 * Events that people without write access can start. The token of such a job looks like one of a push to the default branch.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const outsidersEvents: readonly string[] = [
  ...[
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
    'pull_request_comment',
  ],
  ...['workflow_run', 'issue_comment', 'issues', 'discussion', 'discussion_comment'],
  ...['fork', 'watch', 'gollum'],
]

function withoutEvents(refused: readonly string[]): Condition {
  return {
    claim: 'event_name',
    expected: ['an event that only people with write access can start, or one that the rule names'],
    globs: [],
    holds: ({ event_name: event }) => !refused.includes(String(event)),
  }
}

/** Claims that describe the run and do not identify its owner. */
const circumstances: readonly string[] = [
  ...['iss', 'aud', 'exp', 'iat', 'nbf', 'jti', 'event_name', 'ref', 'ref_type', 'ref_protected'],
  ...['environment', 'runner_environment', 'workflow', 'actor', 'sha', 'run_id', 'run_number'],
  ...['run_attempt', 'head_ref', 'base_ref', 'email_verified', 'repository_visibility'],
]

function requireIdentity(
  conditions: readonly Condition[],
  { anyCaller }: Rule,
  name: string,
  issuer: Issuer,
): void {
  const { identity } = issuer
  const isIdentity = ({ claim }: Condition) =>
    Object.hasOwn(identity.claims, claim) || (identity.others && !circumstances.includes(claim))
  const naming = conditions.filter(isIdentity)
  if (naming.length === 0) {
    const known = Object.keys(identity.claims).join(', ')
    throw new TypeError(
      `${name} identifies nobody: it accepts any token of ${issuer.issuer}. Add a condition on one of ${known}, or anyone: true to accept everyone`,
    )
  }
  const isCallee = ({ claim }: Condition) => identity.callees?.includes(claim) === true
  if (anyCaller !== true && naming.every(isCallee)) {
    throw new TypeError(
      `${name} names only a reusable workflow, which others can call: add repository or owner; or anyCaller: true to accept every caller`,
    )
  }
  if (naming.some((condition) => isAnchored(condition, identity.claims[condition.claim]))) return
  const patterns = naming.flatMap(({ claim, expected }) => `${claim} ${expected.join(', ')}`)
  throw new TypeError(
    `${name} has a wildcard in place of a name (${patterns.join('; ')}): others could choose a name that matches. Write the owner in full, or add anyone: true to accept everyone`,
  )
}

/** Whether every pattern begins with a whole name. */
function isAnchored({ globs }: Condition, anchor: RegExp | undefined): boolean {
  return globs.every(({ hasWildcard, prefix }) => !hasWildcard || anchor?.test(prefix) === true)
}

function fits({ conditions }: CompiledRule, claims: VerifiedClaims): boolean {
  return conditions.every((condition) => condition.holds(claims))
}

/** A `check` that throws accepts nobody. */
function passes({ check }: CompiledRule, claims: VerifiedClaims): boolean {
  if (check === undefined) return true
  try {
    return check(claims) === true
  } catch {
    return false
  }
}

function explainRule(rule: CompiledRule, claims: VerifiedClaims): RuleResult {
  const conditions = rule.conditions.map((condition) => ({
    claim: condition.claim,
    expected: condition.expected,
    actual: readClaim(claims, condition.claim),
    holds: condition.holds(claims),
  }))
  const own = { claim: 'check', expected: ['true'], actual: undefined, holds: false }
  const failed = conditions.every(({ holds }) => holds) && !passes(rule, claims)
  return {
    rule: rule.name,
    conditions: failed ? [...conditions, own] : conditions,
    isAllowed: !failed && conditions.every(({ holds }) => holds),
  }
}

/** The error names the closest rule; its details list all of them. */
function refuse(issuer: Issuer, claims: VerifiedClaims, results: readonly RuleResult[]): OidcError {
  const misses = ({ conditions }: RuleResult) => conditions.filter(({ holds }) => !holds)
  const [nearest] = results.toSorted((a, b) => misses(a).length - misses(b).length)
  const lines = results.map(
    (result) => `${result.rule}: ${misses(result).map(describeCondition).join('; ')}`,
  )
  const [, other] = issuer.hasGithubSubjects ? githubSubjectForms(claims) : []
  const forms =
    other === undefined ? [] : [`sub in GitHub's other form: ${quoteForeign(other, 300)}`]
  const message =
    nearest === undefined
      ? `The policy has no rule for the issuer ${issuer.issuer}`
      : `The policy does not allow the token: ${nearest.rule}: ${misses(nearest).map(describeCondition).join('; ')}`
  return new OidcError('ERR_POLICY', message, {
    details: [...describeClaims(claims), ...forms, ...lines],
  })
}

export function describeCondition({ claim, expected, actual }: ConditionResult): string {
  const shown = actual === undefined ? 'missing' : quoteForeign(JSON.stringify(actual), 300)
  return `${claim} is ${shown}, expected ${expected.join(' or ')}`
}
