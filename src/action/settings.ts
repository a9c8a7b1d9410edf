import { OidcError } from '../core/errors.ts'
import type { Context, Env, InputValues } from '../core/types.ts'
import { inputError, parseYaml, readInputs } from '../inputs/inputs.ts'
import { exchangeInputs, sharedInputs } from '../inputs/shared-inputs.ts'
import type { ExchangeRequest } from '../step/plan.ts'

/** The step's shared inputs, parsed. */
export type Settings = InputValues<typeof sharedInputs>

/** The step as it was asked for. */
export interface StepInputs {
  readonly settings: Settings
  readonly requests: readonly ExchangeRequest[]
}

/**
 * Reads what the workflow gave; the exchanges' own inputs stay raw until their exchanger is known.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export async function readStep(env: Env, context: Pick<Context, 'mask'>): Promise<StepInputs> {
  const given = readGiven(env)
  const settings = await readSettings(env, context)
  const own = [...given.keys()].filter(isOfExchange)
  if (settings.exchanges !== undefined) {
    return { settings, requests: await readExchanges(settings, own) }
  }
  const { provider, audience } = settings
  return {
    settings,
    requests: [{ provider, audience, given: own, raw: (name) => given.get(name.toLowerCase()) }],
  }
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

/** Inputs that hold something: the runner sets a variable for each declared one, empty where nothing was given. */
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
    throw new OidcError('ERR_INPUT', `exchanges and ${beside.join(', ')} are given both`, {
      hint: 'With exchanges, everything that concerns one identity goes into its item.',
    })
  }
  const items = await parseYaml('exchanges', settings.exchanges ?? '').catch((error: Error) => {
    throw new OidcError('ERR_INPUT', error.message)
  })
  if (!Array.isArray(items) || items.length === 0) {
    throw new OidcError('ERR_INPUT', 'exchanges must be a YAML list with at least one item', {
      hint: 'Begin each item with "- provider: …".',
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

type Fields = ReadonlyMap<string, unknown>

/** An item's inputs by their names in small letters, as the runner gives those of a step; `undefined` for no map. */
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
    return `${label}: name must be letters, digits, hyphens and underscores, a letter first`
  }
  const shared = [...fields.keys()].find(
    (name) => !isOfExchange(name) && !(itemsOwn as readonly string[]).includes(name),
  )
  if (shared !== undefined)
    return `${label}: ${shared} is an input of the whole step, so give it beside exchanges`
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
