import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf, messageOf, OidcError } from '../core/errors.ts'
import { isLoopback } from '../http/endpoint.ts'
import { describeFault, faultReply } from './faults.ts'
import type { Fault } from './rules.ts'
import type { Handler, LabReply, LabRequest } from './types.ts'

const maxBodyBytes = 1024 * 1024
const dripIntervalMs = 200

/** A listening service. */
export interface Listening {
  readonly url: URL
  /** Closes at once, with all connections. */
  close(): Promise<void>
}

/** The options of {@link serve}. */
export interface ServeOptions {
  /** The port, or 0 for any free one. */
  readonly port: number
  /** Serves https with this certificate and key. */
  readonly tls?: { readonly cert: string; readonly key: string }
  takeFault(request: LabRequest): Fault | undefined
  /** Records a request; the returned function records its outcome. */
  record(request: LabRequest): (status: number, refusal?: string) => void
}

/** Serves a handler on 127.0.0.1. */
export async function serve(handler: Handler, options: ServeOptions): Promise<Listening> {
  const closing = new AbortController()
  const onRequest = (message: IncomingMessage, response: ServerResponse) => {
    answer({ handler, options, message, response, signal: closing.signal }).catch(() => {
      // The caller went away, or the lab is closing.
      response.destroy()
    })
  }
  const { tls } = options
  const server = tls === undefined ? createServer(onRequest) : createTlsServer(tls, onRequest)
  await listen(server, options.port)
  const { port } = server.address() as AddressInfo
  return {
    url: new URL(`${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`),
    async close() {
      closing.abort()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const isTaken = codeOf(cause) === 'EADDRINUSE' || codeOf(cause) === 'EACCES'
      const message = `The lab can't listen on port ${port} of 127.0.0.1: ${messageOf(cause)}`
      reject(isTaken ? new OidcError('ERR_INPUT', message, { cause }) : cause)
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}

interface Exchange {
  readonly handler: Handler
  readonly options: ServeOptions
  readonly message: IncomingMessage
  readonly response: ServerResponse
  readonly signal: AbortSignal
}

/**
 * Whether a request names a loopback host. A web page can send requests to loopback under its own name (DNS rebinding); over
 * https, the certificate prevents it.
 */
function isForLoopback({ headers: { host = '' } }: IncomingMessage): boolean {
  return URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname)
}

async function answer({ handler, options, message, response, signal }: Exchange): Promise<void> {
  if (!options.tls && !isForLoopback(message)) {
    send(response, {
      status: 421,
      headers: {},
      body: 'The lab answers only requests to loopback.\n',
    })
    return
  }
  const body = await readBody(message)
  if (body === undefined) {
    send(response, { status: 413, headers: { connection: 'close' }, body: '' })
    return
  }
  const request: LabRequest = {
    method: message.method ?? 'GET',
    path: message.url ?? '/',
    headers: flatten(message.headers),
    body,
    ...(options.tls && { secure: true }),
  }
  const settle = options.record(request)
  const fault = options.takeFault(request)
  if (fault?.['delay-ms']) await wait(fault['delay-ms'], undefined, { signal })
  if (fault?.reset || fault?.hang) {
    settle(0, describeFault(fault))
    if (fault.reset) message.socket.resetAndDestroy()
    return
  }
  const own = fault && faultReply(fault)
  const reply = own ?? addHeaders(await run(handler, request), fault?.headers)
  settle(reply.status, fault ? describeFault(fault) : reply.refusal)
  if (fault?.truncate) truncate(response, reply)
  else if (fault?.drip) drip(response, reply)
  else send(response, reply)
}

async function run(handler: Handler, request: LabRequest): Promise<LabReply> {
  try {
    return await handler(request)
  } catch (error) {
    const refusal = `a bug in the lab: ${messageOf(error)}`
    return { status: 500, headers: {}, body: '', refusal }
  }
}

function addHeaders(reply: LabReply, headers: LabReply['headers'] | undefined): LabReply {
  return headers === undefined ? reply : { ...reply, headers: { ...reply.headers, ...headers } }
}

function send(response: ServerResponse, reply: LabReply): void {
  const length = String(Buffer.byteLength(reply.body))
  response.writeHead(reply.status, { 'content-length': length, ...reply.headers })
  response.end(reply.body)
}

function truncate(response: ServerResponse, reply: LabReply): void {
  const announced = String(Buffer.byteLength(reply.body) + 64)
  response.writeHead(reply.status, { ...reply.headers, 'content-length': announced })
  response.flushHeaders()
  response.write(reply.body || ' ', () => response.socket?.end())
}

function drip(response: ServerResponse, reply: LabReply): void {
  const bytes = Buffer.from(reply.body)
  response.writeHead(reply.status, { ...reply.headers, 'content-length': String(2 ** 30) })
  response.flushHeaders()
  let sent = 0
  const timer = setInterval(() => {
    // After the answer's bytes, white space continues.
    response.write(sent < bytes.length ? bytes.subarray(sent, sent + 1) : ' ')
    sent++
  }, dripIntervalMs)
  response.once('close', () => clearInterval(timer))
}

async function readBody(message: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message) {
    size += chunk.length
    if (size > maxBodyBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function flatten(headers: IncomingMessage['headers']): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ])
  return Object.fromEntries(entries)
}
