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
  const reveal = (value: string | Secret) => (value instanceof Secret ? value.reveal() : value)
  const { method, bearer, form } = revocation
  const headers = {
    accept: 'application/json',
    ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer.reveal()}` }),
    ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
  }
  if (form === undefined) return { method, url, headers }
  const fields = Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, reveal(value)]),
  )
  return { method, url, headers, body: new URLSearchParams(fields).toString() }
}
