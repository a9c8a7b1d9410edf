import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'

/**
 * Turns a `Request → Response` handler into a `node:http` listener.
 *
 * @example
 * ```ts
 * createServer(nodeListener(handle)).listen(8080)
 * ```
 */
export function nodeListener(
  handle: (request: Request) => Promise<Response> | Response,
): (message: IncomingMessage, response: ServerResponse) => void {
  return (message, response) => {
    answer(handle, message, response).catch(() => {
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  }
}

async function answer(
  handle: (request: Request) => Promise<Response> | Response,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET' } = message
  // `Request` refuses TRACE, which would show a caller the headers that proxies add.
  if (method === 'TRACE') return void response.writeHead(405).end()
  const headers = new Headers()
  for (let at = 0; at + 1 < message.rawHeaders.length; at += 2) {
    headers.append(message.rawHeaders[at] ?? '', message.rawHeaders[at + 1] ?? '')
  }
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const request = new Request(urlOf(message), {
    method,
    headers,
    ...(hasBody && { body: Readable.toWeb(message) as ReadableStream, duplex: 'half' }),
  })
  const reply = await handle(request)
  response.statusCode = reply.status
  for (const [name, value] of reply.headers) response.appendHeader(name, value)
  response.end(Buffer.from(await reply.arrayBuffer()))
  // An unread body would block the connection.
  message.resume()
}

/** Takes only the path from the caller; the host is fixed. */
function urlOf({ url = '/' }: IncomingMessage): URL {
  const path = url.startsWith('/') ? url.replace(/^\/+/, '/') : '/'
  return new URL(path, 'http://localhost')
}
