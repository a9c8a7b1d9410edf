import { setImmediate as nextTurn } from 'node:timers/promises'
import { ExchangesFailedError, OidcError } from '../core/errors.ts'
import { audiencesOf, type Claims } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import {
  audienceOf,
  type Context,
  type FinishedExchange,
  type PlannedExchange,
  type TokenSupply,
} from '../core/types.ts'
import { giveBack } from '../http/revoke.ts'
import { wrapHttp } from '../http/wrap.ts'
import { checkAudienceHosts } from './audience.ts'
import { checkCredentials, leaveOutRefused } from './credentials.ts'
import { createTokenSupply, type FoundSource } from './tokens.ts'

/**
 * Runs all exchanges of a step in parallel, each with a token of its own audience.
 *
 * Connections to every host that will be asked are opened first; code is loaded while bytes are on their way.
 *
 * @param source where ID tokens come from; `undefined` only when no exchange needs one
 * @param whileConnecting work to do while the first connections are being made, such as loading code
 * @throws {OidcError} the failure, when one exchange failed; {@link ExchangesFailedError} when several did. What the
 * other exchanges had obtained is revoked where the service can.
 */
export async function runExchanges(
  plans: readonly PlannedExchange[],
  source: FoundSource | undefined,
  context: Context,
  whileConnecting: () => Promise<unknown> = async () => undefined,
): Promise<readonly FinishedExchange[]> {
  const supplies = createSupplies(plans, source, context)
  const minting = (source?.endpoints ?? []).map((url) => context.http.warm(url))
  const contexts = plans.map((plan) => contextFor(plan, context))
  const exchanging = plans.flatMap(({ endpoints }, index) =>
    endpoints.map((url) => (contexts[index] ?? context).http.warm(url)),
  )
  // Once TCP is connected the other side has the next move, so loading code costs no time on the wire.
  await briefly([...minting, ...exchanging].map(({ connected }) => connected))
  await whileConnecting()
  await briefly(minting.map(({ ready }) => ready))
  const startedAt = context.now().getTime()
  const running = plans.map((plan, index) =>
    runOne(plan, supplies, contexts[index] ?? context, startedAt),
  )
  const outcomes = await Promise.allSettled(running)
  const finished = outcomes.flatMap((outcome) =>
    outcome.status === 'fulfilled' ? [outcome.value] : [],
  )
  const collision = checkTold(finished)
  if (finished.length === plans.length && collision === undefined) return finished
  await giveBackAll(finished, context, 'another exchange of this step failed')
  throw finished.length === plans.length ? collision : failureOf(outcomes, plans)
}

/**
 * Revokes what finished exchanges have brought, where the service can, after something that followed has failed.
 *
 * @param because see {@link giveBack}
 * @returns whether nothing is left that could be revoked
 */
export function giveBackAll(
  finished: readonly FinishedExchange[],
  context: Context,
  because: string,
): Promise<boolean> {
  const obtained = finished.map(({ plan: { label }, credentials: { revocation } }) => ({
    label,
    revocation,
  }))
  return giveBack(obtained, context, because)
}

/** Requests of an exchange go out with its own TLS settings; those for ID tokens never do. */
function contextFor({ tls }: PlannedExchange, context: Context): Context {
  return tls === undefined ? context : wrapHttp(context, (http) => http.with(tls))
}

/** Names that answers have told must not meet those of another exchange of the step. */
function checkTold(finished: readonly FinishedExchange[]): OidcError | undefined {
  const owners = new Map<string, string>()
  for (const { plan, credentials } of finished) {
    if (plan.shared['export-environment'] === false) continue
    for (const name of Object.keys(credentials.env)) {
      const owner = owners.get(name)
      if (owner !== undefined) {
        return new OidcError('ERR_RESPONSE', `${owner} and ${plan.label} would both set ${name}`, {
          hint: 'One of the names was told by an answer: take the key by its name, with a name of your own.',
        })
      }
      owners.set(name, plan.label)
    }
  }
  return undefined
}

/** One supply of tokens for each audience, shared by the exchanges that have it. */
function createSupplies(
  plans: readonly PlannedExchange[],
  source: FoundSource | undefined,
  context: Context,
): (audience: string | undefined) => TokenSupply {
  const byAudience = new Map<string | undefined, TokenSupply>()
  const isNeeded = plans.some(({ token }) => token.kind !== 'none')
  return (audience) => {
    if (source === undefined || !isNeeded) return noTokens
    const supply = byAudience.get(audience) ?? createTokenSupply(source, audience, context)
    byAudience.set(audience, supply)
    return supply
  }
}

