import type { Preset } from '../../preset.ts'

export default {
  title: 'Akeyless',
  summary: 'Logs in to Akeyless with a JWT auth method.',
  facts: [
    'akeyless-community/akeyless-github-action@be8184b: src/auth.js, src/akeyless_api.js',
    'akeylesslabs/akeyless-javascript: docs/Auth.md, docs/AuthOutput.md',
  ],
  parameters: {
    'access-id': { description: 'The access id of the auth method, such as p-….', required: true },
    url: {
      description: 'The URL of the API. Default: https://api.akeyless.io.',
      default: 'https://api.akeyless.io',
    },
    'extra-headers': { description: 'More headers, a map.', type: 'map' },
  },
  steps: [
    {
      url: '{+url}/auth',
      moreHeaders: 'extra-headers',
      json: { 'access-type': 'jwt', 'access-id': '{access-id}', jwt: '{token}' },
      pick: { 'api-token': 'token', expires: 'expiration' },
      optional: ['expires'],
    },
  ],
  public: ['expires'],
  credential: 'api-token',
  expires: { at: 'expires' },
  env: { AKEYLESS_TOKEN: '{api-token}' },
} satisfies Preset
