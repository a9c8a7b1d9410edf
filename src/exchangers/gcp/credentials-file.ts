import { OidcError } from '../../errors.ts'
import { Secret } from '../../secret.ts'
import type { CredentialFile, TokenUrl } from '../../types.ts'

/** What the file tells Google's libraries. */
export interface FileSettings {
  readonly universe: string
  /** The provider's name as an audience, `//iam.googleapis.com/projects/…`. */
  readonly audience: string
  readonly stsUrl: URL
  readonly impersonationUrl: URL | undefined
  readonly lifetimeSeconds: number
}

/** Begins as google-github-actions/auth's file does, because many a .gitignore and .dockerignore knows that name. */
export const credentialsFileName = 'gha-creds-oidc-exchange.json'

/**
 * Says how the file's reader gets its ID tokens, or why it cannot.
 *
 * @throws {OidcError} `ERR_INPUT` where the source of the ID tokens has no URL
 */
export function requireTokenUrl(tokenUrl: TokenUrl | undefined): TokenUrl {
  if (tokenUrl !== undefined) return tokenUrl
  throw new OidcError(
    'ERR_INPUT',
    'create_credentials_file needs a source of ID tokens that later steps can ask by URL, which this one is not',
    { hint: 'Set create_credentials_file: false and use the output access_token or auth_token.' },
  )
}

/**
 * Makes the `external_account` file (AIP-4117) with which Google's libraries do the exchange themselves, again and
 * again as long as the job runs.
 *
 * > [!WARNING]
 * > The file holds what the source's URL asks for, on GitHub the job's request token: its reader can get ID tokens
 * > for any audience until the job ends.
 *
 * @see https://google.aip.dev/auth/4117
 */
export function createCredentialsFile(settings: FileSettings, tokenUrl: TokenUrl): CredentialFile {
  const { impersonationUrl, lifetimeSeconds } = settings
  const headers = Object.entries(tokenUrl.headers).map(([name, value]) => [name, value.reveal()])
  const document = {
    type: 'external_account',
    universe_domain: settings.universe,
    audience: settings.audience,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: settings.stsUrl.href,
    credential_source: {
      url: tokenUrl.url.href,
      headers: Object.fromEntries(headers),
      format: { type: 'json', subject_token_field_name: tokenUrl.field },
    },
    ...(impersonationUrl === undefined
      ? {}
      : { service_account_impersonation_url: impersonationUrl.href }),
    // The libraries refuse a lifetime outside of this range.
    ...(impersonationUrl === undefined || lifetimeSeconds < 600 || lifetimeSeconds > 43_200
      ? {}
      : { service_account_impersonation: { token_lifetime_seconds: lifetimeSeconds } }),
  }
  // Not masked as a whole: its only secrets are the headers, which the source has masked already.
  return { name: credentialsFileName, content: new Secret(JSON.stringify(document)) }
}
