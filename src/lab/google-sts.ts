import { randomBytes } from 'node:crypto'
import { quoteForeign } from '../core/text.ts'
import { judgeGoogle, mapAttributes, readGoogleProvider } from '../trust/index.ts'
import { judgeToken, type Policy, type Refusal, type Trust } from './judge.ts'
import { fieldsOf, json, notFound, pathOf } from './messages.ts'
import type { GoogleProvider } from './rules.ts'
import { type IssuedToken, issuerOf, type LabState } from './state.ts'
import type { Handler, LabReply, LabRequest } from './types.ts'

const exchangeGrant = 'urn:ietf:params:oauth:grant-type:token-exchange'
const accessTokenType = 'urn:ietf:params:oauth:token-type:access_token'
const subjectTokenTypes = [
  'urn:ietf:params:oauth:token-type:jwt',
  'urn:ietf:params:oauth:token-type:id_token',
]
/** `google.subject` can't be longer, in bytes. */
const maxSubjectBytes = 127

/**
 * Google's Security Token Service: workload identity federation's `token`, and `introspect`, which gcloud calls.
 *
 * https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */
export function createGoogleStsHandler(state: LabState): Handler {
  return (request) => {
    const route = `${request.method} ${pathOf(request)}`
    if (route === 'POST /v1/token') return exchangeToken(state, request)
    if (route === 'POST /v1/introspect') return introspect(state, request)
    return notFound(request)
  }
}

/** The identity as IAM policies name it. */
export function principalOf(issued: IssuedToken): string {
  const pool = issued.audience.replace(/\/providers\/[^/]+$/, '')
  return `principal:${pool}/subject/${subjectOf(issued)}`
}

/** `google.subject`. */
export function subjectOf({ identity, claims }: IssuedToken): string {
  return identity === undefined ? claims.sub : String(identity.google.subject)
}

async function exchangeToken(state: LabState, request: LabRequest): Promise<LabReply> {
  const fields = readFields(request)
  const invalid = findInvalid(fields)
  if (invalid !== undefined) return invalid
  const audience = fields.get('audience') ?? ''
  const provider = state.rules.google.providers.find(
    ({ name }) => audience === `//iam.googleapis.com/${name}`,
  )
  if (provider === undefined) {
    const description =
      'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.'
    return refuse('invalid_target', description)
  }
  const token = fields.get('subject_token') ?? ''
  const verdict = await judgeToken(state, token, trustOf(provider))
  if (!verdict.isTrusted) return describeRefusal(state, verdict)
  const definition = definitionOf(provider)
  if (definition !== undefined) {
    const { identity } = mapAttributes(verdict.judged, definition)
    return issue(state, { claims: verdict.claims, identity, audience })
  }
  if (Buffer.byteLength(verdict.claims.sub) > maxSubjectBytes) {
    const description = `The size of mapped attribute google.subject exceeds the ${maxSubjectBytes} bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than ${maxSubjectBytes} bytes.`
    return refuse('invalid_request', description)
  }
  return issue(state, { claims: verdict.claims, audience })
}

/** Clients send snake_case forms (gcloud, google-auth) or camelCase JSON (the REST reference). */
function readFields(request: LabRequest): ReadonlyMap<string, string> {
  const entries = [...(fieldsOf(request) ?? [])]
  return new Map(
    entries.map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )
}

function findInvalid(fields: ReadonlyMap<string, string>): LabReply | undefined {
  if (fields.get('grant_type') !== exchangeGrant) {
    return refuse('unsupported_grant_type', 'Invalid value for "grant_type".')
  }
  for (const name of ['audience', 'scope', 'subject_token']) {
    if (!fields.get(name)) return refuse('invalid_request', `Missing required field "${name}".`)
  }
  if (fields.get('requested_token_type') !== accessTokenType) {
    return refuse('invalid_request', 'Invalid value for "requested_token_type".')
  }
  if (!subjectTokenTypes.includes(fields.get('subject_token_type') ?? '')) {
    return refuse('invalid_request', 'Invalid value for "subject_token_type".')
  }
  return undefined
}

