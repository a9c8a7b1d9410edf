import type { Exchanger } from '../core/types.ts'

/** One entry of the registry: how an exchanger is loaded, and what tells that it is meant. */
interface ExchangerEntry {
  /** Loads the exchanger's file; a run loads only the one that it uses. */
  load(): Promise<{ readonly default: Exchanger }>
  /** Inputs that no other provider has: given without `provider`, they say which one is meant. */
  readonly identifiedBy: readonly string[]
}

/**
 * Every built-in exchanger by the name that `provider` takes.
 *
 * Look names up with `Object.hasOwn`, so that `constructor` is not a provider.
 */
export const exchangers = {
  aws: {
    load: () => import('./aws/exchanger.ts'),
    identifiedBy: [
      'aws-region',
      'role-to-assume',
      'aws-profile',
      'aws-access-key-id',
      'web-identity-token-file',
      'role-chaining',
      'use-existing-credentials',
      'chained-roles',
      'role-session-name',
      'role-duration-seconds',
      'inline-session-policy',
      'managed-session-policies',
      'allowed-account-ids',
      'sts-endpoint',
      'output-env-credentials',
    ],
  },
  gcp: {
    load: () => import('./gcp/exchanger.ts'),
    identifiedBy: [
      'workload_identity_provider',
      'credentials_json',
      'service_account',
      'delegates',
      'project_id',
      'token_format',
      'access_token_lifetime',
      'access_token_scopes',
      'access_token_subject',
      'id_token_audience',
      'id_token_include_email',
      'create_credentials_file',
      'credential-source',
      'credentials-location',
      'export_environment_variables',
      'cleanup_credentials',
    ],
  },
  azure: {
    load: () => import('./azure/exchanger.ts'),
    identifiedBy: [
      'client-id',
      'tenant-id',
      'subscription-id',
      'creds',
      'auth-type',
      'azure-cli-login',
    ],
  },
  custom: {
    load: () => import('./preset/custom.ts'),
    identifiedBy: ['url', 'token-path', 'revoke-url', 'single-use'],
  },
} as const satisfies Record<string, ExchangerEntry>
