import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Secret } from '../../src/core/secret.ts'
import { audienceOf } from '../../src/core/types.ts'
import { exchangers } from '../../src/exchangers/registry.ts'
import { planExchanges } from '../../src/step/plan.ts'
import { labelOf } from '../../src/step/provider-file.ts'
import { createTokens } from '../exchangers/presets/run.ts'
import { catchError, createTestContext } from '../helpers/context.ts'
import { startServer } from '../helpers/server.ts'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const presetText = readFileSync(join(examples, 'ci/my-service.yml'), 'utf8')
const moduleText = readFileSync(join(examples, 'ci/exchanger.mjs'), 'utf8')
let workspace = ''

beforeAll(async () => {
  for (const load of Object.values(exchangers)) await load()
  const folder = mkdtempSync(join(tmpdir(), 'provider-'))
  workspace = join(folder, 'workspace')
  mkdirSync(join(workspace, 'ci'), { recursive: true })
  writeFileSync(join(folder, 'outside.yml'), presetText)
  symlinkSync(join(folder, 'outside.yml'), join(workspace, 'link.yml'))
  const write = (name: string, text: string) => writeFileSync(join(workspace, name), text)
  write('ci/my-service.yml', presetText)
  write('large.yml', `# ${'x'.repeat(300_000)}`)
  write('ci/no-default.mjs', 'export const a = 1\n')
  write('ci/no-prepare.mjs', 'export default { inputs: {} }\n')
  write(
    'ci/odd-type.mjs',
    'export default { inputs: { a: { description: "A.", type: "url" } }, prepare() {} }\n',
  )
  write('ci/throws.mjs', 'throw new Error("at the top")\n')
  write('ci/fails.mjs', 'export default {\n  prepare() {\n    nothing.call()\n  },\n}\n')
  write('ci/nothing.mjs', 'export default { prepare() {} }\n')
  write(
    'ci/open.mjs',
    'export default { prepare: () => ({ endpoints: [new URL("http://x.example/")], variables: [], run() {} }) }\n',
  )
})
afterAll(() => rmSync(join(workspace, '..'), { recursive: true }))

async function plan(
  provider: string,
  inputs: Readonly<Record<string, unknown>> = {},
  env: Record<string, string> = {},
) {
  const context = createTestContext({ env: { GITHUB_WORKSPACE: workspace, ...env } })
  const [planned] = await planExchanges(
    [{ provider, given: Object.keys(inputs), raw: (name) => inputs[name] }],
    context,
  )
  if (planned === undefined) throw new Error(provider)
  return { planned, context }
}

test.each([
  ['./ci/my-service.yml', 'my-service'],
  ['./exchanger.mjs', 'exchanger'],
  ['vault', 'vault'],
])('%s is called %s', (provider, label) => {
  expect(labelOf(provider)).toBe(label)
})

test.each([
  ['./ci/my-service.yml', examples],
  ['./ci/exchanger.mjs', examples],
])('%s of the examples works', async (provider, folder) => {
  await using server = await startServer({ body: { token: 'deploy-1', expires_in: 60 } })
  const parameters = { url: server.url.origin }
  const { planned, context } = await plan(provider, { parameters }, { GITHUB_WORKSPACE: folder })
  expect(audienceOf(planned.token)).toBe(server.url.origin)
  const credentials = await planned.run(
    createTokens().supplyFor(audienceOf(planned.token)),
    context,
  )
  const { MY_SERVICE_TOKEN: token } = credentials.env
  expect(token instanceof Secret && token.reveal()).toBe('deploy-1')
  expect(context.masked).toContain('deploy-1')
  expect(server.seen.map(({ path }) => path)).toEqual([
    provider.endsWith('.yml') ? '/environments/staging/token' : '/envelope',
  ])
})

