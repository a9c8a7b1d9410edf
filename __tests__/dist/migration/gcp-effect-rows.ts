import { existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from '@jest/globals'
import { defaultProvider, defaultServiceAccount } from '../../../src/lab/index.ts'
import {
  account,
  audience,
  claimsOf,
  fileOf,
  key,
  provider,
  user,
  type World,
  withKey,
} from './gcp-world.ts'
import type { Row } from './row.ts'

const domainWide = { ...account, token_format: 'access_token', access_token_subject: user }

const credentialsFileRows: readonly Row<World>[] = [
  {
    peer: 'The file is written before any request, so that `continue-on-error` keeps it',
    verdict: 'waived',
    ours: 'A step that failed publishes nothing: a file that cannot work only moves the error to a later step.',
    async run({ lab, fail }) {
      lab.setRules({ google: { providers: [] } })
      await fail(account, /invalid_target/)
    },
  },
  {
    peer: 'The file without a service account: `external_account` with audience, token URL and the URL source',
    verdict: 'same',
    ours: '`universe_domain` besides.',
    async run({ succeed, lab }) {
      const { universe_domain: _, ...file } = fileOf(await succeed(provider))
      expect(file).toEqual({
        type: 'external_account',
        audience: `//iam.googleapis.com/${defaultProvider}`,
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        token_url: `${lab.services['google-sts'].origin}/v1/token`,
        credential_source: {
          url: `${lab.env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`,
          headers: { Authorization: `Bearer ${lab.requestToken}` },
          format: { type: 'json', subject_token_field_name: 'value' },
        },
      })
    },
  },
  {
    peer: 'Its readers renew by themselves: the source gives a new ID token whenever it is asked in the job',
    verdict: 'same',
    ours: '',
    async run({ succeed }) {
      const { url, headers, format } = fileOf(await succeed(provider)).credential_source
      const reply = (await (await fetch(url, { headers })).json()) as Record<string, string>
      expect(claimsOf(reply[format.subject_token_field_name]).aud).toBe(audience)
    },
  },
  {
    peer: 'With one, `service_account_impersonation_url` besides',
    verdict: 'same',
    ours: 'And `service_account_impersonation`.',
    async run({ succeed, lab }) {
      expect(fileOf(await succeed(account)).service_account_impersonation_url).toBe(
        `${lab.services['google-iamcredentials'].origin}/v1/projects/-/serviceAccounts/${defaultServiceAccount}:generateAccessToken`,
      )
    },
  },
  {
    peer: 'With a key, the file is the key as one line of JSON',
    verdict: 'same',
    ours: '',
    run: async ({ succeed }) => void expect(fileOf(await succeed(withKey))).toEqual(key),
  },
  {
    peer: 'The file is called `gha-creds-<16 digits>.json`',
    verdict: 'same',
    ours: '',
    run: async ({ succeed }) =>
      void expect(basename((await succeed(account)).outputs.credentials_file_path ?? '')).toMatch(
        /^gha-creds-[0-9a-z]{16}\.json$/,
      ),
  },
  {
    peer: 'Its mode is 0640, and nothing that is there is overwritten',
    verdict: 'fixed',
    ours: '0600, in a folder of 0700; no link is followed.',
    async run({ succeed }) {
      const run = await succeed(account)
      const { mode } = lstatSync(run.outputs.credentials_file_path ?? '')
      if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600)
    },
  },
  {
    peer: 'A container action can read the file in the workspace (`test -r "$GOOGLE_APPLICATION_CREDENTIALS"`)',
    verdict: 'same',
    ours: 'With `credentials-location: workspace`; newer runners share their temporary folder with containers too.',
    async run({ succeed, job }) {
      const run = await succeed({ ...account, 'credentials-location': 'workspace' })
      const path = run.env.GOOGLE_APPLICATION_CREDENTIALS ?? ''
      expect(path.startsWith(join(job.workspace, 'gha-creds-'))).toBe(true)
      if (process.platform !== 'win32') expect(lstatSync(path).mode & 0o777).toBe(0o600)
      await job.runPost(run)
      expect(existsSync(path)).toBe(false)
    },
  },
  {
    peer: "The file always holds the job's request token, with which tokens for any audience can be had",
    verdict: 'fixed',
    ours: 'With `credential-source: executable` there is no secret in it.',
    async run({ succeed, lab }) {
      const run = await succeed({ ...account, 'credential-source': 'executable' })
      expect(JSON.stringify(fileOf(run))).not.toContain(lab.requestToken)
      expect(fileOf(run).credential_source.executable.command).toMatch(
        / exchange gcp --format gcp-executable /,
      )
      expect(run.env.GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES).toBe('1')
    },
  },
]

