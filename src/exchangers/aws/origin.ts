import type { Env } from '../../core/types.ts'
import { inputError } from '../../inputs/inputs.ts'
import { mayHaveAmbient } from './ambient.ts'
import type { AwsInputs } from './inputs.ts'
import type { Keys } from './sts.ts'
import { locateTokenFile } from './token-file.ts'

/** Where the first credentials come from. */
export type Origin =
  | { readonly from: 'oidc' }
  | { readonly from: 'token-file'; readonly path: string }
  | { readonly from: 'keys'; readonly keys: Keys }
  /** The job's existing credentials, or those as a replacement for an ID token that the job may not request. */
  | { readonly from: 'ambient'; readonly instead: boolean }

/**
 * Chooses the origin as configure-aws-credentials does: a token file, keys, the job's ID token, existing credentials.
 * If a source of ID tokens is named, nothing replaces it.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function chooseOrigin(values: AwsInputs, env: Env, namesSource: boolean): Origin {
  const role = values['role-to-assume']
  const keys = readKeys(values)
  const file = values['web-identity-token-file']
  if (file !== undefined && role !== undefined)
    return { from: 'token-file', path: locateTokenFile(file, env) }
  if (keys !== undefined) return { from: 'keys', keys }
  if (file !== undefined)
    throw inputError(['web-identity-token-file requires role-to-assume, which is not set'])
  if (values['role-chaining'] || values['force-skip-oidc'])
    return { from: 'ambient', instead: false }
  const inJob = env.GITHUB_ACTIONS === 'true'
  if (role === undefined) {
    if (inJob && mayHaveAmbient(env)) return { from: 'ambient', instead: false }
    throw inputError(['role-to-assume is missing'], hintOnRole(env))
  }
  const withoutPermission = inJob && !env.ACTIONS_ID_TOKEN_REQUEST_TOKEN
  return withoutPermission && !namesSource && mayHaveAmbient(env)
    ? { from: 'ambient', instead: true }
    : { from: 'oidc' }
}

/** Complete keys. A secret or a session token without an ID counts as none, as in configure-aws-credentials. */
function readKeys(values: AwsInputs): Keys | undefined {
  const accessKeyId = values['aws-access-key-id']
  const secretAccessKey = values['aws-secret-access-key']
  if (accessKeyId === undefined) return undefined
  if (secretAccessKey === undefined)
    throw inputError(['aws-access-key-id requires aws-secret-access-key, which is missing'])
  return { accessKeyId, secretAccessKey, sessionToken: values['aws-session-token'] }
}

/** Warnings about inputs that the origin leaves unused. */
export function warnOfUnused(values: AwsInputs, origin: Origin): readonly string[] {
  const hasId = values['aws-access-key-id'] !== undefined
  const hasRest =
    values['aws-secret-access-key'] !== undefined || values['aws-session-token'] !== undefined
  return [
    ...(origin.from === 'token-file' && hasId
      ? ['aws-access-key-id is not used: role-to-assume is assumed with web-identity-token-file.']
      : []),
    ...(!hasId && hasRest
      ? ['aws-secret-access-key and aws-session-token are not used without aws-access-key-id.']
      : []),
  ]
}

function hintOnRole(env: Env): string {
  return env.ROLE_TO_ASSUME
    ? `The variable ROLE_TO_ASSUME is not followed, because any earlier step can set it. To use it, set role-to-assume: \${{ env.ROLE_TO_ASSUME }}`
    : 'Set it to the ARN of the IAM role to assume. Its trust policy must allow the ID tokens of this job.'
}

/** Variables that configure-aws-credentials reads as inputs and that choose the identity or publish more. */
const unfollowed = [
  'ROLE_TO_ASSUME',
  'WEB_IDENTITY_TOKEN_FILE',
  'ROLE_CHAINING',
  'ROLE_EXTERNAL_ID',
  'ROLE_SKIP_SESSION_TAGGING',
  'TRANSITIVE_TAG_KEYS',
  'USE_EXISTING_CREDENTIALS',
  'OVERWRITE_AWS_PROFILE',
  'SPECIAL_CHARACTERS_WORKAROUND',
] as const

/** Those of them that are set while the input is not. */
export function findUnfollowed(values: AwsInputs, env: Env): readonly string[] {
  return unfollowed.filter((variable) => {
    const value = values[variable.toLowerCase().replaceAll('_', '-') as keyof AwsInputs]
    return Boolean(env[variable]) && (value === undefined || value === false)
  })
}
