import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')

/** Who may import whom: each room lists the rooms below it. A file that is not in a folder is its own room. */
const below: Readonly<Record<string, readonly string[]>> = {
  bin: ['action', 'cli', 'sinks'],
  action: ['base', 'pipeline', 'sinks', 'sources', 'exchangers'],
  cli: ['base', 'pipeline', 'sinks', 'lab', 'trust', 'verify'],
  index: ['base', 'pipeline'],
  pipeline: ['base', 'sources', 'exchangers', 'sinks'],
  sinks: ['base', 'pipeline'],
  sources: ['base'],
  exchangers: ['base', 'trust'],
  lab: ['base', 'trust', 'verify'],
  trust: ['base'],
  verify: ['base'],
  base: [],
}

const pipeline = ['plan', 'provider-file', 'exchange', 'tokens', 'toolkit', 'job']

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
  const [first = '', ...rest] = file.replace(/\.ts$/, '').split('/')
  if (rest.length > 0) return first
  if (first === 'bin' || first === 'index') return first
  return pipeline.includes(first) ? 'pipeline' : 'base'
}

/** A plug-in is a file of a plug-in folder, with the folder of its own name. */
function plugInOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.ts$/, '')
}

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

test('imports go down only', () => {
  const upward = imports
    .filter(({ target, typeOnly }) => target.startsWith('.') && !typeOnly)
    .filter((entry) => {
      const [here, there] = [roomOf(entry.from), roomOf(resolve(entry))]
      return here !== there && !below[here]?.includes(there)
    })
  expect(upward.map((entry) => `${entry.from} → ${resolve(entry)}`)).toEqual([])
})

test('plug-ins never import one another', () => {
  const across = imports.filter((entry) => {
    const [here, there] = [roomOf(entry.from), roomOf(resolve(entry))]
    if (
      !entry.target.startsWith('.') ||
      here !== there ||
      !['sources', 'exchangers'].includes(here)
    )
      return false
    return plugInOf(entry.from) !== 'registry' && plugInOf(entry.from) !== plugInOf(resolve(entry))
  })
  expect(across.map((entry) => `${entry.from} → ${resolve(entry)}`)).toEqual([])
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
    [/^@actions\/http-client$/, /^http\.ts$/],
    [/^https-proxy-agent$/, /^route\.ts$/],
    [/^@aws-sdk\//, /^exchangers\/aws(\/|\.ts)/],
    [/^@smithy\//, /^exchangers\/aws(\/|\.ts)/],
    [/^jose$/, /^(verify|lab)\//],
    [/^commander$/, /^cli\//],
    [/^cross-spawn$/, /^cli\/exec\.ts$/],
    [/^jsonata$/, /^exchangers\/custom\/vault\//],
    [/^@marcbachmann\/cel-js$/, /^trust\//],
    [/^re2js$/, /^trust\/gcp\/re2\.ts$/],
    [/^(@peculiar\/x509|reflect-metadata)$/, /^lab\/certificate\.ts$/],
    [/^yaml$/, /^(inputs\.ts|exchangers\/custom\/preset-file\.ts|cli\/|lab\/)/],
  ])('%s only in %s', (name, home) => {
    const strays = imports.filter(
      ({ from, target, typeOnly }) => name.test(target) && !home.test(from) && !typeOnly,
    )
    expect(strays).toEqual([])
  })

  test('no other package is used', () => {
    const known =
      /^(node:|\.|@actions\/|@aws-sdk\/client-sts|@smithy\/|https-proxy-agent|jose|commander|cross-spawn|yaml|jsonata|@marcbachmann\/cel-js|re2js|@peculiar\/x509|reflect-metadata)/
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
  const long = files.filter(
    (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 280,
  )
  expect(long).toEqual([])
})

/** A file without its comments. */
function code(file: string): string {
  return readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}
