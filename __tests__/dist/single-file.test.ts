import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { defaultRoleArn, type Lab, startLab } from '../../src/lab/index.ts'
import { runProgram } from './command.ts'
import { root } from './job.ts'

let lab: Lab
const folder = mkdtempSync(join(tmpdir(), 'single-'))
const file = join(mkdtempSync(join(tmpdir(), 'alone-')), 'oidc-exchange.mjs')
beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'scripts', 'bundle-cli.js'), folder])
  copyFileSync(join(folder, 'oidc-exchange.mjs'), file)
  lab = await startLab()
}, 120_000)
afterAll(() => lab.close())

test('the single file has its hash beside it', () => {
  expect(readdirSync(folder).sort()).toEqual(['oidc-exchange.mjs', 'oidc-exchange.mjs.sha256'])
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex')
  const text = readFileSync(join(folder, 'oidc-exchange.mjs.sha256'), 'utf8')
  expect(text).toBe(`${hash}  oidc-exchange.mjs\n`)
})

test.each<[readonly string[], RegExp]>([
  [['--version'], /^\d+\.\d+\.\d+\n$/],
  [['token', 'api'], /^eyJ/],
  [
    ['exchange', 'aws', '--role-to-assume', defaultRoleArn, '--aws-region', 'eu-central-1'],
    /^export AWS_ACCESS_KEY_ID=/m,
  ],
  [['lint', 'aws', '--help'], /^Usage:/],
])('alone in a folder it runs %j', async (args, text) => {
  const run = await runProgram(process.execPath, [file, ...args], { env: lab.env })
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  expect(run.stdout).toMatch(text)
})
