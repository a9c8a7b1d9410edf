import { OidcError } from '../../core/errors.ts'
import type { Env } from '../../core/types.ts'
import { inputError } from '../../inputs/inputs.ts'
import type { RoleRequest } from './assume-role.ts'
import type { AwsInputs } from './inputs.ts'
import { chooseOrigin, findUnfollowed, type Origin, warnOfUnused } from './origin.ts'
import { partitionOf } from './partition.ts'
import type { AwsPlan } from './plan.ts'
import {
  endpointOf,
  isRoleName,
  longestChainedSeconds,
  readAccountIds,
  readChain,
  readOwnEndpoint,
  readPolicy,
  readPolicyArns,
  readProfile,
  readRegion,
  readRole,
  readSessionName,
} from './readers.ts'
import { readTags } from './tags.ts'

/**
 * Checks the inputs as a whole.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT`; without account IDs if they are hidden
 */
export function preparePlan(values: AwsInputs, env: Env, namesSource = false): AwsPlan {
  try {
    return readPlan(values, env, namesSource)
  } catch (error) {
    if (!(error instanceof OidcError) || !values['mask-aws-account-id']) throw error
    const hide = (text: string) => text.replace(/\d{12}/g, '***')
    const { hint } = error
    throw error.with({ message: hide(error.message), hint: hint && hide(hint) })
  }
}

function readPlan(values: AwsInputs, env: Env, namesSource: boolean): AwsPlan {
  const own = readOwnEndpoint(values, env)
  const isOwn = own !== undefined
  const region = readRegion(values, env, isOwn)
  const partition = partitionOf(region)
  const place = { partition, region, isOwn }
  const origin = chooseOrigin(values, env, namesSource)
  const needsArn = origin.from === 'oidc' || origin.from === 'token-file'
  const given = values['role-to-assume']
  const roleArn =
    given === undefined || (!needsArn && isRoleName(given))
      ? given
      : readRole(given, place, 'role-to-assume')
  const plan: AwsPlan = {
    partition,
    target: { region, endpoint: own ?? endpointOf(region, partition, env), isOwn },
    origin,
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
    isJobProfile: values['profile-location'] === 'job',
    overwrite: values['overwrite-aws-profile'],
    renews: values['profile-renewal'],
    hidesAccount: values['mask-aws-account-id'],
    keepsExisting: values['use-existing-credentials'],
    avoidsSpecial: values['special-characters-workaround'],
    warnings: findWarnings(values, origin, env),
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
    problems.push('chained-roles requires role-to-assume, the first role, which is missing')
  if (plan.chain.length > 0 && values['role-duration-seconds'] > longestChainedSeconds)
    problems.push(
      `role-duration-seconds is more than ${longestChainedSeconds}, AWS's maximum with chained-roles`,
    )
  if (plan.isJobProfile && plan.profile === undefined)
    problems.push('profile-location: job requires aws-profile, which is missing')
  if (plan.isJobProfile && values['output-env-credentials'] === false)
    problems.push(
      'profile-location: job sets variables, so it cannot be combined with output-env-credentials: false',
    )
  if (plan.renews) {
    if (plan.profile === undefined)
      problems.push('profile-renewal requires aws-profile, which is missing')
    if (plan.origin.from !== 'oidc')
      problems.push('profile-renewal works only with ID tokens, and none is used here')
  }
  if (problems.length > 0) throw inputError(problems)
}

function findWarnings(values: AwsInputs, origin: Origin, env: Env): readonly string[] {
  const warnings: string[] = [...warnOfUnused(values, origin)]
  const withToken = origin.from === 'oidc' || origin.from === 'token-file'
  if (origin.from === 'keys') {
    warnings.push(
      'Long-lived keys are used. With OIDC, no keys are stored: set role-to-assume, and give the job the permission id-token: write.',
    )
  }
  if (origin.from === 'ambient' && origin.instead) {
    warnings.push(
      'The job may not request an ID token (permissions: id-token: write is missing), so role-to-assume is assumed with the existing credentials.',
    )
  }
  if (withToken && values['custom-tags'] !== undefined && values['chained-roles'] === undefined) {
    warnings.push(
      'custom-tags is set but will be ignored: a role assumed with a token gets its tags from the token.',
    )
  }
  if (withToken && values['role-external-id'] !== undefined)
    warnings.push(
      'role-external-id is set but will be ignored: AWS does not support it with a token.',
    )
  for (const variable of findUnfollowed(values, env)) {
    const input = variable.toLowerCase().replaceAll('_', '-')
    warnings.push(
      `The variable ${variable} is not followed, because any earlier step can set it. To use it, set ${input}: \${{ env.${variable} }}`,
    )
  }
  if (env.AWS_PROFILE && values['aws-profile'] === undefined && origin.from !== 'ambient')
    warnings.push(
      'The variable AWS_PROFILE is set; SDKs prefer that profile to the credentials of this step.',
    )
  return warnings
}
