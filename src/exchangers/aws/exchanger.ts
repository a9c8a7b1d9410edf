import { awsAudience, awsAudienceOf } from '../../core/aws-audience.ts'
import { OidcError } from '../../core/errors.ts'
import {
  type Context,
  type Credentials,
  defineExchanger,
  type TokenSupply,
} from '../../core/types.ts'
import { hideAccounts } from './account.ts'
import { awsInputs } from './inputs.ts'
import { keepAmbient } from './keep-ambient.ts'
import { obtain } from './obtain.ts'
import type { AwsPlan } from './plan.ts'
import { preparePlan } from './prepare.ts'
import { composeRenewal } from './renewal.ts'
import { type Session, toCredentials, variablesFor } from './result.ts'
import { type Keys, loadSts } from './sts.ts'

/**
 * AWS, through its Security Token Service: AssumeRoleWithWebIdentity with an ID token, and without one the operations of
 * aws-actions/configure-aws-credentials.
 *
 * It has no `neutral` values. An empty AWS_DEFAULT_REGION breaks botocore and an empty AWS_REGION breaks the
 * JavaScript SDK, but any other region would send later steps to a region that nobody chose.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export default defineExchanger({
  name: 'aws',
  title: 'AWS',
  summary: "Assumes an IAM role and gets the role's temporary keys.",
  inputs: awsInputs,
  // The peer requests this audience in every partition; the root requests that of the partition.
  subActionDefaults: { audience: awsAudience },
  outputs: {
    'aws-account-id': { description: 'The account of the credentials.' },
    'authenticated-arn': { description: 'The ARN of the session, with the role and its name.' },
    'aws-expiration': { description: 'When the credentials expire, in ISO 8601.' },
    'aws-access-key-id': { description: 'The access key ID.', onRequest: true },
    'aws-secret-access-key': { description: 'The secret access key.', onRequest: true },
    'aws-session-token': { description: 'The session token.', onRequest: true },
  },

  prepare(values, env, _self, namesSource) {
    const plan = preparePlan(values, env, namesSource)
    const audience = awsAudienceOf(plan.partition.name)
    return {
      token:
        plan.origin.from === 'oidc'
          ? { kind: plan.keepsExisting ? 'on-demand' : 'now', audience }
          : { kind: 'none' },
      endpoints: [plan.target.endpoint],
      variables: variablesFor(plan.profile, plan.isJobProfile),
      ...(env.AWS_SKIP_CLEANUP_STEP === 'true' ? { cleanup: false } : {}),
      ...(plan.profile === undefined || plan.isJobProfile
        ? {}
        : { shared: { 'export-environment': false } }),
      async load() {
        await loadSts()
      },
      run: (tokens, context) =>
        run(plan, values['output-env-credentials'] === true, tokens, context),
    }
  },
})

async function run(
  plan: AwsPlan,
  wantsVariables: boolean,
  tokens: TokenSupply,
  outer: Context,
): Promise<Credentials> {
  const handover = handoverOf(plan, wantsVariables)
  const { context, hide } = hideAccounts(plan, outer)
  for (const warning of plan.warnings) context.log.warning(warning)
  try {
    const existing = plan.keepsExisting ? await keepAmbient(plan, context) : undefined
    if (existing !== undefined) {
      return toCredentials(
        existing,
        { ...handover, profile: undefined, isJobProfile: false },
        context,
      )
    }
    const got = await obtainPlain(plan, tokens, context)
    checkAccount(got, plan.allowed)
    if (plan.profile !== undefined)
      context.log.info(`The credentials go into the profile ${plan.profile}`)
    const renewal = plan.renews
      ? composeRenewal(plan, (await tokens.get()).claims, context)
      : undefined
    return toCredentials(got, { ...handover, renewal }, context)
  } catch (error) {
    throw hide(error)
  }
}

function handoverOf(plan: AwsPlan, wantsVariables: boolean) {
  return {
    isJobProfile: plan.isJobProfile,
    exportsKeys: !plan.isJobProfile || wantsVariables,
    renewal: undefined,
    region: plan.target.region,
    profile: plan.profile,
    overwrite: plan.overwrite,
    hideAccount: plan.hidesAccount,
  }
}

/** AWS's keys: about a third have no special character, so this many attempts fail once in millions. */
const mostTries = 50

/** Gets credentials; with special-characters-workaround, until they have no special characters. */
async function obtainPlain(plan: AwsPlan, tokens: TokenSupply, context: Context): Promise<Session> {
  for (let tries = 1; ; tries++) {
    const got = await obtain(plan, tokens, context)
    if (!plan.avoidsSpecial || plan.role === undefined || !hasSpecialCharacters(got.keys))
      return got
    if (tries === mostTries) {
      throw new OidcError(
        'ERR_RESPONSE',
        `AWS returned credentials with special characters ${mostTries} times`,
        { hint: 'Remove special-characters-workaround if no tool needs it.' },
      )
    }
    context.log.info('The credentials have special characters: requesting others')
    await context.sleep(100)
  }
}

function checkAccount(
  { accountId = 'unknown' }: Session,
  allowed: readonly string[] | undefined,
): void {
  if (allowed === undefined || allowed.includes(accountId)) return
  throw new OidcError(
    'ERR_REFUSED',
    `The credentials are for the account ${accountId}, which is not in allowed-account-ids (${allowed.join(', ')})`,
    { hint: 'Nothing was published. Correct role-to-assume or allowed-account-ids.' },
  )
}

function hasSpecialCharacters({ accessKeyId, secretAccessKey }: Keys): boolean {
  return /[^A-Za-z0-9]/.test(accessKeyId.reveal() + secretAccessKey.reveal())
}
