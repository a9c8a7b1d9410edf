import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { LabRequest } from './types.ts'

/** A request's signature parameters, from its header or, presigned, from its query. */
export interface PresentedSignature {
  readonly accessKeyId: string
  /** `date/region/service/aws4_request` */
  readonly scope: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
  /** `20261122T120000Z` */
  readonly date: string
  readonly sessionToken: string | undefined
  readonly isPresigned: boolean
}

/**
 * Reads an AWS Signature Version 4; `undefined` when there is none or it is incomplete.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function readSignature(request: LabRequest): PresentedSignature | undefined {
  const fields = headerFields(request) ?? queryFields(request)
  const { credential, signedHeaders, signature, date, sessionToken, isPresigned } = fields
  const slash = credential?.indexOf('/') ?? -1
  if (!credential || slash < 1 || !signedHeaders || !signature || !date) return undefined
  return {
    accessKeyId: credential.slice(0, slash),
    scope: credential.slice(slash + 1),
    signedHeaders: signedHeaders.toLowerCase().split(';'),
    signature,
    date,
    sessionToken,
    isPresigned,
  }
}

/** Whether the secret key signed this request, body included. */
export function isSignedBy(
  secretAccessKey: string,
  request: LabRequest,
  presented: PresentedSignature,
): boolean {
  const { scope, date, signedHeaders } = presented
  const [day, region, service, terminator] = scope.split('/')
  const isScope = day === date.slice(0, 8) && service === 'sts' && terminator === 'aws4_request'
  if (!isScope || !region || !signedHeaders.includes('host')) return false
  const canonical = canonicalRequest(request, presented)
  const stringToSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')
  const dayKey = hmac(`AWS4${secretAccessKey}`, day)
  const key = hmac(hmac(hmac(dayKey, region), service), terminator)
  const expected = hmac(key, stringToSign)
  const actual = Buffer.from(presented.signature, 'hex')
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

type Fields = {
  readonly [K in 'credential' | 'signedHeaders' | 'signature' | 'date' | 'sessionToken']:
    | string
    | undefined
} & { readonly isPresigned: boolean }

function headerFields({ headers }: LabRequest): Fields | undefined {
  const authorization = headers.authorization
  if (!authorization?.startsWith('AWS4-HMAC-SHA256 ')) return undefined
  const part = (name: string) => new RegExp(`[ ,]${name}=([^, ]+)`).exec(authorization)?.[1]
  const credential = part('Credential')
  return {
    // Some clients write the slashes of the scope as %2F.
    credential: credential?.replace(/%2F/gi, '/'),
    signedHeaders: part('SignedHeaders')?.replace(/%3B/gi, ';'),
    signature: part('Signature'),
    date: headers['x-amz-date'],
    sessionToken: headers['x-amz-security-token'],
    isPresigned: false,
  }
}

function queryFields(request: LabRequest): Fields {
  const query = new Map(readQuery(request))
  return {
    credential: query.get('X-Amz-Credential'),
    signedHeaders: query.get('X-Amz-SignedHeaders'),
    signature: query.get('X-Amz-Signature'),
    date: query.get('X-Amz-Date'),
    sessionToken: query.get('X-Amz-Security-Token'),
    isPresigned: true,
  }
}

function canonicalRequest(request: LabRequest, { signedHeaders }: PresentedSignature): string {
  const path = request.path.split('?', 1)[0] || '/'
  const query = readQuery(request)
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${uriEncode(name)}=${uriEncode(value)}`)
    .sort()
    .join('&')
  const headers = signedHeaders.map((name) => {
    return `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`
  })
  // The path is encoded a second time, which does not change STS's only path, "/".
  const uri = path.split('/').map(uriEncode).join('/')
  const parts = [request.method, uri, query, headers.join(''), signedHeaders.join(';')]
  return [...parts, sha256(request.body)].join('\n')
}

function readQuery(request: LabRequest): readonly (readonly [string, string])[] {
  const start = request.path.indexOf('?')
  return start < 0 ? [] : [...new URLSearchParams(request.path.slice(start + 1))]
}

function uriEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
