import { bearer, formType, grant, jsonType, type PresetCase, type } from './case.ts'

/** Stores of secrets, and services that give tokens for GitHub, networks and clusters. */
export const secretCases: Readonly<Record<string, PresetCase>> = {
  vault: {
    read: 'request: hashicorp/vault-action@4c06c5c src/auth.js, hashicorp/vault-plugin-auth-jwt@2e68bba path_login.go; answer: openbao/openbao@df6ce2c website/content/docs/api/auth/jwt.mdx, JWT login; revocation: the same, token.mdx',
    parameters: { url: '{origin}', role: 'ci', namespace: 'team' },
    calls: [
      {
        line: 'POST /v1/auth/jwt/login',
        headers: { ...jsonType, 'x-vault-namespace': 'team' },
        body: '{"jwt":"<JWT>","role":"ci"}',
        answer: {
          auth: {
            client_token: 'hvs.0123',
            accessor: '0e9e354a-520f-df04-6867-ee81cae3d42d',
            policies: ['default', 'ci'],
            lease_duration: 3600,
            renewable: true,
          },
        },
      },
    ],
    expires: 3600,
    env: { VAULT_ADDR: '{origin}', VAULT_NAMESPACE: 'team', VAULT_TOKEN: 'hvs.0123' },
    outputs: { vault_token: 'hvs.0123' },
    refusal: {
      status: 400,
      body: { errors: ['audience claim found in JWT but no audiences bound to the role'] },
      says: 'answered 400: audience claim found in JWT but no audiences bound to the role',
      read: 'hashicorp/vault-plugin-auth-jwt@2e68bba path_login.go, the text; openbao/openbao@df6ce2c sdk/logical/response_util.go, the status and the form',
    },
    revocation: {
      line: 'POST /v1/auth/token/revoke-self',
      headers: { 'x-vault-token': 'hvs.0123', 'x-vault-namespace': 'team' },
    },
  },
  hcp: {
    read: 'hashicorp/hcp-sdk-go@982d500 auth/workload/provider.go, provider_test.go; the file in auth/cred_file.go, auth/workload/token.go',
    parameters: {
      url: '{origin}',
      'workload-identity-provider':
        'iam/project/1/service-principal/ci/workload-identity-provider/github',
    },
    audience: 'iam/project/1/service-principal/ci/workload-identity-provider/github',
    calls: [
      {
        line: 'POST /2019-12-10/iam/project/1/service-principal/ci/workload-identity-provider/github/exchange-token',
        headers: jsonType,
        body: '{"jwt_token":"<JWT>"}',
        answer: { access_token: 'hcp-token', expires_in: 3600 },
      },
    ],
    expires: 3600,
    env: { HCP_CRED_FILE: 'file hcp.json' },
    files: {
      'hcp.json': {
        scheme: 'workload',
        workload: {
          provider_resource_name:
            'iam/project/1/service-principal/ci/workload-identity-provider/github',
          token: { token: '<JWT>' },
        },
      },
    },
    refusal: {
      status: 403,
      body: { code: 7, message: 'permission denied', details: [] },
      says: 'answered 403: permission denied',
      read: 'not read: its status and text; the fields in hashicorp/hcp-sdk-go@982d500 clients/cloud-shared/v1/models/google_rpc_status.go',
    },
  },
  'octo-sts': {
    read: 'request: octo-sts/action@7a6ea3b index.js, octo-sts/app@cb87fc1 README.md, pkg/octosts/octosts.go; answer: chainguard-dev/sdk@934f495 proto/platform/oidc/v1/oidc.platform.proto, written as grpc-ecosystem/grpc-gateway@9648db4 runtime/marshaler_registry.go does; revocation: octo-sts/action@7a6ea3b post.js',
    parameters: {
      url: '{origin}',
      'github-url': '{origin}',
      scope: 'octo-org/octo-repo',
      identity: 'ci&x=1',
    },
    audience: '{host}',
    calls: [
      {
        line: 'GET /sts/exchange?scope=octo-org%2Focto-repo&scopes=octo-org%2Focto-repo&identity=ci%26x%3D1',
        headers: bearer,
        answer: { token: 'ghs_0123', refreshToken: '', expiry: null },
      },
    ],
    expires: 3600,
    env: { GH_TOKEN: 'ghs_0123' },
    refusal: {
      status: 403,
      body: {
        code: 7,
        message:
          'trust policy: subject "repo:octo-org/octo-repo:ref:refs/heads/main" did not match "repo:octo-org/octo-repo:environment:prod"',
        details: [],
      },
      says: 'answered 403: trust policy: subject "repo:octo-org/octo-repo:ref:refs/heads/main" did not match "repo:octo-org/octo-repo:environment:prod"',
      read: 'octo-sts/app@cb87fc1 pkg/octosts/trust_policy.go, the text; grpc-ecosystem/grpc-gateway@9648db4 runtime/errors.go, the status and the form; odigos-io/odigos#4482 shows one whole',
    },
    revocation: {
      line: 'DELETE /installation/token',
      headers: { authorization: 'Bearer ghs_0123' },
    },
  },
  chainguard: {
    read: 'chainguard-dev/sdk@934f495 sts/sts.go, proto/platform/oidc/v1/oidc.platform.proto; docker/login-action@4bcfaae src/chainguard.ts',
    parameters: { url: '{origin}', identity: 'abc/def' },
    audience: 'cgr.dev',
    calls: [
      {
        line: 'POST /sts/exchange',
        headers: { ...bearer, ...formType },
        body: 'aud=cgr.dev&identity=abc%2Fdef',
        answer: { token: 'chainguard-token', expiry: '2100-01-01T00:00:00Z' },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: {},
    outputs: { 'access-token': 'chainguard-token', username: 'user' },
    refusal: {
      status: 400,
      body: { code: 16, message: 'JWT validation failed' },
      says: 'answered 400: JWT validation failed',
      read: 'the answer of the test server in chainguard-dev/sdk@934f495 sts/sts_test.go',
    },
  },
  tailscale: {
    read: 'request: tailscale.com docs/features/workload-identity-federation, Token exchange API; answer: tailscale/tailscale@de9ec7e feature/identityfederation/identityfederation_test.go, tailscale/tailscale-client-go-v2@2645aaa identityfederation_test.go',
    parameters: { url: '{origin}', 'client-id': 'kABC' },
    audience: 'api.tailscale.com/kABC',
    calls: [
      {
        line: 'POST /api/v2/oauth/token-exchange',
        headers: formType,
        body: 'client_id=kABC&jwt=<JWT>',
        answer: { access_token: 'tskey-api-0123', token_type: 'Bearer', expires_in: 3600 },
      },
    ],
    expires: 3600,
    env: { TS_API_KEY: 'tskey-api-0123' },
    refusal: {
      status: 403,
      body: { message: 'Unauthorized' },
      says: 'answered 403: Unauthorized',
      read: 'tailscale/github-action#227; tailscale.com docs/features/workload-identity-federation, API error responses, where a link to the admin console follows',
    },
  },
  'tailscale-auth-key': {
    read: 'the exchange: as for tailscale; the request for the key: tailscale/tailscale@de9ec7e client/tailscale/keys.go; its answer: the same, and feature/identityfederation/identityfederation_test.go',
    parameters: { url: '{origin}', 'client-id': 'kABC', tags: ['tag:ci', 'tag:e2e'] },
    audience: 'api.tailscale.com/kABC',
    calls: [
      {
        line: 'POST /api/v2/oauth/token-exchange',
        headers: formType,
        body: 'client_id=kABC&jwt=<JWT>',
        answer: { access_token: 'tskey-api-0123', token_type: 'Bearer', expires_in: 3600 },
      },
      {
        line: 'POST /api/v2/tailnet/-/keys',
        headers: { ...jsonType, authorization: 'Bearer tskey-api-0123' },
        body: '{"capabilities":{"devices":{"create":{"reusable":false,"ephemeral":true,"preauthorized":true,"tags":["tag:ci","tag:e2e"]}}}}',
        answer: {
          id: 'k1',
          key: 'tskey-auth-0123',
          created: '2024-01-01T00:00:00Z',
          expires: '2100-01-01T00:00:00Z',
        },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: { TS_AUTHKEY: 'tskey-auth-0123' },
    refusal: {
      status: 400,
      body: { message: 'requested tags [tag:ci] are invalid or not permitted' },
      says: 'answered 400: requested tags [tag:ci] are invalid or not permitted',
      read: 'tailscale/terraform-provider-tailscale#247, the status and the text; tailscale/tailscale@de9ec7e client/tailscale/tailscale.go ErrResponse, the form',
    },
  },
  infisical: {
    read: 'Infisical/infisical@4af4016 backend/src/server/routes/v1/identity-oidc-auth-router.ts, @02cead1 identity-access-token-router.ts',
    parameters: { url: '{origin}', 'identity-id': 'abc' },
    calls: [
      {
        line: 'POST /api/v1/auth/oidc-auth/login',
        headers: jsonType,
        body: '{"identityId":"abc","jwt":"<JWT>"}',
        answer: {
          accessToken: 'infisical-token',
          expiresIn: 7200,
          accessTokenMaxTTL: 7200,
          tokenType: 'Bearer',
        },
      },
    ],
    expires: 7200,
    env: { INFISICAL_TOKEN: 'infisical-token' },
    refusal: {
      status: 403,
      body: {
        reqId: 'req-1',
        statusCode: 403,
        message: 'Access denied: OIDC subject not allowed.',
        error: 'ForbiddenError',
      },
      says: 'answered 403: ForbiddenError: Access denied: OIDC subject not allowed.',
      read: 'Infisical/infisical@d0862c8 backend/src/services/identity-oidc-auth/identity-oidc-auth-service.ts, @dddee53 backend/src/server/plugins/error-handler.ts, @019a571 backend/src/lib/errors/index.ts',
    },
    revocation: {
      line: 'POST /api/v1/auth/token/revoke',
      headers: jsonType,
      body: '{"accessToken":"infisical-token"}',
    },
  },
  doppler: {
    read: 'DopplerHQ/secrets-fetch-action@558a97f doppler.js; DopplerHQ/cli@d441d94 pkg/http/api.go, the answer in pkg/cmd/oidc.go',
    parameters: { url: '{origin}', identity: 'abc' },
    calls: [
      {
        line: 'POST /v3/auth/oidc',
        headers: jsonType,
        body: '{"identity":"abc","token":"<JWT>"}',
        answer: {
          token: 'dp.said.0123',
          expires_at: '2100-01-01T00:00:00.000Z',
          dashboard_url: 'https://dashboard.doppler.com',
        },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: { DOPPLER_TOKEN: 'dp.said.0123' },
    refusal: {
      status: 401,
      body: { messages: ['Unable to verify OIDC JWT token'], success: false },
      says: 'answered 401: Unable to verify OIDC JWT token',
      read: 'DopplerHQ/secrets-fetch-action#22, the field in doppler.js; not read: its status',
    },
    revocation: {
      line: 'POST /v3/auth/revoke',
      headers: jsonType,
      body: '{"token":"dp.said.0123"}',
    },
  },
  akeyless: {
    read: 'akeylesslabs/akeyless-go@8754e76 api_v2.go, model_auth.go, model_auth_output.go, which have no expiration',
    parameters: { url: '{origin}', 'access-id': 'p-abc' },
    calls: [
      {
        line: 'POST /auth',
        headers: jsonType,
        body: '{"access-type":"jwt","access-id":"p-abc","jwt":"<JWT>"}',
        answer: { token: 't-0123', expiration: '2100-01-01T00:00:00Z' },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: { AKEYLESS_TOKEN: 't-0123' },
    refusal: {
      status: 401,
      body: { error: 'Unauthorized' },
      says: 'answered 401: Unauthorized',
      read: 'not read: its text; status and field in akeylesslabs/akeyless-go@8754e76 api_v2.go, model_json_error.go',
    },
  },
  conjur: {
    read: 'cyberark/conjur-action@ad2b18a entrypoint.sh; cyberark/conjur@8031a2a config/routes.rb, app/controllers/authenticate_controller.rb',
    parameters: { url: '{origin}', account: 'octo', 'service-id': 'github', host: 'host/ci' },
    calls: [
      {
        line: 'POST /authn-jwt/github/octo/host%2Fci/authenticate',
        headers: formType,
        body: 'jwt=<JWT>',
        answer: '{"protected":"a","payload":"b","signature":"c"}',
      },
    ],
    expires: 480,
    env: {
      CONJUR_APPLIANCE_URL: '{origin}',
      CONJUR_ACCOUNT: 'octo',
      CONJUR_AUTHN_TOKEN: '{"protected":"a","payload":"b","signature":"c"}',
    },
    refusal: {
      status: 401,
      body: '',
      says: 'answered 401',
      read: 'cyberark/conjur@8031a2a app/controllers/application_controller.rb',
    },
  },
  datadog: {
    read: 'DataDog/dd-sts-action@8c5343b index.js, post.js',
    parameters: { url: '{origin}', policy: 'ci' },
    audience: 'dd-sts',
    calls: [
      {
        line: 'GET /sts/datadog/exchange?policy=ci',
        headers: { ...bearer, 'x-datadog-target-release': 'dd-sts.dd-sts' },
        answer: {
          api_key: 'dd-api',
          application_key: 'dd-app',
          expires_at: '2100-01-01T00:00:00Z',
        },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: { DD_API_KEY: 'dd-api', DD_APP_KEY: 'dd-app' },
    refusal: {
      status: 403,
      body: { message: 'policy does not match' },
      says: 'answered 403: policy does not match',
      read: 'not read: its status and text; index.js reads the field of an answer without a key',
    },
    revocation: {
      line: 'DELETE /sts/datadog/revoke?policy=ci',
      headers: { authorization: 'Bearer dd-app', 'x-datadog-target-release': 'dd-sts.dd-sts' },
    },
  },
  consul: {
    read: 'hashicorp/consul@00c2444 website/content/api-docs/acl/index.mdx',
    parameters: { url: '{origin}', 'auth-method': 'github', meta: { job: 'deploy' } },
    calls: [
      {
        line: 'POST /v1/acl/login',
        headers: jsonType,
        body: '{"AuthMethod":"github","BearerToken":"<JWT>","Meta":{"job":"deploy"}}',
        answer: { AccessorID: 'a', SecretID: 'consul-secret', AuthMethod: 'github', Local: true },
      },
    ],
    env: { CONSUL_HTTP_ADDR: '{origin}', CONSUL_HTTP_TOKEN: 'consul-secret' },
    refusal: {
      status: 500,
      body: 'error validating claims: aud claim does not match any bound audience',
      says: 'answered 500: error validating claims: aud claim does not match any bound audience',
      read: 'hashicorp/consul@084acad internal/go-sso/oidcauth/jwt.go, @e4f603d jwt_test.go; agent/acl_endpoint.go passes it on, agent/http.go answers it with 500',
    },
    revocation: { line: 'POST /v1/acl/logout', headers: { 'x-consul-token': 'consul-secret' } },
  },
  nomad: {
    read: 'hashicorp/nomad@9e2004d website/content/api-docs/acl/login.mdx, hashicorp/nomad@aa026cc command/agent/acl_endpoint.go',
    parameters: { url: '{origin}', 'auth-method': 'github' },
    calls: [
      {
        line: 'POST /v1/acl/login',
        headers: jsonType,
        body: '{"AuthMethodName":"github","LoginToken":"<JWT>"}',
        answer: {
          AccessorID: 'cbbc7059-3acf-2ef5-378b-495f5f81f733',
          CreateIndex: 18,
          CreateTime: '2023-01-18T10:53:29.460987Z',
          ExpirationTTL: 3600000000000,
          ExpirationTime: '2100-01-01T00:00:00.123456789Z',
          Global: true,
          ModifyIndex: 18,
          Name: 'JWT-github',
          Policies: [],
          Roles: [{ ID: '10b1a678-f71d-d266-2888-8b3e47e317b8', Name: 'engineering-read' }],
          SecretID: 'nomad-secret',
          Type: 'client',
        },
      },
    ],
    expires: '2100-01-01T00:00:00.123Z',
    env: { NOMAD_ADDR: '{origin}', NOMAD_TOKEN: 'nomad-secret' },
    refusal: {
      status: 400,
      body: 'no role or policy bindings matched',
      says: 'answered 400: no role or policy bindings matched',
      read: 'hashicorp/nomad@aa026cc nomad/acl_endpoint.go, the status and the text; command/agent/http.go, that it is plain text',
    },
  },
  kubernetes: {
    read: 'kubernetes/client-go@32ce75a tools/clientcmd/api/v1/types.go, the fields; kubernetes/website@00cce41 content/en/docs/reference/access-authn-authz/authentication.md, the audience',
    parameters: { server: 'https://k8s.example.com:6443', 'client-id': 'ci', 'ca-data': 'QUJD' },
    audience: 'ci',
    calls: [],
    expires: 300,
    env: { KUBECONFIG: 'file kubeconfig' },
    files: {
      kubeconfig: {
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [
          {
            name: 'ci',
            cluster: {
              server: 'https://k8s.example.com:6443',
              'certificate-authority-data': 'QUJD',
            },
          },
        ],
        users: [{ name: 'ci', user: { token: '<JWT>' } }],
        contexts: [{ name: 'ci', context: { cluster: 'ci', user: 'ci' } }],
        'current-context': 'ci',
      },
    },
  },
  dex: {
    read: 'argoproj/argo-cd docs/operator-manual/user-management/github-actions.md; dexidp/dex@ab64ed7 server/grants/tokenexchange.go',
    parameters: {
      url: '{origin}/api/dex',
      'connector-id': 'github-actions',
      server: 'argocd.example.com',
    },
    calls: [
      {
        line: 'POST /api/dex/token',
        headers: { ...formType, authorization: 'Basic YXJnby1jZC1jbGk6' },
        body: `connector_id=github-actions&grant_type=${grant}token-exchange&scope=openid+email+profile+federated%3Aid&requested_token_type=${type}access_token&subject_token=<JWT>&subject_token_type=${type}id_token`,
        answer: {
          access_token: 'dex-token',
          issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
          token_type: 'bearer',
          expires_in: 86399,
        },
      },
    ],
    expires: 86399,
    env: { ARGOCD_AUTH_TOKEN: 'dex-token', ARGOCD_SERVER: 'argocd.example.com' },
    refusal: {
      status: 401,
      body: { error: 'access_denied' },
      says: 'answered 401: access_denied',
      read: 'dexidp/dex@ab64ed7 server/grants/tokenexchange.go, server/oauth2/error.go',
    },
  },
}
