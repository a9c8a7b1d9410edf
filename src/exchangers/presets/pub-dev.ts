import type { Preset } from '../preset/preset.ts'

export default {
  title: 'pub.dev',
  summary:
    'Passes the token to dart pub for publishing. First run `dart pub token add https://pub.dev --env-var PUB_TOKEN` in the job.',
  status: 'confirmed',
  facts: [
    'dart-lang/setup-dart@2bd1170: lib/main.dart',
    'dart-lang/pub@ec276d1: lib/src/command/token_add.dart',
  ],
  parameters: {},
  audience: 'https://pub.dev',
  steps: [],
  credential: 'token',
  expires: { jwt: 'token' },
  env: { PUB_TOKEN: '{token}' },
} satisfies Preset
