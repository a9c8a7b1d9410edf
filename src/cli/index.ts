import { Command, CommanderError } from 'commander'
import { messageOf, OidcError } from '../core/errors.ts'
import { redactTokens } from '../core/text.ts'
import { version } from '../core/version.ts'
import { completionCommand } from './completion.ts'
import { demoCommand } from './demo.ts'
import { exchangeCommand } from './exchange.ts'
import { execCommand } from './exec.ts'
import { explainCommand } from './explain.ts'
import { type CliIo, say, sdkNotice } from './io.ts'
import { keepTokenCommand } from './keep-token.ts'
import { labCommand } from './lab.ts'
import { lintCommand } from './lint.ts'
import { presetCommand } from './preset.ts'
import { providersCommand } from './providers.ts'
import { sourcesCommand } from './sources.ts'
import { tokenCommand } from './token.ts'
import { trustCommand } from './trust.ts'
import { verifyCommand } from './verify.ts'

/** Runs the command line; the exit code is 0 when done, 1 when it failed, 2 for misuse. */
export async function runCli(args: readonly string[]): Promise<void> {
  const { env, stdout, stderr } = process
  const { [sdkNotice]: given } = env
  env[sdkNotice] ??= 'true'
  const io: CliIo = { env, stdout, stderr, ...(given === undefined && { added: [sdkNotice] }) }
  // A promise that never settles must not look like success.
  process.exitCode = 1
  const exitCode = await run(args, io)
  process.exitCode = exitCode || (io.exitCode ?? 0)
}

async function run(args: readonly string[], io: CliIo): Promise<number> {
  const program = createProgram(io)
  try {
    if (args.length === 0) {
      program.outputHelp()
      return 0
    }
    await program.parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    if (args.some((word) => redactTokens(word) !== word)) say(io, tokenHint)
    if (error instanceof CommanderError) return 2
    const message = messageOf(error)
    say(io, `oidc-exchange: ${message}`)
    if (error instanceof OidcError) {
      for (const line of error.details) say(io, `  ${line}`)
      if (error.hint !== undefined) say(io, error.hint)
      return error.code === 'ERR_INPUT' ? 2 : 1
    }
    return 1
  }
}

const tokenHint =
  'An argument looks like a token. Other processes can read arguments, so pass a token in a file or on standard input.'

function createProgram(io: CliIo): Command {
  const program = new Command('oidc-exchange')
    .description(
      "Turns a CI job's OIDC ID token into AWS, Google Cloud, Azure or any other service's credentials.",
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => say(io, text.trimEnd()),
    })
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      [
        '\nExamples:',
        '  oidc-exchange token https://api.example.com --decode',
        '  oidc-exchange exchange aws --help',
        '  oidc-exchange exec aws --role-to-assume arn:aws:iam::123456789012:role/deploy --aws-region eu-central-1 -- aws s3 ls',
        '\nTry it here, with nothing but this machine:\n  oidc-exchange demo\n',
      ].join('\n'),
    )
  const commands = [
    tokenCommand(io),
    exchangeCommand(io),
    execCommand(io),
    sourcesCommand(io),
    providersCommand(io),
    verifyCommand(io),
    explainCommand(io),
    trustCommand(io),
    lintCommand(io),
    presetCommand(io),
    demoCommand(io),
    labCommand(io),
    completionCommand(io, program),
  ]
  for (const command of commands) {
    program.addCommand(command.copyInheritedSettings(program))
    // Commands that read their flags themselves tell of them themselves.
    if (command.registeredArguments.some(({ variadic }) => variadic)) command.helpOption(false)
  }
  program.addCommand(keepTokenCommand(io).copyInheritedSettings(program), { hidden: true })
  return program
}
