import { codeOf, OidcError } from '../../core/errors.ts'
import type { IdToken, TokenSupply } from '../../core/types.ts'

/** Tokens that a single-use service has seen, also in another exchange of the same step. */
const spent = new WeakSet<IdToken>()

/** Makes a supply of tokens that no service has seen: a new one for every attempt. */
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

/** An earlier attempt and why it failed. */
export interface EarlierAttempt {
  readonly token: IdToken
  readonly failure: unknown
}

/**
 * Refuses to send a token again that the service may have used: some sources have only one for the whole job.
 *
 * A token is sent again if the service cannot have used it (no connection, 429, 503).
 *
 * @throws the earlier failure, made final
 */
export function refuseSpent(next: IdToken, earlier: EarlierAttempt | undefined): void {
  if (earlier === undefined || next.token.reveal() !== earlier.token.token.reveal()) return
  const { failure } = earlier
  if (!(failure instanceof OidcError) || wasNotTaken(failure)) return
  throw failure.with({
    transient: false,
    hint: 'The service accepts each ID token only once, and this token source has only one. Run the job again.',
  })
}

function wasNotTaken(failure: OidcError): boolean {
  const cause = codeOf(failure.cause) ?? ''
  return (
    [429, 503].includes(failure.service?.status ?? 0) ||
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(cause)
  )
}
