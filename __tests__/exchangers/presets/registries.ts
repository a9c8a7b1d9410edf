import { bearer, formType, grant, jsonType, type PresetCase, type } from './case.ts'

const pypi: Omit<PresetCase, 'read' | 'env' | 'parameters'> = {
  audience: 'pypi',
  calls: [
    { line: 'GET /_/oidc/audience', answer: { audience: 'pypi' } },
    {
      line: 'POST /_/oidc/mint-token',
      headers: jsonType,
      body: '{"token":"<JWT>"}',
      answer: { success: true, token: 'pypi-AgEIcHlwaS5vcmc', expires: 4102444800 },
    },
  ],
  expires: '2100-01-01T00:00:00.000Z',
  refusal: {
    status: 422,
    body: {
      message: 'Token request failed',
      errors: [
        {
          code: 'invalid-publisher',
          description:
            'valid token, but no corresponding publisher (Publisher with matching claims was not found)',
        },
      ],
    },
    says: 'answered 422: invalid-publisher: valid token, but no corresponding publisher (Publisher with matching claims was not found)',
    read: 'pypi/warehouse@6b62157 warehouse/oidc/views.py, warehouse/oidc/models/github.py; tail-unica/hopwise#232 shows one whole',
  },
}

const gemKeys = {
  GEM_HOST_API_KEY: 'rubygems_0123',
  RUBYGEMS_API_KEY: 'rubygems_0123',
  BUNDLE_GEM__PUSH_KEY: 'rubygems_0123',
}

