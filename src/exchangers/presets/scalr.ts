import type { Preset } from '../../preset.ts'

export default {
  title: 'Scalr',
  summary: 'Assumes a Scalr service account.',
  facts: [
    "Scalr's own command line: service-accounts/assume and access-token; the names of the fields that are sent only in workflows of others",
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
