import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'

/** One item of `secrets`. */
export interface SecretEntry {
  readonly path: string
  /** A key, names separated by dots, a JSONata expression; `*` and `**` for every key. */
  readonly selector: string
  /** The variable's name; for every key, the prefix of the names. */
  readonly variable: string
  /** The output's name; for every key, the prefix of the names. */
  readonly output: string
}

/** One item of `pki`: a certificate to request. */
export interface CertificateEntry {
  readonly path: string
  /** The body of the request. */
  readonly parameters: object
  /** The prefix of its variables and outputs. */
  readonly prefix: string
}

/** Whether the entry means every key of the path. */
export function isEvery({ selector }: SecretEntry): boolean {
  return selector === '*' || selector === '**'
}

/**
 * Whether a selector is more than a key or names separated by dots.
 *
 * vault-action quotes a selector without a dot, so only a selector with a dot can be an expression there
 * (src/secrets.js, selectAndAppendResults).
 */
export function isExpression(selector: string): boolean {
  return (
    selector.includes('.') &&
    !isQuoted(selector) &&
    !/^[^\s()[\]{}$`'"&|?~<>=!^#%+*/,:@]+$/.test(selector)
  )
}

/** A key with dots in it, between backticks. */
export function isQuoted(selector: string): boolean {
  return /^`[^`]+`$/.test(selector)
}

/**
 * Parses `secrets` in the form of hashicorp/vault-action: `path selector | NAME`, separated by semicolons.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function parseSecrets(text: string): readonly SecretEntry[] {
  return itemsOf(text).map((item) => {
    const bar = item.lastIndexOf('|')
    const name = bar < 0 ? undefined : item.slice(bar + 1).trim()
    const parts = (bar < 0 ? item : item.slice(0, bar)).trim().split(/\s+/)
    const [path = '', quoted = ''] = parts
    const selector = quoted.replaceAll('"', '')
    if (parts.length !== 2 || name === '' || selector === '') {
      throw wrong('secrets', item, 'does not have the form: path key | NAME')
    }
    const entry = { path, selector, variable: name ?? '', output: name ?? '' }
    if (isEvery(entry) || name !== undefined) return entry
    if (isExpression(selector) && /[()${}&?]|^[^.]*\[/.test(selector)) {
      throw wrong(
        'secrets',
        item,
        'has an expression without a name',
        'Add a name: path expression | NAME',
      )
    }
    const plain = normalize(selector)
    if (plain === '') throw wrong('secrets', item, 'has no name', 'Add a name: path key | NAME')
    return { ...entry, variable: plain.toUpperCase(), output: plain }
  })
}

/**
 * Parses `pki`: `path {"common_name": "…"}`, separated by semicolons.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function parseCertificates(text: string): readonly CertificateEntry[] {
  return itemsOf(text).map((item) => {
    const [, path = '', json = ''] = /^(\S+)\s+(\S[\s\S]*)$/.exec(item) ?? []
    const parameters = parseObject(json)
    if (parameters === undefined) {
      throw wrong('pki', item, 'does not have the form: path {"common_name": "…"}')
    }
    return { path, parameters, prefix: path.replace(/\/+$/, '').split('/').at(-1) ?? '' }
  })
}

function itemsOf(text: string): readonly string[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function parseObject(json: string): object | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The name of a key, as in vault-action (src/utils.js): a dot becomes two underscores; other special characters are removed. */
export function normalize(key: string): string {
  return key.replaceAll('.', '__').replace(/[^\p{L}\p{N}_]/gu, '')
}

/** The names of one key if the entry means every key. */
export function namesOf(entry: SecretEntry, key: string): { variable: string; output: string } {
  const output = normalize(`${entry.output}${key}`)
  const variable = normalize(`${entry.variable}${key}`)
  return { output, variable: entry.selector === '*' ? variable.toUpperCase() : variable }
}

/** An error about one line of an input. */
export function wrong(input: string, item: string, what: string, hint?: string): OidcError {
  return new OidcError('ERR_INPUT', `${input}: "${quoteForeign(item, 80)}" ${what}`, { hint })
}
