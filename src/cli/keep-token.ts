import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Command } from 'commander'
import { codeOf, messageOf, OidcError } from '../core/errors.ts'
import { dateOf, decodeToken } from '../core/jwt.ts'
import { parseObject } from '../http/reply.ts'
import { readInputs } from '../inputs/inputs.ts'
import {
  type RefresherOptions,
  type RefresherStatus,
  refresherCommand,
  statusFileOf,
} from '../sinks/installs/refresher.ts'
import { replaceFile } from '../sinks/replace-file.ts'
import { createTokenSupply, findSource, readParameters } from '../step/tokens.ts'
import { createCliContext } from './context.ts'
import type { CliIo } from './io.ts'
import { unmasked } from './obtain.ts'
import { exchangeFlags } from './shared-flags.ts'

const pollMs = 500
/** The longest job on self-hosted runners. */
const limitMs = 5 * 24 * 3_600_000
/** After this long without a success, the process gives up. */
const patienceMs = 3_600_000
const afterFailureMs = 5000

/** `keep-token`: the background process that keeps a job's token file fresh; internal. */
export function keepTokenCommand(io: CliIo): Command {
  return new Command(refresherCommand)
    .requiredOption('--file <path>', 'the token file')
    .requiredOption('--inputs-file <path>', 'the settings of the step')
    .requiredOption('--id <text>', 'identifies the process')
    .option('--parent <pid>', 'the job has ended when this process has', Number)
    .option('--azure-folder <path>', 'a configuration folder of az')
    .action((options: RefresherOptions) => keepToken(options, io))
}

async function keepToken(options: RefresherOptions, io: CliIo): Promise<void> {
  const startedAt = Date.now()
  let status: RefresherStatus = { renewed: 0, failed: 0 }
  let dueAt = dueFor(readFileSync(options.file, 'utf8'))
  let failingSince: number | undefined
  while (isWanted(options, startedAt)) {
    if (Date.now() < dueAt) {
      await delay(Math.min(pollMs, dueAt - Date.now()))
      continue
    }
    try {
      const token = await mint(options.inputsFile, io)
      if (!isWanted(options, startedAt)) return
      await replaceFile(options.file, token)
      await renewSession(options.azureFolder, token)
      dueAt = dueFor(token)
      failingSince = undefined
      status = { ...status, renewed: status.renewed + 1 }
    } catch (error) {
      if (hasEnded(error)) return
      failingSince ??= Date.now()
      if (Date.now() - failingSince > patienceMs) return
      dueAt = Date.now() + afterFailureMs
      status = { ...status, failed: status.failed + 1, lastFailure: messageOf(error) }
    }
    await replaceFile(statusFileOf(options.file), JSON.stringify(status)).catch(() => undefined)
  }
}

/** A token is replaced after two fifths of its remaining lifetime. */
function dueFor(token: string): number {
  const now = Date.now()
  const expiresAt = dateOf(decodeToken(token).claims.exp)?.getTime() ?? now + 300_000
  return now + Math.max(1000, 0.4 * (expiresAt - now))
}

/** Whether the job seems to be running. */
function isWanted({ file, parent }: RefresherOptions, startedAt: number): boolean {
  if (Date.now() - startedAt > limitMs) return false
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return false
  return parent === undefined || isAlive(parent)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** GitHub's refusal after the job: `Can't issue ID_TOKEN for job in 'Completed' state`. */
function hasEnded(error: unknown): boolean {
  if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return true
  return (
    error instanceof OidcError &&
    /in '(?:Completed|Cancelled)' state/i.test(error.service?.text ?? '')
  )
}

async function mint(inputsFile: string, io: CliIo): Promise<string> {
  const values = parseObject(readFileSync(inputsFile, 'utf8')) ?? {}
  const settings = await readInputs(exchangeFlags, (name) => values[name], unmasked)
  using context = createCliContext(io, settings, { silent: true })
  const source = await findSource(context, settings.source, readParameters(settings))
  const { token } = await createTokenSupply(source, settings.audience, context).get()
  return token.reveal()
}

/**
 * Writes the new token into the `az` session too: `az` keeps the token of its login and reuses it for every other
 * scope. A file in an unknown format is left unchanged.
 */
async function renewSession(folder: string | undefined, assertion: string): Promise<void> {
  if (folder === undefined) return
  const file = join(folder, 'service_principal_entries.json')
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return
  let entries: unknown
  try {
    entries = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return
  }
  if (!Array.isArray(entries)) return
  const renewed = entries.map((entry: unknown) =>
    typeof entry === 'object' &&
    entry !== null &&
    'client_assertion' in entry &&
    typeof entry.client_assertion === 'string'
      ? { ...entry, client_assertion: assertion }
      : entry,
  )
  await replaceFile(file, JSON.stringify(renewed))
}
