import type { Preset } from '../preset/preset.ts'

export default {
  title: 'Sigstore',
  summary: 'Passes the token to cosign and other clients of Sigstore, which sign with it.',
  status: 'confirmed',
  facts: [
    'sigstore/sigstore-js@769a53d: packages/sign/src/identity/ci.ts',
    'sigstore/cosign@d6d86c2: pkg/providers/envvar/env.go',
  ],
  parameters: {},
  audience: 'sigstore',
  steps: [],
  credential: 'token',
  expires: { jwt: 'token' },
  env: { SIGSTORE_ID_TOKEN: '{token}' },
} satisfies Preset
