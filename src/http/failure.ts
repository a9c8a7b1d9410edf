import { codeOf, messageOf, OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'

/** Explains why a request got no response. */
export function describeFailure(error: unknown, url: URL): unknown {
  if (error instanceof OidcError) return error
  const code = codeOf(error) ?? ''
  // Only the reason in OpenSSL's message is for people.
  const said = messageOf(error).replace(/^[\dA-F]+:error:(?:[^:]*:){3}([^:]*):.*$/s, '$1')
  const reason = quoteForeign(code === '' || said.includes(code) ? said : `${said} (${code})`)
  const cause = new Error(reason)
  // The server sends these alerts, and only about the client certificate.
  if (/_ALERT_(?:.*CERTIFICATE|UNKNOWN_CA)/.test(code)) {
    return new OidcError(
      'ERR_UNREACHABLE',
      `${url.host} rejects the client certificate: ${reason}`,
      {
        cause,
        hint: 'Set client-certificate and client-key to a certificate of a CA that the server trusts.',
      },
    )
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|ERR_SSL|ERR_TLS|EPROTO/.test(code)) {
    return new OidcError('ERR_UNREACHABLE', `${url.host} could not be trusted: ${reason}`, {
      cause,
      hint: 'If the host or a proxy has a certificate of a private CA, set ca-certificate, if the provider has that input, or NODE_EXTRA_CA_CERTS to the CA certificate.',
    })
  }
  if (code === 'ENOTFOUND') {
    return new OidcError('ERR_UNREACHABLE', `The host ${url.hostname} does not exist (ENOTFOUND)`, {
      cause,
      transient: true,
      // A misspelt name stays wrong, and a resolver's hiccup passes within seconds.
      maxAttempts: 3,
      hint: 'Check the spelling of the region or URL, and that this machine can resolve the name.',
    })
  }
  return new OidcError('ERR_UNREACHABLE', `${url.host} could not be reached: ${reason}`, {
    cause,
    transient: true,
  })
}
