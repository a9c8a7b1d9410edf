import type { Preset } from '../preset/preset.ts'

export default {
  title: 'Tailscale auth key',
  summary: 'Makes an auth key with which the job joins a tailnet.',
  status: 'confirmed',
  facts: [
    'tailscale.com: docs/features/workload-identity-federation, sections Token exchange API, API error responses, Generated audience format',
    'tailscale/tailscale@de9ec7e: feature/identityfederation/identityfederation.go, identityfederation_test.go, client/tailscale/keys.go, tailscale.go, cmd/containerboot/main.go',
    'tailscale/github-action#227, tailscale/terraform-provider-tailscale#247: what the API answers when it refuses',
  ],
  parameters: {
    'client-id': { description: 'The client id of the federated identity.', required: true },
    tags: {
      description: 'The tags that the node gets, such as tag:ci.',
      type: 'list',
      required: true,
    },
    ephemeral: {
      description: 'Whether the node vanishes when it is gone. Default: true.',
      type: 'boolean',
      default: 'true',
    },
    preauthorized: {
      description: 'Whether the node needs no approval. Default: true.',
      type: 'boolean',
      default: 'true',
    },
    url: {
      description: 'The URL of the API. Default: https://api.tailscale.com.',
      default: 'https://api.tailscale.com',
    },
  },
  audience: 'api.tailscale.com/{client-id}',
  steps: [
    {
      url: '{+url}/api/v2/oauth/token-exchange',
      form: { client_id: '{client-id}', jwt: '{token}' },
      pick: { 'access-token': 'access_token' },
    },
    {
      url: '{+url}/api/v2/tailnet/-/keys',
      bearer: '{access-token}',
      json: {
        capabilities: {
          devices: {
            create: {
              reusable: false,
              ephemeral: '{ephemeral}',
              preauthorized: '{preauthorized}',
              tags: '{tags}',
            },
          },
        },
      },
      pick: { 'auth-key': 'key', expires: 'expires' },
      optional: ['expires'],
    },
  ],
  public: ['expires'],
  credential: 'auth-key',
  expires: { at: 'expires' },
  env: { TS_AUTHKEY: '{auth-key}' },
  compares: "the federated identity's issuer, audience, subject and custom claims, and its tags",
  refusals: [
    {
      text: 'requested tags',
      hint: 'Give the tags that the federated identity has, all of them; it needs the scope auth_keys.',
    },
    {
      text: 'Unauthorized',
      hint: 'Tailscale says the reason in the admin console alone: Trust credentials, the federated identity, View.',
    },
  ],
} satisfies Preset
