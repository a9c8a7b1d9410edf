import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { createServer, type TlsOptions } from 'node:tls'

/** A certificate with its key, as PEM. */
export interface Identity {
  readonly cert: string
  readonly key: string
}

/** An authority that issues certificates for this machine and for clients. */
export interface Authority {
  readonly cert: string
  issue(kind: 'server' | 'client', hosts?: readonly string[]): Promise<Identity>
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const makeKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])

/** Makes a new authority. */
export async function createAuthority(name = 'test authority'): Promise<Authority> {
  const x509 = await import('@peculiar/x509')
  const keys = await makeKeys()
  const issuer = `CN=${name}`
  const times = {
    notBefore: new Date(Date.now() - 3_600_000),
    notAfter: new Date(Date.now() + 24 * 3_600_000),
  }
  const own = await x509.X509CertificateGenerator.createSelfSigned({
    name: issuer,
    keys,
    signingAlgorithm: algorithm,
    ...times,
    extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
  })
  return {
    cert: own.toString('pem'),
    async issue(kind, hosts = ['localhost', '127.0.0.1']) {
      const pair = await makeKeys()
      const usage = { server: 'serverAuth', client: 'clientAuth' } as const
      const cert = await x509.X509CertificateGenerator.create({
        subject: `CN=${kind}`,
        issuer,
        publicKey: pair.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: algorithm,
        ...times,
        extensions: [
          new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage[usage[kind]]]),
          new x509.SubjectAlternativeNameExtension(
            hosts.map((value) => ({ type: /^[\d.]+$/.test(value) ? 'ip' : 'dns', value })),
          ),
        ],
      })
      const key = await webcrypto.subtle.exportKey('pkcs8', pair.privateKey)
      return {
        cert: cert.toString('pem'),
        key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
      }
    },
  }
}

/** A server for TLS in front of one without. */
export interface TlsFront extends AsyncDisposable {
  readonly url: URL
  /** How many connections were opened, those that were given up included. */
  connections(): number
}

/** Ends TLS for a server of this machine, which gets the plain bytes. */
export async function startTlsFront(port: number, options: TlsOptions): Promise<TlsFront> {
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer(options, (client) => {
    const target = connect(port, '127.0.0.1')
    client.pipe(target).pipe(client)
    for (const socket of [client, target]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    }
  })
  server.on('tlsClientError', () => undefined)
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: new URL(`https://localhost:${(server.address() as AddressInfo).port}`),
    connections: () => connections,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
