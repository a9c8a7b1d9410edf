import { defined } from '../core/defined.ts'
import { audiencesOf, type Claims } from '../core/jwt.ts'
import { hasSessionTags, type KeyContext, lookUpKey } from './aws/keys.ts'
import { evaluateCondition, hasWildcards, isNegated } from './aws/operators.ts'
import type { AwsCondition, AwsProvider, AwsStatement, AwsTrustPolicy } from './aws/policy.ts'
import {
  allOf,
  checkLifetime,
  checkSignature,
  type Judgement,
  type JudgeOptions,
  listValues,
  nearestRule,
  type Outcome,
  type RefusedAt,
  showValue,
  type TrustCheck,
  tokenSide,
} from './judgement.ts'
import { matchesPattern } from './pattern.ts'

export interface AwsJudgeOptions extends JudgeOptions {
  /** The IAM OIDC provider; without it, its client ids are unknown. */
  readonly provider?: AwsProvider | undefined
  /** Condition keys of the request, such as `sts:RoleSessionName`. */
  readonly context?: Readonly<Record<string, string>>
}

/** A statement and the outcome of each of its parts. */
interface JudgedStatement {
  readonly label: string
  readonly effect: 'Allow' | 'Deny'
  readonly outcome: Outcome
  readonly checks: readonly TrustCheck[]
}

const federate = 'sts:AssumeRoleWithWebIdentity'
const tag = 'sts:TagSession'

/**
 * Judges a token as `AssumeRoleWithWebIdentity` does: the provider, its client ids, the token's life, then the role's
 * trust policy, in which Deny wins over Allow.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function judgeAws(
  claims: Claims,
  policy: AwsTrustPolicy,
  options: AwsJudgeOptions,
): Judgement {
  const issuer = typeof claims.iss === 'string' ? claims.iss.replace(/^https?:\/\//, '') : ''
  const known = options.provider
  const { now, missing } = options
  const context = { now, provider: issuer, context: { ...options.context }, missing }
  const statements = policy.statements.map((one) => judgeStatement(one, claims, policy, context))
  const provider = checkProvider(claims, issuer, known)
  const audience = checkAudience(claims, known)
  const lifetime = checkLifetime(claims, options.now, 0)
  const decision = decide(statements)
  const wanted = statements.filter(({ effect }) => effect === 'Allow')
  const nearest =
    statements.find(({ effect, outcome }) => effect === 'Deny' && outcome === 'pass')?.label ??
    nearestRule(wanted)
  const failure = findFailure(provider, audience, lifetime, decision)
  return {
    cloud: 'aws',
    policy: options.name ?? policy.roleArn ?? 'trust policy',
    verdict: failure ? 'refused' : decision.outcome === 'unknown' ? 'undecided' : 'accepted',
    checks: [
      provider,
      audience,
      checkSignature(options),
      lifetime,
      ...statements.flatMap(({ checks }) => checks),
      decision,
    ],
    ...(nearest !== undefined && { nearest }),
    ...(known === undefined && {
      assumes: [
        `the account has an OIDC provider for ${issuer} whose client ids include the audience`,
      ],
    }),
    ...(failure && { refusedAt: failure, refusal: refusalOf(failure, claims, lifetime) }),
  }
}

function checkProvider(claims: Claims, issuer: string, known?: AwsProvider): TrustCheck {
  const check = { name: 'issuer', ...tokenSide(claims.iss) }
  if (known === undefined) {
    const why =
      "the account's OIDC providers are not given; the statements name the one they expect"
    return { ...check, outcome: 'unknown', why }
  }
  const isKnown = issuer === known.url
  const why = isKnown
    ? 'the account has this OIDC provider'
    : 'the account has no OIDC provider with this URL (a trailing slash counts)'
  return { ...check, policy: showValue(known.url), outcome: isKnown ? 'pass' : 'fail', why }
}

/** `azp` replaces `aud` if a token has both. */
function checkAudience(claims: Claims, known?: AwsProvider): TrustCheck {
  const presented = typeof claims.azp === 'string' ? [claims.azp] : audiencesOf(claims)
  const check = { name: 'audience', ...tokenSide(claims.azp ?? claims.aud) }
  if (known === undefined) {
    return { ...check, outcome: 'unknown', why: "the provider's client ids are not given" }
  }
  const fits = presented.some((value) => known.clientIds.includes(value))
  return {
    ...check,
    policy: listValues(known.clientIds),
    compared: {
      claim: 'aud',
      value: presented[0],
      accepted: known.clientIds,
      wildcards: false,
    },
    outcome: fits ? 'pass' : 'fail',
    why: fits
      ? "it is one of the provider's client ids"
      : "it is not one of the provider's client ids",
  }
}

function judgeStatement(
  statement: AwsStatement,
  claims: Claims,
  policy: AwsTrustPolicy,
  context: KeyContext,
): JudgedStatement {
  const rule = statement.label
  const checks = [
    checkAction(statement, claims),
    checkPrincipal(statement, claims, context.provider, policy.roleArn),
    ...statement.conditions.map((one) => checkCondition(one, claims, policy, context)),
  ].map((check) => ({ rule: `${rule} ${statement.effect}`, ...check }))
  const outcome = allOf(checks.map((check) => check.outcome))
  return { label: `${rule} ${statement.effect}`, effect: statement.effect, outcome, checks }
}

