import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { labCommand } from '../../src/cli/lab.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

class Sink extends Writable {
  text = ''
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += String(chunk)
    done()
  }
}

const signals = ['SIGINT', 'SIGTERM'] as const

/** Starts the command; `until` waits for its output, `stop` ends it as Ctrl+C would. */
function start(...args: readonly string[]) {
  const earlier = new Set(signals.flatMap((signal) => process.listeners(signal)))
  const stdout = new Sink()
  const command = labCommand({ env: {}, stdout, stderr: stdout })
  command.exitOverride().configureOutput({ writeErr: (text) => void stdout.write(text) })
  const ended = command.parseAsync([...args], { from: 'user' })
  ended.catch(() => {})
  return {
    stdout,
    ended,
    async until(pattern: RegExp) {
      for (let i = 0; i < 300; i++) {
        const found = pattern.exec(stdout.text)
        if (found !== null) return found
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      throw new Error(`never printed ${pattern}: ${stdout.text}`)
    },
    async stop(signal: (typeof signals)[number]) {
      // Only this command's listener, not the test runner's process.
      for (const listener of process.listeners(signal)) {
        if (!earlier.has(listener)) listener(signal)
      }
      await ended
    },
  }
}

test('prints services, variables and trust, logs requests, and ends on a signal', async () => {
  const lab = start()
  const [, url = ''] = await lab.until(/export ACTIONS_ID_TOKEN_REQUEST_URL='([^']+)'/)
  const [, sts = ''] = await lab.until(/export AWS_ENDPOINT_URL_STS='([^']+)'/)
  await lab.until(/role-to-assume +arn:aws:iam::123456789012:role\/lab-deploy\n/)
  await lab.until(/subject +repo:octo-org\/octo-repo:\*\n/)
  await fetch(`${url}&audience=x`)
  await lab.until(/github {2}GET \/idtoken\/[\w/-]+ {2}401 {2}no bearer token\n/)
  await fetch(sts, { method: 'POST', body: new URLSearchParams({ Action: 'X', Version: '1' }) })
  await lab.until(/aws {2}POST \/ X {2}400 {2}InvalidAction/)
  await lab.stop('SIGINT')
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})

test('prints JSON, one object a line, and no query', async () => {
  const lab = start('--json')
  const [line] = await lab.until(/.*\n/)
  const { env } = JSON.parse(line) as { env: Record<string, string> }
  await fetch(`${env.AWS_ENDPOINT_URL_STS}/?X-Amz-Security-Token=hidden`)
  await lab.until(/\n.*MissingAction.*\n/)
  await lab.stop('SIGTERM')
  const last: unknown = JSON.parse(lab.stdout.text.trim().split('\n').at(-1) ?? '')
  expect(last).toMatchObject({ service: 'aws', method: 'GET', what: '/', status: 400 })
  expect(lab.stdout.text).not.toContain('hidden')
})

test('reads a rules file and writes for PowerShell', async () => {
  const file = join(folder, 'rules.yml')
  writeFileSync(
    file,
    'aws:\n  roles:\n    - arn: arn:aws:iam::111122223333:role/mine\n      subjects: ["*"]\n',
  )
  const lab = start('--rules', file, '--format', 'powershell')
  await lab.until(/\$env:AWS_ENDPOINT_URL_STS = 'http:/)
  await lab.until(/role-to-assume +arn:aws:iam::111122223333:role\/mine/)
  await lab.stop('SIGTERM')
})

test.each([
  [
    'a rules file that is not there',
    () => ['--rules', join(folder, 'none.yml')],
    { code: 'ERR_INPUT' },
  ],
  [
    'a rules file with a mistake',
    () => {
      const file = join(folder, 'rules.yml')
      writeFileSync(file, 'token: {}\nfalts: []\n')
      return ['--rules', file]
    },
    {
      code: 'ERR_INPUT',
      message: expect.stringMatching(/rules\.yml:2: falts: is not known; did you mean faults\?$/),
    },
  ],
  ['a port that is none', () => ['--port', '70000'], { code: 'commander.invalidArgument' }],
  ['another format', () => ['--format', 'fish'], { code: 'commander.invalidArgument' }],
])('refuses %s', async (_, args, error) => {
  await expect(start(...args()).ended).rejects.toMatchObject(error)
})

test('writes the certificate to trust, for this user only', async () => {
  const file = join(folder, 'authority.pem')
  const lab = start('--json', '--https', file)
  const [, line = ''] = await lab.until(/^(.*)\n/)
  expect((JSON.parse(line) as { https: string }).https).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/$/)
  expect(readFileSync(file, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----/)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await lab.stop('SIGTERM')
})
