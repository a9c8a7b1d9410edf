import type { AssumeRoleCommandOutput, GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts'
import { messageOf, OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import type { HttpReply } from '../../core/types.ts'
import { checkStatus, readRetryAfter, transientStatuses } from '../../http/reply.ts'

/** What the answer to a role being assumed must hold to be of use. */
export interface AssumedRole {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiresAt: Date
  readonly arn: string
  readonly accountId: string
}

/** The token was over when STS looked at it; a new one may do. */
export const expiredTokenCode = 'ExpiredTokenException'

/** Error codes that pass by themselves although their status is a 4xx, as the API reference and the SDK have them. */
const transientCodes =
  /^(?:IDPCommunicationError|Throttl\w*|RequestThrottled\w*|RequestLimitExceeded|TooManyRequests\w*|SlowDown|PriorRequestNotComplete|BandwidthLimitExceeded|RequestTimeout\w*|InternalFailure|InternalError|ServiceUnavailable)$/

/**
 * Says what a failed call means.
 *
 * @param error what the SDK threw
 * @param reply the answer that it was thrown for, when there was one
 */
export function describeStsFailure(
  error: unknown,
  reply: HttpReply | undefined,
  service: string,
  now: Date,
): unknown {
  if (error instanceof OidcError || reply === undefined) return error
  if (reply.status < 300) return new OidcError('ERR_RESPONSE', unusable(reply, service), transient)
  const code = codeOfException(error)
  // Without a code in the body nothing of what the SDK made of it is worth telling: the status says all.
  if (code === undefined || reply.status < 400) return describeStatus(reply, service, now)
  const passes =
    transientCodes.test(code) || transientStatuses.includes(reply.status) || reply.status >= 500
  return new OidcError(
    passes ? 'ERR_SERVICE' : 'ERR_REFUSED',
    `${service} answered ${reply.status}: ${quoteForeign(`${code}: ${messageOf(error)}`, 500)}`,
    passes ? { transient: true, retryAfterMs: readRetryAfter(reply, now) } : {},
  )
}

/** Takes what is needed out of an answer, or throws `ERR_RESPONSE`, which is tried again. */
export function readAssumedRole(
  output: Pick<AssumeRoleCommandOutput, 'Credentials' | 'AssumedRoleUser'>,
  reply: HttpReply | undefined,
  service: string,
): AssumedRole {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = output.Credentials ?? {}
  const arn = output.AssumedRoleUser?.Arn
  const accountId = /^arn:[\w-]+:sts::(\d{12}):/.exec(arn ?? '')?.[1]
  if (
    !AccessKeyId ||
    !SecretAccessKey ||
    !SessionToken ||
    Expiration === undefined ||
    Number.isNaN(Expiration.getTime())
  ) {
    throw new OidcError('ERR_RESPONSE', unusable(reply, service), transient)
  }
  if (arn === undefined || accountId === undefined) {
    throw new OidcError(
      'ERR_RESPONSE',
      `${service} answered ${reply?.status ?? 200} without saying which account the role is in`,
      transient,
    )
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    expiresAt: Expiration,
    arn,
    accountId,
  }
}

/** Takes the owner of some keys out of an answer, or throws `ERR_RESPONSE`. */
export function readCaller(
  output: GetCallerIdentityCommandOutput,
  reply: HttpReply | undefined,
  service: string,
): { readonly arn: string; readonly accountId: string } {
  const { Arn: arn, Account: accountId } = output
  if (arn !== undefined && accountId !== undefined && /^\d{12}$/.test(accountId))
    return { arn, accountId }
  throw new OidcError(
    'ERR_RESPONSE',
    `${service} answered ${reply?.status ?? 200} without saying whose the keys are`,
    transient,
  )
}

const transient = { transient: true }

function unusable(reply: HttpReply | undefined, service: string): string {
  const body = reply?.body.trim() ?? ''
  let what = 'without credentials'
  if (body === '') what = 'with nothing'
  else if (!/^(?:<\?xml[^>]*>\s*)?<(?:AssumeRole\w*|GetCallerIdentity)Response[\s>]/.test(body)) {
    const type = reply?.headers['content-type']?.split(';')[0]?.trim() ?? ''
    what = `with ${quoteForeign(type, 60) || 'something'} that is not an answer of STS`
  }
  return `${service} answered ${reply?.status ?? 200} ${what}`
}

function describeStatus(reply: HttpReply, service: string, now: Date): unknown {
  try {
    checkStatus(reply, service, now)
  } catch (error) {
    if (!(error instanceof OidcError) || reply.status < 500) return error
    return error.with({ code: 'ERR_SERVICE', transient: true })
  }
  return new OidcError('ERR_RESPONSE', unusable(reply, service), transient)
}

/** The code as it was on the wire (`AccessDenied`); the SDK's own names add `Exception` to some. */
function codeOfException(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('Error' in error)) return undefined
  const body = error.Error
  if (typeof body !== 'object' || body === null || !('Code' in body)) return undefined
  return typeof body.Code === 'string' && /^[\w.-]{1,100}$/.test(body.Code) ? body.Code : undefined
}
