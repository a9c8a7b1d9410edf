import type { Claims } from '../../core/jwt.ts'
import { adviseOnSubject, joinAdvice, type LikelyCause } from '../refusal.ts'

/**
 * What AWS STS says when it refuses a token, and what is behind it.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors
 */
export const awsCauses: readonly LikelyCause[] = [
  {
    // One text for every mismatch, a role that does not exist included.
    says: /Not authorized to perform:? sts:AssumeRoleWithWebIdentity|AccessDenied/,
    advise: (claims) =>
      joinAdvice(
        "The role does not exist, or no statement of its trust policy fits the token: compare each condition with the claims above, capital letters included, and Principal.Federated with the issuer's identity provider.",
        adviseOnSubject(claims),
        adviseOnIssuer(claims),
        'StringEquals takes * literally; only StringLike knows it as a wildcard.',
      ),
  },
  {
    says: /No OpenIDConnect provider found/,
    advise: (claims) =>
      joinAdvice(
        "The role's account has no identity provider (IAM, Identity providers) whose URL is exactly the token's issuer; a slash at the end counts.",
        adviseOnIssuer(claims),
      ),
  },
  {
    says: /Incorrect token audience/,
    advise: () =>
      "The token's audience is not in the client ID list of the account's identity provider: add it there, or ask for one that is there with audience.",
  },
  {
    says: /verification key/,
    advise: () =>
      "AWS could not get the issuer's keys: its discovery document and key set must be reachable from the internet over https, within a few seconds.",
  },
  {
    says: /ExpiredToken/,
    advise: () =>
      "The token was over when AWS looked at it, a new one too: check this machine's clock and how long the issuer's tokens live.",
  },
  {
    says: /DurationSeconds/,
    advise: () =>
      "role-duration-seconds is more than the role's maximum session duration: lower it, or raise that of the role.",
  },
  {
    says: /PackedPolicyTooLarge|MalformedPolicyDocument/,
    advise: () =>
      'Check inline-session-policy and managed-session-policies: a valid policy document, and not too large together.',
  },
  {
    says: /RegionDisabled/,
    advise: () =>
      "STS is not switched on in this region for the role's account: activate it under IAM, Account settings, or use another aws-region.",
  },
]

/** An enterprise can have GitHub put its name into the issuer: then the provider needs it too. */
function adviseOnIssuer({ iss }: Claims): string {
  return typeof iss === 'string' && /^https:\/\/token\.actions\.[^/]+\/[^/]+/.test(iss)
    ? "The issuer ends in the enterprise's name, so the identity provider's URL and the keys of the conditions must have it too."
    : ''
}

const causesOfKeys: readonly (readonly [RegExp, string])[] = [
  [
    /sts:TagSession/,
    'The role does not let its sessions be tagged: allow sts:TagSession in its trust policy, or set role-skip-session-tagging: true.',
  ],
  [
    /sts:AssumeRole|AccessDenied/,
    'These keys may not assume the role, or it does not exist: their own policies must allow sts:AssumeRole on it, and its trust policy must name their owner, with sts:ExternalId where it asks for one (role-external-id).',
  ],
  [
    /InvalidClientTokenId|ExpiredToken|SignatureDoesNotMatch|security token/,
    'The keys are wrong, over, or belong to another partition: check that ID, secret and session token are of one set, and the clock.',
  ],
  [
    /DurationSeconds/,
    "role-duration-seconds is more than the role's maximum, or more than an hour for a role that a role assumes.",
  ],
  [
    /PackedPolicyTooLarge|MalformedPolicyDocument/,
    'Check inline-session-policy, managed-session-policies and custom-tags: valid, and not too large together.',
  ],
]

/** What may be behind a refusal of keys. */
export function adviseOnKeys(message: string): string | undefined {
  return causesOfKeys.find(([says]) => says.test(message))?.[1]
}
