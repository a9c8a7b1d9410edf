import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Env } from '../../core/types.ts'
import { parseHttpEndpoint } from '../../http/endpoint.ts'
import { inputError } from '../../inputs/inputs.ts'
import { type GcpInputs, gcpInputs } from './inputs.ts'

/** The settings of an exchange with an ID token, a key or the runner's identity. */
export interface Settings {
  readonly universe: string
  /** Bases, without a slash at the end. */
  readonly endpoints: Endpoints
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>
  readonly tokens: WantedTokens
  readonly scopes: readonly string[]
  /** 0 leaves it to Google. */
  readonly lifetimeSeconds: number
  /** `projects/-/serviceAccounts/…` each, as the API wants them. */
  readonly delegates: readonly string[]
  /** Warnings for the log. */
  readonly notes: readonly string[]
}

/** Google's hosts, each of which can be replaced. */
export type Endpoints = Readonly<Record<(typeof apis)[number][0], URL>>

/** The requested tokens. */
export interface WantedTokens {
  /** The output `access_token`. */
  readonly access: boolean
  /** The Workspace user that the access token acts for. */
  readonly subject: string | undefined
  readonly id: { readonly audience: string; readonly includeEmail: boolean } | undefined
  /** `CLOUDSDK_AUTH_ACCESS_TOKEN`. */
  readonly exported: boolean
}

const apis = [
  ['iam', ''],
  ['iamcredentials', '/v1'],
  ['oauth2', ''],
  ['sts', '/v1'],
  ['www', ''],
] as const

/**
 * Checks the inputs as a whole.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT`
 */
export function readSettings(values: GcpInputs, env: Env): Settings {
  checkPatterns(values)
  const problems = findProblems(values)
  if (problems.length > 0) {
    const advice = problems.map(([, text]) => text).join(' ')
    throw inputError(
      problems.map(([what]) => what),
      advice,
    )
  }
  const { universe, token_format: format, id_token_audience: audience } = values
  const access = format === 'access_token'
  const reason = values.request_reason
  return {
    universe,
    endpoints: resolveEndpoints(universe, env),
    headers: reason === undefined ? {} : { 'X-Goog-Request-Reason': reason },
    tokens: {
      access,
      subject: access ? values.access_token_subject : undefined,
      id:
        format === 'id_token' && audience !== undefined
          ? { audience, includeEmail: values.id_token_include_email }
          : undefined,
      exported: values['export-access-token'],
    },
    scopes: values.access_token_scopes,
    lifetimeSeconds: values.access_token_lifetime,
    delegates: (values.delegates ?? []).map((name) => `${accountPrefix}${plainAccount(name)}`),
    notes: noteIgnored(values),
  }
}

const accountPrefix = 'projects/-/serviceAccounts/'

/** An account's address, without the API's prefix. */
export function plainAccount(name: string): string {
  return name.startsWith(accountPrefix) ? name.slice(accountPrefix.length) : name
}

/** Checks the patterns for library callers that bypass the declared inputs. */
function checkPatterns(values: GcpInputs): void {
  const names = [
    'service_account',
    'project_id',
    'universe',
    'access_token_subject',
    'request_reason',
  ] as const
  for (const name of names) {
    const { test, example } = gcpInputs[name].pattern
    const value = values[name]
    if (value === undefined || test.test(value)) continue
    throw new OidcError('ERR_INPUT', `${name} is not valid: ${quoteForeign(value, 100)}`, {
      hint: `It looks like ${example}.`,
    })
  }
}

type Problem = readonly [what: string, advice: string]

function findProblems(values: GcpInputs): readonly Problem[] {
  const { token_format: format, service_account: account, credentials_json: key } = values
  const problems: Problem[] = []
  const needsAccount = format === 'id_token' || values.access_token_subject !== undefined
  if (format !== undefined && needsAccount && account === undefined && key === undefined) {
    problems.push([`token_format: ${format} requires service_account`, 'Set service_account.'])
  }
  if (format === 'id_token' && values.id_token_audience === undefined) {
    problems.push([
      'token_format: id_token requires id_token_audience',
      'Set it to the recipient of the token, such as the URL of a Cloud Run service.',
    ])
  }
  if (format === 'access_token' && values.access_token_subject !== undefined) {
    if (values.access_token_lifetime > 3600) {
      problems.push([
        'access_token_lifetime is at most 1 hour with access_token_subject',
        'Google rejects assertions that are valid longer.',
      ])
    }
    if (account !== undefined && !account.includes('@')) {
      problems.push([
        'access_token_subject requires the email address of service_account, not its unique id',
        'Set service_account to its email address.',
      ])
    }
  }
  if (values.access_token_scopes.length === 0)
    problems.push(['access_token_scopes is empty', 'Leave it out for the default scope.'])
  for (const name of values.delegates ?? []) {
    if (gcpInputs.service_account.pattern.test.test(plainAccount(name))) continue
    problems.push([
      `delegates contains an invalid service account: ${quoteForeign(name, 100)}`,
      'List email addresses or unique ids.',
    ])
  }
  return problems
}

/** Inputs without effect are warnings, because google-github-actions/auth ignores them too. */
function noteIgnored(values: GcpInputs): readonly string[] {
  const { token_format: format, credentials_json: key } = values
  const notes: string[] = []
  const ignored = (name: string, reason: string) => notes.push(`${name} has no effect ${reason}`)
  if (values.access_token_subject !== undefined && format !== 'access_token')
    ignored('access_token_subject', 'without token_format: access_token')
  if (values.id_token_audience !== undefined && format !== 'id_token')
    ignored('id_token_audience', 'without token_format: id_token')
  if (values.delegates !== undefined && key === undefined && values.service_account === undefined)
    ignored('delegates', 'without service_account')
  if (key !== undefined) {
    notes.push(
      'credentials_json is a long-lived key, which anyone who obtains it can use. workload_identity_provider needs no stored secret',
    )
  }
  return notes
}

/** The variables are those of google-github-actions/auth; their values include the API version. */
function resolveEndpoints(universe: string, env: Env): Endpoints {
  const entries = apis.map(([name, version]) => {
    const variable = `GHA_ENDPOINT_OVERRIDE_${name}`
    const override = env[variable]
    const url =
      override === undefined || override === ''
        ? parseHttpEndpoint(`https://${name}.${universe}${version}`, 'universe')
        : parseHttpEndpoint(override, variable)
    return [name, url] as const
  })
  return Object.fromEntries(entries) as Record<(typeof apis)[number][0], URL>
}

/** A URL below an API's base, with or without a trailing slash. */
export function below(base: URL, path: string): URL {
  return new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}${path}`)
}
