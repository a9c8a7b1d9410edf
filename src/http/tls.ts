import type { SecureContextOptions } from 'node:tls'
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

/** What Node's TLS takes of settings. */
export function tlsOptions({
  ca,
  cert,
  key,
  isUnverified,
}: TlsSettings): SecureContextOptions & { rejectUnauthorized?: boolean } {
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key: key.reveal() }),
    ...(isUnverified ? { rejectUnauthorized: false } : {}),
  }
}

/**
 * Makes settings of the inputs, and checks that the key is the certificate's.
 *
 * @returns `undefined` where none is given
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
    throw new OidcError('ERR_INPUT', `${one} is given without ${other}`, {
      hint: 'A server that asks who connects needs both; leave both out for any other.',
    })
  }
  const own =
    cert === undefined || given === undefined
      ? {}
      : { cert, key: await readKey(given, cert, context) }
  return { ...(ca === undefined ? {} : { ca }), ...own }
}

/**
 * Reads certificates that are given as PEM or as the Base64 of it, each of them.
 *
 * An empty or unreadable text must never get as far as Node, which would take it for "none given" and trust its own.
 *
 * @throws {Error} naming the input
 */
export async function readCertificates(name: string, text: string): Promise<string> {
  const { X509Certificate } = await import('node:crypto')
  const blocks =
    toPem(text).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  if (blocks.length === 0) {
    throw new Error(`${name} must be one or several certificates, as PEM or the Base64 of it`)
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
    throw new OidcError('ERR_INPUT', 'client-key is no private key', {
      hint: 'Give it as PEM (-----BEGIN PRIVATE KEY-----) or as the Base64 of that.',
    })
  }
  const key = context.mask(pem)
  const { createPrivateKey, X509Certificate } = await import('node:crypto')
  let isOwn: boolean
  try {
    isOwn = new X509Certificate(cert).checkPrivateKey(createPrivateKey(pem))
  } catch {
    // What the library says of it may hold a part of it.
    throw new OidcError('ERR_INPUT', 'client-key cannot be read', {
      hint: 'It must be whole, and not locked with a password.',
    })
  }
  if (isOwn) return key
  throw new OidcError('ERR_INPUT', 'client-key is not the key of client-certificate', {
    hint: 'Where client-certificate has several, the one of the key comes first.',
  })
}

function toPem(text: string): string {
  return text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8')
}
