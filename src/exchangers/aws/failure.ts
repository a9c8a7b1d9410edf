import type { AssumeRoleCommandOutput, GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts'
import { messageOf, OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import type { HttpReply } from '../../core/types.ts'
import { checkStatus, readRetryAfter, transientStatuses } from '../../http/reply.ts'

/** A complete answer to AssumeRole or AssumeRoleWithWebIdentity. */
export interface AssumedRole {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiresAt: Date
  readonly arn: string
  /** `undefined` if a custom endpoint does not name one. */
  readonly accountId: string | undefined
}

/** The token had expired when STS checked it. */
export const expiredTokenCode = 'ExpiredTokenException'

/** Codes of transient errors with a status of 4xx, from the API reference and the SDK. */
const transientCodes =
  /^(?:IDPCommunicationError|Throttl\w*|RequestThrottled\w*|RequestLimitExceeded|TooManyRequests\w*|SlowDown|PriorRequestNotComplete|BandwidthLimitExceeded|RequestTimeout\w*|InternalFailure|InternalError|ServiceUnavailable)$/

/**
 * Explains a failed call.
 *
 * @param error the SDK's exception
 * @param reply the answer that it was thrown for, if any
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
  // Without a code in the body, the SDK knows no more than the status.
  if (code === undefined || reply.status < 400) return describeStatus(reply, service, now)
  const answer = {
    host: reply.host ?? '',
    status: reply.status,
    code,
    text: quoteForeign(messageOf(error), 500),
  }
  const isTransient =
    transientCodes.test(code) ||
    (code === 'InvalidIdentityToken' && /Couldn.t retrieve verification key/.test(answer.text)) ||
    transientStatuses.includes(reply.status) ||
    reply.status >= 500
  return new OidcError(
    isTransient ? 'ERR_SERVICE' : 'ERR_REFUSED',
    `${service} answered ${reply.status}: ${quoteForeign(`${code}: ${answer.text}`, 500)}`,
    {
      service: answer,
      ...(isTransient ? { transient: true, retryAfterMs: readRetryAfter(reply, now) } : {}),
    },
  )
}

/**
 * Reads the answer to an assumed role.
 *
 * @param given the role and whether the endpoint is the user's own, which may leave out the session's ARN
 * @throws {OidcError} `ERR_RESPONSE`, transient
 */
export function readAssumedRole(
  output: Pick<AssumeRoleCommandOutput, 'Credentials' | 'AssumedRoleUser'>,
  reply: HttpReply | undefined,
  { service, roleArn, isOwn }: { service: string; roleArn: string; isOwn: boolean },
): AssumedRole {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = output.Credentials ?? {}
  const arn = output.AssumedRoleUser?.Arn || (isOwn ? roleArn : undefined)
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
  if (arn === undefined || (accountId === undefined && !isOwn)) {
    throw new OidcError(
      'ERR_RESPONSE',
      `${service} answered ${reply?.status ?? 200} without the account of the role`,
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

/**
 * Reads the owner of keys.
 *
 * @throws {OidcError} `ERR_RESPONSE`, transient
 */
export function readCaller(
  output: GetCallerIdentityCommandOutput,
  reply: HttpReply | undefined,
  { service, isOwn }: { service: string; isOwn: boolean },
): { readonly arn: string; readonly accountId: string | undefined } {
  const { Arn: arn, Account: account } = output
  const accountId = account || undefined
  if (arn && (isOwn || /^\d{12}$/.test(accountId ?? ''))) return { arn, accountId }
  throw new OidcError(
    'ERR_RESPONSE',
    `${service} answered ${reply?.status ?? 200} without the owner of the keys`,
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
    what = `with ${quoteForeign(type, 60) || 'something'} that is not an STS answer`
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

/** The code on the wire (`AccessDenied`). The SDK's own names add `Exception` to some. */
function codeOfException(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('Error' in error)) return undefined
  const body = error.Error
  if (typeof body !== 'object' || body === null || !('Code' in body)) return undefined
  return typeof body.Code === 'string' && /^[\w.-]{1,100}$/.test(body.Code) ? body.Code : undefined
}
