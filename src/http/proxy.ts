import { OidcError } from '../core/errors.ts'
import type { Env } from '../core/types.ts'
import { isLoopback, isMetadataService } from './endpoint.ts'

/** The user's proxy settings. An input overrides the environment. */
export interface ProxySettings {
  readonly httpProxy?: string | undefined
  readonly noProxy?: string | undefined
}

/**
 * Chooses the proxy for each URL, if any.
 *
 * Variables are read as curl reads them: `https_proxy` (or `HTTPS_PROXY`), then `all_proxy`; `no_proxy` lists hosts, domains
 * with their subdomains, `host:port`, or `*`. This machine and its metadata service are never reached through a proxy.
 *
 * @throws {OidcError} `ERR_INPUT` if a proxy's address is not an http or https URL
 */
export function createProxyResolver(
  env: Env,
  settings: ProxySettings,
): (url: URL) => URL | undefined {
  const parsed = new Map(
    Object.entries(proxiesOf(env, settings)).map(([scheme, text]) => [scheme, parseProxy(text)]),
  )
  const exceptions = parseNoProxy(settings.noProxy ?? readVariable(env, 'no_proxy') ?? '')
  return (url) => {
    if (isLoopback(url.hostname) || isMetadataService(url.hostname)) return undefined
    if (exceptions.some((matches) => matches(url))) return undefined
    return parsed.get(url.protocol)
  }
}

/** The passwords in the proxies' addresses, as written and decoded, to be masked. */
export function proxyPasswords(env: Env, settings: ProxySettings): readonly string[] {
  const urls = Object.values(proxiesOf(env, settings)).map(readProxy)
  const passwords = urls.flatMap((url) => {
    const { password = '' } = url ?? {}
    return password === '' ? [] : [password, decodePart(password)]
  })
  return [...new Set(passwords)]
}

function proxiesOf(env: Env, { httpProxy }: ProxySettings): Record<string, string | undefined> {
  const all = readVariable(env, 'all_proxy')
  return {
    'https:': httpProxy ?? readVariable(env, 'https_proxy') ?? all,
    // curl ignores HTTP_PROXY in capitals, because a web server that runs scripts sets it from a request header. Runners
    // are not started by one, and the clouds' own actions read it.
    'http:': httpProxy ?? readVariable(env, 'http_proxy') ?? all,
  }
}

function readVariable(env: Env, name: string): string | undefined {
  return env[name] || env[name.toUpperCase()] || undefined
}

/** Decodes a user name or password, which may contain a `%` that starts no code. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function parseProxy(text: string | undefined): URL | undefined {
  const url = readProxy(text)
  if (url !== undefined || text === undefined || text.trim() === '') return url
  // The text may contain a password, so the message does not repeat it.
  throw new OidcError('ERR_INPUT', "The proxy's address is not an http or https URL", {
    hint: 'Set http-proxy (or HTTPS_PROXY) to an address such as http://proxy.example.com:3128, and encode special characters in the password, for example / as %2F.',
  })
}

function readProxy(text = ''): URL | undefined {
  const full = text.includes('://') ? text.trim() : `http://${text.trim()}`
  const url = URL.canParse(full) ? new URL(full) : undefined
  return url && ['http:', 'https:'].includes(url.protocol) && url.hostname !== '' ? url : undefined
}

function parseNoProxy(list: string): readonly ((url: URL) => boolean)[] {
  return list
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [, name = '', port] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? []
      const domain = name.replace(/^\*?\./, '')
      return (url) => {
        if (entry === '*') return true
        const urlPort = url.port || (url.protocol === 'https:' ? '443' : '80')
        if (port !== undefined && port !== urlPort) return false
        const host = url.hostname.replace(/^\[|\]$/g, '')
        return host === domain || host.endsWith(`.${domain}`)
      }
    })
}
