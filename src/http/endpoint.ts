import { OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'

/** Whether a host name is this machine itself (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname === '[::1]' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
  )
}

/**
 * Whether a host is the machine's metadata service, which the hypervisor provides (RFC 3927 §2.7: link-local, never routed).
 * It uses plain http and is never reached through a proxy.
 */
export function isMetadataService(hostname: string): boolean {
  return hostname === '169.254.169.254'
}

/**
 * Parses the URL of an endpoint: https, or http to this machine or its metadata service, without a user name or password.
 *
 * @param from the name of the input or variable with the URL, for the message
 * @throws {OidcError} `ERR_ENDPOINT`, which never repeats the text: it may contain a password
 */
export function parseEndpoint(text: string, from: string): URL {
  const url = parseHttpEndpoint(text, from)
  checkEndpoint(url, from)
  return url
}

/** The inputs and variables that URLs came from, for messages. */
const origins = new WeakMap<URL, string>()

/**
 * Parses the URL of an endpoint whose transport the plan and the HTTP client check with {@link checkEndpoint}, because
 * they know the hosts that `allow-http-hosts` lists.
 *
 * @throws {OidcError} see {@link parseEndpoint}
 */
export function parseHttpEndpoint(text: string, from: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new OidcError('ERR_ENDPOINT', `${from} is not an http or https URL`, {
      hint: 'Set it to a full URL, such as https://example.com/token.',
    })
  }
  checkUser(url, from)
  origins.set(url, from)
  return url
}

/**
 * Checks that a request to a URL is safe from eavesdroppers: https, or http to this machine, its metadata service or an
 * allowed host.
 *
 * @param allowed entries of `allow-http-hosts`: host names with or without a port
 * @throws {OidcError} `ERR_ENDPOINT`
 */
export function checkEndpoint(url: URL, from: string, allowed: readonly string[] = []): void {
  const { protocol, hostname, host } = url
  const isAllowed =
    isLoopback(hostname) ||
    isMetadataService(hostname) ||
    allowed.some((entry) => [hostname, host].includes(entry.toLowerCase()))
  if (protocol !== 'https:' && !(protocol === 'http:' && isAllowed)) {
    throw new OidcError(
      'ERR_ENDPOINT',
      `${origins.get(url) ?? from} would send a token over ${protocol.slice(0, -1)} to ${quoteForeign(host)}`,
      {
        hint: `Use https. Plain http is for this machine (127.0.0.1, localhost) and for hosts in allow-http-hosts: set allow-http-hosts to ${quoteForeign(host)} if the network between is your own.`,
      },
    )
  }
  checkUser(url, from)
}

function checkUser({ username, password }: URL, from: string): void {
  if (username === '' && password === '') return
  throw new OidcError('ERR_ENDPOINT', `${from} has a user name or password in its URL`, {
    hint: 'Remove them. Credentials in a URL end up in logs.',
  })
}

/**
 * Checks that no ID token goes to the machine's metadata service, which issues credentials and accepts none.
 *
 * @throws {OidcError} `ERR_ENDPOINT`
 */
export function checkReceivers(endpoints: readonly URL[], from: string): void {
  if (!endpoints.some(({ hostname }) => isMetadataService(hostname))) return
  throw new OidcError(
    'ERR_ENDPOINT',
    `${from} would send a token to the machine's metadata service`,
    {
      hint: 'The metadata service accepts no ID tokens. Set the address of the service that does.',
    },
  )
}
