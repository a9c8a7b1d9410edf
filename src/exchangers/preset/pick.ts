import type { HttpReply } from '../../core/types.ts'

/**
 * Takes a member out of a JSON value by its path, as in `auth.client_token` or `keys.0.value`.
 *
 * Only own members count: `constructor` and `__proto__` find nothing that the answer did not hold.
 */
export function pick(value: unknown, path: string): unknown {
  let current = value
  for (const name of path.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) {
      return undefined
    }
    // An array's length is its own member too, but never what is meant.
    if (Array.isArray(current) && !/^\d+$/.test(name)) return undefined
    current = Reflect.get(current, name)
  }
  return current
}

/** See {@link pick}: a text that is not empty. */
export function pickText(value: unknown, path: string): string | undefined {
  const found = pick(value, path)
  return typeof found === 'string' && found !== '' ? found : undefined
}

/**
 * See {@link pick}: when something ends.
 *
 * A number, also as text, is a count of seconds from now, as `expires_in` of RFC 6749 §5.1; from 10⁹ on (31 years) it
 * is seconds since 1970. Other text is an ISO 8601 date.
 */
export function pickExpiry(value: unknown, path: string, now: Date): Date | undefined {
  return readExpiry(pick(value, path), now)
}

/** See {@link pickExpiry}, for a value that was picked already. */
export function readExpiry(found: unknown, now: Date): Date | undefined {
  if (typeof found !== 'number' && typeof found !== 'string') return undefined
  const isNumber = typeof found === 'number' || /^\d{1,12}$/.test(found)
  const seconds = Number(found)
  if (isNumber && seconds <= 0) return undefined
  const at = isNumber
    ? new Date(seconds * 1000 + (seconds < 1e9 ? now.getTime() : 0))
    : parseIso(String(found))
  return at === undefined || Number.isNaN(at.getTime()) ? undefined : at
}

/** `Date.parse` takes much that is no date; only the ISO 8601 form counts, without a zone as UTC. */
function parseIso(text: string): Date | undefined {
  const [, date, time = '00:00:00', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(
      text,
    ) ?? []
  return date === undefined ? undefined : new Date(`${date}T${time}${zone.toUpperCase()}`)
}

/**
 * Takes something out of an answer: `auth.token` from its JSON, `$body`, `$header:Name`, `$xml:Tag`.
 *
 * @returns text that is not empty; numbers and booleans as text
 */
export function pickFrom(reply: HttpReply, json: unknown, path: string): string | undefined {
  const found = locate(reply, json, path)
  if (typeof found === 'number' || typeof found === 'boolean') return String(found)
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}

function locate(reply: HttpReply, json: unknown, path: string): unknown {
  // A page is what a proxy or a sign-in answers in the service's place, never a credential.
  if (path === '$body') return /^\s*</.test(reply.body) ? undefined : reply.body
  const [kind, name = ''] = path.startsWith('$') ? path.split(':', 2) : []
  if (kind === '$header') return reply.headers[name.toLowerCase()]
  if (kind === '$xml') return xmlText(reply.body, name)
  return pick(json, path)
}

/** The text of the first element of a name, without a parser: elements with elements in them have no text of use. */
function xmlText(body: string, name: string): string | undefined {
  const [, text] = new RegExp(`<${name}(?:\\s[^<>]*)?>([^<]*)</${name}>`).exec(body) ?? []
  return text
    ?.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => entities[entity] ?? '')
    .trim()
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}
