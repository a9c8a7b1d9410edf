import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'

/** The parts of a workload identity provider's full name. */
export interface Provider {
  /** `projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>` */
  readonly name: string
  /** The same without the provider. */
  readonly pool: string
}

/** https://cloud.google.com/resource-manager/docs/creating-managing-projects#before_you_begin */
const projectId = /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/

const example =
  'projects/123456789/locations/global/workloadIdentityPools/my-pool/providers/my-provider'

/**
 * Parses the name of a workload identity provider in the forms of the console, `gcloud` and its default audience.
 *
 * @throws {OidcError} `ERR_INPUT`
 * @see https://cloud.google.com/iam/docs/workload-identity-federation
 */
export function parseProvider(text: string): Provider {
  const name = text.replace(/^(?:https:)?\/\/iam\.[a-z0-9.-]+\//, '').replace(/\/$/, '')
  const fail = (problem: string, hint = `It looks like ${example}.`) =>
    new OidcError('ERR_INPUT', `workload_identity_provider ${problem}: ${quoteForeign(text)}`, {
      hint,
    })
  const [, project, rest] = /^projects\/([^/]+)\/(.+)$/.exec(name) ?? []
  if (project === undefined || rest === undefined) {
    throw fail('is not the full name of a provider')
  }
  if (!/^\d{1,20}$/.test(project))
    throw fail('has a project id, not a number', adviseNumber(project))
  const [, location, pool, provider] =
    /^locations\/([^/]+)\/workloadIdentityPools\/([^/]+)(?:\/providers\/([^/]+))?$/.exec(rest) ?? []
  if (location === undefined || pool === undefined) {
    throw fail('is not the full name of a provider')
  }
  if (location !== 'global')
    throw fail(`has the location ${quoteForeign(location, 40)}, not global`)
  if (provider === undefined) {
    throw fail('names a pool, not a provider', `Add /providers/<provider>: ${example}.`)
  }
  if (![pool, provider].every((id) => /^[a-z0-9-]{1,32}$/.test(id))) {
    throw fail('has a pool or provider id with characters that Google does not allow')
  }
  return { name, pool: name.slice(0, name.lastIndexOf('/providers/')) }
}

function adviseNumber(project: string): string {
  const advice = "Use the number of the pool's project"
  // Only a valid project id is offered for pasting into a shell.
  return projectId.test(project)
    ? `${advice}; gcloud projects describe ${project} --format="value(projectNumber)" shows it.`
    : `${advice}.`
}

/**
 * The project of a service account, if its address identifies one.
 *
 * The address of a project in a domain or another universe, `example.com:proj`, contains `proj.example.com`.
 * `…@developer.gserviceaccount.com` contains only the project's number, and a unique id no project.
 *
 * @see https://cloud.google.com/iam/docs/service-account-types
 */
export function projectOf(serviceAccount: string | undefined): string | undefined {
  const [, name = '', host = ''] = /^([^@]+)@([^@]+)$/.exec(serviceAccount ?? '') ?? []
  if (host === 'appspot.gserviceaccount.com') return projectId.test(name) ? name : undefined
  const [, project = '', domain] =
    /^([a-z0-9-]+)(?:\.([a-z0-9.-]+))?\.iam\.gserviceaccount\.com$/.exec(host) ?? []
  if (!projectId.test(project)) return undefined
  return domain === undefined ? project : `${domain}:${project}`
}
