import { OidcError } from '../../core/errors.ts'
import { Secret } from '../../core/secret.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Context, Credentials, Revocation } from '../../core/types.ts'
import { giveBack } from '../../http/revoke.ts'

/**
 * Takes what a module's `run` returned, which no compiler has checked; a part that is left out is empty.
 *
 * What it obtained is revoked where the rest of it cannot be used.
 *
 * @throws {OidcError} `ERR_RESPONSE`
 */
export async function readResult(
  shown: string,
  found: unknown,
  context: Context,
): Promise<Credentials> {
  const problem = isMap(found) ? findProblem(found) : 'is no object'
  if (problem === undefined) {
    const nothing = { identity: `a client of ${shown}`, env: {}, outputs: {}, files: [] }
    return { ...nothing, ...(found as Partial<Credentials>) }
  }
  const revocation = isMap(found) && isRevocation(found.revocation) ? found.revocation : undefined
  await giveBack([{ label: shown, revocation }], context, 'what it returned cannot be used')
  throw new OidcError('ERR_RESPONSE', `${shown}: what run returned ${problem}`, {
    hint: 'It returns identity, env, outputs and files; each value is a text, which is printed, what context.mask made of a secret, or { file }.',
  })
}

type Found = Readonly<Record<string, unknown>>

function findProblem(found: Found): string | undefined {
  const { identity, expiresAt, env = {}, outputs = {}, files = [], revocation } = found
  if (identity !== undefined && typeof identity !== 'string')
    return 'has an identity that is no text'
  if (expiresAt !== undefined && !isDate(expiresAt)) return 'has an expiresAt that is no Date'
  for (const [part, values] of [['env', env] as const, ['outputs', outputs] as const]) {
    if (!isMap(values)) return `has ${part} that are no object`
    const odd = Object.keys(values).find((name) => !isValue(values[name]))
    if (odd !== undefined) return `has a value for ${quoteForeign(odd, 60)} in ${part} that is none`
  }
  if (!Array.isArray(files) || !files.every(isFile)) {
    return 'has files that are no list of { name, content }'
  }
  for (const part of ['unset', 'folders'] as const) {
    const names: unknown = found[part] ?? []
    const isList = Array.isArray(names) && names.every((name) => typeof name === 'string')
    if (!isList) return `has ${part} that are no list of names`
  }
  return revocation === undefined || isRevocation(revocation)
    ? undefined
    : 'has a revocation without a method, POST or DELETE, and a url that is a text'
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
