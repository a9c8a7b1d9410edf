import type { ServiceAnswer } from '../../core/errors.ts'
import { audiencesOf, type Claims } from '../../core/jwt.ts'
import { adviseOnSubject, joinAdvice, type LikelyCause } from '../refusal.ts'
import { quoteAll, quoteWord } from './commands.ts'
import type { Provider } from './provider.ts'
import { plainAccount, type Settings } from './settings.ts'

/** The settings that a refusal may concern. */
export interface Refused {
  readonly settings: Settings
  readonly provider: Provider
  readonly serviceAccount: string | undefined
}

/**
 * Why Google refuses a token or an impersonation, by the code and text of its answer.
 *
 * @see https://cloud.google.com/iam/docs/troubleshooting-workload-identity-federation
 */
export function gcpCauses(refused: Refused): readonly LikelyCause[] {
  return [...causesOfProvider(refused.provider), ...causesOfAccounts(refused)]
}

function causesOfProvider(provider: Provider): readonly LikelyCause[] {
  const name = quoteWord(provider.name)
  const describe = `gcloud iam workload-identity-pools providers describe ${name}`
  const update = `gcloud iam workload-identity-pools providers update-oidc ${name}`
  return [
    {
      when: ({ code }) => code === 'invalid_target',
      advise: () =>
        `The provider or its pool does not exist, or is disabled or deleted: check workload_identity_provider, including the project number. This shows its state:\n  ${describe} --format='value(state)'\n`,
    },
    {
      when: hasText(/attribute condition/),
      advise: (claims) =>
        compose(
          "The claims above do not satisfy the provider's attribute condition: compare them. Case matters.",
          adviseOnSubject(claims),
          `This shows the condition:\n  ${describe} --format='value(attributeCondition)'\n`,
        ),
    },
    {
      when: hasText(/audience in ID Token|expected audience/i),
      advise: (claims) =>
        `The provider does not allow the token's audience: leave audience out, or add it to the provider's allowed audiences${offer(
          audiencesOf(claims).slice(0, 1),
          (audience) => `${update} ${quoteWord(`--allowed-audiences=${audience}`)}`,
          ' (this replaces the list)',
        )}`,
    },
    {
      when: isUnreachableIssuer,
      advise: () => unreachableIssuer,
    },
    {
      when: hasText(/issuer/i),
      advise: ({ iss }) =>
        `The provider has another issuer: use the provider of the token's issuer, or correct this one's issuer URI. A trailing slash matters${offer(
          typeof iss === 'string' ? [iss] : [],
          (issuer) => `${update} ${quoteWord(`--issuer-uri=${issuer}`)}`,
        )}`,
    },
    {
      when: hasText(/127 bytes|mapped attribute/),
      advise: ({ sub }) =>
        compose(
          typeof sub === 'string' ? `The token's sub has ${Buffer.byteLength(sub)} bytes.` : '',
          'The value of google.subject is longer than 127 bytes: map a shorter claim, such as assertion.repository_id, and grant roles by attributes. Roles of principal://…/subject/<sub> then need a new grant. This shows the mapping:',
          `\n  ${describe} --format='yaml(attributeMapping)'\n`,
        ),
    },
    {
      when: hasText(/stale|expired|not yet valid/i),
      advise: () => "Google says that the token has expired: check this machine's clock.",
    },
  ]
}

/** Whether Google could not fetch the issuer's keys, which is usually transient. */
export function isUnreachableIssuer({ text }: Pick<ServiceAnswer, 'text'>): boolean {
  return /connecting to the given credential's issuer/i.test(text)
}

/** The advice on {@link isUnreachableIssuer}. */
export const unreachableIssuer =
  "Google could not fetch the issuer's keys: its discovery document and key set must be reachable from the internet over https, or uploaded to the provider."

function hasText(pattern: RegExp): (answer: ServiceAnswer) => boolean {
  return ({ text }) => pattern.test(text)
}

