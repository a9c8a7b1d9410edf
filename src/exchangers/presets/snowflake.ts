import type { Preset } from '../preset/preset.ts'

export default {
  title: 'Snowflake',
  summary: "Passes the token to Snowflake's drivers and command line, which log in with it.",
  status: 'confirmed',
  facts: [
    'snowflakedb/snowflake-cli-action@30074f5: action.yml',
    'snowflakedb/snowflake-cli@78fb909: src/snowflake/cli/api/config_ng/sources.py, src/snowflake/cli/_app/snow_connector.py, src/snowflake/cli/_app/auth/oidc_providers.py',
    'snowflakedb/snowflake-connector-nodejs@618c3f2: lib/authentication/auth_workload_identity/auth_workload_identity.ts',
  ],
  parameters: { account: { description: 'The account identifier, such as myorg-myaccount.' } },
  audience: 'snowflakecomputing.com',
  steps: [],
  credential: 'token',
  expires: { jwt: 'token' },
  env: {
    SNOWFLAKE_AUTHENTICATOR: 'WORKLOAD_IDENTITY',
    SNOWFLAKE_WORKLOAD_IDENTITY_PROVIDER: 'OIDC',
    SNOWFLAKE_TOKEN: '{token}',
    SNOWFLAKE_AUDIENCE: '{audience}',
    SNOWFLAKE_ACCOUNT: '{account}',
  },
} satisfies Preset
