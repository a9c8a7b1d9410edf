import type { Preset } from '../preset/preset.ts'

export default {
  title: 'TestPyPI',
  summary: 'Gets an upload token from TestPyPI by trusted publishing.',
  status: 'confirmed',
  facts: [
    'pypi/warehouse@6b62157: warehouse/oidc/views.py, warehouse/oidc/models/github.py, docs/user/trusted-publishers/using-a-publisher.md, troubleshooting.md',
  ],
  parameters: {
    url: {
      description: 'The URL of the index. Default: https://test.pypi.org.',
      default: 'https://test.pypi.org',
    },
  },
  audience: '{told-audience}',
  steps: [
    { method: 'GET', url: '{+url}/_/oidc/audience', pick: { 'told-audience': 'audience' } },
    {
      url: '{+url}/_/oidc/mint-token',
      json: { token: '{token}' },
      pick: { 'api-token': 'token', expires: 'expires' },
      optional: ['expires'],
    },
  ],
  public: ['told-audience', 'expires'],
  credential: 'api-token',
  expires: { at: 'expires' },
  env: {
    TWINE_USERNAME: '__token__',
    TWINE_PASSWORD: '{api-token}',
    TWINE_REPOSITORY: 'testpypi',
    UV_PUBLISH_TOKEN: '{api-token}',
  },
  singleUse: true,
  compares: "the project's trusted publishers: repository, workflow file and environment",
  refusals: [
    {
      code: 'invalid-publisher',
      hint: "No trusted publisher of the index fits the claims above: compare repository, workflow file and environment with the project's publishing settings.",
    },
    {
      code: 'invalid-pending-publisher',
      hint: 'The project of the pending publisher exists by now, and the pending publisher is gone: add a publisher in the publishing settings of the project.',
    },
    {
      text: 'unknown trusted publishing issuer',
      hint: 'The index has no trusted publishing for this issuer.',
    },
    { code: 'not-enabled', hint: 'The index has no trusted publishing for this issuer.' },
    {
      code: 'invalid-reuse-token',
      hint: 'The index takes each ID token only once, and has seen this one: get a new one for every exchange.',
    },
    { status: 404, hint: 'The index has no trusted publishing.' },
  ],
} satisfies Preset
