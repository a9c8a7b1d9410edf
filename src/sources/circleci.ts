import { OidcError } from '../core/errors.ts'
import { audiencesOf, decodeToken } from '../core/jwt.ts'
import type { Env, TokenSource } from '../core/types.ts'
import { openGivenTokens } from './given-tokens.ts'
import { runTool } from './token-command.ts'

const variables = ['CIRCLE_OIDC_TOKEN_V2', 'CIRCLE_OIDC_TOKEN'] as const

/**
 * CircleCI's ID tokens: in a variable for the organization's own audience, from `circleci` for every other.
 *
 * @see https://circleci.com/docs/openid-connect-tokens/
 */
const circleci: TokenSource = {
  name: 'circleci',
  summary: 'CircleCI, in a job that uses at least one context.',
  detectedBy: 'the variable CIRCLECI',

  open(context) {
    const { env } = context
    if (!env.CIRCLECI) return undefined
    const given = openGivenTokens(
      {
        read: () =>
          variables.map((name) => ({ from: `the variable ${name}`, token: env[name] ?? '' })),
        whenNone: 'A job gets ID tokens if it uses at least one context. Jobs of forks get none.',
        whenOther: 'Set the audience to the one in the token.',
      },
      context,
    )
    return {
      endpoints: [],
      async mint(audience) {
        if (audience === undefined || hasVariableFor(env, audience)) return given.mint(audience)
        return runTool(
          {
            title: 'The circleci command',
            // A serializer writes the JSON, so that an audience cannot add a claim.
            command: [
              'circleci',
              'run',
              'oidc',
              'get',
              '--claims',
              JSON.stringify({ aud: audience }),
              '--root-issuer',
            ],
            missing:
              'It is on every CircleCI machine. In a custom image, use the audience of CIRCLE_OIDC_TOKEN_V2.',
          },
          context,
        )
      },
    }
  },
}

export default circleci

function hasVariableFor(env: Env, audience: string): boolean {
  return variables.some((name) => {
    try {
      return audiencesOf(decodeToken(env[name] ?? '').claims).includes(audience)
    } catch (error) {
      if (error instanceof OidcError) return false
      throw error
    }
  })
}