const publishedRows: readonly Row<World>[] = [
  {
    peer: 'Outputs `credentials_file_path`, `project_id`, `auth_token` (always), `access_token`, `id_token`',
    verdict: 'same',
    ours: '',
    async run({ succeed }) {
      const run = await succeed({ ...account, token_format: 'access_token' })
      for (const name of ['credentials_file_path', 'project_id', 'auth_token', 'access_token'])
        expect([name, run.outputs[name]]).toEqual([name, expect.stringMatching(/./)])
    },
  },
  {
    peer: '`expires_in` and `expireTime` are dropped: no output says when a token ends',
    verdict: 'fixed',
    ours: '`auth_token_expiration`, `access_token_expiration`, `id_token_expiration`.',
    async run({ succeed }) {
      const date = expect.stringMatching(/^\d{4}-\d\d-\d\dT/)
      const run = await succeed({ ...account, token_format: 'access_token' })
      expect(run.outputs).toMatchObject({
        auth_token_expiration: date,
        access_token_expiration: date,
      })
      const inputs = { ...account, token_format: 'id_token', id_token_audience: 'x' }
      expect((await succeed(inputs)).outputs.id_token_expiration).toEqual(date)
    },
  },
  {
    peer: 'Variables `CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE`, `GOOGLE_APPLICATION_CREDENTIALS`, `GOOGLE_GHA_CREDS_PATH`, and five for the project',
    verdict: 'same',
    ours: '',
    async run({ succeed }) {
      expect(Object.keys((await succeed(account)).env).sort()).toEqual([
        'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
        'CLOUDSDK_CORE_PROJECT',
        'CLOUDSDK_PROJECT',
        'GCLOUD_PROJECT',
        'GCP_PROJECT',
        'GOOGLE_APPLICATION_CREDENTIALS',
        'GOOGLE_CLOUD_PROJECT',
        'GOOGLE_GHA_CREDS_PATH',
      ])
    },
  },
  {
    peer: 'Examples speak of a variable `GOOGLE_ID_TOKEN`, which nothing sets',
    verdict: 'fixed',
    ours: 'There is the output `id_token`, and no such variable.',
    async run({ succeed }) {
      const inputs = { ...account, token_format: 'id_token', id_token_audience: 'x' }
      const run = await succeed(inputs)
      expect([run.env.GOOGLE_ID_TOKEN, run.outputs.id_token]).toEqual([
        undefined,
        expect.stringMatching(/^ey/),
      ])
    },
  },
  {
    peer: 'The ID token, `auth_token`, `access_token` and `id_token` are masked',
    verdict: 'same',
    ours: '',
    async run({ succeed, sent }) {
      const run = await succeed({ ...account, token_format: 'access_token' })
      expect(run.masks).toEqual(
        expect.arrayContaining([
          sent('google-sts').subjectToken,
          run.outputs.auth_token,
          run.outputs.access_token,
        ]),
      )
    },
  },
  {
    peer: 'The signed assertion of a domain-wide delegation is not masked, and printed in full in debug logs',
    verdict: 'fixed',
    ours: 'It is masked, and printed nowhere; nor is that of a key.',
    async run({ succeed, asked }) {
      for (const inputs of [
        domainWide,
        { ...domainWide, ...withKey, workload_identity_provider: '' },
      ]) {
        const run = await succeed(inputs, { RUNNER_DEBUG: '1' })
        const assertion = new URLSearchParams(asked('google-oauth2').at(-1)?.body).get('assertion')
        expect(run.masks).toContain(assertion)
      }
    },
  },
  {
    peer: 'Debug logs have whole bodies and bearers in them',
    verdict: 'fixed',
    ours: 'They have method, host and status.',
    async run({ succeed }) {
      const { raw } = await succeed(account, { RUNNER_DEBUG: '1' })
      const debug = raw.split('\n').filter((line) => line.startsWith('::debug::'))
      expect(debug.join('\n')).not.toMatch(/Bearer|subjectToken|ya29|eyJ/)
    },
  },
]

const postRows: readonly Row<World>[] = [
  {
    peer: 'After two steps in one job both post steps delete the second file, and the first one stays',
    verdict: 'fixed',
    ours: 'Each removes its own, by the state that it saved.',
    async run({ succeed, job }) {
      const runs = [await succeed(account), await succeed(account)]
      const paths = runs.map(({ outputs }) => outputs.credentials_file_path ?? '')
      expect(new Set(paths).size).toBe(2)
      for (const run of runs.toReversed()) await job.runPost(run)
      expect(paths.map((path) => existsSync(path))).toEqual([false, false])
    },
  },
  {
    peer: 'With `export_environment_variables: false` the file stays',
    verdict: 'fixed',
    ours: 'It is removed, in the workspace too.',
    async run({ succeed, job }) {
      for (const location of ['temp', 'workspace']) {
        const run = await succeed({
          ...account,
          export_environment_variables: 'false',
          'credentials-location': location,
        })
        await job.runPost(run)
        expect(existsSync(run.outputs.credentials_file_path ?? '')).toBe(false)
      }
    },
  },
  {
    peer: 'What is deleted, recursively, comes from a variable that any later step can set',
    verdict: 'fixed',
    ours: 'Only what the saved state names.',
    async run({ succeed, job, lab }) {
      const run = await succeed(account)
      const precious = join(job.workspace, 'precious')
      mkdirSync(precious)
      writeFileSync(join(precious, 'file'), '')
      // As a later step's line in GITHUB_ENV would.
      Object.assign(job.env, { GOOGLE_GHA_CREDS_PATH: precious })
      await job.runPost(run)
      expect(existsSync(join(precious, 'file'))).toBe(true)
      expect(existsSync(run.outputs.credentials_file_path ?? '')).toBe(false)
      expect(lab.requests.filter(({ status }) => status !== 200)).toEqual([])
    },
  },
]

export const effectRows = [...credentialsFileRows, ...publishedRows, ...postRows]
