import type { Preset } from '../preset/preset.ts'

export default {
  title: 'Spacelift',
  summary: 'Exchanges the token for an API token through an OIDC API key.',
  status: 'confirmed',
  facts: [
    'spacelift-io/user-documentation@6e9746f: docs/integrations/api.md',
    'spacelift-io/spacectl@490d0dd: client/session/api_key.go, api_token.go, user.go, from_environment.go',
  ],
  parameters: {
    url: {
      description: 'The URL of the account: https://<account>.app.spacelift.io.',
      required: true,
    },
    'key-id': { description: 'The id of the OIDC API key.', required: true },
  },
  audience: '{url.host}',
  steps: [
    {
      url: '{+url}/graphql',
      json: {
        query:
          'mutation GetSpaceliftToken($id: ID!, $secret: String!) { apiKeyUser(id: $id, secret: $secret) { jwt validUntil } }',
        variables: { id: '{key-id}', secret: '{token}' },
      },
      pick: { 'api-token': 'data.apiKeyUser.jwt', expires: 'data.apiKeyUser.validUntil' },
      optional: ['expires'],
    },
  ],
  public: ['expires'],
  credential: 'api-token',
  expires: { at: 'expires' },
  env: { SPACELIFT_API_KEY_ENDPOINT: '{url}', SPACELIFT_API_TOKEN: '{api-token}' },
  compares: "the API key's issuer, audience and subject expression",
} satisfies Preset
