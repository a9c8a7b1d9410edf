import { OidcError } from '../core/errors.ts'
import type { Context, Env, InputValues } from '../core/types.ts'
import { inputError, parseYaml, readInputs } from '../inputs/inputs.ts'
import { exchangeInputs, itemInputs, sharedInputs } from '../inputs/shared-inputs.ts'
import type { ExchangeRequest } from '../step/plan.ts'

/** The step's shared inputs, parsed. */
export type Settings = InputValues<typeof sharedInputs>

/** The step's inputs. */
export interface StepInputs {
  readonly settings: Settings
  readonly requests: readonly ExchangeRequest[]
}

/**
 * Reads the step's inputs. Inputs of exchanges stay raw until their exchanger is known.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export async function readStep(env: Env, context: Pick<Context, 'mask'>): Promise<StepInputs> {
  const given = readGiven(env)
  const settings = await readSettings(env, context)
  const own = [...given.keys()].filter(isOfExchange)
  if (settings.exchanges !== undefined) {
    const requests = await readExchanges(settings, own)
    const environmentPrefix = settings['environment-prefix']
    return { settings, requests: requests.map((one) => ({ ...one, environmentPrefix })) }
  }
  const { provider, audience } = settings
  const isClearing = settings['unset-current-credentials'] && own.length === 0
  const request: ExchangeRequest = {
    provider: isClearing ? (provider ?? 'aws') : provider,
    audience,
    given: own,
    raw: (name) => given.get(name.toLowerCase()),
    environmentPrefix: settings['environment-prefix'],
    // The runner sets a variable for each declared input; only the root's action.yml declares this one.
    tolerates: env.INPUT_EXCHANGES === undefined ? 'foreign' : 'unknown',
    isClearing: isClearing && (provider === undefined || provider === 'aws'),
  }
  return { settings, requests: [request] }
}

/**
 * Reads the shared inputs alone, for the post step.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function readSettings(env: Env, context: Pick<Context, 'mask'>): Promise<Settings> {
  const given = readGiven(env)
  return readInputs(sharedInputs, (name) => given.get(name), context)
}

function isOfExchange(name: string): boolean {
  return !Object.hasOwn(sharedInputs, name) || exchangeInputs.includes(name)
}

/** The inputs that are set. The runner sets a variable for each declared one, possibly empty, and for each undeclared one. */
function readGiven(env: Env): ReadonlyMap<string, string> {
  const given = new Map<string, string>()
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '') continue
    given.set(variable.slice('INPUT_'.length).toLowerCase(), value)
  }
  return given
}

async function readExchanges(
  settings: Settings,
  own: readonly string[],
): Promise<readonly ExchangeRequest[]> {
  const beside = [
    ...(settings.provider === undefined ? [] : ['provider']),
    ...(settings.audience === undefined ? [] : ['audience']),
    ...own,
  ]
  if (beside.length > 0) {
    throw new OidcError('ERR_INPUT', `exchanges and ${beside.join(', ')} cannot be combined`, {
      hint: 'With exchanges, put the inputs of each identity into its item.',
    })
  }
  const items = await parseYaml('exchanges', settings.exchanges ?? '').catch((error: Error) => {
    throw new OidcError('ERR_INPUT', error.message)
  })
  if (!Array.isArray(items) || items.length === 0) {
    throw new OidcError('ERR_INPUT', 'exchanges must be a YAML list with at least one item', {
      hint: 'Start each item with "- provider: …".',
    })
  }
  const problems: string[] = []
  const requests = items.flatMap((item: unknown, index) => {
    const fields = fieldsOf(item)
    const problem = describeProblem(fields, index)
    if (problem !== undefined) problems.push(problem)
    return fields !== undefined && problem === undefined ? [toRequest(fields)] : []
  })
  if (problems.length > 0) throw inputError(problems)
  return requests
}

const itemsOwn = ['provider', 'name', 'audience'] as const
const allowedInItems: readonly string[] = [...itemsOwn, ...itemInputs]

type Fields = ReadonlyMap<string, unknown>

/** An item's inputs by their lower-case names, because the runner ignores the case of names. */
function fieldsOf(item: unknown): Fields | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined
  return new Map(Object.entries(item).map(([name, value]) => [name.toLowerCase(), value]))
}

function describeProblem(fields: Fields | undefined, index: number): string | undefined {
  const label = `Item ${index + 1} of exchanges`
  if (fields === undefined) return `${label} is not a map of inputs`
  for (const field of itemsOwn) {
    const value = fields.get(field)
    if (value !== undefined && value !== null && typeof value !== 'string')
      return `${label}: ${field} must be text`
  }
  const name = fields.get('name')
  if (typeof name === 'string' && !/^[A-Za-z][\w-]{0,40}$/.test(name)) {
    return `${label}: name must start with a letter and have only letters, digits, hyphens and underscores`
  }
  const shared = [...fields.keys()].find(
    (name) => !isOfExchange(name) && !allowedInItems.includes(name),
  )
  if (shared !== undefined)
    return `${label}: ${shared} applies to the whole step, so set it outside of exchanges`
  return undefined
}

function toRequest(fields: Fields): ExchangeRequest {
  const text = (name: (typeof itemsOwn)[number]) => {
    const value = fields.get(name)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const given = [...fields.keys()].filter(
    (name) => !(itemsOwn as readonly string[]).includes(name) && fields.get(name) !== null,
  )
  return {
    provider: text('provider'),
    name: text('name'),
    audience: text('audience'),
    given,
    raw: (name) => fields.get(name.toLowerCase()),
  }
}
