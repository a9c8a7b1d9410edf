import { OidcError } from '../../core/errors.ts'
import { githubIssuer } from '../../core/github.ts'
import { quoteShell } from '../change.ts'
import { maxSubjectBytes } from '../gcp.ts'
import { resourceName } from './aws.ts'
import { type TrustTarget, type WantedClaim, wantedClaims } from './target.ts'
import { Block, Expression, renderBlock, renderValue } from './terraform.ts'
import type { WrittenPolicy } from './written-policy.ts'

export interface GoogleNames {
  /** The project's number; its id does not work in members. */
  readonly projectNumber: string
  readonly pool: string
  readonly provider: string
  /** Who may be impersonated. */
  readonly serviceAccount: string
}

/** A provider whose condition accepts a target's jobs and no other, and the members that may act as the account. */
export function writeGoogle(target: TrustTarget, names: GoogleNames): WrittenPolicy {
  checkNames(names)
  const wanted = wantedClaims('gcp', target)
  const condition = wanted.map(toCel).join(' && ')
  const { mapping, subjects } = mapSubject(wanted, target)
  const pool = `projects/${names.projectNumber}/locations/global/workloadIdentityPools/${names.pool}`
  const members = subjects.map(
    (subject) => `principal://iam.googleapis.com/${pool}/subject/${subject}`,
  )
  const issuer = target.issuer ?? githubIssuer
  const role = 'roles/iam.workloadIdentityUser'
  const provider = {
    name: `${pool}/providers/${names.provider}`,
    state: 'ACTIVE',
    oidc: {
      issuerUri: issuer,
      ...(target.audience !== undefined && { allowedAudiences: [target.audience] }),
    },
    attributeMapping: { 'google.subject': mapping },
    attributeCondition: condition,
  }
  // gcloud splits the value of a list flag at commas.
  if (target.audience?.includes(',')) {
    throw new OidcError('ERR_INPUT', '--audience has a comma, which gcloud reads as two audiences.')
  }
  if (condition.length > 4096)
    throw new OidcError('ERR_INPUT', 'The condition is too long for Google.')
  return {
    documents: [provider, { bindings: [{ role, members }] }],
    native: commandsOf(names, provider, members, role),
    terraform: terraformOf(names, provider, members, role),
    notes: [
      `A pool is made once: gcloud iam workload-identity-pools create ${pool}`,
      'Grants of a pool are for all of its providers: keep one pool for one purpose, and its other providers as narrow.',
    ],
  }
}

/** `google.subject` is short: a longer subject gives way to the repository's id, as the condition has the rest. */
function mapSubject(
  wanted: readonly WantedClaim[],
  { repositoryId }: TrustTarget,
): { readonly mapping: string; readonly subjects: readonly string[] } {
  const subject = wanted.find(({ claim }) => claim === 'sub')
  const values = subject?.values ?? []
  const isShort = values.every((value) => new TextEncoder().encode(value).length <= maxSubjectBytes)
  if (isShort && subject?.wildcards === false) return { mapping: 'assertion.sub', subjects: values }
  if (repositoryId === undefined) {
    const message = subject?.wildcards
      ? 'With --workflow alone the member is the repository by its id: give --repository-id.'
      : `The subject is longer than Google's ${maxSubjectBytes} bytes: give --repository-id, which then takes its place.`
    throw new OidcError('ERR_INPUT', message)
  }
  return {
    mapping: "'repository_id:' + assertion.repository_id",
    subjects: [`repository_id:${repositoryId}`],
  }
}

function toCel({ claim, values, wildcards }: WantedClaim): string {
  const field = `assertion.${claim}`
  if (wildcards) {
    const parts = values.map((value) => `${field}.startsWith(${quoteCel(value.slice(0, -1))})`)
    return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' || ')})`
  }
  if (values.length === 1) return `${field} == ${quoteCel(values[0] ?? '')}`
  return `${field} in [${values.map(quoteCel).join(', ')}]`
}

function quoteCel(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

interface ProviderDocument {
  readonly name: string
  readonly oidc: { readonly issuerUri: string; readonly allowedAudiences?: readonly string[] }
  readonly attributeMapping: Readonly<Record<string, string>>
  readonly attributeCondition: string
}

function accountName({ serviceAccount }: GoogleNames): string {
  return `projects/-/serviceAccounts/${serviceAccount}`
}

function commandsOf(
  names: GoogleNames,
  { name, oidc, attributeMapping, attributeCondition }: ProviderDocument,
  members: readonly string[],
  role: string,
): string {
  // Whole names, because gcloud refuses a project's number in --project.
  const command = (...lines: readonly string[]) => `${lines.join(' \\\n  ')}\n`
  const audiences = oidc.allowedAudiences?.join(',')
  return [
    command(
      `gcloud iam workload-identity-pools providers create-oidc ${name}`,
      `--issuer-uri=${quoteShell(oidc.issuerUri)}`,
      ...(audiences === undefined ? [] : [`--allowed-audiences=${quoteShell(audiences)}`]),
      `--attribute-mapping=${quoteShell(`google.subject=${attributeMapping['google.subject']}`)}`,
      `--attribute-condition=${quoteShell(attributeCondition)}`,
    ),
    ...members.map((member) =>
      command(
        `gcloud iam service-accounts add-iam-policy-binding ${quoteShell(accountName(names))}`,
        `--role=${role}`,
        `--member=${quoteShell(member)}`,
      ),
    ),
  ].join('\n')
}

function terraformOf(
  names: GoogleNames,
  { oidc, attributeMapping, attributeCondition }: ProviderDocument,
  members: readonly string[],
  role: string,
): string {
  const label = resourceName(names.provider)
  const audiences = oidc.allowedAudiences
  return [
    renderBlock('resource', ['google_iam_workload_identity_pool_provider', label], {
      project: names.projectNumber,
      workload_identity_pool_id: names.pool,
      workload_identity_pool_provider_id: names.provider,
      attribute_mapping: attributeMapping,
      attribute_condition: attributeCondition,
      oidc: new Block({
        issuer_uri: oidc.issuerUri,
        ...(audiences !== undefined && { allowed_audiences: audiences }),
      }),
    }),
    renderBlock('resource', ['google_service_account_iam_member', label], {
      for_each: new Expression(`toset(${renderValue(members)})`),
      service_account_id: accountName(names),
      role,
      member: new Expression('each.value'),
    }),
  ].join('\n')
}

function checkNames({ projectNumber, pool, provider, serviceAccount }: GoogleNames): void {
  if (!/^\d+$/.test(projectNumber)) {
    throw new OidcError('ERR_INPUT', "--project-number must be the project's number, not its id.")
  }
  for (const id of [pool, provider]) {
    if (!/^[a-z0-9-]{4,32}$/.test(id)) {
      throw new OidcError('ERR_INPUT', '--pool and --provider must have 4 to 32 of a-z, 0-9 and -.')
    }
  }
  if (!/^[^@\s/:]+@[^@\s/:]+$/.test(serviceAccount)) {
    throw new OidcError('ERR_INPUT', '--service-account must be an email address.')
  }
}
