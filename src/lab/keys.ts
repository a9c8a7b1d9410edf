import { createHash, generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { exportJWK } from 'jose'
import type { JsonWebKeySet } from '../verify/index.ts'

/** The lab's signing key, created at its start and never stored. */
export interface LabKeys {
  readonly kid: string
  readonly x5t: string
  readonly privateKey: KeyObject
  readonly publicKeys: JsonWebKeySet
}

/** Makes a 2048-bit RSA key, off the main thread. */
export async function createKeys(): Promise<LabKeys> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  // GitHub's kid is the hexadecimal form of its x5t. The lab has no certificate, so it hashes the public key.
  const thumbprint = createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest()
  const kid = thumbprint.toString('hex').toUpperCase()
  const x5t = thumbprint.toString('base64url')
  const jwk = await exportJWK(publicKey)
  const publicKeys = { keys: [{ ...jwk, alg: 'RS256', use: 'sig', kid, x5t }] }
  return { kid, x5t, privateKey, publicKeys }
}
