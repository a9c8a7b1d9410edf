import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { defaultServiceAccount, type Lab, startLab } from '../../src/lab/index.ts'
import { createJob, type Job } from '../../src/lab/runner.ts'
import { bundle, startJob } from './job.ts'
import { account, createWorld, delegate, fileOf, provider, rules } from './migration/gcp-world.ts'

type Inputs = Readonly<Record<string, string>>

const root = fileURLToPath(new URL('../..', import.meta.url))
let lab: Lab
let home: string
beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())
beforeEach(() => {
  lab.setRules(rules)
  home = mkdtempSync(join(tmpdir(), 'oidc-exchange-clients-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** Runs a later step of the job: a program with the job's variables. */
function runLater(job: Job, [command = '', ...args]: readonly string[], more: Inputs = {}) {
  const env = {
    ...job.env,
    HOME: home,
    CLOUDSDK_CONFIG: join(home, 'gcloud'),
    CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
    PYTHONPATH: pythonPath,
    CLOUDSDK_API_ENDPOINT_OVERRIDES_IAMCREDENTIALS: `${lab.services['google-iamcredentials'].origin}/`,
    ...more,
  }
  return new Promise<string>((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => void chunks.push(String(chunk)))
    child.once('close', () => resolve(chunks.join('')))
  })
}

/** What was asked of the lab since it was cleared, but for introspection, which gcloud does as it likes. */
function asked(): readonly string[] {
  return lab.requests
    .filter(({ path }) => !path.includes('introspect'))
    .map(({ service, status }) => `${service} ${status}`)
}

const direct = ['github 200', 'google-sts 200']
const impersonated = [...direct, 'google-iamcredentials 200']

/** Prints two tokens, one after the other, and the project. */
const library = `
import { GoogleAuth } from 'google-auth-library'
const auth = new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/cloud-platform'] })
const client = await auth.getClient()
for (let count = 0; count < 2; count++) console.log((await client.getAccessToken()).token)
console.log(await auth.getProjectId())
`
const pythonLibrary = `
import google.auth, google.auth.transport.requests
credentials, project = google.auth.default(scopes=['https://www.googleapis.com/auth/cloud-platform'])
for _ in range(2):
    credentials.refresh(google.auth.transport.requests.Request())
    print(credentials.token)
print(project)
`
const node = process.env.ACTION_NODE || process.execPath
const gcloudInfo = spawnSync('gcloud', ['info', '--format=value(installation.sdk_root)'])
// gcloud brings google-auth along.
const pythonPath = join(gcloudInfo.stdout?.toString().trim() || '.', 'lib', 'third_party')
const hasPython =
  gcloudInfo.status === 0 &&
  spawnSync('python3', ['-c', 'import google.auth.transport.requests'], {
    env: { PATH: process.env.PATH, PYTHONPATH: pythonPath },
  }).status === 0
const clients: readonly (readonly [string, boolean, readonly string[]])[] = [
  ['gcloud', gcloudInfo.status === 0, ['gcloud', 'auth', 'print-access-token']],
  ['google-auth-library', true, [node, '--input-type=module', '-e', library]],
  ['google-auth for Python', hasPython, ['python3', '-c', pythonLibrary]],
]
const found = clients.filter(([, isFound]) => isFound)

const ways: readonly (readonly [string, Inputs, RegExp, readonly string[]])[] = [
  ['direct federation', { ...provider, project_id: 'lab-project' }, /^ya29\.d\.lab/m, direct],
  ['impersonation', account, /^ya29\.c\.lab/m, impersonated],
  [
    'the executable source',
    { ...provider, project_id: 'lab-project', 'credential-source': 'executable' },
    /^ya29\.d\.lab/m,
    direct,
  ],
  [
    'the executable source and impersonation',
    { ...account, 'credential-source': 'executable' },
    /^ya29\.c\.lab/m,
    impersonated,
  ],
  [
    'the file source',
    { ...account, 'credential-source': 'file' },
    /^ya29\.c\.lab/m,
    impersonated.slice(1),
  ],
  [
    'a file in the workspace',
    { ...account, 'credentials-location': 'workspace' },
    /^ya29\.c\.lab/m,
    impersonated,
  ],
]

for (const [client, isFound] of clients)
  if (!isFound) process.stderr.write(`${client} is not here: its tests are skipped\n`)

describe.each(found)('%s', (client, _, command) => {
  test.each(ways)(
    'gets tokens by %s',
    async (_way, inputs, token, requests) => {
      using world = createWorld(lab)
      const run = await world.succeed(inputs)
      lab.clearRequests()
      const said = await runLater(world.job, command)
      expect(said).toMatch(token)
      // gcloud may get a second token before it prints the first one.
      expect(asked().slice(0, requests.length)).toEqual(requests)
      expect(lab.requests.every(({ status }) => status === 200)).toBe(true)
      if (client !== 'gcloud') expect(said).toMatch(/^lab-project$/m)
      await world.job.runPost(run)
      expect(existsSync(run.outputs.credentials_file_path ?? '')).toBe(false)
    },
    60_000,
  )

  test('gets tokens of the lifetime that was asked for', async () => {
    using world = createWorld(lab)
    await world.succeed({ ...account, access_token_lifetime: '1200s' })
    lab.clearRequests()
    await runLater(world.job, command)
    const [request] = lab.requests.filter(({ service }) => service === 'google-iamcredentials')
    expect(JSON.parse(request?.body ?? '').lifetime).toBe('1200s')
  }, 60_000)

  test('is either of two identities of one job', async () => {
    using job = startJob(lab)
    const [first, second] = ['first', 'second'].map((name) => {
      const inputs = name === 'first' ? account : provider
      const lines = Object.entries(inputs).map(([input, value]) => `  ${input}: ${value}`)
      return [`- name: ${name}`, '  provider: gcp', ...lines].join('\n')
    })
    const exchanges = `${first}\n${second}\n  export_environment_variables: false`
    const run = await job.run({ inputs: { exchanges } })
    expect([run.exitCode, run.errors]).toEqual([0, []])
    expect(await runLater(job, command)).toMatch(/^ya29\.c\.lab/m)
    const path = run.outputs['second-credentials_file_path'] ?? ''
    const other = await runLater(job, command, {
      GOOGLE_APPLICATION_CREDENTIALS: path,
      CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: path,
    })
    expect(other).toMatch(/^ya29\.d\.lab/m)
    await job.runPost(run)
    expect(existsSync(path)).toBe(false)
  }, 60_000)
})

// Python's library takes no federation as the source of a chain.
test.each(found.filter(([client]) => !client.includes('Python')))(
  '%s gets tokens by a chain of delegates',
  async (_client, _found, command) => {
    using world = createWorld(lab)
    const run = await world.succeed({ ...account, delegates: delegate })
    // The library has no other way to be sent to another host than a member of this name.
    const origin = lab.services['google-iamcredentials'].origin
    const patched = join(home, 'chain.json')
    writeFileSync(patched, JSON.stringify({ ...fileOf(run), endpoint: origin }))
    lab.clearRequests()
    const said = await runLater(world.job, command, { GOOGLE_APPLICATION_CREDENTIALS: patched })
    expect(said).toMatch(/ya29\.c\.lab/)
    const [request] = lab.requests.filter(({ service }) => service === 'google-iamcredentials')
    expect(request?.path).toContain(defaultServiceAccount)
    expect(JSON.stringify(JSON.parse(request?.body ?? '').delegates)).toContain(delegate)
    await world.job.runPost(run)
    // What the post step has emptied is no obstacle to a later step.
    expect(world.job.env.CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT).toBe('')
    await world.succeed(account)
    expect(await runLater(world.job, command)).toMatch(/^ya29\.c\.lab/m)
  },
  60_000,
)

// Its access token is as short-lived as the ID token, which the libraries renew five minutes before its end.
test.each(found.filter(([client]) => client !== 'gcloud'))(
  '%s renews a federated token by itself',
  async (_client, _found, command) => {
    for (const source of ['url', 'executable']) {
      using world = createWorld(lab)
      await world.succeed({ ...provider, project_id: 'lab-project', 'credential-source': source })
      lab.clearRequests()
      const tokens = (await runLater(world.job, command)).match(/^ya29\.d\.lab\S+$/gm)
      expect(new Set(tokens).size).toBe(2)
      // The command keeps an ID token for the first half of its life.
      const renewal = source === 'executable' ? direct.slice(1) : direct
      expect(asked()).toEqual([...direct, ...renewal])
    }
  },
  60_000,
)

describe('what is published for them', () => {
  test('gcloud takes the access token itself on request, and the log says when it ends', async () => {
    using world = createWorld(lab)
    const run = await world.succeed({ ...account, 'export-access-token': 'true' })
    expect(run.env.CLOUDSDK_AUTH_ACCESS_TOKEN).toMatch(/^ya29\.c\.lab/)
    expect(run.log.join('\n')).toMatch(
      /CLOUDSDK_AUTH_ACCESS_TOKEN expires \d{4}-\S+ and is not renewed/,
    )
    expect(run.log.join('\n')).toContain('CLOUDSDK_AUTH_ACCESS_TOKEN=***')
    if (clients[0]?.[1]) {
      lab.clearRequests()
      const said = await runLater(world.job, clients[0][2])
      expect(said).toContain(run.env.CLOUDSDK_AUTH_ACCESS_TOKEN)
      expect(lab.requests).toEqual([])
    }
    await world.job.runPost(run)
    expect(world.job.env.CLOUDSDK_AUTH_ACCESS_TOKEN).toBe('')
    if (clients[0]?.[1]) {
      await world.succeed(provider)
      expect(await runLater(world.job, clients[0][2])).toMatch(/^ya29\.d\.lab/m)
    }
  }, 60_000)

  test('the executable has no secret in its file, and asks for the audience that was overridden', async () => {
    const known = rules.google?.['service-accounts'] ?? []
    using world = createWorld(lab)
    lab.setRules({
      google: {
        'service-accounts': known,
        providers: [
          {
            name: provider.workload_identity_provider,
            subjects: ['*'],
            audiences: ['my-audience'],
          },
        ],
      },
    })
    const run = await world.succeed({
      ...account,
      'credential-source': 'executable',
      audience: 'my-audience',
    })
    const text = readFileSync(run.outputs.credentials_file_path ?? '', 'utf8')
    expect(text).not.toMatch(new RegExp(`${lab.requestToken}|eyJ|ya29`))
    const { command } = fileOf(run).credential_source.executable
    const [, inputs = ''] = / --inputs-file (\S+)$/.exec(command) ?? []
    expect(JSON.parse(readFileSync(inputs, 'utf8'))).toMatchObject({ audience: 'my-audience' })
    expect(await runLater(world.job, clients[1]?.[2] ?? [])).toMatch(/^ya29\.c\.lab/)
    expect(JSON.parse(text).service_account_impersonation_url).toContain(defaultServiceAccount)
  }, 60_000)

  test('an action in a folder with a space in its name says why it is no executable', async () => {
    const folder = join(home, 'my action')
    cpSync(dirname(bundle), folder, { recursive: true })
    using job = createJob({ bundle: join(folder, 'index.js'), node, env: lab.env })
    lab.clearRequests()
    const inputs = { provider: 'gcp', ...account, 'credential-source': 'executable' }
    const run = await job.run({ inputs })
    expect([run.exitCode, run.env, lab.requests]).toEqual([1, {}, []])
    expect(run.errors[0]).toMatch(/a space or a quote in \S+my action[\s\S]*credential-source: url/)
  })
})
