import { isSignedBy, readSignature } from './sigv4.ts'
import type { AwsSession, LabState } from './state.ts'
import { stsError, stsResult } from './sts-xml.ts'
import type { LabReply, LabRequest } from './types.ts'

const maxSkewMs = 15 * 60_000

/**
 * `GetCallerIdentity`, for credentials that the lab issued or knows.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export function identifyCaller(state: LabState, request: LabRequest): LabReply {
  const { session, refusal } = authenticate(state, request)
  if (session === undefined) return refusal
  return stsResult('GetCallerIdentity', {
    Arn: session.callerArn,
    UserId: session.userId,
    Account: session.account,
  })
}

/** Who signed a request: key, session token, expiry, signature and date are checked. */
export function authenticate(
  state: LabState,
  request: LabRequest,
):
  | { readonly session: AwsSession; readonly refusal?: undefined }
  | { readonly session?: undefined; readonly refusal: LabReply } {
  const presented = readSignature(request)
  if (presented === undefined) {
    const isUnsigned = request.headers.authorization === undefined
    return {
      refusal: isUnsigned
        ? stsError(403, 'MissingAuthenticationToken', 'Request is missing Authentication Token')
        : stsError(
            400,
            'IncompleteSignature',
            'Authorization header is not a complete AWS4 signature',
          ),
    }
  }
  const session =
    state.awsSessions.get(presented.accessKeyId) ?? findUser(state, presented.accessKeyId)
  if (session === undefined || session.sessionToken !== presented.sessionToken) {
    const reason =
      session === undefined ? 'unknown access key' : 'not the session token of this key'
    const message = 'The security token included in the request is invalid'
    return { refusal: stsError(403, 'InvalidClientTokenId', message, reason) }
  }
  if (session.expiresAt !== undefined && session.expiresAt <= state.now()) {
    const message = 'The security token included in the request is expired'
    return { refusal: stsError(403, 'ExpiredToken', message) }
  }
  if (!isSignedBy(session.secretAccessKey, request, presented)) {
    const message =
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'
    return { refusal: stsError(403, 'SignatureDoesNotMatch', message, 'the signature is wrong') }
  }
  if (!(Math.abs(ageMs(presented.date, state.now())) <= maxSkewMs)) {
    const message = `Signature expired or not yet current: ${presented.date} is more than 15 min. off`
    return { refusal: stsError(403, 'SignatureDoesNotMatch', message) }
  }
  return { session }
}

function findUser(state: LabState, accessKeyId: string): AwsSession | undefined {
  const user = state.rules.aws.users?.find((known) => known['access-key-id'] === accessKeyId)
  if (user === undefined) return undefined
  return {
    secretAccessKey: user['secret-access-key'],
    sessionToken: undefined,
    callerArn: user.arn,
    principalArn: user.arn,
    userId: 'AIDALABUSER0000000000',
    account: user.arn.split(':')[4] ?? '',
    expiresAt: undefined,
    transitiveTags: [],
  }
}

function ageMs(date: string, now: Date): number {
  const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  return now.getTime() - Date.parse(iso)
}
