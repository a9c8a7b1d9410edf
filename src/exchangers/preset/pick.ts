import { decodeToken } from '../../core/jwt.ts'
import type { HttpReply } from '../../core/types.ts'

/**
 * Gets a member of a JSON value by its path: `auth.client_token` or `keys.0.value`.
 *
 * Only own members count: `constructor` and `__proto__` find nothing unless the answer has them.
 */
export function pick(value: unknown, path: string): unknown {
  let current = value
  for (const name of path.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) {
      return undefined
    }
    // An array's length is an own member, but never the one that is wanted.
    if (Array.isArray(current) && !/^\d+$/.test(name)) return undefined
    current = Reflect.get(current, name)
  }
  return current
}

/**
 * Reads when something expires.
 *
 * A number, also as text, is a count of seconds from now, as `expires_in` of RFC 6749 §5.1; from 10⁹ on (31 years) it
 * is seconds since 1970. Other text is an ISO 8601 date.
 */
export function readExpiry(found: unknown, now: Date): Date | undefined {
  if (typeof found !== 'number' && typeof found !== 'string') return undefined
  const isNumber = typeof found === 'number' || /^\d{1,12}(?:\.\d+)?$/.test(found)
  const seconds = Number(found)
  if (isNumber && seconds <= 0) return undefined
  const at = isNumber
    ? new Date(seconds * 1000 + (seconds < 1e9 ? now.getTime() : 0))
    : parseIso(String(found))
  return at === undefined || Number.isNaN(at.getTime()) ? undefined : at
}

/** Stricter than `Date.parse`: ISO 8601 only. Without a zone it is UTC. */
function parseIso(text: string): Date | undefined {
  const [, date, time = '00:00:00', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(
      text,
    ) ?? []
  return date === undefined ? undefined : new Date(`${date}T${time}${zone.toUpperCase()}`)
}

/**
 * Picks a value from an answer: `auth.token` from its JSON, `$body`, `$header:Name`, `$xml:Tag`, `$jwt:path:claim`.
 *
 * @returns text that is not empty; numbers and booleans are converted
 */
export function pickFrom(reply: HttpReply, json: unknown, path: string): string | undefined {
  const found = locate(reply, json, path)
  if (typeof found === 'number' || typeof found === 'boolean') return String(found)
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}

function locate(reply: HttpReply, json: unknown, path: string): unknown {
  // An HTML page comes from a proxy or a sign-in page and is never a credential.
  if (path === '$body') return /^\s*</.test(reply.body) ? undefined : reply.body
  const [kind, name = '', claim = ''] = path.startsWith('$') ? path.split(':', 3) : []
  if (kind === '$header') return reply.headers[name.toLowerCase()]
  if (kind === '$xml') return xmlText(reply.body, name)
  if (kind === '$jwt') return claimOf(pick(json, name), claim)
  return pick(json, path)
}

/** A claim of a value that is a JWT; its signature is the service's affair. */
function claimOf(token: unknown, claim: string): unknown {
  try {
    return pick(decodeToken(String(token)).claims, claim)
  } catch {
    return undefined
  }
}

/** The text of the first element with that name, in linear time; an element that holds others has none. */
function xmlText(body: string, name: string): string | undefined {
  let next = 0
  for (let at = body.indexOf(`<${name}`); at >= 0; at = body.indexOf(`<${name}`, next)) {
    next = body.indexOf('<', at + 1)
    if (next < 0) return undefined
    const [tag = '', text] = body.slice(at, next).split('>', 2)
    if (text === undefined || !body.startsWith(`</${name}>`, next)) continue
    if (!/^(?:\s|$)/.test(tag.slice(name.length + 1))) continue
    return text
      .replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => entities[entity] ?? '')
      .trim()
  }
  return undefined
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}
