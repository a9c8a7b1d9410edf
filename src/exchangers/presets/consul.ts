import type { Preset } from '../../preset.ts'

export default {
  title: 'Consul',
  summary: 'Logs in with a JWT auth method of Consul.',
  status: 'confirmed',
  facts: ['hashicorp/consul@00c2444: website/content/api-docs/acl/index.mdx'],
  parameters: {
    url: { description: 'The URL of the server.', required: true },
    'auth-method': { description: 'The name of the auth method.', required: true },
    meta: { description: 'Labels for the token, a map.', type: 'map' },
    namespace: { description: 'The namespace (Consul Enterprise).' },
  },
  steps: [
    {
      url: '{+url}/v1/acl/login',
      json: {
        AuthMethod: '{auth-method}',
        BearerToken: '{token}',
        Meta: '{meta}',
        Namespace: '{namespace}',
      },
      pick: { 'secret-id': 'SecretID', expires: 'ExpirationTime' },
      optional: ['expires'],
    },
  ],
  public: ['expires'],
  credential: 'secret-id',
  expires: { at: 'expires' },
  env: {
    CONSUL_HTTP_ADDR: '{url}',
    CONSUL_HTTP_TOKEN: '{secret-id}',
    CONSUL_NAMESPACE: '{namespace}',
  },
  revoke: { url: '{+url}/v1/acl/logout', headers: { 'X-Consul-Token': '{secret-id}' } },
  compares: "the auth method's BoundIssuer and BoundAudiences, and its binding rules",
} satisfies Preset
