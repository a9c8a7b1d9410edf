import { defined } from '../core/defined.ts'
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

/** A source of this job. */
export interface FoundSource extends OpenSource {
  readonly name: string
  /** True if the user named it. */
  readonly isNamed?: boolean
}

/** Reads a source's parameters from the settings of a command or step. */
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

/** The result of detecting one source. */
export interface SourceCheck {
  readonly name: string
  readonly summary: string
  readonly detectedBy: string
  /** The job has this source. */
  readonly isHere: boolean
  /** Why the source does not work, if the job has it. */
  readonly problem?: OidcError
}

/**
 * Finds the source of this job's ID tokens: the named one, or the first one that the job has.
 *
 * @throws {OidcError} `ERR_NO_SOURCE`, `ERR_INPUT` for an unknown name, and the error of a source that does not work
 */
export async function findSource(
  context: Context,
  wanted = 'auto',
  parameters: SourceParameters = {},
): Promise<FoundSource> {
  if (wanted !== 'auto' && !Object.hasOwn(sources, wanted)) throw unknownSource(wanted)
  let detectedBy = ''
  for (const [name, load] of Object.entries(sources)) {
    if (wanted !== 'auto' && wanted !== name) continue
    const parameter = parameterOf[name]
    if (wanted === 'auto' && parameter !== undefined && !parameters[parameter]) continue
    const source = (await load()).default
    const opened = await source.open(context, parameters)
    context.log.debug(
      `${name}: ${opened === undefined ? 'not found' : 'found'} (${source.detectedBy})`,
    )
    for (const url of opened?.endpoints ?? [])
      checkEndpoint(url, `The source ${name}`, context.allowHttpHosts)
    if (opened !== undefined) return { name, isNamed: wanted !== 'auto', ...opened }
    detectedBy = source.detectedBy
  }
  throw new OidcError('ERR_NO_SOURCE', 'No ID token source found', {
    hint:
      wanted === 'auto'
        ? `This is not a job of: ${Object.keys(sources).join(', ')}.`
        : `The source ${wanted} requires ${detectedBy}, which is not set or not found.`,
  })
}

/** Detects every source, without requesting a token. */
export async function checkSources(
  context: Context,
  parameters: SourceParameters = {},
): Promise<readonly SourceCheck[]> {
  const checks: SourceCheck[] = []
  for (const [name, load] of Object.entries(sources)) {
    const source = (await load()).default
    const facts = { name, summary: source.summary, detectedBy: source.detectedBy }
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
 * The source for a step's exchanges: `undefined` if none needs a token. If a token may not be needed, the source's failure
 * is reported only once one is requested.
 *
 * @param find see {@link findSource}
 */
export async function findSourceFor(
  plans: readonly Pick<PreparedExchange, 'token'>[],
  find: () => Promise<FoundSource>,
  wanted = 'auto',
): Promise<FoundSource | undefined> {
  const needs = new Set(plans.map(({ token }) => token.kind))
  if (needs.has('now') || needs.has('later')) return find()
  if (!needs.has('on-demand')) return undefined
  let opened: FoundSource | undefined
  return {
    name: 'on demand',
    isNamed: wanted !== 'auto',
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
          'No source was opened that lets other programs request ID tokens',
        )
      return tokenUrl
    },
  }
}

/**
 * Supplies ID tokens for one audience: the same one for half of its lifetime, then a new one.
 *
 * Each token is masked, must be a JWT, and must have the requested audience.
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
    ...defined({ isNamed: source.isNamed }),
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
    `The ID token's audience is ${received.map((name) => quoteForeign(name)).join(', ') || 'empty'}, expected ${quoteForeign(wanted)}`,
    {
      hint: 'The source ignored the requested audience. Check the configuration of the token issuer.',
    },
  )
}

/** The names of all sources, in the order in which they are asked. */
export function sourceNames(): readonly string[] {
  return Object.keys(sources)
}

function unknownSource(name: string): OidcError {
  const names = sourceNames()
  const meant = closest(name, names)
  return new OidcError('ERR_INPUT', `token-source ${quoteForeign(name)} does not exist`, {
    hint: meant === undefined ? `Choose one of: auto, ${names.join(', ')}.` : `Is ${meant} meant?`,
  })
}
