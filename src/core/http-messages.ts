import type { Secret } from './secret.ts'

/** A request as the one HTTP client takes it. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** An answer that arrived whole. */
export interface HttpReply {
  /** Who answered, with the port where the URL has one; empty when the reply did not come over the network. */
  readonly host?: string
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The one HTTP client. It follows no redirects, limits sizes and times, and never retries. */
export interface Http {
  /**
   * Sends one request and waits for the whole answer, whatever its status.
   *
   * @throws {OidcError} `ERR_UNREACHABLE`, `ERR_TIMEOUT`, `ERR_RESPONSE` (truncated or too large), `ERR_ENDPOINT`
   */
  send(request: HttpRequest, signal?: AbortSignal): Promise<HttpReply>
  /** Opens a connection to the URL's host for the request that will follow; never throws. */
  warm(url: URL): WarmConnection
  /** The same client with other TLS settings; connections that were opened early are its own. */
  with(tls: TlsSettings): Http
}

/** A connection on its way; neither promise ever rejects. */
export interface WarmConnection {
  /** TCP is connected (what TLS still needs comes from the other side), or the attempt is over. */
  readonly connected: Promise<void>
  /** A request can be written, or the attempt is over. */
  readonly ready: Promise<void>
}

/** How a server is known, and how this job is known to it; what is left out is as everywhere. */
export interface TlsSettings {
  /** PEM: the authorities that certificates are checked against, in place of those that Node knows. */
  readonly ca?: string
  /** PEM: the certificate that this job shows, with what leads from it to its authority. */
  readonly cert?: string
  /** PEM: the key of {@link cert}. */
  readonly key?: Secret
  /** Takes every certificate: whoever answers in the server's place gets the token. */
  readonly isUnverified?: boolean
}
