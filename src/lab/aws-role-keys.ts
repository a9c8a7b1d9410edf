import { matchesAny } from '../trust/pattern.ts'
import { authenticate } from './aws-identity.ts'
import { findInvalid, tooLong } from './aws-role.ts'
import { issueSession } from './aws-session.ts'
import type { AwsSession, LabState } from './state.ts'
import { stsError, stsResult } from './sts-xml.ts'
import type { LabReply, LabRequest } from './types.ts'

const longestChainedSeconds = 3600

/**
 * `AssumeRole`: the signature, the parameters and tags, then who may assume the role, with which external ID and tags.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export function assumeRoleWithKeys(
  state: LabState,
  parameters: URLSearchParams,
  request: LabRequest,
): LabReply {
  const { session, refusal } = authenticate(state, request)
  if (session === undefined) return refusal
  const invalid = findInvalid(parameters) ?? findInvalidTags(parameters, session)
  if (invalid !== undefined) return stsError(400, 'ValidationError', invalid)
  const arn = parameters.get('RoleArn') ?? ''
  const role = state.rules.aws.roles.find((candidate) => candidate.arn === arn)
  const denied = (action: string, reason: string) =>
    stsError(
      403,
      'AccessDenied',
      `User: ${session.callerArn} is not authorized to perform: ${action} on resource: ${arn}`,
      reason,
    )
  if (role === undefined || !matchesAny(role.principals ?? [], session.principalArn))
    return denied('sts:AssumeRole', `${session.principalArn} is not among the role's principals`)
  if (role['external-id'] !== undefined && role['external-id'] !== parameters.get('ExternalId'))
    return denied('sts:AssumeRole', 'the external ID is not the one that the role asks for')
  if (role['tag-session'] === false && tagKeysOf(parameters).length > 0)
    return denied('sts:TagSession', 'the role does not let sessions be tagged')
  const durationSeconds = Number(parameters.get('DurationSeconds') ?? 3600)
  if (durationSeconds > (role['max-session-seconds'] ?? 3600))
    return stsError(400, 'ValidationError', tooLong)
  if (session.expiresAt !== undefined && durationSeconds > longestChainedSeconds) {
    const message =
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining'
    return stsError(400, 'ValidationError', message)
  }
  const { user, credentials } = issueSession(state, {
    arn,
    sessionName: parameters.get('RoleSessionName') ?? '',
    durationSeconds,
    transitiveTags: [...session.transitiveTags, ...membersOf(parameters, 'TransitiveTagKeys', '')],
  })
  return stsResult('AssumeRole', { AssumedRoleUser: user, Credentials: credentials })
}

function findInvalidTags(parameters: URLSearchParams, session: AwsSession): string | undefined {
  const keys = tagKeysOf(parameters)
  if (keys.length > 50) return `1 validation error detected: ${keys.length} tags are more than 50`
  if (new Set(keys).size < keys.length) return 'Duplicate tag keys found'
  const again = keys.find((key) => session.transitiveTags.includes(key))
  if (again !== undefined) return `The tag key ${again} is inherited and cannot be set again`
  const orphan = membersOf(parameters, 'TransitiveTagKeys', '').find((key) => !keys.includes(key))
  if (orphan !== undefined)
    return `The specified transitive tag key ${orphan} must be included in the requested tags.`
  return undefined
}

function tagKeysOf(parameters: URLSearchParams): readonly string[] {
  return membersOf(parameters, 'Tags', '.Key')
}

function membersOf(parameters: URLSearchParams, list: string, field: string): readonly string[] {
  const members: string[] = []
  for (let index = 1; ; index++) {
    const member = parameters.get(`${list}.member.${index}${field}`)
    if (member === null) return members
    members.push(member)
  }
}
