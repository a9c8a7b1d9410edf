import type { Context, Credentials, Install, Value } from '../../core/types.ts'
import type { Renewal } from './renewal.ts'
import type { Keys } from './sts.ts'

/** What came out: some keys and who they belong to. */
export interface Obtained {
  readonly keys: Keys
  readonly arn: string
  readonly accountId: string
  readonly expiresAt: Date | undefined
  /** Whether the keys were there already and later steps find them where this one did. */
  readonly isInPlace: boolean
}

/** How it is to be handed over. */
export interface Handover {
  readonly region: string
  readonly profile: string | undefined
  readonly overwrite: boolean
  readonly hideAccount: boolean
  /** How the profile gets its credentials, instead of keys in it. */
  readonly renewal: Renewal | undefined
}

/** The variables that credentials of AWS may set. */
export function variablesFor(profile: string | undefined): readonly string[] {
  return [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
    ...(profile === undefined ? [] : ['AWS_PROFILE']),
  ]
}

/** Makes the credentials that a sink publishes. */
export function toCredentials(got: Obtained, handover: Handover, context: Context): Credentials {
  const { region, profile, hideAccount } = handover
  const { accessKeyId, secretAccessKey, sessionToken } = got.keys
  const keyOutputs = {
    'aws-access-key-id': accessKeyId,
    'aws-secret-access-key': secretAccessKey,
    ...(sessionToken === undefined ? {} : { 'aws-session-token': sessionToken }),
  }
  return {
    identity: hideAccount ? got.arn.replaceAll(got.accountId, '***') : got.arn,
    ...(got.expiresAt === undefined ? {} : { expiresAt: got.expiresAt }),
    env: {
      ...(got.isInPlace ? {} : keyVariables(got.keys)),
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      ...(profile === undefined ? {} : { AWS_PROFILE: profile }),
    },
    // Keys without a session token next to the token of other keys would be refused by every service.
    ...(got.isInPlace || sessionToken !== undefined ? {} : { unset: ['AWS_SESSION_TOKEN'] }),
    outputs: {
      'aws-account-id': hideAccount ? context.mask(got.accountId) : got.accountId,
      'authenticated-arn': hideAccount ? context.mask(got.arn) : got.arn,
      ...(got.expiresAt === undefined ? {} : { 'aws-expiration': got.expiresAt.toISOString() }),
      ...keyOutputs,
    },
    files: handover.renewal === undefined ? [] : [handover.renewal.file],
    requestsTokens: handover.renewal !== undefined,
    ...(profile === undefined ? {} : { installs: [profileInstall(got.keys, profile, handover)] }),
  }
}

function keyVariables({ accessKeyId, secretAccessKey, sessionToken }: Keys) {
  return {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: sessionToken }),
  }
}

function profileInstall(
  { accessKeyId, secretAccessKey, sessionToken }: Keys,
  profile: string,
  { region, overwrite, renewal }: Handover,
): Install {
  const secrets: Readonly<Record<string, Value>> =
    renewal === undefined
      ? {
          aws_access_key_id: accessKeyId,
          aws_secret_access_key: secretAccessKey,
          ...(sessionToken === undefined ? {} : { aws_session_token: sessionToken }),
        }
      : { credential_process: renewal.command }
  return {
    kind: 'aws-profile',
    data: { profile, region, overwrite: String(overwrite), ...secrets },
  }
}
