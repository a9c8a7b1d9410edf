import { OidcError } from '../../core/errors.ts'
import {
  type Context,
  type Credentials,
  defineExchanger,
  type TokenSupply,
} from '../../core/types.ts'
import { hideAccounts } from './account.ts'
import { findExisting } from './existing.ts'
import { awsInputs } from './inputs.ts'
import { obtain } from './obtain.ts'
import { defaultAudience } from './partition.ts'
import { type AwsPlan, preparePlan } from './prepare.ts'
import { composeRenewal } from './renewal.ts'
import { type Obtained, toCredentials, variablesFor } from './result.ts'
import { hasSpecialCharacters, mostTries } from './special-characters.ts'
import { loadSts } from './sts.ts'

/**
 * AWS, through its Security Token Service: AssumeRoleWithWebIdentity with an ID token, and what
 * aws-actions/configure-aws-credentials does without one.
 *
 * It has no `neutral` values. An empty AWS_DEFAULT_REGION breaks botocore and an empty AWS_REGION breaks the
 * JavaScript SDK, but any region in their place would send later steps to a region that nobody chose.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export default defineExchanger({
  name: 'aws',
  title: 'AWS',
  summary: "Assumes an IAM role and gets the role's temporary keys.",
  inputs: awsInputs,
  // The peer requests this audience in every partition; the root requests that of the partition.
  subActionDefaults: { audience: 'sts.amazonaws.com' },
  outputs: {
    'aws-account-id': { description: 'The account that the credentials are for.' },
    'authenticated-arn': { description: 'The ARN of the session, with the role and its name.' },
    'aws-expiration': { description: 'When the credentials end, in ISO 8601.' },
    'aws-access-key-id': { description: 'The access key ID.', onRequest: true },
    'aws-secret-access-key': { description: 'The secret access key.', onRequest: true },
    'aws-session-token': { description: 'The session token.', onRequest: true },
  },

  prepare(values, env) {
    const plan = preparePlan(values, env)
    const audience = defaultAudience(plan.partition)
    return {
      token:
        plan.way.from === 'oidc'
          ? { kind: plan.keepsExisting ? 'on-demand' : 'now', audience }
          : { kind: 'none' },
      endpoints: [plan.target.endpoint],
      variables: variablesFor(plan.profile),
      ...(env.AWS_SKIP_CLEANUP_STEP === 'true' ? { cleanup: false } : {}),
      ...(plan.profile === undefined ? {} : { shared: { 'export-environment': false } }),
      async load() {
        await loadSts()
      },
      run: (tokens, context) => run(plan, tokens, context),
    }
  },
})

async function run(plan: AwsPlan, tokens: TokenSupply, outer: Context): Promise<Credentials> {
  const { context, hide } = hideAccounts(plan, outer)
  for (const warning of plan.warnings) context.log.warning(warning)
  try {
    const existing = plan.keepsExisting ? await findExisting(plan, context) : undefined
    if (existing !== undefined) {
      return toCredentials(
        existing,
        { ...handover(plan), profile: undefined, renewal: undefined },
        context,
      )
    }
    const got = await obtainPlain(plan, tokens, context)
    checkAccount(got, plan.allowed)
    if (plan.profile !== undefined)
      context.log.info(`The profile ${plan.profile} is to hold the credentials`)
    const renewal = plan.renews
      ? composeRenewal(plan, (await tokens.get()).claims, context)
      : undefined
    return toCredentials(got, { ...handover(plan), renewal }, context)
  } catch (error) {
    throw hide(error)
  }
}

function handover(plan: AwsPlan) {
  return {
    region: plan.target.region,
    profile: plan.profile,
    overwrite: plan.overwrite,
    hideAccount: plan.hidesAccount,
  }
}

/** Gets keys until there are some that every tool can take, where that was asked for. */
async function obtainPlain(
  plan: AwsPlan,
  tokens: TokenSupply,
  context: Context,
): Promise<Obtained> {
  for (let tries = 1; ; tries++) {
    const got = await obtain(plan, tokens, context)
    if (!plan.avoidsSpecial || plan.role === undefined || !hasSpecialCharacters(got.keys))
      return got
    if (tries === mostTries) {
      throw new OidcError(
        'ERR_RESPONSE',
        `AWS gave ${mostTries} times credentials with special characters`,
        { hint: 'Leave special-characters-workaround out where no tool needs it.' },
      )
    }
    context.log.info('The credentials have special characters: asking for others')
    await context.sleep(100)
  }
}

function checkAccount({ accountId }: Obtained, allowed: readonly string[] | undefined): void {
  if (allowed === undefined || allowed.includes(accountId)) return
  throw new OidcError(
    'ERR_REFUSED',
    `The credentials are for the account ${accountId}, which is not in allowed-account-ids (${allowed.join(', ')})`,
    { hint: 'Nothing was published. Correct role-to-assume or allowed-account-ids.' },
  )
}
