import { OidcError } from '../../core/errors.ts'
import type { Context } from '../../core/types.ts'
import { findAmbient, mayHaveAmbient } from './ambient.ts'
import { identifyCaller } from './assume-role.ts'
import type { AwsPlan } from './plan.ts'
import type { Session } from './result.ts'

/**
 * The job's existing credentials if they work and are those of the step's role and of an allowed account; otherwise
 * `undefined`, with the reason in the log.
 */
export async function keepAmbient(plan: AwsPlan, context: Context): Promise<Session | undefined> {
  const none = (reason: string) => {
    context.log.info(`No existing credentials are kept: ${reason}`)
    return undefined
  }
  if (!mayHaveAmbient(context.env)) return none('none found')
  try {
    const keys = await findAmbient(plan.target.region, context)
    const once = { ...context, retry: { ...context.retry, maxAttempts: 1, deniedMs: 0 } }
    const { arn, accountId } = await identifyCaller(plan.target, keys, once)
    const wanted = plan.chain.at(-1)?.roleArn ?? plan.role?.roleArn
    if (wanted !== undefined && !isSessionOf(wanted, arn))
      return none('they are of another identity')
    if (plan.allowed !== undefined && !plan.allowed.includes(accountId ?? ''))
      return none('their account is not in allowed-account-ids')
    context.log.info('The existing credentials work and are kept')
    return { keys, arn, accountId, expiresAt: undefined, isInPlace: true }
  } catch (error) {
    if (!(error instanceof OidcError) || context.signal.aborted) throw error
    return none(error.message)
  }
}

/** Whether a session is one of a role, given by its ARN or name. A session's ARN has no path. */
export function isSessionOf(role: string, sessionArn: string): boolean {
  const [, partition, account, name] =
    /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(sessionArn) ?? []
  if (name === undefined || role.split('/').at(-1) !== name) return false
  return !role.startsWith('arn:') || role.startsWith(`arn:${partition}:iam::${account}:role/`)
}