function checkAction({ actions, exceptActions, effect }: AwsStatement, claims: Claims): TrustCheck {
  const covers = (action: string) =>
    actions.some((one) => matchesPattern(one.toLowerCase(), action.toLowerCase())) !== exceptActions
  const wanted = hasSessionTags(claims) ? [federate, tag] : [federate]
  const name = exceptActions ? 'NotAction' : 'Action'
  const check = { name, policy: listValues(actions) }
  const missing = wanted.filter((action) => !covers(action))
  // A Deny of either is enough; an Allow must cover both.
  const isCovered = effect === 'Deny' ? missing.length < wanted.length : missing.length === 0
  if (isCovered) return { ...check, outcome: 'pass', why: `it covers ${wanted.join(' and ')}` }
  const why = missing.includes(federate)
    ? `it does not cover ${federate}`
    : `the token carries session tags, and it does not cover ${tag}`
  return { ...check, outcome: 'fail', why }
}

function checkPrincipal(
  { principals, exceptPrincipals }: AwsStatement,
  claims: Claims,
  issuer: string,
  roleArn: string | undefined,
): TrustCheck {
  const name = exceptPrincipals ? 'NotPrincipal' : 'Principal'
  const policy = principals.everyone ? '"*"' : listValues(principals.federated)
  const check = { name, ...tokenSide(claims.iss), policy }
  if (!principals.everyone && !exceptPrincipals && principals.federated.includes('*')) {
    return {
      ...check,
      outcome: 'unknown',
      why: 'AWS does not document the meaning of Federated "*"',
    }
  }
  const account = /^arn:[\w-]+:iam::(\d{12}):/.exec(roleArn ?? '')?.[1]
  const names = principals.federated.some((principal) => isProvider(principal, issuer, account))
  const fits = (principals.everyone || names) !== exceptPrincipals
  if (fits) return { ...check, outcome: 'pass', why: "it names the token's issuer" }
  const isOther = principals.federated.some((one) => isProvider(one, issuer, undefined))
  const why = isOther
    ? `the provider belongs to another account than the role's, ${account}`
    : `it does not name oidc-provider/${issuer}`
  return {
    ...check,
    compared: { claim: 'iss', value: undefined, accepted: principals.federated, wildcards: false },
    outcome: 'fail',
    why,
    ...(isOther && account !== undefined && { reason: 'other-account', about: account }),
  }
}

function isProvider(principal: string, issuer: string, account: string | undefined): boolean {
  // A few issuers are known to AWS without a provider.
  if (principal === issuer) return /^(accounts\.google\.com|www\.amazon\.com)$/.test(issuer)
  const [, owner, url] = /^arn:aws[\w-]*:iam::(\d{12}):oidc-provider\/(.+)$/.exec(principal) ?? []
  return url === issuer && (account === undefined || account === owner)
}

function checkCondition(
  { operator, key, values }: AwsCondition,
  claims: Claims,
  policy: AwsTrustPolicy,
  context: KeyContext,
): TrustCheck {
  const state = lookUpKey(key, claims, context)
  const variables = policy.hasVariables
    ? (name: string) => lookUpKey(name, claims, context)
    : undefined
  const { outcome, why } = evaluateCondition(operator, state, values, variables)
  const present = state.state === 'present' ? state.values : []
  return {
    name: `${operator} ${key}`,
    ...(present.length > 0 && { token: present.map(showValue).join(', ') }),
    policy: listValues(values),
    outcome,
    why,
    ...(outcome !== 'pass' && state.state !== 'present' && defined({ reason: state.reason })),
    ...(!isNegated(operator) &&
      /^(For\w+:)?String/.test(operator) && {
        compared: {
          claim: key.slice(key.lastIndexOf(':') + 1),
          value: present[0],
          accepted: values,
          wildcards: hasWildcards(operator),
        },
      }),
  }
}

/** Deny over Allow, and nothing is allowed by default. */
function decide(statements: readonly JudgedStatement[]): TrustCheck {
  const of = (effect: 'Allow' | 'Deny', outcome: Outcome) =>
    statements.find((one) => one.effect === effect && one.outcome === outcome)
  const name = 'trust policy'
  const denied = of('Deny', 'pass')
  if (denied)
    return { name, outcome: 'fail', why: `${denied.label} refuses, and Deny wins over Allow` }
  const allowed = of('Allow', 'pass')
  const maybeDenied = of('Deny', 'unknown')
  if (allowed && !maybeDenied) return { name, outcome: 'pass', why: `${allowed.label} accepts` }
  const open = allowed ? maybeDenied : of('Allow', 'unknown')
  if (open) {
    const why = `it depends on ${open.label}, which compares more than the token`
    return { name, outcome: 'unknown', why }
  }
  const hasAllow = statements.some(({ effect }) => effect === 'Allow')
  const why = hasAllow ? 'no statement allows it' : 'no statement allows anything'
  return { name, outcome: 'fail', why }
}

function findFailure(
  provider: TrustCheck,
  audience: TrustCheck,
  lifetime: TrustCheck,
  decision: TrustCheck,
): RefusedAt | undefined {
  if (provider.outcome === 'fail') return 'issuer'
  if (audience.outcome === 'fail') return 'audience'
  if (lifetime.outcome === 'fail') return 'time'
  return decision.outcome === 'fail' ? 'trust' : undefined
}

/** As users see it; AWS has one message for everything that the trust policy refuses. */
function refusalOf(failure: RefusedAt, claims: Claims, lifetime: TrustCheck): string {
  switch (failure) {
    case 'issuer':
      return `InvalidIdentityToken: No OpenIDConnect provider found in your account for ${showValue(claims.iss).replaceAll('"', '')}`
    case 'audience':
      return 'InvalidIdentityToken: Incorrect token audience'
    case 'time':
      return lifetime.reason === 'expired'
        ? 'ExpiredTokenException: Token expired'
        : 'IDPRejectedClaim: The token contains a claim that is not valid'
    default:
      return `AccessDenied: Not authorized to perform ${federate}`
  }
}
