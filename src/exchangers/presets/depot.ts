import type { Preset } from '../preset/preset.ts'

export default {
  title: 'Depot',
  summary: "Passes the token to Depot's command instead of an API token.",
  status: 'confirmed',
  facts: [
    'depot/cli@728ad11: pkg/oidc/provider.go; @0608f5f: pkg/helpers/token.go',
    'depot/depot-go@b1010aa: internal/oidc/common/audience.go',
  ],
  parameters: {},
  audience: 'https://depot.dev',
  steps: [],
  credential: 'token',
  expires: { jwt: 'token' },
  env: { DEPOT_TOKEN: '{token}' },
  compares: "the project's trust relationships",
} satisfies Preset
