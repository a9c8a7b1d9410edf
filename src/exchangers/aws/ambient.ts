import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, messageOf, OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Context, Env } from '../../core/types.ts'
import { type Keys, loadSts } from './sts.ts'

/** Variables that lead to credentials, in the order of the SDKs' default chain. */
const leading = [
  'AWS_PROFILE',
  'AWS_ACCESS_KEY_ID',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  'AWS_SHARED_CREDENTIALS_FILE',
  'AWS_CONFIG_FILE',
]

/**
 * Whether the job may have AWS credentials besides an ID token. A GitHub-hosted runner has them only if a variable or a
 * profile leads to them; any other runner may be an instance or a pod with a role.
 */
export function mayHaveAmbient(env: Env): boolean {
  const home = env.HOME || env.USERPROFILE
  return (
    leading.some((name) => Boolean(env[name])) ||
    env.RUNNER_ENVIRONMENT !== 'github-hosted' ||
    (Boolean(home) && existsSync(join(home ?? '', '.aws', 'credentials')))
  )
}

/**
 * Finds the job's existing credentials in the SDKs' order: AWS_PROFILE, the variables with keys, then the rest of the
 * default provider chain (profiles, web identity, containers, instances), which is loaded only here.
 *
 * @throws {OidcError} `ERR_INPUT` if there are none
 */
export async function findAmbient(region: string, context: Context): Promise<Keys> {
  const { AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = context.env
  if (!AWS_PROFILE && AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY) {
    return maskKeys(AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, context)
  }
  const tried: string[] = []
  const ignore = () => undefined
  const note = (line: unknown) => void tried.push(quoteForeign(String(line), 300))
  try {
    const { STSClient } = await loadSts()
    // The chain's own error says only that nothing was found; its log has the answer of each provider.
    const logger = { debug: note, trace: ignore, info: ignore, warn: ignore, error: ignore }
    const client = new STSClient({ region, logger })
    const { accessKeyId, secretAccessKey, sessionToken } = await untilAborted(
      client.config.credentials(),
      context.signal,
    )
    return maskKeys(accessKeyId, secretAccessKey, sessionToken, context)
  } catch (error) {
    if (codeOf(error) === 'ERR_TIMEOUT' || codeOf(error) === 'ERR_CANCELLED') throw error
    throw new OidcError(
      'ERR_INPUT',
      `No AWS credentials found: ${quoteForeign(messageOf(error))}`,
      {
        details:
          tried.length === 0 ? [] : ['The AWS SDK tried:', ...tried.map((line) => `  ${line}`)],
        hint: 'To use OIDC, set role-to-assume and add to the job: permissions: id-token: write. To use credentials of an earlier step, check that it set them as variables or in a profile.',
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
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
