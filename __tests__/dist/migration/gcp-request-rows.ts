import { expect } from '@jest/globals'
import { defaultProvider, defaultServiceAccount, type ServiceName } from '../../../src/lab/index.ts'
import {
  account,
  audience,
  claimsOf,
  failing,
  fileOf,
  provider,
  user,
  type World,
  withKey,
} from './gcp-world.ts'
import type { Row } from './row.ts'

const scope = 'https://www.googleapis.com/auth/cloud-platform'
const idToken = { ...account, token_format: 'id_token', id_token_audience: 'https://run.example' }
const domainWide = { ...account, token_format: 'access_token', access_token_subject: user }
const quick = { 'request-timeout-s': '1', 'retry-max-attempts': '4' }

/** A fault of one service, twice, heals; the requests to it are counted. */
async function heals(world: World, service: ServiceName, fault: object, inputs = account) {
  world.lab.clearRequests()
  world.lab.setRules(failing(service, fault, 2))
  await world.succeed({ ...inputs, ...quick })
  expect(world.asked(service)).toHaveLength(3)
}

const protocolRows: readonly Row<World>[] = [
  {
    peer: 'The ID token: `GET $ACTIONS_ID_TOKEN_REQUEST_URL&audience=…` with the request token as the bearer',
    verdict: 'same',
    ours: '',
    async run({ succeed, asked, lab }) {
      await succeed(provider)
      const [request] = asked('github')
      expect([request?.method, request?.headers.authorization]).toEqual([
        'GET',
        `Bearer ${lab.requestToken}`,
      ])
      expect(request?.path).toMatch(new RegExp(`&audience=${encodeURIComponent(audience)}$`))
    },
  },
  {
    peer: 'A request URL without a query gets `&audience=…`, and the request fails',
    verdict: 'fixed',
    ours: 'It gets `?audience=…`.',
    async run({ succeed, asked, lab }) {
      const [url = ''] = (lab.env.ACTIONS_ID_TOKEN_REQUEST_URL ?? '').split('?')
      const run = await succeed(provider, { ACTIONS_ID_TOKEN_REQUEST_URL: url })
      const query = `?audience=${encodeURIComponent(audience)}`
      expect(asked('github')[0]?.path.endsWith(query)).toBe(true)
      expect(fileOf(run).credential_source.url).toBe(`${url}${query}`)
    },
  },
  {
    peer: 'The STS is always asked, with JSON in camelCase, and once',
    verdict: 'same',
    ours: 'In one line.',
    async run({ succeed, sent }) {
      const run = await succeed(account)
      expect(run.outputs.auth_token).toMatch(/^ya29\.d\./)
      expect(sent('google-sts')).toEqual({
        audience: `//iam.googleapis.com/${defaultProvider}`,
        grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
        requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
        scope,
        subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
        subjectToken: expect.stringMatching(/^eyJ/),
      })
    },
  },
  {
    peer: '`generateAccessToken` with the federated token: `{scope, lifetime, delegates?}`',
    verdict: 'same',
    ours: '',
    async run({ succeed, sent, asked }) {
      const run = await succeed({ ...account, token_format: 'access_token' })
      expect(sent('google-iamcredentials')).toEqual({ scope: [scope], lifetime: '3600s' })
      const [request] = asked('google-iamcredentials')
      expect(request?.headers.authorization).toBe(`Bearer ${run.outputs.auth_token}`)
      expect(request?.path).toBe(
        `/v1/projects/-/serviceAccounts/${defaultServiceAccount}:generateAccessToken`,
      )
    },
  },
  {
    peer: '`generateIdToken`: `{audience, includeEmail, delegates?}`',
    verdict: 'same',
    ours: '',
    async run({ succeed, sent }) {
      await succeed(idToken)
      expect(sent('google-iamcredentials', 'generateIdToken')).toEqual({
        audience: 'https://run.example',
        includeEmail: false,
      })
    },
  },
  {
    peer: '`signJwt` for a user: `{payload}` with `iss`, `aud`, `iat`, `exp`, `sub` and `scope`, joined by spaces, as a JSON string',
    verdict: 'same',
    ours: '',
    async run({ succeed, sent }) {
      await succeed({ ...domainWide, access_token_scopes: 'a,b', access_token_lifetime: '1000s' })
      const claims = JSON.parse(String(sent('google-iamcredentials', 'signJwt').payload))
      expect(claims).toEqual({
        iss: defaultServiceAccount,
        aud: 'https://oauth2.googleapis.com/token',
        iat: expect.any(Number),
        exp: claims.iat + 1000,
        sub: user,
        scope: 'a b',
      })
    },
  },
  {
    peer: "The assertion's builder leaves `sub` or `scope` out where there is none",
    verdict: 'same',
    ours: 'There always is: this way is taken only with a user, and scopes have a default.',
    async run({ succeed, asked }) {
      await succeed({ ...account, token_format: 'access_token' })
      expect(asked('google-oauth2')).toEqual([])
    },
  },
  {
    peer: 'It is redeemed at oauth2 by a form with `grant_type` and `assertion`',
    verdict: 'same',
    ours: '',
    async run({ succeed, asked }) {
      await succeed(domainWide)
      const [request] = asked('google-oauth2')
      expect([request?.path, request?.headers['content-type']]).toEqual([
        '/token',
        'application/x-www-form-urlencoded',
      ])
      expect([...new URLSearchParams(request?.body).keys()]).toEqual(['grant_type', 'assertion'])
    },
  },
  {
    peer: "The assertion's `aud` stays googleapis.com in another universe",
    verdict: 'fixed',
    ours: 'It follows the universe.',
    async run({ attempt, asked }) {
      const inputs = { ...domainWide, ...withKey, workload_identity_provider: '' }
      await attempt({ ...inputs, universe: 'universe.example' })
      const form = new URLSearchParams(asked('google-oauth2')[0]?.body)
      expect(claimsOf(form.get('assertion') ?? '').aud).toBe(
        'https://oauth2.universe.example/token',
      )
    },
  },
  {
    peer: 'With a key nothing is asked of the STS: `auth_token` is a JWT signed with it, for iamcredentials, over in 3599 s, and the bearer there',
    verdict: 'same',
    ours: '',
    async run({ succeed, asked, lab }) {
      const run = await succeed({ ...withKey, token_format: 'access_token' })
      expect(lab.requests.map(({ service }) => service)).toEqual(['google-iamcredentials'])
      const claims = claimsOf(run.outputs.auth_token)
      expect(claims).toEqual({
        iss: defaultServiceAccount,
        sub: defaultServiceAccount,
        aud: 'https://iamcredentials.googleapis.com/',
        iat: expect.any(Number),
        exp: Number(claims.iat) + 3599,
      })
      expect(asked('google-iamcredentials')[0]?.headers.authorization).toBe(
        `Bearer ${run.outputs.auth_token}`,
      )
    },
  },
  {
    peer: 'With a key, the claims for a user are made into JSON twice, and no service takes them',
    verdict: 'fixed',
    ours: 'They are an object, signed with the key.',
    async run({ succeed }) {
      const run = await succeed({ ...domainWide, ...withKey, workload_identity_provider: '' })
      expect(run.outputs.access_token).toMatch(/^ya29\.a0\./)
    },
  },
  {
    peer: 'User agent `google-github-actions:auth/…`',
    verdict: 'waived',
    ours: "It is this project's: `oidc-exchange/…`.",
    async run({ succeed, asked }) {
      await succeed(provider)
      expect(asked('google-sts')[0]?.headers['user-agent']).toMatch(/^oidc-exchange\//)
    },
  },
  {
    peer: 'A step that is pinned to a branch is warned',
    verdict: 'waived',
    ours: 'What a workflow pins is for tools that see all of its steps.',
  },
]

const retryRows: readonly Row<World>[] = [
  {
    peer: 'The ID token is asked for again after 502, 503 and 504',
    verdict: 'same',
    ours: 'And after 408, 429, 500, a lost connection, an answer that is cut off or is no token.',
    async run(world) {
      for (const fault of [{ status: 502 }, { status: 503 }, { status: 504 }, { reset: true }])
        await heals(world, 'github', fault)
    },
  },
  {
    peer: 'A silent connection costs 3 minutes a try',
    verdict: 'fixed',
    ours: '`request-timeout-s`, 20 s by default, and `action-timeout-s` for the whole step.',
    run: (world) => heals(world, 'github', { hang: true }),
  },
  {
    peer: 'The STS is asked once: 408, 429, 5xx or a lost connection fails the job',
    verdict: 'fixed',
    ours: 'Each of them is retried.',
    async run(world) {
      for (const status of [408, 429, 500, 502, 503, 504])
        await heals(world, 'google-sts', { status, headers: { 'retry-after': '0' } })
      await heals(world, 'google-sts', { reset: true })
    },
  },
  {
    peer: '"Error connecting to the given credential\'s issuer" fails the job',
    verdict: 'fixed',
    ours: 'It is retried, because Google often reaches the issuer the next time.',
    run: (world) =>
      heals(world, 'google-sts', {
        status: 400,
        body: JSON.stringify({
          error: 'invalid_grant',
          error_description: "Error connecting to the given credential's issuer.",
        }),
      }),
  },
  {
    peer: 'No other POST is tried again: one 503 fails the job',
    verdict: 'fixed',
    ours: 'Every request is: generateAccessToken, generateIdToken, signJwt and oauth2 too.',
    async run(world) {
      for (const inputs of [account, idToken, domainWide])
        await heals(world, 'google-iamcredentials', { status: 503 }, inputs)
      await heals(world, 'google-oauth2', { status: 503 }, domainWide)
    },
  },
  {
    peer: 'A 200 of the STS without a token is a success with an empty `auth_token`, and the empty string is masked',
    verdict: 'fixed',
    ours: 'It is tried again, and then a failure.',
    async run(world) {
      await heals(world, 'google-sts', { 'empty-json': true })
      world.lab.setRules(failing('google-sts', { 'empty-json': true }))
      const run = await world.fail({ ...account, ...quick }, /answered 200 without access_token/)
      expect(run.raw).not.toMatch(/^::add-mask::$/m)
    },
  },
  {
    peer: 'So it is with generateAccessToken and generateIdToken',
    verdict: 'fixed',
    ours: 'The same, and of signJwt and oauth2.',
    async run({ lab, fail }) {
      const wanted = [
        [account, 'accessToken'],
        [idToken, 'token'],
        [domainWide, 'signedJwt'],
      ] as const
      lab.setRules(failing('google-iamcredentials', { 'empty-json': true }))
      for (const [inputs, name] of wanted)
        await fail({ ...inputs, ...quick }, new RegExp(`answered 200 without ${name}`))
      lab.setRules(failing('google-oauth2', { 'empty-json': true }))
      await fail({ ...domainWide, ...quick }, /answered 200 without access_token/)
    },
  },
]

export const requestRows = [...protocolRows, ...retryRows]
