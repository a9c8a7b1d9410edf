import type { Env } from '../core/types.ts'
import { checkEndpoint, parseHttpEndpoint } from '../http/endpoint.ts'
import { createProxyResolver } from '../http/proxy.ts'
import { openEarly } from '../http/sockets.ts'

/**
 * Opens the connection to GitHub's token endpoint while the rest of the action loads.
 *
 * It is the only use of the network before the inputs are checked. It sends nothing, and the host comes from the runner.
 */
export function connectEarly(env: Env): void {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: text, 'INPUT_TOKEN-SOURCE': source } = env
  if (!text || (source && !['auto', 'github'].includes(source))) return
  try {
    const url = parseHttpEndpoint(text, 'ACTIONS_ID_TOKEN_REQUEST_URL')
    checkEndpoint(url, 'ACTIONS_ID_TOKEN_REQUEST_URL')
    const proxies = {
      httpProxy: env['INPUT_HTTP-PROXY'] || undefined,
      noProxy: env['INPUT_NO-PROXY'] || undefined,
    }
    if (createProxyResolver(env, proxies)(url) === undefined) openEarly(url)
  } catch {
    // The step reports wrong addresses itself.
  }
}
