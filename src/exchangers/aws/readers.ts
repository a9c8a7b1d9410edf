import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Env } from '../../core/types.ts'
import { parseHttpEndpoint } from '../../http/endpoint.ts'
import { parseObject } from '../../http/reply.ts'
import type { AwsInputs } from './inputs.ts'
import { hostOfSts, type Partition } from './partition.ts'

/** The region, checked; from the environment where the input is not given. */
export function readRegion(values: AwsInputs, env: Env): string {
  const sources = [
    ['aws-region', values['aws-region']],
    ['AWS_REGION', env.AWS_REGION],
    ['AWS_DEFAULT_REGION', env.AWS_DEFAULT_REGION],
  ] as const
  const [name, given] = sources.find(([, value]) => value !== undefined && value !== '') ?? []
  if (given === undefined) {
    throw new OidcError(
      'ERR_INPUT',
      'aws-region is missing, and so are AWS_REGION and AWS_DEFAULT_REGION',
      {
        hint: 'Set aws-region to the region to work in, such as eu-west-1.',
      },
    )
  }
  if (/^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/.test(given)) return given
  throw new OidcError('ERR_INPUT', `${name} is not an AWS region: ${quoteForeign(given, 60)}`, {
    hint: 'Write it as AWS does: small letters and hyphens, with a number at the end, such as eu-west-1.',
  })
}

/** The STS endpoint: the input, the SDKs' own variables, or that of the region. */
export function readEndpoint(
  values: AwsInputs,
  env: Env,
  region: string,
  partition: Partition,
): URL {
  const sources = [
    ['sts-endpoint', values['sts-endpoint']],
    ['AWS_ENDPOINT_URL_STS', env.AWS_ENDPOINT_URL_STS],
    ['AWS_ENDPOINT_URL', env.AWS_ENDPOINT_URL],
  ] as const
  for (const [name, value] of sources) {
    if (value !== undefined && value !== '') return parseHttpEndpoint(value, name)
  }
  const variant = {
    fips: /^true$/i.test(env.AWS_USE_FIPS_ENDPOINT ?? ''),
    dualStack: /^true$/i.test(env.AWS_USE_DUALSTACK_ENDPOINT ?? ''),
  }
  return parseHttpEndpoint(`https://${hostOfSts(region, partition, variant)}`, 'aws-region')
}

/** Where a role is given: the partition that it must be in, and the region that says so. */
export interface RolePlace {
  readonly partition: Partition
  readonly region: string
}

/** A role that is given by its name, with its path, in the account of the keys that assume it. */
export function isRoleName(text: string): boolean {
  return /^(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/.test(text)
}

/** The ARN of a role, checked for its form and its partition. */
export function readRole(arn: string, { partition, region }: RolePlace, input: string): string {
  if (!arn.startsWith('arn:')) {
    throw new OidcError('ERR_INPUT', `${input} is a name, not an ARN: ${quoteForeign(arn, 100)}`, {
      hint: `Give the whole ARN, arn:${partition.name}:iam::<account>:role/<name>: before the exchange the account is not known.`,
    })
  }
  const [, roleIn] = /^arn:(aws[a-z-]*):iam::\d{12}:role\/[!-~]{1,576}$/.exec(arn) ?? []
  if (roleIn === undefined) {
    throw new OidcError(
      'ERR_INPUT',
      `${input} is not the ARN of an IAM role: ${quoteForeign(arn, 100)}`,
      { hint: `It looks like arn:${partition.name}:iam::123456789012:role/deploy.` },
    )
  }
  if (roleIn === partition.name) return arn
  throw new OidcError(
    'ERR_INPUT',
    `${input} is in the partition ${roleIn}, but aws-region ${region} is in ${partition.name}`,
    {
      hint: 'A role can be assumed only through a region of its own partition: correct one of the two.',
    },
  )
}

/** The session's name, checked; made from the repository and the run where it is not given. */
export function readSessionName(given: string | undefined, env: Env): string {
  if (given === undefined) return defaultSessionName(env)
  if (/^[\w+=,.@-]{2,64}$/.test(given)) return given
  throw new OidcError(
    'ERR_INPUT',
    `role-session-name is not valid: ${quoteForeign(given, 100)} (${given.length} characters)`,
    { hint: 'Use 2 to 64 letters, digits or characters of _+=,.@- and no spaces.' },
  )
}

function defaultSessionName(env: Env): string {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: runId = '' } = env
  if (repository === '' || runId === '') return 'oidc-exchange'
  const clean = (text: string) => text.replace(/[^\w+=,.@-]/g, '-')
  const end = `-${clean(runId).slice(-20)}`
  return `${clean(repository).slice(0, 64 - end.length)}${end}`
}

/** The inline policy, checked to be JSON. */
export function readPolicy(policy: string | undefined): string | undefined {
  if (policy === undefined || parseObject(policy) !== undefined) return policy
  throw new OidcError('ERR_INPUT', 'inline-session-policy is not a policy in JSON', {
    hint: 'Write a JSON object with Version and Statement, as in an IAM policy.',
  })
}

/** The ARNs of managed policies, checked for form and number. */
export function readPolicyArns(arns: readonly string[]): readonly string[] {
  const wrong = arns.find((arn) => !/^arn:aws[a-z-]*:iam::(?:\d{12}|aws):policy\/[!-~]+$/.test(arn))
  if (wrong !== undefined) {
    throw new OidcError(
      'ERR_INPUT',
      `managed-session-policies has something that is not the ARN of a policy: ${quoteForeign(wrong, 100)}`,
      { hint: 'An entry looks like arn:aws:iam::aws:policy/ReadOnlyAccess.' },
    )
  }
  if (arns.length <= 10) return arns
  throw new OidcError('ERR_INPUT', `managed-session-policies has ${arns.length} entries`, {
    hint: 'AWS takes at most 10; put the rest into inline-session-policy.',
  })
}

/** The accounts that are allowed, checked; `undefined` allows every one. */
export function readAccountIds(ids: readonly string[] | undefined): readonly string[] | undefined {
  if (ids === undefined) return undefined
  const hint = 'List the accounts as 12 digits each, separated by commas.'
  // A list of nothing comes from variables that are not set; taking it for "no limit" would fail open.
  if (ids.length === 0)
    throw new OidcError('ERR_INPUT', 'allowed-account-ids names no account', { hint })
  const wrong = ids.find((id) => !/^\d{12}$/.test(id))
  if (wrong === undefined) return ids
  throw new OidcError(
    'ERR_INPUT',
    `allowed-account-ids has something that is not an account: ${quoteForeign(wrong, 60)}`,
    { hint },
  )
}

/** The name of a profile, checked: one that every SDK reads as it was written. */
export function readProfile(name: string | undefined): string | undefined {
  if (name === undefined || /^[^\s[\]/\\#;"'\p{Cc}]{1,128}$/u.test(name)) return name
  throw new OidcError(
    'ERR_INPUT',
    `aws-profile is not a profile's name: ${quoteForeign(name, 60)}`,
    {
      hint: 'It must not contain whitespace, brackets, path separators, quotes, # or ;.',
    },
  )
}
