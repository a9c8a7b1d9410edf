import { parseEndpoint } from './endpoint.ts'
import { checkStatus } from './reply.ts'
import { retry } from './retry.ts'
import { Secret } from './secret.ts'
import type { Context, HttpRequest, Revocation } from './types.ts'

/**
 * Makes a credential useless at the service that gave it.
 *
 * @throws {OidcError} when the service did not confirm it
 */
export function revoke(revocation: Revocation, context: Context): Promise<void> {
  const url = parseEndpoint(revocation.url, 'The address for revoking')
  return retry(`Revoking at ${url.host}`, context, async () => {
    const reply = await context.http.send(requestFor(revocation, url), context.signal)
    checkStatus(reply, url.host, context.now())
  })
}

function requestFor(revocation: Revocation, url: URL): HttpRequest {
  const { method, bearer, form, json } = revocation
  const headers = {
    accept: 'application/json',
    ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer.reveal()}` }),
    ...revealAll(revocation.headers ?? {}),
  }
  if (form !== undefined) {
    const type = 'application/x-www-form-urlencoded'
    const body = new URLSearchParams(revealAll(form)).toString()
    return { method, url, headers: { 'content-type': type, ...headers }, body }
  }
  if (json === undefined) return { method, url, headers }
  const body = JSON.stringify(revealAll(json))
  return { method, url, headers: { 'content-type': 'application/json', ...headers }, body }
}

function revealAll(fields: Readonly<Record<string, string | Secret>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      value instanceof Secret ? value.reveal() : value,
    ]),
  )
}
