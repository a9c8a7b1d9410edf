import { type ClientHttp2Session, connect, constants } from 'node:http2'
import { connect as connectSocket } from 'node:net'
import { messageOf, OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'

const method = '/SpiffeWorkloadAPI/FetchJWTSVID'
const timeoutMs = 20_000
const maxReplyBytes = 1024 * 1024

/** The transient statuses of gRPC: UNAVAILABLE, RESOURCE_EXHAUSTED, DEADLINE_EXCEEDED. */
const transientStatuses = ['14', '8', '4']

/** Calls the Workload API over gRPC (HTTP/2 without TLS, on this machine) and returns the message. */
export async function callWorkloadApi(
  target: { path: string } | { host: string; port: number },
  message: Buffer,
  signal: AbortSignal,
): Promise<Buffer> {
  const session = connect('http://localhost', { createConnection: () => connectSocket(target) })
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  try {
    return unframe(await exchange(session, frame(message), limit))
  } catch (error) {
    if (error instanceof OidcError) throw error
    if (limit.aborted) {
      throw new OidcError('ERR_TIMEOUT', 'The SPIFFE agent did not answer in time', {
        transient: !signal.aborted,
      })
    }
    throw new OidcError(
      'ERR_UNREACHABLE',
      `The SPIFFE agent could not be reached: ${messageOf(error)}`,
      {
        transient: true,
        hint: 'Check that the agent runs and that SPIFFE_ENDPOINT_SOCKET is its socket.',
      },
    )
  } finally {
    session.destroy()
  }
}

function exchange(session: ClientHttp2Session, body: Buffer, signal: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    let status: string | undefined
    let reason = ''
    session.once('error', reject)
    const onAbort = () => reject(new Error('aborted'))
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    const stream = session.request({
      [constants.HTTP2_HEADER_METHOD]: 'POST',
      [constants.HTTP2_HEADER_PATH]: method,
      'content-type': 'application/grpc',
      te: 'trailers',
      // The standard requires it, so that no other program can be tricked into sending such a request.
      'workload.spiffe.io': 'true',
    })
    const readStatus = (headers: Readonly<Record<string, unknown>>) => {
      if (headers['grpc-status'] === undefined) return
      status = String(headers['grpc-status'])
      reason = decodeReason(String(headers['grpc-message'] ?? ''))
    }
    stream.on('response', readStatus).on('trailers', readStatus)
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > maxReplyBytes) stream.close(constants.NGHTTP2_CANCEL)
      else chunks.push(chunk)
    })
    stream.once('error', reject)
    stream.once('close', () => {
      signal.removeEventListener('abort', onAbort)
      if (status === '0') resolve(Buffer.concat(chunks))
      else reject(refusal(status, reason))
    })
    stream.end(body)
  })
}

function refusal(status: string | undefined, reason: string): OidcError {
  if (status === undefined) {
    return new OidcError('ERR_RESPONSE', "The SPIFFE agent's response was truncated", {
      transient: true,
    })
  }
  const said = reason === '' ? '' : `: ${quoteForeign(reason)}`
  const message = `The SPIFFE agent answered with gRPC status ${quoteForeign(status, 5)}${said}`
  if (transientStatuses.includes(status))
    return new OidcError('ERR_SERVICE', message, { transient: true })
  return new OidcError('ERR_TOKEN_REQUEST', message, {
    hint: 'The agent needs a registration entry for this process.',
  })
}

function decodeReason(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A gRPC frame: the compression flag, the length, the message. */
function frame(message: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt32BE(message.length, 1)
  return Buffer.concat([head, message])
}

function unframe(body: Buffer): Buffer {
  const length = body.length < 5 ? -1 : body.readUInt32BE(1)
  if (body[0] === 0 && length >= 0 && body.length >= 5 + length) return body.subarray(5, 5 + length)
  throw new OidcError('ERR_RESPONSE', "The SPIFFE agent's answer is not a whole message")
}
