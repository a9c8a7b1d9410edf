import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { posix, win32 } from 'node:path'
import { OidcError } from '../../core/errors.ts'
import type { Env } from '../../core/types.ts'
import { version } from '../../core/version.ts'
import type { Session } from './azure-session.ts'
import type { Installer, Place } from './installer.ts'
import { findTool, quoteOutput, runTool, toolEnvironment } from './tool.ts'

/** The variable with the scripts' values, which are never part of a script. */
const dataVariable = 'OIDC_EXCHANGE_POWERSHELL'

const opening = `
$ErrorActionPreference = 'Stop'
$WarningPreference = 'SilentlyContinue'
$ProgressPreference = 'SilentlyContinue'
try {
  $given = ConvertFrom-Json -InputObject $env:${dataVariable}
  Remove-Item -Path Env:${dataVariable}
  $module = Get-Module -Name Az.Accounts -ListAvailable | Sort-Object -Property Version -Descending | Select-Object -First 1
  if ($null -eq $module) { throw 'The module Az.Accounts is not installed' }
  Import-Module -Name $module.Path
`
const closing = `
} catch {
  [Console]::Error.WriteLine($_.Exception.Message)
  exit 1
}
`

/** Logs in by splatting, so that no value is parsed as code. */
export const loginScript = `${opening}
  if ($given.clearBefore) {
    Clear-AzContext -Scope Process | Out-Null
    Clear-AzContext -Scope CurrentUser -Force -ErrorAction SilentlyContinue | Out-Null
  }
  if ($given.resourceManager) {
    Add-AzEnvironment -Name $given.cloud -ARMEndpoint $given.resourceManager | Out-Null
  }
  $login = @{ Environment = $given.cloud; ContextName = $given.context; InformationAction = 'Ignore' }
  if ($given.subscriptionId) { $login.Subscription = $given.subscriptionId }
  if ($given.tenantId) { $login.Tenant = $given.tenantId }
  if ($given.signIn -eq 'managed-identity') {
    $login.Identity = $true
    $login.Remove('Tenant')
    if ($given.clientId) { $login.AccountId = $given.clientId }
  } else {
    $login.ServicePrincipal = $true
    if ($given.assertion) {
      $login.ApplicationId = $given.clientId
      $login.FederatedToken = $given.assertion
    } else {
      $password = ConvertTo-SecureString -String $given.secret -AsPlainText -Force
      $login.Credential = New-Object -TypeName System.Management.Automation.PSCredential -ArgumentList $given.clientId, $password
    }
  }
  Connect-AzAccount @login | Out-Null
${closing}`

/** Ends only the session with our name. */
export const logoutScript = `${opening}
  if (Get-AzContext -ListAvailable | Where-Object { $_.Name -eq $given.context }) {
    Disconnect-AzAccount -ContextName $given.context | Out-Null
  }
${closing}`

/**
 * A session of Azure PowerShell. Az.Accounts keeps all sessions in the user's folder, so ours gets a name, and the post
 * step ends the session with that name.
 *
 * @see https://learn.microsoft.com/powershell/azure/context-persistence
 */
const azurePowershell: Installer = {
  async plan(data, place) {
    const pwsh = findPwsh(place)
    const context = `oidc-exchange-${randomUUID()}`
    const clearBefore = place.env.AZURE_LOGIN_PRE_CLEANUP === 'true'
    const session = data as unknown as Session
    return {
      state: { context },
      apply: () => run(pwsh, loginScript, { ...session, context, clearBefore }, place),
    }
  },

  async undo({ context = '' }, place) {
    await run(findPwsh(place), logoutScript, { context }, place)
    return 'Ended the session of Azure PowerShell'
  },
}

export default azurePowershell

function findPwsh(place: Place): string {
  const pwsh = findTool('pwsh', place.env)
  if (pwsh !== undefined) return pwsh
  throw new OidcError(
    'ERR_PUBLISH',
    'pwsh is not on the PATH, so Azure PowerShell cannot be logged in',
    {
      hint: 'Install PowerShell 7 and its module Az.Accounts on this runner, or set enable-AzPSSession: false.',
    },
  )
}

async function run(pwsh: string, script: string, given: object, place: Place): Promise<void> {
  const env = {
    ...toolEnvironment(place.env),
    AZUREPS_HOST_ENVIRONMENT: `oidc-exchange/${version}`,
    ...modulePath(place.env, process.platform, listFolders),
    [dataVariable]: JSON.stringify(given),
  }
  const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', script]
  const result = await runTool(pwsh, args, { env, cwd: tmpdir(), signal: place.signal })
  if (result.exitCode === 0) return
  const said = quoteOutput(result.stderr) || quoteOutput(result.stdout)
  throw new OidcError(
    'ERR_PUBLISH',
    `Azure PowerShell failed with exit code ${result.exitCode}:\n${said}`,
  )
}

/** GitHub's images keep the modules in one folder per version, outside of PowerShell's default search path. */
export function modulePath(
  env: Env,
  platform: NodeJS.Platform,
  list: (folder: string) => readonly string[],
): Readonly<Record<string, string>> {
  const path = platform === 'win32' ? win32 : posix
  const root = platform === 'win32' ? 'C:\\Modules' : '/usr/share'
  const [newest] = list(root)
    .filter((name) => /^az_\d+(?:\.\d+)*$/.test(name))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  if (newest === undefined) return {}
  const own = path.join(root, newest)
  return { PSModulePath: env.PSModulePath ? `${own}${path.delimiter}${env.PSModulePath}` : own }
}

function listFolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
