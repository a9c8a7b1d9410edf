import { readFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import { defaultServiceAccount } from '../../../src/lab/index.ts'
import { account, claimsOf, delegate, fileOf, user, type World } from './gcp-world.ts'
import type { Row } from './row.ts'

const domainWide = { ...account, token_format: 'access_token', access_token_subject: user }
const idToken = { ...account, token_format: 'id_token', id_token_audience: 'https://run.example' }

export const tokenRows: readonly Row<World>[] = [
  {
    peer: '`token_format`: empty, `access_token` or `id_token`',
    verdict: 'same',
    ours: '',
    async run({ succeed }) {
      const outputs = async (inputs: Readonly<Record<string, string>>) =>
        Object.keys((await succeed(inputs)).outputs).filter((name) =>
          /^(access|id)_token$/.test(name),
        )
      expect(await outputs(account)).toEqual([])
      expect(await outputs({ ...account, token_format: 'access_token' })).toEqual(['access_token'])
      expect(await outputs(idToken)).toEqual(['id_token'])
    },
  },
  {
    peer: 'With `service_account` but without `token_format` the impersonation is never tried: the step is green and the next one fails',
    verdict: 'fixed',
    ours: 'It is tried in the step.',
    async run({ lab, fail }) {
      const google = { 'service-accounts': [{ email: defaultServiceAccount, subjects: ['x'] }] }
      lab.setRules({ google })
      await fail(account, /iam\.serviceAccounts\.getAccessToken/)
    },
  },
  {
    peer: '`delegates` is a list by commas or lines, with `\\,` for a comma in an item',
    verdict: 'same',
    ours: '',
    async run({ attempt, sent, fail, lab }) {
      await attempt({ ...account, delegates: `a@b.example,\n ${delegate}\n` })
      expect(sent('google-iamcredentials').delegates).toHaveLength(2)
      lab.clearRequests()
      await fail({ ...account, delegates: 'a\\,b' }, /an invalid service account: a,b/)
    },
  },
  {
    peer: '`delegates` are sent as they are, without the `projects/-/serviceAccounts/` that the API documents',
    verdict: 'fixed',
    ours: 'They are sent with it, whether it was written or not.',
    async run({ succeed, asked }) {
      const name = `projects/-/serviceAccounts/${delegate}`
      for (const delegates of [delegate, name]) await succeed({ ...account, delegates })
      expect(asked('google-iamcredentials').map(({ body }) => JSON.parse(body).delegates)).toEqual([
        [name],
        [name],
      ])
    },
  },
  {
    peer: '`delegates` are sent to generateAccessToken and generateIdToken, not to signJwt',
    verdict: 'fixed',
    ours: 'To all three.',
    async run({ succeed, asked }) {
      for (const inputs of [{ ...account, token_format: 'access_token' }, idToken, domainWide])
        await succeed({ ...inputs, delegates: delegate })
      const requests = asked('google-iamcredentials')
      expect(requests).toHaveLength(3)
      for (const { body } of requests) expect(JSON.parse(body).delegates).toHaveLength(1)
    },
  },
  {
    peer: 'setup-gcloud logs gcloud in with the file in `GOOGLE_GHA_CREDS_PATH`',
    verdict: 'same',
    ours: 'With `delegates` too: it is the file that gcloud can read.',
    async run({ succeed }) {
      const { env } = await succeed({ ...account, delegates: delegate })
      const file = JSON.parse(readFileSync(env.GOOGLE_GHA_CREDS_PATH ?? '', 'utf8'))
      expect(file.type).toBe('external_account')
      expect(env.CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT).toContain(delegate)
    },
  },
  {
    peer: '`delegates` do not reach the users of the file',
    verdict: 'fixed',
    ours: 'They do: the file is an `impersonated_service_account` with the chain, and gcloud, which knows no such file, gets one of its own and `CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT`.',
    async run({ succeed }) {
      const run = await succeed({ ...account, delegates: delegate })
      expect(fileOf(run)).toMatchObject({
        type: 'impersonated_service_account',
        delegates: [`projects/-/serviceAccounts/${delegate}`],
        source_credentials: { type: 'external_account' },
      })
      expect(run.env.CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT).toBe(
        `${delegate},${defaultServiceAccount}`,
      )
    },
  },
  {
    peer: '`request_reason` is sent to the STS and signJwt as `X-Goog-Request-Reason`',
    verdict: 'same',
    ours: '',
    async run({ succeed, lab }) {
      await succeed({ ...domainWide, request_reason: 'ticket 4711' })
      const reasons = lab.requests
        .filter(({ path }) => /token$|signJwt/.test(path))
        .map(({ headers }) => headers['x-goog-request-reason'])
      expect(reasons).toEqual(Array(3).fill('ticket 4711'))
    },
  },
  {
    peer: '`request_reason` is missing on generateAccessToken, generateIdToken and oauth2',
    verdict: 'fixed',
    ours: 'It is sent with every request to Google.',
    async run({ succeed, lab }) {
      for (const inputs of [account, idToken, domainWide])
        await succeed({ ...inputs, request_reason: 'why' })
      const google = lab.requests.filter(({ service }) => service.startsWith('google'))
      expect(google).toHaveLength(7)
      for (const { headers } of google) expect(headers['x-goog-request-reason']).toBe('why')
    },
  },
  {
    peer: '`access_token_lifetime`: `90`, `30s`, `5m`, `1h`, `1h 30m`; by default `3600s`',
    verdict: 'same',
    ours: '',
    async run({ succeed, asked }) {
      const forms = { '90': 90, '30s': 30, '5m': 300, '1h': 3600, '1h 30m': 5400 }
      for (const text of Object.keys(forms))
        await succeed({ ...account, access_token_lifetime: text })
      await succeed(account)
      expect(asked('google-iamcredentials').map(({ body }) => JSON.parse(body).lifetime)).toEqual(
        [...Object.values(forms), 3600].map((seconds) => `${seconds}s`),
      )
    },
  },
  {
    peer: 'A lifetime of 0 is left out of the request',
    verdict: 'same',
    ours: '',
    async run({ succeed, sent }) {
      await succeed({ ...account, access_token_lifetime: '0' })
      expect(sent('google-iamcredentials')).not.toHaveProperty('lifetime')
    },
  },
  {
    peer: 'A lifetime has no upper limit',
    verdict: 'fixed',
    ours: 'More than 12 hours, which Google never gives, is an error before any request.',
    run: async ({ fail }) =>
      void (await fail({ ...account, access_token_lifetime: '13h' }, /must be from 0 to 43200/)),
  },
  {
    peer: 'The lifetime does not reach the users of the file',
    verdict: 'fixed',
    ours: '`service_account_impersonation.token_lifetime_seconds` is in the file.',
    async run({ succeed }) {
      const run = await succeed({ ...account, access_token_lifetime: '1800s' })
      expect(fileOf(run).service_account_impersonation).toEqual({ token_lifetime_seconds: 1800 })
    },
  },
  {
    peer: '`access_token_scopes`: a list by commas or lines, by default cloud-platform',
    verdict: 'same',
    ours: '',
    async run({ succeed, asked }) {
      await succeed({ ...account, access_token_scopes: 'a, b\nc' })
      await succeed(account)
      expect(asked('google-iamcredentials').map(({ body }) => JSON.parse(body).scope)).toEqual([
        ['a', 'b', 'c'],
        ['https://www.googleapis.com/auth/cloud-platform'],
      ])
    },
  },
  {
    peer: '`access_token_subject` gets a token that acts for that user (domain-wide delegation)',
    verdict: 'same',
    ours: '',
    async run({ succeed, asked }) {
      const run = await succeed(domainWide)
      expect(run.outputs.access_token).toMatch(/^ya29\.a0\./)
      expect(asked('google-oauth2').map(({ status }) => status)).toEqual([200])
    },
  },
  {
    peer: 'A lifetime above 1 hour with `access_token_subject` is sent all the same',
    verdict: 'fixed',
    ours: 'Google refuses such an assertion, so it is an error before any request.',
    run: async ({ fail }) =>
      void (await fail({ ...domainWide, access_token_lifetime: '2h' }, /at most 1 hour/)),
  },
  {
    peer: '`id_token_audience` and `id_token_include_email` (by default false)',
    verdict: 'same',
    ours: '',
    async run({ succeed }) {
      const plain = claimsOf((await succeed(idToken)).outputs.id_token)
      expect([plain.aud, plain.email]).toEqual(['https://run.example', undefined])
      const run = await succeed({ ...idToken, id_token_include_email: 'true' })
      expect(claimsOf(run.outputs.id_token).email).toBe(defaultServiceAccount)
    },
  },
]
