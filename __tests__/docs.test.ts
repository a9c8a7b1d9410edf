import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import {
  renderAwsDefects,
  renderAwsMigration,
  renderRootBlock,
  renderShared,
  renderSources,
  renderSubAction,
  renderTables,
  replaceBlock,
} from '../scripts/render.js'
import { renderPresetPages, renderPresets, renderSchema } from '../scripts/render-presets.js'
import { renderProviderTypes, variablesOf } from '../scripts/render-types.js'
import { readStep } from '../src/action/settings.ts'
import { errorCodes } from '../src/core/errors.ts'
import type { Exchanger, TokenSource } from '../src/core/types.ts'
import { version } from '../src/core/version.ts'
import type { Preset } from '../src/exchangers/preset/preset.ts'
import { createPresetExchanger } from '../src/exchangers/preset/preset-exchanger.ts'
import { parsePreset } from '../src/exchangers/preset/preset-file.ts'
import { presetSchema } from '../src/exchangers/preset/preset-schema.ts'
import { presets } from '../src/exchangers/presets/registry.ts'
import { exchangers } from '../src/exchangers/registry.ts'
import { sharedInputs } from '../src/inputs/shared-inputs.ts'
import { parseRules } from '../src/lab/parse-rules.ts'
import { sources } from '../src/sources/registry.ts'
import { planExchanges } from '../src/step/plan.ts'
import { createTestContext } from './helpers/context.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
/** The renderers' types are those of the built lib/, which are no others than these but to the compiler. */
const asBuilt = (value: unknown) => value as never
const read = (file: string) => readFileSync(join(root, file), 'utf8').replace(/\r\n/g, '\n')

// One after another: jest's module loader trips over parallel imports that share a module.
const loaded: Exchanger[] = []
for (const load of Object.values(exchangers)) loaded.push((await load()).default)
const named: { name: string; preset: Preset; exchanger: Exchanger }[] = []
for (const [name, load] of Object.entries(presets)) {
  const preset = (await load()).default
  named.push({ name, preset, exchanger: createPresetExchanger(name, preset) })
}
const opened: TokenSource[] = []
for (const load of Object.values(sources)) opened.push((await load()).default)

const awsPeer = parse(read('__tests__/dist/migration/aws.yml'), { merge: true })

