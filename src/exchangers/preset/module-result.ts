import { OidcError } from '../../core/errors.ts'
import { Secret } from '../../core/secret.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Context, Credentials, Revocation } from '../../core/types.ts'
import { giveBack } from '../../http/revoke.ts'

/**
 * Checks the result of a module's `run`, which no compiler has checked. Missing parts are empty.
 *
 * If the result is unusable, its credential is revoked.
 *
 * @throws {OidcError} `ERR_RESPONSE`
 */
export async function readResult(
  shown: string,
  found: unknown,
  context: Context,
): Promise<Credentials> {
  const problem = isMap(found) ? findProblem(found) : 'is not an object'
  if (problem === undefined) {
    const nothing = { identity: `a client of ${shown}`, env: {}, outputs: {}, files: [] }
    return { ...nothing, ...(found as Partial<Credentials>) }
  }
  const revocation = isMap(found) && isRevocation(found.revocation) ? found.revocation : undefined
  await giveBack([{ label: shown, revocation }], context, 'its result is unusable')
  throw new OidcError('ERR_RESPONSE', `${shown}: the result of run ${problem}`, {
    hint: 'Return identity, env, outputs and files. Each value is a text, which is printed, a secret from context.mask, or { file }.',
  })
}

type Found = Readonly<Record<string, unknown>>

function findProblem(found: Found): string | undefined {
  const { identity, expiresAt, env = {}, outputs = {}, files = [], revocation } = found
  if (identity !== undefined && typeof identity !== 'string')
    return 'has an identity that is not text'
  if (expiresAt !== undefined && !isDate(expiresAt)) return 'has an expiresAt that is not a Date'
  for (const [part, values] of [['env', env] as const, ['outputs', outputs] as const]) {
    if (!isMap(values)) return `has ${part} that are not an object`
    const odd = Object.keys(values).find((name) => !isValue(values[name]))
    if (odd !== undefined)
      return `has a value for ${quoteForeign(odd, 60)} in ${part} that is not allowed`
  }
  if (!Array.isArray(files) || !files.every(isFile)) {
    return 'has files that are not a list of { name, content }'
  }
  for (const part of ['unset', 'folders'] as const) {
    const names: unknown = found[part] ?? []
    const isList = Array.isArray(names) && names.every((name) => typeof name === 'string')
    if (!isList) return `has ${part} that are not a list of names`
  }
  return revocation === undefined || isRevocation(revocation)
    ? undefined
    : 'has a revocation without a method (POST or DELETE) and a url (a text)'
}

function isMap(value: unknown): value is Found {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isDate(value: unknown): boolean {
  return value instanceof Date && !Number.isNaN(value.getTime())
}

function isValue(value: unknown): boolean {
  if (typeof value === 'string' || value instanceof Secret) return true
  return isMap(value) && typeof value.file === 'string'
}

function isFile(file: unknown): boolean {
  if (!isMap(file) || typeof file.name !== 'string') return false
  return typeof file.content === 'string' || file.content instanceof Secret
}

function isRevocation(value: unknown): value is Revocation {
  return (
    isMap(value) &&
    (value.method === 'POST' || value.method === 'DELETE') &&
    typeof value.url === 'string' &&
    (value.bearer === undefined || value.bearer instanceof Secret)
  )
}
