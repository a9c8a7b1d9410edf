import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { publint } from 'publint'
import { defaultRoleArn, type Lab, startLab } from '../../src/lab/index.ts'
import { runProgram } from './command.ts'
import { root } from './job.ts'

let lab: Lab
let tarball: Buffer
const folder = mkdtempSync(join(tmpdir(), 'package-'))
const project = join(folder, 'project')
const installed = join(project, 'node_modules', 'oidc-exchange')

const npm = (args: readonly string[], cwd: string) =>
  spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })

beforeAll(async () => {
  lab = await startLab()
  // The scripts of `npm pack` would print into its answer.
  const built = spawnSync(process.execPath, ['scripts/package.js'], { cwd: root, encoding: 'utf8' })
  expect([built.status, built.stderr]).toEqual([0, ''])
  const packed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)
  expect([packed.status, packed.stderr]).toEqual([0, expect.anything()])
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? ''
  tarball = readFileSync(join(folder, name))
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{"private":true,"type":"module"}')
  const flags = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts']
  const installed = npm(['install', ...flags, join('..', name)], project)
  expect([installed.status, installed.stderr]).toEqual([0, ''])
}, 120_000)
afterAll(() => lab.close())

/** Runs a program in the project; a job of the lab's. */
function run(program: string, args: readonly string[]) {
  // Not spawnSync: the lab lives in this process and has to answer meanwhile.
  return runProgram(program, args, { env: lab.env, cwd: project })
}

const script = `
import { exchange, getIDToken, decodeToken } from 'oidc-exchange'
const token = await getIDToken('api')
const { identity, env } = await exchange('aws', {
  'role-to-assume': '${defaultRoleArn}',
  'aws-region': 'eu-central-1',
})
console.log(JSON.stringify([decodeToken(token).claims.aud, identity, String(env.AWS_SESSION_TOKEN)]))
`
const expected = '["api","arn:aws:sts::123456789012:assumed-role/lab-deploy/oidc-exchange","***"]\n'

