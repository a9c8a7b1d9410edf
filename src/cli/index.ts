import { constants } from 'node:os'
import { Command, CommanderError } from 'commander'
import { codeOf, messageOf, OidcError } from '../core/errors.ts'
import { redactTokens } from '../core/text.ts'
import { version } from '../core/version.ts'
import { completeCommand, completionCommand } from './completion.ts'
import { demoCommand } from './demo.ts'
import { exchangeCommand } from './exchange.ts'
import { execCommand } from './exec.ts'
import { explainCommand } from './explain.ts'
import { inspectCommand } from './inspect.ts'
import { type CliIo, colors, hasColors, say, sdkNotice } from './io.ts'
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
  const end = args.indexOf('--')
  const isVerbosity = (arg: string, index: number) =>
    /^(?:-v+|--verbose)$/.test(arg) && (end < 0 || index < end)
  const verbosity = args
    .filter(isVerbosity)
    .reduce((sum, arg) => sum + (arg === '--verbose' ? 1 : arg.length - 1), 0)
  const io: CliIo = {
    env,
    stdout,
    stderr,
    verbosity,
    args,
    ...(given === undefined && { added: [sdkNotice] }),
  }
  for (const stream of [stdout, stderr]) stream.on('error', endQuietly)
  // A promise that never settles must not look like success.
  process.exitCode = 1
  const exitCode = await run(
    args.filter((arg, index) => !isVerbosity(arg, index)),
    io,
  )
  process.exitCode = exitCode || (io.exitCode ?? 0)
}

/** The reader of a pipe, such as `head`, has enough: the end is that of a program that SIGPIPE ends. */
function endQuietly(error: Error): void {
  if (codeOf(error) !== 'EPIPE') throw error
  process.exit(128 + constants.signals.SIGPIPE)
}

async function run(args: readonly string[], io: CliIo): Promise<number> {
  const program = createProgram(io)
  try {
    if (args.length === 0) {
      // Not on standard output, which a script may run.
      program.outputHelp({ error: true })
      return 2
    }
    await program.parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    if (args.some((word) => redactTokens(word) !== word)) say(io, tokenHint)
    if (error instanceof CommanderError) return 2
    const message = messageOf(error)
    say(io, `oidc-exchange: ${message}`, colors.red)
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

const readsFlags = ['token', 'exchange', 'exec', 'sources']

const examples: Readonly<Record<string, readonly string[]>> = {
  verify: [
    'verify - --issuer github --audience https://api.example.com < token.txt',
    'verify --serve 127.0.0.1:8080 --config verify.yml',
  ],
  explain: [
    'explain aws --policy trust-policy.json --from-github octo-org/octo-repo',
    'explain azure --policy credentials.json --token token.txt',
  ],
  trust: ['trust aws --repo octo-org/octo-repo --environment production --account 123456789012'],
  lint: ['lint aws trust-policy.json', 'lint gcp provider.json --format sarif > lint.sarif'],
  demo: ['demo'],
  lab: ['lab', 'lab --help'],
}

function createProgram(io: CliIo): Command {
  const program = new Command('oidc-exchange')
    .description(
      "Exchanges a CI job's OIDC ID token for credentials of AWS, Google Cloud, Azure and other services.",
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => say(io, text.trimEnd()),
      outputError: (text, write) =>
        write(text.replace(/^error: (.)/, (_, first) => `oidc-exchange: ${first.toUpperCase()}`)),
      getOutHasColors: () => hasColors(io, 'stdout'),
      getErrHasColors: () => hasColors(io, 'stderr'),
    })
    .configureHelp({ styleTitle: (title) => `\u001b[1m${title}\u001b[0m` })
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      [
        '\nExamples:',
        '  oidc-exchange token https://api.example.com --decode',
        '  oidc-exchange exchange aws --help',
        '  oidc-exchange exec aws --role-to-assume arn:aws:iam::123456789012:role/deploy --aws-region eu-central-1 -- aws s3 ls',
        '\nTry it on this machine, without a network:\n  oidc-exchange demo\n',
      ].join('\n'),
    )
  const commands = [
    tokenCommand(io),
    inspectCommand(io),
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
    completionCommand(io),
  ]
  for (const command of commands) {
    program.addCommand(command.copyInheritedSettings(program))
    // These read their flags, --help among them, from the declarations of inputs.
    if (readsFlags.includes(command.name())) command.helpOption(false)
    const lines = examples[command.name()] ?? []
    if (lines.length > 0)
      command.addHelpText(
        'after',
        `\nExamples:\n${lines.map((line) => `  oidc-exchange ${line}\n`).join('')}`,
      )
  }
  for (const command of [keepTokenCommand(io), completeCommand(io, program)])
    program.addCommand(command.copyInheritedSettings(program), { hidden: true })
  return program
}
