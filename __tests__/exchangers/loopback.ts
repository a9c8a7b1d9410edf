import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OidcError } from '../../src/core/errors.ts'
import type { Claims } from '../../src/core/jwt.ts'
import { Secret } from '../../src/core/secret.ts'
import type {
  Context,
  Env,
  IdToken,
  PreparedExchange,
  RetryPolicy,
  TokenSupply,
  TokenUrl,
} from '../../src/core/types.ts'
import { createHttp } from '../../src/http/client.ts'
import { checkEndpoint } from '../../src/http/endpoint.ts'

/** A request as the server got it. */
export interface Seen {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What the server does with one request: an answer, or a connection that is cut. */
export type Reply =
  | {
      readonly status?: number
      readonly type?: string
      readonly headers?: Record<string, string>
      readonly body?: string
    }
  | 'reset'
  | 'truncate'

/** Starts a server that gives the replies one after another, the last one from then on. */
export async function startServer(...replies: readonly Reply[]) {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method, url, headers } = request
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') })
      answer(response, replies[Math.min(seen.length, replies.length) - 1] ?? {})
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    seen,
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply === 'reset') {
    response.destroy()
    return
  }
  if (reply === 'truncate') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
    response.write('{"access_token":"half')
    setTimeout(() => response.destroy(), 5)
    return
  }
  const headers = { 'content-type': reply.type ?? 'application/json', ...reply.headers }
  response.writeHead(reply.status ?? 200, headers)
  response.end(reply.body ?? '')
}

/** A JSON reply. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return { status, headers, body: JSON.stringify(body) }
}

/** A context with real HTTP, real time and hardly any waiting. */
export function createTestContext(options: { env?: Env; retry?: Partial<RetryPolicy> } = {}) {
  const lines: string[] = []
  const masked: string[] = []
  const controller = new AbortController()
  const env = options.env ?? {}
  const context: Context = {
    env,
    http: createHttp(env, { userAgent: 'oidc-exchange/test', requestTimeoutMs: 5000 }),
    log: {
      debug: (line) => lines.push(line),
      info: (line) => lines.push(line),
      warning: (line) => lines.push(line),
    },
    retry: { maxAttempts: 4, baseMs: 1, capMs: 2, deniedMs: 0, ...options.retry },
    deadlineAt: new Date(Date.now() + 60_000),
    signal: controller.signal,
    mask(value) {
      masked.push(value)
      return new Secret(value)
    },
    now: () => new Date(),
    random: () => 0.5,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    afterwards: () => ({ ...context, [Symbol.dispose]: () => undefined }),
    self: ['node', 'oidc-exchange.js'],
  }
  return { context, lines, masked }
}

export const githubClaims: Claims = {
  iss: 'https://token.actions.githubusercontent.com',
  aud: 'the-audience',
  sub: 'repo:octo/app:environment:production',
  repository: 'octo/app',
  ref: 'refs/heads/main',
}

/** Tokens without a source: a new one, counted up, after each `renew`. */
export function createTokens(options: { claims?: Claims; tokenUrl?: TokenUrl } = {}) {
  const claims = options.claims ?? githubClaims
  let minted = 1
  const make = (): IdToken => ({ token: new Secret(tokenText(minted)), claims })
  let current = make()
  const supply: TokenSupply = {
    get: async () => current,
    renew() {
      minted++
      current = make()
    },
    tokenUrl: options.tokenUrl,
  }
  return supply
}

/** The text of the nth token. */
export function tokenText(number: number): string {
  return `eyJhbGciOiJSUzI1NiJ9.eyJuIjoxfQ.signature-of-${number}`
}

/** GitHub's way for programs to get tokens by themselves. */
export const githubTokenUrl: TokenUrl = {
  url: new URL('https://actions.example.com/token?api-version=2.0&audience=the-audience'),
  headers: { Authorization: new Secret('Bearer request-token') },
  field: 'value',
}

/** Awaits a failure and checks that no token is in any part of it. */
export async function failureOf(promise: Promise<unknown>): Promise<OidcError> {
  const error = await promise.then(
    () => new Error('It did not fail'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof OidcError)) throw error
  const said = JSON.stringify([error.message, error.hint, error.details, String(error.cause)])
  if (/signature-of|eyJhbGci/.test(said)) throw new Error(`A token is in the error: ${said}`)
  return error
}

/** Runs something that must throw an {@link OidcError} at once. */
export function thrownBy(run: () => unknown): OidcError {
  try {
    run()
  } catch (error) {
    if (error instanceof OidcError) return error
    throw error
  }
  throw new Error('It did not throw')
}

/** Checks the endpoints as planning a step does. */
export function checkEndpoints(prepared: PreparedExchange, allowed: readonly string[] = []): void {
  for (const url of [...prepared.endpoints, ...(prepared.revocationEndpoints ?? [])])
    checkEndpoint(url, 'The exchange', allowed)
}

/** A value as it would be published. */
export function revealed(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value instanceof Secret ? value.reveal() : value,
    ]),
  )
}
