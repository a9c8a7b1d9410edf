import { OidcError } from '../../core/errors.ts'
import { audiencesOf, type Claims } from '../../core/jwt.ts'
import type { Context } from '../../core/types.ts'
import { requestOf } from './obtain.ts'
import type { AwsPlan } from './prepare.ts'

/** What needs no quotes, in a shell, in the AWS CLI's own splitting and in an ini file. */
const plain = /^[\w+=,.@:/-]+$/

/**
 * The `credential_process` of a profile: this program, called back for new credentials.
 *
 * It holds no secret. It works while the job's ID-token endpoint answers and its variables are there.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
export function composeRenewal(plan: AwsPlan, claims: Claims, context: Context): string {
  const role = requestOf(plan)
  const [audience = ''] = audiencesOf(claims)
  const flags: readonly (readonly [name: string, value: string])[] = [
    ['format', 'aws-process'],
    ['role-to-assume', role.roleArn],
    ['aws-region', plan.target.region],
    ['role-session-name', role.sessionName],
    ['role-duration-seconds', String(role.durationSeconds)],
    ['sts-endpoint', plan.target.endpoint.href],
    ['audience', audience],
    ...(role.policyArns.length === 0
      ? []
      : [['managed-session-policies', role.policyArns.join(',')] as const]),
    ...(plan.allowed === undefined
      ? []
      : [['allowed-account-ids', plan.allowed.join(',')] as const]),
  ]
  const words = flags.flatMap(([name, value]) => [`--${name}`, value])
  const unfit = words.find((word) => !plain.test(word))
  if (unfit !== undefined || plan.chain.length > 0) {
    throw new OidcError(
      'ERR_INPUT',
      plan.chain.length > 0
        ? 'profile-renewal cannot carry chained-roles'
        : 'profile-renewal cannot carry an input with characters that a shell takes for something else',
    )
  }
  return [...context.self.map(quotePath), 'exchange', 'aws', ...words].join(' ')
}

/** A path in double quotes, which all readers of the profile take off; refuses what they would not take as it is. */
function quotePath(path: string): string {
  if (/^[\w+=,.@:/\\() -]+$/.test(path)) return `"${path}"`
  throw new OidcError(
    'ERR_INPUT',
    'profile-renewal cannot be used here: the path of this action has special characters',
  )
}
