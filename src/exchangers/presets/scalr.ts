import type { Preset } from '../../preset.ts'

export default {
  title: 'Scalr',
  summary: 'Assumes a Scalr service account.',
  facts: [
    'Scalr/scalr-cli: command.go, for the path, the field of the answer and the form of errors',
    'docs.scalr.io: reference/access-tokens-public, for the endpoint',
    'not confirmed: the names of the fields that are sent, which only workflows of others show',
  ],
  parameters: {
    hostname: { description: 'The host of the account: <account>.scalr.io.', required: true },
    'service-account': { description: "The service account's email address.", required: true },
    url: { description: 'The URL of the server, where it is not https:// and hostname.' },
  },
  audience: '{hostname}',
  steps: [
    {
      url: [
        '{+url}/api/iacp/v3/service-accounts/assume',
        'https://{hostname}/api/iacp/v3/service-accounts/assume',
      ],
      json: { id_token: '{token}', 'service-account-email': '{service-account}' },
      pick: { 'access-token': 'access-token' },
    },
  ],
  credential: 'access-token',
  env: { SCALR_HOSTNAME: '{hostname}', SCALR_TOKEN: '{access-token}' },
  compares: "the assume policy's provider, audiences and claims",
} satisfies Preset
