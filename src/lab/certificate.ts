import 'reflect-metadata'
import { webcrypto } from 'node:crypto'

/** The hosts of Azure's tools; a proxy can redirect them here. */
const azureHosts = [
  ...['login.microsoftonline.com', 'login.microsoftonline.us', 'login.chinacloudapi.cn'],
  ...['management.azure.com', 'management.core.windows.net'],
  ...['management.usgovcloudapi.net', 'management.chinacloudapi.cn'],
]

const lifetimeMs = 7 * 24 * 3_600_000

/** A server's certificate, its key and the authority's certificate, each as PEM. */
export interface Certificate {
  readonly cert: string
  readonly key: string
  readonly authority: string
}

/**
 * Makes an authority, and its certificate for loopback and Azure's hosts.
 *
 * Both are new at every start. The authority's key is discarded, so that trust in it extends only to this lab.
 */
export async function createCertificate(): Promise<Certificate> {
  // Needs the polyfill above.
  const x509 = await import('@peculiar/x509')
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const makeKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const [authorityKeys, serverKeys] = await Promise.all([makeKeys(), makeKeys()])
  const notBefore = new Date(Date.now() - 3_600_000)
  const times = { notBefore, notAfter: new Date(notBefore.getTime() + lifetimeMs) }
  const name = 'CN=oidc-exchange lab, O=not to be trusted anywhere else'
  const usages = x509.KeyUsageFlags
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name,
    keys: authorityKeys,
    signingAlgorithm: algorithm,
    ...times,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(usages.keyCertSign | usages.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  })
  const server = await x509.X509CertificateGenerator.create({
    subject: 'CN=localhost',
    issuer: name,
    publicKey: serverKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: algorithm,
    ...times,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(usages.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        { type: 'ip', value: '127.0.0.1' },
        { type: 'dns', value: 'localhost' },
        ...azureHosts.map((value) => ({ type: 'dns' as const, value })),
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  })
  const key = await webcrypto.subtle.exportKey('pkcs8', serverKeys.privateKey)
  return {
    cert: server.toString('pem'),
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
    authority: authority.toString('pem'),
  }
}
