import { randomBytes } from 'node:crypto'
import { principalOf } from './google-sts.ts'
import { bearerOf, json, notFound, parseObject, pathOf } from './messages.ts'
import { signClaims } from './mint.ts'
import { matchesAny } from './pattern.ts'
import type { GoogleServiceAccount } from './rules.ts'
import type { LabState } from './state.ts'
import type { Handler, LabReply, LabRequest } from './types.ts'

const route = /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):(generateAccessToken|generateIdToken)$/

type Body = Readonly<Record<string, unknown>>

/**
 * Google's IAM Service Account Credentials API, for federated tokens that the lab's STS issued.
 *
 * https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts
 */
export function createGoogleIamCredentialsHandler(state: LabState): Handler {
  return (request) => {
    const [, email, method] = route.exec(pathOf(request)) ?? []
    if (request.method !== 'POST' || email === undefined) return notFound(request)
    const account = authorize(state, request, decode(email), method ?? '')
    if ('status' in account) return account
    const body = parseObject(request.body === '' ? '{}' : request.body)
    if (body === undefined) {
      return fail(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received. Expected an object.')
    }
    return method === 'generateIdToken'
      ? generateIdToken(state, account, body)
      : generateAccessToken(state, account, body)
  }
}

/** The service account that the bearer may act as, or the refusal. */
function authorize(
  state: LabState,
  request: LabRequest,
  email: string,
  method: string,
): GoogleServiceAccount | LabReply {
  const issued = state.googleTokens.get(bearerOf(request) ?? '')
  if (issued === undefined || issued.expiresAt <= state.now()) {
    const message =
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.'
    const reason = issued === undefined ? 'not a token of this STS' : 'the token expired'
    return fail(401, 'UNAUTHENTICATED', message, reason)
  }
  const account = state.rules.google['service-accounts'].find(
    (candidate) => candidate.email === email,
  )
  if (account !== undefined && matchesAny(account.subjects, issued.claims.sub)) return account
  const permission = method === 'generateIdToken' ? 'getOpenIdToken' : 'getAccessToken'
  const message = `Permission 'iam.serviceAccounts.${permission}' denied on resource (or it may not exist).`
  const reason = account ? `${principalOf(issued)} may not` : `there is no ${email}`
  return fail(403, 'PERMISSION_DENIED', message, reason)
}

function generateAccessToken(state: LabState, account: GoogleServiceAccount, body: Body): LabReply {
  if (!Array.isArray(body.scope) || body.scope.length === 0) {
    return fail(400, 'INVALID_ARGUMENT', 'Scope required.')
  }
  const lifetime = body.lifetime ?? '3600s'
  const [, digits] = typeof lifetime === 'string' ? (/^(\d{1,9})s$/.exec(lifetime) ?? []) : []
  const seconds = Number(digits)
  if (!(seconds > 0)) {
    const message = `Invalid value at 'lifetime' (type.googleapis.com/google.protobuf.Duration)`
    return fail(400, 'INVALID_ARGUMENT', message)
  }
  if (seconds > (account['max-lifetime-seconds'] ?? 3600)) {
    const message =
      'The access token lifetime cannot exceed 3600 seconds (1 hour) unless an organization policy allows it.'
    return fail(400, 'INVALID_ARGUMENT', message)
  }
  const expireTime = new Date(Math.floor(state.now().getTime() / 1000 + seconds) * 1000)
  return json(200, {
    accessToken: `ya29.c.lab-${randomBytes(120).toString('base64url')}`,
    expireTime: expireTime.toISOString().replace('.000Z', 'Z'),
  })
}

async function generateIdToken(
  state: LabState,
  { email }: GoogleServiceAccount,
  body: Body,
): Promise<LabReply> {
  if (typeof body.audience !== 'string' || body.audience === '') {
    return fail(400, 'INVALID_ARGUMENT', 'Audience required.')
  }
  const issuedAt = Math.floor(state.now().getTime() / 1000)
  const token = await signClaims(state, {
    aud: body.audience,
    azp: '100000000000000000001',
    exp: issuedAt + 3600,
    iat: issuedAt,
    // Not the issuer that the lab's clouds trust: a service account is no job.
    iss: state.services['google-iamcredentials'].origin,
    sub: '100000000000000000001',
    ...(body.includeEmail === true && { email, email_verified: true }),
  })
  return json(200, { token })
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}

function fail(code: number, status: string, message: string, reason = message): LabReply {
  return json(code, { error: { code, message, status } }, `${status}: ${reason}`)
}
