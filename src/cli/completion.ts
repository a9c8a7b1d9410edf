import { Argument, Command } from 'commander'
import type { InputSpecs } from '../core/types.ts'
import { loadExchanger, providerNames } from '../step/provider.ts'
import { takesFile } from './flags.ts'
import type { CliIo } from './io.ts'
import { exchangeFlags, requestFlags, sharedFlags } from './shared-flags.ts'

/** What can follow where: a script for a shell is written from it. */
export interface Words {
  readonly commands: readonly string[]
  readonly flags: Readonly<Record<string, readonly string[]>>
  readonly providers: Readonly<Record<string, readonly string[]>>
}

const scripts = { bash: renderBash, zsh: renderZsh, fish: renderFish }

/** `completion`: a script that lets a shell complete commands, providers and flags. */
export function completionCommand(io: CliIo, program: Command): Command {
  return new Command('completion')
    .description('Prints a script with which a shell completes this command.')
    .addArgument(new Argument('<shell>').choices(Object.keys(scripts)))
    .addHelpText(
      'after',
      '\nExamples:\n  source <(oidc-exchange completion bash)\n  oidc-exchange completion zsh > ~/.zfunc/_oidc-exchange\n  oidc-exchange completion fish > ~/.config/fish/completions/oidc-exchange.fish\n',
    )
    .action(async (shell: keyof typeof scripts) => {
      io.stdout.write(scripts[shell](await collectWords(program)))
    })
}

async function collectWords(program: Command): Promise<Words> {
  const providers: Record<string, readonly string[]> = {}
  for (const name of providerNames()) {
    const exchanger = await loadExchanger(name)
    const flags = { ...exchanger.inputs, ...exchangeFlags, ...requestFlags(name, exchanger) }
    providers[name] = namesOf(flags)
  }
  const commands = program.commands.map((command) => command.name())
  const flags = Object.fromEntries(
    program.commands.map((command) => [
      command.name(),
      command.options.flatMap(({ long }) => (long ? [long] : [])),
    ]),
  )
  const shared = namesOf(sharedFlags)
  const exchange = ['--format', '--output']
  return {
    commands,
    flags: {
      ...flags,
      token: ['--decode', '--json', ...shared],
      sources: ['--json', ...shared],
      exchange,
      exec: [],
    },
    providers,
  }
}

function namesOf(specs: InputSpecs): readonly string[] {
  return Object.entries(specs)
    .filter(([, { alias, unused }]) => alias === undefined && unused === undefined)
    .flatMap(([name, spec]) => [
      ...(spec.type === 'secret' ? [] : [`--${name}`]),
      ...(takesFile(spec) ? [`--${name}-file`] : []),
    ])
}

/** The cases of a shell's `case` statement: what to offer for which command and provider. */
function renderCases(words: Words): string {
  const cases = Object.entries(words.flags).flatMap(([command, flags]) =>
    command === 'exchange' || command === 'exec'
      ? [
          ...Object.entries(words.providers).map(
            ([provider, own]) =>
              `    '${command} ${provider}') echo '${[...own, ...flags].join(' ')}' ;;`,
          ),
          `    '${command} '*) echo '${Object.keys(words.providers).join(' ')}' ;;`,
        ]
      : [`    '${command} '*) echo '${flags.join(' ')}' ;;`],
  )
  return `_oidc_exchange_words() {\n  case "$1 $2" in\n${cases.join('\n')}\n    *) echo '${words.commands.join(' ')}' ;;\n  esac\n}\n`
}

function renderBash(words: Words): string {
  return `# bash completion of oidc-exchange
${renderCases(words)}
_oidc_exchange() {
  local word="\${COMP_WORDS[COMP_CWORD]}" command='' provider=''
  [ "$COMP_CWORD" -gt 1 ] && command="\${COMP_WORDS[1]}"
  [ "$COMP_CWORD" -gt 2 ] && provider="\${COMP_WORDS[2]}"
  COMPREPLY=($(compgen -W "$(_oidc_exchange_words "$command" "$provider")" -- "$word"))
}
complete -o default -F _oidc_exchange oidc-exchange
`
}

function renderZsh(words: Words): string {
  return `#compdef oidc-exchange
${renderCases(words)}
_oidc_exchange() {
  local command='' provider=''
  (( CURRENT > 2 )) && command="\${words[2]}"
  (( CURRENT > 3 )) && provider="\${words[3]}"
  compadd -- \${=$(_oidc_exchange_words "$command" "$provider")}
  [[ "\${words[CURRENT-1]}" == --* ]] && _files
}
compdef _oidc_exchange oidc-exchange
`
}

function renderFish(words: Words): string {
  const line = (condition: string, offered: readonly string[]) =>
    `complete -c oidc-exchange -n '${condition}' -a '${offered.join(' ')}'\n`
  const providers = Object.keys(words.providers)
  const choosing = `not __fish_seen_subcommand_from ${providers.join(' ')}`
  return [
    '# fish completion of oidc-exchange\n',
    `complete -c oidc-exchange -n __fish_use_subcommand -f -a '${words.commands.join(' ')}'\n`,
    ...Object.entries(words.flags).map(([command, flags]) =>
      command === 'exchange' || command === 'exec'
        ? line(`__fish_seen_subcommand_from ${command}; and ${choosing}`, providers)
        : line(`__fish_seen_subcommand_from ${command}`, flags),
    ),
    ...providers.map((provider) =>
      line(`__fish_seen_subcommand_from ${provider}`, [
        ...(words.providers[provider] ?? []),
        ...(words.flags.exchange ?? []),
      ]),
    ),
  ].join('')
}
