import { readFileSync } from 'node:fs'
import { OidcError } from '../core/errors.ts'
import type {
  Context,
  Env,
  HttpReply,
  HttpRequest,
  OpenSource,
  TokenSource,
} from '../core/types.ts'
import { parseHttpEndpoint } from '../http/endpoint.ts'
import { requestJson, requestText, textAt } from '../http/request.ts'

const productFile = '/sys/class/dmi/id/product_name'

/**
 * Google Cloud's ID tokens: for the machine's service account from the metadata server, or for the account in
 * `GOOGLE_SERVICE_ACCOUNT_NAME`, which the machine's account may impersonate.
 *
 * @see https://cloud.google.com/compute/docs/instances/verifying-instance-identity
 */
const gcp: TokenSource = {
  name: 'gcp',
  summary:
    'Google Cloud, on a machine with a service account (Compute Engine, Cloud Run, Cloud Build …).',
  detectedBy: `the variables GOOGLE_SERVICE_ACCOUNT_NAME and GCE_METADATA_HOST, or ${productFile}`,

  open(context) {
    const { GOOGLE_SERVICE_ACCOUNT_NAME: account, GCE_METADATA_HOST: host } = context.env
    if (!account && !host && !isGoogleProduct(readProduct())) return undefined
    const base = parseHttpEndpoint(`http://${host || '169.254.169.254'}/`, 'GCE_METADATA_HOST')
    const metadata = new URL('/computeMetadata/v1/instance/service-accounts/default/', base)
    return account ? openImpersonation(account, metadata, context) : openMetadata(metadata, context)
  },
}

export default gcp

/** The product name in the firmware of Google's machines. */
export function isGoogleProduct(name: string): boolean {
  return ['Google', 'Google Compute Engine'].includes(name.trim())
}

function readProduct(): string {
  try {
    return readFileSync(productFile, 'utf8')
  } catch {
    return ''
  }
}

function openMetadata(metadata: URL, context: Context): OpenSource {
  return {
    endpoints: [metadata],
    mint(audience) {
      const url = new URL('identity', metadata)
      url.searchParams.set('audience', requireAudience(audience))
      url.searchParams.set('format', 'full')
      return requestText(
        {
          ...metadataRequest(url, context),
          label: "Asking Google's metadata server for an ID token",
          wanted: 'a token',
        },
        context,
      ).catch(explain('Attach a service account to the machine.'))
    },
  }
}

function openImpersonation(account: string, metadata: URL, context: Context): OpenSource {
  const api = readApi(context.env)
  const url = new URL(
    `${api.origin}${api.pathname.replace(/\/+$/, '')}/projects/-/serviceAccounts/${encodeURIComponent(account)}:generateIdToken`,
  )
  return {
    endpoints: [metadata, url],
    async mint(audience) {
      const body = JSON.stringify({ audience: requireAudience(audience), includeEmail: true })
      const access = context.mask(await requestAccessToken(metadata, context))
      return requestJson(
        {
          service: `Google IAM Credentials (${url.host})`,
          label: `Getting an ID token of ${account}`,
          request: () => ({
            method: 'POST',
            url,
            headers: {
              authorization: `Bearer ${access.reveal()}`,
              'content-type': 'application/json',
              accept: 'application/json',
            },
            body,
          }),
          wanted: 'a token',
          pick: (reply) => textAt(reply, 'token'),
          refusedAs: 'ERR_TOKEN_REQUEST',
        },
        context,
      ).catch(
        explain(
          `The machine's service account needs the role roles/iam.serviceAccountOpenIdTokenCreator on ${account}.`,
        ),
      )
    },
  }
}

function requestAccessToken(metadata: URL, context: Context): Promise<string> {
  const url = new URL('token', metadata)
  url.searchParams.set('scopes', 'https://www.googleapis.com/auth/cloud-platform')
  return requestJson(
    {
      ...metadataRequest(url, context),
      label: "Asking Google's metadata server for an access token",
      wanted: 'an access token',
      pick: (body) => textAt(body, 'access_token'),
    },
    context,
  ).catch(explain('GOOGLE_SERVICE_ACCOUNT_NAME works only on a Google Cloud machine.'))
}

function metadataRequest(url: URL, context: Context) {
  return {
    service: "Google's metadata server",
    request: (): HttpRequest => ({
      method: 'GET',
      url,
      headers: { 'metadata-flavor': 'Google' },
    }),
    refusedAs: 'ERR_TOKEN_REQUEST' as const,
    async send(request: HttpRequest, signal: AbortSignal): Promise<HttpReply> {
      const reply = await context.http.send(request, signal)
      if (reply.status !== 200 || reply.headers['metadata-flavor'] === 'Google') return reply
      throw new OidcError('ERR_RESPONSE', `${url.host} is not Google's metadata server`, {
        transient: true,
      })
    },
  }
}

function readApi(env: Env): URL {
  const variable = 'GHA_ENDPOINT_OVERRIDE_iamcredentials'
  return parseHttpEndpoint(env[variable] || 'https://iamcredentials.googleapis.com/v1', variable)
}

function requireAudience(audience: string | undefined): string {
  if (audience !== undefined) return audience
  throw new OidcError('ERR_INPUT', 'Google Cloud has no default audience', {
    hint: 'Set the audience that the receiving service expects.',
  })
}

function explain(hint: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof OidcError && error.hint === undefined ? error.with({ hint }) : error
  }
}
