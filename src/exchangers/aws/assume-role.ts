import { OidcError } from '../../core/errors.ts'
import type { Context, IdToken, TokenSupply } from '../../core/types.ts'
import { retry } from '../../http/retry.ts'
import { type AssumedRole, expiredTokenCode, readAssumedRole, readCaller } from './failure.ts'
import { callSts, type Keys, nameOfService, type StsTarget } from './sts.ts'
import type { SessionTags } from './tags.ts'

/** The role to become, and how. */
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
 * @param tokens renewed once when STS finds the token expired; `undefined` where there is no other token to be had
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
        return readAssumedRole(await client.send(command), reply(), nameOfService(target))
      })
    } catch (failure) {
      if (renewed || !isExpiry(failure)) throw failure
      // The token was over on the way, or the clocks differ: one new token is worth an attempt.
      renewed = true
      token.supply?.renew()
      throw failure.with({ transient: true })
    }
  })
}

/**
 * Calls AssumeRole with keys that are there already, under the retry policy.
 *
 * Tags that may be dropped, and their transitive keys, are left out when AWS finds the session's policies and tags too
 * large together.
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
          ...(role.externalId === undefined ? {} : { ExternalId: role.externalId }),
          ...(tags.length === 0
            ? {}
            : { Tags: tags.map(({ key, value }) => ({ Key: key, Value: value })) }),
          ...(transitiveKeys.length === 0 ? {} : { TransitiveTagKeys: [...transitiveKeys] }),
        })
        return readAssumedRole(await client.send(command), reply(), nameOfService(target))
      }),
    )
  try {
    return await attempt(session.tags)
  } catch (error) {
    const fewer = session.tags.withoutDroppable()
    if (!isTooLarge(error) || fewer.tags.length === session.tags.tags.length) throw error
    context.log.info(
      'The session tags are too large together: the less important ones, and their transitive keys, are left out',
    )
    return attempt(fewer)
  }
}

/** Who the owner of some keys is. */
export interface Caller {
  readonly arn: string
  readonly accountId: string
}

/**
 * Calls GetCallerIdentity, for keys that did not come from a role assumed here.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export function identifyCaller(target: StsTarget, keys: Keys, context: Context): Promise<Caller> {
  return retry('Asking AWS who these keys belong to', context, () =>
    callSts(target, keys, context, async (client, sdk, reply) =>
      readCaller(
        await client.send(new sdk.GetCallerIdentityCommand({})),
        reply(),
        nameOfService(target),
      ),
    ),
  )
}

function shared(role: RoleRequest) {
  return {
    RoleArn: role.roleArn,
    RoleSessionName: role.sessionName,
    DurationSeconds: role.durationSeconds,
    ...(role.policy === undefined ? {} : { Policy: role.policy }),
    ...(role.policyArns.length === 0
      ? {}
      : { PolicyArns: role.policyArns.map((arn) => ({ arn })) }),
  }
}

function isExpiry(failure: unknown): failure is OidcError {
  return isRefusal(failure) && failure.message.includes(`: ${expiredTokenCode}: `)
}

function isTooLarge(failure: unknown): boolean {
  return isRefusal(failure) && failure.message.includes(': PackedPolicyTooLarge')
}

function isRefusal(failure: unknown): failure is OidcError {
  return failure instanceof OidcError && failure.code === 'ERR_REFUSED'
}
