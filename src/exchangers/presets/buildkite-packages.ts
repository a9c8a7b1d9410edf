import type { Preset } from '../preset/preset.ts'

export default {
  title: 'Buildkite Package Registries',
  summary: 'Outputs the token as the password of a package registry.',
  status: 'confirmed',
  facts: ['buildkite/docs@0a0b444: pages/package_registries/security/oidc.md'],
  parameters: {
    organization: { description: 'The organization.', required: true },
    registry: { description: 'The registry.', required: true },
  },
  audience: 'https://packages.buildkite.com/{organization}/{registry}',
  steps: [],
  credential: 'token',
  expires: { jwt: 'token' },
  outputs: { username: { description: 'The user for docker login.', value: 'buildkite' } },
} satisfies Preset
