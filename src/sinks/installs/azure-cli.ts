import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { OidcError } from '../../core/errors.ts'
import type { Env } from '../../core/types.ts'
import { version } from '../../core/version.ts'
import { replaceFile } from '../replace-file.ts'
import {
  isDefaultSubscription,
  loginCommands,
  type Session,
  settingsToKeep,
} from './azure-session.ts'
import type { Installer, Place } from './installer.ts'
import { findTool, quoteOutput, runTool, type ToolRun, toolEnvironment } from './tool.ts'

/** `az login` also lists subscriptions, and those requests can fail transiently. */
const maxAttempts = 3

/**
 * A session of the Azure CLI in a separate configuration folder inside the step's private folder, and removed with it.
 * Proofs of identity reach `az` through its standard input (`@-`).
 *
 * @see https://learn.microsoft.com/cli/azure/authenticate-azure-cli-service-principal
 */
const azureCli: Installer = {
  async plan(data, place) {
    const az = findTool('az', place.env)
    if (az === undefined) {
      throw new OidcError('ERR_PUBLISH', 'az is not on the PATH, so it cannot be logged in', {
        hint: 'Install the Azure CLI on this runner or in this container, or set azure-cli-login: false. Variables and outputs do not need az.',
      })
    }
    return { state: {}, apply: () => login(az, data as unknown as Session, place) }
  },

  // The session lies in the step's private folder, which is removed.
  async undo() {
    return undefined
  },
}

export default azureCli

async function login(az: string, session: Session, place: Place): Promise<void> {
  const { folder = '' } = session
  const env = {
    ...toolEnvironment(place.env),
    AZURE_CONFIG_DIR: folder,
    // The background process for telemetry would still write into the folder during its removal.
    AZURE_CORE_COLLECT_TELEMETRY: 'no',
    AZURE_CORE_NO_COLOR: 'true',
    AZURE_HTTP_USER_AGENT: `oidc-exchange/${version}`,
  }
  await keepSettings(place.env, folder)
  const run = (args: readonly string[], input = '') =>
    runTool(az, args, { env, cwd: folder, input, signal: place.signal })
  const { before, logins, select, input } = loginCommands(session)
  for (const args of before) check(await run(args), args)
  const loggedIn = await tryLogin((args) => run(args, input), logins, place)
  if (select === undefined || isDefaultSubscription(loggedIn.stdout, session.subscriptionId)) return
  check(await run(select), select)
}

/** Copies the settings of `az config` into the new folder. */
async function keepSettings(env: Env, folder: string): Promise<void> {
  const earlier = env.AZURE_CONFIG_DIR || join(homedir(), '.azure')
  let text: string
  try {
    text = readFileSync(join(earlier, 'config'), 'utf8')
  } catch {
    // Usually there is none; an unreadable one is no reason to fail.
    return
  }
  await replaceFile(join(folder, 'config'), settingsToKeep(text))
}

/** Runs the first login command that this version of `az` supports, and retries transient failures. */
async function tryLogin(
  run: (args: readonly string[]) => Promise<ToolRun>,
  logins: readonly (readonly string[])[],
  place: Place,
): Promise<ToolRun> {
  let [args = [], ...older] = logins
  for (let attempt = 1; ; attempt++) {
    const result = await run(args)
    if (result.exitCode === 0) return result
    const [next, ...rest] = older
    if (next !== undefined && /unrecognized arguments/.test(result.stderr)) {
      args = next
      older = rest
    } else if (attempt >= maxAttempts || !isTransient(result.stderr)) {
      check(result, args)
    } else {
      const waitMs = 1000 * 2 ** attempt * (0.5 + Math.random() / 2)
      place.log?.info(
        `az login: attempt ${attempt} failed: ${quoteOutput(result.stderr)}. Trying again in ${(waitMs / 1000).toFixed(1)} s.`,
      )
      await delay(waitMs, undefined, { ...(place.signal && { signal: place.signal }) })
    }
  }
}

/** Broken connections, and a list of subscriptions that is briefly empty. */
function isTransient(stderr: string): boolean {
  return /No subscriptions found|Max retries exceeded|Connection (?:aborted|reset|refused)|RemoteDisconnected|Read timed out|\b50[0234]\b/i.test(
    stderr,
  )
}

function check({ exitCode, stderr, stdout }: ToolRun, args: readonly string[]): void {
  if (exitCode === 0) return
  const said = quoteOutput(stderr) || quoteOutput(stdout)
  const command = args.slice(0, args[0] === 'login' ? 1 : 2).join(' ')
  throw new OidcError('ERR_PUBLISH', `az ${command} failed with exit code ${exitCode}:\n${said}`, {
    hint: /[Ss]ubscription/.test(said)
      ? 'Grant the application a role on the subscription (Access control, IAM), check subscription-id, or set allow-no-subscriptions: true.'
      : undefined,
  })
}
