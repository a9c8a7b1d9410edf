import type { Env, TokenSource } from '../core/types.ts'
import { type GivenToken, openGivenTokens } from './given-tokens.ts'

/**
 * GitLab CI's ID tokens. The job declares them under `id_tokens`, and GitLab issues them when the job starts.
 *
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
const gitlab: TokenSource = {
  name: 'gitlab',
  summary: 'GitLab CI, in a job that declares `id_tokens`.',
  detectedBy: 'the variable GITLAB_CI',

  open(context) {
    const { env } = context
    if (!env.GITLAB_CI) return undefined
    const source = (audience: string | undefined) => {
      const name = audience === undefined ? 'MY_ID_TOKEN' : variableFor(audience)
      const advice = `Add this to the job:\n  id_tokens:\n    ${name}:\n      aud: ${audience ?? 'https://example.com'}`
      return openGivenTokens(
        { read: () => readTokens(env, audience), whenNone: advice, whenOther: advice },
        context,
      )
    }
    return { ...source(undefined), mint: (audience) => source(audience).mint(audience) }
  },
}

export default gitlab

/** The variable name that states its audience: `sts.amazonaws.com` → `STS_AMAZONAWS_COM_ID_TOKEN`. */
export function variableFor(audience: string): string {
  return `${audience.toUpperCase().replace(/[^A-Z0-9_]|^[^A-Z_]/g, '_')}_ID_TOKEN`
}

/** The variable of that name; otherwise every `…_ID_TOKEN` variable, whose claims state the audience. */
function readTokens(env: Env, audience: string | undefined): readonly GivenToken[] {
  const named = audience === undefined ? undefined : variableFor(audience)
  if (named !== undefined && env[named])
    return [{ from: `the variable ${named}`, token: env[named] }]
  return Object.entries(env).flatMap(([name, value]) =>
    /(?:ID_TOKEN|OIDC_TOKEN|_JWT)$/.test(name) && value?.startsWith('eyJ')
      ? [{ from: `the variable ${name}`, token: value }]
      : [],
  )
}
