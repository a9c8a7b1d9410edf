import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { audience, startIssuer, type TestIssuer } from '../verify/issuer.ts'
import { bundle } from './job.ts'

let issuer: TestIssuer
let folder: string
beforeAll(async () => {
  issuer = await startIssuer()
  folder = mkdtempSync(join(tmpdir(), 'verify-cli-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await issuer[Symbol.asyncDispose]()
})

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

function start(args: readonly string[]): ChildProcess & { text: string } {
  const { PATH } = process.env
  const child = spawn(process.execPath, [bundle, 'verify', ...args], { env: { PATH } })
  const result = Object.assign(child, { text: '' })
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      result.text += chunk
    })
  }
  return result
}

async function run(args: readonly string[], input = ''): Promise<{ code: number; text: string }> {
  const child = start(args)
  child.stdin?.end(input)
  const code = await new Promise<number>((resolve) =>
    child.on('close', (code) => resolve(code ?? -1)),
  )
  return { code, text: child.text }
}

const trust = () => ['--issuer', issuer.url, '--audience', audience]
const jwks = () => write('jwks.json', JSON.stringify({ keys: issuer.keys.map(({ jwk }) => jwk) }))

describe('one token', () => {
  test('that holds prints every check and the claims, and ends with 0', async () => {
    const requirement = ['--require', 'repository=octo-org/*', '--require', 'ref=refs/heads/**']
    const { code, text } = await run(['-', ...trust(), ...requirement], `${issuer.sign()}\n`)
    expect(code).toBe(0)
    for (const name of [
      'form',
      'issuer',
      'algorithm',
      'signature',
      'audience',
      'expiry',
      'subject',
      'required',
    ]) {
      expect(text).toMatch(new RegExp(`^pass {2}${name} `, 'm'))
    }
    expect(text).not.toMatch(/^(fail|skip)/m)
    expect(text).toMatch(/^Claims:\n(.*\n)* {2}repository +"octo-org\/octo-repo"$/m)
  })

  test('that does not fails each check by itself', async () => {
    const token = `${issuer.sign({ aud: 'x', exp: 1, repository: 'a/b' }).slice(0, -4)}AAAA`
    const { code, text } = await run([token, ...trust(), '--require', 'repository=octo-org/*'])
    expect(code).toBe(1)
    for (const name of ['signature', 'audience', 'expiry', 'required']) {
      expect(text).toMatch(new RegExp(`^fail {2}${name} `, 'm'))
    }
    expect(text).toMatch(/^pass {2}issuer /m)
    expect(text).toMatch(/4 of \d+ checks failed/)
    expect(text).toMatch(/^Claims \(unverified\):$/m)
  })

  test('is judged offline with a file of keys, at a time of choice, as JSON', async () => {
    const token = issuer.sign({
      iss: 'https://far.example',
      iat: 1_000_000,
      nbf: 1_000_000,
      exp: 1_000_300,
    })
    const args = [
      token,
      '--issuer',
      'https://far.example',
      '--audience',
      audience,
      '--jwks',
      jwks(),
      '--json',
    ]
    const early = await run([...args, '--at', '1970-01-12T13:47:00Z'])
    expect(early.code).toBe(0)
    expect(JSON.parse(early.text)).toMatchObject({ isAccepted: true, claims: { exp: 1_000_300 } })
    expect((await run([...args, '--at', '2000000'])).code).toBe(1)
  })

  test('can take its keys from a URL, and its trust from a file', async () => {
    const config = write(
      'verify.yml',
      `issuers:\n  - { preset: github, server: "https://ghes.example.com", jwksUrl: "${issuer.url}/keys" }\naudience: ${audience}\npolicy:\n  - { name: prod, repository: octo-org/octo-repo, environment: prod }\n`,
    )
    const iss = 'https://ghes.example.com/_services/token'
    const good = await run([issuer.sign({ iss, environment: 'prod' }), '--config', config])
    expect([good.code, good.text]).toEqual([0, expect.stringMatching(/^pass {2}prod /m)])
    const bad = await run([issuer.sign({ iss }), '--config', config])
    expect([bad.code, bad.text]).toEqual([
      1,
      expect.stringMatching(/^fail {2}prod +environment is missing/m),
    ])
  })

  test.each<[string, () => string[], RegExp]>([
    ['no token', () => ['--audience', 'x'], /No token given/],
    ['no audience', () => ['x'], /No audience given/],
    [
      'a requirement without pattern',
      () => ['x', '--audience', 'x', '--require', 'a'],
      /claim=pattern/,
    ],
    [
      'keys that are none',
      () => ['x', '--audience', 'x', '--jwks', write('x.json', '{}')],
      /no keys/,
    ],
    ['a file that is not there', () => ['x', '--audience', 'x', '--jwks', '/none'], /Can't read/],
    [
      'an issuer over http',
      () => ['x', '--audience', 'x', '--issuer', 'http://x.example'],
      /https URL/,
    ],
    ['a wrong time', () => ['x', '--audience', 'x', '--at', 'soon'], /must be a date/],
    [
      'a typing error in the file',
      () => ['x', '--config', write('y.yml', 'audiance: x')],
      /did you mean audience\?/,
    ],
    [
      'an unknown preset',
      () => ['x', '--config', write('z.yml', 'audience: x\nissuers: [{ preset: gihub }]')],
      /Unknown preset gihub/,
    ],
    [
      'a preset without what it needs',
      () => ['x', '--config', write('w.yml', 'audience: x\nissuers: [{ preset: windmill }]')],
      /requires url/,
    ],
    ['a service without issuer', () => ['--serve', '0', '--audience', 'x'], /No issuer/],
    [
      'a service for anyone',
      () => ['--serve', '0', '--audience', 'x', '--issuer', 'github'],
      /identifies nobody/,
    ],
    ['a service with a token', () => ['x', '--serve', '0', '--audience', 'x'], /takes no token/],
    ['an address that is none', () => ['--serve', 'x:y', ...trust(), '--anyone'], /host:port/],
  ])('with %s is misuse', async (_, args, message) => {
    const { code, text } = await run(args())
    expect(text).toMatch(message)
    expect(code).toBe(2)
  })
})

describe('--serve', () => {
  test('answers a proxy until it is told to stop', async () => {
    const args = ['--require', 'repository=octo-org/octo-repo', '--header', 'X-Repo=repository']
    const child = start(['--serve', '127.0.0.1:0', ...trust(), ...args])
    const ended = new Promise((resolve) => child.on('close', (code) => resolve(code)))
    const url = await until(child, /Listening on (\S+):/)
    const call = (token: string) =>
      fetch(`${url}/auth`, { headers: { authorization: `Bearer ${token}` } })
    const good = await call(issuer.sign())
    expect([good.status, good.headers.get('x-repo')]).toEqual([200, 'octo-org/octo-repo'])
    const bad = await call(issuer.sign({ repository: 'a/b' }))
    expect(bad.status).toBe(403)
    await until(child, /(403 \S+ ERR_POLICY: .*)\n/)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(child.text).toMatch(/stopping/)
  })
})

async function until(child: { readonly text: string }, pattern: RegExp): Promise<string> {
  for (let i = 0; i < 500; i++) {
    const found = pattern.exec(child.text)
    if (found !== null) return found[1] ?? ''
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`never printed ${pattern}: ${child.text}`)
}