/** Package registries and container registries. */
export const registryCases: Readonly<Record<string, PresetCase>> = {
  pypi: {
    ...pypi,
    read: 'pypi/warehouse@6b62157 warehouse/oidc/views.py',
    parameters: { url: '{origin}' },
    env: {
      TWINE_USERNAME: '__token__',
      TWINE_PASSWORD: 'pypi-AgEIcHlwaS5vcmc',
      UV_PUBLISH_TOKEN: 'pypi-AgEIcHlwaS5vcmc',
    },
  },
  'test-pypi': {
    ...pypi,
    read: 'pypi/warehouse@6b62157 warehouse/oidc/views.py, docs/user/trusted-publishers/using-a-publisher.md',
    parameters: { url: '{origin}' },
    env: {
      TWINE_USERNAME: '__token__',
      TWINE_PASSWORD: 'pypi-AgEIcHlwaS5vcmc',
      TWINE_REPOSITORY: 'testpypi',
      UV_PUBLISH_TOKEN: 'pypi-AgEIcHlwaS5vcmc',
    },
  },
  pyx: {
    read: 'astral-sh/pyx-auth-action@151d56a action.py; astral-sh/uv@441b9fa crates/uv-publish/src/trusted_publishing/pyx.rs',
    parameters: { url: '{origin}', workspace: 'octo' },
    audience: 'pyx',
    calls: [
      { line: 'GET /v1/trusted-publishing/audience', answer: { audience: 'pyx' } },
      {
        line: 'POST /v1/trusted-publishing/octo/main/mint-token',
        headers: jsonType,
        body: '{"token":"<JWT>"}',
        answer: { token: 'pyx-0123', expires: 4102444800 },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: {
      UV_PUBLISH_TOKEN: 'pyx-0123',
      UV_PUBLISH_URL: '{origin}/v1/upload/octo/main',
    },
    refusal: {
      status: 403,
      body: { type: 'about:blank', status: 403, title: 'Forbidden' },
      says: 'answered 403: Forbidden',
      read: 'the same action.py, which expects RFC 9457; not read: what it says of a token',
    },
  },
  'crates-io': {
    read: 'rust-lang/crates.io@57fa000 src/controllers/trustpub/tokens/exchange/mod.rs, json.rs, revoke/mod.rs, crates/crates_io_trustpub/src/access_token.rs',
    parameters: { url: '{origin}' },
    audience: '{host}',
    calls: [
      {
        line: 'POST /api/v1/trusted_publishing/tokens',
        headers: jsonType,
        body: '{"jwt":"<JWT>"}',
        answer: { token: 'cio_tp_01234567890123456789012345678901' },
      },
    ],
    expires: 1800,
    env: { CARGO_REGISTRY_TOKEN: 'cio_tp_01234567890123456789012345678901' },
    refusal: {
      status: 400,
      body: {
        errors: [
          {
            detail: 'No Trusted Publishing config found for repository `octo-org/octo-repo`.',
          },
        ],
      },
      says: 'answered 400: No Trusted Publishing config found for repository `octo-org/octo-repo`.',
      read: 'rust-lang/crates.io@57fa000 src/tests/routes/trustpub/tokens/exchange/github.rs',
    },
    revocation: {
      line: 'DELETE /api/v1/trusted_publishing/tokens',
      headers: { authorization: 'Bearer cio_tp_01234567890123456789012345678901' },
    },
  },
  rubygems: {
    read: 'rubygems/rubygems.org@3c8ea0d config/routes.rb, app/controllers/api/v1/oidc/trusted_publisher_controller.rb',
    parameters: { url: '{origin}' },
    audience: '{host}',
    calls: [
      {
        line: 'POST /api/v1/oidc/trusted_publisher/exchange_token',
        headers: jsonType,
        body: '{"jwt":"<JWT>"}',
        status: 201,
        answer: {
          rubygems_api_key: 'rubygems_0123',
          name: 'GitHub Actions',
          scopes: ['push_rubygem'],
          expires_at: '2100-01-01T00:00:00.000Z',
        },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: gemKeys,
    refusal: {
      status: 404,
      body: { error: 'Not Found' },
      says: 'answered 404: Not Found',
      read: 'rubygems/rubygems.org@3c8ea0d app/controllers/concerns/jwt_validation.rb, app/controllers/application_controller.rb render_not_found, config/locales/en.yml; test/integration/api/v1/oidc/trusted_publisher_controller_test.rb',
    },
  },
  'rubygems-role': {
    read: 'rubygems/rubygems.org@3c8ea0d config/routes.rb, app/controllers/api/v1/oidc/api_key_roles_controller.rb, test/integration/api/v1/oidc/api_key_roles_test.rb',
    parameters: { url: '{origin}', role: 'rg_oidc_akr_abc' },
    audience: '{host}',
    calls: [
      {
        line: 'POST /api/v1/oidc/api_key_roles/rg_oidc_akr_abc/assume_role',
        headers: jsonType,
        body: '{"jwt":"<JWT>"}',
        status: 201,
        answer: {
          rubygems_api_key: 'rubygems_0123',
          name: 'ci-79685b65-945d-450a-a3d8-a36bcf72c23d',
          scopes: ['push_rubygem'],
          expires_at: '2100-01-01T00:00:00.000Z',
        },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: gemKeys,
    refusal: {
      status: 422,
      body: { errors: { 'jwt.claims.jti': ['must be unique'] } },
      says: 'answered 422: jwt.claims.jti must be unique',
      read: 'rubygems/rubygems.org@3c8ea0d app/models/oidc/id_token.rb, test/integration/api/v1/oidc/api_key_roles_test.rb',
    },
  },
  npm: {
    read: 'request: npm/cli@026b4fe lib/utils/oidc.js, api-docs.npmjs.com Exchange OIDC id_token for npm registry token; answer: api-docs.npmjs.com, its status 201 in logs quoted in nguyenvanphituoc/react-native-cache-video#23 and KryptosAI/mcp-observatory#112',
    parameters: { url: '{origin}', package: '@octo/app' },
    audience: 'npm:127.0.0.1',
    calls: [
      {
        line: 'POST /-/npm/v1/oidc/token/exchange/package/@octo%2Fapp',
        headers: bearer,
        status: 201,
        answer: {
          token_type: 'oidc',
          token: 'npm_0123',
          created: '2025-07-18T10:30:00.000Z',
          expires: '2100-01-01T00:00:00.000Z',
        },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: { NODE_AUTH_TOKEN: 'npm_0123', NPM_CONFIG_USERCONFIG: 'file npmrc' },
    files: { npmrc: 'registry={origin}\n//{host}/:_authToken=npm_0123\n' },
    refusal: {
      status: 404,
      body: { message: 'OIDC token exchange error - package not found' },
      says: 'answered 404: OIDC token exchange error - package not found',
      read: 'npm/cli#8678, the status and the text; npm/cli#9203, the form, of a 401',
    },
  },
  nuget: {
    read: 'NuGet/login@e12aa70 src/index.ts; NuGet/NuGetGallery@55d8cc0 src/NuGetGallery/Controllers/TokenApiController.cs',
    parameters: { url: '{origin}', user: 'octo' },
    audience: 'https://www.nuget.org',
    calls: [
      {
        line: 'POST /api/v2/token',
        headers: { ...bearer, ...jsonType, 'user-agent': 'oidc-exchange/test' },
        body: '{"username":"octo","tokenType":"ApiKey"}',
        answer: { tokenType: 'ApiKey', expires: '2100-01-01T00:00:00.0000000Z', apiKey: 'oy2abc' },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: { NUGET_API_KEY: 'oy2abc' },
    refusal: {
      status: 401,
      body: { error: "No matching trust policy owned by user 'octo' was found." },
      says: "answered 401: No matching trust policy owned by user 'octo' was found.",
      read: 'NuGet/NuGetGallery@55d8cc0 src/NuGetGallery/Controllers/TokenApiController.cs, the form; src/NuGetGallery.Services/Authentication/Federated/FederatedCredentialService.cs, the text',
    },
  },
  jfrog: {
    read: 'jfrog/setup-jfrog-cli@deda456 src/oidc-utils.ts; jfrog/jfrog-client-go@0f2168d access/services/accesstoken.go, the answer in auth/authutils.go',
    parameters: { url: '{origin}', 'provider-name': 'github', project: 'octo' },
    calls: [
      {
        line: 'POST /access/api/v1/oidc/token',
        headers: jsonType,
        body: '{"grant_type":"urn:ietf:params:oauth:grant-type:token-exchange","subject_token_type":"urn:ietf:params:oauth:token-type:id_token","subject_token":"<JWT>","provider_name":"github","project_key":"octo"}',
        answer: {
          access_token: 'jfrog-token',
          issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
          username: 'deployer',
          expires_in: 600,
        },
      },
    ],
    expires: 600,
    env: { JF_URL: '{origin}', JF_ACCESS_TOKEN: 'jfrog-token', JF_PROJECT: 'octo' },
    outputs: { username: 'deployer' },
    refusal: {
      status: 400,
      body: { errors: [{ code: 'BAD_REQUEST', message: 'Invalid audience' }] },
      says: 'answered 400: BAD_REQUEST: Invalid audience',
      read: 'jfrog/setup-jfrog-cli#270',
    },
  },
  'docker-hub': {
    read: 'docker/login-action@af63523 src/dockerhub.ts; docker/oidc-action@1c871f2 src/main.ts',
    parameters: {
      url: '{origin}',
      organization: 'octo',
      'connection-id': '11111111-2222-4333-8444-555555555555',
    },
    audience: 'https://identity.docker.com',
    calls: [
      {
        line: 'POST /oauth/token',
        headers: formType,
        body: `grant_type=${grant}token-exchange&subject_token_type=${type}id_token&subject_token=<JWT>&connection_id=11111111-2222-4333-8444-555555555555&expires_in=300`,
        answer: { access_token: 'docker-token' },
      },
    ],
    expires: 300,
    env: {},
    outputs: { 'access-token': 'docker-token', username: 'octo' },
    refusal: {
      status: 400,
      body: { error: 'invalid_request', error_description: 'bad connection' },
      says: 'answered 400: invalid_request: bad connection',
      read: 'the answer of the test server in docker/login-action __tests__/dockerhub.test.ts; docker/oidc-action@ddc9c56 __tests__/main.test.ts has a description alone; not read in a source of Docker: access_denied, which users report',
    },
  },
  quay: {
    read: 'quay/quay-docs@7df0b23 modules/exchanging-oauth2-robot-account-token.adoc; quay/quay@ffba0c7 endpoints/oauth/robot_identity_federation.py',
    parameters: { url: '{origin}', robot: 'octo+ci' },
    calls: [
      {
        line: 'GET /oauth2/federation/robot/token',
        headers: { authorization: 'Basic <octo+ci:JWT>' },
        answer: { token: 'quay-token' },
      },
    ],
    expires: 3600,
    env: {},
    outputs: { 'access-token': 'quay-token', username: 'octo+ci' },
    refusal: {
      status: 400,
      body: { message: 'Token does not match robot' },
      says: 'answered 400: Token does not match robot',
      read: 'quay/quay@ffba0c7 util/security/federated_robot_auth.py, the text; endpoints/decorated.py, the status and the form',
    },
  },
  cloudsmith: {
    read: 'cloudsmith-io/cloudsmith-cli@efeae63 cloudsmith_cli/core/credentials/oidc/exchange.py; docs.cloudsmith.com/api/openid/create',
    parameters: { url: '{origin}', organization: 'octo', service: 'ci' },
    audience: 'cloudsmith',
    calls: [
      {
        line: 'POST /openid/octo/',
        headers: jsonType,
        body: '{"oidc_token":"<JWT>","service_slug":"ci"}',
        status: 201,
        answer: { token: 'eyJhbGciOiJub25lIn0.eyJleHAiOjQxMDI0NDQ4MDB9.c2ln' },
      },
    ],
    expires: '2100-01-01T00:00:00.000Z',
    env: {
      CLOUDSMITH_API_KEY: 'eyJhbGciOiJub25lIn0.eyJleHAiOjQxMDI0NDQ4MDB9.c2ln',
      CLOUDSMITH_ORG: 'octo',
      CLOUDSMITH_SERVICE_SLUG: 'ci',
    },
    refusal: {
      status: 401,
      body: { detail: 'OIDC token cannot be authenticated.' },
      says: 'answered 401: OIDC token cannot be authenticated.',
      read: 'not read: its status and text, which are the description in docs.cloudsmith.com/api/openid/create; the field there and in exchange.py',
    },
  },
  'buildkite-packages': {
    read: 'buildkite/docs@0a0b444 pages/package_registries/security/oidc.md',
    parameters: { organization: 'octo', registry: 'apps' },
    audience: 'https://packages.buildkite.com/octo/apps',
    calls: [],
    expires: 300,
    env: {},
    outputs: { 'access-token': '<JWT>', username: 'buildkite' },
  },
  'pub-dev': {
    read: 'dart-lang/setup-dart@2bd1170 lib/main.dart; dart-lang/pub@ec276d1 lib/src/command/token_add.dart',
    parameters: {},
    audience: 'https://pub.dev',
    calls: [],
    expires: 300,
    env: { PUB_TOKEN: '<JWT>' },
  },
  sigstore: {
    read: 'sigstore/sigstore-js@769a53d packages/sign/src/identity/ci.ts; sigstore/cosign@d6d86c2 pkg/providers/envvar/env.go',
    parameters: {},
    audience: 'sigstore',
    calls: [],
    expires: 300,
    env: { SIGSTORE_ID_TOKEN: '<JWT>' },
  },
  depot: {
    read: 'depot/cli@728ad11 pkg/oidc/provider.go, @0608f5f pkg/helpers/token.go',
    parameters: {},
    audience: 'https://depot.dev',
    calls: [],
    expires: 300,
    env: { DEPOT_TOKEN: '<JWT>' },
  },
  codecov: {
    read: 'codecov/codecov-action@671740a action.yml; the variable in codecov/codecov-cli@152ecf8 codecov_cli/helpers/options.py',
    parameters: {},
    audience: 'https://codecov.io',
    calls: [],
    expires: 300,
    env: { CODECOV_TOKEN: '<JWT>' },
  },
}
