import { existsSync } from 'node:fs'
import { OidcError } from '../core/errors.ts'
import type { TokenSource } from '../core/types.ts'
import { requestText } from '../http/request.ts'
import { sendOverSocket } from '../http/unix-socket.ts'

const defaultSocket = '/.fly/api'

/**
 * Fly.io's ID tokens, from the socket on every machine. Cursor's agents use the same protocol.
 *
 * @see https://fly.io/docs/security/openid-connect/
 */
const fly: TokenSource = {
  name: 'fly',
  summary: "Fly.io, on every machine (as root), and Cursor's cloud agents.",
  detectedBy: `the socket ${defaultSocket}, or the variable CURSOR_AGENT_SOCKET`,

  open(context) {
    const named = context.env.CURSOR_AGENT_SOCKET
    const socket = named || (existsSync(defaultSocket) ? defaultSocket : undefined)
    if (socket === undefined) return undefined
    return {
      endpoints: [],
      mint: (audience) =>
        requestText(
          {
            service: `The machine's API (${socket})`,
            label: "Asking the machine's API for an ID token",
            request: () => ({
              method: 'POST',
              url: new URL('http://localhost/v1/tokens/oidc'),
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ aud: audience }),
            }),
            wanted: 'a token',
            refusedAs: 'ERR_TOKEN_REQUEST',
            send: (request, signal) => sendOverSocket(socket, request, signal),
          },
          context,
        ).catch((error: unknown) => {
          throw explainFailure(error)
        }),
    }
  },
}

export default fly

function explainFailure(error: unknown): unknown {
  if (!(error instanceof OidcError)) return error
  return error.with({ hint: 'Only root can use the socket.' })
}
