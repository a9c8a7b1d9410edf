import type { TlsSettings } from './http-messages.ts'
import type { Secret } from './secret.ts'

/** The path of one of the credentials' files or folders, which a sink chooses. */
export interface FileReference {
  readonly file: string
  /** Text with the file's name in it, which the sink replaces with the path. @default the path alone */
  readonly within?: string
}

/** The value of a variable or an output. */
export type Value = string | Secret | FileReference

/** A file for later steps. The name has no folder; the sink chooses one. */
export interface CredentialFile {
  readonly name: string
  readonly content: string | Secret
  /** Names of other files of the credentials; in the strings of the JSON content, the sink replaces them with the files' paths. */
  readonly refersTo?: readonly string[]
}

/**
 * A change outside the job's environment that must be undone: an edit of `~/.aws`, a session of `az`.
 *
 * `kind` names the file in `sinks/installs/` that applies and undoes it; `data` is the input of that file.
 */
export interface Install {
  readonly kind: string
  readonly data: Readonly<Record<string, Value>>
}

/** The request that revokes a credential. The post step sends it. */
export interface Revocation {
  readonly method: 'POST' | 'DELETE'
  readonly url: string
  /** Sent as `Authorization: Bearer`. */
  readonly bearer?: Secret
  /** Sent as headers. */
  readonly headers?: Readonly<Record<string, string | Secret>>
  /** Sent as a form (RFC 7009 §2.1). */
  readonly form?: Readonly<Record<string, string | Secret>>
  /** Sent as a JSON object, if there is no form. */
  readonly json?: Readonly<Record<string, string | Secret>>
  /** TLS settings for the server. @default Node's */
  readonly tls?: TlsSettings
}

/** The result of an exchange: plain data for a sink to publish. */
export interface Credentials {
  /** The job's identity at the service, in the service's own terms. */
  readonly identity: string
  readonly expiresAt?: Date
  readonly env: Readonly<Record<string, Value>>
  /** Variables of earlier steps that would override these credentials. They are emptied. */
  readonly unset?: readonly string[]
  readonly outputs: Readonly<Record<string, Value>>
  readonly files: readonly CredentialFile[]
  /** Empty private folders, for tools that keep state. A {@link FileReference} can name one. */
  readonly folders?: readonly string[]
  readonly installs?: readonly Install[]
  /** Tools with these credentials request ID tokens of the job themselves, so they need the job's request token. */
  readonly requestsTokens?: boolean
  readonly revocation?: Revocation
}