describe('is refused', () => {
  test.each<[string, string, RegExp]>([
    ['a file outside of the workspace', '../outside.yml', /outside of the workspace/],
    ['a link out of the workspace', './link.yml', /outside of the workspace/],
    ['a file that is not there', './ci/none.yml', /ENOENT/],
    ['another kind of file', './ci/my-service.txt', /neither a preset nor a module/],
    ['a folder', './ci/../ci', /neither a preset nor a module/],
    ['a large file', './large.yml', /at most 256 KiB/],
    ['a module without a default', './ci/no-default.mjs', /no default export/],
    ['a module without prepare', './ci/no-prepare.mjs', /has no function prepare/],
    ['a module with a type that is unknown', './ci/odd-type.mjs', /a type that is not one of/],
    ['a module that throws', './ci/throws.mjs', /throws.mjs:1:7 cannot be loaded: at the top/],
    ['a module that fails', './ci/fails.mjs', /fails.mjs:3:5 failed: nothing is not defined/],
    ['a module that prepares nothing', './ci/nothing.mjs', /prepare did not return/],
    ['a module that sends tokens in the open', './ci/open.mjs', /over http to x.example/],
  ])('%s', async (_what, provider, message) => {
    const error = await catchError(() => plan(provider))
    expect(['ERR_INPUT', 'ERR_ENDPOINT']).toContain(error.code)
    expect(error.message).toMatch(message)
  })

  test('a parameter that the file does not have', async () => {
    const error = await catchError(() =>
      plan('./ci/my-service.yml', { parameters: 'url: https://x.example\nenviroment: x' }),
    )
    expect(error.message).toBe('enviroment is not an input; is environment meant?')
  })

  test('a module that is no JavaScript, with a way to find where', async () => {
    writeFileSync(join(workspace, 'ci/syntax.mjs'), 'export default {\n  prepare( {\n}')
    const error = await catchError(() => plan('./ci/syntax.mjs'))
    expect([error.code, error.hint]).toEqual(['ERR_INPUT', expect.stringContaining('--check')])
  })

  test('a shared input among the parameters', async () => {
    const error = await catchError(() =>
      plan('./ci/my-service.yml', { parameters: 'url: https://x.example\nAudience: x' }),
    )
    expect(error.message).toBe('audience is not a parameter: set it outside of parameters')
  })

  test('a path without its beginning, with advice', async () => {
    const error = await catchError(() => plan('ci/my-service.yml'))
    expect(error.hint).toMatch(/starts with .*: .\/ci\/my-service.yml$/)
  })

  test('provider-sha256 where there is no file', async () => {
    const error = await catchError(() => plan('vault', { 'provider-sha256': 'x' }))
    expect(error.message).toMatch(/for a provider that is a file/)
  })
})

describe('a file of a GitHub job', () => {
  const parameters = { url: 'https://x.example' }
  const sha = 'a'.repeat(40)
  const other = 'b'.repeat(40)
  const job = (payload: object, event = 'pull_request_target') => {
    const path = join(workspace, 'event.json')
    writeFileSync(path, JSON.stringify(payload))
    return { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path, GITHUB_SHA: sha }
  }
  const git = (files: Readonly<Record<string, string>>) => {
    rmSync(join(workspace, '.git'), { recursive: true, force: true })
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(workspace, '.git', name)), { recursive: true })
      writeFileSync(join(workspace, '.git', name), text)
    }
  }
  const own = { full_name: 'o/r' }
  const fork = { pull_request: { head: { repo: { full_name: 'x/r' } }, base: { repo: own } } }
  const run = { workflow_run: { head_repository: { full_name: 'x/r' } }, repository: own }
  afterAll(() => git({}))

  test.each<[string, object, Readonly<Record<string, string>>, RegExp | undefined]>([
    ['of the commit', {}, { HEAD: sha }, undefined],
    ['of a branch', {}, { HEAD: 'ref: refs/heads/a/b', 'refs/heads/a/b': sha }, undefined],
    [
      'packed',
      {},
      { HEAD: 'ref: refs/heads/m', 'packed-refs': `# x\n${sha} refs/heads/m\n` },
      undefined,
    ],
    [
      'of its own pull request',
      { pull_request: { head: { repo: own }, base: { repo: own } } },
      { HEAD: sha },
      undefined,
    ],
    ['of another commit', {}, { HEAD: other }, /is at commit bbbbbbbbbbbb, not/],
    ['without a repository', {}, {}, /cannot be read/],
    ['with an odd HEAD', {}, { HEAD: 'ref: ../../x' }, /cannot be read/],
    ['of a fork', fork, { HEAD: sha }, /comes from a fork/],
    ['after a run of a fork', run, { HEAD: sha }, /comes from a fork/],
    [
      'of a deleted fork',
      { pull_request: { head: { repo: null }, base: { repo: own } } },
      { HEAD: sha },
      /fork/,
    ],
  ])('%s', async (_what, payload, files, reason) => {
    git(files)
    const env = job(payload)
    if (reason === undefined) {
      await expect(plan('./ci/my-service.yml', { parameters }, env)).resolves.toBeDefined()
    } else {
      const error = await catchError(() => plan('./ci/my-service.yml', { parameters }, env))
      expect([error.code, error.message]).toEqual(['ERR_INPUT', expect.stringMatching(reason)])
    }
    const hash = { 'provider-sha256': hashOf(presetText).toUpperCase() }
    await expect(plan('./ci/my-service.yml', { parameters, ...hash }, env)).resolves.toBeDefined()
  })
})

