import type { ChildProcess } from 'node:child_process'
import { constants, tmpdir } from 'node:os'
import { Command } from 'commander'
import { codeOf, messageOf } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import type { Context, Credentials, Env, InputSpecs } from '../core/types.ts'
import { revoke } from '../http/revoke.ts'
import { type InstallState, planInstalls, undoInstalls } from '../sinks/installs/install.ts'
import { type Placed, placeCredentials, textOf } from '../sinks/placed.ts'
import { createCliContext } from './context.ts'
import { commandMissing } from './flags.ts'
import { explainProviders, renderProviderHelp } from './help.ts'
import { type CliIo, printHelp, say } from './io.ts'
import { obtain, type ProviderFlags, readProviderFlags, useOrGiveBack } from './obtain.ts'

const ownFlags = {} as const satisfies InputSpecs

const examples = [
  'oidc-exchange exec aws --role-to-assume arn:aws:iam::123456789012:role/deploy --aws-region eu-central-1 -- aws s3 ls',
  'oidc-exchange exec azure --inputs-file azure.yml -- terraform apply',
]

/** `exec`: runs a command that has the credentials in its environment; nobody else gets them. */
export function execCommand(io: CliIo): Command {
  return new Command('exec')
    .description("Runs a command with a service's credentials in its environment only.")
    .argument('[provider]')
    .argument('[flags...]')
    .usage('PROVIDER --INPUT VALUE … -- COMMAND …')
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action(async (provider: string | undefined, args: readonly string[]) => {
      if (provider === undefined || provider.startsWith('-')) {
        return explainProviders(
          'exec',
          { examples, usage: ' -- COMMAND …' },
          [provider, ...args],
          io,
        )
      }
      const runs = `oidc-exchange exec ${quoteForeign(provider, 60)}`
      const read = await readProviderFlags(provider, args, ownFlags, io, runs)
      if (read.flags.help) {
        const usage = ' -- COMMAND …'
        printHelp(io, renderProviderHelp('exec', read.exchanger, ownFlags, examples, usage))
        return
      }
      const [program, ...rest] = read.flags.rest ?? []
      if (program === undefined) throw commandMissing(runs, args)
      io.exitCode = await runWith(read, [program, ...rest], io)
    })
}

/** Gets the credentials, runs the command, and takes everything away again; returns the command's exit code. */
async function runWith(
  read: ProviderFlags,
  command: readonly [string, ...string[]],
  io: CliIo,
): Promise<number> {
  // Masks and log lines are written at once, before the command can print anything.
  const { credentials, placed } = await obtainPlaced(read, io)
  const env = environmentFor(credentials, placed, io)
  const place = { env }
  const applied: InstallState[] = []
  try {
    const installs = await planInstalls(
      [{ installs: wanted(credentials, placed), cleanup: true }],
      place,
    )
    for (const install of installs) {
      applied.unshift(install)
      await install.apply()
    }
    return await runCommand(command, env)
  } finally {
    const { failed } = await undoInstalls(applied, place)
    for (const line of failed) say(io, `oidc-exchange: warning: ${line}`)
    placed.remove()
    await giveBack(credentials, read, io)
  }
}

/** The job's request token, with which a program gets ID tokens for any audience. */
const requestVariables = ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL']

/** The command's environment: the credentials, without the secrets that served only to get them. */
function environmentFor(
  { unset = [], requestsTokens }: Credentials,
  placed: Placed,
  { env, added = [] }: CliIo,
): Record<string, string | undefined> {
  const own = Object.keys(env).filter((name) => name.startsWith('OIDC_EXCHANGE_'))
  const left = { ...env }
  for (const name of [...unset, ...own, ...added, ...(requestsTokens ? [] : requestVariables)])
    delete left[name]
  return { ...left, ...placed.env }
}

async function obtainPlaced(
  read: ProviderFlags,
  io: CliIo,
): Promise<{ credentials: Credentials; placed: Placed }> {
  using obtained = await obtain(read, ownFlags, io)
  return useOrGiveBack(obtained, (credentials) => {
    // Installs are undone here when the command ends, so they are allowed.
    const own = { ...credentials, installs: [] }
    return { credentials, placed: placeCredentials(own, io.env.RUNNER_TEMP || tmpdir()) }
  })
}

function wanted(credentials: Credentials, placed: Placed) {
  return (credentials.installs ?? []).map(({ kind, data }) => ({
    kind,
    data: Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, textOf(value, placed.folder ?? '')]),
    ),
  }))
}

/** The command may have run for longer than the time that getting the credentials had. */
async function giveBack(
  { revocation }: Credentials,
  { settings }: ProviderFlags,
  io: CliIo,
): Promise<void> {
  if (revocation === undefined) return
  using context: Context & Disposable = createCliContext({ ...io, verbosity: 0 }, settings)
  await revoke(revocation, context).catch((error: unknown) => {
    say(io, `oidc-exchange: warning: the credentials could not be revoked: ${messageOf(error)}`)
  })
}

/** Signals that somebody sends to this process and that the command must get as well. */
const forwarded = ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGWINCH', 'SIGCONT'] as const
/** Signals of the terminal, which go to the whole group already: this process only has to survive them. */
const shared = ['SIGINT', 'SIGQUIT'] as const

async function runCommand(
  [program, ...args]: readonly [string, ...string[]],
  env: Env,
): Promise<number> {
  // On Windows az, gcloud, npm and others are .cmd files, which Node does not start by itself.
  const { default: spawn } = await import('cross-spawn')
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...env }, stdio: 'inherit' })
    const stop = forwardSignals(child)
    child.once('error', (error) => {
      stop()
      const isMissing = codeOf(error) === 'ENOENT'
      if (isMissing || codeOf(error) === 'EACCES') {
        process.stderr.write(
          `oidc-exchange: ${program}: ${isMissing ? 'not found' : 'not executable'}\n`,
        )
        resolve(isMissing ? 127 : 126)
      } else reject(error)
    })
    child.once('exit', (code, signal) => {
      stop()
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}

function forwardSignals(child: ChildProcess): () => void {
  const handlers = [
    ...forwarded.map((signal) => [signal, () => void child.kill(signal)] as const),
    // A terminal's Ctrl+C reaches the command by itself; one that was sent to this process alone does not.
    ...shared.map(
      (signal) => [signal, () => void (process.stdin.isTTY || child.kill(signal))] as const,
    ),
  ]
  for (const [signal, handler] of handlers) process.on(signal, handler)
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler)
  }
}
