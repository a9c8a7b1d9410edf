import { OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import type { Env } from '../core/types.ts'
import { isLoopback, isMetadataService } from './endpoint.ts'

/** What the user says of proxies; an input beats the environment. */
export interface ProxySettings {
  readonly httpProxy?: string | undefined
  readonly noProxy?: string | undefined
}

/**
 * Says for each URL which proxy it is reached through, if any.
 *
 * Read as curl reads them: `https_proxy` (or `HTTPS_PROXY`), then `all_proxy`; `no_proxy` lists hosts, domains with
 * all below them, `host:port`, or `*`. This machine and its metadata service are never reached through a proxy.
 *
 * @throws {OidcError} `ERR_INPUT` when a proxy's address is not a URL of http or https
 */
export function createProxyResolver(
  env: Env,
  settings: ProxySettings,
): (url: URL) => URL | undefined {
  const read = (name: string) => env[name] || env[name.toUpperCase()] || undefined
  const proxies = {
    'https:': settings.httpProxy ?? read('https_proxy') ?? read('all_proxy'),
    // HTTP_PROXY in capitals can be set by a request header where a web server runs scripts; curl ignores it too,
    // but runners do not run behind one, and the peers' actions read it.
    'http:': settings.httpProxy ?? read('http_proxy') ?? read('all_proxy'),
  }
  const parsed = new Map(
    Object.entries(proxies).map(([scheme, text]) => [scheme, parseProxy(text)]),
  )
  const exceptions = parseNoProxy(settings.noProxy ?? read('no_proxy') ?? '')
  return (url) => {
    if (isLoopback(url.hostname) || isMetadataService(url.hostname)) return undefined
    if (exceptions.some((matches) => matches(url))) return undefined
    return parsed.get(url.protocol)
  }
}

function parseProxy(text: string | undefined): URL | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const full = text.includes('://') ? text.trim() : `http://${text.trim()}`
  const url = URL.canParse(full) ? new URL(full) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') {
    const shown = quoteForeign(text).replace(/\/\/[^@/]*@/, '//***@')
    throw new OidcError('ERR_INPUT', `The proxy's address is not an http or https URL: ${shown}`, {
      hint: 'Set http-proxy (or HTTPS_PROXY) to an address such as http://proxy.example.com:3128.',
    })
  }
  return url
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
