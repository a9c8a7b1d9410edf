import { createPrivateKey, sign } from 'node:crypto'
import { OidcError } from '../../core/errors.ts'
import { Secret } from '../../core/secret.ts'
import type { Context } from '../../core/types.ts'
import { parseObject } from '../../http/reply.ts'
import { textAt } from '../../http/request.ts'

/** The parts of a service account's key. */
export interface ServiceAccountKey {
  readonly clientEmail: string
  readonly projectId: string | undefined
  readonly keyId: string
  readonly privateKey: Secret
  /** The whole key as one line of JSON. */
  readonly document: Secret
}

/**
 * Parses the JSON of a key, plain or in base64. Errors never contain any of it.
 *
 * The result is not masked yet: see {@link maskKey}.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function parseKey(input: Secret): ServiceAccountKey {
  const text = input.reveal().trim()
  const json = text.startsWith('{') ? text : Buffer.from(text, 'base64').toString('utf8')
  const body = parseObject(json)
  if (body === undefined) throw invalid('is neither JSON nor base64-encoded JSON')
  if (body.type !== 'service_account') {
    throw invalid(
      body.type === 'external_account'
        ? 'is a federation configuration, not a service account key'
        : 'is not a service account key',
    )
  }
  const clientEmail = textAt(body, 'client_email')
  const keyId = textAt(body, 'private_key_id')
  const privateKey = textAt(body, 'private_key')
  if (clientEmail === undefined || keyId === undefined || privateKey === undefined)
    throw invalid('lacks client_email, private_key_id or private_key')
  if (!isRsaKey(privateKey)) throw invalid('contains a private_key that is not an RSA key in PEM')
  return {
    clientEmail,
    projectId: textAt(body, 'project_id'),
    keyId,
    privateKey: new Secret(privateKey),
    document: new Secret(JSON.stringify(body)),
  }
}

/** Masks every form of the key: its line of JSON and its PEM, plain and as a JSON string. */
export function maskKey(key: ServiceAccountKey, context: Context): void {
  const pem = key.privateKey.reveal()
  for (const secret of [key.document.reveal(), JSON.stringify(pem).slice(1, -1), pem])
    context.mask(secret)
}

/** Signs claims as the service account (RFC 7515, RS256). */
export function signWithKey(key: ServiceAccountKey, claims: object, context: Context): Secret {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const header = { alg: 'RS256', typ: 'JWT', kid: key.keyId }
  const signed = `${encode(header)}.${encode(claims)}`
  const signature = sign('RSA-SHA256', Buffer.from(signed), key.privateKey.reveal())
  return context.mask(`${signed}.${signature.toString('base64url')}`)
}

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}

function invalid(problem: string): OidcError {
  return new OidcError('ERR_INPUT', `credentials_json ${problem}`, {
    hint: 'Store the whole key file as the secret, or use workload_identity_provider, which needs no secret.',
  })
}
