import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { publint } from 'publint'
import { defaultRoleArn, type Lab, startLab } from '../../src/lab/index.ts'
import { runProgram } from './command.ts'
import { root } from './job.ts'

let lab: Lab
let tarball: Buffer
let isInstalled = false
const folder = mkdtempSync(join(tmpdir(), 'package-'))
const project = join(folder, 'project')

const npm = (args: readonly string[], cwd: string) =>
  spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })

beforeAll(async () => {
  lab = await startLab()
  const packed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)
  expect([packed.status, packed.stderr]).toEqual([0, expect.anything()])
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? ''
  tarball = readFileSync(join(folder, name))
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{"private":true}')
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts']
  const installed = npm(['install', ...flags, join('..', name)], project)
  isInstalled = installed.status === 0
  // Without a registry there is nothing to install from; what is wrong with the package itself must not pass as that.
  if (!isInstalled) expect(installed.stderr).toMatch(/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/)
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
    expect(own).toEqual(expect.arrayContaining(['lib/bin.js', 'lib/index.d.ts', 'action.yml']))
    expect(own.filter((path) => /^(?:src|__tests__|dist)\//.test(path))).toEqual([])
  })

  test('installs into an empty project, and its entry points load', async () => {
    if (!isInstalled) return console.warn('skipped: no registry to install from')
    writeFileSync(
      join(project, 'entries.mjs'),
      `const all = await Promise.all(['', '/verify', '/lab'].map((path) => import('oidc-exchange' + path)))
       console.log(all.map((names) => Object.keys(names).length > 0).join())`,
    )
    const result = await run(process.execPath, ['entries.mjs'])
    expect([result.stdout, result.stderr]).toEqual(['true,true,true\n', ''])
  })

  test('its command works', async () => {
    if (!isInstalled || process.platform === 'win32') return console.warn('skipped: not installed')
    const command = join(project, 'node_modules', '.bin', 'oidc-exchange')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string
    }
    expect((await run(command, ['--version'])).stdout).toBe(`${version}\n`)
    expect((await run(command, ['token', 'api'])).stdout).toMatch(/^eyJ/)
  })

  test.each([
    ['node', process.execPath, []],
    ['bun', 'bun', []],
    ['deno', 'deno', ['run', '-A', '--no-prompt']],
  ])('gets a token and AWS credentials under %s', async (name, program, args) => {
    if (!isInstalled) return console.warn('skipped: no registry to install from')
    const { error } = spawnSync(program, ['--version'])
    if (error !== undefined) return console.warn(`skipped: ${name} is not on PATH`)
    writeFileSync(join(project, 'script.mjs'), script)
    const result = await run(program, [...args, 'script.mjs'])
    expect([result.stdout, result.exitCode]).toEqual([expected, 0])
  })
})
