import type { Preset } from '../preset/preset.ts'

export default {
  title: 'HashiCorp Cloud Platform',
  summary: 'Exchanges the token at a workload identity provider of HCP.',
  status: 'confirmed',
  facts: [
    'hashicorp/hcp-sdk-go@982d500: auth/workload/provider.go, token.go, auth/cred_file.go, clients/cloud-iam/stable/2019-12-10, clients/cloud-shared/v1/models/google_rpc_status.go',
    'hashicorp/hcp-auth-action@a708715: src/auth/client.ts',
  ],
  parameters: {
    'workload-identity-provider': {
      description:
        "The provider's resource name: iam/project/<id>/service-principal/<name>/workload-identity-provider/<name>.",
      required: true,
    },
    url: {
      description: 'The URL of the API. Default: https://api.cloud.hashicorp.com.',
      default: 'https://api.cloud.hashicorp.com',
    },
  },
  audience: '{workload-identity-provider}',
  steps: [
    {
      url: '{+url}/2019-12-10/{+workload-identity-provider}/exchange-token',
      json: { jwt_token: '{token}' },
      pick: { 'access-token': 'access_token', lifetime: 'expires_in' },
      optional: ['lifetime'],
    },
  ],
  public: ['lifetime'],
  credential: 'access-token',
  expires: { in: 'lifetime' },
  env: { HCP_CRED_FILE: { file: 'hcp.json' } },
  files: {
    'hcp.json': {
      json: {
        scheme: 'workload',
        workload: {
          provider_resource_name: '{workload-identity-provider}',
          token: { token: '{token}' },
        },
      },
    },
  },
} satisfies Preset
