import { resolve } from 'node:path'
import { messageOf, OidcError } from '../core/errors.ts'
import { audiencesOf, dateOf, decodeToken } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import type { Context, OpenSource } from '../core/types.ts'

/** A token that lies ready, and where: `the variable NPM_ID_TOKEN`. */
export interface GivenToken {
  readonly from: string
  readonly token: string
  /** Its path, if another program keeps the file fresh. */
  readonly file?: string
}

/** Says what was looked at, for messages. */
export interface GivenTokens {
  /** Reads them anew for each token that is asked for: what lies there may be renewed. */
  read(): readonly GivenToken[]
  /** How to get one where none lies: a sentence. */
  readonly whenNone: string
  /** How to get one for another audience: a sentence. */
  readonly whenOther: string
}

/**
 * A source whose tokens were made by somebody else: gives the one that is for the audience asked for.
 *
 * Minting throws `ERR_TOKEN_REQUEST` where there is none, `ERR_TOKEN_AUDIENCE` where there are others only, and
 * `ERR_TOKEN_EXPIRED` and `ERR_TOKEN_MALFORMED` for one that is of no use.
 */
export function openGivenTokens(given: GivenTokens, context: Context): OpenSource {
  return {
    endpoints: [],
    later(audience) {
      const tokens = given.read().filter(({ token }) => token !== '')
      const { file } = tokens.find(({ token }) => isFor(token, audience)) ?? onlyOne(tokens) ?? {}
      return file === undefined ? { isFixed: true } : { tokenFile: resolve(file) }
    },
    async mint(audience) {
      const tokens = given.read().filter(({ token }) => token !== '')
      for (const { token } of tokens) context.mask(token)
      const fitting = tokens.find(({ token }) => isFor(token, audience)) ?? onlyOne(tokens)
      if (fitting === undefined) throw notFound(tokens, audience, given)
      checkUse(fitting, audience, given, context.now())
      return fitting.token
    },
  }
}

function isFor(token: string, audience: string | undefined): boolean {
  try {
    return audience === undefined || audiencesOf(decodeToken(token).claims).includes(audience)
  } catch {
    return false
  }
}

/** A single one is looked at closely, so that what is wrong with it can be told. */
function onlyOne(tokens: readonly GivenToken[]): GivenToken | undefined {
  return tokens.length === 1 ? tokens[0] : undefined
}

function checkUse(
  { token, from }: GivenToken,
  audience: string | undefined,
  { whenOther }: GivenTokens,
  now: Date,
): void {
  let claims: ReturnType<typeof decodeToken>['claims']
  try {
    claims = decodeToken(token).claims
  } catch (error) {
    throw new OidcError('ERR_TOKEN_MALFORMED', `${capital(from)} holds no JWT: ${messageOf(error)}`)
  }
  if (audience !== undefined && !audiencesOf(claims).includes(audience)) {
    const received = audiencesOf(claims).map((name) => quoteForeign(name))
    throw new OidcError(
      'ERR_TOKEN_AUDIENCE',
      `The ID token in ${from} is not for ${quoteForeign(audience)} but for ${received.join(', ') || 'nobody'}`,
      { hint: whenOther },
    )
  }
  const expiresAt = dateOf(claims.exp)
  if (expiresAt !== undefined && expiresAt <= now) {
    throw new OidcError(
      'ERR_TOKEN_EXPIRED',
      `The ID token in ${from} ended at ${expiresAt.toISOString()}`,
      { hint: 'It was made when the job began, and cannot be renewed from here.' },
    )
  }
}

function notFound(
  tokens: readonly GivenToken[],
  audience: string | undefined,
  { whenNone, whenOther }: GivenTokens,
): OidcError {
  if (tokens.length === 0) {
    return new OidcError('ERR_TOKEN_REQUEST', 'There is no ID token where one should lie', {
      hint: whenNone,
    })
  }
  const places = tokens.map(({ from }) => from).join(', ')
  return new OidcError(
    'ERR_TOKEN_AUDIENCE',
    `None of the ID tokens is for ${quoteForeign(audience ?? 'anybody')}: ${places}`,
    { hint: whenOther },
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
