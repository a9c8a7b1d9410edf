import { OidcError } from '../core/errors.ts'
import { audiencesOf, dateOf, decodeToken } from '../core/jwt.ts'
import { closest, quoteForeign } from '../core/text.ts'
import type {
  Context,
  IdToken,
  OpenSource,
  PreparedExchange,
  SourceParameters,
  TokenSupply,
} from '../core/types.ts'
import { checkEndpoint } from '../http/endpoint.ts'
import { parameterOf, sources } from '../sources/registry.ts'

/** A source that was found, with its name. */
export interface FoundSource extends OpenSource {
  readonly name: string
}

/** The parameters out of a command's or step's settings. */
export function readParameters(settings: {
  readonly 'token-file'?: string | undefined
  readonly 'token-variable'?: string | undefined
  readonly 'token-command'?: string | undefined
  readonly 'token-lifetime-s'?: number | undefined
}): SourceParameters {
  return {
    file: settings['token-file'],
    variable: settings['token-variable'],
    command: settings['token-command'],
    lifetimeSeconds: settings['token-lifetime-s'],
  }
}

/** What was found where one source was looked for. */
export interface SourceCheck {
  readonly name: string
  readonly summary: string
  readonly toldBy: string
  /** It is here and can be asked. */
  readonly isHere: boolean
  /** It is here, but cannot work. */
  readonly problem?: OidcError
}

/**
 * Finds where this job's ID tokens come from: the first source that is here, or the one that is named.
 *
 * @throws {OidcError} `ERR_NO_SOURCE`, `ERR_INPUT` for an unknown name, and what a source that is here but broken says
 */
export async function findSource(
  context: Context,
  wanted = 'auto',
  parameters: SourceParameters = {},
): Promise<FoundSource> {
  if (wanted !== 'auto' && !Object.hasOwn(sources, wanted)) throw unknownSource(wanted)
  let toldBy = ''
  for (const [name, load] of Object.entries(sources)) {
    if (wanted !== 'auto' && wanted !== name) continue
    const parameter = parameterOf[name]
    if (wanted === 'auto' && parameter !== undefined && !parameters[parameter]) continue
    const source = (await load()).default
    const opened = await source.open(context, parameters)
    context.log.debug(`${name}: ${opened === undefined ? 'not here' : 'here'} (${source.toldBy})`)
    for (const url of opened?.endpoints ?? [])
      checkEndpoint(url, `The source ${name}`, context.allowHttpHosts)
    if (opened !== undefined) return { name, ...opened }
    toldBy = source.toldBy
  }
  throw new OidcError('ERR_NO_SOURCE', 'There is no ID token to be had here', {
    hint:
      wanted === 'auto'
        ? `This does not look like a job of: ${Object.keys(sources).join(', ')}.`
        : `The source ${wanted} is told by ${toldBy}, which is not here.`,
  })
}

/** Looks for every source, also where an earlier one is here already; asks none of them for a token. */
export async function checkSources(
  context: Context,
  parameters: SourceParameters = {},
): Promise<readonly SourceCheck[]> {
  const checks: SourceCheck[] = []
  for (const [name, load] of Object.entries(sources)) {
    const source = (await load()).default
    const facts = { name, summary: source.summary, toldBy: source.toldBy }
    try {
      checks.push({ ...facts, isHere: (await source.open(context, parameters)) !== undefined })
    } catch (error) {
      if (!(error instanceof OidcError)) throw error
      checks.push({ ...facts, isHere: false, problem: error })
    }
  }
  return checks
}

/**
 * The source for a step's exchanges: `undefined` where none needs a token, and looked for only once a token is asked
 * for where none may turn out to be needed.
 *
 * @param find see {@link findSource}
 */
export async function findSourceFor(
  plans: readonly Pick<PreparedExchange, 'token'>[],
  find: () => Promise<FoundSource>,
): Promise<FoundSource | undefined> {
  const needs = new Set(plans.map(({ token }) => token.kind))
  if (needs.has('now') || needs.has('later')) return find()
  if (!needs.has('on-demand')) return undefined
  let opened: FoundSource | undefined
  return {
    name: 'on demand',
    endpoints: [],
    async mint(audience) {
      opened ??= await find()
      return opened.mint(audience)
    },
    later: (audience) => opened?.later?.(audience) ?? {},
    tokenUrl(audience) {
      const tokenUrl = opened?.tokenUrl?.(audience)
      if (tokenUrl === undefined)
        throw new OidcError(
          'ERR_NO_SOURCE',
          'No source of ID tokens that others can use was opened',
        )
      return tokenUrl
    },
  }
}

/**
 * Gets ID tokens of one audience: the same one while it is young, a new one once half of its life is over.
 *
 * Each token is masked, must be a JWT, and must be for the audience that was asked for.
 */
export function createTokenSupply(
  source: FoundSource,
  audience: string | undefined,
  context: Context,
): TokenSupply {
  let current: Promise<IdToken> | undefined
  let staleAt = 0
  const mint = async (): Promise<IdToken> => {
    const text = await source.mint(audience)
    const token = context.mask(text)
    const { claims } = decodeToken(text)
    checkAudience(claims.aud === undefined ? [] : audiencesOf(claims), audience)
    staleAt = halfLife(claims.exp, context)
    return { token, claims }
  }
  return {
    get() {
      if (current === undefined || context.now().getTime() >= staleAt) {
        staleAt = Number.POSITIVE_INFINITY
        current = mint()
        current.catch(() => {
          current = undefined
        })
      }
      return current
    },
    renew() {
      current = undefined
    },
    get tokenUrl() {
      return source.tokenUrl?.(audience)
    },
    later: () => source.later?.(audience) ?? {},
  }
}

function halfLife(exp: unknown, context: Context): number {
  const expiresAt = dateOf(exp)?.getTime()
  const now = context.now().getTime()
  return expiresAt === undefined ? Number.POSITIVE_INFINITY : now + Math.max(0, expiresAt - now) / 2
}

function checkAudience(received: readonly string[], wanted: string | undefined): void {
  if (wanted === undefined || received.includes(wanted)) return
  throw new OidcError(
    'ERR_TOKEN_AUDIENCE',
    `The ID token is not for ${quoteForeign(wanted)} but for ${received.map((name) => quoteForeign(name)).join(', ') || 'nobody'}`,
    {
      hint: 'The source did not follow the audience that was asked for; check what issues the tokens here.',
    },
  )
}

function unknownSource(name: string): OidcError {
  const names = Object.keys(sources)
  const meant = closest(name, names)
  return new OidcError('ERR_INPUT', `token-source ${quoteForeign(name)} does not exist`, {
    hint: meant === undefined ? `It is one of: auto, ${names.join(', ')}.` : `Is ${meant} meant?`,
  })
}
