import { messageOf, OidcError } from '../core/errors.ts'
import { closest, quoteForeign } from '../core/text.ts'
import type { Context, InputSpec, InputSpecs, InputTypes, InputValues } from '../core/types.ts'

/** Returns an input's raw value: text from the runner, any type from a YAML item; `undefined` or `''` if it is not set. */
export type RawInputs = (name: string) => unknown

/**
 * Parses declared inputs. One error lists all wrong inputs.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export async function readInputs<Specs extends InputSpecs>(
  specs: Specs,
  raw: RawInputs,
  context: Pick<Context, 'mask'>,
): Promise<InputValues<Specs>> {
  const values: Record<string, InputTypes[keyof InputTypes] | undefined> = {}
  const problems: string[] = []
  for (const [name, spec] of Object.entries(specs)) {
    try {
      values[name] = await readInput(name, spec, raw(name), context)
    } catch (error) {
      problems.push(messageOf(error))
    }
  }
  if (problems.length > 0) throw inputError(problems)
  return values as InputValues<Specs>
}

/** One error for one or several wrong inputs. */
export function inputError(problems: readonly string[], hint?: string): OidcError {
  const [first = ''] = problems
  if (problems.length === 1) return new OidcError('ERR_INPUT', first, { hint })
  const list = problems.map((problem) => `\n  - ${problem}`).join('')
  return new OidcError('ERR_INPUT', `${problems.length} inputs are wrong:${list}`, { hint })
}

/** Describes unknown names; `undefined` if there are none. */
export function describeUnknown(
  names: readonly string[],
  known: readonly string[],
): string | undefined {
  if (names.length === 0) return undefined
  return names
    .map((name) => {
      const meant = closest(name, known)
      const shown = quoteForeign(name, 60)
      return meant === undefined
        ? `${shown} is not an input`
        : `${shown} is not an input; is ${meant} meant?`
    })
    .join('; ')
}

/** Parses a YAML or JSON document and loads the library for it. */
export async function parseYaml(name: string, text: string): Promise<unknown> {
  const { parse } = await import('yaml')
  try {
    return parse(text, { prettyErrors: true, maxAliasCount: 100 })
  } catch (error) {
    // Only the first line of the library's message: the others repeat the document, which may contain a secret.
    throw new Error(
      `${name} is not valid YAML: ${quoteForeign(messageOf(error).split('\n')[0] ?? '')}`,
    )
  }
}

async function readInput(
  name: string,
  spec: InputSpec,
  raw: unknown,
  context: Pick<Context, 'mask'>,
) {
  const given = isGiven(raw) ? raw : spec.default
  if (given === undefined) {
    if (spec.required) throw new Error(`${name} is missing`)
    return undefined
  }
  const value = await parseValue(name, spec, given, context)
  if (typeof value === 'string') checkText(name, spec, value)
  if (typeof value === 'number') checkRange(name, spec, value)
  return value
}

/** Whether an input's raw value is set. */
export function isGiven(raw: unknown): raw is NonNullable<unknown> {
  return raw !== undefined && raw !== null && !(typeof raw === 'string' && raw.trim() === '')
}

async function parseValue(
  name: string,
  spec: InputSpec,
  raw: NonNullable<unknown>,
  context: Pick<Context, 'mask'>,
): Promise<InputTypes[keyof InputTypes]> {
  switch (spec.type ?? 'string') {
    case 'string':
      return readText(name, raw)
    case 'secret':
      return context.mask(readText(name, raw))
    case 'boolean':
      return parseBoolean(name, raw)
    case 'integer':
      return parseInteger(name, raw)
    case 'seconds':
      return parseSeconds(name, raw)
    case 'list':
      return parseList(name, raw)
    case 'map':
      return parseMap(name, raw)
    case 'headers':
      return parseHeaders(name, raw)
    case 'certificates': {
      const { readCertificates } = await import('../http/tls.ts')
      return readCertificates(name, readText(name, raw))
    }
    case 'items':
      return parseItems(name, raw)
  }
}

function readText(name: string, raw: NonNullable<unknown>): string {
  if (typeof raw === 'string') return raw.trim()
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw)
  throw new Error(`${name} must be text`)
}

const booleans = new Map([
  ...['true', 'True', 'TRUE', 't', 'T', '1', 'yes', 'Yes', 'YES'].map(
    (text) => [text, true] as const,
  ),
  ...['false', 'False', 'FALSE', 'f', 'F', '0', 'no', 'No', 'NO'].map(
    (text) => [text, false] as const,
  ),
])

