import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Context, HttpRequest } from '../../core/types.ts'
import type { JsonObject } from '../../http/reply.ts'
import { requestJson } from '../../http/request.ts'
import { fillRequest } from '../preset/fill-request.ts'
import { isSet, type Scope } from '../preset/scope.ts'
import { type CertificateEntry, wrong } from './entries.ts'

/**
 * The request for a path of `secrets`, with its query, if any: `secret/data/ci?version=2`.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function readingRequest(path: string, scope: Scope): HttpRequest {
  const [place = '', ...query] = path.split('?')
  const request = requestTo(place, 'GET', scope)
  for (const [name, value] of new URLSearchParams(query.join('?')))
    request.url.searchParams.append(name, value)
  return request
}

/**
 * The request for a certificate.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function issuingRequest({ path, parameters }: CertificateEntry, scope: Scope): HttpRequest {
  const { headers, ...request } = requestTo(path, 'POST', scope)
  const body = JSON.stringify(parameters)
  return { ...request, headers: { ...headers, 'Content-Type': 'application/json' }, body }
}

function requestTo(path: string, method: 'GET' | 'POST', scope: Scope): HttpRequest {
  const place = decode(path)
  return fillRequest(
    {
      method,
      url: '{+url}/v1/{+secret-path}',
      headers: { 'X-Vault-Token': '{client-token}', 'X-Vault-Namespace': '{namespace}' },
      moreHeaders: 'extraHeaders',
    },
    (name) => (name === 'secret-path' ? place : scope(name)),
  )
}

/** A path is percent-encoded like a URL, because a space would end it. */
function decode(path: string): string {
  return path
    .split('/')
    .map((segment) => {
      const plain = decodeSegment(segment)
      if (plain !== undefined && !plain.includes('/')) return plain
      throw wrong(
        'secrets',
        path,
        'has an invalid percent encoding',
        'Write a percent sign as %25.',
      )
    })
    .join('/')
}

function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

/**
 * Sends a request after the login. Returns `undefined` for a missing path with `ignoreNotFound`.
 *
 * @throws {OidcError} `ERR_REFUSED` and the errors of `requestJson`
 */
export async function ask(
  path: string,
  request: () => HttpRequest,
  scope: Scope,
  context: Context,
): Promise<JsonObject | undefined> {
  const shown = quoteForeign(path, 120)
  const { url, method } = request()
  try {
    return await requestJson(
      {
        service: url.host,
        label: `${method === 'GET' ? 'Reading' : 'Requesting a certificate from'} ${shown}`,
        request,
        wanted: 'data',
        pick: (body) => (typeof body.data === 'object' && body.data !== null ? body : undefined),
        isTransient: ({ status }) => status === 412,
      },
      context,
    )
  } catch (error) {
    if (!(error instanceof OidcError) || error.code !== 'ERR_REFUSED') throw error
    const isMissing = error.service?.status === 404
    if (isMissing && isSet(scope('ignoreNotFound'))) {
      context.log.warning(`Vault has nothing at ${shown}`)
      return undefined
    }
    throw error.with({
      message: `${shown}: ${error.message}`,
      hint: isMissing
        ? 'The path does not exist. A secret of KV version 2 has data/ after its mount, as in secret/data/ci.'
        : "The login succeeded, but the role's policies do not allow this path.",
    })
  }
}
