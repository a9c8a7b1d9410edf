import { OidcError } from '../../core/errors.ts'
import type { Context } from '../../core/types.ts'
import type { AwsPlan } from './plan.ts'

/**
 * Keeps the account out of the log and the errors, where that was asked for.
 *
 * The accounts that are known beforehand are masked before anything is said; any other that AWS names is hidden in
 * errors too.
 */
export function hideAccounts(
  plan: AwsPlan,
  context: Context,
): { readonly context: Context; hide(error: unknown): unknown } {
  if (!plan.hidesAccount) return { context, hide: (error) => error }
  const arns = [plan.role?.roleArn ?? '', ...plan.chain.map(({ roleArn }) => roleArn)]
  const known = arns.flatMap((arn) => /^arn:[^:]+:iam::(\d{12}):/.exec(arn)?.[1] ?? [])
  for (const account of new Set(known)) context.mask(account)
  const hidden = (text: string) => text.replace(/\d{12}/g, '***')
  const { log } = context
  return {
    context: {
      ...context,
      log: {
        debug: (message) => log.debug(hidden(message)),
        info: (message) => log.info(hidden(message)),
        warning: (message) => log.warning(hidden(message)),
      },
    },
    hide(error) {
      if (!(error instanceof OidcError)) return error
      return error.with({
        message: hidden(error.message),
        hint: error.hint === undefined ? undefined : hidden(error.hint),
        details: error.details.map(hidden),
        cause: undefined,
      })
    },
  }
}
