import { listValues, showValue, type TrustCheck } from '../judgement.ts'
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
  bindings: readonly GoogleBinding[] | undefined,
): { readonly checks: readonly TrustCheck[]; readonly decision: TrustCheck } {
  const name = 'IAM members'
  if (bindings === undefined) {
    const why = 'the IAM policy was not given; Google looks at it when the identity is used'
    return { checks: [], decision: { name, outcome: 'unknown', why } }
  }
  const relevant = bindings.filter(({ members }) => members.some((member) => readMember(member)))
  const checks = relevant.map((binding) => checkBinding(binding, identity, provider))
  const passed = checks.find(({ outcome }) => outcome === 'pass')
  if (passed) {
    return { checks, decision: { name, outcome: 'pass', why: `${passed.rule} names it` } }
  }
  if (checks.some(({ outcome }) => outcome === 'unknown')) {
    const why = 'it depends on what the policy alone does not tell'
    return { checks, decision: { name, outcome: 'unknown', why } }
  }
  return { checks, decision: { name, outcome: 'fail', why: 'no member names this identity' } }
}

function checkBinding(
  { label, role, members, hasCondition }: GoogleBinding,
  identity: GoogleIdentity,
  provider: GoogleTrustProvider,
): TrustCheck {
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
    return { ...check, outcome: 'fail', why: explainMismatch(members, identity, pool) }
  }
  if (hasCondition) {
    return { ...check, outcome: 'unknown', why: "the binding's own condition is not evaluated" }
  }
  if (!impersonate.includes(role)) {
    const why = `it is named for ${role}, which lets it use the resource, not act as a service account`
    return { ...check, outcome: 'pass', why }
  }
  return { ...check, outcome: 'pass', why: `${showValue(fitting)} names it` }
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
