import { isPullRequest } from '../core/github.ts'
import { audiencesOf, type Claims } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import { quoteShell } from './change.ts'

/** The names at the cloud that a policy ready to paste needs. */
export type OfferRequest =
  | { readonly cloud: 'aws' }
  | { readonly cloud: 'azure'; readonly clientId: string }
  | {
      readonly cloud: 'gcp'
      /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL` */
      readonly pool: string
      readonly serviceAccount: string
      readonly role: string
    }

/** Text without wildcards, policy variables, quotes, or characters that look like others. */
const plain = /^[A-Za-z0-9 _.:/@+=,~-]{1,512}$/

/**
 * The policy that accepts exactly this token, as lines ready to paste, or the reason why none is offered.
 *
 * The only place that offers policies for pasting: the claims come from outside, so anything but plain text is withheld,
 * and so is every policy for a pull request, whose author chooses the code that runs.
 */
export function offerPolicy(request: OfferRequest, claims: Claims): readonly string[] {
  const { iss, sub } = claims
  const [aud] = audiencesOf(claims)
  if (typeof iss !== 'string' || typeof sub !== 'string' || aud === undefined) return []
  if (isPullRequest(claims)) {
    return [
      'No policy is offered: this token belongs to a pull request, and its author chooses the code that runs.',
    ]
  }
  if (![iss, sub, aud].every((text) => plain.test(text))) {
    return ['No policy is offered: the token has characters with a special meaning in policies.']
  }
  return [...warnings(sub), ...offers(request, { iss, sub, aud }, claims)]
}

function warnings(sub: string): readonly string[] {
  return /:environment:[^:]+$/.test(sub)
    ? ['The environment protects access only if it has protection rules.']
    : []
}

interface PlainToken {
  readonly iss: string
  readonly sub: string
  readonly aud: string
}

function offers(request: OfferRequest, token: PlainToken, claims: Claims): readonly string[] {
  switch (request.cloud) {
    case 'aws':
      return offerCondition(token)
    case 'azure':
      return offerCredential(token, request.clientId)
    case 'gcp':
      return offerMembers(token, claims, request)
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif */
function offerCondition({ iss, sub, aud }: PlainToken): readonly string[] {
  const { protocol, hostname } = URL.canParse(iss) ? new URL(iss) : { protocol: '', hostname: '' }
  // The lab's issuer on this machine has no TLS.
  const isLocal = protocol === 'http:' && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname)
  if (protocol !== 'https:' && !isLocal) {
    return ['No policy is offered: AWS accepts only issuers with an https URL.']
  }
  const issuer = iss.replace(/^https?:\/\//, '')
  const condition = { StringEquals: { [`${issuer}:aud`]: aud, [`${issuer}:sub`]: sub } }
  const lines = JSON.stringify({ Condition: condition }, undefined, 2).split('\n').slice(1, -1)
  return [
    "The condition for exactly this token, for the statement of the role's trust policy that allows sts:AssumeRoleWithWebIdentity:",
    ...lines,
  ]
}

/** In a file and never on a command line, so that no shell reads the token's text. */
function offerCredential({ iss, sub, aud }: PlainToken, clientId: string): readonly string[] {
  // Entra takes 3 to 120 letters, digits, hyphens and underscores.
  const name = sub.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  const json = { name: `${name.slice(0, 100)}-oidc`, issuer: iss, subject: sub, audiences: [aud] }
  return [
    'The credential for exactly this token; save it as credential.json:',
    `  ${JSON.stringify(json)}`,
    'and run (a user-assigned managed identity takes the same values in the portal):',
    `  az ad app federated-credential create --id ${quoteForeign(clientId, 100)} --parameters credential.json`,
  ]
}

/** https://cloud.google.com/iam/docs/principal-identifiers */
function offerMembers(
  { sub }: PlainToken,
  { repository }: Claims,
  { pool, serviceAccount, role }: OfferRequest & { readonly cloud: 'gcp' },
): readonly string[] {
  const command = (member: string) =>
    `  gcloud iam service-accounts add-iam-policy-binding ${quoteShell(serviceAccount)} --role=${role} --member=${quoteShell(member)}`
  const base = `iam.googleapis.com/${pool}`
  return [
    'The grant for this subject, if google.subject is mapped from assertion.sub:',
    command(`principal://${base}/subject/${sub}`),
    ...(typeof repository === 'string' && plain.test(repository)
      ? [
          'For every job of the repository, pull requests included, if attribute.repository is mapped from assertion.repository:',
          command(`principalSet://${base}/attribute.repository/${repository}`),
        ]
      : []),
  ]
}
