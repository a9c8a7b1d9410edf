import { expect } from '@jest/globals'
import { defaultServiceAccount } from '../../../src/lab/index.ts'
import { account, failing, key, provider, rules, user, type World, withKey } from './gcp-world.ts'
import type { Row } from './row.ts'

const idToken = { ...account, token_format: 'id_token', id_token_audience: 'https://run.example' }
const domainWide = { ...account, token_format: 'access_token', access_token_subject: user }
const noJobToken = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }

/** Refused before anything is sent. */
async function failEarly(
  { fail, lab }: World,
  inputs: Readonly<Record<string, string>>,
  message: RegExp,
) {
  await fail(inputs, message)
  expect(lab.requests).toEqual([])
}

function denied(subject: string) {
  const [known] = rules.google?.['service-accounts'] ?? []
  return {
    google: {
      'service-accounts': [
        { ...known, email: defaultServiceAccount, subjects: [subject], users: [] },
      ],
    },
  }
}

export const errorRows: readonly Row<World>[] = [
  {
    peer: 'Errors begin with `google-github-actions/auth failed with:` and a small letter, whatever the word ("gitHub Actions")',
    verdict: 'fixed',
    ours: 'They have a title with a code, and a hint.',
    run: async ({ fail }) =>
      void (await fail(account, /^oidc-exchange: ERR_TOKEN_PERMISSION: This job/, noJobToken)),
  },
  {
    peer: 'Half of the inputs are checked only after requests, when the file is there already',
    verdict: 'fixed',
    ours: 'All are checked before any request.',
    run: (world) =>
      failEarly(
        world,
        { ...account, token_format: 'foo', access_token_lifetime: 'x', universe: 'a b' },
        /3 inputs are wrong/,
      ),
  },
  {
    peer: '"must specify exactly one of workload_identity_provider or credentials_json", with a word on forks and Dependabot',
    verdict: 'same',
    ours: '',
    async run(world) {
      await failEarly(world, { project_id: 'my-project' }, /provider is missing\n[\s\S]*Dependabot/)
      await failEarly(world, { ...provider, ...withKey }, /cannot be combined/)
    },
  },
  {
    peer: '"did not inject $ACTIONS_ID_TOKEN_REQUEST_TOKEN …"',
    verdict: 'same',
    ours: 'With the lines to add to the workflow.',
    run: async ({ fail }) =>
      void (await fail(
        account,
        /ACTIONS_ID_TOKEN_REQUEST_\w+ is not set[\s\S]*id-token: write/,
        noJobToken,
      )),
  },
  {
    peer: '"$GITHUB_WORKSPACE is not set"',
    verdict: 'same',
    ours: 'Only where the file is to lie there.',
    run: async ({ fail }) =>
      void (await fail(
        { ...account, 'credentials-location': 'workspace' },
        /requires the variable GITHUB_WORKSPACE, which is not set/,
        { GITHUB_WORKSPACE: '' },
      )),
  },
  {
    peer: '"invalid boolean value"',
    verdict: 'same',
    ours: 'With the name of the input.',
    run: (world) =>
      failEarly(
        world,
        { ...account, id_token_include_email: 'x' },
        /id_token_include_email must be true or false, not "x"/,
      ),
  },
  {
    peer: '"unknown token format"',
    verdict: 'same',
    ours: '',
    run: (world) =>
      failEarly(
        world,
        { ...account, token_format: 'foo' },
        /token_format must be one of access_token, id_token, not "foo"/,
      ),
  },
  {
    peer: '"unsupported character … at position" of a lifetime',
    verdict: 'same',
    ours: '',
    run: (world) =>
      failEarly(
        world,
        { ...account, access_token_lifetime: '1d' },
        /access_token_lifetime must be a length of time such as 900, 15m or 1h 30m, not "1d"/,
      ),
  },
  {
    peer: '"input required and not supplied: id_token_audience"',
    verdict: 'same',
    ours: '',
    run: (world) =>
      failEarly(world, { ...account, token_format: 'id_token' }, /requires id_token_audience/),
  },
  {
    peer: '"must specify a service_account to use when generating" an access token',
    verdict: 'fixed',
    ours: 'The access token is the federated token, with the permissions of the pool.',
    async run({ succeed }) {
      const { outputs } = await succeed({ ...provider, token_format: 'access_token' })
      expect(outputs.access_token).toBe(outputs.auth_token)
    },
  },
  {
    peer: '"must specify a service_account to use when generating" an ID token',
    verdict: 'same',
    ours: '',
    run: (world) =>
      failEarly(
        world,
        { ...provider, token_format: 'id_token', id_token_audience: 'x' },
        /requires service_account/,
      ),
  },
  {
    peer: '"failed to parse service account key JSON credentials: unexpected token …", which repeats part of the secret',
    verdict: 'fixed',
    ours: 'Nothing of the secret is in the error.',
    async run({ fail }) {
      for (const secret of [
        'invalid json',
        'bm90IGpzb24=',
        withKey.credentials_json.slice(0, -9),
      ]) {
        const run = await fail(
          { credentials_json: secret },
          /credentials_json is neither JSON nor base64-encoded JSON/,
        )
        expect(run.errors.join()).not.toContain(Buffer.from(secret, 'base64').toString())
      }
    },
  },
  {
    peer: '"provided credential is not a valid Google Service Account Key JSON"',
    verdict: 'same',
    ours: '',
    async run({ fail }) {
      await fail({ credentials_json: '{"nope":"x"}' }, /is not a service account key/)
      const { private_key: _, ...rest } = key
      await fail({ credentials_json: JSON.stringify(rest) }, /lacks .*private_key/)
      const broken = { ...key, private_key: 'x' }
      await fail({ credentials_json: JSON.stringify(broken) }, /not an RSA key in PEM/)
    },
  },
  {
    peer: 'A key without `client_email` gives no account, which shows in the next request',
    verdict: 'fixed',
    ours: 'It is an error before any request.',
    run: (world) => {
      const { client_email: _, ...rest } = key
      return failEarly(world, { credentials_json: JSON.stringify(rest) }, /lacks client_email/)
    },
  },
  {
    peer: '"retry function failed after 4 attempts: … Failed to get ID Token" also for what can never succeed (400, 403)',
    verdict: 'fixed',
    ours: 'A refusal is final: one request.',
    async run({ fail, lab, asked }) {
      lab.setRules(failing('github', { status: 403, body: 'x' }))
      await fail(account, /ID-token endpoint answered 403: x/)
      expect(asked('github')).toHaveLength(1)
    },
  },
  {
    peer: '"failed to generate Google Cloud federated token for …: <raw body>"',
    verdict: 'fixed',
    ours: "The service's own sentence, and the token's claims next to what Google compares.",
    async run({ fail, lab }) {
      const body = '{"error":"invalid_target","error_description":"The pool or provider is gone"}'
      lab.setRules(failing('google-sts', { status: 400, body }))
      const run = await fail(
        account,
        /answered 400: invalid_target: The pool or provider is gone\n/,
      )
      expect(run.log.join('\n')).toMatch(/sub: repo:octo-org[\s\S]*Google Cloud compares/)
    },
  },
  {
    peer: '"failed to call URL: HTTP 404: [no body]"',
    verdict: 'same',
    ours: '',
    async run({ fail, lab }) {
      lab.setRules(failing('google-sts', { status: 404, body: '' }))
      await fail(account, /Google STS \(127\.0\.0\.1:\d+\) answered 404\n/)
    },
  },
  {
    peer: '"failed to generate Google Cloud OAuth 2.0 Access Token for …"',
    verdict: 'same',
    ours: '',
    async run({ fail, lab }) {
      lab.setRules(denied('nobody'))
      await fail({ ...account, token_format: 'access_token' }, /getAccessToken' denied/)
    },
  },
  {
    peer: '"failed to generate … OpenID Connect ID token for …"',
    verdict: 'same',
    ours: '',
    async run({ fail, lab }) {
      lab.setRules(denied('nobody'))
      await fail(idToken, /getOpenIdToken' denied/)
    },
  },
  {
    peer: '"failed to sign JWT using …"',
    verdict: 'same',
    ours: 'With the role that allows it, which is another one.',
    async run({ fail, lab }) {
      lab.setRules(denied('nobody'))
      await fail(domainWide, /signJwt' denied[\s\S]*grant roles\/iam\.serviceAccountTokenCreator/)
    },
  },
  {
    peer: '"failed to generate … Domain Wide Delegation OAuth 2.0 Access Token"',
    verdict: 'same',
    ours: 'With where an administrator allows it.',
    async run({ fail, lab }) {
      lab.setRules(denied('*'))
      await fail(domainWide, /Client is unauthorized[\s\S]*Domain-wide delegation/)
    },
  },
  {
    peer: 'The `attribute condition` is named by the raw body alone',
    verdict: 'fixed',
    ours: 'What the condition and the claims are, and the command that shows it.',
    async run({ fail, lab }) {
      lab.setRules({ ...rules, token: { repository: 'evil/repo' } })
      await fail(
        account,
        /rejected by the attribute condition[\s\S]*gcloud iam workload-identity-pools/,
      )
    },
  },
  {
    peer: 'So is a wrong audience',
    verdict: 'fixed',
    ours: 'What to leave out, or the command that allows it.',
    run: async ({ fail }) =>
      void (await fail({ ...account, audience: 'other' }, /--allowed-audiences=other/)),
  },
  {
    peer: 'So is a wrong issuer',
    verdict: 'fixed',
    ours: 'The command that sets it.',
    async run({ fail, lab }) {
      lab.setRules({ ...rules, token: { iss: 'https://token.example/' } })
      await fail(account, /The issuer in ID Token[\s\S]*--issuer-uri=https:\/\/token\.example\//)
    },
  },
  {
    peer: 'So is a subject of more than 127 bytes',
    verdict: 'fixed',
    ours: 'How long it is, and what to map instead.',
    async run({ fail, lab }) {
      lab.setRules({ ...rules, token: { environment: 'e'.repeat(120) } })
      await fail(account, /127 bytes[\s\S]*sub has \d{3} bytes[\s\S]*assertion\.repository_id/)
    },
  },
  {
    peer: 'So is a missing `roles/iam.workloadIdentityUser`',
    verdict: 'fixed',
    ours: 'The log has the command with the exact `principal://` and `principalSet://` members, except for pull requests.',
    async run({ fail, lab }) {
      lab.setRules(denied('nobody'))
      const { log } = await fail(account, /grant roles\/iam\.workloadIdentityUser on/)
      const commands = log.filter((line) => line.includes('add-iam-policy-binding'))
      const pool =
        'iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/lab'
      expect(commands.map((line) => / --member='(.*)'$/.exec(line)?.[1])).toEqual([
        `principal://${pool}/subject/repo:octo-org/octo-repo:ref:refs/heads/main`,
        `principalSet://${pool}/attribute.repository/octo-org/octo-repo`,
      ])
      lab.setRules({ ...denied('nobody'), token: { event_name: 'pull_request' } })
      const forPullRequest = await fail(account, /grant roles\/iam\.workloadIdentityUser on/)
      expect(forPullRequest.log.join('\n')).toContain('No policy is offered')
    },
  },
  {
    peer: 'So is an API that is not enabled',
    verdict: 'fixed',
    ours: 'The command that enables it, with the project.',
    async run({ fail, lab }) {
      const message =
        'IAM Service Account Credentials API has not been used in project 4711 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/iamcredentials.googleapis.com/overview?project=4711'
      const body = JSON.stringify({ error: { code: 403, message, status: 'PERMISSION_DENIED' } })
      lab.setRules(failing('google-iamcredentials', { status: 403, body }))
      await fail(account, /gcloud services enable iamcredentials\.googleapis\.com --project=4711\n/)
    },
  },
]
