import { OidcError } from '../core/errors.ts'
import type { TokenSource } from '../core/types.ts'
import { retry } from '../http/retry.ts'
import { callWorkloadApi } from './spiffe/call.ts'
import { encodeRequest, readFirstToken } from './spiffe/messages.ts'

/**
 * SPIFFE's JWT-SVIDs, from the Workload API of an agent such as SPIRE's.
 *
 * A JWT-SVID has the SPIFFE ID as its subject. It has an issuer only if the trust domain configures one.
 *
 * @see https://spiffe.io/docs/latest/spiffe-specs/spiffe_workload_api/
 */
const spiffe: TokenSource = {
  name: 'spiffe',
  summary: "A SPIFFE agent such as SPIRE's, through its Workload API.",
  detectedBy: 'the variable SPIFFE_ENDPOINT_SOCKET',

  open(context) {
    const address = context.env.SPIFFE_ENDPOINT_SOCKET
    if (!address) return undefined
    const target = parseAddress(address)
    return {
      endpoints: [],
      mint(audience) {
        if (audience === undefined) {
          throw new OidcError('ERR_INPUT', 'SPIFFE has no default audience', {
            hint: 'Set the audience that the receiving service expects.',
          })
        }
        return retry('Requesting a token from the SPIFFE agent', context, async () => {
          const answer = await callWorkloadApi(target, encodeRequest(audience), context.signal)
          const token = readFirstToken(answer)
          if (token !== undefined) return token
          throw new OidcError('ERR_RESPONSE', 'The SPIFFE agent answered without a token')
        })
      },
    }
  },
}

export default spiffe

/** The agent's address: a socket path or a port of this machine. */
export function parseAddress(text: string): { path: string } | { host: string; port: number } {
  const path = /^unix:(?:\/\/)?(\/[^?#]+)$/.exec(text)?.[1]
  if (path !== undefined) return { path }
  const [, host, port] = /^tcp:\/\/(127\.\d+\.\d+\.\d+|\[::1\]):(\d{1,5})$/.exec(text) ?? []
  if (host !== undefined && port !== undefined)
    return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
  throw new OidcError(
    'ERR_ENDPOINT',
    'SPIFFE_ENDPOINT_SOCKET is not the address of a local agent',
    {
      hint: 'Use the form unix:///run/spire/agent.sock or tcp://127.0.0.1:8081.',
    },
  )
}
