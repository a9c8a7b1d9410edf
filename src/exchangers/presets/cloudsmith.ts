import type { Preset } from '../preset/preset.ts'

export default {
  title: 'Cloudsmith',
  summary: 'Gets an API token of a Cloudsmith service account.',
  status: 'confirmed',
  facts: [
    'cloudsmith-io/cloudsmith-cli@efeae63: cloudsmith_cli/core/credentials/oidc/exchange.py, cache.py, detectors/github_actions.py',
    'docs.cloudsmith.com: api/openid/create',
  ],
  parameters: {
    organization: { description: 'The organization.', required: true },
    service: { description: 'The slug of the service account.', required: true },
    url: {
      description: 'The URL of the API. Default: https://api.cloudsmith.io.',
      default: 'https://api.cloudsmith.io',
    },
  },
  audience: 'cloudsmith',
  steps: [
    {
      url: '{+url}/openid/{organization}/',
      json: { oidc_token: '{token}', service_slug: '{service}' },
      pick: { 'api-token': 'token' },
    },
  ],
  credential: 'api-token',
  expires: { jwt: 'api-token' },
  env: {
    CLOUDSMITH_API_KEY: '{api-token}',
    CLOUDSMITH_ORG: '{organization}',
    CLOUDSMITH_SERVICE_SLUG: '{service}',
  },
  compares: "the claims of the organization's OIDC provider settings",
} satisfies Preset