const noTokens: TokenSupply = {
  get: () =>
    Promise.reject(new OidcError('ERR_NO_SOURCE', 'This exchange was to take no ID token')),
  renew: () => undefined,
  tokenUrl: undefined,
}

/** Waits for connections, but never long: a host that is far away or silent must not hold up the others. */
async function briefly(promises: readonly Promise<void>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 300)
  })
  await Promise.race([Promise.all(promises), limit])
  clearTimeout(timer)
}

async function runOne(
  plan: PlannedExchange,
  supplies: (audience: string | undefined) => TokenSupply,
  context: Context,
  startedAt: number,
): Promise<FinishedExchange> {
  const { kind } = plan.token
  const audience = audienceOf(plan.token)
  const supply = kind === 'none' || kind === 'later' ? noTokens : guarded(supplies(audience), plan)
  if (kind !== 'now') {
    await plan.load?.()
  } else {
    const token = supply.get()
    // The request for the token must be on the wire before loading blocks this thread.
    token.catch(() => undefined)
    for (let turn = 0; turn < 3; turn++) await nextTurn()
    await plan.load?.()
    tellWhere(plan, audience, (await token).claims, context)
  }
  const ofAudience = (told: string | undefined) => tellingSupply(plan, told, supplies, context)
  const supplied = kind === 'later' ? { ...supply, ofAudience } : supply
  const credentials = leaveOutRefused(await plan.run(supplied, context), plan, context)
  const { revocation } = credentials
  const obtained =
    plan.tls === undefined || revocation === undefined
      ? credentials
      : { ...credentials, revocation: { ...revocation, tls: plan.tls } }
  const finished = { plan, credentials: obtained, tookMs: context.now().getTime() - startedAt }
  try {
    checkCredentials(credentials, plan)
  } catch (error) {
    await giveBackAll([finished], context, 'it is not what was announced')
    throw error
  }
  return finished
}

/** A source may give a token for more than what was asked for, and chooses by itself where nothing was. */
function guarded(supply: TokenSupply, { exchanger, endpoints }: PlannedExchange): TokenSupply {
  return {
    async get() {
      const token = await supply.get()
      for (const audience of audiencesOf(token.claims))
        checkAudienceHosts(audience, exchanger.name, endpoints)
      return token
    },
    renew: () => supply.renew(),
    later: () => supply.later?.() ?? {},
    get tokenUrl() {
      return supply.tokenUrl
    },
  }
}

/** Tokens of an audience that was told by an answer: checked, and told in the log like any other. */
function tellingSupply(
  plan: PlannedExchange,
  audience: string | undefined,
  supplies: (audience: string | undefined) => TokenSupply,
  context: Context,
): TokenSupply {
  checkAudienceHosts(audience, plan.exchanger.name, plan.endpoints)
  const supply = guarded(supplies(audience), plan)
  let isTold = false
  return {
    async get() {
      const token = await supply.get()
      if (!isTold) tellWhere(plan, audience, token.claims, context)
      isTold = true
      return token
    },
    renew: () => supply.renew(),
    later: () => supply.later?.() ?? {},
    get tokenUrl() {
      return supply.tokenUrl
    },
  }
}

/** A token goes to hosts that the reader of the log can see. */
function tellWhere(
  plan: PlannedExchange,
  wanted: string | undefined,
  claims: Claims,
  context: Context,
): void {
  const hosts = [...new Set(plan.endpoints.map((url) => url.host))].join(' and ')
  const audience = quoteForeign(String(wanted ?? claims.aud))
  if (plan.tls?.isUnverified) {
    context.log.warning(
      `${plan.label}: the certificate of ${hosts} is not checked, so whoever answers there gets the ID token and can use it. Give ca-certificate in place of this.`,
    )
  }
  context.log.info(
    `${plan.label}: ID token of ${quoteForeign(String(claims.sub))} for ${audience} ${hosts === '' ? 'is handed to the later steps' : `goes to ${hosts}`}`,
  )
}

function failureOf(
  outcomes: readonly PromiseSettledResult<unknown>[],
  plans: readonly PlannedExchange[],
): unknown {
  const failures = outcomes.flatMap((outcome, index) => {
    if (outcome.status === 'fulfilled') return []
    const error: unknown = outcome.reason
    const label = plans[index]?.label ?? ''
    return plans.length > 1 && error instanceof OidcError
      ? [error.with({ message: `${label}: ${error.message}` })]
      : [error]
  })
  const [only] = failures
  if (failures.length === 1) return only
  return new ExchangesFailedError(
    failures,
    `${failures.length} of ${plans.length} exchanges failed`,
  )
}
