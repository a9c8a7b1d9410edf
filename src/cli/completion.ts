import { Argument, Command } from 'commander'
import type { InputSpec, InputSpecs } from '../core/types.ts'
import { loadExchanger, providerNames } from '../step/provider.ts'
import { sourceNames } from '../step/tokens.ts'
import { ownFlags as exchangeOwnFlags } from './exchange.ts'
import { takesFile } from './flags.ts'
import type { CliIo } from './io.ts'
import { exchangeFlags, requestFlags, sharedFlags } from './shared-flags.ts'
import { ownFlags as sourcesOwnFlags } from './sources.ts'
import { ownFlags as tokenOwnFlags } from './token.ts'

// Each script asks `complete` for the words that fit, so that a shell always offers what the installed release has.

const bash = `# bash completion of oidc-exchange
_oidc_exchange() {
  local line current="\${COMP_WORDS[COMP_CWORD]}"
  [ "$current" = = ] && current=
  COMPREPLY=()
  while IFS= read -r line; do
    # Descriptions are for the list only (COMP_TYPE 63).
    if [ "$COMP_TYPE" = 63 ]; then COMPREPLY+=("\${line/$'\\t'/  }"); else COMPREPLY+=("\${line%%$'\\t'*}"); fi
  done < <("\${COMP_WORDS[0]}" complete "--word=$current" -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
}
complete -o default -F _oidc_exchange oidc-exchange
`

const zsh = `#compdef oidc-exchange
_oidc_exchange() {
  local line
  local -a found
  for line in "\${(@f)$("\${words[1]}" complete "--word=\${words[CURRENT]}" -- "\${(@)words[2,CURRENT-1]}" 2>/dev/null)}"; do
    [[ -n $line ]] && found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( $#found )); then _describe oidc-exchange found; else _files; fi
}
compdef _oidc_exchange oidc-exchange
`

const fish = `# fish completion of oidc-exchange
function __oidc_exchange
  set -l words (commandline -opc)
  oidc-exchange complete --word=(commandline -ct) -- $words[2..-1] 2>/dev/null
end
complete -c oidc-exchange -a '(__oidc_exchange)'
`

const powershell = `# PowerShell completion of oidc-exchange
Register-ArgumentCompleter -Native -CommandName oidc-exchange -ScriptBlock {
  param($word, $ast, $cursor)
  $words = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -ne '' -and $words.Count -gt 0) { $words = @($words | Select-Object -SkipLast 1) }
  oidc-exchange complete "--word=$word" -- @words 2>$null | ForEach-Object {
    $text, $about = $_ -split "\`t", 2
    [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $about)
  }
}
`

const scripts = { bash, zsh, fish, powershell }

/** `completion`: a script that lets a shell complete commands, providers, flags and values. */
export function completionCommand(io: CliIo): Command {
  return new Command('completion')
    .description(
      'Prints a script that lets a shell complete commands, providers, flags and values.',
    )
    .addArgument(new Argument('<shell>').choices(Object.keys(scripts)))
    .addHelpText(
      'after',
      '\nExamples:\n  source <(oidc-exchange completion bash)\n  oidc-exchange completion zsh > ~/.zfunc/_oidc-exchange\n  oidc-exchange completion fish > ~/.config/fish/completions/oidc-exchange.fish\n  oidc-exchange completion powershell >> $PROFILE\n',
    )
    .action((shell: keyof typeof scripts) => void io.stdout.write(scripts[shell]))
}

/** `complete`: the words that fit, one a line with its description after a tab; internal. */
export function completeCommand(io: CliIo, program: Command): Command {
  return new Command('complete')
    .requiredOption('--word <text>', 'the word to complete')
    .argument('[words...]', 'the words before it')
    .action(async (words: readonly string[], { word }: { readonly word: string }) => {
      const before = words.filter((one) => one !== '=' && !/^-v+$/.test(one))
      const offers = await offersAfter(before, program)
      const fitting = offers.filter(([text]) => text.startsWith(word))
      for (const [text, about] of fitting)
        io.stdout.write(`${text}${about && `\t${firstSentence(about)}`}\n`)
    })
}

type Offer = readonly [text: string, about: string]

async function offersAfter(words: readonly string[], program: Command): Promise<readonly Offer[]> {
  if (words.includes('--')) return []
  const [name, provider] = words
  const commands = program.createHelp().visibleCommands(program)
  if (name === undefined) return commands.map((one) => [one.name(), one.description()])
  const specs = await specsOf(name, provider)
  if (specs === 'providers') return offerProviders()
  if (specs !== undefined) return offerInputs(specs, words.at(-1) ?? '')
  const command = program.commands.find((one) => one.name() === name)
  if (command === undefined || name === 'complete') return []
  const option = command.options.find(({ long }) => long === words.at(-1))
  if (option !== undefined && !option.isBoolean() && (option.required || option.optional))
    return (option.argChoices ?? []).map((choice) => [choice, ''])
  const subcommands = words.length === 1 ? command.commands : []
  const choices = words.length === 1 ? (command.registeredArguments[0]?.argChoices ?? []) : []
  return [
    ...subcommands.map((one): Offer => [one.name(), one.description()]),
    ...choices.map((choice): Offer => [choice, '']),
    ...command.options.flatMap(({ long, description }): Offer[] =>
      long ? [[long, description]] : [],
    ),
    ['--help', 'show help'],
  ]
}

async function specsOf(
  command: string,
  provider: string | undefined,
): Promise<InputSpecs | 'providers' | undefined> {
  if (command === 'token') return { ...tokenOwnFlags, ...sharedFlags }
  if (command === 'sources') return { ...sourcesOwnFlags, ...sharedFlags }
  if (command !== 'exchange' && command !== 'exec') return undefined
  // A file of the repository is code and is not loaded to complete a word.
  if (provider === undefined || !providerNames().includes(provider as never)) return 'providers'
  const exchanger = await loadExchanger(provider)
  const own = command === 'exchange' ? exchangeOwnFlags : {}
  return { ...exchanger.inputs, ...exchangeFlags, ...requestFlags(provider, exchanger), ...own }
}

async function offerProviders(): Promise<readonly Offer[]> {
  const offers: Offer[] = []
  for (const name of providerNames()) offers.push([name, (await loadExchanger(name)).summary])
  return offers
}

function offerInputs(specs: InputSpecs, last: string): readonly Offer[] {
  const own = Object.entries(specs).filter(
    ([, { alias, unused }]) => alias === undefined && unused === undefined,
  )
  const flags = own.flatMap(([name, spec]): [string, string, InputSpec][] => [
    ...(spec.type === 'secret'
      ? []
      : [[`--${name}`, spec.description, spec] as [string, string, InputSpec]]),
    ...(takesFile(spec)
      ? [[`--${name}-file`, spec.description, { description: '' }] as [string, string, InputSpec]]
      : []),
  ])
  const [, , asked] = flags.find(([flag]) => flag === last) ?? []
  if (last === '--source') return ['auto', ...sourceNames()].map((name) => [name, ''])
  if (asked?.choices !== undefined) return asked.choices.map((choice) => [choice, ''])
  if (asked !== undefined && asked.type !== 'boolean') return []
  const switchValues: Offer[] =
    asked === undefined
      ? []
      : [
          ['true', ''],
          ['false', ''],
        ]
  return [
    ...switchValues,
    ...flags.map(([flag, about]): Offer => [flag, about]),
    ['--help', 'Show help.'],
  ]
}

function firstSentence(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const [sentence = ''] = line.split(/[.;:] |\.$/)
  return sentence.length <= 90 ? sentence : `${sentence.slice(0, 89)}…`
}
