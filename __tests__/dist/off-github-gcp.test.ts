import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Lab, startLab } from '../../src/lab/index.ts'
import { systems } from './ci-systems.ts'
import { runCommand } from './command.ts'
import { account, audience, rules } from './migration/gcp-world.ts'

const gcloudInfo = spawnSync('gcloud', ['info', '--format=value(installation.sdk_root)'])
// gcloud brings google-auth along.
const pythonPath = join(gcloudInfo.stdout?.toString().trim() || '.', 'lib', 'third_party')
const hasPython =
  gcloudInfo.status === 0 &&
  spawnSync('python3', ['-c', 'import google.auth.transport.requests'], {
    env: { PATH: process.env.PATH, PYTHONPATH: pythonPath },
  }).status === 0

const library = `
import { GoogleAuth } from 'google-auth-library'
const client = await new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/cloud-platform'] }).getClient()
console.log((await client.getAccessToken()).token)`
const pythonLibrary = `
import google.auth, google.auth.transport.requests
credentials, _ = google.auth.default(scopes=['https://www.googleapis.com/auth/cloud-platform'])
credentials.refresh(google.auth.transport.requests.Request())
print(credentials.token)`

const clients: readonly (readonly [string, boolean, readonly string[]])[] = [
  ['gcloud', gcloudInfo.status === 0, ['gcloud', 'auth', 'print-access-token']],
  ['google-auth-library', true, [process.execPath, '--input-type=module', '-e', library]],
  ['google-auth for Python', hasPython, ['python3', '-c', pythonLibrary]],
]

let lab: Lab
let home: string
beforeAll(async () => {
  lab = await startLab()
  lab.setRules(rules)
})
afterAll(() => lab.close())
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'oidc-exchange-off-github-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

describe.each(Object.entries(systems))('%s', (_name, start) => {
  for (const [client, isFound, command] of clients) {
    const run = isFound ? test : test.skip
    run(
      `exec gcp gives ${client} a token`,
      async () => {
        await using job = await start(lab, audience, home)
        const overrides = Object.entries(lab.env).filter(([name]) => name.startsWith('GHA_'))
        const inputs = Object.entries(account).flatMap(([name, value]) => [`--${name}`, value])
        const result = await runCommand(
          ['exec', 'gcp', ...job.flags, ...inputs, '--', ...command],
          {
            env: {
              ...Object.fromEntries(overrides),
              ...job.env,
              HOME: home,
              TMPDIR: home,
              CLOUDSDK_CONFIG: join(home, 'gcloud'),
              CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
              PYTHONPATH: pythonPath,
            },
          },
        )
        expect([result.exitCode, result.stdout]).toEqual([
          0,
          expect.stringMatching(/^ya29\.c\.lab/m),
        ])
        const left = readdirSync(home).filter((name) => name.startsWith('oidc-exchange-'))
        expect(left).toEqual([])
      },
      60_000,
    )
  }
})
