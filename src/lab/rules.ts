import type { ServiceName } from './types.ts'

/**
 * The lab's trust, tokens and faults; the shape of a rules file.
 *
 * A section that is left out has its default. Subjects are patterns: `*` stands for any run of characters, `?`
 * for one, and the whole subject must match. Audiences are compared exactly.
 */
export interface LabRules {
  readonly token?: TokenRules
  readonly aws?: AwsRules
  readonly google?: GoogleRules
  readonly azure?: { readonly applications: readonly AzureApplication[] }
  readonly vault?: LabVaultRules
  readonly exchange?: ExchangeRules
  readonly windmill?: WindmillRules
  readonly faults?: readonly Fault[]
}

/** What GitHub's endpoint writes into tokens. */
export interface TokenRules {
  /** The form of `sub`: `repo:O/R:…` or, for repositories since July 2026, `repo:O@ID/R@ID:…`. @default 'legacy' */
  readonly 'subject-form'?: 'legacy' | 'immutable'
  /** Any claim by its own name (`repository`, `ref`, `environment`, `event_name` …); `null` leaves it out. */
  readonly [claim: string]: unknown
}

export interface AwsRules {
  readonly roles: readonly AwsRole[]
  readonly users?: readonly AwsUser[]
}

/** An IAM user with a long-lived key. */
export interface AwsUser {
  /** `arn:aws:iam::ACCOUNT:user/NAME` */
  readonly arn: string
  readonly 'access-key-id': string
  readonly 'secret-access-key': string
}

/** An IAM role and its trust: `subjects`, or a `trust-policy` as IAM stores it. */
export interface AwsRole {
  readonly arn: string
  readonly subjects?: readonly string[]
  /** The document, or what `aws iam get-role` prints; its issuer may be GitHub's, for which the lab stands. */
  readonly 'trust-policy'?: unknown
  /** The identity provider's client ids. @default ['sts.amazonaws.com'] */
  readonly audiences?: readonly string[]
  /** MaxSessionDuration. @default 3600 */
  readonly 'max-session-seconds'?: number
  /** The users and roles, as patterns of their ARNs, whose keys may assume it. @default [] */
  readonly principals?: readonly string[]
  /** The `sts:ExternalId` that those must send. */
  readonly 'external-id'?: string
  /** Whether those may tag the session. @default true */
  readonly 'tag-session'?: boolean
}

export interface GoogleRules {
  readonly providers?: readonly GoogleProvider[]
  readonly 'service-accounts'?: readonly GoogleServiceAccount[]
}

