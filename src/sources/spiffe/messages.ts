import { OidcError } from '../../core/errors.ts'

// Two messages of the Workload API in Protocol Buffers encoding:
// JWTSVIDRequest { repeated string audience = 1 }, JWTSVIDResponse { repeated JWTSVID svids = 1 },
// JWTSVID { string spiffe_id = 1; string svid = 2 }.

const lengthDelimited = 2

/** Encodes a request for a token with one audience. */
export function encodeRequest(audience: string): Buffer {
  const text = Buffer.from(audience, 'utf8')
  return Buffer.concat([Buffer.from([(1 << 3) | lengthDelimited]), encodeVarint(text.length), text])
}

/** Decodes the token of the first identity, the workload's default. */
export function readFirstToken(response: Buffer): string | undefined {
  const svid = readField(response, 1)
  const token = svid && readField(svid, 2)
  return token === undefined || token.length === 0 ? undefined : token.toString('utf8')
}

function encodeVarint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return Buffer.from([...bytes, rest])
}

/** The first bytes field with that number. */
function readField(message: Buffer, wanted: number): Buffer | undefined {
  let at = 0
  const readVarint = () => {
    let value = 0
    for (let shift = 0; shift < 49; shift += 7) {
      const byte = message[at++]
      if (byte === undefined) throw malformed()
      value += (byte & 127) * 2 ** shift
      if (byte < 128) return value
    }
    throw malformed()
  }
  while (at < message.length) {
    const key = readVarint()
    const type = key % 8
    if (type === 0) readVarint()
    else if (type === 1) at += 8
    else if (type === 5) at += 4
    else if (type === lengthDelimited) {
      const end = readVarint() + at
      if (end > message.length) throw malformed()
      if (Math.floor(key / 8) === wanted) return message.subarray(at, end)
      at = end
    } else throw malformed()
  }
  return undefined
}

function malformed(): OidcError {
  return new OidcError(
    'ERR_RESPONSE',
    "The SPIFFE agent's answer is not a message that it may send",
  )
}
