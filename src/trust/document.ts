import { OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'

/** A JSON object that came from a file. */
export type Document = Readonly<Record<string, unknown>>

/** The policy is not what its cloud would take; `where` is a path such as `Statement[0].Effect`. */
export function rejectPolicy(where: string, problem: string): never {
  throw new OidcError('ERR_INPUT', `${where || 'the policy'}: ${problem}`)
}

export function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function readObject(value: unknown, where: string): Document {
  return isDocument(value) ? value : rejectPolicy(where, `must be an object, not ${show(value)}`)
}

export function readText(value: unknown, where: string): string {
  if (typeof value === 'string' && value !== '') return value
  return rejectPolicy(where, `must be text, not ${show(value)}`)
}

export function readOptionalText(value: unknown, where: string): string | undefined {
  return value === undefined || value === null || value === '' ? undefined : readText(value, where)
}

/** One value or a list of them, as IAM and Vault take both. */
export function readList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** One text or a list of texts. */
export function readTexts(value: unknown, where: string): readonly string[] {
  return readList(value).map((item, index) =>
    readText(item, Array.isArray(value) ? `${where}[${index}]` : where),
  )
}

function show(value: unknown): string {
  return value === undefined ? 'missing' : quoteForeign(JSON.stringify(value), 60)
}

export const noComments = 'JSON has no comments, and the cloud takes none: take this one out'

/** The line of a comment in what would be JSON but for it: YAML takes it for a part of what follows. */
export function findComment(source: string): number | undefined {
  if (!/^\s*(\{|\[|\/[/*])/.test(source)) return undefined
  const lines = source.replace(/"(?:[^"\\\n]|\\.)*"/g, '""').split('\n')
  const index = lines.findIndex((line) => /(^|[,{}[\]"])\s*\/[/*]/.test(line))
  return index === -1 ? undefined : index + 1
}
