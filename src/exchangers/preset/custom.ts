import { audiencesOf } from '../../core/jwt.ts'
import type { Secret } from '../../core/secret.ts'
import {
  type Context,
  type Credentials,
  defineExchanger,
  type HttpRequest,
  type IdToken,
} from '../../core/types.ts'
import { requestJson } from '../../http/request.ts'
import { explainingRefusals, type RefusalFacts } from '../refusal.ts'
import { checkHeaders } from './headers.ts'
import { type CustomRequest, customInputs, readRequest } from './inputs.ts'
import { pickExpiry, pickText } from './pick.ts'
import { unspent } from './single-use.ts'
import { fillTemplate, mapTexts, type TemplateValues } from './template.ts'

/**
 * Any service that takes an ID token in one request and answers with a credential in JSON; without further inputs a
 * token exchange (RFC 8693).
 *
 * @see https://www.rfc-editor.org/rfc/rfc8693
 */
export default defineExchanger({
  name: 'custom',
  title: 'Custom service',
  summary: 'Sends the ID token to a URL and takes the credential out of the JSON answer.',
  inputs: customInputs,
  hasOwnServer: true,
  outputs: {
    'access-token': { description: 'The credential.', onRequest: true },
    'expires-at': {
      description: 'When the credential ends, in ISO 8601, where the service says it.',
    },
  },

  prepare(values) {
    const request = readRequest(values)
    return {
      token: { kind: 'now', audience: request.url.origin },
      endpoints: [request.url],
      variables: [request.variable],
      async run(tokens, context) {
        const supply = request.isSingleUse ? unspent(tokens) : tokens
        const result = await explainingRefusals(supply, describeService(request), (present) =>
          exchange(request, present, context),
        )
        return toCredentials(request, result)
      },
    }
  },
})

interface Result {
  readonly token: Secret
  readonly expiresAt: Date | undefined
}

function exchange(
  request: CustomRequest,
  present: () => Promise<IdToken>,
  context: Context,
): Promise<Result> {
  return requestJson(
    {
      service: request.url.host,
      label: `Exchanging the ID token at ${request.url.host}`,
      async request() {
        const { token, claims } = await present()
        const [audience = ''] = audiencesOf(claims)
        return fillRequest(request, { token: token.reveal(), audience })
      },
      wanted: request.tokenPath,
      pick(body) {
        const token = pickText(body, request.tokenPath)
        if (token === undefined) return undefined
        return {
          token: context.mask(token),
          expiresAt: pickExpiry(body, request.expiresPath, context.now()),
        }
      },
    },
    context,
  )
}

function fillRequest(request: CustomRequest, values: TemplateValues): HttpRequest {
  const fill = (text: string) => fillTemplate(text, values)
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, fill(String(value))]),
  )
  checkHeaders(headers, 'headers')
  const { method, url, format } = request
  const named = new Set(Object.keys(headers).map((name) => name.toLowerCase()))
  const all = {
    ...(named.has('accept') ? {} : { Accept: 'application/json' }),
    ...(format === 'none' || named.has('content-type')
      ? {}
      : { 'Content-Type': contentTypes[format] }),
    ...headers,
  }
  if (format === 'none') return { method, url, headers: all }
  const fields = Object.entries(request.body).map(
    ([name, value]) => [name, mapTexts(value, fill)] as const,
  )
  const body =
    format === 'json'
      ? JSON.stringify(Object.fromEntries(fields))
      : new URLSearchParams(
          fields.map(([name, value]): [string, string] => [name, String(value)]),
        ).toString()
  return { method, url, headers: all, body }
}

const contentTypes = { json: 'application/json', form: 'application/x-www-form-urlencoded' }

function toCredentials(request: CustomRequest, result: Result): Credentials {
  const { token, expiresAt } = result
  return {
    identity: `a client of ${request.url.host}`,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    env: { [request.variable]: token },
    outputs: {
      'access-token': token,
      ...(expiresAt === undefined ? {} : { 'expires-at': expiresAt.toISOString() }),
    },
    files: [],
    ...(request.revokeUrl === undefined
      ? {}
      : {
          revocation: {
            method: 'POST',
            url: request.revokeUrl.href,
            form: { token, token_type_hint: 'access_token' },
          },
        }),
  }
}

function describeService(request: CustomRequest): RefusalFacts {
  return {
    service: request.url.host,
    compares: [
      `what it was told to trust, at ${request.method} ${request.url.host}${request.url.pathname}; usually iss, aud and sub`,
    ],
    causes: [
      {
        says: / answered (?:404|405)\b/,
        advise: () => 'Check url and method: the service knows no such endpoint, or hides it.',
      },
      {
        says: / answered (?:400|415|422)\b/,
        advise: () =>
          'Check body-format and body: the service may expect other fields; and whether it trusts the claims above.',
      },
    ],
  }
}
