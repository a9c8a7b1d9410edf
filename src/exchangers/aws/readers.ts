import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Env } from '../../core/types.ts'
import { parseHttpEndpoint } from '../../http/endpoint.ts'
import { parseObject } from '../../http/reply.ts'
import { inputError } from '../../inputs/inputs.ts'
import type { AwsInputs } from './inputs.ts'
import { hostOfSts, type Partition } from './partition.ts'

/** The region, from the input or a variable. A service that is not AWS may have any name for it. */
export function readRegion(values: AwsInputs, env: Env, isOwn: boolean): string {
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
  const form = isOwn ? /^[a-z0-9-]{1,63}$/ : /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/
  if (form.test(given)) return given
  throw new OidcError('ERR_INPUT', `${name} is not an AWS region: ${quoteForeign(given, 60)}`, {
    hint: 'An AWS region has lower-case letters and hyphens and ends in a number: eu-west-1. Other names are possible with sts-endpoint.',
  })
}

/** The endpoint that the input or one of the SDKs' variables sets; `undefined` for that of the region. */
export function readOwnEndpoint(values: AwsInputs, env: Env): URL | undefined {
  const isIgnored = /^true$/i.test(env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS ?? '')
  const sources = [
    ['sts-endpoint', values['sts-endpoint']],
    ['AWS_ENDPOINT_URL_STS', isIgnored ? '' : env.AWS_ENDPOINT_URL_STS],
    ['AWS_ENDPOINT_URL', isIgnored ? '' : env.AWS_ENDPOINT_URL],
  ] as const
  const [name, value] = sources.find(([, value]) => value !== undefined && value !== '') ?? []
  return value === undefined ? undefined : parseHttpEndpoint(value, name ?? '')
}

/** The endpoint of a region. */
export function endpointOf(region: string, partition: Partition, env: Env): URL {
  const variant = {
    fips: /^true$/i.test(env.AWS_USE_FIPS_ENDPOINT ?? ''),
    dualStack: /^true$/i.test(env.AWS_USE_DUALSTACK_ENDPOINT ?? ''),
  }
  return parseHttpEndpoint(`https://${hostOfSts(region, partition, variant)}`, 'aws-region')
}

/** The partition that a role must be in, and the region that decides it. */
export interface RolePlace {
  readonly partition: Partition
  readonly region: string
  /** Whether the endpoint is the user's own, which then judges the role. */
  readonly isOwn: boolean
}

/** Whether a text is a role's name, with its path, in the account of the keys that assume it. */
export function isRoleName(text: string): boolean {
  return /^(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/.test(text)
}

/** The ARN of a role in the right partition. */
export function readRole(
  arn: string,
  { partition, region, isOwn }: RolePlace,
  input: string,
): string {
  if (isOwn && /^arn:[!-~]{1,2000}$/.test(arn)) return arn
  if (!arn.startsWith('arn:')) {
    throw new OidcError('ERR_INPUT', `${input} is a name, not an ARN: ${quoteForeign(arn, 100)}`, {
      hint: `Set the whole ARN, arn:${partition.name}:iam::<account>:role/<name>: with an ID token, the account is not known before the exchange.`,
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
      hint: 'A role can be assumed only in a region of its own partition: correct one of the two.',
    },
  )
}

/** The session's name. @default the repository and the run */
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

/** The inline policy, which must be JSON. */
export function readPolicy(policy: string | undefined): string | undefined {
  if (policy === undefined || parseObject(policy) !== undefined) return policy
  throw new OidcError('ERR_INPUT', 'inline-session-policy is not a JSON policy', {
    hint: 'Write a JSON object with Version and Statement, as in an IAM policy.',
  })
}

/** The ARNs of managed policies. A comma may be part of a policy's name. */
export function readPolicyArns(items: readonly string[]): readonly string[] {
  const arns: string[] = []
  for (const item of items) {
    const earlier = arns.at(-1)
    if (earlier === undefined || item.startsWith('arn:')) arns.push(item)
    else arns[arns.length - 1] = `${earlier},${item}`
  }
  const wrong = arns.find((arn) => !/^arn:aws[a-z-]*:iam::(?:\d{12}|aws):policy\/[!-~]+$/.test(arn))
  if (wrong !== undefined) {
    throw new OidcError(
      'ERR_INPUT',
      `managed-session-policies has an entry that is not the ARN of a policy: ${quoteForeign(wrong, 100)}`,
      { hint: 'An entry looks like arn:aws:iam::aws:policy/ReadOnlyAccess.' },
    )
  }
  if (arns.length <= 10) return arns
  throw new OidcError('ERR_INPUT', `managed-session-policies has ${arns.length} entries`, {
    hint: 'AWS takes at most 10; put the rest into inline-session-policy.',
  })
}

/** The allowed accounts; `undefined` allows all. */
export function readAccountIds(ids: readonly string[] | undefined): readonly string[] | undefined {
  if (ids === undefined) return undefined
  const hint = 'List the accounts as 12 digits each, separated by commas.'
  // An empty list comes from variables that are not set. Without a limit, it would fail open.
  if (ids.length === 0)
    throw new OidcError('ERR_INPUT', 'allowed-account-ids names no account', { hint })
  const wrong = ids.find((id) => !/^\d{12}$/.test(id))
  if (wrong === undefined) return ids
  throw new OidcError(
    'ERR_INPUT',
    `allowed-account-ids has an entry that is not an account: ${quoteForeign(wrong, 60)}`,
    { hint },
  )
}

/** The name of a profile, which every SDK must read as it is written. */
export function readProfile(name: string | undefined): string | undefined {
  if (name === undefined || /^[^\s[\]/\\#;"'\p{Cc}]{1,128}$/u.test(name)) return name
  throw new OidcError(
    'ERR_INPUT',
    `aws-profile is not the name of a profile: ${quoteForeign(name, 60)}`,
    {
      hint: 'It must not contain whitespace, brackets, path separators, quotes, # or ;.',
    },
  )
}

/** A role that is assumed with the credentials of the previous one. */
export interface ChainedRole {
  readonly roleArn: string
  readonly externalId: string | undefined
}

/** The longest session of a role that is assumed with a role's credentials. */
export const longestChainedSeconds = 3600

/**
 * Reads `chained-roles`: ARNs, or maps with `role` and `external-id`.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function readChain(
  items: readonly unknown[] | undefined,
  place: RolePlace,
): readonly ChainedRole[] {
  if (items === undefined) return []
  if (items.length === 0) throw inputError(['chained-roles has no entry'])
  return items.map((item, index) => {
    const label = `item ${index + 1} of chained-roles`
    const { role, externalId } = readItem(item, label)
    return { roleArn: readRole(role, place, label), externalId }
  })
}

function readItem(item: unknown, label: string) {
  if (typeof item === 'string') return { role: item.trim(), externalId: undefined }
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    throw inputError([`${label} must be an ARN or a map with role`])
  const { role, 'external-id': given, ...others } = item as Record<string, unknown>
  const [other] = Object.keys(others)
  if (other !== undefined)
    throw inputError([`${label}: ${quoteForeign(other, 60)} is unknown; use role and external-id`])
  if (typeof role !== 'string') throw inputError([`${label} has no role`])
  const externalId = given === undefined || given === null ? undefined : String(given)
  if (externalId !== undefined && !/^[\w+=,.@:/-]{2,1224}$/.test(externalId))
    throw inputError([`${label}: external-id must look like example-1234`])
  return { role: role.trim(), externalId }
}
