import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Lab, startLab } from '../../src/lab/index.ts'
import { startServer } from '../helpers/server.ts'
import { inputsFor, startJob } from './job.ts'

let lab: Lab
beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())

/** Everything that a later step could plant for the post step to follow. */
async function plant(url: string) {
  const folder = mkdtempSync(join(tmpdir(), 'oidc-exchange-planted-'))
  const file = join(folder, 'keep')
  writeFileSync(file, 'mine')
  const state = {
    variables: [{ name: 'PATH', earlier: '/evil', ours: '' }],
    folders: [folder],
    installs: [{ kind: 'file', state: { path: file } }],
    revocations: [{ label: 'x', revocation: { method: 'POST', url } }],
  }
  return {
    file,
    variables: {
      STATE_undo: Buffer.from(JSON.stringify(state)).toString('base64'),
      STATE_isPost: 'true',
      STATE_folder_0: folder,
      STATE_install_0_kind: 'file',
      STATE_install_0_keys: 'path',
      STATE_install_0_path: file,
      STATE_revoke_0_label: 'x',
      STATE_revoke_0_method: 'POST',
      STATE_revoke_0_url: url,
      STATE_variables: 'PATH',
      STATE_was_PATH: '/evil',
    },
  }
}

test.each([
  ['a step that worked', {}],
  ['a step that failed', { 'role-to-assume': 'arn:aws:iam::123456789012:role/nobody' }],
  ['a step that was killed', undefined],
])('a STATE_ variable of the job reaches nothing: %s', async (_, changes) => {
  await using server = await startServer({ status: 200 })
  const { file, variables } = await plant(server.url.href)
  using job = startJob(lab, variables)
  const inputs = { ...inputsFor('aws', lab), ...changes }
  const main = await job.run({ inputs, ...(changes === undefined && { killAfterMs: 1 }) })
  const works = changes !== undefined && !('role-to-assume' in changes)
  expect(main.exitCode === 0).toBe(works)
  expect('AWS_SECRET_ACCESS_KEY' in main.env).toBe(works)
  // A step that is killed before its first line has saved nothing, which a runner can do nothing about.
  if (Object.keys(main.state).length === 0) return
  const post = await job.runPost(main)
  expect([post.exitCode, post.warnings]).toEqual([0, []])
  expect(existsSync(file)).toBe(true)
  expect(server.seen).toEqual([])
  expect(post.env.PATH).toBeUndefined()
})

test('the state is one value, masked, and no fingerprint in it can be guessed', async () => {
  using job = startJob(lab)
  const main = await job.run({ inputs: inputsFor('aws', lab) })
  expect(Object.keys(main.state)).toEqual(['undo'])
  expect(main.masks).toContain(main.state.undo)
})
