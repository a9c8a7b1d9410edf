import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')

/** Who may import whom: each room lists the rooms below it. A room is a folder, or one of the three files above them. */
const below: Readonly<Record<string, readonly string[]>> = {
  bin: ['action', 'cli', 'sinks', 'core'],
  index: ['library', 'exchangers', 'context', 'core'],
  action: ['step', 'sinks', 'sources', 'exchangers', 'context', 'inputs', 'http', 'core'],
  cli: ['library', 'step', 'sinks', 'lab', 'trust', 'verify', 'context', 'inputs', 'http', 'core'],
  library: ['step', 'sinks', 'context', 'inputs', 'http', 'core'],
  step: ['sources', 'exchangers', 'sinks', 'inputs', 'http', 'core'],
  sources: ['inputs', 'http', 'core'],
  exchangers: ['trust', 'inputs', 'http', 'core'],
  sinks: ['inputs', 'http', 'core'],
  lab: ['trust', 'verify', 'inputs', 'http', 'core'],
  trust: ['http', 'core'],
  verify: ['context', 'http', 'core'],
  context: ['http', 'core'],
  inputs: ['http', 'core'],
  http: ['core'],
  core: [],
}

/** The files that lie on top of `src/`; every other file has a room. */
const topFiles = ['bin.ts', 'context.ts', 'index.ts']

interface Import {
  readonly from: string
  readonly target: string
  readonly typeOnly: boolean
  readonly dynamic: boolean
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\\/g, '/'))

function roomOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/\.ts$/, '')
}

/** A plug-in is a file of a plug-in folder, or a folder there; what several of them share belongs to none. */
function plugInOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.ts$/, '')
}

/** What the plug-ins of a room share: registries, and the vocabulary that they are written in. */
const shared: readonly string[] = [
  'registry',
  'given-tokens',
  'token-command',
  'refusal',
  'callback',
  'preset',
]

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const statements = text.matchAll(
    /(?:^|\n)(import|export)\s+(type\s+)?[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)/g,
  )
  return [...statements].map(([, , type, from = '', dynamic]) => ({
    from: file,
    target: dynamic ?? from,
    typeOnly: type !== undefined,
    dynamic: dynamic !== undefined,
  }))
}

const imports = files.flatMap(importsOf)
const resolve = ({ from, target }: Import) =>
  relative('.', normalize(join(dirname(from), target))).replace(/\\/g, '/')

test('there is something to check', () => {
  expect(imports.length).toBeGreaterThan(100)
})

test('nothing but the entries lies on top', () => {
  expect(files.filter((file) => !file.includes('/')).sort()).toEqual(topFiles)
})

test('imports go down only', () => {
  const upward = imports
    .filter(({ target }) => target.startsWith('.'))
    .filter((entry) => {
      const [here, there] = [roomOf(entry.from), roomOf(resolve(entry))]
      return here !== there && !below[here]?.includes(there)
    })
  expect(upward.map((entry) => `${entry.from} → ${resolve(entry)}`)).toEqual([])
})

test('plug-ins never import one another', () => {
  const across = imports.filter((entry) => {
    const [here, there] = [roomOf(entry.from), roomOf(resolve(entry))]
    if (!entry.target.startsWith('.') || here !== there) return false
    if (!['sources', 'exchangers'].includes(here)) return false
    const [from, to] = [plugInOf(entry.from), plugInOf(resolve(entry))]
    return from !== 'registry' && from !== to && !shared.includes(to)
  })
  expect(across.map((entry) => `${entry.from} → ${resolve(entry)}`)).toEqual([])
})

test('no file imports itself on a way round, types and registries included', () => {
  const targets = new Map(
    files.map((file) => [
      file,
      imports
        .filter(({ from, target }) => from === file && target.startsWith('.'))
        .map(resolve)
        .filter((target) => files.includes(target)),
    ]),
  )
  const done = new Set<string>()
  const findCircle = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const target of targets.get(file) ?? []) {
      const circle = findCircle(target, [...path, file])
      if (circle !== undefined) return circle
    }
    done.add(file)
    return undefined
  }
  expect(files.flatMap((file) => findCircle(file, []) ?? [])).toEqual([])
})

test('a registry loads its plug-ins only when they are asked for', () => {
  const eager = imports.filter(
    ({ from, dynamic, typeOnly }) => from.endsWith('registry.ts') && !dynamic && !typeOnly,
  )
  expect(eager).toEqual([])
})

test('an exchange loads what explains a refusal only when it was refused', () => {
  const used = imports.filter(
    (entry) =>
      roomOf(entry.from) === 'exchangers' &&
      entry.target.startsWith('.') &&
      roomOf(resolve(entry)) === 'trust',
  )
  expect(used.length).toBeGreaterThan(0)
  expect(used.filter(({ dynamic, typeOnly }) => !dynamic && !typeOnly)).toEqual([])
})

describe('packages stay where they belong', () => {
  test.each<[RegExp, RegExp]>([
    [/^@actions\/core$/, /^action\//],
    [/^@actions\/http-client$/, /^http\//],
    [/^https-proxy-agent$/, /^http\//],
    [/^@aws-sdk\//, /^exchangers\/aws\//],
    [/^@smithy\//, /^exchangers\/aws\//],
    [/^jose$/, /^(verify|lab)\//],
    [/^commander$/, /^cli\//],
    [/^cross-spawn$/, /^cli\//],
    [/^ioredis$/, /^cli\//],
    [/^jsonata$/, /^exchangers\//],
    [/^@marcbachmann\/cel-js$/, /^trust\//],
    [/^re2js$/, /^trust\//],
    [/^(@peculiar\/x509|reflect-metadata)$/, /^lab\//],
    [/^yaml$/, /^(inputs|exchangers\/preset|cli|lab)\//],
  ])('%s only in %s', (name, home) => {
    const strays = imports.filter(
      ({ from, target, typeOnly }) => name.test(target) && !home.test(from) && !typeOnly,
    )
    expect(strays).toEqual([])
  })

  test('no other package is used', () => {
    const known =
      /^(node:|\.|@actions\/|@aws-sdk\/client-sts|@smithy\/|https-proxy-agent|jose|commander|cross-spawn|ioredis|yaml|jsonata|@marcbachmann\/cel-js|re2js|@peculiar\/x509|reflect-metadata)/
    expect(imports.filter(({ target }) => !known.test(target))).toEqual([])
  })
})

test('the process is read only where effects live', () => {
  const allowed = /^(context\.ts|bin\.ts|action\/|cli\/)/
  const strays = files.filter(
    (file) => !allowed.test(file) && /\bprocess\.(env|argv|stdout|stderr|exit)\b/.test(code(file)),
  )
  expect(strays).toEqual([])
})

test('requests go through the one HTTP client, and tokens through the one source', () => {
  const banned = /\bfetch\(|\bgetJson\(|\breadBody\(|\bcore\.getIDToken\b/
  const strays = files.filter((file) => !file.startsWith('lab/') && banned.test(code(file)))
  expect(strays).toEqual([])
})

test('no file has grown past what one thing needs', () => {
  const long = files.filter((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return !text.startsWith('// Written by `npm run generate`') && text.split('\n').length > 280
  })
  expect(long).toEqual([])
})

/** A file without its comments. */
function code(file: string): string {
  return readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}
