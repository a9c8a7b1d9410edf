import type { VerifiedClaims } from './claims.ts'
import { readObject } from './decode.ts'
import { type Denial, denialOf } from './response.ts'
import type { Verifier } from './verifier.ts'

const grantType = 'urn:ietf:params:oauth:grant-type:token-exchange'
const accessTokenType = 'urn:ietf:params:oauth:token-type:access_token'
const jwtTypes: readonly (string | undefined)[] = [
  'urn:ietf:params:oauth:token-type:id_token',
  'urn:ietf:params:oauth:token-type:jwt',
]
const parameters: readonly string[] = [
  ...['grant_type', 'resource', 'audience', 'scope', 'requested_token_type'],
  ...['subject_token', 'subject_token_type', 'actor_token', 'actor_token_type'],
]
const maxBodyBytes = 64 * 1024

/** A request whose token was verified and allowed. */
export interface IssueRequest<C extends VerifiedClaims = VerifiedClaims> {
  readonly claims: C
  /** The services that the caller wants to use the new token at. Like the next two, requested and not verified. */
  readonly audiences: readonly string[]
  readonly resources: readonly string[]
  readonly scopes: readonly string[]
  readonly request: Request
}

/** A credential that your service issues. */
export interface IssuedCredential {
  readonly accessToken: string
  readonly expiresInSeconds: number
  /** The granted scopes, when they differ from the requested ones. */
  readonly scopes?: readonly string[]
  /** @default 'Bearer' */
  readonly tokenType?: string
  /** @default 'urn:ietf:params:oauth:token-type:access_token' */
  readonly issuedTokenType?: string
}

/** A refused request whose token is valid. */
export interface IssueRefusal {
  readonly error: 'invalid_target' | 'invalid_scope'
  readonly description?: string
}

/** The options of {@link createTokenExchange}. */
export interface TokenExchangeOptions<C extends VerifiedClaims = VerifiedClaims> {
  readonly verifier: Verifier<C>
  /** Makes the credential. If it throws, the caller gets 500 and `onError` the error. */
  readonly issue: (
    request: IssueRequest<C>,
  ) => Promise<IssuedCredential | IssueRefusal> | IssuedCredential | IssueRefusal
  /** Called with every refusal. @default none */
  readonly onDenied?: (denial: Denial) => void
  /** Called with an error that `issue` throws. @default none */
  readonly onError?: (error: unknown) => void
}

/**
 * Creates a token-exchange endpoint (RFC 8693): it takes an ID token and returns a credential of your service. It is
 * the other side of `provider: custom`.
 *
 * @example
 * ```ts
 * const handle = createTokenExchange({
 *   verifier,
 *   issue: ({ claims }) => ({ accessToken: createSession(claims.sub), expiresInSeconds: 900 }),
 * })
 * const response = await handle(request)
 * ```
 */
export function createTokenExchange<C extends VerifiedClaims>(
  options: TokenExchangeOptions<C>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'POST')
      return answer(405, { error: 'invalid_request' }, { allow: 'POST' })
    const fields = await readFields(request)
    if (fields === undefined)
      return fail('invalid_request', 'The body must be a form or a JSON object of texts')
    const problem = findProblem(fields)
    if (problem !== undefined) return fail(...problem)
    try {
      return await exchange(options, fields, request)
    } catch (error) {
      options.onError?.(error)
      return answer(500, { error: 'server_error' })
    }
  }
}

async function exchange<C extends VerifiedClaims>(
  { verifier, issue, onDenied }: TokenExchangeOptions<C>,
  fields: URLSearchParams,
  request: Request,
): Promise<Response> {
  let claims: C
  try {
    claims = await verifier.verify(fields.get('subject_token') ?? '')
  } catch (error) {
    const denial = denialOf(error)
    onDenied?.(denial)
    if (denial.status === 503) {
      return answer(503, { error: 'temporarily_unavailable' }, { 'retry-after': '5' })
    }
    // One answer for a token that is bad and for one that is not allowed, RFC 8693 §2.2.2.
    return fail('invalid_request', `The subject token was not accepted (${denial.id})`)
  }
  const scopes = (fields.get('scope') ?? '').split(' ').filter((scope) => scope !== '')
  const requested = { audiences: fields.getAll('audience'), resources: fields.getAll('resource') }
  const issued = await issue({ claims, ...requested, scopes, request })
  if ('error' in issued) return fail(issued.error, issued.description)
  return answer(200, {
    access_token: issued.accessToken,
    issued_token_type: issued.issuedTokenType ?? accessTokenType,
    token_type: issued.tokenType ?? 'Bearer',
    expires_in: issued.expiresInSeconds,
    ...(issued.scopes !== undefined && { scope: issued.scopes.join(' ') }),
  })
}

/** Checks everything in the request except the token. */
function findProblem(fields: URLSearchParams): readonly [OauthError, string] | undefined {
  const counted = [...new Set(fields.keys())].filter((name) => fields.getAll(name).length > 1)
  const repeated = counted.find((name) => name !== 'audience' && name !== 'resource')
  if (repeated !== undefined) return ['invalid_request', 'A parameter is repeated']
  if (fields.get('grant_type') !== grantType) {
    return ['unsupported_grant_type', `grant_type must be ${grantType}`]
  }
  if (!fields.get('subject_token')) return ['invalid_request', 'subject_token is missing']
  if (!jwtTypes.includes(fields.get('subject_token_type') ?? undefined)) {
    return ['invalid_request', `subject_token_type must be one of ${jwtTypes.join(', ')}`]
  }
  if (fields.has('actor_token')) return ['invalid_request', 'Actor tokens are not supported']
  const wanted = fields.get('requested_token_type') ?? accessTokenType
  if (wanted !== accessTokenType && wanted !== 'urn:ietf:params:oauth:token-type:jwt') {
    return ['invalid_request', `requested_token_type must be ${accessTokenType}`]
  }
  return undefined
}

/**
 * A form (RFC 8693 §2.1), or the same names in a JSON object, which some clients send. Empty values are left out (RFC
 * 6749 §3.2).
 */
async function readFields(request: Request): Promise<URLSearchParams | undefined> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  const text = await readText(request)
  if (text === undefined) return undefined
  const isForm = type === 'application/x-www-form-urlencoded'
  if (!isForm && type !== 'application/json') return undefined
  const entries = isForm ? [...new URLSearchParams(text)] : readMembers(text)
  return entries && new URLSearchParams(entries.filter(([, value]) => value !== ''))
}

function readMembers(text: string): [string, string][] | undefined {
  try {
    const members = readObject(text, 'body', () => {
      throw new SyntaxError('A member is repeated')
    })
    return parameters.flatMap((name) =>
      [members[name] ?? []].flat().map((value): [string, string] => {
        if (typeof value === 'string') return [name, value]
        throw new SyntaxError(`${name} is neither text nor a list of texts`)
      }),
    )
  } catch {
    return undefined
  }
}

/** The body; `undefined` when it breaks off or is larger than the limit. */
async function readText(request: Request): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size > maxBodyBytes) return undefined
      chunks.push(chunk)
    }
  } catch {
    return undefined
  }
  return Buffer.concat(chunks).toString('utf8')
}

type OauthError = 'invalid_request' | 'unsupported_grant_type' | 'invalid_target' | 'invalid_scope'

/** RFC 6749 §5.2. */
function fail(error: OauthError, description?: string): Response {
  return answer(400, {
    error,
    ...(description !== undefined && { error_description: description }),
  })
}

function answer(
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const fixed = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    pragma: 'no-cache',
  }
  return new Response(JSON.stringify(body), { status, headers: { ...fixed, ...headers } })
}
