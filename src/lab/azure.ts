import { randomBytes, randomUUID } from 'node:crypto'
import { dateOf } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import { judgeAzure, readFederatedCredentials } from '../trust/index.ts'
import { listResources } from './azure-resources.ts'
import { judgeToken, type Policy, type Trust, type Verdict } from './judge.ts'
import { fieldsOf, json, notFound, pathOf, queryOf } from './messages.ts'
import { type AzureApplication, defaultAzureAudience } from './rules.ts'
import type { LabState } from './state.ts'
import type { Handler, LabReply, LabRequest } from './types.ts'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const expiresInSeconds = 3599

/** The error of a refusal besides its AADSTS number. */
interface EntraError {
  readonly status: 400 | 401
  readonly error: string
  readonly number: number
  readonly message: string
  readonly reason?: string
}

/**
 * Microsoft Entra's token endpoint: client credentials with a federated assertion, or a secret if the rule has one.
 * Also the tenant's configuration, instance discovery, Resource Manager's lists and a machine's managed identity.
 *
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#third-case-access-token-request-with-a-federated-credential
 */
export function createAzureHandler(state: LabState): Handler {
  return (request) => {
    const own = listResources(state, request) ?? answerMachine(state, request)
    if (own !== undefined) return own
    if (request.method === 'GET' && pathOf(request) === '/metadata/endpoints') {
      return describeStack(originOf(state, request))
    }
    if (request.method === 'GET' && pathOf(request) === '/common/discovery/instance') {
      return describeInstance(request)
    }
    const [, tenant = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(pathOf(request)) ?? []
    if (request.method === 'POST' && rest === '/oauth2/v2.0/token') {
      return requestToken(state, request, tenant)
    }
    if (request.method === 'GET' && rest === '/v2.0/.well-known/openid-configuration') {
      return describeTenant(state, tenant, request)
    }
    return notFound(request)
  }
}

async function requestToken(
  state: LabState,
  request: LabRequest,
  tenant: string,
): Promise<LabReply> {
  const fields = fieldsOf(request) ?? new Map<string, string>()
  const invalid = findUnknownTenant(state, tenant) ?? findInvalid(fields)
  if (invalid !== undefined) return fail(state, invalid)
  const client = fields.get('client_id') ?? ''
  const application = state.rules.azure.applications.find(
    (candidate) => isSameId(candidate.tenant, tenant) && isSameId(candidate.client, client),
  )
  if (application === undefined) {
    const message = `Application with identifier '${quoteForeign(client)}' was not found in the directory '${quoteForeign(tenant)}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`
    return fail(state, { status: 400, error: 'unauthorized_client', number: 700016, message })
  }
  const secret = fields.get('client_secret')
  if (secret !== undefined) {
    if (secret === application.secret) return grant(state, application, fields.get('scope') ?? '')
    const message = `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${quoteForeign(client)}'.`
    return fail(state, { status: 401, error: 'invalid_client', number: 7000215, message })
  }
  const verdict = await judgeToken(
    state,
    fields.get('client_assertion') ?? '',
    trustOf(application),
  )
  if (!verdict.isTrusted) return fail(state, explain(verdict, client, state.now()))
  return grant(state, application, fields.get('scope') ?? '')
}

function grant(state: LabState, application: AzureApplication, scope: string): LabReply {
  const token = randomBytes(600).toString('base64url')
  const expiresAt = new Date(state.now().getTime() + expiresInSeconds * 1000)
  state.azureTokens.set(token, { application, scope, expiresAt })
  return json(200, {
    token_type: 'Bearer',
    expires_in: expiresInSeconds,
    ext_expires_in: expiresInSeconds,
    access_token: token,
  })
}

/**
 * The metadata service of a virtual machine whose managed identity is the first application.
 *
 * https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
 */
function answerMachine(state: LabState, request: LabRequest): LabReply | undefined {
  if (pathOf(request) !== '/metadata/identity/oauth2/token') return undefined
  const query = queryOf(request)
  const resource = query.get('resource')
  const [application] = state.rules.azure.applications
  if (request.headers.metadata !== 'true' || !resource || !query.get('api-version')) {
    const description = 'Required metadata header, resource or api-version not specified'
    return json(400, { error: 'invalid_request', error_description: description })
  }
  const client = query.get('client_id')
  if (application === undefined || (client !== null && !isSameId(client, application.client))) {
    return json(400, { error: 'invalid_request', error_description: 'Identity not found' })
  }
  const { body, ...reply } = grant(state, application, `${resource}/.default`)
  const answer = JSON.parse(body) as Record<string, unknown>
  return {
    ...reply,
    body: JSON.stringify({ ...answer, expires_in: String(answer.expires_in), resource }),
  }
}

/** How an Azure Stack Hub that signs in through Entra describes itself. */
function describeStack(origin: string): LabReply {
  const audiences = ['https://management.stack.lab.example/0d2c54d4']
  return json(200, { authentication: { loginEndpoint: `${origin}/`, audiences } })
}

/** Over https the host is the requested one, which may be an Azure name. */
function originOf(state: LabState, request: LabRequest): string {
  return request.secure ? `https://${request.headers.host}` : state.services.azure.origin
}

/** MSAL's request to the public cloud about an unknown host. */
function describeInstance(request: LabRequest): LabReply {
  const endpoint = queryOf(request).get('authorization_endpoint') ?? ''
  const base = endpoint.replace(/\/oauth2\/v2\.0\/authorize$/, '')
  return json(200, {
    tenant_discovery_endpoint: `${base}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [],
  })
}

function trustOf(application: AzureApplication): Trust {
  const { audiences, subjects } = application
  const document = application['federated-credentials']
  const trust = { audiences: audiences ?? [defaultAzureAudience], subjects }
  if (document === undefined) return trust
  const credentials = readFederatedCredentials(document)
  const judge: Policy['judge'] = (claims, options) => judgeAzure(claims, credentials, options)
  return { ...trust, policy: { document, judge } }
}

function findUnknownTenant(state: LabState, tenant: string): EntraError | undefined {
  const isKnown = state.rules.azure.applications.some((known) => isSameId(known.tenant, tenant))
  if (isKnown) return undefined
  const message = `Tenant '${quoteForeign(tenant)}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`
  return { status: 400, error: 'invalid_request', number: 90002, message }
}

function findInvalid(fields: ReadonlyMap<string, string>): EntraError | undefined {
  const grantType = fields.get('grant_type')
  const scope = fields.get('scope')
  for (const name of ['grant_type', 'client_id', 'scope']) {
    if (fields.get(name)) continue
    const message = `The request body must contain the following parameter: '${name}'.`
    return { status: 400, error: 'invalid_request', number: 900144, message }
  }
  if (grantType !== 'client_credentials') {
    const message = `The app requested an unsupported grant type '${quoteForeign(grantType ?? '')}'.`
    return { status: 400, error: 'unsupported_grant_type', number: 70003, message }
  }
  if (!scope?.endsWith('/.default')) {
    const message = `The provided value for scope ${quoteForeign(scope ?? '')} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`
    return { status: 400, error: 'invalid_scope', number: 1002012, message }
  }
  if (fields.has('client_secret')) return undefined
  if (!fields.get('client_assertion') || fields.get('client_assertion_type') !== assertionType) {
    const message =
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."
    return { status: 401, error: 'invalid_client', number: 7000218, message }
  }
  return undefined
}

/** The refusal of an assertion. It quotes the presented subject, issuer or audience, as Entra does. */
function explain(
  verdict: Extract<Verdict, { isTrusted: false }>,
  client: string,
  now: Date,
): EntraError {
  const { code, presented, reason } = verdict
  const refuse = (number: number, message: string) =>
    ({ status: 401, error: 'invalid_client', number, message, reason }) as const
  const mismatch = (part: string, value: unknown) =>
    `No matching federated identity record found for presented assertion ${part} '${show(value)}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation`
  switch (code) {
    case 'ERR_TOKEN_ISSUER':
      return refuse(700211, mismatch('issuer', presented.iss))
    case 'ERR_TOKEN_AUDIENCE':
      return refuse(700212, mismatch('audience', presented.aud))
    case 'ERR_REFUSED':
      return refuse(700213, mismatch('subject', presented.sub))
    case 'ERR_TOKEN_EXPIRED':
    case 'ERR_TOKEN_NOT_YET_VALID':
      return refuse(
        700024,
        `Client assertion is not within its valid time range. Current time: ${now.toISOString()}, assertion valid from ${showTime(presented.nbf)}, expiry time of assertion ${showTime(presented.exp)}. Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials .`,
      )
    case 'ERR_TOKEN_KEY':
    case 'ERR_TOKEN_SIGNATURE':
      return refuse(
        700027,
        'The certificate with identifier used to sign the client assertion is not registered on application.',
      )
    default:
      return refuse(50027, `JWT token is invalid or malformed. Client: '${quoteForeign(client)}'.`)
  }
}

function fail(state: LabState, { status, error, number, message, reason }: EntraError): LabReply {
  const timestamp = `${state.now().toISOString().slice(0, 19).replace('T', ' ')}Z`
  const traceId = randomUUID()
  const correlationId = randomUUID()
  const description = `AADSTS${number}: ${message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`
  const body = {
    error,
    error_description: description,
    error_codes: [number],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `${state.services.azure.origin}/error?code=${number}`,
  }
  return json(status, body, `AADSTS${number}: ${reason ?? message}`)
}

/** The document that MSAL reads before its first request. */
function describeTenant(state: LabState, tenant: string, request: LabRequest): LabReply {
  const invalid = findUnknownTenant(state, tenant)
  if (invalid !== undefined) return fail(state, invalid)
  const base = `${originOf(state, request)}/${tenant}`
  return json(200, {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    issuer: `${base}/v2.0`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  })
}

function isSameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function showTime(value: unknown): string {
  return dateOf(value)?.toISOString() ?? 'an unknown time'
}

function show(value: unknown): string {
  return quoteForeign(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), 300)
}
