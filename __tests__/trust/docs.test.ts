import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { explainCommand } from '../../src/cli/explain.ts'
import { lintCommand } from '../../src/cli/lint.ts'
import { trustCommand } from '../../src/cli/trust.ts'
import { messageOf } from '../../src/core/errors.ts'
import { lintRules } from '../../src/trust/index.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const page = readFileSync(join(root, 'docs/trust.md'), 'utf8').replace(/\r\n/g, '\n')
const commands = { explain: explainCommand, trust: trustCommand, lint: lintCommand }

class Sink extends Writable {
  text = ''
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += String(chunk)
    done()
  }
}

/** What a terminal shows: the output, then what goes to standard error. */
async function show(line: string): Promise<string> {
  const [name = '', ...args] = line.split(' ')
  const [stdout, stderr] = [new Sink(), new Sink()]
  const make = commands[name as keyof typeof commands]
  const inRoot = args.map((arg) => (arg.startsWith('docs/') ? join(root, arg) : arg))
  try {
    await make({ env: {}, stdout, stderr }).exitOverride().parseAsync(inRoot, { from: 'user' })
  } catch (error) {
    stderr.write(`oidc-exchange: ${messageOf(error)}\n`)
  }
  return `${stdout.text.trimEnd()}\n${stderr.text}`
    .replaceAll(`${join(root, 'docs')}`, 'docs')
    .trimEnd()
}

const blocks = [...page.matchAll(/^```console\n\$ oidc-exchange (.*)\n([\s\S]*?)\n```$/gm)].map(
  ([, line = '', output = '']): [string, string] => [line, output],
)

describe('docs/trust.md shows what the commands print', () => {
  test('for each of the clouds', () => {
    const explained = blocks.map(([line]) => /^explain (\w+)/.exec(line)?.[1])
    expect(explained.filter(Boolean)).toEqual(['aws', 'gcp', 'azure', 'vault'])
  })

  test.each(blocks)('%s', async (line, output) => {
    expect(await show(line)).toBe(output)
    if (line.startsWith('explain')) expect(output).toMatch(/What to change:\n {4}in .*:\n {6}\S/)
  })
})

test('docs/trust.md lists the rules', () => {
  const rows = [...page.matchAll(/^\| `([\w-]+)` \| (error|warning|note) \| (.*) \|$/gm)]
  const listed = rows.map(([, rule = '', level, description]) => [rule, [level, description]])
  expect(Object.fromEntries(listed)).toEqual(lintRules)
})
