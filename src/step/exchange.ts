import { setImmediate as nextTurn } from 'node:timers/promises'
import { defined } from '../core/defined.ts'
import { ExchangesFailedError, OidcError } from '../core/errors.ts'
import { audiencesOf, type Claims } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import {
  audienceOf,
  type Context,
  type FinishedExchange,
  type PlannedExchange,
  type Revocation,
  type TokenSupply,
} from '../core/types.ts'
import { checkEndpoint, checkReceivers, parseHttpEndpoint } from '../http/endpoint.ts'
import { giveBack } from '../http/revoke.ts'
import { wrapHttp } from '../http/wrap.ts'
import { joinRepetitions } from '../inputs/repetition.ts'
import { checkAudienceHosts } from './audience.ts'
import { checkCredentials, leaveOutRefused } from './credentials.ts'
import { createTokenSupply, type FoundSource } from './tokens.ts'

/**
 * Runs all exchanges of a step in parallel, each with a token of its own audience.
 *
 * Connections to all hosts are opened first, and code is loaded while requests are in flight.
 *
 * @param source the token source; `undefined` only if no exchange needs one
 * @param whileConnecting work for the time in which connections open, such as loading code
 * @throws {OidcError} the failure of one exchange; {@link ExchangesFailedError} for several. Credentials of the other
 * exchanges are revoked if the service supports it.
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
  // Once TCP is connected, the next packet is the server's, so loading code delays nothing.
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
  const collision = checkNamedLater(finished)
  if (finished.length === plans.length && collision === undefined) return finished
  await giveBackAll(finished, context, 'another exchange of this step failed')
  throw finished.length === plans.length ? collision : failureOf(outcomes, plans)
}

/**
 * Revokes the credentials of finished exchanges after a later failure, if the service supports it.
 *
 * @param because see {@link giveBack}
 * @returns whether all of them are revoked
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

/** An exchange's TLS settings apply to its own requests, never to those for ID tokens. */
function contextFor({ tls, repetition }: PlannedExchange, outer: Context): Context {
  const context = { ...outer, repetition: joinRepetitions(outer.repetition, repetition) }
  return tls === undefined ? context : wrapHttp(context, (http) => http.with(tls))
}

/** Variables named by an answer must not collide with those of another exchange of the step. */
function checkNamedLater(finished: readonly FinishedExchange[]): OidcError | undefined {
  const owners = new Map<string, string>()
  for (const { plan, credentials } of finished) {
    if (plan.shared['export-environment'] === false) continue
    for (const name of Object.keys(credentials.env)) {
      const owner = owners.get(name)
      if (owner !== undefined) {
        return new OidcError('ERR_RESPONSE', `${owner} and ${plan.label} would both set ${name}`, {
          hint: 'An answer chose one of the names. Request the key by its name and choose another variable.',
        })
      }
      owners.set(name, plan.label)
    }
  }
  return undefined
}

/** One token supply for each audience, shared by the exchanges with that audience. */
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
  get: () => Promise.reject(new OidcError('ERR_NO_SOURCE', 'This exchange takes no ID token')),
  renew: () => undefined,
  tokenUrl: undefined,
}

/** Waits briefly for connections, so that a slow or silent host does not delay the others. */
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
    // The request for the token must be sent before loading blocks this thread.
    token.catch(() => undefined)
    for (let turn = 0; turn < 3; turn++) await nextTurn()
    await plan.load?.()
    logReceivers(plan, audience, (await token).claims, context)
  }
  const ofAudience = (named: string | undefined) => loggingSupply(plan, named, supplies, context)
  const supplied = kind === 'later' ? { ...supply, ofAudience } : supply
  const credentials = leaveOutRefused(await plan.run(supplied, context), plan, context)
  const { revocation } = credentials
  const obtained =
    plan.tls === undefined || revocation === undefined
      ? credentials
      : { ...credentials, revocation: { ...revocation, tls: plan.tls } }
  const finished = { plan, credentials: obtained, tookMs: context.now().getTime() - startedAt }
  if (revocation !== undefined) announceRevocation(revocation, plan, context)
  try {
    checkCredentials(credentials, plan)
  } catch (error) {
    await giveBackAll([finished], context, 'its check failed')
    throw error
  }
  return finished
}

/** A source may issue a token with further audiences, and chooses one if none was requested. */
function guarded(
  supply: TokenSupply,
  { exchanger, endpoints, audienceHosts }: PlannedExchange,
): TokenSupply {
  return withGet(supply, async () => {
    const token = await supply.get()
    for (const audience of audiencesOf(token.claims))
      checkAudienceHosts(audience, exchanger.name, endpoints, audienceHosts)
    return token
  })
}

/** Tokens for an audience that an answer named: checked and logged like any other. */
function loggingSupply(
  plan: PlannedExchange,
  audience: string | undefined,
  supplies: (audience: string | undefined) => TokenSupply,
  context: Context,
): TokenSupply {
  const supply = guarded(supplies(audience), plan)
  let isLogged = false
  return withGet(supply, async () => {
    checkAudienceHosts(audience, plan.exchanger.name, plan.endpoints, plan.audienceHosts)
    const token = await supply.get()
    if (!isLogged) logReceivers(plan, audience, token.claims, context)
    isLogged = true
    return token
  })
}

function withGet(supply: TokenSupply, get: TokenSupply['get']): TokenSupply {
  return {
    ...defined({ isNamed: supply.isNamed }),
    get,
    renew: () => supply.renew(),
    later: () => supply.later?.() ?? {},
    get tokenUrl() {
      return supply.tokenUrl
    },
  }
}

/** Checks and logs the host of a revocation, which gets the credential. */
function announceRevocation(revocation: Revocation, { label }: PlannedExchange, context: Context) {
  const url = parseHttpEndpoint(revocation.url, 'The revocation URL')
  checkEndpoint(url, label, context.allowHttpHosts)
  checkReceivers([url], label)
  context.log.info(`${label}: revoking goes to ${url.host}`)
}

/** Logs the hosts that a token goes to. */
function logReceivers(
  plan: PlannedExchange,
  wanted: string | undefined,
  claims: Claims,
  context: Context,
): void {
  const hosts = [...new Set(plan.endpoints.map((url) => url.host))].join(' and ')
  const audience = quoteForeign(String(wanted ?? claims.aud))
  if (plan.tls?.isUnverified) {
    context.log.warning(
      `${plan.label}: the certificate of ${hosts} is not checked, so an attacker in the network can get the ID token and use it. Set ca-certificate instead.`,
    )
  }
  context.log.info(
    `${plan.label}: ID token of ${quoteForeign(String(claims.sub))} for ${audience} ${hosts === '' ? 'is passed to later steps' : `goes to ${hosts}`}`,
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
