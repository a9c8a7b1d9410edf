import { isPullRequest } from '../../core/github.ts'
import { audiencesOf, type Claims } from '../../core/jwt.ts'
import { isLoopback } from '../../http/endpoint.ts'

/** What a value may hold to be offered for a policy: no wildcard, no policy variable, nothing that looks like another sign. */
const plain = /^[A-Za-z0-9 _.:/@+=,~-]{1,512}$/

/**
 * The condition of a trust policy that fits a token exactly, as lines ready to paste, or why there is none.
 *
 * The claims come from outside: what is not plain text in the policy language (`*`, `?`, `${`) is never offered.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
export function offerCondition(claims: Claims, region: string): readonly string[] {
  const { iss, sub } = claims
  const [aud] = audiencesOf(claims)
  if (typeof iss !== 'string' || typeof sub !== 'string' || aud === undefined) return []
  const issuer = issuerIn(iss)
  if (issuer === undefined) {
    return ['No trust condition is offered: AWS takes no issuer whose URL is not one of https.']
  }
  if (![issuer, sub, aud].every((text) => plain.test(text))) {
    return [
      'No trust condition is offered: the token has characters that mean something else in a policy.',
    ]
  }
  const condition = { StringEquals: { [`${issuer}:aud`]: aud, [`${issuer}:sub`]: sub } }
  const json = JSON.stringify({ Condition: condition }, undefined, 2)
  return [
    ...warnings(claims, region),
    "A condition that fits this token, for the statement of the role's trust policy that allows sts:AssumeRoleWithWebIdentity:",
    ...json
      .split('\n')
      .slice(1, -1)
      .map((line) => `  ${line.slice(2)}`),
  ]
}

/** The issuer as keys of a policy name it; one on this machine, such as the lab's, may do without TLS. */
function issuerIn(iss: string): string | undefined {
  if (!URL.canParse(iss)) return undefined
  const { protocol, hostname } = new URL(iss)
  const isUsable = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return isUsable ? iss.replace(/^https?:\/\//, '') : undefined
}

function warnings(claims: Claims, region: string): readonly string[] {
  const lines: string[] = []
  if (isPullRequest(claims)) {
    lines.push(
      'Think before you paste: this is the subject of pull requests. With it, whoever may push a branch and open one gets the role, before anybody has reviewed the change. Use a role that may do nothing but what a review needs.',
    )
  }
  if (/:environment:[^:]+$/.test(String(claims.sub))) {
    lines.push('The environment guards the role only if it has protection rules of its own.')
  }
  if (region.startsWith('cn-')) lines.push('In China, the audience is sts.amazonaws.com.cn.')
  return lines
}
