import { tmpdir } from 'node:os'
import { maskOnOutput, processVariables } from '../context.ts'
import { defined } from '../core/defined.ts'
import { Secret } from '../core/secret.ts'
import type { Credentials, Value } from '../core/types.ts'
import { writeGithubFiles } from '../sinks/github-files.ts'
import { placeCredentials } from '../sinks/placed.ts'
import { checkVariableName } from '../sinks/variable-names.ts'

/** Where {@link exportVariable} and {@link exportCredentials} put variables. */
export interface ExportOptions {
  /** @default process.env */
  readonly env?: Record<string, string | undefined>
}

/**
 * Hides a value in a GitHub job's log from now on, as `setSecret` of `@actions/core` does, and wraps it so that it does
 * not print. Elsewhere it only wraps it.
 *
 * @example
 * ```ts
 * const key = setSecret(await readKey())
 * console.log(key) // Secret(***)
 * ```
 */
export function setSecret(value: string, options: ExportOptions = {}): Secret {
  if ((options.env ?? processVariables()).GITHUB_ACTIONS === 'true') maskOnOutput(value)
  return new Secret(value)
}

/**
 * Sets a variable for this process and its children and, in a GitHub job, for the steps that follow.
 *
 * @throws {OidcError} `ERR_INPUT` for a name that changes how later steps run (`PATH`, `NODE_OPTIONS` …), `ERR_PUBLISH`
 */
export function exportVariable(
  name: string,
  value: string | Secret,
  options: ExportOptions = {},
): void {
  exportAll({ [name]: value instanceof Secret ? value.reveal() : value }, options)
}

/** Credentials of any provider. */
export type AnyCredentials = Omit<Credentials, 'env' | 'outputs'> & {
  readonly env: { readonly [name: string]: Value | undefined }
  readonly outputs: { readonly [name: string]: Value | undefined }
}

/**
 * Hands credentials to this process and its children and, in a GitHub job, to the steps that follow; their files are
 * written to a private folder.
 *
 * @example
 * ```ts
 * const published = exportCredentials(await exchange('gcp', inputs))
 * try {
 *   await deploy()
 * } finally {
 *   published.remove()
 * }
 * ```
 * @returns a way to take the files away again
 * @throws {OidcError} `ERR_INPUT`, `ERR_PUBLISH`; then nothing is set
 */
export function exportCredentials(
  credentials: AnyCredentials,
  options: ExportOptions = {},
): { remove(): void } {
  const { RUNNER_TEMP } = options.env ?? processVariables()
  const { env, outputs } = credentials
  const known = { ...credentials, env: defined(env), outputs: defined(outputs) } as Credentials
  const placed = placeCredentials(known, RUNNER_TEMP || tmpdir())
  try {
    exportAll(placed.env, options)
  } catch (error) {
    placed.remove()
    throw error
  }
  return { remove: () => placed.remove() }
}

function exportAll(
  variables: Readonly<Record<string, string>>,
  { env = processVariables() }: ExportOptions,
): void {
  for (const name of Object.keys(variables)) checkVariableName(name)
  if (env.GITHUB_ENV) writeGithubFiles({ env: variables, outputs: {} }, env)
  Object.assign(env, variables)
}
