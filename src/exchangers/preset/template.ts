import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'

/** What the placeholders stand for. */
export type TemplateValues = Readonly<Record<string, string>>

/**
 * Checks that a template uses no placeholder but the known ones.
 *
 * A placeholder is a name in braces, `{token}`; braces around anything else are text, so that JSON can be written.
 *
 * @param from the input that the template is in, for the message
 * @throws {OidcError} `ERR_INPUT`
 */
export function checkTemplate(template: string, known: readonly string[], from: string): void {
  for (const [, name = ''] of template.matchAll(placeholder)) {
    if (known.includes(name)) continue
    throw new OidcError(
      'ERR_INPUT',
      `${from} has an unknown placeholder: {${quoteForeign(name, 40)}}`,
      {
        hint: `Known are ${known.map((one) => `{${one}}`).join(' and ')}.`,
      },
    )
  }
}

/** Puts the values in for the placeholders, in one pass: what was put in is never looked at again. */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replace(placeholder, (text, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? text) : text,
  )
}

/** A copy of a JSON value with all its texts changed; member names stay as they are. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change))
  if (typeof value !== 'object' || value === null) return value
  // fromEntries defines members, it does not assign them, so a member named __proto__ is only a member.
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, mapTexts(item, change)]),
  )
}

const placeholder = /\{([A-Za-z][\w-]*)\}/g
