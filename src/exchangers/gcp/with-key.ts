import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Context } from '../../core/types.ts'
import { bindingCommand, quoteAll } from './commands.ts'
import { type FilePlan, placeFile } from './credentials-file.ts'
import type { IssuedTokens, PublishedFile } from './federation.ts'
import { fileVariables } from './inputs.ts'
import { maskKey, type ServiceAccountKey, signWithKey } from './key.ts'
import {
  delegationClaims,
  generateAccessToken,
  generateIdToken,
  redeemAssertion,
  signJwt,
} from './service-account.ts'
import type { Settings } from './settings.ts'

/** An exchange with a service account's key. */
export interface KeyPlan {
  readonly settings: Settings
  readonly key: ServiceAccountKey
  /** The key's account, or one that it may impersonate. */
  readonly serviceAccount: string
  readonly file: FilePlan | undefined
}

/** Without token_format, a key needs no request. */
export function prepareWithKey(plan: KeyPlan) {
  const { tokens, endpoints: hosts } = plan.settings
  const isOwn = plan.serviceAccount === plan.key.clientEmail
  const asksAccount = tokens.subject === undefined ? wantsTokens(plan) : !isOwn
  const endpoints = [
    ...(asksAccount ? [hosts.iamcredentials] : []),
    ...(tokens.subject === undefined ? [] : [hosts.oauth2]),
  ]
  return {
    endpoints,
    variables: plan.file === undefined ? [] : fileVariables,
    async run(context: Context) {
      maskKey(plan.key, context)
      if (endpoints.length > 0) {
        const names = endpoints.map(({ host }) => host).join(' and ')
        const email = quoteForeign(plan.key.clientEmail)
        context.log.info(`gcp: sending an assertion of ${email} to ${names}`)
      }
      return { tokens: await issue(plan, isOwn, context), file: createKeyFile(plan) }
    },
  }
}

function wantsTokens({ settings: { tokens } }: KeyPlan): boolean {
  return tokens.access || tokens.exported || tokens.id !== undefined
}

async function issue(plan: KeyPlan, isOwn: boolean, context: Context): Promise<IssuedTokens> {
  const { settings, key, serviceAccount } = plan
  const { access, exported, subject, id } = settings.tokens
  const issuedAt = Math.floor(context.now().getTime() / 1000)
  const claims = {
    iss: key.clientEmail,
    sub: key.clientEmail,
    aud: `https://iamcredentials.${settings.universe}/`,
    iat: issuedAt,
    exp: issuedAt + 3599,
  }
  const token = signWithKey(key, claims, context)
  const auth = { token, expiresAt: new Date(claims.exp * 1000) }
  const impersonation = { settings, serviceAccount, bearer: token }
  try {
    if (subject !== undefined) {
      const delegation = delegationClaims(settings, { issuer: serviceAccount, now: context.now() })
      const assertion = isOwn
        ? signWithKey(key, delegation, context)
        : await signJwt(impersonation, delegation, context)
      return { auth, access: await redeemAssertion(settings, assertion, context) }
    }
    return {
      auth,
      access: access || exported ? await generateAccessToken(impersonation, context) : undefined,
      id: id === undefined ? undefined : await generateIdToken(impersonation, id, context),
    }
  } catch (error) {
    throw explain(error, plan)
  }
}

function createKeyFile({ key, file }: KeyPlan): PublishedFile | undefined {
  if (file === undefined) return undefined
  const { path, files, installs } = placeFile(file.folder, key.document)
  return {
    env: Object.fromEntries(fileVariables.map((name) => [name, path])),
    path,
    files,
    installs,
  }
}

function explain(error: unknown, { serviceAccount, key }: KeyPlan): unknown {
  if (!(error instanceof OidcError) || error.code !== 'ERR_REFUSED') return error
  const { code = '', text = '' } = error.service ?? {}
  if (['UNAUTHENTICATED', 'invalid_grant'].includes(code) || /Invalid JWT/i.test(text)) {
    return error.with({
      hint: "The key or its account may be deleted or disabled, or this machine's clock may be wrong.",
    })
  }
  const member = `serviceAccount:${key.clientEmail}`
  const command = quoteAll([serviceAccount, member])
    ? `\n  ${bindingCommand(serviceAccount, 'roles/iam.serviceAccountTokenCreator', member)}`
    : ''
  return error.with({
    hint: `The account of the key needs roles/iam.serviceAccountTokenCreator on ${serviceAccount}, even if that is the same account:${command}`,
  })
}
