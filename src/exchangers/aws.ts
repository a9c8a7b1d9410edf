import { OidcError } from '../errors.ts'
import { explainingRefusals } from '../refusal.ts'
import { type Context, type Credentials, defineExchanger } from '../types.ts'
import { assumeRole, loadSts, type RoleRequest } from './aws/assume-role.ts'
import { awsCauses } from './aws/causes.ts'
import type { AssumedRole } from './aws/failure.ts'
import {
  awsInputs,
  readAccountIds,
  readEndpoint,
  readPolicy,
  readPolicyArns,
  readRegion,
  readRole,
  readSessionName,
} from './aws/inputs.ts'
import { defaultAudience, partitionOf } from './aws/partition.ts'

/**
 * AWS, through AssumeRoleWithWebIdentity of its Security Token Service.
 *
 * It has no `neutral` values. An empty AWS_DEFAULT_REGION breaks botocore and an empty AWS_REGION breaks the
 * JavaScript SDK, but any region in their place would send later steps to a region that nobody chose.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export default defineExchanger({
  name: 'aws',
  title: 'AWS',
  summary: "Assumes an IAM role and gets the role's temporary keys.",
  inputs: awsInputs,
  outputs: {
    'aws-account-id': { description: 'The account that the credentials are for.' },
    'authenticated-arn': { description: 'The ARN of the session, with the role and its name.' },
    'aws-expiration': { description: 'When the credentials end, in ISO 8601.' },
    'aws-access-key-id': { description: 'The access key ID.', onRequest: true },
    'aws-secret-access-key': { description: 'The secret access key.', onRequest: true },
    'aws-session-token': { description: 'The session token.', onRequest: true },
  },

  prepare(values, env) {
    const region = readRegion(values, env)
    const partition = partitionOf(region)
    const role: RoleRequest = {
      region,
      endpoint: readEndpoint(values, env, region, partition),
      roleArn: readRole(values['role-to-assume'], partition, region),
      sessionName: readSessionName(values['role-session-name'], env),
      durationSeconds: values['role-duration-seconds'],
      policy: readPolicy(values['inline-session-policy']),
      policyArns: readPolicyArns(values['managed-session-policies'] ?? []),
    }
    const allowed = readAccountIds(values['allowed-account-ids'])
    const audience = defaultAudience(partition)
    return {
      audience,
      endpoints: [role.endpoint],
      variables: [
        'AWS_ACCESS_KEY_ID',
        'AWS_SECRET_ACCESS_KEY',
        'AWS_SESSION_TOKEN',
        'AWS_REGION',
        'AWS_DEFAULT_REGION',
      ],
      async load() {
        await loadSts()
      },
      async run(tokens, context) {
        const facts = { service: 'AWS', compares: describeTrust(role), causes: awsCauses }
        const assumed = await explainingRefusals(tokens, facts, (present) =>
          assumeRole(role, tokens, present, context),
        )
        // Masked first: even an account that is not allowed must not leave its keys in a log.
        const credentials = toCredentials(assumed, region, context)
        checkAccount(assumed, allowed)
        return credentials
      },
    }
  },
})

function checkAccount(assumed: AssumedRole, allowed: readonly string[] | undefined): void {
  if (allowed === undefined || allowed.includes(assumed.accountId)) return
  throw new OidcError(
    'ERR_REFUSED',
    `The credentials are for the account ${assumed.accountId}, which is not in allowed-account-ids (${allowed.join(', ')})`,
    { hint: 'Nothing was published. Correct role-to-assume or allowed-account-ids.' },
  )
}

function describeTrust(role: RoleRequest): readonly string[] {
  const [, , , , account = ''] = role.roleArn.split(':')
  return [
    `role: ${role.roleArn}`,
    `iss: the URL of an identity provider in the account ${account}, named in the trust policy as Principal.Federated`,
    'aud: the client IDs of that identity provider, and conditions on <issuer>:aud',
    "sub and others: the conditions of the role's trust policy on <issuer>:sub …",
  ]
}

function toCredentials(assumed: AssumedRole, region: string, context: Context): Credentials {
  const accessKeyId = context.mask(assumed.accessKeyId)
  const secretAccessKey = context.mask(assumed.secretAccessKey)
  const sessionToken = context.mask(assumed.sessionToken)
  return {
    identity: assumed.arn,
    expiresAt: assumed.expiresAt,
    env: {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
    },
    outputs: {
      'aws-account-id': assumed.accountId,
      'authenticated-arn': assumed.arn,
      'aws-expiration': assumed.expiresAt.toISOString(),
      'aws-access-key-id': accessKeyId,
      'aws-secret-access-key': secretAccessKey,
      'aws-session-token': sessionToken,
    },
    files: [],
  }
}
