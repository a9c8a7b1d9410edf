import { awsAudienceOf } from '../core/aws-audience.ts'
import { readGithubSubject } from '../core/github.ts'
import { audiencesOf, type Claims } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import { exposedClaims, hasSessionTags } from './aws/keys.ts'
import {
  type Change,
  quoteCel,
  quoteJson,
  quoteShell,
  renderChange,
  withholdFromPullRequests,
} from './change.ts'
import type { Cloud } from './judgement.ts'
import { type OfferRequest, offerPolicy } from './offer.ts'
import { claimAt } from './vault/claims.ts'

/** The facts about a refusal; the policy is not known. */
export interface RefusedToken {
  readonly cloud: Cloud
  readonly claims: Claims
  /** The cloud's own text. */
  readonly said: string
  /** AWS: the role that was asked for. */
  readonly roleArn?: string
  /** Offers a policy for exactly this token if the cloud's policy does not match it. */
  readonly offer?: OfferRequest
}

/** Sentences about the token, and lines to change. */
interface Advice {
  readonly remarks: readonly string[]
  readonly changes: readonly Change[]
}

/**
 * Explains a refusal as far as that is possible without the policy, as lines for a log. `explain` uses the policy too.
 */
export function adviseOnRefusal(refused: RefusedToken): readonly string[] {
  const { remarks, changes } = advise(refused)
  const offered = changes.map((change) => withholdFromPullRequests(change, refused.claims))
  const offer =
    refused.offer && isPolicyMismatch(refused) ? offerPolicy(refused.offer, refused.claims) : []
  return [
    ...remarks.map((remark) => quoteForeign(remark, 1000)),
    ...(offered.length === 0 ? [] : ['What to change:']),
    ...offered.flatMap((change) => renderChange(change, '  ')),
    ...offer,
  ]
}

/** Whether a policy for exactly this token would help. */
function isPolicyMismatch({ cloud, said }: RefusedToken): boolean {
  if (cloud === 'aws') return /AccessDenied/.test(said)
  if (cloud === 'azure') return mismatch.test(said)
  return /iam\.serviceAccounts\.|PERMISSION_DENIED/.test(said)
}

/** No credential matches the token's subject, issuer or audience. */
const mismatch = /AADSTS(?:70021|70021[1-3]|7002138)\b/

function advise(refused: RefusedToken): Advice {
  switch (refused.cloud) {
    case 'aws':
      return adviseOnAws(refused)
    case 'gcp':
      return adviseOnGoogle(refused)
    case 'azure':
      return /AADSTS(?:70021|700213|7002138)\b/.test(refused.said)
        ? { remarks: adviseOnForm(refused.claims), changes: [] }
        : { remarks: [], changes: [] }
    case 'vault':
      return { remarks: [], changes: adviseOnVault(refused) }
  }
}

/** Names the subject in GitHub's other form, which the rule may have. */
function adviseOnForm({ sub, repository_id, repository_owner_id }: Claims): readonly string[] {
  const read = typeof sub === 'string' ? readGithubSubject(sub) : undefined
  if (read === undefined) return []
  const { owner, repository, context } = read
  if (read.ownerId !== undefined) {
    const legacy = `repo:${owner}/${repository}:${context}`
    return [`A rule for ${legacy} must name ${sub} instead.`]
  }
  const ids = [repository_owner_id, repository_id]
  if (!ids.every((id) => typeof id === 'string' && /^\d+$/.test(id))) return []
  const [ownerId, repositoryId] = ids
  const immutable = `repo:${owner}@${ownerId}/${repository}@${repositoryId}:${context}`
  return [`A rule for ${immutable} must name ${sub} instead: this repository sends the older form.`]
}

