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
 * Whether a host is the machine's own metadata service, which its hypervisor answers (RFC 3927 §2.7: link-local, so no
 * router passes it on). It speaks plain http, and no proxy reaches it.
 */
export function isMetadataService(hostname: string): boolean {
  return hostname === '169.254.169.254'
}

/**
 * Checks that a URL may be sent a token: https, or http to this machine or its metadata service, and no name or password in it.
 *
 * @param from what the URL was taken from (an input's or variable's name), for the message
 * @throws {OidcError} `ERR_ENDPOINT`
 */
export function parseEndpoint(text: string, from: string): URL {
  if (!URL.canParse(text)) {
    throw new OidcError('ERR_ENDPOINT', `${from} is not a URL: ${quoteForeign(text)}`, {
      hint: 'Give a full URL, such as https://example.com/token.',
    })
  }
  const url = new URL(text)
  checkEndpoint(url, from)
  return url
}

/** See {@link parseEndpoint}, for a URL that is parsed already. */
export function checkEndpoint(url: URL, from: string): void {
  const isLocal = isLoopback(url.hostname) || isMetadataService(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
    throw new OidcError(
      'ERR_ENDPOINT',
      `${from} would send a token over ${url.protocol.slice(0, -1)} to ${quoteForeign(url.host)}`,
      {
        hint: 'Tokens are sent over https only, or over http to this machine (127.0.0.1, localhost).',
      },
    )
  }
  if (url.username !== '' || url.password !== '') {
    throw new OidcError('ERR_ENDPOINT', `${from} has a user name or password in its URL`, {
      hint: 'Take them out; credentials in a URL end up in logs.',
    })
  }
}

/**
 * Checks that an ID token goes over plain http to this machine alone: its metadata service is asked, and told nothing.
 *
 * @throws {OidcError} `ERR_ENDPOINT`
 */
export function checkReceivers(endpoints: readonly URL[], from: string): void {
  if (!endpoints.some(({ hostname }) => isMetadataService(hostname))) return
  throw new OidcError(
    'ERR_ENDPOINT',
    `${from} would send a token to the machine's metadata service`,
    {
      hint: 'It takes no ID tokens. Give the address of the service that does.',
    },
  )
}
