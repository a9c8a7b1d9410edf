import type { SecureContextOptions } from 'node:tls'
import { defined } from '../core/defined.ts'
import { messageOf, OidcError } from '../core/errors.ts'
import type { Secret } from '../core/secret.ts'
import { quoteForeign } from '../core/text.ts'
import type { Context, TlsSettings } from '../core/types.ts'

/** The values of the three inputs, parsed. */
export interface TlsInputs {
  readonly 'ca-certificate'?: string | undefined
  readonly 'client-certificate'?: string | undefined
  readonly 'client-key'?: Secret | undefined
}

/** Converts settings to Node's TLS options. */
export function tlsOptions({
  ca,
  cert,
  key,
  isUnverified,
}: TlsSettings): SecureContextOptions & { rejectUnauthorized?: boolean } {
  const rejectUnauthorized = isUnverified ? false : undefined
  return defined({ ca, cert, key: key?.reveal(), rejectUnauthorized })
}

/**
 * Makes TLS settings of the inputs, and checks that the key belongs to the certificate.
 *
 * @returns `undefined` if none is set
 * @throws {OidcError} `ERR_INPUT`
 */
export async function readTls(
  inputs: TlsInputs,
  context: Pick<Context, 'mask'>,
): Promise<TlsSettings | undefined> {
  const ca = inputs['ca-certificate']
  const cert = inputs['client-certificate']
  const given = inputs['client-key']
  if (ca === undefined && cert === undefined && given === undefined) return undefined
  if ((cert === undefined) !== (given === undefined)) {
    const [one, other] =
      cert === undefined
        ? ['client-key', 'client-certificate']
        : ['client-certificate', 'client-key']
    throw new OidcError('ERR_INPUT', `${one} is set without ${other}`, {
      hint: 'Mutual TLS needs both. For other servers, leave both out.',
    })
  }
  const key =
    cert === undefined || given === undefined ? undefined : await readKey(given, cert, context)
  return defined({ ca, cert, key })
}

/**
 * Reads certificates from PEM or Base64 of PEM.
 *
 * Node would ignore an empty or unreadable text and use its own CA certificates, so such text is an error.
 *
 * @throws {Error} naming the input
 */
export async function readCertificates(name: string, text: string): Promise<string> {
  const { X509Certificate } = await import('node:crypto')
  const blocks =
    toPem(text).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  if (blocks.length === 0) {
    throw new Error(`${name} must be one or several certificates, as PEM or Base64 of PEM`)
  }
  for (const [index, block] of blocks.entries()) {
    try {
      new X509Certificate(block)
    } catch (error) {
      const which = blocks.length === 1 ? '' : `, certificate ${index + 1},`
      throw new Error(`${name}${which} cannot be read: ${quoteForeign(messageOf(error), 120)}`)
    }
  }
  return `${blocks.join('\n')}\n`
}

async function readKey(
  given: Secret,
  cert: string,
  context: Pick<Context, 'mask'>,
): Promise<Secret> {
  const pem = toPem(given.reveal())
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem)) {
    throw new OidcError('ERR_INPUT', 'client-key is not a private key', {
      hint: 'Set it to PEM (-----BEGIN PRIVATE KEY-----) or Base64 of PEM.',
    })
  }
  const key = context.mask(pem)
  const { createPrivateKey, X509Certificate } = await import('node:crypto')
  let isOwn: boolean
  try {
    isOwn = new X509Certificate(cert).checkPrivateKey(createPrivateKey(pem))
  } catch {
    // The library's message may contain a part of the key.
    throw new OidcError('ERR_INPUT', 'client-key cannot be read', {
      hint: 'It must be complete and without a password.',
    })
  }
  if (isOwn) return key
  throw new OidcError('ERR_INPUT', 'client-key is not the key of client-certificate', {
    hint: 'If client-certificate has several certificates, the first one must be that of the key.',
  })
}

function toPem(text: string): string {
  return text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8')
}
