import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { expect, test } from '@jest/globals'
import { presetCommand } from '../../src/cli/preset.ts'
import { OidcError } from '../../src/core/errors.ts'

const folder = mkdtempSync(join(tmpdir(), 'preset-check-'))
const preset = `title: Mine
parameters:
  url: { description: The URL., required: true }
  team: { description: The team., required: true }
  client-secret: { description: The secret., type: secret, required: true }
audience: '{url}'
steps:
  - url: '{+url}/discovery'
    method: GET
    pick: { endpoint: endpoint }
  - url: '{+endpoint}'
    form: { jwt: '{token}', team: '{team}', client_secret: '{client-secret}' }
    pick: { deploy-token: auth.token, lifetime: auth.ttl }
    optional: [lifetime]
public: [endpoint, lifetime]
credential: deploy-token
expires: { in: lifetime }
env: { MINE: '{deploy-token}' }
revoke: { url: '{+url}/revoke', bearer: '{deploy-token}' }
`

function write(name: string, content: string | object): string {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

async function check(text: string, ...args: readonly string[]) {
  let out = ''
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      out += String(chunk)
      done()
    },
  })
  const io = { env: {}, stdout, stderr: new PassThrough() }
  const command = presetCommand(io).exitOverride()
  let error: unknown
  try {
    await command.parseAsync(['check', write('mine.yml', text), ...args], { from: 'user' })
  } catch (caught) {
    error = caught
  }
  return { out, error: error instanceof OidcError ? error : undefined }
}

test('shows the requests, the picks and the results, with samples', async () => {
  const { out, error } = await check(preset)
  expect(error).toBeUndefined()
  const [first, ...lines] = out.split('\n')
  expect(first).toMatch(/mine\.yml is a valid preset\.$/)
  expect(lines.join('\n')).toBe(`Parameters:
  url: https://url.example
  team: sample-team
  client-secret: ***
Audience: https://url.example
Request 1:
  GET https://url.example/discovery
  Accept: application/json
Request 2:
  POST https://url.example/endpoint
  Accept: application/json
  Content-Type: application/x-www-form-urlencoded
  jwt=%3CID+token%3E&team=sample-team&client_secret=sample-client-secret
Picked:
  endpoint: endpoint (public)
  deploy-token: auth.token (secret)
  lifetime: auth.ttl (public, optional)
Variables:
  MINE: <deploy-token>
Outputs:
  access-token: <deploy-token>
Identity: a client of Mine
Revoked by: POST https://url.example/revoke
`)
})

test('takes parameters, and hides values from real answers', async () => {
  const discovery = write('discovery.json', { endpoint: 'https://mine.example/token' })
  const answer = write('answer.json', { auth: { token: 'deploy-1', ttl: 60 } })
  const parameter = ['--parameter', 'url=https://mine.example', 'team=a']
  const { out, error } = await check(preset, ...parameter, '--reply', discovery, answer)
  expect(error).toBeUndefined()
  expect(out).toContain('  POST https://mine.example/token\n')
  expect(out).toContain('  MINE: ***\n')
  expect(out).toMatch(/Expires: 20\d\d-/)
  expect(out).not.toContain('deploy-1')
})

test('the audience is one of the claims', async () => {
  const claims = write('claims.json', { iss: 'https://ci.example', aud: 'mine', sub: 'job' })
  const text = preset.replace("jwt: '{token}'", "jwt: '{audience}'")
  expect((await check(text, '--claims', claims)).out).toContain('jwt=mine&')
})

test.each<[string, readonly string[], string, string]>([
  [
    'an answer without a value',
    [
      '--reply',
      write('a.json', { endpoint: 'https://url.example/t' }),
      write('b.json', { auth: { tokn: 'x', ttl: 1 } }),
    ],
    'ERR_RESPONSE',
    'url.example answered 200 without auth.token; it has: tokn, ttl',
  ],
  [
    'an address elsewhere',
    ['--reply', write('c.json', { endpoint: 'https://x.example/' })],
    'ERR_ENDPOINT',
    'another host, x.example',
  ],
  ['an unknown parameter', ['--parameter', 'tem=a'], 'ERR_INPUT', 'tem is not a parameter'],
  ['a parameter without a value', ['--parameter', 'team'], 'ERR_INPUT', 'team is not name=value'],
  ['claims that are not JSON', ['--claims', write('d.json', '{')], 'ERR_INPUT', 'is not JSON'],
  ['a missing reply', ['--reply', join(folder, 'none')], 'ERR_INPUT', "can't be read"],
])('%s is an error', async (_, args, code, message) => {
  const { error } = await check(preset, ...args)
  expect(error?.code).toBe(code)
  expect(error?.message).toContain(message)
})

test('every mistake in the file is reported with line and column', async () => {
  const { error } = await check(preset.replace('{token}', '{tokn}').replace('{team}', '{tem}'))
  expect(error?.message).toMatch(/mine\.yml has 2 mistakes:[\s\S]*:12:18 .*\{tokn\}[\s\S]*\{tem\}/)
})
