import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'

const root = join(import.meta.dirname, '..')
const git = (...args: readonly string[]) =>
  execFileSync('git', args, { cwd: root, maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] })

test('the archive that a runner downloads holds what a run needs, in at most 1.2 MB', () => {
  // As GitHub makes it, with the attributes of the working tree.
  const archive = git('archive', '--worktree-attributes', '--format=tar', 'HEAD')
  expect(gzipSync(archive).length).toBeLessThan(1_200_000)
  const listed = archive.toString('latin1')
  for (const path of [
    'action.yml',
    'aws/action.yml',
    'vault/action.yml',
    'dist/index.js',
    'dist/post.js',
    'LICENSE',
  ])
    expect(listed).toContain(`${path}\0`)
  for (const path of ['__tests__/', 'src/', 'docs/']) expect(listed).not.toContain(`\0${path}`)
})
