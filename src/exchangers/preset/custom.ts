import { defineExchanger } from '../../core/types.ts'
import { type CustomRequest, customInputs, readRequest } from './custom-inputs.ts'
import type { Preset } from './preset.ts'
import { preparePreset } from './preset-exchanger.ts'

/**
 * Any service that takes an ID token in one request and answers with a credential in JSON: a preset made of the inputs.
 * Without further inputs it is a token exchange (RFC 8693).
 *
 * @see https://www.rfc-editor.org/rfc/rfc8693
 */
export default defineExchanger({
  name: 'custom',
  title: 'Custom service',
  summary: 'Sends the ID token to a URL and takes the credential from the JSON answer.',
  inputs: customInputs,
  hasOwnServer: true,
  outputs: {
    'access-token': { description: 'The credential.', onRequest: true },
    'expires-at': {
      description: 'When the credential expires, in ISO 8601, if the service states it.',
    },
  },
  prepare(values, env) {
    const request = readRequest(values)
    const urls: Readonly<Record<string, URL | undefined>> = {
      url: request.url,
      'revoke-url': request.revokeUrl,
    }
    return preparePreset(presetOf(request), (name) => urls[name], env)
  },
})

function presetOf(request: CustomRequest): Preset {
  const { host, origin, pathname } = request.url
  const hint =
    'Check body-format and body: the service may expect other fields. Check also that it trusts the claims above.'
  const notFound = 'Check url and method: the service has no such endpoint, or hides it.'
  return {
    title: host,
    summary: '',
    parameters: {},
    audience: origin,
    steps: [
      {
        url: '{+url}',
        method: request.method,
        headers: request.headers,
        ...request.body,
        pick: { 'access-token': request.tokenPath, expires: request.expiresPath },
        optional: ['expires'],
      },
    ],
    public: ['expires'],
    credential: 'access-token',
    identity: `a client of ${host}`,
    env: { [request.variable]: '{access-token}' },
    expires: { at: 'expires' },
    revoke: {
      url: '{+revoke-url}',
      form: { token: '{access-token}', token_type_hint: 'access_token' },
      when: 'revoke-url',
    },
    singleUse: request.isSingleUse,
    compares: `its trust settings for ${request.method} ${host}${pathname}; usually iss, aud and sub`,
    refusals: [
      ...[404, 405].map((status) => ({ status, hint: notFound })),
      ...[400, 415, 422].map((status) => ({ status, hint })),
    ],
  }
}
