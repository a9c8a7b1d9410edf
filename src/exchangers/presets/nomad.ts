import type { Preset } from '../../preset.ts'

export default {
  title: 'Nomad',
  summary: 'Logs in with a JWT auth method of Nomad.',
  status: 'confirmed',
  facts: ['hashicorp/nomad@9e2004d: website/content/api-docs/acl/login.mdx'],
  parameters: {
    url: { description: 'The URL of the server.', required: true },
    'auth-method': { description: 'The name of the auth method.', required: true },
  },
  steps: [
    {
      url: '{+url}/v1/acl/login',
      json: { AuthMethodName: '{auth-method}', LoginToken: '{token}' },
      pick: { 'secret-id': 'SecretID', expires: 'ExpirationTime' },
      optional: ['expires'],
    },
  ],
  public: ['expires'],
  credential: 'secret-id',
  expires: { at: 'expires' },
  env: { NOMAD_ADDR: '{url}', NOMAD_TOKEN: '{secret-id}' },
  compares: "the auth method's BoundIssuer and BoundAudiences, and its binding rules",
} satisfies Preset
