import { defined } from '../../core/defined.ts'
import type { Context, Credentials, Install, Value } from '../../core/types.ts'
import type { Renewal } from './renewal.ts'
import type { Keys } from './sts.ts'

/** Keys and their owner. */
export interface Session {
  readonly keys: Keys
  readonly arn: string
  /** `undefined` if a custom endpoint does not name one. */
  readonly accountId: string | undefined
  readonly expiresAt: Date | undefined
  /** Whether the keys are the job's existing ones, which later steps find themselves. */
  readonly isInPlace: boolean
}

/** How the credentials are published. */
export interface Handover {
  readonly region: string
  readonly profile: string | undefined
  /** See {@link AwsPlan.isJobProfile}. */
  readonly isJobProfile: boolean
  /** Whether the keys are set as variables beside the profile too. */
  readonly exportsKeys: boolean
  readonly overwrite: boolean
  readonly hideAccount: boolean
  /** How the profile gets its credentials, instead of keys in it. */
  readonly renewal: Renewal | undefined
}

/** The variables that credentials of AWS may set. */
export function variablesFor(
  profile: string | undefined,
  isJobProfile: boolean,
): readonly string[] {
  return [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
    ...(profile === undefined ? [] : ['AWS_PROFILE']),
    ...(isJobProfile ? Object.keys(jobFiles) : []),
  ]
}

/** The private folder of a profile of the job, and its files. */
const jobFolder = 'aws-files'
const jobFiles = {
  AWS_CONFIG_FILE: { file: jobFolder, within: `${jobFolder}/config` },
  AWS_SHARED_CREDENTIALS_FILE: { file: jobFolder, within: `${jobFolder}/credentials` },
} as const

/** Makes the credentials that a sink publishes. */
export function toCredentials(got: Session, handover: Handover, context: Context): Credentials {
  const { region, profile, hideAccount, renewal, isJobProfile } = handover
  const { accessKeyId, secretAccessKey, sessionToken } = got.keys
  const { accountId, arn } = got
  const masked = (text: string) => (hideAccount ? context.mask(text) : text)
  const isProfile = profile !== undefined
  return {
    identity: hideAccount && accountId ? arn.replaceAll(accountId, '***') : arn,
    ...defined({ expiresAt: got.expiresAt }),
    env: {
      ...(got.isInPlace || !handover.exportsKeys ? {} : keyVariables(got.keys)),
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      ...defined({ AWS_PROFILE: profile }),
      ...(isJobProfile ? jobFiles : {}),
    },
    // With the session token of other keys, every service would refuse keys without one.
    ...(got.isInPlace || sessionToken !== undefined ? {} : { unset: ['AWS_SESSION_TOKEN'] }),
    outputs: {
      ...defined({
        'aws-account-id': accountId && masked(accountId),
        'authenticated-arn': masked(arn),
        'aws-expiration': got.expiresAt?.toISOString(),
        'aws-session-token': sessionToken,
      }),
      'aws-access-key-id': accessKeyId,
      'aws-secret-access-key': secretAccessKey,
    },
    files: renewal === undefined ? [] : [renewal.file],
    requestsTokens: renewal !== undefined,
    ...(isJobProfile ? { folders: [jobFolder] } : {}),
    ...(isProfile ? { installs: [profileInstall(got.keys, profile, handover)] } : {}),
  }
}

function keyVariables({ accessKeyId, secretAccessKey, sessionToken }: Keys) {
  return {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...defined({ AWS_SESSION_TOKEN: sessionToken }),
  }
}

function profileInstall(
  { accessKeyId, secretAccessKey, sessionToken }: Keys,
  profile: string,
  { region, overwrite, renewal, isJobProfile }: Handover,
): Install {
  const secrets: Readonly<Record<string, Value>> =
    renewal === undefined
      ? {
          aws_access_key_id: accessKeyId,
          aws_secret_access_key: secretAccessKey,
          ...defined({ aws_session_token: sessionToken }),
        }
      : { credential_process: renewal.command }
  return {
    kind: 'aws-profile',
    data: {
      profile,
      region,
      overwrite: String(overwrite),
      ...secrets,
      ...(isJobProfile
        ? { config: jobFiles.AWS_CONFIG_FILE, credentials: jobFiles.AWS_SHARED_CREDENTIALS_FILE }
        : {}),
    },
  }
}
