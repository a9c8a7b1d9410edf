import { defined } from '../core/defined.ts'
import { messageOf, OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import {
  audienceOf,
  type Context,
  type Exchanger,
  type InputSpec,
  type PlannedExchange,
  type PreparedExchange,
  type TokenNeed,
} from '../core/types.ts'
import { checkEndpoint, checkReceivers } from '../http/endpoint.ts'
import { inputError, isGiven, type RawInputs, readInputs } from '../inputs/inputs.ts'
import { namesSource, repeatInputs } from '../inputs/repetition.ts'
import { readServerInputs } from '../inputs/server-inputs.ts'
import { exchangeInputs, itemInputs, sharedInputs } from '../inputs/shared-inputs.ts'
import { checkVariableName } from '../sinks/variable-names.ts'
import { checkAudienceHosts } from './audience.ts'
import { planClearing } from './clear.ts'
import { loadExchanger } from './provider.ts'
import { isProviderFile, labelOf } from './provider-file.ts'
import { checkUnknownInputs, type Tolerance } from './unknown-inputs.ts'

/** One requested exchange. */
export interface ExchangeRequest {
  /** The exchanger's name. @default inferred from the names of the inputs */
  readonly provider?: string | undefined
  /** Distinguishes it from other exchanges of the step, and prefixes its outputs. */
  readonly name?: string | undefined
  /** Overrides the exchanger's own audience. */
  readonly audience?: string | undefined
  /** Put before the names of variables; an item of `exchanges` can set another. */
  readonly environmentPrefix?: string | undefined
  /** @default every unknown input is an error */
  readonly tolerates?: Tolerance | undefined
  /** Whether to empty earlier credentials instead of an exchange. */
  readonly isClearing?: boolean
  /** The names of the inputs that are set, without shared ones. */
  readonly given: readonly string[]
  readonly raw: RawInputs
}

/**
 * Parses and checks the inputs of all exchanges of a step, without the network.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT`; one error for all problems
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
  if (request.isClearing) return planClearing(exchanger, context)
  const opened = await openParameters(request, exchanger, context)
  const { given } = opened
  checkUnknownInputs(given, exchanger, request.tolerates, context)
  const raw = (name: string) => {
    const value = opened.raw(name)
    const variable = exchanger.inputs[name]?.env
    return isGiven(value) || variable === undefined ? value : context.env[variable]
  }
  const inputs = await readInputs(exchanger.inputs, raw, context)
  warnOfUnused(given, exchanger, context)
  const aliases = Object.entries(exchanger.inputs).flatMap(([name, { alias }]) =>
    alias === undefined || inputs[name] === undefined ? [] : [[alias, inputs[name]] as const],
  )
  const ofItem = await readInputs(
    itemSpecs,
    (name) => (request.given.includes(name) ? request.raw(name) : undefined),
    context,
  )
  const shared: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(aliases),
    ...defined(ofItem),
  }
  const prepared = prefixVariables(
    exchanger.prepare(inputs, context.env, context.self, namesSource(context.repetition)),
    ofItem['environment-prefix'] ?? request.environmentPrefix,
  )
  if (shared['export-environment'] !== false) {
    for (const variable of prepared.variables) checkVariableName(variable)
  }
  const tls = { ...prepared.tls, ...(await readServerInputs(request, exchanger, shared, context)) }
  const alias = typeof shared.audience === 'string' ? shared.audience : undefined
  const token = withAudience(prepared.token, request.audience ?? alias)
  for (const url of [...prepared.endpoints, ...(prepared.revocationEndpoints ?? [])])
    checkEndpoint(url, labelOf(exchanger.name), context.allowHttpHosts)
  const { 'audience-hosts': audienceHosts } = await readInputs(hostSpecs, request.raw, context)
  if (token.kind !== 'none') {
    checkReceivers(prepared.endpoints, exchanger.name)
    checkAudienceHosts(audienceOf(token), exchanger.name, prepared.endpoints, audienceHosts)
  }
  return {
    ...prepared,
    ...defined({ audienceHosts, tls: Object.keys(tls).length === 0 ? undefined : tls }),
    token,
    exchanger,
    name: request.name,
    label: request.name ?? labelOf(exchanger.name),
    shared: { ...prepared.shared, ...shared },
    repetition: repeatInputs(exchanger.inputs, raw, audienceOf(token)),
  }
}

const hostSpecs = { 'audience-hosts': sharedInputs['audience-hosts'] }

/** The inputs that an item of `exchanges` sets for itself. Their defaults are for the step. */
const itemSpecs = {
  'export-environment': withoutDefault(sharedInputs['export-environment']),
  'environment-prefix': sharedInputs['environment-prefix'],
  'overwrite-environment': withoutDefault(sharedInputs['overwrite-environment']),
  'output-credentials': withoutDefault(sharedInputs['output-credentials']),
}

function withoutDefault<T extends InputSpec>({ default: _, ...spec }: T): Omit<T, 'default'> {
  return spec
}

/** Puts a prefix before the names of all variables, also those that an answer names. */
function prefixVariables(prepared: PreparedExchange, prefix: string | undefined): PreparedExchange {
  if (prefix === undefined) return prepared
  const rename = <T>(entries: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(entries).map(([name, value]) => [prefix + name, value]))
  return {
    ...prepared,
    variables: prepared.variables.map((name) => prefix + name),
    ownVariables: rename(prepared.ownVariables ?? {}),
    async run(tokens, context) {
      const { unset: _, ...credentials } = await prepared.run(tokens, context)
      return { ...credentials, env: rename(credentials.env) }
    },
  }
}

/** An audience that the user set overrides the exchanger's own, and one that an answer names. */
function withAudience(need: TokenNeed, audience: string | undefined): TokenNeed {
  if (audience === undefined || need.kind === 'none') return need
  return { kind: need.kind === 'on-demand' ? 'on-demand' : 'now', audience }
}

function warnOfUnused(given: readonly string[], exchanger: Exchanger, context: Context): void {
  const names = new Set(given.map((name) => name.toLowerCase()))
  for (const [name, { unused }] of Object.entries(exchanger.inputs)) {
    if (unused === undefined || !names.has(name.toLowerCase())) continue
    context.log.warning(`${name} has no effect: ${unused}`)
  }
}

/** Merges the map in `parameters` with the other inputs. */
async function openParameters(
  { given, raw, provider = '' }: ExchangeRequest,
  exchanger: Exchanger,
  context: Context,
): Promise<Pick<ExchangeRequest, 'given' | 'raw'>> {
  const notOwn: readonly string[] = [...exchangeInputs, ...itemInputs]
  const others = given.filter((name) => !notOwn.includes(name))
  if (!isProviderFile(provider) && given.includes('provider-sha256')) {
    throw inputError(['provider-sha256 is for a provider that is a file in the repository'])
  }
  if (!given.includes('parameters')) return { given: others, raw }
  if (!exchanger.takesParameters) {
    throw inputError([`parameters is for presets; set the inputs of ${exchanger.name} directly`])
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
  if (twice.length > 0) throw inputError(twice.map((name) => `${name} is set twice`))
  const own = new Set(Object.keys(exchanger.inputs).map((name) => name.toLowerCase()))
  const shared = [...inMap.keys()].filter(
    (name) => Object.hasOwn(sharedInputs, name) && !own.has(name),
  )
  if (shared.length > 0) {
    throw inputError(
      shared.map((name) => `${name} is not a parameter: set it outside of parameters`),
    )
  }
  return {
    given: [...others, ...Object.keys(parameters).filter((name) => parameters[name] !== null)],
    raw: (name) => (inMap.has(name.toLowerCase()) ? inMap.get(name.toLowerCase()) : raw(name)),
  }
}

function checkCollisions(plans: readonly PlannedExchange[]): void {
  const problems: string[] = []
  const owners = new Map<string, string>()
  const labels = new Set<string>()
  for (const { label, variables, shared } of plans) {
    if (labels.has(label))
      problems.push(`Two exchanges are called ${label}; give each a different name`)
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
      'Set export-environment: false or an environment-prefix in one of the items, or use two steps.',
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
