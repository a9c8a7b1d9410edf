import { codeOf, messageOf, OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Context, Env } from '../../core/types.ts'
import { type Keys, loadSts } from './sts.ts'

/** Variables that say where credentials are to be had, in the order of the SDKs' default chain. */
const telling = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  'AWS_SHARED_CREDENTIALS_FILE',
  'AWS_CONFIG_FILE',
]

/**
 * Whether credentials may lie about here. A hosted runner is a new machine, where nothing does that no variable tells;
 * a self-hosted one may be an instance or a pod with a role of its own.
 */
export function mayHaveAmbient(env: Env): boolean {
  return (
    telling.some((name) => env[name] !== undefined && env[name] !== '') ||
    (env.RUNNER_ENVIRONMENT !== undefined && env.RUNNER_ENVIRONMENT !== 'github-hosted')
  )
}

/**
 * The credentials that are there already: of the job's variables, or of the SDK's default provider chain (profiles,
 * web identity, containers, instances), which is loaded and asked only here.
 *
 * @throws {OidcError} `ERR_INPUT` when there are none
 */
export async function findAmbient(region: string, context: Context): Promise<Keys> {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = context.env
  if (AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY) {
    return maskKeys(AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, context)
  }
  try {
    const { STSClient } = await loadSts()
    const client = new STSClient({ region })
    const { accessKeyId, secretAccessKey, sessionToken } = await untilAborted(
      client.config.credentials(),
      context.signal,
    )
    return maskKeys(accessKeyId, secretAccessKey, sessionToken, context)
  } catch (error) {
    if (codeOf(error) === 'ERR_TIMEOUT') throw error
    throw new OidcError(
      'ERR_INPUT',
      `There are no AWS credentials here: ${quoteForeign(messageOf(error))}`,
      {
        hint: 'To use OIDC, give role-to-assume and add to the job: permissions: id-token: write. To start from credentials of an earlier step, see that it set them as variables or in a profile.',
      },
    )
  }
}

function maskKeys(id: string, secret: string, token: string | undefined, context: Context): Keys {
  return {
    accessKeyId: context.mask(id),
    secretAccessKey: context.mask(secret),
    sessionToken: token ? context.mask(token) : undefined,
  }
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = () => reject(signal.reason)
    if (signal.aborted) give()
    signal.addEventListener('abort', give, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', give))
  })
}
