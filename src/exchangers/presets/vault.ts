import type { Preset } from '../../preset.ts'

export default {
  title: 'HashiCorp Vault and OpenBao',
  summary: 'Logs in with the JWT auth method of Vault or OpenBao, and reads secrets.',
  status: 'confirmed',
  facts: [
    'hashicorp/vault-action@4c06c5c: src/auth.js, src/action.js, src/secrets.js, action.yml',
    'hashicorp/vault-plugin-auth-jwt@2e68bba: path_login.go',
    'openbao/openbao@df6ce2c: website/content/docs/api/auth/jwt.mdx, token.mdx',
  ],
  parameters: {
    url: { description: 'The URL of the server.', required: true },
    role: { description: "The role to log in with. Default: the auth method's own default role." },
    path: { description: 'Where the auth method is mounted. Default: jwt.', default: 'jwt' },
    namespace: { description: 'The namespace (Vault Enterprise, OpenBao).' },
    method: {
      description: 'The auth method: jwt. The others of vault-action take no ID token.',
      choices: ['jwt'],
    },
    jwtGithubAudience: {
      description: 'The name that vault-action has for audience.',
      alias: 'audience',
    },
    secrets: {
      description:
        'What to read after the login: path key | NAME, separated by semicolons, as in vault-action. Both versions of KV, and other engines.',
    },
    exportEnv: {
      description: 'The name that vault-action has for export-environment.',
      type: 'boolean',
      alias: 'export-environment',
    },
    exportToken: {
      description: 'Whether the variable VAULT_TOKEN is set. Default: true.',
      type: 'boolean',
      default: 'true',
    },
    outputToken: {
      description: 'The name that vault-action has for output-credentials.',
      type: 'boolean',
      alias: 'output-credentials',
    },
    ignoreNotFound: {
      description:
        'Whether secrets that are not there are left out with a warning. Default: false.',
      type: 'boolean',
      default: 'false',
    },
    secretEncodingType: {
      description:
        'How the secrets are encoded: base64, hex or utf8. Left out, they are taken as they are.',
      choices: ['base64', 'hex', 'utf8'],
    },
    extraHeaders: { description: 'More headers for every request, a map.', type: 'map' },
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
    VAULT_ADDR: '{url}',
    VAULT_NAMESPACE: '{namespace}',
    VAULT_TOKEN: { value: '{client-token}', when: 'exportToken' },
  },
  outputs: {
    vault_token: {
      description: 'The token, by the name that vault-action has for it.',
      value: '{client-token}',
      onRequest: true,
    },
  },
  revoke: {
    url: '{+url}/v1/auth/token/revoke-self',
    headers: { 'X-Vault-Token': '{client-token}', 'X-Vault-Namespace': '{namespace}' },
  },
  retry: [412],
  compares: "the role's bound_audiences, bound_subject and bound_claims",
  refusals: [
    {
      says: 'no audiences bound',
      hint: 'Set bound_audiences on the role: a role without it takes no token that has an audience.',
    },
    { says: 'audience', hint: "Give audience the value that the role's bound_audiences has." },
    {
      status: 400,
      hint: "Compare the token's claims with the role's bound_audiences, bound_subject and bound_claims, and check role and path.",
    },
    { status: 404, hint: 'Check url, path (where the auth method is mounted) and namespace.' },
  ],
  judgedAs: 'vault',
  extension: 'vault-secrets',
  subActionDefaults: {
    method: 'jwt',
    exportToken: 'false',
    exportEnv: 'true',
    outputToken: 'false',
    ignoreNotFound: 'false',
  },
} satisfies Preset
