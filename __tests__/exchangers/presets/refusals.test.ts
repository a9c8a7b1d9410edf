import { beforeAll, expect, test } from '@jest/globals'
import type { Preset, PresetRefusal } from '../../../src/exchangers/preset/preset.ts'
import { isRefusal } from '../../../src/exchangers/preset/run-preset.ts'
import { exchangers } from '../../../src/exchangers/registry.ts'
import { catchError } from '../../helpers/context.ts'
import { startServer } from '../../helpers/server.ts'
import { cases, loadPresets, prepareCase } from './run.ts'

let loaded: ReadonlyMap<string, Preset>

beforeAll(async () => {
  for (const load of Object.values(exchangers)) await load()
  loaded = await loadPresets()
})

const vault = (text: string) => ({ errors: [text] })
const pypi = (code: string, description: string) => ({
  message: 'Token request failed',
  errors: [{ code, description }],
})
const keycloak = (error_description: string) => ({ error: 'invalid_grant', error_description })
const sts = (text: string) => `<?xml version="1.0" encoding="UTF-8"?>
<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type></Type><Code>InvalidParameterValue</Code><Message>${text}</Message></Error></ErrorResponse>`

// The services' own words, besides those in the presets' cases; read where the facts of each preset say.
test.each<[string, number, string | object, RegExp]>([
  [
    'vault',
    400,
    vault(
      'error validating token: invalid audience (aud) claim: audience claim does not match any expected audience',
    ),
    /^Set audience/,
  ],
  ['vault', 400, vault('error validating token: invalid issuer (iss) claim'), /bound_issuer/],
  [
    'vault',
    400,
    vault('error validating token: invalid subject (sub) claim'),
    /bound_subject must/,
  ],
  [
    'vault',
    400,
    vault(
      'error validating claims: claim "repository" does not match any associated bound claim values',
    ),
    /bound_claims require another value/,
  ],
  ['vault', 400, vault('role "ci" could not be found'), /does not have this role/],
  ['vault', 400, vault('missing role'), /no default_role/],
  ['vault', 400, vault('role with oidc role_type is not allowed'), /role_type jwt/],
  ['vault', 400, vault('could not load configuration'), /is not configured/],
  [
    'vault',
    400,
    vault("error executing cel program: CEL role 'ci' blocked authorization with message: no"),
    /CEL program refuses/,
  ],
  // OpenBao 2.7.2 answers so to a login where no auth method is mounted, and 404 in a namespace that does not exist.
  ['vault', 403, vault('permission denied'), /No auth method is mounted at path/],
  ['vault', 404, vault('no handler for route'), /Check url and namespace/],
  ['pypi', 422, pypi('invalid-payload', 'unknown trusted publishing issuer'), /for this issuer/],
  ['pypi', 422, pypi('invalid-reuse-token', 'invalid token: already used'), /only once/],
  [
    'test-pypi',
    422,
    pypi('invalid-pending-publisher', 'valid token, but project already exists'),
    /pending publisher is gone/,
  ],
  [
    'nuget',
    401,
    {
      error:
        'This bearer token has already been used. A new bearer token must be used for each request.',
    },
    /only once/,
  ],
  [
    'octo-sts',
    404,
    { code: 5, message: 'unable to find trust policy for "ci"', details: [] },
    /default branch/,
  ],
  [
    'octo-sts',
    404,
    { code: 5, message: 'unable to compile trust policy found for "ci"', details: [] },
    /is not valid/,
  ],
  ['nomad', 400, 'auth-method "github" not found', /^Check auth-method/],
  [
    'nomad',
    401,
    'unable to validate provided token: invalid JWT issuer: https://ci.example',
    /BoundIssuer/,
  ],
  ['quay', 400, { message: 'Robot does not have federated login configured' }, /^Set up/],
  ['keycloak', 400, keycloak('No Identity Provider for provided issuer'), /as its issuer/],
  ['keycloak', 400, keycloak('Invalid token audience'), /set audience/],
  [
    'tencent',
    200,
    {
      Response: {
        Error: { Code: 'InvalidParameter.WebIdentityTokenError', Message: '' },
        RequestId: 'r',
      },
    },
    /in provider-id/,
  ],
  ['minio', 400, sts('Role arn:minio:iam:::role/x does not exist'), /^Check role-arn/],
])('%s, answering %i %j, is advised on', async (name, status, body, hint) => {
  const earlier = (cases[name]?.calls ?? []).slice(0, -1).map(({ answer }) => ({ body: answer }))
  await using server = await startServer(...earlier, { status, body })
  const { run } = await prepareCase(name, server.url.origin)
  const error = await catchError(run)
  expect(error.code).toBe('ERR_REFUSED')
  expect(error.hint).toMatch(hint)
})

test('no refusal hides a later one', () => {
  for (const [name, { refusals = [] }] of loaded) {
    for (const [index, later] of refusals.entries()) {
      const hiding = refusals
        .slice(0, index)
        .filter(
          ({ status, code, text = '' }) =>
            (status === undefined || status === later.status) &&
            (code === undefined || code === later.code) &&
            (later.text ?? '').toLowerCase().includes(text.toLowerCase()),
        )
      expect({ name, later, hiding }).toEqual({ name, later, hiding: [] })
    }
  }
})

test('the name of a host is not a reason for a refusal', () => {
  const { refusals = [] } = loaded.get('vault') ?? { refusals: [] }
  const answer = {
    host: 'audience-vault.example.com',
    status: 403,
    code: '',
    text: 'permission denied',
  }
  const [first] = refusals.filter((refusal: PresetRefusal) => isRefusal(refusal, answer))
  expect(first?.hint).toMatch(/^No auth method is mounted/)
})
