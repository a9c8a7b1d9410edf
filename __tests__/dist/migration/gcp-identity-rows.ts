import { expect } from '@jest/globals'
import { defaultProvider, defaultServiceAccount } from '../../../src/lab/index.ts'
import {
  account,
  audience,
  claimsOf,
  fileOf,
  key,
  provider,
  type World,
  withKey,
} from './gcp-world.ts'
import type { Row } from './row.ts'

const impersonation = ':generateAccessToken'
const projectNames = [
  'CLOUDSDK_CORE_PROJECT',
  'CLOUDSDK_PROJECT',
  'GCLOUD_PROJECT',
  'GCP_PROJECT',
  'GOOGLE_CLOUD_PROJECT',
]
async function expectProject(
  { succeed }: World,
  inputs: Readonly<Record<string, string>>,
  project: string | undefined,
) {
  const run = await succeed(inputs)
  expect(run.outputs.project_id).toBe(project)
  for (const name of projectNames) expect([name, run.env[name]]).toEqual([name, project])
}

/** A key of another account; without token_format it is never sent anywhere. */
const keyOf = (email: string, more: object = {}) => ({
  credentials_json: JSON.stringify({ ...key, client_email: email, ...more }),
})

export const identityRows: readonly Row<World>[] = [
  {
    peer: '`workload_identity_provider` is used verbatim; `https://…` or `//iam…` before it gives an error of the STS later',
    verdict: 'fixed',
    ours: 'Both forms are understood; a project id, a pool or anything else is an error before any request.',
    async run({ succeed, fail, sent, lab }) {
      await succeed({ workload_identity_provider: `//iam.googleapis.com/${defaultProvider}` })
      expect(sent('google-sts').audience).toBe(`//iam.googleapis.com/${defaultProvider}`)
      lab.clearRequests()
      const named = defaultProvider.replace(/\d+/, 'my-project')
      await fail({ workload_identity_provider: named }, /has a project id, not a number/)
      const pool = defaultProvider.replace(/\/providers.*/, '')
      await fail({ workload_identity_provider: pool }, /names a pool, not a provider/)
      expect(lab.requests).toEqual([])
    },
  },
  {
    peer: '`service_account` may be an email address or a unique id',
    verdict: 'same',
    ours: 'Its form is checked first, so there is nothing to encode in the address.',
    async run({ attempt, asked, fail }) {
      await attempt({ ...provider, service_account: '100000000000000000001' })
      expect(asked('google-iamcredentials')[0]?.path).toBe(
        `/v1/projects/-/serviceAccounts/100000000000000000001${impersonation}`,
      )
      await fail({ ...provider, service_account: 'a@b.c/../d' }, /service_account must look like/)
    },
  },
  {
    peer: '`service_account` falls back to the `client_email` of the key',
    verdict: 'same',
    ours: '',
    async run({ succeed, asked }) {
      await succeed({ ...withKey, token_format: 'access_token' })
      expect(asked('google-iamcredentials')[0]?.path).toContain(defaultServiceAccount)
    },
  },
  {
    peer: '`audience` sets the audience of the ID token alone; by default `https://iam.googleapis.com/<provider>`',
    verdict: 'same',
    ours: '',
    async run({ succeed, attempt, asked, sent, lab }) {
      await succeed(provider)
      expect(claimsOf(String(sent('google-sts').subjectToken)).aud).toBe(audience)
      lab.clearRequests()
      await attempt({ ...provider, audience: 'other' })
      expect(asked('github')[0]?.path).toMatch(/audience=other$/)
      expect(sent('google-sts').audience).toBe(`//iam.googleapis.com/${defaultProvider}`)
    },
  },
  {
    peer: 'The default `audience` stays googleapis.com in another universe',
    verdict: 'same',
    ours: '',
    async run({ attempt, asked }) {
      await attempt({ ...provider, universe: 'universe.example' })
      expect(asked('github')[0]?.path).toContain(encodeURIComponent(audience))
    },
  },
  {
    peer: '`credentials_json` is raw JSON, base64 or base64url',
    verdict: 'same',
    ours: 'With a warning, because a key is a long-lived secret.',
    async run({ succeed }) {
      for (const encoding of ['base64', 'base64url'] as const) {
        const text = Buffer.from(withKey.credentials_json).toString(encoding)
        const run = await succeed({ credentials_json: text })
        expect(run.warnings.join()).toMatch(/long-lived key/)
      }
      await succeed(withKey)
    },
  },
  {
    peer: '`credentials_json` of another type, such as `external_account`, is refused',
    verdict: 'same',
    ours: '',
    run: async ({ fail }) =>
      void (await fail(
        { credentials_json: '{"type":"external_account"}' },
        /credentials_json is a federation configuration/,
      )),
  },
  {
    peer: '`project_id` sets the project',
    verdict: 'same',
    ours: '',
    run: (world) => expectProject(world, { ...account, project_id: 'my-project' }, 'my-project'),
  },
  {
    peer: 'Without it the project comes from the address of `service_account`: `my-account@my-project.iam.gserviceaccount.com` → `my-project`',
    verdict: 'same',
    ours: '',
    run: (world) => expectProject(world, account, 'lab-project'),
  },
  {
    peer: '… and then from the key: `{"type":"service_account","project_id":"my-project"}` → `my-project`',
    verdict: 'same',
    ours: '',
    run: (world) => expectProject(world, withKey, 'key-project'),
  },
  {
    peer: 'A key without a project gives none',
    verdict: 'same',
    ours: '',
    run: (world) =>
      expectProject(world, keyOf('deploy@example.com', { project_id: undefined }), undefined),
  },
  {
    peer: '`123-compute@developer.gserviceaccount.com` gives the project `developer`',
    verdict: 'fixed',
    ours: 'None: the address has only its number.',
    run: (world) =>
      expectProject(
        world,
        {
          ...keyOf('deploy@example.com', { project_id: undefined }),
          service_account: '123-compute@developer.gserviceaccount.com',
        },
        undefined,
      ),
  },
  {
    peer: '`sa@my-proj.example.com.iam.gserviceaccount.com` gives the project `my-proj`',
    verdict: 'fixed',
    ours: '`example.com:my-proj`, the name of the project.',
    run: (world) =>
      expectProject(
        world,
        { ...withKey, service_account: 'sa@my-proj.example.com.iam.gserviceaccount.com' },
        'example.com:my-proj',
      ),
  },
  {
    peer: 'An address without a project gives none: the empty one, `not a service account`, `foo@abc`',
    verdict: 'same',
    ours: 'Empty is not given, and what is no address is an error before any request.',
    async run(world) {
      await expectProject(world, { ...provider, service_account: '' }, undefined)
      for (const text of ['not a service account', 'foo@abc'])
        await world.fail({ ...provider, service_account: text }, /service_account must look like/)
    },
  },
  {
    peer: 'No project known: no output and no variables',
    verdict: 'same',
    ours: '',
    run: (world) => expectProject(world, provider, undefined),
  },
  {
    peer: '`universe` replaces the domain of all hosts',
    verdict: 'same',
    ours: '',
    async run({ attempt, sent }) {
      await attempt({ ...provider, universe: 'universe.example' })
      const { audience: sts, scope } = sent('google-sts')
      expect(sts).toBe(`//iam.universe.example/${defaultProvider}`)
      expect(scope).toBe('https://www.universe.example/auth/cloud-platform')
    },
  },
  {
    peer: 'The file lacks `universe_domain`, so libraries go to googleapis.com from another universe',
    verdict: 'fixed',
    ours: 'It is in the file.',
    run: async ({ succeed }) =>
      void expect(fileOf(await succeed(account)).universe_domain).toBe('googleapis.com'),
  },
]
