import { OidcError } from '../core/errors.ts'
import type { Exchanger, InputSpec, InputSpecs } from '../core/types.ts'
import { loadExchanger, providerNames } from '../step/provider.ts'
import { secretVariable, takesFile } from './flags.ts'
import { alignRows, type CliIo, printHelp } from './io.ts'
import { exchangeFlags, requestFlags } from './shared-flags.ts'

/** The parts of a command's help. */
export interface Help {
  readonly usage: string
  readonly about: string
  readonly flags: InputSpecs
  readonly examples: readonly string[]
}

/** The help of a command without a provider. */
export function renderHelp({ usage, about, flags, examples }: Help): string {
  return [
    `Usage: oidc-exchange ${usage}`,
    about,
    `Flags:\n${Object.entries(flags).map(renderFlag).join('\n')}\n${tail}`,
    `Examples:\n${indent(examples)}`,
    '',
  ].join('\n\n')
}

/** Inputs for JSON; a pattern is code and becomes its example. */
export function describeInputs(inputs: InputSpecs): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { pattern, ...spec }]) => [
      name,
      pattern === undefined ? spec : { ...spec, example: pattern.example },
    ]),
  )
}

/** The help of a command for one provider: its inputs, then what every provider has. */
export function renderProviderHelp(
  command: string,
  exchanger: Exchanger,
  own: InputSpecs,
  examples: readonly string[],
  usage = '',
): string {
  const inputs = Object.entries(exchanger.inputs).filter(
    ([, { alias, unused }]) => alias === undefined && unused === undefined,
  )
  const fitting = examples.filter((line) => line.includes(` ${exchanger.name} `))
  return [
    `Usage: oidc-exchange ${command} ${exchanger.name} --INPUT VALUE …${usage}`,
    exchanger.summary,
    `Inputs of ${exchanger.name}:\n${inputs.map(renderFlag).join('\n')}`,
    `Flags:\n${Object.entries({
      ...own,
      ...exchangeFlags,
      ...requestFlags(exchanger.name, exchanger),
    })
      .map(renderFlag)
      .join('\n')}\n${tail}`,
    ...(fitting.length === 0 ? [] : [`Examples:\n${indent(fitting)}`]),
    '',
  ].join('\n\n')
}

/**
 * Shows the help of a command without a provider.
 *
 * @throws {OidcError} `ERR_INPUT` if no help was asked for: the output may be run as a script
 */
export async function explainProviders(
  command: string,
  { examples, usage = '' }: { readonly examples: readonly string[]; readonly usage?: string },
  args: readonly (string | undefined)[],
  io: CliIo,
): Promise<void> {
  const end = args.indexOf('--')
  const own = end < 0 ? args : args.slice(0, end)
  if (own.includes('--help') || own.includes('-h')) {
    printHelp(io, await renderProviders(command, examples))
    return
  }
  const [first] = args
  throw new OidcError(
    'ERR_INPUT',
    first === undefined ? 'No provider given' : 'The provider comes before its flags',
    {
      hint: `Usage: oidc-exchange ${command} PROVIDER --INPUT VALUE …${usage}\nProviders: oidc-exchange providers. Help: oidc-exchange ${command} --help`,
    },
  )
}

async function renderProviders(command: string, examples: readonly string[]): Promise<string> {
  const rows: [string, string][] = []
  for (const name of providerNames()) {
    rows.push([name, (await loadExchanger(name)).summary])
  }
  return [
    `Usage: oidc-exchange ${command} PROVIDER --INPUT VALUE …`,
    `Providers:\n${alignRows(rows, '  ').trimEnd()}`,
    `The inputs of one: oidc-exchange ${command} PROVIDER --help`,
    `Examples:\n${indent(examples)}`,
    '',
  ].join('\n\n')
}

const tail = [
  '  -v, -vv',
  '      Log steps, or every detail, on standard error.',
  '  -h, --help',
  '      Show this help.',
].join('\n')

function renderFlag([name, spec]: readonly [string, InputSpec]): string {
  const heads = [
    ...(spec.type === 'secret' ? [] : [`--${name}${spec.type === 'boolean' ? '' : ' VALUE'}`]),
    ...(takesFile(spec) ? [`--${name}-file FILE`] : []),
  ]
  const notes = [
    ...(spec.required ? ['Required.'] : []),
    ...(spec.choices === undefined ? [] : [`One of: ${spec.choices.join(', ')}.`]),
    ...(spec.type === 'secret'
      ? [`A secret: - reads standard input, and ${secretVariable(name)} can hold it too.`]
      : []),
  ]
  const text = [spec.description, ...notes].join(' ')
  return `  ${heads.join(', ')}\n${wrap(text, 74)
    .map((line) => `      ${line}`)
    .join('\n')}`
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n')
}
