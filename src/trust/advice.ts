import { readGithubSubject } from '../core/github.ts'
import { audiencesOf, type Claims } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import { exposedClaims, hasSessionTags, usualAudience } from './aws/keys.ts'
import {
  type Change,
  quoteCel,
  quoteJson,
  quoteShell,
  renderChange,
  withholdFromPullRequests,
} from './change.ts'
import type { Cloud } from './judgement.ts'
import { claimAt } from './vault/claims.ts'

/** What is known when a cloud refuses a token: not its policy. */
export interface RefusedToken {
  readonly cloud: Cloud
  readonly claims: Claims
  /** The cloud's own text. */
  readonly said: string
  /** AWS: the role that was asked for. */
  readonly roleArn?: string
}

/** What follows from the facts: sentences about the token, and lines to change. */
interface Advice {
  readonly remarks: readonly string[]
  readonly changes: readonly Change[]
}

/**
 * What the cloud's judgement tells about a refusal without the policy: lines for a log, none where it tells nothing.
 * With the policy, `explain` tells more.
 */
export function adviseOnRefusal(refused: RefusedToken): readonly string[] {
  const { remarks, changes } = advise(refused)
  const offered = changes.map((change) => withholdFromPullRequests(change, refused.claims))
  return [
    ...remarks.map((remark) => quoteForeign(remark, 1000)),
    ...(offered.length === 0 ? [] : ['What to change:']),
    ...offered.flatMap((change) => renderChange(change, '  ')),
  ]
}

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

/** The subject in GitHub's other form, which a rule that does not fit may have. */
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
    return { remarks: [], changes: [{ where, line, why: 'It has no provider of this very URL.' }] }
  }
  if (/Incorrect token audience/.test(said)) {
    const arn = `arn:${partition}:iam::${account}:oidc-provider/${host}`
    const line = `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${quoteShell(arn)} --client-id ${quoteShell(audience)}`
    const usual = usualAudience(partition)
    const why =
      audience === usual
        ? 'Its provider lacks the usual audience.'
        : `Or leave audience out, for ${usual}, which a provider usually has.`
    return { remarks: [], changes: [{ where, line, why }] }
  }
  if (!/AccessDenied|Not authorized/.test(said)) return { remarks: [], changes: [] }
  return {
    remarks: [
      ...adviseOnForm(claims),
      ...(audience === usualAudience(partition)
        ? []
        : [
            `The token's audience is ${audience}: a condition on ${host}:aud that wants ${usualAudience(partition)} does not hold.`,
          ]),
      `Of this issuer's tokens, AWS compares ${exposedClaims(host).join(', ')}: a condition on another claim never holds.`,
      ...(hasSessionTags(claims)
        ? ['The token carries session tags, so the statement must allow sts:TagSession too.']
        : []),
    ],
    changes: [],
  }
}

function adviseOnGoogle({ claims, said }: RefusedToken): Advice {
  // The token was taken: a member may name the subject in the other form.
  if (/iam\.serviceAccounts\.|PERMISSION_DENIED/.test(said)) {
    return { remarks: adviseOnForm(claims), changes: [] }
  }
  if (!/attribute condition/.test(said)) return { remarks: [], changes: [] }
  const { sub } = claims
  const change = {
    where: 'the attribute condition, where it compares the subject',
    line: `assertion.sub == ${quoteCel(String(sub))}`,
    why: 'CEL compares every character; a claim that the token does not have is an error, which refuses.',
  }
  return { remarks: adviseOnForm(claims), changes: typeof sub === 'string' ? [change] : [] }
}

/** Vault says which check failed; the token has the value that the role would need. */
function adviseOnVault({ claims, said }: RefusedToken): readonly Change[] {
  const line = (name: string, value: unknown) => `${quoteJson(name)}: ${quoteJson(value)}`
  if (/invalid subject \(sub\)/.test(said)) {
    const why = ['It is compared exactly.', ...adviseOnForm(claims)].join(' ')
    return [{ where: 'the role', line: line('bound_subject', claims.sub), why }]
  }
  if (/invalid audience \(aud\)|no audiences bound/.test(said)) {
    const why = 'Or ask for an audience that the role has.'
    return [{ where: 'the role', line: line('bound_audiences', audiencesOf(claims)), why }]
  }
  if (/invalid issuer \(iss\)/.test(said)) {
    const why = 'It is compared exactly; a slash at the end counts.'
    return [{ where: "the auth method's config", line: line('bound_issuer', claims.iss), why }]
  }
  const [, name] = /claim \\?"([^"\\]{1,200})\\?" (?:does not match|is missing)/.exec(said) ?? []
  if (name === undefined) return []
  const value = claimAt(claims, name)
  if (value === undefined || value === null) {
    const why = `The role's bound_claims ask for ${quoteForeign(name)}, which the token does not have.`
    return [{ where: 'the role', why }]
  }
  const why = name === 'sub' ? adviseOnForm(claims).join(' ') : ''
  const where = "the role's bound_claims"
  return [{ where, line: line(name, value), why: why || 'Value and type must be the same.' }]
}
