import type { ServiceAnswer } from '../../core/errors.ts'
import { audiencesOf, type Claims } from '../../core/jwt.ts'
import { adviseOnSubject, joinAdvice, type LikelyCause } from '../refusal.ts'
import { azureClouds } from './clouds.ts'

/**
 * Why Entra ID refuses a token, by its error numbers.
 *
 * @param cloudAudience the cloud's own audience
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function azureCauses(cloudAudience: string): readonly LikelyCause[] {
  return [
    {
      when: hasNumber(70021, 700213, 7002138),
      advise: (claims) =>
        joinAdvice(
          "No federated credential of the application has this subject: copy sub from above into the credential's subject identifier. Case matters.",
          adviseOnSubject(claims),
        ),
    },
    {
      when: hasNumber(700211),
      advise: () =>
        'No federated credential of the application has this issuer: copy iss from above into it. A trailing slash matters.',
    },
    {
      when: hasNumber(700212),
      advise: (claims) =>
        joinAdvice(
          'No federated credential of the application has this audience.',
          adviseOnAudience(claims, cloudAudience),
        ),
    },
    {
      when: hasNumber(700016),
      advise: () =>
        'The tenant has no such application: check client-id (the application ID, not the object ID), tenant-id, and environment for the right cloud.',
    },
    {
      when: hasNumber(90002),
      advise: () =>
        'The tenant does not exist: check tenant-id, and environment for the right cloud.',
    },
    {
      when: hasNumber(700024),
      advise: () =>
        "Entra ID says that the token has expired, a new one too: check this machine's clock and the lifetime of the issuer's tokens.",
    },
    {
      when: hasNumber(500011, 65001, 1002012, 70011),
      advise: () => 'The tenant has no such resource: check scope and resource.',
    },
    {
      when: hasNumber(7000215, 7000222),
      advise: () =>
        'The client secret in creds is wrong or has expired. A federated credential needs no secret: set client-id and tenant-id instead of creds.',
    },
  ]
}

function hasNumber(...numbers: readonly number[]): (answer: ServiceAnswer) => boolean {
  const pattern = new RegExp(`\\bAADSTS(?:${numbers.join('|')})\\b`)
  return ({ text }) => pattern.test(text)
}

/** azure/login requests the public cloud's audience in every cloud, so a credential may have either. */
function adviseOnAudience(claims: Claims, cloudAudience: string): string {
  const [audience] = audiencesOf(claims)
  const usual = [cloudAudience, azureClouds.azurecloud.audience]
  const other = usual.find((one) => one !== audience)
  return other === undefined
    ? 'Write the audience from above into the credential.'
    : `If the credential has ${other}, set audience: ${other}. Otherwise, write the audience from above into the credential.`
}
