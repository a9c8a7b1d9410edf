import { OidcError } from '../core/errors.ts'
import { Secret } from '../core/secret.ts'
import type { Value } from '../core/types.ts'
import { type ExchangeOptions, exchange } from './exchange.ts'
import type { ProviderInputs } from './provider-types.ts'

/** Keys as the SDK of AWS takes them (`AwsCredentialIdentity`). */
export interface AwsKeys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly expiration?: Date
}

/**
 * Credentials for a client of the SDK of AWS (`AwsCredentialIdentityProvider`). The SDK calls the function again before they
 * expire.
 *
 * @example
 * ```ts
 * const s3 = new S3Client({
 *   region: 'eu-central-1',
 *   credentials: awsCredentials({
 *     'role-to-assume': 'arn:aws:iam::123456789012:role/deploy',
 *     'aws-region': 'eu-central-1',
 *   }),
 * })
 * ```
 */
export function awsCredentials(
  inputs: Readonly<ProviderInputs['aws']>,
  options: ExchangeOptions = {},
): () => Promise<AwsKeys> {
  return async () => {
    const { env, expiresAt } = await exchange('aws', inputs, options)
    return {
      accessKeyId: plain(env.AWS_ACCESS_KEY_ID, 'an access key'),
      secretAccessKey: plain(env.AWS_SECRET_ACCESS_KEY, 'a secret key'),
      ...(env.AWS_SESSION_TOKEN !== undefined && {
        sessionToken: plain(env.AWS_SESSION_TOKEN, 'a session token'),
      }),
      ...(expiresAt !== undefined && { expiration: expiresAt }),
    }
  }
}

/**
 * A refresh handler for `OAuth2Client` of google-auth-library, which calls it whenever it needs a new access token.
 *
 * @example
 * ```ts
 * const client = new OAuth2Client()
 * client.refreshHandler = googleRefreshHandler({
 *   workload_identity_provider: 'projects/1/locations/global/workloadIdentityPools/ci/providers/github',
 *   service_account: 'deploy@my-project.iam.gserviceaccount.com',
 * })
 * ```
 */
export function googleRefreshHandler(
  inputs: Readonly<ProviderInputs['gcp']>,
  options: ExchangeOptions = {},
): () => Promise<{ access_token: string; expiry_date: number }> {
  return async () => {
    const { outputs, expiresAt } = await exchange(
      'gcp',
      { create_credentials_file: false, ...inputs, token_format: 'access_token' },
      options,
    )
    return {
      access_token: plain(outputs.access_token, 'an access token'),
      expiry_date: expiresAt?.getTime() ?? 0,
    }
  }
}

/**
 * A `TokenCredential` of @azure/core-auth for the clients of Azure's SDK, which ask it again before a token expires.
 *
 * @example
 * ```ts
 * const secrets = new SecretClient(
 *   'https://my-vault.vault.azure.net',
 *   azureCredential({ 'tenant-id': '…', 'client-id': '…' }),
 * )
 * ```
 */
export function azureCredential(
  inputs: Readonly<Omit<ProviderInputs['azure'], 'scope' | 'resource'>>,
  options: ExchangeOptions = {},
): {
  getToken(scopes: string | string[]): Promise<{ token: string; expiresOnTimestamp: number }>
} {
  return {
    async getToken(scopes) {
      const [scope = ''] = [scopes].flat()
      const { outputs, expiresAt } = await exchange('azure', { ...inputs, scope }, options)
      return {
        token: plain(outputs['access-token'], 'an access token'),
        expiresOnTimestamp: expiresAt?.getTime() ?? 0,
      }
    },
  }
}

function plain(value: Value | undefined, what: string): string {
  if (value instanceof Secret) return value.reveal()
  if (typeof value === 'string') return value
  throw new OidcError('ERR_RESPONSE', `The provider returned no ${what.replace(/^an? /, '')}`)
}