const pages = ['.', 'docs', 'docs/adr', 'examples'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`)),
)

interface Block {
  readonly page: string
  readonly line: number
  readonly language: string
  readonly text: string
}

function blocksOf(page: string): readonly Block[] {
  const text = read(page)
  return [...text.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)].map((match) => ({
    page,
    line: text.slice(0, match.index).split('\n').length,
    language: match[1] ?? '',
    text: match[2] ?? '',
  }))
}

const blocks = pages.flatMap(blocksOf)
const where = ({ page, line }: Block) => `${page}:${line}`

/** A page's prose: code blocks and inline code left out. */
function proseOf(page: string): string {
  return read(page)
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, '')
}

/** The anchors that GitHub gives a page's headings. */
function anchorsOf(page: string): ReadonlySet<string> {
  const seen = new Map<string, number>()
  const headings = read(page)
    .replace(/^```[\s\S]*?^```$/gm, '')
    .matchAll(/^#{1,6} +(.+)$/gm)
  return new Set(
    [...headings].map(([, heading = '']) => {
      const slug = heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-')
      const count = seen.get(slug) ?? 0
      seen.set(slug, count + 1)
      return count === 0 ? slug : `${slug}-${count}`
    }),
  )
}

describe('what the pages say of the source', () => {
  test('docs/errors.md has a row for every code, in order, and no other', () => {
    const rows = [...read('docs/errors.md').matchAll(/^\| `(ERR_\w+)` \|/gm)].map(
      ([, code]) => code,
    )
    expect(rows).toEqual([...errorCodes])
  })

  test('every exchanger and source has a section', () => {
    const headingsOf = (page: string) =>
      [...read(page).matchAll(/^## `([\w-]+)`/gm)].map(([, name]) => name)
    expect(headingsOf('docs/exchangers.md')).toEqual(Object.keys(exchangers))
    expect(headingsOf('docs/sources.md')).toEqual(Object.keys(sources))
  })

  test.each<[string, string, string]>([
    ['docs/exchangers.md', 'shared', renderShared(sharedInputs)],
    ...loaded.map((exchanger): [string, string, string] => [
      'docs/exchangers.md',
      exchanger.name,
      renderTables(asBuilt(exchanger)),
    ]),
    ['docs/sources.md', 'sources', renderSources(asBuilt(opened))],
    ['docs/migration.md', 'migration aws', renderAwsMigration(awsPeer)],
    ['docs/aws.md', 'defects aws', renderAwsDefects(awsPeer)],
    ['docs/exchangers.md', 'presets', renderPresets(asBuilt(named))],
    [
      'action.yml',
      'generated inputs and outputs',
      renderRootBlock(sharedInputs, asBuilt(loaded), asBuilt(named)),
    ],
  ])('%s: the block %s is what npm run generate writes', (file, name, generated) => {
    expect(read(file)).toBe(replaceBlock(read(file), name, generated))
  })

  test.each([
    ['docs/presets.md', renderPresetPages(asBuilt(named))],
    ['docs/preset.schema.json', renderSchema(presetSchema)],
    [
      'src/library/provider-types.ts',
      renderProviderTypes(
        asBuilt([...loaded, ...named.map(({ exchanger }) => exchanger)]),
        sharedInputs,
        variablesOf(asBuilt(named)),
      ),
    ],
  ])('%s is what npm run generate writes', (file, generated) => {
    expect(read(file)).toBe(generated)
  })

  test.each(
    [...loaded, ...named.map(({ exchanger }) => exchanger)].flatMap((exchanger) =>
      existsSync(join(root, exchanger.name, 'action.yml'))
        ? [[exchanger.name, exchanger] as const]
        : [],
    ),
  )('%s/action.yml is what npm run generate writes', (name, exchanger) => {
    expect(read(`${name}/action.yml`)).toBe(renderSubAction(sharedInputs, asBuilt(exchanger)))
  })

  test('ARCHITECTURE.md names everything at the top of src', () => {
    const tree = blocksOf('ARCHITECTURE.md').find(({ text }) => text.includes('src/\n'))?.text ?? ''
    const inSource = tree.slice(tree.indexOf('src/\n'), tree.indexOf('scripts/'))
    const named = [...inSource.matchAll(/^ {2}([\w.-]+)/gm)].map(([, name]) => name)
    expect(named.toSorted()).toEqual(readdirSync(join(root, 'src')).toSorted())
  })

  test('every decision is in the list of decisions', () => {
    const files = readdirSync(join(root, 'docs/adr')).filter((name) => /^\d/.test(name))
    const listed = [...read('docs/adr/README.md').matchAll(/\]\((\d[^)]*)\)/g)].map(
      ([, name]) => name,
    )
    expect(listed).toEqual(files.toSorted())
  })
})

describe('what the pages say of the package', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>

  test('src/version.ts has its version', () => {
    expect(manifest.version).toBe(version)
  })

  test('CONTRIBUTING.md says of every dependency why it is there', () => {
    const section = read('CONTRIBUTING.md').split('## Dependencies')[1]?.split('\n## ')[0] ?? ''
    const rows = section
      .split('\n')
      .flatMap((row) => (row.startsWith('|') ? [row.split('|')[1] ?? ''] : []))
    const named = rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
    const { dependencies, devDependencies, overrides } = manifest
    const used = Object.keys({ ...dependencies, ...devDependencies, ...overrides })
    expect(named.toSorted()).toEqual(used.toSorted())
  })

  test('every npm script that a page names is there', () => {
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => `${page}: ${name}`),
    )
    expect(named.length).toBeGreaterThan(0)
    const scripts = Object.keys(manifest.scripts ?? {})
    expect(named.filter((name) => !scripts.includes(name.split(': ')[1] ?? ''))).toEqual([])
  })
})

test('the README is short', () => {
  expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150)
})

test.each(pages)('%s: every relative link leads somewhere', (page) => {
  const targets = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  const broken = targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path = '', anchor] = target.split('#')
      const file = relative(
        root,
        resolve(root, dirname(page), path || `./${page.split('/').at(-1)}`),
      )
      if (!existsSync(join(root, file))) return true
      return anchor !== undefined && !anchorsOf(file.replace(/\\/g, '/')).has(anchor)
    })
  expect(broken).toEqual([])
})

// ------------------------------------------------------------------------------------------------ YAML blocks

interface Step {
  readonly from: string
  readonly uses: string
  readonly inputs: Readonly<Record<string, unknown>>
}

/** Every step that uses this action, wherever it stands in a document. */
function stepsOf(from: string, value: unknown): readonly Step[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap((member) => stepsOf(from, member))
  if (!('uses' in value) || typeof value.uses !== 'string' || folderOf(value.uses) === undefined)
    return below
  const inputs = 'with' in value ? (value.with as Record<string, unknown>) : {}
  return [{ from, uses: value.uses, inputs }, ...below]
}

/** The folder of the action.yml that a step of ours uses; `undefined` for others' actions. */
function folderOf(uses: string): string | undefined {
  const [, ours, local] = /^(?:OWNER\/oidc-exchange\/?([a-z]*)@\S+|\.\/([a-z]*))$/.exec(uses) ?? []
  return ours ?? local
}

const yamlBlocks = blocks.filter(({ language }) => language === 'yaml')
const workflows = ['examples', '.github/workflows'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${folder}/${name}`),
)
const steps = [
  ...yamlBlocks.flatMap((block) => stepsOf(where(block), parse(block.text))),
  ...workflows.flatMap((file) => stepsOf(file, parse(read(file)))),
]

