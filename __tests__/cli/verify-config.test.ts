import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readServeSettings, readTrust, type TrustFlags } from '../../src/cli/verify-config.ts'
import { createVerifier } from '../../src/verify/index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-config-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(text: string): string {
  const file = join(folder, 'verify.yml')
  writeFileSync(file, text)
  return file
}

const create = async (flags: TrustFlags) => createVerifier(await readTrust(flags, false))
const base = 'audience: x\nissuers: [github, gitlab]\n'

describe('rules of a file', () => {
  test('are for the issuer that they name, and not for the others', async () => {
    const config = write(`${base}policy: { issuer: github, repository: octo-org/octo-repo }\n`)
    const { policy } = await readTrust({ config }, false)
    expect(policy).toEqual({ issuer: 'github', repository: 'octo-org/octo-repo' })
  })

  test('must name one where there are several', async () => {
    const config = write(`${base}policy: { repository: octo-org/octo-repo }\n`)
    await expect(create({ config })).rejects.toThrow(/needs an issuer/)
  })

  test('and those of flags are for every issuer', async () => {
    const flags = { issuer: ['github', 'gitlab'], audience: ['x'], require: ['sub=a:b'] }
    const { policy } = await readTrust(flags, true)
    expect(policy).toMatchObject([
      { issuer: 'https://token.actions.githubusercontent.com', claims: { sub: ['a:b'] } },
      { issuer: 'https://gitlab.com', claims: { sub: ['a:b'] } },
    ])
  })
})

test.each([
  ['single-audience: "true"', /single-audience must be true or false/],
  ['single-audience: yes', /single-audience must be true or false/],
  ['clock-skew-seconds: "60"', /clockSkewSeconds/],
  ['policy:', /object of conditions/],
])('a setting of another type is not passed over: %s', async (line, message) => {
  const config = write(`audience: x\nissuers: github\n${line}\n`)
  const flags = line.startsWith('policy') ? {} : { require: ['repository=a/b'] }
  await expect(create({ config, ...flags })).rejects.toThrow(message)
})

test.each([
  ['headers: [X-Repository]', /headers must map/],
  ['headers: { X-Repository: 7 }', /headers must map/],
  ['token-header: 7', /token-header must be a string/],
])('a setting of the service of another type is not passed over: %s', async (line, message) => {
  await expect(readServeSettings(write(line))).rejects.toThrow(message)
})
