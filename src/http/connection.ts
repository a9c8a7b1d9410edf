import type { Duplex } from 'node:stream'
import { OidcError } from '../core/errors.ts'
import { formatMs } from '../core/text.ts'

/** Watches the connection of one request until the response begins. */
export interface ConnectionWatch {
  watch(socket: Duplex): void
  /** The response has begun, or the request has ended. */
  stop(): void
}

/** Limits the time for connecting, and ends the request if the connection closes. */
export function watchConnection(
  attempt: AbortController,
  timeoutMs: number,
  url: URL,
): ConnectionWatch {
  const { host, protocol } = url
  const isSecure = protocol === 'https:'
  let timer: NodeJS.Timeout | undefined
  let watched: Duplex | undefined
  let isOver = false
  const fail = (code: 'ERR_TIMEOUT' | 'ERR_UNREACHABLE', what: string) =>
    attempt.abort(new OidcError(code, `${host} ${what}`, { transient: true }))
  // A request that starts while its connection closes may get no event. One that gets an event has failed by then.
  const onClose = () =>
    void setImmediate(() => {
      if (!isOver) fail('ERR_UNREACHABLE', 'closed the connection without a response')
    })
  return {
    watch(socket) {
      watched = socket
      socket.once('close', onClose)
      if (isConnected(socket, isSecure)) return
      const what = `did not accept a connection within ${formatMs(timeoutMs)}`
      timer = setTimeout(() => fail('ERR_TIMEOUT', what), timeoutMs)
      socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(timer))
    },
    stop() {
      isOver = true
      clearTimeout(timer)
      watched?.off('close', onClose)
    },
  }
}

/** An early connection may have emitted its event before the watch. */
function isConnected(socket: Duplex, isSecure: boolean): boolean {
  const pending = isSecure ? 'secureConnecting' : 'connecting'
  return pending in socket && Reflect.get(socket, pending) === false
}