function parseBoolean(name: string, raw: NonNullable<unknown>): boolean {
  const value = typeof raw === 'boolean' ? raw : booleans.get(readText(name, raw))
  if (value === undefined) throw new Error(`${name} must be true or false, not ${show(raw)}`)
  return value
}

function parseInteger(name: string, raw: NonNullable<unknown>): number {
  const text = readText(name, raw)
  if (!/^-?\d{1,12}$/.test(text))
    throw new Error(`${name} must be a whole number, not ${show(raw)}`)
  return Number(text)
}

function parseSeconds(name: string, raw: NonNullable<unknown>): number {
  const text = readText(name, raw)
  const [whole, hours, minutes, seconds] =
    /^(?:(\d{1,6})\s*h)?\s*(?:(\d{1,6})\s*m)?\s*(?:(\d{1,9})\s*s?)?$/.exec(text) ?? []
  if (whole === undefined || whole === '') {
    throw new Error(`${name} must be a length of time such as 900, 15m or 1h 30m, not ${show(raw)}`)
  }
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
}

function parseList(name: string, raw: NonNullable<unknown>): readonly string[] {
  const items = Array.isArray(raw)
    ? raw.map((item) => readText(name, item))
    : readText(name, raw)
        // A backslash keeps a comma in an item.
        .split(/(?<!\\),|\n/)
        .map((item) => item.replaceAll('\\,', ','))
  return items.map((item) => item.trim()).filter((item) => item !== '')
}

async function parseMap(
  name: string,
  raw: NonNullable<unknown>,
): Promise<Readonly<Record<string, unknown>>> {
  const value = typeof raw === 'string' ? await parseYaml(name, raw) : raw
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${name} must be a YAML or JSON map of names to values`)
  }
  return value as Record<string, unknown>
}

/** Lines are not parsed as YAML, because a header's value may have quotation marks or look like a number. */
async function parseHeaders(
  name: string,
  raw: NonNullable<unknown>,
): Promise<Readonly<Record<string, unknown>>> {
  if (typeof raw !== 'string' || raw.trim().startsWith('{')) return parseMap(name, raw)
  const headers = new Map<string, string>()
  for (const line of raw.split('\n').map((text) => text.trim())) {
    if (line === '') continue
    const colon = line.indexOf(':')
    const key = line.slice(0, colon).trim().toLowerCase()
    if (colon < 1) throw new Error(`${name} must be lines of the form Name: value`)
    const earlier = headers.get(key)
    const value = line.slice(colon + 1).trim()
    // A repeated header is a list (RFC 9110 §5.2).
    headers.set(key, earlier === undefined ? value : `${earlier}, ${value}`)
  }
  return Object.fromEntries(headers)
}

async function parseItems(name: string, raw: NonNullable<unknown>): Promise<readonly unknown[]> {
  const value = typeof raw === 'string' ? await parseYaml(name, raw) : raw
  if (Array.isArray(value)) return value
  // YAML makes one text of one item, or of several lines without hyphens.
  if (typeof value === 'string') return value.split(/[\s,]+/).filter((item) => item !== '')
  throw new Error(`${name} must be a YAML or JSON list`)
}

function checkText(name: string, spec: InputSpec, value: string): void {
  if (spec.choices !== undefined && !spec.choices.includes(value)) {
    const meant = closest(value, spec.choices)
    throw new Error(
      `${name} must be one of ${spec.choices.join(', ')}, not ${show(value)}${meant === undefined ? '' : `; is ${meant} meant?`}`,
    )
  }
  if (spec.pattern !== undefined && !spec.pattern.test.test(value)) {
    throw new Error(`${name} must look like ${spec.pattern.example}, not ${show(value)}`)
  }
}

function checkRange(name: string, spec: InputSpec, value: number): void {
  const [least, greatest] = spec.range ?? [0, Number.MAX_SAFE_INTEGER]
  if (value >= least && value <= greatest) return
  const unit = spec.type === 'seconds' ? ' seconds' : ''
  throw new Error(`${name} must be from ${least} to ${greatest}${unit}, not ${value}`)
}

function show(raw: unknown): string {
  return JSON.stringify(quoteForeign(typeof raw === 'string' ? raw : JSON.stringify(raw), 60))
}
