// Written by `npm run generate` from the providers' declarations.
// biome-ignore-all format: one input a line

/** The inputs of each provider, by its name. */
export interface ProviderInputs {
  /** Assumes an IAM role and gets the role's temporary keys. */
  aws: {
    /** The AWS region whose STS is asked and that later steps use, such as eu-west-1. */ 'aws-region'?: string
    /** The ARN of the IAM role to assume, such as arn:aws:iam::123456789012:role/deploy; its trust policy must allow the ID token. */ 'role-to-assume'?: string
    /** The name of a profile in ~/.aws that is to hold the credentials until the job ends. */ 'aws-profile'?: string
    /** Whether a profile of this name that is there already is changed. */ 'overwrite-aws-profile'?: boolean
    /** Where aws-profile is written. */ 'profile-location'?: 'home' | 'job'
    /** A long-lived access key ID, for where OIDC cannot be used; nothing is asked of OIDC then. */ 'aws-access-key-id'?: string
    /** The secret access key that belongs to aws-access-key-id. */ 'aws-secret-access-key'?: string
    /** The session token that belongs to aws-access-key-id, where it is a temporary one. */ 'aws-session-token'?: string
    /** A file with the token to present in place of an ID token of the job; a relative path starts in the workspace. */ 'web-identity-token-file'?: string
    /** Whether role-to-assume is assumed with the credentials that are there already: those of an earlier step, a profile or the machine. */ 'role-chaining'?: boolean
    /** Whether the ID token is left alone even where the job may have one; then keys, a token file or the credentials that are there already are used. */ 'force-skip-oidc'?: boolean
    /** The name of the session, which AWS shows in its logs: 2 to 64 letters, digits or characters of _+=,.@-. */ 'role-session-name'?: string
    /** How long the credentials are valid, from 900 seconds to 12 hours; the role's own maximum applies. */ 'role-duration-seconds'?: number | string
    /** The external ID that the role asks for. */ 'role-external-id'?: string
    /** Whether the session gets no tags; a role that does not grant sts:TagSession needs that. */ 'role-skip-session-tagging'?: boolean
    /** Session tags of your own, a JSON or YAML map, for roles that are assumed with keys; roles in chained-roles get tags only with it. */ 'custom-tags'?: Readonly<Record<string, unknown>> | string
    /** The keys of session tags that stay for roles assumed from the session. */ 'transitive-tag-keys'?: readonly string[] | string
    /** A policy in JSON that narrows what the credentials may do; it never adds a permission. */ 'inline-session-policy'?: string
    /** The ARNs of up to 10 managed policies that narrow what the credentials may do. */ 'managed-session-policies'?: readonly string[] | string
    /** The AWS accounts that the credentials may be for, as 12 digits each. */ 'allowed-account-ids'?: readonly string[] | string
    /** Whether the account is hidden in the log and in what this action says. */ 'mask-aws-account-id'?: boolean
    /** Whether credentials that are there already are kept where they work, are of role-to-assume, and of an allowed account. */ 'use-existing-credentials'?: boolean
    /** Whether credentials are asked for until there are some without special characters, for tools that cannot take them. */ 'special-characters-workaround'?: boolean
    /** The URL of the STS endpoint. */ 'sts-endpoint'?: string
    /** The name that configure-aws-credentials has for export-environment. */ 'output-env-credentials'?: boolean
    /** Roles to assume one from the other, the first from role-to-assume; the credentials are those of the last. */ 'chained-roles'?: readonly unknown[] | string
    /** Whether the profile gets new credentials by calling this action back, for as long as the job may ask for ID tokens, in place of keys that end. */ 'profile-renewal'?: boolean
  }
  /** Authenticates with a workload identity provider and optionally acts as a service account. */
  gcp: {
    /** The full name of the workload identity provider: projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>. */ workload_identity_provider?: string
    /** The JSON of a service account key, plain or in base64. */ credentials_json?: string
    /** Whether to use the service account that is attached to this Google Cloud machine (Compute Engine, GKE, Cloud Build …) instead of an ID token. */ 'runner-identity'?: boolean
    /** The email address or unique id of the service account to act as. */ service_account?: string
    /** The service accounts between the identity and service_account, in the order of the chain: each may act as the next one. */ delegates?: readonly string[] | string
    /** The project for later steps. */ project_id?: string
    /** Set it to access_token or id_token to get such a token as an output. */ token_format?: 'access_token' | 'id_token'
    /** The lifetime of the service account's access tokens, including those of the file's readers: up to 12 hours; more than 1 hour requires an organization policy, 0 leaves it to Google. */ access_token_lifetime?: number | string
    /** The OAuth scopes of the access token. */ access_token_scopes?: readonly string[] | string
    /** The email address of a Workspace user to act for, with domain-wide delegation and token_format: access_token. */ access_token_subject?: string
    /** The audience of the ID token; required with token_format: id_token. */ id_token_audience?: string
    /** Whether the ID token contains the service account's email address. */ id_token_include_email?: boolean
    /** Whether to write a file with which Google's tools and libraries get and renew their tokens. */ create_credentials_file?: boolean
    /** How the file's readers get ID tokens: url requests them, with the job's request token in the file; executable calls this action, with no secret in the file; file has one ID token, which expires soon. */ 'credential-source'?: 'url' | 'executable' | 'file'
    /** The file's place: temp, the runner's folder for temporary files, or workspace, for container actions on runners that do not share that folder. */ 'credentials-location'?: 'temp' | 'workspace'
    /** Whether gcloud gets the access token itself, in CLOUDSDK_AUTH_ACCESS_TOKEN, instead of the file. */ 'export-access-token'?: boolean
    /** The domain of the Google Cloud universe. */ universe?: string
    /** A justification for Google's audit logs, sent with every request of this step (X-Goog-Request-Reason). */ request_reason?: string
    /** The name of export-environment in google-github-actions/auth. */ export_environment_variables?: boolean
    /** The name of cleanup in google-github-actions/auth. */ cleanup_credentials?: boolean
  }
  /** Signs in as an app registration or managed identity that trusts the ID token. */
  azure: {
    /** The application (client) ID of the app registration or user-assigned managed identity, a GUID. */ 'client-id'?: string
    /** The directory (tenant) ID, a GUID. */ 'tenant-id'?: string
    /** The subscription that later steps work in, a GUID. */ 'subscription-id'?: string
    /** The IDs in one JSON object: clientId, tenantId, subscriptionId, resourceManagerEndpointUrl. */ creds?: string
    /** The Azure cloud: azurecloud, azureusgovernment, azurechinacloud or azurestack, in any case. */ environment?: string
    /** The Resource Manager URL of an Azure Stack Hub. */ 'resource-manager-endpoint'?: string
    /** SERVICE_PRINCIPAL exchanges the ID token; IDENTITY uses this machine's managed identity. */ 'auth-type'?: string
    /** The scopes of the access tokens, each ending in /.default. */ scope?: readonly string[] | string
    /** The same by resource, such as https://vault.azure.net: each stands for the scope RESOURCE/.default. */ resource?: readonly string[] | string
    /** The variables for later steps: identity (AZURE_CLIENT_ID and others), terraform (ARM_CLIENT_ID and others), token-file (AZURE_FEDERATED_TOKEN_FILE, for the Azure SDKs), or none. */ 'export-groups'?: readonly string[] | string
    /** Whether a background process keeps the token file fresh until the job ends. */ renew?: boolean
    /** Whether az is logged in for later steps, in a separate configuration folder that the post step removes. */ 'azure-cli-login'?: boolean
    /** Whether Azure PowerShell is logged in for later steps. */ 'enable-AzPSSession'?: boolean
    /** Whether az and Azure PowerShell may be logged in without access to any subscription. */ 'allow-no-subscriptions'?: boolean
  }
  /** Logs in with the JWT auth method of Vault or OpenBao, and reads secrets. */
  vault: {
    /** The URL of the server. */ url: string
    /** The role to log in with. */ role?: string
    /** Where the auth method is mounted; for a CEL role of OpenBao, with /cel after it. */ path?: string
    /** The namespace (Vault Enterprise, OpenBao). */ namespace?: string
    /** The auth method: jwt. */ method?: string
    /** The name for audience in vault-action. */ jwtGithubAudience?: string
    /** The secrets to read: path key | NAME, separated by semicolons, as in vault-action. */ secrets?: string
    /** The certificates to request: path {"common_name": "…"}, separated by semicolons, as in vault-action. */ pki?: string
    /** Whether secrets become variables. */ exportEnv?: boolean
    /** Whether the variables VAULT_TOKEN, VAULT_ADDR and VAULT_NAMESPACE are set. */ exportToken?: boolean
    /** The name for output-credentials in vault-action. */ outputToken?: boolean
    /** Whether a missing path is skipped with a warning. */ ignoreNotFound?: boolean
    /** The encoding of the secrets: base64, hex or utf8. */ secretEncodingType?: 'base64' | 'hex' | 'utf8'
    /** Additional headers for every request: lines of the form Name: value, or a map. */ extraHeaders?: Readonly<Record<string, unknown>> | string
    /** The name for ca-certificate in vault-action. */ caCertificate?: string
    /** The name for client-certificate in vault-action. */ clientCertificate?: string
    /** The name for client-key in vault-action. */ clientKey?: string
    /** Whether to accept every certificate. */ tlsSkipVerify?: boolean
    /** Not supported: the login uses the ID token of the job. */ jwtPrivateKey?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Sends the ID token to a URL and takes the credential from the JSON answer. */
  custom: {
    /** The URL that takes the ID token and answers with a credential in JSON. */ url: string
    /** The HTTP method: POST, GET or PUT. */ method?: 'POST' | 'GET' | 'PUT'
    /** The format of the body: json, form or none. */ 'body-format'?: 'json' | 'form' | 'none'
    /** A map of the fields to send instead of the default ones. */ body?: Readonly<Record<string, unknown>> | string
    /** A map of headers to send. */ headers?: Readonly<Record<string, unknown>> | string
    /** Whether to send the ID token as Authorization: Bearer, unless headers sets Authorization. */ bearer?: boolean
    /** The place of the credential in the answer: names separated by dots. */ 'token-path'?: string
    /** The place of the expiry in the answer: a number of seconds or an ISO 8601 date. */ 'expires-path'?: string
    /** The environment variable that gets the credential. */ variable?: string
    /** A URL that revokes the credential when the job ends. */ 'revoke-url'?: string
    /** Whether the service accepts each ID token only once; every attempt then gets a new one. */ 'single-use'?: boolean
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Exchanges the token at a workload identity provider of HCP. */
  hcp: {
    /** The provider's resource name: iam/project/<id>/service-principal/<name>/workload-identity-provider/<name>. */ 'workload-identity-provider': string
    /** The URL of the API. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets an upload token from PyPI by trusted publishing. */
  pypi: {
    /** The URL of the index. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets an upload token from TestPyPI by trusted publishing. */
  'test-pypi': {
    /** The URL of the index. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets an upload token for a pyx registry by trusted publishing. */
  pyx: {
    /** The workspace. */ workspace: string
    /** The registry. */ registry?: string
    /** The URL of the API. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets a token of crates.io, or of a registry with the same API, by trusted publishing. */
  'crates-io': {
    /** The URL of the registry. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets an API key of RubyGems.org by trusted publishing. */
  rubygems: {
    /** The URL of the server. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Assumes an API key role of RubyGems.org. */
  'rubygems-role': {
    /** The token of the role, such as rg_oidc_akr_…. */ role: string
    /** The URL of the server. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Lets npm publish one package by trusted publishing: gets a publish token, and writes an npmrc file if the job has none. */
  npm: {
    /** The name of the package, such as @scope/name. */ package: string
    /** The URL of the registry. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets a short-lived API key of NuGet.org by trusted publishing. */
  nuget: {
    /** The user who created the trusted publishing policy; not necessarily the package's owner. */ user: string
    /** The URL of the gallery. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets an access token of a JFrog platform from an OIDC integration. */
  jfrog: {
    /** The URL of the platform, such as https://example.jfrog.io. */ url: string
    /** The name of the OIDC integration. */ 'provider-name': string
    /** The key of the project. */ project?: string
    /** The key of the application. */ 'application-key'?: string
    /** The name of the identity mapping to use. */ 'identity-mapping'?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets a token of a GitHub App installation from Octo STS. */
  'octo-sts': {
    /** The repository (owner/name) or organization that the token is for. */ scope: string
    /** The name of the trust policy: the file .github/chainguard/<identity>.sts.yaml. */ identity: string
    /** The URL of the service. */ url?: string
    /** The URL of GitHub's API, which revokes the token. */ 'github-url'?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Exchanges the token for one of a Chainguard identity. */
  chainguard: {
    /** The id of the assumable identity. */ identity: string
    /** The service that the credential is for: cgr.dev, apk.cgr.dev, libraries.cgr.dev or the console API. */ 'token-audience'?: string
    /** The URL of the issuer. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets an access token of a Docker organization. */
  'docker-hub': {
    /** The organization, which is also the user name for docker login. */ organization: string
    /** The id of the organization's OIDC connection, a UUID. */ 'connection-id': string
    /** How long the token is valid, from 5 minutes to 6 hours. */ 'expires-in'?: number | string
    /** The URL of the identity service. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets an access token for the Tailscale API from a federated identity. */
  tailscale: {
    /** The client id of the federated identity. */ 'client-id': string
    /** The URL of the API. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Creates an auth key that lets the job join a tailnet. */
  'tailscale-auth-key': {
    /** The client id of the federated identity. */ 'client-id': string
    /** The tags of the node, such as tag:ci. */ tags: readonly string[] | string
    /** Whether the node is removed when it goes offline. */ ephemeral?: boolean
    /** Whether the node is approved already. */ preauthorized?: boolean
    /** The URL of the API. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Logs in to Infisical as a machine identity. */
  infisical: {
    /** The id of the machine identity. */ 'identity-id': string
    /** The URL of Infisical. */ url?: string
    /** More headers for every request, a map. */ 'extra-headers'?: Readonly<Record<string, unknown>> | string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Logs in to Doppler with a service account identity. */
  doppler: {
    /** The id of the service account identity. */ identity: string
    /** The URL of the API. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Logs in to Akeyless with a JWT auth method. */
  akeyless: {
    /** The access id of the auth method, such as p-…. */ 'access-id': string
    /** The URL of the API. */ url?: string
    /** More headers, a map. */ 'extra-headers'?: Readonly<Record<string, unknown>> | string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Authenticates with the JWT authenticator of Conjur. */
  conjur: {
    /** The URL of the appliance. */ url: string
    /** The organization's account. */ account: string
    /** The id of the authn-jwt service. */ 'service-id': string
    /** The host to log in as, if the token does not name it. */ host?: string
    /** More headers, a map. */ 'extra-headers'?: Readonly<Record<string, unknown>> | string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets an API token of a Cloudsmith service account. */
  cloudsmith: {
    /** The organization. */ organization: string
    /** The slug of the service account. */ service: string
    /** The URL of the API. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Assumes a RAM role with AssumeRoleWithOIDC. */
  alibaba: {
    /** The ARN of the role: acs:ram::<account>:role/<name>. */ 'role-arn': string
    /** The ARN of the identity provider: acs:ram::<account>:oidc-provider/<name>. */ 'oidc-provider-arn': string
    /** The name of the session. */ 'session-name'?: string
    /** How long the credentials are valid: at least 900 seconds, at most the role's maximum. */ duration?: number | string
    /** A policy in JSON that restricts the credentials. */ policy?: string
    /** The URL of the STS endpoint, such as https://sts.eu-central-1.aliyuncs.com. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Assumes a CAM role with AssumeRoleWithWebIdentity. */
  tencent: {
    /** The role: qcs::cam::uin/<account>:roleName/<name>. */ 'role-arn': string
    /** The name of the identity provider. */ 'provider-id': string
    /** The region, such as eu-frankfurt. */ region: string
    /** The name of the session. */ 'session-name'?: string
    /** How long the credentials are valid, at most 12 hours. */ duration?: number | string
    /** The URL of the STS endpoint, such as https://sts.intl.tencentcloudapi.com. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets temporary access keys of Huawei Cloud through an OIDC identity provider. */
  huawei: {
    /** The name of the identity provider. */ 'idp-id': string
    /** The project that the keys are for. */ 'project-id'?: string
    /** The account that the keys are for, if there is no project. */ 'domain-id'?: string
    /** How long the keys are valid, from 900 seconds to 24 hours. */ duration?: number | string
    /** The URL of the IAM endpoint. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Exchanges the token at a workspace or an account of Databricks. */
  databricks: {
    /** The URL of the workspace, or of the account console together with account-id. */ host: string
    /** The id of the account, to log in to the account instead of a workspace. */ 'account-id'?: string
    /** The service principal's application id. */ 'client-id'?: string
    /** The OAuth scope. */ scope?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Passes the token to Snowflake's drivers and command line, which log in with it. */
  snowflake: {
    /** The account identifier, such as myorg-myaccount. */ account?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Exchanges the token at Confluent's token service for the REST APIs. */
  confluent: {
    /** The id of the identity pool, such as pool-…. */ 'identity-pool-id': string
    /** How long the token is valid, at most 900 seconds. */ 'expires-in'?: number | string
    /** The URL of the API. */ url?: string
    /** The variable that gets the token. */ variable?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets an access token of a Pulumi organization, team or user. */
  pulumi: {
    /** The organization. */ organization: string
    /** The kind of token: organization, team, personal or runner. */ 'token-type'?: 'organization' | 'team' | 'personal' | 'runner'
    /** The scope of the token: team:<name>, user:<login> or runner:<name>; for an organization token, admin or nothing. */ scope?: string
    /** How long the token is valid. */ expiration?: number | string
    /** The URL of Pulumi Cloud. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets an access token of an Octopus service account. */
  octopus: {
    /** The URL of the server. */ url: string
    /** The id of the service account, a UUID. */ 'service-account-id': string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Exchanges the token for an API token through an OIDC API key. */
  spacelift: {
    /** The URL of the account: https://<account>.app.spacelift.io. */ url: string
    /** The id of the OIDC API key. */ 'key-id': string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Assumes a Scalr service account. */
  scalr: {
    /** The host of the account: <account>.scalr.io. */ hostname: string
    /** The service account's email address. */ 'service-account': string
    /** The URL of the server, if it is not https:// and hostname. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets an API key and an application key from Datadog's token service. */
  datadog: {
    /** The name of the trust policy. */ policy: string
    /** The URL of the service. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Logs in with a JWT auth method of Consul. */
  consul: {
    /** The URL of the server. */ url: string
    /** The name of the auth method. */ 'auth-method': string
    /** Labels for the token, a map. */ meta?: Readonly<Record<string, unknown>> | string
    /** The namespace (Consul Enterprise). */ namespace?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Logs in with a JWT auth method of Nomad. */
  nomad: {
    /** The URL of the server. */ url: string
    /** The name of the auth method. */ 'auth-method': string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets a registry token of a Quay robot account. */
  quay: {
    /** The robot account: <organization>+<robot>. */ robot: string
    /** The URL of the registry. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Exchanges the token at Dex, standalone or in Argo CD. */
  dex: {
    /** The URL of Dex; for Argo CD, https://<server>/api/dex. */ url: string
    /** The id of the connector that trusts the issuer. */ 'connector-id': string
    /** The client. */ 'client-id'?: string
    /** The client's secret; Argo CD's own client has none. */ 'client-secret'?: string
    /** The OAuth scope. */ scope?: string
    /** The type that the token is sent as: id_token or access_token. */ 'subject-token-type'?: 'id_token' | 'access_token'
    /** The address of Argo CD without https://, for the variable ARGOCD_SERVER. */ server?: string
    /** The variable that gets the token. */ variable?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets an access token of a Keycloak realm by the JWT authorization grant (RFC 7523). */
  keycloak: {
    /** The URL of the server. */ url: string
    /** The realm. */ realm: string
    /** The client. */ 'client-id': string
    /** The client's secret. */ 'client-secret'?: string
    /** The OAuth scope. */ scope?: string
    /** The variable that gets the token. */ variable?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Exchanges the token at any service that follows RFC 8693. */
  'oauth-token-exchange': {
    /** The URL of the token endpoint. */ url: string
    /** The client, if the service requires one. */ 'client-id'?: string
    /** The client's secret. */ 'client-secret'?: string
    /** The URI of the resource that the token is for. */ resource?: string
    /** The name of the service that the token is for. */ 'token-audience'?: string
    /** The OAuth scope. */ scope?: string
    /** The type that the token is sent as: jwt or id_token. */ 'subject-token-type'?: 'jwt' | 'id_token'
    /** The URI of the requested token type. */ 'requested-token-type'?: string
    /** The URL of the revocation endpoint (RFC 7009), if there is one. */ 'revoke-url'?: string
    /** The variable that gets the token. */ variable?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Presents the token as an authorization grant to any service that follows RFC 7523. */
  'oauth-jwt-bearer': {
    /** The URL of the token endpoint. */ url: string
    /** The client, if the service requires one. */ 'client-id'?: string
    /** The client's secret. */ 'client-secret'?: string
    /** The OAuth scope. */ scope?: string
    /** The URL of the revocation endpoint (RFC 7009), if there is one. */ 'revoke-url'?: string
    /** The variable that gets the token. */ variable?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Presents the token as the assertion of an OAuth client (RFC 7523, client credentials). */
  'oauth-client-assertion': {
    /** The URL of the token endpoint. */ url: string
    /** The client. */ 'client-id'?: string
    /** The OAuth scope. */ scope?: string
    /** The URL of the revocation endpoint (RFC 7009) for tokens of a public client, if there is one. */ 'revoke-url'?: string
    /** The variable that gets the token. */ variable?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Gets temporary access keys of MinIO with AssumeRoleWithWebIdentity. */
  minio: {
    /** The URL of the server. */ url: string
    /** The ARN of the role policy, which the server prints when it starts. */ 'role-arn'?: string
    /** How long the keys are valid, at least 900 seconds. */ duration?: number | string
    /** A policy in JSON that restricts the keys. */ policy?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Exchanges the token for an access token of an OpenAI service account. */
  openai: {
    /** The id of the identity provider. */ 'identity-provider-id': string
    /** The id of the service account. */ 'service-account-id': string
    /** The URL of the token service. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Exchanges the token by a federation rule of an Anthropic organization. */
  anthropic: {
    /** The id of the federation rule, fdrl_…. */ 'federation-rule-id': string
    /** The id of the organization, a UUID. */ 'organization-id': string
    /** The id of the service account, svac_…. */ 'service-account-id'?: string
    /** The id of the workspace, wrkspc_…, or default. */ 'workspace-id'?: string
    /** The URL of the API. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Exchanges the token by a federation policy of OpenRouter. */
  openrouter: {
    /** The id of the federation policy. */ 'federation-policy-id': string
    /** The URL of OpenRouter. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Passes the token to Depot's command instead of an API token. */
  depot: {
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Passes the token to the Codecov uploader instead of an upload token. */
  codecov: {
    /** The URL of your own Codecov. */ url?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Outputs the token as the password of a package registry. */
  'buildkite-packages': {
    /** The organization. */ organization: string
    /** The registry. */ registry: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Passes the token to dart pub for publishing. First run `dart pub token add https://pub.dev --env-var PUB_TOKEN` in the job. */
  'pub-dev': {
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Writes a kubeconfig with the token for a cluster that trusts the issuer. */
  kubernetes: {
    /** The URL of the API server. */ server: string
    /** The audience that the API server accepts. */ 'client-id': string
    /** The certificate of the cluster's CA: PEM in Base64. */ 'ca-data'?: string
    /** The namespace that kubectl works in. */ namespace?: string
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
  /** Passes the token to cosign and other clients of Sigstore, which sign with it. */
  sigstore: {
    /** CA certificates that replace Node's for the service: PEM, or Base64 of PEM. */ 'ca-certificate'?: string
    /** The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM. */ 'client-certificate'?: string
    /** The private key of client-certificate, without a password: PEM, or Base64 of PEM. */ 'client-key'?: string
  }
}

/** The names of each provider's outputs. */
export interface ProviderOutputs {
  aws: 'aws-account-id' | 'authenticated-arn' | 'aws-expiration' | 'aws-access-key-id' | 'aws-secret-access-key' | 'aws-session-token'
  gcp: 'project_id' | 'credentials_file_path' | 'auth_token' | 'auth_token_expiration' | 'access_token' | 'access_token_expiration' | 'id_token' | 'id_token_expiration'
  azure: 'access-token' | 'expires-at' | 'access-tokens'
  vault: 'access-token' | 'expires-at' | 'vault_token' | 'lease-ids'
  custom: 'access-token' | 'expires-at'
  hcp: 'access-token' | 'expires-at'
  pypi: 'access-token' | 'expires-at'
  'test-pypi': 'access-token' | 'expires-at'
  pyx: 'access-token' | 'expires-at'
  'crates-io': 'access-token' | 'expires-at'
  rubygems: 'access-token' | 'expires-at'
  'rubygems-role': 'access-token' | 'expires-at'
  npm: 'access-token' | 'expires-at'
  nuget: 'access-token' | 'expires-at'
  jfrog: 'access-token' | 'expires-at' | 'username'
  'octo-sts': 'access-token' | 'expires-at'
  chainguard: 'access-token' | 'expires-at' | 'username'
  'docker-hub': 'access-token' | 'expires-at' | 'username'
  tailscale: 'access-token' | 'expires-at'
  'tailscale-auth-key': 'access-token' | 'expires-at'
  infisical: 'access-token' | 'expires-at'
  doppler: 'access-token' | 'expires-at'
  akeyless: 'access-token' | 'expires-at'
  conjur: 'access-token' | 'expires-at'
  cloudsmith: 'access-token' | 'expires-at'
  alibaba: 'expires-at'
  tencent: 'expires-at'
  huawei: 'expires-at'
  databricks: 'access-token' | 'expires-at'
  snowflake: 'access-token' | 'expires-at'
  confluent: 'access-token' | 'expires-at'
  pulumi: 'access-token' | 'expires-at'
  octopus: 'access-token' | 'expires-at'
  spacelift: 'access-token' | 'expires-at'
  scalr: 'access-token'
  datadog: 'access-token' | 'expires-at'
  consul: 'access-token' | 'expires-at'
  nomad: 'access-token' | 'expires-at'
  quay: 'access-token' | 'expires-at' | 'username'
  dex: 'access-token' | 'expires-at'
  keycloak: 'access-token' | 'expires-at'
  'oauth-token-exchange': 'access-token' | 'expires-at'
  'oauth-jwt-bearer': 'access-token' | 'expires-at'
  'oauth-client-assertion': 'access-token' | 'expires-at'
  minio: 'expires-at'
  openai: 'access-token' | 'expires-at'
  anthropic: 'access-token' | 'expires-at'
  openrouter: 'access-token' | 'expires-at'
  depot: 'access-token' | 'expires-at'
  codecov: 'access-token' | 'expires-at'
  'buildkite-packages': 'access-token' | 'expires-at' | 'username'
  'pub-dev': 'access-token' | 'expires-at'
  kubernetes: 'access-token' | 'expires-at'
  sigstore: 'access-token' | 'expires-at'
}

/** The names of the variables that each provider can set. `string`: the inputs name them. */
export interface ProviderVariables {
  aws: 'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY' | 'AWS_SESSION_TOKEN' | 'AWS_REGION' | 'AWS_DEFAULT_REGION' | 'AWS_PROFILE' | 'AWS_CONFIG_FILE' | 'AWS_SHARED_CREDENTIALS_FILE'
  gcp: 'GOOGLE_APPLICATION_CREDENTIALS' | 'GOOGLE_GHA_CREDS_PATH' | 'CLOUDSDK_AUTH_ACCESS_TOKEN' | 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE' | 'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT' | 'GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES' | 'CLOUDSDK_CORE_PROJECT' | 'CLOUDSDK_PROJECT' | 'GCLOUD_PROJECT' | 'GCP_PROJECT' | 'GOOGLE_CLOUD_PROJECT'
  azure: 'AZURE_CLIENT_ID' | 'AZURE_TENANT_ID' | 'AZURE_SUBSCRIPTION_ID' | 'AZURE_AUTHORITY_HOST' | 'AZURE_FEDERATED_TOKEN_FILE' | 'AZURE_CONFIG_DIR' | 'AZURE_EXTENSION_DIR' | 'ARM_CLIENT_ID' | 'ARM_TENANT_ID' | 'ARM_SUBSCRIPTION_ID' | 'ARM_ENVIRONMENT' | 'ARM_USE_OIDC' | 'ARM_USE_MSI' | 'ARM_OIDC_REQUEST_URL' | 'ARM_OIDC_REQUEST_TOKEN' | 'ARM_OIDC_TOKEN_FILE_PATH' | 'ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID'
  vault: string
  custom: string
  hcp: 'HCP_CRED_FILE'
  pypi: 'TWINE_USERNAME' | 'TWINE_PASSWORD' | 'UV_PUBLISH_TOKEN'
  'test-pypi': 'TWINE_USERNAME' | 'TWINE_PASSWORD' | 'UV_PUBLISH_TOKEN' | 'TWINE_REPOSITORY'
  pyx: 'UV_PUBLISH_TOKEN' | 'UV_PUBLISH_URL'
  'crates-io': 'CARGO_REGISTRY_TOKEN'
  rubygems: 'GEM_HOST_API_KEY' | 'RUBYGEMS_API_KEY' | 'BUNDLE_GEM__PUSH_KEY'
  'rubygems-role': 'GEM_HOST_API_KEY' | 'RUBYGEMS_API_KEY' | 'BUNDLE_GEM__PUSH_KEY'
  npm: 'NODE_AUTH_TOKEN' | 'NPM_CONFIG_USERCONFIG'
  nuget: 'NUGET_API_KEY'
  jfrog: 'JF_URL' | 'JF_ACCESS_TOKEN' | 'JF_PROJECT'
  'octo-sts': 'GH_TOKEN'
  chainguard: never
  'docker-hub': never
  tailscale: 'TS_API_KEY'
  'tailscale-auth-key': 'TS_AUTHKEY'
  infisical: 'INFISICAL_TOKEN'
  doppler: 'DOPPLER_TOKEN'
  akeyless: 'AKEYLESS_TOKEN'
  conjur: 'CONJUR_APPLIANCE_URL' | 'CONJUR_ACCOUNT' | 'CONJUR_AUTHN_TOKEN'
  cloudsmith: 'CLOUDSMITH_API_KEY' | 'CLOUDSMITH_ORG' | 'CLOUDSMITH_SERVICE_SLUG'
  alibaba: 'ALIBABA_CLOUD_ACCESS_KEY_ID' | 'ALIBABA_CLOUD_ACCESS_KEY_SECRET' | 'ALIBABA_CLOUD_SECURITY_TOKEN' | 'ALICLOUD_ACCESS_KEY' | 'ALICLOUD_SECRET_KEY' | 'ALICLOUD_SECURITY_TOKEN'
  tencent: 'TENCENTCLOUD_SECRET_ID' | 'TENCENTCLOUD_SECRET_KEY' | 'TENCENTCLOUD_SESSION_TOKEN' | 'TENCENTCLOUD_SECURITY_TOKEN' | 'TENCENTCLOUD_TOKEN' | 'TENCENTCLOUD_REGION'
  huawei: 'HUAWEICLOUD_SDK_AK' | 'HUAWEICLOUD_SDK_SK' | 'HUAWEICLOUD_SDK_SECURITY_TOKEN' | 'HUAWEICLOUD_SDK_PROJECT_ID'
  databricks: 'DATABRICKS_HOST' | 'DATABRICKS_TOKEN' | 'DATABRICKS_ACCOUNT_ID'
  snowflake: 'SNOWFLAKE_AUTHENTICATOR' | 'SNOWFLAKE_WORKLOAD_IDENTITY_PROVIDER' | 'SNOWFLAKE_TOKEN' | 'SNOWFLAKE_AUDIENCE' | 'SNOWFLAKE_ACCOUNT'
  confluent: string
  pulumi: 'PULUMI_ACCESS_TOKEN'
  octopus: 'OCTOPUS_URL' | 'OCTOPUS_ACCESS_TOKEN'
  spacelift: 'SPACELIFT_API_KEY_ENDPOINT' | 'SPACELIFT_API_TOKEN'
  scalr: 'SCALR_HOSTNAME' | 'SCALR_TOKEN'
  datadog: 'DD_API_KEY' | 'DD_APP_KEY'
  consul: 'CONSUL_HTTP_ADDR' | 'CONSUL_HTTP_TOKEN' | 'CONSUL_NAMESPACE'
  nomad: 'NOMAD_ADDR' | 'NOMAD_TOKEN'
  quay: never
  dex: string
  keycloak: string
  'oauth-token-exchange': string
  'oauth-jwt-bearer': string
  'oauth-client-assertion': string
  minio: 'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY' | 'AWS_SESSION_TOKEN' | 'AWS_ENDPOINT_URL_S3'
  openai: 'OPENAI_API_KEY'
  anthropic: 'ANTHROPIC_AUTH_TOKEN'
  openrouter: 'OPENROUTER_API_KEY'
  depot: 'DEPOT_TOKEN'
  codecov: 'CODECOV_TOKEN'
  'buildkite-packages': never
  'pub-dev': 'PUB_TOKEN'
  kubernetes: 'KUBECONFIG'
  sigstore: 'SIGSTORE_ID_TOKEN'
}
