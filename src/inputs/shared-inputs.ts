import type { InputSpecs } from '../core/types.ts'

/** The shared inputs that belong to one exchange, not to the whole step. */
export const exchangeInputs: readonly string[] = [
  'parameters',
  'provider-sha256',
  'ca-certificate',
  'client-certificate',
  'client-key',
]

/** Those of them that are for providers whose server may be the user's own. */
export const serverInputs: readonly string[] = exchangeInputs.slice(2)

/** The inputs that every provider shares, declared like the plug-ins' own. */
export const sharedInputs = {
  provider: {
    description:
      'The service to get credentials from: aws, gcp, azure, custom, the name of a preset, or a preset or module in the repository, such as ./ci/my-service.yml. Left out, it is inferred from the inputs that belong to one provider only.',
  },
  parameters: {
    description:
      'What a preset or a file of the repository needs: a YAML map of its parameters, as docs/presets.md lists them.',
    type: 'map',
  },
  'provider-sha256': {
    description:
      'The SHA-256 of the file that provider names, in hexadecimal. Required in jobs that others can start with their own code: pull_request_target, workflow_run and issue_comment.',
  },
  audience: {
    description: "The audience to ask the ID token for, in place of the provider's own default.",
  },
  exchanges: {
    description:
      'Several identities in one step: a YAML list whose items have the inputs of one exchange each, a provider and, where two have the same provider, a name. They run in parallel, and their outputs are prefixed with the name, or the provider where there is none, and a hyphen.',
  },
  'token-source': {
    description:
      'Where the ID token comes from. The default, auto, takes the first source that is here.',
    default: 'auto',
  },
  'token-file': {
    description: 'The path of a file that holds the ID token, for the source file.',
  },
  'token-variable': {
    description: 'The name of a variable that holds the ID token, for the source env.',
    pattern: { test: /^[A-Za-z_][A-Za-z0-9_]*$/, example: 'MY_ID_TOKEN' },
  },
  'token-command': {
    description:
      'A command line that prints the ID token, for the source command; the audience is in its variable OIDC_AUDIENCE.',
  },
  'token-lifetime-s': {
    description:
      'How long the ID token should be valid, for sources that let a job choose: windmill (default: 1h) and buildkite.',
    type: 'seconds',
    range: [1, 172_800],
  },
  'export-environment': {
    description: 'Whether later steps get the credentials as environment variables. Default: true.',
    type: 'boolean',
    default: 'true',
  },
  'overwrite-environment': {
    description:
      'Whether variables that the job sets itself, and that the provider would leave as they are, are overwritten. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  'output-credentials': {
    description:
      'Whether credentials that are set as variables are outputs of the step as well. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  'unset-current-credentials': {
    description:
      'Whether variables with earlier credentials of the same provider are emptied, and not used. Default: false.',
    type: 'boolean',
    default: 'false',
  },
  'disable-retry': {
    description: 'Whether every request is sent only once. Default: false.',
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
      'For how long a refusal is tried again, for permissions that were granted just now and are still spreading, for example 2m. Default: 0.',
    type: 'seconds',
    range: [0, 3600],
    default: '0',
  },
  'request-timeout-s': {
    description: 'How long one request may take before it is tried again. Default: 20s.',
    type: 'seconds',
    range: [1, 600],
    default: '20',
  },
  'action-timeout-s': {
    description:
      'How long the whole step may take; 0 leaves it to the limits of single requests. Default: 2m.',
    type: 'seconds',
    range: [0, 21_600],
    default: '120',
  },
  'http-proxy': {
    description:
      'The proxy to reach other hosts through, such as http://proxy.example.com:3128. Default: the variables HTTPS_PROXY and HTTP_PROXY.',
  },
  'no-proxy': {
    description:
      'Hosts that are reached without the proxy, separated by commas. Default: the variable NO_PROXY.',
  },
  'ca-certificate': {
    description:
      "The authority, or several, that the service's certificate is checked against, in place of those that Node knows: PEM, or the Base64 of it. For custom, presets and files of the repository.",
    type: 'certificates',
  },
  'client-certificate': {
    description:
      'The certificate that the job shows to the service (mutual TLS), with the ones that lead from it to its authority: PEM, or the Base64 of it.',
    type: 'certificates',
  },
  'client-key': {
    description:
      'The private key of client-certificate, without a password: PEM, or the Base64 of it.',
    type: 'secret',
  },
  cleanup: {
    description:
      'Whether the variables get their earlier values back, and files are removed, when the job ends. Default: true.',
    type: 'boolean',
    default: 'true',
  },
  revoke: {
    description:
      'Whether credentials are revoked when the job ends, where the service can. Default: true.',
    type: 'boolean',
    default: 'true',
  },
  summary: {
    description: "When the job's summary page tells about this step. Default: on-failure.",
    choices: ['always', 'on-failure', 'never'],
    default: 'on-failure',
  },
} as const satisfies InputSpecs
