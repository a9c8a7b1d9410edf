import { OidcError } from '../../core/errors.ts'
import { Secret } from '../../core/secret.ts'
import { quoteForeign } from '../../core/text.ts'
import type { JsonTemplate, Templates } from './preset.ts'

/** A value that a placeholder can stand for. */
export type Fillable = string | number | boolean | Secret | readonly string[] | object

/** Returns the value of a name, or `undefined`. */
export type Scope = (name: string) => Fillable | undefined

/** One placeholder: `{name}`, `{+name}`, `{name.host}`, `{name.hostname}`, `{name.last}`. */
export interface Placeholder {
  readonly text: string
  readonly isPath: boolean
  readonly name: string
  readonly part: 'host' | 'hostname' | 'last' | undefined
}

/** Braces around anything else are text, as in a GraphQL query. */
const pattern = /\{(\+?)([A-Za-z][\w-]*)(?:\.(host|hostname|last))?\}/g

/** The placeholders of a template, in order. */
export function placeholdersOf(template: string): readonly Placeholder[] {
  return [...template.matchAll(pattern)].map(([text, plus, name = '', part]) => ({
    text,
    isPath: plus === '+',
    name,
    part: part as Placeholder['part'],
  }))
}

/** A template's texts and the placeholders between them: one more text than placeholders. */
export function splitTemplate(template: string): {
  readonly texts: readonly string[]
  readonly holes: readonly Placeholder[]
} {
  const holes = placeholdersOf(template)
  const texts: string[] = []
  let rest = template
  for (const { text } of holes) {
    const at = rest.indexOf(text)
    texts.push(rest.slice(0, at))
    rest = rest.slice(at + text.length)
  }
  return { texts: [...texts, rest], holes }
}

/** A placeholder's value as text, or `undefined`. */
export function textFor({ name, part }: Placeholder, scope: Scope): string | undefined {
  const value = scope(name)
  if (value === undefined) return undefined
  const text = plainText(value)
  if (part === undefined) return text
  if (part === 'last') return text.slice(text.lastIndexOf('/') + 1)
  if (!URL.canParse(text)) {
    throw new OidcError('ERR_ENDPOINT', `${name} is not a URL: ${quoteForeign(text)}`)
  }
  return new URL(text)[part]
}

/** A value as text: a list's items separated by commas, a map as JSON. */
export function plainText(value: Fillable): string {
  if (value instanceof Secret) return value.reveal()
  if (Array.isArray(value)) return value.join(',')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Fills a template in one pass: inserted values are not filled again. Returns `undefined` if a value is missing. */
export function fillText(template: string, scope: Scope): string | undefined {
  const { texts, holes } = splitTemplate(template)
  const values = holes.map((hole) => textFor(hole, scope))
  if (values.includes(undefined)) return undefined
  return texts.map((text, index) => `${text}${values[index] ?? ''}`).join('')
}

/** See {@link Templates}: the first whose placeholders all have values. */
export function chooseTemplate(
  templates: Templates,
  has: (name: string) => boolean,
): string | undefined {
  const all = typeof templates === 'string' ? [templates] : templates
  return all.find((template) => placeholdersOf(template).every(({ name }) => has(name)))
}

/** Fills the texts of a JSON value. Texts without a value are left out, as are maps that this leaves empty. */
export function fillJson(template: JsonTemplate, scope: Scope): unknown {
  if (typeof template === 'string') {
    const [only] = placeholdersOf(template)
    if (only?.text !== template || only.part !== undefined) return fillText(template, scope)
    const value = scope(only.name)
    return value instanceof Secret ? value.reveal() : value
  }
  if (Array.isArray(template)) {
    return template
      .map((item: JsonTemplate) => fillJson(item, scope))
      .filter((item) => item !== undefined)
  }
  if (typeof template !== 'object' || template === null) return template
  const members = Object.entries(template)
    .map(([name, item]) => [name, fillJson(item, scope)] as const)
    .filter(([, item]) => item !== undefined)
  const wasEmpty = Object.keys(template).length === 0
  // fromEntries defines members, it does not assign them, so a member named __proto__ is only a member.
  return members.length === 0 && !wasEmpty ? undefined : Object.fromEntries(members)
}

/** Whether a condition holds: its name has a value other than `false`. */
export function isSet(value: Fillable | undefined): boolean {
  return value !== undefined && value !== false
}
