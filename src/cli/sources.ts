import { Command } from 'commander'
import type { InputSpecs } from '../core/types.ts'
import { readInputs } from '../inputs/inputs.ts'
import { checkSources, readParameters, type SourceCheck } from '../step/tokens.ts'
import { createCliContext } from './context.ts'
import { readFlags, readValues } from './flags.ts'
import { renderHelp } from './help.ts'
import { alignRows, type CliIo, printHelp } from './io.ts'
import { unmasked } from './obtain.ts'
import { sharedFlags } from './shared-flags.ts'

/** The flags that only this command has. */
export const ownFlags = {
  json: { description: 'Print a JSON list.', type: 'boolean', default: 'false' },
} as const satisfies InputSpecs

/** `sources`: every source, whether this job has it, and what it requires. */
export function sourcesCommand(io: CliIo): Command {
  return new Command('sources')
    .description(
      'Lists the sources of ID tokens, which of them this job has, and what the others require.',
    )
    .argument('[flags...]')
    .helpOption(false)
    .allowUnknownOption()
    .action((args: readonly string[]) => runSources(args, io))
}

async function runSources(args: readonly string[], io: CliIo): Promise<void> {
  const specs = { ...ownFlags, ...sharedFlags }
  const flags = readFlags(args, specs)
  if (flags.help) {
    const about = 'Lists the sources of ID tokens in the order in which they are asked.'
    const examples = ['oidc-exchange sources', 'oidc-exchange sources --json']
    printHelp(io, renderHelp({ usage: 'sources [--json]', about, flags: specs, examples }))
    return
  }
  const values = readValues(flags, specs, io.env)
  const settings = await readInputs(specs, (name) => values.get(name), unmasked)
  using context = createCliContext(io, settings)
  const checks = await checkSources(context, readParameters(settings))
  const asked = checks.find(({ isHere, problem }) => isHere || problem !== undefined)
  io.stdout.write(settings.json ? renderJson(checks, asked) : renderList(checks, asked))
}

function renderJson(checks: readonly SourceCheck[], asked: SourceCheck | undefined): string {
  const rows = checks.map((check) => ({
    name: check.name,
    summary: check.summary,
    toldBy: check.detectedBy,
    state: stateOf(check),
    isAsked: check === asked,
    problem: check.problem?.message ?? null,
    hint: check.problem?.hint ?? null,
  }))
  return `${JSON.stringify(rows, undefined, 2)}\n`
}

function renderList(checks: readonly SourceCheck[], asked: SourceCheck | undefined): string {
  const rows = checks.map((check): [string, string] => {
    const { name, detectedBy, problem } = check
    const reasons = {
      here:
        check === asked
          ? `found and used (${detectedBy})`
          : `found, but ${asked?.name} comes first`,
      broken: `found, but not usable: ${problem?.message}`,
      'not here': `not found: requires ${detectedBy}`,
    }
    return [name, reasons[stateOf(check)]]
  })
  const hint = asked?.problem?.hint === undefined ? '' : `\n${asked.problem.hint}\n`
  return `${alignRows(rows)}${hint}`
}

function stateOf({ isHere, problem }: SourceCheck): 'here' | 'broken' | 'not here' {
  if (problem !== undefined) return 'broken'
  return isHere ? 'here' : 'not here'
}
