import { defined } from '../../core/defined.ts'
import { listValues, type Outcome, showValue, type TrustCheck } from '../judgement.ts'
import { evaluateCel } from './cel.ts'
import type { GoogleBinding, GoogleTrustProvider } from './policy.ts'

/** The mapped attributes of a token. */
export interface GoogleIdentity
  extends Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  readonly google: Readonly<Record<string, unknown>>
  readonly attribute: Readonly<Record<string, unknown>>
}

/** A member of an IAM policy that stands for a workload identity. */
export interface WorkloadMember {
  readonly pool: string
  readonly kind: 'subject' | 'group' | 'attribute' | 'all'
  readonly name: string
  readonly value: string
}

interface BindingOptions {
  /** Left out where the IAM policy is not known. */
  readonly bindings?: readonly GoogleBinding[] | undefined
  readonly now: Date
  /** Whether the identity has all that the mapping makes. @default true */
  readonly isWhole?: boolean
}

const impersonate = [
  'roles/iam.workloadIdentityUser',
  'roles/iam.serviceAccountTokenCreator',
  'roles/iam.serviceAccountOpenIdTokenCreator',
]

/** Takes a `principal://` or `principalSet://` apart; `undefined` for other members. */
export function readMember(member: string): WorkloadMember | undefined {
  const [, set, pool = '', rest = ''] =
    /^principal(Set)?:\/\/iam\.googleapis\.com\/(projects\/[^/]+\/locations\/global\/workloadIdentityPools\/[^/]+)\/(.+)$/.exec(
      member,
    ) ?? []
  if (pool === '') return undefined
  if (set === undefined) {
    const [, value] = /^subject\/(.+)$/.exec(rest) ?? []
    return value === undefined ? undefined : { pool, kind: 'subject', name: 'subject', value }
  }
  if (rest === '*') return { pool, kind: 'all', name: '', value: '*' }
  const [, kind, value = ''] = /^(group|attribute\.[a-z0-9_]+)\/(.+)$/.exec(rest) ?? []
  if (kind === undefined) return undefined
  return kind === 'group'
    ? { pool, kind: 'group', name: 'groups', value }
    : { pool, kind: 'attribute', name: kind.slice('attribute.'.length), value }
}

/** Whether the identity is among the members, compared character by character. */
export function checkBindings(
  identity: GoogleIdentity,
  provider: GoogleTrustProvider,
  { bindings, now, isWhole = true }: BindingOptions,
): { readonly checks: readonly TrustCheck[]; readonly decision: TrustCheck } {
  const name = 'IAM members'
  const decide = (outcome: Outcome, why: string, of?: TrustCheck): TrustCheck => ({
    name,
    outcome,
    why,
    ...defined({ reason: of?.reason, about: of?.about }),
  })
  if (bindings === undefined) {
    const why = 'the IAM policy is not given; Google checks it when the identity is used'
    return { checks: [], decision: decide('unknown', why) }
  }
  const relevant = bindings.filter(({ members }) => members.some((member) => readMember(member)))
  const judged = relevant.map((binding) => checkBinding(binding, identity, provider, now))
  const checks = judged.map(({ check }) => check)
  const passed = checks.find(({ outcome }) => outcome === 'pass')
  if (passed) return { checks, decision: decide('pass', `${passed.rule} names it`) }
  const open = checks.find(({ outcome }) => outcome === 'unknown')
  if (open) return { checks, decision: decide('unknown', `${open.rule}: ${open.why}`) }
  if (!isWhole) return { checks, decision: decide('unknown', 'not every mapping was evaluated') }
  const limited = judged.find(({ isNamed }) => isNamed)?.check
  const why = limited ? `${limited.rule}: ${limited.why}` : 'no member names this identity'
  return { checks, decision: decide('fail', why, limited) }
}

function checkBinding(
  { label, role, members, condition }: GoogleBinding,
  identity: GoogleIdentity,
  provider: GoogleTrustProvider,
  now: Date,
): { readonly check: TrustCheck; readonly isNamed: boolean } {
  const pool = provider.name?.replace(/\/providers\/[^/]+$/, '')
  const check = {
    rule: label,
    name: 'members',
    token: showValue(identity.google.subject),
    policy: listValues(members),
  }
  const fitting = members.find((member) => {
    const read = readMember(member)
    return read && (pool === undefined || read.pool === pool) && holds(read, identity)
  })
  if (fitting === undefined) {
    const mismatch = explainMismatch(members, identity, pool)
    return { isNamed: false, check: { ...check, outcome: 'fail', ...mismatch } }
  }
  const limit = condition === undefined ? undefined : checkBindingCondition(condition, now)
  if (limit && limit.outcome !== 'pass') return { isNamed: true, check: { ...check, ...limit } }
  const why = impersonate.includes(role)
    ? `${showValue(fitting)} names it`
    : `it has ${role}, which gives access to the resource but does not allow acting as a service account`
  return { isNamed: true, check: { ...check, outcome: 'pass', why } }
}

/** Variables of a grant's condition besides the time. */
const ofTheRequest = ['resource', 'api', 'destination', 'origin', 'principal']

/**
 * The condition of a grant, as far as the time alone decides it; the token's claims are not among its variables.
 *
 * https://cloud.google.com/iam/docs/conditions-attribute-reference
 */
function checkBindingCondition(
  condition: string,
  now: Date,
): Pick<TrustCheck, 'outcome' | 'why' | 'reason'> {
  const result = evaluateCel(condition, { request: { time: now } }, ofTheRequest)
  const shown = `its condition ${showValue(condition)}`
  if (result.isValue && result.value === true) return { outcome: 'pass', why: `${shown} is true` }
  const reason = 'grant-condition'
  if (result.isValue) {
    return { outcome: 'fail', reason, why: `${shown} is ${String(result.value)} now` }
  }
  // `request` has more than the time, such as its path and its authentication.
  const isOpen = !result.isKnown || /\brequest\.(?!time\b)/.test(condition)
  return isOpen
    ? {
        outcome: 'unknown',
        why: `${shown} depends on the resource or the request, not only on the time`,
      }
    : { outcome: 'fail', reason, why: `${shown} can't be evaluated: ${result.problem}` }
}

function holds({ kind, name, value }: WorkloadMember, { google, attribute }: GoogleIdentity) {
  if (kind === 'all') return true
  if (kind === 'subject') return google.subject === value
  if (kind === 'group') return Array.isArray(google.groups) && google.groups.includes(value)
  return attribute[name] === value
}

function explainMismatch(
  members: readonly string[],
  { attribute, google }: GoogleIdentity,
  pool: string | undefined,
): Pick<TrustCheck, 'why' | 'reason' | 'about'> {
  for (const member of members) {
    const read = readMember(member)
    if (read === undefined) continue
    if (pool !== undefined && read.pool !== pool) {
      return {
        why: `the member is of another pool (${read.pool}); a member names the project by its number`,
      }
    }
    if (read.kind === 'attribute' && attribute[read.name] === undefined) {
      const why = `the mapping has no attribute.${read.name}`
      return { why, reason: 'no-attribute', about: read.name }
    }
    if (read.kind === 'attribute') {
      const actual = showValue(attribute[read.name])
      return { why: `attribute.${read.name} is ${actual}, the member has ${showValue(read.value)}` }
    }
    if (read.kind === 'subject') {
      const actual = showValue(google.subject)
      return { why: `google.subject is ${actual}, the member has ${showValue(read.value)}` }
    }
  }
  return { why: 'no member names this identity' }
}
