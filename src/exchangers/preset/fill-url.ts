import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import { parseHttpEndpoint } from '../../http/endpoint.ts'
import { type Placeholder, type Scope, splitTemplate, textFor } from './scope.ts'

/**
 * Fills the template of a URL so that a value can change only its own place: not the host, the path above it or the query.
 *
 * @throws {OidcError} `ERR_INPUT` for a value that would, `ERR_ENDPOINT` for a URL that no token may go to
 */
export function fillUrl(template: string, scope: Scope): URL {
  const { texts, holes } = splitTemplate(template)
  const [first] = holes
  const whole = first?.text === template ? scope(first.name) : undefined
  if (whole instanceof URL) return new URL(whole)
  const startsWithServer = texts[0] === '' && first?.isPath === true
  const prefix = startsWithServer ? serverOf(first, scope) : (texts[0] ?? '')
  let filled = startsWithServer ? `${prefix}${texts[1] ?? ''}` : prefix
  for (let index = startsWithServer ? 1 : 0; index < holes.length; index++) {
    const hole = holes[index]
    if (hole !== undefined) filled += fillHole(hole, isInHost(filled), scope)
    filled += texts[index + 1] ?? ''
  }
  const url = parseHttpEndpoint(filled, 'url')
  // The parser drops dot segments and replaces odd characters; the result would be a different URL.
  if (url.href !== filled && url.href !== `${filled}/`) {
    throw new OidcError('ERR_ENDPOINT', `url is not in its normal form: ${quoteForeign(filled)}`)
  }
  return url
}

/** The URL of a server, with an optional path and no trailing slash. */
function serverOf(hole: Placeholder | undefined, scope: Scope): string {
  const name = hole?.name ?? ''
  const url = parseHttpEndpoint(valueFor(hole, scope), name)
  if (url.search !== '' || url.hash !== '') {
    throw new OidcError('ERR_ENDPOINT', `${name} has a query or a fragment`, {
      hint: 'Remove ? and # from the address.',
    })
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

function isInHost(filled: string): boolean {
  return /^[a-z]+:\/\/[^/?#]*$/.test(filled)
}

function fillHole(hole: Placeholder, isHost: boolean, scope: Scope): string {
  const value = valueFor(hole, scope)
  if (isHost) {
    if (/^[\dA-Za-z](?:[\dA-Za-z.-]*[\dA-Za-z])?$/.test(value)) return value.toLowerCase()
    throw unfit(hole.name, value, 'is not part of a host name')
  }
  const segments = hole.isPath ? value.replace(/^\/+|\/+$/g, '').split('/') : [value]
  return segments.map((segment) => encodeSegment(hole.name, segment)).join('/')
}

function encodeSegment(name: string, segment: string): string {
  if (segment === '' || segment === '.' || segment === '..') {
    throw unfit(name, segment, 'cannot be part of a URL')
  }
  // Half of a surrogate pair has no encoding.
  if (/\p{Surrogate}/u.test(segment)) throw unfit(name, segment, 'cannot be part of a URL')
  // The at sign needs none in a path (RFC 3986 §3.3).
  return encodeURIComponent(segment).replace(/%40/g, '@').replace(/'/g, '%27')
}

function valueFor(hole: Placeholder | undefined, scope: Scope): string {
  const value = hole === undefined ? undefined : textFor(hole, scope)
  if (value !== undefined && value !== '') return value
  throw new OidcError('ERR_INPUT', `${hole?.name ?? 'url'} is missing; the URL needs it`)
}

function unfit(name: string, value: string, what: string): OidcError {
  return new OidcError('ERR_INPUT', `${name} ${what}: ${quoteForeign(value, 60) || '(empty)'}`)
}
