import type { Preset } from '../preset/preset.ts'

export default {
  title: 'Quay',
  summary: 'Gets a registry token of a Quay robot account.',
  status: 'confirmed',
  facts: [
    'quay/quay-docs@7df0b23: modules/exchanging-oauth2-robot-account-token.adoc',
    'quay/quay@ffba0c7: endpoints/oauth/robot_identity_federation.py, util/security/federated_robot_auth.py, auth/decorators.py, endpoints/decorated.py, data/model/user.py',
  ],
  parameters: {
    robot: { description: 'The robot account: <organization>+<robot>.', required: true },
    url: {
      description: 'The URL of the registry. Default: https://quay.io.',
      default: 'https://quay.io',
    },
  },
  steps: [
    {
      method: 'GET',
      url: '{+url}/oauth2/federation/robot/token',
      basic: ['{robot}', '{token}'],
      pick: { 'access-token': 'token' },
    },
  ],
  credential: 'access-token',
  identity: 'the robot {robot}',
  expires: { after: 3600 },
  outputs: { username: { description: 'The user for docker login.', value: '{robot}' } },
  compares: "the robot's federation: issuer, subject and, if it lists any, audiences",
  refusals: [
    {
      text: 'Token does not match robot',
      hint: "None of the subjects in the robot's federation is the sub above.",
    },
    {
      text: 'not configured for this robot',
      hint: "The robot's federation has no entry for the iss above.",
    },
    {
      text: 'does not have federated login configured',
      hint: 'Set up the federation of the robot: Robot Accounts, Set robot federation.',
    },
    { text: 'robot', hint: 'Set robot to <organization>+<robot>; the robot must exist.' },
    {
      text: 'Invalid token',
      hint: "The answer has the reason. Compare aud above with the audiences of the robot's federation.",
    },
  ],
} satisfies Preset
