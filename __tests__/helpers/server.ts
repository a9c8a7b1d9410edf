import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** A request as the server saw it. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** What to answer: a status with a body, or a function that does what it likes with the connection. */
export type Answer =
  | {
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string | object
    }
  | ((response: ServerResponse, socket: Socket) => void)

/** A real server on the loopback interface that records what it is sent. */
export interface TestServer extends AsyncDisposable {
  readonly url: URL
  readonly seen: readonly Seen[]
  /** How many connections were made. */
  connections(): number
}

/** Starts a server that gives these answers in turn, the last one again and again. */
export async function startServer(...answers: readonly Answer[]): Promise<TestServer> {
  const seen: Seen[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      seen.push({
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body,
      })
      const answer = answers[Math.min(seen.length, answers.length) - 1] ?? { status: 500 }
      if (typeof answer === 'function') {
        answer(response, request.socket)
        return
      }
      const text =
        typeof answer.body === 'object' ? JSON.stringify(answer.body) : (answer.body ?? '')
      response.writeHead(answer.status ?? 200, {
        'content-type': 'application/json',
        ...answer.headers,
      })
      response.end(text)
    })
  })
  server.on('connection', (socket) => {
    connections++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: new URL(`http://127.0.0.1:${port}/`),
    seen,
    connections: () => connections,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer)
  } catch {
    // The client went away, which some tests want.
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Answers for the faults that every request must survive or report. */
export const faults = {
  reset: (_response: ServerResponse, socket: Socket) => void socket.resetAndDestroy(),
  silent: () => undefined,
  truncated: (response: ServerResponse, socket: Socket) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
    response.write('{"access_tok')
    setTimeout(() => socket.destroy(), 20)
  },
  drip: (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const timer = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(timer))
  },
  html: {
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<html><body>Sign in</body></html>',
  },
  empty: { status: 200, body: '' },
  emptyJson: { status: 200, body: {} },
  unavailable: { status: 503, body: 'upstream connect error' },
} as const satisfies Record<string, Answer>
