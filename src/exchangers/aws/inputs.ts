import type { InputSpecs, InputValues } from '../../core/types.ts'

/** The inputs, named as in aws-actions/configure-aws-credentials; the last three are not among its own. */
export const awsInputs = {
  'aws-region': {
    description:
      'The AWS region whose STS is asked and that later steps use, such as eu-west-1. Default: the variable AWS_REGION, then AWS_DEFAULT_REGION.',
  },
  'role-to-assume': {
    description:
      'The ARN of the IAM role to assume, such as arn:aws:iam::123456789012:role/deploy; its trust policy must allow the ID token. With keys that are there already, the name of a role in their account will do.',
  },
  'aws-profile': {
    description:
      'The name of a profile in ~/.aws that is to hold the credentials until the job ends. With it, variables are set only where output-env-credentials is true.',
  },
  'overwrite-aws-profile': {
    description:
      'Whether a profile of this name that is there already is changed. The post step gives it its earlier text back. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  'profile-location': {
    description:
      'Where aws-profile is written. home: ~/.aws, which jobs of one user share. job: files of the job, to which AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE and AWS_PROFILE are set. Default: home.',
    choices: ['home', 'job'],
    default: 'home',
  },
  'aws-access-key-id': {
    description:
      'A long-lived access key ID, for where OIDC cannot be used; nothing is asked of OIDC then.',
    type: 'secret',
  },
  'aws-secret-access-key': {
    description: 'The secret access key that belongs to aws-access-key-id.',
    type: 'secret',
  },
  'aws-session-token': {
    description:
      'The session token that belongs to aws-access-key-id, where it is a temporary one.',
    type: 'secret',
  },
  'web-identity-token-file': {
    description:
      'A file with the token to present in place of an ID token of the job; a relative path starts in the workspace.',
  },
  'role-chaining': {
    description:
      'Whether role-to-assume is assumed with the credentials that are there already: those of an earlier step, a profile or the machine. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  'force-skip-oidc': {
    description:
      'Whether the ID token is left alone even where the job may have one; then keys, a token file or the credentials that are there already are used. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  'role-session-name': {
    description:
      'The name of the session, which AWS shows in its logs: 2 to 64 letters, digits or characters of _+=,.@-. Default: the variable ROLE_SESSION_NAME, then one made from the repository and the run.',
    env: 'ROLE_SESSION_NAME',
  },
  'role-duration-seconds': {
    description:
      "How long the credentials are valid, from 900 seconds to 12 hours; the role's own maximum applies. Default: the variable ROLE_DURATION_SECONDS, then 3600.",
    type: 'seconds',
    range: [900, 43_200],
    default: '3600',
    env: 'ROLE_DURATION_SECONDS',
  },
  'role-external-id': {
    description:
      'The external ID that the role asks for. It goes with keys only: there is none when a role is assumed with a token.',
    pattern: { test: /^[\w+=,.@:/-]{2,1224}$/, example: 'example-1234' },
  },
  'role-skip-session-tagging': {
    description:
      'Whether the session gets no tags; a role that does not grant sts:TagSession needs that. Default: false. A role assumed with a token never gets any.',
    type: 'boolean',
    default: 'false',
  },
  'custom-tags': {
    description:
      'Session tags of your own, a JSON or YAML map, for roles that are assumed with keys; roles in chained-roles get tags only with it.',
    type: 'map',
  },
  'transitive-tag-keys': {
    description: 'The keys of session tags that stay for roles assumed from the session.',
    type: 'list',
  },
  'inline-session-policy': {
    restricts: true,
    description:
      'A policy in JSON that narrows what the credentials may do; it never adds a permission. Default: the variable INLINE_SESSION_POLICY.',
    env: 'INLINE_SESSION_POLICY',
  },
  'managed-session-policies': {
    restricts: true,
    description:
      'The ARNs of up to 10 managed policies that narrow what the credentials may do. Default: the variable MANAGED_SESSION_POLICIES.',
    type: 'list',
    env: 'MANAGED_SESSION_POLICIES',
  },
  'allowed-account-ids': {
    restricts: true,
    description:
      'The AWS accounts that the credentials may be for, as 12 digits each. Any other account fails the step before anything is published.',
    type: 'list',
  },
  'mask-aws-account-id': {
    description:
      'Whether the account is hidden in the log and in what this action says. Default: the variable MASK_AWS_ACCOUNT_ID, then false.',
    type: 'boolean',
    default: 'false',
    env: 'MASK_AWS_ACCOUNT_ID',
  },
  'use-existing-credentials': {
    description:
      'Whether credentials that are there already are kept where they work, are of role-to-assume, and of an allowed account. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  'special-characters-workaround': {
    description:
      'Whether credentials are asked for until there are some without special characters, for tools that cannot take them. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  'sts-endpoint': {
    description:
      'The URL of the STS endpoint. Default: the variable AWS_ENDPOINT_URL_STS, then AWS_ENDPOINT_URL, then the endpoint of the region; AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT choose among those.',
  },
  'output-env-credentials': {
    description:
      'The name that configure-aws-credentials has for export-environment. Default: true, with aws-profile false.',
    type: 'boolean',
    alias: 'export-environment',
  },
  'chained-roles': {
    description:
      'Roles to assume one from the other, the first from role-to-assume; the credentials are those of the last. A YAML list of ARNs, or of maps with role and, where the role asks for it, external-id.',
    type: 'items',
  },
  'profile-renewal': {
    description:
      'Whether the profile gets new credentials by calling this action back, for as long as the job may ask for ID tokens, in place of keys that end. Default: false.',
    type: 'boolean',
    default: 'false',
  },
} as const satisfies InputSpecs

/** Their parsed values. */
export type AwsInputs = InputValues<typeof awsInputs>
