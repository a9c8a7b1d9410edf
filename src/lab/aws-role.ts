import { dateOf } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import { judgeAws, readAwsPolicy } from '../trust/index.ts'
import type { VerifiedClaims } from '../verify/index.ts'
import { type Assumption, issueSession, roleArn } from './aws-session.ts'
import { judgeToken, type Policy, type Verdict } from './judge.ts'
import { type AwsRole, defaultAwsAudience } from './rules.ts'
import { issuerOf, type LabState } from './state.ts'
import { stsError, stsResult } from './sts-xml.ts'
import type { LabReply } from './types.ts'

/** The answer to a session longer than the role's. */
export const tooLong =
  'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'
const notAuthorized = 'Not authorized to perform sts:AssumeRoleWithWebIdentity'

/**
 * `AssumeRoleWithWebIdentity`: parameters, then the token's issuer, audience, signature and times, then the trust
 * policy. As at AWS, every mismatch and a missing role have one message.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export async function assumeRole(state: LabState, parameters: URLSearchParams): Promise<LabReply> {
  const invalid = findInvalid(parameters) ?? findInvalidToken(parameters)
  if (invalid !== undefined) return stsError(400, 'ValidationError', invalid)
  const arn = parameters.get('RoleArn') ?? ''
  const role = state.rules.aws.roles.find((candidate) => candidate.arn === arn)
  const durationSeconds = Number(parameters.get('DurationSeconds') ?? 3600)
  if (role && durationSeconds > (role['max-session-seconds'] ?? 3600))
    return stsError(400, 'ValidationError', tooLong)
  const verdict = await judgeToken(state, parameters.get('WebIdentityToken') ?? '', {
    audiences: role?.audiences ?? [defaultAwsAudience],
    subjects: role?.subjects,
    policy: role && policyOf(role),
  })
  if (!verdict.isTrusted) return refuse(state, verdict, role, arn)
  const sessionName = parameters.get('RoleSessionName') ?? ''
  return issue(state, { arn, sessionName, durationSeconds, claims: verdict.claims })
}

function policyOf(role: AwsRole): Policy | undefined {
  const document = role['trust-policy']
  if (document === undefined) return undefined
  const policy = { ...readAwsPolicy(document), roleArn: role.arn }
  const clientIds = role.audiences ?? [defaultAwsAudience]
  return {
    document,
    judge(claims, options) {
      const url = typeof claims.iss === 'string' ? claims.iss.replace(/^https?:\/\//, '') : ''
      return judgeAws(claims, policy, { ...options, provider: { url, clientIds } })
    },
  }
}

/** The first parameter that STS would refuse, in its words. */
export function findInvalid(parameters: URLSearchParams): string | undefined {
  const arn = parameters.get('RoleArn')
  const name = parameters.get('RoleSessionName')
  const duration = parameters.get('DurationSeconds')
  if (arn === null) return violation(arn, 'roleArn', 'not be null')
  if (name === null) return violation(name, 'roleSessionName', 'not be null')
  if (arn.length < 20) {
    return violation(arn, 'roleArn', 'have length greater than or equal to 20')
  }
  if (!roleArn.test(arn)) return 'Request ARN is invalid'
  if (name.length < 2) {
    return violation(name, 'roleSessionName', 'have length greater than or equal to 2')
  }
  if (name.length > 64) {
    return violation(name, 'roleSessionName', 'have length less than or equal to 64')
  }
  if (!/^[\w+=,.@-]*$/.test(name)) {
    const pattern = 'satisfy regular expression pattern: [\\w+=,.@-]*'
    return violation(name, 'roleSessionName', pattern)
  }
  if (duration === null) return undefined
  const seconds = /^\d{1,9}$/.test(duration) ? Number(duration) : Number.NaN
  if (!(seconds >= 900)) {
    return violation(duration, 'durationSeconds', 'have value greater than or equal to 900')
  }
  if (seconds > 43_200) {
    return violation(duration, 'durationSeconds', 'have value less than or equal to 43200')
  }
  return undefined
}

function findInvalidToken(parameters: URLSearchParams): string | undefined {
  const token = parameters.get('WebIdentityToken')
  if (token === null) return violation(token, 'webIdentityToken', 'not be null')
  if (token.length < 4) {
    return violation('***', 'webIdentityToken', 'have length greater than or equal to 4')
  }
  if (token.length > 20_000) {
    return violation('***', 'webIdentityToken', 'have length less than or equal to 20000')
  }
  return undefined
}

function violation(value: string | null, member: string, constraint: string): string {
  const shown = value === null ? 'null' : `'${quoteForeign(value)}'`
  return `1 validation error detected: Value ${shown} at '${member}' failed to satisfy constraint: Member must ${constraint}`
}

function refuse(
  state: LabState,
  verdict: Extract<Verdict, { isTrusted: false }>,
  role: AwsRole | undefined,
  arn: string,
): LabReply {
  const { code, presented, reason } = verdict
  const invalid = (message: string) => stsError(400, 'InvalidIdentityToken', message, reason)
  switch (code) {
    case 'ERR_TOKEN_MALFORMED':
    case 'ERR_TOKEN_ALGORITHM':
      return invalid(
        'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
      )
    case 'ERR_TOKEN_ISSUER': {
      const issuer = typeof presented.iss === 'string' ? quoteForeign(presented.iss) : ''
      return invalid(`No OpenIDConnect provider found in your account for ${issuer}`)
    }
    case 'ERR_TOKEN_AUDIENCE':
      return invalid('Incorrect token audience')
    case 'ERR_TOKEN_EXPIRED': {
      const now = Math.floor(state.now().getTime() / 1000)
      const expiry = dateOf(presented.exp)
      const message = `Token expired: current date/time ${now} must be before the expiration date/time ${(expiry?.getTime() ?? 0) / 1000}`
      return stsError(400, 'ExpiredTokenException', message, reason)
    }
    case 'ERR_TOKEN_NOT_YET_VALID':
    case 'ERR_TOKEN_CLAIM':
      return stsError(
        403,
        'IDPRejectedClaim',
        'The token contains a claim that is not valid',
        reason,
      )
    case 'ERR_REFUSED':
      return stsError(403, 'AccessDenied', notAuthorized, role ? reason : `no role ${arn}`)
    default:
      return invalid(
        "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
      )
  }
}

function issue(
  state: LabState,
  { claims, ...assumption }: Assumption & { readonly claims: VerifiedClaims },
): LabReply {
  const { user, credentials } = issueSession(state, assumption)
  const [, partition = '', account = ''] = roleArn.exec(assumption.arn) ?? []
  const issuerPath = issuerOf(state).replace(/^https?:\/\//, '')
  return stsResult('AssumeRoleWithWebIdentity', {
    Audience: typeof claims.aud === 'string' ? claims.aud : claims.aud.join(','),
    AssumedRoleUser: user,
    Provider: `arn:${partition}:iam::${account}:oidc-provider/${issuerPath}`,
    Credentials: credentials,
    SubjectFromWebIdentityToken: claims.sub,
  })
}
