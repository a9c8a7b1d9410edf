import { matchesRe2 } from './re2.ts'

/** CEL's calls on text, by signature; positions count characters, where the library's own count UTF-16 units. */
export const stringFunctions: Readonly<Record<string, (...values: never[]) => unknown>> = {
  'string.matches(string): bool': matchesRe2,
  'matches(string, string): bool': matchesRe2,
  'string.extract(string): string': extract,
  'string(dyn): string': toText,
  'string.lowerAscii(): string': (text: string) =>
    text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  'string.upperAscii(): string': (text: string) =>
    text.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  'string.trim(): string': (text: string) =>
    text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, ''),
  'string.reverse(): string': (text: string) => [...text].reverse().join(''),
  'string.charAt(int): string': (text: string, at: bigint) =>
    [...text][checkIndex(at, [...text].length)] ?? '',
  'string.substring(int): string': substring,
  'string.substring(int, int): string': substring,
  'string.indexOf(string): int': indexOf,
  'string.indexOf(string, int): int': indexOf,
  'string.lastIndexOf(string): int': lastIndexOf,
  'string.lastIndexOf(string, int): int': lastIndexOf,
  'string.replace(string, string): string': replace,
  'string.replace(string, string, int): string': replace,
  'string.split(string): list<string>': split,
  'string.split(string, int): list<string>': split,
}

/** What the library's timestamps lack. */
export const timestampFunctions: Readonly<Record<string, (...values: never[]) => unknown>> = {
  'int(google.protobuf.Timestamp): int': (time: Date) => BigInt(Math.floor(time.getTime() / 1000)),
  'timestamp(google.protobuf.Timestamp): google.protobuf.Timestamp': (time: Date) => time,
}

/**
 * The part of a text that stands where a template has braces; empty when the template does not fit.
 *
 * https://cloud.google.com/iam/docs/conditions-attribute-reference#extract
 */
export function extract(text: string, template: string): string {
  const [, prefix = '', suffix = ''] = /^([^{}]*)\{[^{}]*\}([^{}]*)$/.exec(template) ?? []
  if (!/^[^{}]*\{[^{}]*\}[^{}]*$/.test(template)) {
    throw new Error('extract takes a template with one {name}')
  }
  const start = text.indexOf(prefix)
  if (start < 0) return ''
  const from = start + prefix.length
  const end = suffix === '' ? text.length : text.indexOf(suffix, from)
  return end < 0 ? '' : text.slice(from, end)
}

/** Numbers of tokens are doubles to Google; how it writes large ones depends on the implementation of CEL. */
function toText(value: unknown): string {
  if (typeof value === 'number' && !(Math.abs(value) < 1e6)) {
    throw new Error('string() of a large number is not evaluated here')
  }
  if (Object.is(value, -0)) return '-0'
  if (['string', 'number', 'bigint', 'boolean'].includes(typeof value)) return String(value)
  throw new Error('string() of this is not evaluated here')
}

function checkIndex(index: bigint, last: number): number {
  if (index < 0n || index > BigInt(last)) throw new Error(`index out of range: ${index}`)
  return Number(index)
}

function substring(text: string, start: bigint, end?: bigint): string {
  const characters = [...text]
  const until = end === undefined ? characters.length : checkIndex(end, characters.length)
  const from = checkIndex(start, characters.length)
  if (from > until) throw new Error(`invalid substring range: ${from} to ${until}`)
  return characters.slice(from, until).join('')
}

function indexOf(text: string, search: string, offset = 0n): bigint {
  if (search === '') return offset
  const characters = [...text]
  const from = offset === 0n ? 0 : checkIndex(offset, characters.length - 1)
  const rest = characters.slice(from).join('')
  const at = rest.indexOf(search)
  return at < 0 ? -1n : BigInt(from + [...rest.slice(0, at)].length)
}

function lastIndexOf(text: string, search: string, offset?: bigint): bigint {
  const characters = [...text]
  if (search === '') return offset ?? BigInt(characters.length)
  const from = offset === undefined ? undefined : checkIndex(offset, characters.length - 1)
  const last = from === undefined ? undefined : characters.slice(0, from).join('').length
  const at = text.lastIndexOf(search, last)
  return at < 0 ? -1n : BigInt([...text.slice(0, at)].length)
}

/** The parts of a text, at most `limit` of them, the last one whole; negative for no limit. */
function split(text: string, separator: string, limit = -1n): string[] {
  if (limit === 0n) return []
  const parts = separator === '' ? [...text] : text.split(separator)
  if (limit < 0n || BigInt(parts.length) <= limit) return parts
  const kept = Number(limit) - 1
  return [...parts.slice(0, kept), parts.slice(kept).join(separator)]
}

function replace(text: string, from: string, to: string, limit = -1n): string {
  const parts = from === '' ? ['', ...text, ''] : text.split(from)
  return parts.reduce((whole, part, index) => {
    const isReplaced = limit < 0n || BigInt(index) <= limit
    return whole + (isReplaced ? to : from) + part
  })
}
