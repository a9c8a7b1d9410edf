import { request as startRequest } from 'node:http'
import { messageOf, OidcError } from '../core/errors.ts'
import type { HttpReply, HttpRequest } from '../core/types.ts'

const maxReplyBytes = 1024 * 1024

/**
 * Sends a request through a Unix socket with the rules of `Http.send`: the response is complete and in time, or an error.
 *
 * @throws {OidcError} `ERR_UNREACHABLE`, `ERR_TIMEOUT`, `ERR_RESPONSE`
 */
export function sendOverSocket(
  socketPath: string,
  request: HttpRequest,
  signal: AbortSignal,
  timeoutMs = 20_000,
): Promise<HttpReply> {
  const { method, url, headers, body = '' } = request
  const limit = AbortSignal.timeout(timeoutMs)
  return new Promise((resolve, reject) => {
    const fail = (code: 'ERR_UNREACHABLE' | 'ERR_RESPONSE', what: string) =>
      reject(new OidcError(code, `The socket ${socketPath} ${what}`, { transient: true }))
    const sent = startRequest({
      socketPath,
      method,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, 'content-length': Buffer.byteLength(body), ...headers },
      agent: false,
      signal: AbortSignal.any([signal, limit]),
    })
    sent.once('response', (message) => {
      let text = ''
      message.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
        if (text.length > maxReplyBytes) message.destroy()
      })
      message.once('end', () => {
        if (!message.complete) return
        const fields = Object.entries(message.headers).map(([name, value]) => [name, String(value)])
        resolve({
          host: url.host,
          status: message.statusCode ?? 0,
          headers: Object.fromEntries(fields),
          body: text,
        })
      })
      message.once('error', () => undefined)
      // Has no effect if the promise is settled.
      message.once('close', () => onEnd(() => fail('ERR_RESPONSE', 'cut off its response')))
    })
    const onEnd = (otherwise: () => void) => {
      if (!signal.aborted && !limit.aborted) return otherwise()
      const what = signal.aborted
        ? "did not answer before the step's deadline"
        : 'did not answer in time'
      reject(
        new OidcError('ERR_TIMEOUT', `The socket ${socketPath} ${what}`, {
          transient: !signal.aborted,
        }),
      )
    }
    sent.once('error', (error) =>
      onEnd(() => fail('ERR_UNREACHABLE', `could not be reached: ${messageOf(error)}`)),
    )
    sent.end(body)
  })
}