test.each([
  ['./ci/my-service.yml', presetText],
  ['./ci/exchanger.mjs', moduleText],
])('%s with another hash is refused, in every job', async (provider, text) => {
  const parameters = { url: 'https://x.example' }
  const wrong = { parameters, 'provider-sha256': hashOf(`${text} `) }
  const error = await catchError(() => plan(provider, wrong, { GITHUB_WORKSPACE: examples }))
  expect(error.message).toMatch(/does not have the hash/)
  expect(error.hint).toContain(hashOf(text))
})

test.each([true, 5, ['x']])('a hash that is %j is no hash of a file', async (sha256) => {
  const inputs = { parameters: { url: 'https://x.example' }, 'provider-sha256': sha256 }
  const error = await catchError(() => plan('./ci/my-service.yml', inputs))
  expect(error.message).toMatch(/does not have the hash/)
})

test('a module sends requests only to the hosts that it announced', async () => {
  await using server = await startServer({ body: {} })
  writeFileSync(
    join(workspace, 'ci/strays.mjs'),
    `export default {
      prepare: () => ({
        audience: 'a', endpoints: [new URL('https://x.example/')], variables: [],
        run: (tokens, { http }) => http.send({ method: 'GET', url: new URL('${server.url.href}') }),
      }),
    }\n`,
  )
  const { planned, context } = await plan('./ci/strays.mjs')
  const error = await catchError(() => planned.run(createTokens().supplyFor('a'), context))
  expect(error.code).toBe('ERR_ENDPOINT')
  expect(server.seen).toEqual([])
})

describe('what run of a module returned', () => {
  const run = async (name: string, result: string, url = 'http://127.0.0.1:1/') => {
    writeFileSync(
      join(workspace, 'ci', `${name}.mjs`),
      `export default {
        prepare: () => ({
          audience: 'a', endpoints: [new URL('${url}')], variables: ['MINE'],
          run: async (tokens, context) => (${result}),
        }),
      }\n`,
    )
    const { planned, context } = await plan(`./ci/${name}.mjs`)
    return planned.run(createTokens().supplyFor('a'), context)
  }

  test('may leave parts out', async () => {
    await expect(run('short', "{ env: { MINE: context.mask('deploy-1') } }")).resolves.toEqual({
      identity: 'a client of ./ci/short.mjs',
      env: { MINE: expect.any(Secret) },
      outputs: {},
      files: [],
    })
  })

  test.each([
    ['nothing', 'undefined', /is not an object/],
    ['a text', "'deploy-1'", /is not an object/],
    ['a number', '{ env: { MINE: 5 } }', /a value for MINE in env that is not allowed/],
    ['null', '{ outputs: { a: null } }', /a value for a in outputs that is not allowed/],
    ['a list', '{ env: [] }', /env that are not an object/],
    ['a date as text', "{ expiresAt: '2030-01-01' }", /expiresAt that is not a Date/],
    [
      'a date that is not allowed',
      "{ expiresAt: new Date('soon') }",
      /expiresAt that is not a Date/,
    ],
    ['an empty file', "{ files: [{ name: 'f' }] }", /files that are not a list/],
    ['folders', "{ folders: 'x' }", /folders that are not a list/],
    ['an open bearer', "{ revocation: { method: 'POST', url: 'u', bearer: 'x' } }", /a revocation/],
  ])('is refused where it is %s', async (what, result, message) => {
    const error = await catchError(() => run(`returns-${what.replaceAll(' ', '-')}`, result))
    expect([error.code, error.message]).toEqual(['ERR_RESPONSE', expect.stringMatching(message)])
  })

  test('is revoked where the rest of it is wrong', async () => {
    await using server = await startServer({ status: 204 })
    const result = `{ env: 5, revocation: { method: 'DELETE', url: '${server.url.href}' } }`
    await catchError(() => run('revoked', result, server.url.href))
    expect(server.seen.map(({ method }) => method)).toEqual(['DELETE'])
  })

  test('has nothing to do with an audience that is no text', async () => {
    writeFileSync(
      join(workspace, 'ci/audience.mjs'),
      "export default { prepare: () => ({ audience: new URL('https://a.example'), endpoints: [], variables: [], run() {} }) }\n",
    )
    const error = await catchError(() => plan('./ci/audience.mjs'))
    expect(error.message).toMatch(/prepare did not return/)
  })
})
