import type { Claims } from '../../core/jwt.ts'
import { adviseOnSubject, joinAdvice, type LikelyCause } from '../refusal.ts'
import { describeCredential } from './federated-credential.ts'

/**
 * What Entra ID says when it refuses a token, and what is behind it.
 *
 * @param clientId the application that was asked for
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function azureCauses(clientId: string): readonly LikelyCause[] {
  const withCredential = (claims: Claims, ...sentences: readonly string[]) =>
    joinAdvice(...sentences) + describeCredential(claims, clientId)
  return [
    {
      says: /AADSTS(?:70021|700213|7002138)\b/,
      advise: (claims) =>
        withCredential(
          claims,
          "No federated credential of the application has this subject: copy sub from above into the credential's subject identifier, capital letters included.",
          adviseOnSubject(claims),
        ),
    },
    {
      says: /AADSTS700211\b/,
      advise: (claims) =>
        withCredential(
          claims,
          'No federated credential of the application has this issuer: copy iss from above into it, without adding or dropping a slash.',
        ),
    },
    {
      says: /AADSTS700212\b/,
      advise: (claims) =>
        withCredential(
          claims,
          "No federated credential of the application has this audience: leave audience out, or write the token's aud into the credential.",
        ),
    },
    {
      says: /AADSTS700016\b/,
      advise: () =>
        'There is no such application in the tenant: check client-id (the application ID, not the object ID), tenant-id, and environment for the right cloud.',
    },
    {
      says: /AADSTS90002\b/,
      advise: () =>
        'There is no such tenant: check tenant-id, and environment for the right cloud.',
    },
    {
      says: /AADSTS700024\b/,
      advise: () =>
        "The token was over when Entra looked at it, a new one too: check this machine's clock and how long the issuer's tokens live.",
    },
    {
      says: /AADSTS(?:500011|65001|1002012|70011)\b/,
      advise: () => 'The resource in scope does not exist in the tenant: check scope and resource.',
    },
    {
      says: /AADSTS7000(?:215|222)\b/,
      advise: () =>
        'The client secret in creds is wrong or has expired. A federated credential has none: give client-id and tenant-id in place of creds.',
    },
  ]
}
