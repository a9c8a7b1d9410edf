import type { Preset } from '../../preset.ts'

export default {
  title: 'Pulumi Cloud',
  summary: 'Gets an access token of a Pulumi organization, a team or a user.',
  status: 'confirmed',
  facts: [
    'pulumi/auth-actions@1414159: action.yml, src/main.ts',
    'pulumi/actions-helpers@e451a57: src/auth/oauth2.ts',
  ],
  parameters: {
    organization: { description: 'The organization.', required: true },
    'token-type': {
      description: 'Whose token it is: organization, team or personal. Default: organization.',
      choices: ['organization', 'team', 'personal'],
      default: 'organization',
    },
    scope: { description: 'The team or the user of the token: team:<name> or user:<name>.' },
    expiration: {
      description: 'How long the token is valid. Default: what the organization says.',
      type: 'seconds',
      range: [1, 86400],
    },
    url: {
      description: 'The URL of Pulumi Cloud. Default: https://api.pulumi.com.',
      default: 'https://api.pulumi.com',
    },
  },
  audience: 'urn:pulumi:org:{organization}',
  steps: [
    {
      url: '{+url}/api/oauth/token',
      json: {
        audience: 'urn:pulumi:org:{organization}',
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
        requested_token_type: 'urn:pulumi:token-type:access_token:{token-type}',
        subject_token: '{token}',
        scope: '{scope}',
        expiration: '{expiration}',
      },
      pick: { 'access-token': 'access_token' },
    },
  ],
  credential: 'access-token',
  expires: { in: 'expiration' },
  env: { PULUMI_ACCESS_TOKEN: '{access-token}' },
  compares: "the policies of the organization's OIDC issuer",
} satisfies Preset
