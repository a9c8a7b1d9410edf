import { awsAudience } from '../../core/aws-audience.ts'
import type { OidcError, ServiceAnswer } from '../../core/errors.ts'
import { audiencesOf, type Claims } from '../../core/jwt.ts'
import { adviseOnSubject, joinAdvice, type LikelyCause } from '../refusal.ts'

const hasCode =
  (...codes: readonly string[]) =>
  ({ code }: ServiceAnswer) =>
    codes.includes(code.replace(/Exception$/, ''))
const hasText = (pattern: RegExp) => (answer: ServiceAnswer) => pattern.test(answer.text)

/**
 * The reasons why AWS STS refuses a token.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors
 */
export const awsCauses: readonly LikelyCause[] = [
  {
    // AWS has one answer for every mismatch, also for a role that does not exist.
    when: hasCode('AccessDenied'),
    advise: (claims) =>
      joinAdvice(
        "The role does not exist, or no statement of its trust policy matches the token: compare each condition with the claims above, including upper and lower case, and Principal.Federated with the issuer's identity provider.",
        adviseOnSubject(claims),
        adviseOnIssuer(claims),
        'StringEquals takes * literally; only StringLike supports it as a wildcard.',
      ),
  },
  {
    when: hasText(/No OpenIDConnect provider found/),
    advise: (claims) =>
      joinAdvice(
        "The role's account has no identity provider (IAM, Identity providers) whose URL is exactly the token's issuer; a slash at the end counts.",
        adviseOnIssuer(claims),
      ),
  },
  {
    when: hasText(/Incorrect token audience/),
    advise: (claims) =>
      joinAdvice(
        "The token's audience is not in the client ID list of the account's identity provider: add it there, or set audience to one that is.",
        adviseOnAudience(claims),
      ),
  },
  {
    when: hasText(/verification key/),
    advise: () =>
      "AWS could not get the issuer's keys: its discovery document and key set must be reachable from the internet over https within a few seconds.",
  },
  {
    when: hasCode('ExpiredToken'),
    advise: () =>
      "The token had expired when AWS checked it, and so had a new one: check the runner's clock and the lifetime of the issuer's tokens.",
  },
  {
    when: hasText(/DurationSeconds/),
    advise: () =>
      "role-duration-seconds is more than the role's maximum session duration: lower it, or raise the role's.",
  },
  {
    when: hasCode('PackedPolicyTooLarge', 'MalformedPolicyDocument'),
    advise: () =>
      'Check inline-session-policy and managed-session-policies: each must be a valid policy, and together they must not be too large.',
  },
  {
    when: hasCode('RegionDisabled'),
    advise: () =>
      "STS is not activated in this region for the role's account: activate it under IAM, Account settings, or use another aws-region.",
  },
]

/** An enterprise can have GitHub put its name into the issuer. */
function adviseOnIssuer({ iss }: Claims): string {
  return typeof iss === 'string' && /^https:\/\/token\.actions\.[^/]+\/[^/]+/.test(iss)
    ? "The issuer ends in the enterprise's name, so the identity provider's URL and the keys of the conditions must have it too."
    : ''
}

/** The global partition's audience and China's are the usual mistake for one another. */
function adviseOnAudience(claims: Claims): string {
  const [audience = ''] = audiencesOf(claims)
  const china = `${awsAudience}.cn`
  if (audience === awsAudience) return `In China, providers usually have ${china}.`
  return audience === china ? `Outside of China, providers usually have ${awsAudience}.` : ''
}

const causesOfKeys: readonly (readonly [(answer: ServiceAnswer) => boolean, string])[] = [
  [
    hasText(/sts:TagSession/),
    'The role does not allow session tags: allow sts:TagSession in its trust policy, or set role-skip-session-tagging: true.',
  ],
  [
    hasCode('AccessDenied'),
    'These keys may not assume the role, or it does not exist: their own policies must allow sts:AssumeRole on it, and its trust policy must name their owner, with sts:ExternalId if it requires one (role-external-id).',
  ],
  [
    hasCode('InvalidClientTokenId', 'ExpiredToken', 'SignatureDoesNotMatch', 'IncompleteSignature'),
    'The keys are wrong, have expired, or belong to another partition: check that ID, secret and session token belong together, and the clock.',
  ],
  [
    hasText(/DurationSeconds/),
    "role-duration-seconds is more than the role's maximum, or more than an hour for a role that a role assumes.",
  ],
  [
    hasCode('PackedPolicyTooLarge', 'MalformedPolicyDocument'),
    'Check inline-session-policy, managed-session-policies and custom-tags: each must be valid, and together they must not be too large.',
  ],
]

/** The likely reason why keys were refused. */
export function adviseOnKeys({ service }: OidcError): string | undefined {
  return service && causesOfKeys.find(([when]) => when(service))?.[1]
}
