import { isUtf8 } from 'node:buffer'
import { OidcError } from '../core/errors.ts'
import { type Claims, type DecodedToken, decodeToken } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'

/** Far more than any issuer's tokens have. */
const maxTokenBytes = 16 * 1024
/** Far deeper than any claim of a CI token. */
const maxDepth = 16
/** RFC 7519 §4.1. */
const registered: readonly string[] = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']

/**
 * Decodes a token before verification. Refuses ambiguous input: non-canonical base64url, invalid UTF-8, duplicate members
 * and names that only look like a registered claim's.
 *
 * @param tolerated top-level claims that the issuer may send twice (the last one counts), or a function from the issuer to
 * them; never a registered claim
 * @throws {OidcError} `ERR_TOKEN_MALFORMED`, `ERR_TOKEN_CLAIM`
 */
export function decodeStrictly(
  token: string,
  tolerated: readonly string[] | ((issuer: unknown) => readonly string[]) = [],
): DecodedToken {
  if (typeof token !== 'string') throw new TypeError('token must be a string')
  // A cheap bound first: a character is at least one byte.
  if (token.length > maxTokenBytes)
    throw malformed(`The token is larger than ${maxTokenBytes} bytes`)
  const parts = token.split('.')
  const [header = '', payload = '', signature = ''] = parts
  // Throws the error for text that is not a JWT.
  if (parts.length !== 3) decodeToken(token)
  const knownHeader = headers.get(header)
  const onDuplicate = (names: string) => {
    throw new OidcError('ERR_TOKEN_CLAIM', `The token repeats ${names}`)
  }
  readBytes(signature, token)
  const text = readText(readBytes(payload, token), 'payload')
  const claims = readObject(text, 'payload', onDuplicate, tolerated)
  return { header: knownHeader ?? readHeader(header, token), claims }
}

/** Reads the claims of a token that {@link decodeStrictly} has read before. */
export function readClaimsAgain(token: string): Claims {
  const payload = token.slice(token.indexOf('.') + 1, token.lastIndexOf('.'))
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
}

/**
 * Decodes a part, which must be canonical base64url (RFC 4648 §3.5). Otherwise one token would have several spellings, and
 * a replay cache would miss the second.
 */
function readBytes(part: string, token: string): Buffer {
  const bytes = Buffer.from(part, 'base64url')
  if (part !== '' && bytes.toString('base64url') === part) return bytes
  decodeToken(token)
  throw malformed('The token is not canonical base64url')
}

/** An issuer's tokens share one header until its key changes. */
const headers = new Map<string, DecodedToken['header']>()
const maxHeaders = 64

function readHeader(part: string, token: string): DecodedToken['header'] {
  const text = readText(readBytes(part, token), 'header')
  const header = readObject(text, 'header', (names) => {
    throw malformed(`The token's header repeats ${names}`)
  })
  if (part.length <= 512) {
    if (headers.size >= maxHeaders) headers.clear()
    headers.set(part, Object.freeze(header))
  }
  return header
}

function readText(bytes: Buffer, name: string): string {
  if (!isUtf8(bytes)) throw malformed(`The token's ${name} is not UTF-8`)
  return bytes.toString('utf8')
}

/**
 * Parses a JSON object and refuses duplicate members.
 *
 * @param name the object's name in messages
 * @throws {OidcError} `ERR_TOKEN_MALFORMED`, `ERR_TOKEN_CLAIM`, and what `onDuplicate` throws
 */
export function readObject(
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
  // The parser drops duplicates, so the result then has fewer members than the text.
  if (maxNames(text) > countMembers(value, 0)) {
    const { iss } = value as { readonly iss?: unknown }
    const allowed = typeof tolerated === 'function' ? tolerated(iss) : tolerated
    const duplicates = findDuplicates(text, allowed)
    if (duplicates.length > 0) {
      const shown = [...new Set(duplicates)].slice(0, 5)
      onDuplicate(shown.map((one) => quoteForeign(JSON.stringify(one), 60)).join(', '))
    }
  }
  return value as Record<string, unknown>
}

/** Counts the members after parsing, and checks their names. */
function countMembers(value: object, depth: number): number {
  if (depth > maxDepth) throw malformed('The token is nested too deeply')
  const isArray = Array.isArray(value)
  const names = isArray ? [] : Object.keys(value)
  for (const name of names) {
    if (name === '__proto__') throw malformed('The token has a member named __proto__')
    if (depth === 0 && name.length <= 6) checkLookAlike(name)
  }
  let count = names.length
  for (const item of isArray ? value : Object.values(value)) {
    if (typeof item === 'object' && item !== null) count += countMembers(item, depth + 1)
  }
  return count
}

/**
 * The greatest number of member names that the JSON text can have: its colons after a quote. Strings may contain such
 * colons too, so the count can be too high; white space before a colon makes it infinite.
 */
function maxNames(text: string): number {
  let count = 0
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const before = text.charCodeAt(at - 1)
    if (before === 0x22) count++
    else if (isSpace(before)) return Number.POSITIVE_INFINITY
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

function isFollowedByColon(text: string, at: number): boolean {
  let next = at
  while (isSpace(text.charCodeAt(next))) next++
  return text.charCodeAt(next) === 0x3a
}

/** JSON's white space, RFC 8259 §2. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

/** The names that occur twice in one object. Slow, and only called when there may be some. */
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
        const isTolerated =
          open.length === 1 && tolerated.includes(name) && !registered.includes(name)
        if (names.has(name) && !isTolerated) found.push(name)
        names.add(name)
      }
      at = end - 1
    }
  }
  return found
}

/** `ſub`, `SUB` and the like: another parser may read them as the registered claim. */
function checkLookAlike(name: string): void {
  if (registered.includes(name) || /^[a-z]+(_[a-z]*)?$/.test(name)) return
  const folded = name.normalize('NFKC').toUpperCase().toLowerCase()
  if (!registered.includes(folded)) return
  const shown = quoteForeign(JSON.stringify(name), 40)
  throw new OidcError('ERR_TOKEN_CLAIM', `The token has a claim ${shown} that passes for ${folded}`)
}

export function malformed(message: string): OidcError {
  return new OidcError('ERR_TOKEN_MALFORMED', message)
}
