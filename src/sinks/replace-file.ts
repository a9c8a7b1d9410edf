import { renameSync, rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { codeOf } from '../core/errors.ts'
import { createPrivateFile } from './private-file.ts'

/**
 * Replaces a file in one step: a reader gets the whole old content or the whole new one. Only this user can read it.
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  const next = `${path}.next`
  rmSync(next, { force: true })
  createPrivateFile(next, content)
  await moveOver(next, path)
}

/** Windows refuses as long as someone has the old file open. */
async function moveOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const isInUse = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')
      if (isInUse && attempt < 20) {
        await delay(50)
        continue
      }
      rmSync(from, { force: true })
      throw error
    }
  }
}
