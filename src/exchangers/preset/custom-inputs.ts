import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import type { InputSpecs, InputValues } from '../../core/types.ts'
import { parseHttpEndpoint } from '../../http/endpoint.ts'
import { checkHeaders } from './headers.ts'
import type { JsonTemplate, PresetRequest } from './preset.ts'
import { placeholdersOf } from './scope.ts'

/** The inputs. All but `url` have defaults for a token exchange service. */
export const customInputs = {
  url: {
    description: 'The URL that takes the ID token and answers with a credential in JSON.',
    required: true,
  },
  method: {
    description: 'The HTTP method: POST, GET or PUT. Default: POST.',
    choices: ['POST', 'GET', 'PUT'],
    default: 'POST',
  },
  'body-format': {
    description:
      'The format of the body: json, form or none. Default: json, or none with method: GET.',
    choices: ['json', 'form', 'none'],
  },
  body: {
    description:
      'A map of the fields to send instead of the default ones. {token} is the ID token, {audience} its audience.',
    type: 'map',
  },
  headers: {
    description: 'A map of headers to send. {token} is the ID token, {audience} its audience.',
    type: 'map',
  },
  bearer: {
    description:
      'Whether to send the ID token as Authorization: Bearer, unless headers sets Authorization. Default: true.',
    type: 'boolean',
    default: 'true',
  },
  'token-path': {
    description:
      'The place of the credential in the answer: names separated by dots. Default: access_token.',
    default: 'access_token',
  },
  'expires-path': {
    description:
      'The place of the expiry in the answer: a number of seconds or an ISO 8601 date. Default: expires_in.',
    default: 'expires_in',
  },
  variable: {
    description: 'The environment variable that gets the credential. Default: API_ACCESS_TOKEN.',
    default: 'API_ACCESS_TOKEN',
  },
  'revoke-url': {
    description:
      'A URL that revokes the credential when the job ends. It gets a form with the field token (RFC 7009).',
  },
  'single-use': {
    description:
      'Whether the service accepts each ID token only once; every attempt then gets a new one. Default: false.',
    type: 'boolean',
    default: 'false',
  },
} as const satisfies InputSpecs

/** Their parsed values. */
export type CustomInputs = InputValues<typeof customInputs>

/** The checked request, with templates that are not filled yet. */
export interface CustomRequest {
  readonly url: URL
  readonly method: 'POST' | 'GET' | 'PUT'
  readonly body: Pick<PresetRequest, 'form' | 'json'>
  readonly headers: Readonly<Record<string, string>>
  readonly tokenPath: string
  readonly expiresPath: string
  readonly variable: string
  readonly revokeUrl: URL | undefined
  readonly isSingleUse: boolean
}

type Fields = Readonly<Record<string, unknown>>

/**
 * A token exchange (RFC 8693 §2.1). The type is `jwt` and not `id_token`: an ID Token in OpenID Connect describes a person
 * who signed in to a client, a job's token is a signed JWT about the job (RFC 8693 §3), and services that check the type
 * expect `jwt`.
 */
const defaultBody: Fields = {
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token: '{token}',
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
}

/** Checks the inputs as a whole. */
export function readRequest(values: CustomInputs): CustomRequest {
  const { method, variable } = values
  const format = values['body-format'] ?? (method === 'GET' ? 'none' : 'json')
  const headers = readHeaders(values)
  checkChoice('method', method)
  checkChoice('body-format', format)
  checkBody(method, format, values.body)
  for (const name of ['token-path', 'expires-path'] as const) checkPath(name, values[name])
  if (!/^[A-Za-z_]\w{0,254}$/.test(variable)) {
    throw new OidcError(
      'ERR_INPUT',
      `variable is not the name of an environment variable: ${quoteForeign(variable, 60)}`,
      { hint: 'Use letters, digits and underscores; do not start with a digit.' },
    )
  }
  const revokeUrl = values['revoke-url']
  return {
    url: parseHttpEndpoint(values.url, 'url'),
    method: method as CustomRequest['method'],
    body: bodyOf(format, values.body ?? defaultBody),
    headers,
    tokenPath: values['token-path'],
    expiresPath: values['expires-path'],
    variable,
    revokeUrl: revokeUrl === undefined ? undefined : parseHttpEndpoint(revokeUrl, 'revoke-url'),
    isSingleUse: values['single-use'],
  }
}

function bodyOf(format: string, fields: Fields): CustomRequest['body'] {
  if (format === 'none') return {}
  if (format === 'json') return { json: fields as Readonly<Record<string, JsonTemplate>> }
  return { form: textsOf(fields) }
}

function textsOf(fields: Fields): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))
}

function readHeaders(values: CustomInputs): Readonly<Record<string, string>> {
  const given = values.headers ?? {}
  checkHeaders(given, 'headers')
  checkPlaceholders(given, 'headers')
  const isSet = Object.keys(given).some((name) => name.toLowerCase() === 'authorization')
  return textsOf(values.bearer && !isSet ? { Authorization: 'Bearer {token}', ...given } : given)
}

function checkPlaceholders(value: unknown, from: string): void {
  if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) checkPlaceholders(item, from)
  }
  if (typeof value !== 'string') return
  const unknown = placeholdersOf(value).find(
    ({ text }) => !['{token}', '{audience}'].includes(text),
  )
  if (unknown === undefined) return
  throw new OidcError(
    'ERR_INPUT',
    `${from} has an unknown placeholder: ${quoteForeign(unknown.text, 40)}`,
    { hint: 'Use {token} and {audience}.' },
  )
}

function checkChoice(name: 'method' | 'body-format', value: string): void {
  const choices: readonly string[] = customInputs[name].choices
  if (choices.includes(value)) return
  throw new OidcError('ERR_INPUT', `${name} is not known: ${quoteForeign(value, 40)}`, {
    hint: `Use one of ${choices.join(', ')}.`,
  })
}

function checkBody(method: string, format: string, body: CustomInputs['body']): void {
  if (method === 'GET' && format !== 'none') {
    throw new OidcError(
      'ERR_INPUT',
      `body-format: ${quoteForeign(format, 20)} cannot be combined with method: GET`,
      { hint: 'A GET request has no body. Remove body-format, or use another method.' },
    )
  }
  if (body === undefined) return
  if (format === 'none') {
    throw new OidcError('ERR_INPUT', 'body is set, but the request has no body', {
      hint: 'Use method: POST with body-format: json or form, or remove body.',
    })
  }
  checkPlaceholders(body, 'body')
  const nested = Object.entries(body).find(([, value]) => typeof value === 'object')
  if (format === 'form' && nested !== undefined) {
    throw new OidcError(
      'ERR_INPUT',
      `body has a field that a form cannot hold: ${quoteForeign(nested[0], 60)}`,
      { hint: 'Give each field of a form one text or number, or use body-format: json.' },
    )
  }
}

function checkPath(name: string, path: string): void {
  if (path.split('.').every((part) => part.trim() !== '')) return
  throw new OidcError('ERR_INPUT', `${name} is not a path: ${quoteForeign(path, 60)}`, {
    hint: 'Separate the names of members by single dots, as in auth.client_token.',
  })
}
