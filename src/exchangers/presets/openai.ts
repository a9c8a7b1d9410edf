import type { Preset } from '../preset/preset.ts'

export default {
  title: 'OpenAI',
  summary: 'Exchanges the token for an access token of an OpenAI service account.',
  status: 'confirmed',
  facts: [
    'openai/openai-node@7b7d6ca: src/auth/workload-identity-auth.ts, types.ts, src/core/error.ts, src/client.ts',
    'developers.openai.com: api/reference/workload-identity-federation',
  ],
  parameters: {
    'identity-provider-id': { description: 'The id of the identity provider.', required: true },
    'service-account-id': { description: 'The id of the service account.', required: true },
    url: {
      description: 'The URL of the token service. Default: https://auth.openai.com.',
      default: 'https://auth.openai.com',
    },
  },
  audience: 'https://api.openai.com/v1',
  steps: [
    {
      url: '{+url}/oauth/token',
      json: {
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token: '{token}',
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        identity_provider_id: '{identity-provider-id}',
        service_account_id: '{service-account-id}',
      },
      pick: { 'access-token': 'access_token', lifetime: 'expires_in' },
      optional: ['lifetime'],
    },
  ],
  public: ['lifetime'],
  credential: 'access-token',
  expires: { in: 'lifetime' },
  env: { OPENAI_API_KEY: '{access-token}' },
  compares:
    "the identity provider's issuer and audience, and the attributes in the service account's mapping",
} satisfies Preset
