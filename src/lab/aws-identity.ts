import { isSignedBy, readSignature } from './sigv4.ts'
import type { LabState } from './state.ts'
import { stsError, stsResult } from './sts-xml.ts'
import type { LabReply, LabRequest } from './types.ts'

const maxSkewMs = 15 * 60_000

/**
 * `GetCallerIdentity`, for credentials that the lab issued: key, session token, expiry, signature and date are checked.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export function identifyCaller(state: LabState, request: LabRequest): LabReply {
  const presented = readSignature(request)
  if (presented === undefined) {
    return request.headers.authorization === undefined
      ? stsError(403, 'MissingAuthenticationToken', 'Request is missing Authentication Token')
      : stsError(
          400,
          'IncompleteSignature',
          'Authorization header is not a complete AWS4 signature',
        )
  }
  const session = state.awsSessions.get(presented.accessKeyId)
  if (session === undefined || session.sessionToken !== presented.sessionToken) {
    const reason =
      session === undefined ? 'unknown access key' : 'not the session token of this key'
    const message = 'The security token included in the request is invalid'
    return stsError(403, 'InvalidClientTokenId', message, reason)
  }
  if (session.expiresAt <= state.now()) {
    const message = 'The security token included in the request is expired'
    return stsError(403, 'ExpiredToken', message)
  }
  if (!isSignedBy(session.secretAccessKey, request, presented)) {
    const message =
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'
    return stsError(403, 'SignatureDoesNotMatch', message, 'the signature is wrong')
  }
  if (!(Math.abs(ageMs(presented.date, state.now())) <= maxSkewMs)) {
    const message = `Signature expired or not yet current: ${presented.date} is more than 15 min. off`
    return stsError(403, 'SignatureDoesNotMatch', message)
  }
  return stsResult('GetCallerIdentity', {
    Arn: session.assumedRoleArn,
    UserId: session.userId,
    Account: session.account,
  })
}

function ageMs(date: string, now: Date): number {
  const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  return now.getTime() - Date.parse(iso)
}
