import type { Preset } from '../../preset.ts'

export default {
  title: 'pub.dev',
  summary: 'Hands the token to dart pub for publishing.',
  status: 'confirmed',
  facts: ['dart-lang/setup-dart@2bd1170: lib/main.dart'],
  parameters: {},
  audience: 'https://pub.dev',
  steps: [],
  credential: 'token',
  expires: { jwt: 'token' },
  env: { PUB_TOKEN: '{token}' },
} satisfies Preset
