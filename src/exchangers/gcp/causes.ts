import { isPullRequest } from '../../core/github.ts'
import { audiencesOf, type Claims } from '../../core/jwt.ts'
import { adviseOnSubject, joinAdvice, type LikelyCause } from '../refusal.ts'
import { bindingCommand, membersOf, quoteAll, quoteWord } from './commands.ts'
import type { Provider } from './provider.ts'
import { plainAccount, type Settings } from './settings.ts'

/** What a refusal may be about. */
export interface Refused {
  readonly settings: Settings
  readonly provider: Provider
  readonly serviceAccount: string | undefined
}

/**
 * What Google says when it refuses a token or an impersonation, and what is behind it.
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
      says: /invalid_target|pool or provider/i,
      advise: () =>
        `There is no such provider or pool, or it is disabled or deleted: check workload_identity_provider, the project number included. This tells its state:\n  ${describe} --format='value(state)'\n`,
    },
    {
      says: /attribute condition/,
      advise: (claims) =>
        compose(
          "The provider's attribute condition is not true for the claims above: compare them, capital letters included.",
          adviseOnSubject(claims),
          `This shows the condition:\n  ${describe} --format='value(attributeCondition)'\n`,
        ),
    },
    {
      says: /audience in ID Token|expected audience/i,
      advise: (claims) =>
        `The provider does not allow the token's audience: leave audience out, or add it to the provider's allowed audiences${offer(
          audiencesOf(claims).slice(0, 1),
          (audience) => `${update} ${quoteWord(`--allowed-audiences=${audience}`)}`,
          ' (this replaces the list)',
        )}`,
    },
    {
      says: /connecting to the given credential's issuer/i,
      advise: () =>
        "Google could not get the issuer's keys: its discovery document and key set must be reachable from the internet over https, or uploaded to the provider.",
    },
    {
      says: /issuer/i,
      advise: ({ iss }) =>
        `The provider was made for another issuer: take the provider that belongs to the token's issuer, or correct the issuer URI of this one, without a slash at the end unless the issuer has one${offer(
          typeof iss === 'string' ? [iss] : [],
          (issuer) => `${update} ${quoteWord(`--issuer-uri=${issuer}`)}`,
        )}`,
    },
    {
      says: /127 bytes|mapped attribute/,
      advise: ({ sub }) =>
        compose(
          typeof sub === 'string' ? `The token's sub has ${Buffer.byteLength(sub)} bytes.` : '',
          'google.subject is mapped to something longer than 127 bytes: map it to a shorter claim, such as assertion.repository_id, and grant roles by attributes. Whoever was granted a role as principal://…/subject/<sub> then needs a new grant. This shows the mapping:',
          `\n  ${describe} --format='yaml(attributeMapping)'\n`,
        ),
    },
    {
      says: /stale|expired|not yet valid/i,
      advise: () => "The token was over when Google looked at it: check this machine's clock.",
    },
  ]
}

function causesOfAccounts(refused: Refused): readonly LikelyCause[] {
  const account = refused.serviceAccount ?? 'the service account'
  return [
    {
      says: /has not been used|SERVICE_DISABLED|API .*disabled/i,
      advise: (_, said) => adviseOnApi(said),
    },
    {
      says: /iam\.serviceAccounts\.\w+|PERMISSION_DENIED/,
      advise: (claims, said) => adviseOnPermission(refused, claims, said),
    },
    {
      says: /lifetime/i,
      advise: () =>
        'A lifetime above 3600 seconds needs the organization policy iam.allowServiceAccountCredentialLifetimeExtension; lower access_token_lifetime or set that policy.',
    },
    {
      says: /Gaia id not found|NOT_FOUND/,
      advise: () => `There is no ${account}: check service_account for a typing error.`,
    },
    {
      says: /Google OAuth.*(?:unauthorized_client|access_denied)/,
      advise: () =>
        `${account} may not act for users of the domain with these scopes. An administrator of the Workspace adds its unique id and the very scopes of access_token_scopes under Security, API controls, Domain-wide delegation.`,
    },
    {
      says: /Google OAuth.*invalid_grant/,
      advise: () =>
        "access_token_subject is no user of a domain that the service account may act for, or this machine's clock is wrong.",
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
  return `Enable the ${name} (${api}) in the project that the service account is in:\n  gcloud services enable ${api}${project === undefined ? '' : ` --project=${project}`}\n`
}

/** Roles by what they allow: https://cloud.google.com/iam/docs/service-account-permissions */
const tokenCreator = 'roles/iam.serviceAccountTokenCreator'

function adviseOnPermission(refused: Refused, claims: Claims, said: string): string {
  const { settings, provider, serviceAccount = 'the service account' } = refused
  const [, permission] = /iam\.serviceAccounts\.(\w+)/.exec(said) ?? []
  const role =
    permission === 'signJwt' || settings.delegates.length > 0
      ? tokenCreator
      : 'roles/iam.workloadIdentityUser'
  const [first, ...others] = [...settings.delegates.map(plainAccount), serviceAccount]
  const chain =
    others.length === 0
      ? ''
      : ` Then each account of the chain needs ${tokenCreator} on the next one: ${[first, ...others].join(' → ')}.`
  return compose(
    `The token was accepted, but may not act as ${first}: grant ${role} on that service account to the identity; it must be of this pool, by the number of its project.`,
    offerMembers(first ?? serviceAccount, role, provider, claims),
    chain,
    adviseOnSubject(claims),
  )
}

function offerMembers(account: string, role: string, provider: Provider, claims: Claims): string {
  const { subject, repository } = membersOf(provider, claims)
  const offers = [
    ...(subject === undefined
      ? []
      : [
          [
            'For this subject, where google.subject is mapped from assertion.sub:',
            subject,
          ] as const,
        ]),
    ...(repository === undefined
      ? []
      : [
          [
            'For every job of the repository, those of pull requests too, where attribute.repository is mapped from assertion.repository:',
            repository,
          ] as const,
        ]),
  ]
  if (!quoteAll([account]) || offers.length === 0) {
    return `The member is principal://iam.googleapis.com/${provider.pool}/subject/<google.subject>.`
  }
  const warning = isPullRequest(claims)
    ? 'CAREFUL: this job runs for a pull request. Whoever can open one could act as the service account then, with code of their own.\n'
    : ''
  const lines = offers.map(
    ([text, member]) => `${text}\n  ${bindingCommand(account, role, member)}\n`,
  )
  return `\n${warning}${lines.join('')}`
}

/** A command for pasting, where what is put into it can be shown as it is. */
function offer(values: readonly string[], command: (value: string) => string, remark = ''): string {
  const [value] = values
  if (value === undefined || !quoteAll([value])) return '.'
  return `${remark}:\n  ${command(value)}\n`
}

/** Joins sentences and commands; a command has lines of its own. */
function compose(...parts: readonly string[]): string {
  return joinAdvice(...parts)
    .replace(/ +\n/g, '\n')
    .replace(/\n (?! )/g, '\n')
}
