import { messageOf, OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import {
  audienceOf,
  type Context,
  type Exchanger,
  type PlannedExchange,
  type TokenNeed,
} from '../core/types.ts'
import { checkEndpoint, checkReceivers } from '../http/endpoint.ts'
import {
  describeUnknown,
  inputError,
  isGiven,
  type RawInputs,
  readInputs,
} from '../inputs/inputs.ts'
import { readServerInputs } from '../inputs/server-inputs.ts'
import { exchangeInputs, sharedInputs } from '../inputs/shared-inputs.ts'
import { checkVariableName } from '../sinks/variable-names.ts'
import { checkAudienceHosts } from './audience.ts'
import { loadExchanger, ownerOf } from './provider.ts'
import { isProviderFile, labelOf } from './provider-file.ts'

/** One exchange as it was asked for. */
export interface ExchangeRequest {
  /** An exchanger's name; left out, it is inferred from the names of the inputs. */
  readonly provider?: string | undefined
  /** What distinguishes it from the step's other exchanges; prefixes its outputs. */
  readonly name?: string | undefined
  /** Overrides the exchanger's own audience. */
  readonly audience?: string | undefined
  /** The names of the inputs that were given, shared ones left out. */
  readonly given: readonly string[]
  readonly raw: RawInputs
}

/**
 * Parses and checks the inputs of all exchanges of a step; no network, no file.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT`; one error for all that is wrong
 */
export async function planExchanges(
  requests: readonly ExchangeRequest[],
  context: Context,
): Promise<readonly PlannedExchange[]> {
  const outcomes = await Promise.allSettled(
    requests.map((request) => planExchange(request, context)),
  )
  const failures = outcomes.flatMap((outcome, index) =>
    outcome.status === 'rejected' ? [prefixed(outcome.reason, requests, index)] : [],
  )
  const [failure] = failures
  if (failures.length === 1) throw failure
  if (failures.length > 1) throw inputError(failures.map(messageOf))
  const plans = outcomes.flatMap((outcome) =>
    outcome.status === 'fulfilled' ? [outcome.value] : [],
  )
  checkCollisions(plans)
  return plans
}

async function planExchange(request: ExchangeRequest, context: Context): Promise<PlannedExchange> {
  const exchanger = await loadExchanger(request.provider, {
    given: request.given,
    sha256: request.raw('provider-sha256'),
    env: context.env,
  })
  const opened = await openParameters(request, exchanger, context)
  const { given } = opened
  checkForeign(given, exchanger)
  const raw = (name: string) => {
    const value = opened.raw(name)
    const variable = exchanger.inputs[name]?.env
    return isGiven(value) || variable === undefined ? value : context.env[variable]
  }
  const inputs = await readInputs(exchanger.inputs, raw, context)
  tellUnused(given, exchanger, context)
  const prepared = exchanger.prepare(inputs, context.env, context.self)
  const aliases = Object.entries(exchanger.inputs).flatMap(([name, { alias }]) =>
    alias === undefined || inputs[name] === undefined ? [] : [[alias, inputs[name]] as const],
  )
  const shared: Readonly<Record<string, unknown>> = Object.fromEntries(aliases)
  if (shared['export-environment'] !== false) {
    for (const variable of prepared.variables) checkVariableName(variable)
  }
  const tls = { ...prepared.tls, ...(await readServerInputs(request, exchanger, shared, context)) }
  const alias = typeof shared.audience === 'string' ? shared.audience : undefined
  const token = withAudience(prepared.token, request.audience ?? alias)
  for (const url of [...prepared.endpoints, ...(prepared.revocationEndpoints ?? [])])
    checkEndpoint(url, labelOf(exchanger.name), context.allowHttpHosts)
  if (token.kind !== 'none') {
    checkReceivers(prepared.endpoints, exchanger.name)
    checkAudienceHosts(audienceOf(token), exchanger.name, prepared.endpoints)
  }
  return {
    ...prepared,
    ...(Object.keys(tls).length === 0 ? {} : { tls }),
    token,
    exchanger,
    name: request.name,
    label: request.name ?? labelOf(exchanger.name),
    shared: { ...prepared.shared, ...shared },
  }
}

/** An audience that the user gave wins over the exchanger's own, and over one that an answer would name. */
function withAudience(need: TokenNeed, audience: string | undefined): TokenNeed {
  if (audience === undefined || need.kind === 'none') return need
  return { kind: need.kind === 'on-demand' ? 'on-demand' : 'now', audience }
}

function tellUnused(given: readonly string[], exchanger: Exchanger, context: Context): void {
  const names = new Set(given.map((name) => name.toLowerCase()))
  for (const [name, { unused }] of Object.entries(exchanger.inputs)) {
    if (unused === undefined || !names.has(name.toLowerCase())) continue
    context.log.warning(`${name} has no effect: ${unused}`)
  }
}

/** Puts what `parameters` holds beside the inputs that were given by themselves. */
async function openParameters(
  { given, raw, provider = '' }: ExchangeRequest,
  exchanger: Exchanger,
  context: Context,
): Promise<Pick<ExchangeRequest, 'given' | 'raw'>> {
  const others = given.filter((name) => !exchangeInputs.includes(name))
  if (!isProviderFile(provider) && given.includes('provider-sha256')) {
    throw inputError(['provider-sha256 is for a provider that is a file of the repository'])
  }
  if (!given.includes('parameters')) return { given: others, raw }
  if (!exchanger.takesParameters) {
    throw inputError([`parameters is for presets, and ${exchanger.name} has inputs of its own`])
  }
  const { parameters = {} } = await readInputs(
    { parameters: sharedInputs.parameters },
    raw,
    context,
  )
  const inMap = new Map(
    Object.entries(parameters).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const twice = others.filter((name) => inMap.has(name.toLowerCase()))
  if (twice.length > 0) throw inputError(twice.map((name) => `${name} is given twice`))
  const own = new Set(Object.keys(exchanger.inputs).map((name) => name.toLowerCase()))
  const shared = [...inMap.keys()].filter(
    (name) => Object.hasOwn(sharedInputs, name) && !own.has(name),
  )
  if (shared.length > 0) {
    throw inputError(shared.map((name) => `${name} is no parameter: give it beside parameters`))
  }
  return {
    given: [...others, ...Object.keys(parameters).filter((name) => parameters[name] !== null)],
    raw: (name) => (inMap.has(name.toLowerCase()) ? inMap.get(name.toLowerCase()) : raw(name)),
  }
}

/** Refuses inputs that the exchanger does not have: most are typing errors, or belong to another provider. */
function checkForeign(given: readonly string[], exchanger: Exchanger): void {
  // Runners do not tell capitals apart in the names of inputs.
  const own = new Set(Object.keys(exchanger.inputs).map((name) => name.toLowerCase()))
  const unknown = given.filter((name) => !own.has(name.toLowerCase()))
  if (unknown.length === 0) return
  const owners: string[] = []
  const ownerless: string[] = []
  for (const name of unknown) {
    const owner = ownerOf(name)
    if (owner === undefined) ownerless.push(name)
    else owners.push(`${name} is an input of ${owner}, and the provider is ${exchanger.name}`)
  }
  const typing = describeUnknown(ownerless, Object.keys(exchanger.inputs))
  throw inputError([...owners, ...(typing === undefined ? [] : [typing])])
}

function checkCollisions(plans: readonly PlannedExchange[]): void {
  const problems: string[] = []
  const owners = new Map<string, string>()
  const labels = new Set<string>()
  for (const { label, variables, shared } of plans) {
    if (labels.has(label))
      problems.push(`Two exchanges are called ${label}; give each a name of its own`)
    labels.add(label)
    if (shared['export-environment'] === false) continue
    for (const variable of variables) {
      const owner = owners.get(variable)
      if (owner !== undefined) problems.push(`${owner} and ${label} would both set ${variable}`)
      owners.set(variable, label)
    }
  }
  if (problems.length > 0) {
    throw inputError(
      [...new Set(problems)],
      'Let one of them keep to its outputs with export-environment: false, or put it into a step of its own.',
    )
  }
}

function prefixed(error: unknown, requests: readonly ExchangeRequest[], index: number): unknown {
  if (requests.length === 1 || !(error instanceof OidcError)) return error
  const request = requests[index]
  const label = request?.name ?? request?.provider ?? 'no provider'
  return error.with({
    message: `Exchange ${index + 1} (${quoteForeign(label, 60)}): ${error.message}`,
  })
}
