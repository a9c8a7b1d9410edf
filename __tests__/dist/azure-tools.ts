import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Job } from '../../src/lab/runner.ts'

/** What a tool was started with. */
export interface Call {
  readonly tool: 'az' | 'pwsh'
  readonly args: readonly string[]
  readonly stdin: string
  readonly env: Readonly<Record<string, string>>
}

/** What a tool does when the text of its arguments fits; the first that is not used up. */
export interface Behaviour {
  readonly when: string
  readonly exitCode?: number
  readonly stdout?: string
  readonly stderr?: string
  /** @default every time */
  readonly times?: number
}

const program = (tool: string) => `#!${process.execPath}
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const at = (name) => join(__dirname, name)
const args = process.argv.slice(2)
const asksForInput = args.some((arg) => arg === '@-')
const stdin = asksForInput ? readFileSync(0, 'utf8') : ''
appendFileSync(at('calls'), JSON.stringify({ tool: '${tool}', args, stdin, env: process.env }) + '\\n')
if ('${tool}' === 'az' && process.env.AZURE_CONFIG_DIR) writeFileSync(join(process.env.AZURE_CONFIG_DIR, 'azureProfile.json'), '{}')
const text = args.join(' ') + (process.env.OIDC_EXCHANGE_POWERSHELL ?? '')
const rules = existsSync(at('behaviour')) ? JSON.parse(readFileSync(at('behaviour'), 'utf8')) : []
const rule = rules.find(({ when, times = Infinity }) => times > 0 && text.includes(when))
if (rule?.times) { rule.times--; writeFileSync(at('behaviour'), JSON.stringify(rules)) }
process.stdout.write(rule?.stdout ?? '[]')
process.stderr.write(rule?.stderr ?? '')
process.exitCode = rule?.exitCode ?? 0
`

/** Tools of Azure that only write down what they are told, on a `PATH` of their own. */
export function installTools(job: Job, names: readonly ('az' | 'pwsh')[] = ['az', 'pwsh']) {
  const folder = join(job.workspace, 'tools')
  mkdirSync(folder)
  for (const name of names) {
    writeFileSync(join(folder, name), program(name))
    chmodSync(join(folder, name), 0o755)
  }
  return {
    /** For the step that is to find them, and no others. */
    env: { PATH: [folder, '/usr/bin/../nothing'].join(delimiter), HOME: job.workspace },
    behave: (...rules: readonly Behaviour[]) =>
      writeFileSync(join(folder, 'behaviour'), JSON.stringify(rules)),
    calls(tool?: 'az' | 'pwsh'): readonly Call[] {
      const file = join(folder, 'calls')
      if (!existsSync(file)) return []
      const lines = readFileSync(file, 'utf8').trim().split('\n')
      return lines
        .map((line) => JSON.parse(line) as Call)
        .filter((call) => tool === undefined || call.tool === tool)
    },
  }
}

/** What Azure PowerShell was told; never part of its script. */
export function givenTo(call: Call | undefined): Record<string, unknown> {
  return JSON.parse(call?.env.OIDC_EXCHANGE_POWERSHELL ?? '{}') as Record<string, unknown>
}
