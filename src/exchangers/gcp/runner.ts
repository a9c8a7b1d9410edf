import { OidcError } from '../../core/errors.ts'
import type { Context, Env, Value } from '../../core/types.ts'
import { parseEndpoint } from '../../http/endpoint.ts'
import { type AccessToken, pickAccessToken, requestJson } from '../../http/request.ts'
import { chainVariables, type IssuedTokens, issueTokens } from './federation.ts'
import { terraformImpersonationVariable } from './inputs.ts'
import type { Settings } from './settings.ts'

/** An exchange with the service account that is attached to this machine. */
export interface RunnerPlan {
  readonly settings: Settings
  /** The service account to act as, if it is another one. */
  readonly serviceAccount: string | undefined
}

/**
 * Prepares the requests. Google's tools find the metadata server themselves, so they need no file, only the service
 * account to act as.
 */
export function prepareRunner(plan: RunnerPlan, env: Env) {
  const { settings, serviceAccount } = plan
  const { iamcredentials, oauth2 } = settings.endpoints
  const metadata = metadataUrl(env)
  const variables: Readonly<Record<string, Value>> = {
    ...chainVariables(plan),
    ...(serviceAccount === undefined ? {} : { [terraformImpersonationVariable]: serviceAccount }),
  }
  return {
    variables,
    endpoints: [
      metadata,
      ...(serviceAccount === undefined ? [] : [iamcredentials]),
      ...(settings.tokens.subject === undefined ? [] : [oauth2]),
    ],
    async run(context: Context): Promise<IssuedTokens> {
      const auth = await requestAccessToken(metadata, context)
      return issueTokens(settings, serviceAccount, auth, context).catch((error: unknown) => {
        throw explain(error, serviceAccount ?? '')
      })
    },
  }
}

/** @see https://cloud.google.com/compute/docs/access/authenticate-workloads */
function metadataUrl({ GCE_METADATA_HOST: host }: Env): URL {
  const base = parseEndpoint(`http://${host || '169.254.169.254'}/`, 'GCE_METADATA_HOST')
  return new URL('/computeMetadata/v1/instance/service-accounts/default/token', base)
}

function requestAccessToken(url: URL, context: Context): Promise<AccessToken> {
  return requestJson(
    {
      service: "Google's metadata server",
      label: "Requesting a token of the machine's service account",
      request: () => ({
        method: 'GET',
        url,
        headers: { 'Metadata-Flavor': 'Google', Accept: 'application/json' },
      }),
      wanted: 'access_token',
      pick: (body) => pickAccessToken(body, context),
    },
    context,
  ).catch((error: unknown) => {
    if (!(error instanceof OidcError)) throw error
    throw error.with({
      hint: 'runner-identity works on a Google Cloud machine (a self-hosted runner) with an attached service account. Elsewhere, set workload_identity_provider.',
    })
  })
}

function explain(error: unknown, serviceAccount: string): unknown {
  if (!(error instanceof OidcError) || error.code !== 'ERR_REFUSED') return error
  return error.with({
    hint: `The machine's service account needs roles/iam.serviceAccountTokenCreator on ${serviceAccount}, and the machine the access scope cloud-platform.`,
  })
}
