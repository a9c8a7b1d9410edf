import type { InputSpecs, InputValues } from '../../core/types.ts'

const account = {
  test: /^(?:\d{1,30}|[\w.:-]+@[\w-]+(?:\.[\w-]+)+)$/,
  example: 'deploy@my-project.iam.gserviceaccount.com',
}

/** The inputs; those with underscores are named as in google-github-actions/auth and have the same meaning. */
export const gcpInputs = {
  workload_identity_provider: {
    description:
      'The full name of the workload identity provider: projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>. Required, unless credentials_json or runner-identity is set.',
  },
  credentials_json: {
    description:
      'The JSON of a service account key, plain or in base64. A key is a long-lived secret: prefer workload_identity_provider.',
    type: 'secret',
  },
  'runner-identity': {
    description:
      'Whether to use the service account that is attached to this Google Cloud machine (Compute Engine, GKE, Cloud Build …) instead of an ID token. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  service_account: {
    description:
      "The email address or unique id of the service account to act as. Without it, the job has the permissions of the pool's identity.",
    pattern: account,
  },
  delegates: {
    description:
      'The service accounts between the identity and service_account, in the order of the chain: each may act as the next one.',
    type: 'list',
  },
  project_id: {
    description:
      'The project for later steps. Default: the project in the address of service_account, then the one in credentials_json.',
    pattern: { test: /^[a-z0-9][a-z0-9.:-]{1,62}$/, example: 'my-project' },
  },
  token_format: {
    description:
      'Set it to access_token or id_token to get such a token as an output. id_token requires service_account.',
    choices: ['access_token', 'id_token'],
  },
  access_token_lifetime: {
    description:
      "The lifetime of the service account's access tokens, including those of the file's readers: up to 12 hours; more than 1 hour requires an organization policy, 0 leaves it to Google. Default: 3600s.",
    type: 'seconds',
    range: [0, 43_200],
    default: '3600s',
  },
  access_token_scopes: {
    restricts: true,
    description:
      'The OAuth scopes of the access token. Default: https://www.googleapis.com/auth/cloud-platform.',
    type: 'list',
    default: 'https://www.googleapis.com/auth/cloud-platform',
  },
  access_token_subject: {
    description:
      'The email address of a Workspace user to act for, with domain-wide delegation and token_format: access_token. The lifetime is then at most 1 hour.',
    pattern: { test: /^[^\s@\p{Cc}]{1,128}@[^\s@\p{Cc}]{1,128}$/u, example: 'user@example.com' },
  },
  id_token_audience: {
    description: 'The audience of the ID token; required with token_format: id_token.',
  },
  id_token_include_email: {
    description:
      "Whether the ID token contains the service account's email address. Default: false.",
    type: 'boolean',
    default: 'false',
  },
  create_credentials_file: {
    description:
      "Whether to write a file with which Google's tools and libraries get and renew their tokens. Default: true.",
    type: 'boolean',
    default: 'true',
  },
  'credential-source': {
    description:
      "How the file's readers get ID tokens: url requests them, with the job's request token in the file; executable calls this action, with no secret in the file; file has one ID token, which expires soon. Default: the first that the source supports; on GitHub url.",
    choices: ['url', 'executable', 'file'],
  },
  'credentials-location': {
    description:
      "The file's place: temp, the runner's folder for temporary files, or workspace, for container actions on runners that do not share that folder. Default: temp.",
    choices: ['temp', 'workspace'],
    default: 'temp',
  },
  'export-access-token': {
    description:
      'Whether gcloud gets the access token itself, in CLOUDSDK_AUTH_ACCESS_TOKEN, instead of the file. It is not renewed. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  universe: {
    description: 'The domain of the Google Cloud universe. Default: googleapis.com.',
    default: 'googleapis.com',
    pattern: {
      test: /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i,
      example: 'googleapis.com',
    },
  },
  request_reason: {
    description:
      "A justification for Google's audit logs, sent with every request of this step (X-Goog-Request-Reason).",
    // The characters of a header.
    pattern: { test: /^[\x20-\x7e\xa0-\xff]{1,1000}$/, example: 'ticket 4711' },
  },
  export_environment_variables: {
    description: 'The name of export-environment in google-github-actions/auth.',
    type: 'boolean',
    alias: 'export-environment',
  },
  cleanup_credentials: {
    description: 'The name of cleanup in google-github-actions/auth.',
    type: 'boolean',
    alias: 'cleanup',
  },
} as const satisfies InputSpecs

/** Their parsed values. */
export type GcpInputs = InputValues<typeof gcpInputs>

/** The project's variables in google-github-actions/auth, one for each kind of tool. */
export const projectVariables: readonly string[] = [
  'CLOUDSDK_CORE_PROJECT',
  'CLOUDSDK_PROJECT',
  'GCLOUD_PROJECT',
  'GCP_PROJECT',
  'GOOGLE_CLOUD_PROJECT',
]

/** The path of the credentials file for gcloud, which ignores the libraries' variable. */
export const gcloudFileVariable = 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE'

/** The path of the credentials file for setup-gcloud and other actions. */
export const actionFileVariable = 'GOOGLE_GHA_CREDS_PATH'

/** The variables with the path of the credentials file. */
export const fileVariables: readonly string[] = [
  'GOOGLE_APPLICATION_CREDENTIALS',
  gcloudFileVariable,
  actionFileVariable,
]

/** Google's libraries run the executable of a credentials file only if this is 1. */
export const executablesVariable = 'GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES'

/** The service account that Terraform's google provider acts as. */
export const terraformImpersonationVariable = 'GOOGLE_IMPERSONATE_SERVICE_ACCOUNT'

/** gcloud prefers this to any file. */
export const gcloudTokenVariable = 'CLOUDSDK_AUTH_ACCESS_TOKEN'

/** The chain of service accounts for gcloud, which supports no file with delegates. */
export const gcloudImpersonationVariable = 'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT'