describe('the packed package', () => {
  test('is right in the eyes of publint', async () => {
    const { messages } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer } })
    expect(messages.filter(({ type }) => type !== 'suggestion')).toEqual([])
  })

  test('has types where each way to resolve a module that can load it looks for them', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)))
    if (analysis.types === false) throw new Error('It has no types')
    // The package is ESM with sub-paths: what knows neither can't load it, types or not.
    const known = ['CJSResolvesToESM', 'NoResolution']
    const problems = analysis.problems.filter(({ kind }) => !known.includes(kind))
    expect(problems).toEqual([])
    for (const path of ['.', './verify', './lab']) {
      const { bundler, 'node16-esm': esm } = analysis.entrypoints[path]?.resolutions ?? {}
      expect([bundler?.resolution?.isTypeScript, esm?.resolution?.isTypeScript]).toEqual([
        true,
        true,
      ])
    }
  })

  test('holds what it needs and no source, test or bundle', async () => {
    const paths = createPackageFromTarballData(new Uint8Array(tarball)).listFiles()
    const own = paths.map((path) => path.replace('/node_modules/oidc-exchange/', ''))
    const wanted = ['bin.js', 'index.d.ts', 'sbom.cdx.json', 'licenses.txt', 'preset.schema.json']
    expect(own).toEqual(expect.arrayContaining(wanted.map((file) => `npm/${file}`)))
    expect(own.filter((path) => /^(?:src|__tests__|dist|lib)\//.test(path))).toEqual([])
  })

  test('installs into an empty project, and its entry points load', async () => {
    writeFileSync(
      join(project, 'entries.mjs'),
      `const all = await Promise.all(['', '/verify', '/lab'].map((path) => import('oidc-exchange' + path)))
       console.log(all.map((names) => Object.keys(names).length > 0).join())`,
    )
    const result = await run(process.execPath, ['entries.mjs'])
    expect([result.stdout, result.stderr]).toEqual(['true,true,true\n', ''])
  })

  test('is one package of at most 6 MB, without dependencies', () => {
    const modules = join(project, 'node_modules')
    expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['oidc-exchange'])
    const files = readdirSync(modules, { recursive: true, encoding: 'utf8' })
    const bytes = files.map((file) => statSync(join(modules, file)).size)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6e6)
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
    expect(manifest.dependencies).toBeUndefined()
  })

  test.each([
    ['verify/index.js', 300_000],
    ['trust/index.js', 300_000],
    ['index.js', 300_000],
    ['bin.js', 100_000],
  ])('importing %s loads at most %i bytes of JavaScript', (entry, most) => {
    const loaded = loadedBy(join(installed, 'npm', entry))
    const bytes = [...loaded].map((file) => statSync(file).size)
    expect(loaded.size).toBeGreaterThan(1)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(most)
  })

  test('lists each package whose code it contains, with its license', () => {
    const sbom = JSON.parse(readFileSync(join(installed, 'npm/sbom.cdx.json'), 'utf8')) as {
      components: { name: string; purl: string; licenses: unknown[] }[]
    }
    const names = sbom.components.map(({ name }) => name)
    const wanted = ['@actions/core', '@aws-sdk/client-sts', 'jose', 'commander', 'yaml']
    expect(names).toEqual(expect.arrayContaining(wanted))
    expect(names).not.toContain('undici')
    const licenses = readFileSync(join(installed, 'npm/licenses.txt'), 'utf8')
    for (const name of names) expect(licenses).toContain(`${name} `)
  })

  test('has types that need no other package', () => {
    writeFileSync(
      join(project, 'types.ts'),
      `import { exchange, getIDToken, type GithubClaims } from 'oidc-exchange'
       import { createVerifier, github } from 'oidc-exchange/verify'
       import { judgeAws } from 'oidc-exchange/trust'
       import { startLab } from 'oidc-exchange/lab'
       export const all = [exchange, getIDToken, createVerifier({ issuers: [github()], audience: 'a', policy: { repository: 'a/b' } }), judgeAws, startLab]
       export type Claims = GithubClaims
`,
    )
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const flags = '--noEmit --strict --module nodenext --target es2023 --types node'.split(' ')
    const types = ['--typeRoots', join(root, 'node_modules/@types')]
    const { stdout } = spawnSync(process.execPath, [tsc, ...flags, ...types, 'types.ts'], {
      cwd: project,
      encoding: 'utf8',
    })
    expect(stdout).toBe('')
  })

  test('its command works', async () => {
    const command = join(project, 'node_modules', '.bin', 'oidc-exchange')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string
    }
    expect((await run(command, ['--version'])).stdout).toBe(`${version}\n`)
    expect((await run(command, ['token', 'api'])).stdout).toMatch(/^eyJ/)
  })

  const runtimes = [
    { name: 'node', program: process.execPath, args: [] },
    { name: 'bun', program: 'bun', args: [] },
    { name: 'deno', program: 'deno', args: ['run', '-A', '--no-prompt'] },
  ].map((runtime) => {
    const isHere = spawnSync(runtime.program, ['--version']).error === undefined
    return { ...runtime, isHere, title: isHere ? runtime.name : `${runtime.name} (not installed)` }
  })

  describe.each(runtimes)('$title', ({ program, args, isHere }) => {
    const withRuntime = isHere ? test : test.skip

    withRuntime('gets a token and AWS credentials', async () => {
      writeFileSync(join(project, 'script.mjs'), script)
      const result = await run(program, [...args, 'script.mjs'])
      expect([result.stdout, result.exitCode]).toEqual([expected, 0])
    })
  })

  test('its command prints no notice of the SDK of AWS', async () => {
    const flags = ['--role-to-assume', defaultRoleArn, '--aws-region', 'eu-central-1']
    const env = { ...lab.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: undefined }
    const bin = join(installed, 'npm/bin.js')
    const args = [bin, 'exchange', 'aws', ...flags, '--format', 'json']
    const { exitCode, stderr } = await runProgram(process.execPath, args, { env, cwd: project })
    expect([exitCode, stderr]).toEqual([0, ''])
  })
})

/** The files that an import of this one loads at once. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const statement = /(?:^|[;}])(?:import|export)(?:[^'";()]*from)?\s*["'](\.[^"']+)["']/g
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(statement))
    loadedBy(join(dirname(file), target), seen)
  return seen
}
