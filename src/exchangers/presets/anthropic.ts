import type { Preset } from '../../preset.ts'

export default {
  title: 'Anthropic',
  summary: 'Exchanges the token by a federation rule of an Anthropic organization.',
  status: 'confirmed',
  facts: [
    'anthropics/anthropic-sdk-typescript@bfa9197: src/lib/credentials/oidc-federation.ts, types.ts',
  ],
  parameters: {
    'federation-rule-id': { description: 'The id of the federation rule.', required: true },
    'organization-id': { description: 'The id of the organization.', required: true },
    'service-account-id': { description: 'The id of the service account.' },
    'workspace-id': { description: 'The id of the workspace.' },
    url: {
      description: 'The URL of the API. Default: https://api.anthropic.com.',
      default: 'https://api.anthropic.com',
    },
  },
  audience: '{url}',
  steps: [
    {
      url: '{+url}/v1/oauth/token',
      headers: { 'anthropic-beta': 'oauth-2025-04-20,oidc-federation-2026-04-01' },
      json: {
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: '{token}',
        federation_rule_id: '{federation-rule-id}',
        organization_id: '{organization-id}',
        service_account_id: '{service-account-id}',
        workspace_id: '{workspace-id}',
      },
      pick: { 'access-token': 'access_token', lifetime: 'expires_in' },
      optional: ['lifetime'],
    },
  ],
  public: ['lifetime'],
  credential: 'access-token',
  expires: { in: 'lifetime' },
  env: { ANTHROPIC_AUTH_TOKEN: '{access-token}' },
  compares: "the federation rule's issuer, audience and claims",
} satisfies Preset
