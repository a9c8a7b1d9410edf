import type { Secret } from './secret.ts'

/** A request as the one HTTP client takes it. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A complete response. */
export interface HttpReply {
  /** The host that answered, with the port if the URL has one. Left out if no network was used. */
  readonly host?: string
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The one HTTP client. It follows no redirects, limits sizes and times, and never retries. */
export interface Http {
  /**
   * Sends one request and waits for the complete response with any status.
   *
   * @throws {OidcError} `ERR_UNREACHABLE`, `ERR_TIMEOUT`, `ERR_RESPONSE` (truncated or too large), `ERR_ENDPOINT`
   */
  send(request: HttpRequest, signal?: AbortSignal): Promise<HttpReply>
  /** Opens a connection to the URL's host for a later request. Never throws. */
  warm(url: URL): WarmConnection
  /** A client with other TLS settings and its own early connections. */
  with(tls: TlsSettings): Http
}

/** A connection being opened. Its promises never reject. */
export interface WarmConnection {
  /** TCP is connected, or the attempt has ended. */
  readonly connected: Promise<void>
  /** A request can be written, or the attempt has ended. */
  readonly ready: Promise<void>
}

/** TLS settings for a server. Node's defaults apply to each one that is left out. */
export interface TlsSettings {
  /** PEM: CA certificates that replace Node's. */
  readonly ca?: string
  /** PEM: the client certificate and its intermediate certificates. */
  readonly cert?: string
  /** PEM: the key of {@link cert}. */
  readonly key?: Secret
  /** Accepts every server certificate, so that an attacker in the network can get the token. */
  readonly isUnverified?: boolean
}
