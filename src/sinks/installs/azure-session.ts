import { parseEndpoint } from '../../http/endpoint.ts'

/** The data of a login with Azure's tools, in plain text. */
export interface Session {
  /** The cloud's name in the tools. */
  readonly cloud: string
  readonly resourceManager?: string
  readonly signIn: string
  readonly clientId?: string
  readonly tenantId?: string
  readonly subscriptionId?: string
  readonly allowNoSubscriptions: string
  readonly assertion?: string
  readonly secret?: string
  /** The configuration folder of `az`. */
  readonly folder?: string
}

/** The commands of `az` that start a session. */
export interface LoginCommands {
  readonly before: readonly (readonly string[])[]
  /** Alternatives; the later ones are for older versions. */
  readonly logins: readonly (readonly string[])[]
  /** The standard input of the login. */
  readonly input: string
  readonly select: readonly string[] | undefined
}

/** Builds the commands; they contain no secret. */
export function loginCommands(session: Session): LoginCommands {
  const { clientId = '', tenantId = '', subscriptionId, assertion, secret } = session
  const last = [
    ...(session.allowNoSubscriptions === 'true' ? ['--allow-no-subscriptions'] : []),
    '--output',
    'json',
  ]
  const identity = (option: string) => [
    ...['login', '--identity'],
    ...(clientId === '' ? [] : [option, clientId]),
    ...last,
  ]
  const proof = assertion === undefined ? '--password' : '--federated-token'
  const principal = [
    ...['login', '--service-principal', '--username', clientId, '--tenant', tenantId],
    ...[proof, '@-', ...last],
  ]
  return {
    before: cloudCommands(session),
    logins:
      session.signIn === 'managed-identity'
        ? [identity('--client-id'), identity('--username')]
        : [principal],
    input: assertion ?? secret ?? '',
    select:
      subscriptionId === undefined
        ? undefined
        : ['account', 'set', '--subscription', subscriptionId],
  }
}

/** A new configuration folder selects the public cloud. Any other cloud is selected, and an Azure Stack registered first. */
function cloudCommands({ cloud, resourceManager }: Session): readonly (readonly string[])[] {
  if (cloud === 'AzureCloud') return []
  const choose = ['cloud', 'set', '--name', cloud]
  if (resourceManager === undefined) return [choose]
  const { hostname } = parseEndpoint(resourceManager, 'resource-manager-endpoint')
  const domain = hostname.split('.').slice(1).join('.')
  const register = [
    ...['cloud', 'register', '--name', cloud, '--endpoint-resource-manager', resourceManager],
    ...['--suffix-keyvault-dns', `.vault.${domain}`, '--suffix-storage-endpoint', domain],
    ...['--profile', '2019-03-01-hybrid'],
  ]
  return [register, choose]
}

/**
 * The user's `az` settings for the new folder: all except the selected cloud, which the step sets.
 *
 * @param text the earlier folder's file `config`
 */
export function settingsToKeep(text: string): string {
  let isKept = true
  const lines = text.split(/\r?\n/).filter((line) => {
    const section = /^\s*\[([^\]]*)\]/.exec(line)?.[1]
    if (section !== undefined) isKept = section.trim().toLowerCase() !== 'cloud'
    return isKept
  })
  return lines.join('\n')
}

/** Whether the output of `az login` shows that this subscription is already selected. */
export function isDefaultSubscription(stdout: string, subscriptionId: string | undefined): boolean {
  let list: unknown
  try {
    list = JSON.parse(stdout)
  } catch {
    return false
  }
  if (!Array.isArray(list) || subscriptionId === undefined) return false
  return list.some((item: unknown) => {
    if (typeof item !== 'object' || item === null) return false
    const { id, isDefault } = item as Record<string, unknown>
    return (
      isDefault === true &&
      typeof id === 'string' &&
      id.toLowerCase() === subscriptionId.toLowerCase()
    )
  })
}
