import { Argument, Command, Option } from 'commander'
import { OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import { version } from '../core/version.ts'
import type { Cloud } from '../trust/index.ts'
import type { PlacedFinding } from '../trust/lint/sarif.ts'
import { readDocuments } from './documents.ts'
import type { CliIo } from './io.ts'

interface LintFlags {
  readonly format: 'text' | 'json' | 'sarif'
}

/** `lint`: finds what is dangerous or useless in policies. */
export function lintCommand(io: CliIo): Command {
  return new Command('lint')
    .description('Finds what is dangerous or useless in trust policies.')
    .addArgument(
      new Argument('<cloud>', 'whose policies').choices(['aws', 'gcp', 'azure', 'vault']),
    )
    .argument('<files...>', "the policies, as the cloud's own tools print them")
    .addOption(
      new Option('--format <form>', 'sarif is for code scanning')
        .choices(['text', 'json', 'sarif'])
        .default('text'),
    )
    .addHelpText(
      'after',
      '\nThe exit code is 1 when there is an error or a warning, notes alone are 0.\n',
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
  const { levelOf, lintPolicy, renderSarif } = await import('../trust/index.ts')
  const findings: PlacedFinding[] = []
  for (const file of files) {
    for (const { name, document, findLine } of await readDocuments(file, io)) {
      for (const finding of named(name, () => lintPolicy(cloud, document))) {
        findings.push({ ...finding, file, line: findLine(finding.path) })
      }
    }
  }
  const write = (value: unknown) => void io.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
  if (flags.format === 'sarif') write(renderSarif(findings, version))
  else if (flags.format === 'json') {
    write(findings.map((finding) => ({ level: levelOf(finding.rule), ...finding })))
  } else {
    for (const { rule, message, fix, file, line } of findings) {
      const head = `${file}:${line}: ${levelOf(rule)}: ${quoteForeign(message, 400)} (${rule})`
      io.stdout.write(`${head}\n  ${fix}\n`)
    }
  }
  const serious = findings.filter(({ rule }) => levelOf(rule) !== 'note')
  if (serious.length === 0) return
  throw new OidcError(
    'ERR_REFUSED',
    `${serious.length} of ${findings.length} findings need a change.`,
  )
}

/** Adds the file to what is wrong with its document. */
function named<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof OidcError)) throw error
    throw error.with({ message: `${file}: ${error.message}` })
  }
}
