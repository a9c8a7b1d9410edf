import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { decodeToken, getIDToken, parseWindmillSubject, silentLog } from '../../src/index.ts'
import { type Lab, startLab } from '../../src/lab/index.ts'

let lab: Lab
beforeAll(async () => {
  lab = await startLab()
})
beforeEach(() => {
  lab.setRules({})
  lab.clearRequests()
})
afterAll(() => lab.close())

const options = () => ({ env: lab.windmillEnv, log: silentLog })

test("a job gets tokens like Windmill's", async () => {
  const token = await getIDToken('my audience/x', {
    ...options(),
    parameters: { lifetimeSeconds: 60 },
  })
  const { header, claims } = decodeToken(token)
  expect(header.alg).toBe('RS256')
  expect(claims).toMatchObject({
    iss: `${lab.services.windmill.origin}/api/oidc/`,
    aud: ['my audience/x'],
    email_verified: true,
    workspace: 'lab',
    flow_path: null,
  })
  expect(Number(claims.exp) - Number(claims.iat)).toBe(60)
  expect(parseWindmillSubject(String(claims.sub))).toEqual({
    email: 'octocat@octo-org.example',
    scriptPath: 'f/deploy/main',
    flowPath: undefined,
    workspace: 'lab',
  })
})

test.each([
  ['', 172_800, {}],
  ['?expires_in=10', 10, {}],
  ['', 99, { windmill: { 'token-expiry-seconds': 99 } }],
])('%j makes a token of %i seconds', async (query, seconds, rules) => {
  lab.setRules(rules)
  const url = new URL(`/api/w/lab/oidc/token/aud${query}`, lab.services.windmill)
  const reply = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${lab.requestToken}` },
  })
  expect(reply.headers.get('content-type')).toMatch(/^text\/plain/)
  const { claims } = decodeToken(await reply.text())
  expect(Number(claims.exp) - Number(claims.iat)).toBe(seconds)
})

test('it has discovery and keys', async () => {
  const base = `${lab.services.windmill.origin}/api/oidc/`
  const discovery = (await (await fetch(`${base}.well-known/openid-configuration`)).json()) as {
    jwks_uri: string
  }
  expect(discovery).toMatchObject({
    issuer: base,
    id_token_signing_alg_values_supported: ['PS256'],
    claims_supported: expect.arrayContaining(['workspace', 'flow_path']),
  })
  expect(await (await fetch(discovery.jwks_uri)).json()).toMatchObject({ keys: [{ kty: 'RSA' }] })
})

test.each([
  ['another bearer', 401, '/api/w/lab/oidc/token/aud', 'wrong'],
  ['another workspace', 404, '/api/w/other/oidc/token/aud', undefined],
  ['no lifetime', 400, '/api/w/lab/oidc/token/aud?expires_in=0', undefined],
  ['no audience', 404, '/api/w/lab/oidc/token/', undefined],
])('%s is refused with %i', async (_what, status, path, bearer) => {
  const reply = await fetch(new URL(path, lab.services.windmill), {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer ?? lab.requestToken}` },
  })
  expect(reply.status).toBe(status)
})

test.each([
  ['a@b::f/x::f/flow::w', { email: 'a@b', scriptPath: 'f/x', flowPath: 'f/flow', workspace: 'w' }],
  [
    'a@b::no_path::no_flow::w',
    { email: 'a@b', scriptPath: undefined, flowPath: undefined, workspace: 'w' },
  ],
  ['a@b::x::y::z::w', undefined],
  ['repo:o/r:ref:refs/heads/main', undefined],
  ['', undefined],
])('the subject %j is taken apart', (subject, parts) => {
  expect(parseWindmillSubject(subject)).toEqual(parts)
})
