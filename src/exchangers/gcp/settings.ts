import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Env } from '../../core/types.ts'
import { parseHttpEndpoint } from '../../http/endpoint.ts'
import { inputError } from '../../inputs/inputs.ts'
import { type GcpInputs, gcpInputs } from './inputs.ts'

/** What both ways, with an ID token and with a key, have in common. */
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
  /** What the log should warn of. */
  readonly notes: readonly string[]
}

/** Google's hosts, each of which can be replaced. */
export type Endpoints = Readonly<Record<(typeof apis)[number][0], URL>>

/** Which tokens of the service account are asked for. */
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

/** An account's address, with or without what the API writes before it. */
export function plainAccount(name: string): string {
  return name.startsWith(accountPrefix) ? name.slice(accountPrefix.length) : name
}

/** The forms count here too, for callers of the toolkit that did not come through the declared inputs. */
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
  if (format !== undefined && account === undefined && key === undefined) {
    problems.push([
      `token_format: ${format} needs service_account`,
      'Set service_account, or leave token_format out and use the output auth_token.',
    ])
  }
  if (format === 'id_token' && values.id_token_audience === undefined) {
    problems.push([
      'token_format: id_token needs id_token_audience',
      'Set it to who the token is for, such as the URL of a Cloud Run service.',
    ])
  }
  if (format === 'access_token' && values.access_token_subject !== undefined) {
    if (values.access_token_lifetime > 3600) {
      problems.push([
        'access_token_lifetime can be 1 hour at most with access_token_subject',
        'Google takes no assertion that is valid longer.',
      ])
    }
    if (account !== undefined && !account.includes('@')) {
      problems.push([
        'service_account is a unique id, which access_token_subject does not work with',
        'Give the email address of the service account.',
      ])
    }
  }
  if (values.access_token_scopes.length === 0)
    problems.push(['access_token_scopes holds no scope', 'Leave it out for the default one.'])
  for (const name of values.delegates ?? []) {
    if (gcpInputs.service_account.pattern.test.test(plainAccount(name))) continue
    problems.push([
      `delegates holds something other than a service account: ${quoteForeign(name, 100)}`,
      'List email addresses or unique ids.',
    ])
  }
  return problems
}

/** Inputs that do nothing here; the action that people come from says nothing of them either, so they are no errors. */
function noteIgnored(values: GcpInputs): readonly string[] {
  const { token_format: format, credentials_json: key } = values
  const notes: string[] = []
  const ignored = (name: string, reason: string) => notes.push(`${name} does nothing ${reason}`)
  if (values.access_token_subject !== undefined && format !== 'access_token')
    ignored('access_token_subject', 'without token_format: access_token')
  if (values.id_token_audience !== undefined && format !== 'id_token')
    ignored('id_token_audience', 'without token_format: id_token')
  if (values.delegates !== undefined && key === undefined && values.service_account === undefined)
    ignored('delegates', 'without service_account')
  if (key !== undefined) {
    notes.push(
      'credentials_json is a long-lived key: whoever gets hold of it keeps its permissions. With workload_identity_provider no secret has to be stored',
    )
  }
  return notes
}

/** The variables are those of google-github-actions/auth, where they hold the version of the API as well. */
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

/** An address of an API: its base, whatever slash that ends with, and a path. */
export function below(base: URL, path: string): URL {
  return new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}${path}`)
}
