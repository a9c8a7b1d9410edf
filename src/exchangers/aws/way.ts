import type { Env } from '../../core/types.ts'
import { inputError } from '../../inputs/inputs.ts'
import { mayHaveAmbient } from './ambient.ts'
import type { AwsInputs } from './inputs.ts'
import type { Keys } from './sts.ts'
import { locateTokenFile } from './token-file.ts'

/** What the first credentials come from. */
export type Way =
  | { readonly from: 'oidc' }
  | { readonly from: 'token-file'; readonly path: string }
  | { readonly from: 'keys'; readonly keys: Keys }
  /** Credentials that are there already. */
  | { readonly from: 'ambient'; readonly instead: boolean }

/**
 * Chooses the way from what was given, as configure-aws-credentials does: keys, then a token file, then the ID token
 * of the job, then what is there already.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function chooseWay(values: AwsInputs, env: Env): Way {
  const role = values['role-to-assume']
  const keys = readKeys(values)
  const file = values['web-identity-token-file']
  if (keys !== undefined && file !== undefined)
    throw inputError(['aws-access-key-id and web-identity-token-file are given both'])
  if (keys !== undefined) return { from: 'keys', keys }
  if (file !== undefined) {
    if (role === undefined)
      throw inputError(['web-identity-token-file is given, and role-to-assume is missing'])
    return { from: 'token-file', path: locateTokenFile(file, env) }
  }
  if (values['role-chaining'] || values['force-skip-oidc'])
    return { from: 'ambient', instead: false }
  const inJob = env.GITHUB_ACTIONS === 'true'
  if (role === undefined) {
    if (inJob && mayHaveAmbient(env)) return { from: 'ambient', instead: false }
    throw inputError(['role-to-assume is missing'], hintOnRole(env))
  }
  const withoutPermission = inJob && !env.ACTIONS_ID_TOKEN_REQUEST_TOKEN
  return withoutPermission && mayHaveAmbient(env)
    ? { from: 'ambient', instead: true }
    : { from: 'oidc' }
}

function readKeys(values: AwsInputs): Keys | undefined {
  const accessKeyId = values['aws-access-key-id']
  const secretAccessKey = values['aws-secret-access-key']
  const sessionToken = values['aws-session-token']
  if (accessKeyId !== undefined && secretAccessKey !== undefined)
    return { accessKeyId, secretAccessKey, sessionToken }
  if (accessKeyId !== undefined)
    throw inputError(['aws-access-key-id is given, and aws-secret-access-key is missing'])
  if (secretAccessKey !== undefined || sessionToken !== undefined)
    throw inputError([
      'aws-secret-access-key or aws-session-token is given, and aws-access-key-id is missing',
    ])
  return undefined
}

function hintOnRole(env: Env): string {
  return env.ROLE_TO_ASSUME
    ? `The variable ROLE_TO_ASSUME is not followed, because any earlier step can set it. To use it, write role-to-assume: \${{ env.ROLE_TO_ASSUME }}`
    : 'Give the ARN of the IAM role to become. Its trust policy must allow the ID tokens of this job.'
}

/** Variables that configure-aws-credentials takes for inputs, and that say who the job becomes or what leaves it. */
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

/** Those of them that are set where the input is not given, so that nobody waits for what they ask for. */
export function findUnfollowed(values: AwsInputs, env: Env): readonly string[] {
  return unfollowed.filter((variable) => {
    const value = values[variable.toLowerCase().replaceAll('_', '-') as keyof AwsInputs]
    return Boolean(env[variable]) && (value === undefined || value === false)
  })
}
