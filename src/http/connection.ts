import type { Duplex } from 'node:stream'
import { OidcError } from '../core/errors.ts'
import { formatMs } from '../core/text.ts'

/** Looks after the connection of one request until its answer begins. */
export interface ConnectionWatch {
  watch(socket: Duplex): void
  /** The answer has begun, or the request is over. */
  stop(): void
}

/** Gives the connection its own, shorter time than the request, and ends the request when the connection is gone. */
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
  // A request that was put on a connection while that ended may hear of neither. One that does hear has failed by then.
  const onClose = () =>
    void setImmediate(() => {
      if (!isOver) fail('ERR_UNREACHABLE', 'closed the connection without an answer')
    })
  return {
    watch(socket) {
      watched = socket
      socket.once('close', onClose)
      if (isConnected(socket, isSecure)) return
      const what = `could not be connected to within ${formatMs(timeoutMs)}`
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

/** A connection that was opened early has told that it is there before anybody listened. */
function isConnected(socket: Duplex, isSecure: boolean): boolean {
  const pending = isSecure ? 'secureConnecting' : 'connecting'
  return pending in socket && Reflect.get(socket, pending) === false
}
