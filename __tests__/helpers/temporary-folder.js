import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs before all tests: whatever they and the processes that they start leave behind is in one folder. */
export default function () {
  const folder = mkdtempSync(join(tmpdir(), 'oe-'))
  // Node reads the first elsewhere, the others on Windows.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  // At the very end: a process that is killed with its test may still write.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
}
