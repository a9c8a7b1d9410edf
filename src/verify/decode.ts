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
): DecodedToken {
  if (typeof token !== 'string') throw new TypeError('token must be a string')
  // A cheap bound first: a character is at least one byte.
  if (token.length > maxTokenBytes)
    throw malformed(`The token is larger than ${maxTokenBytes} bytes`)
  const [header = '', payload = '', signature = '', ...more] = token.split('.')
  // Bits that base64url leaves unused would give one token several spellings, and replay caches a blind spot.
  const bytes = [header, payload, signature].map((part) => Buffer.from(part, 'base64url'))
  const [headerBytes, payloadBytes] = bytes
  if (more.length > 0 || !headerBytes?.length || !payloadBytes?.length || signature === '') {
    decodeToken(token)
    throw malformed('The token has an empty part')
  }
  if (`${bytes.map((part) => part.toString('base64url')).join('.')}` !== token) {
    // Says what is wrong with something that is not base64url at all.
    decodeToken(token)
    throw malformed('The token is not canonical base64url')
  }
  return {
    header: readObject(headerBytes, 'header', (names) => {
      throw malformed(`The token's header has ${names} twice`)
    }),
    claims: readObject(
      payloadBytes,
      'payload',
      (names) => {
        throw new OidcError('ERR_TOKEN_CLAIM', `The token has ${names} twice`)
      },
      tolerated,
    ),
  }
}

function readObject(
  bytes: Buffer,
  name: string,
  onDuplicate: (names: string) => never,
  tolerated: Parameters<typeof decodeStrictly>[1] = [],
): Readonly<Record<string, unknown>> {
  if (!isUtf8(bytes)) throw malformed(`The token's ${name} is not UTF-8`)
  const text = bytes.toString('utf8')
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
  const object = value as Record<string, unknown>
  if (name === 'payload') for (const key of Object.keys(object)) checkLookAlike(key)
  return object
}

/** Counts the members that are left after parsing, and looks at their names on the way. */
function countMembers(value: object, depth: number): number {
  if (depth > maxDepth) throw malformed('The token is nested too deeply')
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, item) => sum + countWithin(item, depth), 0)
  }
  let count = 0
  for (const [key, member] of Object.entries(value)) {
    if (key === '__proto__') throw malformed('The token has a member named __proto__')
    count += 1 + countWithin(member, depth)
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
    while (text[end - 1 - slashes] === '\\') slashes++
    end++
    if (slashes % 2 === 0) return end
  }
}

function isFollowedByColon(text: string, at: number): boolean {
  let next = at
  while (/\s/.test(text[next] ?? '')) next++
  return text[next] === ':'
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
  if (name.length > 6 || registered.includes(name)) return
  const folded = name.normalize('NFKC').toUpperCase().toLowerCase()
  if (!registered.includes(folded)) return
  const shown = quoteForeign(JSON.stringify(name), 40)
  throw new OidcError('ERR_TOKEN_CLAIM', `The token has a claim ${shown} that passes for ${folded}`)
}

export function malformed(message: string): OidcError {
  return new OidcError('ERR_TOKEN_MALFORMED', message)
}
