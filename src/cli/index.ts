import { Command, CommanderError } from 'commander'
import { messageOf, OidcError } from '../errors.ts'
import { version } from '../version.ts'
import { demoCommand } from './demo.ts'
import { exchangeCommand } from './exchange.ts'
import { explainCommand } from './explain.ts'
import type { CliIo } from './io.ts'
import { keepTokenCommand } from './keep-token.ts'
import { labCommand } from './lab.ts'
import { lintCommand } from './lint.ts'
import { trustCommand } from './trust.ts'
import { verifyCommand } from './verify.ts'

/** Runs the command line; the exit code is 0 when done, 1 when it failed, 2 for misuse. */
export async function runCli(args: readonly string[]): Promise<void> {
  const { env, stdout, stderr } = process
  process.exitCode = await run(args, { env, stdout, stderr })
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
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    io.stderr.write(`oidc-exchange: ${messageOf(error)}\n`)
    if (error instanceof OidcError) {
      for (const line of error.details) io.stderr.write(`  ${line}\n`)
      if (error.hint !== undefined) io.stderr.write(`${error.hint}\n`)
      return error.code === 'ERR_INPUT' ? 2 : 1
    }
    return 1
  }
}

function createProgram(io: CliIo): Command {
  const program = new Command('oidc-exchange')
    .description(
      "Turns a CI job's OIDC ID token into AWS, Google Cloud, Azure or any other service's credentials.",
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    })
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .addHelpText('after', '\nTry it here, with nothing but this machine:\n  oidc-exchange demo\n')
  for (const command of [
    demoCommand(io),
    labCommand(io),
    explainCommand(io),
    trustCommand(io),
    exchangeCommand(io),
    verifyCommand(io),
    lintCommand(io),
  ]) {
    program.addCommand(command.copyInheritedSettings(program))
  }
  program.addCommand(keepTokenCommand(io).copyInheritedSettings(program), { hidden: true })
  return program
}
