import { resolve } from 'node:path'
import { messageOf, OidcError } from '../core/errors.ts'
import { audiencesOf, dateOf, decodeToken } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import type { Context, OpenSource } from '../core/types.ts'

/** A token that the job already has, and its place: `the variable NPM_ID_TOKEN`. */
export interface GivenToken {
  readonly from: string
  readonly token: string
  /** Its path, if another program keeps the file fresh. */
  readonly file?: string
}

/** The tokens of a source, and its hints. */
export interface GivenTokens {
  /** Reads the tokens. It is called for each request, because another program may renew them. */
  read(): readonly GivenToken[]
  /** The hint when there is no token. */
  readonly whenNone: string
  /** The hint when no token has the audience. */
  readonly whenOther: string
}

/**
 * A source with existing tokens. It returns the token with the requested audience.
 *
 * It throws `ERR_TOKEN_REQUEST` without a token, `ERR_TOKEN_AUDIENCE` if every token has another audience, and
 * `ERR_TOKEN_EXPIRED` or `ERR_TOKEN_MALFORMED` for an unusable token.
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

/** With a single token, the error says why it is unusable. */
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
      `The ID token in ${from} has the audience ${received.join(', ') || '(empty)'}, expected ${quoteForeign(audience)}`,
      { hint: whenOther },
    )
  }
  const expiresAt = dateOf(claims.exp)
  if (expiresAt !== undefined && expiresAt <= now) {
    throw new OidcError(
      'ERR_TOKEN_EXPIRED',
      `The ID token in ${from} expired at ${expiresAt.toISOString()}`,
      { hint: 'It was issued when the job started and cannot be renewed here.' },
    )
  }
}

function notFound(
  tokens: readonly GivenToken[],
  audience: string | undefined,
  { whenNone, whenOther }: GivenTokens,
): OidcError {
  if (tokens.length === 0) {
    return new OidcError('ERR_TOKEN_REQUEST', 'No ID token found', {
      hint: whenNone,
    })
  }
  const places = tokens.map(({ from }) => from).join(', ')
  return new OidcError(
    'ERR_TOKEN_AUDIENCE',
    `No ID token has the audience ${quoteForeign(audience ?? '(any)')}: ${places}`,
    { hint: whenOther },
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
