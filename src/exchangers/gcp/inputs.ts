import type { InputSpecs, InputValues } from '../../core/types.ts'

const account = {
  test: /^(?:\d{1,30}|[\w.:-]+@[\w-]+(?:\.[\w-]+)+)$/,
  example: 'deploy@my-project.iam.gserviceaccount.com',
}

/** The inputs; those with underscores are named as in google-github-actions/auth and mean the same. */
export const gcpInputs = {
  workload_identity_provider: {
    description:
      'The full name of the workload identity provider: projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>. This or credentials_json.',
  },
  credentials_json: {
    description:
      'The JSON of a service account key, as it is or in base64. A key is a long-lived secret: prefer workload_identity_provider.',
    type: 'secret',
  },
  service_account: {
    description:
      'The email address or unique id of the service account to act as. Left out, the permissions are those that the pool itself was granted.',
    pattern: account,
  },
  delegates: {
    description:
      'Service accounts in between, in the order of the chain: each may act as the next one, and the last one as service_account.',
    type: 'list',
  },
  project_id: {
    description:
      'The project that later steps work in. Default: the project of service_account, where its address says which, then the one of credentials_json.',
    pattern: { test: /^[a-z0-9][a-z0-9.:-]{1,62}$/, example: 'my-project' },
  },
  token_format: {
    description:
      'Set it to access_token or id_token to get such a token of the service account as an output.',
    choices: ['access_token', 'id_token'],
  },
  access_token_lifetime: {
    description:
      "How long an access token of the service account is valid, up to 12 hours; more than 1 hour needs an organization policy, 0 leaves it to Google. It goes for those that the file's users get too. Default: 3600s.",
    type: 'seconds',
    range: [0, 43_200],
    default: '3600s',
  },
  access_token_scopes: {
    description:
      'The OAuth scopes of the access token. Default: https://www.googleapis.com/auth/cloud-platform.',
    type: 'list',
    default: 'https://www.googleapis.com/auth/cloud-platform',
  },
  access_token_subject: {
    description:
      "The email address of a Workspace user to act for, with domain-wide delegation and token_format: access_token. The token's lifetime is 1 hour at most then.",
    pattern: { test: /^[^\s@\p{Cc}]{1,128}@[^\s@\p{Cc}]{1,128}$/u, example: 'user@example.com' },
  },
  id_token_audience: {
    description: 'Who the ID token is for; required with token_format: id_token.',
  },
  id_token_include_email: {
    description: "Whether the ID token holds the service account's email address. Default: false.",
    type: 'boolean',
    default: 'false',
  },
  create_credentials_file: {
    description:
      "Whether to write a file with which Google's tools and libraries get and renew their tokens themselves. Default: true.",
    type: 'boolean',
    default: 'true',
  },
  'credential-source': {
    description:
      "How the file's readers get ID tokens: url asks GitHub, with the job's request token in the file; executable calls this action back, with no secret in the file; file has one ID token, which is soon over. Default: url.",
    choices: ['url', 'executable', 'file'],
  },
  'credentials-location': {
    description:
      "Where the file lies: temp, the runner's folder for temporary files, or workspace, for container actions on runners that do not share that folder. Default: temp.",
    choices: ['temp', 'workspace'],
    default: 'temp',
  },
  'export-access-token': {
    description:
      'Whether gcloud gets the access token itself, as CLOUDSDK_AUTH_ACCESS_TOKEN, in place of the file. It is not renewed. Default: false.',
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
      "A justification that goes into Google's audit logs, with every request of this step (X-Goog-Request-Reason).",
    // What a header can hold.
    pattern: { test: /^[\x20-\x7e\xa0-\xff]{1,1000}$/, example: 'ticket 4711' },
  },
  export_environment_variables: {
    description: 'The name that google-github-actions/auth has for export-environment.',
    type: 'boolean',
    alias: 'export-environment',
  },
  cleanup_credentials: {
    description: 'The name that google-github-actions/auth has for cleanup.',
    type: 'boolean',
    alias: 'cleanup',
  },
} as const satisfies InputSpecs

/** Their parsed values. */
export type GcpInputs = InputValues<typeof gcpInputs>

/** The variables that google-github-actions/auth gives the project in, one for each kind of tool. */
export const projectVariables: readonly string[] = [
  'CLOUDSDK_CORE_PROJECT',
  'CLOUDSDK_PROJECT',
  'GCLOUD_PROJECT',
  'GCP_PROJECT',
  'GOOGLE_CLOUD_PROJECT',
]

/** Holds the path of the credentials file for gcloud, which does not read the libraries' variable. */
export const gcloudFileVariable = 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE'

/** The variables that hold the path of the credentials file. */
export const fileVariables: readonly string[] = [
  'GOOGLE_APPLICATION_CREDENTIALS',
  gcloudFileVariable,
  'GOOGLE_GHA_CREDS_PATH',
]

/** Google's libraries run an executable of a credentials file only where this says so. */
export const executablesVariable = 'GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES'

/** gcloud takes this before any file. */
export const gcloudTokenVariable = 'CLOUDSDK_AUTH_ACCESS_TOKEN'

/** The chain of service accounts for gcloud, which knows no file with delegates. */
export const gcloudImpersonationVariable = 'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT'
