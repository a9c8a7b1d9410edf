import { parseEndpoint } from '../../endpoint.ts'
import { OidcError } from '../../errors.ts'
import { parseObject } from '../../reply.ts'
import { quoteForeign } from '../../text.ts'
import type { Env, InputSpecs, InputValues } from '../../types.ts'
import type { Partition } from './partition.ts'

/** The inputs, named as in aws-actions/configure-aws-credentials. */
export const awsInputs = {
  'aws-region': {
    description:
      'The AWS region whose STS is asked and that later steps use, such as eu-west-1. Default: the variable AWS_REGION, then AWS_DEFAULT_REGION.',
  },
  'role-to-assume': {
    description:
      'The ARN of the IAM role to assume, such as arn:aws:iam::123456789012:role/deploy. Its trust policy must allow the ID token.',
    required: true,
  },
  'role-session-name': {
    description:
      'The name of the session, which AWS shows in its logs: 2 to 64 letters, digits or characters of _+=,.@-. Default: made from the repository and the run.',
  },
  'role-duration-seconds': {
    description:
      "How long the credentials are valid, from 900 seconds to 12 hours; the role's own maximum applies. Default: 3600.",
    type: 'seconds',
    range: [900, 43_200],
    default: '3600',
  },
  'inline-session-policy': {
    description:
      'A policy in JSON that narrows what the credentials may do; it never adds a permission.',
  },
  'managed-session-policies': {
    description: 'The ARNs of up to 10 managed policies that narrow what the credentials may do.',
    type: 'list',
  },
  'allowed-account-ids': {
    description:
      'The AWS accounts that the credentials may be for, as 12 digits each. Any other account fails the step before anything is published.',
    type: 'list',
  },
  'sts-endpoint': {
    description:
      'The URL of the STS endpoint. Default: the variable AWS_ENDPOINT_URL_STS, then AWS_ENDPOINT_URL, then the endpoint of the region.',
  },
  'output-env-credentials': {
    description: 'The name that configure-aws-credentials has for export-environment.',
    type: 'boolean',
    alias: 'export-environment',
  },
} as const satisfies InputSpecs

/** Their parsed values. */
export type AwsInputs = InputValues<typeof awsInputs>

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
    if (value !== undefined && value !== '') return parseEndpoint(value, name)
  }
  return parseEndpoint(`https://sts.${region}.${partition.suffix}`, 'aws-region')
}

/** The ARN of the role, checked for its form and its partition. */
export function readRole(arn: string, partition: Partition, region: string): string {
  if (!arn.startsWith('arn:')) {
    throw new OidcError(
      'ERR_INPUT',
      `role-to-assume is a name, not an ARN: ${quoteForeign(arn, 100)}`,
      {
        hint: `Give the whole ARN, arn:${partition.name}:iam::<account>:role/<name>: before the exchange the account is not known.`,
      },
    )
  }
  const [, roleIn] = /^arn:(aws[a-z-]*):iam::\d{12}:role\/[!-~]{1,576}$/.exec(arn) ?? []
  if (roleIn === undefined) {
    throw new OidcError(
      'ERR_INPUT',
      `role-to-assume is not the ARN of an IAM role: ${quoteForeign(arn, 100)}`,
      { hint: `It looks like arn:${partition.name}:iam::123456789012:role/deploy.` },
    )
  }
  if (roleIn === partition.name) return arn
  throw new OidcError(
    'ERR_INPUT',
    `role-to-assume is in the partition ${roleIn}, but aws-region ${region} is in ${partition.name}`,
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
