import { adviseOnSubject, joinAdvice, type LikelyCause } from '../../refusal.ts'

/**
 * What Entra ID says when it refuses a token, and what is behind it.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export const azureCauses: readonly LikelyCause[] = [
  {
    says: /AADSTS70021(?:3)?\b/,
    advise: (claims) =>
      joinAdvice(
        "No federated credential of the application has this subject: copy sub from above into the credential's subject identifier.",
        adviseOnSubject(claims),
      ),
  },
  {
    says: /AADSTS700211\b/,
    advise: () =>
      'No federated credential of the application has this issuer: copy iss from above into it, without adding or dropping a slash.',
  },
  {
    says: /AADSTS700212\b/,
    advise: () =>
      "No federated credential of the application has this audience: leave audience out, or write the token's aud into the credential.",
  },
  {
    says: /AADSTS700016\b/,
    advise: () =>
      'There is no such application in the tenant: check client-id (the application ID, not the object ID) and tenant-id.',
  },
  {
    says: /AADSTS90002\b/,
    advise: () => 'There is no such tenant: check tenant-id, and environment for the right cloud.',
  },
  {
    says: /AADSTS700024\b/,
    advise: () =>
      "The token was over when Entra looked at it, a new one too: check this machine's clock and how long the issuer's tokens live.",
  },
  {
    says: /AADSTS(?:500011|65001|1002012|70011)\b/,
    advise: () => 'The resource in scope does not exist in the tenant: check scope.',
  },
]
