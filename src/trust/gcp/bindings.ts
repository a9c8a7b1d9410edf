import { listValues, type Outcome, showValue, type TrustCheck } from '../judgement.ts'
import { evaluateCel } from './cel.ts'
import type { GoogleBinding, GoogleTrustProvider } from './policy.ts'

/** What the mapping made of a token. */
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
  const decide = (outcome: Outcome, why: string): TrustCheck => ({ name, outcome, why })
  if (bindings === undefined) {
    const why = 'the IAM policy was not given; Google looks at it when the identity is used'
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
  return { checks, decision: decide('fail', why) }
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
    const why = explainMismatch(members, identity, pool)
    return { isNamed: false, check: { ...check, outcome: 'fail', why } }
  }
  const limit = condition === undefined ? undefined : checkBindingCondition(condition, now)
  if (limit && limit.outcome !== 'pass') return { isNamed: true, check: { ...check, ...limit } }
  const why = impersonate.includes(role)
    ? `${showValue(fitting)} names it`
    : `it is named for ${role}, which lets it use the resource, not act as a service account`
  return { isNamed: true, check: { ...check, outcome: 'pass', why } }
}

/** What a condition of a grant may speak of besides the time. */
const ofTheRequest = ['resource', 'api', 'destination', 'origin', 'principal']

/**
 * The condition of a grant, as far as the time alone decides it; the token's claims are not among its variables.
 *
 * https://cloud.google.com/iam/docs/conditions-attribute-reference
 */
function checkBindingCondition(condition: string, now: Date): Pick<TrustCheck, 'outcome' | 'why'> {
  const result = evaluateCel(condition, { request: { time: now } }, ofTheRequest)
  const shown = `its condition ${showValue(condition)}`
  if (result.isValue && result.value === true) return { outcome: 'pass', why: `${shown} is true` }
  if (result.isValue) return { outcome: 'fail', why: `${shown} is ${String(result.value)} now` }
  // `request` has more than the time, such as its path and its authentication.
  const isOpen = !result.isKnown || /\brequest\.(?!time\b)/.test(condition)
  return isOpen
    ? {
        outcome: 'unknown',
        why: `${shown} looks at the resource or the request, not only the time`,
      }
    : { outcome: 'fail', why: `${shown} can't be evaluated: ${result.problem}` }
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
): string {
  for (const member of members) {
    const read = readMember(member)
    if (read === undefined) continue
    if (pool !== undefined && read.pool !== pool) {
      return `the member is of another pool (${read.pool}); the project is its number, not its id`
    }
    if (read.kind === 'attribute' && attribute[read.name] === undefined) {
      return `the mapping has no attribute.${read.name}`
    }
    if (read.kind === 'attribute') {
      return `attribute.${read.name} is ${showValue(attribute[read.name])}, the member wants ${showValue(read.value)}`
    }
    if (read.kind === 'subject') {
      return `google.subject is ${showValue(google.subject)}, the member wants ${showValue(read.value)}`
    }
  }
  return 'no member names this identity'
}
