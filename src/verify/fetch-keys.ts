import { rootCertificates } from 'node:tls'
import { createContext } from '../context.ts'
import { defined } from '../core/defined.ts'
import { messageOf, OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import type { Context, Env, Log } from '../core/types.ts'
import type { HttpOptions } from '../http/client.ts'
import { isLoopback, parseEndpoint } from '../http/endpoint.ts'
import type { ProxySettings } from '../http/proxy.ts'
import { requestJson, textAt } from '../http/request.ts'
import { lookupPublic, refusePrivateHost } from './addresses.ts'
import type { Issuer } from './issuer.ts'
import { type JsonWebKeySet, readKeySet } from './keys.ts'

/** How keys are fetched. */
export interface FetchOptions extends ProxySettings {
  /** The environment that proxies are read from. @default process.env */
  readonly env?: Env
  readonly log?: Log
  /** The time limit for discovery and keys together, retries included, in milliseconds. @default 10000 */
  readonly fetchTimeoutMs?: number
  /** Ends a fetch when aborted. */
  readonly signal?: AbortSignal
}

/**
 * Fetches an issuer's keys: first discovery (OpenID Connect Discovery §4), which must name this issuer and only allowed
 * hosts, then the key set.
 *
 * Redirects are not followed. A private address is refused unless the issuer's settings allow or contain it.
 *
 * @throws {OidcError} `ERR_ISSUER_KEYS`
 */
export async function fetchKeys(issuer: Issuer, options: FetchOptions): Promise<JsonWebKeySet> {
  try {
    return await fetchOrFail(issuer, options)
  } catch (error) {
    const message = `Can't fetch the keys of ${issuer.issuer}: ${messageOf(error)}`
    const { hint, transient } = error instanceof OidcError ? error : {}
    throw new OidcError('ERR_ISSUER_KEYS', message, { cause: error, hint, transient })
  }
}

async function fetchOrFail(issuer: Issuer, options: FetchOptions): Promise<JsonWebKeySet> {
  const { fetchTimeoutMs = 10_000, env, log } = options
  using context = createContext({
    ...defined({ env, log }),
    deadlineMs: fetchTimeoutMs,
    retry: { maxAttempts: 3, baseMs: 100, capMs: 1000 },
    onSecret: () => undefined,
    http: httpOptionsFor(issuer, options, fetchTimeoutMs),
  })
  const onAbort = () => context.close()
  options.signal?.addEventListener('abort', onAbort, { once: true })
  if (options.signal?.aborted) onAbort()
  try {
    const url = await findKeys(issuer, context)
    return await request(issuer, url, context, 'keys', (body) => {
      const set = readKeySet(body)
      return set.keys.length === 0 ? undefined : set
    })
  } finally {
    options.signal?.removeEventListener('abort', onAbort)
  }
}

function httpOptionsFor(
  issuer: Issuer,
  { httpProxy, noProxy }: FetchOptions,
  timeoutMs: number,
): Partial<HttpOptions> {
  const mayBeInside =
    issuer.allowPrivateAddresses === true ||
    urlsOf(issuer).some(({ hostname }) => isLoopback(hostname))
  return {
    httpProxy,
    noProxy,
    requestTimeoutMs: Math.min(timeoutMs, 5000),
    maxReplyBytes: 512 * 1024,
    ...(issuer.ca !== undefined && { ca: [...rootCertificates, issuer.ca] }),
    ...(!mayBeInside && { lookup: lookupPublic }),
  }
}

async function findKeys(issuer: Issuer, context: Context): Promise<URL> {
  if (issuer.jwksUrl !== undefined) return parseEndpoint(issuer.jwksUrl, 'jwksUrl')
  const base = issuer.issuer.replace(/\/$/, '')
  const url = parseEndpoint(`${base}/.well-known/openid-configuration`, 'The issuer')
  return request(issuer, url, context, 'jwks_uri', (body) => {
    if (body.issuer !== issuer.issuer) {
      const named = quoteForeign(JSON.stringify(body.issuer) ?? 'missing')
      throw new OidcError('ERR_RESPONSE', `its discovery document names the issuer ${named}`)
    }
    const text = textAt(body, 'jwks_uri')
    return text === undefined ? undefined : checkKeysUrl(text, issuer)
  })
}

function checkKeysUrl(text: string, issuer: Issuer): URL {
  const url = parseEndpoint(text, "The issuer's jwks_uri")
  if (issuer.jwksHosts.includes(url.host)) return url
  throw new OidcError(
    'ERR_ENDPOINT',
    `its discovery document puts its keys at ${quoteForeign(url.host)}`,
    { hint: 'If that is correct, add the host to jwksHosts.' },
  )
}

async function request<T>(
  issuer: Issuer,
  url: URL,
  context: Context,
  wanted: string,
  pick: (body: Readonly<Record<string, unknown>>) => T | undefined,
): Promise<T> {
  if (!issuer.allowPrivateAddresses && !isNamedByCaller(issuer, url)) refusePrivateHost(url)
  const { authorization } = issuer
  const headers = { accept: 'application/json' }
  return requestJson(
    {
      service: url.host,
      label: `Fetching ${url.href}`,
      request: async () => ({
        method: 'GET',
        url,
        headers: authorization ? { ...headers, authorization: await authorization() } : headers,
      }),
      pick,
      wanted,
    },
    context,
  )
}

/** Whether the caller wrote this host. A private address in the settings is deliberate. */
function isNamedByCaller(issuer: Issuer, url: URL): boolean {
  return urlsOf(issuer).some(({ host }) => host === url.host)
}

/** The URLs in the caller's settings. */
function urlsOf({ issuer, jwksUrl }: Issuer): readonly URL[] {
  return [issuer, jwksUrl].flatMap((text) => (text === undefined ? [] : [new URL(text)]))
}
