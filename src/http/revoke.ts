import { messageOf } from '../core/errors.ts'
import { Secret } from '../core/secret.ts'
import type { Context, HttpRequest, Revocation } from '../core/types.ts'
import { parseHttpEndpoint } from './endpoint.ts'
import { checkStatus } from './reply.ts'
import { retry } from './retry.ts'

/**
 * Revokes a credential.
 *
 * @throws {OidcError} if the service does not confirm it
 */
export function revoke(revocation: Revocation, context: Context): Promise<void> {
  const url = parseHttpEndpoint(revocation.url, 'The revocation URL')
  const http = revocation.tls === undefined ? context.http : context.http.with(revocation.tls)
  return retry(`Revoking at ${url.host}`, context, async () => {
    const reply = await http.send(requestFor(revocation, url), context.signal)
    checkStatus(reply, url.host, context.now())
  })
}

/** A credential and its revocation. */
export interface Revocable {
  /** The exchange's name in messages. */
  readonly label: string
  readonly revocation: Revocation | undefined
}

/**
 * Revokes credentials after a failure, including a timeout. A credential that cannot be revoked causes a warning, because
 * the failure itself is the error to report.
 *
 * @param because the failure, as the end of a sentence: `another exchange of this step failed`
 * @returns whether all of them are revoked
 */
export async function giveBack(
  obtained: readonly Revocable[],
  context: Context,
  because: string,
): Promise<boolean> {
  const outcomes = await Promise.all(
    obtained.map(async ({ label, revocation }) => {
      if (revocation === undefined) return true
      try {
        using afterwards = context.afterwards()
        await revoke(revocation, afterwards)
        context.log.info(`${label}: revoked, because ${because}`)
        return true
      } catch (error) {
        context.log.warning(`${label}: could not be revoked: ${messageOf(error)}`)
        return false
      }
    }),
  )
  return !outcomes.includes(false)
}

function requestFor(revocation: Revocation, url: URL): HttpRequest {
  const { method, bearer, form, json } = revocation
  const headers = {
    accept: 'application/json',
    ...(bearer && { authorization: `Bearer ${bearer.reveal()}` }),
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