test('there are steps to check, of the action and of each sub-action', () => {
  const used = new Set(steps.map(({ uses }) => folderOf(uses)))
  expect([...used].toSorted()).toEqual(['', 'aws', 'azure', 'gcp', 'vault'])
})

test.each(steps.map((step) => [step.from, step.uses, step] as const))(
  '%s: %s takes these inputs',
  async (_from, uses, step) => {
    const action = parse(read(join(folderOf(uses) ?? '', 'action.yml'))) as {
      inputs: Record<string, { default?: string }>
    }
    const unknown = Object.keys(step.inputs).filter((name) => !Object.hasOwn(action.inputs, name))
    expect(unknown).toEqual([])
    // As the runner would give them, an expression filled in; then everything that can be checked without a request.
    const fill = (value: unknown) =>
      String(value).replace(/\$\{\{.*?\}\}/g, 'https://example.com/x')
    const given = Object.fromEntries(
      Object.entries(action.inputs).map(([name, spec]) => [
        `INPUT_${name.toUpperCase()}`,
        fill(step.inputs[name] ?? spec?.default ?? ''),
      ]),
    )
    using context = createTestContext({ env: { GITHUB_WORKSPACE: join(root, 'examples') } })
    const { requests } = await readStep(given, context)
    await expect(planExchanges(requests, context)).resolves.toHaveLength(requests.length)
  },
)

test.each(yamlBlocks.map((block) => [where(block), block] as const))(
  '%s: the YAML is a workflow, a part of one, a preset, or rules for the lab',
  async (_where, { text }) => {
    const value: unknown = parse(text)
    expect(typeof value).toBe('object')
    const keys = Object.keys(value as object)
    const forLab = ['token', 'aws', 'google', 'azure', 'exchange', 'faults']
    if (keys.includes('title')) await parsePreset('the block', text)
    else if (keys.some((key) => forLab.includes(key))) await parseRules(text)
    else expect(Array.isArray(value) || keys.includes('permissions')).toBe(true)
  },
)

// ------------------------------------------------------------------------------------------ TypeScript blocks

/** Relative imports stay what they are from the page's folder, though the block is compiled elsewhere. */
function rebase(block: Block, folder: string): string {
  return block.text.replace(/(from ')(\.{1,2}\/[^']+)(')/g, (_, before, path, after) => {
    const target = relative(folder, resolve(root, dirname(block.page), path)).replace(/\\/g, '/')
    return `${before}${target.startsWith('.') ? target : `./${target}`}${after}`
  })
}

/** What the package exports, each name at its source: no build is needed. */
function publicEntries(): Readonly<Record<string, readonly string[]>> {
  const { exports: entries } = JSON.parse(read('package.json')) as {
    exports: Record<string, string | { types: string }>
  }
  return Object.fromEntries(
    Object.entries(entries).flatMap(([name, entry]) =>
      typeof entry === 'string'
        ? []
        : [
            [
              name.replace(/^\./, 'oidc-exchange'),
              [join(root, entry.types.replace('/npm/', '/src/').replace('.d.ts', '.ts'))],
            ],
          ],
    ),
  )
}

test('the TypeScript blocks compile', () => {
  // Within the repository: on Windows the temporary folder may lie on a drive that no relative import reaches.
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'docs-'))
  try {
    const compiled = blocks.filter(({ language }) => language === 'ts')
    expect(compiled.length).toBeGreaterThan(0)
    const files = compiled.map((block) => {
      const name = `${block.page.replace(/\W/g, '-')}-${block.line}.mts`
      writeFileSync(join(folder, name), `${rebase(block, folder)}\nexport {}\n`)
      return name
    })
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        noUnusedLocals: false,
        types: ['node'],
        typeRoots: [join(root, 'node_modules/@types')],
        paths: publicEntries(),
      },
      // Named one by one: a pattern never finds what lies in node_modules.
      files,
      include: [],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], {
      encoding: 'utf8',
    })
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
