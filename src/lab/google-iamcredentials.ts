import { randomBytes } from 'node:crypto'
import { accountCaller, findAccount, identifyCaller } from './google-accounts.ts'
import { bearerOf, json, notFound, parseObject, pathOf } from './messages.ts'
import { signClaims } from './mint.ts'
import type { GoogleServiceAccount } from './rules.ts'
import type { LabState } from './state.ts'
import type { Handler, LabReply, LabRequest } from './types.ts'

const route =
  /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):(generateAccessToken|generateIdToken|signJwt)$/

/** The permission that a caller needs on the account of the request. */
const permissions: Readonly<Record<string, string>> = {
  generateAccessToken: 'getAccessToken',
  generateIdToken: 'getOpenIdToken',
  signJwt: 'signJwt',
}

type Body = Readonly<Record<string, unknown>>

/**
 * Google's IAM Service Account Credentials API, for federated tokens that the lab's STS issued and for assertions of
 * service accounts' keys, chains of delegates included.
 *
 * https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts
 */
export function createGoogleIamCredentialsHandler(state: LabState): Handler {
  return async (request) => {
    const [, email, method = ''] = route.exec(pathOf(request)) ?? []
    if (request.method !== 'POST' || email === undefined) return notFound(request)
    const body = parseObject(request.body === '' ? '{}' : request.body)
    if (body === undefined) {
      return fail(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received. Expected an object.')
    }
    const account = await authorize(state, request, { email: decode(email), method, body })
    if ('status' in account) return account
    if (method === 'signJwt') return signJwt(state, account, body)
    return method === 'generateIdToken'
      ? generateIdToken(state, account, body)
      : generateAccessToken(state, account, body)
  }
}

interface Asked {
  readonly email: string
  readonly method: string
  readonly body: Body
}

/** The service account that the bearer may act as, through each account of the chain, or the refusal. */
async function authorize(
  state: LabState,
  request: LabRequest,
  { email, method, body }: Asked,
): Promise<GoogleServiceAccount | LabReply> {
  const caller = await identifyCaller(state, bearerOf(request))
  if (typeof caller === 'string') {
    const message =
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.'
    return fail(401, 'UNAUTHENTICATED', message, caller)
  }
  const delegates = readDelegates(body.delegates)
  if (delegates === undefined) return fail(400, 'INVALID_ARGUMENT', 'Invalid form of delegates.')
  let actor = caller
  for (const name of [...delegates, email]) {
    const account = findAccount(state, name)
    if (account === undefined || !actor.mayActAs(account)) {
      const permission = name === email ? permissions[method] : 'implicitDelegation'
      const message = `Permission 'iam.serviceAccounts.${permission}' denied on resource (or it may not exist).`
      const reason = account ? `${actor.member} may not` : `no account ${name}`
      return fail(403, 'PERMISSION_DENIED', message, reason)
    }
    if (name === email) return account
    actor = accountCaller(name)
  }
  return fail(403, 'PERMISSION_DENIED', 'A chain must not lead through its own end.')
}

/** `projects/-/serviceAccounts/EMAIL` each, as documented, or the address alone, as gcloud sends it. */
function readDelegates(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return undefined
  const names = value.map(
    (name) => /^(?:projects\/-\/serviceAccounts\/)?([^/]+)$/.exec(String(name))?.[1],
  )
  return names.every((name) => name !== undefined) ? names : undefined
}

/** Signed with the lab's key, which represents the key that Google keeps of every service account. */
async function signJwt(
  state: LabState,
  { email }: GoogleServiceAccount,
  body: Body,
): Promise<LabReply> {
  const claims = typeof body.payload === 'string' ? parseObject(body.payload) : undefined
  if (claims === undefined)
    return fail(400, 'INVALID_ARGUMENT', 'Invalid JWT payload. Expected a JSON object.')
  if (claims.iss !== undefined && claims.iss !== email)
    return fail(400, 'INVALID_ARGUMENT', 'The issuer in the payload is not the service account.')
  const { kid } = await state.keys
  return json(200, { keyId: kid, signedJwt: await signClaims(state, claims) })
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
    // Not the issuer that the lab's clouds trust: a service account is not a job.
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