function causesOfAccounts(refused: Refused): readonly LikelyCause[] {
  const account = refused.serviceAccount ?? 'the service account'
  const { endpoints, tokens } = refused.settings
  const isOauth2 = ({ host }: ServiceAnswer) =>
    tokens.subject !== undefined && host === endpoints.oauth2.host
  return [
    {
      when: hasText(/has not been used|API .*disabled/i),
      advise: (_, said) => adviseOnApi(said),
    },
    {
      when: ({ code, text }) =>
        code === 'PERMISSION_DENIED' || /iam\.serviceAccounts\.\w+/.test(text),
      advise: (claims, said) => adviseOnPermission(refused, claims, said),
    },
    {
      when: hasText(/lifetime/i),
      advise: () =>
        refused.settings.lifetimeSeconds > 3600
          ? 'A lifetime above 3600 seconds requires the organization policy iam.allowServiceAccountCredentialLifetimeExtension: lower access_token_lifetime or set that policy.'
          : "The requested lifetime is not above 3600 seconds, so this machine's clock is probably wrong: synchronize it.",
    },
    {
      when: ({ code, text }) => code === 'NOT_FOUND' || /Gaia id not found/.test(text),
      advise: () => `${account} does not exist: check the spelling of service_account.`,
    },
    {
      when: (answer) =>
        isOauth2(answer) && ['unauthorized_client', 'access_denied'].includes(answer.code),
      advise: () =>
        `${account} may not act for users of the domain with these scopes. A Workspace administrator must add its unique id and exactly the scopes of access_token_scopes under Security, API controls, Domain-wide delegation.`,
    },
    {
      when: (answer) => isOauth2(answer) && answer.code === 'invalid_grant',
      advise: () =>
        "access_token_subject is not a user whom the service account may act for, or this machine's clock is wrong.",
    },
  ]
}

function adviseOnApi(said: string): string {
  const [, api = 'iamcredentials.googleapis.com'] =
    /\b((?:iam|iamcredentials|sts)\.googleapis\.com)\b/.exec(said) ?? []
  const [, project] = /\bproject[ =/](\d{1,20}|[a-z][a-z0-9-]{4,28}[a-z0-9])\b/.exec(said) ?? []
  const name = api.startsWith('iamcredentials')
    ? 'IAM Service Account Credentials API'
    : api.startsWith('sts')
      ? 'Security Token Service API'
      : 'IAM API'
  return `Enable the ${name} (${api}) in the service account's project:\n  gcloud services enable ${api}${project === undefined ? '' : ` --project=${project}`}\n`
}

/** https://cloud.google.com/iam/docs/service-account-permissions */
const tokenCreator = 'roles/iam.serviceAccountTokenCreator'

/** The account and the role that the identity of the pool needs on it, by the permission in Google's answer. */
export function missingRole({ settings, serviceAccount = '' }: Refused, said: string) {
  const [first = serviceAccount] = settings.delegates.map(plainAccount)
  const isCreator = /iam\.serviceAccounts\.signJwt/.test(said) || settings.delegates.length > 0
  return { account: first, role: isCreator ? tokenCreator : 'roles/iam.workloadIdentityUser' }
}

function adviseOnPermission(refused: Refused, claims: Claims, said: string): string {
  const { settings, serviceAccount = 'the service account' } = refused
  const { account, role } = missingRole(refused, said)
  const accounts = [...settings.delegates.map(plainAccount), serviceAccount]
  return compose(
    `Google accepted the token, but its identity may not act as ${account || serviceAccount}: grant ${role} on that service account to the identity of this pool, by project number.`,
    accounts.length === 1
      ? ''
      : `Then each account of the chain needs ${tokenCreator} on the next one: ${accounts.join(' → ')}.`,
    adviseOnSubject(claims),
  )
}

/** A command to paste, unless a log would show its value differently. */
function offer(values: readonly string[], command: (value: string) => string, remark = ''): string {
  const [value] = values
  if (value === undefined || !quoteAll([value])) return '.'
  return `${remark}:\n  ${command(value)}\n`
}

/** Joins sentences and commands; a command is on a separate line. */
function compose(...parts: readonly string[]): string {
  return joinAdvice(...parts)
    .replace(/ +\n/g, '\n')
    .replace(/\n (?! )/g, '\n')
}