function trustOf(provider: GoogleProvider): Trust {
  const { name, audiences, subjects } = provider
  const full = `//iam.googleapis.com/${name}`
  const trust = { audiences: audiences ?? [`https:${full}`, full], subjects }
  const definition = definitionOf(provider)
  if (definition === undefined) return trust
  const judge: Policy['judge'] = (claims, options) => judgeGoogle(claims, definition, options)
  return { ...trust, policy: { document: provider.definition, judge } }
}

/** The provider in Google's own format, under the name that the rules give it. */
export function definitionOf({ name, definition }: GoogleProvider) {
  return definition === undefined ? undefined : { ...readGoogleProvider(definition), name }
}

function describeRefusal(state: LabState, { code, presented, reason, says }: Refusal): LabReply {
  const [, error, description] = /^(\w+): (.*)$/s.exec(says ?? '') ?? []
  if (error !== undefined && description !== undefined) return refuse(error, description, reason)
  const invalid = (description: string) => refuse('invalid_grant', description, reason)
  switch (code) {
    case 'ERR_TOKEN_MALFORMED':
    case 'ERR_TOKEN_ALGORITHM':
      return invalid('Unable to parse the ID Token.')
    case 'ERR_TOKEN_ISSUER':
      return invalid(
        `The issuer in ID Token ${show(presented.iss)} does not match the expected ones: ${issuerOf(state)}.`,
      )
    case 'ERR_TOKEN_AUDIENCE':
      return invalid(
        `The audience in ID Token [${show(presented.aud)}] does not match the expected audience.`,
      )
    case 'ERR_TOKEN_EXPIRED':
      return invalid(`ID Token issued at ${show(presented.iat)} is stale to sign-in.`)
    case 'ERR_TOKEN_NOT_YET_VALID':
    case 'ERR_TOKEN_CLAIM':
      return invalid('The ID Token has a claim that is missing or not valid.')
    case 'ERR_REFUSED':
      return refuse(
        'unauthorized_client',
        'The given credential is rejected by the attribute condition.',
        reason,
      )
    default:
      return invalid("Error connecting to the given credential's issuer.")
  }
}

function show(value: unknown): string {
  return quoteForeign(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
}

function issue(
  state: LabState,
  grant: Pick<IssuedToken, 'claims' | 'identity' | 'audience'>,
): LabReply {
  const issuedAt = state.now()
  // A federated token expires with its ID token.
  const remainingSeconds = Math.floor(grant.claims.exp - issuedAt.getTime() / 1000)
  const expiresIn = Math.max(1, Math.min(3600, remainingSeconds))
  const token = `ya29.d.lab-${randomBytes(96).toString('base64url')}`
  const expiresAt = new Date(issuedAt.getTime() + expiresIn * 1000)
  state.googleTokens.set(token, { ...grant, issuedAt, expiresAt })
  return json(200, {
    access_token: token,
    issued_token_type: accessTokenType,
    token_type: 'Bearer',
    expires_in: expiresIn,
  })
}

/** RFC 7662; any client may ask. */
function introspect(state: LabState, request: LabRequest): LabReply {
  const token = fieldsOf(request)?.get('token')
  if (!token) return refuse('invalid_request', 'Missing required field "token".')
  const issued = state.googleTokens.get(token)
  if (issued === undefined || issued.expiresAt <= state.now()) return json(200, { active: false })
  return json(200, {
    active: true,
    client_id: 'lab',
    username: principalOf(issued),
    sub: subjectOf(issued),
    iss: 'https://sts.googleapis.com/',
    scope: 'https://www.googleapis.com/auth/cloud-platform',
    iat: Math.floor(issued.issuedAt.getTime() / 1000),
    exp: Math.floor(issued.expiresAt.getTime() / 1000),
  })
}

function refuse(error: string, description: string, reason?: string): LabReply {
  return json(400, { error, error_description: description }, `${error}: ${reason ?? description}`)
}
