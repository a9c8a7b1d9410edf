import { OidcError } from '../../core/errors.ts'
import { type Claims, decodeToken } from '../../core/jwt.ts'
import type { Context, TokenSupply } from '../../core/types.ts'
import { explainingRefusals, type RefusalFacts } from '../refusal.ts'
import { findAmbient } from './ambient.ts'
import {
  assumeRole,
  assumeRoleWithWebIdentity,
  identifyCaller,
  type RoleRequest,
} from './assume-role.ts'
import { adviseOnKeys, awsCauses } from './causes.ts'
import type { AssumedRole } from './failure.ts'
import type { AwsPlan } from './plan.ts'
import { longestChainedSeconds } from './readers.ts'
import type { Session } from './result.ts'
import type { Keys } from './sts.ts'
import { noTags } from './tags.ts'
import { readTokenFile } from './token-file.ts'

/** Gets the credentials, from whichever origin. */
export async function obtain(
  plan: AwsPlan,
  tokens: TokenSupply,
  context: Context,
): Promise<Session> {
  let got = await obtainFirst(plan, tokens, context)
  let tags = plan.tagsChain ? plan.tags : noTags
  // Transitive tags of a tagged session already apply.
  if (plan.origin.from !== 'oidc' && plan.origin.from !== 'token-file') tags = tags.afterwards()
  for (const { roleArn, externalId } of plan.chain) {
    const request = { ...requestOf(plan), roleArn, externalId }
    const durationSeconds = Math.min(request.durationSeconds, longestChainedSeconds)
    context.log.info(`Assuming ${roleArn} with the previous role`)
    got = await withKeys({ ...request, durationSeconds }, got.keys, { plan, tags }, context)
    tags = tags.afterwards()
  }
  return got
}

async function obtainFirst(plan: AwsPlan, tokens: TokenSupply, context: Context): Promise<Session> {
  const { origin } = plan
  switch (origin.from) {
    case 'oidc':
      return withToken(plan, tokens, { isRenewable: true }, context)
    case 'token-file':
      return withToken(
        plan,
        supplyOf(readTokenFile(origin.path), context),
        { isRenewable: false },
        context,
      )
    case 'keys':
      return fromKeys(plan, origin.keys, false, context)
    case 'ambient':
      return fromKeys(plan, await findAmbient(plan.target.region, context), true, context)
  }
}

async function withToken(
  plan: AwsPlan,
  tokens: TokenSupply,
  { isRenewable }: { isRenewable: boolean },
  context: Context,
): Promise<Session> {
  const role = requestOf(plan)
  const facts: RefusalFacts = {
    service: 'AWS',
    compares: describeTrust(role),
    causes: awsCauses,
    async advise(claims, said) {
      const { adviseOnRefusal } = await import('../../trust/advice.ts')
      const { roleArn } = role
      return adviseOnRefusal({ cloud: 'aws', claims, said, roleArn, offer: { cloud: 'aws' } })
    },
  }
  const assumed = await explainingRefusals(tokens, facts, (present) =>
    assumeRoleWithWebIdentity(
      plan.target,
      role,
      { ...(isRenewable ? { supply: tokens } : {}), present },
      context,
    ),
  )
  return toSession(assumed, context)
}

/** A token that cannot be renewed. */
function supplyOf(text: string, context: Context): TokenSupply {
  const token = context.mask(text)
  return {
    get: async () => ({ token, claims: claimsOf(text) }),
    renew: () => undefined,
    tokenUrl: undefined,
  }
}

/** Only explains a refusal: whether the token is valid, AWS decides. */
function claimsOf(text: string): Claims {
  try {
    return decodeToken(text).claims
  } catch {
    return {}
  }
}

async function fromKeys(
  plan: AwsPlan,
  keys: Keys,
  isInPlace: boolean,
  context: Context,
): Promise<Session> {
  const role = plan.role
  const needsOwner = role === undefined || !role.roleArn.startsWith('arn:')
  const owner = needsOwner ? await identify(plan, keys, context) : undefined
  if (role === undefined) return { keys, ...ownerOf(owner), expiresAt: undefined, isInPlace }
  const roleArn =
    owner === undefined
      ? role.roleArn
      : `arn:${plan.partition.name}:iam::${owner.accountId ?? ''}:role/${role.roleArn}`
  return withKeys({ ...role, roleArn }, keys, { plan, tags: plan.tags }, context)
}

function ownerOf(owner: Awaited<ReturnType<typeof identify>> | undefined) {
  if (owner === undefined) throw new TypeError('The owner of the keys is unknown')
  return owner
}

async function withKeys(
  role: RoleRequest,
  keys: Keys,
  { plan, tags }: Pick<AwsPlan, 'tags'> & { readonly plan: AwsPlan },
  context: Context,
): Promise<Session> {
  const assumed = await assumeRole(plan.target, role, { keys, tags }, context).catch(explainKeys)
  return toSession(assumed, context)
}

function identify(plan: AwsPlan, keys: Keys, context: Context) {
  return identifyCaller(plan.target, keys, context).catch(explainKeys)
}

function explainKeys(error: unknown): never {
  if (!(error instanceof OidcError) || error.code !== 'ERR_REFUSED') throw error
  throw error.with({ hint: adviseOnKeys(error) ?? error.hint })
}

/** Masks the keys first: those of an account that is not allowed must not be in a log either. */
function toSession(assumed: AssumedRole, context: Context): Session {
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt, arn, accountId } = assumed
  return {
    keys: {
      accessKeyId: context.mask(accessKeyId),
      secretAccessKey: context.mask(secretAccessKey),
      sessionToken: context.mask(sessionToken),
    },
    expiresAt,
    arn,
    accountId,
    isInPlace: false,
  }
}

/** The request of a plan that has a role. */
function requestOf({ role }: AwsPlan): RoleRequest {
  if (role === undefined) throw new TypeError('No role to assume')
  return role
}

function describeTrust(role: RoleRequest): readonly string[] {
  const [, , , , account = ''] = role.roleArn.split(':')
  return [
    `role: ${role.roleArn}`,
    `iss: the URL of an identity provider in the account ${account}, named in the trust policy as Principal.Federated`,
    'aud: the client IDs of that identity provider, and conditions on <issuer>:aud',
    "sub and others: the conditions of the role's trust policy on <issuer>:sub …",
  ]
}
