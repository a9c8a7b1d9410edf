import { defined } from '../../core/defined.ts'
import { OidcError } from '../../core/errors.ts'
import type { Context, IdToken, TokenSupply } from '../../core/types.ts'
import { retry } from '../../http/retry.ts'
import { type AssumedRole, expiredTokenCode, readAssumedRole, readCaller } from './failure.ts'
import { callSts, type Keys, nameOfService, type StsTarget } from './sts.ts'
import type { SessionTags } from './tags.ts'

/** The role to assume, and how. */
export interface RoleRequest {
  readonly roleArn: string
  readonly sessionName: string
  readonly durationSeconds: number
  readonly externalId?: string | undefined
  readonly policy: string | undefined
  readonly policyArns: readonly string[]
}

/**
 * Calls AssumeRoleWithWebIdentity under the retry policy.
 *
 * @param token `supply` is renewed once if STS finds the token expired; without it, no other token is available
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export async function assumeRoleWithWebIdentity(
  target: StsTarget,
  role: RoleRequest,
  token: { readonly supply?: TokenSupply; present(): Promise<Pick<IdToken, 'token'>> },
  context: Context,
): Promise<AssumedRole> {
  let renewed = token.supply === undefined
  return retry(`Assuming ${role.roleArn}`, context, async () => {
    const presented = (await token.present()).token
    try {
      return await callSts(target, undefined, context, async (client, sdk, reply) => {
        const command = new sdk.AssumeRoleWithWebIdentityCommand({
          ...shared(role),
          WebIdentityToken: presented.reveal(),
        })
        return readAssumedRole(await client.send(command), reply(), answering(target, role))
      })
    } catch (failure) {
      if (renewed || !isExpiry(failure)) throw failure
      // It expired on the way, or the clocks differ: one new token is worth an attempt.
      renewed = true
      token.supply?.renew()
      throw failure.with({ transient: true })
    }
  })
}

/**
 * Calls AssumeRole with keys, under the retry policy.
 *
 * If AWS finds the session's policies and tags too large together, it tries again without the droppable tags.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export async function assumeRole(
  target: StsTarget,
  role: RoleRequest,
  session: { readonly keys: Keys; readonly tags: SessionTags },
  context: Context,
): Promise<AssumedRole> {
  const attempt = ({ tags, transitiveKeys }: SessionTags) =>
    retry(`Assuming ${role.roleArn}`, context, () =>
      callSts(target, session.keys, context, async (client, sdk, reply) => {
        const command = new sdk.AssumeRoleCommand({
          ...shared(role),
          ...defined({
            ExternalId: role.externalId,
            Tags: listed(tags.map(({ key, value }) => ({ Key: key, Value: value }))),
            TransitiveTagKeys: listed(transitiveKeys),
          }),
        })
        return readAssumedRole(await client.send(command), reply(), answering(target, role))
      }),
    )
  try {
    return await attempt(session.tags)
  } catch (error) {
    const fewer = session.tags.withoutDroppable()
    if (!isTooLarge(error) || fewer.tags.length === session.tags.tags.length) throw error
    context.log.info(
      'The session tags are too large together: trying again without the droppable ones and their transitive keys',
    )
    return attempt(fewer)
  }
}

/** The owner of keys. */
export interface Caller {
  readonly arn: string
  readonly accountId: string | undefined
}

/**
 * Calls GetCallerIdentity, for keys that did not come from a role assumed here.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export function identifyCaller(target: StsTarget, keys: Keys, context: Context): Promise<Caller> {
  return retry('Identifying the owner of the keys', context, () =>
    callSts(target, keys, context, async (client, sdk, reply) =>
      readCaller(await client.send(new sdk.GetCallerIdentityCommand({})), reply(), {
        service: nameOfService(target),
        isOwn: target.isOwn,
      }),
    ),
  )
}

function answering(target: StsTarget, { roleArn }: RoleRequest) {
  return { service: nameOfService(target), roleArn, isOwn: target.isOwn }
}

function shared(role: RoleRequest) {
  return {
    RoleArn: role.roleArn,
    RoleSessionName: role.sessionName,
    DurationSeconds: role.durationSeconds,
    ...defined({
      Policy: role.policy,
      PolicyArns: listed(role.policyArns.map((arn) => ({ arn }))),
    }),
  }
}

function listed<T>(items: readonly T[]): T[] | undefined {
  return items.length === 0 ? undefined : [...items]
}

function isExpiry(failure: unknown): failure is OidcError {
  return isRefusal(failure) && failure.service?.code === expiredTokenCode
}

function isTooLarge(failure: unknown): boolean {
  return isRefusal(failure) && /^PackedPolicyTooLarge/.test(failure.service?.code ?? '')
}

function isRefusal(failure: unknown): failure is OidcError {
  return failure instanceof OidcError && failure.code === 'ERR_REFUSED'
}
