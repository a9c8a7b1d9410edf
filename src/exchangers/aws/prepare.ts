import { OidcError } from '../../core/errors.ts'
import type { Env } from '../../core/types.ts'
import { inputError } from '../../inputs/inputs.ts'
import type { RoleRequest } from './assume-role.ts'
import { type ChainedRole, longestChainedSeconds, readChain } from './chain.ts'
import type { AwsInputs } from './inputs.ts'
import { type Partition, partitionOf } from './partition.ts'
import {
  isRoleName,
  readAccountIds,
  readEndpoint,
  readPolicy,
  readPolicyArns,
  readProfile,
  readRegion,
  readRole,
  readSessionName,
} from './readers.ts'
import type { StsTarget } from './sts.ts'
import { readTags, type SessionTags } from './tags.ts'
import { chooseWay, findUnfollowed, type Way } from './way.ts'

/** Everything about one exchange that can be settled without a request. */
export interface AwsPlan {
  readonly partition: Partition
  readonly target: StsTarget
  readonly way: Way
  /** `roleArn` may be a bare name where the way begins with keys; `undefined` where no role is to be assumed. */
  readonly role: RoleRequest | undefined
  readonly tags: SessionTags
  readonly chain: readonly ChainedRole[]
  /** Whether roles of the chain get tags. */
  readonly tagsChain: boolean
  readonly allowed: readonly string[] | undefined
  readonly profile: string | undefined
  readonly overwrite: boolean
  readonly renews: boolean
  readonly hidesAccount: boolean
  readonly keepsExisting: boolean
  readonly avoidsSpecial: boolean
  /** Said before anything is sent. */
  readonly warnings: readonly string[]
}

/**
 * Checks the inputs as a whole.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT`; without the account in it where that is to be hidden
 */
export function preparePlan(values: AwsInputs, env: Env): AwsPlan {
  try {
    return readPlan(values, env)
  } catch (error) {
    if (!(error instanceof OidcError) || !values['mask-aws-account-id']) throw error
    const hide = (text: string) => text.replace(/\d{12}/g, '***')
    const { hint } = error
    throw error.with({ message: hide(error.message), hint: hint && hide(hint) })
  }
}

function readPlan(values: AwsInputs, env: Env): AwsPlan {
  const region = readRegion(values, env)
  const partition = partitionOf(region)
  const place = { partition, region }
  const way = chooseWay(values, env)
  const needsArn = way.from === 'oidc' || way.from === 'token-file'
  const given = values['role-to-assume']
  const roleArn =
    given === undefined || (!needsArn && isRoleName(given))
      ? given
      : readRole(given, place, 'role-to-assume')
  const plan: AwsPlan = {
    partition,
    target: { region, endpoint: readEndpoint(values, env, region, partition) },
    way,
    role: roleArn === undefined ? undefined : readRequest(values, env, roleArn),
    tags: readTags(
      {
        custom: values['custom-tags'],
        transitiveKeys: values['transitive-tag-keys'] ?? [],
        skip: values['role-skip-session-tagging'],
      },
      env,
    ),
    chain: readChain(values['chained-roles'], place),
    tagsChain: values['custom-tags'] !== undefined,
    allowed: readAccountIds(values['allowed-account-ids']),
    profile: readProfile(values['aws-profile']),
    overwrite: values['overwrite-aws-profile'],
    renews: values['profile-renewal'],
    hidesAccount: values['mask-aws-account-id'],
    keepsExisting: values['use-existing-credentials'],
    avoidsSpecial: values['special-characters-workaround'],
    warnings: findWarnings(values, way, env),
  }
  checkTogether(plan, values)
  return plan
}

function readRequest(values: AwsInputs, env: Env, roleArn: string): RoleRequest {
  return {
    roleArn,
    sessionName: readSessionName(values['role-session-name'], env),
    durationSeconds: values['role-duration-seconds'],
    externalId: values['role-external-id'],
    policy: readPolicy(values['inline-session-policy']),
    policyArns: readPolicyArns(values['managed-session-policies'] ?? []),
  }
}

function checkTogether(plan: AwsPlan, values: AwsInputs): void {
  const problems: string[] = []
  if (plan.chain.length > 0 && plan.role === undefined)
    problems.push('chained-roles is given, and role-to-assume, the first of them, is missing')
  if (plan.chain.length > 0 && values['role-duration-seconds'] > longestChainedSeconds)
    problems.push(
      `role-duration-seconds is more than ${longestChainedSeconds}, the most that AWS allows with chained-roles`,
    )
  if (plan.renews) {
    if (plan.profile === undefined)
      problems.push('profile-renewal is given, and aws-profile is missing')
    if (plan.way.from !== 'oidc')
      problems.push('profile-renewal works with ID tokens only, and none is used here')
  }
  if (problems.length > 0) throw inputError(problems)
}

function findWarnings(values: AwsInputs, way: Way, env: Env): readonly string[] {
  const warnings: string[] = []
  const withToken = way.from === 'oidc' || way.from === 'token-file'
  if (way.from === 'keys') {
    warnings.push(
      'Long-lived keys are used. With OIDC none have to be stored: give role-to-assume, and the job the permission id-token: write.',
    )
  }
  if (way.from === 'ambient' && way.instead) {
    warnings.push(
      'The job may not ask for an ID token (permissions: id-token: write is missing), so role-to-assume is assumed with the credentials that are there already.',
    )
  }
  if (withToken && values['custom-tags'] !== undefined && values['chained-roles'] === undefined) {
    warnings.push(
      'custom-tags is set but will be ignored: a role that is assumed with a token gets its tags from the token.',
    )
  }
  if (withToken && values['role-external-id'] !== undefined)
    warnings.push('role-external-id is set but will be ignored: it does not go with a token.')
  for (const variable of findUnfollowed(values, env)) {
    const input = variable.toLowerCase().replaceAll('_', '-')
    warnings.push(
      `The variable ${variable} is not followed, because any earlier step can set it. To use it, write ${input}: \${{ env.${variable} }}`,
    )
  }
  if (env.AWS_PROFILE && values['aws-profile'] === undefined && way.from !== 'ambient')
    warnings.push(
      'The variable AWS_PROFILE is set; some SDKs will prefer that profile to the credentials of this step.',
    )
  return warnings
}
