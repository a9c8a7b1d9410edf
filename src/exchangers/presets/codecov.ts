import type { Preset } from '../preset/preset.ts'

export default {
  title: 'Codecov',
  summary: 'Passes the token to the Codecov uploader instead of an upload token.',
  status: 'confirmed',
  facts: [
    'codecov/codecov-action@671740a: action.yml',
    'codecov/codecov-cli@152ecf8: codecov_cli/helpers/options.py, request.py',
  ],
  parameters: {
    url: {
      description: 'The URL of your own Codecov. Default: https://codecov.io.',
      default: 'https://codecov.io',
    },
  },
  audience: '{url}',
  steps: [],
  credential: 'token',
  expires: { jwt: 'token' },
  env: { CODECOV_TOKEN: '{token}' },
} satisfies Preset
