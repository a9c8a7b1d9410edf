import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'

/**
 * Makes a `node:http` listener out of a `Request → Response` handler.
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
  // A Request can not have it: it would tell a caller what the proxies on its way have added.
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
  // What the handler left unread would keep the connection busy.
  message.resume()
}

/** Only the path is the caller's to choose; the host is a name that leads nowhere. */
function urlOf({ url = '/' }: IncomingMessage): URL {
  const path = url.startsWith('/') ? url.replace(/^\/+/, '/') : '/'
  return new URL(path, 'http://localhost')
}
