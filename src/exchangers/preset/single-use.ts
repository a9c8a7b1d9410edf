import { codeOf, OidcError } from '../../core/errors.ts'
import type { IdToken, TokenSupply } from '../../core/types.ts'

/** Tokens that a service which takes each only once has seen, also through another exchange of the same step. */
const spent = new WeakSet<IdToken>()

/** Tokens that no service has seen yet: a new one for every attempt. */
export function unspent(tokens: TokenSupply): TokenSupply {
  return {
    async get() {
      const first = await tokens.get()
      if (spent.has(first)) tokens.renew()
      const token = spent.has(first) ? await tokens.get() : first
      spent.add(token)
      return token
    },
    renew: () => tokens.renew(),
    get tokenUrl() {
      return tokens.tokenUrl
    },
  }
}

/** What an attempt must know of the ones before it. */
export interface EarlierAttempt {
  readonly token: IdToken
  readonly failure: unknown
}

/**
 * Refuses to send a token again that the service may have taken: some sources have only one for the whole job.
 *
 * A failure that shows that the service never took it (no connection, 429, 503) is no reason.
 *
 * @throws the earlier failure, which is then final
 */
export function refuseSpent(next: IdToken, earlier: EarlierAttempt | undefined): void {
  if (earlier === undefined || next.token.reveal() !== earlier.token.token.reveal()) return
  const { failure } = earlier
  if (!(failure instanceof OidcError) || wasNotTaken(failure)) return
  throw failure.with({
    transient: false,
    hint: 'The service takes each ID token only once, and the source here has only this one: run the job again.',
  })
}

function wasNotTaken(failure: OidcError): boolean {
  const cause = codeOf(failure.cause) ?? ''
  return (
    / answered (?:429|503)\b/.test(failure.message) ||
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(cause)
  )
}
