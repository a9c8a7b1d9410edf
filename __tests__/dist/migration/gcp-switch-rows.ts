import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { defaultProvider } from '../../../src/lab/index.ts'
import { account, fileOf, provider, type World } from './gcp-world.ts'
import type { Row } from './row.ts'

const fileNames = [
  'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'GOOGLE_GHA_CREDS_PATH',
]

export const switchRows: readonly Row<World>[] = [
  {
    peer: '`create_credentials_file`, by default true',
    verdict: 'same',
    ours: '',
    async run({ succeed }) {
      const run = await succeed({ ...account, create_credentials_file: 'false' })
      expect(run.outputs.credentials_file_path).toBeUndefined()
      for (const name of fileNames) expect(run.env[name]).toBeUndefined()
    },
  },
  {
    peer: 'The file needs `GITHUB_WORKSPACE` and a checkout before it, or later steps lose it',
    verdict: 'fixed',
    ours: "It lies in the runner's temporary folder; `credentials-location: workspace` puts it where it was.",
    async run({ succeed, job }) {
      const run = await succeed(account, { GITHUB_WORKSPACE: '' })
      expect(run.outputs.credentials_file_path?.startsWith(job.temp)).toBe(true)
      expect(readdirSync(job.workspace)).toEqual([])
    },
  },
  {
    peer: 'An empty workspace is told ("Did you forget actions/checkout?"), and nothing comes of it',
    verdict: 'fixed',
    ours: 'It does not matter; where the file is to lie there and the folder is missing, the error names the checkout.',
    async run({ fail, job }) {
      await fail(
        { ...account, 'credentials-location': 'workspace' },
        /ERR_PUBLISH[\s\S]*after actions\/checkout/,
        { GITHUB_WORKSPACE: join(job.workspace, 'gone') },
      )
    },
  },
  {
    peer: '`export_environment_variables`, by default true; off, there is no variable at all',
    verdict: 'same',
    ours: '',
    async run({ succeed }) {
      const run = await succeed({ ...account, export_environment_variables: 'false' })
      expect(run.env).toEqual({})
      expect(existsSync(run.outputs.credentials_file_path ?? '')).toBe(true)
    },
  },
  {
    peer: '`cleanup_credentials`, by default true, decides whether the post step removes the file',
    verdict: 'same',
    ours: 'It gives the variables their earlier values back, too.',
    async run({ succeed, job }) {
      const kept = await succeed({ ...account, cleanup_credentials: 'false' })
      await job.runPost(kept)
      expect(existsSync(kept.outputs.credentials_file_path ?? '')).toBe(true)
      const removed = await succeed(account)
      await job.runPost(removed)
      expect(existsSync(removed.outputs.credentials_file_path ?? '')).toBe(false)
    },
  },
  {
    peer: 'Booleans are `1 t T true True TRUE` and `0 f F false False FALSE`',
    verdict: 'same',
    ours: 'And yes and no.',
    async run({ succeed, fail }) {
      for (const text of ['1', 't', 'T', 'true', 'True', 'TRUE'])
        expect((await succeed({ ...provider, create_credentials_file: text })).env).not.toEqual({})
      for (const text of ['0', 'f', 'F', 'false', 'False', 'FALSE'])
        expect((await succeed({ ...provider, create_credentials_file: text })).env).toEqual({})
      await fail(
        { ...provider, create_credentials_file: 'x' },
        /create_credentials_file must be true or false, not "x"/,
      )
    },
  },
  {
    peer: 'A boolean that is given empty is false',
    verdict: 'waived',
    ours: 'Empty is not given, for every input: an expression that came out empty must not switch anything off.',
    run: async ({ succeed }) =>
      void expect((await succeed({ ...provider, create_credentials_file: '' })).env).not.toEqual(
        {},
      ),
  },
  {
    peer: '`GHA_ENDPOINT_OVERRIDE_iam`, `_iamcredentials`, `_oauth2`, `_sts` and `_www` replace an endpoint',
    verdict: 'same',
    ours: 'They must be https, or this machine.',
    async run({ attempt, sent, fail, lab }) {
      await attempt(provider, {
        GHA_ENDPOINT_OVERRIDE_iam: 'https://iam.internal.example/',
        GHA_ENDPOINT_OVERRIDE_www: 'https://www.internal.example/',
      })
      const { audience: sts, scope } = sent('google-sts')
      expect(sts).toBe(`//iam.internal.example/${defaultProvider}`)
      expect(scope).toBe('https://www.internal.example/auth/cloud-platform')
      lab.clearRequests()
      const unsafe = { GHA_ENDPOINT_OVERRIDE_sts: 'http://sts.example' }
      await fail(account, /over http to sts\.example/, unsafe)
    },
  },
  {
    peer: 'Such an endpoint is written into the file as well',
    verdict: 'same',
    ours: '',
    async run({ succeed, lab }) {
      const { token_url: url } = fileOf(await succeed(provider))
      expect(url).toBe(`${lab.services['google-sts'].origin}/v1/token`)
    },
  },
]
