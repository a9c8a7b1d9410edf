import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Argument, Command, Option } from 'commander'
import { messageOf, OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import { version } from '../core/version.ts'
import type { Cloud } from '../trust/index.ts'
import type { PlacedFinding } from '../trust/lint/sarif.ts'
import { readDocuments } from './documents.ts'
import type { CliIo } from './io.ts'

const levels = ['note', 'warning', 'error'] as const

interface LintFlags {
  readonly format: 'text' | 'json' | 'sarif'
  readonly level: (typeof levels)[number]
  readonly baseline?: string
}

/** `lint`: finds dangerous and useless rules in policies. */
export function lintCommand(io: CliIo): Command {
  return new Command('lint')
    .description('Finds dangerous and useless rules in trust policies.')
    .addArgument(
      new Argument('<cloud>', 'the cloud of the policies').choices([
        'aws',
        'gcp',
        'azure',
        'vault',
      ]),
    )
    .argument(
      '<files...>',
      "policies as the cloud's own tools print them, many in one file too, Terraform plans as JSON, or folders",
    )
    .addOption(
      new Option('--format <form>', 'sarif is for code scanning')
        .choices(['text', 'json', 'sarif'])
        .default('text'),
    )
    .addOption(
      new Option('--level <level>', 'the lowest level that makes the exit code 1')
        .choices(levels)
        .default('error'),
    )
    .option('--baseline <file>', 'known findings, from --format json: they are not shown again')
    .addHelpText(
      'after',
      '\nThe exit code is 1 when a finding has the level or a higher one, and when a file could not be read.\n',
    )
    .action((cloud: Cloud, files: readonly string[], flags: LintFlags) =>
      lint(io, cloud, files, flags),
    )
}

async function lint(
  io: CliIo,
  cloud: Cloud,
  files: readonly string[],
  flags: LintFlags,
): Promise<void> {
  const { levelOf, renderSarif } = await import('../trust/index.ts')
  const known = await readBaseline(flags.baseline, io)
  const all: PlacedFinding[] = []
  let unreadable = 0
  for (const file of await filesIn(files)) {
    try {
      all.push(...(await lintFile(io, cloud, file)))
    } catch (error) {
      if (!(error instanceof OidcError)) throw error
      if (files.length === 1 && files[0] === file) throw error
      unreadable++
      io.stderr.write(`${quoteForeign(messageOf(error), 400)}\n`)
    }
  }
  const findings = all.filter((finding) => !known.has(keyOf(finding)))
  const write = (value: unknown) => void io.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
  if (flags.format === 'sarif') write(renderSarif(findings, version))
  else if (flags.format === 'json') {
    write(findings.map((finding) => ({ level: levelOf(finding.rule), ...finding })))
  } else {
    for (const { rule, message, fix, file, line, policy } of findings) {
      const where =
        policy === undefined ? `${file}:${line}` : `${file}:${line}: ${quoteForeign(policy)}`
      io.stdout.write(
        `${where}: ${levelOf(rule)}: ${quoteForeign(message, 600)} (${rule})\n  ${fix}\n`,
      )
    }
    writeTotals(io, findings)
  }
  const lowest = levels.indexOf(flags.level)
  const serious = findings.filter(({ rule }) => levels.indexOf(levelOf(rule)) >= lowest)
  if (serious.length === 0 && unreadable === 0) return
  const rest = unreadable === 0 ? '' : ` ${unreadable} of the files could not be read.`
  const message = `${serious.length} of ${findings.length} findings need a change.${rest}`
  throw new OidcError('ERR_REFUSED', message)
}

async function lintFile(io: CliIo, cloud: Cloud, file: string): Promise<readonly PlacedFinding[]> {
  const { lintPolicy, policiesWithin } = await import('../trust/index.ts')
  const found: PlacedFinding[] = []
  for (const { name, document, findLine } of await readDocuments(file, io)) {
    for (const one of policiesWithin(cloud, document)) {
      const findings = named(one.name ?? name, () => lintPolicy(cloud, one.document))
      for (const finding of findings) {
        const path = [...one.path, ...finding.path]
        const placed = { ...finding, path, file, line: findLine(path) }
        found.push(one.name === undefined ? placed : { ...placed, policy: one.name })
      }
    }
  }
  return found
}

/** How many findings each rule has, if there are many. */
function writeTotals(io: CliIo, findings: readonly PlacedFinding[]): void {
  if (findings.length < 10) return
  const totals = new Map<string, number>()
  for (const { rule } of findings) totals.set(rule, (totals.get(rule) ?? 0) + 1)
  const rows = [...totals].toSorted(([, a], [, b]) => b - a)
  io.stdout.write(
    `\n${rows.map(([rule, count]) => `${String(count).padStart(6)}  ${rule}`).join('\n')}\n`,
  )
}

/** The files themselves, and the JSON and YAML files of folders. */
async function filesIn(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = []
  for (const path of paths) {
    const isFolder =
      path !== '-' &&
      (await stat(path)
        .then((one) => one.isDirectory())
        .catch(() => false))
    if (!isFolder) files.push(path)
    else {
      const names = await readdir(path, { recursive: true })
      files.push(
        ...names
          .filter((name) => /\.(json|ya?ml)$/.test(name))
          .sort()
          .map((name) => join(path, name)),
      )
    }
  }
  return files
}

/** A finding without its line, which moves. */
function keyOf({
  file,
  policy,
  rule,
  message,
}: Pick<PlacedFinding, 'file' | 'policy' | 'rule' | 'message'>) {
  return JSON.stringify([file, policy ?? '', rule, message])
}

async function readBaseline(file: string | undefined, io: CliIo): Promise<ReadonlySet<string>> {
  if (file === undefined) return new Set()
  const [read] = await readDocuments(file, io)
  if (Array.isArray(read?.document)) return new Set(read.document.map(keyOf))
  throw new OidcError('ERR_INPUT', `${file} is not a baseline.`, {
    hint: 'Write one with: oidc-exchange lint CLOUD FILES --format json > FILE',
  })
}

/** Adds the policy's name to an error about it. */
function named<T>(name: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof OidcError)) throw error
    throw error.with({ message: `${name}: ${error.message}` })
  }
}
