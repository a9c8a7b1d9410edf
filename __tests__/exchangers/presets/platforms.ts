import { formType, grant, jsonType, type PresetCase, type } from './case.ts'

const oauthRefusal = {
  status: 400,
  body: { error: 'invalid_grant', error_description: 'The assertion is not trusted' },
  says: 'answered 400: invalid_grant: The assertion is not trusted',
}

/** Clouds, platforms, models, and the generic ones. */
export const platformCases: Readonly<Record<string, PresetCase>> = {
  alibaba: {
    read: 'aliyun/credentials-nodejs@f61774c src/providers/oidc_role_arn.ts, the answer in test/providers/oidc_role_arn.test.ts',
    parameters: {
      url: '{origin}',
      'role-arn': 'acs:ram::1:role/ci',
      'oidc-provider-arn': 'acs:ram::1:oidc-provider/github',
    },
    audience: 'sts.aliyuncs.com',
    calls: [
      {
        line: 'POST /?Version=2015-04-01&Action=AssumeRoleWithOIDC&Format=JSON&Timestamp=<NOW>',
        headers: formType,
        body: 'OIDCProviderArn=acs%3Aram%3A%3A1%3Aoidc-provider%2Fgithub&OIDCToken=<JWT>&RoleArn=acs%3Aram%3A%3A1%3Arole%2Fci&RoleSessionName=oidc-exchange&DurationSeconds=3600',
        answer: {
          Credentials: {
            AccessKeyId: 'STS.ak',
            AccessKeySecret: 'sk-0123',
            SecurityToken: 'security-0123',
            Expiration: '2100-01-01T00:00:00Z',
          },
        },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: {
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'STS.ak',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'sk-0123',
      ALIBABA_CLOUD_SECURITY_TOKEN: 'security-0123',
      ALICLOUD_ACCESS_KEY: 'STS.ak',
      ALICLOUD_SECRET_KEY: 'sk-0123',
      ALICLOUD_SECURITY_TOKEN: 'security-0123',
    },
    refusal: {
      status: 401,
      body: { Code: 'AuthenticationFail.OIDCToken.AudienceNotMatch', Message: 'Invalid audience.' },
      says: 'answered 401: AuthenticationFail.OIDCToken.AudienceNotMatch: Invalid audience.',
      read: 'help.aliyun.com/zh/ram/developer-reference/api-sts-2015-04-01-errorcodes; the names of the fields in aliyun/credentials-nodejs@f61774c src/util/http.ts',
    },
  },
  tencent: {
    read: 'request: TencentCloud/tencentcloud-sdk-go@0b6a25c tencentcloud/common/oidc_role_arn_provider.go, TencentCloud/tencentcloud-sdk-nodejs@48cf451 src/common/http/http_connection.ts; answer: the first, and tencentcloud.com document/api/1150/49454',
    parameters: {
      url: '{origin}',
      'role-arn': 'qcs::cam::uin/1:roleName/ci',
      'provider-id': 'github',
      region: 'eu-frankfurt',
    },
    calls: [
      {
        line: 'POST /',
        headers: {
          ...jsonType,
          authorization: 'SKIP',
          'x-tc-action': 'AssumeRoleWithWebIdentity',
          'x-tc-version': '2018-08-13',
          'x-tc-region': 'eu-frankfurt',
        },
        body: '{"ProviderId":"github","WebIdentityToken":"<JWT>","RoleArn":"qcs::cam::uin/1:roleName/ci","RoleSessionName":"oidc-exchange","DurationSeconds":7200}',
        answer: {
          Response: {
            Credentials: { Token: 'tc-token', TmpSecretId: 'tc-id', TmpSecretKey: 'tc-key' },
            ExpiredTime: 4102444800,
            Expiration: '2100-01-01T00:00:00Z',
            RequestId: 'r',
          },
        },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: {
      TENCENTCLOUD_SECRET_ID: 'tc-id',
      TENCENTCLOUD_SECRET_KEY: 'tc-key',
      TENCENTCLOUD_SESSION_TOKEN: 'tc-token',
      TENCENTCLOUD_SECURITY_TOKEN: 'tc-token',
      TENCENTCLOUD_TOKEN: 'tc-token',
      TENCENTCLOUD_REGION: 'eu-frankfurt',
    },
    refusal: {
      status: 200,
      body: {
        Response: {
          Error: { Code: 'InvalidParameter.WebIdentityTokenError', Message: '' },
          RequestId: 'r',
        },
      },
      says: 'answered 200: InvalidParameter.WebIdentityTokenError',
      read: 'TencentCloud/tencentcloud-sdk-nodejs@48cf451 src/common/abstract_client.ts, the status and the form; TencentCloud/tencentcloud-sdk-go@15118cf tencentcloud/sts/v20180813/errors.go, the code; not read: the text, left empty here',
    },
  },
  huawei: {
    read: 'huaweicloud/huaweicloud-sdk-go-v3 core/auth/internal/iam_helper.go, support.huaweicloud.com/en-us/api-iam/iam_13_0605.html; both requests with their answers in testFederalCredential of huaweicloud-sdk-java-v3',
    parameters: { url: '{origin}', 'idp-id': 'github', 'project-id': 'p1' },
    calls: [
      {
        line: 'POST /v3.0/OS-AUTH/id-token/tokens',
        headers: { 'content-type': 'application/json;charset=UTF-8', 'x-idp-id': 'github' },
        body: '{"auth":{"id_token":{"id":"<JWT>"},"scope":{"project":{"id":"p1"}}}}',
        status: 201,
        answer: { token: { expires_at: '2100-01-01T00:00:00Z' } },
        answerHeaders: { 'x-subject-token': 'huawei-subject' },
      },
      {
        line: 'POST /v3.0/OS-CREDENTIAL/securitytokens',
        headers: { 'content-type': 'application/json;charset=UTF-8' },
        body: '{"auth":{"identity":{"methods":["token"],"token":{"id":"huawei-subject","duration_seconds":3600}}}}',
        status: 201,
        answer: {
          credential: {
            access: 'hw-ak',
            secret: 'hw-sk',
            securitytoken: 'hw-token',
            expires_at: '2100-01-01T00:00:00.000000Z',
          },
        },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: {
      HUAWEICLOUD_SDK_AK: 'hw-ak',
      HUAWEICLOUD_SDK_SK: 'hw-sk',
      HUAWEICLOUD_SDK_SECURITY_TOKEN: 'hw-token',
      HUAWEICLOUD_SDK_PROJECT_ID: 'p1',
    },
    refusal: {
      status: 403,
      body: { error_msg: 'You are not authorized', error_code: 'IAM.0002' },
      says: 'answered 403: IAM.0002: You are not authorized',
      read: 'not read: its status and text; the fields in huaweicloud-sdk-go-v3@3f05c4f core/sdkerr/errors_test.go',
    },
  },
  minio: {
    read: 'minio/minio@7aac2a2 docs/sts/web-identity.md, cmd/sts-handlers.go, cmd/sts-datatypes.go',
    parameters: { url: '{origin}', duration: '1h' },
    calls: [
      {
        line: 'POST /',
        headers: formType,
        body: 'Action=AssumeRoleWithWebIdentity&Version=2011-06-15&WebIdentityToken=<JWT>&DurationSeconds=3600',
        answer:
          '<?xml version="1.0" encoding="UTF-8"?>\n<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult><AssumedRoleUser><Arn></Arn><AssumeRoleId></AssumeRoleId></AssumedRoleUser><Credentials><AccessKeyId>minio-ak</AccessKeyId><SecretAccessKey>minio+sk/&amp;</SecretAccessKey><Expiration>2100-01-01T00:00:00Z</Expiration><SessionToken>minio-token</SessionToken></Credentials></AssumeRoleWithWebIdentityResult><ResponseMetadata><RequestId>15F0342B1029AC17</RequestId></ResponseMetadata></AssumeRoleWithWebIdentityResponse>',
        answerHeaders: { 'content-type': 'application/xml' },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: {
      AWS_ACCESS_KEY_ID: 'minio-ak',
      AWS_SECRET_ACCESS_KEY: 'minio+sk/&',
      AWS_SESSION_TOKEN: 'minio-token',
      AWS_ENDPOINT_URL_S3: '{origin}',
    },
    refusal: {
      status: 400,
      body: '<?xml version="1.0" encoding="UTF-8"?>\n<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type></Type><Code>InvalidParameterValue</Code><Message>policy claim missing from the JWT token, credentials will not be generated</Message></Error><RequestId>15F0342B1029AC17</RequestId></ErrorResponse>',
      says: 'answered 400: InvalidParameterValue: policy claim missing from the JWT token, credentials will not be generated',
      read: 'minio/minio@7aac2a2 cmd/sts-handlers.go, the text; cmd/sts-errors.go, the status and the form',
    },
  },
  databricks: {
    read: 'databricks/databricks-sdk-go@1ff3c78 config/experimental/auth/oidc/tokensource.go, credentials/u2m/endpoint_supplier.go; the answer in tokensource_test.go',
    parameters: { host: '{origin}', 'client-id': 'sp' },
    audience: '{origin}/oidc/v1/token',
    calls: [
      {
        line: 'GET /oidc/.well-known/oauth-authorization-server',
        answer: { token_endpoint: '{origin}/oidc/v1/token' },
      },
      {
        line: 'POST /oidc/v1/token',
        headers: formType,
        body: `grant_type=${grant}token-exchange&subject_token=<JWT>&subject_token_type=${type}jwt&client_id=sp&scope=all-apis`,
        answer: { access_token: 'dbx-token', token_type: 'Bearer', expires_in: 3600 },
      },
    ],
    expires: 3600,
    env: { DATABRICKS_HOST: '{origin}', DATABRICKS_TOKEN: 'dbx-token' },
    refusal: { ...oauthRefusal, read: 'not read: by RFC 6749, which the SDK expects' },
  },
  snowflake: {
    read: 'snowflakedb/snowflake-cli-action@30074f5 action.yml; snowflakedb/snowflake-cli@78fb909 src/snowflake/cli/api/config_ng/sources.py, which variables it reads; snowflakedb/snowflake-connector-nodejs@618c3f2 lib/authentication/auth_workload_identity/auth_workload_identity.ts',
    parameters: { account: 'octo-prod' },
    audience: 'snowflakecomputing.com',
    calls: [],
    expires: 300,
    env: {
      SNOWFLAKE_AUTHENTICATOR: 'WORKLOAD_IDENTITY',
      SNOWFLAKE_WORKLOAD_IDENTITY_PROVIDER: 'OIDC',
      SNOWFLAKE_TOKEN: '<JWT>',
      SNOWFLAKE_AUDIENCE: 'snowflakecomputing.com',
      SNOWFLAKE_ACCOUNT: 'octo-prod',
    },
  },
  confluent: {
    read: 'confluentinc/ccloud-sdk-go-v2@6639ed4 sts/v1/api/openapi.yaml',
    parameters: { url: '{origin}', 'identity-pool-id': 'pool-1' },
    calls: [
      {
        line: 'POST /sts/v1/oauth2/token',
        headers: formType,
        body: `grant_type=${grant}token-exchange&subject_token=<JWT>&subject_token_type=${type}jwt&requested_token_type=${type}access_token&identity_pool_id=pool-1&expires_in=900`,
        answer: {
          access_token: 'cflt-token',
          issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
          token_type: 'Bearer',
          expires_in: 900,
        },
      },
    ],
    expires: 900,
    env: { CONFLUENT_CLOUD_ACCESS_TOKEN: 'cflt-token' },
    refusal: {
      status: 400,
      body: {
        errors: [
          {
            id: 'ed42afdc-f0d5-4c0d-b428-9fc6ed6e279d',
            status: '400',
            code: 'invalid_filter',
            title: 'Invalid Filter',
            detail: "The 'delorean' resource can't be filtered by 'num_doors'",
          },
        ],
      },
      says: "answered 400: invalid_filter: The 'delorean' resource can't be filtered by 'num_doors'",
      read: 'the same file, whose example is one for all of their APIs; not read: what it says of a token',
    },
  },
  pulumi: {
    read: 'request: pulumi/actions-helpers@e451a57 src/auth/oauth2.ts, oauth2.spec.ts; answer: pulumi/docs@4e7669c content/docs/reference/cloud-rest-api/oauth-token-exchange/_index.md',
    parameters: {
      url: '{origin}',
      organization: 'octo',
      'token-type': 'team',
      scope: 'team:ci',
      expiration: '1h',
    },
    audience: 'urn:pulumi:org:octo',
    calls: [
      {
        line: 'POST /api/oauth/token',
        headers: jsonType,
        body: '{"audience":"urn:pulumi:org:octo","grant_type":"urn:ietf:params:oauth:grant-type:token-exchange","subject_token_type":"urn:ietf:params:oauth:token-type:id_token","requested_token_type":"urn:pulumi:token-type:access_token:team","subject_token":"<JWT>","scope":"team:ci","expiration":3600}',
        answer: {
          access_token: 'pul-0123',
          issued_token_type: 'urn:pulumi:token-type:access_token:team',
          token_type: 'token',
          expires_in: 1800,
          scope: 'team:ci',
          refresh_token: '',
        },
      },
    ],
    expires: 1800,
    env: { PULUMI_ACCESS_TOKEN: 'pul-0123' },
    refusal: {
      status: 400,
      body: { error: 'invalid_request', error_description: '' },
      says: 'answered 400: invalid_request',
      read: 'pulumi/actions-helpers@e451a57 src/auth/oauth2.ts PulumiOauth2ErrorResponse, the form; not read: which status and code Pulumi gives, and the text, left empty here',
    },
  },
  octopus: {
    read: 'OctopusDeploy/login@3a96e90 src/login.ts; OctopusDeploy/docs@f64ede8 src/pages/docs/api/authentication/openid-connect/other-issuers.md',
    parameters: { url: '{origin}', 'service-account-id': 'sa-1' },
    audience: 'sa-1',
    calls: [
      {
        line: 'GET /.well-known/openid-configuration',
        answer: { issuer: '{origin}', token_endpoint: '{origin}/token/v1' },
      },
      {
        line: 'POST /token/v1',
        headers: jsonType,
        body: '{"grant_type":"urn:ietf:params:oauth:grant-type:token-exchange","audience":"sa-1","subject_token":"<JWT>","subject_token_type":"urn:ietf:params:oauth:token-type:jwt"}',
        answer: {
          access_token: 'octopus-token',
          issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
          token_type: 'Bearer',
          expires_in: '3600',
        },
      },
    ],
    expires: 3600,
    env: { OCTOPUS_URL: '{origin}', OCTOPUS_ACCESS_TOKEN: 'octopus-token' },
    refusal: {
      status: 400,
      body: {
        error: 'invalid_request',
        error_description:
          "Could not find matching identity for presented assertions. Assertions - Issuer: 'https://token.actions.githubusercontent.com', Subject: 'repo:octo-org/octo-repo:ref:refs/heads/main', Audience: 'sa-1'",
      },
      says: "answered 400: invalid_request: Could not find matching identity for presented assertions. Assertions - Issuer: 'https://token.actions.githubusercontent.com', Subject: 'repo:octo-org/octo-repo:ref:refs/heads/main', Audience: 'sa-1'",
      read: 'OctopusDeploy/docs@f64ede8 src/pages/docs/api/authentication/openid-connect/other-issuers.md, the form and the code; OctopusDeploy/Issues#10169, the text; OctopusDeploy/login@3a96e90 src/__tests__/login.spec.ts, the status',
    },
  },
  spacelift: {
    read: 'spacelift-io/user-documentation@6e9746f docs/integrations/api.md, OIDC-based API keys; spacelift-io/spacectl@490d0dd client/session/api_key.go, user.go',
    parameters: { url: '{origin}', 'key-id': '01ABC' },
    audience: '{host}',
    calls: [
      {
        line: 'POST /graphql',
        headers: jsonType,
        body: '{"query":"mutation GetSpaceliftToken($id: ID!, $secret: String!) { apiKeyUser(id: $id, secret: $secret) { jwt validUntil } }","variables":{"id":"01ABC","secret":"<JWT>"}}',
        answer: { data: { apiKeyUser: { jwt: 'spacelift-jwt', validUntil: 4102444800 } } },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: { SPACELIFT_API_KEY_ENDPOINT: '{origin}', SPACELIFT_API_TOKEN: 'spacelift-jwt' },
    refusal: {
      status: 200,
      body: { data: { apiKeyUser: null }, errors: [{ message: 'unauthorized' }] },
      says: 'answered 200: unauthorized',
      read: 'spacelift-io/spacectl@490d0dd client/client.go, that refused requests in general are answered with this text; not read: what this mutation is answered',
    },
  },
  scalr: {
    read: 'Scalr/oidc-examples@a46c3b6 scalr-oidc/github/scalr.yml, scalr-oidc/gitlab/prepare-env.sh',
    parameters: {
      url: '{origin}',
      hostname: 'octo.scalr.io',
      'service-account': 'ci@octo.scalr.io',
    },
    calls: [
      {
        line: 'POST /api/iacp/v3/service-accounts/assume',
        headers: jsonType,
        body: '{"id_token":"<JWT>","service-account-email":"ci@octo.scalr.io"}',
        answer: { 'access-token': 'scalr-token' },
      },
    ],
    env: { SCALR_HOSTNAME: 'octo.scalr.io', SCALR_TOKEN: 'scalr-token' },
    refusal: {
      status: 401,
      body: { errors: [{ status: '401', title: '', detail: '' }] },
      says: 'answered 401',
      read: 'docs.scalr.io reference/assume_service_account, the status; Scalr/scalr-cli@02e8e26 command.go showError, the form; not read: the text, left empty here',
    },
  },
  keycloak: {
    read: 'keycloak/keycloak@02fe890 docs/guides/securing-apps/jwt-authorization-grant.adoc; revocation: keycloak/keycloak@0058011 services/src/main/java/org/keycloak/protocol/oidc/endpoints/TokenRevocationEndpoint.java, RFC 7009 §2.1',
    parameters: {
      url: '{origin}/auth',
      realm: 'ci',
      'client-id': 'deploy',
      'client-secret': 's3cret-value',
    },
    audience: '{origin}/auth/realms/ci',
    calls: [
      {
        line: 'POST /auth/realms/ci/protocol/openid-connect/token',
        headers: formType,
        body: `grant_type=${grant}jwt-bearer&assertion=<JWT>&client_id=deploy&client_secret=s3cret-value`,
        answer: {
          access_token: 'kc-token',
          expires_in: 300,
          refresh_expires_in: 0,
          token_type: 'Bearer',
          'not-before-policy': 0,
          scope: 'email profile',
        },
      },
    ],
    expires: 300,
    env: { KEYCLOAK_ACCESS_TOKEN: 'kc-token' },
    refusal: {
      status: 400,
      body: { error: 'invalid_grant', error_description: 'User not found' },
      says: 'answered 400: invalid_grant: User not found',
      read: 'keycloak/keycloak@a079b97 services/src/main/java/org/keycloak/protocol/oidc/grants/jwtauthorization/JWTAuthorizationGrantType.java',
    },
    revocation: {
      line: 'POST /auth/realms/ci/protocol/openid-connect/revoke',
      headers: formType,
      body: 'token=kc-token&token_type_hint=access_token&client_id=deploy&client_secret=s3cret-value',
    },
  },
  'oauth-token-exchange': {
    read: 'RFC 8693 §2.1, §2.2.1, §2.3; revocation: RFC 7009 §2.1',
    parameters: {
      url: '{origin}/token',
      scope: 'a b',
      'token-audience': 'api',
      'revoke-url': '{origin}/revoke',
    },
    audience: '{host}',
    calls: [
      {
        line: 'POST /token',
        headers: formType,
        body: `grant_type=${grant}token-exchange&subject_token=<JWT>&subject_token_type=${type}jwt&audience=api&scope=a+b`,
        answer: {
          access_token: 'sts-token',
          issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
          token_type: 'Bearer',
          expires_in: 60,
        },
      },
    ],
    expires: 60,
    env: { API_ACCESS_TOKEN: 'sts-token' },
    refusal: {
      status: 400,
      body: { error: 'invalid_request' },
      says: 'answered 400: invalid_request',
      read: 'RFC 8693 §2.2.2, RFC 6749 §5.2',
    },
    revocation: {
      line: 'POST /revoke',
      headers: formType,
      body: 'token=sts-token&token_type_hint=access_token',
    },
  },
  'oauth-jwt-bearer': {
    read: 'RFC 7523 §2.1, §4; answer: RFC 6749 §5.1; revocation: RFC 7009 §2.1',
    parameters: {
      url: '{origin}/token',
      variable: 'MY_TOKEN',
      'client-id': 'c',
      'revoke-url': '{origin}/revoke',
    },
    audience: '{origin}/token',
    calls: [
      {
        line: 'POST /token',
        headers: formType,
        body: `grant_type=${grant}jwt-bearer&assertion=<JWT>&client_id=c`,
        answer: { access_token: 'bearer-token', token_type: 'Bearer', expires_in: 60 },
      },
    ],
    expires: 60,
    env: { MY_TOKEN: 'bearer-token' },
    refusal: {
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Audience validation failed' },
      says: 'answered 400: invalid_grant: Audience validation failed',
      read: 'RFC 7523 §3.1',
    },
    revocation: {
      line: 'POST /revoke',
      headers: formType,
      body: 'token=bearer-token&token_type_hint=access_token&client_id=c',
    },
  },
  'oauth-client-assertion': {
    read: 'RFC 7523 §2.2, RFC 6749 §4.4; answer: RFC 6749 §5.1; revocation: RFC 7009 §2.1',
    parameters: { url: '{origin}/token', scope: 'deploy', 'revoke-url': '{origin}/revoke' },
    audience: '{origin}/token',
    calls: [
      {
        line: 'POST /token',
        headers: formType,
        body: 'grant_type=client_credentials&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=<JWT>&scope=deploy',
        answer: { access_token: 'assertion-token', token_type: 'Bearer' },
      },
    ],
    env: { API_ACCESS_TOKEN: 'assertion-token' },
    refusal: {
      status: 401,
      body: { error: 'invalid_client' },
      says: 'answered 401: invalid_client',
      read: 'RFC 7523 §3.2, RFC 6749 §5.2',
    },
    revocation: {
      line: 'POST /revoke',
      headers: formType,
      body: 'token=assertion-token&token_type_hint=access_token',
    },
  },
  openai: {
    read: 'openai/openai-node@7b7d6ca src/auth/workload-identity-auth.ts, types.ts; developers.openai.com api/reference/workload-identity-federation',
    parameters: {
      url: '{origin}',
      'identity-provider-id': 'idp_1',
      'service-account-id': 'sa_1',
    },
    audience: 'https://api.openai.com/v1',
    calls: [
      {
        line: 'POST /oauth/token',
        headers: jsonType,
        body: '{"grant_type":"urn:ietf:params:oauth:grant-type:token-exchange","subject_token":"<JWT>","subject_token_type":"urn:ietf:params:oauth:token-type:jwt","identity_provider_id":"idp_1","service_account_id":"sa_1"}',
        answer: {
          access_token: 'openai-token',
          issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
          token_type: 'Bearer',
          expires_in: 3600,
          expires_at: 4102444800,
          scope: 'api.model.read api.model.request',
        },
      },
    ],
    expires: 3600,
    env: { OPENAI_API_KEY: 'openai-token' },
    refusal: {
      status: 400,
      body: { error: 'invalid_grant', error_description: 'The subject token is invalid' },
      says: 'answered 400: invalid_grant: The subject token is invalid',
      read: "openai/openai-node@7b7d6ca tests/auth/workload-identity-auth.test.ts, OpenAI's own stand-in for the endpoint; src/core/error.ts, the form; src/resources/shared.ts, the code",
    },
  },
  anthropic: {
    read: 'anthropics/anthropic-sdk-typescript@bfa9197 src/lib/credentials/oidc-federation.ts, the answer in tests/lib/credentials/oidc-federation.test.ts; platform.claude.com/docs/en/manage-claude/wif-reference.md',
    parameters: {
      url: '{origin}',
      'federation-rule-id': 'fdrl_1',
      'organization-id': 'org_1',
    },
    audience: '{origin}',
    calls: [
      {
        line: 'POST /v1/oauth/token',
        headers: {
          ...jsonType,
          'anthropic-beta': 'oauth-2025-04-20,oidc-federation-2026-04-01',
        },
        body: '{"grant_type":"urn:ietf:params:oauth:grant-type:jwt-bearer","assertion":"<JWT>","federation_rule_id":"fdrl_1","organization_id":"org_1"}',
        answer: { access_token: 'anthropic-token', expires_in: 3600 },
      },
    ],
    expires: 3600,
    env: { ANTHROPIC_AUTH_TOKEN: 'anthropic-token' },
    refusal: {
      status: 401,
      body: { error: { type: 'authentication_error', message: 'Authentication failed' } },
      says: 'answered 401: Authentication failed',
      read: 'anthropics/claude-code-action#1406, anthropics/claude-code#89095',
    },
  },
  openrouter: {
    read: 'openrouter.ai docs/guides/overview/auth/workload-identity-federation, Exchange a token',
    parameters: { url: '{origin}', 'federation-policy-id': 'policy_1' },
    audience: '{origin}',
    calls: [
      {
        line: 'POST /api/v1/oauth/token',
        headers: formType,
        body: `grant_type=${grant}token-exchange&subject_token_type=${type}jwt&federation_policy_id=policy_1&subject_token=<JWT>`,
        answer: {
          access_token: 'openrouter-token',
          issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
          token_type: 'Bearer',
          expires_in: 900,
          scope: 'inference',
        },
      },
    ],
    expires: 900,
    env: { OPENROUTER_API_KEY: 'openrouter-token' },
    refusal: {
      status: 400,
      body: { error: 'invalid_grant', error_description: '' },
      says: 'answered 400: invalid_grant',
      read: 'openrouter.ai docs/guides/overview/auth/workload-identity-federation, Errors; OpenRouterTeam/typescript-sdk@16efac4 src/models/errors/oautherrorresponse.ts, the form; not read: the text, left empty here',
    },
  },
}