/** A workload identity provider; `subjects` is its attribute condition, where it has no `definition`. */
export interface GoogleProvider {
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER` */
  readonly name: string
  readonly subjects?: readonly string[]
  /** The output of `gcloud iam workload-identity-pools providers describe`: mapping, condition, audiences. */
  readonly definition?: unknown
  /** @default the provider's full resource name, with or without `https:` */
  readonly audiences?: readonly string[]
}

/** A service account; `subjects` are the identities that may impersonate it, or the members of its `iam-policy`. */
export interface GoogleServiceAccount {
  readonly email: string
  readonly subjects?: readonly string[]
  /** The output of `gcloud iam service-accounts get-iam-policy`. */
  readonly 'iam-policy'?: unknown
  /** @default 3600 */
  readonly 'max-lifetime-seconds'?: number
  /** Service accounts that may act as this one, by a key or in a chain of delegates. Includes the account itself only if listed. */
  readonly delegators?: readonly string[]
  /** Users that it may act for by domain-wide delegation; patterns as in `subjects`. */
  readonly users?: readonly string[]
  /** The public half of its key, in PEM. */
  readonly 'public-key'?: string
}

/** An app registration with its federated credentials. */
export interface AzureApplication {
  readonly tenant: string
  readonly client: string
  readonly subjects?: readonly string[]
  /** The output of `az ad app federated-credential list`. */
  readonly 'federated-credentials'?: unknown
  /** @default ['api://AzureADTokenExchange'] */
  readonly audiences?: readonly string[]
  /** A client secret that is accepted instead of an ID token. @default none */
  readonly secret?: string
  /** The subscriptions in which it has a role. @default one */
  readonly subscriptions?: readonly string[]
}

/** Vault: its roles and secrets. */
export interface LabVaultRules {
  readonly roles?: readonly LabVaultRole[]
  /**
   * The `data` of the answer for each path: with a nested `data` for KV version 2, and the created item for an engine such as
   * PKI. Without this, every path contains a `user` and a `password`.
   */
  readonly secrets?: Readonly<Record<string, unknown>>
}

/** A role of Vault's JWT auth method. */
export interface LabVaultRole {
  readonly name: string
  /** The mount of the auth method. @default 'jwt' */
  readonly mount?: string
  /** The output of `vault read -format=json auth/jwt/role/NAME`, or the role as written. */
  readonly definition: unknown
}

/** The RFC 8693 service. */
export interface ExchangeRules {
  readonly subjects?: readonly string[]
  readonly audiences?: readonly string[]
  /** @default 900 */
  readonly 'lifetime-seconds'?: number
  /** Accept each ID token (`jti`) once. @default false */
  readonly 'single-use'?: boolean
}

/** A Windmill instance. */
export interface WindmillRules {
  /** The value of `OIDC_TOKEN_EXPIRY_SECS`. @default 172800 */
  readonly 'token-expiry-seconds'?: number
}

/** A fault. The first one that matches a request and is not used up applies, before the service sees the request. */
export interface Fault {
  readonly service: ServiceName
  /** Only requests whose path starts with this. */
  readonly path?: string
  /** The number of affected requests. @default all */
  readonly times?: number
  /** Only requests above this rate, as `20/s` (a token bucket that holds one second's requests). */
  readonly throttle?: string
  /** Wait first, in milliseconds. Alone, the service then answers normally. */
  readonly 'delay-ms'?: number
  /** Answer with this status. */
  readonly status?: number
  /** Headers of the answer; alone, added to the service's own answer. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** 200 and an HTML page, as a captive portal sends. */
  readonly html?: true
  /** 200 and nothing. */
  readonly empty?: true
  /** 200 and `{}`. */
  readonly 'empty-json'?: true
  /** 302 to this URL. */
  readonly redirect?: string
  /** Reset the connection. */
  readonly reset?: true
  /** Accept the request and never answer. */
  readonly hang?: true
  /** Send the answer one byte every 200 ms and never finish. */
  readonly drip?: true
  /** Announce a longer body than is sent, then close. */
  readonly truncate?: true
}

export const defaultRepository = 'octo-org/octo-repo'
/** The default repository's jobs, in both forms of GitHub's `sub`. */
export const defaultSubjects: readonly string[] = [
  'repo:octo-org/octo-repo:*',
  'repo:octo-org@*/octo-repo@*:*',
]
export const defaultRoleArn = 'arn:aws:iam::123456789012:role/lab-deploy'
export const defaultProvider =
  'projects/123456789012/locations/global/workloadIdentityPools/lab/providers/github'
export const defaultServiceAccount = 'deploy@lab-project.iam.gserviceaccount.com'
export const defaultTenantId = '11111111-2222-4333-8444-555555555555'
export const defaultClientId = '66666666-7777-4888-9999-aaaaaaaaaaaa'
export const defaultSubscriptionId = '99999999-8888-4777-8666-555555555555'
export const defaultExchangeAudience = 'https://exchange.lab.example'
export { awsAudience as defaultAwsAudience } from '../core/aws-audience.ts'
export const defaultAzureAudience = 'api://AzureADTokenExchange'

/** The default rules. */
export const defaultRules = {
  token: {},
  aws: { roles: [{ arn: defaultRoleArn, subjects: defaultSubjects }] },
  google: {
    providers: [{ name: defaultProvider, subjects: defaultSubjects }],
    'service-accounts': [{ email: defaultServiceAccount, subjects: defaultSubjects }],
  },
  azure: {
    applications: [{ tenant: defaultTenantId, client: defaultClientId, subjects: defaultSubjects }],
  },
  vault: { roles: [] },
  exchange: {
    subjects: defaultSubjects,
    audiences: [defaultExchangeAudience],
    'lifetime-seconds': 900,
    'single-use': false,
  },
  windmill: { 'token-expiry-seconds': 172_800 },
  faults: [],
} as const satisfies LabRules

/** Rules with all sections. */
export interface CompleteRules {
  readonly token: TokenRules
  readonly aws: AwsRules
  readonly google: Required<GoogleRules>
  readonly azure: { readonly applications: readonly AzureApplication[] }
  readonly vault: { readonly roles: readonly LabVaultRole[] } & LabVaultRules
  readonly exchange: Required<ExchangeRules>
  readonly windmill: Required<WindmillRules>
  readonly faults: readonly Fault[]
}

/** Adds the missing sections. */
export function completeRules(rules: LabRules): CompleteRules {
  return {
    token: rules.token ?? defaultRules.token,
    aws: rules.aws ?? defaultRules.aws,
    google: { ...defaultRules.google, ...rules.google },
    azure: rules.azure ?? defaultRules.azure,
    vault: { ...defaultRules.vault, ...rules.vault },
    exchange: { ...defaultRules.exchange, ...rules.exchange },
    windmill: { ...defaultRules.windmill, ...rules.windmill },
    faults: rules.faults ?? defaultRules.faults,
  }
}
