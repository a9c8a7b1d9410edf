import type { InputSpecs } from '../core/types.ts'

/** The shared inputs that apply to one exchange instead of the whole step. */
export const exchangeInputs: readonly string[] = [
  'parameters',
  'provider-sha256',
  'audience-hosts',
  'ca-certificate',
  'client-certificate',
  'client-key',
]

/** The inputs for providers whose server may be the user's own. */
export const serverInputs: readonly string[] = exchangeInputs.slice(3)

/** The inputs of the step that an item of `exchanges` may also set for itself. */
export const itemInputs = [
  'export-environment',
  'environment-prefix',
  'overwrite-environment',
  'output-credentials',
] as const

/** The inputs that all providers share. */
export const sharedInputs = {
  provider: {
    description:
      'The service that issues the credentials: aws, gcp, azure, vault, custom, the name of a preset, or a preset or module in the repository, such as ./ci/my-service.yml. Default: inferred from inputs that only one provider has.',
  },
  parameters: {
    description:
      'The parameters of a preset or of a file in the repository, as a YAML map. docs/presets.md lists them.',
    type: 'map',
  },
  'provider-sha256': {
    description:
      'The SHA-256 of the file in provider, in hexadecimal. Required if the workspace is not the commit of the event, or if the event comes from a fork.',
    restricts: true,
  },
  audience: {
    description: "The audience of the ID token. Default: the provider's own.",
    restricts: true,
  },
  'audience-hosts': {
    description:
      "Hosts besides the public service's own that may get a token with its audience, such as those of a private registry.",
    type: 'list',
  },
  exchanges: {
    description:
      'Several identities in one step: a YAML list. Each item has a provider, its inputs and, if two items have the same provider, a name. Exchanges run in parallel. Outputs have the name or provider and a hyphen as prefix.',
  },
  'token-source': {
    description:
      'The source of the ID token. The default, auto, is the first source that the job has. A named source takes precedence over other credentials of the job.',
    default: 'auto',
  },
  'token-file': {
    description: 'The path of a file with the ID token, for the source file.',
  },
  'token-variable': {
    description: 'The name of a variable with the ID token, for the source env.',
    pattern: { test: /^[A-Za-z_][A-Za-z0-9_]*$/, example: 'MY_ID_TOKEN' },
  },
  'token-command': {
    description:
      'A command that prints the ID token, for the source command. The variable OIDC_AUDIENCE has the audience.',
  },
  'token-lifetime-s': {
    description:
      'The lifetime of the ID token, for sources that let a job choose it: windmill (default: 1h) and buildkite.',
    type: 'seconds',
    range: [1, 172_800],
  },
  'export-environment': {
    description: 'Whether later steps get the credentials as environment variables. Default: true.',
    type: 'boolean',
    default: 'true',
  },
  'environment-prefix': {
    description:
      'A prefix for the names of exported variables, such as PROD_, for two accounts in one job. Tools do not read the prefixed variables on their own.',
    pattern: { test: /^[A-Za-z_][A-Za-z0-9_]*$/, example: 'PROD_' },
  },
  'overwrite-environment': {
    description:
      'Whether to overwrite variables that the job sets itself and that the provider otherwise leaves as they are. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  'output-credentials': {
    description: 'Whether credentials in variables are also outputs of the step. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  'unset-current-credentials': {
    description:
      'Whether earlier credentials of the provider in variables are emptied and not used. Alone, without inputs of a provider, it empties the AWS credentials of earlier steps. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  'disable-retry': {
    description: 'Whether requests are never retried. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  'retry-max-attempts': {
    description:
      'The maximum number of attempts at a request that fails transiently, including the first. Default: 25.',
    type: 'integer',
    range: [1, 100],
    default: '25',
  },
  'retry-on-denied-s': {
    description:
      'How long refusals are retried, for example 2m, while new permissions take effect. Default: 0.',
    type: 'seconds',
    range: [0, 3600],
    default: '0',
  },
  'request-timeout-s': {
    description: 'The time limit for one request. Default: 20s.',
    type: 'seconds',
    range: [1, 600],
    default: '20',
  },
  'action-timeout-s': {
    description: 'The time limit for the whole step. 0 is no limit. Default: 2m.',
    type: 'seconds',
    range: [0, 21_600],
    default: '120',
  },
  'http-proxy': {
    description:
      'The proxy for requests, such as http://proxy.example.com:3128. Default: the variables HTTPS_PROXY and HTTP_PROXY.',
  },
  'no-proxy': {
    description:
      'Hosts that are reached without the proxy, separated by commas. Default: the variable NO_PROXY.',
  },
  'allow-http-hosts': {
    description:
      'Hosts that requests may reach over plain http, separated by commas, such as localstack or forgejo.internal:3000. Tokens and credentials are readable on the network between. This machine is always allowed.',
    type: 'list',
  },
  'ca-certificate': {
    description:
      "CA certificates that replace Node's for the service: PEM, or Base64 of PEM. For custom, vault, presets and files in the repository.",
    type: 'certificates',
  },
  'client-certificate': {
    description:
      'The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM.',
    type: 'certificates',
  },
  'client-key': {
    description:
      'The private key of client-certificate, without a password: PEM, or Base64 of PEM.',
    type: 'secret',
  },
  cleanup: {
    description:
      'Whether variables get their earlier values back and files are removed at the end of the job. Default: true.',
    type: 'boolean',
    default: 'true',
  },
  revoke: {
    description:
      'Whether credentials are revoked at the end of the job, if the service supports it. Default: true.',
    type: 'boolean',
    default: 'true',
  },
  summary: {
    description: "When the job's summary page includes this step. Default: on-failure.",
    choices: ['always', 'on-failure', 'never'],
    default: 'on-failure',
  },
} as const satisfies InputSpecs
