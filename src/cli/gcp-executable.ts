import { messageOf, OidcError } from '../core/errors.ts'
import { dateOf } from '../core/jwt.ts'
import { audienceOf, type Env } from '../core/types.ts'
import { readInputs } from '../inputs/inputs.ts'
import type { HelperAnswer } from '../sinks/credential-cache.ts'
import { writePrivateFile } from '../sinks/private-file.ts'
import { createTokenSupply, findSource, readParameters } from '../step/tokens.ts'
import { createCliContext } from './context.ts'
import type { CliIo } from './io.ts'
import { type ProviderFlags, unmasked } from './obtain.ts'

const tokenTypes = [
  'urn:ietf:params:oauth:token-type:id_token',
  'urn:ietf:params:oauth:token-type:jwt',
] as const

/** Google accepts an ID token for about ten minutes after its issue, regardless of its lifetime. */
const maxAgeMs = 5 * 60_000

/**
 * Answers Google's libraries in the form of an executable source: with an ID token, which they exchange themselves.
 *
 * Failures have Google's form too, with exit code 0 as it requires. Standard error stays empty, because the libraries
 * read both streams as one.
 *
 * @see https://google.aip.dev/auth/4117
 */
export async function answerGoogle(read: ProviderFlags, io: CliIo): Promise<HelperAnswer> {
  const { answer, staleAt } = await mint(read, io)
  const file = io.env.GOOGLE_EXTERNAL_ACCOUNT_OUTPUT_FILE
  if (file) writePrivateFile(file, JSON.stringify(answer))
  return { text: `${JSON.stringify(answer)}\n`, staleAt }
}

/** The failure in Google's form: a code and a message. */
export function describeFailure(error: unknown): Readonly<Record<string, unknown>> {
  const hint = error instanceof OidcError && error.hint !== undefined ? ` ${error.hint}` : ''
  return {
    version: 1,
    success: false,
    code: error instanceof OidcError ? error.code : 'ERR_BUG',
    message: `${messageOf(error)}.${hint}`,
  }
}

async function mint(
  read: ProviderFlags,
  io: CliIo,
): Promise<{ answer: Readonly<Record<string, unknown>>; staleAt: Date }> {
  const { settings } = read
  using context = createCliContext(io, settings, { silent: true })
  const audience = settings.audience ?? (await readAudience(read, io.env))
  const source = await findSource(context, settings.source, readParameters(settings))
  const { token, claims } = await createTokenSupply(source, audience, context).get()
  const expiresAt = dateOf(claims.exp)
  const now = context.now().getTime()
  const answer = {
    version: 1,
    success: true,
    token_type:
      tokenTypes.find((type) => type === io.env.GOOGLE_EXTERNAL_ACCOUNT_TOKEN_TYPE) ??
      tokenTypes[0],
    id_token: token.reveal(),
    ...(expiresAt === undefined ? {} : { expiration_time: expiresAt.getTime() / 1000 }),
  }
  const lifeMs = (expiresAt?.getTime() ?? now) - now
  return { answer, staleAt: new Date(now + Math.min(lifeMs / 2, maxAgeMs)) }
}

/** The library's variable names the provider; without it, the flag does. */
async function readAudience({ values, exchanger }: ProviderFlags, env: Env): Promise<string> {
  const asked = env.GOOGLE_EXTERNAL_ACCOUNT_AUDIENCE
  if (asked) return toTokenAudience(asked)
  const given = values.get('workload_identity_provider')
  if (typeof given !== 'string') {
    throw new OidcError('ERR_INPUT', 'The audience of the ID token is not set', {
      hint: "Google's libraries set GOOGLE_EXTERNAL_ACCOUNT_AUDIENCE. Elsewhere, set --workload_identity_provider or --audience.",
    })
  }
  const inputs = await readInputs(exchanger.inputs, (name) => values.get(name), unmasked)
  return audienceOf(exchanger.prepare(inputs, env).token) ?? given
}

/**
 * A provider's default audience is its resource name with `https:` before it.
 *
 * @throws {OidcError} `ERR_INPUT` for other audiences, so that a caller cannot request a token for any service
 */
export function toTokenAudience(audience: string): string {
  if (/^\/\/iam\.[a-z0-9.-]+\/(?:projects|locations)\/[\w./-]+$/.test(audience))
    return `https:${audience}`
  throw new OidcError(
    'ERR_INPUT',
    "GOOGLE_EXTERNAL_ACCOUNT_AUDIENCE is not a workload identity provider's name",
    { hint: 'It begins with //iam.googleapis.com/projects/.' },
  )
}
