import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import type { InputSpecs, InputValues } from '../../core/types.ts'
import { parseEndpoint } from '../../http/endpoint.ts'
import { checkHeaders } from './headers.ts'
import { checkTemplate, mapTexts } from './template.ts'

/** The inputs; every one but `url` has a default that suits a token exchange service. */
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
      'How the body is written: json, form or none. Default: json, and none with method: GET.',
    choices: ['json', 'form', 'none'],
  },
  body: {
    description:
      'A map of the fields to send in place of the default ones; {token} stands for the ID token and {audience} for its audience.',
    type: 'map',
  },
  headers: {
    description:
      'A map of headers to send; {token} stands for the ID token and {audience} for its audience.',
    type: 'map',
  },
  bearer: {
    description:
      'Whether the ID token is sent as Authorization: Bearer, unless headers sets Authorization. Default: true.',
    type: 'boolean',
    default: 'true',
  },
  'token-path': {
    description:
      'Where the credential is in the answer, as names separated by dots. Default: access_token.',
    default: 'access_token',
  },
  'expires-path': {
    description:
      'Where the end of the credential is in the answer: a number of seconds or an ISO 8601 date. Default: expires_in.',
    default: 'expires_in',
  },
  variable: {
    description: 'The environment variable that gets the credential. Default: API_ACCESS_TOKEN.',
    default: 'API_ACCESS_TOKEN',
  },
  'revoke-url': {
    description:
      'A URL that revokes the credential when the job ends, by a form with the field token, as in RFC 7009.',
  },
  'single-use': {
    description:
      'Whether the service takes each ID token only once, so that every attempt gets a new one. Default: false.',
    type: 'boolean',
    default: 'false',
  },
} as const satisfies InputSpecs

/** Their parsed values. */
export type CustomInputs = InputValues<typeof customInputs>

/** The checked request, with templates not yet filled. */
export interface CustomRequest {
  readonly url: URL
  readonly method: 'POST' | 'GET' | 'PUT'
  readonly format: 'json' | 'form' | 'none'
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, unknown>>
  readonly tokenPath: string
  readonly expiresPath: string
  readonly variable: string
  readonly revokeUrl: URL | undefined
  readonly isSingleUse: boolean
}

/**
 * A token exchange (RFC 8693 §2.1). The type is `jwt` and not `id_token`: OpenID Connect's ID Token tells of a person
 * who signed in to a client, while a job's token is a signed JWT about the job (RFC 8693 §3), and services that look
 * at the type expect `jwt`.
 */
const defaultBody = {
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token: '{token}',
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
}

const placeholders = ['token', 'audience']

/** Checks the inputs as a whole. */
export function readRequest(values: CustomInputs): CustomRequest {
  const { method, body, variable } = values
  const format = values['body-format'] ?? (method === 'GET' ? 'none' : 'json')
  const headers = readHeaders(values)
  checkChoice('method', method)
  checkChoice('body-format', format)
  checkBody(method, format, body)
  for (const name of ['token-path', 'expires-path'] as const) checkPath(name, values[name])
  if (!/^[A-Za-z_]\w{0,254}$/.test(variable)) {
    throw new OidcError(
      'ERR_INPUT',
      `variable is not the name of an environment variable: ${quoteForeign(variable, 60)}`,
      { hint: 'Use letters, digits and underscores, and no digit first.' },
    )
  }
  const revokeUrl = values['revoke-url']
  return {
    url: parseEndpoint(values.url, 'url'),
    method: method as CustomRequest['method'],
    format: format as CustomRequest['format'],
    body: body ?? defaultBody,
    headers,
    tokenPath: values['token-path'],
    expiresPath: values['expires-path'],
    variable,
    revokeUrl: revokeUrl === undefined ? undefined : parseEndpoint(revokeUrl, 'revoke-url'),
    isSingleUse: values['single-use'],
  }
}

function readHeaders(values: CustomInputs): Readonly<Record<string, unknown>> {
  const given = values.headers ?? {}
  checkHeaders(given, 'headers')
  for (const value of Object.values(given)) checkTemplate(String(value), placeholders, 'headers')
  const isSet = Object.keys(given).some((name) => name.toLowerCase() === 'authorization')
  return values.bearer && !isSet ? { Authorization: 'Bearer {token}', ...given } : given
}

function checkChoice(name: 'method' | 'body-format', value: string): void {
  const choices: readonly string[] = customInputs[name].choices
  if (choices.includes(value)) return
  throw new OidcError('ERR_INPUT', `${name} is not known: ${quoteForeign(value, 40)}`, {
    hint: `It is one of ${choices.join(', ')}.`,
  })
}

function checkBody(method: string, format: string, body: CustomInputs['body']): void {
  if (method === 'GET' && format !== 'none') {
    throw new OidcError(
      'ERR_INPUT',
      `body-format: ${quoteForeign(format, 20)} does not go with method: GET`,
      {
        hint: 'A GET has no body: leave body-format out, or take another method.',
      },
    )
  }
  if (body === undefined) return
  if (format === 'none') {
    throw new OidcError('ERR_INPUT', 'body is given, but no body is sent', {
      hint: 'Take method: POST with body-format: json or form, or leave body out.',
    })
  }
  mapTexts(body, (text) => {
    checkTemplate(text, placeholders, 'body')
    return text
  })
  const nested = Object.entries(body).find(([, value]) => typeof value === 'object')
  if (format === 'form' && nested !== undefined) {
    throw new OidcError(
      'ERR_INPUT',
      `body has a field that a form cannot hold: ${quoteForeign(nested[0], 60)}`,
      { hint: 'Give each field of a form one text or number, or take body-format: json.' },
    )
  }
}

function checkPath(name: string, path: string): void {
  if (path.split('.').every((part) => part.trim() !== '')) return
  throw new OidcError('ERR_INPUT', `${name} is not a path: ${quoteForeign(path, 60)}`, {
    hint: 'Write the names of members separated by single dots, such as auth.client_token.',
  })
}
