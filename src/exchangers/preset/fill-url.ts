import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import { checkEndpoint, parseEndpoint } from '../../http/endpoint.ts'
import { type Placeholder, type Scope, splitTemplate, textFor } from './scope.ts'

/**
 * Fills the template of a URL so that no value can change anything but its own place: not the host, not the path above
 * it, not the query.
 *
 * @throws {OidcError} `ERR_INPUT` for a value that would, `ERR_ENDPOINT` for a URL that no token may go to
 */
export function fillUrl(template: string, scope: Scope): URL {
  const { texts, holes } = splitTemplate(template)
  const startsWithServer = texts[0] === '' && holes[0]?.isPath === true
  const prefix = startsWithServer ? serverOf(holes[0], scope) : (texts[0] ?? '')
  let filled = startsWithServer ? `${prefix}${texts[1] ?? ''}` : prefix
  for (let index = startsWithServer ? 1 : 0; index < holes.length; index++) {
    const hole = holes[index]
    if (hole !== undefined) filled += fillHole(hole, isInHost(filled), scope)
    filled += texts[index + 1] ?? ''
  }
  const url = parseEndpoint(filled, 'url')
  // The parser drops dot segments and turns odd characters around: then it would be another URL than was meant.
  if (url.href !== filled && url.href !== `${filled}/`) {
    throw new OidcError('ERR_ENDPOINT', `url would be read as another one: ${quoteForeign(filled)}`)
  }
  return url
}

/** The URL of a server, perhaps with a path, without a slash at the end. */
function serverOf(hole: Placeholder | undefined, scope: Scope): string {
  const name = hole?.name ?? ''
  const url = parseEndpoint(valueFor(hole, scope), name)
  checkEndpoint(url, name)
  if (url.search !== '' || url.hash !== '') {
    throw new OidcError('ERR_ENDPOINT', `${name} has a query or a fragment`, {
      hint: 'Give the address without ? and #.',
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
    throw unfit(hole.name, value, 'is not a part of a host name')
  }
  const segments = hole.isPath ? value.replace(/^\/+|\/+$/g, '').split('/') : [value]
  return segments.map((segment) => encodeSegment(hole.name, segment)).join('/')
}

function encodeSegment(name: string, segment: string): string {
  if (segment === '' || segment === '.' || segment === '..') {
    throw unfit(name, segment, 'cannot be a part of a URL')
  }
  // Half of a pair of surrogates has no encoding.
  if (/\p{Surrogate}/u.test(segment)) throw unfit(name, segment, 'cannot be a part of a URL')
  // The at sign needs none in a path (RFC 3986 §3.3).
  return encodeURIComponent(segment).replace(/%40/g, '@').replace(/'/g, '%27')
}

function valueFor(hole: Placeholder | undefined, scope: Scope): string {
  const value = hole === undefined ? undefined : textFor(hole, scope)
  if (value !== undefined && value !== '') return value
  throw new OidcError('ERR_INPUT', `${hole?.name ?? 'url'} is missing, and the URL needs it`)
}

function unfit(name: string, value: string, what: string): OidcError {
  return new OidcError('ERR_INPUT', `${name} ${what}: ${quoteForeign(value, 60) || '(nothing)'}`)
}
