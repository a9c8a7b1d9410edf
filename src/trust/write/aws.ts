import { awsAudienceOf } from '../../core/aws-audience.ts'
import { OidcError } from '../../core/errors.ts'
import { githubIssuer } from '../../core/github.ts'
import { escapeValue } from '../aws/variables.ts'
import { quoteShell } from '../change.ts'
import { type TrustTarget, wantedClaims } from './target.ts'
import { encodeJson, renderBlock } from './terraform.ts'
import type { WrittenPolicy } from './written-policy.ts'

export interface AwsNames {
  /** The account's number. */
  readonly account: string
  /** @default 'aws' */
  readonly partition?: string | undefined
  /** The role, for Terraform. */
  readonly name: string
}

/** A trust policy that accepts a target's jobs and no other. */
export function writeAws(target: TrustTarget, names: AwsNames): WrittenPolicy {
  const { account, partition = 'aws', name } = names
  if (!/^\d{12}$/.test(account)) throw new OidcError('ERR_INPUT', '--account must be 12 digits.')
  if (!/^aws(-[a-z]+)*$/.test(partition)) {
    throw new OidcError(
      'ERR_INPUT',
      '--partition must be aws, aws-cn, aws-us-gov or another of AWS.',
    )
  }
  if (!/^[\w+=,.@-]{1,64}$/.test(name)) {
    throw new OidcError('ERR_INPUT', '--name must have 1 to 64 letters, digits and _+=,.@-.')
  }
  const issuer = target.issuer ?? githubIssuer
  const provider = issuer.replace(/^https:\/\//, '')
  const audience = target.audience ?? awsAudienceOf(partition)
  // The AWS CLI reads such a value from a file.
  if (/^fileb?:\/\//.test(audience)) {
    throw new OidcError('ERR_INPUT', '--audience must not start with file:// or fileb://.')
  }
  const conditions: Record<string, Record<string, string | readonly string[]>> = {
    StringEquals: { [`${provider}:aud`]: escapeValue(audience, false) },
  }
  for (const { claim, values, wildcards } of wantedClaims('aws', target)) {
    const operator = wildcards ? 'StringLike' : 'StringEquals'
    const escaped = wildcards ? values : values.map((value) => escapeValue(value, false))
    const member = conditions[operator] ?? {}
    member[`${provider}:${claim}`] = escaped.length === 1 ? (escaped[0] ?? '') : escaped
    conditions[operator] = member
  }
  const arn = `arn:${partition}:iam::${account}:oidc-provider/${provider}`
  const document = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: arn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: conditions,
      },
    ],
  }
  return {
    documents: [document],
    native: `${JSON.stringify(document, null, 2)}\n`,
    terraform: renderBlock('resource', ['aws_iam_role', resourceName(name)], {
      name,
      assume_role_policy: encodeJson(document),
    }),
    notes: [
      `The account needs the provider once: aws iam create-open-id-connect-provider --url ${quoteShell(issuer)} --client-id-list ${quoteShell(audience)}`,
      `Make the role with: aws iam create-role --role-name ${quoteShell(name)} --assume-role-policy-document file://FILE`,
    ],
  }
}

/** A name as Terraform's identifiers may be. */
export function resourceName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_]+/g, '_')
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`
}
