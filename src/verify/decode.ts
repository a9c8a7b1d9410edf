import { isUtf8 } from 'node:buffer'
import { OidcError } from '../errors.ts'
import { type DecodedToken, decodeToken } from '../jwt.ts'
import { quoteForeign } from '../text.ts'

/** No issuer's tokens come near; more is an attack on the parser. */
const maxTokenBytes = 16 * 1024
/** No claim of a CI token is nested nearly as deep. */
const maxDepth = 16
/** RFC 7519 §4.1. */
const registered: readonly string[] = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']

/** A token that can be read in one way only. */
export interface StrictlyDecodedToken extends DecodedToken {
  /** The claims as they were written. */
  readonly payload: string
}

/**
 * Reads a token that is about to be verified, and refuses what could be read in two ways: another spelling of the same
 * bytes, bytes that are no UTF-8, a member that is there twice, a name that only looks like a registered claim's.
 *
 * @param tolerated top-level claims that the issuer is known to send twice (the last one counts), or what says that
 * of an issuer
 * @throws {OidcError} `ERR_TOKEN_MALFORMED`, `ERR_TOKEN_CLAIM`
 */
export function decodeStrictly(
  token: string,
  tolerated: readonly string[] | ((issuer: unknown) => readonly string[]) = [],
): StrictlyDecodedToken {
  if (typeof token !== 'string') throw new TypeError('token must be a string')
  // A cheap bound first: a character is at least one byte.
  if (token.length > maxTokenBytes)
    throw malformed(`The token is larger than ${maxTokenBytes} bytes`)
  const [header = '', payload = '', signature = '', ...more] = token.split('.')
  const knownHeader = headers.get(header)
  const isWhole = more.length === 0 && isCanonical(payload) && isCanonical(signature)
  if (!isWhole || (knownHeader === undefined && !isCanonical(header))) {
    // Says what is wrong with something that is no JWT at all.
    decodeToken(token)
    throw malformed('The token is not canonical base64url')
  }
  const text = readText(payload, 'payload')
  const onDuplicate = (names: string) => {
    throw new OidcError('ERR_TOKEN_CLAIM', `The token has ${names} twice`)
  }
  const claims = readObject(text, 'payload', onDuplicate, tolerated)
  return { header: knownHeader ?? readHeader(header), claims, payload: text }
}

/**
 * Whether bytes are spelled in the only way that base64url has for them (RFC 4648 §3.5): with bits left to choose, one
 * token would have several spellings, and replay caches a blind spot.
 */
function isCanonical(part: string): boolean {
  if (part === '' || !/^[\w-]+$/.test(part)) return false
  switch (part.length % 4) {
    case 0:
      return true
    case 2:
      return 'AQgw'.includes(part.charAt(part.length - 1))
    case 3:
      return 'AEIMQUYcgkosw048'.includes(part.charAt(part.length - 1))
    default:
      return false
  }
}

/** An issuer's headers are all the same until its key changes. */
const headers = new Map<string, DecodedToken['header']>()
const maxHeaders = 64

function readHeader(part: string): DecodedToken['header'] {
  const header = readObject(readText(part, 'header'), 'header', (names) => {
    throw malformed(`The token's header has ${names} twice`)
  })
  if (part.length <= 512) {
    if (headers.size >= maxHeaders) headers.clear()
    headers.set(part, Object.freeze(header))
  }
  return header
}

function readText(part: string, name: string): string {
  const bytes = Buffer.from(part, 'base64url')
  if (!isUtf8(bytes)) throw malformed(`The token's ${name} is not UTF-8`)
  return bytes.toString('utf8')
}

function readObject(
  text: string,
  name: string,
  onDuplicate: (names: string) => never,
  tolerated: Parameters<typeof decodeStrictly>[1] = [],
): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw malformed(`The token's ${name} is not JSON`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed(`The token's ${name} is not a JSON object`)
  }
  const members = countMembers(value, 0)
  if (countNames(text) !== members) {
    const { iss } = value as { readonly iss?: unknown }
    const allowed = typeof tolerated === 'function' ? tolerated(iss) : tolerated
    const duplicates = findDuplicates(text, allowed)
    if (duplicates.length > 0) {
      onDuplicate(duplicates.map((one) => quoteForeign(JSON.stringify(one), 60)).join(', '))
    }
  }
  return value as Record<string, unknown>
}

/** Counts the members that are left after parsing, and looks at their names on the way. */
function countMembers(value: object, depth: number): number {
  if (depth > maxDepth) throw malformed('The token is nested too deeply')
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value) count += countWithin(item, depth)
    return count
  }
  const object = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(object)) {
    if (key === '__proto__') throw malformed('The token has a member named __proto__')
    if (depth === 0 && key.length <= 6) checkLookAlike(key)
    count += 1 + countWithin(object[key], depth)
  }
  return count
}

function countWithin(value: unknown, depth: number): number {
  return typeof value === 'object' && value !== null ? countMembers(value, depth + 1) : 0
}

/** Counts the member names in valid JSON text: the strings that a colon follows. */
function countNames(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at = endOfString(text, at)
    if (isFollowedByColon(text, at)) count++
  }
  return count
}

/** The index behind the closing quote of the string that starts at `start`. */
function endOfString(text: string, start: number): number {
  let end = start + 1
  for (;;) {
    end = text.indexOf('"', end)
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes++
    end++
    if (slashes % 2 === 0) return end
  }
}

/** Between a name and its colon there may be white space, of which JSON knows four characters. */
function isFollowedByColon(text: string, at: number): boolean {
  for (let next = at; ; next++) {
    const code = text.charCodeAt(next)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code === 0x3a
  }
}

/** The names that are twice in one object; only called when there are some, so it may take its time. */
function findDuplicates(text: string, tolerated: readonly string[]): readonly string[] {
  const open: Set<string>[] = []
  const found: string[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '{') open.push(new Set())
    else if (character === '}') open.pop()
    else if (character === '"') {
      const end = endOfString(text, at)
      const names = open.at(-1)
      if (names !== undefined && isFollowedByColon(text, end)) {
        const name: string = JSON.parse(text.slice(at, end))
        const isTolerated = open.length === 1 && tolerated.includes(name)
        if (names.has(name) && !isTolerated) found.push(name)
        names.add(name)
      }
      at = end - 1
    }
  }
  return found
}

/** `ſub`, `SUB` and the like: another reader of the token may take them for the registered claim. */
function checkLookAlike(name: string): void {
  if (/^[a-z]+(_[a-z]*)?$/.test(name)) return
  const folded = name.normalize('NFKC').toUpperCase().toLowerCase()
  if (!registered.includes(folded)) return
  const shown = quoteForeign(JSON.stringify(name), 40)
  throw new OidcError('ERR_TOKEN_CLAIM', `The token has a claim ${shown} that passes for ${folded}`)
}

export function malformed(message: string): OidcError {
  return new OidcError('ERR_TOKEN_MALFORMED', message)
}
