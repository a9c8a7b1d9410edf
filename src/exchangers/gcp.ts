import { explainingRefusals } from '../refusal.ts'
import { type Credentials, defineExchanger, type TokenUrl, type Value } from '../types.ts'
import { gcpCauses } from './gcp/causes.ts'
import {
  createCredentialsFile,
  credentialsFileName,
  requireTokenUrl,
} from './gcp/credentials-file.ts'
import { exchangeToken, type GcpRequest, type GoogleToken, impersonate } from './gcp/exchange.ts'
import { fileVariables, gcpInputs, projectVariables, readRequest } from './gcp/inputs.ts'
import type { Provider } from './gcp/provider.ts'

/**
 * Google Cloud, through Workload Identity Federation.
 *
 * With a service account its access token is always asked for, also when only the file is wanted: a missing
 * permission then shows here and not in a later step.
 *
 * It has no `neutral` values. Where an empty variable breaks a tool (CLOUDSDK_CORE_PROJECT in gcloud,
 * GOOGLE_APPLICATION_CREDENTIALS in Python's google-auth), any other text would name a project or a file that is not
 * meant, and break it just as well.
 *
 * @see https://cloud.google.com/iam/docs/workload-identity-federation
 */
export default defineExchanger({
  name: 'gcp',
  title: 'Google Cloud',
  summary:
    'Authenticates with a workload identity provider and, where one is given, acts as a service account.',
  inputs: gcpInputs,
  outputs: {
    project_id: { description: 'The project, where it is known.' },
    credentials_file_path: { description: 'The path of the credentials file.' },
    auth_token: { description: "The federated token that Google's token service issued." },
    access_token: {
      description: 'The access token of the service account, with token_format: access_token.',
    },
    access_token_expiration: { description: 'When that access token ends, in ISO 8601.' },
  },

  prepare(values, env) {
    const { provider, request, project } = readRequest(values, env)
    const withFile = values.create_credentials_file
    const { stsUrl, impersonationUrl, serviceAccount } = request
    const facts = {
      service: 'Google Cloud',
      compares: describeTrust(request, provider),
      causes: gcpCauses(provider, serviceAccount),
    }
    return {
      audience: `https://iam.googleapis.com/${provider.name}`,
      endpoints: impersonationUrl === undefined ? [stsUrl] : [stsUrl, impersonationUrl],
      variables: [
        ...(withFile ? fileVariables : []),
        ...(project === undefined ? [] : projectVariables),
      ],
      async run(tokens, context) {
        const tokenUrl = withFile ? requireTokenUrl(tokens.tokenUrl) : undefined
        return explainingRefusals(tokens, facts, async (present) => {
          const federated = await exchangeToken(request, present, context)
          const access =
            impersonationUrl === undefined
              ? undefined
              : await impersonate(request, impersonationUrl, federated, context)
          return toCredentials({
            request,
            provider,
            project,
            tokenUrl,
            federated,
            access,
            withToken: values.token_format === 'access_token',
          })
        })
      },
    }
  },
})

interface Result {
  readonly request: GcpRequest
  readonly provider: Provider
  readonly project: string | undefined
  readonly tokenUrl: TokenUrl | undefined
  readonly federated: GoogleToken
  readonly access: GoogleToken | undefined
  readonly withToken: boolean
}

function toCredentials(result: Result): Credentials {
  const { request, project, tokenUrl, federated, access } = result
  const expiresAt = (access ?? federated).expiresAt
  const path = { file: credentialsFileName }
  const setAll = (names: readonly string[], value: Value) =>
    Object.fromEntries(names.map((name) => [name, value]))
  const end = access?.expiresAt?.toISOString()
  return {
    identity: request.serviceAccount ?? result.provider.name,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    env: {
      ...(tokenUrl === undefined ? {} : setAll(fileVariables, path)),
      ...(project === undefined ? {} : setAll(projectVariables, project)),
    },
    outputs: {
      ...(project === undefined ? {} : { project_id: project }),
      ...(tokenUrl === undefined ? {} : { credentials_file_path: path }),
      auth_token: federated.token,
      ...(access === undefined || !result.withToken ? {} : { access_token: access.token }),
      ...(end === undefined || !result.withToken ? {} : { access_token_expiration: end }),
    },
    files: tokenUrl === undefined ? [] : [createCredentialsFile(request, tokenUrl)],
  }
}

function describeTrust(request: GcpRequest, provider: Provider): readonly string[] {
  return [
    `provider: ${provider.name}`,
    "iss: the provider's issuer URI",
    `aud: the provider's allowed audiences, or https:${request.audience} where it has none`,
    "others: the provider's attribute mapping and attribute condition",
    ...(request.serviceAccount === undefined
      ? []
      : [
          `then: who has roles/iam.workloadIdentityUser on ${request.serviceAccount}, by the mapped google.subject and attributes`,
        ]),
  ]
}
