import type { Preset } from '../preset/preset.ts'

const unused = 'it is not used with method: jwt.'

/** Inputs of vault-action that it ignores with `method: jwt` as well. */
const ignored = [
  'token',
  'roleId',
  'secretId',
  'githubToken',
  'kubernetesTokenPath',
  'username',
  'password',
  'authPayload',
  'jwtKeyPassword',
  'jwtTtl',
]

/** The login, as data. */
export const login = {
  title: 'HashiCorp Vault and OpenBao',
  summary: 'Logs in with the JWT auth method of Vault or OpenBao, and reads secrets.',
  status: 'confirmed',
  facts: [
    'hashicorp/vault-action@4c06c5c: src/auth.js, src/action.js, src/secrets.js, src/pki.js, src/utils.js, action.yml',
    'hashicorp/vault-plugin-auth-jwt@2e68bba: path_login.go, claims.go',
    'hashicorp/cap@cf52420: jwt/jwt.go',
    'openbao/openbao@df6ce2c: website/content/docs/api/auth/jwt.mdx, token.mdx, sdk/logical/response_util.go, internal/vault/routing/router.go',
  ],
  parameters: {
    url: { description: 'The URL of the server.', required: true },
    role: { description: "The role to log in with. Default: the auth method's default role." },
    path: {
      description:
        'Where the auth method is mounted; for a CEL role of OpenBao, with /cel after it. Default: jwt.',
      default: 'jwt',
    },
    namespace: { description: 'The namespace (Vault Enterprise, OpenBao).' },
    method: {
      description:
        'The auth method: jwt. The other methods of vault-action do not use an ID token.',
    },
    jwtGithubAudience: {
      description: 'The name for audience in vault-action.',
      alias: 'audience',
    },
    secrets: {
      description:
        'The secrets to read: path key | NAME, separated by semicolons, as in vault-action. Works with both versions of KV and other engines; * and ** mean every key of a path.',
    },
    pki: {
      description:
        'The certificates to request: path {"common_name": "…"}, separated by semicolons, as in vault-action.',
    },
    exportEnv: {
      description: 'Whether secrets become variables. They are outputs in any case. Default: true.',
      type: 'boolean',
    },
    exportToken: {
      description:
        'Whether the variables VAULT_TOKEN, VAULT_ADDR and VAULT_NAMESPACE are set. Default: true, or false with exportEnv: false.',
      type: 'boolean',
    },
    outputToken: {
      description: 'The name for output-credentials in vault-action.',
      type: 'boolean',
      alias: 'output-credentials',
    },
    ignoreNotFound: {
      description: 'Whether a missing path is skipped with a warning. Default: false.',
      type: 'boolean',
      default: 'false',
    },
    secretEncodingType: {
      description:
        'The encoding of the secrets: base64, hex or utf8. Without it, they are not decoded.',
      choices: ['base64', 'hex', 'utf8'],
    },
    extraHeaders: {
      description: 'Additional headers for every request: lines of the form Name: value, or a map.',
      type: 'headers',
    },
    caCertificate: {
      description: 'The name for ca-certificate in vault-action.',
      type: 'certificates',
      alias: 'ca-certificate',
    },
    clientCertificate: {
      description: 'The name for client-certificate in vault-action.',
      type: 'certificates',
      alias: 'client-certificate',
    },
    clientKey: {
      description: 'The name for client-key in vault-action.',
      type: 'secret',
      alias: 'client-key',
    },
    tlsSkipVerify: {
      description:
        'Whether to accept every certificate. Anyone who can answer in place of the server then gets the ID token; use caCertificate instead. Default: false.',
      type: 'boolean',
      default: 'false',
    },
    jwtPrivateKey: {
      description: 'Not supported: the login uses the ID token of the job.',
      type: 'secret',
    },
    ...Object.fromEntries(
      ignored.map((name) => [name, { description: 'Not used with method: jwt.', unused }]),
    ),
  },
  steps: [
    {
      url: '{+url}/v1/auth/{+path}/login',
      headers: { 'X-Vault-Namespace': '{namespace}' },
      moreHeaders: 'extraHeaders',
      json: { jwt: '{token}', role: '{role}' },
      pick: { 'client-token': 'auth.client_token', lease: 'auth.lease_duration' },
      optional: ['lease'],
    },
  ],
  public: ['lease'],
  credential: 'client-token',
  identity: 'a client of Vault at {url.host}',
  expires: { in: 'lease' },
  env: {
    VAULT_ADDR: { value: '{url}', when: 'exportToken' },
    VAULT_NAMESPACE: { value: '{namespace}', when: 'exportToken' },
    VAULT_TOKEN: { value: '{client-token}', when: 'exportToken' },
  },
  outputs: {
    vault_token: {
      description: 'The token, under its name in vault-action.',
      value: '{client-token}',
      onRequest: true,
    },
  },
  revoke: {
    url: '{+url}/v1/auth/token/revoke-self',
    headers: { 'X-Vault-Token': '{client-token}', 'X-Vault-Namespace': '{namespace}' },
    moreHeaders: 'extraHeaders',
  },
  unverified: 'tlsSkipVerify',
  retry: [412],
  compares: "the role's bound_audiences, bound_subject and bound_claims",
  refusals: [
    {
      text: 'no audiences bound',
      hint: 'Set bound_audiences on the role: a role without it refuses every token that has an audience.',
    },
    { text: 'audience', hint: "Set audience to a value in the role's bound_audiences." },
    {
      text: '(iss)',
      hint: "The auth method's bound_issuer must be exactly the iss above, including a trailing slash.",
    },
    { text: '(sub)', hint: "The role's bound_subject must be the sub above." },
    {
      text: 'bound claim values',
      hint: "The role's bound_claims require another value of the claim that Vault names. Compare it with the claims above.",
    },
    {
      text: 'could not be found',
      hint: 'The auth method at path does not have this role. Check role, path and namespace.',
    },
    {
      text: 'missing role',
      hint: 'The auth method at path has no default_role. Set role.',
    },
    {
      text: 'role_type',
      hint: 'The role is for logins with a browser. Create one with role_type jwt.',
    },
    {
      text: 'could not load configuration',
      hint: 'The auth method at path is not configured. Check path and namespace.',
    },
    {
      text: 'cel program',
      hint: "The role's CEL program refuses the claims above; the answer has its message.",
    },
    {
      status: 400,
      hint: "Compare the token's claims with the role's bound_audiences, bound_subject and bound_claims, and check role and path.",
    },
    { status: 403, hint: 'No auth method is mounted at path. Check path and namespace.' },
    { status: 404, hint: 'Check url and namespace, and path, where the auth method is mounted.' },
  ],
  subActionDefaults: {
    method: 'jwt',
    exportToken: 'false',
    exportEnv: 'true',
    outputToken: 'false',
    ignoreNotFound: 'false',
    tlsSkipVerify: 'false',
  },
} satisfies Preset
