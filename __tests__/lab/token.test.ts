import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { decodeToken } from '../../src/core/jwt.ts'
import { type Lab, type LabRules, startLab } from '../../src/lab/index.ts'

let lab: Lab
beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())
beforeEach(() => lab.setRules({}))

async function request(url: string, authorization?: string) {
  return fetch(url, authorization === undefined ? {} : { headers: { authorization } })
}

function tokenUrl(): string {
  return lab.env.ACTIONS_ID_TOKEN_REQUEST_URL ?? ''
}

async function requestClaims(rules: LabRules = {}) {
  lab.setRules(rules)
  const reply = await request(tokenUrl(), `bearer ${lab.requestToken}`)
  const { value } = (await reply.json()) as { value: string }
  return decodeToken(value).claims
}

test('a token verifies by the published discovery document and keys', async () => {
  const discovery = await (await request(`${lab.issuer}/.well-known/openid-configuration`)).json()
  expect(discovery).toMatchObject({
    issuer: lab.issuer,
    id_token_signing_alg_values_supported: ['RS256'],
  })
  const { jwks_uri } = discovery as { jwks_uri: string }
  const keys = createRemoteJWKSet(new URL(jwks_uri))
  const token = await lab.mintToken('me')
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer: lab.issuer,
    audience: 'me',
  })
  expect(payload.sub).toBe('repo:octo-org/octo-repo:ref:refs/heads/main')
  expect(protectedHeader).toMatchObject({
    alg: 'RS256',
    typ: 'JWT',
    kid: expect.any(String),
    x5t: expect.any(String),
  })
  const jwks = await (await request(jwks_uri)).json()
  expect(JSON.stringify(jwks)).not.toMatch(/"(d|p|q)":/)
})

test.each(['bearer', 'Bearer', 'BEARER'])('the endpoint takes the scheme as %s', async (scheme) => {
  const reply = await request(
    `${tokenUrl()}&audience=sts.amazonaws.com`,
    `${scheme} ${lab.requestToken}`,
  )
  expect(reply.status).toBe(200)
  const answer = (await reply.json()) as { count: number; value: string }
  expect(answer.count).toBe(answer.value.length)
  expect(decodeToken(answer.value).claims.aud).toBe('sts.amazonaws.com')
})

test.each([
  ['nothing', undefined],
  ['another token', 'Bearer wrong'],
  ['another scheme', 'Basic x'],
  ['an empty token', 'Bearer '],
])('the endpoint answers 401 to %s', async (_, authorization) => {
  const reply = await request(tokenUrl(), authorization)
  expect(reply.status).toBe(401)
  expect(await reply.text()).toBe('')
})

test('the endpoint answers only at its own path', async () => {
  const url = new URL('/idtoken', tokenUrl())
  expect((await request(url.href, `Bearer ${lab.requestToken}`)).status).toBe(404)
})

test('the last audience of the query counts, the owner is the default', async () => {
  const bearer = `Bearer ${lab.requestToken}`
  const both = await request(`${tokenUrl()}&audience=a&audience=api%3A%2F%2Fb`, bearer)
  expect(decodeToken(((await both.json()) as { value: string }).value).claims.aud).toBe('api://b')
  expect((await requestClaims()).aud).toBe('https://github.com/octo-org')
  expect((await requestClaims({ token: { repository: 'me/mine' } })).aud).toBe(
    'https://github.com/me',
  )
})

test("every claim but the times is a string, and the times are GitHub's", async () => {
  const claims = await requestClaims()
  const { exp, iat, nbf, ...others } = claims
  expect([Number(exp) - Number(iat), Number(iat) - Number(nbf)]).toEqual([300, 300])
  expect(Object.values(others).every((value) => typeof value === 'string')).toBe(true)
  expect(Object.keys(claims).sort()).toEqual(
    (
      'actor actor_id aud base_ref check_run_id event_name exp head_ref iat iss job_workflow_ref job_workflow_sha jti nbf ' +
      'ref ref_protected ref_type repository repository_id repository_owner repository_owner_id repository_visibility ' +
      'run_attempt run_id run_number runner_environment sha sub workflow workflow_ref workflow_sha'
    ).split(' '),
  )
})

test.each<[LabRules['token'], string]>([
  [{}, 'repo:octo-org/octo-repo:ref:refs/heads/main'],
  [{ ref: 'refs/tags/v1' }, 'repo:octo-org/octo-repo:ref:refs/tags/v1'],
  [{ event_name: 'pull_request' }, 'repo:octo-org/octo-repo:pull_request'],
  [{ event_name: 'pull_request_target' }, 'repo:octo-org/octo-repo:ref:refs/heads/main'],
  [{ event_name: 'pull_request', environment: 'prod' }, 'repo:octo-org/octo-repo:environment:prod'],
  [{ environment: 'a:b' }, 'repo:octo-org/octo-repo:environment:a%3Ab'],
  [{ 'subject-form': 'immutable' }, 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main'],
  [
    {
      'subject-form': 'immutable',
      environment: 'prod',
      repository: 'o/r',
      repository_id: '9',
      repository_owner_id: '8',
    },
    'repo:o@8/r@9:environment:prod',
  ],
  [{ sub: 'mine' }, 'mine'],
])('the subject for %j is %s', async (token, subject) => {
  expect((await requestClaims({ token: token ?? {} })).sub).toBe(subject)
})

test('overrides of mintToken win over the rules, and leave claims out', async () => {
  lab.setRules({ token: { environment: 'prod', actor: 'rules' } })
  const token = await lab.mintToken('a', { environment: null, actor: 'me', exp: 1, jti: undefined })
  const { claims } = decodeToken(token)
  expect(claims).toMatchObject({
    sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
    actor: 'me',
    exp: 1,
  })
  expect('jti' in claims || 'environment' in claims).toBe(false)
})
