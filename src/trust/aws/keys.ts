import { audiencesOf, type Claims } from '../../core/jwt.ts'
import { isDocument } from '../document.ts'
import { notGiven, type Reason } from '../judgement.ts'

/** The value of a condition key in a request. */
export type KeyState =
  | { readonly state: 'present'; readonly values: readonly string[] }
  | { readonly state: 'absent' | 'unknown'; readonly why: string; readonly reason?: Reason }

/**
 * The claims that AWS exposes besides `aud`, `sub` and `amr`, by issuer; any other claim's key is absent.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
const exposed: readonly { readonly issuer: RegExp; readonly claims: readonly string[] }[] = [
  {
    // An enterprise's own issuer, a data residency's, and GitHub's.
    issuer:
      /^(token\.actions\.(githubusercontent\.com(\/[^/]+)?|[^/.]+\.ghe\.com)|github\.com\/enterprises\/[^/]+)$/,
    claims: [
      'actor',
      'actor_id',
      'enterprise_id',
      'environment',
      'job_workflow_ref',
      'ref',
      'repository',
      'repository_id',
      'repository_owner_id',
      'workflow',
    ],
  },
  {
    issuer: /^gitlab\.com$/,
    claims: [
      'namespace_id',
      'pipeline_source',
      'project_id',
      'ref_protected',
      'runner_environment',
      'user_access_level',
      'user_email',
      'user_id',
      'user_login',
    ],
  },
  {
    issuer: /^agent\.(buildkite\.com|[^/.]+\.buildkite\.(dev|site))$/,
    claims: [
      'build_branch',
      'cluster_id',
      'cluster_name',
      'organization_id',
      'organization_slug',
      'pipeline_id',
      'pipeline_slug',
    ],
  },
  {
    issuer: /^accounts\.google\.com$/,
    claims: ['email', 'google/organization_number', 'oaud'],
  },
  { issuer: /^oidc\.circleci\.com\/org\/[\w-]+$/, claims: ['oidc.circleci.com/project-id'] },
  { issuer: /^idcs-[^/.]+\.identity\.oraclecloud\.com$/, claims: ['rpst_id'] },
]
const common = ['aud', 'sub', 'amr']
const tagsClaim = 'https://aws.amazon.com/tags'

/** Facts about the request besides the token. */
export interface KeyContext {
  readonly now: Date
  /** The provider in the ARN's form: the issuer without `https://`. */
  readonly provider: string
  /** Condition keys that the caller states: `sts:RoleSessionName`, `aws:SourceIp` … */
  readonly context?: Readonly<Record<string, string>>
  /** Claims that are not given, with the flag that gives them. */
  readonly missing?: Readonly<Record<string, string>> | undefined
}

/** The claims that AWS exposes for an issuer. */
export function exposedClaims(provider: string): readonly string[] {
  return [...common, ...(exposed.find(({ issuer }) => issuer.test(provider))?.claims ?? [])]
}

/** Whether the token sets session tags, which also need `sts:TagSession`. */
export function hasSessionTags(claims: Claims): boolean {
  return claims[tagsClaim] !== undefined
}

/** The value of a condition key; keys are compared without regard to case. */
export function lookUpKey(key: string, claims: Claims, context: KeyContext): KeyState {
  const given = Object.entries(context.context ?? {}).find(([name]) => isSameKey(name, key))
  if (given !== undefined) return { state: 'present', values: [given[1]] }
  const name = key.toLowerCase()
  if (name.startsWith(`${context.provider.toLowerCase()}:`)) {
    return lookUpClaim(name.slice(context.provider.length + 1), claims, context)
  }
  if (!/^(aws|sts|iam|saml):/.test(name)) {
    const why = `the key belongs to ${key.slice(0, key.lastIndexOf(':'))}, the token to ${context.provider}`
    return { state: 'absent', reason: 'foreign-key', why }
  }
  return lookUpGlobal(name, claims, context.now)
}

function lookUpClaim(name: string, claims: Claims, context: KeyContext): KeyState {
  const { provider } = context
  const known = exposedClaims(provider).find((claim) => claim.toLowerCase() === name)
  if (known === undefined) {
    const why = `AWS does not expose the claim ${name} of ${provider}`
    return { state: 'absent', reason: 'claim-hidden', why }
  }
  const values = valuesOf(known, claims)
  if (values.length > 0) return { state: 'present', values }
  const open = notGiven(known, { missing: context.missing ?? {} })
  if (open !== undefined) return { state: 'unknown', reason: open.reason, why: open.why }
  return { state: 'absent', reason: 'claim-missing', why: `the token has no ${known}` }
}

/** With `azp`, that is the audience, and `aud` becomes `oaud`. */
function valuesOf(name: string, claims: Claims): readonly string[] {
  if (name === 'aud' && typeof claims.azp === 'string') return [claims.azp]
  if (name === 'oaud') return typeof claims.azp === 'string' ? audiencesOf(claims) : []
  // Google's number stands within an object.
  if (name === 'google/organization_number' && isDocument(claims.google)) {
    return textsOf(claims.google.organization_number)
  }
  return textsOf(claims[name])
}

function textsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.flatMap((item) =>
    ['string', 'number', 'boolean'].includes(typeof item) && item !== '' ? [String(item)] : [],
  )
}

function lookUpGlobal(name: string, claims: Claims, now: Date): KeyState {
  if (name === 'aws:currenttime') return { state: 'present', values: [now.toISOString()] }
  if (name === 'aws:epochtime') {
    return { state: 'present', values: [String(Math.floor(now.getTime() / 1000))] }
  }
  if (name === 'aws:securetransport') return { state: 'present', values: ['true'] }
  const tags = principalTags(claims)
  if (name === 'aws:tagkeys') {
    const keys = Object.keys(tags)
    if (keys.length > 0) return { state: 'present', values: keys }
    return { state: 'absent', why: 'the token carries no session tags' }
  }
  const [, tag] = /^aws:requesttag\/(.+)$/.exec(name) ?? []
  if (tag !== undefined) {
    const values = Object.entries(tags).find(([key]) => key.toLowerCase() === tag)?.[1]
    if (values !== undefined) return { state: 'present', values: textsOf(values) }
    return { state: 'absent', why: `the token carries no session tag ${tag}` }
  }
  return {
    state: 'unknown',
    why: `${name} is in neither the token nor the policy; give it with --context`,
  }
}

function principalTags(claims: Claims): Readonly<Record<string, unknown>> {
  const value = claims[tagsClaim]
  if (typeof value !== 'object' || value === null || !('principal_tags' in value)) return {}
  const tags = value.principal_tags
  return typeof tags === 'object' && tags !== null ? (tags as Record<string, unknown>) : {}
}

function isSameKey(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