function adviseOnAws({ claims, said, roleArn = '' }: RefusedToken): Advice {
  const { iss, azp } = claims
  const issuer = typeof iss === 'string' ? iss : ''
  const [audience = ''] = typeof azp === 'string' ? [azp] : audiencesOf(claims)
  const [, partition = 'aws', , , account = ''] = roleArn.split(':')
  const host = issuer.replace(/^https:\/\//, '')
  const where = account === '' ? "the role's account" : `the account ${account}`
  if (/No OpenIDConnect provider found/.test(said) && issuer.startsWith('https://')) {
    const line = `aws iam create-open-id-connect-provider --url ${quoteShell(issuer)} --client-id-list ${quoteShell(audience)}`
    return {
      remarks: [],
      changes: [{ where, line, why: 'It has no provider with exactly this URL.' }],
    }
  }
  if (/Incorrect token audience/.test(said)) {
    const arn = `arn:${partition}:iam::${account}:oidc-provider/${host}`
    const line = `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${quoteShell(arn)} --client-id ${quoteShell(audience)}`
    const usual = awsAudienceOf(partition)
    const why =
      audience === usual
        ? 'Its provider lacks the usual audience.'
        : `Or leave audience out: the default is ${usual}, which most providers have.`
    return { remarks: [], changes: [{ where, line, why }] }
  }
  if (!/AccessDenied|Not authorized/.test(said)) return { remarks: [], changes: [] }
  return {
    remarks: [
      ...adviseOnForm(claims),
      ...(audience === awsAudienceOf(partition)
        ? []
        : [
            `The token's audience is ${audience}: a condition that expects ${awsAudienceOf(partition)} in ${host}:aud fails.`,
          ]),
      `AWS compares these claims of the issuer: ${exposedClaims(host).join(', ')}. A condition on another claim always fails.`,
      ...(hasSessionTags(claims)
        ? ['The token sets session tags, so the statement must also allow sts:TagSession.']
        : []),
    ],
    changes: [],
  }
}

function adviseOnGoogle({ claims, said }: RefusedToken): Advice {
  // The token is accepted: a member may name the subject in the other form.
  if (/iam\.serviceAccounts\.|PERMISSION_DENIED/.test(said)) {
    return { remarks: adviseOnForm(claims), changes: [] }
  }
  if (!/attribute condition/.test(said)) return { remarks: [], changes: [] }
  const { sub } = claims
  const change = {
    where: 'the attribute condition, if it compares the subject',
    line: `assertion.sub == ${quoteCel(String(sub))}`,
    why: 'CEL compares every character. A missing claim is an error, which refuses the token.',
  }
  return { remarks: adviseOnForm(claims), changes: typeof sub === 'string' ? [change] : [] }
}

/** Vault names the failed check; the token has the value that the role needs. */
function adviseOnVault({ claims, said }: RefusedToken): readonly Change[] {
  const line = (name: string, value: unknown) => `${quoteJson(name)}: ${quoteJson(value)}`
  if (/invalid subject \(sub\)/.test(said)) {
    const why = ['It is compared exactly.', ...adviseOnForm(claims)].join(' ')
    return [{ where: 'the role', line: line('bound_subject', claims.sub), why }]
  }
  if (/invalid audience \(aud\)|no audiences bound/.test(said)) {
    const why = 'Or request an audience that the role has.'
    return [{ where: 'the role', line: line('bound_audiences', audiencesOf(claims)), why }]
  }
  if (/invalid issuer \(iss\)/.test(said)) {
    const why = 'It is compared exactly; a trailing slash matters.'
    return [{ where: "the auth method's config", line: line('bound_issuer', claims.iss), why }]
  }
  const [, name] = /claim \\?"([^"\\]{1,200})\\?" (?:does not match|is missing)/.exec(said) ?? []
  if (name === undefined) return []
  const value = claimAt(claims, name)
  if (value === undefined || value === null) {
    const why = `The role's bound_claims require ${quoteForeign(name)}, which the token does not have.`
    return [{ where: 'the role', why }]
  }
  const why = name === 'sub' ? adviseOnForm(claims).join(' ') : ''
  const where = "the role's bound_claims"
  return [{ where, line: line(name, value), why: why || 'Value and type must be the same.' }]
}
