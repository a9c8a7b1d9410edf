import { adviseOnSubject, joinAdvice, type LikelyCause } from '../../refusal.ts'
import type { Provider } from './provider.ts'

/**
 * What Google says when it refuses a token or an impersonation, and what is behind it.
 *
 * @see https://cloud.google.com/iam/docs/troubleshooting-workload-identity-federation
 */
export function gcpCauses(
  provider: Provider,
  serviceAccount: string | undefined,
): readonly LikelyCause[] {
  return [
    {
      says: /invalid_target|pool or provider/i,
      advise: () =>
        'There is no such provider or pool, or it is disabled or deleted: check workload_identity_provider, the project number included.',
    },
    {
      says: /attribute condition/,
      advise: (claims) =>
        joinAdvice(
          "The provider's attribute condition is not true for the claims above: compare them, capital letters included.",
          adviseOnSubject(claims),
        ),
    },
    {
      says: /audience in ID Token|expected audience/i,
      advise: () =>
        "The provider does not allow the token's audience: leave audience out, or add it to the provider's allowed audiences.",
    },
    {
      says: /connecting to the given credential's issuer/i,
      advise: () =>
        "Google could not get the issuer's keys: its discovery document and key set must be reachable from the internet over https, or uploaded to the provider.",
    },
    {
      says: /issuer/i,
      advise: () =>
        "The provider was made for another issuer: correct its issuer URI, or take the provider that belongs to the token's issuer.",
    },
    {
      says: /127 bytes|mapped attribute/,
      advise: () =>
        'google.subject is mapped to something longer than 127 bytes: map it to a shorter claim, such as assertion.repository_id.',
    },
    {
      says: /has not been used|SERVICE_DISABLED|API .*disabled/i,
      advise: () =>
        'Enable the IAM Service Account Credentials API (iamcredentials.googleapis.com) in the project.',
    },
    {
      says: /getAccessToken|PERMISSION_DENIED/,
      advise: (claims) =>
        joinAdvice(
          `The token was accepted, but may not act as ${serviceAccount ?? 'the service account'}: grant roles/iam.workloadIdentityUser on that service account to principal://iam.googleapis.com/${provider.pool}/subject/<google.subject>, or to a principalSet of the pool; it must be this pool, and the number of its project.`,
          adviseOnSubject(claims),
        ),
    },
    {
      says: /lifetime/i,
      advise: () =>
        'A lifetime above 3600 seconds needs the organization policy iam.allowServiceAccountCredentialLifetimeExtension; lower access_token_lifetime or set that policy.',
    },
    {
      says: /Gaia id not found|NOT_FOUND/,
      advise: () => 'There is no such service account: check service_account for a typing error.',
    },
    {
      says: /stale|expired|not yet valid/i,
      advise: () => "The token was over when Google looked at it: check this machine's clock.",
    },
  ]
}
